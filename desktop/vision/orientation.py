"""EXIF orientation: read once, applied once, on load."""

from __future__ import annotations

import struct
from functools import partial
from typing import TYPE_CHECKING, cast

import cv2
import numpy as np
from PIL import ExifTags, Image

from desktop.domain.files.formats import PictureFormat
from desktop.domain.files.segments import png_chunks
from desktop.domain.geometry import Size

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.domain.picture import Pixels

UPRIGHT = 1

_TURNS: Mapping[int, Callable[[Pixels], object]] = {
    1: np.ascontiguousarray,
    2: partial(cv2.flip, flipCode=1),
    3: partial(cv2.rotate, rotateCode=cv2.ROTATE_180),
    4: partial(cv2.flip, flipCode=0),
    5: cv2.transpose,
    6: partial(cv2.rotate, rotateCode=cv2.ROTATE_90_CLOCKWISE),
    7: lambda pixels: cv2.transpose(cv2.rotate(pixels, cv2.ROTATE_180)),
    8: partial(cv2.rotate, rotateCode=cv2.ROTATE_90_COUNTERCLOCKWISE),
}
"""What brings the stored rows and columns upright, by EXIF orientation (Exif 2.32, tag 274)."""

_XMP = ("xmp", "XML:com.adobe.xmp")
"""Where Pillow keeps XMP packets."""

_SWAPPED = frozenset({5, 6, 7, 8})
_BROKEN_EXIF = (SyntaxError, OSError, ValueError, KeyError, IndexError, TypeError, struct.error)
"""What Pillow lets through when the EXIF block is not what it should be."""


def stored_orientation(image: Image.Image, data: bytes, form: PictureFormat) -> int:
    """The orientation the file asks for; upright when it says nothing sensible. Does not decode pixels."""
    try:
        value = _exif(image, data, form).get(ExifTags.Base.Orientation)
    except _BROKEN_EXIF:
        return UPRIGHT
    return value if isinstance(value, int) and value in _TURNS else UPRIGHT


def oriented(pixels: Pixels, orientation: int) -> Pixels:
    """The pixels upright (a copy, unless nothing was to do)."""
    return cast("Pixels", _TURNS[orientation](pixels))


def oriented_size(size: tuple[int, int], orientation: int) -> Size:
    """The size after :func:`oriented`; ``size`` is width and height as stored."""
    width, height = size
    return Size(height, width) if orientation in _SWAPPED else Size(width, height)


def _exif(image: Image.Image, data: bytes, form: PictureFormat) -> Image.Exif:
    """What the EXIF block says. Pillow would ask XMP where it says nothing, and that is what programs leave behind that
    have turned the pixels: no browser obeys it (pictures turned onto their side were the proof, 2026-11-30)."""
    kept = {key: image.info.pop(key) for key in _XMP if key in image.info}
    try:
        return _exif_alone(image, data, form)
    finally:
        image.info.update(kept)


def _exif_alone(image: Image.Image, data: bytes, form: PictureFormat) -> Image.Exif:
    if form is not PictureFormat.PNG:
        return image.getexif()
    # PNG may keep its EXIF behind the pixels, and Pillow would decode them to get there.
    late = next((chunk.content for chunk in png_chunks(data) if chunk.kind == b"eXIf"), None)
    if late is not None:
        image.info["exif"] = late
    return Image.Image.getexif(image)
