"""Deleting a person everywhere (PIPL, Art. 47): what they are known by, what went, and what could not go."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from desktop.domain.jobs import Progress


@dataclass(frozen=True, slots=True)
class Traces:
    """What a person is known by.

    ``contents`` are SHA-256 in lower-case hex: of the photos, and of every file that was made of them. ``file_names``
    are those of the photos that nobody else's photos have.
    """

    contents: frozenset[str]
    person: str = ""
    file_names: frozenset[str] = frozenset()

    @property
    def words(self) -> frozenset[str]:
        """Texts that may mean the person."""
        return self.file_names | ({self.person} if self.person else frozenset())

    def names(self, text: str) -> bool:
        """Whether ``text`` holds one of the words."""
        return any(word in text for word in self.words)

    def without_names(self, text: str, instead: str) -> str:
        """``text`` with ``instead`` in the place of each file name, but for those that are the end of a longer one."""
        for name in sorted(self.file_names, key=len, reverse=True):
            text = re.sub(rf"(?<![\w.-]){re.escape(name)}(?![\w.-])", lambda _: instead, text)
        return text


class Kept(StrEnum):
    """What the program keeps of people. ``COPY``: of a picture that was pasted or opened again from a workspace."""

    CONSENT = "consent"
    PHOTO = "photo"
    CELL = "cell"
    MATERIAL = "material"
    COPY = "copy"
    RECORD = "record"
    LOG_LINE = "log_line"
    RECENT = "recent"
    SESSION = "session"


class LeftBecause(StrEnum):
    """Why something is still there.

    ``IN_USE``: another program has it open. ``UNUSABLE``: it is damaged or cannot be written. ``EXPORTED``: a file of
    the user's own, which the program never changes. ``KEPT_BY_LAW``: a ledger that must be kept. ``IN_CLOUD``: a
    material that only its console can delete. ``FOUND``: the search found a picture or its SHA-256 there all the same.
    ``NAMED``: a text there holds a word that may mean the person. ``WAITS``: needed to find the rest again. ``GONE``:
    nothing is there any more, or it is on a drive that is not connected.
    """

    IN_USE = "in_use"
    UNUSABLE = "unusable"
    EXPORTED = "exported"
    KEPT_BY_LAW = "kept_by_law"
    IN_CLOUD = "in_cloud"
    FOUND = "found"
    NAMED = "named"
    WAITS = "waits"
    GONE = "gone"


UNDONE = frozenset({LeftBecause.IN_USE, LeftBecause.UNUSABLE, LeftBecause.FOUND, LeftBecause.WAITS})
"""What the program ought to have deleted, and may be able to the next time."""


@dataclass(frozen=True, slots=True)
class Removed:
    """``count`` of one kind, from the file or folder ``place``."""

    kept: Kept
    place: Path
    count: int


@dataclass(frozen=True, slots=True)
class Left:
    """``detail`` says more where there is more: a reason in English, a material ID, a day."""

    because: LeftBecause
    place: Path
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Erasure:
    """What came of deleting, in one place or in all."""

    removed: tuple[Removed, ...] = ()
    left: tuple[Left, ...] = ()

    @property
    def is_done(self) -> bool:
        """Whether nothing is left that the program could have deleted."""
        return not any(it.because in UNDONE for it in self.left)

    def count(self, kept: Kept) -> int:
        return sum(it.count for it in self.removed if it.kept is kept)

    def __add__(self, other: Erasure) -> Erasure:
        return Erasure((*self.removed, *other.removed), (*self.left, *other.left))


class PlaceKind(StrEnum):
    """What lies at a place that the program has written to: the first two it looks into, the others it only names."""

    WORKSPACE = "workspace"
    RUN = "run"
    REPORT = "report"
    PACKAGE = "package"
    ARCHIVE = "archive"


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """``source`` is the workspace or run that it was made from, ``None`` for those themselves."""

    path: Path
    kind: PlaceKind
    source: Path | None = None


@dataclass(frozen=True, slots=True)
class MadeResult:
    """A file at ``path`` with the SHA-256 ``content``, made of pictures with the SHA-256 ``sources``."""

    path: Path
    content: str
    sources: frozenset[str]
    time: datetime


class PeopleRecord(Protocol):
    """Remembers where pictures of people went. Every method raises :class:`~desktop.domain.errors.StoreError`."""

    def note_place(self, place: KnownPlace, time: datetime) -> None: ...

    def places(self) -> tuple[KnownPlace, ...]: ...

    def note_result(self, result: MadeResult) -> None: ...

    def results(self) -> tuple[MadeResult, ...]:
        """All that were noted, the oldest first."""
        ...

    def forget(self, traces: Traces) -> Erasure:
        """Delete the consents of the person and of those contents, and the notes on their results; what the law wants
        kept is told."""
        ...

    @property
    def path(self) -> Path:
        """Where it is kept."""
        ...


class PlaceEraser(Protocol):
    """Deletes people from folders of one kind."""

    def erase(self, folder: Path, traces: Traces) -> Erasure:
        """Raises :class:`~desktop.domain.errors.StoreError` where it is in use or damaged; nothing went then."""
        ...

    def expire(self, folder: Path, before: datetime) -> Erasure:
        """Delete pictures of people that are older; numbers and texts stay. Raises StoreError."""
        ...


class OwnFolders(Protocol):
    """Deletes people from the program's own folders: copies of pictures, sessions, logs."""

    def erase(self, traces: Traces) -> Erasure:
        """Raises :class:`~desktop.domain.errors.StoreError`."""
        ...

    def expire(self, before: datetime) -> Erasure:
        """Delete copies that are older. Raises StoreError."""
        ...


class TraceSearch(Protocol):
    """Looks for what is left of a person, file by file and without knowing what the files are."""

    def search(self, places: Iterable[Path], traces: Traces, progress: Progress) -> Iterator[Left]:
        """In the program's own folders and in ``places``; raises :class:`~desktop.domain.jobs.Cancelled`."""
        ...
