"""File names that every system and the console's upload form take, each once in a package."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePath
from typing import TYPE_CHECKING

from desktop.domain.files.names import numbered

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_STEM = 60
MAX_STEM_BYTES = 180
"""Disks take 255 bytes, with the suffix and what is added while a file is being written."""

UNSAFE = re.compile(r"[^\w\-.()（）]+")
"""Letters and digits of every script stay, the rest becomes one underline: spaces, slashes, quotes, controls."""

RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
"""What Windows takes for a device."""

NAMELESS = "material"


def package_names(files: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """A file name for each (name of the material, suffix), alike as far as possible: the console shows it.

    Names that differ only in letter case count as the same; the later one gets ``-2``, ``-3`` ….
    """
    taken: set[str] = set()
    names = []
    for name, suffix in files:
        names.append(_free(safe_stem(name), suffix, taken))
        taken.add(names[-1].casefold())
    return tuple(names)


def safe_stem(name: str) -> str:
    """``name`` without what a file name may not hold on some system."""
    plain = UNSAFE.sub("_", unicodedata.normalize("NFC", name)).strip("._ ")[:MAX_STEM]
    plain = plain.encode()[:MAX_STEM_BYTES].decode(errors="ignore").rstrip("._ ")
    if not plain:
        return NAMELESS
    return f"_{plain}" if RESERVED.fullmatch(plain) else plain


def _free(stem: str, suffix: str, taken: set[str]) -> str:
    names = (path.name for path in numbered(PurePath(f"{stem}{suffix}")))
    return next(name for name in names if name.casefold() not in taken)
