"""Calls of every action, with every kind of value a snippet must be able to write."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.cloud.snippets import PictureFile, SnippetEndpoint, SnippetRequest

SANDBOX = SnippetEndpoint("127.0.0.1", "http", 8670)
CLOUD = SnippetEndpoint("facefusion.tencentcloudapi.com")

AWKWARD = '它\'s "quoted" $HOME ${x} {$y} `date` \\back\\ 100% «action» %s ??/ line\nnext\ttab\r\u2028\u202e\ufeff 😀'
"""What ends a literal, a line or a template in one language or another."""

BOX = {"X": 120, "Y": -3, "Width": 160, "Height": 160}

FUSE_FACE = SnippetRequest(
    action="FuseFace",
    version="2022-09-27",
    endpoint=SANDBOX,
    region="ap-guangzhou",
    parameters={
        "ProjectId": "at_1603326187690926080",
        "ModelId": "mt_1603586676924403712",
        "RspImgType": "base64",
        "MergeInfos": [
            {"Image": PictureFile("1-user.jpg"), "InputImageFaceRect": BOX, "TemplateFaceID": "mt_1_1"},
            {"Url": "https://example.com/b.png?x=1&y=2"},
        ],
        "FuseProfileDegree": 50,
        "FuseFaceDegree": 0,
        "LogoAdd": 1,
        "LogoParam": {"LogoRect": BOX, "LogoImage": PictureFile("2-logo.png")},
        "FuseParam": {"ImageCodecParam": {"MetaData": [{"MetaKey": "aigc", "MetaValue": AWKWARD}]}},
    },
    language="en-US",
    headers={"X-Forwarded-For": "203.0.113.7"},
)

ULTRA = SnippetRequest(
    action="FuseFaceUltra",
    version="2022-09-27",
    endpoint=SANDBOX,
    region="ap-shanghai",
    parameters={
        "RspImgType": "url",
        "MergeInfos": [{"Url": "https://example.com/user.jpg", "TemplateFaceRect": BOX}],
        "ModelImage": PictureFile("1-template.png"),
        "FusionUltraParam": {"WarpRadio": 0.7, "EnhanceRadio": 1, "MpRadio": 1e-05, "TeethEnhanceRadio": 0.0},
        "SwapModelType": 4,
    },
)

MATERIALS = SnippetRequest(
    action="DescribeMaterialList",
    version="2022-09-27",
    endpoint=CLOUD,
    region="ap-guangzhou",
    parameters={"ActivityId": "at_1582658911993147392", "MaterialId": None, "Limit": 20, "Offset": 0},
)

DETECT = SnippetRequest(
    action="DetectFace",
    version="2020-03-03",
    endpoint=SnippetEndpoint("iai.tencentcloudapi.com"),
    region="",
    parameters={
        "MaxFaceNum": 1,
        "Image": PictureFile("照片 1.jpg"),
        "NeedFaceAttributes": 1,
        "FaceModelVersion": "3.0",
    },
)

PLAIN = replace(
    FUSE_FACE,
    endpoint=CLOUD,
    parameters={
        "ProjectId": "at_1",
        "ModelId": "mt_1",
        "RspImgType": "url",
        "MergeInfos": [{"Url": "https://example.com/user.jpg"}],
    },
    headers={},
)
"""The shortest FuseFace: no picture, no header."""

CASES = {"fuse_face": FUSE_FACE, "ultra": ULTRA, "materials": MATERIALS, "detect": DETECT, "plain": PLAIN}
