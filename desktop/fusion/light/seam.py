"""The mask's edge: what is left of a step in tone there is taken back, fading inwards; tone fades in behind it.

Where a cover of the user ends there is no step either: the template, which shows there, takes the tone of what is next.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.fusion.light.blend import DETAIL
from desktop.fusion.light.scene import luma
from desktop.fusion.raster import Plane, Window, blurred, excess, extent, normalised, smooth_step, tripled

if TYPE_CHECKING:
    from desktop.fusion.light.relight import Relight
    from desktop.fusion.light.scene import Scene

BAND = 0.008
"""Width of the strip inside the mask's edge in which the step is measured. Since 2026-11-29; a quarter more or less
(2026-11-30) changes 8 of 8 pairs, by 0.06 levels (7 at most, on the forehead)."""

REACH, FADES = 0.01, 0.05
"""How far along the edge the step is averaged (sigma), and how deep into the face it is taken back. Since 2026-11-29;
a quarter more or less (2026-11-30) of ``REACH`` changes 8 of 8 pairs, by 0.06 levels (7 at most, on the forehead); of
``FADES`` 8, by 0.10 levels (8 at most, on the forehead)."""

COMES_IN = 0.06
"""Depth over which the user's tone comes in: from deeper ones on the seam gains little, and likeness suffers. Since
2026-11-29; a quarter more or less (2026-11-30) changes 8 of 8 pairs, by 0.27 levels (11 at most, on the forehead)."""

STRONGER, STRENGTH_REACH, LEAST_DETAIL = 1.5, 0.03, 1.0
"""Detail behind the edge is bent to stay within so many times the template's mean around it (reach in face sizes), and
the last (0 to 255): else the edge of a sideburn would stay where its tone has gone. Since 2026-11-29; a quarter more
or less (2026-11-30) of ``STRONGER`` changes 8 of 8 pairs, by 0.03 levels (2 at most, on the forehead); of
``STRENGTH_REACH`` 8, by 0.01 levels (1 at most, at the outline); of ``LEAST_DETAIL`` 8, by less than 0.01 levels (1 at
most, on the forehead)."""

SEEN = 3
"""Sigmas that a Gaussian sees. Since 2026-11-29; a quarter more or less (2026-11-30) changes 8 of 8 pairs, by less
than 0.01 levels (1 at most, at the outline)."""

CARRIED, CARRIED_PRIOR = 0.05, 0.2
"""How far behind a cover's line the tone next to it is carried (sigma), and the weight of none. Since 2026-11-29; a
quarter more or less (2026-11-30) of ``CARRIED`` changes 7 of 8 pairs, by 0.10 levels (3 at most, on the forehead); of
``CARRIED_PRIOR`` 7, by 0.09 levels (2 at most, at the eyes)."""

PRIOR = 0.02
"""Weight of no step at all: where the edge runs over hair there is nothing to level. Since 2026-11-23; a quarter more
or less (2026-11-30) changes 8 of 8 pairs, by 0.02 levels (2 at most, on the forehead)."""


def levelled(light: Relight, scene: Scene) -> Relight:
    """``light`` with its offset changed so that skin at the mask's edge meets the template's.

    A membrane through the edge's differences, as seamless cloning has it (Farbman et al. 2009), cut off where it
    would take the user's own look away. Lengths are in face sizes.
    """
    step = scene.template - _lit(light, scene.user)
    edge = _edge(scene)
    correction = normalised(np.asarray(step * tripled(edge), np.float32), edge, REACH * scene.size, prior=PRIOR)
    fading = 1 - smooth_step(scene.inside, 0.0, FADES * scene.size)
    return replace(light, offset=np.asarray(light.offset + tripled(fading) * correction, np.float32))


def faded(light: Relight, scene: Scene) -> Relight:
    """``light`` with the template's own tone at the mask's edge, and the user's coming in behind it.

    :func:`levelled` takes back what of a step is alike along the edge, and on skin. What is left (where hair begins,
    a shadow on the cheek) would stand against the template within the few pixels of the mask's feather. Detail passes
    over within those, else it would show twice, but behind the edge it is kept near the template's strength.
    """
    part = _shown(scene)
    gain, offset = light.gain.copy(), light.offset.copy()
    gain[part], offset[part] = _faded(
        light.over(lambda plane: plane[part]),
        scene.user[part],
        scene.template[part],
        scene.inside[part] / scene.size,
        scene.size,
    )
    return replace(light, gain=gain, offset=offset)


def carried(change: Plane, scene: Scene, covered: Plane) -> Plane:
    """What is added (BGR) to the template where it shows since the user is ``covered`` (1).

    It is the ``change`` that the skin next to it has, less and less far from it, and none at the mask's edge.
    Its own change is not known there: it would have the cover's shade in it.
    """
    seen = np.asarray(scene.shown * (1 - scene.features), np.float32)
    tone = normalised(np.asarray(change * tripled(seen), np.float32), seen, CARRIED * scene.size, prior=CARRIED_PRIOR)
    inner = smooth_step(scene.inside, 0.0, COMES_IN * scene.size)
    return np.asarray(tone * tripled(np.asarray(covered * inner, np.float32)), np.float32)


def _faded(light: Relight, user: Plane, template: Plane, depth: Plane, size: float) -> tuple[Plane, Plane]:
    """Gain and offset; ``depth`` behind the edge in face sizes."""
    lit = _lit(light, user)
    low, own = (blurred(image, DETAIL * size) for image in (lit, template))
    near = 1 - smooth_step(depth, 0.0, COMES_IN)
    calmer = tripled(1 - near * (1 - _calmer(luma(lit - low), luma(template - own), size)))
    offset = low + calmer * (light.offset - low) + tripled(near) * (own - low)
    return np.asarray(calmer * light.gain, np.float32), np.asarray(offset, np.float32)


def _shown(scene: Scene) -> Window:
    """Around the mask, with what a blur of its edge sees: a third of the scene."""
    margin = round(SEEN * DETAIL * scene.size)
    rows, columns = (slice(max(0, part.start - margin), part.stop + margin) for part in extent(scene.inside > 0))
    return rows, columns


def _calmer(detail: Plane, own: Plane, size: float) -> Plane:
    """What ``detail`` is multiplied by to keep within the template's ``own`` strength."""
    most = np.float32(STRONGER) * blurred(np.abs(own), STRENGTH_REACH * size) + np.float32(LEAST_DETAIL)
    return np.asarray(1 / excess(np.asarray(detail / most, np.float32)), np.float32)


def _lit(light: Relight, user: Plane) -> Plane:
    return np.asarray(cv2.transform(user * light.gain, light.mix) + light.offset, np.float32)


def _edge(scene: Scene) -> Plane:
    near = 1 - smooth_step(scene.inside, BAND * scene.size, 2 * BAND * scene.size)
    return np.asarray(near * scene.skin * (scene.inside > 0), np.float32)
