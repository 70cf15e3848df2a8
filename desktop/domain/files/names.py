"""The names a new file may get where the one asked for is taken."""

from __future__ import annotations

import os
import re
from itertools import chain, count
from pathlib import PurePath
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

AnyPath = TypeVar("AnyPath", bound=PurePath)


LONGEST_NAME = 255
"""Bytes of a name on the disks of the three systems; those of Windows and macOS count characters and take more."""


def natural_key(name: str) -> tuple[tuple[int, int, str], ...]:
    """For sorting as people count: ``c2`` before ``c10``. Letter case matters only between names that are alike."""
    parts = re.findall(r"\d+|\D+", name)
    return (*(_part_key(part.casefold()) for part in parts), (-1, 0, name))


def _part_key(part: str) -> tuple[int, int, str]:
    """Numbers before words; of equal numbers the one with fewer noughts first, by the whole name behind it."""
    return (0, int(part), "") if part.isdecimal() else (1, 0, part)


def numbered(path: AnyPath) -> Iterator[AnyPath]:
    """``name.zip``, then ``name-2.zip``, ``name-3.zip`` and so on, without end; shortened to what disks take."""
    return (_ending_in(path, ending) for ending in chain([""], (f"-{number}" for number in count(2))))


def _ending_in(path: AnyPath, ending: str) -> AnyPath:
    stem, rest = path.stem, f"{ending}{path.suffix}"
    while stem and len(os.fsencode(stem + rest)) > LONGEST_NAME:
        stem = stem[:-1]
    return path.with_name(stem + rest) if stem else path


def numbered_behind(path: AnyPath) -> Iterator[AnyPath]:
    """``name.db``, then ``name.db.2``, ``name.db.3``: for copies that are no longer opened by their suffix."""
    return chain([path], (path.with_name(f"{path.name}.{number}") for number in count(2)))
