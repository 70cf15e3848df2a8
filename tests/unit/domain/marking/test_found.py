"""What files of other programs say about AI, wherever they say it."""

from __future__ import annotations

import io
import zlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from desktop.domain.files.blocks import Place
from desktop.domain.files.segments import APP1, APP11, COMMENT, jpeg_segment, png_chunk, with_chunks, with_segments
from desktop.domain.marking.found import NOTHING_FOUND, FoundLabel, FoundMarking, found_marking

LABEL = '{"Label":"1","ContentProducer":"ACME"}'
ESCAPED = LABEL.replace('"', "&quot;")
XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/"{attribute}>{element}'
    "</rdf:Description></rdf:RDF></x:xmpmeta>"
)
AS_ELEMENT = XMP.format(attribute="", element=f"<TC260:AIGC>{LABEL}</TC260:AIGC>")
AS_ATTRIBUTE = XMP.format(attribute=f' TC260:AIGC="{ESCAPED}"', element="")
SOURCE = XMP.format(
    attribute=' xmlns:i="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"',
    element="<i:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/{term}</i:DigitalSourceType>",
)


def saved(form: str, **options: Any) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (8, 8), "teal").save(stream, form, **options)
    return stream.getvalue()


def with_text(key: str, text: str, *, packed: bool = False) -> bytes:
    info = PngInfo()
    info.add_text(key, text, zip=packed)
    return saved("PNG", pnginfo=info)


def international(key: str, text: str, *, packed: bool = False) -> bytes:
    info = PngInfo()
    info.add_itxt(key, text, zip=packed)
    return saved("PNG", pnginfo=info)


def user_comment() -> bytes:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9286] = b"ASCII\0\0\0" + f'{{"AIGC": {LABEL}}}'.encode()
    return exif.tobytes()


def only(place: Place) -> FoundMarking:
    return FoundMarking((FoundLabel(place, LABEL),))


@pytest.mark.parametrize("packet", [AS_ELEMENT, AS_ATTRIBUTE])
@pytest.mark.parametrize("form", ["JPEG", "WEBP", "TIFF", "AVIF"])
def test_a_label_in_xmp_is_found_in_every_format(packet: str, form: str) -> None:
    options = {"tiffinfo": {700: packet.encode()}} if form == "TIFF" else {"xmp": packet.encode()}
    assert found_marking(saved(form, **options)) == only(Place.XMP)


@pytest.mark.parametrize("packed", [False, True])
def test_and_in_a_png_packed_or_not(packed: bool) -> None:
    assert found_marking(international("XML:com.adobe.xmp", AS_ELEMENT, packed=packed)) == only(Place.XMP)


def test_a_label_in_other_metadata_is_found_too() -> None:
    jpeg = saved("JPEG")
    assert found_marking(saved("JPEG", exif=user_comment())) == only(Place.EXIF)
    assert found_marking(saved("WEBP", exif=user_comment())) == only(Place.EXIF)
    assert found_marking(saved("PNG", exif=user_comment())) == only(Place.EXIF)
    assert found_marking(with_segments(jpeg, jpeg_segment(COMMENT, f"aigc={LABEL}".encode()))) == only(Place.COMMENT)
    assert found_marking(with_text("AIGC", LABEL)) == only(Place.TEXT)
    assert found_marking(with_text("AIGC", LABEL, packed=True)) == only(Place.TEXT)
    assert found_marking(international("my-aigc-label", LABEL, packed=True)) == only(Place.TEXT)


def test_two_labels_are_two() -> None:
    assert len(found_marking(saved("JPEG", exif=user_comment(), xmp=AS_ELEMENT.encode())).labels) == 2


@pytest.mark.parametrize("term", ["trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia"])
def test_a_source_type_that_names_ai_is_found(term: str) -> None:
    marking = found_marking(saved("JPEG", xmp=SOURCE.format(term=term).encode()))
    assert marking == FoundMarking(sources=(term,))


def test_a_photographs_source_type_says_nothing() -> None:
    assert not found_marking(saved("JPEG", xmp=SOURCE.format(term="digitalCapture").encode()))


def test_content_credentials_are_found_and_what_they_name() -> None:
    manifest = (
        b"JP\0\1\0\0\0\1\0\0\0\x20jumbc2pa http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
    )
    named = FoundMarking(sources=("trainedAlgorithmicMedia",), credentials=True)
    assert found_marking(with_segments(saved("JPEG"), jpeg_segment(APP11, manifest))) == named
    assert found_marking(with_chunks(saved("PNG"), png_chunk(b"caBX", manifest))) == named
    webp = saved("WEBP") + b"C2PA" + len(manifest).to_bytes(4, "little") + manifest
    assert found_marking(webp) == named
    box = bytes.fromhex("d8fec3d61b0e483c92975828877ec481") + manifest
    assert found_marking(saved("AVIF") + (len(box) + 8).to_bytes(4) + b"uuid" + box) == named


def test_other_boxes_of_that_segment_are_not_credentials() -> None:
    assert found_marking(with_segments(saved("JPEG"), jpeg_segment(APP11, b"JP\0\1 jumb something"))) == NOTHING_FOUND


def test_the_producer_is_that_of_a_label_that_can_be_read() -> None:
    assert found_marking(with_text("AIGC", LABEL)).producer == "ACME"
    assert found_marking(with_text("AIGC", "made by a machine")).producer == ""
    assert found_marking(with_text("AIGC", "made by a machine"))


def test_a_picture_like_any_other_says_nothing() -> None:
    for form in ("JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF", "AVIF"):
        assert found_marking(saved(form)) == NOTHING_FOUND
    assert found_marking(b"no picture at all: AIGC") == NOTHING_FOUND


def test_what_cannot_be_unpacked_says_nothing() -> None:
    for content in (b"not packed", zlib.compress(LABEL.encode())[:4]):
        broken = with_chunks(saved("PNG"), png_chunk(b"zTXt", b"AIGC\0\0" + content))
        assert [label.value for label in found_marking(broken).labels] == [None]


@given(st.integers(0, 100), st.sampled_from(["JPEG", "PNG", "WEBP"]))
def test_a_file_that_breaks_off_raises_nothing(percent: int, form: str) -> None:
    options = {} if form == "PNG" else {"xmp": AS_ELEMENT.encode(), "exif": user_comment()}
    data = saved(form, **options)
    found_marking(data[: len(data) * percent // 100])


@given(st.binary(max_size=60))
def test_odd_metadata_raises_nothing(content: bytes) -> None:
    found_marking(with_segments(saved("JPEG"), jpeg_segment(APP1, content)))
    found_marking(with_chunks(saved("PNG"), png_chunk(b"iTXt", content), png_chunk(b"zTXt", content)))
