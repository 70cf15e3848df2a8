"""Blocks of metadata in a picture's file, with the text in them and where they lie: read, replaced and taken out.

JPEG, PNG and WebP are taken apart; other formats keep XMP as plain text somewhere in the file, where it is looked for.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile
from typing import TYPE_CHECKING

from desktop.domain.files.formats import PictureFormat, sniff
from desktop.domain.files.segments import (
    APP1,
    APP11,
    APP13,
    COMMENT,
    START_OF_SCAN,
    BrokenStructureError,
    jpeg_segments,
    png_chunks,
    riff_chunks,
)
from desktop.domain.files.xmp import JPEG_XMP, XMP_KEYWORD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from desktop.domain.files.segments import Chunk, Segment

LONGEST_TEXT = 4_000_000
"""Bytes a compressed text may have once it is unpacked."""

_XMP_PACKET = re.compile(rb"<x:xmpmeta.*?</x:xmpmeta>", re.DOTALL)
_C2PA_BOX = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
"""The kind of the ``uuid`` box with Content Credentials in HEIC and AVIF files (C2PA 2.1, A.5)."""


class Place(StrEnum):
    """The kinds of blocks."""

    XMP = "xmp"
    EXIF = "exif"
    IPTC = "iptc"
    COMMENT = "comment"
    TEXT = "text"
    CREDENTIALS = "credentials"


@dataclass(frozen=True, slots=True)
class Block:
    """``text`` as far as there is any; ``keyword`` is that of a PNG's text; from ``start`` to ``end`` in the file."""

    place: Place
    text: str
    start: int
    end: int
    keyword: str = ""


def metadata_blocks(data: bytes) -> tuple[Block, ...]:
    """Every block of ``data`` up to where the file is damaged; empty for what is no picture."""
    form = sniff(data)
    return tuple(_READERS.get(form, _other_blocks)(data)) if form else ()


def spliced(data: bytes, replacements: Iterable[tuple[Block, bytes]]) -> bytes:
    """``data`` with other bytes, or none, in the place of some of its blocks. They must be in the file's order."""
    parts, place = [], 0
    for block, written in replacements:
        parts += [data[place : block.start], written]
        place = block.end
    return b"".join([*parts, data[place:]])


def _jpeg_blocks(data: bytes) -> Iterator[Block]:
    try:
        for segment in takewhile(lambda it: it.marker != START_OF_SCAN, jpeg_segments(data)):
            yield from _of_segment(segment)
    except BrokenStructureError:
        return


def _of_segment(segment: Segment) -> Iterator[Block]:
    marker, content = segment.marker, segment.content
    if marker == APP1 and content.startswith(JPEG_XMP):
        yield Block(Place.XMP, _utf8(content[len(JPEG_XMP) :]), segment.start, segment.end)
    elif marker in _PLACES:
        yield Block(_PLACES[marker], _plain(content), segment.start, segment.end)
    elif marker == APP11 and b"c2pa" in content:
        yield Block(Place.CREDENTIALS, _plain(content), segment.start, segment.end)


_PLACES: Mapping[int, Place] = {APP1: Place.EXIF, APP13: Place.IPTC, COMMENT: Place.COMMENT}


def _png_blocks(data: bytes) -> Iterator[Block]:
    for chunk in png_chunks(data):
        if chunk.kind in {b"tEXt", b"zTXt", b"iTXt"}:
            yield _png_text(chunk)
        elif chunk.kind == b"eXIf":
            yield Block(Place.EXIF, _plain(chunk.content), chunk.start, chunk.end)
        elif chunk.kind == b"caBX":
            yield Block(Place.CREDENTIALS, _plain(chunk.content), chunk.start, chunk.end)


def _png_text(chunk: Chunk) -> Block:
    """PNG third edition, 11.3.3: keyword, by the kind flags, language and translated keyword, and the text."""
    name, _, rest = chunk.content.partition(b"\0")
    packed = chunk.kind == b"zTXt"
    if chunk.kind == b"iTXt":
        packed, rest = rest[:1] == b"\1", rest[2:].partition(b"\0")[2].partition(b"\0")[2]
    elif packed:
        rest = rest[1:]
    place = Place.XMP if name == XMP_KEYWORD else Place.TEXT
    return Block(place, _utf8(_unpacked(rest) if packed else rest), chunk.start, chunk.end, name.decode("latin-1"))


def _unpacked(content: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(content, LONGEST_TEXT)
    except zlib.error:
        return b""


def _webp_blocks(data: bytes) -> Iterator[Block]:
    for kind, content, start, end in riff_chunks(data):
        if kind in _WEBP_PLACES:
            yield Block(_WEBP_PLACES[kind], _plain(content), start, end)


_WEBP_PLACES: Mapping[bytes, Place] = {b"XMP ": Place.XMP, b"EXIF": Place.EXIF, b"C2PA": Place.CREDENTIALS}


def _other_blocks(data: bytes) -> Iterator[Block]:
    for found in _XMP_PACKET.finditer(data):
        yield Block(Place.XMP, _utf8(found.group()), found.start(), found.end())
    if (place := data.find(_C2PA_BOX)) >= 0:
        yield Block(Place.CREDENTIALS, _plain(data[place:]), place, len(data))


def _utf8(content: bytes) -> str:
    return content.decode("utf-8", "replace")


def _plain(content: bytes) -> str:
    """The text in binary metadata, also where it is written in two bytes a character."""
    return _utf8(content.replace(b"\0", b""))


_READERS: Mapping[PictureFormat, Callable[[bytes], Iterator[Block]]] = {
    PictureFormat.JPEG: _jpeg_blocks,
    PictureFormat.PNG: _png_blocks,
    PictureFormat.WEBP: _webp_blocks,
}
