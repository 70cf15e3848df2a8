"""Where prepared pictures go, and what is done about those that are there already."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain.files.spelling import escaped
from desktop.domain.preparing import Skipped

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from desktop.domain.preparing.naming import NamePattern


class Existing(StrEnum):
    """What happens to pictures that earlier runs wrote into the folder, by its manifest.

    ``BESIDE`` gives the new ones another name; ``OVERWRITE`` replaces those made from the same source; ``SKIP`` leaves
    such a source out, unless it has changed since. A file that no manifest of ours names is never replaced.
    """

    BESIDE = "beside"
    OVERWRITE = "overwrite"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Places:
    """``written`` are the pictures of earlier runs by the source and the output profile they were made of."""

    folder: Path
    existing: Existing
    pattern: NamePattern
    written: Mapping[tuple[str, str], Path]

    def name(self, source: Path, profile: str, number: int) -> str:
        """The name of a new picture, without its suffix."""
        return self.pattern.name(source.stem, profile=profile, number=number, folder=source.absolute().parent.name)

    def skipped(self, source: Path, profile: str) -> Skipped | None:
        written = self._earlier(source, profile) if self.existing is Existing.SKIP else None
        return Skipped(source, written) if written and not _is_newer(source, written) else None

    def replaced(self, source: Path, profile: str) -> Path | None:
        return self._earlier(source, profile) if self.existing is Existing.OVERWRITE else None

    def _earlier(self, source: Path, profile: str) -> Path | None:
        return self.written.get((escaped(str(source.absolute())), profile))


def _is_newer(source: Path, written: Path) -> bool:
    """Whether a picture was changed after another was made from it; one that is gone is tried, and told."""
    try:
        return source.stat().st_mtime_ns > written.stat().st_mtime_ns
    except OSError:
        return True
