"""The quality that a JPEG was saved at, read from its quantisation tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL.JpegImagePlugin import JpegImageFile

if TYPE_CHECKING:
    from PIL.Image import Image

PLAIN_TABLE = np.array(
    [
        *(16, 11, 10, 16, 24, 40, 51, 61),
        *(12, 12, 14, 19, 26, 58, 60, 55),
        *(14, 13, 16, 24, 40, 57, 69, 56),
        *(14, 17, 22, 29, 51, 87, 80, 62),
        *(18, 22, 37, 56, 68, 109, 103, 77),
        *(24, 35, 55, 64, 81, 104, 113, 92),
        *(49, 64, 78, 87, 103, 121, 120, 101),
        *(72, 92, 95, 98, 112, 100, 103, 99),
    ]
)
"""Steps for luminance (T.81, table K.1): those of libjpeg at quality 50."""

COARSEST = 255
"""Coarser steps do not fit a baseline JPEG's table and are cut to this."""

HALF = 100
"""Per cent of the plain table; libjpeg's scale is a straight line below and a hyperbola above."""


def jpeg_quality(image: Image) -> int | None:
    """From 1 to 100 on libjpeg's scale, exact for its own tables and near for others; ``None`` for another format."""
    if not isinstance(image, JpegImageFile) or not image.quantization:
        return None
    table = np.array(image.quantization[min(image.quantization)])
    told = table < COARSEST
    if not told.any():
        return 1
    if table.max() == 1:  # nothing but rounding, which the scale calls 100
        return 100
    percent = HALF * float(table[told].sum() / PLAIN_TABLE[told].sum())
    quality = (2 * HALF - percent) / 2 if percent <= HALF else HALF * HALF / 2 / percent
    return min(100, max(1, round(quality)))
