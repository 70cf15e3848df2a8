"""What lies under the pointer: plain numbers and boxes, no widgets.

Points and boxes share one frame of reference, the picture's full-size pixels; ``reach`` is how far beside its target
a pointer may be, in the same pixels (the view divides screen pixels by its zoom).
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.domain.geometry import Box

Point = tuple[float, float]


class Grip(Enum):
    """Where a frame is held; the value says which edges follow: -1 left/top, 1 right/bottom, 0 neither."""

    TOP_LEFT = (-1, -1)
    TOP = (0, -1)
    TOP_RIGHT = (1, -1)
    RIGHT = (1, 0)
    BOTTOM_RIGHT = (1, 1)
    BOTTOM = (0, 1)
    BOTTOM_LEFT = (-1, 1)
    LEFT = (-1, 0)
    BODY = (0, 0)

    @property
    def is_corner(self) -> bool:
        return 0 not in self.value


HANDLES = tuple(grip for grip in Grip if grip is not Grip.BODY)
"""The eight handles, clockwise from the top left."""

CORNERS_FIRST = sorted(HANDLES, key=lambda grip: not grip.is_corner)
"""Where handles crowd on a small frame, a corner wins: it does what either edge would."""


def handle_points(frame: Box) -> Mapping[Grip, Point]:
    """The middle of each handle of ``frame``."""
    centre_x, centre_y = frame.centre
    columns = {-1: frame.x, 0: centre_x, 1: frame.right}
    rows = {-1: frame.y, 0: centre_y, 1: frame.bottom}
    return {grip: (columns[grip.value[0]], rows[grip.value[1]]) for grip in HANDLES}


def grip_at(frame: Box, point: Point, *, reach: float) -> Grip | None:
    """The handle within ``reach`` of ``point`` along both axes, else an edge, else the body, else nothing."""
    places = handle_points(frame)
    for grip in CORNERS_FIRST:
        if _near(places[grip], point, reach):
            return grip
    return _edge_at(frame, point, reach) or (Grip.BODY if contains(frame, point) else None)


def face_at(boxes: Sequence[Box], point: Point) -> int | None:
    """The index of the smallest box around ``point``: a face inside another's box can still be chosen."""
    around = [index for index, box in enumerate(boxes) if contains(box, point)]
    return min(around, key=lambda index: boxes[index].area, default=None)


def contains(box: Box, point: Point) -> bool:
    """Whether ``point`` lies in the half-open rectangle of ``box``."""
    x, y = point
    return box.x <= x < box.right and box.y <= y < box.bottom


def _near(place: Point, point: Point, reach: float) -> bool:
    return abs(place[0] - point[0]) <= reach and abs(place[1] - point[1]) <= reach


def _edge_at(frame: Box, point: Point, reach: float) -> Grip | None:
    x, y = point
    distances: dict[Grip, float] = {}
    if frame.y <= y < frame.bottom:
        distances |= {Grip.LEFT: abs(frame.x - x), Grip.RIGHT: abs(frame.right - x)}
    if frame.x <= x < frame.right:
        distances |= {Grip.TOP: abs(frame.y - y), Grip.BOTTOM: abs(frame.bottom - y)}
    nearest = min(distances, key=distances.__getitem__, default=None)
    return nearest if nearest and distances[nearest] <= reach else None
