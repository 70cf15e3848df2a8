"""Glasses of a template, as the network that takes them off sees them: rims too thin for the one that looks for covers.

Both networks are unsure of brows behind a rim and call a whole one covered. It would stay on the template, beside the
user's other brow: there only what the network takes away stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.fusing.networks import BARE_SIDE
from desktop.fusion.geometry import regions
from desktop.fusion.raster import blurred, filled, grown, resized, rising

if TYPE_CHECKING:
    from desktop.domain.fusing.networks import BareFace
    from desktop.domain.picture import Pixels
    from desktop.fusion.geometry.canonical import Floats
    from desktop.fusion.raster import Plane

WORN, WORN_PART = 0.6, 0.03
"""Glasses are worn where more than the second of what is around each eye would change by more than the first. Of 60
portraits (2026-11-30) 29 wearers have .068 to .73 there (two, whose glasses sit low on the nose, have none on one
side), the 29 others none, but for one with heavy bags under the eyes (.147)."""

AROUND_EYE = 4.0
"""How far around eye and brow is looked, in pixels of 192. Since 2026-11-30."""

RIM = (0.06, 0.26)
"""How surely a colour would have to be made up to begin to be, and to be, a rim: through lenses the skin is seen.
Since 2026-11-29, as the network's trial had it (models/README.md)."""

SURE = (0.5, 0.8)
"""The same in a brow: of 16 templates with glasses (2026-12-01) brows behind rims are mostly below .5, thick rims
reach .9. Since 2026-12-01."""

FINE, LINE = 3.0, (4.0, 14.0)
"""What of the difference the network makes is a line: finer than the first (sigma, pixels of 192), and by how much (of
255) it begins to be, and is, a rim. Since 2026-12-01, looked at on eleven templates: lower rims that are as light as
the skin are seen by this alone, lashes lie inside the eyes and are left out."""

LASHES, AROUND_BROW = 2.0, 4.0
"""How far lashes reach beyond an eye's outline, and a brow beyond its own, in pixels of 192. Since 2026-12-01."""

HALF, LONG = 0.5, 24
"""A line in a brow is a rim when it goes on outside with so many pixels (of 192 x 192) above the first. Since
2026-12-01."""

ABOVE, FRINGE = 10.0, 0.3
"""A brow that is covered by more than the second so far above it (pixels of 192) lies under a fringe, not behind
glasses. Since 2026-12-01."""


def wears_glasses(bare: BareFace, points: Floats) -> bool:
    """Tells whether something is around both eyes that comes off; ``points`` (478 x 2) in pixels of the square."""
    changes = bare.changed > WORN
    return all(float(changes[around > 0].mean()) > WORN_PART for around in around_eyes(points))


def rims(bare: BareFace, patch: Pixels, points: Floats) -> Plane:
    """1 on the rims of glasses in ``patch``, and 0 all over where none are worn."""
    found = rising(bare.opaque, *RIM)
    if not wears_glasses(bare, points):
        return np.zeros_like(found)
    taken = np.asarray(np.abs(bare.colours - patch).max(axis=2), np.float32)
    lines = rising(np.asarray(taken - blurred(taken, FINE), np.float32), *LINE)
    lines *= 1 - grown(_hulls(points, [eye.outline for eye in regions.EYES]), LASHES)
    brows = grown(_hulls(points, [eye.brow for eye in regions.EYES]), AROUND_BROW)
    outside = np.maximum(found, lines) * (1 - brows)
    return np.asarray(np.maximum(outside, brows * np.maximum(_going_on(lines, outside), _sure(bare))), np.float32)


def without_brows(hidden: Plane, bare: BareFace, points: Floats) -> Plane:
    """``hidden`` (N x N, of the same square) without the brows behind glasses; those under a fringe stay hidden."""
    if not wears_glasses(bare, points):
        return hidden
    freed = np.zeros((BARE_SIDE, BARE_SIDE), np.float32)
    whole = resized(hidden, (BARE_SIDE, BARE_SIDE))
    for eye in regions.EYES:
        brow = grown(_hulls(points, [eye.brow]), AROUND_BROW)
        above = _hulls(points - [0.0, ABOVE], [eye.brow]) * (1 - brow)
        if float((whole * above).sum()) <= FRINGE * float(above.sum()):
            freed = np.maximum(freed, brow)
    freed *= 1 - _sure(bare)
    return np.asarray(hidden * (1 - resized(freed, (hidden.shape[0], hidden.shape[1]))), np.float32)


def _sure(bare: BareFace) -> Plane:
    """1 on thick rims, also where they cross a brow."""
    return grown(rising(bare.opaque, *SURE), 1.0)


def around_eyes(points: Floats) -> list[Plane]:
    """1 on each eye, its brow and what is close to them."""
    return [grown(_hulls(points, [eye.outline + eye.brow]), AROUND_EYE) for eye in regions.EYES]


def _going_on(lines: Plane, outside: Plane) -> Plane:
    """Those of ``lines`` that are of one piece with a rim ``outside``: others are hairs."""
    whole = np.maximum(lines, outside) > HALF
    _, numbers = cv2.connectedComponents(whole.astype(np.uint8))
    sizes = np.bincount(numbers[outside > HALF], minlength=int(numbers.max()) + 1)
    sizes[0] = 0
    return np.asarray(lines * (sizes[numbers] >= LONG), np.float32)


def _hulls(points: Floats, parts: list[tuple[int, ...]]) -> Plane:
    return filled((BARE_SIDE, BARE_SIDE), [points[list(part)] for part in parts], hull=True)
