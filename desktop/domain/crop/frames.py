"""The smallest and the largest centred frame around faces: whole numbers and fractions, so nothing drifts.

Width and height are chosen first, then each axis is placed on its own. Three rules define what may be chosen:

* **need**: every face keeps (factor - 1) / 2 of its own width left and right, and of its own height above and below;
* **centred**: the middle of the frame is at most :data:`CENTRE_TOLERANCE` from the middle of the box around all faces;
* **aspect**: the longer side is the nearest whole pixel to what the shorter one asks for: 1:1 is exactly a square, and
  both |w - r·h| and |h - w/r| are at most half a pixel.

Among the sides that keep them one pair is shortest along both axes at once, and inside a picture one is longest along
both, so "smallest" and "largest" leave no choice of size. Of the at most three places an axis then has, the one that
leaves the picture least is taken, then the most central, then the one nearest to the origin.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import ceil, floor
from typing import TYPE_CHECKING

from desktop.domain.geometry import Box, Size, bounding_box

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain.crop.values import Aspect

CENTRE_TOLERANCE = 1
"""Pixels along each axis between the middle of the faces and the middle of the frame."""

ASPECT_TOLERANCE = Fraction(1, 2)
"""Pixels by which the longer side may differ from what the aspect makes of the shorter one."""


@dataclass(frozen=True, slots=True)
class Span:
    """One axis of a crop, in picture pixels: what must be covered, around which middle, in how long a picture."""

    start: int
    end: int
    twice_middle: int
    picture: int

    @property
    def shortest(self) -> int:
        """The least length that covers start to end and is centred."""
        off_centre = abs(self.start + self.end - self.twice_middle)
        return self.end - self.start + max(0, off_centre - 2 * CENTRE_TOLERANCE)

    @property
    def longest(self) -> int:
        """The greatest centred length inside the picture; 0 or less when the middle is outside it."""
        return self.picture - max(0, abs(self.picture - self.twice_middle) - 2 * CENTRE_TOLERANCE)

    def centred_starts(self, length: int) -> range:
        """Every start from which ``length`` pixels are centred: two or three of them."""
        first = ceil(Fraction(self.twice_middle - length, 2) - CENTRE_TOLERANCE)
        last = floor(Fraction(self.twice_middle - length, 2) + CENTRE_TOLERANCE)
        return range(first, last + 1)

    def starts_inside(self, length: int) -> list[int]:
        """Those of :meth:`centred_starts` that stay inside the picture."""
        return [start for start in self.centred_starts(length) if 0 <= start <= self.picture - length]

    def place(self, length: int) -> int:
        """Where ``length`` pixels (at least :attr:`shortest`) start best; see the top of this module."""
        covering = (
            start for start in self.centred_starts(length) if start <= self.start and start + length >= self.end
        )
        return min(covering, key=lambda start: (self._outside(start, length), self._off_centre(start, length), start))

    def _outside(self, start: int, length: int) -> int:
        return max(0, -start) + max(0, start + length - self.picture)

    def _off_centre(self, start: int, length: int) -> int:
        return abs(2 * start + length - self.twice_middle)


@dataclass(frozen=True, slots=True)
class CropSpace:
    """The two axes of a crop and the aspect that ties them together."""

    across: Span
    down: Span
    ratio: Fraction | None

    @classmethod
    def around(cls, picture: Size, faces: tuple[Box, ...], aspect: Aspect, margin: Fraction = Fraction(0)) -> CropSpace:
        """The space of frames around ``faces``; ``margin`` is what each needs on each side, in face boxes."""
        need = bounding_box(tuple(grown(face, margin) for face in faces))
        whole = bounding_box(faces)
        return cls(
            across=Span(need.x, need.right, whole.x + whole.right, picture.width),
            down=Span(need.y, need.bottom, whole.y + whole.bottom, picture.height),
            ratio=aspect.ratio,
        )

    def smallest(self) -> Box:
        """The smallest frame that keeps the three rules; outside the picture only as far as it must be."""
        return self._placed(*_least_sides(self.across.shortest, self.down.shortest, self.ratio))

    def largest(self) -> Box:
        """The largest frame inside the picture; call it only when the smallest is inside."""
        return self._placed(*_greatest_sides(self.across.longest, self.down.longest, self.ratio))

    def largest_anywhere(self) -> Iterator[Box]:
        """Every place of the largest centred frame inside the picture, whatever the faces need; perhaps none."""
        width, height = _greatest_sides(self.across.longest, self.down.longest, self.ratio)
        if width < 1 or height < 1:
            return
        for x, y in product(self.across.starts_inside(width), self.down.starts_inside(height)):
            yield Box(x, y, width, height)

    def _placed(self, width: int, height: int) -> Box:
        return Box(self.across.place(width), self.down.place(height), width, height)


def grown(face: Box, margin: Fraction) -> Box:
    """``face`` with ``margin`` of its own width and height added on each side, rounded up to whole pixels."""
    across, down = ceil(margin * face.width), ceil(margin * face.height)
    return Box(face.x - across, face.y - down, face.width + 2 * across, face.height + 2 * down)


def side_margin(factor: float) -> Fraction:
    """What a margin factor (裁剪倍数) asks for on each side, in face boxes: exactly the decimal it is shown as."""
    return (Fraction(str(factor)) - 1) / 2


def _least_sides(width: int, height: int, ratio: Fraction | None) -> tuple[int, int]:
    """The shortest sides of the aspect that are at least ``width`` and ``height``."""
    if ratio is None:
        return width, height
    if ratio < 1:
        height, width = _least_sides(height, width, 1 / ratio)
        return width, height
    height = max(height, ceil((width - ASPECT_TOLERANCE) / ratio))
    return max(width, ceil(ratio * height - ASPECT_TOLERANCE)), height


def _greatest_sides(width: int, height: int, ratio: Fraction | None) -> tuple[int, int]:
    """The longest sides of the aspect that are at most ``width`` and ``height``."""
    if ratio is None:
        return width, height
    if ratio < 1:
        height, width = _greatest_sides(height, width, 1 / ratio)
        return width, height
    height = min(height, floor((width + ASPECT_TOLERANCE) / ratio))
    return min(width, floor(ratio * height + ASPECT_TOLERANCE)), height
