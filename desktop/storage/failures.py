"""What the world does to the program's files, as typed errors."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, StoreError
from desktop.storage.atomic import FULL_DISK
from desktop.storage.backups import newest_backup

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

READ_ONLY = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})

MAX_PATH_BYTES = 450
"""SQLite opens no file with a path of more than 512 bytes, and adds to it for the files beside its own."""


@contextmanager
def failures_of(path: Path, kind: str) -> Iterator[None]:
    """Tell what the world did to ``path`` as :class:`~desktop.domain.errors.StoreError`."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise store_error(_code_of(error, path), path, kind, reason=str(error)) from error
    except UnicodeDecodeError as error:  # also of SQLite's own words, where they quote a damaged name
        raise store_error(ErrorCode.STORE_DAMAGED, path, kind, reason="a text in it is not UTF-8") from error
    except OSError as error:
        raise store_error(code_of_os(error), path, kind, reason=error.strerror or str(error)) from error


def store_error(code: ErrorCode, path: Path, kind: str, *, reason: str = "") -> StoreError:
    """A typed error; for a damaged file ``backup`` among its values is the newest one, empty without any."""
    backup = newest_backup(path) if code is ErrorCode.STORE_DAMAGED else None
    because = f" ({reason})" if reason else ""
    message = f"The {kind} {path} {SAYINGS[code]}{because}."
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


def check_length(path: Path, kind: str) -> None:
    """Raises :class:`~desktop.domain.errors.StoreError` where SQLite would only say that it cannot open the file."""
    length = len(os.fsencode(path.absolute()))
    if length > MAX_PATH_BYTES:
        reason = f"its path has {length} bytes, at most {MAX_PATH_BYTES} are possible"
        raise store_error(ErrorCode.STORE_UNUSABLE, path, kind, reason=reason)


def code_of_os(error: OSError) -> ErrorCode:
    if error.errno in FULL_DISK:
        return ErrorCode.DISK_FULL
    return ErrorCode.STORE_READ_ONLY if error.errno in READ_ONLY else ErrorCode.STORE_UNUSABLE


CODES = {
    sqlite3.SQLITE_CORRUPT: ErrorCode.STORE_DAMAGED,
    sqlite3.SQLITE_NOTADB: ErrorCode.STORE_DAMAGED,
    sqlite3.SQLITE_FORMAT: ErrorCode.STORE_DAMAGED,
    sqlite3.SQLITE_TOOBIG: ErrorCode.STORE_DAMAGED,
    sqlite3.SQLITE_MISMATCH: ErrorCode.STORE_DAMAGED,
    sqlite3.SQLITE_SCHEMA: ErrorCode.STORE_DAMAGED,
    sqlite3.SQLITE_INTERNAL: ErrorCode.STORE_DAMAGED,
    sqlite3.SQLITE_FULL: ErrorCode.DISK_FULL,
    sqlite3.SQLITE_READONLY: ErrorCode.STORE_READ_ONLY,
    sqlite3.SQLITE_PERM: ErrorCode.STORE_READ_ONLY,
    sqlite3.SQLITE_AUTH: ErrorCode.STORE_READ_ONLY,
    sqlite3.SQLITE_BUSY: ErrorCode.STORE_LOCKED,
    sqlite3.SQLITE_LOCKED: ErrorCode.STORE_LOCKED,
    sqlite3.SQLITE_PROTOCOL: ErrorCode.STORE_LOCKED,
    sqlite3.SQLITE_IOERR: ErrorCode.STORE_UNUSABLE,
    sqlite3.SQLITE_NOMEM: ErrorCode.STORE_UNUSABLE,
    sqlite3.SQLITE_NOLFS: ErrorCode.STORE_UNUSABLE,
    sqlite3.SQLITE_INTERRUPT: ErrorCode.STORE_UNUSABLE,
    sqlite3.SQLITE_ABORT: ErrorCode.STORE_UNUSABLE,
    sqlite3.SQLITE_CANTOPEN: ErrorCode.STORE_UNUSABLE,
}
"""SQLite's primary result codes that the world can cause; any other is a bug, like a statement that makes no sense."""

UNDECODABLE = "Could not decode to UTF-8"
"""How Python begins to tell of a text that is none; it gives no code with it."""

LITTLE_ROOM = 100_000
"""Bytes: less, and an error of reading or writing comes from the full disk. SQLite says that of some files only."""


def _code_of(error: sqlite3.DatabaseError, path: Path) -> ErrorCode:
    primary = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if str(error).startswith(UNDECODABLE):
        return ErrorCode.STORE_DAMAGED
    if primary not in CODES:
        raise error
    if primary == sqlite3.SQLITE_IOERR and _is_full(path.parent):
        return ErrorCode.DISK_FULL
    return CODES[primary]


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < LITTLE_ROOM
    except OSError:
        return False
