"""The shelf of user photos (用户图库): faces that are used again and again, found by their tags.

A photo is known by its content, as its consent is. The shelf keeps where the file is and never a copy of it, so that
there is nothing of a person here but what deleting the person takes away.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from desktop.domain.fusing.consent import ConsentState
    from desktop.domain.geometry import Box


@dataclass(frozen=True, slots=True)
class ShelfFace:
    """One face of a photo. ``photo`` is the SHA-256 of its file at ``path``, ``label`` names the face in ``box``,
    in pixels of the picture after EXIF orientation."""

    photo: str
    label: str
    path: Path
    box: Box
    tags: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        return self.photo, self.label

    def fits(self, query: str) -> bool:
        """Whether each word of ``query`` stands in the file's name or in a tag, in any case."""
        known = " ".join((self.path.name, *self.tags)).casefold()
        return all(word in known for word in query.casefold().split())


@dataclass(frozen=True, slots=True)
class ShelfEntry:
    """A face as it is shown: with the consent for its photo, and who gave it."""

    face: ShelfFace
    consent: ConsentState
    person: str = ""
    until: date | None = None


def tags_of(text: str) -> tuple[str, ...]:
    """Tags as people write them, between commas of any language; each once, in the order written."""
    parts = text.replace("，", ",").replace("、", ",").split(",")
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


class ShelfStore(Protocol):
    """Keeps the shelf; raises :class:`~desktop.domain.errors.StoreError`."""

    def faces(self) -> tuple[ShelfFace, ...]:
        """All, in the order in which they came."""
        ...

    def put(self, faces: Iterable[ShelfFace]) -> None:
        """New ones at the end; one that is there already is replaced at its place."""
        ...

    def take(self, faces: Iterable[ShelfFace]) -> None:
        """Take faces off the shelf; their files stay where they are."""
        ...
