"""A workspace whose folder or files change underneath while it is open, and what is found at the next opening."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.jobs import NoProgress
from desktop.domain.workspace.edit import Edit
from desktop.storage.workspace.repository import WorkspaceFolders
from tests.workspaces import NOW, make_info, make_material

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.domain.workspace.ports import WorkspaceRepository, WorkspaceStore
    from desktop.storage.workspace.store import WorkspaceFolder

WORK: list[Callable[[WorkspaceStore], object]] = [
    lambda store: store.put_file(b"abc", ".jpg"),
    lambda store: store.apply(Edit(materials=(make_material("m2"),))),
    lambda store: store.summaries(),
    lambda store: store.verify(NoProgress()),
    lambda store: store.export(store.folder.parent / "all.zip", NoProgress()),
    lambda store: store.back_up_if_due(NOW.date()),
]


@pytest.fixture
def used(store: WorkspaceStore) -> WorkspaceStore:
    """With a material and a backup of that."""
    picture = store.put_file(b"the picture", ".jpg")
    store.apply(Edit(materials=(make_material(picture=picture),)))
    store.back_up_if_due(NOW.date())
    return store


def refused(work: Callable[[], object]) -> StoreError:
    with pytest.raises(StoreError) as caught:
        work()
    return caught.value


@pytest.mark.parametrize("work", WORK)
def test_a_folder_renamed_while_open_takes_no_edit_and_no_new_one_appears(
    used: WorkspaceStore, work: Callable[[WorkspaceStore], object]
) -> None:
    """Pictures would go to the old place and edits to the new one: that would be a loss nobody is told of."""
    used.folder.rename(used.folder.with_name("moved"))
    error = refused(lambda: work(used))
    assert error.code is ErrorCode.STORE_UNUSABLE
    assert "moved, renamed or deleted while it was open" in error.message
    assert [path.name for path in used.folder.parent.iterdir()] == ["moved"]


@pytest.mark.parametrize("work", WORK)
def test_a_database_deleted_while_open_takes_no_edit(
    used: WorkspaceStore, work: Callable[[WorkspaceStore], object]
) -> None:
    (used.folder / "workspace.db").unlink()
    assert refused(lambda: work(used)).code is ErrorCode.STORE_UNUSABLE
    assert not (used.folder / "workspace.db").exists()


def test_another_workspace_in_its_place_is_not_written_to(
    used: WorkspaceStore, repository: WorkspaceRepository
) -> None:
    used.folder.rename(used.folder.with_name("moved"))
    with closing(repository.create(used.folder, make_info())) as other:
        refused(lambda: used.put_file(b"abc", ".jpg"))
        refused(lambda: used.read_file(make_material().files().__next__()))
        assert other.verify(NoProgress()) == ()


def test_what_was_renamed_opens_at_its_new_place(used: WorkspaceStore, repository: WorkspaceRepository) -> None:
    moved = used.folder.rename(used.folder.with_name("moved"))
    used.close()
    with closing(repository.open(moved)) as again:
        assert len(again.summaries()) == 1
        assert again.verify(NoProgress()) == ()


@pytest.mark.parametrize("lose", [lambda path: path.write_bytes(b""), lambda path: path.unlink()])
def test_a_database_that_became_empty_or_was_deleted_is_damage_with_a_backup(
    used: WorkspaceStore, repository: WorkspaceRepository, lose: Callable[[Path], object]
) -> None:
    """Not a new workspace: that would look sound, and push the backup out in a few days."""
    used.close()
    lose(used.folder / "workspace.db")
    error = refused(lambda: repository.open(used.folder))
    backup = used.folder / "backups" / "workspace-2026-03-11.db"
    assert (error.code, error.values["backup"]) == (ErrorCode.STORE_DAMAGED, str(backup))
    repository.restore(used.folder, backup)
    with closing(repository.open(used.folder)) as again:
        assert len(again.summaries()) == 1


def test_a_database_without_its_own_entry_is_damage(workspace: WorkspaceFolder) -> None:
    workspace._connection.execute("DELETE FROM info")
    assert refused(workspace.info).code is ErrorCode.STORE_DAMAGED
    assert refused(lambda: workspace.apply(Edit(info=make_info()))).code is ErrorCode.STORE_DAMAGED
    assert [(it.kind, it.subject) for it in workspace.verify(NoProgress())] == [("entity", "info")]


def test_what_a_killed_program_had_begun_is_cleared_away(used: WorkspaceStore, repository: WorkspaceRepository) -> None:
    used.close()
    (used.folder / ".restore-abc").mkdir()
    (used.folder / ".restore-abc" / "workspace.db").write_bytes(b"half")
    (used.folder / "backups" / ".workspace-2026-03-12.db.part").write_bytes(b"half")
    repository.open(used.folder).close()
    assert not list(used.folder.rglob(".*"))
    assert (used.folder / "backups" / "workspace-2026-03-11.db").exists()


def test_a_folder_that_is_not_there_is_told_so(repository: WorkspaceRepository, tmp_path: Path) -> None:
    assert "it does not exist" in refused(lambda: repository.open(tmp_path / "nowhere")).message


def test_a_file_is_no_place_for_a_workspace(repository: WorkspaceRepository, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    error = refused(lambda: repository.create(tmp_path / "file", make_info()))
    assert (error.code, error.values["reason"]) == (ErrorCode.STORE_UNUSABLE, "Not a directory")


def test_a_path_too_long_for_a_database_is_told_before_anything_is_made(
    repository: WorkspaceRepository, tmp_path: Path
) -> None:
    deep = tmp_path / "/".join(["深" * 60] * 4)
    error = refused(lambda: repository.create(deep, make_info()))
    assert error.code is ErrorCode.STORE_UNUSABLE
    assert "at most 450 are possible)." in error.message
    assert not list(tmp_path.iterdir())


def test_two_workspaces_are_open_at_once(tmp_path: Path) -> None:
    """Each has its own pictures and its own lock."""
    repository = WorkspaceFolders()
    with (
        closing(repository.create(tmp_path / "一", make_info())) as one,
        closing(repository.create(tmp_path / "二", make_info())),
    ):
        one.put_file(b"abc", ".jpg")
        assert refused(lambda: repository.open(tmp_path / "二")).code is ErrorCode.STORE_LOCKED
        assert not (tmp_path / "二" / "files").exists()
