"""Beards: where only one of two faces has one, the template mostly stays as it is, with its beard or without.

A beard between two skins is neither: the user's on the template's bare skin is a grey ghost, the template's below the
user's bare chin blotches. Only a user's short beard stays his, on skin like his own: it is whole there, and much of
whom one knows him by. Hair has less colour than skin, dark or grey, or, short, brown or red, is finely mottled; a
shadow is neither, and lies on one half of a face. A face that has one is the template's all around the mouth: what is
between hairs is no skin.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.fusion.geometry import regions
from desktop.fusion.geometry.shape import ramp
from desktop.fusion.raster import Plane, Shape, blurred, carried_on, filled, grown, lab

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from desktop.fusion.cutout import Cutout
    from desktop.fusion.geometry.canonical import Floats

JAW = (234, 93, 132, 58, 172, 136, 150, 149, 176, 148, 152, 377, 400, 378, 379, 365, 397, 288, 361, 323, 454)
GROWS_ON = (*JAW, 425, 327, 2, 98, 205)
"""Landmarks along the jaw from ear to ear, and back below cheeks and nose. Since 2026-11-30."""

BARE = ((50, 101, 117, 118, 205, 36, 203, 142), (280, 330, 346, 347, 425, 266, 423, 371), (6, 197, 195, 5, 4, 45, 275))
"""Cheeks and nose: there the skin's own colour is read. Since 2026-11-30."""

COARSE = 0.02
"""Reach over which colour is looked at, in face sizes: beyond single hairs. Since 2026-11-30."""

LEAST_COLOUR = 6.0
"""Colour (CIELAB) below which a picture is grey and shows none. Since 2026-11-30."""

MOUTH_TO_JAW = (57, 43, 106, 182, 83, 18, 313, 406, 335, 273, 287, 432, 434, 364, 394, 395, 369)
CHIN = (*MOUTH_TO_JAW, 396, 175, 171, 140, 170, 169, 135, 214, 212)
UPPER_LIP = (57, 186, 92, 165, 167, 164, 393, 391, 322, 410, 287, 436, 426, 327, 2, 98, 206, 216)
"""Outlines of chin and upper lip: no beard leaves both out. Since 2026-12-01."""

BEARDED = (0.71, 0.77)
"""Parts of colour and of saturation that are missing, together, on chin and upper lip (sum of medians), from which a
face begins to have, and has, a beard; of its halves the one with less: what lies on one only is shadow. Of 60 portraits
(2026-12-01) six with beards have .78 to 1.13, others .70 or less; two goatees, one ginger beard and stubble pass for
skin. Over the whole jaw and both halves together (until 2026-12-01) a woman's smile lines and two men in side light
passed for beards."""

HAIRS, AROUND_HAIRS, OFF_LIPS = 0.007, 0.015, 0.03
"""Mottling finer than the first (sigma), averaged over the second, so far from the lips, in face sizes: the edge of
lips is no hair. Since 2026-12-01."""

HAIRY = (0.03, 0.036)
"""Contrast of that mottling (in parts of the lightness) on chin and upper lip, together, beyond twice that of the
cheek, from which a face begins to have, and has, a beard; of its halves the one with less. Of 60 portraits
(2026-12-01) seven of the nine with beards have from .038 (a short grey goatee) to .18; the others up to .022
(stubble) and, a head turned by 30 degrees, .029. White and curly grey hair has less, and no colour; colour alone misses
three."""

ON_HAIR, ON_CHEEK = 35, 75
"""Percentiles of it, there and on the cheek: folds are few, pores everywhere. Since 2026-12-01."""

MEAN_OF_SPREAD = 0.8
"""A normal distribution's mean difference, in standard deviations. Since 2026-12-01."""

LEAST_LIGHT = 10.0
"""Lightness (CIELAB) below which contrast is not read. Since 2026-12-01."""

MIDDLE = (10, 152)
"""Landmarks at the top of the forehead and below the chin. Since 2026-12-01."""

