"""Daily backups of a workspace's database, the newest few of them kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.storage.backups import back_up, backup_path
from desktop.storage.database import check_integrity
from desktop.storage.workspace.schema import SCHEMA

if TYPE_CHECKING:
    import sqlite3
    from datetime import date
    from pathlib import Path

KEPT = 5
DAY_PATTERN = "-[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"


def back_up_if_due(connection: sqlite3.Connection, path: Path, today: date) -> Path | None:
    """Back up the database at ``path`` unless that was done ``today``; drop daily backups beyond the newest five.

    One of a day to come, made when the clock was wrong, is left alone until that day: it pushes no real one out.
    """
    target = backup_path(path, today.isoformat())
    if not target.stem.endswith(today.isoformat()):
        return None
    check_integrity(connection, path, SCHEMA.kind)  # a copy of a damaged one would push out a sound one
    back_up(connection, target)
    daily = sorted(target.parent.glob(f"{path.stem}{DAY_PATTERN}{path.suffix}"))
    for old in [backup for backup in daily if backup.name <= target.name][:-KEPT]:
        old.unlink()
    return target
