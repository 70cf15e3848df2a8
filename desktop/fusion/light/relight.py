"""Light and colour: the template's low frequencies and tone, the user's detail."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.fusion.geometry.shape import ramp
from desktop.fusion.light.own_colours import with_own_colours
from desktop.fusion.light.scene import LUMA, PRIOR, TAMING, Scene, Skin, luma, spread
from desktop.fusion.light.shades import FLOOR, Lights, colourfulness, limited
from desktop.fusion.raster import Plane, Shape, Window, normalised, resized, sampled, smooth_step, tripled

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

COLOUR = (0.3, 1.2)
"""How far the strength of the user's colour follows the template's. Since 2026-11-22; a quarter more or less
(2026-11-30) changes 6 of 8 pairs, by 0.48 levels (15 at most, at the mouth)."""

ROUGHER, CALMEST = 3.0, 0.55
"""How many times the template's roughness is left alone, and what more is weakened to at most. Since 2026-11-29; a
quarter more or less (2026-11-30) of ``ROUGHER`` changes 7 of 8 pairs, by 0.15 levels (21 at most, at the eyes); of
``CALMEST`` 1, by less than 0.01 levels (3 at most, at the eyes)."""

LEAST_SHINE, MORE_SHINE = 14.0, 1.3
"""What skin's detail may rise above its surroundings (0 to 255): the first, or so many times the template's. Since
2026-11-22; a quarter more or less (2026-11-30) of ``LEAST_SHINE`` changes none of 8 pairs; of ``MORE_SHINE`` 8, by
0.15 levels (15 at most, at the nose)."""

LIGHTEST, LAST_SHINE = 1.05, 6.0
"""Nor may it rise above so many times the template's lightest skin, but always by the second. When shade and shine
were kept within the template's range the descriptors of 380 pairs of 20 faces went from .490 to .487, nearer to the
user from 96.1 to 95.3 % (2026-11-23). Since 2026-11-23; a quarter more or less (2026-11-30) of ``LIGHTEST`` changes 8
of 8 pairs, by 2.1 levels (56 at most, at the nose, skin 1.0 dE, detail 45%); of ``LAST_SHINE`` none."""

FEATURES_SHINE, MOSTLY_FEATURES = 30.0, 0.9
"""The same for eyes, brows and lips, where the second of a place is theirs: the sparks that a raised shadow gives end
here, whites and teeth at the template's own. With the first alone, teeth of dark faces in lighter templates were grey
(9 of 60 pairs looked at 2026-11-30; 60 pairs .487 to .486)."""

ONE_SIDED, ONE_SIDED_REACH, STRONGER = 6.0, 0.012, 4.0
"""By how much (0 to 255) skin's detail may stand out more than the same place of the other half; from which reach (face
sizes) that is detail, and by how much (0 to 255) it must be stronger. Since 2026-12-01."""

HARD = (7.0, 9.0)
"""Root mean square (0 to 255) of what is more, from which a face begins to be, and is, in hard light, and it goes: the
edge of a nose's shadow, a lit patch below an eye. Elsewhere it is wrinkles that make a face known: taken away from all
of 30 pairs with odd users these were farther from them by .010, with these limits by .000. Of those 30 (2026-12-01) two
have more than 8 (hard sun), four 7.4 to 8, the others up to 6.9."""

DARKEST, DARK, DEEPEST = 5, 20.0, 1.3
"""Percentile of the lightness of an eye that is its darkest; from how far (0 to 255) below its surroundings on detail
is dark; and how many times stronger that gets at most. Since 2026-12-01: behind lenses that were taken off and in hard
light eyes were hazy (their darkest 34 to 60 of 255 beside 11 to 25 of the template's in five of 60 pairs); with 1.6
blue irises were black in one of 60, and two were .02 farther from their users."""

EPSILON = 1e-3
"""Keeps a ratio of nothing to nothing defined (grey levels). Since 2026-11-22; a quarter more or less (2026-11-30)
changes 5 of 8 pairs, by less than 0.01 levels (1 at most, at the mouth)."""


@dataclass(frozen=True, slots=True)
class Relight:
    """``result = mix @ (gain * user) + offset``: maps at working size, applied at full size."""

    mix: NDArray[np.float32] = field(repr=False)
    gain: Plane = field(repr=False)
    offset: Plane = field(repr=False)

    def over(self, place: Callable[[Plane], Plane]) -> Relight:
        """The same of another part: ``place`` makes its maps of these."""
        return Relight(self.mix, place(self.gain), place(self.offset))

    def apply(self, user: Plane, shape: Shape, window: Window) -> Plane:
        """``user``, the pixels in ``window`` of the maps' frame enlarged to ``shape``, in the template's light."""
        detail = cv2.transform(user * resized(self.gain, shape)[window], self.mix)
        return np.asarray(detail + resized(self.offset, shape)[window], np.float32)


def relight(scene: Scene) -> tuple[Relight, Plane]:
    """The user's light becomes what is wanted, with detail that follows in contrast and hue.

    Then roughness and colour of the skin are brought to the template's; eyes, brows and lips keep theirs. The second is
    what is added (BGR) to the template's low frequencies for the user's shape.
    """
    skin = Skin.of(scene)
    lights = Lights.of(scene, skin)
    ratio = _light_ratio(lights)
    detail = np.asarray(ratio * (scene.user - lights.user), np.float32)
    own_detail = scene.template - lights.template
    strength = _strength(luma(detail), luma(own_detail), lights, skin=skin, features=scene.features)
    strength = tripled(strength * _deeper(strength * luma(detail), scene, lights))
    mix = _colour_mix(Samples.of(strength * detail, own_detail, lights.template, chosen=skin.chosen))
    gain = np.asarray(strength * ratio, np.float32)
    offset = np.asarray(lights.wanted - cv2.transform(gain * lights.user, mix), np.float32)
    light = with_own_colours(_without_hard_light(Relight(mix, gain, offset), scene, lights), scene, lights)
    return light, np.asarray(lights.wanted - lights.template, np.float32)


@dataclass(frozen=True, slots=True)
class Samples:
    """Every second pixel both ways: enough for statistics. BGR; ``skin`` is true on skin."""

    user: Plane = field(repr=False)
    template: Plane = field(repr=False)
    tone: Plane = field(repr=False)
    skin: NDArray[np.bool_] = field(repr=False)

    @classmethod
    def of(cls, user: Plane, template: Plane, tone: Plane, *, chosen: NDArray[np.bool_]) -> Samples:
        sparse = [np.ascontiguousarray(image[::2, ::2]) for image in (user, template, tone)]
        return cls(sparse[0], sparse[1], sparse[2], chosen)


def _light_ratio(lights: Lights) -> Plane:
    """Per channel, so that the user's light becomes what is wanted and black stays without colour."""
    black = luma(lights.wanted) - lights.contrast * luma(lights.user)
    return np.asarray(np.maximum(lights.wanted - tripled(black), 0) / np.maximum(lights.user, FLOOR), np.float32)


def _without_hard_light(light: Relight, scene: Scene, lights: Lights) -> Relight:
    """Takes skin's detail that the other half of the face has not where there is much of it: a lamp's, not a person's.

    Of every second pixel both ways.
    """
    sparse = Relight(light.mix, light.gain[::2, ::2], light.offset[::2, ::2])
    user, wanted = scene.user[::2, ::2], lights.wanted[::2, ::2]
    skin = np.asarray((scene.skin * (1 - scene.features) * (scene.inside > 0))[::2, ::2], np.float32)
    detail = luma(sparse.apply(user, skin.shape, np.s_[:, :]) - wanted)
    detail = normalised(detail * skin, skin, ONE_SIDED_REACH / 2 * scene.size, prior=PRIOR)
    mirror = np.asarray(scene.mirror[::2, ::2] / 2, np.float32)
    twin, known = sampled(detail, mirror), np.asarray(skin * sampled(skin, mirror), np.float32)
    more = detail - twin
    more -= limited(more, ONE_SIDED)
    more *= known * smooth_step(np.abs(detail) - np.abs(twin), 0.0, STRONGER)
    amount = ramp(float(np.sqrt((more * more).sum() / max(float(known.sum()), 1.0))), *HARD)
    if amount == 0:
        return light
    taken = resized(more, (scene.skin.shape[0], scene.skin.shape[1])) * np.float32(amount)
    return replace(light, offset=np.asarray(light.offset - tripled(taken) * lights.slopes, np.float32))


def _strength(detail: Plane, own: Plane, lights: Lights, *, skin: Skin, features: Plane) -> Plane:
    """What the user's detail is multiplied by, from the lightness of both faces' detail."""
    calmer = _calmer(detail, own, skin)
    calmer *= _without_shine(calmer * detail, _most_shine(own, lights, skin))
    on_features = _without_shine(features * detail, _most_features_shine(own, features))
    return np.asarray(calmer + features * (on_features - calmer), np.float32)


def _deeper(detail: Plane, scene: Scene, lights: Lights) -> Plane:
    """What the dark ``detail`` of eyes is multiplied by, so that lashes and pupils are as dark as the template's."""
    level = luma(lights.wanted)
    there = (scene.eyes * scene.shown) > 0.5  # noqa: PLR2004 - more than not
    if not there.any():
        return np.ones_like(detail)
    seen, wanted = (float(np.percentile(light[there], DARKEST)) for light in (level + detail, luma(scene.template)))
    around = float(level[there].mean())
    deeper = float(np.clip((around - wanted) / max(around - seen, 1.0), 1, DEEPEST))
    return np.asarray(1 + np.float32(deeper - 1) * scene.eyes * smooth_step(-detail, 0, DARK), np.float32)


def _calmer(detail: Plane, template: Plane, skin: Skin) -> Plane:
    """By how much skin detail is weakened where it is locally rough."""
    own = spread(template[::2, ::2], skin.chosen)
    (power,) = skin.lows(detail * detail, (TAMING,))
    allowed = np.float32(ROUGHER * 1.4826 * own + 2)
    calmer = np.clip(allowed / np.maximum(np.sqrt(power), np.float32(EPSILON)), CALMEST, 1)
    return resized(np.asarray(calmer, np.float32), (detail.shape[0], detail.shape[1]))


def _without_shine(detail: Plane, most: Plane | np.float32) -> Plane:
    """What detail is multiplied by so that it rises by no more than ``most``."""
    return np.asarray(most / np.maximum(detail, most), np.float32)


def _most_features_shine(own: Plane, features: Plane) -> np.float32:
    """How far eyes, brows and lips may rise above what is around them."""
    there = own[features > MOSTLY_FEATURES]
    return np.float32(max(FEATURES_SHINE, float(np.percentile(there, 99)) if there.size else 0.0))


def _most_shine(own: Plane, lights: Lights, skin: Skin) -> Plane:
    """How far skin may shine: flash on dark skin would burn out in bright light."""
    seen, low = own[::2, ::2][skin.chosen], luma(lights.template)
    if not seen.size:
        return np.full_like(own, LEAST_SHINE)
    most = max(LEAST_SHINE, MORE_SHINE * float(np.percentile(seen, 98)))
    top = LIGHTEST * float(np.percentile(seen + low[::2, ::2][skin.chosen], 99))
    return np.asarray(np.clip(top - luma(lights.wanted), LAST_SHINE, most), np.float32)


def _colour_mix(seen: Samples) -> NDArray[np.float32]:
    """3 x 3: keeps lightness, brings the strength of colour to the template's (to none for a grey one)."""
    user, template = (image - tripled(luma(image)) for image in (seen.user, seen.template))
    ratio = np.mean([_spread_ratio(user[..., k], template[..., k], seen.skin) for k in (0, 2)])
    tone = seen.tone[seen.skin] if seen.skin.any() else seen.tone.reshape(-1, 3)
    strength = colourfulness(tone) * float(np.clip(ratio, *COLOUR))
    grey = np.tile(LUMA, (3, 1))
    return np.asarray(grey + strength * (np.eye(3, dtype=np.float32) - grey), np.float32)


def _spread_ratio(user: Plane, template: Plane, skin: NDArray[np.bool_]) -> float:
    return (spread(template, skin) + EPSILON) / (spread(user, skin) + EPSILON)
