"""Runs beside their baselines, and reports of them as files."""

from __future__ import annotations

import io
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from desktop.cloud.reproduction import reproduction_bundle
from desktop.domain.errors import ErrorCode, OutputError, StoreError
from desktop.domain.jobs import Cancelled
from desktop.domain.qa.baseline import Acceptance, Cause, Standing
from desktop.domain.qa.browsing import CellFilter
from desktop.domain.qa.figures import FigureName
from desktop.domain.qa.plan import Limit
from desktop.domain.qa.report import Language, ReportKind
from desktop.domain.qa.results import Mark, Rating
from desktop.domain.workspace.files import StoredFile
from desktop.measure.likeness import likeness
from desktop.report.writer import Reports
from desktop.services.qa.exporting import Exporter
from desktop.services.qa.reviewing import Reviewer, ReviewPorts, StoredPictures
from desktop.storage.packages import PackageFiles
from desktop.storage.plans.files import PlanFiles
from desktop.storage.runs.repository import RunFolders
from desktop.storage.runs.reviews import ReviewFile
from desktop.storage.saving import FileSaver
from desktop.vision.images import PictureFiles
from tests.unit.services.qa.world import paint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from desktop.domain.picture import Pixels
    from desktop.domain.qa.baseline import Likeness
    from desktop.domain.qa.ports import RunStore
    from desktop.domain.qa.results import CellResult
    from desktop.services.qa.reviewing import Reviewed
    from tests.unit.services.qa.world import World

REPAINTED = (20, 20, 220)


@pytest.fixture
def reviewer() -> Reviewer:
    return Reviewer(ReviewPorts(RunFolders(), PlanFiles(), PictureFiles(), ReviewFile(), likeness))


@pytest.fixture
def exporter() -> Exporter:
    return Exporter(lambda: Reports(PictureFiles()), PackageFiles(), FileSaver(), reproduction_bundle)


def carried_out(world: World, name: str, *changes: str) -> Path:
    """Another run of the world's plan, in a folder called ``name``."""
    world.out = world.folder / name
    opened, _ = world.carry_out(*changes)
    opened.store.close()
    return world.out


@pytest.fixture
def before(world: World) -> Path:
    return carried_out(world, "before")


@pytest.fixture
def now(world: World, before: Path) -> Path:  # noqa: ARG001 - the older run comes first
    """After one photo was painted anew."""
    paint(world.folder / "panel" / "anna.png", REPAINTED)
    return carried_out(world, "now")


def standings(reviewed: Reviewed) -> dict[Standing, int]:
    found: dict[Standing, int] = {}
    for it in reviewed.comparisons:
        found[it.standing] = found.get(it.standing, 0) + 1
    return found


@contextmanager
def store_of(folder: Path) -> Iterator[RunStore]:
    store = RunFolders().open(folder)
    try:
        yield store
    finally:
        store.close()


def changed_result(folder: Path, change: Callable[[RunStore, CellResult], CellResult]) -> None:
    """Change the first cell of the run in ``folder``."""
    with store_of(folder) as store:
        store.finish([change(store, store.run().results[0])])


def test_only_cells_of_the_changed_photo_await_a_word(reviewer: Reviewer, now: Path, before: Path) -> None:
    with reviewer.opened(now, before) as reviewed:
        assert standings(reviewed) == {Standing.CHANGED: 4, Standing.SAME: 8}
        assert {it.now.cell.photo.name for it in reviewed.waiting} == {"anna.png"}
        assert {it.causes for it in reviewed.waiting} == {(Cause.PHOTO,)}
        assert all(it.likeness and not it.likeness.is_noise for it in reviewed.waiting)
        assert reviewed.report.baseline == "smoke (2026-11-30 09:00)"
        assert reviewed.report.comparison(reviewed.report.run.results[0]) is not None


def test_the_report_has_limits_and_ratings(reviewer: Reviewer, world: World) -> None:
    folder = carried_out(world, "limited", "limits = { seam = { warn = 1.1, fail = 1.5 } }")
    with store_of(folder) as store:
        rating = Rating(store.run().results[0].cell.key, Mark.GOOD)
        store.rate(rating)
    with reviewer.opened(folder) as reviewed:
        assert reviewed.report.limits == {FigureName.SEAM: Limit(1.1, 1.5)}
        assert reviewed.report.rating(reviewed.report.run.results[0]) == rating
        assert (reviewed.saved, reviewed.comparisons, reviewed.report.baseline) == (None, (), "")


def test_nothing_is_accepted_without_a_baseline(reviewer: Reviewer, before: Path) -> None:
    with reviewer.opened(before) as reviewed, pytest.raises(ValueError, match="without a baseline"):
        reviewer.save(before, reviewed, Acceptance())


def test_what_was_accepted_is_remembered_with_its_baseline(reviewer: Reviewer, now: Path, before: Path) -> None:
    with reviewer.opened(now, before) as reviewed:
        kept = reviewer.save(now, reviewed, Acceptance().accept(reviewed.waiting[:1]))
        assert len(kept.waiting) == 3
        assert sum(it.accepted for it in kept.report.comparisons.values()) == 1
    with reviewer.opened(now) as again:
        assert len(again.waiting) == 3
        assert again.saved == kept.saved


