"""Requests against the tables of parameters."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.sandbox.fields import check
from desktop.sandbox.protocol import ApiError
from desktop.sandbox.schemas import DESCRIBE_MATERIAL_LIST, DETECT_FACE, FUSE_FACE, FUSE_FACE_ULTRA

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.sandbox.fields import Field

FUSE = {"ProjectId": "at", "ModelId": "mt", "RspImgType": "url", "MergeInfos": [{"Url": "http://127.0.0.1/a.jpg"}]}
ULTRA = {"RspImgType": "url", "MergeInfos": [{"Image": "aGk="}], "ModelImage": "aGk="}
BOX = {"X": 0, "Y": 0, "Width": 30, "Height": 30}
VALUE = "InvalidParameterValue.ParameterValueError"
RECT = "InvalidParameterValue.FaceRectParameterValueError"


def error_of(document: dict[str, Any], fields: Mapping[str, Field]) -> tuple[str, str]:
    """The code and the parameter named."""
    with pytest.raises(ApiError) as caught:
        check(document, fields)
    return caught.value.code, caught.value.note.strip("`")


def merged(**fields: Any) -> dict[str, Any]:
    return FUSE | {"MergeInfos": [{"Image": "aGk=", **fields}]}


def test_the_example_of_the_fact_book_is_taken() -> None:
    check(
        {
            **FUSE,
            "MergeInfos": [
                {"Image": "aGk=", "InputImageFaceRect": BOX, "TemplateFaceID": "mt_1"},
                {"Url": "https://example.com/b.png", "TemplateFaceID": "mt_2"},
            ],
            "FuseProfileDegree": 50,
            "FuseFaceDegree": 30,
            "LogoAdd": 7,
            "LogoParam": {"LogoRect": {"X": 820, "Y": 1000, "Width": 240, "Height": 60}, "LogoUrl": "https://a/b"},
            "FuseParam": {"ImageCodecParam": {"MetaData": [{"MetaKey": "aigc", "MetaValue": "v1"}]}},
        },
        FUSE_FACE,
    )


@pytest.mark.parametrize("name", ["ProjectId", "ModelId", "RspImgType", "MergeInfos"])
def test_what_is_required_is_missed(name: str) -> None:
    without = {key: value for key, value in FUSE.items() if key != name}
    assert error_of(without, FUSE_FACE) == ("MissingParameter", name)
    assert error_of(FUSE | {name: None}, FUSE_FACE) == ("MissingParameter", name)


@pytest.mark.parametrize(
    ("document", "name"),
    [
        (FUSE | {"projectId": "at"}, "projectId"),
        (merged(URL="x"), "MergeInfos.0.URL"),
        (merged(InputImageFaceRect=BOX | {"Depth": 1}), "MergeInfos.0.InputImageFaceRect.Depth"),
        (FUSE | {"FuseParam": {"Codec": {}}}, "FuseParam.Codec"),
    ],
)
def test_names_are_case_sensitive_and_unknown_ones_are_told(document: dict[str, Any], name: str) -> None:
    assert error_of(document, FUSE_FACE) == ("UnknownParameter", name)


@pytest.mark.parametrize(
    ("document", "name"),
    [
        (FUSE | {"LogoAdd": "1"}, "LogoAdd"),
        (FUSE | {"LogoAdd": True}, "LogoAdd"),
        (FUSE | {"FuseFaceDegree": 1.5}, "FuseFaceDegree"),
        (FUSE | {"MergeInfos": {"Image": "aGk="}}, "MergeInfos"),
        (FUSE | {"MergeInfos": ["aGk="]}, "MergeInfos.0"),
        (FUSE | {"FuseParam": {"ImageCodecParam": {"MetaData": {}}}}, "FuseParam.ImageCodecParam.MetaData"),
    ],
)
def test_a_wrong_type_is_told(document: dict[str, Any], name: str) -> None:
    assert error_of(document, FUSE_FACE) == ("InvalidParameter", name)


@pytest.mark.parametrize(
    ("document", "code", "name"),
    [
        (FUSE | {"RspImgType": "Url"}, VALUE, "RspImgType"),
        (FUSE | {"ProjectId": ""}, VALUE, "ProjectId"),
        (FUSE | {"MergeInfos": []}, VALUE, "MergeInfos"),
        (FUSE | {"MergeInfos": [{"Image": "aGk="}] * 7}, VALUE, "MergeInfos"),
        (FUSE | {"FuseFaceDegree": 101}, VALUE, "FuseFaceDegree"),
        (FUSE | {"FuseProfileDegree": -1}, VALUE, "FuseProfileDegree"),
        (merged(InputImageFaceRect=BOX | {"Width": 29}), RECT, "MergeInfos.0.InputImageFaceRect.Width"),
        (FUSE | {"LogoParam": {"LogoRect": BOX | {"Height": 2161}}}, RECT, "LogoParam.LogoRect.Height"),
        (FUSE | {"LogoParam": {"LogoRect": BOX | {"X": -1}}}, RECT, "LogoParam.LogoRect.X"),
        (
            FUSE | {"FuseParam": {"ImageCodecParam": {"MetaData": [{"MetaKey": "k" * 33, "MetaValue": "v"}]}}},
            VALUE,
            "FuseParam.ImageCodecParam.MetaData.0.MetaKey",
        ),
        (
            FUSE | {"FuseParam": {"ImageCodecParam": {"MetaData": [{"MetaKey": "k", "MetaValue": "v"}] * 2}}},
            VALUE,
            "FuseParam.ImageCodecParam.MetaData",
        ),
    ],
)
def test_a_value_out_of_bounds_is_told(document: dict[str, Any], code: str, name: str) -> None:
    assert error_of(document, FUSE_FACE) == (code, name)


@pytest.mark.parametrize(
    ("parameter", "value"),
    [("WarpRadio", 1.2), ("EnhanceRadio", -0.1), ("MpRadio", 2), ("TeethEnhanceRadio", 0.5),
     ("MakeupTransferRadio", 3)],
)  # fmt: skip
def test_an_effect_out_of_range_has_the_code_of_the_official_sample(parameter: str, value: float) -> None:
    code, name = error_of(ULTRA | {"FusionUltraParam": {parameter: value}}, FUSE_FACE_ULTRA)
    assert (code, name) == ("FailedOperation.ParameterValueError", f"FusionUltraParam.{parameter}")


@pytest.mark.parametrize("model", [0, 7])
def test_there_are_six_models(model: int) -> None:
    assert error_of(ULTRA | {"SwapModelType": model}, FUSE_FACE_ULTRA) == (VALUE, "SwapModelType")


@pytest.mark.parametrize("paging", [{"Limit": 21}, {"Limit": 0}, {"Offset": -1}])
def test_a_page_has_twenty_rows_at_most(paging: dict[str, int]) -> None:
    assert error_of({"ActivityId": "at", **paging}, DESCRIBE_MATERIAL_LIST)[0] == VALUE


def test_an_unknown_face_model_has_its_own_code() -> None:
    code, _ = error_of({"FaceModelVersion": "1.0"}, DETECT_FACE)
    assert code == "InvalidParameterValue.FaceModelVersionIllegal"


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*FUSE_FACE, "Image", "X"]), inner),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from([*FUSE_FACE, "Unknown"]), json_values))
def test_no_request_breaks_the_check(document: dict[str, Any]) -> None:
    """It passes, or it is an answer with a code."""
    with suppress(ApiError):
        check(document, FUSE_FACE)
        assert FUSE.keys() <= document.keys()
