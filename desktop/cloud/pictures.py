"""Whether bytes are a whole JPG or PNG: signature and structure, without decoding a pixel."""

from __future__ import annotations

import zlib

from desktop.domain.files.formats import PictureFormat

JPEG_START = b"\xff\xd8"
PNG_START = b"\x89PNG\r\n\x1a\n"

MARKER = 0xFF
END_OF_IMAGE = 0xD9
START_OF_SCAN = 0xDA
STANDALONE = frozenset({0x01, *range(0xD0, 0xD8)})
"""Markers without a length: TEM and the restarts (ITU-T T.81, table B.1)."""

CHUNK_OVERHEAD = 12
"""Length, type and CRC of a PNG chunk, 4 bytes each (W3C PNG, 5.3)."""


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
    position, kinds = len(PNG_START), list[bytes]()
    while b"IEND" not in kinds:
        length = int.from_bytes(data[position : position + 4])
        body = data[position + 4 : position + 8 + length]
        crc = data[position + 8 + length : position + CHUNK_OVERHEAD + length]
        if len(crc) < 4 or zlib.crc32(body) != int.from_bytes(crc):  # noqa: PLR2004 - a CRC has four bytes
            message = f"the PNG breaks off or is damaged at byte {position}"
            raise NotWholeError(message)
        kinds.append(body[:4])
        position += CHUNK_OVERHEAD + length
    if kinds[0] != b"IHDR" or b"IDAT" not in kinds:
        message = "the PNG holds no picture"
        raise NotWholeError(message)


def _check_jpeg(data: bytes) -> None:
    """Segment by segment to the end marker, with at least one scan before it."""
    position, scans = len(JPEG_START), 0
    while True:
        marker, position = _next_marker(data, position)
        if marker == END_OF_IMAGE:
            break
        if marker not in STANDALONE:
            position += int.from_bytes(data[position : position + 2])
        if marker == START_OF_SCAN:
            scans += 1
            position = _scan_end(data, position)
    if not scans:
        message = "the JPG holds no picture"
        raise NotWholeError(message)


def _next_marker(data: bytes, position: int) -> tuple[int, int]:
    """The marker at ``position`` and the place behind it; any number of fill bytes may stand before it."""
    while data[position : position + 2] == b"\xff\xff":
        position += 1
    if len(data) < position + 2 or data[position] != MARKER:
        message = f"the JPG breaks off or is damaged at byte {position}"
        raise NotWholeError(message)
    return data[position + 1], position + 2


def _scan_end(data: bytes, position: int) -> int:
    """The place of the first marker behind entropy-coded data: stuffed zeros and restarts belong to it."""
    while (position := data.find(MARKER, position)) >= 0:
        follower = data[position + 1 : position + 2]
        if follower not in {b"\x00", b"\xff"} and not (follower and follower[0] in STANDALONE):
            return position
        position += 1
    return len(data)
