"""Whether an open workspace or run still is where it was opened.

Where files can be renamed and deleted while they are open, SQLite goes on writing to its file wherever that is now,
or into one that no name leads to, while pictures would go to the old place: edits would be acknowledged and lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode
from desktop.storage.failures import failures_of, store_error

if TYPE_CHECKING:
    from pathlib import Path


class MovedFileGuard:
    """Remembers the file at ``database``, by the number SQLite itself goes by."""

    def __init__(self, database: Path, kind: str) -> None:
        self._database = database
        self._kind = kind
        with failures_of(database, kind):
            self._number = database.stat().st_ino

    def check(self) -> None:
        """Raises :class:`~desktop.domain.errors.StoreError` when the file at that path is gone, or another one."""
        folder = self._database.parent
        with failures_of(folder, self._kind):
            try:
                number = self._database.stat().st_ino
            except FileNotFoundError:
                number = None
        if number != self._number:
            reason = "it was moved, renamed or deleted while it was open"
            raise store_error(ErrorCode.STORE_UNUSABLE, folder, self._kind, reason=reason)
