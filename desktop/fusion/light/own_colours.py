"""Teeth, whites of eyes and hair have a colour that is not the skin's: the lamp changes it, another's skin does not.

The light of a face is read off its skin, so a ratio of two lights holds the ratio of two *skins* too. On what is no
skin that makes teeth green in yellow faces and blue in pale ones, and blond brows green on dark skin.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.fusion.light.scene import luma
from desktop.fusion.light.shades import FLOOR, colourfulness
from desktop.fusion.raster import smooth_step, tripled

if TYPE_CHECKING:
    from desktop.fusion.light.relight import Relight
    from desktop.fusion.light.scene import Scene
    from desktop.fusion.light.shades import Lights
    from desktop.fusion.raster import Plane

ALIKE = (0.3, 0.8)
"""Cosine between a place's colour (its difference to grey) and the skin's, from which its hue begins to be, and is,
taken for that of skin: it follows the template's, a blue iris does not. Since 2026-12-01, looked at on 60 pairs: brows
on dark skin were green, and teeth in five."""

COLOURED = (0.25, 0.6)
"""Part of the skin's colour that a place has from which that begins to be, and is, so: teeth have less, hair of brows
more. Since 2026-12-01."""

LEAST_COLOUR = 0.02
"""Colour, in parts of the lightness, below which skin has none. Since 2026-12-01."""

REDDER = (0.03, 0.12)
"""By how much redder than the skin (part of all light) lips begin to be, and are. Since 2026-12-01."""

BRIGHTER, LIPS = (1.15, 1.6), 0.5
"""How many times lighter skin must be in the template for lips to begin to keep, and to keep, the second of their own
colour: lipstick of dark faces was neon pink on pale ones. Else they follow the skin. Since 2026-12-01."""


def with_own_colours(light: Relight, scene: Scene, lights: Lights) -> Relight:
    """Gives eyes, brows, teeth and lips of ``light`` colours of their own, in offset alone; lightness stays.

    What has the skin's hue gets the hue of the wanted skin, as strong as it is beside the user's skin; what has none or
    another keeps its own.
    """
    lit = light.apply(scene.user, scene.user.shape[:2], np.s_[:, :])
    seen, skin, wanted = (_colour(image) for image in (scene.user, lights.user, lights.wanted))
    strength, skins = _length(seen), np.maximum(_length(skin), np.float32(LEAST_COLOUR))
    cosine = _dot(seen, skin) / np.maximum(strength * skins, np.float32(LEAST_COLOUR**2))
    relative = np.asarray(np.minimum(strength / skins, 1), np.float32)
    alike = smooth_step(np.asarray(cosine, np.float32), *ALIKE) * smooth_step(relative, *COLOURED)
    own = seen + tripled(alike) * (tripled(relative) * wanted - seen)
    lips = smooth_step(np.asarray(_redness(scene.user) - _redness(lights.user), np.float32), *REDDER)
    own += tripled(lips) * (seen - own)
    brighter = np.asarray(luma(lights.wanted) / np.maximum(luma(lights.user), np.float32(FLOOR)), np.float32)
    kept = np.float32(LIPS) * smooth_step(brighter, *BRIGHTER)
    share = np.asarray(scene.features * (1 - lips * (1 - kept)), np.float32)
    own *= np.float32(colourfulness(lights.template.reshape(-1, 3)))
    change = tripled(np.maximum(luma(lit), 0)) * (1 + own) - lit
    return replace(light, offset=np.asarray(light.offset + tripled(share) * change, np.float32))


def _colour(image: Plane) -> Plane:
    """The difference to grey, in parts of the lightness."""
    return np.asarray(image / tripled(np.maximum(luma(image), np.float32(FLOOR))) - 1, np.float32)


def _dot(one: Plane, two: Plane) -> Plane:
    return np.asarray(np.einsum("ijk,ijk->ij", one, two), np.float32)


def _length(colour: Plane) -> Plane:
    return np.asarray(np.sqrt(_dot(colour, colour)), np.float32)


def _redness(image: Plane) -> Plane:
    """How much more red than green there is, in parts of all light."""
    blue, green, red = cv2.split(image)
    return np.asarray((red - green) / np.maximum(red + green + blue, np.float32(3 * FLOOR)), np.float32)