def test_against_another_baseline_one_begins_anew(reviewer: Reviewer, now: Path, before: Path, world: World) -> None:
    with reviewer.opened(now, before) as reviewed:
        reviewer.save(now, reviewed, Acceptance().accept(reviewed.waiting))
    other = carried_out(world, "other")
    with reviewer.opened(now, other) as reviewed:
        assert reviewed.saved is not None
        assert reviewed.saved.acceptance == Acceptance()
        assert standings(reviewed) == {Standing.SAME: 12}


def test_a_reviewed_baseline_stands_for_what_was_accepted(
    reviewer: Reviewer, now: Path, before: Path, world: World
) -> None:
    with reviewer.opened(now, before) as reviewed:
        reviewer.save(now, reviewed, Acceptance().accept(reviewed.waiting[:1]))
    latest = carried_out(world, "latest")
    with reviewer.opened(latest, now) as reviewed:
        assert standings(reviewed) == {Standing.CHANGED: 3, Standing.SAME: 9}
        pictures = [it.before.picture for it in reviewed.comparisons if it.before]
        assert all(reviewed.pictures.read(file) for file in pictures if file)


def test_a_picture_that_is_gone_is_a_change_that_cannot_be_shown(reviewer: Reviewer, now: Path, before: Path) -> None:
    with store_of(before) as store:
        gone = store.run().results[0].picture
        assert gone is not None
        store.path_of(gone).unlink()
    with reviewer.opened(now, before) as reviewed:
        found = next(it for it in reviewed.comparisons if it.before and it.before.picture == gone)
        assert (found.standing, found.likeness) == (Standing.CHANGED, None)
        assert reviewed.pictures.read(gone) is None


def test_a_picture_that_cannot_be_decoded_is_a_change(reviewer: Reviewer, now: Path, before: Path) -> None:
    changed_result(now, lambda store, it: replace(it, picture=store.put_file(b"no picture", ".png")))
    with reviewer.opened(now, before) as reviewed:
        assert reviewed.comparisons[0].standing is Standing.CHANGED
        assert reviewed.comparisons[0].likeness is None


def test_other_failures_of_the_disk_are_not_taken_for_a_picture_that_is_gone() -> None:
    class Broken:
        def read_file(self, _file: StoredFile) -> bytes:
            raise StoreError(ErrorCode.STORE_UNUSABLE, "the disk does not answer")

    pictures = StoredPictures([Broken()])  # type: ignore[list-item]
    with pytest.raises(StoreError):
        pictures.read(StoredFile.of(b"x", ".png"))
    assert StoredPictures().read(StoredFile.of(b"x", ".png")) is None


def test_stores_are_closed_whatever_happens(reviewer: Reviewer, now: Path, before: Path) -> None:
    with pytest.raises(StoreError):
        reviewer.opened(now, before / "nowhere").__enter__()
    with reviewer.opened(now, before):
        pass
    with store_of(now), store_of(before):
        pass


def test_reports_are_written_beside_what_is_there(
    reviewer: Reviewer, exporter: Exporter, now: Path, before: Path, tmp_path: Path
) -> None:
    with reviewer.opened(now, before) as reviewed:
        for kind, name, second in (
            (ReportKind.HTML, "report", "report-2"),
            (ReportKind.SHEETS, "sheets.zip", "sheets-2.zip"),
            (ReportKind.CSV, "cells.csv", "cells-2.csv"),
        ):
            for expected in (name, second):
                written = exporter.export(kind, reviewed, tmp_path / name, Language.ENGLISH)
                assert written == tmp_path / expected
                assert written.exists()
        paper = exporter.paper(reviewed, Language.CHINESE)
        assert "有变化" in paper.text
        assert exporter.save_printed(b"%PDF", tmp_path / "run.pdf").read_bytes() == b"%PDF"


def test_a_report_is_renewed_in_its_place_and_nothing_else_is(
    reviewer: Reviewer, exporter: Exporter, before: Path, tmp_path: Path
) -> None:
    junit, page, folder = tmp_path / "junit.xml", tmp_path / "page.xml", tmp_path / "folder.xml"
    page.write_text("<html>")
    folder.mkdir()
    with reviewer.opened(before) as reviewed:
        for _ in range(2):
            exporter.renew(ReportKind.JUNIT, reviewed, junit, Language.ENGLISH)
        for other in (page, folder):
            with pytest.raises(OutputError, match="left as it is"):
                exporter.renew(ReportKind.JUNIT, reviewed, other, Language.ENGLISH)
    assert "<testsuites" in junit.read_text("utf-8")
    assert page.read_text() == "<html>"
    assert [path.name for path in sorted(tmp_path.glob("*.xml"))] == ["folder.xml", "junit.xml", "page.xml"]


