"""Light and colour: the template's low frequencies and tone, the user's detail."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.fusion.raster import Plane, Shape, Window, blurred, resized, smooth_step

if TYPE_CHECKING:
    from numpy.typing import NDArray

WIDE, NARROW = 0.11, 0.06
"""Reach of the light that is taken from the template, in face sizes: wide inside, narrow next to the mask's edge."""

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

TAMING = 0.06
ROUGHER = 1.8
"""Reach (face sizes) within which roughness is compared, and how many times the template's is left alone."""

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

    ``skin`` weighs what is bare skin in both pictures, ``features`` what is eye, brow or lip; ``inside`` is the
    distance to the mask's edge in pixels, ``size`` the face's.
    """

    user: Plane = field(repr=False)
    template: Plane = field(repr=False)
    skin: Plane = field(repr=False)
    features: Plane = field(repr=False)
    inside: Plane = field(repr=False)
    size: float


def relight(scene: Scene) -> Relight:
    """The user's pixels are multiplied by the ratio of both lights, as a lamp would, so that shadows keep their hue.

    Then roughness and colour of the skin are brought to the template's; eyes, brows and lips keep more of theirs.
    """
    skin = np.asarray(np.maximum(scene.skin, UNSURE * (scene.inside > 0)), np.float32)
    edge = (1 - smooth_step(scene.inside, 0.02 * scene.size, 0.22 * scene.size))[..., None]
    low_user = _mixed(scene.user, skin, size=scene.size, edge=edge)
    low_template = _mixed(scene.template, skin, size=scene.size, edge=edge)
    ratio = _light_ratio(low_user, low_template)
    detail = np.asarray(ratio * (scene.user - low_user), np.float32)
    own_detail = scene.template - low_template
    calmer = _calmer(_luma(detail), _luma(own_detail), skin, size=scene.size)
    features = _features_contrast(_luma(detail), _luma(own_detail), scene.features)
    strength = calmer + scene.features * (features - calmer)
    gain = np.asarray(strength[..., None] * ratio, np.float32)
    mix = _colour_mix(strength[..., None] * detail, own_detail, low_template, skin=skin)
    return Relight(mix, gain, np.asarray(low_template - (gain * low_user) @ mix.T, np.float32))


def _luma(image: Plane) -> Plane:
    return np.asarray(image @ LUMA, np.float32)


def _light_ratio(user: Plane, template: Plane) -> Plane:
    """Per channel, so that the user's light becomes the template's and black stays without colour."""
    bright, wanted = (user @ LUMA)[..., None], (template @ LUMA)[..., None]
    black = wanted - bright * np.clip(wanted / np.maximum(bright, FLOOR), *RATIO)
    return np.asarray(np.maximum(template - black, 0) / np.maximum(user, FLOOR), np.float32)


def _calmer(detail: Plane, template: Plane, skin: Plane, *, size: float) -> Plane:
    """By how much skin detail is weakened (or a little strengthened): in the whole, and where it is locally rough."""
    contrast = float(np.clip(_spread_ratio(detail, template, skin), *CONTRAST))
    rough = contrast * np.sqrt(_low(np.asarray(detail**2, np.float32), skin, sigma=TAMING * size))
    allowed = ROUGHER * 1.4826 * _spread(template, skin) + 2
    return np.asarray(contrast * np.clip(allowed / np.maximum(rough, EPSILON), 0.55, 1), np.float32)


def _features_contrast(detail: Plane, template: Plane, features: Plane) -> float:
    """Eyes, brows and lips keep their own look, but stand out little more than the template's do."""
    user, own = (float(np.sqrt((features * part**2).sum())) for part in (detail, template))
    return float(np.clip((own + EPSILON) / (user + EPSILON), *FEATURES_CONTRAST))


def _mixed(image: Plane, skin: Plane, *, size: float, edge: Plane) -> Plane:
    wide, narrow = (_low(image, skin, sigma=share * size) for share in (WIDE, NARROW))
    return np.asarray(wide + 0.7 * edge * (narrow - wide), np.float32)


def _low(image: Plane, skin: Plane, *, sigma: float) -> Plane:
    """The skin's low frequencies, carried on where there is none (normalised convolution)."""
    weight = skin if image.ndim == skin.ndim else skin[..., None]
    total = float(skin.sum())
    flat = image.reshape(skin.size, -1)
    mean = skin.reshape(-1) @ flat / total if total > 1 else flat.mean(axis=0)
    share = blurred(skin, sigma).reshape(weight.shape)
    blur = blurred(np.asarray(image * weight, np.float32), sigma)
    return np.asarray((blur + PRIOR * mean) / (share + PRIOR), np.float32)


def _spread(detail: Plane, skin: Plane) -> float:
    """Median absolute detail on bare skin."""
    chosen = np.abs(detail)[skin > 0.5]  # noqa: PLR2004 - more skin than not
    return float(np.median(chosen)) if chosen.size else 0.0


def _spread_ratio(user: Plane, template: Plane, skin: Plane) -> float:
    return (_spread(template, skin) + EPSILON) / (_spread(user, skin) + EPSILON)


def _colour_mix(user: Plane, template: Plane, tone: Plane, *, skin: Plane) -> NDArray[np.float32]:
    """3 x 3: keeps lightness, brings the strength of colour to the template's (to none for a grey one)."""
    ratio = np.median(
        [_spread_ratio(user[..., k] - user @ LUMA, template[..., k] - template @ LUMA, skin) for k in (0, 2)]
    )
    chosen = tone[skin > 0.5] if (skin > 0.5).any() else tone.reshape(-1, 3)  # noqa: PLR2004 - more skin than not
    chroma = float(np.abs(chosen - (chosen @ LUMA)[:, None]).mean())
    coloured = float(np.clip((chroma - GREY_BELOW) / (COLOURED_FROM - GREY_BELOW), 0, 1))
    strength = coloured * float(np.clip(ratio, *COLOUR))
    grey = np.tile(LUMA, (3, 1))
    return np.asarray(grey + strength * (np.eye(3, dtype=np.float32) - grey), np.float32)
