"""FuseFace: activities, materials, faces, pictures and what comes back."""

from __future__ import annotations

from base64 import b64decode
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image

from desktop.assets import SAMPLES
from tests.sandboxes import encoded, opened, sample_photo

if TYPE_CHECKING:
    from desktop.sandbox.catalogue import Activity, SandboxCatalogue
    from tests.sandboxes import Caller

Parameters = dict[str, Any]
NO_FACE = "FailedOperation.NoFaceDetected"
HOPPER_FACE = {"X": 175, "Y": 116, "Width": 181, "Height": 217}


def merges(fuse: Parameters, *items: Parameters) -> Parameters:
    return fuse | {"MergeInfos": list(items)}


def pixels_of(text: str) -> np.ndarray[Any, np.dtype[np.uint8]]:
    return np.asarray(opened(text).convert("RGB"))


def test_the_result_is_the_material_with_another_face(call: Caller, fuse: Parameters, activity: Activity) -> None:
    fused = opened(call("FuseFace", fuse)["FusedImage"])
    template = Image.open(SAMPLES / "astronaut.png")
    assert (fused.format, fused.size) == ("PNG", template.size)
    box = activity.materials[0].template.faces[0].box
    inside = np.s_[box.y : box.bottom, box.x : box.right]
    before, after = (np.asarray(picture.convert("RGB"), np.int16) for picture in (template, fused))
    assert np.abs(after - before)[inside].mean() > 5
    assert (after == before)[:, :100].all()


def test_the_same_request_gives_the_same_picture(call: Caller, fuse: Parameters) -> None:
    assert call("FuseFace", fuse)["FusedImage"] == call("FuseFace", fuse)["FusedImage"]


@pytest.mark.parametrize("index", [0, 1, 2])
def test_the_format_is_that_of_the_material(call: Caller, fuse: Parameters, activity: Activity, index: int) -> None:
    material = activity.materials[index]
    fused = opened(call("FuseFace", fuse | {"ModelId": material.material_id})["FusedImage"])
    assert fused.format == ("PNG" if material.name.endswith("png") else "JPEG")


@pytest.mark.parametrize("index", [3, 4, 5, 6, 7])
def test_a_material_that_has_not_passed_cannot_be_used(
    call: Caller, fuse: Parameters, activity: Activity, index: int
) -> None:
    wanted = fuse | {"ModelId": activity.materials[index].material_id}
    assert call.code("FuseFace", wanted) == "FailedOperation.FuseMaterialNotAuth"


def test_unknown_ids_are_told_one_by_one(call: Caller, fuse: Parameters, catalogue: SandboxCatalogue) -> None:
    other = catalogue.activities[1].materials[0].material_id
    assert call.code("FuseFace", fuse | {"ProjectId": "at_1"}) == "InvalidParameterValue.ActivityIdNotFound"
    assert call.code("FuseFace", fuse | {"ModelId": other}) == "InvalidParameterValue.MaterialIdNotFound"
    wrong = merges(fuse, {"Image": sample_photo(), "TemplateFaceID": "mt_1_1"})
    assert call.code("FuseFace", wrong) == "FailedOperation.TemplateFaceIDNotExist"


def test_a_template_face_is_addressed_by_its_id(call: Caller, fuse: Parameters, activity: Activity) -> None:
    """Only the face asked for changes."""
    group = activity.materials[2]
    face_id, face = list(group.faces.items())[1]
    asked = merges(fuse, {"Image": sample_photo(), "TemplateFaceID": face_id})
    asked |= {"ModelId": group.material_id, "LogoAdd": 0}
    fused = pixels_of(call("FuseFace", asked)["FusedImage"]).astype(int)
    changed = np.abs(fused - group.template.picture.pixels[..., ::-1]).max(axis=2) > 60
    columns = np.flatnonzero(changed.any(axis=0))
    assert face.box.x - 50 < columns.min()
    assert columns.max() < face.box.right + 50


def test_six_photos_need_six_faces(call: Caller, fuse: Parameters, activity: Activity) -> None:
    photo = {"Image": sample_photo()}
    three = merges(fuse, photo, photo, photo) | {"ModelId": activity.materials[2].material_id}
    assert call.code("FuseFace", three) == "OK"
    four = merges(three, photo, photo, photo, photo)
    assert call.code("FuseFace", four) == "InvalidParameterValue.ParameterValueError"


def test_two_photos_for_one_face_are_refused(call: Caller, fuse: Parameters, activity: Activity) -> None:
    group = activity.materials[2]
    photo = {"Image": sample_photo(), "TemplateFaceID": next(iter(group.faces))}
    twice = merges(fuse, photo, photo) | {"ModelId": group.material_id}
    assert call.code("FuseFace", twice) == "InvalidParameterValue.ParameterValueError"


