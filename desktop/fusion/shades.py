"""Low frequencies: the lamp's light is the template's, shade of the user's own shape is kept in the template's tones.

Shade is compared in logarithms, where a lamp's strength cancels out: what the user's has more than the template's,
band by band, is added to the template's, within limits, so that a face in its own place stays exactly what it is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.fusion.raster import Plane, resized, sampled, smooth_step, tripled
from desktop.fusion.scene import FAR, LUMA, NARROW, STEEP, WIDE, Scene, Skin, luma, mostly, spread

if TYPE_CHECKING:
    from numpy.typing import NDArray

FLOOR = 6.0
"""Light (0 to 255) below which nothing is known of its ratio."""

SHADE = (0.03, 0.15)
"""Change of the user's light between two reaches, over the light, from which it begins to be, and is, a shadow."""

LOPSIDED = (0.1, 0.3)
"""The same for the difference of both halves of the face."""

BRIGHTER = (1.2, 1.8)
"""Times the user's light is raised from which flash and hollows of a dark photo begin to be, and are, shade."""

AT_EDGE = 0.7
"""How much of the wider bands is the template's own next to the mask's edge."""

EDGE = 0.1
"""How wide that edge is, in face sizes."""

LIVELY, CALMEST = 1.3, 0.6
"""The user's shade may be so many times as strong as the template's (median over the skin), but is weakened no
further than the second."""

DARKEST = 0.3
"""How far (natural logarithm) the user's shade may darken the template's skin."""

BRIGHTEST, LEAST_ROOM = 1.05, 0.03
"""It may lighten it up to so many times the template's lightest skin, in each channel, or by the second."""

TINTED = 0.07
"""How far (natural logarithm) the user's own colour may go off the template's: blush, beard, make-up."""

SLOPES = (0.3, 2.0)
UNSHADED = 0.0004
"""Change of a channel's logarithm with that of the light's, on skin; 1 where the light's hardly varies (variance)."""

GREY_BELOW, COLOURED_FROM = 2.0, 9.0
"""Mean distance from grey (0 to 255 scale): a template whose skin is below the first makes the result grey."""


@dataclass(frozen=True, slots=True)
class Lights:
    """Low frequencies at the scene's size: ``user``, ``template``, and ``wanted`` of the result."""

    user: Plane = field(repr=False)
    template: Plane = field(repr=False)
    wanted: Plane = field(repr=False)

    @classmethod
    def of(cls, scene: Scene, skin: Skin) -> Lights:
        user, template = (Shades.of(image, skin) for image in (scene.user, scene.template))
        shares = Shares.of(user, template, scene=scene, reduced=skin.reduced)
        low_user, low = (shares.low(face) for face in (user, template))
        wanted = low * _exp(_own_shade(user, template, shares, chosen=mostly(skin.reduced)))
        shape = scene.skin.shape[0], scene.skin.shape[1]
        return cls(*(resized(np.asarray(image, np.float32), shape) for image in (low_user, low, wanted)))


@dataclass(frozen=True, slots=True)
class Shades:
    """One face's low frequencies (``lows``: BGR, ``logs``: their logarithms and that of the lightness, four channels)
    at four reaches, the farthest first. ``slopes``: how each channel follows the lightness on this face."""

    lows: list[Plane] = field(repr=False)
    logs: list[Plane] = field(repr=False)
    slopes: NDArray[np.float32]

    @classmethod
    def of(cls, image: Plane, skin: Skin) -> Shades:
        lows = skin.lows(image, (FAR, WIDE, NARROW, STEEP))
        logs = [_logs(low) for low in lows]
        return cls(lows, logs, _slopes(logs[-1], skin.reduced))

    def shade(self, bands: tuple[Plane, ...]) -> Plane:
        """Logarithms (four channels) of what the chosen bands add to the light."""
        parts = (share * (near - far) for share, far, near in zip(bands, self.logs, self.logs[1:], strict=False))
        return np.asarray(sum(parts), np.float32)

    def tint(self, shade: Plane) -> Plane:
        """What of a shade's colour (three channels) does not come from its being dark or light."""
        return np.asarray(shade[..., :3] - tripled(_last(shade)) * self.slopes, np.float32)


@dataclass(frozen=True, slots=True)
class Shares:
    """How much of each band between two reaches is the user's own (``bands``, four equal channels each), and how far
    detail begins at the nearest reach (``cut``, three)."""

    bands: tuple[Plane, ...] = field(repr=False)
    cut: Plane = field(repr=False)

    @classmethod
    def of(cls, user: Shades, template: Shades, *, scene: Scene, reduced: Plane) -> Shares:
        inside = smooth_step(resized(scene.inside, reduced.shape), 0.0, EDGE * scene.size)
        inner = 1 - np.float32(AT_EDGE) * (1 - inside)
        wide, near = (luma(user.lows[k]) for k in (1, 2))
        lopsided = _lopsided(near, scene.mirror)
        change, rise = np.asarray(np.abs(near - wide), np.float32), luma(template.lows[1])
        shadow, raised = (_over(part, wide, *steps) for part, steps in ((change, SHADE), (rise, BRIGHTER)))
        shadow *= lopsided
        bands = (1 - lopsided) * inner, inner * (1 - shadow), raised * (1 - shadow)
        return cls(tuple(_fourfold(band) for band in bands), tripled(np.maximum(shadow, raised)))

    def low(self, face: Shades) -> Plane:
        """All that is not detail."""
        near, nearest = face.lows[2:]
        return np.asarray(near + self.cut * (nearest - near), np.float32)


