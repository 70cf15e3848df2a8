"""The envelope and the order of checks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

from desktop.sandbox.texts import COMMON, FACE_FUSION, TEXTS, message_of

if TYPE_CHECKING:
    from tests.sandboxes import Caller

LIST = "DescribeMaterialList"
Parameters = dict[str, Any]


def test_every_answer_has_a_request_id_of_its_own(call: Caller, listing: Parameters) -> None:
    answers = [call(LIST, listing), call(LIST, listing), call("Nothing", {})]
    assert len({UUID(answer["RequestId"]) for answer in answers}) == 3


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS"])
def test_other_methods_are_refused(call: Caller, listing: Parameters, method: str) -> None:
    assert call.code(LIST, listing, method=method) == "UnsupportedProtocol"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"without": ("x-tc-action",)}, "MissingParameter"),
        ({"without": ("x-tc-version",)}, "MissingParameter"),
        ({"without": ("x-tc-region",)}, "MissingParameter"),
        ({"x_tc_region": ""}, "MissingParameter"),
        ({"x_tc_region": "ap-nowhere"}, "UnsupportedRegion"),
        ({"x_tc_action": "FaceFusion"}, "InvalidAction"),
        ({"x_tc_version": "2017-03-12"}, "NoSuchVersion"),
        ({"x_tc_version": "2020-03-03"}, "InvalidAction"),
        ({"content_type": "text/plain"}, "InvalidParameter"),
    ],
)
def test_headers_are_checked(call: Caller, listing: Parameters, changes: Parameters, code: str) -> None:
    assert call.code(LIST, listing, **changes) == code


def test_a_missing_region_is_told_as_the_service_tells_it(call: Caller, listing: Parameters) -> None:
    assert call(LIST, listing, without=("x-tc-region",))["Error"]["Message"] == "请求缺少必传参数 `Region`"


def test_a_charset_behind_the_content_type_is_fine(call: Caller, listing: Parameters) -> None:
    """Java and .NET send one."""
    assert call.code(LIST, listing, content_type="application/json; charset=utf-8") == "OK"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'"text"',
        b"[" * 100_000,
        b'{"ActivityId": "\\ud800"}',
        b'{"\\udfff": 1}',
        b'{"ActivityId": "\xed\xa0\x80"}',
        b'{"ActivityId": "\xff"}',
        '{"ActivityId": "at"}'.encode("utf-16"),
        b'{"Limit": NaN}',
        b'{"Limit": -Infinity}',
        b'{"Limit": ' + b"1" * 5000 + b"}",
    ],
)
def test_a_body_that_is_no_object_is_refused(call: Caller, body: bytes) -> None:
    assert call.code(LIST, body) == "InvalidParameter"


def test_a_byte_order_mark_before_a_body_is_fine(call: Caller) -> None:
    assert call.code(LIST, b'\xef\xbb\xbf{"ActivityId": "at"}') == "InvalidParameterValue.ActivityIdNotFound"


def test_a_body_may_have_ten_megabytes(call: Caller) -> None:
    assert call.code(LIST, b"{}".ljust(10_000_000)) == "MissingParameter"
    assert call.code(LIST, b"{}".ljust(10_000_001)) == "RequestSizeLimitExceeded"


def test_what_is_missing_is_told_before_what_is_unknown_and_that_before_a_value(call: Caller) -> None:
    wrong = {"Limit": 99, "Unknown": 1}
    assert call.code(LIST, wrong) == "MissingParameter"
    assert call.code(LIST, wrong | {"ActivityId": "at"}) == "UnknownParameter"
    assert call.code(LIST, {"ActivityId": "at", "Limit": 99}) == "InvalidParameterValue.ParameterValueError"
    assert call.code(LIST, {"ActivityId": "at", "Limit": 2}) == "InvalidParameterValue.ActivityIdNotFound"


def test_a_wrong_key_hides_everything_else(call: Caller) -> None:
    """Nobody learns the actions of an account that is not his."""
    assert call.code("Nothing", b"{", authorization="SKIP") == "AuthFailure.InvalidAuthorization"


@pytest.mark.parametrize(
    ("language", "message"),
    [("", "未查找到活动id。"), ("zh-CN", "未查找到活动id。"), ("en-US", "The activity ID was not found."),
     ("fr", "未查找到活动id。")],
)  # fmt: skip
def test_messages_are_chinese_unless_english_is_asked_for(call: Caller, language: str, message: str) -> None:
    assert call(LIST, {"ActivityId": "at"}, x_tc_language=language)["Error"]["Message"] == message


def test_all_39_codes_of_the_service_have_texts() -> None:
    assert len(FACE_FUSION) == 39
    assert not FACE_FUSION.keys() & COMMON.keys()
    assert all(chinese and english for chinese, english in TEXTS.values())


def test_a_code_without_a_text_says_so() -> None:
    assert "no text" in message_of("FailedOperation.Brandnew", "en-US")
