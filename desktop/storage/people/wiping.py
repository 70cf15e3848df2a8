"""Deleting so that nothing of it stays in the free pages of a SQLite file or in its journal."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from desktop.storage.database import BUSY_SECONDS, harden, transaction
from desktop.storage.failures import failures_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


@contextmanager
def wiping(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """A transaction after which the file is written anew without what was deleted, and its journal is empty."""
    connection.execute("PRAGMA secure_delete = ON").fetchall()
    with transaction(connection):
        yield connection
    connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


@contextmanager
def wiped_copy(path: Path, kind: str) -> Iterator[sqlite3.Connection]:
    """As :func:`wiping`, for a backup or a copy kept aside, which nobody has open.

    Raises :class:`~desktop.domain.errors.StoreError`.
    """
    place = f"{path.absolute().as_uri()}?mode=rw"
    with (
        failures_of(path, kind),
        closing(sqlite3.connect(place, timeout=BUSY_SECONDS, isolation_level=None, uri=True)) as connection,
    ):
        harden(connection)
        with wiping(connection):
            yield connection


def copies_of(path: Path) -> tuple[Path, ...]:
    """Every backup of the database at ``path``, and every damaged one that was kept beside it."""
    backups = (path.parent / "backups").glob(f"{path.stem}-*{path.suffix}*")
    aside = path.parent.glob(f"{path.name}.damaged*")
    return tuple(sorted(it for it in (*backups, *aside) if not it.name.endswith(("-wal", "-shm"))))


def deleted(database: sqlite3.Connection, statement: str, values: Iterable[object]) -> int:
    """Run ``statement``, which has one question mark, for each of ``values``; how many rows went."""
    return sum(database.execute(statement, (value,)).rowcount for value in values)
