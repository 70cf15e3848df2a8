"""Low frequencies: the lamp's light is the template's, shade of the user's own shape is kept in the template's tones.

What is between a far and a near reach is mostly the person's own shape: the template's is taken out, the user's put
in. It is added, not multiplied: a photo's levels are steps that look alike to the eye, and what a ratio makes of a dark
photo's shade on bright skin nobody would know again. A face in its own place stays exactly what it is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.fusion.light.scene import FAR, LUMA, MIDDLE, NEAR, STEEP, Scene, Skin, luma, mostly
from desktop.fusion.raster import Plane, excess, resized, sampled, smooth_step, tripled, widened

if TYPE_CHECKING:
    from numpy.typing import NDArray

FLOOR = 6.0
"""Light (0 to 255) below which nothing is known of its ratio. Since 2026-11-22; a quarter more or less (2026-11-30)
changes none of 8 pairs."""

LOPSIDED = (0.3, 0.6)
"""Difference of both halves of a face, over the lighter one's light, from which one begins to lie, and lies, in shadow
(measured on twenty faces: one lit from the side is above the second nearly all over, others are seldom above the
first). On 62 samples and portraits (2026-11-30) the first is passed by 14 % of a face (median), by half of one at
most. When what is alike on both halves became the person's own the descriptors of every third of 380 pairs went from
.522 to .515 (2026-11-22). Since 2026-11-29; a quarter more or less (2026-11-30) changes 8 of 8 pairs, by 1.8 levels
(49 at most, at the eyes, skin 0.5 dE, detail 19%)."""

SHADOW_EDGE = 0.02
"""How much around it a shadow's edge reaches, in face sizes. Since 2026-11-29; a quarter more or less (2026-11-30)
changes 7 of 8 pairs, by 0.04 levels (2 at most, at the eyes)."""

AT_EDGE, EDGE = 0.8, 0.14
"""How much of the shade is the template's own next to the mask's edge, and how wide that edge is, in face sizes. Since
2026-11-30: with .75 and .1 foreheads of 4 in 60 pairs had a pale patch below the hair; likeness went from .484 to
.487."""

WIDER = 0.6
"""By how much of itself that edge is wider on the forehead: high foreheads had a pale arc above the brows. Since
2026-12-01: 60 pairs .476 to .477 (a wider edge everywhere .479), the arc of four pairs is gone or fainter."""

ON_FOREHEAD = 10.0
"""How far (0 to 255) the user's shade may lighten or darken the template's forehead: shape makes little shade there,
lamps much. Since 2026-12-01, set on the odd of 60 pairs: light and dark bands above the brows are gone or fainter
in five; the 60 pairs are farther from their users by .002 (with 8 by .003)."""

CONTRAST = (0.6, 1.4)
"""How far the user's contrast is bent to the template's. Of 62 pairs (2026-11-30) the ratio is 0.56 to 1.9: two are
bent at the lower end, one at the upper. Since 2026-11-29; a quarter more or less (2026-11-30) changes 2 of 8 pairs, by
0.58 levels (48 at most, at the mouth, skin 0.7 dE)."""

MORE_THAN_SKIN = 1.4
"""Nor beyond so many times what the template's skin is lighter than the user's: on dark skin below a hard lamp the
shade of a lighter face came out as orange streaks. Since 2026-11-30. With 1.15 (before 2026-12-01) a fifth of 60 pairs
was flat (contrast of .7 to .96 where the templates' is 1.1 to 2.0); hue is held by itself since, and streaks did not
come back with 1.4 nor 1.6. With 1.6 wrinkles of one are furrows, .334 to .374 from the user."""

RATIO = (0.3, 3.0)
"""How far detail follows the change of light, as a lamp would have it, where a shadow is taken away or laid on. Since
2026-11-22; a quarter more or less (2026-11-30) changes 2 of 8 pairs, by 0.04 levels (13 at most, at the eyes)."""

FEATURES = (0.45, 2.0)
"""How far eyes, brows and lips do: made lighter alone they would be grey, and in a darker template brows as black and
lips as red as in the photo look painted on. With the lower end at the skin's contrast (1 at least) ten pairs with
darker templates were .418 from their users, since 2026-11-30 .413, with the halves averaged in ``CONTRAST`` .409."""

BRIGHTEST, LEAST_ROOM = 1.1, 6.0
"""The user's shade may lighten skin up to so many times the template's lightest, or by the second (0 to 255). Since
2026-11-29; a quarter more or less (2026-11-30) of ``BRIGHTEST`` changes 8 of 8 pairs, by 0.68 levels (25 at most, at
the nose, skin 0.4 dE); of ``LEAST_ROOM`` none."""

TINTED = 5.0
"""How far (0 to 255) the user's own colour may go off the template's: blush, beard, make-up. Since 2026-12-01: with 12
red skin in yellow light was mottled; 60 pairs .4758 to .4762."""

SLOPES = (0.2, 2.0)
UNSHADED = 30.0
"""Change of a channel with that of the light, on skin; in proportion to the skin's colour where the light's hardly
varies (variance). Since 2026-11-29; a quarter more or less (2026-11-30) of ``SLOPES`` changes none of 8 pairs; of
``UNSHADED`` 8, by 0.03 levels (2 at most, at the nose)."""

GREY_BELOW, COLOURED_FROM = 2.0, 9.0
"""Mean distance from grey (0 to 255 scale): a template whose skin is below the first makes the result grey. The cheeks
of 62 samples and portraits in colour have 15 to 54 (2026-11-30), grey ones 0. Since 2026-11-22; a quarter more or less
(2026-11-30) changes none of 8 pairs."""


@dataclass(frozen=True, slots=True)
class Lights:
    """Low frequencies at the scene's size: ``user``, ``template``, and ``wanted`` of the result. ``contrast``: what the
    user's lightness is multiplied by; ``slopes``: how each channel of the template follows it."""

    user: Plane = field(repr=False)
    template: Plane = field(repr=False)
    wanted: Plane = field(repr=False)
    contrast: Plane = field(repr=False)
    slopes: NDArray[np.float32]

    @classmethod
    def of(cls, scene: Scene, skin: Skin) -> Lights:
        user, template = (Shades.of(image, skin) for image in (scene.user, scene.template))
        taken, laid = (_in_shadow(face, scene.mirror, reach=skin.size / skin.factor) for face in (user, template))
        low_user, low = (face.low(taken) for face in (user, template))
        contrast = _contrast(scene, skin)
        forehead = resized(scene.forehead, skin.reduced.shape)
        change = _own_shade(
            user, template, contrast=contrast, shadow=laid, chosen=mostly(skin.reduced), forehead=forehead
        )
        wanted = np.asarray(low + tripled((1 - taken) * _inner(scene, skin)) * change, np.float32)
        ratio = np.asarray(np.clip(luma(wanted) / np.maximum(luma(low_user), FLOOR), *RATIO), np.float32)
        followed = _followed(contrast, ratio, (taken, laid), resized(scene.features, skin.reduced.shape))
        shape = scene.skin.shape[0], scene.skin.shape[1]
        low_user, low, wanted, followed = (resized(image, shape) for image in (low_user, low, wanted, followed))
        return cls(low_user, low, wanted, followed, template.slopes)


@dataclass(frozen=True, slots=True)
class Shades:
    """One face's low frequencies (BGR) at four reaches; ``slopes``: how each channel follows the lightness on it."""

    far: Plane = field(repr=False)
    middle: Plane = field(repr=False)
    near: Plane = field(repr=False)
    steep: Plane = field(repr=False)
    slopes: NDArray[np.float32]

    @classmethod
    def of(cls, image: Plane, skin: Skin) -> Shades:
        far, middle, near, steep = skin.lows(image, (FAR, MIDDLE, NEAR, STEEP))
        return cls(far, middle, near, steep, _slopes(near, skin.reduced))

    def low(self, shadow: Plane) -> Plane:
        """All that is not detail: the edge of a ``shadow`` (1) must not pass for that."""
        return np.asarray(self.near + tripled(shadow) * (self.steep - self.near), np.float32)

    def shade(self, shadow: Plane) -> tuple[Plane, Plane]:
        """What the person's own shape adds to the light: of its lightness, and of its colour (BGR) what does not come
        from its being dark or light."""
        lamp = self.far + tripled(shadow) * (self.middle - self.far)
        shade = np.asarray(self.near - lamp, np.float32)
        light = luma(shade)
        return light, np.asarray(shade - tripled(light) * self.slopes, np.float32)


def _own_shade(
    user: Shades, template: Shades, *, contrast: np.float32, shadow: Plane, chosen: NDArray[np.bool_], forehead: Plane
) -> Plane:
    """What is added to the template's low frequencies to have the user's shape in them.

    Darker skin gets the hue that the template's darker skin has: pale highlights only made darker would be grey.
    ``shadow``: where the template's light changes quickly, so that what is its shape begins nearer; ``forehead``: 1
    above the brows.
    """
    (light, tint), (own_light, own_tint) = (face.shade(shadow) for face in (user, template))
    skin = template.near[chosen] if chosen.any() else template.near.reshape(-1, 3)
    level = luma(template.near)
    change = contrast * light - own_light
    room = np.maximum(np.float32(BRIGHTEST * np.percentile(skin @ LUMA, 98)) - level, np.float32(LEAST_ROOM))
    change = np.where(change > 0, limited(change, room), change)
    change += forehead * (limited(change, ON_FOREHEAD) - change)
    colour = limited(contrast * tint - own_tint, TINTED) * np.float32(colourfulness(skin))
    return np.asarray(tripled(change) * template.slopes + colour, np.float32)


def _contrast(scene: Scene, skin: Skin) -> np.float32:
    """Of the lightness on skin, template to user; light from one side is no contrast, so both halves are averaged."""
    user, template = (
        _both_halves(image, scene.mirror)[::2, ::2][skin.chosen] for image in (scene.user, scene.template)
    )
    if not user.size:
        return np.float32(1)
    low, high = CONTRAST
    lighter = MORE_THAN_SKIN * float(template.mean()) / max(float(user.mean()), FLOOR)
    return np.float32(np.clip((template.std() + 1) / (user.std() + 1), low, max(low, min(high, lighter))))


def _both_halves(image: Plane, mirror: Plane) -> Plane:
    light = luma(image)
    return np.asarray((light + sampled(light, mirror)) / 2, np.float32)


def _followed(contrast: np.float32, ratio: Plane, shadows: tuple[Plane, Plane], features: Plane) -> Plane:
    """What the user's detail is multiplied by: the faces' ``contrast``, but where a shadow is taken away or laid on
    (``shadows``), and on ``features``, the ``ratio`` of both lights. Where one comes nothing gets stronger: what
    is lit beside it is as it was."""
    taken, laid = shadows
    on_skin = contrast + laid * (np.minimum(ratio, contrast) - contrast)
    on_skin += taken * (ratio - on_skin)
    return np.asarray(on_skin + features * (np.clip(ratio, *FEATURES) - on_skin), np.float32)


def limited(change: Plane, bound: Plane | float) -> Plane:
    """``change`` where it is well below ``bound``, bent to stay within it."""
    return np.asarray(change / excess(np.asarray(change / bound, np.float32)), np.float32)


def colourfulness(skin: NDArray[np.float32]) -> float:
    """0 for grey skin (N x 3), 1 for coloured."""
    chroma = float(np.abs(skin - (skin @ LUMA)[:, None]).mean())
    return float(np.clip((chroma - GREY_BELOW) / (COLOURED_FROM - GREY_BELOW), 0, 1))


def _slopes(low: Plane, weight: Plane) -> NDArray[np.float32]:
    """Least squares over the skin, drawn to the skin's own colour where the lightness varies too little to tell."""
    total = float(weight.sum()) + 1e-6
    light = luma(low)
    line = light - np.float32((light * weight).sum() / total)
    mean = np.array(cv2.mean(low, np.asarray(weight > 0, np.uint8))[:3])
    moments = (line * weight).ravel() @ np.dstack([low, light]).reshape(-1, 4) / total
    own = mean / max(float(mean @ LUMA), FLOOR)
    return np.asarray(np.clip((moments[:3] + UNSHADED * own) / (moments[3] + UNSHADED), *SLOPES), np.float32)


def _inner(scene: Scene, skin: Skin) -> Plane:
    """How much of the user's shade shows: next to the mask's edge it is mostly the template's own."""
    inside, forehead = (resized(plane, skin.reduced.shape) for plane in (scene.inside, scene.forehead))
    inside = smooth_step(inside / (1 + WIDER * forehead), 0.0, EDGE * scene.size)
    return np.asarray(1 - np.float32(AT_EDGE) * (1 - inside), np.float32)


def _in_shadow(face: Shades, mirror: Plane, *, reach: float) -> Plane:
    """1 where a shadow lies on one half, and close to it: along the middle of the face both halves are alike."""
    return widened(_lopsided(luma(face.near), mirror), SHADOW_EDGE * reach, SHADOW_EDGE / 2 * reach)


def _lopsided(level: Plane, mirror: Plane) -> Plane:
    """1 where one half of the face is lit otherwise than the other: faces are alike on both sides, so that is light.

    What is dark on both (the sockets of the eyes, below the nose) is the person's own. ``level`` may be reduced.
    """
    height, width = mirror.shape[:2]
    step = np.array([level.shape[1] / width, level.shape[0] / height], np.float32)
    places = (resized(mirror, (level.shape[0], level.shape[1])) + np.float32(0.5)) * step - np.float32(0.5)
    twin = sampled(level, places)
    return smooth_step(np.abs(darkness(level, twin)), *LOPSIDED)


def darkness(level: Plane, twin: Plane) -> Plane:
    """By what part of the lighter one's light a place is darker than its twin; below 0 where it is lighter."""
    return np.asarray((twin - level) / np.maximum(np.maximum(level, twin), np.float32(FLOOR)), np.float32)
