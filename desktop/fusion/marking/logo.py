"""A logo picture in a rectangle, instead of the label's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.fusion.raster import Plane, resized

if TYPE_CHECKING:
    from desktop.domain.fusing.fusion import Logo
    from desktop.domain.picture import Pixels

BGRA = 4


def draw_logo(pixels: Pixels, logo: Logo) -> bool:
    """Stretched to its box and laid onto ``pixels`` (height x width x 3 or 4) in place; what lies outside is cut off.

    False, and nothing drawn, when all of the box lies outside the picture.
    """
    box = logo.box
    part = pixels[box.y : box.bottom, box.x : box.right]
    if not part.size:
        return False
    coloured = resized(_premultiplied(logo.pixels), (box.height, box.width))[: part.shape[0], : part.shape[1]]
    solid = coloured[..., 3:] / np.float32(255)
    part[..., :3] = np.rint(part[..., :3] * (1 - solid) + coloured[..., :3])
    if part.shape[2] == BGRA:
        part[..., 3] = np.maximum(part[..., 3], np.rint(coloured[..., 3]))
    return True


def _premultiplied(pixels: Pixels) -> Plane:
    """BGRA with colours that count by their alpha, so that what is transparent does not colour its neighbours."""
    if pixels.shape[2] != BGRA:
        return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2BGRA), np.float32)
    values = pixels.astype(np.float32)
    values[..., :3] *= values[..., 3:] / np.float32(255)
    return values
