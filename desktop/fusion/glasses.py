"""Glasses: whether a face wears them, and where their rims run.

A rim is a thin line that differs from the skin on both of its sides in the same direction, all along under both eyes
and over the bridge of the nose. Bags and wrinkles do so too, but far more weakly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.fusion import regions
from desktop.fusion.raster import Plane, blurred, closed, filled, grown, lab, resized, sampled, smooth_step

if TYPE_CHECKING:
    from desktop.fusion.canonical import Floats
    from desktop.fusion.cutout import Cutout

UNDER_EYES = (
    ((33, 7, 163, 144, 145, 153, 154, 155), (117, 118, 101, 100, 126)),
    ((263, 249, 390, 373, 374, 380, 381, 382), (346, 347, 330, 329, 355)),
)
"""Lower lid and the line below which no rim hangs, for each eye."""

BRIDGE_TOP, BRIDGE_END, BRIDGE_SIDES = 8, 5, (193, 417)

LINE_CONTRAST = 9.5
"""CIE76 colour difference of a rim to the skin on both sides; measured: rims 15 to 26, wrinkles up to 8."""

COLUMNS = 24
HALF_WIDTH = 0.03
"""How far to both sides of a rim the skin is looked for, in face sizes."""

ZONE = (70, 63, 105, 66, 107, 336, 296, 334, 293, 300, 356, 454, 352, 280, 266, 6, 36, 50, 123, 234, 127)
BETWEEN = 0.06
"""Half of the widest gap between rims that is closed, in face sizes."""

STRAYS = (5.0, 14.0)
STANDS_OUT = (9.0, 17.0)
"""Where a pixel begins to be, and is, part of a rim: squared distance from skin, colour difference to around."""


def worn(cutout: Cutout, colours: Plane) -> bool:
    """``colours``: the cut-out in CIE L*a*b*."""
    points = cutout.landmarks[:, :2]
    strips = [(_evenly(points[list(lid)]), _evenly(points[list(cheek)])) for lid, cheek in UNDER_EYES]
    aside = 0.15 * np.subtract(*points[list(BRIDGE_SIDES)])
    top, end = (_evenly(np.stack([points[k] - aside, points[k] + aside])) for k in (BRIDGE_TOP, BRIDGE_END))
    strips.append((top, end))
    return min(_line_contrast(colours, start, end, size=cutout.size) for start, end in strips) > LINE_CONTRAST


def rims(cutout: Cutout, colours: Plane, strange: Plane) -> Plane:
    """1 on the rims (and on brows, which they cannot be told from), 0 elsewhere.

    ``colours``: the cut-out in CIE L*a*b*; ``strange``: squared distance of each pixel from the face's skin, in
    spreads. A rim strays from the skin's colour or stands out from what is around it.
    """
    calm = lab(_calm(cutout))
    contrast = np.asarray(np.linalg.norm(colours - calm, axis=2), np.float32)
    seen = np.maximum(smooth_step(contrast, *STANDS_OUT), smooth_step(strange, *STRAYS))
    zone = grown(filled(cutout.shape, [cutout.outline(ZONE)], hull=True), 0.02 * cutout.size)
    wide = blurred(grown(seen * zone, 0.012 * cutout.size), 0.01 * cutout.size)
    return np.asarray(np.clip(1.3 * wide, 0, 1) * (1 - _seen_through(cutout)), np.float32)


def _calm(cutout: Cutout) -> Plane:
    """The median of what is around each pixel, worked out on every second one."""
    side = 2 * round(0.04 * cutout.size) + 1
    sparse = np.ascontiguousarray(cutout.pixels[::2, ::2])
    return resized(np.asarray(cv2.medianBlur(sparse, side), np.float32), cutout.shape)


def taken_off(cutout: Cutout, rim: Plane) -> Plane:
    """The rims with all that lies between them but eyes and nose: what must go when nothing of them may be left."""
    whole = blurred(closed(rim, BETWEEN * cutout.size), 0.025 * cutout.size)
    return np.asarray(np.maximum(rim, whole) * (1 - _seen_through(cutout)), np.float32)


def _seen_through(cutout: Cutout) -> Plane:
    """1 on the eyes and on the nose below the bridge."""
    bare = [cutout.outline(part) for part in (*(eye.outline for eye in regions.EYES), regions.NOSE_TIP)]
    eyes = filled(cutout.shape, bare, hull=True)
    return blurred(grown(eyes, 0.015 * cutout.size), 0.01 * cutout.size)


def _evenly(line: Floats) -> Floats:
    """``COLUMNS`` points spread evenly along a polyline (N x 2)."""
    lengths = np.linalg.norm(np.diff(line, axis=0), axis=1)
    along = np.concatenate([[0.0], np.cumsum(lengths)])
    goal = np.linspace(0, along[-1], COLUMNS)
    return np.stack([np.interp(goal, along, line[:, k]) for k in (0, 1)], axis=1)


def _line_contrast(colours: Plane, start: Floats, end: Floats, *, size: float) -> float:
    """The median, over the columns from ``start`` to ``end``, of the strongest line that crosses each."""
    count = int(np.ceil(np.linalg.norm(start - end, axis=1).mean())) + 1
    step = max(2, round(HALF_WIDTH * size))
    if count <= 2 * step + 1:
        return 0.0
    part = np.linspace(0.12, 1, count)[None, :, None]
    seen = sampled(colours, (start[:, None] * (1 - part) + end[:, None] * part).astype(np.float32))
    before, after = (seen[:, step:-step] - other for other in (seen[:, : -2 * step], seen[:, 2 * step :]))
    same_way = (before * after).sum(axis=2) > 0
    contrast = np.minimum(np.linalg.norm(before, axis=2), np.linalg.norm(after, axis=2)) * same_way
    return float(np.median(contrast.max(axis=1)))
