"""Long work: how it tells its progress and how it is stopped."""

from __future__ import annotations

from typing import Protocol


class Cancelled(Exception):  # noqa: N818 - not an error: the user asked for it
    """The user stopped the work."""


class Progress(Protocol):
    """Handed to long work, which calls it between steps."""

    def report(self, done: int, total: int) -> None:
        """Tell how far the work is; raises :class:`Cancelled` when the user has stopped it."""
        ...


class NoProgress:
    """For callers that neither watch nor stop."""

    def report(self, done: int, total: int) -> None:
        """Do nothing."""
