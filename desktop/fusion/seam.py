"""The mask's edge: what is left of a step in tone there is taken back, fading inwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.fusion.light import Relight
from desktop.fusion.raster import Plane, blurred, smooth_step, tripled

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
    correction = _carried(np.asarray(step, np.float32), _edge(scene), REACH * scene.size)
    fading = 1 - smooth_step(scene.inside, 0.0, FADES * scene.size)
    return Relight(light.mix, light.gain, np.asarray(light.offset + tripled(fading) * correction, np.float32))


def _edge(scene: Scene) -> Plane:
    near = 1 - smooth_step(scene.inside, BAND * scene.size, 2 * BAND * scene.size)
    return np.asarray(near * scene.skin * (scene.inside > 0), np.float32)


def _carried(values: Plane, weight: Plane, sigma: float) -> Plane:
    """Normalised convolution: the mean of ``values`` by ``weight`` around each pixel."""
    share = blurred(weight, sigma) + np.float32(PRIOR)
    return np.asarray(blurred(values * tripled(weight), sigma) / tripled(share), np.float32)
