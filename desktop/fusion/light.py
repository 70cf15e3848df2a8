"""Light and colour: the template's low frequencies and tone, the user's detail."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.fusion.raster import LEAST_SIGMA, Plane, Shape, Window, blurred, resized, sampled, smooth_step, tripled

if TYPE_CHECKING:
    from numpy.typing import NDArray

FAR, WIDE, NARROW = 0.25, 0.11, 0.06
"""Reach of the light that is taken from the template, in face sizes: far where both halves of the user's face are lit
alike (what is left of their shade is the person's own), wide where they are not, narrow next to the mask's edge."""

EDGE = 0.1, 0.3
"""How far from the mask's edge the narrow reach counts, in face sizes: in even light, and in light from one side."""

EDGE_SHARE = 0.7
FLOOR = 6.0
"""Light (0 to 255) below which nothing is known of its ratio."""

RATIO = (0.3, 3.0)
"""How far the user's contrast follows the change of light."""

CONTRAST = (0.7, 1.15)
"""How far the user's contrast is bent to the template's."""

FEATURES_CONTRAST = (0.9, 1.0)
COLOUR = (0.3, 1.2)
GREY_BELOW, COLOURED_FROM = 2.0, 9.0
"""Mean distance from grey (0 to 255 scale): a template whose skin is below the first makes the result grey."""

LUMA = np.array([0.114, 0.587, 0.299], np.float32)
"""BGR, ITU-R BT.601."""

UNSURE = 0.2
"""What does not look like skin still counts a little: in deep shadow there is nothing else to go by."""

SHADED = 0.6
"""How much more it counts where nothing covers the face."""

STEEP = 0.035
"""Reach of the user's light at the edge of a shadow, in face sizes: what is left of it shows as a grey patch."""

SHADE = (0.03, 0.15)
"""Change of the user's light between the two reaches, over the light, from which it begins to be, and is, a shadow."""

LOPSIDED = (0.06, 0.2)
"""The same for the difference of both halves of the face."""

TAMING = 0.06
ROUGHER = 1.8
"""Reach (face sizes) within which roughness is compared, and how many times the template's is left alone."""

LEAST_SHINE, MORE_SHINE = 14.0, 1.3
"""What skin's detail may rise above its surroundings (0 to 255): the first, or so many times the template's."""

PRIOR = 0.02
"""Weight of the whole skin's mean where no skin is near."""

EPSILON = 1e-3


@dataclass(frozen=True, slots=True)
class Relight:
    """``result = mix @ (gain * user) + offset``: maps at working size, applied at full size."""

    mix: NDArray[np.float32] = field(repr=False)
    gain: Plane = field(repr=False)
    offset: Plane = field(repr=False)

    def apply(self, user: Plane, shape: Shape, window: Window) -> Plane:
        """``user``, the pixels in ``window`` of the maps' frame enlarged to ``shape``, in the template's light."""
        detail = cv2.transform(user * resized(self.gain, shape)[window], self.mix)
        return np.asarray(detail + resized(self.offset, shape)[window], np.float32)


@dataclass(frozen=True, slots=True)
class Scene:
    """What the light is worked out from, all in one frame (height x width).

    ``skin`` weighs what is bare skin in both pictures, ``features`` what is eye, brow or lip, ``shown`` what of the
    user will be seen; ``inside`` is the distance to the mask's edge in pixels, ``size`` the face's. ``mirror``: where
    each pixel's twin on the other half of the face is (x, y).
    """

    user: Plane = field(repr=False)
    template: Plane = field(repr=False)
    skin: Plane = field(repr=False)
    features: Plane = field(repr=False)
    shown: Plane = field(repr=False)
    inside: Plane = field(repr=False)
    mirror: Plane = field(repr=False)
    size: float


def relight(scene: Scene) -> Relight:
    """The user's pixels are multiplied by the ratio of both lights, as a lamp would, so that shadows keep their hue.

    Then roughness and colour of the skin are brought to the template's; eyes, brows and lips keep more of theirs.
    """
    skin = Skin.of(_trusted(scene), scene.size)
    low_user, low_template = _lights(scene, skin)
    ratio = _light_ratio(low_user, low_template)
    detail = np.asarray(ratio * (scene.user - low_user), np.float32)
    own_detail = scene.template - low_template
    light, own_light = _luma(detail), _luma(own_detail)
    calmer = _calmer(light, own_light, skin)
    features = _features_contrast(light, own_light, scene.features)
    calmer *= _without_shine(calmer * light, own_light, skin)
    strength = tripled(np.asarray(calmer + scene.features * (features - calmer), np.float32))
    mix = _colour_mix(Samples.of(strength * detail, own_detail, low_template, skin=skin.weight))
    gain = np.asarray(strength * ratio, np.float32)
    return Relight(mix, gain, np.asarray(low_template - cv2.transform(gain * low_user, mix), np.float32))


@dataclass(frozen=True, slots=True)
class Skin:
    """Where skin is (``weight``, 0 to 1, and ``reduced`` by ``factor``), in a face of ``size`` pixels.

    Its low frequencies are worked out on the reduced copy and carried on where there is no skin (normalised
    convolution).
    """

    weight: Plane = field(repr=False)
    reduced: Plane = field(repr=False)
    factor: int
    size: float

    @classmethod
    def of(cls, weight: Plane, size: float) -> Skin:
        factor = max(1, int(min(NARROW, TAMING) * size / LEAST_SIGMA))
        height, width = weight.shape
        shape = max(1, round(height / factor)), max(1, round(width / factor))
        return cls(weight, resized(weight, shape), factor, size)

    def lows(self, image: Plane, reaches: tuple[float, ...]) -> list[Plane]:
        """Of an image of the weight's size, for each reach (face sizes), at the reduced size."""
        weight = self.weight if image.ndim == self.weight.ndim else tripled(self.weight)
        weighted = resized(image * weight, self.reduced.shape)
        total = float(self.reduced.sum())
        mean = weighted.sum(axis=(0, 1)) / total if total > 1 else image.mean(axis=(0, 1))
        return [self._low(weighted, np.asarray(mean, np.float32), reach) for reach in reaches]

    def _low(self, weighted: Plane, mean: NDArray[np.float32], reach: float) -> Plane:
        sigma = reach * self.size / self.factor
        share = blurred(self.reduced, sigma)
        share = share if weighted.ndim == share.ndim else tripled(share)
        prior = np.float32(PRIOR)
        return np.asarray((blurred(weighted, sigma) + prior * mean) / (share + prior), np.float32)


@dataclass(frozen=True, slots=True)
class Samples:
    """Every second pixel both ways: enough for statistics. BGR; ``skin`` is true on skin."""

    user: Plane = field(repr=False)
    template: Plane = field(repr=False)
    tone: Plane = field(repr=False)
    skin: NDArray[np.bool_] = field(repr=False)

    @classmethod
    def of(cls, user: Plane, template: Plane, tone: Plane, *, skin: Plane) -> Samples:
        sparse = [np.ascontiguousarray(image[::2, ::2]) for image in (user, template, tone)]
        return cls(sparse[0], sparse[1], sparse[2], _on_skin(skin))


def _luma(image: Plane) -> Plane:
    return np.asarray(cv2.transform(image, LUMA[None]), np.float32)


def _on_skin(skin: Plane) -> NDArray[np.bool_]:
    return np.asarray(skin[::2, ::2] > 0.5)  # noqa: PLR2004 - more skin than not


def _light_ratio(user: Plane, template: Plane) -> Plane:
    """Per channel, so that the user's light becomes the template's and black stays without colour."""
    bright, wanted = _luma(user), _luma(template)
    black = wanted - bright * np.clip(wanted / np.maximum(bright, FLOOR), *RATIO)
    return np.asarray(np.maximum(template - tripled(black), 0) / np.maximum(user, FLOOR), np.float32)


def _calmer(detail: Plane, template: Plane, skin: Skin) -> Plane:
    """By how much skin detail is weakened (or a little strengthened): in the whole, and where it is locally rough."""
    chosen = _on_skin(skin.weight)
    own, seen = _spread(template[::2, ::2], chosen), _spread(detail[::2, ::2], chosen)
    contrast = float(np.clip((own + EPSILON) / (seen + EPSILON), *CONTRAST))
    (power,) = skin.lows(detail * detail, (TAMING,))
    rough = contrast * np.sqrt(power)
    allowed = ROUGHER * 1.4826 * own + 2
    calmer = np.asarray(contrast * np.clip(allowed / np.maximum(rough, EPSILON), 0.55, 1), np.float32)
    return resized(calmer, (detail.shape[0], detail.shape[1]))


def _without_shine(detail: Plane, template: Plane, skin: Skin) -> Plane:
    """What detail is multiplied by so that skin shines little more than the template's: flash on dark skin would
    burn out in bright light."""
    own = template[::2, ::2][_on_skin(skin.weight)]
    most = max(LEAST_SHINE, MORE_SHINE * float(np.percentile(own, 98))) if own.size else LEAST_SHINE
    return np.asarray(np.float32(most) / np.maximum(detail, np.float32(most)), np.float32)


def _features_contrast(detail: Plane, template: Plane, features: Plane) -> float:
    """Eyes, brows and lips keep their own look, but stand out little more than the template's do."""
    user, own = (float(np.sqrt((features * part * part).sum())) for part in (detail, template))
    return float(np.clip((own + EPSILON) / (user + EPSILON), *FEATURES_CONTRAST))


def _trusted(scene: Scene) -> Plane:
    """How far each pixel tells of the light on skin: what is shown of the user and is no feature is skin in shade."""
    unsure = UNSURE + SHADED * scene.shown * (1 - scene.features)
    return np.asarray(np.maximum(scene.skin, unsure * (scene.inside > 0)), np.float32)


def _lights(scene: Scene, skin: Skin) -> list[Plane]:
    """Low frequencies of user and template: of a far or wide reach inside, a narrow one next to the mask's edge, and
    the narrowest where the user's light changes fast. Both alike, so that a face in its own place stays what it is."""
    inside = resized(scene.inside, skin.reduced.shape)
    edge, lopsided_edge = (1 - smooth_step(inside, 0.0, reach * scene.size) for reach in EDGE)
    user, template = (skin.lows(image, (FAR, WIDE, NARROW, STEEP)) for image in (scene.user, scene.template))
    level = _luma(user[1])
    near = _luma(user[2])
    change = np.abs(near - level) / np.maximum(level, FLOOR)
    lopsided = _lopsided(near, scene.mirror)
    next_to_edge = np.asarray(EDGE_SHARE * (edge + lopsided * (lopsided_edge - edge)), np.float32)
    shadow = tripled(np.asarray(smooth_step(change, *SHADE) * lopsided, np.float32))
    mixed = []
    for far, wide, narrow, steep in (user, template):
        inner = far + tripled(lopsided) * (wide - far)
        low = inner + tripled(next_to_edge) * (narrow - inner)
        mixed.append(resized(np.asarray(low + shadow * (steep - low), np.float32), scene.skin.shape[:2]))
    return mixed


def _lopsided(level: Plane, mirror: Plane) -> Plane:
    """Where one half of the face is lit otherwise than the other: faces are alike on both sides, so that is light.

    What is dark on both (the sockets of the eyes, below the nose) is the person's own. ``level`` may be reduced.
    """
    height, width = mirror.shape[:2]
    step = np.array([level.shape[1] / width, level.shape[0] / height], np.float32)
    places = (resized(mirror, (level.shape[0], level.shape[1])) + np.float32(0.5)) * step - np.float32(0.5)
    twin = sampled(level, places)
    return smooth_step(np.abs(level - twin) / np.maximum(np.maximum(level, twin), FLOOR), *LOPSIDED)


def _spread(detail: Plane, skin: NDArray[np.bool_]) -> float:
    """Median absolute detail on skin."""
    chosen = np.abs(detail[skin])
    return float(np.median(chosen)) if chosen.size else 0.0


def _colour_mix(seen: Samples) -> NDArray[np.float32]:
    """3 x 3: keeps lightness, brings the strength of colour to the template's (to none for a grey one)."""
    user, template, tone = (image - tripled(_luma(image)) for image in (seen.user, seen.template, seen.tone))
    ratio = np.mean([_spread_ratio(user[..., k], template[..., k], seen.skin) for k in (0, 2)])
    chroma = float(np.abs(tone[seen.skin] if seen.skin.any() else tone).mean())
    coloured = float(np.clip((chroma - GREY_BELOW) / (COLOURED_FROM - GREY_BELOW), 0, 1))
    strength = coloured * float(np.clip(ratio, *COLOUR))
    grey = np.tile(LUMA, (3, 1))
    return np.asarray(grey + strength * (np.eye(3, dtype=np.float32) - grey), np.float32)


def _spread_ratio(user: Plane, template: Plane, skin: NDArray[np.bool_]) -> float:
    return (_spread(template, skin) + EPSILON) / (_spread(user, skin) + EPSILON)
