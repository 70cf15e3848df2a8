"""A result is a whole JPG or PNG, or it is none."""

from __future__ import annotations

import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from desktop.cloud.pictures import NotWholeError, format_of
from desktop.domain.cloud.limits import UPLOAD_FORMATS
from desktop.domain.files.formats import PictureFormat
from tests.clouds import ASTRONAUT, HOPPER


def encoded(kind: str, **options: bool | int) -> bytes:
    file = io.BytesIO()
    Image.effect_noise((40, 30), 80).convert("RGB").save(file, kind, **options)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (HOPPER.data, PictureFormat.JPEG),
        (ASTRONAUT.data, PictureFormat.PNG),
        (encoded("JPEG", progressive=True), PictureFormat.JPEG),
        (encoded("JPEG", restart_marker_blocks=1), PictureFormat.JPEG),
        (encoded("PNG"), PictureFormat.PNG),
        (HOPPER.data[:2] + b"\xff" * 3 + HOPPER.data[2:], PictureFormat.JPEG),
        (HOPPER.data[:2] + b"\xff\x01" + HOPPER.data[2:], PictureFormat.JPEG),
        (HOPPER.data + b"\n", PictureFormat.JPEG),
    ],
)
def test_whole_pictures(data: bytes, expected: PictureFormat) -> None:
    """Plain and progressive, with restarts, fill bytes, a marker without a length and a trailing line end."""
    assert format_of(data) is expected


@pytest.mark.parametrize("whole", [encoded("JPEG"), encoded("JPEG", progressive=True), encoded("PNG")])
def test_no_beginning_of_a_picture_is_whole(whole: bytes) -> None:
    for length in range(len(whole)):
        with pytest.raises(NotWholeError):
            format_of(whole[:length])


@given(st.integers(min_value=8))
def test_a_flipped_byte_in_a_png_is_seen(place: int) -> None:
    data = bytearray(encoded("PNG"))
    data[8 + place % (len(data) - 8)] ^= 0x40
    with pytest.raises(NotWholeError):
        format_of(bytes(data))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a",
        encoded("WEBP"),
        b"<html>",
        b"\xff\xd8\xff\xd9",
        HOPPER.data[:2] + b"\x00" + HOPPER.data[3:],
        ASTRONAUT.data[:8] + ASTRONAUT.data[-12:],
    ],
)
def test_other_things_are_no_pictures(data: bytes) -> None:
    """Among them a JPG without a scan, and a PNG of nothing but its end."""
    with pytest.raises(NotWholeError):
        format_of(data)


@given(st.binary(max_size=200))
def test_any_bytes_are_judged(data: bytes) -> None:
    """Neither an endless loop nor an untyped error."""
    for start in (b"\xff\xd8", b"\x89PNG\r\n\x1a\n"):
        with suppress(NotWholeError):
            assert format_of(start + data) in UPLOAD_FORMATS
