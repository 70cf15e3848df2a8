"""The AI-generated marking in a picture's metadata, put into the encoded bytes: no pixel is encoded again.

XMP carries what GB 45438-2025 (China's labelling standard for AI-generated content, annex on file metadata) asks for,
in the namespace of TC260, and the IPTC digital source type; EXIF's UserComment carries the same for tools that read
no XMP.
"""

from __future__ import annotations

import hashlib
import json
import struct
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from desktop.domain.errors import ErrorCode, OutputError
from desktop.domain.files.formats import PictureFormat
from desktop.domain.files.segments import (
    APP1,
    JPEG_START,
    MAX_SEGMENT,
    PNG_START,
    BrokenStructureError,
    jpeg_segment,
    png_chunk,
    with_chunks,
    with_segments,
)
from desktop.domain.fusing.fusion import LABEL_TEXT

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.fusing.fusion import FusionSettings
    from desktop.domain.preparing import Encoded

PRODUCER = "Fusion Desk"
"""Written as the producer when the settings name none."""

DIGITAL_SOURCE = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"
"""IPTC: a composite with elements made by a trained algorithm."""

XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/"
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<TC260:AIGC>{marking}</TC260:AIGC>
<Iptc4xmpExt:DigitalSourceType>{source}</Iptc4xmpExt:DigitalSourceType>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{text}</rdf:li></rdf:Alt></dc:description>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""

JPEG_XMP_NAME = b"http://ns.adobe.com/xap/1.0/\x00"

EXIF_POINTER, USER_COMMENT = 0x8769, 0x9286
TYPE_LONG, TYPE_UNDEFINED = 4, 7
ASCII_COMMENT = b"ASCII\x00\x00\x00"


class MetadataMarker:
    """Implements :class:`desktop.domain.ports.FusionMarker` for JPEG and PNG."""

    def mark(self, encoded: Encoded, settings: FusionSettings) -> Encoded:
        """Raises :class:`OutputError` (OUTPUT_NOT_VERIFIED) for another format or bytes that are not such a file."""
        insert = INSERT.get(encoded.format)
        start = STARTS.get(encoded.format, b"")
        if insert is None or not encoded.data.startswith(start):
            raise _not_markable(encoded)
        marking = _marking(encoded.data, settings.producer_id or PRODUCER)
        try:
            return replace(encoded, data=insert(encoded.data, _xmp(marking, settings), _exif(marking)))
        except BrokenStructureError as error:
            raise _not_markable(encoded) from error


def _not_markable(encoded: Encoded) -> OutputError:
    return OutputError(
        ErrorCode.OUTPUT_NOT_VERIFIED,
        f"the AI marking can be written into JPG and PNG only, not into this {encoded.format}",
        format=str(encoded.format),
    )


def _marking(data: bytes, producer: str) -> str:
    """The fields of GB 45438-2025; the product's ID is taken from the picture, so that the same one gets the same."""
    fields = {
        "Label": "1",
        "ContentProducer": producer,
        "ProduceID": hashlib.sha256(data).hexdigest()[:32],
        "ReservedCode1": "",
        "ContentPropagator": "",
        "PropagateID": "",
        "ReservedCode2": "",
    }
    return json.dumps(fields, ensure_ascii=True)


def _xmp(marking: str, settings: FusionSettings) -> bytes:
    producer = escape(settings.producer_id or PRODUCER)
    packet = XMP.format(marking=escape(marking), source=DIGITAL_SOURCE, producer=producer, text=LABEL_TEXT)
    return packet.encode()


def _exif(marking: str) -> bytes:
    """A TIFF block (big-endian) whose EXIF directory holds the UserComment only (EXIF 3.0, 4.6.5)."""
    comment = ASCII_COMMENT + f'{{"AIGC": {marking}}}'.encode("ascii")
    header, first = b"MM\x00\x2a" + struct.pack(">I", 8), 8
    second = first + 2 + 12 + 4
    content = second + 2 + 12 + 4
    pointer = struct.pack(">HHHII", 1, EXIF_POINTER, TYPE_LONG, 1, second) + bytes(4)
    entry = struct.pack(">HHHII", 1, USER_COMMENT, TYPE_UNDEFINED, len(comment), content) + bytes(4)
    return header + pointer + entry + comment


def _into_jpeg(data: bytes, xmp: bytes, exif: bytes) -> bytes:
    """After the JFIF header, where readers expect it: EXIF first, then XMP."""
    return with_segments(data, _segment(b"Exif\x00\x00" + exif), _segment(JPEG_XMP_NAME + xmp))


def _segment(content: bytes) -> bytes:
    if len(content) > MAX_SEGMENT:
        raise OutputError(
            ErrorCode.OUTPUT_NOT_VERIFIED,
            "the producer's ID is too long for the picture's metadata",
            bytes=len(content),
            limit=MAX_SEGMENT,
        )
    return jpeg_segment(APP1, content)


def _into_png(data: bytes, xmp: bytes, exif: bytes) -> bytes:
    """Right after the header chunk: XMP as uncompressed iTXt, EXIF as eXIf (PNG third edition, 11.3)."""
    text = b"XML:com.adobe.xmp\x00\x00\x00\x00\x00" + xmp
    return with_chunks(data, png_chunk(b"eXIf", exif), png_chunk(b"iTXt", text))


INSERT: dict[PictureFormat, Callable[[bytes, bytes, bytes], bytes]] = {
    PictureFormat.JPEG: _into_jpeg,
    PictureFormat.PNG: _into_png,
}
STARTS = {PictureFormat.JPEG: JPEG_START, PictureFormat.PNG: PNG_START}