def test_degrees_count_where_the_algorithm_has_them(
    call: Caller, fuse: Parameters, catalogue: SandboxCatalogue
) -> None:
    """换脸版 is tuned and ignores them; 优享版 does not."""
    differs = []
    for activity in catalogue.activities:
        wanted = fuse | {"ProjectId": activity.activity_id, "ModelId": activity.materials[0].material_id}
        user, template = (
            call("FuseFace", wanted | {"FuseFaceDegree": degree, "FuseProfileDegree": degree}) for degree in (0, 100)
        )
        differs.append(user["FusedImage"] != template["FusedImage"])
    assert differs == [False, True]


def test_the_label_can_be_left_out_or_replaced(call: Caller, fuse: Parameters) -> None:
    """Zero is none, any other number is one."""
    one, two, none = (call("FuseFace", fuse | {"LogoAdd": number})["FusedImage"] for number in (1, 2, 0))
    assert one == two != none
    logo = {
        "LogoRect": {"X": 10, "Y": 20, "Width": 40, "Height": 30},
        "LogoImage": encoded(Image.new("RGB", (4, 4), "red"), "PNG"),
    }
    replaced = pixels_of(call("FuseFace", fuse | {"LogoParam": logo})["FusedImage"])
    assert (replaced[20:50, 10:50] == (255, 0, 0)).all()
    assert (replaced[60:] == pixels_of(none)[60:]).all()
    assert call("FuseFace", fuse | {"LogoParam": logo, "LogoAdd": 0})["FusedImage"] == none


def test_a_logo_needs_a_picture(call: Caller, fuse: Parameters) -> None:
    logo = {"LogoRect": {"X": 0, "Y": 0, "Width": 1, "Height": 1}}
    assert call.code("FuseFace", fuse | {"LogoParam": logo}) == "InvalidParameterValue.ParameterValueError"


@pytest.mark.parametrize("index", [0, 1])
def test_own_metadata_is_written_into_the_file(call: Caller, fuse: Parameters, activity: Activity, index: int) -> None:
    entry = {"MetaKey": "来源", "MetaValue": "本图片为AI合成图片"}
    asked = fuse | {"ModelId": activity.materials[index].material_id}
    asked |= {"FuseParam": {"ImageCodecParam": {"MetaData": [entry]}}}
    fused = call("FuseFace", asked)["FusedImage"]
    data, picture = b64decode(fused), opened(fused)
    assert entry["MetaValue"].encode() in data
    picture.load()
    if picture.format == "JPEG":
        assert picture.info["comment"].decode() == "来源=本图片为AI合成图片"
        assert data[2:4] == b"\xff\xe0", "the header of JFIF stays first"
    else:
        assert "本图片为AI合成图片" in picture.info.values()


def test_a_photo_without_a_face_is_told(call: Caller, fuse: Parameters) -> None:
    grey = merges(fuse, {"Image": encoded(Image.new("RGB", (300, 300), "grey"))})
    assert call.code("FuseFace", grey) == NO_FACE


def test_the_largest_face_of_a_photo_is_used_unless_a_box_says_which(call: Caller, fuse: Parameters) -> None:
    both = Image.new("RGB", (1024, 600))
    both.paste(Image.open(SAMPLES / "grace_hopper.jpg"), (0, 0))
    both.paste(Image.open(SAMPLES / "astronaut.png").convert("RGB"), (512, 0))
    photo = encoded(both)
    largest = call("FuseFace", merges(fuse, {"Image": photo}))["FusedImage"]
    hopper = call("FuseFace", merges(fuse, {"Image": photo, "InputImageFaceRect": HOPPER_FACE}))["FusedImage"]
    collins_box = {"X": 512 + 170, "Y": 60, "Width": 100, "Height": 110}
    collins = call("FuseFace", merges(fuse, {"Image": photo, "InputImageFaceRect": collins_box}))["FusedImage"]
    assert largest == hopper != collins


@pytest.mark.parametrize(
    ("rect", "code"),
    [
        ({"X": 5000, "Y": 0, "Width": 50, "Height": 50}, "InvalidParameterValue.FaceRectParameterValueError"),
        ({"X": 0, "Y": 500, "Width": 50, "Height": 50}, NO_FACE),
        ({"X": -10, "Y": 0, "Width": 400, "Height": 400}, "OK"),
    ],
)
def test_a_box_must_lie_on_a_face(call: Caller, fuse: Parameters, rect: Parameters, code: str) -> None:
    assert call.code("FuseFace", merges(fuse, {"Image": sample_photo(), "InputImageFaceRect": rect})) == code


