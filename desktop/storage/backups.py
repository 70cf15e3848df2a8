"""Copies of SQLite files, in a folder beside them."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from typing import TYPE_CHECKING

from desktop.storage.atomic import free_name, sync_file, sync_folder

if TYPE_CHECKING:
    from pathlib import Path


CLOCKS_DIFFER = 86_400
"""Seconds: a backup that is newer than now by more was made while the clock was wrong."""


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
        sync_file(part)
        part.replace(target)
        sync_folder(target.parent)
    finally:
        part.unlink(missing_ok=True)
    return target


def newest_backup(path: Path) -> Path | None:
    """The latest backup of ``path``, ``None`` when there is none; one from the future only where there is no other."""
    found = (path.parent / "backups").glob(f"{path.stem}-*{path.suffix}*")
    soon = time.time() + CLOCKS_DIFFER
    times = {backup: backup.stat().st_mtime for backup in found}
    return max(times, key=lambda backup: (times[backup] <= soon, times[backup]), default=None)
