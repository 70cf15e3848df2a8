"""Damage inside a TIFF that is packed with Deflate: each strip or tile ends with a sum (Adler-32, RFC 1950).

libtiff unpacks what the rows need and stops: where damage has made more of it, that is in front of the sum. LZW and
plain samples have none.
"""

from __future__ import annotations

import io
import zlib

from PIL.TiffImagePlugin import TiffImageFile

from desktop.vision.damage.found import Damage

DEFLATE = frozenset({8, 32946})
COMPRESSION, PLANES = 259, 284
STRIPS, STRIP_LENGTHS, ROWS = 273, 279, 278
TILES, TILE_LENGTHS = 324, 325

PART = 1 << 20
"""Bytes that are unpacked at once; how many come of a strip is for its own sum to say."""


def damage_of(data: bytes) -> Damage | None:
    """Whether the first picture of a TIFF is damaged; where it is in strips also from which row on."""
    try:
        tags = TiffImageFile(io.BytesIO(data)).tag_v2
    except SyntaxError:  # of a kind that OpenCV has read
        return None
    if tags.get(COMPRESSION) not in DEFLATE:
        return None
    places, lengths = (STRIPS, STRIP_LENGTHS) if STRIPS in tags else (TILES, TILE_LENGTHS)
    pieces = zip(tags.get(places, ()), tags.get(lengths, ()), strict=False)
    wrong = next(
        (number for number, (start, length) in enumerate(pieces) if _is_wrong(data[start : start + length])), None
    )
    if wrong is None:
        return None
    in_rows = places == STRIPS and tags.get(PLANES, 1) == 1 and ROWS in tags
    return Damage(wrong * tags[ROWS] if in_rows else None)


def _is_wrong(piece: bytes) -> bool:
    """Part by part, of which nothing is kept."""
    packed, rest = zlib.decompressobj(), piece
    try:
        while rest and not packed.eof:
            packed.decompress(rest, PART)
            rest = packed.unconsumed_tail
    except zlib.error:
        return True
    return not packed.eof
