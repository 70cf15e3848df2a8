"""Where and how much two pictures differ, made visible. Safe on worker threads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QImage

from desktop.ui.kit.images import from_qimage, to_qimage

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels

GAIN = 8
"""A difference of 32 of 256 levels is shown at full strength."""

GROUND = 0.3
"""Brightness of the grey template under the difference."""

HEAT = np.array([[0, 0, 0], [150, 40, 160], [60, 110, 245], [120, 225, 255]], np.float32)
"""BGR from no difference over violet and orange to pale yellow."""


def amplified(before: Pixels, after: Pixels, *, gain: int = GAIN) -> Pixels:
    """Two BGR pictures of one size: the largest difference of the three colours times ``gain``, as heat on grey."""
    apart = np.abs(before.astype(np.int16) - after.astype(np.int16)).max(axis=2).astype(np.float32)
    strength = np.minimum(apart * gain / 255, 1)[..., None]
    grey = before.mean(axis=2, dtype=np.float32)[..., None] * GROUND
    steps = np.linspace(0, 1, len(HEAT), dtype=np.float32)
    heat = np.stack([np.interp(strength[..., 0], steps, HEAT[:, channel]) for channel in range(3)], axis=2)
    pixels: Pixels = np.minimum(np.rint(grey * (1 - strength) + heat), 255).astype(np.uint8)
    return pixels


def difference_image(before: QImage, after: QImage) -> QImage:
    """The difference of two display copies of one size."""
    first, second = (image.convertToFormat(QImage.Format.Format_RGB32) for image in (before, after))
    return to_qimage(amplified(from_qimage(first), from_qimage(second)))
