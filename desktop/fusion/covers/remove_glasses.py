"""A user's face without its glasses: what must not be shown of it.

Rims throw shadows and lenses shine. Painting over them smears, so that the template's skin is shown there; all that is
seen through the lenses, and the brows as far as no rim crosses them, is the user's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktop.fusion.covers.glasses import above_brows, seen_through
from desktop.fusion.geometry import regions
from desktop.fusion.raster import Plane, blurred, distance_inside, filled, grown, smooth_step

if TYPE_CHECKING:
    from desktop.fusion.covers.glasses import Glasses
    from desktop.fusion.cutout import Cutout

PERHAPS, SURELY = 0.15, 0.45
"""A half-seen rim would be shown half: what is a rim to this degree begins to go, and goes. Since 2026-11-23; a
quarter more or less (2026-11-30) of ``PERHAPS`` changes 3 of 6 pairs, by 0.03 levels (4 at most, on cheeks); of
``SURELY`` 3, by 0.06 levels (11 at most, on cheeks)."""

AROUND, AROUND_THIN, SOFT = 0.012, 0.02, 0.01
"""How much beside a rim goes with it, for its shadow (the second: beside a thin one, whose own width is not measured),
and how softly that ends; in face sizes. Since 2026-11-23; a quarter more or less (2026-11-30) of ``AROUND`` changes 2
of 6 pairs, by 0.29 levels (33 at most, on cheeks, skin 0.2 dE); of ``AROUND_THIN`` 1, by 0.13 levels (56 at most, at
the eyes); of ``SOFT`` 3, by 0.28 levels (31 at most, at the eyes)."""

OUTWARDS, INWARDS = 0.016, 0.012
"""How far a rim reaches to both sides of where its lens ends, in face sizes: no brow is free there. Since 2026-11-23;
a quarter more or less (2026-11-30) of ``OUTWARDS`` changes 2 of 6 pairs, by 0.04 levels (38 at most, at the eyes); of
``INWARDS`` 1, by less than 0.01 levels (2 at most, at the eyes)."""

BROW_PART = 0.9
"""The upper part of a brow that is free, but for where the lens ends: below there may be the rim's shadow. Since
2026-11-23; a quarter more or less (2026-11-30) changes 2 of 6 pairs, by 0.04 levels (27 at most, at the eyes)."""

GLARE, UNLIKE_SKIN = (14.0, 26.0), (8.0, 16.0)
"""CIE L* by which glare is brighter than what is around it, and its squared distance from skin, in spreads. Since
2026-11-23; a quarter more or less (2026-11-30) of ``GLARE`` changes 2 of 6 pairs, by 0.15 levels (66 at most, at the
nose); of ``UNLIKE_SKIN`` 2, by 0.01 levels (7 at most, at the nose)."""

NEAR, GLARE_AROUND = 0.03, 0.014
"""How far from a lens what shines is a part of the glasses, and how much around it goes with it; in face sizes. Since
2026-11-23; a quarter more or less (2026-11-30) of ``NEAR`` changes 1 of 6 pairs, by less than 0.01 levels (1 at most,
at the eyes); of ``GLARE_AROUND`` 2, by 0.04 levels (33 at most, at the eyes)."""

SHADOWED, SHADE, SHADED = 0.08, (-2.0, 2.0), (5.0, 14.0)
"""How far a rim's shadow reaches into its lens (face sizes), CIE L* by which it is darker than what is around it, and
its squared distance from skin, in spreads. Since 2026-11-23; a quarter more or less (2026-11-30) of ``SHADOWED``
changes 2 of 6 pairs, by 0.16 levels (113 at most, at the eyes); of ``SHADE`` 2, by less than 0.01 levels (1 at most,
on cheeks); of ``SHADED`` 2, by 0.08 levels (35 at most, at the eyes)."""

FULLER = 1.15
"""How much stronger a softened mask is made, so that thin lines stay whole in it. Since 2026-11-23; a quarter more or
less (2026-11-30) changes 3 of 6 pairs, by 0.77 levels (23 at most, at the eyes, skin 0.2 dE, detail 6%)."""


def taken_off(cutout: Cutout, worn: Glasses) -> Plane:
    """1 on the rims, close to them, in their shadow, and on what shines on the lenses, be it before the eyes."""
    rims = _soft(_rims_and_shadow(cutout, worn), cutout.size) * (1 - seen_through(cutout))
    glare = _soft(grown(_glare(worn, cutout.size), GLARE_AROUND * cutout.size), cutout.size)
    return np.asarray(np.maximum(rims, glare) * (1 - _nose(cutout)), np.float32)


def _rims_and_shadow(cutout: Cutout, worn: Glasses) -> Plane:
    size = cutout.size
    wide = grown(smooth_step(worn.rims, PERHAPS, SURELY), (AROUND_THIN if worn.thin else AROUND) * size)
    if worn.thin:
        return wide
    free = blurred(above_brows(cutout, part=BROW_PART), 0.006 * size)
    along = grown(worn.lenses, OUTWARDS * size) + grown(1 - worn.lenses, INWARDS * size) - 1
    shadow = grown(_shadow(worn, size), 1)
    return np.asarray(np.maximum(wide * (1 - free), np.maximum(along, shadow)), np.float32)


def _glare(worn: Glasses, size: float) -> Plane:
    shining = smooth_step(worn.lighter, *GLARE) * smooth_step(worn.strange, *UNLIKE_SKIN)
    return np.asarray(shining * grown(worn.lenses, NEAR * size), np.float32)


def _shadow(worn: Glasses, size: float) -> Plane:
    near = worn.lenses * (distance_inside(worn.lenses) < SHADOWED * size)
    return np.asarray(near * smooth_step(-worn.lighter, *SHADE) * smooth_step(worn.strange, *SHADED), np.float32)


def _soft(mask: Plane, size: float) -> Plane:
    return np.asarray(np.clip(FULLER * blurred(mask, SOFT * size), 0, 1), np.float32)


def _nose(cutout: Cutout) -> Plane:
    """1 on the nose below where glasses sit: it shines by itself."""
    return blurred(filled(cutout.shape, [cutout.outline(regions.NOSE_TIP)], hull=True), 0.01 * cutout.size)
