"""Glasses as the network that takes them off sees them: whether any are worn, and where their rims are.

What it would have to make up is a rim, thin ones show as ridges of that. Glass is seen through: colours only change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

from desktop.domain.fusing.networks import BARE_SIDE
from desktop.fusion.geometry import regions
from desktop.fusion.light.scene import luma
from desktop.fusion.raster import blurred, filled, grown, rising

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from desktop.domain.fusing.networks import BareFace
    from desktop.fusion.geometry.canonical import Floats
    from desktop.fusion.raster import Plane

WORN, WORN_PART = 0.6, 0.03
"""Glasses are worn where more than the second of what is around each eye would change by more than the first. Of 60
portraits (2026-11-30) 29 wearers have .068 to .73 there (two, whose glasses sit low on the nose, have none on one
side), the 29 others none, but for one with heavy bags under the eyes (.147)."""

MADE_UP = 0.4
"""And where some of it would have to be made up more surely than this. Of the same 60 (2026-12-01) the wearers have .57
and more around one eye at least, the one with heavy bags .26; the two with low glasses .86 and more on both cheeks, one
cheek in hard sun .79 on one."""

CHEEKS = ((117, 118, 119, 100, 101, 50, 36, 126), (346, 347, 348, 329, 330, 280, 266, 355))
"""Landmarks below the eyes: glasses that sit low lie there. Since 2026-12-01."""

AROUND_EYE = 4.0
"""How far around eye and brow is looked, in pixels of 192. Since 2026-11-30."""

NEARBY, RIDGE = 3.5, (0.012, 0.04)
"""Around what sigma (pixels of 192), and by how much, something is made up more surely than what is around it to begin
to be, and to be, a rim. Since 2026-12-01, looked at on 24 wearers: rims of wire reach .3 in light and .1 in shade."""

SURE = (0.5, 0.8)
"""What is made up so surely is a rim by itself: thick ones are no ridges. Of 16 templates with glasses (2026-12-01)
brows behind rims are mostly below .5, thick rims reach .9."""

FINE, LINE, FAINT = 3.0, (4.0, 14.0), (0.03, 0.09)
"""What of the difference the network makes is a line: finer than the first (sigma, pixels of 192), by how much (of 255)
it begins to be, and is, one; and how surely it must be made up to begin to be, and be, of a rim: wrinkles behind a
lens, which the network smooths too, are not. Since 2026-12-01, looked at on 24 wearers."""

LONG, THIN = 18, 8
"""A line that nothing of is made up is a rim when it is so long (pixels of 192), and has no more than so many times
that in all: of wrinkles few are longer, and a tinted lens changes as a whole. Since 2026-12-01."""

LASHES = 2.0
"""How far lashes reach beyond an eye's outline, in pixels of 192. Since 2026-12-01."""

HAIRS, HAIRY = 1.0, 5.0
"""How far a brow reaches beyond its own outline, in pixels of 192, and the mean fine detail (of 255) from which there
are hairs in it. The network is unsure of hairs behind a rim: there it takes a line to be one. Of 29 wearers
(2026-12-01) all but one, who has no brows, have 5.6 to 23; he has 3.3 on one side."""

LEAST = 8
"""Rims have so many pixels (of 192 x 192) in one piece. Since 2026-12-01."""

HALF = 0.5

THICK = (0.25, 0.55)
"""How surely a colour would have to be made up to begin to be, and to be, so thick a rim that nothing shows through it.
Since 2026-12-01, looked at on 30 templates: with .5 to .8 dark bridges were doubled by the shade below them."""


def wears_glasses(bare: BareFace, points: Floats) -> bool:
    """Tells whether something is around both eyes, or below both, that comes off; ``points`` (478 x 2) in pixels of the
    square."""
    around, low = ([part > 0 for part in parts] for parts in (around_eyes(points), _below_eyes(points)))
    made_up, made_up_low = ([float(bare.opaque[part].max(initial=0.0)) for part in parts] for parts in (around, low))
    at_eyes, low_down = (
        all(float((bare.changed[part] > WORN).mean()) > WORN_PART for part in parts) for parts in (around, low)
    )
    return (max(made_up) > MADE_UP and at_eyes) or (min(made_up_low) > MADE_UP and low_down)


