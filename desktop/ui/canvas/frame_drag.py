"""How a crop frame follows the pointer and the keys: pure arithmetic on boxes in full-size picture pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.geometry import Box, Size
from desktop.ui.canvas.hit_testing import Grip

if TYPE_CHECKING:
    from fractions import Fraction

SMALLEST_SIDE = 16
"""Pixels; smaller frames are slips of the hand, and far below what the service takes."""


@dataclass(frozen=True, slots=True)
class DragRules:
    """``bounds`` keeps the frame inside the picture (``None``: it may reach out, to be padded); ``ratio`` is the
    width to height to keep."""

    bounds: Size | None = None
    ratio: Fraction | None = None
    smallest: int = SMALLEST_SIDE


def dragged(start: Box, grip: Grip, by: tuple[float, float], rules: DragRules) -> Box:
    """Where ``start`` comes to when ``grip`` is pulled ``by`` (x, y) pixels from where it was taken."""
    dx, dy = round(by[0]), round(by[1])
    if grip is Grip.BODY:
        return moved(start, dx, dy, rules)
    if rules.ratio is None:
        return _resized_free(start, grip, (dx, dy), rules)
    return _resized_with_ratio(start, grip, (dx, dy), rules.ratio, rules)


def moved(start: Box, dx: int, dy: int, rules: DragRules) -> Box:
    """The frame moved as far as the bounds let it; its size never changes."""
    if rules.bounds is None:
        return start.translated(dx, dy)
    x = _clamped(start.x + dx, 0, rules.bounds.width - start.width)
    y = _clamped(start.y + dy, 0, rules.bounds.height - start.height)
    return Box(x, y, start.width, start.height)


def _resized_free(start: Box, grip: Grip, by: tuple[int, int], rules: DragRules) -> Box:
    width, height = (rules.bounds.width, rules.bounds.height) if rules.bounds else (None, None)
    left, right = _axis((start.x, start.right), grip.value[0], by[0], limit=width, smallest=rules.smallest)
    top, bottom = _axis((start.y, start.bottom), grip.value[1], by[1], limit=height, smallest=rules.smallest)
    return Box(left, top, right - left, bottom - top)


def _axis(edges: tuple[int, int], pull: int, by: int, *, limit: int | None, smallest: int) -> tuple[int, int]:
    """One axis of a free resize: the edge that is pulled moves, the other stays.

    A frame that is already smaller, or already outside, may stay so but gets no worse.
    """
    low, high = edges
    shortest = min(smallest, high - low)
    if pull < 0:
        pulled = min(low + by, high - shortest)
        return (pulled if limit is None else max(pulled, min(0, low))), high
    if pull > 0:
        pulled = max(high + by, low + shortest)
        return low, (pulled if limit is None else min(pulled, max(limit, high)))
    return edges


def _resized_with_ratio(start: Box, grip: Grip, by: tuple[int, int], ratio: Fraction, rules: DragRules) -> Box:
    """The corner or edge opposite the grip stays; an edge pulls its neighbours alike on both sides."""
    width = _clamped(_wanted_width(start, grip, by, ratio), *_width_range(start, grip, ratio, rules))
    height = max(1, round(width / ratio))
    return _anchored(start, grip, Size(width, height), rules)


def _wanted_width(start: Box, grip: Grip, by: tuple[int, int], ratio: Fraction) -> int:
    """The width that follows the pointer best: a corner follows the axis it was pulled further along."""
    across, down = grip.value
    from_x = start.width + across * by[0]
    from_y = round((start.height + down * by[1]) * ratio)
    if not across:
        return from_y
    if not down:
        return from_x
    return max(from_x, from_y)


def _width_range(start: Box, grip: Grip, ratio: Fraction, rules: DragRules) -> tuple[int, int]:
    lowest = max(rules.smallest, round(rules.smallest * ratio))
    if rules.bounds is None:
        return lowest, max(lowest, 1 << 20)
    across, down = grip.value
    widest = _room((start.x, start.right), across, rules.bounds.width)
    highest = _room((start.y, start.bottom), down, rules.bounds.height)
    most = min(widest, int(highest * ratio))
    return min(lowest, max(1, most)), max(1, most)


def _room(edges: tuple[int, int], pull: int, limit: int) -> int:
    """How long the side may become with its fixed edge (or, unpulled, its middle) where it is."""
    low, high = edges
    if pull < 0:
        return min(high, limit)
    if pull > 0:
        return limit - max(low, 0)
    return limit


def _anchored(start: Box, grip: Grip, size: Size, rules: DragRules) -> Box:
    across, down = grip.value
    x = _placed((start.x, start.right), across, size.width)
    y = _placed((start.y, start.bottom), down, size.height)
    return moved(Box(x, y, size.width, size.height), 0, 0, rules)


def _placed(edges: tuple[int, int], pull: int, length: int) -> int:
    low, high = edges
    if pull < 0:
        return high - length
    if pull > 0:
        return low
    return low + (high - low - length) // 2


def _clamped(value: int, low: int, high: int) -> int:
    """``value`` within ``low`` and ``high``; ``low`` when there is no room between them."""
    return max(low, min(value, high))