def test_a_face_of_34_pixels_is_too_small(call: Caller, fuse: Parameters) -> None:
    small = Image.open(SAMPLES / "grace_hopper.jpg").resize((76, 89))
    assert call.code("FuseFace", merges(fuse, {"Image": encoded(small)})) == "FailedOperation.FaceSizeTooSmall"


@pytest.mark.parametrize(
    ("image", "code"),
    [
        ("data:image/jpeg;base64," + sample_photo(), "FailedOperation.ImageDecodeFailed"),
        (sample_photo()[:76] + "\n" + sample_photo()[76:], "FailedOperation.ImageDecodeFailed"),
        (sample_photo()[:1000], "FailedOperation.ImageDecodeFailed"),
        ("aGVsbG8=", "FailedOperation.ImageDecodeFailed"),
        ("é", "FailedOperation.ImageDecodeFailed"),
        (encoded(Image.new("RGB", (80, 80)), "BMP"), "FailedOperation.ImageDecodeFailed"),
        ("A" * 5_000_001, "FailedOperation.ImageSizeExceed"),
        (encoded(Image.new("RGB", (64, 80))), "FailedOperation.ImageResolutionTooSmall"),
        (encoded(Image.new("RGB", (4096, 80))), "FailedOperation.ImageSizeInvalid"),
        ("", "InvalidParameterValue.ParameterValueError"),
    ],
    ids=[
        "data URI",
        "line break",
        "cut off",
        "no picture",
        "not ASCII",
        "BMP",
        "5 M",
        "64 pixels",
        "4096 pixels",
        "none",
    ],
)
def test_a_photo_must_hold_the_limits(call: Caller, fuse: Parameters, image: str, code: str) -> None:
    assert call.code("FuseFace", merges(fuse, {"Image": image})) == code


@pytest.mark.parametrize("url", ["photo.jpg", "ftp://127.0.0.1/a.jpg", "http://", "http://[::1"])
def test_a_malformed_url_is_told(call: Caller, fuse: Parameters, url: str) -> None:
    assert call.code("FuseFace", merges(fuse, {"Url": url})) == "InvalidParameterValue.UrlIllegal"


@pytest.mark.parametrize(
    "url", ["https://example.com/a.jpg", "http://10.0.0.1/a.jpg", "http://127.0.0.1.example/a.jpg"]
)
def test_the_sandbox_does_not_reach_out(call: Caller, fuse: Parameters, url: str) -> None:
    """It is told without a connection: the tests would refuse one."""
    assert call.code("FuseFace", merges(fuse, {"Url": url})) == "FailedOperation.ImageDownloadError"


def test_a_url_wins_over_base64(call: Caller, fuse: Parameters) -> None:
    both = merges(fuse, {"Url": "https://example.com/a.jpg", "Image": sample_photo()})
    assert call.code("FuseFace", both) == "FailedOperation.ImageDownloadError"


@pytest.mark.parametrize("field", ["Image", "LogoImage"])
def test_a_picture_beyond_the_limits_is_refused_before_a_pixel_of_it_is_decoded(
    call: Caller, fuse: Parameters, monkeypatch: pytest.MonkeyPatch, field: str
) -> None:
    """A few kilobytes of PNG may hold two hundred million pixels."""
    monkeypatch.setattr("desktop.vision.images.PictureFiles._decoded", None)
    large = encoded(Image.new("RGB", (5000, 5000)), "PNG")
    logo = {"LogoRect": {"X": 0, "Y": 0, "Width": 10, "Height": 10}, "LogoImage": large}
    wanted = merges(fuse, {"Image": large}) if field == "Image" else fuse | {"LogoParam": logo}
    if field == "LogoImage":
        monkeypatch.undo()
        call.code("FuseFace", fuse)  # the photo is known now, and not decoded again
        monkeypatch.setattr("desktop.vision.images.PictureFiles._decoded", None)
    assert call.code("FuseFace", wanted) == "FailedOperation.ImageSizeInvalid"


@pytest.mark.parametrize(
    "part", [(270, 0, 512, 600), (0, 0, 260, 600)], ids=["left half cut off", "right half cut off"]
)
def test_a_face_of_which_too_little_is_seen_is_none(
    call: Caller, fuse: Parameters, part: tuple[int, int, int, int]
) -> None:
    """The detector finds it, its features cannot be read: an answer of the service, not a fault of ours."""
    half = encoded(Image.open(SAMPLES / "grace_hopper.jpg").convert("RGB").crop(part))
    assert call.code("FuseFace", merges(fuse, {"Image": half})) == NO_FACE
