"""The visible AI label, bottom right: the service's own words, readable on any background."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.fusing.fusion import LABEL_TEXT
from desktop.fusion.marking.strokes import ADVANCE, FULL_ADVANCE, GLYPHS
from desktop.fusion.raster import Plane, blurred, tripled

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels

HEIGHT_SHARE = 0.05
"""Height of the characters, in short sides of the picture: what GB 45438-2025 asks for of a label on a picture. Since
2026-11-22; a quarter more or less (2026-11-30) changes pixels of a label by 255 at most."""

LEAST_HEIGHT = 11.0
WIDTH_SHARE = 0.9
"""Pixels: lower characters run together. The label is never wider than the second, a share of the picture. Since
2026-11-22; a quarter more or less (2026-11-30) changes pixels of a label: ``LEAST_HEIGHT`` none, ``WIDTH_SHARE`` none.
"""

MARGIN = 0.55
STROKE = 0.088
"""Margin to the picture's corner and width of the pen, in heights of a character. Since 2026-11-22; a quarter more or
less (2026-11-30) changes pixels of a label: ``MARGIN`` by 255 at most, ``STROKE`` by 126 at most."""

OVERSAMPLING = 4
SHADE = 0.62
SHADE_REACH = 0.16
SUBPIXEL_BITS = 4
KEPT = 4
"""Times the label is drawn larger than it is shown; how dark its halo is (1 is black), and how far that reaches
(sigma, in heights of a character). Since 2026-11-22; a quarter more or less (2026-11-30) changes pixels of a label:
``OVERSAMPLING`` by 229 at most, ``SHADE`` by 12 at most, ``SHADE_REACH`` by 12 at most, ``KEPT`` none."""


class Labeller:
    """Draws the label; deterministic on every machine, since it needs no font. The last few sizes are kept."""

    def __init__(self) -> None:
        self._stamp = lru_cache(KEPT)(_stamp)

    def draw(self, pixels: Pixels) -> None:
        """Onto ``pixels`` (height x width x 3 or 4) in place; where a BGRA picture is transparent it becomes solid."""
        height, width = pixels.shape[:2]
        text, shade = self._stamp(_character_height(width, height))
        rows, columns = min(text.shape[0], height), min(text.shape[1], width)
        text, shade = text[-rows:, -columns:], shade[-rows:, -columns:]
        corner = pixels[height - rows :, width - columns :]
        dark = corner[..., :3].astype(np.float32) * (1 - SHADE * tripled(shade))
        white = dark + (255 - dark) * tripled(text)
        corner[..., :3] = np.rint(white).astype(np.uint8)
        if pixels.shape[2] == 4:  # noqa: PLR2004 - BGRA
            solid = np.maximum(text, SHADE * shade) * 255
            corner[..., 3] = np.maximum(corner[..., 3], np.rint(solid).astype(np.uint8))


def _character_height(width: int, height: int) -> float:
    wished = max(LEAST_HEIGHT, HEIGHT_SHARE * min(width, height))
    return min(wished, WIDTH_SHARE * width / (_length() / 100))


def _length() -> float:
    return sum(ADVANCE.get(character, FULL_ADVANCE) for character in LABEL_TEXT)


def _text(size: float) -> Plane:
    """The words with their margins: 1 on the strokes, 0 elsewhere."""
    unit = size * OVERSAMPLING / 100
    margin = MARGIN * 100
    shape = round((100 + 2 * margin) * unit), round((_length() + 2 * margin) * unit)
    canvas = np.zeros(shape, np.uint8)
    pen = max(OVERSAMPLING, round(STROKE * 100 * unit))
    left = margin
    for character in LABEL_TEXT:
        for stroke in GLYPHS[character]:
            points = (np.array(stroke) + np.array((left, margin))) * unit * (1 << SUBPIXEL_BITS)
            lines = [np.round(points).astype(np.int32)]
            cv2.polylines(canvas, lines, False, 255, pen, cv2.LINE_AA, SUBPIXEL_BITS)  # noqa: FBT003 - cv2 has no name
        left += ADVANCE.get(character, FULL_ADVANCE)
    target = max(1, round(shape[1] / OVERSAMPLING)), max(1, round(shape[0] / OVERSAMPLING))
    return np.asarray(cv2.resize(canvas, target, interpolation=cv2.INTER_AREA), np.float32) / np.float32(255)


def _stamp(size: float) -> tuple[Plane, Plane]:
    """Text and shade; read-only, since they are shared."""
    text = _text(size)
    shade = _shade(text)
    for plane in (text, shade):
        plane.setflags(write=False)
    return text, shade


def _shade(text: Plane) -> Plane:
    """A soft dark halo around the strokes, so that white is readable on white."""
    reach = max(1.0, SHADE_REACH * text.shape[0] / (1 + 2 * MARGIN))
    wide = np.clip(3.2 * blurred(text, reach), 0, 1)
    return np.asarray(wide, np.float32)
