"""Faces, pictures and services made up for tests of the window; nothing here needs a model."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from desktop.domain.face import LANDMARK_COUNT, Expression, Face, FaceQuality, Pose
from desktop.domain.geometry import Box

if TYPE_CHECKING:
    from desktop.domain.geometry import Size


def face(label: str, box: Box, *, pose: Pose | None = None) -> Face:
    """An open-eyed, well lit face that looks at us."""
    points = np.zeros((LANDMARK_COUNT, 3), np.float32)
    points[:, :2] = box.centre
    return Face(
        label=label,
        box=box,
        score=0.99,
        pose=pose or Pose(yaw=2.0, pitch=-3.0, roll=1.0),
        expression=Expression(eyes_closed=False, mouth_open=False, teeth_showing=False),
        quality=FaceQuality(sharpness=0.8, brightness=0.5, evenness=0.9, clipped=0.0),
        landmarks=points,
    )


ASTRONAUT_FACE = Box(168, 62, 104, 138)
"""Where the face is in resources/samples/astronaut.png, by eye."""


def painted(size: Size, *, bright: bool = False) -> QImage:
    """A picture with a gradient and a disc, nearly white or nearly black."""
    image = QImage(size.width, size.height, QImage.Format.Format_RGB32)
    gradient = QLinearGradient(0, 0, size.width, size.height)
    gradient.setColorAt(0, QColor("#ffffff" if bright else "#101418"))
    gradient.setColorAt(1, QColor("#e8eef5" if bright else "#27313c"))
    painter = QPainter(image)
    painter.fillRect(image.rect(), gradient)
    painter.setBrush(QColor("#f2c6a0" if bright else "#5c4433"))
    painter.drawEllipse(image.rect().center(), size.width // 8, size.height // 6)
    painter.end()
    return image
