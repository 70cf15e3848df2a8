"""FuseFaceUltra, DescribeMaterialList and DetectFace."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image

from desktop.assets import SAMPLES
from desktop.sandbox.detection import face_document
from tests.builders import make_face
from tests.sandboxes import encoded, opened, sample_photo

if TYPE_CHECKING:
    from desktop.sandbox.catalogue import Activity, SandboxCatalogue
    from tests.sandboxes import Caller

Parameters = dict[str, Any]


@pytest.fixture
def ultra(call: Caller) -> Parameters:
    call.sandbox.limiter.enabled = False
    return {
        "RspImgType": "base64",
        "ModelImage": sample_photo("astronaut.png"),
        "MergeInfos": [{"Image": sample_photo()}],
    }


def distance(first: str, second: str) -> float:
    """Mean difference of two results."""
    one, two = (np.asarray(opened(text).convert("RGB"), float) for text in (first, second))
    return float(np.abs(one - two).mean())


def test_the_template_travels_with_the_request(call: Caller, ultra: Parameters) -> None:
    fused = opened(call("FuseFaceUltra", ultra)["FusedImage"])
    assert (fused.format, fused.size) == ("PNG", (512, 512))


def test_a_template_is_needed_and_needs_a_face(call: Caller, ultra: Parameters) -> None:
    without = {key: value for key, value in ultra.items() if key != "ModelImage"}
    assert call.code("FuseFaceUltra", without) == "InvalidParameterValue.ParameterValueError"
    grey = ultra | {"ModelImage": encoded(Image.new("RGB", (300, 300), "grey"))}
    assert call.code("FuseFaceUltra", grey) == "FailedOperation.NoFaceDetected"


def test_a_larger_warp_is_nearer_to_the_user(call: Caller, ultra: Parameters) -> None:
    """The opposite direction to the degrees of FuseFace: what 1 changes, 0 does not."""
    original = sample_photo("astronaut.png")
    template, user = (
        call("FuseFaceUltra", ultra | {"FusionUltraParam": {"WarpRadio": warp}, "LogoAdd": 0})["FusedImage"]
        for warp in (0, 1)
    )
    assert distance(user, original) > distance(template, original)


def test_warp_has_its_default_and_no_meaning_for_model_six(call: Caller, ultra: Parameters) -> None:
    def fused(**changes: Any) -> str:
        return str(call("FuseFaceUltra", ultra | changes)["FusedImage"])

    assert fused() == fused(FusionUltraParam={"WarpRadio": 0.7}) == fused(SwapModelType=1)
    assert fused(SwapModelType=6) == fused(SwapModelType=6, FusionUltraParam={"WarpRadio": 0})


@pytest.mark.parametrize("model", range(1, 7))
def test_all_six_models_give_a_picture(call: Caller, ultra: Parameters, model: int) -> None:
    assert call.code("FuseFaceUltra", ultra | {"SwapModelType": model}) == "OK"


@pytest.mark.parametrize(
    ("rect", "code"),
    [
        ({"X": 178, "Y": 63, "Width": 90, "Height": 113}, "OK"),
        ({"X": 300, "Y": 300, "Width": 90, "Height": 90}, "FailedOperation.NoFaceDetected"),
        ({"X": 600, "Y": 0, "Width": 90, "Height": 90}, "InvalidParameterValue.FaceRectParameterValueError"),
    ],
)
def test_the_face_of_the_template_is_chosen_by_a_box(
    call: Caller, ultra: Parameters, rect: Parameters, code: str
) -> None:
    chosen = ultra | {"MergeInfos": [{"Image": sample_photo(), "TemplateFaceRect": rect}]}
    assert call.code("FuseFaceUltra", chosen) == code


def test_materials_come_in_pages(call: Caller, catalogue: SandboxCatalogue) -> None:
    call.sandbox.limiter.enabled = False
    activity = catalogue.activities[1]
    pages = [
        call("DescribeMaterialList", {"ActivityId": activity.activity_id, **paging})
        for paging in ({}, {"Limit": 20, "Offset": 20}, {"Offset": 40}, {"Limit": 3, "Offset": 1})
    ]
    assert [page["Count"] for page in pages] == [20, 4, 0, 3]
    found = [row["MaterialId"] for page in pages[:2] for row in page["MaterialInfos"]]
    assert found == [material.material_id for material in activity.materials]


def test_a_row_has_the_fields_of_the_service(call: Caller, activity: Activity) -> None:
    group = activity.materials[2]
    wanted = {"ActivityId": activity.activity_id, "MaterialId": group.material_id}
    (row,) = call("DescribeMaterialList", wanted)["MaterialInfos"]
    box = group.template.faces[0].box
    assert row["MaterialFaceList"][0] == {
        "FaceId": f"{group.material_id}_1",
        "FaceInfo": {"X": box.x, "Y": box.y, "Width": box.width, "Height": box.height},
    }
    assert len(row["MaterialFaceList"]) == 3
    del row["MaterialFaceList"]
    assert row == {
        "MaterialId": "mt_1000000000000001003",
        "MaterialStatus": 11,
        "CreateTime": "2025-11-24 18:46:34",
        "UpdateTime": "2025-11-24 18:46:34",
        "MaterialName": "group.jpg",
        "AuditResult": "申诉成功",
    }


def test_every_status_is_there_once(call: Caller, listing: Parameters) -> None:
    rows = call("DescribeMaterialList", listing)["MaterialInfos"]
    assert [row["MaterialStatus"] for row in rows] == [1, 21, 11, 0, 2, 3, 12, 22]


def test_an_unknown_material_is_told(call: Caller, listing: Parameters) -> None:
    wanted = listing | {"MaterialId": "mt"}
    assert call.code("DescribeMaterialList", wanted) == "InvalidParameterValue.MaterialIdNotFound"


def test_a_face_is_detected_where_it_is(call: Caller) -> None:
    answer = call("DetectFace", {"Image": sample_photo(), "NeedFaceAttributes": 1, "NeedQualityDetection": 1})
    (face,) = answer["FaceInfos"]
    assert (answer["ImageWidth"], answer["ImageHeight"], answer["FaceModelVersion"]) == (512, 600, "3.0")
    assert [face[name] for name in ("X", "Y", "Width", "Height")] == [159, 105, 201, 253]
    attributes = face["FaceAttributesInfo"]
    assert attributes["EyeOpen"] is True
    assert attributes["Age"] is None, "the local analyzer does not know"
    assert all(abs(attributes[name]) <= 30 for name in ("Pitch", "Yaw"))
    assert all(0 <= face["FaceQualityInfo"][name] <= 100 for name in ("Score", "Sharpness", "Brightness"))


def test_what_is_not_asked_for_is_zero_or_null(call: Caller) -> None:
    (face,) = call("DetectFace", {"Image": sample_photo()})["FaceInfos"]
    assert [face["FaceAttributesInfo"][name] for name in ("Pitch", "Yaw", "Roll")] == [0, 0, 0]
    assert face["FaceQualityInfo"] is None


def test_angles_end_at_thirty_degrees() -> None:
    """A head turned further reads 30: the FAQ's "over 30" would never be seen."""
    face = make_face(yaw=-75.0)
    turned = replace(face, pose=replace(face.pose, pitch=44.6, roll=90.4))
    attributes = face_document(turned, {"NeedFaceAttributes": 1})["FaceAttributesInfo"]
    assert (attributes["Pitch"], attributes["Yaw"], attributes["Roll"]) == (30, -30, 90)