def _own_shade(user: Shades, template: Shades, shares: Shares, *, chosen: NDArray[np.bool_]) -> Plane:
    """What the template's low frequencies are multiplied by, as a logarithm, to have the user's shape in them.

    Darker skin gets the hue that the template's darker skin has: pale highlights only made darker would be grey.
    """
    seen, own = (face.shade(shares.bands) for face in (user, template))
    tint = limited(user.tint(seen) - template.tint(own), TINTED) * _coloured(template.lows[2], chosen)
    light, own_light = _last(seen), _last(own)
    change = tint + tripled(_calm(light, own_light, chosen) * light - own_light) * template.slopes
    bounds = np.where(change > 0, _room(template.lows[-1], chosen), np.float32(DARKEST))
    return limited(change, bounds)


def limited(change: Plane, bound: Plane | float) -> Plane:
    """``change`` where it is well below ``bound``, bent to stay within it."""
    part = change / bound
    part *= part
    return np.asarray(change / np.sqrt(np.sqrt(1 + part * part)), np.float32)


def _over(part: Plane, whole: Plane, low: float, high: float) -> Plane:
    """Where ``part`` is more than ``low``, and ``high``, times ``whole``."""
    return smooth_step(np.asarray(part / np.maximum(whole, FLOOR), np.float32), low, high)


def _calm(light: Plane, own: Plane, chosen: NDArray[np.bool_]) -> np.float32:
    """What the user's shade is weakened by where it is much stronger than the template's."""
    least = 1e-3
    ratio = LIVELY * (spread(own, chosen) + least) / (spread(light, chosen) + least)
    return np.float32(np.clip(ratio, CALMEST, 1))


def _room(low: Plane, chosen: NDArray[np.bool_]) -> Plane:
    """Logarithm of how much lighter the template's skin may become."""
    skin = low[chosen] if chosen.any() else low.reshape(-1, 3)
    top = np.asarray(BRIGHTEST * np.percentile(skin[::2].T.copy(), 98, axis=1), np.float32)
    return np.maximum(_log(np.asarray(top / np.maximum(low, FLOOR), np.float32)), np.float32(LEAST_ROOM))


def _coloured(low: Plane, chosen: NDArray[np.bool_]) -> np.float32:
    return np.float32(colourfulness(low[chosen] if chosen.any() else low.reshape(-1, 3)))


def colourfulness(skin: NDArray[np.float32]) -> float:
    """0 for grey skin (N x 3), 1 for coloured."""
    chroma = float(np.abs(skin - (skin @ LUMA)[:, None]).mean())
    return float(np.clip((chroma - GREY_BELOW) / (COLOURED_FROM - GREY_BELOW), 0, 1))


def _slopes(logs: Plane, weight: Plane) -> NDArray[np.float32]:
    """Least squares over the skin, drawn to 1 where the lightness varies too little to tell."""
    total = float(weight.sum()) + 1e-6
    light = _last(logs)
    line = light - np.float32((light * weight).sum() / total)
    moments = (line * weight).ravel() @ logs.reshape(-1, 4) / total
    return np.asarray(np.clip((moments[:3] + UNSHADED) / (moments[3] + UNSHADED), *SLOPES), np.float32)


def _logs(low: Plane) -> Plane:
    """Logarithms of BGR and of the lightness."""
    channels = cv2.transform(low, np.vstack([np.eye(3, dtype=np.float32), LUMA]))
    return _log(np.maximum(channels, np.float32(FLOOR)))


def _fourfold(plane: Plane) -> Plane:
    return np.asarray(cv2.merge([plane] * 4), np.float32)


def _last(channels: Plane) -> Plane:
    return np.asarray(cv2.extractChannel(channels, channels.shape[2] - 1), np.float32)


def _log(values: Plane) -> Plane:
    return np.asarray(cv2.log(values), np.float32)


def _exp(values: Plane) -> Plane:
    return np.asarray(cv2.exp(values), np.float32)


def _lopsided(level: Plane, mirror: Plane) -> Plane:
    """Where one half of the face is lit otherwise than the other: faces are alike on both sides, so that is light.

    What is dark on both (the sockets of the eyes, below the nose) is the person's own. ``level`` may be reduced.
    """
    height, width = mirror.shape[:2]
    step = np.array([level.shape[1] / width, level.shape[0] / height], np.float32)
    places = (resized(mirror, (level.shape[0], level.shape[1])) + np.float32(0.5)) * step - np.float32(0.5)
    twin = sampled(level, places)
    return _over(np.abs(level - twin), np.maximum(level, twin), *LOPSIDED)
