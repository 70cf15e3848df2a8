"""The divider between before and after: its place is the part of the picture's width to its left, 0 to 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.geometry import Box

MIDDLE = 0.5
STEP, LONG_STEP = 0.01, 0.1

BESIDE = 0.25
"""Of a box's width: how far beside it the divider goes, so that its knob does not cover it."""


def divider_at(x: float, left: float, width: float) -> float:
    """The place of a divider drawn at ``x``, for a picture from ``left`` on, ``width`` wide (all in one unit)."""
    return kept_on_picture((x - left) / width) if width > 0 else MIDDLE


def divider_x(place: float, left: float, width: float) -> float:
    """Where a divider is drawn; the inverse of :func:`divider_at`."""
    return left + place * width


def stepped(place: float, steps: int, *, far: bool) -> float:
    """``place`` moved by the keyboard, to whole hundredths."""
    return kept_on_picture(round(place + steps * (LONG_STEP if far else STEP), 2))


def left_of(boxes: Sequence[Box], width: int) -> float:
    """The place for a divider that leaves all of ``boxes`` (picture pixels, at least one) to its right."""
    first = min(boxes, key=lambda box: box.x)
    return kept_on_picture((first.x - first.width * BESIDE) / width)


def kept_on_picture(place: float) -> float:
    return max(0.0, min(place, 1.0))


def kept_in_sight(place: float, left: float, width: float, *, view: float, edge: float) -> float:
    """``place`` for a picture drawn from ``left`` on, ``width`` wide, in a view from 0 to ``view`` (screen pixels).

    It is moved no further than needed to be seen, up to ``edge`` away from a side that the picture reaches beyond.
    """
    right = left + width
    first = left if left >= 0 else min(edge, -left)
    last = right if right <= view else max(view - edge, 2 * view - right)
    if width <= 0 or first > last:
        return place
    return kept_on_picture((max(first, min(divider_x(place, left, width), last)) - left) / width)


def is_on_divider(x: float, divider: float, *, reach: float) -> bool:
    """Whether a pointer at ``x`` takes the divider drawn at ``divider``."""
    return abs(x - divider) <= reach
