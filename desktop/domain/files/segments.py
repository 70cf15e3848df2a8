"""What JPEG, PNG and WebP files are made of: segments and chunks, read and written without decoding a pixel.

Sources: ITU-T T.81 (JPEG), annex B; W3C PNG (third edition), sections 5 and 11; RFC 9649 (WebP), 2.3.
"""

from __future__ import annotations

import re
import struct
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

JPEG_START, JPEG_END = b"\xff\xd8", b"\xff\xd9"
START_OF_SCAN, END_OF_IMAGE = 0xDA, 0xD9
APP0, APP1, APP2, APP11, APP13, COMMENT = 0xE0, 0xE1, 0xE2, 0xEB, 0xED, 0xFE
"""JFIF's own header, EXIF and XMP, the colour profile, JUMBF, IPTC, and a comment (T.81, table B.1)."""

MAX_SEGMENT = 65_533
"""Bytes a segment holds beside its own length."""

PNG_START = b"\x89PNG\r\n\x1a\n"

_MARKER = 0xFF
_STANDALONE = frozenset({0x01, *range(0xD0, 0xD8)})
"""Markers without a length: TEM and the restarts (T.81, table B.1)."""

_NEXT_MARKER = re.compile(rb"\xff(?![\x00\xff\x01\xd0-\xd7])")
"""The first marker behind entropy-coded data: stuffed zeros, fill bytes and restarts belong to it (T.81, B.1.1.5)."""

_CHUNK_OVERHEAD = 12
"""Length, kind and check of a chunk, 4 bytes each (PNG, 5.3)."""


class BrokenStructureError(ValueError):
    """The file breaks off or is damaged at byte ``place``."""

    def __init__(self, place: int) -> None:
        super().__init__(f"no segment and no chunk at byte {place}")
        self.place = place


@dataclass(frozen=True, slots=True)
class Segment:
    """A segment of a JPEG: its ``marker``, less the 0xFF; ``content`` without its length; its places in the file.

    A scan's entropy-coded data lies behind ``end``.
    """

    marker: int
    content: bytes = field(repr=False)
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Chunk:
    """A chunk of a PNG: ``kind`` of four letters; ``check`` as the file says; its places in the file."""

    kind: bytes
    content: bytes = field(repr=False)
    check: int
    start: int
    end: int

    @property
    def is_sound(self) -> bool:
        return zlib.crc32(self.content, zlib.crc32(self.kind)) == self.check


def jpeg_segments(data: bytes) -> Iterator[Segment]:
    """Every segment of a JPEG behind its start, to the end marker. Raises :class:`BrokenStructureError` on the way."""
    place = len(JPEG_START)
    while True:
        segment = _segment_at(data, place)
        yield segment
        if segment.marker == END_OF_IMAGE:
            return
        place = _scan_end(data, segment.end) if segment.marker == START_OF_SCAN else segment.end


def first_scan(data: bytes) -> int:
    """The place of a JPEG's first scan; without one the end marker's, or where the segments break off."""
    try:
        return next(it.start for it in jpeg_segments(data) if it.marker in {START_OF_SCAN, END_OF_IMAGE})
    except BrokenStructureError as error:
        return error.place


def jpeg_segment(marker: int, content: bytes) -> bytes:
    """A segment as it stands in a file. Raises ``ValueError`` for more than :data:`MAX_SEGMENT` bytes."""
    if len(content) > MAX_SEGMENT:
        message = f"a JPEG segment holds {MAX_SEGMENT} bytes, not {len(content)}"
        raise ValueError(message)
    return bytes((_MARKER, marker)) + struct.pack(">H", len(content) + 2) + content


def with_segments(data: bytes, *segments: bytes) -> bytes:
    """The JPEG ``data`` with ``segments`` in front, but for JFIF's header, which stays first where there is one.

    Raises :class:`BrokenStructureError`.
    """
    first = _segment_at(data, len(JPEG_START))
    place = first.end if first.marker == APP0 else len(JPEG_START)
    return data[:place] + b"".join(segments) + data[place:]


def png_chunks(data: bytes) -> Iterator[Chunk]:
    """Every whole chunk of a PNG, in order, sound or not; the file may break off behind the last."""
    place = len(PNG_START)
    while place + _CHUNK_OVERHEAD <= len(data):
        end = place + _CHUNK_OVERHEAD + int.from_bytes(data[place : place + 4])
        if end > len(data):
            return
        check = int.from_bytes(data[end - 4 : end])
        yield Chunk(data[place + 4 : place + 8], data[place + 8 : end - 4], check, place, end)
        place = end


def png_chunk(kind: bytes, content: bytes) -> bytes:
    """A chunk as it stands in a file."""
    check = zlib.crc32(content, zlib.crc32(kind))
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)


def with_chunks(data: bytes, *chunks: bytes) -> bytes:
    """The PNG ``data`` with ``chunks`` right behind its header chunk, where those about colour have to be.

    Raises :class:`BrokenStructureError`.
    """
    header = next(png_chunks(data), None)
    if header is None:
        raise BrokenStructureError(len(PNG_START))
    place = header.end
    return data[:place] + b"".join(chunks) + data[place:]


def riff_chunks(data: bytes) -> Iterator[tuple[bytes, bytes, int, int]]:
    """Kind, content, start and end of every whole chunk of a WebP file; each begins at an even place."""
    place = len(b"RIFF....WEBP")
    while place + 8 <= len(data):
        end = place + 8 + int.from_bytes(data[place + 4 : place + 8], "little")
        if end > len(data):
            return
        yield data[place : place + 4], data[place + 8 : end], place, end
        place = end + end % 2


def _segment_at(data: bytes, place: int) -> Segment:
    """The segment at ``place``; any number of fill bytes may stand before it (T.81, B.1.1.2)."""
    while data[place : place + 2] == b"\xff\xff":
        place += 1
    if place + 2 > len(data) or data[place] != _MARKER:
        raise BrokenStructureError(place)
    marker, behind = data[place + 1], place + 2
    if marker in _STANDALONE or marker == END_OF_IMAGE:
        return Segment(marker, b"", place, behind)
    length = int.from_bytes(data[behind : behind + 2])
    if length < 2 or behind + length > len(data):  # noqa: PLR2004 - the length counts itself
        raise BrokenStructureError(behind + length)
    return Segment(marker, data[behind + 2 : behind + length], place, behind + length)


def _scan_end(data: bytes, place: int) -> int:
    found = _NEXT_MARKER.search(data, place)
    return found.start() if found else len(data)
