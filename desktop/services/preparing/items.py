"""What a run through many pictures is given, and what it tells in the end."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.domain.preparing import PrepareOptions
from desktop.domain.preparing.duplicates import DuplicateChoice
from desktop.domain.preparing.naming import NamePattern
from desktop.domain.preparing.presets import OutputProfile
from desktop.services.preparing.places import Existing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from desktop.domain.errors import FusionDeskError
    from desktop.domain.face import Face
    from desktop.domain.preparing.duplicates import Duplicate
    from desktop.services.preparing.results import ItemResult

    Results = tuple[ItemResult, ...]


@dataclass(frozen=True, slots=True)
class BatchItem:
    """One picture to prepare, by ``options``, or by each of ``profiles`` where there are any.

    ``known_faces`` keep their labels; ``template_face_ids`` are by face label. ``number`` is for
    the name pattern; 0 is its place in the run.
    """

    path: Path
    options: PrepareOptions = field(default_factory=PrepareOptions)
    known_faces: tuple[Face, ...] = ()
    template_face_ids: Mapping[str, str] = field(default_factory=dict)
    profiles: tuple[OutputProfile, ...] = ()
    number: int = 0

    @property
    def outputs(self) -> tuple[OutputProfile, ...]:
        return self.profiles or (OutputProfile(options=self.options),)


@dataclass(frozen=True, slots=True)
class BatchOptions:
    """What holds for a whole run.

    ``resume``: what an earlier run into the folder had done before it was killed or stopped is not done again.
    ``first_number``: of the first item, for ``pattern``.
    """

    existing: Existing = Existing.BESIDE
    pattern: NamePattern = field(default_factory=NamePattern)
    duplicates: DuplicateChoice = DuplicateChoice.IGNORE
    resume: bool = False
    first_number: int = 1


@dataclass(frozen=True, slots=True)
class BatchReport:
    """What became of the items, in their order; after a cancel, of those that were done until then.

    ``stopped``: a full disk, after which nothing more was tried; the items that were left say so.
    """

    results: Results
    cancelled: bool = False
    stopped: FusionDeskError | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """An item on its way to a worker, at place ``place`` among all; what it is a ``duplicate`` of."""

    place: int
    item: BatchItem
    duplicate: Duplicate | None = None

    def number(self, how: BatchOptions) -> int:
        """For the name pattern."""
        return self.item.number or how.first_number + self.place
