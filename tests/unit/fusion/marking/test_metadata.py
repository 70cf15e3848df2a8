"""The AI marking in the file's metadata."""

from __future__ import annotations

import io
import json
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from desktop.domain.errors import ErrorCode, OutputError
from desktop.domain.files.formats import PictureFormat
from desktop.domain.fusing.fusion import LABEL_TEXT, FusionSettings
from desktop.domain.geometry import Size
from desktop.domain.preparing import Encoded
from desktop.fusion.marking.metadata import MetadataMarker

AIGC = "{http://www.tc260.org.cn/ns/AIGC/1.0/}AIGC"
FORMATS = (PictureFormat.JPEG, PictureFormat.PNG)


def encoded(form: PictureFormat) -> Encoded:
    gradient = np.arange(40 * 30 * 3, dtype=np.uint8).reshape(30, 40, 3)
    stream = io.BytesIO()
    Image.fromarray(gradient).save(stream, "JPEG" if form is PictureFormat.JPEG else "PNG")
    return Encoded(stream.getvalue(), form, Size(40, 30))


def reopened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def xmp_of(image: Image.Image) -> str:
    packet: Any = image.info["xmp"]
    return packet.decode() if isinstance(packet, bytes) else str(packet)


@pytest.mark.parametrize("form", FORMATS)
def test_the_pixels_are_not_touched(form: PictureFormat) -> None:
    plain = encoded(form)
    marked = MetadataMarker().mark(plain, FusionSettings())
    assert np.array_equal(np.asarray(reopened(plain.data)), np.asarray(reopened(marked.data)))
    assert marked.size == plain.size


@pytest.mark.parametrize("form", FORMATS)
def test_xmp_says_ai_generated_and_by_whom(form: PictureFormat) -> None:
    marked = MetadataMarker().mark(encoded(form), FusionSettings(producer_id="acme & sons <42>"))
    image = reopened(marked.data)
    text = xmp_of(image)
    assert "compositeWithTrainedAlgorithmicMedia" in text
    assert LABEL_TEXT in text
    fields = json.loads(ElementTree.fromstring(text).findtext(f".//{AIGC}") or "")  # noqa: S314 - our own bytes
    assert (fields["Label"], fields["ContentProducer"]) == ("1", "acme & sons <42>")
    assert len(fields["ProduceID"]) == 32


@pytest.mark.parametrize("form", FORMATS)
def test_exif_user_comment_carries_the_same(form: PictureFormat) -> None:
    marked = MetadataMarker().mark(encoded(form), FusionSettings(producer_id="制作者"))
    comment = reopened(marked.data).getexif().get_ifd(0x8769)[0x9286]
    assert comment[:8] == b"ASCII\x00\x00\x00"
    assert json.loads(comment[8:])["AIGC"]["ContentProducer"] == "制作者"


@pytest.mark.parametrize("form", FORMATS)
def test_marking_is_deterministic(form: PictureFormat) -> None:
    marker, settings = MetadataMarker(), FusionSettings()
    assert marker.mark(encoded(form), settings) == marker.mark(encoded(form), settings)


@given(st.text(max_size=60), st.sampled_from(FORMATS))
def test_any_producer_survives(producer: str, form: PictureFormat) -> None:
    marked = MetadataMarker().mark(encoded(form), FusionSettings(producer_id=producer))
    comment = reopened(marked.data).getexif().get_ifd(0x8769)[0x9286]
    assert json.loads(comment[8:])["AIGC"]["ContentProducer"] == (producer or "Fusion Desk")


def test_a_format_that_cannot_be_marked_is_refused() -> None:
    with pytest.raises(OutputError) as raised:
        MetadataMarker().mark(Encoded(b"RIFF", PictureFormat.WEBP, Size(1, 1)), FusionSettings())
    assert raised.value.code is ErrorCode.OUTPUT_NOT_VERIFIED


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_that_breaks_off_in_its_header_is_refused(form: PictureFormat) -> None:
    cut = encoded(form).data[:10]
    with pytest.raises(OutputError) as raised:
        MetadataMarker().mark(Encoded(cut, form, Size(1, 1)), FusionSettings())
    assert raised.value.code is ErrorCode.OUTPUT_NOT_VERIFIED


def test_bytes_that_are_no_picture_are_refused() -> None:
    with pytest.raises(OutputError):
        MetadataMarker().mark(Encoded(b"hello", PictureFormat.JPEG, Size(1, 1)), FusionSettings())


def test_a_producer_too_long_for_the_file_is_refused() -> None:
    with pytest.raises(OutputError) as raised:
        MetadataMarker().mark(encoded(PictureFormat.JPEG), FusionSettings(producer_id="x" * 70_000))
    assert raised.value.values["limit"] == 65_533
