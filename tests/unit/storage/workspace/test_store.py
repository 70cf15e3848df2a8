"""Edits, lists and searches of an open workspace."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.jobs import NoProgress
from desktop.domain.workspace.edit import Edit
from desktop.domain.workspace.material import summary_of
from desktop.domain.workspace.problems import Problem, ProblemKind
from desktop.domain.workspace.review import ReviewEvent, ReviewState
from desktop.domain.workspace.search import Found
from tests.workspaces import NOW, make_activity, make_info, make_material, make_rights

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.workspace.material import WorkspaceMaterial
    from desktop.domain.workspace.ports import WorkspaceRepository, WorkspaceStore
    from desktop.storage.workspace.store import WorkspaceFolder


def put(store: WorkspaceStore, *materials: WorkspaceMaterial) -> Edit:
    return store.apply(Edit(materials=materials))


def everything(store: WorkspaceStore) -> object:
    materials = tuple(store.material(summary.id) for summary in store.summaries())
    return store.info(), store.activities(), store.summaries(), materials


# --- reading and writing ---


def test_a_new_workspace_knows_itself_and_nothing_else(repository: WorkspaceRepository, folder: Path) -> None:
    store = repository.create(folder, make_info())
    assert (store.folder, store.info(), store.activities(), store.summaries()) == (folder, make_info(), (), ())
    store.close()


def test_what_was_put_comes_back(store: WorkspaceStore) -> None:
    material = make_material(states=(ReviewState.READY,), rights=make_rights(NOW.date()))
    put(store, material)
    assert store.material("m1") == material
    assert store.materials("a1") == (material,)
    assert store.summaries() == (summary_of(material),)
    assert store.activities() == (make_activity(),)


def test_what_is_not_there_is_none(store: WorkspaceStore) -> None:
    assert store.material("m9") is None
    assert store.materials("a9") == ()


def test_it_is_there_after_closing(repository: WorkspaceRepository, store: WorkspaceStore) -> None:
    put(store, make_material())
    before = everything(store)
    store.close()
    again = repository.open(store.folder)
    assert everything(again) == before
    again.close()


def test_lists_go_by_age(store: WorkspaceStore) -> None:
    for identity, hours in (("new", 2), ("old", 0), ("mid", 1)):
        put(store, replace(make_material(identity), created=NOW + timedelta(hours=hours)))
    assert [it.id for it in store.summaries()] == ["old", "mid", "new"]
    assert [it.id for it in store.materials("a1")] == ["old", "mid", "new"]


def test_a_material_from_the_console_alone_is_listed(store: WorkspaceStore) -> None:
    bare = replace(make_material(model_id="mt_1"), versions=(), faces=())
    put(store, bare)
    assert store.summaries() == (summary_of(bare),)


def test_a_name_utf8_cannot_hold_is_kept_and_shown_with_a_mark(store: WorkspaceStore) -> None:
    put(store, make_material(name="bad\udcff.png"))
    material = store.material("m1")
    assert material is not None
    assert material.name == "bad\udcff.png"
    assert store.summaries()[0].name == "bad?.png"


def test_a_material_needs_its_activity(store: WorkspaceStore) -> None:
    before = everything(store)
    with pytest.raises(sqlite3.IntegrityError):
        put(store, make_material(), make_material("m2", activity_id="a9"))
    assert everything(store) == before


def test_an_activity_goes_with_its_materials_or_not_at_all(store: WorkspaceStore) -> None:
    put(store, make_material())
    with pytest.raises(sqlite3.IntegrityError):
        store.apply(Edit(removed_activities=frozenset({"a1"})))
    store.apply(Edit(removed_activities=frozenset({"a1"}), removed_materials=frozenset({"m1"})))
    assert (store.activities(), store.summaries()) == ((), ())


def test_edits_from_several_threads_all_arrive(store: WorkspaceStore) -> None:
    def put_five(first: int) -> None:
        for number in range(first, first + 5):
            put(store, make_material(f"m{number}"))

    threads = [Thread(target=put_five, args=(first,)) for first in (0, 5, 10, 15)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(store.summaries()) == 20


# --- undo ---


@pytest.mark.parametrize(
    "edit",
    [
        Edit(info=make_info(bought_slots=3)),
        Edit(activities=(make_activity("a2"), make_activity("a1", "renamed"))),
        Edit(materials=(make_material("m1", name="renamed"), make_material("new"))),
        Edit(removed_materials=frozenset({"m1", "never there"})),
        Edit(removed_materials=frozenset({"m1", "m2"}), removed_activities=frozenset({"a1"})),
        Edit(materials=(make_material("m1", name="put and removed"),), removed_materials=frozenset({"m1"})),
        Edit(activities=(make_activity("a2"),), materials=(make_material("m1", activity_id="a2"),)),
        Edit(),
    ],
)
def test_the_inverse_undoes_an_edit_and_its_inverse_does_it_again(store: WorkspaceStore, edit: Edit) -> None:
    put(store, make_material("m1"), make_material("m2"))
    before = everything(store)
    undo = store.apply(edit)
    after = everything(store)
    redo = store.apply(undo)
    assert everything(store) == before
    assert store.apply(redo) == undo
    assert everything(store) == after


names = st.sampled_from(["m1", "m2", "m3"])
edits = st.builds(
    Edit,
    materials=st.lists(
        st.builds(make_material, names, name=st.text(max_size=3)), max_size=2, unique_by=lambda it: it.id
    ).map(tuple),
    removed_materials=st.frozensets(names, max_size=2),
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(edits, max_size=4))
def test_undoing_backwards_leads_to_the_beginning(store: WorkspaceStore, steps: list[Edit]) -> None:
    before = everything(store)
    undone = [store.apply(edit) for edit in steps]
    for undo in reversed(undone):
        store.apply(undo)
    assert everything(store) == before


# --- search ---


@pytest.fixture
def searched(store: WorkspaceStore) -> WorkspaceStore:
    failed = ReviewEvent(ReviewState.FAILED, NOW, why="缺少版权证明")
    spring = make_material("m1", name="春日写真", model_id="mt_77", face_id="mt_77_1", notes="给 Ｌｅｅ 的 50% 方案")
    other = make_material("m2", name="Summer_Girl")
    put(store, spring, replace(other, review=replace(other.review, events=(failed,))))
    return store


@pytest.mark.parametrize(
    ("text", "materials"),
    [
        ("", ("m1", "m2")),
        ("春", ("m1",)),
        ("日写", ("m1",)),
        ("mt_77", ("m1",)),
        ("77_1", ("m1",)),
        ("lee", ("m1",)),
        ("ＬＥＥ  写真", ("m1",)),
        ("写真 girl", ()),
        ("SUMMER", ("m2",)),
        ("原图", ("m1", "m2")),
        ("版权", ("m2",)),
        ("%", ("m1",)),
        ("r_g", ("m2",)),
        ("s_m", ()),
        ("'; DROP TABLE material", ()),
        ("\udcff", ()),
    ],
)
def test_any_part_of_any_text_is_found(searched: WorkspaceStore, text: str, materials: tuple[str, ...]) -> None:
    assert searched.search(text).materials == materials


def test_activities_are_found_too(searched: WorkspaceStore) -> None:
    assert searched.search("换脸") == Found(activities=("a1",))


def test_a_renamed_material_is_found_by_its_new_name_only(searched: WorkspaceStore) -> None:
    put(searched, make_material("m2", name="Winter"))
    assert searched.search("summer") == Found()
    assert searched.search("winter").materials == ("m2",)


# --- damage that SQLite does not see ---


@pytest.mark.parametrize("body", ['{"id": 1}', "not JSON", "[" * 100_000])
def test_an_entity_that_makes_no_sense_is_damage(workspace: WorkspaceFolder, body: str) -> None:
    put(workspace, make_material())
    workspace._connection.execute("UPDATE material_body SET body = ?", (body,))
    with pytest.raises(StoreError) as caught:
        workspace.material("m1")
    assert caught.value.code is ErrorCode.STORE_DAMAGED


def test_a_material_without_its_body_is_damage(workspace: WorkspaceFolder) -> None:
    """And not one that is not there."""
    put(workspace, make_material())
    workspace._connection.execute("DELETE FROM material_body")
    for read in (lambda: workspace.material("m1"), lambda: workspace.materials("a1")):
        with pytest.raises(StoreError) as caught:
            read()
        assert caught.value.code is ErrorCode.STORE_DAMAGED
    assert workspace.material("m2") is None


@pytest.mark.parametrize(
    "change", ["state = 'gone'", "picture = '../../etc/passwd'", "state_since = 'x'", "consent_until = 'x'"]
)
def test_a_row_that_makes_no_sense_is_damage(workspace: WorkspaceFolder, change: str) -> None:
    put(workspace, make_material())
    workspace._connection.execute(f"UPDATE material SET {change}")  # noqa: S608 - the test's own text
    with pytest.raises(StoreError, match="damaged"):
        workspace.summaries()


@pytest.mark.parametrize(
    ("change", "damaged"),
    [
        ("UPDATE info SET body = CAST(x'7bff7d' AS TEXT)", "info"),
        ("UPDATE activity SET body = CAST(x'7bff7d' AS TEXT)", "a1"),
        ("UPDATE material_body SET body = CAST(x'7bff7d' AS TEXT)", "m1"),
        ("UPDATE material_body SET body = x'00'", "m1"),
        ("UPDATE material_body SET body = 5", "m1"),
        ("UPDATE material SET state = 'gone'", "m1"),
        ("UPDATE material SET faces = 1e999", "m1"),
        ("UPDATE file_use SET sha256 = 'no hash'", "m1"),
        ("UPDATE file_use SET suffix = CAST(x'7bff7d' AS TEXT)", "m1"),
        ("UPDATE file_use SET length = 1e999", "m1"),
    ],
)
def test_verifying_tells_which_entity_is_damaged(workspace: WorkspaceFolder, change: str, damaged: str) -> None:
    """Whatever flipped bytes make of it: another text, bytes that are no text, a number."""
    file = workspace.put_file(b"abc", ".jpg")
    put(workspace, make_material(picture=file))
    workspace._connection.execute(change)
    problems = workspace.verify(NoProgress())
    assert Problem(ProblemKind.ENTITY, damaged) in problems


def test_an_entity_that_is_damaged_in_all_its_rows_is_told_once(workspace: WorkspaceFolder) -> None:
    put(workspace, make_material(picture=workspace.put_file(b"abc", ".jpg")))
    for change in ("material_body SET body = '{}'", "material SET state = 'gone'", "file_use SET length = -1"):
        workspace._connection.execute(f"UPDATE {change}")
    entities = [problem for problem in workspace.verify(NoProgress()) if problem.kind is ProblemKind.ENTITY]
    assert entities == [Problem(ProblemKind.ENTITY, "m1")]


@pytest.mark.parametrize(
    "change", ["UPDATE file_use SET sha256 = 'x'", "UPDATE file_use SET suffix = CAST(x'7bff7d' AS TEXT)"]
)
def test_a_workspace_with_a_damaged_row_is_not_exported(
    workspace: WorkspaceFolder, tmp_path: Path, change: str
) -> None:
    put(workspace, make_material(picture=workspace.put_file(b"abc", ".jpg")))
    workspace._connection.execute(change)
    with pytest.raises(StoreError) as caught:
        workspace.export(tmp_path / "all.zip", NoProgress())
    assert caught.value.code is ErrorCode.STORE_DAMAGED
    assert not (tmp_path / "all.zip").exists()


def test_a_flipped_byte_anywhere_in_the_database_is_told_or_harmless(
    repository: WorkspaceRepository, store: WorkspaceStore
) -> None:
    """Forty places, the same in every run; each is opened, looked through and read, and nothing but damage is told."""
    put(store, make_material(picture=store.put_file(b"abc", ".jpg")))
    store.close()
    database = store.folder / "workspace.db"
    data = database.read_bytes()
    places = random.Random(17).sample([place for place, byte in enumerate(data) if byte], 40)  # noqa: S311 - no secret
    told = 0
    for place in places:
        database.write_bytes(data[:place] + bytes([data[place] ^ 0x80]) + data[place + 1 :])
        try:
            with closing(repository.open(store.folder)) as opened:
                told += bool(opened.verify(NoProgress()))
                opened.summaries(), opened.activities(), opened.materials("a1")
        except StoreError as error:
            assert error.code is ErrorCode.STORE_DAMAGED  # noqa: PT017 - one of forty, and none at all is as good
            told += 1
    assert told > 20


def test_a_full_database_keeps_what_it_has(workspace: WorkspaceFolder) -> None:
    """SQLite is told that the disk ends here."""
    put(workspace, make_material())
    before = everything(workspace)
    pages = workspace._connection.execute("PRAGMA page_count").fetchone()[0]
    workspace._connection.execute(f"PRAGMA max_page_count = {pages}").fetchall()
    with pytest.raises(StoreError) as caught:
        put(workspace, *(make_material(f"x{number}", notes="x" * 1000) for number in range(50)))
    assert caught.value.code is ErrorCode.DISK_FULL
    assert everything(workspace) == before
    workspace._connection.execute("PRAGMA max_page_count = 1000000").fetchall()
    put(workspace, make_material("m2"))
    assert len(workspace.summaries()) == 2


def test_the_folder_can_be_moved(repository: WorkspaceRepository, store: WorkspaceStore, tmp_path: Path) -> None:
    file = store.put_file(b"abc", ".jpg")
    store.close()
    store.folder.rename(tmp_path / "moved")
    moved = repository.open(tmp_path / "moved")
    assert moved.read_file(file) == b"abc"
    moved.close()
