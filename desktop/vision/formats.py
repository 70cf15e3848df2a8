"""Which format a file is, by its content, and whether it was cut short."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from desktop.domain.picture import PictureFormat

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

_SIGNATURES = (
    (b"\xff\xd8", PictureFormat.JPEG),
    (b"\x89PNG\r\n\x1a\n", PictureFormat.PNG),
    (b"GIF87a", PictureFormat.GIF),
    (b"GIF89a", PictureFormat.GIF),
    (b"BM", PictureFormat.BMP),
    (b"II*\0", PictureFormat.TIFF),
    (b"MM\0*", PictureFormat.TIFF),
    (b"II+\0", PictureFormat.TIFF),
    (b"MM\0+", PictureFormat.TIFF),
)
_AVIF_BRANDS = frozenset({b"avif", b"avis"})
_HEIF_BRANDS = frozenset({b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1", b"heif"})

EXTENSIONS: Mapping[PictureFormat, frozenset[str]] = {
    PictureFormat.JPEG: frozenset({".jpg", ".jpeg", ".jpe", ".jfif", ".mpo"}),
    PictureFormat.PNG: frozenset({".png", ".apng"}),
    PictureFormat.WEBP: frozenset({".webp"}),
    PictureFormat.BMP: frozenset({".bmp", ".dib"}),
    PictureFormat.TIFF: frozenset({".tif", ".tiff"}),
    PictureFormat.GIF: frozenset({".gif"}),
    PictureFormat.HEIF: frozenset({".heic", ".heif", ".hif"}),
    PictureFormat.AVIF: frozenset({".avif"}),
}
"""The names each format usually goes by."""


def sniff(data: bytes) -> PictureFormat | None:
    """The format ``data`` starts like, or ``None`` when it is none that this program reads."""
    for signature, form in _SIGNATURES:
        if data.startswith(signature):
            return form
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return PictureFormat.WEBP
    return _sniff_brand(data)


def has_usual_extension(path: Path, form: PictureFormat) -> bool:
    """Whether the name fits the content; a name without extension says nothing wrong."""
    return not path.suffix or path.suffix.lower() in EXTENSIONS[form]


def is_cut_short(data: bytes, form: PictureFormat) -> bool:
    """Whether the file's own structure says that its end is missing."""
    return _CUT_SHORT[form](data)


def png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name and content of every whole chunk, in order (PNG specification, 5.3)."""
    place = 8
    while place + 12 <= len(data):
        length = int.from_bytes(data[place : place + 4])
        if place + 12 + length > len(data):
            return
        yield data[place + 4 : place + 8], data[place + 8 : place + 8 + length]
        place += 12 + length


def _sniff_brand(data: bytes) -> PictureFormat | None:
    if data[4:8] != b"ftyp":
        return None
    length = min(int.from_bytes(data[:4]), 256)
    brands = {data[8:12], *(data[place : place + 4] for place in range(16, length, 4))}
    if brands & _AVIF_BRANDS:
        return PictureFormat.AVIF
    return PictureFormat.HEIF if brands & _HEIF_BRANDS else None


def _jpeg_is_cut_short(data: bytes) -> bool:
    """No end marker after the first scan: the scan's data cannot contain one by accident (ITU T.81, B.1.1.5).

    The end marker of an embedded thumbnail lies before the scan and does not count. Libraries differ in whether they
    notice, and the missing part turns grey; so this is looked at before decoding.
    """
    return data.rfind(b"\xff\xd9", _jpeg_scan(data)) < 0


def _jpeg_scan(data: bytes) -> int:
    """Where the first scan starts, or the end of the data."""
    place, start_of_scan = 2, 0xDA
    while place + 4 <= len(data) and data[place] == 0xFF:  # noqa: PLR2004 - every marker starts so
        marker = data[place + 1]
        if marker == start_of_scan:
            return place
        filler = marker == 0xFF  # noqa: PLR2004
        place += 1 if filler else 2 + int.from_bytes(data[place + 2 : place + 4])
    return place if place < len(data) else len(data)


def _png_is_cut_short(data: bytes) -> bool:
    return all(name != b"IEND" for name, _ in png_chunks(data))


def _gif_is_cut_short(data: bytes) -> bool:
    return not data.rstrip(b"\0").endswith(b";")


def _bmp_is_cut_short(data: bytes) -> bool:
    return _longer_than(data, "<2xI", header=14)


def _webp_is_cut_short(data: bytes) -> bool:
    return _longer_than(data, "<4xI", header=12, more=8)


def _tiff_is_cut_short(data: bytes) -> bool:
    order = "<" if data.startswith(b"I") else ">"
    return _longer_than(data, order + "4xI", header=8)


def _longer_than(data: bytes, layout: str, *, header: int, more: int = 0) -> bool:
    """Whether the length or place read with ``layout`` lies behind the end of ``data``."""
    return len(data) < header or struct.unpack_from(layout, data)[0] + more > len(data)


def _boxes_are_cut_short(data: bytes) -> bool:
    """ISO base media files are a row of boxes, each with its length (ISO/IEC 14496-12, 4.2)."""
    place = 0
    while place + 8 <= len(data):
        length = int.from_bytes(data[place : place + 4])
        if length == 1:
            length = int.from_bytes(data[place + 8 : place + 16])
        if length == 0:
            return False
        place += max(length, 8)
    return place != len(data)


_CUT_SHORT: Mapping[PictureFormat, Callable[[bytes], bool]] = {
    PictureFormat.JPEG: _jpeg_is_cut_short,
    PictureFormat.PNG: _png_is_cut_short,
    PictureFormat.WEBP: _webp_is_cut_short,
    PictureFormat.BMP: _bmp_is_cut_short,
    PictureFormat.TIFF: _tiff_is_cut_short,
    PictureFormat.GIF: _gif_is_cut_short,
    PictureFormat.HEIF: _boxes_are_cut_short,
    PictureFormat.AVIF: _boxes_are_cut_short,
}
