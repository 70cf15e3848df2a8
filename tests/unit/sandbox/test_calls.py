"""What the sandbox has received, for programs that were ended before they had their answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.sandbox.calls import CallRecord
from desktop.sandbox.protocol import ReceivedCall

if TYPE_CHECKING:
    from desktop.sandbox.protocol import JsonObject


def call(body: str, request_id: str) -> ReceivedCall:
    return ReceivedCall("POST", {}, b"", body, "http://127.0.0.1:1", request_id=request_id)


def told(record: CallRecord, body: str = "x", since: float = 0.0) -> list[JsonObject]:
    found: list[JsonObject] = record.document(body, since)["calls"]
    return found


def test_a_call_is_there_before_it_is_answered() -> None:
    record = CallRecord(lambda: 5.0)
    record.arrived(call("x", "1"))
    assert told(record) == [{"request_id": "1", "charged": None}]


def test_it_is_told_whether_it_was_charged() -> None:
    record = CallRecord(lambda: 5.0)
    for request_id, charged in (("1", True), ("2", False), ("3", None)):
        it = call("x", request_id)
        record.arrived(it)
        if charged is not None:
            record.settled(it, charged=charged)
        record.answered(it)
    assert [it["charged"] for it in told(record)] == [True, False, False]


def test_only_those_are_told_that_are_asked_for() -> None:
    now = 1.0
    record = CallRecord(lambda: now)
    for now, body in ((1.0, "x"), (2.0, "y"), (3.0, "x")):
        record.arrived(call(body, f"{body}{now:.0f}"))
    assert [it["request_id"] for it in told(record, "x", 2.0)] == ["x3"]
    assert told(record, "z") == []
