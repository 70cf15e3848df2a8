"""Turning a picture: mirrored, by quarters, or by any angle (旋转、翻转), and where its places are then.

Coordinates are continuous, in pixels, origin top left, y down; angles in degrees, clockwise as one sees it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import atan2, ceil, cos, degrees, hypot, radians, sin

from desktop.domain.geometry import Box, Side, Size

Spot = tuple[float, float]
"""x and y in pixels."""

FULL, QUARTER = 360.0, 90.0
DIGITS = 2
"""Of degrees that are kept: over 10,000 pixels a hundredth of a degree moves an edge by less than two."""

NEARLY = 1e-6
"""Pixels that only rounding makes of nothing."""

_EXACT = {0: (1.0, 0.0), 1: (0.0, 1.0), 2: (-1.0, 0.0), 3: (0.0, -1.0)}
"""Cosine and sine by quarters, which the functions give only nearly."""


@dataclass(frozen=True, slots=True)
class Turn:
    """How a picture is turned: first mirrored left to right where it is ``flipped``, then clockwise by ``degrees``.

    Raises ``ValueError`` for degrees that are not from -180 to 180.
    """

    degrees: float = 0.0
    flipped: bool = False

    def __post_init__(self) -> None:
        if not abs(self.degrees) <= FULL / 2:
            message = f"a picture is turned by -180 to 180 degrees, not by {self.degrees}"
            raise ValueError(message)

    def __bool__(self) -> bool:
        return self != NO_TURN

    @property
    def quarters(self) -> int:
        """The nearest whole number of quarters, 0 to 3."""
        return round(self.degrees / QUARTER) % 4

    @property
    def is_exact(self) -> bool:
        """Whether every pixel stays what it is and only its place changes."""
        return self.degrees % QUARTER == 0

    def then(self, degrees: float = 0.0, *, flip: bool = False) -> Turn:
        """This turn, the result of it mirrored where ``flip`` says so, and that turned by ``degrees``."""
        before = -self.degrees if flip else self.degrees
        return Turn(_between_halves(before + degrees), self.flipped != flip)


NO_TURN = Turn()


@dataclass(frozen=True)
class TurnedSize:
    """A picture of ``source`` pixels, and what ``turn`` makes of it: the smallest upright picture that holds all."""

    turn: Turn
    source: Size

    @cached_property
    def size(self) -> Size:
        """Of the turned picture. Unless the turn is exact there are corners in it that the source does not show."""
        across, down = self._cosine_and_sine
        width, height = self.source.width, self.source.height
        return Size(
            ceil(abs(width * across) + abs(height * down) - NEARLY),
            ceil(abs(width * down) + abs(height * across) - NEARLY),
        )

    def spot(self, place: Spot) -> Spot:
        """Where ``place`` of the source is in the turned picture."""
        cosine, sine = self._cosine_and_sine
        x, y = place[0] - self.source.width / 2, place[1] - self.source.height / 2
        x = -x if self.turn.flipped else x
        return x * cosine - y * sine + self.size.width / 2, x * sine + y * cosine + self.size.height / 2

    def back(self, place: Spot) -> Spot:
        """Where ``place`` of the turned picture is in the source."""
        cosine, sine = self._cosine_and_sine
        x, y = place[0] - self.size.width / 2, place[1] - self.size.height / 2
        x, y = x * cosine + y * sine, y * cosine - x * sine
        return (-x if self.turn.flipped else x) + self.source.width / 2, y + self.source.height / 2

    def overhang(self, frame: Box) -> tuple[tuple[Side, int], ...]:
        """The sides on which ``frame``, of the turned picture, reaches where the source shows nothing.

        With the pixels by which it does: so many the side would have to move inwards.
        """
        reach = dict.fromkeys(Side, 0.0)
        for edge in self._edges:
            excess, side = edge.excess(frame)
            reach[side] = max(reach[side], excess)
        return tuple((side, ceil(pixels - NEARLY)) for side, pixels in reach.items() if pixels > NEARLY)

    def holds(self, frame: Box) -> bool:
        """Whether the source shows all of ``frame``."""
        return not self.overhang(frame)

    @cached_property
    def whole(self) -> Box:
        """The largest upright rectangle that the source fills, in the middle of the turned picture."""
        width, height = self._largest_sides()
        x, y = self.size.width / 2, self.size.height / 2
        left, top = ceil(x - width / 2 - NEARLY), ceil(y - height / 2 - NEARLY)
        return Box(left, top, max(1, int(x + width / 2 + NEARLY) - left), max(1, int(y + height / 2 + NEARLY) - top))

    def _largest_sides(self) -> Spot:
        """Of all rectangles that touch two opposite edges, or all four, of the source."""
        cosine, sine = map(abs, self._cosine_and_sine)
        width, height = self.source.width, self.source.height
        long, short = max(width, height), min(width, height)
        if short <= 2 * sine * cosine * long:  # two corners on the long edges, the other two are free
            along, across = short / 2 / sine, short / 2 / cosine
            return (along, across) if width >= height else (across, along)
        spread = cosine**2 - sine**2
        return (width * cosine - height * sine) / spread, (height * cosine - width * sine) / spread

    @cached_property
    def _cosine_and_sine(self) -> Spot:
        if self.turn.is_exact:
            return _EXACT[self.turn.quarters]
        angle = radians(self.turn.degrees)
        return cos(angle), sin(angle)

    @cached_property
    def _edges(self) -> tuple[_Edge, ...]:
        """Of the source, where they are in the turned picture."""
        cosine, sine = self._cosine_and_sine
        x, y = self.size.width / 2, self.size.height / 2
        normals = ((cosine, sine), (-cosine, -sine), (-sine, cosine), (sine, -cosine))
        halves = (self.source.width / 2, self.source.width / 2, self.source.height / 2, self.source.height / 2)
        return tuple(
            _Edge(across, down, across * x + down * y + half)
            for (across, down), half in zip(normals, halves, strict=True)
        )


@dataclass(frozen=True, slots=True)
class _Edge:
    """A straight edge: the picture lies where ``across`` x + ``down`` y is at most ``limit``.

    (across, down) is one pixel long.
    """

    across: float
    down: float
    limit: float

    def excess(self, frame: Box) -> tuple[float, Side]:
        """By how much the side of ``frame`` that faces this edge most reaches over it (≤ 0: not at all)."""
        x = frame.right if self.across > 0 else frame.x
        y = frame.bottom if self.down > 0 else frame.y
        over = self.across * x + self.down * y - self.limit
        if abs(self.across) >= abs(self.down):
            return over / abs(self.across), Side.RIGHT if self.across > 0 else Side.LEFT
        return over / abs(self.down), Side.BOTTOM if self.down > 0 else Side.TOP


@dataclass(frozen=True)
class Change:
    """From the places of one turn of a picture to those of another."""

    before: TurnedSize
    after: TurnedSize

    @classmethod
    def between(cls, source: Size, before: Turn, after: Turn) -> Change:
        return cls(TurnedSize(before, source), TurnedSize(after, source))

    @property
    def mirrors(self) -> bool:
        return self.before.turn.flipped != self.after.turn.flipped

    @property
    def degrees(self) -> float:
        """By which what is seen turns, after it is mirrored or not."""
        before = self.before.turn.degrees
        return _between_halves(self.after.turn.degrees - (-before if self.mirrors else before))

    def spot(self, place: Spot) -> Spot:
        return self.after.spot(self.before.back(place))

    def box(self, box: Box) -> Box:
        """The middle follows; the sides stay, exchanged where the turns lie nearest to different quarters.

        So a box comes back as it was when the picture is turned back, whatever was between.
        """
        x, y = self.spot(box.centre)
        crosswise = (self.after.turn.quarters - self.before.turn.quarters) % 2 == 1
        width, height = (box.height, box.width) if crosswise else (box.width, box.height)
        return Box(round(x - width / 2 - NEARLY), round(y - height / 2 - NEARLY), width, height)


def lean(right_eye: Spot, left_eye: Spot) -> float:
    """Degrees by which the line through a person's eyes leans clockwise; 0 where both are one place."""
    across, down = left_eye[0] - right_eye[0], left_eye[1] - right_eye[1]
    return degrees(atan2(down, across)) if hypot(across, down) > 0 else 0.0


def _between_halves(angle: float) -> float:
    """The same direction, above -180 and up to 180 degrees, with :data:`DIGITS`."""
    turned = round(angle % FULL, DIGITS) % FULL
    return round(turned - FULL if turned > FULL / 2 else turned, DIGITS)
