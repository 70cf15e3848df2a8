"""SQLite files of the program: opened with every check, brought up to date with a backup first, failures typed."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, StoreError
from desktop.storage.atomic import free_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

BUSY_SECONDS = 10.0
"""How long to wait for another process that is writing."""

FULL_DISK = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
READ_ONLY = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})

PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    # FULL: in WAL mode NORMAL may lose the last commits on a power cut, and an acknowledged edit must not be lost.
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    # The file may have come in an archive from somebody else.
    "PRAGMA trusted_schema = OFF",
)


@dataclass(frozen=True, slots=True)
class Schema:
    """What a kind of file is: ``application_id`` marks it, ``migrations[n]`` takes it from version n to n + 1."""

    kind: str
    application_id: int
    migrations: Sequence[Callable[[sqlite3.Connection], None]]

    @property
    def version(self) -> int:
        return len(self.migrations)


def open_database(path: Path, schema: Schema) -> sqlite3.Connection:
    """The file at ``path`` (made when there is none), sound and at the schema's version.

    The connection may be used from any thread, one at a time; every statement outside ``transaction`` commits itself.
    Raises :class:`~desktop.domain.errors.StoreError`; the file is then as it was.
    """
    with failures_of(path, schema.kind):
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        try:
            _prepare(connection, path, schema)
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def snapshot_of(path: Path) -> Iterator[sqlite3.Connection]:
    """The database at ``path``, already open elsewhere in this program, as it is at this moment; for reading only.

    Not checked: this is how damage is looked at. Whoever writes goes on meanwhile.
    """
    with closing(sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)) as connection:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("BEGIN")
        yield connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """All or nothing: committed, and on the disk, when the block ends."""
    connection.execute("BEGIN IMMEDIATE")
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


@contextmanager
def failures_of(path: Path, kind: str) -> Iterator[None]:
    """Tell what the world did to ``path`` as :class:`~desktop.domain.errors.StoreError`."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise store_error(_code_of(error), path, kind, reason=str(error)) from error
    except OSError as error:
        raise store_error(code_of_os(error), path, kind, reason=error.strerror or str(error)) from error


def store_error(code: ErrorCode, path: Path, kind: str, *, reason: str = "") -> StoreError:
    """A typed error with its advice; for a damaged file with the newest backup, when there is one."""
    backup = newest_backup(path) if code is ErrorCode.STORE_DAMAGED else None
    advice = f"A backup is at {backup}." if backup else ADVICE[code]
    because = f" ({reason})" if reason else ""
    message = f"The {kind} {path} {SAYINGS[code]}{because}. {advice}"
    return StoreError(code, message, path=str(path), kind=kind, reason=reason, backup=str(backup or ""))


SAYINGS = {
    ErrorCode.STORE_DAMAGED: "is damaged",
    ErrorCode.STORE_NEWER: "was written by a newer version of the program",
    ErrorCode.STORE_FOREIGN: "is a file of another kind",
    ErrorCode.STORE_READ_ONLY: "cannot be written",
    ErrorCode.STORE_LOCKED: "is in use",
    ErrorCode.DISK_FULL: "cannot grow: the disk is full",
    ErrorCode.STORE_UNUSABLE: "cannot be used",
}

ADVICE = {
    ErrorCode.STORE_DAMAGED: "It was left as it is; there is no backup beside it.",
    ErrorCode.STORE_NEWER: "Update Fusion Desk to open it.",
    ErrorCode.STORE_FOREIGN: "Choose another one.",
    ErrorCode.STORE_READ_ONLY: "Check the permissions of the folder, or choose another one.",
    ErrorCode.STORE_LOCKED: "Close the other window and try again.",
    ErrorCode.DISK_FULL: "Nothing was changed. Make room and try again.",
    ErrorCode.STORE_UNUSABLE: "Check that the disk is connected and healthy, then try again.",
}


def code_of_os(error: OSError) -> ErrorCode:
    if error.errno in FULL_DISK:
        return ErrorCode.DISK_FULL
    return ErrorCode.STORE_READ_ONLY if error.errno in READ_ONLY else ErrorCode.STORE_UNUSABLE


