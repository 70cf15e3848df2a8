"""Pictures that are there already: the same file, or one that looks the same."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from pathlib import Path

MOST_BITS = 6
"""Differing bits of 64 up to which two pictures look the same. Since 2026-11-30, on the 83 pictures of cases,
portraits, photos and samples: encoded anew (quality 30 to 80), scaled to a half or a quarter, lightened or with another
gamma they differ from themselves by 0 to 6 bits, cut by 2 % on two sides by 8 at most; of 3,403 pairs different
pictures differ by 12 and more. A change of a small part (a mask drawn over a face: 0) is not seen: duplicates are told,
and left out only when that is asked for."""


class DuplicateChoice(StrEnum):
    """What is done about duplicates: nobody looks for them, they are told, or they are told and left out."""

    IGNORE = "ignore"
    KEEP = "keep"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """``digest``: SHA-256 of the file's bytes. ``looks``: 64 bits that pictures which look the same share."""

    digest: str
    looks: int


@dataclass(frozen=True, slots=True)
class Duplicate:
    """What a picture is a duplicate of; ``bits`` differ between their looks, ``same`` says that the bytes are equal."""

    of: Path
    bits: int
    same: bool


class DuplicateIndex:
    """Knows the pictures that came before. For one thread at a time."""

    def __init__(self) -> None:
        self._by_digest: dict[str, Path] = {}
        self._paths: list[Path] = []
        self._looks = np.empty(0, np.uint64)

    def add(self, path: Path, fingerprint: Fingerprint) -> Duplicate | None:
        """Put the picture beside the others; tells of the first one that it duplicates."""
        found = self._same(fingerprint) or self._alike(fingerprint)
        if found is None:
            self._by_digest[fingerprint.digest] = path
            self._paths.append(path)
            self._looks = np.append(self._looks, np.uint64(fingerprint.looks))
        return found

    def _same(self, fingerprint: Fingerprint) -> Duplicate | None:
        path = self._by_digest.get(fingerprint.digest)
        return None if path is None else Duplicate(path, 0, same=True)

    def _alike(self, fingerprint: Fingerprint) -> Duplicate | None:
        if not self._paths:
            return None
        bits = np.bitwise_count(self._looks ^ np.uint64(fingerprint.looks))
        nearest = int(bits.argmin())
        count = int(bits[nearest])
        return Duplicate(self._paths[nearest], count, same=False) if count <= MOST_BITS else None
