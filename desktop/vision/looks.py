"""Further looks at a face: how far its box reaches in any of them.

The detector's box of one face moves by up to a sixth of its side with the size in which it is looked at, and so will
the box of whoever looks next. What must be free around a face is therefore measured from the union of several looks.
"""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

import numpy as np

from desktop.domain.geometry import Box
from desktop.vision.detector import overlapping, reduced
from desktop.vision.turns import turned, turned_back

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain.picture import Pixels
    from desktop.vision.detector import Candidate, Detector

ROOM = 2.4
"""Side of the square around a face that is looked at, per larger side of its box. With 2.0 the boxes of the next look
reach up to 0.092 farther out (see :data:`COPIES`), with 2.4 up to 0.072."""

COPIES = (64, 128, 192)
"""Long sides, in pixels, of the copies of that square: 4 ms of CPU for the three.

Our detector looked at outputs with frames of 2.1 and 2.6 face sides (70 faces of portraits, photos and samples,
2026-12-01), at eight scales from 0.3 to 1. Its boxes ask for more margin than the union of our looks: in face sides, on
average, of 97 % up to, and at most: without a further look 0.045, 0.095, 0.198; with 96, 192 and 256, as before, for
7 ms, 0.021, 0.078, 0.182; with these 0.021, 0.072, 0.131; with 64 and 192 alone 0.025, 0.076, 0.154; with 64, 112 and
160 0.023, 0.071, 0.129. By the peer's detector the former three had 0.072 at most (152 outputs, 2026-11-30)."""

SAME_FACE = 0.5
"""Intersection over union from which a look shows the face that it is about: boxes of one face that differ by a sixth
of the side on each of two edges share 0.7."""

SEEN = 0.5
"""The detector's score from which a look counts: what it takes for a face (``detector.SURE``)."""

Edges = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels."""


def widest(detector: Detector, pixels: Pixels, face: Edges, roll: float) -> Edges:
    """The union of ``face``, the box of a head that leans by ``roll`` degrees, and of what further looks at it show."""
    left, top, right, bottom = zip(face, *(one.edges for one in _looks(detector, pixels, face, roll)), strict=True)
    return min(left), min(top), max(right), max(bottom)


def edges_of(box: Box) -> Edges:
    return float(box.x), float(box.y), float(box.right), float(box.bottom)


def outer_box(edges: Edges) -> Box:
    """The smallest box of whole pixels around ``edges``, never empty."""
    left, top = floor(edges[0]), floor(edges[1])
    return Box(left, top, max(1, ceil(edges[2]) - left), max(1, ceil(edges[3]) - top))


def _looks(detector: Detector, pixels: Pixels, face: Edges, roll: float) -> Iterator[Candidate]:
    """What each further look shows of ``face``, in pixels of ``pixels``; a look may miss it."""
    left, top, right, bottom = _square(face, pixels.shape)
    columns, rows = right - left, bottom - top
    if columns < 1 or rows < 1:
        return
    quarters = round(-roll / 90) % 4
    upright = turned(pixels[top:bottom, left:right], quarters)
    high, wide = upright.shape[:2]
    for copy in _copies(upright):
        for one in detector.look(copy, max(COPIES)):
            seen = one.scaled(wide / copy.shape[1], high / copy.shape[0])
            there = turned_back(seen, quarters, columns, rows).shifted(left, top)
            if one.score >= SEEN and overlapping(np.array(face), np.array([there.edges]))[0] >= SAME_FACE:
                yield there


def _copies(part: Pixels) -> Iterator[Pixels]:
    """The part of a picture in each size, the largest first, each made of the one before."""
    copy = part
    for side in sorted({min(side, max(part.shape[:2])) for side in COPIES}, reverse=True):
        copy = reduced(copy, side)
        yield copy


def _square(face: Edges, shape: tuple[int, ...]) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of the square around a face, moved into the picture, and cut where it is too large.

    Moved rather than cut: the detector sees more of the picture, and copies of one size cost least.
    """
    left, top, right, bottom = face
    side = round(max(right - left, bottom - top) * ROOM)
    height, width = shape[:2]
    x, wide = _span((left + right) / 2, side, width)
    y, high = _span((top + bottom) / 2, side, height)
    return x, y, x + wide, y + high


def _span(middle: float, side: int, limit: int) -> tuple[int, int]:
    """Begin and length of ``side`` pixels around ``middle``, between 0 and ``limit``; no length where they miss it."""
    begin = round(middle - side / 2)
    if begin >= limit or begin + side <= 0:
        return 0, 0
    length = min(side, limit)
    return min(max(0, begin), limit - length), length
