"""The notice of a release is fetched by one plain GET from a real server on this machine, and in bounds."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from desktop.cloud.release import fetch_notice
from desktop.domain.cloud.release import MAX_NOTICE_BYTES
from desktop.domain.errors import ErrorCode, ReleaseNoticeError
from desktop.domain.jobs import Cancelled, NoProgress
from tests import fault_proxy as faults
from tests.clouds import settings_for
from tests.fault_proxy import JSON_TYPE, Reply
from tests.waiting import HANG

if TYPE_CHECKING:
    from tests.unit.cloud.conftest import Serve

NOTICE = b'{"version": "1.2.0", "page": "https://example.invalid/1.2.0"}'
SETTINGS = settings_for("")


def failure(address: str) -> ReleaseNoticeError:
    with pytest.raises(ReleaseNoticeError) as caught:
        fetch_notice(address, SETTINGS, NoProgress())
    assert caught.value.code is ErrorCode.RELEASE_NOTICE
    return caught.value


def test_the_notice_is_fetched_by_one_get_that_identifies_nobody(serve: Serve) -> None:
    server = serve(lambda _: Reply(headers=JSON_TYPE | {"Set-Cookie": "who=you"}, body=NOTICE))
    for _ in range(2):
        assert fetch_notice(f"{server.url}/newest.json", SETTINGS, NoProgress()) == NOTICE
    for request in server.requests:
        assert request.line == "GET /newest.json HTTP/1.1"
        assert request.body == b""
        assert request.headers == {
            "host": server.endpoint,
            "accept": "application/json",
            "accept-encoding": "identity",
            "user-agent": "FusionDesk",
        }
    assert len(server.requests) == 2


def test_a_redirect_on_this_machine_is_followed(serve: Serve) -> None:
    def answer(request: faults.Request) -> Reply:
        moved = request.line.startswith("GET /old ")
        return Reply(302, {"Location": "/new"}) if moved else Reply(body=NOTICE)

    assert fetch_notice(f"{serve(answer).url}/old", SETTINGS, NoProgress()) == NOTICE


@pytest.mark.parametrize("target", ["http://example.invalid/", "ftp://127.0.0.1/", "file:///etc/passwd"])
def test_nobody_is_sent_to_another_scheme(serve: Serve, target: str) -> None:
    server = serve(lambda _: Reply(302, {"Location": target}))
    assert failure(server.url).values["reason"] == "cloud.reply.redirect"
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (Reply(404), "cloud.reply.status"),
        (Reply(503), "cloud.reply.unavailable"),
        (Reply(body=b" " * (MAX_NOTICE_BYTES + 1)), "cloud.reply.size"),
    ],
    ids=["missing", "down", "long"],
)
def test_what_the_server_does_is_a_typed_error_and_asked_once(serve: Serve, reply: Reply, reason: str) -> None:
    server = serve(lambda _: reply)
    assert failure(server.url).values["reason"] == reason
    assert len(server.requests) == 1


def test_nobody_listening_is_a_typed_error(serve: Serve) -> None:
    server = serve(lambda _: Reply(body=NOTICE), faults.reset_before_reply)
    assert str(failure(server.url).values["reason"]).startswith("cloud.network")


def test_plain_http_leaves_this_machine_never() -> None:
    assert failure("http://example.invalid/newest.json").values["reason"] == "cloud.reply.redirect"


class Stopped:
    """Wants an end as soon as the request has come."""

    def __init__(self, waiting: threading.Event) -> None:
        self._waiting = waiting

    def report(self, done: int, total: int) -> None:
        del done, total
        if self._waiting.is_set():
            raise Cancelled


def test_closing_the_window_does_not_wait_for_the_server(serve: Serve) -> None:
    waiting = threading.Event()
    server = serve(lambda _: Reply(body=NOTICE), faults.silent)
    server.when_waited_for = waiting.set
    with pytest.raises(Cancelled):
        fetch_notice(server.url, SETTINGS, Stopped(waiting))
    assert waiting.wait(HANG)
