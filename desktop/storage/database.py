"""SQLite files of the program: opened with every check, brought up to date with a backup first."""

from __future__ import annotations

import sqlite3
import sys
import time
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode
from desktop.storage.backups import back_up, backup_path
from desktop.storage.failures import check_length, failures_of, store_error

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

BUSY_SECONDS = 10.0
"""How long to wait for another process that is writing."""

RETRY_SECONDS = 0.02

PRAGMAS = (
    # FULL: in WAL mode NORMAL may lose the last commits on a power cut, and an acknowledged edit must not be lost.
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
)

DISTRUST = ("PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON")
"""The file may have come in an archive from somebody else."""


@dataclass(frozen=True, slots=True)
class Schema:
    """What a kind of file is: ``application_id`` marks it, ``migrations[n]`` takes it from version n to n + 1.

    A file must have exactly the tables and indexes that the migrations make: a view or a trigger from somebody else
    would run among our own statements, and may never end.
    """

    kind: str
    application_id: int
    migrations: Sequence[Callable[[sqlite3.Connection], None]]

    @property
    def version(self) -> int:
        return len(self.migrations)


def open_database(path: Path, schema: Schema, *, new: bool = True) -> sqlite3.Connection:
    """The file at ``path``, sound and at the schema's version; ``new``: made when there is none, or an empty one.

    Where it should not be ``new`` an empty file is damage: a disk that failed, or a copy cut short.
    The connection may be used from any thread, one at a time; every statement outside ``transaction`` commits itself.
    Raises :class:`~desktop.domain.errors.StoreError`; the file is then as it was.
    """
    with failures_of(path, schema.kind):
        check_length(path, schema.kind)
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        try:
            harden(connection)
            _prepare(connection, path, schema, new=new)
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def snapshot_of(path: Path) -> Iterator[sqlite3.Connection]:
    """The database at ``path``, already open elsewhere in this program, as it is at this moment; for reading only.

    Not checked: this is how damage is looked at. Whoever writes goes on meanwhile. Never made where there is none.
    """
    place = f"{path.absolute().as_uri()}?mode=rw"
    with closing(sqlite3.connect(place, timeout=BUSY_SECONDS, isolation_level=None, uri=True)) as connection:
        harden(connection)
        connection.execute("PRAGMA query_only = ON")
        connection.execute("BEGIN")
        yield connection


@contextmanager
def transaction(connection: sqlite3.Connection, begin: str = "BEGIN IMMEDIATE") -> Iterator[sqlite3.Connection]:
    """All or nothing: committed, and on the disk, when the block ends. ``BEGIN`` alone is for reading only."""
    connection.execute(begin)
    try:
        yield connection
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk has rolled back already
            connection.execute("ROLLBACK")
        raise


def run_statements(text: str, connection: sqlite3.Connection) -> None:
    """Run SQL statements parted by semicolons, within the transaction: ``executescript`` would end it."""
    for statement in text.split(";"):
        connection.execute(statement)


def harden(connection: sqlite3.Connection) -> None:
    """Before anything is read: what the file says of itself is not believed."""
    for pragma in DISTRUST:
        connection.execute(pragma).fetchall()
    if sys.version_info >= (3, 12):  # pragma: no cover - the tests run on 3.11, which cannot set it
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE)


def _prepare(connection: sqlite3.Connection, path: Path, schema: Schema, *, new: bool) -> None:
    with transaction(connection, "BEGIN"):  # of one moment: another program may be making the file right now
        version = _checked_version(connection, path, schema, new=new)
        _check_tables(connection, path, schema, version)
    _use_wal(connection)
    for pragma in PRAGMAS:
        connection.execute(pragma).fetchall()
    check_integrity(connection, path, schema.kind)
    if version < schema.version:
        _migrate(connection, path, schema, version)


def _use_wal(connection: sqlite3.Connection) -> None:
    """SQLite waits for others everywhere but here: two that turn to WAL at once would wait for each other."""
    give_up = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL").fetchall()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > give_up:
                raise
            time.sleep(RETRY_SECONDS)
        else:
            return


def _checked_version(connection: sqlite3.Connection, path: Path, schema: Schema, *, new: bool) -> int:
    """The version of the file; 0 for an empty one. Nothing has been written when this raises."""
    application_id = number_of(connection, "PRAGMA application_id")
    version = number_of(connection, "PRAGMA user_version")
    is_new = version == 0 and not number_of(connection, "SELECT count(*) FROM sqlite_schema")
    if is_new and not new:
        raise store_error(ErrorCode.STORE_DAMAGED, path, schema.kind, reason="it is empty")
    if not is_new and application_id != schema.application_id:
        raise store_error(ErrorCode.STORE_FOREIGN, path, schema.kind)
    if version > schema.version:
        reason = f"its version is {version}, known are those to {schema.version}"
        raise store_error(ErrorCode.STORE_NEWER, path, schema.kind, reason=reason)
    return version


def _check_tables(connection: sqlite3.Connection, path: Path, schema: Schema, version: int) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as own:
        for step in schema.migrations[:version]:
            step(own)
        expected = _tables_in(own)
    for kind, name, *_ in _tables_in(connection) ^ expected:
        reason = f"the {kind} {name} is not one of ours"
        raise store_error(ErrorCode.STORE_DAMAGED, path, schema.kind, reason=reason)


def _tables_in(connection: sqlite3.Connection) -> frozenset[tuple[str, ...]]:
    """Kind, name, table and text of everything there; ``sqlite_schema`` itself can be nothing but a table."""
    return frozenset(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall())


def check_integrity(connection: sqlite3.Connection, path: Path, kind: str) -> None:
    """SQLite's own check of every page; what ``integrity_check`` adds is left to verifying, it takes longer."""
    verdicts = [row[0] for row in connection.execute("PRAGMA quick_check")]
    if verdicts != ["ok"]:
        raise store_error(ErrorCode.STORE_DAMAGED, path, kind, reason="; ".join(map(str, verdicts[:3])))


def _migrate(connection: sqlite3.Connection, path: Path, schema: Schema, version: int) -> None:
    if version:
        back_up(connection, backup_path(path, f"before-version-{schema.version}"))
    with transaction(connection):
        # Again, now that nobody else can write: another program may have been quicker.
        for step in schema.migrations[_checked_version(connection, path, schema, new=True) :]:
            step(connection)
        connection.execute(f"PRAGMA application_id = {schema.application_id}")
        connection.execute(f"PRAGMA user_version = {schema.version}")


def number_of(connection: sqlite3.Connection, query: str) -> int:
    return int(connection.execute(query).fetchone()[0])
