"""Labels in a picture's XMP: there and back, and nothing from what is not ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.face import Origin
from desktop.domain.face.given import NOTHING_GIVEN, GivenFace, GivenFaces, usual_points
from desktop.domain.face.labels import NO_PURPOSE, Purpose
from desktop.domain.files.label_metadata import (
    LONGEST_PACKET,
    MOST_LABELS,
    NAMESPACE,
    given_in,
    label_description,
    labels_in,
    purpose_in,
)
from desktop.domain.files.xmp import xmp_packet
from desktop.domain.geometry import Box, Size

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.face.labels import LabelledBox

SIZE = Size(800, 600)


def packet_of(
    size: Size,
    faces: Sequence[LabelledBox],
    given_faces: GivenFaces = NOTHING_GIVEN,
    purpose: Purpose = NO_PURPOSE,
) -> bytes:
    return xmp_packet(label_description(size, faces, given_faces, purpose))


FACES = (("F1", Box(-3, 40, 100, 120)), ("F3", Box(500, 30, 90, 110)))
PACKET = packet_of(SIZE, FACES)

boxes = st.builds(Box, st.integers(-500, 9000), st.integers(-500, 9000), st.integers(1, 9000), st.integers(1, 9000))


@given(st.builds(Size, st.integers(1, 20_000), st.integers(1, 20_000)), st.lists(boxes, max_size=8))
def test_what_is_written_is_read_again(size: Size, places: list[Box]) -> None:
    faces = tuple((f"F{number}", box) for number, box in enumerate(places, 1))
    assert labels_in(packet_of(size, faces), size) == faces


def test_a_packet_that_names_nobody_says_nothing() -> None:
    assert labels_in(packet_of(SIZE, ()), SIZE) == ()
    spoilt = packet_of(SIZE, FACES[:1]).replace(b"F1 -3", b"anna -3")
    assert given_in(spoilt, SIZE) == NOTHING_GIVEN


def test_a_smaller_copy_has_smaller_boxes() -> None:
    assert labels_in(PACKET, Size(400, 300)) == (("F1", Box(-2, 20, 50, 60)), ("F3", Box(250, 15, 45, 55)))


@given(
    st.builds(
        Purpose,
        used=st.lists(st.sampled_from(["F1", "F3", "F12"]), unique=True).map(tuple),
        own_frame=st.booleans(),
        max_bytes=st.none() | st.integers(1, 900_000),
    )
)
def test_the_purpose_of_the_file_comes_back(purpose: Purpose) -> None:
    packet = packet_of(SIZE, FACES, purpose=purpose)
    assert purpose_in(packet, SIZE) == purpose
    assert purpose_in(packet, Size(400, 300)) == purpose
    assert labels_in(packet, SIZE) == FACES


def test_a_file_without_a_purpose_of_ours_has_none() -> None:
    assert purpose_in(b"", SIZE) == NO_PURPOSE
    assert purpose_in(packet_of(SIZE, FACES, purpose=Purpose(("F1",))), Size(600, 800)) == NO_PURPOSE


def test_a_description_that_names_no_face_keeps_no_labels() -> None:
    assert labels_in(PACKET.replace(b"<rdf:li>", b"<rdf:lo>").replace(b"</rdf:li>", b"</rdf:lo>"), SIZE) == ()


def test_a_purpose_that_makes_no_sense_is_left_out() -> None:
    packet = packet_of(SIZE, FACES, purpose=Purpose(("F1", "F3"), own_frame=True, max_bytes=7))
    spoilt = packet.replace(b"F1 F3", b"F0 F3").replace(b'"own"', b'"mine"').replace(b'limit="7"', b'limit="7 7"')
    assert purpose_in(spoilt, SIZE) == Purpose(("F3",))


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
    packet = packet_of(Size(99_999, 99_999), crowd)
    assert len(packet) < LONGEST_PACKET
    assert len(labels_in(packet, Size(99_999, 99_999))) == MOST_LABELS


BY_HAND = GivenFace(Box(500, 30, 90, 110), "F3", points=usual_points(Box(500, 30, 90, 110)))
ACCEPTED = GivenFace(Box(-3, 40, 100, 120), "F1", Origin.ACCEPTED)
GIVEN = GivenFaces((ACCEPTED, BY_HAND), (Box(300, 300, 40, 50), Box(-9, 0, 20, 20)))
WITH_GIVEN = packet_of(SIZE, FACES, GIVEN)


@given(st.lists(st.tuples(boxes, st.sampled_from((Origin.ACCEPTED, Origin.BY_HAND)), st.booleans()), max_size=6))
def test_the_word_of_the_user_is_read_again(faces: list[tuple[Box, Origin, bool]]) -> None:
    told = tuple(
        GivenFace(box, f"F{number}", origin, usual_points(box) if placed else ())
        for number, (box, origin, placed) in enumerate(faces, 1)
    )
    packet = packet_of(SIZE, [(face.label, face.box) for face in told], GivenFaces(told))
    assert given_in(packet, SIZE) == GivenFaces(told)


def test_given_faces_have_labels_like_the_others() -> None:
    assert labels_in(WITH_GIVEN, SIZE) == FACES
    assert given_in(WITH_GIVEN, SIZE) == GIVEN


def test_faces_of_the_detector_are_not_given() -> None:
    assert given_in(PACKET, SIZE) == NOTHING_GIVEN


def test_the_word_of_the_user_holds_for_a_smaller_copy_and_not_for_a_turned_one() -> None:
    assert given_in(WITH_GIVEN, Size(400, 300)) == GIVEN.in_part(Box.of_size(SIZE), Size(400, 300))
    assert given_in(WITH_GIVEN, Size(600, 800)) == NOTHING_GIVEN


def test_a_place_without_a_face_needs_no_face_beside_it() -> None:
    dismissed = GivenFaces(dismissed=GIVEN.dismissed)
    assert given_in(packet_of(SIZE, (), dismissed), SIZE) == dismissed


def test_points_that_make_no_sense_are_left_out() -> None:
    spoilt = WITH_GIVEN.replace(b"by_hand 524 72", b"by_hand 72")
    assert given_in(spoilt, SIZE).face("F3") == GivenFace(BY_HAND.box, "F3")


@pytest.mark.parametrize("word", [b"by_foot", b"detector", b"by_hand 1 2 x"])
def test_a_line_with_an_unknown_word_is_left_out(word: bytes) -> None:
    spoilt = WITH_GIVEN.replace(b"100 120 accepted", b"100 120 " + word)
    assert given_in(spoilt, SIZE).face("F1") is None
    assert [label for label, _ in labels_in(spoilt, SIZE)] == ["F3"]


def test_a_place_that_makes_no_sense_is_left_out() -> None:
    spoilt = WITH_GIVEN.replace(b"300 300 40 50", b"300 300 0 50")
    assert given_in(spoilt, SIZE).dismissed == (Box(-9, 0, 20, 20),)
