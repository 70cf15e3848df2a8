"""Errors and delays on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from desktop.sandbox.faults import delay_of
from desktop.sandbox.texts import FACE_FUSION

if TYPE_CHECKING:
    from tests.sandboxes import Caller

LIST = "DescribeMaterialList"
Parameters = dict[str, Any]
CODES = [*FACE_FUSION, "AuthFailure.UnauthorizedOperation", "InternalError"]


@pytest.mark.parametrize("code", CODES)
def test_every_code_comes_on_demand(call: Caller, listing: Parameters, code: str) -> None:
    assert call.code(LIST, listing, x_sandbox_error=code) == code
    assert call.code(LIST, {"ActivityId": f"error:{code}"}) == code


@pytest.mark.parametrize("name", ["ProjectId", "ModelId"])
def test_any_sdk_can_ask_by_an_id(call: Caller, fuse: Parameters, name: str) -> None:
    assert call.code("FuseFace", fuse | {name: "error:ResourceInsufficient"}) == "ResourceInsufficient"


def test_an_action_without_ids_is_asked_by_its_url(call: Caller) -> None:
    assert call.code("FuseFaceUltra", {"ModelUrl": "error:FailedOperation.RpcFail"}) == "FailedOperation.RpcFail"
    assert call.code("DetectFace", {"Url": "error:InternalError"}) == "InternalError"


def test_an_error_can_go_away(call: Caller, listing: Parameters) -> None:
    header = "FailedOperation.InnerError; times=2"
    call.sandbox.limiter.enabled = False
    codes = [call.code(LIST, listing, x_sandbox_error=header) for _ in range(3)]
    assert codes == ["FailedOperation.InnerError", "FailedOperation.InnerError", "OK"]
    assert call.code(LIST, listing, x_sandbox_error=f"{header}; id=again") == "FailedOperation.InnerError"


@pytest.mark.parametrize(
    "text",
    ["every time", "InternalError; time=2", "InternalError; times=two", "InternalError; unknwon", "InternalError;"],
)
def test_what_cannot_be_understood_is_told(call: Caller, listing: Parameters, text: str) -> None:
    answer = call(LIST, listing, x_sandbox_error=text)
    assert answer["Error"]["Code"] == "InvalidParameterValue"
    assert "X-Sandbox-Error" in answer["Error"]["Message"]


def test_a_mistyped_code_is_refused_and_the_nearest_named(call: Caller, listing: Parameters) -> None:
    """Else a program would be tested against a code that never comes."""
    error = call(LIST, listing, x_sandbox_error="FailedOperation.NoFaceDetcted")["Error"]
    assert error["Code"] == "InvalidParameterValue"
    assert "`FailedOperation.NoFaceDetected`?" in error["Message"]
    assert call.code(LIST, {"ActivityId": "error:FailedOperation.NoFaceDetcted"}) == "InvalidParameterValue"


def test_a_code_that_nobody_has_heard_of_comes_when_it_is_meant(call: Caller, listing: Parameters) -> None:
    call.sandbox.limiter.enabled = False
    never = "FailedOperation.NeverHeardOf"
    codes = [call.code(LIST, listing, x_sandbox_error=f"{never}; times=1; unknown; id=x") for _ in range(2)]
    assert codes == [never, "OK"]
    assert call.code(LIST, {"ActivityId": f"error:{never}; unknown"}) == never


@pytest.mark.parametrize(
    ("text", "seconds"), [("", 0.0), ("1.5", 1.5), ("2", 2.0), ("soon", 0.0), ("-1", 0.0), ("9999", 600.0)]
)
def test_a_delay_is_a_number_of_seconds(call: Caller, text: str, seconds: float) -> None:
    assert delay_of(call.prepare(LIST, {}, x_sandbox_delay=text)) == seconds
