"""Drawing, moving and resizing face boxes, and dragging the points in them: plain numbers, no widgets.

Points and boxes are in full-size pixels of the picture; ``reach`` is how far beside its target a press may be.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.geometry import Box
from desktop.ui.canvas.frame_drag import SMALLEST_SIDE, DragRules, dragged
from desktop.ui.canvas.hit_testing import Grip, Point, grip_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.face.given import Spot
    from desktop.domain.geometry import Size


@dataclass(frozen=True, slots=True)
class FaceHandle:
    """A face that can be taken hold of; ``points`` are there while they can be dragged."""

    label: str
    box: Box
    points: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True)
class BoxHold:
    """A face held by its body, an edge or a corner."""

    face: FaceHandle
    grip: Grip


@dataclass(frozen=True, slots=True)
class PointHold:
    """A face held by one of its points."""

    face: FaceHandle
    index: int


Hold = BoxHold | PointHold


def hold_at(faces: Sequence[FaceHandle], point: Point, *, reach: float, first: str | None = None) -> Hold | None:
    """What a press at ``point`` takes hold of; points before boxes, the face ``first`` before others, then the
    smallest."""
    ranked = sorted(faces, key=lambda face: (face.label != first, face.box.area))
    for face in ranked:
        index = _point_at(face.points, point, reach)
        if index is not None:
            return PointHold(face, index)
    for face in ranked:
        grip = grip_at(face.box, point, reach=min(reach, face.box.size.short_side / 4))
        if grip is not None:
            return BoxHold(face, grip)
    return None


def moved_box(hold: BoxHold, by: Point, picture: Size) -> Box:
    """The box where the pointer takes it; some of it stays in the picture."""
    box = dragged(hold.face.box, hold.grip, by, DragRules())
    return box if box.intersection_area(Box.of_size(picture)) else hold.face.box


def moved_points(hold: PointHold, by: Point) -> tuple[Spot, ...]:
    """The five points, of which the one that is held follows the pointer."""
    points = list(hold.face.points)
    x, y = points[hold.index]
    points[hold.index] = (round(x + by[0]), round(y + by[1]))
    return tuple(points)


def drawn_box(start: Point, end: Point, picture: Size) -> Box | None:
    """The box between two corners, as far as it is in the picture; ``None`` for a slip of the hand."""
    left, right = (min(max(x, 0), picture.width) for x in sorted((start[0], end[0])))
    top, bottom = (min(max(y, 0), picture.height) for y in sorted((start[1], end[1])))
    box = Box.from_edges(left, top, right, bottom)
    return box if box.size.short_side >= SMALLEST_SIDE else None


def _point_at(points: Sequence[Spot], point: Point, reach: float) -> int | None:
    distances = {index: max(abs(x - point[0]), abs(y - point[1])) for index, (x, y) in enumerate(points)}
    nearest = min(distances, key=distances.__getitem__, default=None)
    return nearest if nearest is not None and distances[nearest] <= reach else None
