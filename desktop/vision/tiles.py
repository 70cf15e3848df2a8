"""Parts of an elongated picture that are searched one by one: a strip made small as a whole shows no face."""

from __future__ import annotations

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
    spans = _spans(size.long_side, size.short_side)
    if size.width > size.height:
        return tuple((start, 0, end, size.height) for start, end in spans)
    return tuple((0, start, size.width, end) for start, end in spans)


def _spans(long_side: int, short_side: int) -> list[tuple[int, int]]:
    """Begin and end of each part along the long side, evenly spread, at most ``short_side`` from one to the next."""
    length = PART * short_side
    room = long_side - length
    count = -(-room // short_side)
    begins = [round(number * room / count) for number in range(count + 1)]
    return [(begin, begin + length) for begin in begins]
