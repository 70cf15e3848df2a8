"""Custom metadata (``FuseParam.ImageCodecParam.MetaData``) in the encoded file; no pixel is encoded again."""

from __future__ import annotations

import struct
import zlib

JPEG_START = b"\xff\xd8"
JFIF = b"\xff\xe0"
JPEG_COMMENT = b"\xff\xfe"
PNG_HEADER_END = 8 + 8 + 13 + 4
"""Signature, then the header chunk: length and name, content, check."""


def with_metadata(data: bytes, key: str, value: str) -> bytes:
    """``key=value`` as a comment of a JPEG, or as international text of a PNG; ``data`` is one of the two.

    The facts do not say in which form the service writes it. Key and value are at most 32 and 256 characters long.
    """
    if data.startswith(JPEG_START):
        text = f"{key}={value}".encode()
        segment = JPEG_COMMENT + struct.pack(">H", len(text) + 2) + text
        at = _jfif_end(data)
        return data[:at] + segment + data[at:]
    return data[:PNG_HEADER_END] + _international_text(key, value) + data[PNG_HEADER_END:]


def _jfif_end(data: bytes) -> int:
    """JFIF's header, where there is one, stays first."""
    start = len(JPEG_START)
    if data[start : start + 2] != JFIF:
        return start
    return start + 2 + int.from_bytes(data[start + 2 : start + 4], "big")


def _international_text(key: str, value: str) -> bytes:
    """An uncompressed iTXt chunk (PNG third edition, 11.3.3.4); its keyword is Latin-1, so others are escaped."""
    keyword = key.encode("latin-1", "backslashreplace")[:79]
    content = keyword + b"\x00\x00\x00\x00\x00" + value.encode()
    check = zlib.crc32(b"iTXt" + content)
    return struct.pack(">I", len(content)) + b"iTXt" + content + struct.pack(">I", check)
