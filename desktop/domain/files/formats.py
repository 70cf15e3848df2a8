"""The formats of pictures that the program reads: one row each, and everything that depends on a format asks here.

To add one: a member and a row here, and its decoder in :mod:`desktop.vision.decoders`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class PictureFormat(StrEnum):
    """File formats by content, not by name. The value is the suffix that we give, less its dot."""

    JPEG = "jpg"
    PNG = "png"
    WEBP = "webp"
    BMP = "bmp"
    TIFF = "tiff"
    GIF = "gif"
    HEIF = "heif"
    AVIF = "avif"


class OutputFormat(StrEnum):
    """``KEEP`` stays with JPG or PNG when the source is one, else JPG (PNG when there is transparency)."""

    KEEP = "keep"
    JPEG = "jpg"
    PNG = "png"


MATERIAL_FORMATS = frozenset({PictureFormat.JPEG, PictureFormat.PNG})
"""What the service takes as a material (FAQ, 素材图片格式和大小要求)."""


@dataclass(frozen=True, slots=True)
class FormatRow:
    """``name`` as people write it; ``mime`` its media type; ``suffixes`` the lower-case endings it usually goes by.

    ``start`` matches the first bytes of such a file. ISO base media files all start alike; ``brands`` tell those
    apart (ISO/IEC 14496-12, 4.3).
    """

    name: str
    mime: str
    suffixes: tuple[str, ...]
    start: re.Pattern[bytes]
    brands: frozenset[bytes] = frozenset()

    def fits(self, data: bytes) -> bool:
        """Whether ``data`` starts like a file of this format."""
        return self.start.match(data) is not None and (not self.brands or bool(self.brands & _brands(data)))


def _starting(pattern: bytes) -> re.Pattern[bytes]:
    return re.compile(pattern, re.DOTALL)


_BOXES = _starting(rb"....ftyp")
"""How every ISO base media file starts (ISO/IEC 14496-12, 4.3)."""

FORMATS: Mapping[PictureFormat, FormatRow] = {
    PictureFormat.JPEG: FormatRow(
        "JPEG", "image/jpeg", (".jpg", ".jpeg", ".jpe", ".jfif", ".mpo"), _starting(rb"\xff\xd8")
    ),
    PictureFormat.PNG: FormatRow("PNG", "image/png", (".png", ".apng"), _starting(rb"\x89PNG\r\n\x1a\n")),
    PictureFormat.WEBP: FormatRow("WebP", "image/webp", (".webp",), _starting(rb"RIFF....WEBP")),
    PictureFormat.BMP: FormatRow("BMP", "image/bmp", (".bmp", ".dib"), _starting(rb"BM")),
    PictureFormat.TIFF: FormatRow("TIFF", "image/tiff", (".tif", ".tiff"), _starting(rb"II[*+]\0|MM\0[*+]")),
    PictureFormat.GIF: FormatRow("GIF", "image/gif", (".gif",), _starting(rb"GIF8[79]a")),
    # Before HEIF, for an AVIF file may name the brands of HEIF as well.
    PictureFormat.AVIF: FormatRow("AVIF", "image/avif", (".avif",), _BOXES, frozenset({b"avif", b"avis"})),
    PictureFormat.HEIF: FormatRow(
        "HEIC",
        "image/heif",
        (".heic", ".heif", ".hif"),
        _BOXES,
        frozenset({b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1", b"heif"}),
    ),
}
"""In the order in which people are told of them."""


def sniff(data: bytes) -> PictureFormat | None:
    """The format ``data`` starts like, or ``None`` when it is none that this program reads."""
    return next((form for form, row in FORMATS.items() if row.fits(data)), None)


def named_format(suffix: str) -> PictureFormat | None:
    """The format a file with ``suffix`` (with its dot, in any case) should have; ``None`` when it is no picture's."""
    return next((form for form, row in FORMATS.items() if suffix.lower() in row.suffixes), None)


def media_type(suffix: str) -> str:
    """The media type (MIME) of files with ``suffix``, that of plain bytes when it is no picture's."""
    form = named_format(suffix)
    return FORMATS[form].mime if form else "application/octet-stream"


def suffixes(forms: Iterable[PictureFormat] | None = None) -> tuple[str, ...]:
    """The lower-case suffixes of ``forms``, of all formats when nothing is said."""
    wanted = FORMATS.keys() if forms is None else set(forms)
    return tuple(suffix for form, row in FORMATS.items() if form in wanted for suffix in row.suffixes)


def format_names() -> tuple[str, ...]:
    """What people call the formats that can be read."""
    return tuple(row.name for row in FORMATS.values())


def _brands(data: bytes) -> set[bytes]:
    """The main brand and those a file says it is compatible with."""
    length = min(int.from_bytes(data[:4]), 256)
    return {data[8:12], *(data[place : place + 4] for place in range(16, length, 4))}
