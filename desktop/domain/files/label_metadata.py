"""Face labels in a picture's own metadata: a description of ours in its XMP, so that F1 stays the same person.

With them goes what the user has said of the faces: a line that ends in ``by_hand`` or ``accepted`` is a given face,
behind which its five points may stand, and the places in ``dismissed`` are no face. XMP is ISO 16684-1. It says for
which picture size the boxes hold; where that no longer fits, because another program has cut or turned the picture, it
says nothing. What the picture was prepared for, and a sketch of it, stand beside that size: of a copy that was mirrored
since the places are mirrored too (:mod:`desktop.domain.files.sketch`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, ParseError, fromstring

from desktop.domain.face import Origin
from desktop.domain.face.given import NOTHING_GIVEN, POINT_COUNT, GivenFace, GivenFaces, part_of
from desktop.domain.face.labels import NO_PURPOSE, Purpose
from desktop.domain.files.sketch import read_sketch, sketch_text
from desktop.domain.geometry import Box, Size

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.domain.face.labels import LabelledBox
    from desktop.domain.files.sketch import Sketch

NAMESPACE = "urn:fusion-desk:faces:1#"
"""Of the properties in the packet. The 1 changes when an older program would read them wrongly."""

LONGEST_PACKET = 60_000
"""Bytes; what is longer does not fit one JPEG segment and is not ours."""

MOST_LABELS = 500
"""Faces written into a packet, the first ones: about 100 bytes each, so that it fits one JPEG segment."""

MOST_DISMISSED = 100
"""Places written into a packet, the first ones: about 40 bytes each."""

SAME_SHAPE = 0.01
"""Part by which width per height may differ in a smaller copy, for rounding, and still be of the same picture."""

OWN_FRAME = "own"

_LABEL = re.compile(r"F[1-9]\d{0,3}")
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_LINE = re.compile(
    r"(?P<label>F[1-9]\d{0,3}) (?P<place>[-\d ]+?)(?: (?P<origin>by_hand|accepted)(?: (?P<points>[-\d ]+))?)?"
)
_NUMBERS = re.compile(r"-?\d{1,6}(?: -?\d{1,6})*")

_DESCRIPTION = """\
<rdf:Description rdf:about="" xmlns:faces="{namespace}" faces:size="{width} {height}"{purpose}><faces:labels><rdf:Seq>
{labels}
</rdf:Seq></faces:labels>{dismissed}</rdf:Description>"""
_DISMISSED = "<faces:dismissed><rdf:Seq>\n{places}\n</rdf:Seq></faces:dismissed>"


def label_description(
    size: Size,
    faces: Sequence[LabelledBox],
    given: GivenFaces = NOTHING_GIVEN,
    purpose: Purpose = NO_PURPOSE,
    sketch: Sketch | None = None,
) -> str:
    """What keeps the labels of ``faces`` in a picture of ``size``, and which of them are ``given``; nothing for none.

    All boxes are in pixels of that picture; ``purpose`` is what it was prepared for, ``sketch`` what it looks like.
    """
    if not faces and not given:
        return ""
    labels = [f"{label} {_place(box)}{_word(given.face(label))}" for label, box in faces[:MOST_LABELS]]
    places = [_place(box) for box in given.dismissed[:MOST_DISMISSED]]
    return _DESCRIPTION.format(
        namespace=NAMESPACE,
        width=size.width,
        height=size.height,
        purpose=_attributes(purpose, sketch),
        labels=_items(labels),
        dismissed=_DISMISSED.format(places=_items(places)) if places else "",
    )


def labels_in(packet: bytes, size: Size) -> tuple[LabelledBox, ...]:
    """Labels and boxes that an XMP packet keeps for a picture that is now of ``size``.

    Empty where the packet has no labels of ours, makes no sense, or was written for a picture of another shape.
    """
    return tuple((face.label, face.box) for face in _written(packet, size).faces)


def given_in(packet: bytes, size: Size) -> GivenFaces:
    """What the packet keeps of the user's word about the faces; nothing where :func:`labels_in` finds nothing."""
    written = _written(packet, size)
    return GivenFaces(tuple(face for face in written.faces if face.origin is not Origin.DETECTOR), written.dismissed)


