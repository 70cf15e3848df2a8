"""The levelled square around a face: what the networks look at."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, cos, sin
from typing import TYPE_CHECKING, Self

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Points = NDArray[np.floating]
    """N x 2 or more: x, y, … in pixels."""

ROOM = 1.5
"""Side of the square per larger side of the face (models/README.md)."""


@dataclass(frozen=True, slots=True)
class LevelSquare:
    """A square in a picture: centre and side in pixels, ``angle`` in radians by which it is turned clockwise."""

    centre: tuple[float, float]
    side: float
    angle: float

    @classmethod
    def around(cls, points: Points, right_eye: Points, left_eye: Points) -> Self:
        """The square for landmarks: their extent is measured along the level of the eyes."""
        angle = eye_angle(right_eye, left_eye)
        turn = np.array([[cos(angle), -sin(angle)], [sin(angle), cos(angle)]])
        level = points[:, :2] @ turn
        low, high = level.min(axis=0), level.max(axis=0)
        x, y = (low + high) / 2 @ turn.T
        return cls((float(x), float(y)), ROOM * float((high - low).max()), angle)

    def axes(self) -> NDArray[np.float64]:
        """Rows: the square's own x and y direction in the picture."""
        return np.array([[cos(self.angle), sin(self.angle)], [-sin(self.angle), cos(self.angle)]])

    def matrix(self, size: int) -> NDArray[np.float64]:
        """2 x 3: from pixels of a patch of ``size`` x ``size`` to pixels of the picture, whole numbers being their
        centres in both."""
        axes = self.axes().T * (self.side / size)
        corner = np.array(self.centre) - axes @ np.full(2, size / 2)
        return np.column_stack([axes, corner + axes @ np.full(2, 0.5) - 0.5])

    def places(self, points: Points, size: int) -> NDArray[np.float64]:
        """Points of the picture (N x 2 or more; the rest is dropped) in pixels of a patch of ``size`` x ``size``."""
        matrix = self.matrix(size)
        return np.asarray((points[:, :2] - matrix[:, 2]) @ np.linalg.inv(matrix[:, :2]).T, np.float64)


def eye_angle(right_eye: Points, left_eye: Points) -> float:
    """The slope of the line through the eyes, in radians; positive when it falls to the picture's right."""
    dx, dy = (float(value) for value in left_eye[:2] - right_eye[:2])
    return atan2(dy, dx)
