"""What the network can do to a call: a typed error in bounded time, and never a call too many."""

from __future__ import annotations

import socket
import tracemalloc
import zlib
from typing import TYPE_CHECKING

import pytest

from desktop.cloud.http import MAX_REPLY_BYTES
from desktop.domain.cloud.calls import Charged, ResultForm
from desktop.domain.cloud.errors import CloudError
from desktop.domain.errors import ErrorCode
from desktop.domain.jobs import NoProgress
from tests import fault_proxy as faults
from tests.clouds import fuse_request
from tests.fault_proxy import Reply, refused, response

if TYPE_CHECKING:
    from desktop.cloud.client import CloudClient
    from tests.clouds import HandTime
    from tests.fault_proxy import Fault, FaultProxy
    from tests.unit.cloud.conftest import Connect, Serve

FUSED = response(FusedImage="unused")
LONG, BLOCK = 100_000_000, 1_000_000
GZIP = 16
"""What is added to the size of the window for gzip's head."""


def failure_of(client: CloudClient, form: ResultForm = ResultForm.BASE64) -> CloudError:
    with pytest.raises(CloudError) as caught:
        client.fuse(fuse_request(form=form), NoProgress())
    return caught.value


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def bomb() -> Reply:
    """Small on the way, and large when it is unpacked. One packed block again and again: the client waits for it."""
    packer = zlib.compressobj(wbits=zlib.MAX_WBITS | GZIP)
    first, further = (packer.compress(bytes(BLOCK)) + packer.flush(zlib.Z_FULL_FLUSH) for _ in range(2))
    return Reply(200, {"Content-Encoding": "gzip"}, first + further * (LONG // BLOCK))


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (faults.reset_before_reply, "cloud.network.lost"),
        (faults.reset_mid_request, "cloud.network.lost"),
        (faults.reset_mid_reply, "cloud.network.lost"),
        (faults.cut_off, "cloud.network.lost"),
        (faults.answering(Reply(500, {}, b"oops")), "cloud.reply.unavailable"),
        (faults.answering(Reply(502, {}, b"")), "cloud.reply.unavailable"),
        (faults.answering(Reply(504, {}, b"")), "cloud.reply.unavailable"),
        (faults.answering(Reply(403, {}, b"")), "cloud.reply.status"),
        (faults.answering(Reply(200, {"Content-Type": "text/html"}, b"<html>sign in")), "cloud.reply.form"),
        (faults.answering(Reply(200, {}, b"")), "cloud.reply.form"),
        (faults.answering(Reply(200, {}, b'{"Response": 3}')), "cloud.reply.form"),
        (faults.answering(Reply(200, {}, b'{"Response": {"Error": "x"}}')), "cloud.reply.form"),
        (faults.with_body(lambda body: body[:-9]), "cloud.reply.form"),
        (faults.answering(Reply(200, {"Content-Encoding": "gzip"}, b"no gzip")), "cloud.reply.form"),
        (
            faults.answering(Reply(200, {}, b'{"Response":' + b"[" * 100_000 + b"]" * 100_000 + b"}")),
            "cloud.reply.form",
        ),
        (faults.answering(Reply(200, {}, b"\xef\xbb\xbf{}")), "cloud.reply.form"),
        (faults.answering(Reply(200, {}, b'{"Response": {"RequestId": "\xff"}}')), "cloud.reply.form"),
        (faults.answering(Reply(200, {"Content-Length": "-5"}, b"{}")), "cloud.network.lost"),
        (faults.answering(Reply(200, {"X-Long": "a" * 2_000_000}, b"{}")), "cloud.network.lost"),
        (faults.spoiled_unasked(lambda _: bomb()), "cloud.reply.size"),
        (faults.flood(LONG, announced=True), "cloud.reply.size"),
    ],
)
def test_a_call_that_may_have_been_carried_out_is_not_made_again(
    serve: Serve, connect: Connect, fault: Fault, code: str
) -> None:
    proxy = serve(lambda _: FUSED, fault)
    assert_made_once(proxy, failure_of(connect(proxy.url)), code)


@pytest.mark.parametrize("fault", [faults.silent, faults.deaf])
def test_nor_is_one_that_is_not_answered_in_time(
    serve: Serve, connect: Connect, hand_time: HandTime, fault: Fault
) -> None:
    proxy = serve(lambda _: FUSED, fault, time=hand_time)
    error = failure_of(connect(proxy.url, time=hand_time, read_timeout=1.0))
    assert_made_once(proxy, error, "cloud.timeout.reply")


