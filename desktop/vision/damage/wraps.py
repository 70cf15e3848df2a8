"""Wraps: brightness that falls from white to black between two pixels, because it was counted beyond 255.

A picture without loss is stored as differences from what its neighbours foretell, modulo 256. When one of them goes
wrong all that follows is off, and where it would pass 255 it goes on at 0: lines run through smooth surfaces along
which one channel jumps by nearly 256 while the two others do not notice. No lens draws such lines. Saturated lettering
does in one channel, or in two at once; so two channels must do it, each on its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from desktop.domain.picture import Pixels

JUMP, CALM = 232, 24
"""Levels: a wrap jumps by more than the first while the other channels stay within the second."""

BLACK, WHITE = 0, 255
"""Where drawings and clipped highlights are: jumps that begin or end there are theirs."""

LEAST_WRAPS = 0.08
"""Wraps in the second of the three channels, for each pixel of the side of a square as large as the picture: lines grow
with the side. Measured on 2026-12-01 on lossless WebP. Sound: 7 groups, 61 portraits, 27 screens of this program, nine
pairs of saturated colours as lettering of three sizes, plain and out of JPEG: 0; a photo sharpened sixfold 0.04. Of 91
visibly damaged ones whose structure is sound 98 % reach it."""

ROWS = 1024
"""Looked at in one piece: a picture of 200 megapixels is not copied whole."""


def is_wrapped(pixels: Pixels) -> bool:
    """Whether wraps run through ``pixels`` (BGR or RGB)."""
    count = sum((_wraps(band) for band in _bands(pixels)), np.zeros(3, np.int64))
    side = float(np.sqrt(pixels.shape[0] * pixels.shape[1]))
    return bool(np.sort(count)[1] >= LEAST_WRAPS * side)


def _bands(pixels: Pixels) -> Iterator[Pixels]:
    """Each with the first row of the next."""
    for top in range(0, pixels.shape[0], ROWS):
        yield pixels[top : top + ROWS + 1]


def _wraps(band: Pixels) -> NDArray[np.int64]:
    """How many there are in each channel, along and down."""
    return _between(band[:, :-1], band[:, 1:]) + _between(band[:-1], band[1:])


def _between(first: Pixels, second: Pixels) -> NDArray[np.int64]:
    if first.size == 0:
        return np.zeros(3, np.int64)
    jumps = cv2.absdiff(np.ascontiguousarray(first), np.ascontiguousarray(second))
    places = np.nonzero((jumps >= JUMP).any(axis=2))
    jump, darker = jumps[places], np.minimum(first[places], second[places])
    brighter = np.maximum(first[places], second[places])
    alone = (jump <= CALM).sum(axis=1) == 2  # noqa: PLR2004 - the two others
    wraps = (jump >= JUMP) & (darker > BLACK) & (brighter < WHITE) & alone[:, None]
    return np.asarray(wraps.sum(axis=0), np.int64)
