"""A corpus of broken and odd picture files, made on the spot, with what reading each must give."""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image, ImageCms

from desktop.domain.errors import ErrorCode
from desktop.domain.files.segments import START_OF_SCAN, jpeg_segments
from desktop.domain.geometry import Size
from desktop.domain.rules.rules import FindingCode

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZE = Size(48, 32)
ORIENTATION_TAG = 0x0112
TRUNCATED = ErrorCode.PICTURE_TRUNCATED
UNREADABLE = ErrorCode.PICTURE_UNREADABLE
UNSUPPORTED = ErrorCode.PICTURE_UNSUPPORTED
TOO_MANY_PIXELS = ErrorCode.PICTURE_TOO_MANY_PIXELS
HEIC = Path(__file__).parents[2] / "heic"
EXTENSIONS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "BMP": "bmp", "TIFF": "tif", "GIF": "gif"}


@dataclass(frozen=True, slots=True)
class OddFile:
    """``expected`` is the size it reads with or the code of the error; ``findings`` must be among those made."""

    name: str
    data: bytes = field(repr=False)
    expected: Size | ErrorCode
    findings: tuple[FindingCode, ...] = ()


def odd_files() -> Iterator[OddFile]:
    """Every file of the corpus; the names are unique."""
    yield from _not_pictures()
    yield from _cut_short()
    yield from _headers_alone()
    yield from _bombs()
    yield from _damaged()
    yield from _turned()
    yield from _modes()
    yield from _profiles()
    yield from _several_frames()
    yield from _tiny()
    yield from _odd_names()
    yield from _odd_but_whole()


def photo(width: int = SIZE.width, height: int = SIZE.height) -> Image.Image:
    """Two gradients and some grain: compresses like a photograph, and no two corners look alike."""
    rows, columns = np.mgrid[0:height, 0:width]
    grain = np.random.default_rng(7).integers(0, 12, (height, width))
    red, green = columns * 200 / max(width - 1, 1) + grain, rows * 200 / max(height - 1, 1) + grain
    return Image.fromarray(np.dstack([red, green, np.full_like(red, 60)]).astype(np.uint8))


def file_of(image: Image.Image, form: str = "JPEG", **options: Any) -> bytes:
    """``image`` as a file in Pillow's ``form``."""
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return buffer.getvalue()


def heif() -> bytes:
    """:func:`photo` as HEIC, made once: the library of the program only reads."""
    return (HEIC / "gradients.heic").read_bytes()


def exif_turned(orientation: int) -> bytes:
    exif = Image.Exif()
    exif[ORIENTATION_TAG] = orientation
    return exif.tobytes()


