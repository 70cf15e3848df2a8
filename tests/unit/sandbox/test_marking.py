"""Custom metadata in encoded files."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from desktop.sandbox.marking import with_metadata


def encoded(kind: str) -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (8, 8), "red").save(buffer, kind)
    return buffer.getvalue()


def test_a_jpeg_without_jfif_gets_its_comment_first() -> None:
    data = encoded("JPEG")
    jfif = 2 + 2 + int.from_bytes(data[4:6], "big")
    marked = with_metadata(data[:2] + data[jfif:], "aigc", "v1")
    assert Image.open(BytesIO(marked)).info["comment"] == b"aigc=v1"


def test_a_png_keeps_key_and_value_apart() -> None:
    picture = Image.open(BytesIO(with_metadata(encoded("PNG"), "aigc", "合成")))
    assert picture.info["aigc"] == "合成"
    picture.load()


def test_pixels_stay_as_they_were() -> None:
    for kind in ("JPEG", "PNG"):
        data = encoded(kind)
        before, after = (Image.open(BytesIO(part)).tobytes() for part in (data, with_metadata(data, "k", "v" * 256)))
        assert before == after
