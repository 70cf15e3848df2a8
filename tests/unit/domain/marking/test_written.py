"""A marking in a file: one packet, one label, in the place of any before."""

from __future__ import annotations

import io
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from desktop.domain.files.blocks import Place
from desktop.domain.files.formats import PictureFormat
from desktop.domain.files.segments import COMMENT, jpeg_segment, png_chunk, with_chunks, with_segments
from desktop.domain.files.xmp import with_block, xmp_block, xmp_packet
from desktop.domain.marking.found import FoundLabel, FoundMarking, found_marking
from desktop.domain.marking.implicit import first_label
from desktop.domain.marking.written import COMPOSITE, LONGEST_LABEL, Written, with_marking, without_labels
from tests.unit.domain.marking.test_found import AS_ATTRIBUTE, AS_ELEMENT, LABEL, saved, user_comment

JPEG, PNG = PictureFormat.JPEG, PictureFormat.PNG
OURS = Written(first_label("ACME", "42").text, COMPOSITE, "words")


def marked_before() -> list[tuple[PictureFormat, bytes]]:
    """Files with labels of every kind."""
    jpeg, png = saved("JPEG"), saved("PNG")
    return [
        (JPEG, saved("JPEG", exif=user_comment(), xmp=AS_ELEMENT.encode())),
        (JPEG, saved("JPEG", xmp=AS_ATTRIBUTE.encode())),
        (JPEG, with_segments(jpeg, jpeg_segment(COMMENT, f"AIGC={LABEL}".encode()))),
        (PNG, with_chunks(png, png_chunk(b"tEXt", b"AIGC\0" + LABEL.encode()))),
        (PNG, with_block(png, xmp_block(AS_ELEMENT.encode(), PNG), PNG)),
    ]


@pytest.mark.parametrize(("form", "data"), marked_before())
def test_a_new_label_replaces_every_one_before(form: PictureFormat, data: bytes) -> None:
    after = with_marking(data, form, OURS)
    assert found_marking(after) == FoundMarking((FoundLabel(Place.XMP, OURS.label),), (COMPOSITE,))
    assert after.count(b"<x:xmpmeta") == 1
    Image.open(io.BytesIO(after)).load()


@pytest.mark.parametrize(("form", "data"), marked_before())
def test_labels_can_be_taken_out_and_nothing_else_goes(form: PictureFormat, data: bytes) -> None:
    after = without_labels(data, form)
    assert not found_marking(after).labels
    assert Image.open(io.BytesIO(after)).tobytes() == Image.open(io.BytesIO(data)).tobytes()
    assert without_labels(after, form) == after


@pytest.mark.parametrize(("form", "data"), [(JPEG, saved("JPEG")), (PNG, saved("PNG"))])
def test_what_was_found_is_carried_on_and_found_again(form: PictureFormat, data: bytes) -> None:
    found = FoundMarking((FoundLabel(Place.EXIF, LABEL),), ("trainedAlgorithmicMedia",), credentials=True)
    again = found_marking(with_marking(data, form, Written.carried(found)))
    assert again == FoundMarking((FoundLabel(Place.XMP, LABEL),), ("trainedAlgorithmicMedia",), credentials=True)
    assert Written.carried(again) == Written.carried(found)


@given(st.text(max_size=40))
def test_any_text_of_a_label_makes_sound_xml(text: str) -> None:
    carried = Written.carried(FoundMarking((FoundLabel(Place.XMP, text + "."),)))
    packet = ElementTree.fromstring(xmp_packet(carried.description))  # noqa: S314 - made here
    assert packet.findtext(".//{http://www.tc260.org.cn/ns/AIGC/1.0/}AIGC") == carried.label


def test_a_text_too_long_for_a_label_is_not_carried() -> None:
    long, short = FoundLabel(Place.XMP, "x" * (LONGEST_LABEL + 1)), FoundLabel(Place.EXIF, LABEL)
    assert Written.carried(FoundMarking((long, short))).label == LABEL
    assert Written.carried(FoundMarking((long,))).label == ""


def test_nothing_to_say_is_no_description() -> None:
    assert Written().description == ""
    assert xmp_packet("", Written().description) == b""
    assert xmp_block(b"", JPEG) == b""


def test_without_a_label_of_its_own_a_marking_leaves_those_that_are_there() -> None:
    data = saved("JPEG", xmp=AS_ELEMENT.encode())
    assert found_marking(with_marking(data, JPEG, Written(source=COMPOSITE))).labels == (FoundLabel(Place.XMP, LABEL),)


def test_a_keyword_without_a_text_goes_too() -> None:
    data = with_chunks(saved("PNG"), png_chunk(b"tEXt", b"AIGC\0"))
    assert b"AIGC" not in with_marking(data, PNG, OURS).replace(b"TC260", b"").split(b"<x:xmpmeta")[0]
