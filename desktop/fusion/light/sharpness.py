"""Sharpness and grain: the user's fine detail is brought down to the template's, and never up beyond what the photo
shows; where it has less, skin gets the template's grain, so that it is not smoother than the neck below it."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from desktop.fusion.geometry.shape import ramp
from desktop.fusion.raster import Plane, blurred, tripled

Bits = NDArray[np.uint8]

BANDS = (1.1, 2.2)
"""Sigma in template pixels below which a band's detail lies. Since 2026-11-22; a quarter more or less (2026-11-30)
changes 8 of 8 pairs, by 0.37 levels (9 at most, at the nose)."""

LARGE = (150.0, 300.0)
"""Sizes of a face, in pixels, from which its pores and grain begin to be, and are, finer than the finest band. In a
smaller one that holds who somebody is. Since 2026-11-29; a quarter more or less (2026-11-30) changes 3 of 8 pairs, by
0.36 levels (6 at most, at the nose, detail 22%)."""

MOST_GRAIN = 3.0
"""What is stronger than so many times the mean of its band is no grain. Since 2026-12-01: with 2 (before) and the
finest band alone skin was wax in hard light (finest detail .56 to .7 of the template's in six of 60 pairs)."""

LEAST = 0.3
MATCHED = 0.9
"""Bands are not weakened further than the first; those that have the second of the template's strength are left alone
(from 1 on skin rougher than the template's would ask for less than no grain). Since 2026-11-22; a quarter less
(2026-11-30) of ``MATCHED`` changes 4 of 8 pairs, by 0.39 levels (37 at most, at the nose); a quarter more or less of
``LEAST`` none."""


def matched(face: Plane, template: Plane, shown: Plane, features: Plane) -> Plane:
    """``face`` with each fine band weakened to the template's strength.

    ``shown`` is 1 where the face will be seen, ``features`` 1 on eyes, brows and lips. These are measured apart from
    the skin: every face has them equally sharp, while one may have wrinkles and the other none.
    """
    parts = [_bits(shown * features), _bits(shown * (1 - features))]
    green = _green(template)
    for sigma in reversed(BANDS):
        on_features, on_skin = _shares(_green(face), green, parts, sigma)
        if min(on_features, on_skin) < MATCHED:
            share = np.asarray(on_skin + features * (on_features - on_skin), np.float32)
            low = blurred(face, sigma)
            face = np.asarray(low + tripled(share) * (face - low), np.float32)
    return face


def grained(face: Plane, template: Plane, shown: Plane, features: Plane, *, size: float) -> Plane:
    """``face`` (of ``size`` pixels) with the template's pores and grain on skin, as much as it lacks in each fine band.
    The rest as of :func:`matched`.

    Grain is what is no stronger than most of its band is: a wrinkle or a hair is not.
    """
    skin, large = _bits(shown * (1 - features)), ramp(size, *LARGE)
    if large == 0 or not skin.any():
        return face
    grain = sum(_lacking(own, wanted, skin) for own, wanted in zip(_bands(face), _bands(template), strict=True))
    return np.asarray(face + tripled(np.asarray(large * (1 - features) * grain, np.float32)), np.float32)


def _lacking(own: Plane, wanted: Plane, skin: Bits) -> Plane | float:
    """What of the ``wanted`` grain is added to the ``own``; 0 where there is as much already."""
    has, wants = (float(cv2.mean(np.abs(band), skin)[0]) for band in (own, wanted))
    if has >= MATCHED * wants:
        return 0.0
    grain = np.clip(wanted, -MOST_GRAIN * wants, MOST_GRAIN * wants)
    return np.asarray(np.float32(np.sqrt(1 - (has / wants) ** 2)) * grain, np.float32)


def _bands(image: Plane) -> list[Plane]:
    """What is finer than the finest band, and what is between both."""
    green = _green(image)
    finest, both = (blurred(green, sigma) for sigma in BANDS)
    return [np.asarray(green - finest, np.float32), np.asarray(finest - both, np.float32)]


def _shares(face: Plane, template: Plane, parts: list[Bits], sigma: float) -> list[float]:
    """How much of the face's band is left in each part, ``LEAST`` to 1; 1 where there is nothing to measure."""
    own, wanted = (cv2.absdiff(image, blurred(image, sigma)) for image in (face, template))
    return [_share(cv2.mean(own, part)[0], cv2.mean(wanted, part)[0]) if part.any() else 1.0 for part in parts]


def _share(own: float, wanted: float) -> float:
    return float(np.clip(wanted / max(own, 1e-3), LEAST, 1))


def _bits(part: Plane) -> Bits:
    """What is more than one half, as OpenCV's masks are."""
    return np.asarray(part > 0.5, np.uint8)  # noqa: PLR2004 - more than not


def _green(image: Plane) -> Plane:
    """The channel that is nearest to lightness."""
    return np.asarray(cv2.extractChannel(image, 1), np.float32)
