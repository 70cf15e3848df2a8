"""Encoding within a byte limit at the best quality that fits, sRGB and free of foreign metadata."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.files.formats import PictureFormat
from desktop.domain.files.label_metadata import label_description
from desktop.domain.files.xmp import with_block, xmp_block, xmp_packet
from desktop.domain.geometry import Size
from desktop.domain.marking.written import Written
from desktop.domain.preparing import Encoded, EncodeRequest
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode
from desktop.vision import jpeg, png
from desktop.vision.sketching import sketch_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.domain.errors import Value
    from desktop.domain.picture import Pixels

_CHANNELS_WITH_ALPHA = 4


def encode(pixels: Pixels, request: EncodeRequest) -> Encoded:
    """BGR or BGRA ``pixels`` as JPEG or PNG of at most ``request.max_bytes`` bytes, the best quality that fits.

    When nothing fits, the best attempt comes with a failing ``TOO_LARGE`` finding. The labels and the marking
    asked for go into the file's XMP, within the limit. Deterministic.
    """
    return _ENCODERS[request.format](_without_idle_alpha(pixels), request)


def _encode_jpeg(pixels: Pixels, request: EncodeRequest) -> Encoded:
    transparent = pixels.shape[2] == _CHANNELS_WITH_ALPHA
    solid = flattened(pixels, request.background) if transparent else pixels
    block = _label_block(pixels, request)
    asked, room = request.quality, request.max_bytes - len(block)
    bare = jpeg.best(solid, room) if asked is None else jpeg.exact(solid, asked.level, asked.subsampling)
    coded = replace(bare, data=with_block(bare.data, block, PictureFormat.JPEG))
    return Encoded(
        data=coded.data,
        format=PictureFormat.JPEG,
        size=_size(pixels),
        quality=coded.quality,
        subsampling=coded.subsampling,
        findings=(
            *((Finding(FindingCode.ALPHA_FLATTENED, Severity.WARN),) if transparent else ()),
            *_quality_findings(coded, request.max_bytes),
            *_size_findings(coded.data, request.max_bytes),
        ),
    )


def _encode_png(pixels: Pixels, request: EncodeRequest) -> Encoded:
    block = _label_block(pixels, request)
    bare = png.best(pixels, request.max_bytes - len(block))
    coded = replace(bare, data=with_block(bare.data, block, PictureFormat.PNG))
    too_large = _size_findings(coded.data, request.max_bytes)
    return Encoded(
        data=coded.data,
        format=PictureFormat.PNG,
        size=_size(pixels),
        findings=(
            *_palette_findings(coded, request.max_bytes),
            *too_large,
            *((Finding(FindingCode.TRY_JPEG, Severity.INFO),) if too_large else ()),
        ),
    )


_ENCODERS: Mapping[PictureFormat, Callable[[Pixels, EncodeRequest], Encoded]] = {
    PictureFormat.JPEG: _encode_jpeg,
    PictureFormat.PNG: _encode_png,
}


def _label_block(pixels: Pixels, request: EncodeRequest) -> bytes:
    faces = label_description(_size(pixels), request.labels, request.given, request.purpose, sketch_of(pixels))
    return xmp_block(xmp_packet(faces, Written.carried(request.marking).description), request.format)


def flattened(pixels: Pixels, background: tuple[int, int, int]) -> Pixels:
    """BGRA over a plain background (B, G, R), as BGR."""
    alpha = pixels[..., 3:].astype(np.float32) / 255
    mixed = pixels[..., :3] * alpha + np.array(background, np.float32) * (1 - alpha)
    return np.asarray(np.rint(mixed), np.uint8)


def _without_idle_alpha(pixels: Pixels) -> Pixels:
    if pixels.shape[2] == _CHANNELS_WITH_ALPHA and bool((pixels[..., 3] == 255).all()):  # noqa: PLR2004 - opaque
        return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGRA2BGR), np.uint8)
    return pixels


def _size(pixels: Pixels) -> Size:
    return Size(pixels.shape[1], pixels.shape[0])


def _quality_findings(coded: jpeg.Jpeg, limit: int) -> tuple[Finding, ...]:
    if coded.quality >= jpeg.UNNOTICED_QUALITY:
        return ()
    severity = Severity.INFO if coded.quality >= jpeg.GOOD_QUALITY else Severity.WARN
    values: dict[str, Value] = {
        "quality": coded.quality,
        "subsampling": coded.subsampling,
        "bytes": len(coded.data),
        "limit": limit,
    }
    return (Finding(FindingCode.QUALITY_REDUCED, severity, values),)


def _palette_findings(coded: png.Png, limit: int) -> tuple[Finding, ...]:
    if coded.colours is None:
        return ()
    values = {"colours": coded.colours, "bytes": len(coded.data), "limit": limit}
    return (Finding(FindingCode.PALETTE_REDUCED, Severity.WARN, values),)


def _size_findings(data: bytes, limit: int) -> tuple[Finding, ...]:
    if len(data) <= limit:
        return ()
    return (Finding(FindingCode.TOO_LARGE, Severity.FAIL, {"bytes": len(data), "limit": limit}),)
