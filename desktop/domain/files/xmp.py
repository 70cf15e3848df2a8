"""XMP in files: one packet of several descriptions, and where it lies in a JPEG or a PNG. No pixel is encoded again.

Source: ISO 16684-1 (XMP), part 3, 1.1.3 (JPEG) and 1.1.5 (PNG).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.files.formats import PictureFormat
from desktop.domain.files.segments import APP1, jpeg_segment, png_chunk, with_chunks, with_segments

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

JPEG_XMP = b"http://ns.adobe.com/xap/1.0/\0"
XMP_KEYWORD = b"XML:com.adobe.xmp"
PNG_XMP = XMP_KEYWORD + b"\0\0\0\0\0"
"""What such a packet begins with: APP1 of a JPEG, uncompressed iTXt of a PNG."""

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
{descriptions}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def xmp_packet(*descriptions: str) -> bytes:
    """One packet with ``descriptions`` (each an ``rdf:Description``), as a file may hold one only; nothing for none."""
    told = [description for description in descriptions if description]
    return _PACKET.format(descriptions="\n".join(told)).encode() if told else b""


def xmp_block(packet: bytes, form: PictureFormat) -> bytes:
    """The segment or chunk that holds ``packet``; nothing for no packet. Raises ``ValueError`` for one too long."""
    return _BLOCKS[form](packet) if packet else b""


def with_block(data: bytes, block: bytes, form: PictureFormat) -> bytes:
    """The file with ``block`` behind its header, where readers look first. Raises ``BrokenStructureError``."""
    return _INSERT[form](data, block)


_BLOCKS: Mapping[PictureFormat, Callable[[bytes], bytes]] = {
    PictureFormat.JPEG: lambda packet: jpeg_segment(APP1, JPEG_XMP + packet),
    PictureFormat.PNG: lambda packet: png_chunk(b"iTXt", PNG_XMP + packet),
}
_INSERT: Mapping[PictureFormat, Callable[[bytes, bytes], bytes]] = {
    PictureFormat.JPEG: with_segments,
    PictureFormat.PNG: with_chunks,
}
