"""How alike two pictures are that should be the same one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.qa.baseline import LEAST_STRUCTURE, MOST_COLOUR, Likeness
from desktop.measure.colour import delta_e_2000, lab

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from desktop.domain.picture import Pixels
    from desktop.measure.areas import Floats, Mask

    Plane = NDArray[np.float32]

WINDOW, SIGMA = (11, 11), 1.5
DARK, FLAT = (0.01 * 255) ** 2, (0.03 * 255) ** 2
"""Of SSIM (Wang, Bovik, Sheikh, Simoncelli 2004), for 8-bit grey levels."""

STRUCTURE_TILE, COLOUR_TILE = 32, 16
"""Pixels. A mean over all of a picture hides what changed in one eye: the worst tile speaks. Smaller tiles were no
better at telling a changed degree from a JPEG (8 and 16 tried, 2026-11-30)."""


def likeness(one: Pixels, other: Pixels) -> Likeness | None:
    """The worst tile's structural similarity and colour difference; ``None`` for pictures of different sizes."""
    if one.shape[:2] != other.shape[:2]:
        return None
    structure, colour = _by_tiles(one, other)
    return Likeness(structure=float(structure.min()), colour=float(colour.max()))


def noticeable(one: Pixels, other: Pixels) -> Mask:
    """Where two pictures of one size differ by more than the noise of a JPEG, tile by tile; height x width."""
    height, width = one.shape[:2]
    structure, colour = _by_tiles(one, other)
    beyond = (structure < LEAST_STRUCTURE, colour > MOST_COLOUR)
    enlarged = (
        cv2.resize(tiles.astype(np.uint8), (width, height), interpolation=cv2.INTER_NEAREST) > 0 for tiles in beyond
    )
    return np.asarray(np.logical_or(*enlarged), np.bool_)


def tiles_with_any(mask: Mask) -> Mask:
    """Which tiles hold anything of ``mask``."""
    return np.asarray(_tiles(mask.astype(np.float32), COLOUR_TILE) > 0, np.bool_)


def _by_tiles(one: Pixels, other: Pixels) -> tuple[Plane, Floats]:
    """Structural similarity and ΔE2000, each of its own tiles."""
    one, other = (np.ascontiguousarray(pixels[..., :3]) for pixels in (one, other))
    colours = (lab(_tiles(pixels, COLOUR_TILE)) for pixels in (one, other))
    return _tiles(structural_similarity(one, other), STRUCTURE_TILE), delta_e_2000(*colours)


def structural_similarity(one: Pixels, other: Pixels) -> Plane:
    """SSIM of the lightness, pixel by pixel, -1 to 1; BGR."""
    x, y = (cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY).astype(np.float32) for pixels in (one, other))
    mean_x, mean_y = _mean(x), _mean(y)
    spread = _mean(x * x) - mean_x * mean_x + _mean(y * y) - mean_y * mean_y
    shared = _mean(x * y) - mean_x * mean_y
    light = (2 * mean_x * mean_y + DARK) / (mean_x * mean_x + mean_y * mean_y + DARK)
    return np.asarray(light * (2 * shared + FLAT) / (spread + FLAT), np.float32)


def _mean(plane: Plane) -> Plane:
    return np.asarray(cv2.GaussianBlur(plane, WINDOW, SIGMA), np.float32)


def _tiles(values: Pixels | Plane, side: int) -> Plane:
    """Means over tiles of about ``side`` pixels."""
    height, width = values.shape[:2]
    size = max(1, width // side), max(1, height // side)
    return np.asarray(cv2.resize(values.astype(np.float32), size, interpolation=cv2.INTER_AREA), np.float32)
