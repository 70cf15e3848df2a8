"""What covers one half of the user's face only: the other half is shown there, as of a side face its seen half is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from desktop.fusion.cutout import face_size
from desktop.fusion.geometry import regions
from desktop.fusion.raster import distance_inside, filled, smooth_step, widened
from desktop.fusion.render import Twin

if TYPE_CHECKING:
    from desktop.fusion.geometry.canonical import Floats
    from desktop.fusion.raster import Plane

WELL_INSIDE = (0.06, 0.15)
"""Distance to the face's outline, in face sizes, from which this is begun, and done: next to the outline the other
half may show strands of hair that were not found. Taking a covered half from the other one brought the descriptors of
held-out faces from .496 to .490 (2026-11-23). Since 2026-11-23; a quarter more or less (2026-11-30) changes 3 of 6
pairs, by 0.43 levels (37 at most, on cheeks, skin 0.2 dE, detail 6%)."""

AROUND, SOFT = 0.02, 0.012
"""How much around a cover is taken from the other half too, and how softly that ends, in face sizes. Since 2026-11-23;
a quarter more or less (2026-11-30) of ``AROUND`` changes 3 of 6 pairs, by 0.32 levels (36 at most, at the nose); of
``SOFT`` 2, by 0.03 levels (4 at most, at the nose)."""

AROUND_EYE = 0.03
"""Eyes stay where they are: a mirrored one would squint. Since 2026-11-23; a quarter more or less (2026-11-30) changes
2 of 6 pairs, by 0.01 levels (9 at most, at the eyes)."""

LEAST = 0.01
"""Less than so much of a square as large as the face is not worth it. Since 2026-11-23; a quarter more or less
(2026-11-30) changes 1 of 6 pairs, by 0.18 levels (31 at most, at the nose)."""

NOTHING = 1e-4
"""What shows less of both halves shows none. Since 2026-11-29; a quarter more or less (2026-11-30) changes 3 of 6
pairs, by less than 0.01 levels (1 at most, at the eyes)."""


@dataclass(frozen=True, slots=True)
class Uncovered:
    """``twin``: None where none is needed; ``cover``: 1 where something lies over what is shown of the user."""

    twin: Twin | None
    cover: Plane = field(repr=False)


def uncovered(twin: Twin, covers: tuple[Plane, Plane], *, target: Floats, share: float) -> Uncovered:
    """``twin`` with a share of up to ``share`` where a cover lies over one half.

    ``covers``: of the user, where each pixel comes from and where its twin does; ``target``: 468 x 2, their pixels.
    """
    size = face_size(target)
    bare = share * _bared(*covers, target=target, size=size)
    worth_it = np.count_nonzero(bare > 0.5) > LEAST * size * size  # noqa: PLR2004 - more than not
    taken = np.maximum(twin.share, bare) if worth_it else twin.share
    if not taken.any():
        return Uncovered(None, covers[0])
    # What covers one half must not shine through where both are mixed: each counts by how far it is bare.
    own, other = (1 - taken) * (1 - covers[0]), taken * (1 - covers[1])
    shown = own + other
    mixing = np.divide(other, shown, out=np.asarray(taken, np.float32).copy(), where=shown > NOTHING)
    return Uncovered(Twin(twin.places, mixing), np.asarray(1 - shown, np.float32))


def _bared(cover: Plane, twin_cover: Plane, *, target: Floats, size: float) -> Plane:
    """1 where the face is covered, and its other half is not."""
    shape = cover.shape[0], cover.shape[1]
    inside = distance_inside(filled(shape, [target], hull=True))
    outlines = filled(shape, [target[list(eye.outline)] for eye in regions.EYES], hull=True)
    eyes = widened(outlines, AROUND_EYE * size, SOFT * size)
    where = smooth_step(inside, *(part * size for part in WELL_INSIDE)) * (1 - eyes) * (1 - twin_cover)
    one_sided = np.asarray(cover * (1 - twin_cover), np.float32)
    return np.asarray(widened(one_sided, AROUND * size, SOFT * size) * where, np.float32)