MOSTLY = 0.5
"""More than not. Since 2026-11-30."""

NEARLY, NONE = 0.9, 0.05
"""What of a beard is well inside it, and what is none. Since 2026-12-01."""

GAMMA, DARK, LEAST_SATURATION = 2.2, 0.03, 0.05
"""Of the picture's levels; what black counts as grey; and what no face has less of. Since 2026-11-30."""

LOOKED_AT = 0.06
"""How much around the landmarks is looked at, in face sizes: as far as the widest blur sees. Since 2026-12-01."""

AROUND_LIPS, SOFT = 0.003, 0.015
"""What around the lips is theirs, and how softly a beard ends, in face sizes. Since 2026-11-30."""


SHORT = ((0.62, 0.68), (0.84, 0.88))
"""Lightness of a user's beard, in parts of his skin's, from which it begins to be, and is, short, and from which it
begins to be, and is, white. Since 2026-12-01, looked at on 42 pairs: of nine bearded portraits three have .71 to .83;
full dark beards (.30 to .58) end at the mask's edge, white ones (.88 to .96) are pale patches in the template's
colour."""

SAME_SKIN = ((0.71, 0.74), (1.09, 1.12))
"""Lightness of the template's skin, in parts of the user's, from which it begins to be, and is, alike, and from which
no more. Since 2026-12-01, looked at on 42 pairs, all of even users: from .75 to 1.08 short beards are whole, at 1.13
and more grey smears, at .70 a grey chin. *p30* into *p03* went from .74 to .53, the 48 fixed pairs without heads apart
from .457 to .452."""


def one_sided(user: Plane, template: Plane, *, lights: tuple[Plane, Plane], skin: Plane, halved: float = 0.0) -> Plane:
    """Tells where only one of two faces has a beard, so that the template is to stay: 1 there, 0 where both are alike.

    ``user``, ``template``: their beards in one frame; ``lights``: lightness of both; ``skin``: 1 on bare skin of both.
    ``halved``: how far nose and mouth are the template's (0 to 1): a beard around them is too.
    """
    stays = (1 - halved) * _stays(user, template, lights=lights, skin=skin)
    return np.asarray(np.maximum(template - user, np.float32(1 - stays) * (user - template)), np.float32)


def _stays(user: Plane, template: Plane, *, lights: tuple[Plane, Plane], skin: Plane) -> float:
    """1 where a user's beard is short, and the template's skin like his."""
    hair = (user > NEARLY * float(user.max())) & (skin > MOSTLY)
    bare = (np.maximum(user, template) < NONE) & (skin > MOSTLY)
    if not (user.any() and hair.any() and bare.any()):
        return 0.0
    own, other = (max(float(np.median(light[bare])), 1.0) for light in lights)
    return _between(float(np.median(lights[0][hair])) / own, SHORT) * _between(other / own, SAME_SKIN)


def _between(value: float, limits: tuple[tuple[float, float], tuple[float, float]]) -> float:
    low, high = limits
    return ramp(value, *low) * (1 - ramp(value, *high))


def beard(cutout: Cutout, skin: Plane, photo: Cutout | None = None) -> Plane:
    """Tells where a beard is: 1 there, 0 on bare skin (height x width of ``cutout``); ``skin`` is 1 on skin.

    ``photo``: the same before anything was taken off it, where something was: cheeks below lenses that a network made
    up are too smooth to be held against a chin.
    """
    near = cutout.near_face(LOOKED_AT)
    part, before = cutout.part(near), None if photo is None else photo.part(near)
    grown_there = _on_part(part, np.ascontiguousarray(skin[near]), before or part)
    return carried_on(grown_there, near, cutout.shape)


