"""PNG within a byte limit: lossless, then squeezed by oxipng, then fewer colours with dithering."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import cv2
import numpy as np
import oxipng
from PIL import Image

from desktop.domain.files.segments import png_chunk, with_chunks

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels

_COMPRESSION = 6
"""zlib's own middle: level 9 takes three times as long for 2 % (measured at 1080 x 1080)."""

_WORTH_SQUEEZING = 1.25
"""oxipng wins 5 to 10 % on photographs and holds the interpreter (0.4 s at 1080 x 1080): not tried beyond hope."""

_SQUEEZE_LEVEL = 1
"""Level 2 takes twice as long for 0.2 %."""

_PALETTES = (256,)
"""With fewer, skin falls into patches (64 colours: 25.9 dB, a JPEG of that size 33.6): fewer pixels look better."""


@dataclass(frozen=True, slots=True)
class Png:
    """A PNG file; ``colours`` is the size of its palette, ``None`` when nothing was lost."""

    data: bytes = field(repr=False)
    colours: int | None = None


def best(pixels: Pixels, max_bytes: int) -> Png:
    """BGR or BGRA pixels with as many colours as fit ``max_bytes`` bytes; all of them, too large, if nothing fits."""
    lossless = _squeezed(_lossless(pixels), max_bytes)
    if len(lossless) <= max_bytes:
        return Png(lossless)
    for colours in _PALETTES:
        reduced = _squeezed(_with_palette(pixels, colours), max_bytes)
        if len(reduced) <= max_bytes:
            return Png(reduced, colours)
    return Png(lossless)


def _lossless(pixels: Pixels) -> bytes:
    _, coded = cv2.imencode(".png", pixels, [cv2.IMWRITE_PNG_COMPRESSION, _COMPRESSION])
    return _marked_srgb(coded.tobytes())


def _squeezed(data: bytes, max_bytes: int) -> bytes:
    if max_bytes < len(data) <= max_bytes * _WORTH_SQUEEZING:
        return oxipng.optimize_from_memory(data, level=_SQUEEZE_LEVEL)
    return data


def _with_palette(pixels: Pixels, colours: int) -> bytes:
    buffer = io.BytesIO()  # a few hundred kB at most: Pillow holds the interpreter for some milliseconds only
    _reduced(pixels, colours).save(buffer, "PNG")
    return _marked_srgb(buffer.getvalue())


def _reduced(pixels: Pixels, colours: int) -> Image.Image:
    """Dithered; Pillow can choose colours with transparency by its octree alone, and does not dither those."""
    if pixels.shape[2] == 4:  # noqa: PLR2004 - BGRA
        image = Image.fromarray(np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGRA2RGBA), np.uint8))
        return image.quantize(colours, method=Image.Quantize.FASTOCTREE)
    image = Image.fromarray(np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2RGB), np.uint8))
    palette = image.quantize(colours, method=Image.Quantize.MEDIANCUT)
    return image.quantize(palette=palette, dither=Image.Dither.FLOYDSTEINBERG)


def _marked_srgb(data: bytes) -> bytes:
    """With the chunk that says sRGB, perceptual (PNG specification, 11.3.2.5): 13 bytes instead of a profile."""
    return with_chunks(data, png_chunk(b"sRGB", b"\0"))
