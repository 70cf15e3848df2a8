"""Making and opening workspaces, and putting back what was lost."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.files.paths import is_there
from desktop.domain.fusing.people import Erasure
from desktop.storage.appearing import RESTORE_PREFIX, appearing, clear_half_done
from desktop.storage.atomic import free_name, sync_file, sync_folder
from desktop.storage.backups import newest_backup
from desktop.storage.database import open_database, transaction
from desktop.storage.failures import failures_of, store_error
from desktop.storage.lock import FolderLock
from desktop.storage.open_stores import OpenStores
from desktop.storage.vault import FileVault
from desktop.storage.workspace.edits import put_info
from desktop.storage.workspace.rows import UnreadableRow
from desktop.storage.workspace.schema import DATABASE_NAME, FILES_NAME, LOCK_NAME, SCHEMA
from desktop.storage.workspace.store import WorkspaceFolder
from desktop.storage.workspace.unpack import unpack
from desktop.storage.workspace.verify import check_whole, used_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from desktop.domain.fusing.people import Traces
    from desktop.domain.jobs import Progress
    from desktop.domain.workspace.files import StoredFile
    from desktop.domain.workspace.info import WorkspaceInfo


class WorkspaceFolders:
    """As :class:`desktop.domain.workspace.ports.WorkspaceRepository`, and as
    :class:`desktop.domain.fusing.people.PlaceEraser`, also for a workspace that this program has open."""

    def __init__(self) -> None:
        self._open = OpenStores[WorkspaceFolder]()

    def create(self, folder: Path, info: WorkspaceInfo) -> WorkspaceFolder:
        with (
            appearing(folder, SCHEMA.kind, DATABASE_NAME) as room,
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
            clear_half_done(folder, SCHEMA.kind)
            connection = open_database(database, SCHEMA, new=False)
            undo.pop_all()
        return self._open.keep(WorkspaceFolder(folder, connection, lock))

    def erase(self, folder: Path, traces: Traces) -> Erasure:
        with self._open.borrowed(folder, self.open) as store:
            return store.erase(traces)

    def expire(self, folder: Path, before: datetime) -> Erasure:  # noqa: ARG002 - as the port says
        """A workspace keeps templates, no user photos."""
        return Erasure()

    def restore(self, folder: Path, backup: Path) -> Path:
        database = folder / DATABASE_NAME
        with ExitStack() as undo:
            undo.callback(_locked(folder, to_restore=True).release)
            undo.enter_context(failures_of(database, SCHEMA.kind))
            room = Path(undo.enter_context(tempfile.TemporaryDirectory(dir=folder, prefix=RESTORE_PREFIX)))
            sound = _checked_copy(backup, room)
            aside = _keep_aside(database)
            sync_file(sound)
            sound.replace(database)
            sync_folder(folder)
        return aside

    def unpack(self, archive: Path, folder: Path, progress: Progress) -> None:
        with appearing(folder, SCHEMA.kind, DATABASE_NAME) as room:
            unpack(archive, room, progress)
            with _told_of(archive, "archive"):
                database = open_database(room / DATABASE_NAME, SCHEMA, new=False)
            with closing(database), _told_of(archive, "archive"):
                check_whole(database)
                used = tuple(used_files(database))
            _check_files(archive, used, FileVault(room / FILES_NAME, SCHEMA.kind))


def _locked(folder: Path, *, to_restore: bool = False) -> FolderLock:
    """Nothing is written into a folder that is no workspace; without its database it can still be restored."""
    with failures_of(folder, SCHEMA.kind):
        is_workspace = (folder / DATABASE_NAME).is_file()
        backup = newest_backup(folder / DATABASE_NAME)
    if not (is_workspace or (backup and to_restore)):
        raise _database_gone(folder) if backup else _no_workspace(folder)
    return FolderLock(folder / LOCK_NAME, SCHEMA.kind)


def _database_gone(folder: Path) -> StoreError:
    return store_error(ErrorCode.STORE_DAMAGED, folder / DATABASE_NAME, SCHEMA.kind, reason="the file was removed")


def _no_workspace(folder: Path) -> StoreError:
    reason = f"there is no {DATABASE_NAME} in it" if is_there(folder) else "it does not exist"
    message = f"{folder} is not the folder of a workspace: {reason}."
    return StoreError(ErrorCode.STORE_FOREIGN, message, path=str(folder), reason=reason)


def _checked_copy(backup: Path, room: Path) -> Path:
    """A copy of ``backup`` that has been opened and brought up to date; ``backup`` itself stays as it is."""
    with failures_of(backup, "backup"):
        copy = Path(shutil.copyfile(backup, room / DATABASE_NAME))
    with _told_of(backup, "backup"):
        open_database(copy, SCHEMA, new=False).close()
    return copy


@contextmanager
def _told_of(path: Path, kind: str) -> Iterator[None]:
    """What is wrong with a copy is told of ``path``, which people know."""
    try:
        with failures_of(path, kind):
            yield
    except UnreadableRow as error:
        raise store_error(ErrorCode.STORE_DAMAGED, path, kind, reason=str(error)) from error
    except StoreError as error:
        raise store_error(error.code, path, kind, reason=str(error.values.get("reason", ""))) from error


def _keep_aside(database: Path) -> Path:
    """Copy the damaged database, so that there is always one, and move its journal: it must not meet the backup."""
    aside = free_name(database.with_name(f"{database.name}.damaged"))
    if database.exists():
        shutil.copyfile(database, aside)
    journal = database.with_name(f"{database.name}-wal")
    if journal.exists():
        journal.replace(aside.with_name(f"{aside.name}-wal"))
    database.with_name(f"{database.name}-shm").unlink(missing_ok=True)
    return aside


def _check_files(archive: Path, used: Iterable[StoredFile], vault: FileVault) -> None:
    missing = [file for file in used if not vault.path_of(file).exists()]
    if missing:
        message = f"The archive {archive} lacks {len(missing)} of its pictures."
        raise StoreError(ErrorCode.ARCHIVE_DAMAGED, message, path=str(archive), reason=f"{len(missing)} files missing")