def rims(bare: BareFace, patch: Plane, points: Floats) -> Plane:
    """1 on the rims of glasses that are worn in ``patch`` (192 x 192), thin ones too."""
    taken = np.asarray(np.abs(bare.colours - patch).max(axis=2), np.float32)
    lines = rising(np.asarray(taken - blurred(taken, FINE), np.float32), *LINE)
    ridges = rising(np.asarray(bare.opaque - blurred(bare.opaque, NEARBY), np.float32), *RIDGE)
    ridges = np.where(_hairs(patch, points), np.minimum(ridges, lines), ridges)
    lids = grown(_hulls(points, [eye.outline for eye in regions.EYES]), LASHES)
    outside = lines * (1 - lids) * (1 - grown(_hulls(points, [eye.brow for eye in regions.EYES]), AROUND_EYE))
    lines *= np.maximum(rising(bare.opaque, *FAINT), _long(np.asarray(outside, np.float32)))
    found = np.maximum(np.maximum(ridges, lines), rising(bare.opaque, *SURE)) * (1 - lids)
    return np.asarray(found * _pieces(np.asarray(found, np.float32)), np.float32)


def thick_rims(bare: BareFace) -> Plane:
    """1 on rims that nothing shows through."""
    return rising(bare.opaque, *THICK)


def around_eyes(points: Floats) -> list[Plane]:
    """1 on each eye, its brow and what is close to them."""
    return [grown(_hulls(points, [eye.outline + eye.brow]), AROUND_EYE) for eye in regions.EYES]


def _below_eyes(points: Floats) -> list[Plane]:
    """1 on each eye and the cheek below it."""
    parts = [(*eye.outline, *cheek) for eye, cheek in zip(regions.EYES, CHEEKS, strict=True)]
    return [grown(_hulls(points, [part]), AROUND_EYE) for part in parts]


def _hairs(patch: Plane, points: Floats) -> NDArray[np.bool_]:
    """True in brows, but not in bald ones."""
    light = luma(patch)
    detail = np.abs(light - blurred(light, HAIRS))
    hairs = np.zeros(light.shape, np.bool_)
    for eye in regions.EYES:
        brow = grown(_hulls(points, [eye.brow]), HAIRS) > 0
        hairs |= brow & (float(detail[brow].mean()) > HAIRY if brow.any() else False)
    return hairs


def _long(lines: Plane) -> Plane:
    """1 on and next to those of ``lines`` that are long and thin."""
    _, numbers, pieces, _ = cv2.connectedComponentsWithStats((lines > HALF).astype(np.uint8))
    length = np.maximum(pieces[:, cv2.CC_STAT_WIDTH], pieces[:, cv2.CC_STAT_HEIGHT])
    chosen = (length >= LONG) & (pieces[:, cv2.CC_STAT_AREA] <= THIN * length)
    return _next_to(numbers, chosen)


def _pieces(found: Plane) -> Plane:
    """1 on and next to what is no speck."""
    _, numbers = cv2.connectedComponents((found > HALF / 2).astype(np.uint8))
    return _next_to(numbers, np.bincount(numbers.ravel()) >= LEAST)


def _next_to(numbers: NDArray[Any], chosen: NDArray[np.bool_]) -> Plane:
    """1 on and next to those pieces (numbered from 1 on; 0 is none) that are ``chosen``."""
    chosen[0] = False
    return grown(chosen[numbers].astype(np.float32), 1)


def _hulls(points: Floats, parts: list[tuple[int, ...]]) -> Plane:
    return filled((BARE_SIDE, BARE_SIDE), [points[list(part)] for part in parts], hull=True)
