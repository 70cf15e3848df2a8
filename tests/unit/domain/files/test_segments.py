"""Segments and chunks: what is written is read again, whatever is in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.files.segments import (
    APP0,
    APP1,
    COMMENT,
    JPEG_END,
    JPEG_START,
    MAX_SEGMENT,
    PNG_START,
    START_OF_SCAN,
    BrokenStructureError,
    first_scan,
    jpeg_segment,
    jpeg_segments,
    png_chunk,
    png_chunks,
    with_chunks,
    with_segments,
)

MARKERS = [0xC0, 0xC4, 0xDB, *range(0xE0, 0xF0), COMMENT]
SEGMENTS = st.lists(st.tuples(st.sampled_from(MARKERS), st.binary(max_size=40)), max_size=6)
CHUNKS = st.lists(st.tuples(st.binary(min_size=4, max_size=4), st.binary(max_size=40)), max_size=6)
HEADER = png_chunk(b"IHDR", bytes(13))
SCAN = jpeg_segment(START_OF_SCAN, b"\x01\x01\x00\x00\x3f\x00")
"""The header of a scan; its coded data follows."""


def coded(data: bytes) -> bytes:
    """As an encoder writes entropy-coded data: a zero behind every 0xFF, and a restart at the end."""
    return data.replace(b"\xff", b"\xff\x00") + b"\xff\xd0"


@given(segments=SEGMENTS, scan=st.binary(max_size=60), fill=st.integers(0, 3))
def test_the_segments_of_a_jpeg_are_read_as_they_were_written(
    segments: list[tuple[int, bytes]], scan: bytes, fill: int
) -> None:
    filled = [b"\xff" * fill + jpeg_segment(*segment) for segment in segments]
    data = JPEG_START + b"".join(filled) + SCAN + coded(scan) + JPEG_END
    found = list(jpeg_segments(data))
    assert [(it.marker, it.content) for it in found[:-2]] == segments
    assert [it.marker for it in found[-2:]] == [START_OF_SCAN, JPEG_END[1]]
    assert first_scan(data) == found[-2].start
    assert found[-1].end == len(data)


@given(chunks=CHUNKS)
def test_the_chunks_of_a_png_are_read_as_they_were_written(chunks: list[tuple[bytes, bytes]]) -> None:
    data = PNG_START + b"".join(png_chunk(*chunk) for chunk in chunks)
    found = list(png_chunks(data))
    assert [(it.kind, it.content) for it in found] == chunks
    assert all(it.is_sound for it in found)
    assert (found[-1].end if found else len(PNG_START)) == len(data)


@given(chunks=CHUNKS, cut=st.integers(1, 12))
def test_of_a_png_that_breaks_off_only_whole_chunks_are_given(chunks: list[tuple[bytes, bytes]], cut: int) -> None:
    data = PNG_START + HEADER + b"".join(png_chunk(*chunk) for chunk in chunks)
    assert len(list(png_chunks(data[:-cut]))) == len(chunks)


def test_a_chunk_with_another_check_is_not_sound() -> None:
    (chunk,) = png_chunks(PNG_START + HEADER[:-1] + b"\0")
    assert not chunk.is_sound


@given(segments=SEGMENTS, has_jfif=st.booleans())
def test_new_segments_come_first_but_for_the_header_of_jfif(
    segments: list[tuple[int, bytes]], *, has_jfif: bool
) -> None:
    jfif = [(APP0, b"JFIF\0")] if has_jfif else []
    data = JPEG_START + b"".join(jpeg_segment(*it) for it in (*jfif, (0xDB, b"table"))) + JPEG_END
    found = jpeg_segments(with_segments(data, *(jpeg_segment(*it) for it in segments)))
    assert [(it.marker, it.content) for it in found][:-1] == [*jfif, *segments, (0xDB, b"table")]


def test_new_chunks_come_behind_the_header_in_their_order() -> None:
    data = PNG_START + HEADER + png_chunk(b"IDAT", b"x")
    found = png_chunks(with_chunks(data, png_chunk(b"sRGB", b"\0"), png_chunk(b"eXIf", b"")))
    assert [it.kind for it in found] == [b"IHDR", b"sRGB", b"eXIf", b"IDAT"]


def test_a_file_without_a_header_takes_nothing_in() -> None:
    with pytest.raises(BrokenStructureError):
        with_chunks(PNG_START + HEADER[:-1], b"")
    with pytest.raises(BrokenStructureError):
        with_segments(JPEG_START, b"")


def test_a_segment_holds_so_much_and_no_more() -> None:
    whole = jpeg_segment(APP1, bytes(MAX_SEGMENT))
    (segment, _) = jpeg_segments(JPEG_START + whole + JPEG_END)
    assert len(segment.content) == MAX_SEGMENT
    with pytest.raises(ValueError, match="not 65534"):
        jpeg_segment(APP1, bytes(MAX_SEGMENT + 1))


@pytest.mark.parametrize(
    ("rest", "place"),
    [
        (b"", 2),
        (b"\xff", 2),
        (b"no marker", 2),
        (b"\xff\xff\xff", 4),
        (b"\xff\xe0\x00\x01", 5),
        (b"\xff\xe0\xff\xff" + bytes(9), 4 + 0xFFFF),
        (b"\xff\x01\xff\xd3--", 6),
        (SCAN + coded(b"\xff\xff"), 2 + len(SCAN) + 6),
    ],
)
def test_a_jpeg_that_breaks_off_says_where(rest: bytes, place: int) -> None:
    with pytest.raises(BrokenStructureError) as caught:
        list(jpeg_segments(JPEG_START + rest))
    assert caught.value.place == place


def test_without_a_scan_its_place_is_the_end() -> None:
    assert first_scan(JPEG_START + jpeg_segment(APP0, b"") + JPEG_END) == 6
    assert first_scan(JPEG_START + b"--") == 2
