"""The mask's edge: what is left of a step in tone there is taken back, fading inwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.fusion.light import Relight
from desktop.fusion.raster import Plane, normalised, smooth_step, tripled

if TYPE_CHECKING:
    from desktop.fusion.scene import Scene

BAND = 0.015
"""Width of the strip inside the mask's edge in which the step is measured."""

REACH, FADES = 0.015, 0.04
"""How far along the edge the step is averaged (sigma), and how deep into the face it is taken back."""

PRIOR = 0.02
"""Weight of no step at all: where the edge runs over hair there is nothing to level."""


def levelled(light: Relight, scene: Scene) -> Relight:
    """``light`` with its offset changed so that skin at the mask's edge meets the template's.

    A membrane through the edge's differences, as seamless cloning has it (Farbman et al. 2009), cut off where it
    would take the user's own look away. Lengths are in face sizes.
    """
    step = scene.template - (cv2.transform(scene.user * light.gain, light.mix) + light.offset)
    edge = _edge(scene)
    correction = normalised(np.asarray(step * tripled(edge), np.float32), edge, REACH * scene.size, prior=PRIOR)
    fading = 1 - smooth_step(scene.inside, 0.0, FADES * scene.size)
    return Relight(light.mix, light.gain, np.asarray(light.offset + tripled(fading) * correction, np.float32))


def _edge(scene: Scene) -> Plane:
    near = 1 - smooth_step(scene.inside, BAND * scene.size, 2 * BAND * scene.size)
    return np.asarray(near * scene.skin * (scene.inside > 0), np.float32)
