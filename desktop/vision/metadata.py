"""Where an XMP packet lies in a JPEG or PNG file, and how it is put there: no pixel is encoded again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.files.formats import PictureFormat
from desktop.domain.files.segments import APP1, jpeg_segment, png_chunk, with_chunks, with_segments

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

JPEG_XMP = b"http://ns.adobe.com/xap/1.0/\0"
PNG_XMP = b"XML:com.adobe.xmp\0\0\0\0\0"
"""What such a packet begins with: APP1 of a JPEG (XMP part 3, 1.1.3), uncompressed iTXt of a PNG (1.1.5)."""


def xmp_block(packet: bytes, form: PictureFormat) -> bytes:
    """The segment or chunk that holds ``packet``; nothing for no packet."""
    return _BLOCKS[form](packet) if packet else b""


def with_block(data: bytes, block: bytes, form: PictureFormat) -> bytes:
    """The file with ``block`` behind its header, where readers look first."""
    return _INSERT[form](data, block)


_BLOCKS: Mapping[PictureFormat, Callable[[bytes], bytes]] = {
    PictureFormat.JPEG: lambda packet: jpeg_segment(APP1, JPEG_XMP + packet),
    PictureFormat.PNG: lambda packet: png_chunk(b"iTXt", PNG_XMP + packet),
}
_INSERT: Mapping[PictureFormat, Callable[[bytes, bytes], bytes]] = {
    PictureFormat.JPEG: with_segments,
    PictureFormat.PNG: with_chunks,
}
