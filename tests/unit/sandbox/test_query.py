"""Calls by GET: the parameters of a query, typed as those of a body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest

from desktop.sandbox.protocol import ApiError
from desktop.sandbox.query import document_of
from desktop.sandbox.schemas import DESCRIBE_MATERIAL_LIST, FUSE_FACE, FUSE_FACE_ULTRA

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.sandbox.fields import Field
    from tests.sandboxes import Caller

LIST = "DescribeMaterialList"
Parameters = dict[str, Any]


def code_by_get(call: Caller, action: str, query: str, **changes: Any) -> str:
    return call.code(action, {}, method="GET", query=query, **changes)


@pytest.mark.parametrize(
    ("query", "fields", "document"),
    [
        ("", FUSE_FACE, {}),
        ("ActivityId=at_1&Limit=20&Offset=0", DESCRIBE_MATERIAL_LIST, {"ActivityId": "at_1", "Limit": 20, "Offset": 0}),
        ("ProjectId=%E6%B4%BB+%E5%8A%A8&ModelId=", FUSE_FACE, {"ProjectId": "活 动", "ModelId": ""}),
        (
            "MergeInfos.1.Url=b&MergeInfos.0.Url=a&MergeInfos.0.InputImageFaceRect.X=-3",
            FUSE_FACE,
            {"MergeInfos": [{"Url": "a", "InputImageFaceRect": {"X": -3}}, {"Url": "b"}]},
        ),
        ("FusionUltraParam.WarpRadio=0.7", FUSE_FACE_ULTRA, {"FusionUltraParam": {"WarpRadio": 0.7}}),
        ("Limit=many&Nobody.Knows=1", DESCRIBE_MATERIAL_LIST, {"Limit": "many", "Nobody": {"Knows": "1"}}),
        ("MergeInfos.0=x", FUSE_FACE, {"MergeInfos": ["x"]}),
    ],
)
def test_texts_become_what_the_action_takes(query: str, fields: Mapping[str, Field], document: Parameters) -> None:
    assert document_of(query, fields) == document


@pytest.mark.parametrize(
    "query",
    [
        "A=1&A=2",
        "A=1&A.B=2",
        "A.B=2&A=1",
        "MergeInfos.1.Url=b",
        "MergeInfos.x.Url=b",
        "A=%ff",
        "&".join(f"A{number}=1" for number in range(1001)),
    ],
)
def test_a_query_that_makes_no_sense_is_told(query: str) -> None:
    with pytest.raises(ApiError) as caught:
        document_of(query, FUSE_FACE)
    assert caught.value.code == "InvalidParameter"


def test_a_query_has_an_end() -> None:
    with pytest.raises(ApiError) as caught:
        document_of("A=" + "x" * 32_000, FUSE_FACE)
    assert caught.value.code == "RequestSizeLimitExceeded"


def test_a_signed_get_gets_in(call: Caller, listing: Parameters) -> None:
    assert code_by_get(call, LIST, urlencode(listing)) == "OK"


def test_its_query_is_signed(call: Caller, listing: Parameters) -> None:
    sent = call.prepare(LIST, {}, method="GET", query=urlencode(listing))
    other = call.prepare(LIST, {}, method="GET", query=urlencode(listing | {"Limit": 1}))
    mixed = code_by_get(call, LIST, urlencode(listing), authorization=other.headers["authorization"])
    assert sent.query != other.query
    assert mixed == "AuthFailure.SignatureFailure"


def test_it_is_a_form_and_no_json(call: Caller, listing: Parameters) -> None:
    assert code_by_get(call, LIST, urlencode(listing), content_type="application/json") == "InvalidParameter"


def test_two_fusions_by_get_are_two(call: Caller, activity: Any) -> None:
    """The bodies of both are empty, so they must not be taken for the same call."""
    parameters = {
        "ProjectId": activity.activity_id,
        "RspImgType": "base64",
        "MergeInfos.0.Url": "http://127.0.0.1:1/a.jpg",
    }
    codes = [
        code_by_get(call, "FuseFace", urlencode(parameters | {"ModelId": identity}))
        for identity in (activity.materials[0].material_id, "mt_none")
    ]
    assert codes == ["FailedOperation.ImageDownloadError", "InvalidParameterValue.MaterialIdNotFound"]
