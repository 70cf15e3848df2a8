"""Encoding within limits: the best quality that fits, honest findings, sRGB and nothing else in the file."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from desktop.domain.files.formats import PictureFormat
from desktop.domain.geometry import Box, Size
from desktop.domain.preparing import Encoded, EncodeRequest
from desktop.domain.rules.findings import Severity
from desktop.domain.rules.rules import FindingCode
from desktop.vision import jpeg
from desktop.vision.encode import encode
from desktop.vision.images import PictureFiles

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels

PLENTY = 10_000_000


def encoded(pixels: Pixels, form: PictureFormat, max_bytes: int = PLENTY) -> Encoded:
    return encode(pixels, EncodeRequest(form, max_bytes))


def as_jpeg(pixels: Pixels, max_bytes: int = PLENTY) -> Encoded:
    return encoded(pixels, PictureFormat.JPEG, max_bytes)


def as_png(pixels: Pixels, max_bytes: int = PLENTY) -> Encoded:
    return encoded(pixels, PictureFormat.PNG, max_bytes)


def opened(result: Encoded) -> Image.Image:
    return Image.open(io.BytesIO(result.data))


def codes(result: Encoded) -> dict[FindingCode, Severity]:
    return {finding.code: finding.severity for finding in result.findings}


def noise(side: int = 64, channels: int = 3) -> Pixels:
    return np.random.default_rng(2).integers(0, 256, (side, side, channels), np.uint8)


@pytest.fixture(scope="module")
def portrait(samples: Path) -> Pixels:
    return PictureFiles().read(samples / "astronaut.png").pixels


class TestJpeg:
    def test_with_room_it_is_the_best_we_make_and_says_nothing(self, portrait: Pixels) -> None:
        result = as_jpeg(portrait)
        assert (result.quality, result.subsampling, result.size) == (95, "4:4:4", Size(512, 512))
        assert not result.findings

    @pytest.mark.parametrize("max_bytes", [100_000, 60_000, 40_000, 25_000])
    def test_one_step_better_would_not_fit(self, portrait: Pixels, max_bytes: int) -> None:
        result = as_jpeg(portrait, max_bytes)
        assert result.quality is not None
        assert len(result.data) <= max_bytes
        factor = {name: factor for name, factor, _ in jpeg._STEPS}[result.subsampling or ""]
        assert len(jpeg._encoded(portrait, result.quality + 1, factor)) > max_bytes

    def test_full_colour_gives_way_only_below_quality_80(self, portrait: Pixels) -> None:
        results = [as_jpeg(portrait, limit) for limit in (90_000, 70_000, 50_000, 40_000, 30_000)]
        assert {result.subsampling for result in results} == {"4:4:4", "4:2:0"}
        assert all((result.quality or 0) >= 80 for result in results if result.subsampling == "4:4:4")

    @pytest.mark.parametrize(
        ("max_bytes", "severity"), [(100_000, None), (50_000, Severity.INFO), (28_000, Severity.WARN)]
    )
    def test_lower_quality_is_told_with_its_numbers(
        self, portrait: Pixels, max_bytes: int, severity: Severity | None
    ) -> None:
        result = as_jpeg(portrait, max_bytes)
        assert codes(result).get(FindingCode.QUALITY_REDUCED) is severity
        for finding in result.findings:
            assert finding.values["quality"] == result.quality
            assert (finding.values["bytes"], finding.values["limit"]) == (len(result.data), max_bytes)

    def test_what_cannot_fit_fails_with_the_smallest_we_make(self, portrait: Pixels) -> None:
        result = as_jpeg(portrait, 5000)
        assert (result.quality, result.subsampling) == (40, "4:2:0")
        assert codes(result)[FindingCode.TOO_LARGE] is Severity.FAIL
        assert len(result.data) > 5000

    def test_transparency_is_flattened_on_the_background_and_told(self) -> None:
        pixels = np.full((32, 32, 4), (10, 20, 30, 0), np.uint8)
        result = encode(pixels, EncodeRequest(PictureFormat.JPEG, background=(255, 0, 0)))
        shown = PictureFiles().decode(result.data, Path("a.jpg")).pixels
        assert np.abs(shown.astype(int) - (255, 0, 0)).max() <= 3
        assert codes(result) == {FindingCode.ALPHA_FLATTENED: Severity.WARN}

    def test_an_alpha_that_hides_nothing_is_no_finding(self) -> None:
        pixels = noise(channels=4)
        pixels[..., 3] = 255
        assert not as_jpeg(pixels).findings

    def test_it_is_progressive_srgb_and_holds_no_other_metadata(self, portrait: Pixels) -> None:
        picture = opened(as_jpeg(portrait))
        assert picture.info["icc_profile"] == jpeg.SRGB_PROFILE
        assert set(picture.info) == {
            "jfif", "jfif_version", "jfif_unit", "jfif_density", "icc_profile", "progressive", "progression",
        }  # fmt: skip

    @settings(max_examples=25)
    @given(max_bytes=st.integers(1500, 30_000))
    def test_within_the_limit_or_failing_but_never_neither(self, max_bytes: int) -> None:
        result = as_jpeg(noise(), max_bytes)
        assert (len(result.data) <= max_bytes) is (FindingCode.TOO_LARGE not in codes(result))
        assert PictureFiles().decode(result.data, Path("a.jpg")).info.size == result.size


class TestPng:
    @pytest.mark.parametrize("channels", [3, 4])
    def test_with_room_nothing_is_lost(self, channels: int) -> None:
        result = as_png(noise(channels=channels))
        assert np.array_equal(PictureFiles().decode(result.data, Path("a.png")).pixels, noise(channels=channels))
        assert not result.findings
        assert (result.quality, result.subsampling) == (None, None)

    def test_squeezing_comes_before_losing_anything(self, portrait: Pixels) -> None:
        limit = int(len(as_png(portrait).data) * 0.98)
        result = as_png(portrait, limit)
        assert len(result.data) <= limit
        assert not result.findings
        assert np.array_equal(PictureFiles().decode(result.data, Path("a.png")).pixels, portrait)

    def test_then_colours_are_given_up_and_told(self, portrait: Pixels) -> None:
        result = as_png(portrait, 180_000)
        colours = len(np.unique(PictureFiles().decode(result.data, Path("a.png")).pixels.reshape(-1, 3), axis=0))
        (finding,) = result.findings
        assert (finding.code, finding.severity) == (FindingCode.PALETTE_REDUCED, Severity.WARN)
        assert colours <= int(finding.values["colours"])
        assert len(result.data) <= 180_000

    def test_fewer_colours_are_dithered(self, portrait: Pixels) -> None:
        shown = PictureFiles().decode(as_png(portrait, 180_000).data, Path("a.png")).pixels
        blocks = (512 // 16, 16, 512 // 16, 16, 3)
        blurred, wanted = (pixels.reshape(blocks).mean(axis=(1, 3)) for pixels in (shown, portrait))
        assert np.abs(blurred - wanted).mean() < 3  # the mean colour of a spot survives

    def test_a_palette_keeps_transparency(self) -> None:
        pixels = noise(128, channels=4)
        pixels[:64, :, 3] = 0
        result = as_png(pixels, 40_000)
        assert FindingCode.PALETTE_REDUCED in codes(result)
        assert PictureFiles().decode(result.data, Path("a.png")).info.has_alpha

    def test_what_cannot_fit_fails_unharmed_and_proposes_jpeg(self, portrait: Pixels) -> None:
        result = as_png(portrait, 20_000)
        assert codes(result) == {FindingCode.TOO_LARGE: Severity.FAIL, FindingCode.TRY_JPEG: Severity.INFO}
        assert np.array_equal(PictureFiles().decode(result.data, Path("a.png")).pixels, portrait)

    @pytest.mark.parametrize("max_bytes", [PLENTY, 180_000])
    def test_it_says_srgb_and_holds_no_other_metadata(self, portrait: Pixels, max_bytes: int) -> None:
        picture = opened(as_png(portrait, max_bytes))
        picture.load()
        assert picture.info["srgb"] == 0
        assert set(picture.info) == {"srgb"}


@pytest.mark.parametrize("form", [PictureFormat.JPEG, PictureFormat.PNG])
@pytest.mark.parametrize("size", [(1, 1), (1, 50), (50, 1), (17, 9)])
def test_any_size_survives(form: PictureFormat, size: tuple[int, int]) -> None:
    pixels = noise()[: size[1], : size[0]]
    result = encoded(pixels, form)
    assert PictureFiles().decode(result.data, Path(f"a.{form}")).info.size == result.size == Size(*size)


@pytest.mark.parametrize("form", [PictureFormat.JPEG, PictureFormat.PNG])
def test_the_same_pixels_give_the_same_file(form: PictureFormat, portrait: Pixels) -> None:
    assert encoded(portrait, form, 150_000).data == encoded(portrait, form, 150_000).data


def test_the_profile_does_not_tell_when_it_was_made() -> None:
    assert jpeg.SRGB_PROFILE[24:36] == bytes.fromhex("07d0 0001 0001 0000 0000 0000")


def test_what_is_written_is_read_back_as_srgb_without_remark(portrait: Pixels) -> None:
    for form in (PictureFormat.JPEG, PictureFormat.PNG):
        assert not PictureFiles().decode(encoded(portrait, form).data, Path(f"a.{form}")).info.findings


LABELS = (("F1", Box(1, 2, 20, 30)), ("F2", Box(40, 2, 20, 30)))


@pytest.mark.parametrize("form", [PictureFormat.JPEG, PictureFormat.PNG])
def test_labels_travel_in_the_file(form: PictureFormat) -> None:
    result = encode(noise(), EncodeRequest(form, labels=LABELS))
    again = PictureFiles().decode(result.data, Path("a.jpg"))
    assert again.info.labels == LABELS
    assert np.array_equal(again.pixels, PictureFiles().decode(encoded(noise(), form).data, Path("a.jpg")).pixels)


@pytest.mark.parametrize("form", [PictureFormat.JPEG, PictureFormat.PNG])
def test_without_labels_nothing_is_added(form: PictureFormat) -> None:
    assert PictureFiles().decode(encoded(noise(), form).data, Path("a.jpg")).info.labels == ()
    assert b"xmp" not in encoded(noise(), form).data.lower()


def test_labels_count_as_bytes_of_the_file() -> None:
    bare = as_jpeg(noise(200))
    result = encode(noise(200), EncodeRequest(PictureFormat.JPEG, len(bare.data), labels=LABELS))
    assert len(result.data) <= len(bare.data)
    assert result.quality is not None
    assert bare.quality is not None
    assert result.quality < bare.quality


def test_what_is_too_large_counts_the_labels_too() -> None:
    result = encode(noise(), EncodeRequest(PictureFormat.PNG, 300, labels=LABELS))
    (finding,) = [one for one in result.findings if one.code is FindingCode.TOO_LARGE]
    assert finding.values["bytes"] == len(result.data)


def test_a_picture_turned_by_another_program_has_no_labels() -> None:
    data = encode(noise(), EncodeRequest(PictureFormat.JPEG, labels=LABELS)).data
    exif = Image.Exif()
    exif[0x0112] = 3
    block = exif.tobytes()
    turned = data[:2] + b"\xff\xe1" + (len(block) + 2).to_bytes(2) + block + data[2:]
    again = PictureFiles().decode(turned, Path("a.jpg"))
    assert FindingCode.ORIENTED in {finding.code for finding in again.info.findings}
    assert again.info.labels == ()
