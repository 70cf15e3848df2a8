"""Which measured margins are drawn, where, and what they say: plain numbers in full-size picture pixels."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from math import floor
from typing import TYPE_CHECKING

from desktop.domain.crop.solve import MIN_MARGIN_FACTOR, Side

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.geometry import Box, Margins
    from desktop.ui.canvas.hit_testing import Point

RULE = (MIN_MARGIN_FACTOR - 1) / 2
"""The margin on each side that makes the double-margin rule (裁剪倍数 2): half the face box."""

NEARLY = 0.9 * RULE
"""A margin a few pixels short of the rule is shown as nearly there; it fails all the same."""


class MarginState(Enum):
    GOOD = "good"
    NEAR = "near"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class Dimension:
    """A line from the face box (``start``) to the frame (``end``) and the margin it stands for."""

    face: str
    side: Side
    start: Point
    end: Point
    margin: float

    @property
    def state(self) -> MarginState:
        return margin_state(self.margin)


def margin_state(margin: float) -> MarginState:
    if margin >= RULE:
        return MarginState.GOOD
    return MarginState.NEAR if margin >= NEARLY else MarginState.SHORT


def margin_text(margin: float) -> str:
    """Two decimals, cut and not rounded: what shows as 0.50 has reached 0.50. A short margin names the rule."""
    shown = f"{floor(margin * 100 + 1e-9) / 100:.2f}×"
    return shown if margin >= RULE else f"{shown} < {RULE:.2f}×"


def dimensions(
    frame: Box, faces: Mapping[str, Box], margins: Mapping[str, Margins], *, focus: str | None = None
) -> tuple[Dimension, ...]:
    """Of the faces in ``margins`` the tightest on each side; with ``focus`` all four of that face alone."""
    if focus in margins:
        margins = {focus: margins[focus]} if focus is not None else margins
    measured = {label: value for label, value in margins.items() if label in faces}
    return tuple(_tightest(side, frame, faces, measured) for side in Side) if measured else ()


def _tightest(side: Side, frame: Box, faces: Mapping[str, Box], margins: Mapping[str, Margins]) -> Dimension:
    label = min(margins, key=lambda name: _on(margins[name], side))
    start, end = _ends(side, faces[label], frame)
    return Dimension(label, side, start, end, _on(margins[label], side))


def _on(margins: Margins, side: Side) -> float:
    by_side = {
        Side.LEFT: margins.left,
        Side.RIGHT: margins.right,
        Side.TOP: margins.top,
        Side.BOTTOM: margins.bottom,
    }
    return by_side[side]


def _ends(side: Side, face: Box, frame: Box) -> tuple[Point, Point]:
    x, y = face.centre
    ends: dict[Side, tuple[Point, Point]] = {
        Side.LEFT: ((face.x, y), (frame.x, y)),
        Side.RIGHT: ((face.right, y), (frame.right, y)),
        Side.TOP: ((x, face.y), (x, frame.y)),
        Side.BOTTOM: ((x, face.bottom), (x, frame.bottom)),
    }
    return ends[side]
