"""Pictures go byte for byte where the service takes them so; else they are encoded anew, which is told."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from desktop.domain.cloud.calls import CloudPictureFile
from desktop.domain.cloud.errors import CloudError
from desktop.domain.cloud.limits import PHOTO, PictureLimits
from desktop.domain.errors import ErrorCode, PictureError
from desktop.domain.files.formats import PictureFormat
from desktop.domain.geometry import Box, Size
from desktop.domain.rules.findings import Finding
from desktop.domain.rules.rules import FindingCode
from desktop.services.cloud.jobs import PastedPicture
from desktop.services.cloud.pictures import Fitted, Opened, PictureFitter, PictureOpener
from desktop.storage.saving import FileSaver
from desktop.vision.images import PictureFiles
from desktop.vision.transform import Transformer
from desktop.vision.writer import PictureSaver
from tests.builders import Unlooking

if TYPE_CHECKING:
    from desktop.domain.face import Face
    from desktop.domain.picture import Picture, PictureInfo
    from desktop.domain.rules.findings import Finding

HEIC = Path(__file__).parents[3] / "heic"
FITTER = PictureFitter(Transformer(), PictureSaver(FileSaver()))
SMALL = PictureLimits(min_side=65, max_side=500, max_base64=5_000_000)


class NobodySeen(Unlooking):
    """An analyzer for tests that are not about faces."""

    def analyze(self, picture: Picture, previous: object = ()) -> tuple[Face, ...]:
        assert picture
        assert previous == ()
        return ()


OPENER = PictureOpener(PictureFiles(), NobodySeen())


def opened(data: bytes, name: str = "photo.jpg") -> Opened:
    return OPENER.open(PastedPicture(Path(name), data))


def encoded(picture: Image.Image, form: str, **options: Any) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, form, **options)
    return buffer.getvalue()


def noise(width: int, height: int) -> Image.Image:
    """A picture that no encoder can make small."""
    pixels = np.random.default_rng(7).integers(0, 256, (height, width, 3), np.uint8)
    return Image.fromarray(pixels)


def turned(path: Path) -> bytes:
    """A photo as phones store it: on its side, with the orientation in EXIF."""
    with Image.open(path) as picture:
        exif = Image.Exif()
        exif[0x0112] = 6
        return encoded(picture.convert("RGB"), "JPEG", exif=exif)


def rewriting(fitted: Fitted) -> Finding:
    return next(finding for finding in fitted.findings if finding.code is FindingCode.PHOTO_REWRITTEN)


def refusal_of(item: Opened, limits: PictureLimits = PHOTO) -> CloudError:
    with pytest.raises(CloudError) as caught:
        FITTER.fit(item, limits, shrink=False)
    assert caught.value.code is ErrorCode.CLOUD_PICTURE_UNFIT
    assert caught.value.picture == item.name
    return caught.value


@pytest.mark.parametrize("shrink", [True, False])
def test_an_upright_jpeg_within_the_limits_goes_byte_for_byte(grace_hopper: Path, shrink: bool) -> None:
    data = grace_hopper.read_bytes()
    fitted = FITTER.fit(OPENER.open(grace_hopper), PHOTO, shrink=shrink)
    assert fitted.picture.data == data
    assert fitted.picture.format is PictureFormat.JPEG
    assert fitted.findings == ()


def test_a_png_that_is_opaque_goes_byte_for_byte_even_with_an_alpha_channel(astronaut: Path) -> None:
    with Image.open(astronaut) as picture:
        data = encoded(picture.convert("RGBA"), "PNG")
    assert FITTER.fit(opened(data), PHOTO, shrink=True).picture.data == data


@pytest.mark.parametrize("form", ["WEBP", "BMP", "TIFF", "GIF"])
def test_a_format_the_service_does_not_take_becomes_a_jpeg(grace_hopper: Path, form: str) -> None:
    with Image.open(grace_hopper) as picture:
        item = opened(encoded(picture.convert("RGB"), form))
    fitted = FITTER.fit(item, PHOTO, shrink=True)
    assert fitted.picture.format is PictureFormat.JPEG
    assert fitted.picture.data.startswith(b"\xff\xd8")
    assert fitted.picture.size == item.subject.picture.info.size
    values = rewriting(fitted).values
    assert (values["photo"], values["reasons"], values["from_format"]) == ("photo.jpg", "format", form.lower())
    assert values["bytes"] == len(fitted.picture.data)


def test_a_heic_photo_becomes_a_jpeg() -> None:
    fitted = FITTER.fit(opened((HEIC / "grace_hopper.heic").read_bytes(), "IMG_1.HEIC"), PHOTO, shrink=True)
    assert fitted.picture.data.startswith(b"\xff\xd8")
    assert rewriting(fitted).values["from_format"] == "heif"


def test_a_photo_on_its_side_is_sent_upright(grace_hopper: Path) -> None:
    item = opened(turned(grace_hopper))
    fitted = FITTER.fit(item, PHOTO, shrink=True)
    with Image.open(io.BytesIO(fitted.picture.data)) as sent:
        assert sent.size == (600, 512)
        assert not sent.getexif().get(0x0112)
    assert rewriting(fitted).values["reasons"] == "orientation"


def test_transparency_is_laid_on_white_and_told() -> None:
    picture = Image.new("RGBA", (300, 200), (255, 0, 0, 0))
    fitted = FITTER.fit(opened(encoded(picture, "PNG")), PHOTO, shrink=True)
    with Image.open(io.BytesIO(fitted.picture.data)) as sent:
        assert sent.getpixel((100, 100)) == (255, 255, 255)
    assert {finding.code for finding in fitted.findings} == {FindingCode.PHOTO_REWRITTEN, FindingCode.ALPHA_FLATTENED}


@pytest.mark.parametrize(("shrink", "keep_alpha"), [(False, False), (True, True)])
def test_a_transparent_png_may_also_go_as_it_is(shrink: bool, keep_alpha: bool) -> None:
    data = encoded(Image.new("RGBA", (300, 200), (255, 0, 0, 0)), "PNG")
    assert FITTER.fit(opened(data), PHOTO, shrink=shrink, keep_alpha=keep_alpha).picture.data == data


def test_too_long_a_side_is_scaled_down_to_the_limit(grace_hopper: Path) -> None:
    fitted = FITTER.fit(OPENER.open(grace_hopper), SMALL, shrink=True)
    assert fitted.picture.size == Size(427, 500)
    assert rewriting(fitted).values["reasons"] == "sides"


def test_too_many_bytes_lead_to_the_largest_size_of_good_quality() -> None:
    limits = replace(PHOTO, max_base64=600_000)
    fitted = FITTER.fit(opened(encoded(noise(1200, 1000), "PNG")), limits, shrink=True)
    assert len(fitted.picture.data) <= limits.max_bytes
    assert fitted.picture.size.long_side < 1200
    assert rewriting(fitted).values["reasons"] == "bytes"
    assert FindingCode.QUALITY_REDUCED not in {
        finding.code for finding in fitted.findings if finding.severity == "warn"
    }


def test_where_no_size_is_good_the_smallest_is_taken_and_its_quality_told() -> None:
    limits = replace(PHOTO, max_base64=280_000)
    fitted = FITTER.fit(opened(encoded(noise(900, 900), "PNG")), limits, shrink=True)
    assert fitted.picture.size == Size(800, 800)
    assert FindingCode.QUALITY_REDUCED in {finding.code for finding in fitted.findings}


def test_a_picture_without_room_at_any_size_is_refused() -> None:
    with pytest.raises(CloudError) as caught:
        FITTER.fit(opened(encoded(noise(900, 900), "PNG")), replace(PHOTO, max_base64=400), shrink=True)
    assert caught.value.service_code == "FailedOperation.ImageSizeExceed"


def test_what_may_not_be_changed_is_refused_with_the_code_of_the_service(grace_hopper: Path) -> None:
    with Image.open(grace_hopper) as picture:
        webp = opened(encoded(picture, "WEBP"))
    assert refusal_of(webp).service_code == "FailedOperation.ImageDecodeFailed"
    assert refusal_of(opened(turned(grace_hopper))).service_code == "FailedOperation.NoFaceDetected"
    assert refusal_of(OPENER.open(grace_hopper), SMALL).service_code == "FailedOperation.ImageSizeInvalid"
    heavy = replace(PHOTO, max_base64=1000)
    assert refusal_of(OPENER.open(grace_hopper), heavy).service_code == "FailedOperation.ImageSizeExceed"


def test_a_refusal_costs_nothing_and_says_what_to_do(grace_hopper: Path) -> None:
    verdict = refusal_of(OPENER.open(grace_hopper), SMALL).verdict
    assert verdict.charged == "no"
    assert "encoded anew" in verdict.advice.english
    assert "重新编码" in verdict.advice.chinese


def test_a_missing_file_is_a_picture_error(tmp_path: Path) -> None:
    with pytest.raises(PictureError):
        OPENER.open(tmp_path / "gone.jpg")


def test_a_file_that_vanishes_while_it_is_read_is_a_picture_error(tmp_path: Path, grace_hopper: Path) -> None:
    class Vanishing(PictureFiles):
        def probe(self, path: Path) -> PictureInfo:
            info = super().probe(path)
            path.unlink()
            return info

    path = tmp_path / "photo.jpg"
    path.write_bytes(grace_hopper.read_bytes())
    with pytest.raises(PictureError) as caught:
        PictureOpener(Vanishing(), NobodySeen()).open(path)
    assert caught.value.code is ErrorCode.FILE_NOT_READABLE


sides = st.integers(70, 5000)


@given(sides, sides, st.data())
def test_a_place_always_lies_inside_what_is_sent(width: int, height: int, data: st.DataObject) -> None:
    original, sent = Size(width, height), Size(data.draw(st.integers(70, width)), data.draw(st.integers(70, height)))
    fitted = Fitted(CloudPictureFile("p", b"", PictureFormat.JPEG, sent), original)
    box = Box(
        data.draw(st.integers(-50, width - 1)),
        data.draw(st.integers(-50, height - 1)),
        data.draw(st.integers(1, 2 * width)),
        data.draw(st.integers(1, 2 * height)),
    )
    assert Box.of_size(sent).contains(fitted.place(box))


def test_a_place_is_scaled_with_the_picture() -> None:
    fitted = Fitted(CloudPictureFile("p", b"", PictureFormat.JPEG, Size(500, 250)), Size(1000, 500))
    assert fitted.place(Box(100, 50, 200, 100)) == Box(50, 25, 100, 50)
