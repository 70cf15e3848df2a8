"""Making and opening runs."""

from __future__ import annotations

from contextlib import ExitStack, closing
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.files.paths import is_file, is_there
from desktop.storage.appearing import appearing, clear_half_done
from desktop.storage.database import open_database, transaction
from desktop.storage.lock import FolderLock
from desktop.storage.open_stores import OpenStores
from desktop.storage.rescue import RescueFolders
from desktop.storage.runs.rows import as_json
from desktop.storage.runs.schema import DATABASE_NAME, LOCK_NAME, SCHEMA
from desktop.storage.runs.store import RunFolder

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from desktop.domain.fusing.people import Erasure, Traces
    from desktop.domain.qa.results import Run


class RunFolders:
    """As :class:`desktop.domain.qa.ports.RunRepository`, and as :class:`desktop.domain.fusing.people.PlaceEraser`, also
    for a run that this program has open. ``rescue`` has the pictures that did not fit into their runs."""

    def __init__(self, rescue: RescueFolders | None = None) -> None:
        self._rescue = rescue or RescueFolders(())
        self._open = OpenStores[RunFolder]()

    def create(self, folder: Path, run: Run) -> RunFolder:
        row = (run.id, run.title, run.begun.isoformat(), run.plan, as_json(dict(run.versions)))
        with (
            appearing(folder, SCHEMA.kind, DATABASE_NAME) as room,
            closing(open_database(room / DATABASE_NAME, SCHEMA)) as database,
            transaction(database),
        ):
            database.execute("INSERT INTO run (only, id, title, begun, plan, versions) VALUES (1, ?, ?, ?, ?, ?)", row)
        return self.open(folder)

    def open(self, folder: Path) -> RunFolder:
        if not self.is_run(folder):
            reason = f"there is no {DATABASE_NAME} in it" if is_there(folder) else "it does not exist"
            message = f"{folder} is not the folder of a run: {reason}."
            raise StoreError(ErrorCode.STORE_FOREIGN, message, path=str(folder), reason=reason)
        with ExitStack() as undo:
            lock = FolderLock(folder / LOCK_NAME, SCHEMA.kind)
            undo.callback(lock.release)
            clear_half_done(folder, SCHEMA.kind)
            connection = open_database(folder / DATABASE_NAME, SCHEMA, new=False)
            undo.pop_all()
        return self._open.keep(RunFolder(folder, connection, lock))

    def erase(self, folder: Path, traces: Traces) -> Erasure:
        with self._open.borrowed(folder, self.open) as store:
            return store.erase(traces, self._rescue.remove)

    def expire(self, folder: Path, before: datetime) -> Erasure:
        with self._open.borrowed(folder, self.open) as store:
            return store.expire(before, self._rescue.remove)

    def is_run(self, folder: Path) -> bool:
        return is_file(folder / DATABASE_NAME)
