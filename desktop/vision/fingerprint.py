"""What a picture looks like in 64 bits, by the low frequencies of a cosine transform (perceptual hash)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels

SIDE = 32
"""Pixels that the picture is brought to: its proportions do not count."""

FREQUENCIES = 8
"""Along each axis: what survives scaling and compression."""


class Fingerprints:
    """As :class:`desktop.domain.preparing.ports.Fingerprinter`."""

    def looks_of(self, pixels: Pixels) -> int:
        return looks_of(pixels)


def looks_of(pixels: Pixels) -> int:
    """64 bits that pictures which look the same share all but a few of. ``pixels`` are BGR or BGRA.

    Each bit says whether one of 8 x 8 frequencies, the mean left out, is above the median of all (the first bit is 0).
    """
    grey = cv2.cvtColor(np.ascontiguousarray(pixels[:, :, :3]), cv2.COLOR_BGR2GRAY)
    small = cv2.resize(grey, (SIDE, SIDE), interpolation=cv2.INTER_AREA).astype(np.float32)
    low = cv2.dct(small)[:FREQUENCIES, :FREQUENCIES].ravel()
    bits = low > np.median(low[1:])
    bits[0] = False
    return int.from_bytes(np.packbits(bits).tobytes())
