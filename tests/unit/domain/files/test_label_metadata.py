"""Labels in a picture's XMP: there and back, and nothing from what is not ours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.files.label_metadata import LONGEST_PACKET, MOST_LABELS, NAMESPACE, label_packet, labels_in
from desktop.domain.geometry import Box, Size

SIZE = Size(800, 600)
FACES = (("F1", Box(-3, 40, 100, 120)), ("F3", Box(500, 30, 90, 110)))
PACKET = label_packet(SIZE, FACES)

boxes = st.builds(Box, st.integers(-500, 9000), st.integers(-500, 9000), st.integers(1, 9000), st.integers(1, 9000))


@given(st.builds(Size, st.integers(1, 20_000), st.integers(1, 20_000)), st.lists(boxes, max_size=8))
def test_what_is_written_is_read_again(size: Size, places: list[Box]) -> None:
    faces = tuple((f"F{number}", box) for number, box in enumerate(places, 1))
    assert labels_in(label_packet(size, faces), size) == faces


def test_a_smaller_copy_has_smaller_boxes() -> None:
    assert labels_in(PACKET, Size(400, 300)) == (("F1", Box(-2, 20, 50, 60)), ("F3", Box(250, 15, 45, 55)))


def test_a_cut_or_turned_picture_has_no_labels() -> None:
    assert labels_in(PACKET, Size(600, 800)) == ()
    assert labels_in(PACKET, Size(760, 600)) == ()


def test_a_packet_written_anew_by_another_program_is_read() -> None:
    elements = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="3"/>'
        f'<rdf:Description rdf:about="" xmlns:f="{NAMESPACE}"><f:size>800 600</f:size><f:labels><rdf:Seq>'
        "<rdf:li>F2 1 2 30 40</rdf:li></rdf:Seq></f:labels></rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    assert labels_in(elements.encode(), SIZE) == (("F2", Box(1, 2, 30, 40)),)


@pytest.mark.parametrize(
    "packet",
    [
        b"",
        b"not xml at all <",
        b'<!DOCTYPE x [<!ENTITY a "b">]>' + PACKET,
        PACKET + b" " * LONGEST_PACKET,
        PACKET.replace(b'size="800 600"', b'size="0 600"'),
        PACKET.replace(b'size="800 600"', b'size="800"'),
        PACKET.replace(NAMESPACE.encode(), b"urn:somebody-else"),
        b"\xff\xfe" + PACKET,
    ],
)
def test_what_makes_no_sense_says_nothing(packet: bytes) -> None:
    assert labels_in(packet, SIZE) == ()


@pytest.mark.parametrize("item", ["F1 1 2 3", "F1 1 2 0 4", "F0 1 2 3 4", "anna 1 2 3 4", "F1 a b c d", "", "F1"])
def test_one_line_that_makes_no_sense_does_not_harm_the_others(item: str) -> None:
    spoilt = PACKET.replace(b"F1 -3 40 100 120", item.encode())
    assert labels_in(spoilt, SIZE) == FACES[1:]


def test_a_crowd_fits_one_segment() -> None:
    crowd = [(f"F{number}", Box(99_999, 99_999, 9_999, 9_999)) for number in range(1, 3 * MOST_LABELS)]
    packet = label_packet(Size(99_999, 99_999), crowd)
    assert len(packet) < LONGEST_PACKET
    assert len(labels_in(packet, Size(99_999, 99_999))) == MOST_LABELS
