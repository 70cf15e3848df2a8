"""What covers one half of the user's face only: the other half is shown there, as of a side face its seen half is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from desktop.fusion import regions
from desktop.fusion.raster import blurred, distance_inside, filled, grown, sampled, smooth_step
from desktop.fusion.render import Maps, reduced

if TYPE_CHECKING:
    from desktop.fusion.raster import Pair, Plane

WELL_INSIDE = (0.06, 0.15)
"""Distance to the face's outline, in face sizes, from which this is begun, and done: next to the outline the other
half may show strands of hair that were not found."""

AROUND, SOFT = 0.02, 0.012
"""How much around a cover is taken from the other half too, and how softly that ends, in face sizes."""

AROUND_EYE = 0.03
"""Eyes stay where they are: a mirrored one would squint."""

LEAST = 0.01
"""Less than so much of a square as large as the face is not worth it."""


def uncovered(maps: Maps, cover: Plane, step: Pair, *, share: float) -> Maps:
    """``maps`` with a ``twin_share`` of up to ``share`` where ``cover`` lies over one half; without twin where none is.

    ``cover`` of the user's working cut-out; ``step`` (x, y) of its pixels to one of the full cut-out. Maps without a
    twin stay as they are.
    """
    if maps.twin is None or maps.twin_share is None:
        return maps
    one, two = (sampled(cover, reduced(places, step)) for places in (maps.user, maps.twin))
    bare = share * _bared(maps, one, two)
    size = _size(maps)
    wanted = np.count_nonzero(bare > 0.5) > LEAST * size * size  # noqa: PLR2004 - more than not
    both = np.asarray(np.maximum(maps.twin_share, bare) if wanted else maps.twin_share, np.float32)
    return replace(maps, twin_share=both) if both.any() else replace(maps, twin=None, twin_share=None)


def _bared(maps: Maps, cover: Plane, twin_cover: Plane) -> Plane:
    """1 where the face is covered, and its other half is not."""
    size, shape = _size(maps), (cover.shape[0], cover.shape[1])
    inside = distance_inside(filled(shape, [maps.target], hull=True))
    eyes = filled(shape, [maps.target[list(eye.outline)] for eye in regions.EYES], hull=True)
    eyes = blurred(grown(eyes, AROUND_EYE * size), SOFT * size)
    where = smooth_step(inside, *(part * size for part in WELL_INSIDE)) * (1 - eyes) * (1 - twin_cover)
    wide = grown(np.asarray(cover * (1 - twin_cover), np.float32), AROUND * size)
    return np.asarray(blurred(wide, SOFT * size) * where, np.float32)


def _size(maps: Maps) -> float:
    return float(np.sqrt(np.prod(np.ptp(maps.target, axis=0))))
