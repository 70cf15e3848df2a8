"""How well a face can be seen: sharpness, grain, light, tones, tint and traces of JPEG.

All is measured on the levelled view, in which a face is at most about 170 pixels large, and on at most 256 x 256 pixels
of the picture as it is, so that neither the numbers nor their cost grow with the picture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.face import FaceQuality, Tint, Tones
from desktop.vision.blocks import block_step
from desktop.vision.detail import CRISP, edge_width, grain
from desktop.vision.histograms import LEVELS, histogram, level_at, mean_level, medians, share_of
from desktop.vision.mesh import (
    LEFT_CHEEK,
    LEFT_CONTOUR,
    LEFT_EYE_OUTLINE,
    LEFT_FOREHEAD,
    MIDLINE,
    OUTER_LIPS,
    RIGHT_CHEEK,
    RIGHT_CONTOUR,
    RIGHT_EYE_OUTLINE,
    RIGHT_FOREHEAD,
)
from desktop.vision.patch import filled
from desktop.vision.srgb import chroma
from desktop.vision.view import FaceView, face_mask, view_of_patch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from desktop.domain.picture import Pixels
    from desktop.vision.histograms import Histogram
    from desktop.vision.patch import Mask, Points
    from desktop.vision.view import Luma

BLACK, BURNT_OUT = 4, 251
"""Luma at or beyond which nothing can be told apart any more (JPEG noise taken into account). Since 2026-11-22; a
quarter less of ``BURNT_OUT`` (188) takes up to 41 % of a well lit face for burnt out (8 faces, 2026-11-30), one level
more or less of ``BLACK`` none of them."""

DARK, BRIGHT = 25, 247
"""Luma of what counts as under- and overexposed (ISO/IEC 29794-5, 7.3.5 and 7.3.6). Since 2026-11-30."""

MOST_OF_IT = 0.9
"""Of the face's pixels, whose levels count as shades that are used. Since 2026-11-30."""

THIN = 3
"""Of the skin every third pixel each way is turned into CIELAB: its median moves by less than 0.3.
Since 2026-11-30."""

SHADOW_FLOOR = 5
"""Levels, added to medians before they are compared: in black shadow one level more or less says nothing.
Since 2026-11-30."""

COLOURLESS = 3
"""Levels between the channels of the skin's colour below which the picture is black and white. Since 2026-11-30; the
palest of 59 portraits has 55."""


def measure(patch: Pixels, local: Points) -> FaceQuality:
    """Quality of the face whose landmarks in the levelled BGR ``patch`` are ``local``."""
    return measure_view(view_of_patch(patch, local))


def measure_view(view: FaceView) -> FaceQuality:
    """Quality of the face in ``view``."""
    near = view.close_up(THIN)
    luma, window, shape = near.luma, view.window_luma, near.pixels.shape[:2]
    right, left = skin(shape, near.points, RIGHT_CONTOUR), skin(shape, near.points, LEFT_CONTOUR)
    both, lit = right | left, histogram(luma, right | left)
    typical = medians(near.pixels, both)
    sharpness = CRISP / max(CRISP, edge_width(luma, near.points, grain(luma, both)))
    step = block_step(window)
    return FaceQuality(
        sharpness=sharpness,
        brightness=mean_level(lit) / 255,
        evenness=evenness(luma, near.points),
        clipped=share_of(lit, 0, BLACK) + share_of(lit, BURNT_OUT, 255),
        detail=sharpness * view.face_side,
        noise=grain(near.pixels, both),
        blocks=step[0] if step else None,
        block_share=step[1] if step else 0.0,
        backdrop=backdrop(view.luma, view.points),
        tones=_tones(near, luma, window, lit, typical),
        tint=_tint(near, near.pixels[::THIN, ::THIN][both[::THIN, ::THIN]], typical),
    )


