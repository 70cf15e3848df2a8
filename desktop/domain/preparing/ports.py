"""What preparing many needs from the adapters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from desktop.domain.jobs import Journal

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.picture import Pixels


class Fingerprinter(Protocol):
    """Says in few bits what pictures look like. Deterministic; safe to call from several threads."""

    def looks_of(self, pixels: Pixels) -> int:
        """64 bits that pictures which look the same share all but a few of."""
        ...


class PreparingJournal(Journal, Protocol):
    """What a run into one folder has done; that folder is its own until ``close``."""

    def clear(self) -> None:
        """Forget everything that was recorded; raises ``StoreError``."""
        ...

    def close(self) -> None: ...


class PreparingJournals(Protocol):
    """Keeps a journal for each folder that pictures are prepared into."""

    def open(self, folder: Path) -> PreparingJournal:
        """Raises :class:`~desktop.domain.errors.StoreError`; where another program has it open, with its name."""
        ...
