"""Colours that files declare without a profile, and files of odd kinds, read as they look."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest
from PIL import Image

from desktop.domain.errors import ErrorCode, PictureError
from desktop.domain.files.formats import PictureFormat
from desktop.domain.files.segments import APP1, jpeg_segment, png_chunk, with_chunks, with_segments
from desktop.domain.rules.rules import FindingCode
from desktop.vision.budget import MemoryBudget, decoding_bytes
from desktop.vision.declared import KNEE, Declared, _by_code
from desktop.vision.images import PictureFiles
from tests.unit.vision.odd_files import file_of
from tests.unit.vision.odd_files import png_chunk as raw_chunk

if TYPE_CHECKING:
    from desktop.domain.picture import Picture

GREY, RED = (128, 128, 128), (200, 40, 40)


def read(data: bytes, name: str = "a") -> Picture:
    return PictureFiles().decode(data, Path(name))


def plain(colour: tuple[int, int, int], form: str = "PNG", **options: object) -> bytes:
    return file_of(Image.new("RGB", (16, 16), colour), form, **options)


def seen(picture: Picture) -> tuple[int, ...]:
    """R, G, B of the middle."""
    return tuple(int(value) for value in picture.pixels[8, 8, 2::-1])


def codes(picture: Picture) -> set[FindingCode]:
    return {finding.code for finding in picture.info.findings}


class TestPng:
    def test_linear_gamma_is_applied(self) -> None:
        data = with_chunks(plain(GREY), png_chunk(b"gAMA", struct.pack(">I", 100_000)))
        picture = read(data)
        assert seen(picture) == pytest.approx((188, 188, 188), abs=2)
        assert FindingCode.COLOUR_CONVERTED in codes(picture)

    def test_linear_gamma_of_a_grey_one_is_applied(self) -> None:
        grey = file_of(Image.new("L", (16, 16), 128), "PNG")
        data = with_chunks(grey, png_chunk(b"gAMA", struct.pack(">I", 100_000)))
        assert seen(read(data)) == pytest.approx((188, 188, 188), abs=2)

    @pytest.mark.parametrize("chunks", [[(b"gAMA", 45_455)], [(b"gAMA", 100_000), (b"sRGB", None)]])
    def test_what_means_srgb_changes_nothing(self, chunks: list[tuple[bytes, int | None]]) -> None:
        made = [png_chunk(name, b"\0" if value is None else struct.pack(">I", value)) for name, value in chunks]
        picture = read(with_chunks(plain(RED), *made))
        assert seen(picture) == RED
        assert codes(picture) == set()

    def test_wide_primaries_are_converted(self) -> None:
        adobe = struct.pack(">8I", 31270, 32900, 64000, 33000, 21000, 71000, 15000, 6000)
        red, green, _ = seen(read(with_chunks(plain((180, 60, 60)), png_chunk(b"cHRM", adobe))))
        assert red > 195
        assert green < 62

    def test_cicp_says_display_p3(self) -> None:
        red, green, _ = seen(read(with_chunks(plain((180, 60, 60)), png_chunk(b"cICP", b"\x0c\x0d\0\1"))))
        assert red > 190
        assert green < 60

    def test_cicp_of_srgb_changes_nothing(self) -> None:
        assert codes(read(with_chunks(plain(RED), png_chunk(b"cICP", b"\1\x0d\0\1")))) == set()


class TestHdr:
    def test_white_of_pq_is_nearly_white_and_dark_stays_dark(self) -> None:
        declared = _by_code(9, 16)
        assert isinstance(declared, Declared)
        dark, white, brightest = np.interp([0.36, 0.58, 1.0], np.linspace(0, 1, len(declared.curve)), declared.curve)
        assert dark == pytest.approx(0.1, abs=0.03)
        assert white == pytest.approx(0.96, abs=0.02)  # 203 nits
        assert brightest == pytest.approx(1.0, abs=0.001)

    @pytest.mark.parametrize("transfer", [16, 18])
    def test_curves_rise(self, transfer: int) -> None:
        declared = _by_code(9, transfer)
        assert declared is not None
        assert (np.diff(declared.curve) >= -1e-9).all()
        assert declared.curve.max() > KNEE

    def test_nclx_of_an_avif_is_obeyed(self) -> None:
        data = file_of(Image.new("RGB", (64, 64), (180, 60, 60)), "AVIF", quality=100)
        place = data.index(b"nclx") + 4
        p3 = data[:place] + struct.pack(">HH", 12, 13) + data[place + 4 :]
        assert FindingCode.COLOUR_CONVERTED in codes(read(p3))
        assert seen(read(p3))[0] > seen(read(data))[0] + 8


class TestExif:
    def exif(self, space: int, interoperability: bytes = b"") -> bytes:
        exif = Image.Exif()
        exif.get_ifd(0x8769)[0xA001] = space
        if interoperability:
            exif.get_ifd(0x8769)[0xA005] = {1: interoperability.decode()}
        return exif.tobytes()

    def test_adobe_rgb_of_cameras_is_converted(self) -> None:
        picture = read(plain((180, 60, 60), "JPEG", quality=95, exif=self.exif(65535, b"R03")))
        assert FindingCode.COLOUR_CONVERTED in codes(picture)
        assert seen(picture)[0] > 195

    def test_an_unsaid_space_is_told(self) -> None:
        assert codes(read(plain(RED, "JPEG", exif=self.exif(65535)))) == {FindingCode.COLOUR_UNSAID}

    def test_srgb_is_not(self) -> None:
        assert codes(read(plain(RED, "JPEG", exif=self.exif(1)))) == set()


class TestXmpOrientation:
    PACKET = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description rdf:about="" xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="6"/>'
        b"</rdf:RDF></x:xmpmeta>"
    )

    def test_a_left_over_one_turns_nothing(self) -> None:
        jpeg = file_of(Image.new("RGB", (32, 16)))
        marked = with_segments(jpeg, jpeg_segment(APP1, b"http://ns.adobe.com/xap/1.0/\0" + self.PACKET))
        png = with_chunks(
            file_of(Image.new("RGB", (32, 16)), "PNG"), png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + self.PACKET)
        )
        for data in (marked, png):
            picture = read(data)
            assert (picture.info.size.width, picture.info.size.height) == (32, 16)
            assert FindingCode.ORIENTED not in codes(picture)


class TestFloatTiff:
    def tiff(self, samples: np.ndarray[tuple[int, ...], np.dtype[np.float32]]) -> bytes:
        coded: np.ndarray[tuple[int, ...], np.dtype[np.uint8]] = cv2.imencode(".tif", samples)[1]
        return coded.tobytes()

    @pytest.mark.parametrize(("scale", "shown"), [(1.0, 128), (255.0, 128)])
    def test_colour_in_fractions_is_read(self, scale: float, shown: int) -> None:
        samples = np.full((16, 16, 3), 0.5 * scale, np.float32)
        samples[0, 0] = scale
        picture = read(self.tiff(samples))
        assert seen(picture) == pytest.approx((shown,) * 3, abs=1)
        assert FindingCode.DEPTH_REDUCED in codes(picture)

    def test_colours_are_not_exchanged(self) -> None:
        samples = np.zeros((16, 16, 3), np.float32)
        samples[..., 2] = 1.0
        assert seen(read(self.tiff(samples))) == (255, 0, 0)


class TestMemory:
    def test_a_small_file_of_many_deep_pixels_is_refused_by_its_header(self) -> None:
        header = raw_chunk(b"IHDR", struct.pack(">IIBBBBB", 14_100, 14_100, 16, 2, 0, 0, 0))
        data = b"\x89PNG\r\n\x1a\n" + header + raw_chunk(b"IDAT", b"") + raw_chunk(b"IEND", b"")
        with pytest.raises(PictureError) as caught:
            PictureFiles().describe(data, Path("deep.png"))
        assert caught.value.code is ErrorCode.PICTURE_TOO_MANY_PIXELS
        assert caught.value.values["limit"] == pytest.approx(133_333_333, abs=1)

    def test_a_jpeg_costs_what_it_is_read_at(self) -> None:
        assert decoding_bytes((4000, 3000), PictureFormat.JPEG, bits=8, factor=2) == 9_000_000
        assert decoding_bytes((100, 100), PictureFormat.PNG, bits=8) == 100_000

    def test_a_picture_alone_is_never_held_up(self) -> None:
        budget = MemoryBudget(10)
        with budget.take(100):
            pass
        with budget.take(5), budget.take(5):
            pass
