"""Carrying out a plan: each picture looked at once, each cell once, and no call made twice."""

from __future__ import annotations

from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path
from threading import Barrier, Event
from typing import TYPE_CHECKING, Any, Never

import pytest
from PIL import Image

from desktop.domain.cloud.calls import Charged, Who
from desktop.domain.errors import ErrorCode, KeyStoreError, PictureError, StoreError, WorkerError
from desktop.domain.qa.browsing import CellFilter
from desktop.domain.qa.figures import FigureName
from desktop.domain.qa.problems import PlanError
from desktop.domain.qa.results import CellResult, CellState, SentCall, TakenCall, Verdict
from desktop.domain.qa.stages import Counts, Stage
from desktop.domain.qa.units import CellUnit, LookUnit, PaidUnit, UnitOutcome
from desktop.services.qa.desk import OpenRun, Retry
from desktop.services.qa.paid import PaidCells
from desktop.services.qa.runner import _lost
from desktop.services.qa.workbench import code_of
from desktop.services.qa.workers import LocalWorkers, TwoWays, thread_workers
from tests.runs import NOW, make_cell, make_exchange
from tests.unit.services.qa.world import NO_FACE, VERSIONS, StopAfter, cloud_error, paint
from tests.waiting import HANG

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from desktop.domain.errors import FusionDeskError
    from tests.unit.services.qa.world import World

PAID = 'settings = [{ engine = "fuse-face" }]'
"""Three cells: one material is in the console, and there are three photos."""

MIXED = 'settings = [{ engine = "local" }, { engine = "fuse-face" }]'

ARREARS = cloud_error(Who.BILLING)


@pytest.fixture
def opened(world: World) -> Iterator[OpenRun]:
    opened = world.begin(PAID)
    yield opened
    opened.store.close()


def results(opened: OpenRun) -> list[CellResult]:
    return list(opened.store.run().results)


def states(opened: OpenRun) -> Mapping[CellState, int]:
    return opened.store.totals().states


def resume(world: World, retry: Retry | None = None) -> OpenRun:
    return world.desk.resume(world.folder / "plan.toml", world.out, retry)


# --- free cells ---


def test_every_cell_has_a_picture_a_thumbnail_figures_and_a_verdict(world: World) -> None:
    opened, report = world.carry_out()
    assert report.totals.states == {CellState.DONE: 12}
    assert opened.store.run().ended == NOW
    for result in results(opened):
        assert (result.verdict, result.code, result.charged, result.attempts) == (Verdict.PASS, None, Charged.NO, 1)
        assert result.picture is not None
        assert result.thumbnail is not None
        assert len(opened.store.read_file(result.picture)) == result.bytes == result.figures[FigureName.BYTES]
        assert opened.store.read_file(result.thumbnail).startswith(b"\xff\xd8")
        assert result.figures[FigureName.SEAM] == 1.0
        assert result.figures[FigureName.LATENCY_MS] == 5.0
        assert result.figures[FigureName.ATTEMPTS] == 1.0
        assert result.notes == ("photo.several_faces",)
    opened.store.close()


def test_each_stage_is_gone_through_no_more_often_than_it_must(world: World) -> None:
    """Three photos and two templates in twelve cells."""
    opened, report = world.carry_out()
    opened.store.close()
    assert report.counts == {
        Stage.READ: 5,
        Stage.LOOKED_AT: 5,
        Stage.FUSED: 12,
        Stage.MEASURED: 12,
        Stage.DRAWN: 12,
    }
    assert len(world.finder.looked) == len(set(world.finder.looked)) == 5


def test_a_unit_may_be_a_part_of_a_templates_row(world: World) -> None:
    opened, sizes = world.begin(), list[int]()
    with thread_workers(2) as threads:
        told = _Sizes(threads.executor, sizes)
        report = world.runner.run(opened.store, opened.plan, LocalWorkers(told, 2, cells_a_unit=4))
    assert report.totals.states == {CellState.DONE: 12}
    assert (sum(sizes), sizes[0], sizes[-1]) == (12, 3, 1), "towards the end workers are given less at once"
    opened.store.close()


class _Sizes(Executor):
    """Writes down how many cells each unit has."""

    def __init__(self, inner: Executor, sizes: list[int]) -> None:
        self._inner, self._sizes = inner, sizes

    def submit(self, work: Callable[..., Any], unit: Any, /) -> Future[Any]:  # type: ignore[override]  # as it is asked
        if isinstance(unit, CellUnit):
            self._sizes.append(len(unit.cells))
        return self._inner.submit(work, unit)


