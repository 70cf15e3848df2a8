"""Face labels in a picture's own metadata: an XMP packet of ours, so that F1 stays the same person in the next program.

XMP is ISO 16684-1. The packet says for which picture size the boxes hold; where that no longer fits, because another
program has cut or turned the picture, it says nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, ParseError, fromstring

from desktop.domain.geometry import Box, Size

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.domain.labels import LabelledBox

NAMESPACE = "urn:fusion-desk:faces:1#"
"""Of the properties in the packet. The 1 changes when an older program would read them wrongly."""

LONGEST_PACKET = 60_000
"""Bytes; what is longer does not fit one JPEG segment and is not ours."""

MOST_LABELS = 500
"""Faces written into a packet, the first ones: about 100 bytes each, so that it fits one JPEG segment."""

SAME_SHAPE = 0.01
"""Part by which width per height may differ in a smaller copy, for rounding, and still be of the same picture."""

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_LABEL = re.compile(r"F[1-9]\d{0,3}")
_NUMBERS = re.compile(r"-?\d{1,6}(?: -?\d{1,6})*")

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:faces="{namespace}" faces:size="{width} {height}"><faces:labels><rdf:Seq>
{labels}
</rdf:Seq></faces:labels></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
_ITEM = "<rdf:li>{label} {box.x} {box.y} {box.width} {box.height}</rdf:li>"


def label_packet(size: Size, faces: Sequence[LabelledBox]) -> bytes:
    """The XMP packet that keeps the labels of ``faces`` in a picture of ``size``; boxes in its pixels."""
    labels = "\n".join(_ITEM.format(label=label, box=box) for label, box in faces[:MOST_LABELS])
    return _PACKET.format(namespace=NAMESPACE, width=size.width, height=size.height, labels=labels).encode()


def labels_in(packet: bytes, size: Size) -> tuple[LabelledBox, ...]:
    """Labels and boxes that an XMP packet keeps for a picture that is now of ``size``.

    Empty where the packet has no labels of ours, makes no sense, or was written for a picture of another shape.
    """
    for description in _descriptions(packet):
        written_for = _size(_property(description, "size"))
        items = [item.text or "" for item in description.iterfind(f"{{{NAMESPACE}}}labels//{_RDF}li")]
        if items and written_for and _same_shape(written_for, size):
            across, down = size.width / written_for.width, size.height / written_for.height
            return tuple((label, box.scaled(across, down)) for label, box in dict(_faces(items)).items())
    return ()


def _descriptions(packet: bytes) -> Iterator[Element]:
    if len(packet) > LONGEST_PACKET or b"<!" in packet:  # a packet needs no declarations, and they could blow it up
        return iter(())
    try:
        return fromstring(packet).iter(f"{_RDF}Description")  # noqa: S314 - short and without declarations, see above
    except (ParseError, ValueError):
        return iter(())


def _property(description: Element, name: str) -> str:
    """A simple property, written as an attribute by us and as an element by some others (ISO 16684-1, 7.9.2.2)."""
    key = f"{{{NAMESPACE}}}{name}"
    return description.get(key) or description.findtext(key) or ""


def _size(text: str) -> Size | None:
    numbers = _numbers(text)
    return Size(*numbers) if len(numbers) == len(("width", "height")) and min(numbers) > 0 else None


def _faces(items: Iterable[str]) -> Iterator[LabelledBox]:
    for item in items:
        label, _, place = item.strip().partition(" ")
        numbers = _numbers(place)
        if _LABEL.fullmatch(label) and len(numbers) == len(("x", "y", "width", "height")) and min(numbers[2:]) > 0:
            yield label, Box(*numbers)


def _numbers(text: str) -> list[int]:
    return [int(number) for number in text.split(" ")] if _NUMBERS.fullmatch(text) else []


def _same_shape(first: Size, second: Size) -> bool:
    ratio = first.width * second.height / (first.height * second.width)
    return abs(ratio - 1) <= SAME_SHAPE
