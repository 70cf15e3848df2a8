"""How much of a face a picture shows: the outline of its landmarks, and the part of that which lies in a box.

Landmarks are fitted also where the picture ends in the middle of a face, and go on behind its border.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop.domain.face import Landmarks
    from desktop.domain.geometry import Box

IRISES = 10
"""Landmarks at the end that are not of the face's surface."""

Spot = tuple[float, float]
Outline = list[Spot]
"""Corners of a convex polygon, in order."""


def part_outside(landmarks: Landmarks, box: Box) -> float:
    """The part of the face's outline, 0 to 1, that lies outside ``box``, both in pixels of one picture."""
    points = landmarks[:-IRISES, :2].astype(float).tolist()
    outline = hull((x, y) for x, y in points)
    whole = area(outline)
    return max(0.0, 1 - area(clipped(outline, box)) / whole) if whole > 0 else 0.0


def hull(points: Iterable[Spot]) -> Outline:
    """The convex polygon around ``points`` (Andrew's monotone chain)."""
    ordered = sorted(set(points))
    return [*_half(ordered), *_half(ordered[::-1])]


def clipped(outline: Outline, box: Box) -> Outline:
    """What of ``outline`` lies in ``box`` (Sutherland and Hodgman)."""
    sides: tuple[tuple[int, float, Callable[[float, float], bool]], ...] = (
        (0, box.x, float.__ge__),
        (0, box.right, float.__le__),
        (1, box.y, float.__ge__),
        (1, box.bottom, float.__le__),
    )
    for axis, limit, inside in sides:
        outline = list(_cut(outline, axis, float(limit), inside))
    return outline


def area(outline: Outline) -> float:
    return abs(sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in _edges(outline))) / 2


def _half(ordered: list[Spot]) -> Outline:
    """One side of the hull, without its last corner: that is the first of the other side."""
    chain: Outline = []
    for point in ordered:
        while len(chain) > 1 and _turn(chain[-2], chain[-1], point) <= 0:
            chain.pop()
        chain.append(point)
    return chain[:-1]


def _turn(first: Spot, second: Spot, third: Spot) -> float:
    across = (second[0] - first[0]) * (third[1] - first[1])
    return across - (second[1] - first[1]) * (third[0] - first[0])


def _edges(outline: Outline) -> Iterable[tuple[Spot, Spot]]:
    return pairwise([*outline, *outline[:1]])


def _cut(outline: Outline, axis: int, limit: float, inside: Callable[[float, float], bool]) -> Iterable[Spot]:
    """What of ``outline`` lies on one side of a line along the other axis."""
    for here, there in _edges(outline):
        if inside(here[axis], limit):
            yield here
        if inside(here[axis], limit) != inside(there[axis], limit):
            share = (limit - here[axis]) / (there[axis] - here[axis])
            yield here[0] + share * (there[0] - here[0]), here[1] + share * (there[1] - here[1])
