"""One open run."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import contextmanager
from datetime import datetime
from threading import RLock
from typing import TYPE_CHECKING, overload

from desktop.domain.cloud.calls import Charged
from desktop.domain.errors import ErrorCode
from desktop.domain.files.formats import sniff
from desktop.domain.fusing.people import Erasure
from desktop.domain.qa.baseline import LIKENESS_VERSION, Likeness
from desktop.domain.qa.browsing import CellFilter, CellOrder, RunTotals
from desktop.domain.qa.results import UNFINISHED, CellResult, CellState, KeptCall, Run, SentCall, Verdict
from desktop.domain.workspace.files import StoredFile
from desktop.storage.database import number_of, transaction
from desktop.storage.failures import failures_of, store_error
from desktop.storage.moved_file_guard import MovedFileGuard
from desktop.storage.runs import cells, exchanges
from desktop.storage.runs.cells import CellRows
from desktop.storage.runs.erasing import erase_in, expire_in
from desktop.storage.runs.exchanges import exchange_body, exchange_from
from desktop.storage.runs.queries import condition_of
from desktop.storage.runs.rows import UnreadableRow, rating_row, rows_made_sense_of
from desktop.storage.runs.schema import DATABASE_NAME, FILES_NAME, SCHEMA
from desktop.storage.vault import FileVault

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from desktop.domain.cloud.exchange import Exchange
    from desktop.domain.fusing.people import Traces
    from desktop.domain.qa.browsing import RunGrid
    from desktop.domain.qa.cells import Cell
    from desktop.domain.qa.results import Rating
    from desktop.storage.lock import FolderLock
    from desktop.storage.runs.erasing import Elsewhere

PAGE = 500
"""Cells read at once by whoever goes through all of them."""

AFTER_ALL = "~"
"""Behind every letter of a key, which is hexadecimal."""

EVERYTHING = CellFilter()


class RunFolder:
    """As :class:`desktop.domain.qa.ports.RunStore`. Owns ``connection`` and ``lock`` until ``close``."""

    def __init__(self, folder: Path, connection: sqlite3.Connection, lock: FolderLock) -> None:
        self._folder = folder
        self._connection = connection
        self._folder_lock = lock
        self._lock = RLock()
        self._files = FileVault(folder / FILES_NAME, SCHEMA.kind)
        self._guard = MovedFileGuard(folder / DATABASE_NAME, SCHEMA.kind)
        self._rows = CellRows(connection)
        self._is_closed = False

    @property
    def folder(self) -> Path:
        return self._folder

    # --- the run ---

    def run(self) -> Run:
        with self._database() as database:
            found = database.execute("SELECT id, title, begun, ended, plan, versions FROM run").fetchone()
            with rows_made_sense_of():
                identity, title, begun, ended, plan, versions = found
                return Run(
                    id=identity,
                    title=title,
                    begun=datetime.fromisoformat(begun),
                    ended=datetime.fromisoformat(ended) if ended else None,
                    plan=plan,
                    versions=dict(json.loads(versions)),
                    results=StoredResults(self),
                )

    def totals(self) -> RunTotals:
        with self._database() as database:
            states = database.execute("SELECT state, count(*) FROM cell GROUP BY state").fetchall()
            verdicts = database.execute(
                "SELECT verdict, count(*) FROM cell WHERE verdict IS NOT NULL GROUP BY verdict"
            ).fetchall()
            spent = number_of(database, "SELECT spent FROM run")
            with rows_made_sense_of():
                return RunTotals(
                    {CellState(state): count for state, count in states},
                    {Verdict(verdict): count for verdict, count in verdicts},
                    spent,
                )

    def end(self, moment: datetime) -> None:
        with self._database() as database, transaction(database):
            database.execute("UPDATE run SET ended = ?", (moment.isoformat(),))

    # --- working through it ---

    def add(self, cells: Iterable[Cell]) -> None:
        with self._database() as database, transaction(database):
            self._rows.insert(cells)

    def unfinished(self, *, paid: bool) -> Iterator[CellResult]:
        last = -1
        while page := self.after(last, CellFilter(states=UNFINISHED, paid=paid)):
            yield from page
            last = page[-1].cell.index

    def begin(self, cell: Cell, paid_calls: int | None, sent: SentCall | None = None) -> bool:
        with self._database() as database, transaction(database):
            if paid_calls is not None and number_of(database, "SELECT spent FROM run") >= paid_calls:
                return False
            database.execute("UPDATE run SET spent = spent + 1")
            self._rows.forget_order()
            noted = f"{sent.body} {sent.moment.isoformat()}" if sent else ""
            database.execute(
                "UPDATE cell SET state = ?, called = called + 1, sent = ? WHERE place = ?",
                (CellState.RUNNING, noted, cell.index),
            )
        return True

    def sent(self, cell: Cell) -> SentCall | None:
        with self._database() as database, rows_made_sense_of():
            noted = database.execute("SELECT sent FROM cell WHERE place = ?", (cell.index,)).fetchone()[0]
            body, _, moment = noted.partition(" ")
            return SentCall(body, datetime.fromisoformat(moment)) if moment else None

    def finish(self, results: Iterable[CellResult]) -> None:
        with self._database() as database, transaction(database):
            written = list(results)
            self._rows.write(written)
            for result in written:
                if result.charged is Charged.NO and result.picture is None:
                    cells.give_back_call(database, result.cell)

    def reopen(self, results: Iterable[CellResult]) -> None:
        with self._database() as database, transaction(database):
            self._rows.write([CellResult(result.cell) for result in results])

    # --- browsing ---

    def results(self, wanted: CellFilter, order: CellOrder, *, offset: int, limit: int) -> tuple[CellResult, ...]:
        with self._database(), rows_made_sense_of():
            return self._rows.page(condition_of(wanted), order, offset=offset, limit=limit)

    def after(self, place: int, wanted: CellFilter = EVERYTHING) -> tuple[CellResult, ...]:
        """The next page of cells that are wanted, in the order of the run."""
        condition = condition_of(wanted)
        text = f"cell.place > ? AND {condition.text} ORDER BY cell.place LIMIT {PAGE}"
        with self._database(), rows_made_sense_of():
            return self._rows.where(text, place, *condition.values)

    def count(self, wanted: CellFilter) -> int:
        condition = condition_of(wanted)
        query = f"SELECT count(*) FROM cell WHERE {condition.text}"  # noqa: S608 - no text of the user's
        with self._database() as database:
            return int(database.execute(query, condition.values).fetchone()[0])

    def grid(self) -> RunGrid:
        with self._database(), rows_made_sense_of():
            return self._rows.grid()

    def places(self, wanted: CellFilter, order: CellOrder) -> Sequence[int]:
        with self._database(), rows_made_sense_of():
            return self._rows.places(condition_of(wanted), order)  # type: ignore[return-value]  # a one-dimensional array

    def at(self, places: Sequence[int]) -> tuple[CellResult, ...]:
        with self._database(), rows_made_sense_of():
            return self._rows.at(places)

    def result(self, key: str) -> CellResult | None:
        with self._database(), rows_made_sense_of():
            return next(iter(self._rows.where("key = ?", key)), None)

    def beginning(self, key: str) -> tuple[CellResult, ...]:
        with self._database(), rows_made_sense_of():
            return self._rows.where("key >= ? AND key < ? ORDER BY key LIMIT 2", key, key + AFTER_ALL)

    def rate(self, rating: Rating) -> Rating | None:
        with self._database() as database, transaction(database):
            self._rows.forget_order()
            before = cells.ratings(database, [rating.key]).get(rating.key)
            database.execute("DELETE FROM rating WHERE key = ?", (rating.key,))
            if rating.mark or rating.stars or rating.tags or rating.note:
                database.execute("INSERT INTO rating VALUES (?, ?, ?, ?, ?)", rating_row(rating))
        return before

    def ratings(self, keys: Sequence[str]) -> Mapping[str, Rating]:
        with self._database() as database:
            return cells.ratings(database, keys)

    # --- remembered ---

    def likenesses(self) -> Mapping[tuple[str, str], Likeness]:
        query = "SELECT one, other, structure, colour FROM likeness WHERE version = ?"
        with self._database() as database:
            rows = database.execute(query, (LIKENESS_VERSION,)).fetchall()
        return {(one, other): Likeness(structure, colour) for one, other, structure, colour in rows}

    def keep_likenesses(self, found: Mapping[tuple[str, str], Likeness]) -> None:
        rows = [(*both, LIKENESS_VERSION, it.structure, it.colour) for both, it in found.items()]
        with self._database() as database, transaction(database):
            database.executemany("INSERT OR REPLACE INTO likeness VALUES (?, ?, ?, ?, ?)", rows)

    # --- files ---

    def put_file(self, data: bytes, suffix: str) -> StoredFile:
        self._guard.check()
        return self._files.put(data, suffix)

    def read_file(self, file: StoredFile) -> bytes:
        self._guard.check()
        return self._files.read(file)

    def path_of(self, file: StoredFile) -> Path:
        return self._files.path_of(file)

    # --- calls ---

    def put_call(self, exchange: Exchange, sent: Sequence[bytes], there: Sequence[StoredFile]) -> KeptCall:
        known = {file.sha256: file for file in there}
        pictures = [StoredFile.of(data, f".{sniff(data) or 'bin'}") for data in sent]
        for file, data in zip(pictures, sent, strict=True):
            if file.sha256 not in known:
                known[file.sha256] = self.put_file(data, file.suffix)
        kept = self.put_file(exchange_body(exchange), exchanges.SUFFIX)
        return KeptCall(kept, tuple(known[file.sha256] for file in pictures))

    def exchange(self, call: KeptCall) -> Exchange:
        data = self.read_file(call.exchange)
        try:
            return exchange_from(data)
        except (ValueError, TypeError, KeyError) as error:
            path = self.path_of(call.exchange)
            raise store_error(ErrorCode.STORE_DAMAGED, path, SCHEMA.kind, reason=repr(error)) from error

    # --- people ---

    def erase(self, traces: Traces, elsewhere: Elsewhere) -> Erasure:
        """As :meth:`desktop.domain.fusing.people.PlaceEraser.erase`."""
        with self._database() as database, rows_made_sense_of():
            self._rows = CellRows(database)
            return erase_in(database, self._folder, self._files, traces, elsewhere)

    def expire(self, before: datetime, elsewhere: Elsewhere) -> Erasure:
        """As :meth:`desktop.domain.fusing.people.PlaceEraser.expire`, for a run that began earlier."""
        if self.run().begun >= before:
            return Erasure()
        with self._database() as database, rows_made_sense_of():
            return expire_in(database, self._folder, self._files, elsewhere)

    @property
    def is_open(self) -> bool:
        return not self._is_closed

    def close(self) -> None:
        with self._lock:
            self._is_closed = True
            self._connection.close()
            self._folder_lock.release()

    @contextmanager
    def _database(self) -> Iterator[sqlite3.Connection]:
        """The connection, for one thread at a time."""
        path = self._folder / DATABASE_NAME
        with self._lock, failures_of(path, SCHEMA.kind):
            self._guard.check()
            try:
                yield self._connection
            except UnreadableRow as error:
                raise store_error(ErrorCode.STORE_DAMAGED, path, SCHEMA.kind, reason=str(error)) from error


class StoredResults(Sequence[CellResult]):
    """The results of a run in its order, a sequence that is read page by page."""

    def __init__(self, store: RunFolder) -> None:
        self._store = store

    def __len__(self) -> int:
        return self._store.count(CellFilter())

    @overload
    def __getitem__(self, index: int) -> CellResult: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[CellResult]: ...

    def __getitem__(self, index: int | slice) -> CellResult | Sequence[CellResult]:
        places = range(len(self))[index]
        if isinstance(places, range):
            return [self[place] for place in places]
        return self._store.results(CellFilter(), CellOrder(), offset=places, limit=1)[0]

    def __iter__(self) -> Iterator[CellResult]:
        """From place to place: to count up to an offset SQLite would go through all cells before it."""
        last = -1
        while page := self._store.after(last):
            yield from page
            last = page[-1].cell.index
