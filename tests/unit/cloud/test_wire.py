"""The service's JSON in its own spelling (fact book, 3 and 8)."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from typing import Any

import pytest
from pydantic import ValidationError

from desktop.cloud.wire import replies, requests
from desktop.domain.cloud.calls import (
    CloudLogo,
    CloudPictureUrl,
    DetectedFace,
    FuseRequest,
    MergeInfo,
    MetaData,
    RemoteFace,
    ResultForm,
    UltraParameters,
    UltraRequest,
)
from desktop.domain.cloud.degrees import Degrees
from desktop.domain.geometry import Box, Size
from tests.clouds import HOPPER

URL = CloudPictureUrl("https://example.com/user.jpg")
HOPPER_TEXT = base64.b64encode(HOPPER.data).decode()


def sent(question: requests.WireRequest) -> Any:
    return json.loads(question.to_json())


def test_the_minimal_fusion_is_the_vector_of_the_fact_book() -> None:
    """Vector B, byte for byte."""
    request = FuseRequest(
        "at_1603326187690926080",
        "mt_1603586676924403712",
        (MergeInfo(URL, template_face_id="mt_1603586676924403712_1"),),
    )
    assert requests.fuse_face(request).to_json() == (
        b'{"ProjectId":"at_1603326187690926080","ModelId":"mt_1603586676924403712","RspImgType":"url","MergeInfos":'
        b'[{"Url":"https://example.com/user.jpg","TemplateFaceID":"mt_1603586676924403712_1"}],"LogoAdd":1}'
    )


def test_metadata_beyond_ascii_goes_out_as_utf8() -> None:
    """Vector C, byte for byte."""
    request = FuseRequest(
        "at_1603326187690926080",
        "mt_1603586676924403712",
        (MergeInfo(URL, template_face_id="mt_1603586676924403712_1"),),
        metadata=MetaData("aigc", "本图片为AI合成图片"),
    )
    body = requests.fuse_face(request).to_json()
    assert len(body) == 309
    assert body.endswith(
        ',"FuseParam":{"ImageCodecParam":{"MetaData":[{"MetaKey":"aigc","MetaValue":"本图片为AI合成图片"}]}}}'.encode()
    )


def test_the_full_fusion_has_every_field() -> None:
    """The composition of the fact book, 3.2."""
    request = FuseRequest(
        "at_1",
        "mt_1",
        (MergeInfo(HOPPER, Box(120, 80, 160, 160), "mt_1_1"), MergeInfo(URL, template_face_id="mt_1_2")),
        form=ResultForm.BASE64,
        degrees=Degrees(features=30, shape=50),
        label=False,
        logo=CloudLogo(URL, Box(820, 1000, 240, 60)),
        metadata=MetaData("aigc", "v1"),
    )
    assert sent(requests.fuse_face(request)) == {
        "ProjectId": "at_1",
        "ModelId": "mt_1",
        "RspImgType": "base64",
        "MergeInfos": [
            {
                "Image": HOPPER_TEXT,
                "InputImageFaceRect": {"X": 120, "Y": 80, "Width": 160, "Height": 160},
                "TemplateFaceID": "mt_1_1",
            },
            {"Url": URL.url, "TemplateFaceID": "mt_1_2"},
        ],
        "FuseProfileDegree": 50,
        "FuseFaceDegree": 30,
        "LogoAdd": 0,
        "LogoParam": {"LogoRect": {"X": 820, "Y": 1000, "Width": 240, "Height": 60}, "LogoUrl": URL.url},
        "FuseParam": {"ImageCodecParam": {"MetaData": [{"MetaKey": "aigc", "MetaValue": "v1"}]}},
    }


def test_a_zero_degree_is_sent() -> None:
    """Left out it would mean the console's value."""
    request = FuseRequest("at_1", "mt_1", (MergeInfo(URL),), degrees=Degrees(0, 0))
    assert (sent(requests.fuse_face(request))["FuseFaceDegree"]) == 0


def test_the_ultra_fusion_brings_its_template() -> None:
    request = UltraRequest(
        HOPPER,
        (MergeInfo(URL, template_box=Box(1, 2, 30, 40)),),
        parameters=UltraParameters(warp=0.2, enhance=0.3, smooth=0.4, repair_teeth=False, transfer_makeup=True),
        model=4,
        logo=CloudLogo(HOPPER, Box(0, 0, 10, 10)),
    )
    assert sent(requests.fuse_face_ultra(request)) == {
        "RspImgType": "url",
        "MergeInfos": [{"Url": URL.url, "TemplateFaceRect": {"X": 1, "Y": 2, "Width": 30, "Height": 40}}],
        "ModelImage": HOPPER_TEXT,
        "FusionUltraParam": {
            "WarpRadio": 0.2,
            "EnhanceRadio": 0.3,
            "MpRadio": 0.4,
            "TeethEnhanceRadio": 0,
            "MakeupTransferRadio": 1,
        },
        "LogoAdd": 1,
        "LogoParam": {"LogoRect": {"X": 0, "Y": 0, "Width": 10, "Height": 10}, "LogoImage": HOPPER_TEXT},
        "SwapModelType": 4,
    }
    by_url = sent(requests.fuse_face_ultra(replace(request, template=URL, parameters=None)))
    assert by_url["ModelUrl"] == URL.url
    assert {"ModelImage", "FusionUltraParam"}.isdisjoint(by_url)


