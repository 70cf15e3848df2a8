"""The names a new file may get where the one asked for is taken."""

from __future__ import annotations

from itertools import chain, count
from pathlib import PurePath
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

AnyPath = TypeVar("AnyPath", bound=PurePath)


def numbered(path: AnyPath) -> Iterator[AnyPath]:
    """``name.zip``, then ``name-2.zip``, ``name-3.zip`` and so on, without end."""
    return chain([path], (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(2)))


def numbered_behind(path: AnyPath) -> Iterator[AnyPath]:
    """``name.db``, then ``name.db.2``, ``name.db.3``: for copies that are no longer opened by their suffix."""
    return chain([path], (path.with_name(f"{path.name}.{number}") for number in count(2)))
