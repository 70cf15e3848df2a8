"""Reading pictures: colours, orientation, transparency, reduction and limits."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image, ImageCms, TiffImagePlugin

from desktop.domain.errors import ErrorCode, PictureError
from desktop.domain.files.formats import PictureFormat
from desktop.domain.geometry import Size
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode
from desktop.vision.images import PictureFiles
from tests.unit.vision.odd_files import exif_turned, file_of, heif, photo, png_16_bit_rgb, wide_gamut_profile

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels

LOSSLESS = ("PNG", "TIFF", "BMP")
STORED_BY_ORIENTATION = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How an upright picture is stored, by the orientation that brings it back."""


def decoded(data: bytes, name: str = "picture") -> Pixels:
    return PictureFiles().decode(data, Path(name)).pixels


def bgr(image: Image.Image) -> Pixels:
    return np.asarray(image.convert("RGB"))[..., ::-1]


def difference(one: Pixels, other: Pixels) -> float:
    return float(np.abs(one.astype(float) - other).mean())


def error_of(path: Path, reader: PictureFiles | None = None) -> PictureError:
    with pytest.raises(PictureError) as caught:
        (reader or PictureFiles()).read(path)
    return caught.value


def test_a_sample_reads_with_its_facts(grace_hopper: Path) -> None:
    info = PictureFiles().read(grace_hopper).info
    assert (info.path, info.format, info.size) == (grace_hopper, PictureFormat.JPEG, Size(512, 600))
    assert (info.bytes, info.has_alpha, info.findings) == (grace_hopper.stat().st_size, False, ())


@pytest.mark.parametrize("form", LOSSLESS)
def test_lossless_formats_give_the_pixels_back_as_bgr(form: str) -> None:
    assert np.array_equal(decoded(file_of(photo(), form)), bgr(photo()))


@pytest.mark.parametrize("data", [file_of(photo(), "WEBP"), file_of(photo(), "AVIF"), heif(), file_of(photo())])
def test_lossy_formats_come_close(data: bytes) -> None:
    assert difference(decoded(data), bgr(photo())) < 8


def test_pixels_cannot_be_written_to(astronaut: Path, grace_hopper: Path) -> None:
    for path in (astronaut, grace_hopper):
        assert not PictureFiles().read(path).pixels.flags.writeable


