"""Parts of an elongated picture that are searched one by one: a strip made small as a whole shows no face."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.domain.geometry import Size

ELONGATED = 2.5
"""Long per short side from which a picture is searched in parts. Below, the copy the detector sees keeps 40 % and
more of the long side's pixels across; photographs from cameras end at 16 : 9 (1.8), film at 2.4."""

PART = 2
"""Length of a part per short side. Neighbours share half of it, so that a face as large as the short side is whole
in one of them."""

Tile = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels."""


def is_elongated(size: Size) -> bool:
    return size.long_side > ELONGATED * size.short_side


def tiles(size: Size, worth: int) -> tuple[Tile, ...]:
    """What to search one by one in a picture of ``size``: all of it, or overlapping parts where it is elongated.

    ``worth`` is the long side, in pixels, up to which the detector sees everything at once anyway.
    """
    whole = (0, 0, size.width, size.height)
    if size.long_side <= worth or not is_elongated(size):
        return (whole,)
    starts = _starts(size.long_side, size.short_side)
    if size.width > size.height:
        return tuple((start, 0, end, size.height) for start, end in starts)
    return tuple((0, start, size.width, end) for start, end in starts)


def _starts(long_side: int, short_side: int) -> list[tuple[int, int]]:
    """Begin and end of each part along the long side, evenly spread."""
    count = -(-(long_side - short_side) // short_side)
    marks = [round(number * long_side / (count + 1)) for number in range(count + 2)]
    return [(begin, end) for begin, end in zip(marks, marks[2:], strict=False)] if count > 1 else list(pairwise(marks))
