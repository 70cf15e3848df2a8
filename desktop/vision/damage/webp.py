"""Damage inside a WebP: its decoder never complains, but a sound file needs every byte that it holds.

WebP codes all of a picture as one long number (VP8) or one row of bits (VP8L) without any check. After damage the
decoder reads nonsense to the end, and arrives there with bytes left over; running out of them it does refuse. So a
copy whose data ends a little earlier must be refused: one that decodes has bytes nobody needed. Bits without loss often
fall into step again; then what is wrong in the picture itself tells (:mod:`~desktop.vision.damage.wraps`).
"""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PIL.WebPImagePlugin import WebPImageFile

from desktop.vision.damage.found import Damage
from desktop.vision.damage.wraps import is_wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

UNUSED = 4
"""Bytes that the end of the data must need. Measured on 2026-11-30, on 12 sound files: no more than 3 are idle; 334 of
335 visibly damaged ones (VP8) can do without 4 or more."""

VP8, VP8L = b"VP8 ", b"VP8L"
FRAME_HEADER = 10
"""Bytes of a VP8 frame before its first partition (RFC 6386, 9.1)."""


@dataclass(frozen=True, slots=True)
class _Chunk:
    kind: bytes
    content: bytes


def damage_of(data: bytes) -> Damage | None:
    """Whether the still picture in a WebP is damaged; of animations nothing is known."""
    chunks = tuple(_chunks(data))
    if not any(chunk.kind in {VP8, VP8L} for chunk in chunks):
        return None
    shortened = (_file(map(shorten, chunks)) for shorten in (_without_end, _without_end_of_modes))
    if any(_decodes(copy) for copy in shortened if copy != _file(chunks)):
        return Damage()
    return Damage() if _is_wrapped(data, chunks) else None


def _is_wrapped(data: bytes, chunks: Iterable[_Chunk]) -> bool:
    """Of a picture without loss; one without colour cannot be told so, for its channels are one."""
    if not any(chunk.kind == VP8L for chunk in chunks):
        return False
    with WebPImageFile(io.BytesIO(data)) as picture:
        return is_wrapped(np.asarray(picture.convert("RGB")))


def _without_end(chunk: _Chunk) -> _Chunk:
    return _Chunk(chunk.kind, chunk.content[:-UNUSED]) if chunk.kind in {VP8, VP8L} else chunk


def _without_end_of_modes(chunk: _Chunk) -> _Chunk:
    """The first partition of a VP8 frame, which says how each block is predicted, a little shorter."""
    length = int.from_bytes(chunk.content[:3], "little") >> 5
    if chunk.kind != VP8 or length <= UNUSED:
        return chunk
    tag = int.from_bytes(chunk.content[:3], "little") - (UNUSED << 5)
    end = FRAME_HEADER + length
    content = tag.to_bytes(3, "little") + chunk.content[3 : end - UNUSED] + chunk.content[end:]
    return _Chunk(chunk.kind, content)


def _decodes(data: bytes) -> bool:
    try:
        WebPImageFile(io.BytesIO(data)).load()
    except (OSError, SyntaxError, ValueError, RuntimeError):
        return False
    return True


def _chunks(data: bytes) -> Iterator[_Chunk]:
    """The chunks of a RIFF file, each padded to an even length."""
    place = 12
    while place + 8 <= len(data):
        (length,) = struct.unpack_from("<I", data, place + 4)
        yield _Chunk(data[place : place + 4], data[place + 8 : place + 8 + length])
        place += 8 + length + length % 2


def _file(chunks: Iterable[_Chunk]) -> bytes:
    body = b"".join(
        chunk.kind + struct.pack("<I", len(chunk.content)) + chunk.content + bytes(len(chunk.content) % 2)
        for chunk in chunks
    )
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body
