"""Deleting a person from a run, and pictures that became too old."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.domain.fusing.people import Kept, Removed, Traces
from desktop.domain.qa.browsing import CellFilter
from desktop.domain.qa.cells import FaceAssignment, QaMaterial, QaPhoto
from desktop.domain.qa.results import CellResult, CellState, Rating, Verdict, rescue_name
from desktop.storage.rescue import RescueFolders
from desktop.storage.runs.repository import RunFolders
from tests.runs import FREE, NOW, make_cell, make_exchange, make_run

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.workspace.files import StoredFile
    from desktop.storage.runs.store import RunFolder

PLAN = 'photos = ["1.jpg", "11.jpg"]\ntitle = "with 1.jpg"'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "run"


@pytest.fixture
def repository(tmp_path: Path) -> RunFolders:
    return RunFolders(RescueFolders([tmp_path / "rescued"]))


@pytest.fixture
def store(repository: RunFolders, folder: Path) -> RunFolder:
    return repository.create(folder, replace(make_run(), plan=PLAN, title="of 1.jpg"))


def filled(store: RunFolder) -> tuple[StoredFile, StoredFile, StoredFile]:
    """Four cells: of the person, of another, with the person on a face, with the person as the template."""
    theirs, other, template = (store.put_file(data, ".jpg") for data in (b"theirs", b"other", b"template"))
    them, somebody = QaPhoto(theirs, "1.jpg", ("old",)), QaPhoto(other, "11.jpg")
    plain = QaMaterial("t.jpg", template)
    fixed = QaMaterial("two.jpg", template, faces=(FaceAssignment("F1"), FaceAssignment("F2", fixed=them)))
    cells = [
        make_cell(0, FREE, photo=them, material=plain),
        make_cell(1, FREE, photo=somebody, material=plain),
        make_cell(2, FREE, photo=somebody, material=fixed),
        make_cell(3, FREE, photo=somebody, material=QaMaterial("own.jpg", theirs)),
    ]
    store.add(cells)
    for cell in cells:
        picture = store.put_file(f"result {cell.index}".encode(), ".png")
        small = store.put_file(f"small {cell.index}".encode(), ".jpg")
        done = CellResult(cell, CellState.DONE, Verdict.PASS, figures={"sharpness": 1.0}, picture=picture)
        store.finish([replace(done, thumbnail=small)])
        store.rate(Rating(cell.key, stars=4))
    return theirs, other, template


def test_photo_results_thumbnails_figures_and_ratings_go(
    repository: RunFolders, store: RunFolder, folder: Path
) -> None:
    theirs, other, template = filled(store)
    keys = [result.cell.key for result in store.run().results]
    done = repository.erase(folder, Traces(frozenset({theirs.sha256}), "李", frozenset({"1.jpg"})))
    assert done.removed == (Removed(Kept.CELL, folder, 3), Removed(Kept.PHOTO, folder, 7))
    assert [result.cell.index for result in store.run().results] == [1]
    assert list(store.ratings(keys)) == [keys[1]]
    assert store.count(CellFilter(tag="old")) == 0
    left = {path.read_bytes() for path in (folder / "files").rglob("*") if path.is_file()}
    assert left == {b"other", b"template", b"result 1", b"small 1"}
    assert store.read_file(other) == b"other"
    assert store.read_file(template) == b"template"
    store.close()


def test_a_call_and_what_it_sent_go_with_their_cell_and_what_others_sent_stays(
    repository: RunFolders, store: RunFolder, folder: Path
) -> None:
    theirs, _, template = filled(store)
    sent = {0: [b"theirs, fitted", b"template"], 1: [b"other, fitted", b"template, fitted"], 2: [b"template, fitted"]}
    for result in store.run().results:
        pictures = sent.get(result.cell.index, [])
        call = store.put_call(make_exchange(f"r-{result.cell.index}"), pictures, [template])
        store.finish([replace(result, call=call)])
    repository.erase(folder, Traces(frozenset({theirs.sha256}), "", frozenset({"1.jpg"})))
    left = {path.read_bytes() for path in (folder / "files").rglob("*.bin")}
    assert left == {b"other, fitted", b"template, fitted"}
    (stays,) = store.run().results
    assert stays.call is not None
    assert store.exchange(stays.call).request_id == "r-1"
    assert len(list((folder / "files").rglob("*.json"))) == 1
    assert store.read_file(template) == b"template"
    assert repository.expire(folder, NOW + timedelta(days=1)).count(Kept.PHOTO) == 2 + 1 + 2 + 1
    assert [it.call for it in store.run().results] == [None]
    assert store.read_file(template) == b"template"
    store.close()


def test_a_template_that_went_out_as_it_was_does_not_expire(
    repository: RunFolders, store: RunFolder, folder: Path
) -> None:
    _, _, template = filled(store)
    first = store.run().results[0]
    store.finish([replace(first, call=store.put_call(make_exchange(), [b"theirs", b"template"], first.cell.pictures))])
    repository.expire(folder, NOW + timedelta(days=1))
    assert store.read_file(template) == b"template"
    store.close()


def test_names_leave_the_plan_and_longer_names_stay(repository: RunFolders, store: RunFolder, folder: Path) -> None:
    theirs, _, _ = filled(store)
    repository.erase(folder, Traces(frozenset({theirs.sha256}), "", frozenset({"1.jpg"})))
    run = store.run()
    assert run.plan == 'photos = ["deleted", "11.jpg"]\ntitle = "with deleted"'
    assert run.title == "of deleted"
    store.close()


def test_not_a_byte_is_left_in_the_run(repository: RunFolders, store: RunFolder, folder: Path) -> None:
    theirs, _, _ = filled(store)
    repository.erase(folder, Traces(frozenset({theirs.sha256}), "", frozenset({"1.jpg"})))
    left = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert theirs.sha256.encode() not in left
    assert b"theirs" not in left
    store.close()


@pytest.mark.parametrize("way", ["erase", "expire"])
def test_a_paid_picture_that_did_not_fit_into_the_run_goes_too(
    repository: RunFolders, store: RunFolder, folder: Path, tmp_path: Path, way: str
) -> None:
    theirs, _, _ = filled(store)
    run = store.run()
    rescue = RescueFolders([tmp_path / "rescued"])
    keys = [result.cell.key for result in run.results]
    for key in keys:
        rescue.save(rescue_name(run.id, key), b"paid")
    if way == "erase":
        done = repository.erase(folder, Traces(frozenset({theirs.sha256})))
    else:
        done = repository.expire(folder, NOW + timedelta(days=1))
    left = [path.name for path in (tmp_path / "rescued").iterdir()]
    assert left == ([rescue_name(run.id, keys[1])] if way == "erase" else [])
    assert done.count(Kept.PHOTO) == (7 + 3 if way == "erase" else 10 + 4)
    store.close()


def test_a_result_that_somebody_else_s_cell_has_too_stays(
    repository: RunFolders, store: RunFolder, folder: Path
) -> None:
    theirs, _, _ = filled(store)
    results = list(store.run().results)
    shared = results[1].picture
    store.finish([replace(results[0], picture=shared)])
    repository.erase(folder, Traces(frozenset({theirs.sha256})))
    assert shared is not None
    assert store.read_file(shared) == b"result 1"
    store.close()


def test_pictures_that_are_too_old_go_and_figures_stay(repository: RunFolders, store: RunFolder, folder: Path) -> None:
    theirs, other, template = filled(store)
    assert repository.expire(folder, NOW).removed == ()
    done = repository.expire(folder, NOW + timedelta(days=1))
    assert done.removed == (Removed(Kept.PHOTO, folder, 10),)
    results = list(store.run().results)
    assert [(it.picture, it.thumbnail, it.verdict) for it in results] == [(None, None, Verdict.PASS)] * 4
    assert all(it.figures for it in results)
    assert store.read_file(template) == b"template"
    assert not store.path_of(theirs).exists()
    assert not store.path_of(other).exists()
    assert repository.expire(folder, NOW + timedelta(days=1)).removed == ()
    store.close()
    assert repository.expire(folder, NOW + timedelta(days=1)).removed == ()
