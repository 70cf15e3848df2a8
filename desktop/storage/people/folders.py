"""The program's own folders: copies of pictures that were pasted or opened again, logs, journals."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.fusing.people import Erasure, Kept, Removed
from desktop.storage.failures import failures_of
from desktop.storage.logs import LOG_NAME

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from desktop.domain.fusing.people import OwnFolders, Traces


@dataclass(frozen=True, slots=True)
class CopyFolder:
    """A folder of copies, as :class:`desktop.domain.fusing.people.OwnFolders`; it need not be there."""

    folder: Path

    def erase(self, traces: Traces) -> Erasure:
        return self._without(lambda path: content_of(path) in traces.contents)

    def expire(self, before: datetime) -> Erasure:
        return self._without(lambda path: path.stat().st_mtime < before.timestamp())

    def _without(self, is_wanted: Callable[[Path], bool]) -> Erasure:
        with failures_of(self.folder, "folder"):
            gone = [path for path in files_in(self.folder) if is_wanted(path)]
            for path in gone:
                path.unlink()
        return Erasure((Removed(Kept.COPY, self.folder, len(gone)),) if gone else ())


@dataclass(frozen=True, slots=True)
class LineFolder:
    """Logs and journals, as :class:`desktop.domain.fusing.people.OwnFolders`: lines that name a person go."""

    folder: Path
    pattern: str = f"{LOG_NAME}*"

    def erase(self, traces: Traces) -> Erasure:
        count = 0
        with failures_of(self.folder, "log"):
            for path in sorted(self.folder.glob(self.pattern)):
                count += _without_lines(path, traces)
        return Erasure((Removed(Kept.LOG_LINE, self.folder, count),) if count else ())

    def expire(self, before: datetime) -> Erasure:  # noqa: ARG002 - as the port says
        """They have no pictures, and are short."""
        return Erasure()


@dataclass(frozen=True, slots=True)
class AllFolders:
    """Several at once."""

    folders: Sequence[OwnFolders]

    def erase(self, traces: Traces) -> Erasure:
        return sum((folder.erase(traces) for folder in self.folders), Erasure())

    def expire(self, before: datetime) -> Erasure:
        return sum((folder.expire(before) for folder in self.folders), Erasure())


def files_in(folder: Path) -> Iterator[Path]:
    """Every file below it in a stable order; links are not followed."""
    found = (path for path in folder.rglob("*") if not path.is_symlink() and path.is_file())
    yield from sorted(found)


def content_of(path: Path) -> str:
    """Its SHA-256. Raises ``OSError``."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _without_lines(path: Path, traces: Traces) -> int:
    """Written in place: whoever is logging has the file open, and goes on at its end."""
    with path.open("r+", encoding="utf-8", errors="surrogateescape", newline="") as file:
        lines = file.readlines()
        kept = [line for line in lines if not traces.names(line)]
        if len(kept) < len(lines):
            file.seek(0)
            file.truncate()
            file.writelines(kept)
    return len(lines) - len(kept)
