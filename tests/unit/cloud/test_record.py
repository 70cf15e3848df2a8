"""Asking a sandbox what it has received."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from desktop.cloud.record import taken_calls
from desktop.domain.cloud.settings import CloudSettings
from desktop.domain.qa.results import SentCall, TakenCall
from tests.clouds import settings_for
from tests.fault_proxy import Reply

if TYPE_CHECKING:
    from tests.unit.cloud.conftest import Serve

SENT = SentCall("digest", datetime(2026, 11, 30, tzinfo=UTC))


def test_its_calls_come_with_what_is_known_of_them(serve: Serve) -> None:
    calls = [{"request_id": "1", "charged": True}, {"request_id": "2", "charged": None}]
    proxy = serve(lambda _: Reply(body=json.dumps({"calls": calls}).encode()))
    assert taken_calls(settings_for(proxy.url), SENT) == (TakenCall("1", charged=True), TakenCall("2", charged=None))
    assert proxy.requests[0].line.startswith("GET /sandbox/calls?body=digest&since=1795996799.999")


@pytest.mark.parametrize("body", [b"no such page", b"{}", b'{"calls": [{}]}'])
def test_what_is_no_sandbox_does_not_tell(serve: Serve, body: bytes) -> None:
    proxy = serve(lambda _: Reply(body=body))
    assert taken_calls(settings_for(proxy.url), SENT) is None


def test_nobody_there_does_not_tell() -> None:
    assert taken_calls(settings_for("http://127.0.0.1:1"), SENT) is None


def test_the_service_itself_is_not_asked() -> None:
    assert taken_calls(CloudSettings(), SENT) is None