def evenness(luma: Luma, points: Points) -> float:
    """How alike the sides of a face are lit, 0 to 1: the darker forehead's or cheek's median luma per the brighter's.

    Of the two pairs the one that is more alike counts, and where they lean opposite ways it is no light from one side:
    hair over half a forehead, or a beard, is no shadow.
    """
    forehead, cheeks = (
        float(np.log(_middle(luma, points, right) / _middle(luma, points, left)))
        for right, left in ((RIGHT_FOREHEAD, LEFT_FOREHEAD), (RIGHT_CHEEK, LEFT_CHEEK))
    )
    return float(np.exp(-min(abs(forehead), abs(cheeks)))) if forehead * cheeks > 0 else 1.0


def skin(shape: tuple[int, ...], local: Points, contour: Sequence[int]) -> Mask:
    """One half of the face, from ``contour`` to the line along the nose, without eyes and lips; never empty."""
    mask = filled(shape, local, (*contour, *reversed(MIDLINE[1:-1])))
    for feature in (RIGHT_EYE_OUTLINE, LEFT_EYE_OUTLINE, OUTER_LIPS):
        mask &= ~filled(shape, local, feature)
    if not mask.any():  # landmarks that fell into one spot, or out of the patch: every number stays defined
        mask[:] = True
    return mask


def backdrop(luma: Luma, points: Points) -> float:
    """Mean gradient (across and down added up) of what is around the face, in levels a pixel; 0 with nothing around."""
    outside = ~np.asarray(cv2.dilate(face_mask(luma.shape, points).astype(np.uint8), np.ones((9, 9))), np.bool_)
    if not outside.any():
        return 0.0
    across, down = (np.abs(np.asarray(cv2.Sobel(luma, cv2.CV_16S, *way, ksize=1))) for way in ((1, 0), (0, 1)))
    return float((across + down)[outside].mean()) / 2


def _tones(view: FaceView, luma: Luma, window: Luma, lit: Histogram, typical: Sequence[int]) -> Tones:
    counts = histogram(luma, face_mask(luma.shape, view.points))
    parts = counts / counts.sum()
    some, mean = parts[parts > 0], parts @ LEVELS
    return Tones(
        shadow=level_at(lit, 0.1) / 255,
        highlight=level_at(lit, 0.9) / 255,
        saturation=1 - min(typical) / max(1, *typical),
        dark=share_of(counts, 0, DARK),
        bright=share_of(counts, BRIGHT, 255),
        contrast=float(np.sqrt(parts @ (LEVELS - mean) ** 2)) / 255,
        entropy=float(-(some * np.log2(some)).sum()),
        range=(level_at(counts, 0.98) - level_at(counts, 0.02)) / 255,
        shades=_shades(window, view.window_points),
    )


def _shades(window: Luma, points: Points) -> float:
    """On pixels as they are: resampling fills the gaps between posterised tones."""
    counts = histogram(window, face_mask(window.shape, points))
    held = np.cumsum(np.sort(counts)[::-1]) / counts.sum() < MOST_OF_IT
    return min(1.0, float(held.sum() + 1) / (level_at(counts, 0.98) - level_at(counts, 0.02) + 1))


def _tint(view: FaceView, some: NDArray[np.uint8], typical: Sequence[int]) -> Tint:
    shape = view.pixels.shape[:2]
    eyes = filled(shape, view.points, RIGHT_EYE_OUTLINE) | filled(shape, view.points, LEFT_EYE_OUTLINE)
    skin_tint = _chroma(some)
    eye_tint = _chroma(view.pixels[eyes]) if eyes.any() else skin_tint
    return Tint(skin_tint, eye_tint, coloured=max(typical) - min(typical) >= COLOURLESS)


def _chroma(colours: NDArray[np.uint8]) -> tuple[float, float]:
    """Median a* and b* of BGR colours."""
    a, b = chroma(colours)
    return float(np.median(a)), float(np.median(b))


def _middle(luma: Luma, points: Points, outline: Sequence[int]) -> float:
    """Median luma inside ``outline``, lifted a little so that black halves compare; 128 where that is nowhere."""
    inside = filled(luma.shape, points, outline)
    return level_at(histogram(luma, inside), 0.5) + SHADOW_FLOOR if inside.any() else 128.0
