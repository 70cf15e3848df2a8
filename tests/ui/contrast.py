"""How well colours stand out from one another, as WCAG 2.2 measures it (relative luminance, SC 1.4.3 and 1.4.11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtWidgets import QWidget

TEXT = 4.5
"""The least contrast of words (SC 1.4.3, AA)."""
GRAPHICS = 3.0
"""The least contrast of what is needed to tell a control or its state (SC 1.4.11, AA)."""
SHARP = 3
"""Device pixels per pixel at which words are looked at: their thinnest lines are then painted in full."""


def ratio(one: QColor, other: QColor) -> float:
    """From 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def laid_over(colour: QColor, ground: QColor) -> QColor:
    """What a translucent ``colour`` looks like on ``ground``."""
    share = colour.alphaF()
    over, under = (colour.redF(), colour.greenF(), colour.blueF()), (ground.redF(), ground.greenF(), ground.blueF())
    return QColor.fromRgbF(*(share * one + (1 - share) * other for one, other in zip(over, under, strict=True)))


def painted_sharp(window: QWidget) -> QImage:
    """``window`` in ``SHARP`` device pixels a pixel."""
    image = QImage(window.size() * SHARP, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SHARP)
    image.fill(window.palette().window().color())
    window.render(image)
    return image


def of_words(image: QImage, area: QRect) -> float:
    """The contrast of the words in ``area`` of a sharp picture: of what stands out most from the commonest colour."""
    part = _pixels(image.copy(QRect(area.topLeft() * SHARP, area.size() * SHARP))).reshape(-1, 3)
    colours, counts = np.unique(part, axis=0, return_counts=True)
    lights = _luminances(colours)
    return float(_ratios(lights, lights[counts.argmax()]).max())


def changed(before: QImage, after: QImage, least: float = GRAPHICS) -> int:
    """How many pixels differ by a contrast of at least ``least``."""
    return int((_ratios(_luminances(_pixels(before)), _luminances(_pixels(after))) >= least).sum())


def _pixels(image: QImage) -> NDArray[np.uint8]:
    """Height × width × 3, red first."""
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    return np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.width(), 4)[..., :3]


def _luminances(pixels: NDArray[np.uint8]) -> NDArray[np.float64]:
    parts = pixels / 255.0
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ (0.2126, 0.7152, 0.0722))


def _ratios(one: NDArray[np.float64], other: NDArray[np.float64]) -> NDArray[np.float64]:
    return (np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05)
