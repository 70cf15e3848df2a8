"""The heat map of what covers a face: from clear over amber to red, the surer the cover."""

from __future__ import annotations

from dataclasses import dataclass
from math import degrees
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from desktop.ui.canvas.colours import HEAT_HIGH, HEAT_LOW

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QTransform

    from desktop.domain.face.covers import CoverMap

CLEAR = 0.2
"""Below this share nothing is painted."""

DENSE = 0.66
"""How much of the picture is painted over where a cover is certain."""


@dataclass(frozen=True, slots=True)
class Heat:
    """A cover map and the picture of it, which is made once."""

    map: CoverMap
    image: QImage


def heat_of(covers: CoverMap) -> Heat:
    shares = covers.hidden.astype(np.float32)[..., None] / 255
    strength = np.clip((shares - CLEAR) / (1 - CLEAR), 0, 1)
    alpha = strength * DENSE
    colour = _blue_green_red(HEAT_LOW) * (1 - strength) + _blue_green_red(HEAT_HIGH) * strength
    pixels = np.ascontiguousarray(np.rint(np.concatenate([colour * alpha, alpha * 255], axis=2)), np.uint8)
    height, width = pixels.shape[:2]
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied)
    return Heat(covers, image.copy())


def draw_heat(painter: QPainter, transform: QTransform, heat: Heat) -> None:
    """``transform`` takes picture pixels to screen pixels."""
    side = heat.map.side
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setTransform(transform, combine=True)
    painter.translate(QPointF(*heat.map.centre))
    painter.rotate(degrees(heat.map.angle))
    painter.drawImage(QRectF(-side / 2, -side / 2, side, side), heat.image)
    painter.restore()


def _blue_green_red(colour: QColor) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.array([colour.blue(), colour.green(), colour.red()], np.float32)
