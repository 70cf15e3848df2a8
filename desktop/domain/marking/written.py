"""How a marking is written: one description in a file's one XMP packet, in the place of any label before it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from desktop.domain.files.blocks import Place, metadata_blocks, spliced
from desktop.domain.files.xmp import with_block, xmp_block, xmp_packet
from desktop.domain.marking.found import ATTRIBUTE, KEPT_CREDENTIALS, PROPERTY, FoundMarking, labels_in_block

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain.files.blocks import Block
    from desktop.domain.files.formats import PictureFormat

COMPOSITE = "compositeWithTrainedAlgorithmicMedia"
"""IPTC: a composite with elements made by a trained algorithm."""

_NAMESPACES = (
    ("TC260", "http://www.tc260.org.cn/ns/AIGC/1.0/"),
    ("Iptc4xmpExt", "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"),
    ("xmp", "http://ns.adobe.com/xap/1.0/"),
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("desk", KEPT_CREDENTIALS),
)
_SOURCE = "http://cv.iptc.org/newscodes/digitalsourcetype/"
_END = "</rdf:RDF>"
_CONTROL = re.compile("[\x00-\x1f\ufffe\uffff\ud800-\udfff]")
"""What XML cannot hold."""

LONGEST_LABEL = 8000
"""Characters; what is longer is no label, and would leave no room beside the faces' own in a JPEG's segment."""


@dataclass(frozen=True, slots=True)
class Written:
    """``label`` is the text of an implicit label. ``words`` are those of the visible label, kept as the description.

    ``credentials``: what the picture was made of had Content Credentials, which cannot go along.
    """

    label: str = ""
    source: str = ""
    words: str = ""
    credentials: bool = False

    @classmethod
    def carried(cls, found: FoundMarking) -> Written:
        """What a copy of a marked picture carries on, word for word; of several labels the first: it may have one."""
        label = next((it.text for it in found.labels if len(it.text) <= LONGEST_LABEL), "")
        return cls(
            label=_CONTROL.sub("", label),
            source=found.sources[0] if found.sources else "",
            credentials=found.credentials,
        )

    @property
    def description(self) -> str:
        """For XMP; nothing when there is nothing to say."""
        told = [
            ("TC260", "TC260:AIGC", self.label),
            ("Iptc4xmpExt", "Iptc4xmpExt:DigitalSourceType", self.source and _SOURCE + self.source),
            ("xmp", "xmp:CreatorTool", self.words and "Fusion Desk"),
            ("dc", "dc:description", self.words),
            ("desk", "desk:credentials", "left out" if self.credentials else ""),
        ]
        used = {space: _property(name, text) for space, name, text in told if text}
        spaces = "".join(f'\n xmlns:{space}="{uri}"' for space, uri in _NAMESPACES if space in used)
        lines = "\n".join(used.values())
        return f'<rdf:Description rdf:about=""{spaces}>\n{lines}\n</rdf:Description>' if used else ""


def _property(name: str, text: str) -> str:
    """A description is a text in several languages (ISO 16684-1, 8.3); the others are simple."""
    value = escape(text)
    if name == "dc:description":
        value = f'<rdf:Alt><rdf:li xml:lang="x-default">{value}</rdf:li></rdf:Alt>'
    return f"<{name}>{value}</{name}>"


def with_marking(data: bytes, form: PictureFormat, marking: Written) -> bytes:
    """``data`` (JPEG or PNG) with ``marking`` in its XMP, and with no other implicit label than that.

    Raises :class:`~desktop.domain.files.segments.BrokenStructureError`, and ``ValueError`` for what fits no segment.
    """
    bare = without_labels(data, form) if marking.label else data
    packets = [block for block in metadata_blocks(bare) if block.place is Place.XMP and _END in block.text]
    if not packets:
        return with_block(bare, xmp_block(xmp_packet(marking.description), form), form)
    before, end, behind = packets[0].text.rpartition(_END)
    packet = f"{before}{marking.description}\n{end}{behind}".encode()
    return spliced(bare, [(packets[0], xmp_block(packet, form))])


def without_labels(data: bytes, form: PictureFormat) -> bytes:
    """``data`` (JPEG or PNG) less every implicit label: of XMP the property goes, of other metadata the whole block."""
    return spliced(data, _cleared(metadata_blocks(data), form))


def _cleared(blocks: tuple[Block, ...], form: PictureFormat) -> Iterator[tuple[Block, bytes]]:
    for block in blocks:
        if not list(labels_in_block(block)):
            continue
        rest = ATTRIBUTE.sub("", PROPERTY.sub("", block.text)) if block.place is Place.XMP else ""
        yield block, xmp_block(rest.encode(), form)
