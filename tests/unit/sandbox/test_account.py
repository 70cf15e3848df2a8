"""Rates, the state of the account, and the bill."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from desktop.sandbox.account import AccountState, RateLimiter, Usage
from desktop.sandbox.protocol import ApiError
from tests.sandboxes import HandClock

if TYPE_CHECKING:
    from tests.sandboxes import Caller
    from tests.unit.sandbox.conftest import Open

LIST = "DescribeMaterialList"
Parameters = dict[str, Any]


@pytest.mark.parametrize("per_second", [20, 2, 1])
def test_calls_of_one_second_are_limited(per_second: int) -> None:
    clock = HandClock()
    limiter = RateLimiter(clock)
    for _ in range(per_second):
        limiter.check("FuseFace", per_second)
    with pytest.raises(ApiError, match="RequestLimitExceeded"):
        limiter.check("FuseFace", per_second)
    clock.now += 1
    limiter.check("FuseFace", per_second)


def test_each_action_is_limited_for_itself() -> None:
    limiter = RateLimiter(HandClock())
    limiter.check("FuseFace", 1)
    limiter.check("FuseFaceUltra", 1)
    for action in "FuseFace", "FuseFaceUltra":
        with pytest.raises(ApiError, match=action):
            limiter.check(action, 1)


def test_the_service_tells_the_limit(call: Caller, listing: Parameters) -> None:
    assert call.code(LIST, listing) == "OK"
    error = call(LIST, listing)["Error"]
    assert error["Code"] == "RequestLimitExceeded"
    assert "1/s" in error["Message"]


@pytest.mark.parametrize(("action", "per_second"), [("FuseFace", 20), ("FuseFaceUltra", 2), (LIST, 1)])
def test_each_action_has_the_rate_of_the_documents(
    call: Caller, fuse: Parameters, listing: Parameters, action: str, per_second: int
) -> None:
    bodies = {
        "FuseFace": fuse | {"ModelId": "mt"},
        "FuseFaceUltra": {"RspImgType": "url", "MergeInfos": fuse["MergeInfos"]},
        LIST: listing,
    }
    codes = [call.code(action, bodies[action]) for _ in range(per_second + 1)]
    assert codes.index("RequestLimitExceeded") == per_second


def test_the_limits_can_be_switched_off(open_sandbox: Open, listing: Parameters) -> None:
    call = open_sandbox(rate_limits=False)
    assert {call.code(LIST, listing) for _ in range(5)} == {"OK"}


@pytest.mark.parametrize("state", [state for state in AccountState if state is not AccountState.ACTIVE])
def test_an_account_in_trouble_is_told_before_the_activity(open_sandbox: Open, state: AccountState) -> None:
    call = open_sandbox(account=state)
    assert call.code(LIST, {"ActivityId": "nothing"}) == state.value


def test_the_state_can_change_while_it_runs(call: Caller, listing: Parameters) -> None:
    call.sandbox.account.state = AccountState.OPENING
    assert call.code(LIST, listing) == "ResourceUnavailable.IsOpening"
    call.sandbox.account.state = AccountState.ACTIVE
    call.clock.now += 1
    assert call.code(LIST, listing) == "OK"


def test_success_and_the_photos_faults_are_charged(call: Caller, fuse: Parameters, listing: Parameters) -> None:
    call("FuseFace", fuse)
    call("FuseFace", fuse | {"ModelId": "error:FailedOperation.NoFaceDetected"})
    call("FuseFace", fuse | {"ModelId": "error:FailedOperation.FaceSizeTooSmall"})
    call("FuseFace", fuse | {"ModelId": "error:FailedOperation.ImageDownloadError"})
    call(LIST, listing)
    assert call.sandbox.usage.document() == {
        "month": "2025-11",
        "free": 1000,
        "charged": 3,
        "free_left": 997,
        "postpaid": 0,
        "calls": {
            "DescribeMaterialList": {"OK": 1},
            "FuseFace": {
                "FailedOperation.FaceSizeTooSmall": 1,
                "FailedOperation.ImageDownloadError": 1,
                "FailedOperation.NoFaceDetected": 1,
                "OK": 1,
            },
        },
    }


def test_beyond_the_free_calls_comes_the_bill() -> None:
    usage = Usage(HandClock())
    for _ in range(1003):
        usage.count("FuseFace", "OK", charged=True)
    document = usage.document()
    assert (document["charged"], document["free_left"], document["postpaid"]) == (1003, 0, 3)


def test_a_new_month_begins_in_china() -> None:
    clock = HandClock(1_764_518_400 - 1)  # 2025-11-30 23:59:59 in China
    usage = Usage(clock)
    usage.count("FuseFace", "OK", charged=True)
    assert usage.document()["charged"] == 1
    clock.now += 1
    assert usage.document() == usage.document() | {"month": "2025-12", "charged": 0, "free_left": 1000}


def test_a_call_that_nobody_signed_is_not_counted(call: Caller, fuse: Parameters) -> None:
    call("FuseFace", fuse, authorization="SKIP")
    assert call.sandbox.usage.document()["calls"] == {}
