"""Thick glasses: whether a face wears them, and where their rims run.

A rim is a thin line that differs from the skin on both of its sides in the same direction, all along under both eyes
and over the bridge of the nose. Bags and wrinkles do so too, but far more weakly.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.fusion.covers.lenses import outlines
from desktop.fusion.covers.thin_glasses import crossing
from desktop.fusion.geometry import regions
from desktop.fusion.raster import (
    Plane,
    closed,
    filled,
    grown,
    lab,
    resized,
    sampled,
    smooth_step,
    widened,
)

if TYPE_CHECKING:
    from desktop.fusion.cutout import Cutout
    from desktop.fusion.geometry.canonical import Floats

UNDER_EYES = (
    ((33, 7, 163, 144, 145, 153, 154, 155), (117, 118, 101, 100, 126)),
    ((263, 249, 390, 373, 374, 380, 381, 382), (346, 347, 330, 329, 355)),
)
"""Lower lid and the line below which no rim hangs, for each eye."""

BRIDGE_TOP, BRIDGE_END, BRIDGE_SIDES = 8, 5, (193, 417)

LINE_CONTRAST = 9.5
"""CIE76 colour difference of a rim to the skin on both sides; measured: rims 15 to 26, wrinkles up to 8. On 62 samples
and portraits (2026-11-30) the weakest of the three lines had up to 6.9 on 31 bare faces and up to 8.9 on 22 with thin
rims, from 11.0 on nine with thick ones. Since 2026-11-22; a quarter more or less (2026-11-30) changes none of 8 pairs.
"""

COLUMNS = 24
HALF_WIDTH = 0.03
"""How far to both sides of a rim the skin is looked for, in face sizes. Since 2026-11-22; a quarter more or less
(2026-11-30) changes none of 8 pairs."""

ZONE = (70, 63, 105, 66, 107, 336, 296, 334, 293, 300, 356, 454, 352, 280, 266, 6, 36, 50, 123, 234, 127)

BROWS = (((70, 63, 105, 66, 107), (46, 53, 52, 65, 55)), ((300, 293, 334, 296, 336), (276, 283, 282, 295, 285)))
"""Upper and lower edge of each brow, from its tail on."""

DARKER = (3.0, 8.0)
"""CIE L* from which a rim is darker than what is around it: brighter spots are glare and shining skin. Since
2026-11-22; a quarter more or less (2026-11-30) changes 7 of 8 pairs, by 0.06 levels (50 at most, at the eyes)."""

INSIDE = 0.03
"""How far a rim reaches into its lens, in face sizes. Since 2026-11-22; a quarter more or less (2026-11-30) changes 5
of 8 pairs, by 0.12 levels (64 at most, at the eyes)."""

SHORTEST = 0.15
WIDER, SOFT = 0.006, 0.006
"""What is shorter is no rim; rims are made wider by the second and softer by the third. In face sizes. Since
2026-11-22; a quarter more or less (2026-11-30) of ``SHORTEST`` changes 2 of 8 pairs, by 0.02 levels (40 at most, at
the eyes); of ``WIDER`` none; of ``SOFT`` 5, by 0.13 levels (26 at most, on cheeks)."""

SUM = np.ones((1, 3), np.float32)
"""Of three channels; numpy is slow over an axis of three."""

STRAYS = (5.0, 14.0)
STANDS_OUT = (9.0, 17.0)
"""Where a pixel begins to be, and is, part of a rim: squared distance from skin, colour difference to around. Since
2026-11-22; a quarter more or less (2026-11-30) of ``STRAYS`` changes 7 of 8 pairs, by 0.07 levels (46 at most, at the
eyes); of ``STANDS_OUT`` 7, by 0.44 levels (95 at most, at the eyes, skin 0.2 dE, detail 8%)."""


def worn(cutout: Cutout, colours: Plane) -> bool:
    """``colours``: the cut-out in CIE L*a*b*."""
    points = cutout.landmarks[:, :2]
    strips = [(_evenly(points[list(lid)]), _evenly(points[list(cheek)])) for lid, cheek in UNDER_EYES]
    aside = 0.15 * np.subtract(*points[list(BRIDGE_SIDES)])
    top, end = (_evenly(np.stack([points[k] - aside, points[k] + aside])) for k in (BRIDGE_TOP, BRIDGE_END))
    strips.append((top, end))
    return all(_line_contrast(colours, start, end, size=cutout.size) > LINE_CONTRAST for start, end in strips)


@dataclass(frozen=True, slots=True)
class Glasses:
    """Maps in cut-out pixels: ``rims`` is 1 on the rims (and on the lower half of brows, which they cannot be told
    from), ``lenses`` 1 on what is seen through the lenses, ``lighter``: CIE L* above what is around;
    ``strange``: see :func:`found`."""

    rims: Plane = field(repr=False)
    lenses: Plane = field(repr=False)
    lighter: Plane = field(repr=False)
    strange: Plane = field(repr=False)
    thin: bool = False
    """Then rims are the lines that were followed, and lenses may end in none."""


def found(cutout: Cutout, colours: Plane, strange: Plane) -> Glasses:
    """In a face that wears glasses.

    ``colours``: the cut-out in CIE L*a*b*; ``strange``: squared distance of each pixel from the face's skin, in
    spreads. A rim strays from the skin's colour or stands out from what is around it, and is long.
    """
    seen, lighter = standing_out(cutout, colours, strange)
    whole = filled(cutout.shape, outlines(cutout, np.ascontiguousarray(colours[..., 0])))
    through = 1 - grown(1 - whole, INSIDE * cutout.size)
    beside = _zone(cutout) * (1 - np.maximum(through, above_brows(cutout, part=0.5)))
    wider, narrower = grown(whole, WIDER * cutout.size), 1 - grown(1 - whole, WIDER * cutout.size)
    edge = np.asarray(np.maximum(wider - narrower, 0), np.float32)
    line = _long(np.maximum(closed(np.asarray(seen * beside, np.float32), 0.01 * cutout.size), edge), size=cutout.size)
    wide = widened(line, WIDER * cutout.size, SOFT * cutout.size)
    rims = np.asarray(np.clip(1.2 * wide, 0, 1) * (1 - seen_through(cutout)), np.float32)
    return Glasses(rims, whole, lighter, strange)


def standing_out(cutout: Cutout, colours: Plane, strange: Plane) -> tuple[Plane, Plane]:
    """1 on what is darker than its surroundings and unlike them or unlike skin; ``lighter`` of :class:`Glasses`."""
    calm = lab(_calm(cutout))
    contrast = np.sqrt(cv2.transform((colours - calm) ** 2, SUM), dtype=np.float32)
    lighter = np.asarray(colours[..., 0] - calm[..., 0], np.float32)
    unlike = np.maximum(smooth_step(contrast, *STANDS_OUT), smooth_step(strange, *STRAYS))
    return np.asarray(smooth_step(-lighter, *DARKER) * unlike, np.float32), lighter


def _zone(cutout: Cutout) -> Plane:
    return grown(filled(cutout.shape, [cutout.outline(ZONE)], hull=True), 0.02 * cutout.size)


def _long(line: Plane, *, size: float) -> Plane:
    """``line`` without its short pieces: lashes, wrinkles, bags."""
    _, numbers, boxes, _ = cv2.connectedComponentsWithStats(np.asarray(line > 0.4, np.uint8), connectivity=8)  # noqa: PLR2004
    lengths = np.hypot(boxes[:, cv2.CC_STAT_WIDTH], boxes[:, cv2.CC_STAT_HEIGHT])
    lengths[0] = 0
    kept = (lengths > SHORTEST * size)[numbers]
    return np.asarray(line * grown(kept.astype(np.float32), 1), np.float32)


def above_brows(cutout: Cutout, *, part: float) -> Plane:
    """1 on the upper ``part`` of the brows and on the forehead just above them."""
    points = cutout.landmarks[:, :2]
    up = points[regions.NOSE_BRIDGE[0]] - points[regions.CHIN]
    parts = []
    for upper, lower in BROWS:
        top = points[list(upper)]
        end = top + part * (points[list(lower)] - top)
        parts.append(np.concatenate([top + 0.1 * up, end[::-1]]))
    return filled(cutout.shape, parts)


def _calm(cutout: Cutout) -> Plane:
    """The median of what is around each pixel, worked out on every second one."""
    side = 2 * round(0.06 * cutout.size) + 1
    sparse = np.ascontiguousarray(cutout.pixels[::2, ::2])
    return resized(np.asarray(cv2.medianBlur(sparse, side), np.float32), cutout.shape)


def seen_through(cutout: Cutout) -> Plane:
    """1 on the eyes and on the nose below the bridge."""
    bare = [cutout.outline(part) for part in (*(eye.outline for eye in regions.EYES), regions.NOSE_TIP)]
    eyes = filled(cutout.shape, bare, hull=True)
    return widened(eyes, 0.015 * cutout.size, 0.01 * cutout.size)


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
    return float(np.median(crossing(seen, step).max(axis=1)))