def test_the_smaller_questions() -> None:
    assert sent(requests.describe_material_list("at_1", limit=20, offset=40)) == {
        "ActivityId": "at_1",
        "Limit": 20,
        "Offset": 40,
    }
    assert sent(requests.detect_face(URL)) == {
        "MaxFaceNum": 5,
        "MinFaceSize": 34,
        "Url": URL.url,
        "NeedFaceAttributes": 1,
        "NeedQualityDetection": 1,
        "FaceModelVersion": "3.0",
    }
    assert sent(requests.detect_face(HOPPER))["Image"] == HOPPER_TEXT


def test_a_picture_is_not_in_the_repr() -> None:
    question = requests.fuse_face(FuseRequest("at_1", "mt_1", (MergeInfo(HOPPER),)))
    assert HOPPER_TEXT[:40] not in repr(question)


MATERIAL = {
    "AuditResult": "审核成功",
    "CreateTime": "2022-11-29 18:46:34",
    "MaterialFaceList": [
        {"FaceId": "mt_1597542526641664000_1", "FaceInfo": {"Height": 167, "Width": 128, "X": 221, "Y": 125}}
    ],
    "MaterialId": "mt_1597542526641664000",
    "MaterialName": "test1.png",
    "MaterialStatus": 1,
    "UpdateTime": "2022-11-29 18:46:35",
}


def test_a_material_as_the_official_sample_has_it() -> None:
    reply = replies.MaterialListReply.model_validate({"Count": 1, "MaterialInfos": [MATERIAL], "New": {}})
    (material,) = reply.to_materials()
    assert (material.material_id, material.name, material.status) == ("mt_1597542526641664000", "test1.png", 1)
    assert (material.created, material.updated) == ("2022-11-29 18:46:34", "2022-11-29 18:46:35")
    assert material.audit_result == "审核成功"
    assert material.faces == (RemoteFace("mt_1597542526641664000_1", Box(221, 125, 128, 167)),)


def test_what_a_material_may_lack() -> None:
    reply = replies.MaterialListReply.model_validate(
        {"MaterialInfos": [{"MaterialId": "mt_1", "MaterialStatus": 99, "MaterialFaceList": None}]}
    )
    (material,) = reply.to_materials()
    assert (material.faces, material.name, material.known_status) == ((), "", None)
    assert replies.MaterialListReply.model_validate({"MaterialInfos": None}).to_materials() == ()


FACE = {
    "X": -3,
    "Y": 129,
    "Width": 196,
    "Height": 196,
    "FaceAttributesInfo": {"Gender": 99, "Pitch": 17, "Yaw": 5, "Roll": -2.5},
    "FaceQualityInfo": {"Score": 63, "Sharpness": 73, "Brightness": 47},
}


def test_a_detection_as_the_official_sample_has_it() -> None:
    reply = replies.DetectReply.model_validate({"ImageWidth": 640, "ImageHeight": 440, "FaceInfos": [FACE]})
    assert reply.to_size() == Size(640, 440)
    assert reply.to_faces() == (DetectedFace(Box(-3, 129, 196, 196), 17.0, 5.0, -2.5, quality=63, sharpness=73),)


@pytest.mark.parametrize("quality", [None, {"Score": None}])
def test_quality_may_be_missing(quality: object) -> None:
    reply = replies.DetectReply.model_validate(
        {"ImageWidth": 1, "ImageHeight": 1, "FaceInfos": [FACE | {"FaceQualityInfo": quality}]}
    )
    assert reply.to_faces()[0].quality is None


@pytest.mark.parametrize(
    ("model", "document"),
    [
        (replies.FusedReply, {"FusedImage": 3}),
        (replies.FusedReply, {"FusedImage": ""}),
        (replies.FusedReply, {}),
        (replies.MaterialListReply, {"MaterialInfos": [MATERIAL | {"MaterialStatus": "1"}]}),
        (replies.MaterialListReply, {"MaterialInfos": [{}]}),
        (replies.DetectReply, {"ImageWidth": 640, "ImageHeight": 0, "FaceInfos": []}),
        (replies.DetectReply, {"ImageWidth": 640, "ImageHeight": 440, "FaceInfos": [FACE | {"Width": 0}]}),
        (
            replies.DetectReply,
            {"ImageWidth": 640, "ImageHeight": 440, "FaceInfos": [FACE | {"FaceAttributesInfo": None}]},
        ),
    ],
)
def test_wrong_types_are_not_let_in(model: type[replies.WireReply], document: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        model.model_validate(document)
