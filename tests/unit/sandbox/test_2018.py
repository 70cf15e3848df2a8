"""The older version of the service, 2018-12-01 (fact book, 3.5 to 3.7), and what DetectFaceAttributes tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from tests.sandboxes import encoded, opened, sample_photo

if TYPE_CHECKING:
    from desktop.sandbox.catalogue import Activity
    from tests.sandboxes import Caller

OLD = "2018-12-01"
Parameters = dict[str, Any]


def old(call: Caller, action: str, parameters: Parameters) -> Parameters:
    return call(action, parameters, x_tc_version=OLD)


def test_fuse_face_tells_what_was_found_of_celebrities(call: Caller, fuse: Parameters) -> None:
    answer = old(call, "FuseFace", fuse | {"CelebrityIdentify": 0})
    assert answer["ReviewResultSet"] == []
    assert answer["FusedImage"] == call("FuseFace", fuse)["FusedImage"]


@pytest.mark.parametrize("field", ["LogoAdd", "LogoParam"])
def test_fuse_face_knows_no_logo(call: Caller, fuse: Parameters, field: str) -> None:
    assert call.code("FuseFace", fuse | {field: 1}, x_tc_version=OLD) == "UnknownParameter"


def test_fuse_face_takes_three_faces(call: Caller, fuse: Parameters) -> None:
    four = fuse | {"MergeInfos": fuse["MergeInfos"] * 4}
    assert call.code("FuseFace", four, x_tc_version=OLD) == "InvalidParameterValue.ParameterValueError"


def test_face_fusion_gives_its_picture_another_name(call: Caller, fuse: Parameters) -> None:
    one = {name: fuse[name] for name in ("ProjectId", "ModelId", "RspImgType")} | {"Image": sample_photo()}
    answer = old(call, "FaceFusion", one)
    assert set(answer) == {"Image", "ReviewResultSet", "RequestId"}
    assert opened(answer["Image"]).format == "PNG"


def test_face_fusion_is_not_offered_by_the_newer_version(call: Caller) -> None:
    assert call.code("FaceFusion", {}) == "InvalidAction"


def test_an_activity_is_a_number(call: Caller, activity: Activity) -> None:
    number = int(activity.activity_id.removeprefix("at_"))
    answer = old(call, "DescribeMaterialList", {"ActivityId": number})
    assert answer["Count"] == len(activity.materials)
    info = answer["MaterialInfos"][0]
    assert info["MaterialId"] == activity.materials[0].material_id
    assert not {"MaterialName", "AuditResult"} & set(info)
    assert info["CreateTime"] == "2025-11-24T10:46:34.000Z"
    assert call.code("DescribeMaterialList", {"ActivityId": "at_1"}, x_tc_version=OLD) == "InvalidParameter"


# --- DetectFaceAttributes ---


def detail(call: Caller, **parameters: object) -> Parameters:
    answer = call("DetectFaceAttributes", {"Image": sample_photo(), **parameters})
    assert (answer["ImageWidth"], answer["ImageHeight"], answer["FaceModelVersion"]) == (512, 600, "3.0")
    info: Parameters = answer["FaceDetailInfos"][0]
    return info


def test_the_pose_is_that_of_detect_face(call: Caller) -> None:
    info = detail(call, FaceAttributesType="Age, headpose")
    same = call("DetectFace", {"Image": sample_photo(), "NeedFaceAttributes": 1})["FaceInfos"][0]
    pose = {name: same["FaceAttributesInfo"][name] for name in ("Pitch", "Yaw", "Roll")}
    assert info["FaceDetailAttributesInfo"]["HeadPose"] == pose
    assert info["FaceRect"] == {name: same[name] for name in ("X", "Y", "Width", "Height")}
    assert info["FaceDetailAttributesInfo"]["Age"] is None


@pytest.mark.parametrize("parameters", [{}, {"FaceAttributesType": "None"}, {"FaceAttributesType": "Age"}])
def test_a_pose_nobody_asked_for_is_zeros(call: Caller, parameters: Parameters) -> None:
    assert detail(call, **parameters)["FaceDetailAttributesInfo"]["HeadPose"] == {"Pitch": 0, "Yaw": 0, "Roll": 0}


def test_an_attribute_that_does_not_exist_is_told(call: Caller) -> None:
    wanted = {"Image": sample_photo(), "FaceAttributesType": "HeadPose,Horns"}
    assert call.code("DetectFaceAttributes", wanted) == "InvalidParameterValue"


def test_a_picture_without_a_face_is_told(call: Caller) -> None:
    nobody = {"Image": encoded(Image.new("RGB", (200, 200)))}
    assert call.code("DetectFaceAttributes", nobody) == "InvalidParameterValue.NoFaceInPhoto"