def _on_part(cutout: Cutout, skin: Plane, photo: Cutout) -> Plane:
    """As :func:`beard` does it, where the face is."""
    shape, size, points = cutout.shape, cutout.size, cutout.landmarks[:, :2]
    bare = (filled(shape, [points[list(part)] for part in BARE], hull=True) * skin) > MOSTLY
    mouth = filled(shape, [points[list(regions.OUTER_LIPS)]], hull=True)
    place = np.asarray(filled(shape, [points[list(GROWS_ON)]]) * (1 - grown(mouth, AROUND_LIPS * size)), np.float32)
    soft = blurred(cutout.pixels.astype(np.float32), COARSE * size)
    parts = [place * filled(shape, [points[list(part)]], hull=True) > MOSTLY for part in (CHIN, UPPER_LIP)]
    right = _right_half(shape, points)
    lacking = min(_lacking(soft, bare & half, [part & half for part in parts]) for half in (right, ~right))
    off_lips = grown(mouth, OFF_LIPS * size) < MOSTLY
    hairy = _hairy(photo, bare, [part & off_lips for part in parts], right=right)
    worn = max(ramp(lacking, *BEARDED), ramp(hairy, *HAIRY))
    return np.asarray(blurred(place, SOFT * size) * np.float32(worn), np.float32)


def _hairy(
    cutout: Cutout, bare: NDArray[np.bool_], parts: list[NDArray[np.bool_]], *, right: NDArray[np.bool_]
) -> float:
    """How much more ``parts`` are finely mottled than ``bare`` skin, together; of the halves that are seen the one with
    less, 0 where none is."""
    light = lab(cutout.pixels.astype(np.float32))[..., 0]
    fine = blurred(np.abs(light - blurred(light, HAIRS * cutout.size)), AROUND_HAIRS * cutout.size)
    lightness = np.maximum(blurred(light, AROUND_HAIRS * cutout.size), np.float32(LEAST_LIGHT))
    contrast = np.asarray(fine / lightness, np.float32)
    seen = [half for half in (right, ~right) if all((part & half).any() for part in (bare, *parts))]
    return min((_beyond(contrast, bare & half, [part & half for part in parts]) for half in seen), default=0.0)


def _beyond(contrast: Plane, bare: NDArray[np.bool_], parts: list[NDArray[np.bool_]]) -> float:
    cheek = np.percentile(contrast[bare], ON_CHEEK)
    return float(sum(np.percentile(contrast[part], ON_HAIR) for part in parts) - len(parts) * cheek) / MEAN_OF_SPREAD


def _right_half(shape: Shape, points: Floats) -> NDArray[np.bool_]:
    """True on the person's right of the line from forehead to chin."""
    (x, y), (end_x, end_y) = points[list(MIDDLE)].tolist()
    rows, columns = np.ogrid[: shape[0], : shape[1]]
    return np.asarray((columns - x) * (end_y - y) < (rows - y) * (end_x - x))


def _lacking(soft: Plane, bare: NDArray[np.bool_], parts: list[NDArray[np.bool_]]) -> float:
    """What ``parts`` lack of the colour and saturation of ``bare`` skin, together; 0 where either is not seen."""
    if not bare.any() or not all(part.any() for part in parts):
        return 0.0
    lacks = [_lacks(values, bare) for values in (_colour(soft), _saturation(soft))]
    return float(sum(np.median(values[part]) for values in lacks for part in parts))


def _colour(pixels: Plane) -> Plane:
    """The chroma of CIELAB, of BGR 0 to 255."""
    colours = lab(pixels)
    return np.asarray(np.maximum(np.hypot(colours[..., 1], colours[..., 2]), LEAST_COLOUR), np.float32)


def _saturation(pixels: Plane) -> Plane:
    """How much redder than green and blue light is, in parts of all of it: shade leaves that alone."""
    blue, green, red = cv2.split((pixels / np.float32(255)) ** np.float32(GAMMA))
    return np.asarray((red - (green + blue) / 2) / (red + green + blue + DARK), np.float32)


def _lacks(values: Plane, bare: NDArray[np.bool_]) -> Plane:
    """By what part there is less than on bare skin."""
    own = float(np.median(values[bare]))
    return np.asarray((own - values) / max(own, LEAST_SATURATION), np.float32)
