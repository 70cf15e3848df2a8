"""A review (查看): a run held against a baseline by a person, and what was accepted, kept beside the run."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from desktop.domain.qa.baseline import Acceptance

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class SavedReview:
    """``baseline`` is the folder of that run."""

    baseline: Path
    acceptance: Acceptance = field(default_factory=Acceptance)


class ReviewKeeper(Protocol):
    """Keeps one review a run. Every method raises :class:`~desktop.domain.errors.StoreError`."""

    def load(self, folder: Path) -> SavedReview | None:
        """That of the run in ``folder``; ``None`` where it was never reviewed."""
        ...

    def save(self, folder: Path, review: SavedReview) -> None: ...