CODES = {
    sqlite3.SQLITE_CORRUPT: ErrorCode.STORE_DAMAGED,
    sqlite3.SQLITE_NOTADB: ErrorCode.STORE_DAMAGED,
    sqlite3.SQLITE_FULL: ErrorCode.DISK_FULL,
    sqlite3.SQLITE_READONLY: ErrorCode.STORE_READ_ONLY,
    sqlite3.SQLITE_PERM: ErrorCode.STORE_READ_ONLY,
    sqlite3.SQLITE_BUSY: ErrorCode.STORE_LOCKED,
    sqlite3.SQLITE_LOCKED: ErrorCode.STORE_LOCKED,
    sqlite3.SQLITE_IOERR: ErrorCode.STORE_UNUSABLE,
    sqlite3.SQLITE_CANTOPEN: ErrorCode.STORE_UNUSABLE,
}
"""SQLite's primary result codes that the world can cause; any other is a bug."""


def _code_of(error: sqlite3.DatabaseError) -> ErrorCode:
    primary = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if primary not in CODES:
        raise error
    return CODES[primary]


# --- opening ---


def _prepare(connection: sqlite3.Connection, path: Path, schema: Schema) -> None:
    version = _checked_version(connection, path, schema)
    for pragma in PRAGMAS:
        connection.execute(pragma).fetchall()
    check_integrity(connection, path, schema.kind)
    if version < schema.version:
        _migrate(connection, path, schema, version)


def _checked_version(connection: sqlite3.Connection, path: Path, schema: Schema) -> int:
    """The version of the file; 0 for an empty one. Nothing has been written when this raises."""
    application_id = number_of(connection, "PRAGMA application_id")
    version = number_of(connection, "PRAGMA user_version")
    is_new = version == 0 and not number_of(connection, "SELECT count(*) FROM sqlite_schema")
    if not is_new and application_id != schema.application_id:
        raise store_error(ErrorCode.STORE_FOREIGN, path, schema.kind)
    if version > schema.version:
        reason = f"its version is {version}, known are those to {schema.version}"
        raise store_error(ErrorCode.STORE_NEWER, path, schema.kind, reason=reason)
    return version


def check_integrity(connection: sqlite3.Connection, path: Path, kind: str) -> None:
    """SQLite's own check of every page; what ``integrity_check`` adds is left to verifying, it takes longer."""
    verdicts = [row[0] for row in connection.execute("PRAGMA quick_check")]
    if verdicts != ["ok"]:
        raise store_error(ErrorCode.STORE_DAMAGED, path, kind, reason="; ".join(map(str, verdicts[:3])))


def _migrate(connection: sqlite3.Connection, path: Path, schema: Schema, version: int) -> None:
    if version:
        back_up(connection, backup_path(path, f"before-version-{schema.version}"))
    with transaction(connection):
        for step in schema.migrations[version:]:
            step(connection)
        connection.execute(f"PRAGMA application_id = {schema.application_id}")
        connection.execute(f"PRAGMA user_version = {schema.version}")


def number_of(connection: sqlite3.Connection, query: str) -> int:
    return int(connection.execute(query).fetchone()[0])


# --- backups ---


def backup_path(path: Path, label: str) -> Path:
    """A free name beside ``path`` for a backup of it."""
    return free_name(path.parent / "backups" / f"{path.stem}-{label}{path.suffix}")


def back_up(connection: sqlite3.Connection, target: Path) -> Path:
    """A whole copy of the database in one file, which appears under its name only when it is complete."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(part, isolation_level=None)) as copy:
            connection.backup(copy)
            # One file without a journal beside it: a copy of the header would ask for one.
            copy.execute("PRAGMA journal_mode = DELETE").fetchall()
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return target


def newest_backup(path: Path) -> Path | None:
    """The latest backup of ``path``, ``None`` when there is none."""
    found = (path.parent / "backups").glob(f"{path.stem}-*{path.suffix}*")
    return max(found, key=lambda backup: backup.stat().st_mtime_ns, default=None)
