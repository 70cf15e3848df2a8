"""How well a face can be seen: sharpness, light and clipping, measured on the levelled patch around it.

The patch shows every face at the same size (about 170 of its 256 pixels), so the numbers do not depend on how large
the picture is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from desktop.domain.face import FaceQuality
from desktop.vision.mesh import (
    LEFT_CONTOUR,
    LEFT_EYE_OUTLINE,
    MIDLINE,
    OUTER_LIPS,
    RIGHT_CONTOUR,
    RIGHT_EYE_OUTLINE,
)
from desktop.vision.patch import filled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.picture import Pixels
    from desktop.vision.patch import Mask, Points

Luma = NDArray[np.uint8]

BLACK, BURNT_OUT = 4, 251
"""Luma at or beyond which nothing can be told apart any more (JPEG noise taken into account). Since 2026-11-22; a
quarter less of ``BURNT_OUT`` (188) takes up to 41 % of a well lit face for burnt out (8 faces, 2026-11-30), one level
more or less of ``BLACK`` none of them."""

BLUR_WINDOW = 9
"""Pixels of the averaging that sharpness is measured against (Crete et al. 2007). Since 2026-11-22; two pixels more or
less (2026-11-30) change a portrait's sharpness by 0.06 to 0.10."""

GRAIN = 0.8
"""Sigma, in patch pixels, of the smoothing that keeps noise and 8-bit steps from passing for detail. Since 2026-11-22;
a quarter more or less (2026-11-30) changes a portrait's sharpness by 0.04 to 0.05."""


def measure(patch: Pixels, local: Points) -> FaceQuality:
    """Quality of the face whose landmarks in the BGR ``patch`` are ``local``."""
    luma = np.asarray(cv2.cvtColor(patch, cv2.COLOR_BGR2GRAY), np.uint8)
    right, left = skin(luma.shape[:2], local, RIGHT_CONTOUR), skin(luma.shape[:2], local, LEFT_CONTOUR)
    both = luma[right | left]
    return FaceQuality(
        sharpness=sharpness(luma, local),
        brightness=float(both.mean()) / 255,
        evenness=evenness(luma[right], luma[left]),
        clipped=float(((both <= BLACK) | (both >= BURNT_OUT)).mean()),
    )


def sharpness(luma: Luma, local: Points) -> float:
    """0 (nothing but blur) to 1: the part of the variation between neighbours that an averaging takes away.

    The perceptual blur measure of Crete, Dolmiere, Ladret and Nicolas (2007), turned round, with squared differences
    and after a light smoothing. It does not depend on contrast. Good portraits reach 0.5 and more; blurred by 3
    patch pixels they fall to 0.2 or 0.3.
    """
    face = luma[_extent(local, luma.shape[:2])].astype(np.float32)
    smooth = np.asarray(cv2.GaussianBlur(face, (0, 0), GRAIN), np.float32)
    return min(_taken_away(smooth, (BLUR_WINDOW, 1), axis=1), _taken_away(smooth, (1, BLUR_WINDOW), axis=0))


def evenness(right: Luma, left: Luma) -> float:
    """The darker half's median luma per brighter half's: 1 when both halves of the face are lit alike."""
    medians = [float(np.median(half)) + 1 for half in (right, left)]
    return min(medians) / max(medians)


def skin(shape: tuple[int, ...], local: Points, contour: Sequence[int]) -> Mask:
    """One half of the face, from ``contour`` to the line along the nose, without eyes and lips; never empty."""
    mask = filled(shape, local, (*contour, *reversed(MIDLINE[1:-1])))
    for feature in (RIGHT_EYE_OUTLINE, LEFT_EYE_OUTLINE, OUTER_LIPS):
        mask &= ~filled(shape, local, feature)
    if not mask.any():  # landmarks that fell into one spot, or out of the patch: every number stays defined
        mask[:] = True
    return mask


def _extent(local: Points, shape: tuple[int, ...]) -> tuple[slice, slice]:
    """Rows and columns from the outermost landmark to the opposite one, inside the patch and not empty."""
    limits = np.array([shape[1], shape[0]])
    low = np.clip(local[:, :2].min(axis=0), 0, limits - BLUR_WINDOW).astype(int)
    high = np.clip(local[:, :2].max(axis=0), low + BLUR_WINDOW, limits).astype(int)
    return slice(low[1], high[1]), slice(low[0], high[0])


def _taken_away(face: NDArray[np.float32], window: tuple[int, int], *, axis: int) -> float:
    averaged = np.asarray(cv2.blur(face, window), np.float32)
    before, after = (float((np.diff(image, axis=axis) ** 2).sum()) for image in (face, averaged))
    return max(0.0, 1 - after / before) if before > 0 else 0.0
