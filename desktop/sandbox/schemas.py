"""The parameters of every action the sandbox serves (fact book, 3.1, 3.3, 3.4 and 8)."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.cloud.limits import MATERIALS_A_PAGE, MAX_FUSED_FACES, MAX_LOGO_SIDE, MIN_BOX_SIDE
from desktop.sandbox.fields import Field, Kind

FACE_RECT_ERROR = "InvalidParameterValue.FaceRectParameterValueError"
ULTRA_ERROR = "FailedOperation.ParameterValueError"

TEXT = Field(Kind.TEXT)
NAME = Field(Kind.TEXT, required=True, least=1)
WHOLE = Field(Kind.WHOLE)
DEGREE = Field(Kind.WHOLE, least=0, most=100)
SWITCH = Field(Kind.WHOLE, allowed=frozenset({0, 1}))
RATIO = Field(Kind.NUMBER, least=0, most=1, code=ULTRA_ERROR)
ULTRA_SWITCH = Field(Kind.NUMBER, allowed=frozenset({0, 1}), code=ULTRA_ERROR)
RESULT_FORM = Field(Kind.TEXT, required=True, allowed=frozenset({"url", "base64"}))


def rect(least: int, most: int | None = None, *, origin: int | None = None, required: bool = False) -> Field:
    """A FaceRect with sides from ``least`` to ``most`` pixels."""
    place = Field(Kind.WHOLE, required=True, least=origin, code=FACE_RECT_ERROR)
    side = Field(Kind.WHOLE, required=True, least=least, most=most, code=FACE_RECT_ERROR)
    return Field(Kind.OBJECT, required=required, fields={"X": place, "Y": place, "Width": side, "Height": side})


LOGO_PARAM = Field(
    Kind.OBJECT,
    fields={"LogoRect": rect(1, MAX_LOGO_SIDE, origin=0, required=True), "LogoUrl": TEXT, "LogoImage": TEXT},
)

META_DATA = Field(
    Kind.OBJECTS,
    most=1,
    fields={
        "MetaKey": Field(Kind.TEXT, required=True, least=1, most=32),
        "MetaValue": Field(Kind.TEXT, required=True, most=256),
    },
)

FUSE_PARAM = Field(
    Kind.OBJECT,
    fields={"ImageCodecParam": Field(Kind.OBJECT, fields={"MetaData": META_DATA})},
)

MERGE_INFOS = Field(
    Kind.OBJECTS,
    required=True,
    least=1,
    most=MAX_FUSED_FACES,
    fields={
        "Image": TEXT,
        "Url": TEXT,
        "InputImageFaceRect": rect(MIN_BOX_SIDE),
        "TemplateFaceID": TEXT,
        "TemplateFaceRect": rect(MIN_BOX_SIDE),
    },
)

FUSE_FACE = {
    "ProjectId": NAME,
    "ModelId": NAME,
    "RspImgType": RESULT_FORM,
    "MergeInfos": MERGE_INFOS,
    "FuseProfileDegree": DEGREE,
    "FuseFaceDegree": DEGREE,
    "LogoAdd": WHOLE,
    "LogoParam": LOGO_PARAM,
    "FuseParam": FUSE_PARAM,
}

FUSION_ULTRA_PARAM = Field(
    Kind.OBJECT,
    fields={
        "WarpRadio": RATIO,
        "EnhanceRadio": RATIO,
        "MpRadio": RATIO,
        "BlurRadio": Field(Kind.NUMBER),
        "TeethEnhanceRadio": ULTRA_SWITCH,
        "MakeupTransferRadio": ULTRA_SWITCH,
    },
)

FUSE_FACE_ULTRA = {
    "RspImgType": RESULT_FORM,
    "MergeInfos": MERGE_INFOS,
    "ModelUrl": TEXT,
    "ModelImage": TEXT,
    "FusionUltraParam": FUSION_ULTRA_PARAM,
    "LogoAdd": WHOLE,
    "LogoParam": LOGO_PARAM,
    "SwapModelType": Field(Kind.WHOLE, least=1, most=6),
}

DESCRIBE_MATERIAL_LIST = {
    "ActivityId": NAME,
    "MaterialId": TEXT,
    "Limit": Field(Kind.WHOLE, least=1, most=MATERIALS_A_PAGE),  # what the service does with more is not stated
    "Offset": Field(Kind.WHOLE, least=0),
}

DETECT_FACE = {
    "MaxFaceNum": Field(Kind.WHOLE, least=1, most=120),
    "MinFaceSize": Field(Kind.WHOLE, least=20),
    "Image": TEXT,
    "Url": TEXT,
    "NeedFaceAttributes": SWITCH,
    "NeedQualityDetection": SWITCH,
    "FaceModelVersion": Field(
        Kind.TEXT, allowed=frozenset({"2.0", "3.0"}), code="InvalidParameterValue.FaceModelVersionIllegal"
    ),
    "NeedRotateDetection": SWITCH,
}

DETECT_FACE_ATTRIBUTES = {
    "MaxFaceNum": DETECT_FACE["MaxFaceNum"],
    "Image": TEXT,
    "Url": TEXT,
    "FaceAttributesType": TEXT,
    "NeedRotateDetection": SWITCH,
    "FaceModelVersion": DETECT_FACE["FaceModelVersion"],
}

FACES_2018 = 3
"""The old documentation's limit (fact book, 3.7)."""

FUSE_FACE_2018 = {name: spec for name, spec in FUSE_FACE.items() if name not in {"LogoAdd", "LogoParam"}} | {
    "MergeInfos": replace(
        MERGE_INFOS,
        most=FACES_2018,
        fields={name: spec for name, spec in MERGE_INFOS.fields.items() if name != "TemplateFaceRect"},
    ),
    "CelebrityIdentify": SWITCH,
}

FACE_FUSION_2018 = {
    "ProjectId": NAME,
    "ModelId": NAME,
    "RspImgType": RESULT_FORM,
    "Image": TEXT,
    "Url": TEXT,
    "PornDetect": WHOLE,
    "CelebrityIdentify": SWITCH,
    "FuseParam": FUSE_PARAM,
}

DESCRIBE_MATERIAL_LIST_2018 = DESCRIBE_MATERIAL_LIST | {"ActivityId": Field(Kind.WHOLE, required=True)}
