"""Whether bytes are a whole JPG or PNG: signature and structure, without decoding a pixel."""

from __future__ import annotations

from desktop.domain.files.formats import PictureFormat
from desktop.domain.files.segments import (
    JPEG_START,
    PNG_START,
    START_OF_SCAN,
    BrokenStructureError,
    jpeg_segments,
    png_chunks,
)


class NotWholeError(Exception):
    """The bytes are no picture of a kind the service makes, or only a part of one."""


def format_of(data: bytes) -> PictureFormat:
    """JPEG or PNG, by content and complete to its end marker. Raises :class:`NotWholeError`."""
    if data.startswith(PNG_START):
        _check_png(data)
        return PictureFormat.PNG
    if data.startswith(JPEG_START):
        _check_jpeg(data)
        return PictureFormat.JPEG
    message = "neither a JPG nor a PNG"
    raise NotWholeError(message)


def _check_png(data: bytes) -> None:
    """Every chunk up to IEND with the right CRC, the first one IHDR, and IDAT among them."""
    kinds, place = list[bytes](), len(PNG_START)
    for chunk in png_chunks(data):
        if not chunk.is_sound:
            break
        kinds.append(chunk.kind)
        place = chunk.end
        if chunk.kind == b"IEND":
            break
    if b"IEND" not in kinds:
        message = f"the PNG breaks off or is damaged at byte {place}"
        raise NotWholeError(message)
    if kinds[0] != b"IHDR" or b"IDAT" not in kinds:
        message = "the PNG holds no picture"
        raise NotWholeError(message)


def _check_jpeg(data: bytes) -> None:
    """Segment by segment to the end marker, with at least one scan before it."""
    try:
        markers = [segment.marker for segment in jpeg_segments(data)]
    except BrokenStructureError as error:
        message = f"the JPG breaks off or is damaged at byte {error.place}"
        raise NotWholeError(message) from error
    if START_OF_SCAN not in markers:
        message = "the JPG holds no picture"
        raise NotWholeError(message)