def assert_made_once(proxy: FaultProxy, error: CloudError, code: str) -> None:
    assert error.service_code == code
    assert error.verdict.charged is Charged.UNKNOWN
    assert proxy.visits == 1
    assert error.exchange is not None
    assert error.exchange.failure == code
    assert error.exchange.string_to_sign.startswith("TC3-HMAC-SHA256")


def test_a_reply_without_end_is_left_once_it_is_too_long(serve: Serve, connect: Connect) -> None:
    proxy = serve(lambda _: FUSED, faults.flood(LONG, announced=False))
    client = connect(proxy.url)
    tracemalloc.start()
    try:
        assert failure_of(client).service_code == "cloud.reply.size"
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert proxy.visits == 1
    assert peak < 1.5 * MAX_REPLY_BYTES, "what is too much is not kept"


def test_one_byte_a_second_ends_at_the_total_time(serve: Serve, connect: Connect, hand_time: HandTime) -> None:
    """Each byte comes in time; all of them together do not."""
    proxy = serve(lambda _: FUSED, faults.drip, time=hand_time)
    error = failure_of(connect(proxy.url, time=hand_time, total_timeout=1.5))
    assert error.code is ErrorCode.CLOUD_TIMEOUT
    assert error.service_code == "cloud.timeout.total"
    assert proxy.visits == 1


def test_a_refused_connection_is_tried_three_times(connect: Connect) -> None:
    """Nothing was sent, so nothing can be charged twice."""
    error = failure_of(connect(f"http://127.0.0.1:{free_port()}"))
    assert error.service_code == "cloud.network.unreachable"
    assert error.verdict.charged is Charged.NO
    assert error.exchange is not None
    assert error.exchange.attempts == 3
    assert error.exchange.status is None


def test_cookies_are_not_kept(serve: Serve, connect: Connect) -> None:
    """httpx puts them into the request that a redirect asks for, and fails on one that is not ASCII."""
    cookie = faults.answering(Reply(403, {"Set-Cookie": "sign-in=1"}))
    odd = faults.answering(Reply(403, {"Set-Cookie": "\xff"}))
    redirect = faults.answering(Reply(301, {"Location": "http://127.0.0.1:1/"}))
    client = connect(serve(lambda _: FUSED, cookie, odd, redirect).url)
    codes = [failure_of(client).service_code for _ in range(3)]
    assert codes == ["cloud.reply.status", "cloud.reply.status", "cloud.reply.redirect"]


def test_a_redirect_is_told_and_not_followed(serve: Serve, connect: Connect) -> None:
    elsewhere = serve(lambda _: FUSED)
    proxy = serve(lambda _: FUSED, faults.answering(Reply(307, {"Location": elsewhere.url}, b"")))
    error = failure_of(connect(proxy.url))
    assert error.service_code == "cloud.reply.redirect"
    assert elsewhere.url in error.message
    assert (proxy.visits, elsewhere.visits) == (1, 0), "the signed request stays where it was meant to go"


def test_a_tls_handshake_without_end_is_left(serve: Serve, connect: Connect, hand_time: HandTime) -> None:
    proxy = serve(lambda _: FUSED, faults.deaf, time=hand_time)
    error = failure_of(connect(proxy.url.replace("http:", "https:"), time=hand_time, connect_timeout=1.0))
    assert error.service_code == "cloud.timeout.connect"
    assert error.verdict.charged is Charged.NO
    assert proxy.visits == 3, "nothing was sent, so it may be tried again"


def test_a_server_that_speaks_no_tls(serve: Serve, connect: Connect) -> None:
    proxy = serve(lambda _: FUSED, faults.plain_talk)
    error = failure_of(connect(proxy.url.replace("http:", "https:")))
    assert error.code is ErrorCode.CLOUD_TLS


def test_what_is_lost_once_is_found_by_a_second_try(serve: Serve, connect: Connect) -> None:
    answers = iter([refused("InternalError"), response(MaterialInfos=[])])
    proxy = serve(lambda _: next(answers))
    page = connect(proxy.url).list_materials("at_1", NoProgress())
    assert page.exchanges[0].attempts == 2
    assert proxy.visits == 2
