"""A rectangle on a picture that is dragged by its body, edges or corners and never leaves the picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.ui.canvas.frame_drag import DragRules, dragged
from desktop.ui.canvas.hit_testing import Grip, Point, grip_at

if TYPE_CHECKING:
    from desktop.domain.geometry import Box, Size


@dataclass(frozen=True, slots=True)
class _Press:
    grip: Grip
    at: Point
    start: Box


class DragBox:
    """Plain numbers: points and boxes in picture pixels."""

    def __init__(self) -> None:
        self.box: Box | None = None
        self.bounds: Size | None = None
        self._press: _Press | None = None

    @property
    def held(self) -> bool:
        return self._press is not None

    def grip(self, point: Point, *, reach: float) -> Grip | None:
        return grip_at(self.box, point, reach=reach) if self.box is not None else None

    def press(self, point: Point, *, reach: float) -> bool:
        """Whether the rectangle was taken hold of."""
        grip = self.grip(point, reach=reach)
        if grip is not None and self.box is not None:
            self._press = _Press(grip, point, self.box)
        return self.held

    def move(self, point: Point) -> Box | None:
        """Where the rectangle goes now, or ``None`` when nothing holds it."""
        press = self._press
        if press is None:
            return None
        by = point[0] - press.at[0], point[1] - press.at[1]
        self.box = dragged(press.start, press.grip, by, DragRules(bounds=self.bounds))
        return self.box

    def release(self) -> Box | None:
        """The rectangle as it was left, or ``None`` when nothing held it."""
        held, self._press = self.held, None
        return self.box if held else None
