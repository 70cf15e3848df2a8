"""Submission packages (送审包): what they promise of their files, and what is found to be otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, StoreError

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class FileDigest:
    """``sha256`` in lower-case hex, ``length`` in bytes."""

    sha256: str
    length: int


class PackageProblemKind(StrEnum):
    """``EXTRA``: a file the manifest does not speak of."""

    MISSING = "missing"
    DAMAGED = "damaged"
    EXTRA = "extra"


@dataclass(frozen=True, slots=True)
class PackageProblem:
    """``name`` is that of the file in the package."""

    kind: PackageProblemKind
    name: str

    @property
    def is_damage(self) -> bool:
        return self.kind is not PackageProblemKind.EXTRA


class ChangeKind(StrEnum):
    """``PICTURE``: other bytes than those in the package; ``CHANGED``: the rest of what the manifest tells."""

    ADDED = "added"
    REMOVED = "removed"
    PICTURE = "picture"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class PackageChange:
    """What became of a material since the package was written; ``fields`` name what is other now, for ``CHANGED``."""

    kind: ChangeKind
    material_id: str
    name: str
    fields: tuple[str, ...] = ()


def damaged_package(package: Path, reason: str) -> StoreError:
    """The error of what is no package, or a damaged one."""
    message = f"{package} cannot be used as a submission package: {reason}."
    return StoreError(ErrorCode.ARCHIVE_DAMAGED, message, path=str(package), reason=reason)
