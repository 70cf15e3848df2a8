"""Glasses, as the network that takes them off sees them: rims too thin for the one that looks for covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktop.domain.fusing.networks import BARE_SIDE
from desktop.fusion.geometry import regions
from desktop.fusion.raster import filled, grown, rising

if TYPE_CHECKING:
    from desktop.domain.fusing.networks import BareFace
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


def wears_glasses(bare: BareFace, points: Floats) -> bool:
    """Tells whether something is around both eyes that comes off; ``points`` (478 x 2) in pixels of the square."""
    changes = bare.changed > WORN
    return all(float(changes[around > 0].mean()) > WORN_PART for around in around_eyes(points))


def rims(bare: BareFace, points: Floats) -> Plane:
    """1 on the rims of glasses, and 0 all over where none are worn."""
    found = rising(bare.opaque, *RIM)
    return found if wears_glasses(bare, points) else np.zeros_like(found)


def around_eyes(points: Floats) -> list[Plane]:
    """1 on each eye, its brow and what is close to them."""
    shape = BARE_SIDE, BARE_SIDE
    outlines = [filled(shape, [points[list(eye.outline + eye.brow)]], hull=True) for eye in regions.EYES]
    return [grown(outline, AROUND_EYE) for outline in outlines]
