"""What looking through a whole workspace brings to light."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ProblemKind(StrEnum):
    """``FILE_UNUSED`` is no damage: a picture that nothing refers to any more, left by an edit that was undone.

    It stays, because a backup may still refer to it; an exported workspace does not take it along.
    """

    DATABASE = "database"
    ENTITY = "entity"
    FILE_MISSING = "file_missing"
    FILE_DAMAGED = "file_damaged"
    FILE_UNUSED = "file_unused"


@dataclass(frozen=True, slots=True)
class Problem:
    """``subject`` is a file name, an ID, or SQLite's own words; ``used_by`` the IDs of the materials that need it."""

    kind: ProblemKind
    subject: str
    used_by: tuple[str, ...] = ()

    @property
    def is_damage(self) -> bool:
        return self.kind is not ProblemKind.FILE_UNUSED
