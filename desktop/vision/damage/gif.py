"""Damage inside a GIF: its decoder stops with the last pixel, but a sound picture needs every byte that it holds.

LZW has no check. After damage its codes stand for more or fewer pixels than they did: where there are too few the
decoder says so in the end, and where there are too many it has bytes left over. So a copy that ends a little earlier
must be refused, as with WebP.
"""

from __future__ import annotations

import io

from PIL.GifImagePlugin import GifImageFile

from desktop.vision.damage.found import Damage

UNUSED = 4
"""Bytes at the end of the codes that a picture needs: the mark of their end, of up to 12 bits, and up to 7 idle ones
are 2 or 3. Measured on 2026-12-01: none of 132 sound files of other programs does without them, 23 of 30 visibly
damaged ones that decode do."""

HEADER, IMAGE = 13, 9
"""Bytes before the first table of colours, and between an image's mark and its own (GIF89a, 17 and 20)."""

EXTENSION_MARK, END = 0x21, b";"
MOST_IN_BLOCK = 255


def damage_of(data: bytes) -> Damage | None:
    """Whether the first picture of a GIF looks damaged: other programs may write more than is needed."""
    try:
        shorter = _shorter(data)
    except IndexError:
        return Damage(certain=False)
    return Damage(certain=False) if _decodes(shorter) else None


def _shorter(data: bytes) -> bytes:
    """The first picture alone, its codes a little shorter. Raises ``IndexError`` where its blocks have no end.

    The decoder would take what follows for more codes.
    """
    place = HEADER + _table(data[HEADER - 3])
    while data[place] == EXTENSION_MARK:
        place = _behind_blocks(data, place + 2)
    place += 1 + IMAGE + _table(data[place + IMAGE]) + 1
    return data[:place] + _blocks(_codes(data, place)[:-UNUSED]) + END


def _table(flags: int) -> int:
    """Bytes of a table of colours, if the flags say that there is one."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _behind_blocks(data: bytes, place: int) -> int:
    while length := data[place]:
        place += length + 1
    return place + 1


def _codes(data: bytes, place: int) -> bytes:
    parts = []
    while length := data[place]:
        parts.append(data[place + 1 : place + 1 + length])
        place += length + 1
    return b"".join(parts)


def _blocks(codes: bytes) -> bytes:
    parts = (codes[place : place + MOST_IN_BLOCK] for place in range(0, len(codes), MOST_IN_BLOCK))
    return b"".join(bytes([len(part)]) + part for part in parts) + b"\0"


def _decodes(data: bytes) -> bool:
    try:
        GifImageFile(io.BytesIO(data)).load()
    except (OSError, SyntaxError, ValueError, EOFError):
        return False
    return True
