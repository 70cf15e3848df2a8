"""One table of formats: what a file starts with, is called and is served as."""

from __future__ import annotations

import pytest

from desktop.domain.files.formats import (
    FORMATS,
    MATERIAL_FORMATS,
    PictureFormat,
    format_names,
    media_type,
    named_format,
    sniff,
    suffixes,
)

BOXES = b"\0\0\0\x18ftyp"


def test_every_format_has_a_row_and_no_suffix_is_told_twice() -> None:
    assert set(FORMATS) == set(PictureFormat)
    assert len(suffixes()) == len(set(suffixes()))


def test_the_suffix_we_give_a_format_is_one_of_its_own() -> None:
    assert all(named_format(f".{form.value}") is form for form in PictureFormat)


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b"\xff\xd8\xff", PictureFormat.JPEG),
        (b"\x89PNG\r\n\x1a\n", PictureFormat.PNG),
        (b"RIFF\x0a\0\0\0WEBPVP8 ", PictureFormat.WEBP),
        (b"RIFF\0\0\0\0WAVE", None),
        (b"BM", PictureFormat.BMP),
        (b"II*\0", PictureFormat.TIFF),
        (b"MM\0+", PictureFormat.TIFF),
        (b"GIF87a", PictureFormat.GIF),
        (b"GIF88a", None),
        (BOXES + b"heic\0\0\0\0mif1", PictureFormat.HEIF),
        (BOXES + b"mif1\0\0\0\0heic", PictureFormat.HEIF),
        (BOXES + b"mif1\0\0\0\0avif", PictureFormat.AVIF),
        (BOXES + b"isom\0\0\0\0mp42", None),
        (b"", None),
    ],
)
def test_a_format_is_told_by_the_first_bytes(data: bytes, form: PictureFormat | None) -> None:
    assert sniff(data) is form


def test_a_brand_counts_only_inside_its_box() -> None:
    assert sniff(b"\0\0\0\x14ftypisom\0\0\0\0mp42heic") is None


@pytest.mark.parametrize(
    ("suffix", "form"),
    [(".JPG", PictureFormat.JPEG), (".hif", PictureFormat.HEIF), (".txt", None), ("", None), ("jpg", None)],
)
def test_a_name_says_what_the_file_should_be(suffix: str, form: PictureFormat | None) -> None:
    assert named_format(suffix) is form


def test_suffixes_can_be_asked_for_some_formats_only() -> None:
    assert suffixes(MATERIAL_FORMATS) == (".jpg", ".jpeg", ".jpe", ".jfif", ".mpo", ".png", ".apng")
    assert {".heic", ".avif", ".tif"} < set(suffixes())


def test_files_are_served_as_what_they_are() -> None:
    assert (media_type(".JPG"), media_type(".png")) == ("image/jpeg", "image/png")
    assert media_type(".txt") == "application/octet-stream"


def test_people_are_told_of_every_format() -> None:
    assert format_names() == ("JPEG", "PNG", "WebP", "BMP", "TIFF", "GIF", "AVIF", "HEIC")
