"""A run on the disk: what was put in comes back, also after the program has ended."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.domain.cloud.calls import Charged
from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.qa.browsing import CellFilter, CellOrder, Column, Rated, RunGrid
from desktop.domain.qa.figures import FigureName
from desktop.domain.qa.results import CellResult, CellState, KeptCall, Mark, Rating, SentCall, Verdict
from desktop.domain.workspace.files import StoredFile
from desktop.storage.runs.repository import RunFolders
from desktop.storage.runs.store import PAGE
from tests.runs import FREE, NOW, PAID, make_cell, make_done, make_exchange, make_material, make_photo, make_run, stored

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.qa.cells import Cell
    from desktop.storage.runs.store import RunFolder

EVERYTHING = CellFilter()
IN_ORDER = CellOrder()


def indices(store: RunFolder, wanted: CellFilter = EVERYTHING, order: CellOrder = IN_ORDER) -> list[int]:
    return [result.cell.index for result in store.results(wanted, order, offset=0, limit=100)]


def failed(cell: Cell, code: str = "face.not_found", **changes: object) -> CellResult:
    result = CellResult(cell, CellState.FAILED, Verdict.FAIL, code=code, message="no face", attempts=1)
    return replace(result, **changes)  # type: ignore[arg-type]


def test_a_run_is_as_it_was_made(store: RunFolder) -> None:
    run = store.run()
    made = make_run()
    assert (run.id, run.title, run.begun, run.ended, run.plan) == (made.id, made.title, NOW, None, made.plan)
    assert (run.versions, list(run.results)) == ({"local": "0.1.0"}, [])
    store.end(NOW)
    assert store.run().ended == NOW


def test_cells_come_back_with_all_they_are_made_of(store: RunFolder, folder: Path) -> None:
    cells = [make_cell(0), make_cell(1, PAID, photo=make_photo("c.jpg", "glasses", "dark"), expected="face.unclear")]
    cells.append(make_cell(2, material=replace(make_material("b.jpg"), file=None), repeat=3))
    store.add(cells)
    store.close()
    again = RunFolders().open(folder)
    assert [result.cell for result in again.run().results] == cells
    assert {result.state for result in again.run().results} == {CellState.WAITING}
    again.close()


def test_a_result_comes_back_whole(store: RunFolder) -> None:
    cell = make_cell(0, PAID)
    store.add([cell])
    result = CellResult(
        cell,
        CellState.DONE,
        Verdict.WARN,
        figures={FigureName.SEAM: 1.25, FigureName.BYTES: 7.0},
        picture=stored("picture", ".png"),
        thumbnail=stored("small"),
        request_id="id-1",
        charged=Charged.YES,
        attempts=2,
        seconds=1.5,
        notes=("photo.several_faces",),
    )
    store.finish([result])
    assert store.result(cell.key) == result
    assert store.result("another") is None
    store.finish([failed(cell)])
    assert store.result(cell.key) == failed(cell), "nothing is left of what was there"


def test_cells_that_are_there_stay_as_they_are(store: RunFolder) -> None:
    store.add([make_cell(0)])
    store.finish([make_done(make_cell(0))])
    store.add([make_cell(0), make_cell(1)])
    assert [result.state for result in store.run().results] == [CellState.DONE, CellState.WAITING]


def test_what_is_not_finished_is_read_piece_by_piece_while_it_is_worked_on(store: RunFolder) -> None:
    cells = [make_cell(index, PAID if index % 3 == 0 else FREE) for index in range(PAGE * 2)]
    store.add(cells)
    store.finish([make_done(cells[1]), failed(cells[2]), CellResult(cells[4], CellState.SKIPPED)])
    seen = []
    for result in store.unfinished(paid=False):
        seen.append(result.cell.index)
        store.finish([CellResult(result.cell, CellState.SKIPPED)])
    assert seen == [index for index in range(4, PAGE * 2) if index % 3]
    assert [it.cell.index for it in store.unfinished(paid=True)] == list(range(0, PAGE * 2, 3))


def test_the_budget_is_kept_over_restarts(store: RunFolder, folder: Path) -> None:
    cells = [make_cell(index, PAID) for index in range(4)]
    store.add(cells)
    assert store.begin(cells[0], 2)
    store.finish([make_done(cells[0])])
    store.close()
    again = RunFolders().open(folder)
    assert again.begin(cells[1], 2)
    assert not again.begin(cells[2], 2), "a call that is under way counts"
    again.finish([failed(cells[1], charged=Charged.NO)])
    assert again.totals().spent == 1, "what cost nothing does not"
    again.finish([failed(cells[1], charged=Charged.NO)])
    assert again.totals().spent == 1, "and is given back once"
    assert again.begin(cells[2], 2)
    again.finish([failed(cells[2], charged=Charged.UNKNOWN)])
    assert not again.begin(cells[3], 2), "what may have been charged counts"
    assert again.begin(cells[3], None)
    again.close()


def test_a_call_is_known_to_have_begun_after_a_crash(store: RunFolder, folder: Path) -> None:
    store.add([make_cell(0, PAID)])
    store.begin(make_cell(0, PAID), None)
    store.close()
    again = RunFolders().open(folder)
    assert [result.state for result in again.unfinished(paid=True)] == [CellState.RUNNING]
    again.close()


def test_a_finished_cell_can_wait_again(store: RunFolder) -> None:
    store.add([make_cell(0)])
    store.finish([make_done(make_cell(0), seam=1.0)])
    store.reopen([make_done(make_cell(0))])
    assert store.result(make_cell(0).key) == CellResult(make_cell(0))


@pytest.fixture
def browsed(store: RunFolder) -> RunFolder:
    """Six cells: 0 passes, 1 warns, 2 fails, 3 and 4 fail with an error, 5 waits; seams fall."""
    photo = make_photo("c.jpg", "glasses")
    cells = [make_cell(index, photo=photo if index % 2 else None) for index in range(4)]
    cells += [make_cell(4, PAID), make_cell(5, material=make_material("b.jpg"))]
    store.add(cells)
    verdicts = (Verdict.PASS, Verdict.WARN, Verdict.FAIL)
    store.finish(make_done(cells[index], verdict, seam=3.0 - index) for index, verdict in enumerate(verdicts))
    store.finish([failed(cells[3]), failed(cells[4], "face.unclear")])
    store.rate(Rating(cells[2].key, Mark.BAD))
    return store


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (EVERYTHING, [0, 1, 2, 3, 4, 5]),
        (CellFilter(states=frozenset({CellState.FAILED})), [3, 4]),
        (CellFilter(verdicts=frozenset({Verdict.WARN, Verdict.FAIL})), [1, 2, 3, 4]),
        (CellFilter(photo="c.jpg"), [1, 3]),
        (CellFilter(material="b.jpg"), [5]),
        (CellFilter(setting="FuseFace"), [4]),
        (CellFilter(tag="glasses"), [1, 3]),
        (CellFilter(code="face.unclear"), [4]),
        (CellFilter(paid=True), [4]),
        (CellFilter(paid=False), [0, 1, 2, 3, 5]),
        (CellFilter(rated=Rated.YES), [2]),
        (CellFilter(rated=Rated.NO), [0, 1, 3, 4, 5]),
        (CellFilter(tag="glasses", states=frozenset({CellState.DONE})), [1]),
    ],
)
def test_cells_are_found_by_what_they_have(browsed: RunFolder, wanted: CellFilter, found: list[int]) -> None:
    assert indices(browsed, wanted) == found
    assert browsed.count(wanted) == len(found)


def test_cells_are_sorted_by_a_figure_and_those_without_come_last(browsed: RunFolder) -> None:
    by_seam = CellOrder(FigureName.SEAM)
    assert indices(browsed, order=by_seam) == [2, 1, 0, 3, 4, 5]
    assert indices(browsed, order=CellOrder(FigureName.SEAM, descending=True)) == [0, 1, 2, 3, 4, 5]
    assert indices(browsed, CellFilter(photo="c.jpg"), by_seam) == [1, 3]
    assert indices(browsed, order=CellOrder(descending=True)) == [5, 4, 3, 2, 1, 0]
    assert indices(browsed, order=CellOrder(FigureName.COVERED)) == [0, 1, 2, 3, 4, 5]
    page = browsed.results(EVERYTHING, by_seam, offset=2, limit=2)
    assert [result.cell.index for result in page] == [0, 3]
    page = browsed.results(EVERYTHING, by_seam, offset=4, limit=2)
    assert [result.cell.index for result in page] == [4, 5], "the next page, of the same order"


def test_an_order_is_that_of_now(browsed: RunFolder) -> None:
    by_seam = CellOrder(FigureName.SEAM)
    assert indices(browsed, order=by_seam)[0] == 2
    browsed.finish([make_done(make_cell(5, material=make_material("b.jpg")), seam=0.1)])
    assert indices(browsed, order=by_seam)[0] == 5


def test_a_run_is_a_sequence_of_results(browsed: RunFolder) -> None:
    results = browsed.run().results
    assert len(results) == 6
    assert results[3].cell.index == 3
    assert results[-1].cell.index == 5
    assert [it.cell.index for it in results[1:3]] == [1, 2]
    assert [it.cell.index for it in results] == [0, 1, 2, 3, 4, 5]
    with pytest.raises(IndexError):
        results[6]


def test_totals_are_by_state_and_verdict(browsed: RunFolder) -> None:
    totals = browsed.totals()
    assert totals.states == {CellState.DONE: 3, CellState.FAILED: 2, CellState.WAITING: 1}
    assert totals.verdicts == {Verdict.PASS: 1, Verdict.WARN: 1, Verdict.FAIL: 3}


def test_a_rating_replaces_the_last_one_and_an_empty_one_takes_it_away(store: RunFolder) -> None:
    one = Rating("k", Mark.DOUBTFUL, 2, ("chin",), "看看下巴")
    assert store.rate(one) is None
    assert store.ratings(["k", "other"]) == {"k": one}
    assert store.rate(replace(one, stars=5)) == one
    assert store.rate(Rating("k")) == replace(one, stars=5)
    assert store.ratings(["k"]) == {}


def test_pictures_are_kept_by_content(store: RunFolder) -> None:
    file = store.put_file(b"picture", ".JPG")
    assert file == StoredFile.of(b"picture", ".jpg")
    assert store.read_file(file) == b"picture"
    assert store.path_of(file).parent.parent == store.folder / "files"
    store.path_of(file).unlink()
    with pytest.raises(StoreError) as caught:
        store.read_file(file)
    assert (caught.value.code, caught.value.message.endswith("was removed from the run.")) == (
        ErrorCode.STORE_FILE_MISSING,
        True,
    )


def test_one_program_at_a_time(store: RunFolder, folder: Path) -> None:
    with pytest.raises(StoreError) as caught:
        RunFolders().open(folder)
    assert caught.value.code is ErrorCode.STORE_LOCKED
    assert f"The run {folder} is open elsewhere" in caught.value.message
    assert store.run().id == "r1"


def test_what_is_no_run_is_told_and_left_alone(tmp_path: Path) -> None:
    for folder in (tmp_path / "none", tmp_path):
        with pytest.raises(StoreError) as caught:
            RunFolders().open(folder)
        assert caught.value.code is ErrorCode.STORE_FOREIGN
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").touch()
    with pytest.raises(StoreError) as caught:
        RunFolders().create(tmp_path / "full", make_run())
    assert caught.value.code is ErrorCode.STORE_FOREIGN
    assert not RunFolders().is_run(tmp_path / "full")


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE cell SET state = 'odd'",
        "UPDATE cell SET body = '{}'",
        "UPDATE cell SET body = 'no json'",
        "UPDATE photo SET body = '[]'",
    ],
)
def test_a_row_that_makes_no_sense_is_damage(store: RunFolder, damage: str) -> None:
    store.add([make_cell()])
    store._connection.execute(damage)
    with pytest.raises(StoreError) as caught:
        indices(store)
    assert caught.value.code is ErrorCode.STORE_DAMAGED


def test_a_run_that_was_moved_away_is_written_no_more(store: RunFolder, folder: Path) -> None:
    folder.rename(folder.with_name("moved"))
    with pytest.raises(StoreError) as caught:
        store.add([make_cell()])
    assert caught.value.code is ErrorCode.STORE_UNUSABLE


def test_a_run_is_a_matrix_of_photos_and_columns(store: RunFolder) -> None:
    assert store.grid() == RunGrid()
    anna, ben, team, solo = make_photo("a.jpg"), make_photo("b.jpg"), make_material("t.jpg"), make_material("s.jpg")
    cells = [
        make_cell(0, photo=anna, material=team),
        make_cell(1, photo=ben, material=team),
        make_cell(2, PAID, photo=ben, material=team),
        make_cell(3, photo=ben, material=solo, repeat=1),
    ]
    store.add(cells)
    grid = store.grid()
    assert grid.photos == (anna, ben)
    assert grid.columns == (Column(team, FREE), Column(team, PAID), Column(solo, FREE, 1))
    assert [[grid.place(row, column) for column in range(3)] for row in range(2)] == [[0, None, None], [1, 2, 3]]
    assert [grid.find(place) for place in range(5)] == [(0, 0), (1, 0), (1, 1), (1, 2), None]
    assert grid.cells == 4


def test_rows_and_columns_stand_in_the_order_in_which_they_come(store: RunFolder) -> None:
    photos, materials = [make_photo(f"{it}.jpg") for it in range(3)], [make_material(f"m{it}.jpg") for it in range(3)]
    pairs = [(2, 1), (0, 2), (2, 2), (1, 0)]
    store.add(make_cell(place, photo=photos[photo], material=materials[it]) for place, (photo, it) in enumerate(pairs))
    grid = store.grid()
    assert [photo.name for photo in grid.photos] == ["2.jpg", "0.jpg", "1.jpg"]
    assert [column.material.name for column in grid.columns] == ["m1.jpg", "m2.jpg", "m0.jpg"]
    assert [grid.find(place) for place in range(4)] == [(0, 0), (1, 1), (0, 1), (2, 2)]


def test_results_are_read_page_by_page_each_once(store: RunFolder) -> None:
    store.add(make_cell(index) for index in range(2 * PAGE + 1))
    assert [result.cell.index for result in store.run().results] == list(range(2 * PAGE + 1))


def test_places_of_cells_come_without_the_cells(store: RunFolder) -> None:
    cells = [make_cell(index) for index in range(4)]
    store.add(cells)
    store.finish([make_done(cells[0], seam=2.0), make_done(cells[2], seam=1.0), failed(cells[3])])
    assert list(store.places(EVERYTHING, CellOrder(descending=True))) == [3, 2, 1, 0]
    assert list(store.places(EVERYTHING, CellOrder(FigureName.SEAM))) == [2, 0, 1, 3]
    assert list(store.places(CellFilter(states=frozenset({CellState.DONE})), IN_ORDER)) == [0, 2]
    assert list(store.places(CellFilter(photo="nobody"), IN_ORDER)) == []
    assert [result.cell for result in store.at([3, 7, 1])] == [cells[3], cells[1]]


def test_a_call_is_noted_with_what_was_sent(store: RunFolder) -> None:
    cells = [make_cell(0, PAID), make_cell(1, PAID)]
    store.add(cells)
    sent = SentCall("digest", NOW)
    store.begin(cells[0], None, sent)
    store.begin(cells[1], None)
    assert (store.sent(cells[0]), store.sent(cells[1])) == (sent, None)


# --- calls ---


def test_a_call_comes_back_whole_with_the_pictures_that_went_out(store: RunFolder, folder: Path) -> None:
    photo = store.put_file(b"\xff\xd8\xffphoto", ".JPEG")
    template = b"\x89PNG\r\n\x1a\nfitted"
    cell, exchange = make_cell(0, PAID), make_exchange()
    store.add([cell])
    call = store.put_call(exchange, [template, b"\xff\xd8\xffphoto", b"odd"], [photo])
    store.finish([replace(make_done(cell), call=call)])
    store.close()
    again = RunFolders().open(folder)
    kept = again.run().results[0].call
    assert kept == call
    assert again.exchange(call) == exchange
    assert [again.read_file(file) for file in call.sent] == [template, b"\xff\xd8\xffphoto", b"odd"]
    assert [file.suffix for file in call.sent] == [".png", ".jpeg", ".bin"], "what is there already is there once"
    again.close()


def test_what_many_calls_have_sent_is_there_once(store: RunFolder, folder: Path) -> None:
    calls = [store.put_call(make_exchange(f"r-{number}"), [b"fitted"], []) for number in range(3)]
    assert len({call.sent for call in calls}) == 1
    assert len(list((folder / "files").glob("*/*.bin"))) == 1


def test_a_cell_without_a_call_says_nothing_of_one(store: RunFolder) -> None:
    """As in the runs of versions that kept none: a hundred thousand cells do not grow by it."""
    store.add([make_cell(0)])
    store.finish([make_done(make_cell(0))])
    assert store.run().results[0].call is None
    (body,) = store._connection.execute("SELECT body FROM cell").fetchone()
    assert "call" not in body


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"action": "FuseFace", "started": "yesterday"}'])
def test_a_call_that_makes_no_sense_is_told_as_damage(store: RunFolder, data: bytes) -> None:
    call = KeptCall(store.put_file(data, ".json"))
    with pytest.raises(StoreError) as raised:
        store.exchange(call)
    assert raised.value.code is ErrorCode.STORE_DAMAGED


def test_a_field_of_a_later_version_is_left_out(store: RunFolder) -> None:
    kept = store.read_file(store.put_call(make_exchange(), [], []).exchange)
    later = KeptCall(store.put_file(kept.replace(b'{"action"', b'{"later":1,"action"'), ".json"))
    assert store.exchange(later) == make_exchange()


def test_a_cell_is_found_by_the_first_characters_of_its_key(store: RunFolder) -> None:
    store.add([make_cell(index, key=key) for index, key in enumerate(("ab12", "ab34", "ab3f", "b000"))])
    named = {start: [it.cell.key for it in store.beginning(start)] for start in ("ab1", "ab3", "ab", "b", "c", "ab34")}
    assert named == {
        "ab1": ["ab12"],
        "ab3": ["ab34", "ab3f"],
        "ab": ["ab12", "ab34"],
        "b": ["b000"],
        "c": [],
        "ab34": ["ab34"],
    }
