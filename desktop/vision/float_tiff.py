"""TIFF of kinds that Pillow has no mode for, colour in fractions above all: OpenCV reads them."""

from __future__ import annotations

import io

import cv2
import numpy as np
from PIL import Image
from PIL.TiffImagePlugin import ImageFileDirectory_v2, TiffImageFile

WIDTH, HEIGHT, BITS = 256, 257, 258
MOST_PIXELS = 50_000_000
"""Decoded here at once, 12 bytes a pixel: larger ones stay unread."""


def open_tiff(file: io.BytesIO) -> Image.Image:
    """The first picture of a TIFF. Raises as Pillow does."""
    try:
        return TiffImageFile(file)
    except SyntaxError:
        image = _by_opencv(file.getvalue())
        if image is None:
            raise
        return image


def _by_opencv(data: bytes) -> Image.Image | None:
    bits = _bits_of(data)
    if not bits:
        return None
    samples = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    if samples is None or samples.ndim != 3 or samples.shape[2] not in {3, 4}:  # noqa: PLR2004 - colour, perhaps with alpha
        return None
    values = np.clip(np.nan_to_num(samples.astype(np.float32), posinf=0.0, neginf=0.0), 0, None)
    largest = float(values.max())
    usual = (1.0, 255.0) if samples.dtype.kind == "f" else (65535.0,)
    white = next((white for white in usual if largest <= white), largest)
    levels = np.asarray(np.rint(values * (255 / white)), np.uint8)
    order = cv2.COLOR_BGR2RGB if levels.shape[2] == 3 else cv2.COLOR_BGRA2RGBA  # noqa: PLR2004 - as above
    image = Image.fromarray(np.asarray(cv2.cvtColor(levels, order), np.uint8))
    image.info["bit_depth"] = bits
    return image


def _bits_of(data: bytes) -> int:
    """Bits a sample, from the header; 0 where it is too large to be read here, or makes no sense."""
    try:
        directory = ImageFileDirectory_v2(data[:8])
        file = io.BytesIO(data)
        file.seek(directory.next)
        directory.load(file)
        bits = directory.get(BITS, (8,))
        fits = directory[WIDTH] * directory[HEIGHT] <= MOST_PIXELS
    except (SyntaxError, KeyError, TypeError, ValueError, OSError):
        return 0
    return int(bits[0] if isinstance(bits, tuple) else bits) if fits else 0
