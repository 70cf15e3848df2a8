"""Whose colour is seen where: skin has the template's, teeth, whites of eyes and hair have one that is not the skin's.

Lips are hardly redder than the template's: lipstick is no feature of a face, and neon in another's.

Skin that is darker or lighter than the template's has the hue that the template's skin would have there: blush, folds
and cold highlights of a photo, in a picture of another light, are patches.

The light of a face is read off its skin, so a ratio of two lights holds the ratio of two *skins* too. On what is no
skin that makes teeth green in yellow faces and blue in pale ones, and blond brows green on dark skin: the lamp changes
their colour, another's skin does not.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.fusion.light.scene import PRIOR, luma
from desktop.fusion.light.shades import FLOOR, colourfulness, limited
from desktop.fusion.raster import excess, extent, normalised, smooth_step, tripled

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from desktop.fusion.light.relight import Relight
    from desktop.fusion.light.scene import Scene
    from desktop.fusion.light.shades import Lights
    from desktop.fusion.raster import Plane, Window

PATCHES, PATCHY = 0.012, 2.0
"""Reach (face sizes) of what is a patch of colour, and how far (0 to 255) one may go off the template's hue: below that
it is the person's blush. Since 2026-12-01, set on the odd of 60 pairs: red folds in yellow light, violet highlights and
mottled cheeks are gone in eleven of 60, none is worse to the eye. Patches of the result over those of the template are
above 1.2 in 3 % before, in none now (mean .91, .80). Without any blush the pairs are .4830 from their users, with this
.4821, before .4811."""

ALIKE = (0.3, 0.8)
"""Cosine between a place's colour (its difference to grey) and the skin's, from which its hue begins to be, and is,
taken for that of skin: it follows the template's, a blue iris does not. Since 2026-12-01, looked at on 60 pairs: brows
on dark skin were green, and teeth in five."""

COLOURED = (0.25, 0.6)
"""Part of the skin's colour that a place has from which that begins to be, and is, so: teeth have less, hair of brows
more. Since 2026-12-01."""

RED_OF_LIPS, MORE_RED = 70, 0.1
"""How much redder than the skin beside them (:func:`_red`) lips are: that percentile of the template's, and how much
more the user's may be. Since 2026-12-01; lipstick on a bare face (1.1 and .9 beside .15) was neon;
natural lips of 60 portraits differ by .3."""

LIPS_LIGHT, MOST_LIGHTER = 0.9, 1.6
"""Lips whose red is taken are lightened to so much of the template's lightness beside the skin, and by so much at most.
Since 2026-12-01: of dark lipstick (.51 to .75 of the skin beside .82 to 1.0) a grey mouth was left."""

MOSTLY = 0.9
"""What is lips and nothing else. Since 2026-12-01."""

OWN_HUE = 0.03
"""Down to which reach (face sizes) the template's hue is that of the place, what is finer that of its skin around.
Since 2026-12-01: with the skin around (.06) faces were greyer than the template, the spread of a* and b* over its own
.83 (60 pairs, mean), now .89; with .012 the template's veins came through in two."""

EVERYWHERE = np.s_[:, :]
LEAST_COLOUR = 0.02
"""Colour, in parts of the lightness, below which skin has none. Since 2026-12-01."""

REDDER = (0.03, 0.12)
"""By how much redder than the skin (part of all light) lips begin to be, and are. Since 2026-12-01."""

BRIGHTER, LIPS = (1.15, 1.6), 0.5
"""How many times lighter skin must be in the template for lips to begin to keep, and to keep, the second of their own
colour: lipstick of dark faces was neon pink on pale ones. Else they follow the skin. Since 2026-12-01."""


def with_own_colours(light: Relight, scene: Scene, lights: Lights) -> Relight:
    """Gives what is lit the colours that belong to it, in offset alone; lightness stays."""
    offset = light.offset.copy()
    for part, change in ((scene.inside, _patches), (scene.features, _features), (scene.lips, _lips)):
        window = extent(part > 0)
        offset[window] += change(_lit(replace(light, offset=offset), scene, window), scene, lights, window)
    return replace(light, offset=offset)


def _lit(light: Relight, scene: Scene, window: Window) -> Plane:
    shape = scene.inside[window].shape[0], scene.inside[window].shape[1]
    return light.over(lambda plane: plane[window]).apply(scene.user[window], shape, EVERYWHERE)