def purpose_in(packet: bytes, size: Size) -> Purpose:
    """What the packet says the picture, now of ``size``, was prepared for."""
    for description, _ in _ours(packet, size):
        return Purpose(
            used=tuple(label for label in _property(description, "used").split(" ") if _LABEL.fullmatch(label)),
            own_frame=_property(description, "frame") == OWN_FRAME,
            max_bytes=_count(_property(description, "limit")),
        )
    return NO_PURPOSE


def sketch_in(packet: bytes, size: Size) -> Sketch | None:
    """What the picture looked like when the packet was written."""
    found = (read_sketch(_property(description, "sketch")) for description, _ in _ours(packet, size))
    return next(found, None)


def _attributes(purpose: Purpose, sketch: Sketch | None) -> str:
    texts = {
        "used": " ".join(purpose.used),
        "frame": OWN_FRAME if purpose.own_frame else "",
        "limit": str(purpose.max_bytes or ""),
        "sketch": "" if sketch is None else sketch_text(sketch),
    }
    return "".join(f' faces:{name}="{text}"' for name, text in texts.items() if text)


def _written(packet: bytes, size: Size) -> GivenFaces:
    """All faces that the packet names, those of the detector too."""
    for description, written_for in _ours(packet, size):
        faces = {face.label: face for face in map(_face, _list(description, "labels")) if face}
        dismissed = [box for box in map(_box, _list(description, "dismissed")) if box]
        if faces or dismissed:
            whole = Box.of_size(written_for)
            return GivenFaces(
                tuple(face.in_part(whole, size) for face in faces.values()),
                tuple(part_of(box, whole, size) for box in dismissed),
            )
    return NOTHING_GIVEN


def _ours(packet: bytes, size: Size) -> Iterator[tuple[Element, Size]]:
    """The descriptions of ours that speak of a picture of this shape, each with the size it speaks of."""
    for description in _descriptions(packet):
        written_for = _size(_property(description, "size"))
        if written_for and _same_shape(written_for, size):
            yield description, written_for


def _place(box: Box) -> str:
    return f"{box.x} {box.y} {box.width} {box.height}"


def _word(given: GivenFace | None) -> str:
    """What stands behind a box that the user gave."""
    if given is None:
        return ""
    return " ".join(["", given.origin.value, *(str(number) for point in given.points for number in point)])


def _items(texts: Sequence[str]) -> str:
    return "\n".join(f"<rdf:li>{text}</rdf:li>" for text in texts)


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


def _list(description: Element, name: str) -> list[str]:
    return [item.text or "" for item in description.iterfind(f"{{{NAMESPACE}}}{name}//{_RDF}li")]


def _face(item: str) -> GivenFace | None:
    """One line of the labels; without a word behind its box it is a face of the detector."""
    parts = _LINE.fullmatch(item.strip())
    box = _box(parts["place"]) if parts else None
    if parts is None or box is None:
        return None
    numbers = _numbers(parts["points"] or "")
    points = tuple(zip(numbers[::2], numbers[1::2], strict=False))
    origin = Origin(parts["origin"] or Origin.DETECTOR.value)
    return GivenFace(box, parts["label"], origin, points if len(numbers) == 2 * POINT_COUNT else ())


def _box(place: str) -> Box | None:
    numbers = _numbers(place.strip())
    return Box(*numbers) if len(numbers) == len(("x", "y", "width", "height")) and min(numbers[2:]) > 0 else None


def _count(text: str) -> int | None:
    numbers = _numbers(text)
    return numbers[0] if len(numbers) == 1 and numbers[0] > 0 else None


def _numbers(text: str) -> list[int]:
    return [int(number) for number in text.split(" ")] if _NUMBERS.fullmatch(text) else []


def _same_shape(first: Size, second: Size) -> bool:
    ratio = first.width * second.height / (first.height * second.width)
    return abs(ratio - 1) <= SAME_SHAPE