def test_every_format_can_be_decoded_by_several_threads_without_warnings(grace_hopper: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(4) as pool:
        pictures = list(pool.map(PictureFiles().read, [grace_hopper] * 8))
    assert all(np.array_equal(picture.pixels, pictures[0].pixels) for picture in pictures)


class TestOrientation:
    @pytest.mark.parametrize("orientation", range(1, 9))
    @pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF", "WEBP"])
    def test_the_picture_comes_upright(self, form: str, orientation: int) -> None:
        turn = STORED_BY_ORIENTATION[orientation]
        stored = photo() if turn is None else photo().transpose(turn)
        options = {"lossless": True} if form == "WEBP" else {}
        data = file_of(stored, form, exif=exif_turned(orientation), **options)
        assert difference(decoded(data), bgr(photo())) < 8

    def test_a_reduced_jpeg_is_turned_too(self) -> None:
        data = file_of(photo(480, 320).transpose(Image.Transpose.ROTATE_90), exif=exif_turned(6), quality=95)
        picture = PictureFiles().decode(data, Path("turned.jpg"), at_least=120)
        assert (picture.info.size, picture.decoded_size) == (Size(480, 320), Size(120, 80))
        assert picture.pixels[0, 0, 2] < 60  # red grows to the right
        assert picture.pixels[0, -1, 2] > 150

    def test_it_is_told(self) -> None:
        info = PictureFiles().decode(file_of(photo(), exif=exif_turned(8)), Path("turned.jpg")).info
        assert info.findings == (Finding(FindingCode.ORIENTED, Severity.INFO, {"orientation": 8}),)


class TestColour:
    @pytest.mark.parametrize("form", ["JPEG", "TIFF"])
    def test_cmyk_comes_as_it_looks(self, form: str) -> None:
        assert difference(decoded(file_of(photo().convert("CMYK"), form)), bgr(photo())) < 8

    def test_a_profile_is_obeyed(self) -> None:
        plain = decoded(file_of(photo(), "PNG"))
        converted = decoded(file_of(photo(), "PNG", icc_profile=wide_gamut_profile()))
        assert difference(converted, plain) > 10
        assert np.abs(converted[..., 0].astype(int) - plain[..., 0]).max() <= 2  # blue is the same primary in both

    def test_the_profile_is_obeyed_in_jpeg_full_and_reduced(self) -> None:
        data = file_of(photo(480, 320), icc_profile=wide_gamut_profile(), quality=95)
        reader = PictureFiles()
        full, reduced = reader.decode(data, Path("a.jpg")), reader.decode(data, Path("a.jpg"), at_least=240)
        assert reduced.decoded_size == Size(240, 160)
        assert difference(reduced.pixels, full.pixels[::2, ::2]) < 6

    def test_srgb_under_any_name_changes_nothing(self) -> None:
        profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
        picture = PictureFiles().decode(file_of(photo(), "PNG", icc_profile=profile), Path("a.png"))
        assert not picture.info.findings
        assert np.array_equal(picture.pixels, bgr(photo()))

    def test_a_broken_profile_is_told_and_srgb_assumed(self) -> None:
        picture = PictureFiles().decode(file_of(photo(), "PNG", icc_profile=b"?" * 300), Path("a.png"))
        assert picture.info.findings == (Finding(FindingCode.COLOUR_PROFILE_BROKEN, Severity.WARN),)
        assert np.array_equal(picture.pixels, bgr(photo()))

    def test_a_grey_profile_fits_a_grey_picture(self) -> None:
        gamma = grey_profile()
        picture = PictureFiles().decode(file_of(photo().convert("L"), "PNG", icc_profile=gamma), Path("a.png"))
        assert [finding.code for finding in picture.info.findings] == [FindingCode.COLOUR_CONVERTED]
        assert picture.pixels.mean() > bgr(photo().convert("L")).mean() + 10  # linear light looks brighter in sRGB


def grey_profile() -> bytes:
    """A grey profile with linear light, put together by hand (ICC.1, 7 and 8.4)."""
    tags = {
        b"desc": b"desc\0\0\0\0\0\0\0\x05grey\0" + bytes(78),
        b"wtpt": b"XYZ \0\0\0\0" + bytes.fromhex("0000f6d6 00010000 0000d32d"),
        b"kTRC": b"curv\0\0\0\0\0\0\0\0",
    }
    table, content, place = b"", b"", 128 + 4 + 12 * len(tags)
    for name, value in tags.items():
        padded = value + bytes(-len(value) % 4)
        table += name + (place + len(content)).to_bytes(4) + len(value).to_bytes(4)
        content += padded
    header = bytearray(128)
    header[8:24] = b"\x02\x40\0\0mntrGRAYXYZ "
    header[36:40], header[68:80] = b"acsp", bytes.fromhex("0000f6d6 00010000 0000d32d")
    whole = bytes(header) + len(tags).to_bytes(4) + table + content
    return len(whole).to_bytes(4) + whole[4:]


class TestDepth:
    @pytest.mark.parametrize("form", ["PNG", "TIFF"])
    def test_16_bit_grey_is_scaled_not_clipped(self, form: str) -> None:
        levels = np.arange(1, 256, dtype=np.uint16)[np.newaxis] * 257 - 100
        assert np.array_equal(decoded(file_of(Image.fromarray(levels), form))[0, :, 0], np.arange(1, 256))

    def test_16_bit_colour_is_scaled_not_clipped(self) -> None:
        blue, green, red = decoded(png_16_bit_rgb(40_000))[0, 0].astype(int)
        assert (abs(red - 156), abs(green - 78), blue) <= (1, 1, 0)

    @pytest.mark.parametrize(("largest", "shown"), [(1.0, 255), (255.0, 255), (0.5, 128), (100.0, 100), (4000.0, 255)])
    def test_fractions_are_scaled_by_the_range_they_use(self, largest: float, shown: int) -> None:
        values = np.array([[0.0, largest, np.nan, -3.0, np.inf]], np.float32)
        assert decoded(file_of(Image.fromarray(values), "TIFF"))[0, :, 1].tolist() == [0, shown, 0, 0, 0]

    @pytest.mark.parametrize(("largest", "shown"), [(200, 200), (65535, 255), (1_000_000, 255)])
    def test_32_bit_whole_numbers_are_scaled_by_the_range_they_use(self, largest: int, shown: int) -> None:
        values = np.array([[0, largest]], np.int32)
        assert decoded(file_of(Image.fromarray(values), "TIFF"))[0, :, 1].tolist() == [0, shown]

    def test_big_endian_16_bit_tiff_is_understood(self) -> None:
        big = Image.frombytes("I;16B", (2, 1), b"\x00\x00\x80\x40")
        info = TiffImagePlugin.ImageFileDirectory_v2(prefix=b"MM")
        assert decoded(file_of(big, "TIFF", tiffinfo=info))[0, :, 0].tolist() == [0, 128]

    def test_one_bit_is_black_and_white(self) -> None:
        pixels = decoded(file_of(photo().convert("1"), "PNG"))
        assert set(np.unique(pixels).tolist()) == {0, 255}


class TestTransparency:
    def see_through(self) -> Image.Image:
        image = photo()
        image.putalpha(Image.linear_gradient("L").resize(image.size))
        return image

    @pytest.mark.parametrize("form", ["PNG", "TIFF"])
    def test_alpha_is_kept_straight(self, form: str) -> None:
        picture = PictureFiles().decode(file_of(self.see_through(), form), Path("a"))
        assert picture.info.has_alpha
        assert np.array_equal(picture.pixels[..., [2, 1, 0, 3]], np.asarray(self.see_through()))

    def test_an_alpha_that_hides_nothing_is_left_out(self) -> None:
        data = file_of(photo().convert("RGBA"), "PNG")
        picture = PictureFiles().decode(data, Path("a.png"))
        assert (picture.info.has_alpha, picture.pixels.shape[2]) == (False, 3)

    @pytest.mark.parametrize(("form", "hole"), [("PNG", 3), ("GIF", 3), ("PNG", bytes([255, 255, 255, 0]))])
    def test_a_palette_may_have_a_hole(self, form: str, hole: int | bytes) -> None:
        data = file_of(photo().quantize(16), form, transparency=hole)
        picture = PictureFiles().decode(data, Path("a"))
        assert picture.info.has_alpha
        assert set(np.unique(picture.pixels[..., 3]).tolist()) == {0, 255}

    def test_grey_with_alpha(self) -> None:
        pixels = decoded(file_of(self.see_through().convert("LA"), "PNG"))
        assert np.array_equal(pixels[..., 3], np.asarray(self.see_through())[..., 3])
        assert np.array_equal(pixels[..., 0], pixels[..., 2])

    def test_alpha_outlives_a_profile(self) -> None:
        pixels = decoded(file_of(self.see_through(), "PNG", icc_profile=wide_gamut_profile()))
        assert np.array_equal(pixels[..., 3], np.asarray(self.see_through())[..., 3])


class TestReduction:
    @pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
    @pytest.mark.parametrize(
        ("at_least", "long_side"), [(None, 400), (400, 400), (201, 400), (200, 200), (60, 100), (1, 50)]
    )
    def test_the_long_side_stays_long_enough(self, form: str, at_least: int | None, long_side: int) -> None:
        picture = PictureFiles().decode(file_of(photo(300, 400), form), Path("a"), at_least=at_least)
        assert picture.decoded_size.long_side == long_side
        assert picture.info.size == Size(300, 400)

    def test_a_reduced_png_is_averaged(self) -> None:
        stripes = np.tile(np.array([0, 200], np.uint8), (8, 4))
        pixels = PictureFiles().decode(file_of(Image.fromarray(stripes), "PNG"), Path("a"), at_least=4).pixels
        assert (pixels == 100).all()


class TestLimits:
    def test_a_missing_file(self, tmp_path: Path) -> None:
        assert error_of(tmp_path / "没有.jpg").code is ErrorCode.FILE_NOT_FOUND

    def test_a_file_used_as_a_folder(self, grace_hopper: Path) -> None:
        assert error_of(grace_hopper / "inside.jpg").code is ErrorCode.FILE_NOT_FOUND

    def test_a_folder(self, tmp_path: Path) -> None:
        assert error_of(tmp_path).code is ErrorCode.FILE_NOT_READABLE

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are a thing of Unix")
    def test_a_pipe_is_refused_rather_than_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe.jpg")
        assert error_of(tmp_path / "pipe.jpg").code is ErrorCode.FILE_NOT_READABLE

    def test_a_file_that_may_not_be_read(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = tmp_path / "locked.jpg"
        path.write_bytes(file_of(photo()))

        def refuse(path: Path, *_: int) -> None:
            raise PermissionError(13, "Permission denied", str(path))

        monkeypatch.setattr("os.open", refuse)
        assert error_of(path).code is ErrorCode.FILE_NOT_READABLE

    @pytest.mark.parametrize("name", ["a\0b.jpg", "x" * 300 + ".jpg"])
    def test_a_name_no_file_can_have(self, name: str, tmp_path: Path) -> None:
        assert error_of(tmp_path / name).code is ErrorCode.FILE_NOT_READABLE

    def test_too_many_bytes_are_not_even_read(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = tmp_path / "huge.jpg"
        with path.open("wb") as file:
            file.truncate(200_000_001)  # sparse: takes no room
        monkeypatch.setattr("os.open", lambda *_: pytest.fail("it was read"))
        error = error_of(path)
        assert error.code is ErrorCode.PICTURE_TOO_MANY_BYTES
        assert (error.values["bytes"], error.values["limit"]) == (200_000_001, 200_000_000)

    @pytest.mark.parametrize(("limit", "fits"), [(48 * 32, True), (48 * 32 - 1, False)])
    def test_pixels_are_counted_from_the_header(self, limit: int, *, fits: bool, tmp_path: Path) -> None:
        path, reader = tmp_path / "a.png", PictureFiles(max_pixels=limit)
        path.write_bytes(file_of(photo(), "PNG"))
        if fits:
            assert reader.read(path).info.size.pixels == limit
        else:
            error = error_of(path, reader)
            assert error.code is ErrorCode.PICTURE_TOO_MANY_PIXELS
            assert (error.values["width"], error.values["height"]) == (48, 32)


class TestNames:
    def test_a_wrong_extension_is_told(self) -> None:
        info = PictureFiles().decode(file_of(photo(), "PNG"), Path("face.JPG")).info
        values = {"extension": ".JPG", "format": "png"}
        assert info.findings == (Finding(FindingCode.WRONG_EXTENSION, Severity.INFO, values),)

    @pytest.mark.parametrize("name", ["a.jpg", "a.JPEG", "a.jfif", "no extension", ".jpg"])
    def test_a_usual_name_is_not(self, name: str) -> None:
        assert not PictureFiles().decode(file_of(photo()), Path(name)).info.findings


def test_a_strip_keeps_as_many_pixels_across_as_other_pictures_keep_along() -> None:
    strip = Image.new("RGB", (600, 12_000), "grey")
    data = io.BytesIO()
    strip.save(data, "JPEG")
    assert PictureFiles().decode(data.getvalue(), Path("strip.jpg"), at_least=1280).decoded_size == Size(600, 12_000)
    assert PictureFiles().decode(data.getvalue(), Path("strip.jpg"), at_least=300).decoded_size == Size(300, 6000)
