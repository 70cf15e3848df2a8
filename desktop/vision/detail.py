"""How fine the detail of a face is, and how strong its grain."""

from __future__ import annotations

from math import inf, pi, tan
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from desktop.vision.histograms import histogram, level_at
from desktop.vision.view import MESH

if TYPE_CHECKING:
    from desktop.vision.patch import Mask, Points
    from desktop.vision.view import Luma

Gradients = NDArray[np.float32]

FINE, COARSE = 1.0, 2.0
"""Sigmas, in pixels of the view, of the two smoothings whose gradients are compared. Since 2026-11-30."""

STRONGEST = 0.01
"""Of the face's pixels, in each direction: edges stand far above grain and blocks. Since 2026-11-30."""

SHARPER_QUARTER = 0.25
"""Of the strongest edges: some are soft in the sharpest face (the rim of a cheek)."""

DIAGONAL = tan(pi / 8)
"""Gradients that are steeper or flatter run along a diagonal: the border between four directions."""

JUDGED_DIRECTION = 2
"""The second most blurred of four directions: a shaken picture is sharp in one. Since 2026-11-30; on 30 portraits, as
the width of an edge in pixels of the view: sharp to 1.16, shaken by a tenth of the face from 1.50, enlarged five times
from 40 pixels from 1.68, out of focus by 4 of 170 pixels from 1.89."""

CRISP = 0.48
"""The width of an edge, in pixels, as pixels themselves blur it. Since 2026-11-30: with it the portraits that were
enlarged from 40 pixels measure 40 in the middle."""

FINE_GRAIN, COARSE_GRAIN = 0.45, 0.13
"""Root mean square of the gradient that grain of 1 has after either smoothing (worked out, not tuned)."""

FAINTEST = 0.01
"""Levels a pixel: less is what arithmetic leaves on a flat surface."""

LEAST_EXTENT = 16

GRAIN = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.float32)
"""What is left of it on a plane or a straight edge is nothing (Immerkaer 1996)."""
GRAIN_GAIN, NORMAL = 6.0, 0.6745
"""Its standard deviation on grain of 1, and the median of a normal distribution's absolute value."""


def edge_width(luma: Luma, points: Points, noise: float = 0.0) -> float:
    """Sigma, in pixels of ``luma``, of the blur on the sharpest quarter of the face's strongest edges.

    The ratio of gradients after a finer and a coarser smoothing gives the blur of an edge whatever its contrast (Zhuo
    and Sim 2011). Blocks and grain are weaker than the edges that are looked at, and what grain of standard deviation
    ``noise`` adds to them is taken off. Without edges the width is endless.
    """
    face = luma[extent(points, luma.shape)].astype(np.float32)
    fine, (across, down) = _strength(_gradients(face, FINE)), _gradients(face, COARSE)
    coarse, number = _strength((across, down)), max(1, round(STRONGEST * face.size))
    found = (_width(fine, coarse, np.flatnonzero(way), number, noise) for way in _ways(across, down))
    told = sorted(width for width in found if width is not None)
    return told[min(JUDGED_DIRECTION, len(told) - 1)] if told else inf


def grain(levels: NDArray[np.uint8], mask: Mask) -> float:
    """Standard deviation of the grain on the skin in ``mask``, in levels; of several channels that with the most."""
    smooth = np.asarray(cv2.erode(mask.view(np.uint8), np.ones((5, 5), np.uint8))).view(np.bool_)
    rough = np.asarray(cv2.convertScaleAbs(cv2.filter2D(levels, cv2.CV_16S, GRAIN)), np.uint8)
    where, channels = smooth if smooth.any() else mask, levels[0, 0].size
    return max(level_at(histogram(rough, where, one), 0.5) for one in range(channels)) / (GRAIN_GAIN * NORMAL)


def extent(points: Points, shape: tuple[int, ...]) -> tuple[slice, slice]:
    """Rows and columns from the outermost landmark to the opposite one, inside the picture and not empty."""
    limits = np.array([shape[1], shape[0]])
    low = np.clip(points[:MESH, :2].min(axis=0), 0, limits - LEAST_EXTENT).astype(int)
    high = np.clip(points[:MESH, :2].max(axis=0), low + LEAST_EXTENT, limits).astype(int)
    return slice(low[1], high[1]), slice(low[0], high[0])


def _gradients(face: NDArray[np.float32], sigma: float) -> tuple[Gradients, Gradients]:
    smooth = cv2.GaussianBlur(face, (0, 0), sigma)
    return tuple(np.asarray(cv2.Sobel(smooth, cv2.CV_32F, *way, ksize=1)) for way in ((1, 0), (0, 1)))  # type: ignore[return-value]


def _strength(gradients: tuple[Gradients, Gradients]) -> Gradients:
    return np.asarray(cv2.magnitude(*gradients), np.float32)


def _less_grain(strength: Gradients, own: float) -> Gradients:
    return np.sqrt(np.maximum(0, np.square(strength) - np.float32(own) ** 2))


def _ways(across: Gradients, down: Gradients) -> tuple[Mask, ...]:
    """Where the gradient runs across, down, and along either diagonal."""
    x, y = np.abs(across), np.abs(down)
    level, steep = y < DIAGONAL * x, x < DIAGONAL * y
    slanted, falling = ~(level | steep), (across > 0) == (down > 0)
    return level, steep, slanted & falling, slanted & ~falling


def _width(fine: Gradients, coarse: Gradients, way: NDArray[np.intp], number: int, noise: float) -> float | None:
    """Of the ``number`` strongest edges of those that run one ``way`` (flat places); ``None`` where there are fewer."""
    if len(way) < number:
        return None
    strongest = way[np.argpartition(coarse.take(way), -number)[-number:]]
    below = _less_grain(coarse.take(strongest), COARSE_GRAIN * noise)
    if below.min() < FAINTEST:
        return None
    ratios = np.square(_less_grain(fine.take(strongest), FINE_GRAIN * noise) / below)
    squared = np.clip(ratios, 1 + 1e-4, (COARSE / FINE) ** 2 - 1e-4)
    widths = np.sqrt(np.maximum(0, (COARSE**2 - squared * FINE**2) / (squared - 1)))
    return float(np.quantile(widths, SHARPER_QUARTER))
