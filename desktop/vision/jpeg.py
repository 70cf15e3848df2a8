"""JPEG within a byte limit. OpenCV encodes without holding the interpreter, Pillow in memory would not."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import cv2
from PIL import ImageCms

from desktop.domain.files.segments import APP2, jpeg_segment, with_segments

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.picture import Pixels

UNNOTICED_QUALITY = 85
"""From here on nobody sees the difference on a screen, so nothing is said."""

GOOD_QUALITY = 60
"""Below, blocks and rings begin to show."""

_STEPS = (
    ("4:4:4", cv2.IMWRITE_JPEG_SAMPLING_FACTOR_444, range(80, 96)),
    ("4:2:0", cv2.IMWRITE_JPEG_SAMPLING_FACTOR_420, range(40, 91)),
)
"""Full colour resolution while the quality can stay at 80; then half of it buys more quality than it costs. Above 95
files only grow; below 40 a face is no longer fit for fusing, so the limit is reported as not met."""


@dataclass(frozen=True, slots=True)
class Jpeg:
    """A JPEG file and how it was made; it may still be too large when it is the smallest we make."""

    data: bytes = field(repr=False)
    quality: int
    subsampling: str


def best(pixels: Pixels, max_bytes: int) -> Jpeg:
    """BGR pixels at the highest quality of at most ``max_bytes`` bytes, else at the lowest quality we make."""
    for name, factor, qualities in _STEPS:

        def make(quality: int, name: str = name, factor: int = factor) -> Jpeg:
            return Jpeg(_encoded(pixels, quality, factor), quality, name)

        fitting = _highest_that_fits(make, qualities, max_bytes)
        if fitting:
            return fitting
    return make(qualities[0])


def exact(pixels: Pixels, quality: int, subsampling: str) -> Jpeg:
    """BGR pixels at one quality; raises ``KeyError`` for a subsampling that we do not make."""
    factors = {name: factor for name, factor, _ in _STEPS}
    return Jpeg(_encoded(pixels, quality, factors[subsampling]), quality, subsampling)


def _highest_that_fits(make: Callable[[int], Jpeg], qualities: range, max_bytes: int) -> Jpeg | None:
    """The top first, since it fits most materials; then halving."""
    low, high, attempt = qualities[0], qualities[-1], qualities[-1]
    fitting = None
    while low <= high:
        coded = make(attempt)
        if len(coded.data) <= max_bytes:
            fitting, low = coded, attempt + 1
        else:
            high = attempt - 1
        attempt = (low + high) // 2
    return fitting


def _encoded(pixels: Pixels, quality: int, factor: int) -> bytes:
    settings = [
        cv2.IMWRITE_JPEG_QUALITY, quality,
        cv2.IMWRITE_JPEG_SAMPLING_FACTOR, factor,
        cv2.IMWRITE_JPEG_OPTIMIZE, 1,
        cv2.IMWRITE_JPEG_PROGRESSIVE, 1,
    ]  # fmt: skip
    _, coded = cv2.imencode(".jpg", pixels, settings)
    return _with_profile(coded.tobytes())


def _with_profile(data: bytes) -> bytes:
    """The sRGB profile as an APP2 segment behind the JFIF segment (ICC.1, B.4)."""
    return with_segments(data, jpeg_segment(APP2, b"ICC_PROFILE\0\x01\x01" + SRGB_PROFILE))


def _srgb_profile() -> bytes:
    """A small sRGB profile; the time of its making (ICC.1, 7.2.8) is fixed, so that the same picture stays the same."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return profile[:24] + struct.pack(">6H", 2000, 1, 1, 0, 0, 0) + profile[36:]


SRGB_PROFILE = _srgb_profile()
