"""Making, opening and restoring workspaces: one opener, no surprises, nothing lost."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.workspace.edit import Edit
from desktop.storage.backups import newest_backup
from desktop.storage.database import open_database
from desktop.storage.lock import FolderLock
from desktop.storage.workspace.repository import WorkspaceFolders
from desktop.storage.workspace.schema import SCHEMA
from tests.unit.storage.syncing import Synced
from tests.workspaces import make_info, make_material

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.workspace.ports import WorkspaceRepository, WorkspaceStore
    from desktop.storage.workspace.store import WorkspaceFolder

TODAY = date(2026, 3, 11)


def refused(repository: WorkspaceRepository, folder: Path) -> StoreError:
    with pytest.raises(StoreError) as caught:
        repository.open(folder)
    return caught.value


def flip(path: Path, start: int, length: int) -> None:
    data = bytearray(path.read_bytes())
    data[start : start + length] = bytes(byte ^ 0xFF for byte in data[start : start + length])
    path.write_bytes(data)


# --- making ---


def test_a_workspace_may_begin_in_an_empty_folder(repository: WorkspaceRepository, folder: Path) -> None:
    folder.mkdir()
    repository.create(folder, make_info()).close()
    assert (folder / "workspace.db").is_file()


def test_a_folder_with_something_in_it_is_left_alone(repository: WorkspaceRepository, folder: Path) -> None:
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")
    with pytest.raises(StoreError) as caught:
        repository.create(folder, make_info())
    assert caught.value.code is ErrorCode.STORE_FOREIGN
    assert [path.name for path in folder.iterdir()] == ["mine.txt"]


def test_nothing_is_left_of_a_workspace_that_could_not_be_made(
    repository: WorkspaceRepository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("desktop.storage.workspace.repository.put_info", fail)
    with pytest.raises(StoreError) as caught:
        repository.create(tmp_path / "new", make_info())
    assert caught.value.code is ErrorCode.DISK_FULL
    assert list(tmp_path.iterdir()) == []


def test_a_place_where_no_folder_can_be_is_told(repository: WorkspaceRepository, tmp_path: Path) -> None:
    """Also for root, whom no permission stops."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError) as caught:
        repository.create(tmp_path / "file" / "workspace", make_info())
    assert caught.value.code is ErrorCode.STORE_UNUSABLE


# --- opening ---


@pytest.mark.parametrize("make", [lambda _: None, lambda path: path.mkdir(), lambda path: path.write_text("x")])
def test_what_is_no_workspace_is_left_alone(repository: WorkspaceRepository, folder: Path, make: object) -> None:
    assert callable(make)
    make(folder)
    assert refused(repository, folder).code is ErrorCode.STORE_FOREIGN
    assert not (folder / "workspace.lock").exists()


def test_a_database_of_another_program_is_left_alone(repository: WorkspaceRepository, folder: Path) -> None:
    folder.mkdir()
    with closing(sqlite3.connect(folder / "workspace.db")) as other:
        other.execute("CREATE TABLE theirs (x)")
    before = (folder / "workspace.db").read_bytes()
    assert refused(repository, folder).code is ErrorCode.STORE_FOREIGN
    assert (folder / "workspace.db").read_bytes() == before


def test_a_newer_schema_is_told_and_left_alone(repository: WorkspaceRepository, store: WorkspaceStore) -> None:
    store.close()
    path = store.folder / "workspace.db"
    with closing(open_database(path, SCHEMA)) as database:
        database.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    error = refused(repository, store.folder)
    assert error.code is ErrorCode.STORE_NEWER
    assert "a newer version of the program" in error.message
    assert path.read_bytes() == before


# --- two openers ---


def test_the_second_opener_is_told_who_has_it_open(repository: WorkspaceRepository, store: WorkspaceStore) -> None:
    error = refused(WorkspaceFolders(), store.folder)
    assert error.code is ErrorCode.STORE_LOCKED
    assert error.values["pid"] == str(os.getpid())
    assert error.values["host"]
    assert error.values["since"]
    store.close()
    repository.open(store.folder).close()


