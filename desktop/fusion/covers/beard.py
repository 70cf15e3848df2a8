"""Beards: where only one of two faces has one, the template stays as it is, with its beard or without.

A beard between two skins is neither: the user's on the template's bare skin is a grey ghost, the template's below the
user's bare chin blotches. Hair has less colour than skin, dark or grey; a shadow has as much.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.fusion.geometry import regions
from desktop.fusion.geometry.shape import ramp
from desktop.fusion.raster import Plane, blurred, filled, grown, lab, smooth_step

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from desktop.fusion.cutout import Cutout

JAW = (234, 93, 132, 58, 172, 136, 150, 149, 176, 148, 152, 377, 400, 378, 379, 365, 397, 288, 361, 323, 454)
GROWS_ON = (*JAW, 425, 327, 2, 98, 205)
"""Landmarks along the jaw from ear to ear, and back below cheeks and nose. Since 2026-11-30."""

BARE = ((50, 101, 117, 118, 205, 36, 203, 142), (280, 330, 346, 347, 425, 266, 423, 371), (6, 197, 195, 5, 4, 45, 275))
"""Cheeks and nose: there the skin's own colour is read. Since 2026-11-30."""

COARSE = 0.02
"""Reach over which colour is looked at, in face sizes: beyond single hairs. Since 2026-11-30."""

LEAST_COLOUR = 6.0
"""Colour (CIELAB) below which a picture is grey and shows none. Since 2026-11-30."""

PALER = (0.15, 0.4)
"""By what part less colour than bare skin a place begins to be, and is, hair. Since 2026-11-30, see below."""

BEARDED = (0.38, 0.48)
"""Parts of colour and of saturation that are missing, together, over all of where beards grow (medians), from which a
face begins to have, and has, one. Of 60 portraits (2026-11-30) the seven with beards have .42 to .80, others .39 or
less, but for two below a hard lamp; colour alone took three dark-skinned ones for bearded."""

GAMMA, DARK, LEAST_SATURATION = 2.2, 0.03, 0.05
"""Of the picture's levels; what black counts as grey; and what no face has less of. Since 2026-11-30."""

AROUND_LIPS, SOFT = 0.01, 0.015
"""What around the lips is theirs, and how softly a beard ends, in face sizes. Since 2026-11-30."""


def beard(cutout: Cutout, skin: Plane) -> Plane:
    """Tells where a beard is: 1 there, 0 on bare skin (height x width of ``cutout``); ``skin`` is 1 on skin."""
    shape, size, points = cutout.shape, cutout.size, cutout.landmarks[:, :2]
    bare = (filled(shape, [points[list(part)] for part in BARE], hull=True) * skin) > 0.5  # noqa: PLR2004 - mostly
    lips = grown(filled(shape, [points[list(regions.OUTER_LIPS)]], hull=True), AROUND_LIPS * size)
    place = np.asarray(filled(shape, [points[list(GROWS_ON)]]) * (1 - lips), np.float32)
    there = place > 0.5  # noqa: PLR2004 - mostly
    if not bare.any() or not there.any():
        return np.zeros(shape, np.float32)
    soft = blurred(cutout.pixels.astype(np.float32), COARSE * size)
    paler, duller = (_lacking(values, bare) for values in (_colour(soft), _saturation(soft)))
    lacking = float(np.median(paler[there]) + np.median(duller[there]))
    return np.asarray(blurred(smooth_step(paler, *PALER) * place, SOFT * size) * ramp(lacking, *BEARDED), np.float32)


def _colour(pixels: Plane) -> Plane:
    """The chroma of CIELAB, of BGR 0 to 255."""
    colours = lab(pixels)
    return np.asarray(np.maximum(np.hypot(colours[..., 1], colours[..., 2]), LEAST_COLOUR), np.float32)


def _saturation(pixels: Plane) -> Plane:
    """How much redder than green and blue light is, in parts of all of it: shade leaves that alone."""
    blue, green, red = cv2.split((pixels / np.float32(255)) ** np.float32(GAMMA))
    return np.asarray((red - (green + blue) / 2) / (red + green + blue + DARK), np.float32)


def _lacking(values: Plane, bare: NDArray[np.bool_]) -> Plane:
    """By what part there is less than on bare skin."""
    own = float(np.median(values[bare]))
    return np.asarray((own - values) / max(own, LEAST_SATURATION), np.float32)
