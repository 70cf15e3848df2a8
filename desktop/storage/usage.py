"""The usage ledger: every cloud call of this user, whichever workspace or command made it, in one SQLite file."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from desktop.domain.cloud.billing import BillingMode, BillingTerms, CallPackage, ModeChange
from desktop.domain.cloud.calls import Action, Charged
from desktop.domain.cloud.usage import UsageRecord, every_day
from desktop.domain.errors import ErrorCode
from desktop.storage.database import Schema, open_database, run_statements, transaction
from desktop.storage.failures import failures_of, store_error

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.domain.cloud.usage import DayUsage

LEDGER_NAME = "usage.db"


TABLES = """
CREATE TABLE call (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    billed INTEGER NOT NULL,
    time TEXT NOT NULL,
    action TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    charged TEXT NOT NULL,
    code TEXT NOT NULL,
    latency_ms REAL NOT NULL,
    request_id TEXT NOT NULL,
    project_id TEXT NOT NULL,
    model_id TEXT NOT NULL
);
CREATE INDEX call_by_day ON call (day, billed, charged);
CREATE TABLE package (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    calls INTEGER NOT NULL,
    since TEXT NOT NULL,
    expires TEXT NOT NULL
);
CREATE TABLE mode_change (since TEXT PRIMARY KEY, mode TEXT NOT NULL, qps INTEGER NOT NULL);
"""

SCHEMA = Schema("usage ledger", int.from_bytes(b"FDus"), (partial(run_statements, TABLES),))

COLUMNS = "time, action, endpoint, charged, code, latency_ms, request_id, project_id, model_id"


class UsageFile:
    """As :class:`desktop.domain.workspace.ports.UsageLedger`; several processes may have it open at once.

    The file is opened (and made) at the first use: a program that calls nothing leaves no ledger behind.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        self._connection: sqlite3.Connection | None = None

    def add(self, record: UsageRecord) -> None:
        values = (record.day.isoformat(), record.is_billed, *_row_of(record))
        with self._database() as database:
            database.execute(f"INSERT INTO call (day, billed, {COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?)", values)  # noqa: S608 - a constant

    def records(self, first: date, last: date) -> tuple[UsageRecord, ...]:
        query = f"SELECT {COLUMNS} FROM call WHERE day BETWEEN ? AND ? ORDER BY time, id"  # noqa: S608 - a constant
        with self._database() as database, self._readable():
            return tuple(map(_record_of, database.execute(query, (first.isoformat(), last.isoformat()))))

    def per_day(self, first: date, last: date) -> tuple[DayUsage, ...]:
        query = "SELECT day, charged, count(*) FROM call WHERE billed AND day BETWEEN ? AND ? GROUP BY day, charged"
        with self._database() as database, self._readable():
            rows = database.execute(query, (first.isoformat(), last.isoformat())).fetchall()
            counts = {(date.fromisoformat(day), Charged(kind)): count for day, kind, count in rows}
        return every_day(first, last, counts)

    def terms(self) -> BillingTerms:
        with self._database() as database, self._readable():
            packages = database.execute("SELECT id, name, calls, since, expires FROM package ORDER BY expires, id")
            changes = database.execute("SELECT since, mode, qps FROM mode_change ORDER BY since")
            return BillingTerms(tuple(map(_package_of, packages)), tuple(map(_change_of, changes)))

    def set_terms(self, terms: BillingTerms) -> None:
        packages = [(it.id, it.name, it.calls, it.since.isoformat(), it.expires.isoformat()) for it in terms.packages]
        changes = [(it.since.isoformat(), it.mode.value, it.qps) for it in terms.modes]
        with self._database() as database, transaction(database):
            database.execute("DELETE FROM package")
            database.execute("DELETE FROM mode_change")
            database.executemany("INSERT INTO package VALUES (?,?,?,?,?)", packages)
            database.executemany("INSERT INTO mode_change VALUES (?,?,?)", changes)

    def close(self) -> None:
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    @contextmanager
    def _database(self) -> Iterator[sqlite3.Connection]:
        with self._lock, failures_of(self._path, SCHEMA.kind):
            if self._connection is None:
                self._connection = open_database(self._path, SCHEMA)
            yield self._connection

    @contextmanager
    def _readable(self) -> Iterator[None]:
        """A value that is not one of ours was damaged on the disk."""
        try:
            yield
        except (ValueError, TypeError, OverflowError) as error:
            raise store_error(ErrorCode.STORE_DAMAGED, self._path, SCHEMA.kind, reason=str(error)) from error


def _row_of(record: UsageRecord) -> tuple[str | float, ...]:
    """The values of :data:`COLUMNS`; times in UTC and of one length, so that their text sorts as they do."""
    return (
        record.time.astimezone(UTC).isoformat(timespec="microseconds"),
        record.action.value,
        record.endpoint,
        record.charged.value,
        record.code,
        record.latency_ms,
        record.request_id,
        record.project_id,
        record.model_id,
    )


def _record_of(row: tuple[str, str, str, str, str, float, str, str, str]) -> UsageRecord:
    time, action, endpoint, charged, code, latency_ms, request_id, project_id, model_id = row
    return UsageRecord(
        time=datetime.fromisoformat(time),
        action=Action(action),
        endpoint=endpoint,
        charged=Charged(charged),
        code=code,
        latency_ms=latency_ms,
        request_id=request_id,
        project_id=project_id,
        model_id=model_id,
    )


def _package_of(row: tuple[str, str, int, str, str]) -> CallPackage:
    identity, name, calls, since, expires = row
    return CallPackage(identity, name, calls, date.fromisoformat(since), date.fromisoformat(expires))


def _change_of(row: tuple[str, str, int]) -> ModeChange:
    since, mode, qps = row
    return ModeChange(date.fromisoformat(since), BillingMode(mode), qps)
