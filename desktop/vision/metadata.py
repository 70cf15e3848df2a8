"""Where an XMP packet lies in a JPEG or PNG file, and how it is put there: no pixel is encoded again."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

from desktop.domain.files.formats import PictureFormat

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

JPEG_XMP = b"http://ns.adobe.com/xap/1.0/\0"
PNG_XMP = b"XML:com.adobe.xmp\0\0\0\0\0"
"""What such a packet begins with: APP1 of a JPEG (XMP part 3, 1.1.3), uncompressed iTXt of a PNG (1.1.5)."""

_PNG_HEADER_END = 33
"""Behind the signature and IHDR."""


def xmp_block(packet: bytes, form: PictureFormat) -> bytes:
    """The segment or chunk that holds ``packet``; nothing for no packet."""
    return _BLOCKS[form](packet) if packet else b""


def with_block(data: bytes, block: bytes, form: PictureFormat) -> bytes:
    """The file with ``block`` behind its header, where readers look first."""
    place = _PNG_HEADER_END if form is PictureFormat.PNG else 4 + int.from_bytes(data[4:6])  # SOI and JFIF's APP0
    return data[:place] + block + data[place:]


def _jpeg_block(packet: bytes) -> bytes:
    content = JPEG_XMP + packet
    return b"\xff\xe1" + struct.pack(">H", len(content) + 2) + content


def _png_block(packet: bytes) -> bytes:
    content = b"iTXt" + PNG_XMP + packet
    return struct.pack(">I", len(content) - 4) + content + struct.pack(">I", zlib.crc32(content))


_BLOCKS: Mapping[PictureFormat, Callable[[bytes], bytes]] = {
    PictureFormat.JPEG: _jpeg_block,
    PictureFormat.PNG: _png_block,
}
