"""Making and opening workspaces, and putting back what was lost."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, StoreError
from desktop.storage.atomic import free_name
from desktop.storage.database import failures_of, open_database, store_error, transaction
from desktop.storage.workspace.edits import put_info
from desktop.storage.workspace.files import FileVault
from desktop.storage.workspace.lock import FolderLock
from desktop.storage.workspace.schema import DATABASE_NAME, FILES_NAME, LOCK_NAME, SCHEMA
from desktop.storage.workspace.store import WorkspaceFolder
from desktop.storage.workspace.unpack import unpack
from desktop.storage.workspace.verify import used_files

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from desktop.domain.jobs import Progress
    from desktop.domain.workspace.info import WorkspaceInfo


class WorkspaceFolders:
    """As :class:`desktop.domain.ports_workspace.WorkspaceShelf`."""

    def create(self, folder: Path, info: WorkspaceInfo) -> WorkspaceFolder:
        with (
            _appearing(folder) as room,
            closing(open_database(room / DATABASE_NAME, SCHEMA)) as database,
            transaction(database),
        ):
            put_info(database, info)
        return self.open(folder)

    def open(self, folder: Path) -> WorkspaceFolder:
        database = folder / DATABASE_NAME
        with ExitStack() as undo:
            lock = _locked(folder)
            undo.callback(lock.release)
            connection = open_database(database, SCHEMA)
            undo.pop_all()
        return WorkspaceFolder(folder, connection, lock)

    def restore(self, folder: Path, backup: Path) -> Path:
        database = folder / DATABASE_NAME
        with ExitStack() as undo:
            undo.callback(_locked(folder).release)
            undo.enter_context(failures_of(database, SCHEMA.kind))
            room = Path(undo.enter_context(tempfile.TemporaryDirectory(dir=folder, prefix=".restore-")))
            sound = _checked_copy(backup, room)
            aside = _keep_aside(database)
            sound.replace(database)
        return aside

    def unpack(self, archive: Path, folder: Path, progress: Progress) -> None:
        with _appearing(folder) as room:
            unpack(archive, room, progress)
            with closing(open_database(room / DATABASE_NAME, SCHEMA)) as database:
                _check_files(database, room)


def _locked(folder: Path) -> FolderLock:
    """Nothing is written into a folder that is no workspace."""
    with failures_of(folder, SCHEMA.kind):
        is_workspace = (folder / DATABASE_NAME).is_file()
    if not is_workspace:
        raise store_error(ErrorCode.STORE_FOREIGN, folder, SCHEMA.kind, reason=f"there is no {DATABASE_NAME} in it")
    return FolderLock(folder / LOCK_NAME)


@contextmanager
def _appearing(folder: Path) -> Iterator[Path]:
    """An empty folder beside ``folder`` that takes its place when the block ends well, and is gone when not."""
    with ExitStack() as undo:
        undo.enter_context(failures_of(folder, SCHEMA.kind))
        _check_empty(folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        room = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
        undo.callback(shutil.rmtree, room, ignore_errors=True)
        yield room
        if folder.exists():
            folder.rmdir()  # empty; Windows would not put another in its place
        room.replace(folder)


def _check_empty(folder: Path) -> None:
    if folder.exists() and any(folder.iterdir()):
        message = f"The folder {folder} is not empty. Choose a new or an empty one for the workspace."
        raise StoreError(ErrorCode.STORE_FOREIGN, message, path=str(folder), reason="it is not empty")


def _checked_copy(backup: Path, room: Path) -> Path:
    """A copy of ``backup`` that has been opened and brought up to date; ``backup`` itself stays as it is."""
    with failures_of(backup, "backup"):
        copy = Path(shutil.copyfile(backup, room / DATABASE_NAME))
    try:
        open_database(copy, SCHEMA).close()
    except StoreError as error:
        raise store_error(error.code, backup, "backup") from error
    return copy


def _keep_aside(database: Path) -> Path:
    """Copy the damaged database, so that there is always one, and move its journal: it must not meet the backup."""
    aside = free_name(database.with_name(f"{database.name}.damaged"))
    shutil.copyfile(database, aside)
    journal = database.with_name(f"{database.name}-wal")
    if journal.exists():
        journal.replace(aside.with_name(f"{aside.name}-wal"))
    database.with_name(f"{database.name}-shm").unlink(missing_ok=True)
    return aside


def _check_files(database: sqlite3.Connection, folder: Path) -> None:
    vault = FileVault(folder / FILES_NAME)
    missing = [file for file in used_files(database) if not vault.path_of(file).exists()]
    if missing:
        message = f"The archive lacks {len(missing)} of its pictures. Export the workspace again."
        raise StoreError(ErrorCode.ARCHIVE_DAMAGED, message, path=str(folder), reason=f"{len(missing)} files missing")
