"""What the law asks to be written down: consents, and results without the visible label; one SQLite file a user."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode
from desktop.domain.fusing.consent import Consent, ConsentTerms
from desktop.domain.marking.unlabelled import KEPT_FOR, UnlabelledExport
from desktop.storage.database import Schema, open_database, run_statements, transaction
from desktop.storage.failures import failures_of, store_error

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence
    from pathlib import Path

DUTIES_NAME = "duties.db"

TABLES = """
CREATE TABLE consent (
    photo TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    person TEXT NOT NULL,
    purpose TEXT NOT NULL,
    given TEXT NOT NULL,
    until TEXT,
    under_14 INTEGER NOT NULL,
    guardian TEXT NOT NULL,
    recorded TEXT NOT NULL
);
CREATE INDEX consent_by_person ON consent (person);
CREATE TABLE told (workspace TEXT PRIMARY KEY, time TEXT NOT NULL);
CREATE TABLE unlabelled (
    id INTEGER PRIMARY KEY,
    time TEXT NOT NULL,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    engine TEXT NOT NULL,
    producer TEXT NOT NULL,
    workspace TEXT NOT NULL
)
"""

PEOPLE_TABLES = """
CREATE TABLE place (path TEXT PRIMARY KEY, kind TEXT NOT NULL, source TEXT, time TEXT NOT NULL);
CREATE TABLE result (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    content TEXT NOT NULL,
    time TEXT NOT NULL
);
CREATE TABLE result_source (
    content TEXT NOT NULL,
    result_id INTEGER NOT NULL REFERENCES result (id) ON DELETE CASCADE,
    PRIMARY KEY (content, result_id)
) WITHOUT ROWID
"""

SHELF_TABLE = """
CREATE TABLE shelf (
    id INTEGER PRIMARY KEY,
    photo TEXT NOT NULL,
    label TEXT NOT NULL,
    path BLOB NOT NULL,
    box TEXT NOT NULL,
    tags TEXT NOT NULL,
    UNIQUE (photo, label)
)
"""

SCHEMA = Schema(
    "record of duties",
    int.from_bytes(b"FDdu"),
    tuple(partial(run_statements, tables) for tables in (TABLES, PEOPLE_TABLES, SHELF_TABLE)),
)

_CONSENT = "photo, name, person, purpose, given, until, under_14, guardian, recorded"
_EXPORT = "time, name, content, engine, producer, workspace"


class DutyFile:
    """As :class:`~desktop.domain.fusing.consent.ConsentStore` and
    :class:`~desktop.domain.marking.unlabelled.UnlabelledLedger`; several processes may have it open at once.

    The file is opened (and made) at the first use.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        self._connection: sqlite3.Connection | None = None

    def consent(self, photo: str) -> Consent | None:
        rows = self._rows(f"SELECT {_CONSENT} FROM consent WHERE photo = ?", (photo,))  # noqa: S608 - a constant
        return next(iter(rows), None)

    def consents(self) -> tuple[Consent, ...]:
        return self._rows(f"SELECT {_CONSENT} FROM consent ORDER BY person, name, photo")  # noqa: S608 - a constant

    def put_consents(self, consents: tuple[Consent, ...]) -> None:
        rows = [_row_of(it) for it in consents]
        with self.opened() as database, transaction(database):
            database.executemany("INSERT OR REPLACE INTO consent VALUES (?,?,?,?,?,?,?,?,?)", rows)

    def is_told(self, workspace: str) -> bool:
        with self.opened() as database:
            return database.execute("SELECT 1 FROM told WHERE workspace = ?", (workspace,)).fetchone() is not None

    def set_told(self, workspace: str, time: datetime) -> None:
        with self.opened() as database:
            database.execute("INSERT OR REPLACE INTO told VALUES (?,?)", (workspace, _text(time)))

    def add_exports(self, exports: Sequence[UnlabelledExport]) -> None:
        rows = [(_text(it.time), it.name, it.content, it.engine, it.producer, it.workspace) for it in exports]
        with self.opened() as database, transaction(database):
            for time in {it.time for it in exports}:
                database.execute("DELETE FROM unlabelled WHERE time < ?", (_text(time - KEPT_FOR),))
            database.executemany(f"INSERT INTO unlabelled ({_EXPORT}) VALUES (?,?,?,?,?,?)", rows)  # noqa: S608 - a constant

    def exports(self) -> tuple[UnlabelledExport, ...]:
        query = f"SELECT {_EXPORT} FROM unlabelled ORDER BY time DESC, id DESC"  # noqa: S608 - a constant
        with self.opened() as database, self.readable():
            return tuple(
                UnlabelledExport(datetime.fromisoformat(time), *texts) for time, *texts in database.execute(query)
            )

    def close(self) -> None:
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _rows(self, query: str, values: tuple[str, ...] = ()) -> tuple[Consent, ...]:
        with self.opened() as database, self.readable():
            return tuple(map(_consent_of, database.execute(query, values)))

    @property
    def path(self) -> Path:
        return self._path

    @contextmanager
    def opened(self) -> Iterator[sqlite3.Connection]:
        """Its connection, for one thread at a time. Raises :class:`~desktop.domain.errors.StoreError`."""
        with self._lock, failures_of(self._path, SCHEMA.kind):
            if self._connection is None:
                self._connection = open_database(self._path, SCHEMA)
            yield self._connection

    @contextmanager
    def readable(self) -> Iterator[None]:
        """A value that is not one of ours was damaged on the disk."""
        try:
            yield
        except (ValueError, TypeError, OverflowError) as error:
            raise store_error(ErrorCode.STORE_DAMAGED, self._path, SCHEMA.kind, reason=str(error)) from error


def _text(time: datetime) -> str:
    """In UTC and of one length, so that texts sort as times do."""
    return time.astimezone(UTC).isoformat(timespec="microseconds")


def _row_of(consent: Consent) -> tuple[str | int | None, ...]:
    terms = consent.terms
    until = None if terms.until is None else terms.until.isoformat()
    given, recorded = terms.given.isoformat(), _text(consent.recorded)
    who = (terms.person, terms.purpose, given, until, int(terms.under_14), terms.guardian)
    return (consent.photo, consent.name, *who, recorded)


def _consent_of(row: tuple[str, str, str, str, str, str | None, int, str, str]) -> Consent:
    photo, name, person, purpose, given, until, under_14, guardian, recorded = row
    end = None if until is None else date.fromisoformat(until)
    terms = ConsentTerms(person, purpose, date.fromisoformat(given), end, bool(under_14), guardian)
    return Consent(photo, name, terms, datetime.fromisoformat(recorded))
