"""Custom metadata (``FuseParam.ImageCodecParam.MetaData``) in the encoded file; no pixel is encoded again."""

from __future__ import annotations

from desktop.domain.files.formats import PictureFormat
from desktop.domain.files.segments import COMMENT, JPEG_START, jpeg_segment, png_chunk, with_chunks, with_segments
from desktop.domain.marking.written import without_labels


def with_metadata(data: bytes, key: str, value: str) -> bytes:
    """``key=value`` as a comment of a JPEG, or as international text of a PNG; ``data`` is one of the two.

    The facts do not say in which form the service writes it. Key and value are at most 32 and 256 characters long.
    An implicit label takes the place of the one that was there: a file has one.
    """
    jpeg = data.startswith(JPEG_START)
    if "aigc" in key.lower():
        data = without_labels(data, PictureFormat.JPEG if jpeg else PictureFormat.PNG)
    if jpeg:
        return with_segments(data, jpeg_segment(COMMENT, f"{key}={value}".encode()))
    return with_chunks(data, _international_text(key, value))


def _international_text(key: str, value: str) -> bytes:
    """An uncompressed iTXt chunk (PNG third edition, 11.3.3.4); its keyword is Latin-1, so others are escaped."""
    keyword = key.encode("latin-1", "backslashreplace")[:79]
    return png_chunk(b"iTXt", keyword + b"\x00\x00\x00\x00\x00" + value.encode())