def test_a_photo_without_a_face_is_the_outcome_of_its_cells(world: World) -> None:
    paint(world.folder / "panel" / "sky" / "sky.png", NO_FACE)
    (world.folder / "panel" / "sky" / "torn.png").write_bytes(b"no picture")
    opened, report = world.carry_out('expect.tags = { sky = "face.not_found" }')
    assert report.totals.states == {CellState.DONE: 12, CellState.FAILED: 8}
    found = {(it.cell.photo.name, it.code): it.verdict for it in results(opened) if it.code}
    assert found == {
        ("sky.png", "face.not_found"): Verdict.PASS,
        ("torn.png", "picture.unsupported"): Verdict.FAIL,
    }
    opened.store.close()


def test_limits_decide_the_verdict(world: World) -> None:
    opened, report = world.carry_out("limits.seam = 0.5")
    assert report.totals.verdicts == {Verdict.FAIL: 12}
    opened.store.close()


def test_a_cancelled_run_goes_on_where_it_stopped(world: World) -> None:
    opened = world.begin()
    progress = StopAfter(4)
    report = world.run(opened, progress, workers=1)
    assert report.cancelled
    done = report.totals.states[CellState.DONE]
    assert 4 <= done < 12
    assert opened.store.run().ended is None
    opened.store.close()
    again = resume(world)
    progress = StopAfter(99)
    report = world.run(again, progress)
    assert report.counts[Stage.FUSED] == 12 - done
    assert (progress.told[0], progress.told[-1]) == ((done, 12), (12, 12))
    assert report.totals.states == {CellState.DONE: 12}
    again.store.close()


def test_a_picture_that_is_gone_from_the_store_is_the_outcome_of_its_cells(world: World) -> None:
    opened = world.begin()
    solo = next(it.cell.material.file for it in results(opened) if it.cell.material.name == "solo.png")
    assert solo is not None
    opened.store.path_of(solo).unlink()
    report = world.run(opened)
    assert report.totals.states == {CellState.DONE: 6, CellState.FAILED: 6}
    assert {it.code for it in results(opened)} == {None, "file.not_readable"}
    opened.store.close()


def test_a_large_picture_has_a_small_thumbnail_and_is_not_kept_twice(world: World) -> None:
    assert world.bench._shelf._kept_bytes > 0
    opened, _ = world.carry_out("run.repeat = 2")
    assert {it.cell.repeat for it in results(opened)} == {0, 1}
    opened.store.close()


