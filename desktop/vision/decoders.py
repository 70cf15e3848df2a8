"""How the file of each format is opened, and whether it was cut short: one row a format."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL.AvifImagePlugin import AvifImageFile
from PIL.BmpImagePlugin import BmpImageFile
from PIL.GifImagePlugin import GifImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.WebPImagePlugin import WebPImageFile

from desktop.domain.files.formats import PictureFormat
from desktop.domain.files.segments import JPEG_END, first_scan, png_chunks
from desktop.vision.damage import avif, gif, heif, tiff, webp
from desktop.vision.float_tiff import open_tiff
from desktop.vision.heif_stills import open_still

if TYPE_CHECKING:
    import io
    from collections.abc import Callable, Mapping

    from PIL import Image

    from desktop.vision.damage.found import Damage


@dataclass(frozen=True, slots=True)
class Decoder:
    """``open`` reads the header of a file in memory; ``is_cut_short`` sees that its end is missing.

    It is used directly rather than through ``Image.open``: no global registry of formats, and no limit but our own.
    ``turns`` says that the decoder turns pixels upright by itself and tells the turned size beforehand. ``damage_of``
    looks into a file that decodes for damage the decoder says nothing of; JPEG needs its pixels for that and has none.
    """

    open: Callable[[io.BytesIO], Image.Image]
    is_cut_short: Callable[[bytes], bool]
    turns: bool = False
    damage_of: Callable[[bytes], Damage | None] = lambda _: None


def _jpeg_is_cut_short(data: bytes) -> bool:
    """No end marker after the first scan: the scan's data cannot contain one by accident (ITU T.81, B.1.1.5).

    The end marker of an embedded thumbnail lies before the scan and does not count. Libraries differ in whether they
    notice, and the missing part turns grey; so this is looked at before decoding.
    """
    return data.rfind(JPEG_END, first_scan(data)) < 0


def _png_is_cut_short(data: bytes) -> bool:
    return all(chunk.kind != b"IEND" for chunk in png_chunks(data))


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


DECODERS: Mapping[PictureFormat, Decoder] = {
    PictureFormat.JPEG: Decoder(JpegImageFile, _jpeg_is_cut_short),
    PictureFormat.PNG: Decoder(PngImageFile, _png_is_cut_short),
    PictureFormat.WEBP: Decoder(WebPImageFile, _webp_is_cut_short, damage_of=webp.damage_of),
    PictureFormat.BMP: Decoder(BmpImageFile, _bmp_is_cut_short),
    PictureFormat.TIFF: Decoder(open_tiff, _tiff_is_cut_short, turns=True, damage_of=tiff.damage_of),
    PictureFormat.GIF: Decoder(GifImageFile, _gif_is_cut_short, damage_of=gif.damage_of),
    # libheif obeys the file's turn boxes, and is given simple stills alone
    PictureFormat.HEIF: Decoder(open_still, _boxes_are_cut_short, turns=True, damage_of=heif.damage_of),
    PictureFormat.AVIF: Decoder(AvifImageFile, _boxes_are_cut_short, damage_of=avif.damage_of),
}