def test_results_encoded_anew_as_jpeg_at_95_change_nothing(reviewer: Reviewer, before: Path, world: World) -> None:
    again = carried_out(world, "again")
    with store_of(again) as store:
        store.finish([_as_jpeg(store, result) for result in store.run().results])
    with reviewer.opened(again, before) as reviewed:
        assert standings(reviewed) == {Standing.UNNOTICEABLE: 12}


def _as_jpeg(store: RunStore, result: CellResult) -> CellResult:
    assert result.picture is not None
    data = io.BytesIO()
    Image.open(io.BytesIO(store.read_file(result.picture))).convert("RGB").save(data, "JPEG", quality=95)
    return replace(result, picture=store.put_file(data.getvalue(), ".jpg"))


def test_a_folder_that_cannot_be_written_is_told(reviewer: Reviewer, exporter: Exporter, before: Path) -> None:
    with reviewer.opened(before) as reviewed:
        with pytest.raises(OutputError):
            exporter.export(ReportKind.CSV, reviewed, before / "run.db" / "x.csv", Language.ENGLISH)
        assert not list(before.glob("*.csv"))


def test_a_run_that_is_open_is_reviewed_and_stays_open(
    reviewer: Reviewer, world: World, before: Path, now: Path
) -> None:
    opened = world.desk.open(now)
    with reviewer.beside(opened.store, before) as reviewed:
        assert standings(reviewed)[Standing.CHANGED] == 4
    assert opened.store.count(CellFilter()) == len(reviewed.comparisons)
    opened.store.close()


class _Watched:
    """Told how far a comparison is; stops it after so many cells."""

    def __init__(self, stop_after: int | None = None) -> None:
        self.told: list[tuple[int, int]] = []
        self._stop_after = stop_after

    def report(self, done: int, total: int) -> None:
        self.told.append((done, total))
        if done == self._stop_after:
            raise Cancelled


def test_it_is_told_how_many_cells_are_compared(reviewer: Reviewer, before: Path, now: Path) -> None:
    watched = _Watched()
    with reviewer.opened(now, before, watched) as reviewed:
        cells = len(reviewed.comparisons)
    assert watched.told == [(done, cells) for done in range(1, cells + 1)]


class TestLikenessesAreRemembered:
    @pytest.fixture
    def measured(self) -> list[int]:
        return []

    @pytest.fixture
    def counting(self, measured: list[int]) -> Reviewer:
        def counted(one: Pixels, other: Pixels) -> Likeness | None:
            measured.append(1)
            return likeness(one, other)

        return Reviewer(ReviewPorts(RunFolders(), PlanFiles(), PictureFiles(), ReviewFile(), counted))

    def looked_through(self, reviewer: Reviewer, now: Path, before: Path) -> dict[str, Likeness | None]:
        with reviewer.opened(now, before) as reviewed:
            return {it.key: it.likeness for it in reviewed.comparisons}

    def test_the_next_time_nothing_is_measured(
        self, counting: Reviewer, measured: list[int], now: Path, before: Path
    ) -> None:
        first = self.looked_through(counting, now, before)
        assert measured
        measured.clear()
        assert self.looked_through(counting, now, before) == first
        assert measured == []

    def test_also_after_it_was_stopped(self, counting: Reviewer, measured: list[int], now: Path, before: Path) -> None:
        with pytest.raises(Cancelled):
            counting.opened(now, before, _Watched(stop_after=3)).__enter__()
        stopped = len(measured)
        assert stopped
        self.looked_through(counting, now, before)
        every = len(measured)
        measured.clear()
        self.looked_through(counting, now, before)
        assert (stopped < every, measured) == (True, [])

    def test_what_was_measured_in_another_way_is_measured_again(
        self, counting: Reviewer, measured: list[int], now: Path, before: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.looked_through(counting, now, before)
        count = len(measured)
        monkeypatch.setattr("desktop.storage.runs.store.LIKENESS_VERSION", 2)
        self.looked_through(counting, now, before)
        assert len(measured) == 2 * count

    def test_a_full_disk_keeps_nobody_from_looking(
        self, counting: Reviewer, measured: list[int], now: Path, before: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> None:
            raise StoreError(ErrorCode.DISK_FULL, "full")

        monkeypatch.setattr("desktop.storage.runs.store.RunFolder.keep_likenesses", full)
        assert self.looked_through(counting, now, before)
        count = len(measured)
        self.looked_through(counting, now, before)
        assert len(measured) == 2 * count


def test_what_people_say_meanwhile_is_in_the_next_report(
    reviewer: Reviewer, world: World, before: Path, now: Path
) -> None:
    assert reviewer.baseline_of(now) is None
    opened = world.desk.open(now)
    with reviewer.beside(opened.store, before) as reviewed:
        reviewer.save(now, reviewed, Acceptance())
        (first, *_) = reviewed.report.run.results
        opened.store.rate(Rating(first.cell.key, Mark.BAD))
        assert reviewed.report.rating(first) is None
        assert reviewer.renewed(opened.store, reviewed).report.rating(first) == Rating(first.cell.key, Mark.BAD)
    opened.store.close()
    assert reviewer.baseline_of(now) == before
