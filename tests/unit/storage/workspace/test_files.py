"""Pictures beside the database: by content, checked, and never half there."""

from __future__ import annotations

import os
import resource
import stat
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.jobs import Cancelled, NoProgress
from desktop.domain.workspace.edit import Edit
from desktop.domain.workspace.problems import Problem, ProblemKind
from tests.workspaces import make_material

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.domain.workspace.files import StoredFile
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.storage.workspace.store import WorkspaceFolder


@pytest.fixture
def picture(store: WorkspaceStore) -> StoredFile:
    """Kept, and used by the materials m1 and m2."""
    file = store.put_file(b"the picture", ".jpg")
    store.apply(Edit(materials=(make_material("m1", picture=file), make_material("m2", picture=file))))
    return file


@pytest.fixture
def small_files_only() -> Iterator[None]:
    """No file may grow beyond 100 kB: what a full disk does, without filling one."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, limits[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def code_of(error: pytest.ExceptionInfo[StoreError]) -> ErrorCode:
    return error.value.code


def test_a_file_comes_back_and_is_kept_once(store: WorkspaceStore) -> None:
    first = store.put_file(b"abc", ".JPG")
    assert store.put_file(b"abc", ".jpg") == first
    assert store.read_file(first) == b"abc"
    assert store.path_of(first).relative_to(store.folder).as_posix() == f"files/{first.sha256[:2]}/{first.sha256}.jpg"


def test_a_file_with_an_odd_suffix_stays_in_the_folder(store: WorkspaceStore) -> None:
    file = store.put_file(b"abc", "/../../../x.jpg")
    assert store.path_of(file).resolve().is_relative_to(store.folder.resolve() / "files")


def test_where_a_picture_is_used(store: WorkspaceStore, picture: StoredFile) -> None:
    assert store.uses_of(picture) == ("m1", "m2")
    store.apply(Edit(removed_materials=frozenset({"m1"})))
    assert store.uses_of(picture) == ("m2",)
    store.apply(Edit(materials=(make_material("m2"),)))
    assert store.uses_of(picture) == ()


def test_a_file_removed_underneath_is_told(store: WorkspaceStore, picture: StoredFile) -> None:
    store.path_of(picture).unlink()
    with pytest.raises(StoreError) as caught:
        store.read_file(picture)
    assert code_of(caught) is ErrorCode.STORE_FILE_MISSING
    assert store.verify(NoProgress()) == (Problem(ProblemKind.FILE_MISSING, picture.name, ("m1", "m2")),)


def test_a_file_changed_underneath_is_told_and_mended_by_adding_it_anew(
    store: WorkspaceStore, picture: StoredFile
) -> None:
    store.path_of(picture).write_bytes(b"The picture")
    with pytest.raises(StoreError) as caught:
        store.read_file(picture)
    assert code_of(caught) is ErrorCode.STORE_FILE_DAMAGED
    (problem,) = store.verify(NoProgress())
    assert (problem.kind, problem.is_damage) == (ProblemKind.FILE_DAMAGED, True)
    store.put_file(b"the picture", ".jpg")
    assert store.verify(NoProgress()) == ()


def test_a_file_that_cannot_be_read_is_told(store: WorkspaceStore, picture: StoredFile) -> None:
    store.path_of(picture).unlink()
    store.path_of(picture).mkdir()
    with pytest.raises(StoreError) as caught:
        store.read_file(picture)
    assert code_of(caught) is ErrorCode.STORE_UNUSABLE


@pytest.mark.usefixtures("small_files_only")
def test_a_full_disk_leaves_no_half_file(store: WorkspaceStore) -> None:
    with pytest.raises(StoreError) as caught:
        store.put_file(os.urandom(200_000), ".png")
    assert code_of(caught) is ErrorCode.DISK_FULL
    assert not [path for path in (store.folder / "files").rglob("*") if path.is_file()]
    small = store.put_file(b"small", ".png")
    assert store.read_file(small) == b"small"


def test_a_folder_that_cannot_be_written_is_told(store: WorkspaceStore) -> None:
    (store.folder / "files").write_bytes(b"in the way")
    with pytest.raises(StoreError) as caught:
        store.put_file(b"abc", ".png")
    assert code_of(caught) is ErrorCode.STORE_UNUSABLE


def test_a_read_only_folder_is_told(store: WorkspaceStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may write anywhere, so the system's answer is put in its mouth."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("desktop.storage.vault.write_atomically", refuse)
    with pytest.raises(StoreError) as caught:
        store.put_file(b"abc", ".png")
    assert code_of(caught) is ErrorCode.STORE_READ_ONLY


# --- what nobody needs ---


@pytest.mark.usefixtures("picture")
def test_files_of_an_undone_edit_are_told_and_stay(store: WorkspaceStore) -> None:
    spare = store.put_file(b"spare", ".png")
    (problem,) = store.verify(NoProgress())
    assert problem == Problem(ProblemKind.FILE_UNUSED, spare.name)
    assert not problem.is_damage
    assert store.read_file(spare) == b"spare"


# --- verify ---


def test_a_sound_workspace_has_no_problems(store: WorkspaceStore, picture: StoredFile) -> None:
    assert store.read_file(picture)
    assert store.verify(NoProgress()) == ()


def test_an_entity_that_cannot_be_read_is_listed(workspace: WorkspaceFolder, picture: StoredFile) -> None:
    workspace._connection.execute("UPDATE material_body SET body = 'x' WHERE id = 'm1'")
    workspace._connection.execute("DELETE FROM material_body WHERE id = 'm2'")
    problems = workspace.verify(NoProgress())
    assert problems == (Problem(ProblemKind.ENTITY, "m1"), Problem(ProblemKind.ENTITY, "m2"))
    assert picture


def test_a_row_without_its_parent_is_listed(workspace: WorkspaceFolder) -> None:
    workspace._connection.execute("PRAGMA foreign_keys = OFF").fetchall()
    workspace._connection.execute("INSERT INTO file_use VALUES ('nobody', ?, '', 0)", ("a" * 64,))
    kinds = [problem.kind for problem in workspace.verify(NoProgress())]
    assert kinds == [ProblemKind.DATABASE, ProblemKind.FILE_MISSING]


def test_an_index_that_disagrees_with_its_table_is_listed(workspace: WorkspaceFolder, picture: StoredFile) -> None:
    """What the quick check at opening does not look for."""
    database = workspace._connection
    database.execute("PRAGMA writable_schema = ON").fetchall()
    database.execute("DELETE FROM sqlite_schema WHERE name = 'material_by_activity'")
    database.execute("PRAGMA writable_schema = RESET").fetchall()
    assert ProblemKind.DATABASE in {problem.kind for problem in workspace.verify(NoProgress())}
    assert picture


class StopAtOnce:
    def report(self, done: int, total: int) -> None:
        assert done <= total
        raise Cancelled


def test_verifying_can_be_stopped(store: WorkspaceStore, picture: StoredFile) -> None:
    with pytest.raises(Cancelled):
        store.verify(StopAtOnce())
    assert store.read_file(picture)


def test_a_folder_that_cannot_be_synced_is_good_enough(store: WorkspaceStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some network drives refuse to sync folders; the file itself is on the disk."""

    sync = os.fsync

    def refuse_folders(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(22, "Invalid argument")
        sync(handle)

    monkeypatch.setattr("os.fsync", refuse_folders)
    file = store.put_file(b"abc", ".png")
    assert store.read_file(file) == b"abc"


def test_folder_is_told(store: WorkspaceStore, folder: Path) -> None:
    assert store.folder == folder