@pytest.mark.parametrize(("wanted", "count"), [({}, 1), ({"MaxFaceNum": 2}, 2), ({"MaxFaceNum": 120}, 3)])
def test_the_largest_face_comes_first_and_alone_unless_more_are_asked_for(
    call: Caller, activity: Activity, wanted: Parameters, count: int
) -> None:
    group = Image.fromarray(activity.materials[2].template.picture.pixels[..., ::-1])
    faces = call("DetectFace", {"Image": encoded(group), **wanted})["FaceInfos"]
    assert len(faces) == count
    assert faces[0]["Width"] == max(face["Width"] for face in faces)


@pytest.mark.parametrize(
    ("image", "code"),
    [
        ("", "InvalidParameterValue.ImageEmpty"),
        (encoded(Image.new("RGB", (300, 300))), "InvalidParameterValue.NoFaceInPhoto"),
        (encoded(Image.new("RGB", (63, 300))), "FailedOperation.ImageResolutionTooSmall"),
        (encoded(Image.new("RGB", (4001, 80))), "FailedOperation.ImageResolutionExceed"),
        (encoded(Image.new("RGB", (2001, 80)), "PNG"), "FailedOperation.ImageResolutionExceed"),
        (encoded(Image.open(SAMPLES / "grace_hopper.jpg"), "BMP"), "OK"),
        (encoded(Image.open(SAMPLES / "grace_hopper.jpg"), "GIF"), "FailedOperation.ImageDecodeFailed"),
    ],
    ids=["none", "no face", "63 pixels", "4001 pixels", "PNG of 2001 pixels", "BMP", "GIF"],
)
def test_detection_has_limits_of_its_own(call: Caller, image: str, code: str) -> None:
    assert call.code("DetectFace", {"Image": image}) == code


def test_faces_smaller_than_asked_for_are_left_out(call: Caller) -> None:
    assert call.code("DetectFace", {"Image": sample_photo(), "MinFaceSize": 300}) == (
        "InvalidParameterValue.NoFaceInPhoto"
    )


def test_detection_needs_no_region(call: Caller) -> None:
    assert call.code("DetectFace", {"Image": sample_photo()}, without=("x-tc-region",)) == "OK"