def wide_gamut_profile() -> bytes:
    """An sRGB profile with red and green exchanged: valid, and plainly not sRGB."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    count = int.from_bytes(profile[128:132])
    for entry in range(132, 132 + 12 * count, 12):
        name = bytes(profile[entry : entry + 4])
        profile[entry : entry + 4] = {b"rXYZ": b"gXYZ", b"gXYZ": b"rXYZ"}.get(name, name)
    return bytes(profile)


def png_chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png_16_bit_rgb(value: int) -> bytes:
    """A PNG of one 16-bit colour, 8 x 4 (Pillow cannot write these)."""
    row = b"\0" + struct.pack(">3H", value, value // 2, 0) * 8
    header = struct.pack(">IIBBBBB", 8, 4, 16, 2, 0, 0, 0)
    chunks = png_chunk(b"IHDR", header) + png_chunk(b"IDAT", zlib.compress(row * 4)) + png_chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


def _not_pictures() -> Iterator[OddFile]:
    yield OddFile("empty.jpg", b"", ErrorCode.PICTURE_EMPTY)
    contents = {
        "text.jpg": b"Dear customer, please find attached",
        "page.png": b"<!DOCTYPE html><html><body>404 Not Found</body></html>",
        "paper.jpg": b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF",
        "drawing.png": b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
        "archive.webp": b"PK\x03\x04" + bytes(60),
        "sound.webp": b"RIFF\x24\0\0\0WAVEfmt " + bytes(28),
        "film.avif": b"\0\0\0\x18ftypisom\0\0\0\0isommp42" + bytes(40),
        "noise.jpg": b"\x17" + np.random.default_rng(3).bytes(5000),
        "zeros.bmp": bytes(4096),
        "one_byte.gif": b"G",
        "photoshop.tif": b"8BPS\0\x01" + bytes(60),
    }
    for name, data in contents.items():
        yield OddFile(name, data, UNSUPPORTED)


def _whole_files() -> dict[str, bytes]:
    plain = {f"whole.{extension}": file_of(photo(), form) for form, extension in EXTENSIONS.items()}
    return {
        **plain,
        "whole_progressive.jpg": file_of(photo(), progressive=True),
        "whole_lossless.webp": file_of(photo(), "WEBP", lossless=True),
        "whole_packed.tif": file_of(photo(), "TIFF", compression="tiff_lzw"),
        "whole.avif": file_of(photo(), "AVIF"),
        "whole.heic": heif(),
    }


def _cut_short() -> Iterator[OddFile]:
    for name, data in _whole_files().items():
        yield OddFile(name, data, SIZE)
        for percent in (25, 60, 95):
            yield OddFile(f"cut_{percent}_{name}", data[: len(data) * percent // 100], TRUNCATED)
    yield OddFile("without_end_marker.jpg", file_of(photo())[:-2], SIZE, (FindingCode.END_MISSING,))
    yield OddFile("half_an_end_marker.jpg", file_of(photo())[:-1], SIZE, (FindingCode.END_MISSING,))
    yield OddFile("without_last_scans.jpg", _without_last_scans(file_of(photo(), progressive=True)), TRUNCATED)
    with_preview = file_of(photo(), exif=b"Exif\0\0" + file_of(photo(16, 12)))
    yield OddFile("cut_behind_preview.jpg", with_preview[:-200], TRUNCATED)


def _without_last_scans(data: bytes) -> bytes:
    scans = [segment.start for segment in jpeg_segments(data) if segment.marker == START_OF_SCAN]
    return data[: scans[-2]]


def _headers_alone() -> Iterator[OddFile]:
    starts = {
        "head.jpg": b"\xff\xd8\xff\xe0",
        "head_2.jpg": b"\xff\xd8",
        "head.png": b"\x89PNG\r\n\x1a\n",
        "head.gif": b"GIF89a",
        "head.bmp": b"BM",
        "head.tif": b"II*\0",
        "head.webp": b"RIFF\x64\0\0\0WEBPVP8 ",
    }
    for name, data in starts.items():
        yield OddFile(name, data, TRUNCATED)
    yield OddFile("head.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", UNREADABLE)
    yield OddFile("head.avif", b"\0\0\0\x18ftypavif\0\0\0\0mif1avif", UNREADABLE)


def _bombs() -> Iterator[OddFile]:
    side = 60_000
    jpeg = bytearray(file_of(photo()))
    frame = jpeg.index(b"\xff\xc0")
    jpeg[frame + 5 : frame + 9] = struct.pack(">HH", side, side)
    yield OddFile("bomb.jpg", bytes(jpeg), TOO_MANY_PIXELS)
    header = png_chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0))
    yield OddFile("bomb.png", b"\x89PNG\r\n\x1a\n" + header + png_chunk(b"IDAT", zlib.compress(b"\0")), TOO_MANY_PIXELS)
    yield OddFile(
        "bomb.gif", b"GIF89a" + struct.pack("<HH", side, side) + file_of(photo(), "GIF")[10:], TOO_MANY_PIXELS
    )
    bmp = bytearray(file_of(photo(), "BMP"))
    bmp[18:26] = struct.pack("<ii", side, side)
    yield OddFile("bomb.bmp", bytes(bmp), TOO_MANY_PIXELS)
    yield OddFile("bomb.tif", _tiff_header(side), TOO_MANY_PIXELS)
    canvas = (16_382).to_bytes(3, "little") * 2
    yield OddFile("bomb.webp", b"RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0" + canvas, TOO_MANY_PIXELS)


def _tiff_header(side: int) -> bytes:
    """A bare TIFF directory: sides, 8 bits, no compression, grey, one strip."""
    entries = [(256, side), (257, side), (258, 8), (259, 1), (262, 1), (273, 8), (277, 1), (278, side), (279, 100)]
    rows = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in entries)
    return b"II*\0" + struct.pack("<IH", 8, len(entries)) + rows + bytes(104)


def _damaged() -> Iterator[OddFile]:
    png = file_of(photo(), "PNG")
    pixels = png.index(b"IDAT") + 4
    yield OddFile("bad_crc.png", png[:-20] + bytes([png[-20] ^ 255]) + png[-19:], UNREADABLE)
    yield OddFile("bad_pixels.png", png[: pixels + 2] + bytes(40) + png[pixels + 42 :], UNREADABLE)
    yield OddFile("no_header.png", png[:8] + png[33:], UNREADABLE)
    jpeg = file_of(photo())
    tables = jpeg.index(b"\xff\xdb")
    yield OddFile("no_tables.jpg", b"\xff\xd8\xff\xd9", UNREADABLE)
    yield OddFile("bad_tables.jpg", jpeg[: tables + 2] + b"\0\x02" + jpeg[tables + 4 :], UNREADABLE)
    yield OddFile("segment_too_long.jpg", b"\xff\xd8\xff\xe0\xff\xff" + bytes(900) + b"\xff\xd9", TRUNCATED)
    webp = file_of(photo(), "WEBP")
    yield OddFile("noise_inside.webp", webp[:20] + np.random.default_rng(6).bytes(len(webp) - 20), UNREADABLE)
    avif = file_of(photo(), "AVIF")
    yield OddFile("noise_inside.avif", avif[:100] + bytes(len(avif) - 100), UNREADABLE)
    bmp = file_of(photo(), "BMP")
    yield OddFile("odd_depth.bmp", bmp[:28] + struct.pack("<H", 7) + bmp[30:], UNREADABLE)
    tiff = _tiff_header(32)
    yield OddFile(
        "odd_compression.tif",
        tiff.replace(struct.pack("<HHII", 259, 4, 1, 1), struct.pack("<HHII", 259, 4, 1, 999)),
        UNREADABLE,
    )
    yield OddFile("no_directory.tif", b"II*\0" + struct.pack("<IH", 8, 0) + bytes(50), UNREADABLE)


def _turned() -> Iterator[OddFile]:
    for orientation in range(1, 9):
        size = Size(SIZE.height, SIZE.width) if orientation > 4 else SIZE
        findings = (FindingCode.ORIENTED,) if orientation > 1 else ()
        for form in ("JPEG", "PNG", "WEBP", "TIFF"):
            data = file_of(photo(), form, exif=exif_turned(orientation))
            yield OddFile(f"turned_{orientation}.{EXTENSIONS[form]}", data, size, findings)
    for orientation in (0, 9, 65535):
        yield OddFile(f"turned_{orientation}.jpg", file_of(photo(), exif=exif_turned(orientation)), SIZE)
    good = exif_turned(6)
    broken = {
        "noise": b"Exif\0\0" + b"\xfe" * 60,
        "short": good[:12],
        "empty": b"Exif\0\0",
        "text": b"Exif\0\0hello, world",
    }
    for name, exif in broken.items():
        yield OddFile(f"exif_{name}.jpg", file_of(photo(), exif=exif), SIZE)
    png = file_of(photo(), "PNG")
    yield OddFile("exif_noise.png", png[:33] + png_chunk(b"eXIf", b"\xfe" * 60) + png[33:], SIZE)
    late = png[:-12] + png_chunk(b"eXIf", good.removeprefix(b"Exif\0\0")) + png[-12:]
    yield OddFile("exif_behind_pixels.png", late, Size(SIZE.height, SIZE.width), (FindingCode.ORIENTED,))


def _modes() -> Iterator[OddFile]:
    image = photo()
    deep = np.asarray(image.convert("L")).astype(np.uint16) * 257
    seen_through = image.copy()
    seen_through.putalpha(Image.linear_gradient("L").resize(image.size))
    yield OddFile("cmyk.jpg", file_of(image.convert("CMYK")), SIZE)
    yield OddFile("cmyk.tif", file_of(image.convert("CMYK"), "TIFF"), SIZE)
    yield OddFile("grey.jpg", file_of(image.convert("L")), SIZE)
    yield OddFile("grey_16.png", file_of(Image.fromarray(deep), "PNG"), SIZE, (FindingCode.DEPTH_REDUCED,))
    yield OddFile("grey_16.tif", file_of(Image.fromarray(deep), "TIFF"), SIZE, (FindingCode.DEPTH_REDUCED,))
    yield OddFile("colour_16.png", png_16_bit_rgb(40_000), Size(8, 4), (FindingCode.DEPTH_REDUCED,))
    whole = Image.fromarray(deep.astype(np.int32))
    yield OddFile("grey_32.tif", file_of(whole, "TIFF"), SIZE, (FindingCode.DEPTH_REDUCED,))
    fractions = Image.fromarray(deep.astype(np.float32) / 65535)
    yield OddFile("fractions.tif", file_of(fractions, "TIFF"), SIZE, (FindingCode.DEPTH_REDUCED,))
    yield OddFile("grey_alpha.png", file_of(seen_through.convert("LA"), "PNG"), SIZE)
    yield OddFile("alpha.png", file_of(seen_through, "PNG"), SIZE)
    yield OddFile("alpha.webp", file_of(seen_through, "WEBP"), SIZE)
    yield OddFile("alpha.tif", file_of(seen_through, "TIFF"), SIZE)
    yield OddFile("palette.png", file_of(image.quantize(16), "PNG"), SIZE)
    yield OddFile("palette_hole.png", file_of(image.quantize(16), "PNG", transparency=3), SIZE)
    yield OddFile("palette_alpha.png", file_of(image.quantize(16), "PNG", transparency=bytes(range(0, 160, 10))), SIZE)
    yield OddFile("palette_hole.gif", file_of(image.quantize(16), "GIF", transparency=3), SIZE)
    yield OddFile("key_colour.png", file_of(image, "PNG", transparency=(0, 0, 60)), SIZE)
    yield OddFile("black_white.png", file_of(image.convert("1"), "PNG"), SIZE)
    yield OddFile("black_white.tif", file_of(image.convert("1"), "TIFF", compression="group4"), SIZE)
    yield OddFile("black_white.bmp", file_of(image.convert("1"), "BMP"), SIZE)
    yield OddFile("luma_chroma.tif", file_of(image.convert("YCbCr"), "TIFF"), SIZE)


def _profiles() -> Iterator[OddFile]:
    converted, broken = (FindingCode.COLOUR_CONVERTED,), (FindingCode.COLOUR_PROFILE_BROKEN,)
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for form in ("JPEG", "PNG", "WEBP", "TIFF"):
        extension = EXTENSIONS[form]
        yield OddFile(f"profile.{extension}", file_of(photo(), form, icc_profile=wide_gamut_profile()), SIZE, converted)
        yield OddFile(f"profile_broken.{extension}", file_of(photo(), form, icc_profile=srgb[:150]), SIZE, broken)
    yield OddFile("profile_noise.jpg", file_of(photo(), icc_profile=b"\x99" * 700), SIZE, broken)
    yield OddFile("profile_of_colour.jpg", file_of(photo().convert("L"), icc_profile=srgb), SIZE, broken)
    grey_alpha = file_of(photo().convert("LA"), "PNG", icc_profile=srgb)
    yield OddFile("profile_of_colour_grey_alpha.png", grey_alpha, SIZE, broken)
    yield OddFile("profile_of_colour_cmyk.jpg", file_of(photo().convert("CMYK"), icc_profile=srgb), SIZE, broken)


def _several_frames() -> Iterator[OddFile]:
    frames = [photo(), photo().transpose(Image.Transpose.FLIP_LEFT_RIGHT), photo()]
    for form in ("GIF", "WEBP", "PNG", "TIFF", "AVIF"):
        data = file_of(frames[0], form, save_all=True, append_images=frames[1:])
        yield OddFile(f"frames.{EXTENSIONS.get(form, 'avif')}", data, SIZE, (FindingCode.FIRST_FRAME_ONLY,))
    yield OddFile("frames.mpo", file_of(frames[0], "MPO", save_all=True, append_images=frames[1:]), SIZE)


def _tiny() -> Iterator[OddFile]:
    for width, height in ((1, 1), (1, 40), (40, 1)):
        for form, extension in EXTENSIONS.items():
            yield OddFile(
                f"tiny_{width}x{height}.{extension}", file_of(photo(width, height), form), Size(width, height)
            )


def _odd_names() -> Iterator[OddFile]:
    data = file_of(photo())
    names = (
        "素材 人脸.jpg",
        "笑顔😀.JPG",
        "two  spaces .jpeg",
        "new\nline.jpg",
        "%2e%2e#?&.jpg",
        "'quote\".jpg",
        "é.jpe",
    )
    for name in names:
        yield OddFile(name, data, SIZE)
    yield OddFile("no_extension", data, SIZE)
    for name, form in (("really_jpeg.png", "JPEG"), ("really_png.jpg", "PNG"), ("really_webp.jpg", "WEBP")):
        yield OddFile(name, file_of(photo(), form), SIZE, (FindingCode.WRONG_EXTENSION,))
    yield OddFile("really_jpeg.heic", data, SIZE, (FindingCode.WRONG_EXTENSION,))


def _odd_but_whole() -> Iterator[OddFile]:
    data = file_of(photo())
    yield OddFile("garbage_behind.jpg", data + b"garbage" * 50, SIZE)
    yield OddFile("two_in_one.jpg", data + file_of(photo(20, 20)), SIZE)
    yield OddFile("fill_bytes.jpg", data[:2] + b"\xff\xff\xff" + data[2:], SIZE)
    yield OddFile("restart_markers.jpg", file_of(photo(), restart_marker_blocks=1), SIZE)
    yield OddFile("garbage_behind.png", file_of(photo(), "PNG") + b"garbage", SIZE)
    yield OddFile("interlaced.gif", file_of(photo(), "GIF", interlace=1), SIZE)
    png = file_of(photo(), "PNG")
    yield OddFile("bad_acTL.png", png[:33] + png_chunk(b"acTL", bytes(8)) + png[33:], SIZE)
    yield OddFile("unknown_chunk.png", png[:33] + png_chunk(b"quUx", b"anything") + png[33:], SIZE)