@pytest.mark.parametrize("text", ["", "[]", "\x00not JSON", "[" * 100_000])
def test_an_opener_that_did_not_tell_its_name_is_still_told(
    repository: WorkspaceRepository, store: WorkspaceStore, text: str
) -> None:
    (store.folder / "workspace.lock").write_text(text)
    error = refused(repository, store.folder)
    assert (error.code, error.values["user"]) == (ErrorCode.STORE_LOCKED, "")
    assert "somebody" in error.message


def test_a_lock_that_cannot_be_read_is_still_a_lock(
    repository: WorkspaceRepository, store: WorkspaceStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.read_bytes", refuse)
    assert refused(repository, store.folder).code is ErrorCode.STORE_LOCKED


def test_a_user_without_a_name_can_open(
    repository: WorkspaceRepository, store: WorkspaceStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody() -> str:
        message = "getpwuid(): uid not found: 12345"
        raise KeyError(message)

    store.close()
    monkeypatch.setattr("getpass.getuser", nobody)
    again = repository.open(store.folder)
    assert json.loads((store.folder / "workspace.lock").read_bytes())["user"] == ""
    again.close()


def test_a_lock_file_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        FolderLock(tmp_path, "workspace")
    assert caught.value.code is ErrorCode.STORE_UNUSABLE


def test_a_failed_opening_lets_go_of_the_folder(repository: WorkspaceRepository, store: WorkspaceStore) -> None:
    store.close()
    path = store.folder / "workspace.db"
    sound = path.read_bytes()
    path.write_bytes(b"x" * len(sound))
    assert refused(repository, store.folder).code is ErrorCode.STORE_DAMAGED
    path.write_bytes(sound)
    repository.open(store.folder).close()


# --- damage and backups ---


def test_a_backup_is_made_once_a_day(store: WorkspaceStore) -> None:
    made = store.back_up_if_due(TODAY)
    assert made == store.folder / "backups" / "workspace-2026-03-11.db"
    assert store.back_up_if_due(TODAY) is None


def test_a_database_damaged_meanwhile_is_not_backed_up(workspace: WorkspaceFolder) -> None:
    """Its copy would push out a sound one."""
    workspace._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    path = workspace.folder / "workspace.db"
    flip(path, path.stat().st_size // 2, 4096)
    with pytest.raises(StoreError) as caught:
        workspace.back_up_if_due(TODAY)
    assert caught.value.code is ErrorCode.STORE_DAMAGED
    assert not list(path.parent.glob("backups/*"))


def test_backups_of_days_to_come_push_out_no_real_one(store: WorkspaceStore) -> None:
    """The clock was wrong for a while."""
    for year in range(2027, 2037):
        store.back_up_if_due(date(year, 1, 1))
    real = [store.back_up_if_due(date(2026, 3, day)) for day in range(1, 5)]
    assert all(backup is not None and backup.exists() for backup in real)


def test_a_backup_from_the_future_is_not_the_newest(store: WorkspaceStore, folder: Path) -> None:
    future, real = (store.back_up_if_due(day) for day in (date(2036, 1, 1), date(2026, 3, 1)))
    assert future is not None
    assert newest_backup(folder / "workspace.db") == real
    os.utime(future, (4e9, 4e9))
    assert newest_backup(folder / "workspace.db") == real


def test_the_newest_backups_are_kept(store: WorkspaceStore) -> None:
    kept = store.folder / "backups" / "workspace-before-version-2.db"
    kept.parent.mkdir()
    kept.write_bytes(b"of a migration")
    for day in range(1, 8):
        store.back_up_if_due(date(2026, 3, day))
    names = sorted(path.name for path in kept.parent.iterdir())
    assert names == [*(f"workspace-2026-03-0{day}.db" for day in range(3, 8)), kept.name]


@pytest.mark.parametrize("start", [0, 4096])
def test_a_damaged_database_names_the_backup_and_is_left(
    repository: WorkspaceRepository, store: WorkspaceStore, start: int
) -> None:
    backup = store.back_up_if_due(TODAY)
    store.close()
    path = store.folder / "workspace.db"
    flip(path, start, 200)
    before = path.read_bytes()
    error = refused(repository, store.folder)
    assert error.code is ErrorCode.STORE_DAMAGED
    assert error.values["backup"] == str(backup)
    assert path.read_bytes() == before


def test_damage_found_while_working_is_told(store: WorkspaceStore) -> None:
    """Pages that are not read at opening: the bodies of many materials."""
    store.apply(Edit(materials=tuple(make_material(f"m{number}", notes="x" * 2000) for number in range(50))))
    store.close()
    path = store.folder / "workspace.db"
    again = WorkspaceFolders().open(store.folder)
    again._connection.execute("PRAGMA shrink_memory").fetchall()
    flip(path, path.stat().st_size // 2, 40_000)
    with pytest.raises(StoreError) as caught:
        again.materials("a1")
    assert caught.value.code is ErrorCode.STORE_DAMAGED
    again.close()


def test_a_backup_is_restored_and_the_damaged_one_kept(repository: WorkspaceRepository, store: WorkspaceStore) -> None:
    store.apply(Edit(materials=(make_material(),)))
    backup = store.back_up_if_due(TODAY)
    assert backup is not None
    store.close()
    path = store.folder / "workspace.db"
    flip(path, 0, 200)
    damaged = path.read_bytes()
    (store.folder / "workspace.db-wal").write_bytes(b"of the damaged one")
    aside = repository.restore(store.folder, backup)
    assert aside.read_bytes() == damaged
    assert aside.with_name(f"{aside.name}-wal").read_bytes() == b"of the damaged one"
    again = repository.open(store.folder)
    assert again.material("m1") == make_material()
    again.close()
    assert backup.exists()
    assert not list(store.folder.glob(".restore-*"))


def test_restoring_twice_keeps_both(repository: WorkspaceRepository, store: WorkspaceStore) -> None:
    backup = store.back_up_if_due(TODAY)
    assert backup is not None
    store.close()
    assert repository.restore(store.folder, backup) != repository.restore(store.folder, backup)


@pytest.mark.parametrize(
    ("content", "code"),
    [(None, ErrorCode.STORE_UNUSABLE), (b"x" * 5000, ErrorCode.STORE_DAMAGED)],
)
def test_a_backup_that_is_no_good_changes_nothing(
    repository: WorkspaceRepository, store: WorkspaceStore, content: bytes | None, code: ErrorCode
) -> None:
    store.close()
    backup = store.folder / "backup.db"
    if content is not None:
        backup.write_bytes(content)
    before = (store.folder / "workspace.db").read_bytes()
    with pytest.raises(StoreError) as caught:
        repository.restore(store.folder, backup)
    assert caught.value.code is code
    assert str(backup) in caught.value.message
    assert (store.folder / "workspace.db").read_bytes() == before


def test_an_open_workspace_is_not_restored(repository: WorkspaceRepository, store: WorkspaceStore) -> None:
    backup = store.back_up_if_due(TODAY)
    assert backup is not None
    with pytest.raises(StoreError) as caught:
        repository.restore(store.folder, backup)
    assert caught.value.code is ErrorCode.STORE_LOCKED


def test_a_copied_folder_is_a_workspace_of_its_own(
    repository: WorkspaceRepository, store: WorkspaceStore, tmp_path: Path
) -> None:
    store.close()
    shutil.copytree(store.folder, tmp_path / "copy")
    first, second = repository.open(store.folder), repository.open(tmp_path / "copy")
    assert first.info() == second.info()
    first.close()
    second.close()


def test_a_backup_and_what_is_restored_are_on_the_disk_before_they_have_their_names(
    repository: WorkspaceRepository, store: WorkspaceStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = store.folder / "workspace.db"
    with monkeypatch.context() as patch:
        synced = Synced(patch, store.folder / "backups" / "workspace-2026-03-11.db")
        backup = store.back_up_if_due(TODAY)
        assert backup in synced
    store.close()
    database.unlink()
    assert backup is not None
    synced = Synced(monkeypatch, database)
    repository.restore(store.folder, backup)
    assert database in synced


@pytest.mark.parametrize("name", [".fusion-desk-0123.tmp", ".abcd.jpg.x1.part"])
def test_a_picture_that_was_not_finished_goes_when_the_workspace_opens(
    repository: WorkspaceRepository, store: WorkspaceStore, name: str
) -> None:
    part = store.path_of(store.put_file(b"abc", ".jpg")).with_name(name)
    part.touch()
    store.close()
    repository.open(store.folder).close()
    assert not part.exists()
