"""The implicit label in the file's metadata."""

from __future__ import annotations

import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from desktop.domain.errors import ErrorCode, OutputError
from desktop.domain.files.formats import PictureFormat
from desktop.domain.fusing.fusion import LABEL_TEXT, FusionSettings, Wording
from desktop.domain.geometry import Size
from desktop.domain.marking.implicit import MAX_PRODUCER
from desktop.domain.preparing import Encoded
from desktop.fusion.marking.metadata import MetadataMarker
from tests.labelling import assert_labelled, labels_in

FORMATS = (PictureFormat.JPEG, PictureFormat.PNG)
LETTERS = [chr(code) for code in range(0x21, 0x7F) if chr(code) not in '"\\']

producers = st.text(st.sampled_from(LETTERS), max_size=MAX_PRODUCER)


def encoded(form: PictureFormat) -> Encoded:
    gradient = np.arange(40 * 30 * 3, dtype=np.uint8).reshape(30, 40, 3)
    stream = io.BytesIO()
    Image.fromarray(gradient).save(stream, "JPEG" if form is PictureFormat.JPEG else "PNG")
    return Encoded(stream.getvalue(), form, Size(40, 30))


def marked(form: PictureFormat, **settings: str) -> bytes:
    return MetadataMarker().mark(encoded(form), FusionSettings(**settings)).data  # type: ignore[arg-type]


def reopened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize("form", FORMATS)
def test_the_pixels_are_not_touched(form: PictureFormat) -> None:
    plain = encoded(form)
    after = MetadataMarker().mark(plain, FusionSettings())
    assert np.array_equal(np.asarray(reopened(plain.data)), np.asarray(reopened(after.data)))
    assert after.size == plain.size


@pytest.mark.parametrize("form", FORMATS)
def test_it_says_ai_made_it_and_who(form: PictureFormat) -> None:
    data = marked(form, producer_id="acme&sons<42>")
    assert_labelled(data, "acme&sons<42>")
    assert b"compositeWithTrainedAlgorithmicMedia" in data
    assert LABEL_TEXT.encode() in data
    assert Wording.BILINGUAL.text.encode() in marked(form, wording=Wording.BILINGUAL)


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_is_in_exif_for_a_file_has_one_label(form: PictureFormat) -> None:
    assert not reopened(marked(form)).getexif()


@given(producers, st.sampled_from(FORMATS))
def test_any_producer_that_may_stand_there_is_read_again(producer: str, form: PictureFormat) -> None:
    assert_labelled(marked(form, producer_id=producer), producer or "FusionDesk")


@given(
    st.text(min_size=1).filter(lambda text: any(letter not in LETTERS for letter in text))
    | st.text(st.sampled_from(LETTERS), min_size=MAX_PRODUCER + 1),
    st.sampled_from(FORMATS),
)
def test_any_other_is_refused(producer: str, form: PictureFormat) -> None:
    with pytest.raises(OutputError) as raised:
        marked(form, producer_id=producer)
    assert raised.value.code is ErrorCode.PRODUCER_UNFIT
    assert raised.value.values["producer"] == producer


@pytest.mark.parametrize("form", FORMATS)
def test_marking_again_replaces(form: PictureFormat) -> None:
    first = MetadataMarker().mark(encoded(form), FusionSettings(producer_id="one"))
    assert_labelled(MetadataMarker().mark(first, FusionSettings(producer_id="two")).data, "two")


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_with_a_label_is_complete(form: PictureFormat) -> None:
    marker, plain = MetadataMarker(), encoded(form)
    once = marker.complete(plain.data, FusionSettings(producer_id="one"))
    assert once == marker.mark(plain, FusionSettings(producer_id="one")).data
    assert marker.complete(once, FusionSettings(producer_id="two")) == once


@pytest.mark.parametrize("form", FORMATS)
def test_marking_is_deterministic(form: PictureFormat) -> None:
    assert marked(form) == marked(form)


@pytest.mark.parametrize("form", FORMATS)
def test_what_else_its_xmp_says_stays(form: PictureFormat) -> None:
    packet = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="3"/></rdf:RDF></x:xmpmeta>'
    )
    stream = io.BytesIO()
    reopened(encoded(form).data).save(stream, form.name, **_xmp(form, packet))
    after = MetadataMarker().complete(stream.getvalue(), FusionSettings())
    assert_labelled(after)
    assert after.count(b"<x:xmpmeta") == 1
    assert b'xmp:Rating="3"' in after
    reopened(after)


def _xmp(form: PictureFormat, packet: str) -> dict[str, object]:
    if form is PictureFormat.JPEG:
        return {"xmp": packet.encode()}
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_itxt("XML:com.adobe.xmp", packet)
    return {"pnginfo": info}


def test_a_format_that_cannot_be_marked_is_refused() -> None:
    with pytest.raises(OutputError) as raised:
        MetadataMarker().mark(Encoded(b"RIFF\0\0\0\0WEBP", PictureFormat.WEBP, Size(1, 1)), FusionSettings())
    assert (raised.value.code, raised.value.values["format"]) == (ErrorCode.OUTPUT_NOT_VERIFIED, "webp")


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_that_breaks_off_in_its_header_is_refused(form: PictureFormat) -> None:
    cut = encoded(form).data[:10]
    with pytest.raises(OutputError) as raised:
        MetadataMarker().mark(Encoded(cut, form, Size(1, 1)), FusionSettings())
    assert raised.value.code is ErrorCode.OUTPUT_NOT_VERIFIED


def test_bytes_that_are_no_picture_are_refused() -> None:
    with pytest.raises(OutputError, match="file"):
        MetadataMarker().mark(Encoded(b"hello", PictureFormat.JPEG, Size(1, 1)), FusionSettings())


def test_it_is_in_the_property_of_the_standard() -> None:
    [label] = labels_in(marked(PictureFormat.JPEG))
    assert (label.where, label.key) == ("XMP", "{http://www.tc260.org.cn/ns/AIGC/1.0/}AIGC")