def test_an_error_on_the_way_is_the_outcome_of_its_cell(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The face is there, but the result cannot be written as its format."""
    error = PictureError(ErrorCode.PICTURE_UNREADABLE, "torn")

    def torn(*_: object) -> None:
        raise error

    monkeypatch.setattr(world.bench, "finished", torn)
    opened, report = world.carry_out()
    assert report.totals.states == {CellState.FAILED: 12}
    assert {it.code for it in results(opened)} == {"picture.unreadable"}
    opened.store.close()


def test_whoever_does_it_the_kind_of_a_unit_says_what_is_done() -> None:
    with ThreadPoolExecutor(1) as executor:
        ways = TwoWays(
            executor, executor, paid=lambda _: UnitOutcome(()), free=lambda _: UnitOutcome((), Counts([Stage.READ]))
        )
        free, paid = CellUnit((), {}, {}), PaidUnit(CellUnit((), {}, {}), CellResult(make_cell()))
        assert [ways.work(it).counts for it in (free, paid)] == [Counts([Stage.READ]), Counts()]
        assert [ways.submit(ways.work, it).result().counts for it in (free, paid)] == [Counts([Stage.READ]), Counts()]


def test_a_unit_whose_workers_die_is_the_outcome_of_its_cells(world: World) -> None:
    """A photo that nobody survives to look at, and a cell that nobody survives to make."""
    opened = world.begin()
    deadly = [it.cell for it in results(opened)][:2]

    class Deadly(ThreadPoolExecutor):
        def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
            unit = args[0]
            looks = isinstance(unit, LookUnit) and unit.file == deadly[0].photo.file
            makes = isinstance(unit, CellUnit) and unit.cells[0].key == deadly[1].key
            if not (looks or makes):
                return super().submit(fn, *args, **kwargs)
            lost: Future[Any] = Future()
            lost.set_exception(WorkerError(ErrorCode.WORKER_LOST, "lost"))
            return lost

    deadly[1] = next(it.cell for it in results(opened) if it.cell.photo != deadly[0].photo)
    with Deadly(2) as executor:
        report = world.runner.run(opened.store, opened.plan, LocalWorkers(executor, 2))
    assert report.totals.states == {CellState.DONE: 7, CellState.FAILED: 5}
    assert {it.code for it in results(opened) if it.code} == {"worker.lost"}
    opened.store.close()


def test_a_paid_cell_is_told_of_in_the_same_way() -> None:
    cell = make_cell()
    unit = PaidUnit(CellUnit((cell,), {}, {}), CellResult(cell))
    [made] = _lost(unit, WorkerError(ErrorCode.WORKER_LOST, "lost")).made
    assert (made.cell, made.code) == (cell, "worker.lost")


# --- paid cells ---


def test_each_paid_cell_is_one_call(world: World, opened: OpenRun) -> None:
    report = world.run(opened)
    assert report.totals.states == {CellState.DONE: 3}
    assert report.totals.spent == world.service.bill == 3
    assert sorted(world.service.asked) == ["anna.png", "ben.png", "eve.png"]
    assert {it.request_id for it in results(opened)} == {"id-1", "id-2", "id-3"}
    assert {it.charged for it in results(opened)} == {Charged.YES}
    assert all(it.figures[FigureName.SEAM] == 1.0 for it in results(opened))


def test_free_and_paid_cells_are_carried_out_side_by_side(world: World) -> None:
    opened, report = world.carry_out(MIXED)
    assert report.totals.states == {CellState.DONE: 9}
    assert (report.counts[Stage.LOOKED_AT], world.service.bill) == (5, 3)
    by_combination: dict[tuple[str, ...], set[str]] = {}
    for it in results(opened):
        by_combination.setdefault(it.cell.combination, set()).add(it.cell.setting.engine)
    assert sorted(map(len, by_combination.values())) == [1, 1, 1, 2, 2, 2], "local against cloud, for one material"
    opened.store.close()


def test_an_error_of_the_service_is_the_outcome_of_its_cell(world: World, opened: OpenRun) -> None:
    world.service.answers = [None, cloud_error(Who.PHOTO, Charged.YES, "FailedOperation.NoFaceDetected")]
    report = world.run(opened)
    [failed] = [it for it in results(opened) if it.state is CellState.FAILED]
    assert (failed.code, failed.charged, failed.request_id) == (
        "FailedOperation.NoFaceDetected",
        Charged.YES,
        "id-e",
    )
    assert (report.totals.spent, report.stopped) == (3, None)


def test_the_call_of_a_cell_is_kept_whatever_came_of_it(world: World, opened: OpenRun) -> None:
    refused = cloud_error(Who.PHOTO, Charged.YES, "FailedOperation.NoFaceDetected")
    refused.exchange = make_exchange("id-e", status=200, response_body="refused")
    world.service.answers = [refused]
    world.run(opened)
    kept = {it.request_id: it for it in results(opened)}
    calls = {name: it.call for name, it in kept.items()}
    assert {name: opened.store.exchange(call).request_id for name, call in calls.items() if call} == {
        "id-e": "id-e",
        "id-2": "id-2",
        "id-3": "id-3",
    }
    sent = {name: [opened.store.read_file(it) for it in call.sent] for name, call in calls.items() if call}
    assert sent["id-e"] == [b"sent"]
    assert sent["id-2"] == [kept["id-2"].cell.photos[0].name.encode()]


def test_of_a_call_that_was_never_sent_nothing_is_kept(world: World, opened: OpenRun) -> None:
    world.service.answers = [KeyStoreError(ErrorCode.KEYRING_LOCKED, "locked")]
    world.run(opened)
    unanswered = [it for it in results(opened) if not it.request_id]
    assert unanswered
    assert all(it.call is None for it in unanswered)


def test_what_cost_nothing_leaves_the_budget(world: World, opened: OpenRun) -> None:
    world.service.answers = [cloud_error(Who.CLOUD)]
    assert world.run(opened).totals.spent == 2


def test_what_the_check_refuses_is_never_sent(world: World, opened: OpenRun) -> None:
    world.service.refusal = cloud_error(Who.PHOTO, code="FailedOperation.NoFaceDetected")
    report = world.run(opened)
    assert (report.totals.states, report.totals.spent, world.service.bill) == ({CellState.FAILED: 3}, 0, 0)


@pytest.mark.parametrize(
    "error", [ARREARS, KeyStoreError(ErrorCode.KEYRING_LOCKED, "locked"), cloud_error(Who.KEYS, code="AuthFailure")]
)
def test_nothing_more_is_asked_once_no_call_can_succeed(world: World, error: FusionDeskError) -> None:
    for number in range(30):
        paint(world.folder / "panel" / f"{number}.png", (number + 1, 2, 3))
    world.service.answers = [None, *[error] * 40]
    opened = world.begin(MIXED)
    report = world.run(opened)
    assert report.stopped is error
    paid = [it for it in results(opened) if it.cell.setting.paid]
    skipped = [it for it in paid if it.state is CellState.SKIPPED]
    assert len(skipped) >= len(paid) - 9, "only what was under way"
    assert {it.code for it in skipped} == {code_of(error)}
    assert all(it.state is CellState.DONE for it in results(opened) if not it.cell.setting.paid), "the rest is kept"
    opened.store.close()


def test_skipped_cells_are_carried_out_once_the_account_is_mended(world: World, opened: OpenRun) -> None:
    world.service.answers = [ARREARS] * 3
    world.run(opened)
    opened.store.close()
    world.service.answers = []
    before = world.service.bill
    again = resume(world, Retry(failed=True))
    report = world.run(again)
    assert report.totals.states == {CellState.DONE: 3}
    assert world.service.bill - before == 3
    again.store.close()


def test_the_budget_is_a_hard_cap_over_all_runs(world: World) -> None:
    opened, report = world.carry_out(PAID, "budget.paid_calls = 2")
    assert (world.service.bill, report.totals.spent) == (2, 2)
    assert report.totals.states == {CellState.DONE: 2, CellState.SKIPPED: 1}
    opened.store.close()
    again = resume(world)
    assert world.run(again).totals.states == {CellState.DONE: 2, CellState.SKIPPED: 1}
    [skipped] = [it for it in results(again) if it.state is CellState.SKIPPED]
    assert (skipped.code, skipped.verdict) == ("plan.budget", None)
    again.store.close()
    world.write(PAID, "budget.paid_calls = 3")
    third = resume(world)
    assert world.run(third).totals.states == {CellState.DONE: 3}
    assert world.service.bill == 3
    third.store.close()


def test_a_call_that_had_begun_when_the_program_was_killed_is_told_and_not_repeated(
    world: World, opened: OpenRun
) -> None:
    first = results(opened)[0].cell
    opened.store.begin(first, None)
    report = world.run(opened)
    unknown = opened.store.result(first.key)
    assert unknown is not None
    assert (unknown.state, unknown.code, unknown.charged) == (CellState.FAILED, "cloud.unknown", Charged.UNKNOWN)
    assert (unknown.verdict, unknown.attempts) == (Verdict.FAIL, 1)
    assert (world.service.bill, report.totals.spent) == (2, 3), "the budget takes it as charged"
    opened.store.close()
    again = resume(world, Retry(failed=True))
    world.run(again)
    assert world.service.bill == 2, "not with the failed ones"
    again.store.close()
    third = resume(world, Retry(unknown=True))
    assert world.run(third).totals.states == {CellState.DONE: 3}
    assert world.service.bill == 3, "only when it is asked for"
    third.store.close()


class TestAServiceThatTellsWhatItHasReceived:
    """As the sandbox does."""

    def interrupted(self, world: World, opened: OpenRun, *taken: TakenCall) -> CellResult:
        first = results(opened)[0].cell
        opened.store.begin(first, None, SentCall("body", NOW))
        world.taken = {"body": taken}
        world.run(opened)
        result = opened.store.result(first.key)
        assert result is not None
        return result

    @pytest.mark.parametrize("taken", [(), (TakenCall("id-0", charged=False),)])
    def test_what_it_has_not_charged_is_made_after_all(
        self, world: World, opened: OpenRun, taken: tuple[TakenCall, ...]
    ) -> None:
        result = self.interrupted(world, opened, *taken)
        assert (result.state, result.attempts) == (CellState.DONE, 1)
        assert (world.service.bill, opened.store.totals().spent) == (3, 3)

    @pytest.mark.parametrize("charged", [True, None])
    def test_what_it_has_is_told_and_not_made_again(self, world: World, opened: OpenRun, charged: bool | None) -> None:
        result = self.interrupted(world, opened, TakenCall("id-0", charged))
        assert (result.state, result.code, result.charged) == (CellState.FAILED, "cloud.unknown", Charged.YES)
        assert (result.request_id, world.service.bill) == ("id-0", 2)
        assert "has received this call" in result.message
        assert opened.store.totals().spent == 3

    def test_a_call_whose_outcome_is_known_is_another_one(self, world: World, opened: OpenRun) -> None:
        done = CellResult(results(opened)[1].cell, CellState.DONE, request_id="id-0", charged=Charged.YES)
        opened.store.finish([done])
        assert self.interrupted(world, opened, TakenCall("id-0", charged=True)).state is CellState.DONE


def test_a_picture_that_was_paid_for_is_measured_without_another_call(world: World, opened: OpenRun) -> None:
    first = results(opened)[0].cell
    data = (world.folder / "solo.png").read_bytes()
    opened.store.begin(first, None)
    kept = CellResult(
        first,
        CellState.RUNNING,
        picture=opened.store.put_file(data, ".png"),
        request_id="id-0",
        charged=Charged.YES,
        attempts=1,
        seconds=0.25,
        call=opened.store.put_call(make_exchange("id-0"), [], []),
    )
    opened.store.finish([kept])
    world.run(opened)
    done = opened.store.result(first.key)
    assert done is not None
    assert (done.state, done.request_id, done.charged, done.attempts) == (CellState.DONE, "id-0", Charged.YES, 1)
    assert (done.picture, done.seconds, done.figures[FigureName.SEAM]) == (kept.picture, 0.25, 1.0)
    assert done.call == kept.call
    assert (world.service.bill, opened.store.totals().spent) == (2, 3)


def test_a_call_that_cannot_be_noted_is_not_made(
    world: World, opened: OpenRun, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = StoreError(ErrorCode.DISK_FULL, "full")

    def full(*_: object) -> bool:
        raise error

    monkeypatch.setattr(opened.store, "begin", full)
    with pytest.raises(StoreError) as caught:
        world.run(opened)
    assert caught.value is error
    assert world.service.bill == 0


def full(*_: object) -> Never:
    raise StoreError(ErrorCode.DISK_FULL, "full", path="run")


class TestADiskThatFillsAfterAPaidReply:
    """The picture is kept somewhere else, and that is told."""

    @pytest.fixture(autouse=True)
    def one_cell(self, world: World) -> None:
        world.write(PAID, 'photos.paths = ["panel/anna.png"]')

    def fill(self, world: World, monkeypatch: pytest.MonkeyPatch, what: str = "put_file") -> StoreError:
        opened = world.desk.begin(world.folder / "plan.toml", world.out, VERSIONS)
        monkeypatch.setattr(opened.store, what, full)
        with pytest.raises(StoreError) as caught:
            world.run(opened)
        opened.store.close()
        return caught.value

    @pytest.mark.parametrize("what", ["put_file", "put_call", "finish"])
    def test_it_is_told_where_the_picture_is(self, world: World, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
        error = self.fill(world, monkeypatch, what)
        place = Path(str(error.values["rescued"]))
        assert error.code is ErrorCode.DISK_FULL
        assert error.values["path"] == "run"
        assert str(place) in error.message
        with Image.open(place) as picture:
            assert picture.format == "PNG"

    def test_going_on_puts_it_into_its_place(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        place = Path(str(self.fill(world, monkeypatch).values["rescued"]))
        data = place.read_bytes()
        again = resume(world)
        report = world.run(again)
        assert report.totals.states == {CellState.DONE: 1}
        [done] = results(again)
        assert done.picture is not None
        assert again.store.read_file(done.picture) == data
        assert (done.charged, done.attempts, world.service.bill) == (Charged.YES, 1, 1)
        assert not place.exists()
        again.store.close()

    def test_a_file_that_is_no_picture_is_left_alone(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        place = Path(str(self.fill(world, monkeypatch).values["rescued"]))
        place.write_bytes(b"no picture")
        again = resume(world)
        world.run(again)
        assert "cloud.unknown" in {it.code for it in results(again)}
        assert place.read_bytes() == b"no picture"
        again.store.close()

    def test_where_no_place_takes_it_that_is_told(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        (world.folder / "rescued").write_bytes(b"a file where the folder would be")
        error = self.fill(world, monkeypatch)
        assert error.values["rescued"] == ""
        assert "could not be kept anywhere" in error.message


def test_a_call_whose_turn_has_not_come_is_not_noted(world: World, opened: OpenRun) -> None:
    """Whoever is killed while calls wait for their turn has nothing to tell of them."""
    seen: list[Mapping[CellState, int]] = []
    world.service.turn = lambda: seen.append(states(opened))
    world.run(opened)
    assert seen[0] == {CellState.WAITING: 3}
    assert [it.get(CellState.RUNNING, 0) <= at for at, it in enumerate(seen)] == [True] * 3


def test_calls_that_wait_for_their_turn_are_not_made_after_arrears(
    world: World, opened: OpenRun, monkeypatch: pytest.MonkeyPatch
) -> None:
    known, all_wait = Event(), Barrier(3)
    note = PaidCells._note_stop

    def turn() -> None:
        if all_wait.wait(HANG) > 0:
            assert known.wait(HANG)

    def noted(cells: PaidCells, error: FusionDeskError) -> None:
        note(cells, error)
        known.set()

    monkeypatch.setattr(PaidCells, "_note_stop", noted)
    world.service.turn, world.service.answers = turn, [ARREARS]
    report = world.run(opened)
    assert world.service.bill == 1
    assert report.totals.states == {CellState.FAILED: 1, CellState.SKIPPED: 2}
    assert report.totals.spent == 0


def test_a_paid_cell_with_a_bad_photo_asks_for_nothing(world: World) -> None:
    (world.folder / "panel" / "torn.png").write_bytes(b"no picture")
    opened, report = world.carry_out(PAID)
    assert (report.totals.states, world.service.bill) == ({CellState.DONE: 3, CellState.FAILED: 1}, 3)
    opened.store.close()


def test_a_material_without_a_picture_is_not_measured(world: World) -> None:
    opened, _ = world.carry_out(PAID, 'materials = [{ project_id = "at_1", model_id = "mt_1" }]')
    assert {FigureName.SEAM in it.figures for it in results(opened)} == {False}
    opened.store.close()


# --- beginning and going on ---


def test_the_schema_is_that_of_the_plan_with_its_engines(world: World) -> None:
    assert "oneOf" in world.desk.schema()["$defs"]["SettingsPart"]  # type: ignore[index]


def test_a_plan_is_told_beforehand(world: World) -> None:
    path = world.write(MIXED, "budget.paid_calls = 2")
    it = world.desk.forecast(path, world.out, VERSIONS)
    assert (it.cells, it.paid_cells, it.paid_calls) == (9, 3, 2)
    assert not world.out.exists()


def test_a_run_is_gone_on_with_by_the_same_plan_only(world: World) -> None:
    world.begin().store.close()
    world.write('settings = [{ engine = "local", algorithm = "enjoy" }]')
    with pytest.raises(PlanError) as caught:
        resume(world)
    assert caught.value.problems[0].text == (
        "1: plan contradicts the rest (the run was begun with other cells); allowed: another budget, other limits,"
        " other jobs"
    )
    world.write("limits.seam = 0.1", "run.jobs = 2")
    again = resume(world)
    assert again.store.count(CellFilter()) == 12
    again.store.close()


def test_a_run_that_was_killed_before_it_had_cells_gets_them(world: World) -> None:
    opened = world.begin()
    opened.store._connection.execute("DELETE FROM cell")  # type: ignore[attr-defined]
    opened.store.close()
    again = resume(world)
    assert again.store.count(CellFilter()) == 12
    again.store.close()


@pytest.mark.parametrize("what", ["gone", "changed"])
def test_a_picture_that_goes_while_the_plan_is_read_begins_no_run(
    world: World, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    create = world.desk._runs.create

    def creating(folder: Path, run: object) -> object:
        solo = world.folder / "solo.png"
        if what == "gone":
            solo.unlink()
        else:
            paint(solo, (1, 2, 3))
        return create(folder, run)  # type: ignore[arg-type]

    monkeypatch.setattr(world.desk._runs, "create", creating)
    with pytest.raises(PictureError) as caught:
        world.begin()
    assert caught.value.code is ErrorCode.FILE_NOT_READABLE
