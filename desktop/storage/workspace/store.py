"""One open workspace."""

from __future__ import annotations

from contextlib import contextmanager
from threading import RLock
from typing import TYPE_CHECKING, TypeVar

from desktop.domain.errors import ErrorCode
from desktop.domain.workspace.activity import Activity
from desktop.domain.workspace.material import WorkspaceMaterial
from desktop.domain.workspace.search import Found
from desktop.storage.database import snapshot_of, transaction
from desktop.storage.failures import failures_of, store_error
from desktop.storage.moved_file_guard import MovedFileGuard
from desktop.storage.vault import FileVault
from desktop.storage.workspace import edits
from desktop.storage.workspace.archive import write_archive
from desktop.storage.workspace.backups import back_up_if_due
from desktop.storage.workspace.erasing import erase_in
from desktop.storage.workspace.rows import SUMMARY_COLUMNS, UnreadableRow, entity_of, summary_from, words_of
from desktop.storage.workspace.schema import DATABASE_NAME, FILES_NAME, SCHEMA
from desktop.storage.workspace.verify import verify

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from desktop.domain.fusing.people import Erasure, Traces
    from desktop.domain.jobs import Progress
    from desktop.domain.workspace.edit import Edit
    from desktop.domain.workspace.files import StoredFile
    from desktop.domain.workspace.info import WorkspaceInfo
    from desktop.domain.workspace.material import MaterialSummary
    from desktop.domain.workspace.problems import Problem
    from desktop.storage.lock import FolderLock

T = TypeVar("T")

WHOLE = "material LEFT JOIN material_body USING (id)"
"""A material without its body is damage, and not one that is not there."""


class WorkspaceFolder:
    """As :class:`desktop.domain.workspace.ports.WorkspaceStore`. Owns ``connection`` and ``lock`` until ``close``."""

    def __init__(self, folder: Path, connection: sqlite3.Connection, lock: FolderLock) -> None:
        self._folder = folder
        self._connection = connection
        self._folder_lock = lock
        self._lock = RLock()
        self._files = FileVault(folder / FILES_NAME, SCHEMA.kind)
        self._guard = MovedFileGuard(folder / DATABASE_NAME, SCHEMA.kind)
        self._is_closed = False

    @property
    def folder(self) -> Path:
        return self._folder

    # --- reading ---

    def info(self) -> WorkspaceInfo:
        with self._database() as database:
            return edits.info_in(database)

    def activities(self) -> tuple[Activity, ...]:
        return self._entities(Activity, "SELECT body FROM activity ORDER BY created, id")

    def summaries(self) -> tuple[MaterialSummary, ...]:
        query = f"SELECT {SUMMARY_COLUMNS} FROM material ORDER BY created, id"  # noqa: S608 - a constant
        with self._database() as database:
            return tuple(map(summary_from, database.execute(query)))

    def material(self, identity: str) -> WorkspaceMaterial | None:
        found = self._entities(WorkspaceMaterial, f"SELECT body FROM {WHOLE} WHERE id = ?", identity)  # noqa: S608 - a constant
        return found[0] if found else None

    def materials(self, activity_id: str) -> tuple[WorkspaceMaterial, ...]:
        query = f"SELECT body FROM {WHOLE} WHERE activity_id = ? ORDER BY created, id"  # noqa: S608 - a constant
        return self._entities(WorkspaceMaterial, query, activity_id)

    def search(self, text: str) -> Found:
        words = words_of(text)
        condition = " AND ".join(["instr(search, ?)"] * len(words)) or "1"
        with self._database() as database:
            activities, materials = (
                database.execute(f"SELECT id FROM {table} WHERE {condition} ORDER BY created, id", words).fetchall()  # noqa: S608 - no text of the user's
                for table in ("activity", "material")
            )
        return Found(tuple(row[0] for row in activities), tuple(row[0] for row in materials))

    def uses_of(self, file: StoredFile) -> tuple[str, ...]:
        query = "SELECT material_id FROM file_use WHERE sha256 = ? AND suffix = ? ORDER BY material_id"
        with self._database() as database:
            return tuple(row[0] for row in database.execute(query, (file.sha256, file.suffix)))

    # --- writing ---

    def apply(self, edit: Edit) -> Edit:
        with self._database() as database, transaction(database):
            return edits.apply(database, edit)

    def put_file(self, data: bytes, suffix: str) -> StoredFile:
        self._guard.check()
        return self._files.put(data, suffix)

    # --- files ---

    def read_file(self, file: StoredFile) -> bytes:
        self._guard.check()
        return self._files.read(file)

    def path_of(self, file: StoredFile) -> Path:
        return self._files.path_of(file)

    # --- the whole ---

    def verify(self, progress: Progress) -> tuple[Problem, ...]:
        with self._snapshot() as database:
            return tuple(verify(database, self._files, progress))

    def back_up_if_due(self, today: date) -> Path | None:
        with self._snapshot() as database:
            return back_up_if_due(database, self._folder / DATABASE_NAME, today)

    def export(self, target: Path, progress: Progress) -> Path:
        with self._snapshot() as database, failures_of(target, "archive"):
            return write_archive(database, self._files, target, progress)

    def erase(self, traces: Traces) -> Erasure:
        """As :meth:`desktop.domain.fusing.people.PlaceEraser.erase`. Edits from before must not be undone after it."""
        with self._database() as database:
            return erase_in(database, self._folder, self._files, traces)

    @property
    def is_open(self) -> bool:
        return not self._is_closed

    def close(self) -> None:
        with self._lock:
            self._is_closed = True
            self._connection.close()
            self._folder_lock.release()

    def _entities(self, kind: type[T], query: str, *values: str) -> tuple[T, ...]:
        with self._database() as database:
            return tuple(entity_of(kind, body or "") for (body,) in database.execute(query, values).fetchall())

    @contextmanager
    def _snapshot(self) -> Iterator[sqlite3.Connection]:
        """A connection of its own, for long work: edits go on meanwhile, and it sees none of them."""
        path = self._folder / DATABASE_NAME
        self._guard.check()
        with failures_of(path, SCHEMA.kind), _readable(path), snapshot_of(path) as database:
            yield database

    @contextmanager
    def _database(self) -> Iterator[sqlite3.Connection]:
        """The connection, for one thread at a time."""
        path = self._folder / DATABASE_NAME
        with self._lock, failures_of(path, SCHEMA.kind), _readable(path):
            self._guard.check()
            yield self._connection


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    """A value that is not one of ours was damaged on the disk."""
    try:
        yield
    except UnreadableRow as error:
        raise store_error(ErrorCode.STORE_DAMAGED, path, SCHEMA.kind, reason=str(error)) from error