def _patches(lit: Plane, scene: Scene, lights: Lights, window: Window) -> Plane:
    """What is added to skin so that its hue strays no farther than ``PATCHY`` from the template's."""
    skin = np.asarray(scene.skin[window] * (1 - scene.features[window]) * (scene.inside[window] > 0), np.float32)
    seen, own = (
        normalised(_hue(image - lights.template[window], skin, lights), skin, reach * scene.size, prior=PRIOR)
        for image, reach in ((lit, PATCHES), (scene.template[window], OWN_HUE))
    )
    patches = seen - own
    patches -= limited(patches, PATCHY)
    patches *= -tripled(skin)
    return patches


def _hue(off: Plane, skin: Plane, lights: Lights) -> Plane:
    """What of ``off`` does not come from being darker or lighter, weighted by ``skin``."""
    return np.asarray((off - tripled(luma(off)) * lights.slopes) * tripled(skin), np.float32)


def _features(lit: Plane, scene: Scene, lights: Lights, window: Window) -> Plane:
    """What is added to eyes, brows, teeth and lips.

    What has the skin's hue gets the hue of the wanted skin, as strong as it is beside the user's skin; what has none or
    another keeps its own.
    """
    user, lamp, light = scene.user[window], lights.user[window], lights.wanted[window]
    seen, skin, wanted = (_colour(image) for image in (user, lamp, light))
    strength, skins = _length(seen), np.maximum(_length(skin), np.float32(LEAST_COLOUR))
    cosine = _dot(seen, skin) / np.maximum(strength * skins, np.float32(LEAST_COLOUR**2))
    relative = np.asarray(np.minimum(strength / skins, 1), np.float32)
    alike = smooth_step(np.asarray(cosine, np.float32), *ALIKE) * smooth_step(relative, *COLOURED)
    own = seen + tripled(alike) * (tripled(relative) * wanted - seen)
    lips = smooth_step(np.asarray(_redness(user) - _redness(lamp), np.float32), *REDDER)
    own += tripled(lips) * (seen - own)
    brighter = np.asarray(luma(light) / np.maximum(luma(lamp), np.float32(FLOOR)), np.float32)
    kept = np.float32(LIPS) * smooth_step(brighter, *BRIGHTER)
    share = np.asarray(scene.features[window] * (1 - lips * (1 - kept)), np.float32)
    own *= np.float32(colourfulness(lights.template.reshape(-1, 3)))
    change = tripled(np.maximum(luma(lit), 0)) * (1 + own) - lit
    return np.asarray(tripled(share) * change, np.float32)


def _lips(lit: Plane, scene: Scene, lights: Lights, window: Window) -> Plane:
    """What is added to lips so that they are hardly redder beside the skin than the template's; if they were, nor much
    darker."""
    lips, wanted, template = scene.lips[window], lights.wanted[window], lights.template[window]
    there = lips > MOSTLY
    if not there.any():
        return np.zeros_like(lit)
    own, skin = _colour(lit), _colour(wanted)
    redder = _red(own - skin)
    their_red = _red(_colour(scene.template[window]) - _colour(template))
    most = np.float32(max(float(np.percentile(their_red[there], RED_OF_LIPS)), 0.0) + MORE_RED)
    paler = np.where(redder > 0, 1 / excess(np.asarray(redder / most, np.float32)), 1)
    colour = skin + tripled(np.asarray(paler, np.float32)) * (own - skin)
    lightness, their_lightness = _beside(lit, wanted, there), _beside(scene.template[window], template, there)
    lighter = np.clip(LIPS_LIGHT * their_lightness / max(lightness, FLOOR / 255), 1, MOST_LIGHTER) - 1
    light = np.maximum(luma(lit), 0) * (1 + np.float32(lighter) * smooth_step(redder, float(most) / 2, float(most)))
    change = tripled(np.asarray(light, np.float32)) * (1 + colour) - lit
    return np.asarray(tripled(lips) * change, np.float32)


def _beside(image: Plane, skin: Plane, there: NDArray[np.bool_]) -> float:
    """How light ``image`` is, in parts of the lightness of ``skin`` (median)."""
    return float(np.median(luma(image)[there] / np.maximum(luma(skin)[there], np.float32(FLOOR))))


def _red(colour: Plane) -> Plane:
    """How much more red than green there is in a difference to grey."""
    return np.asarray(colour[..., 2] - colour[..., 1], np.float32)


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
