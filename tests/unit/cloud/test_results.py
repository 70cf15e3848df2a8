"""The fused picture: decoded or fetched at once, and checked; when it is lost, it is said that it was charged."""

from __future__ import annotations

import base64
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.cloud.download import redirected
from desktop.cloud.faults import WireFault
from desktop.domain.cloud.calls import Charged, CloudResult, ResultForm, UltraRequest
from desktop.domain.cloud.errors import CloudError
from desktop.domain.errors import ErrorCode
from desktop.domain.files.formats import PictureFormat
from desktop.domain.jobs import NoProgress
from tests import fault_proxy as faults
from tests.clouds import ASTRONAUT, HOPPER, fuse_request
from tests.fault_proxy import FaultProxy, Reply, healthy, response

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.cloud.client import CloudClient
    from tests.clouds import HandTime, Naps
    from tests.fault_proxy import Fault, Request
    from tests.unit.cloud.conftest import Connect, Serve

PICTURE = Reply(headers={"Content-Type": "image/jpeg"}, body=HOPPER.data)


def text_of(data: bytes) -> str:
    return base64.b64encode(data).decode()


def calls_then(reply: Reply, url: Callable[[], str]) -> Callable[[Request], Reply]:
    """A service whose results are at ``url``; a GET gets ``reply``."""
    return lambda request: response(FusedImage=url()) if request.line.startswith("POST") else reply


def loss_of(client: CloudClient, form: ResultForm) -> CloudError:
    with pytest.raises(CloudError) as caught:
        client.fuse(fuse_request(form=form), NoProgress())
    error = caught.value
    assert error.code is ErrorCode.CLOUD_RESULT
    assert error.verdict.charged is Charged.YES
    assert error.request_id == "the-id"
    assert error.exchange is not None
    assert not error.exchange.failure, "the call itself went well"
    return error


def fuse_to_url(serve: Serve, connect: Connect, reply: Reply, *faults_: Fault) -> tuple[FaultProxy, CloudClient]:
    proxy: FaultProxy = serve(calls_then(reply, lambda: f"{proxy.url}/results/1.jpg"), *faults_)
    return proxy, connect(proxy.url)


@pytest.mark.parametrize(("data", "expected"), [(HOPPER.data, PictureFormat.JPEG), (ASTRONAUT.data, PictureFormat.PNG)])
def test_base64_is_decoded(serve: Serve, connect: Connect, data: bytes, expected: PictureFormat) -> None:
    proxy = serve(lambda _: response(FusedImage=text_of(data)))
    result = connect(proxy.url).fuse(fuse_request(), NoProgress())
    assert (result.data, result.format, result.request_id) == (data, expected, "the-id")
    assert (result.url, result.expires) == (None, None)


def test_a_url_is_fetched_at_once_and_its_end_is_told(serve: Serve, connect: Connect) -> None:
    proxy, client = fuse_to_url(serve, connect, PICTURE)
    result = client.fuse(fuse_request(form=ResultForm.URL), NoProgress())
    assert (result.data, result.url) == (HOPPER.data, f"{proxy.url}/results/1.jpg")
    assert result.expires == result.exchange.started + timedelta(days=7)
    assert [request.line for request in proxy.requests] == ["POST / HTTP/1.1", "GET /results/1.jpg HTTP/1.1"]


def test_the_url_of_the_ultra_fusion_lives_a_day(serve: Serve, connect: Connect) -> None:
    _, client = fuse_to_url(serve, connect, PICTURE)
    result: CloudResult = client.fuse_ultra(UltraRequest(HOPPER, fuse_request().merges), NoProgress())
    assert result.expires == result.exchange.started + timedelta(days=1)


def test_nothing_of_the_account_goes_to_the_result_host(serve: Serve, connect: Connect) -> None:
    proxy, client = fuse_to_url(serve, connect, PICTURE)
    client.fuse(fuse_request(form=ResultForm.URL), NoProgress())
    headers = proxy.requests[1].headers
    assert not [name for name in headers if name.startswith(("authorization", "x-tc-", "cookie"))]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (text_of(HOPPER.data)[:-3], "cloud.result.base64"),
        (text_of(HOPPER.data)[:4000], "cloud.result.picture"),
        ("data:image/jpeg;base64," + text_of(HOPPER.data), "cloud.result.base64"),
        (text_of(HOPPER.data) + "\n", "cloud.result.base64"),
        ("本" * 8, "cloud.result.base64"),
        (text_of(b"GIF89a" * 9), "cloud.result.picture"),
        (text_of(b"<html>"), "cloud.result.picture"),
    ],
)
def test_a_damaged_result_is_told_as_charged(serve: Serve, connect: Connect, text: str, code: str) -> None:
    proxy = serve(lambda _: response(FusedImage=text))
    assert loss_of(connect(proxy.url), ResultForm.BASE64).service_code == code
    assert proxy.visits == 1


def test_base64_where_a_url_was_asked_for(serve: Serve, connect: Connect) -> None:
    proxy = serve(lambda _: response(FusedImage=text_of(HOPPER.data)))
    assert loss_of(connect(proxy.url), ResultForm.URL).service_code == "cloud.result.form"


@pytest.mark.parametrize(
    ("fault", "code", "downloads"),
    [
        (faults.answering(Reply(404)), "cloud.result.expired", 1),
        (faults.answering(Reply(403)), "cloud.result.expired", 1),
        (faults.answering(Reply(503)), "cloud.result.download", 3),
        (faults.cut_off, "cloud.result.download", 3),
        (faults.flood(100_000_000, announced=True), "cloud.result.download", 1),
        (faults.answering(Reply(200, {}, b"<html>sign in")), "cloud.result.picture", 1),
        (faults.answering(Reply(200, {}, HOPPER.data[:5000])), "cloud.result.picture", 1),
        (faults.answering(Reply(302, {"Location": "ftp://elsewhere/1.jpg"})), "cloud.result.download", 1),
        (faults.answering(Reply(302, {"Location": "http://elsewhere.invalid/1.jpg"})), "cloud.result.download", 1),
        (faults.answering(Reply(302, {"Location": "http://[half/1.jpg"})), "cloud.result.download", 1),
        (faults.answering(Reply(302, {"Location": "http://127.0.0.1:99999/1.jpg"})), "cloud.result.download", 1),
    ],
)
def test_a_lost_download_keeps_its_url(serve: Serve, connect: Connect, fault: Fault, code: str, downloads: int) -> None:
    """The call is never made again; the download is, where that can help: it costs nothing."""
    proxy, client = fuse_to_url(serve, connect, PICTURE, healthy, fault)
    error = loss_of(client, ResultForm.URL)
    assert error.service_code == code
    assert error.values["url"] == f"{proxy.url}/results/1.jpg"
    assert [request.line[:4] for request in proxy.requests].count("POST") == 1
    assert proxy.visits == 1 + downloads


@pytest.mark.parametrize("fault", [faults.silent, faults.drip])
def test_a_download_that_falls_silent_is_tried_three_times(
    serve: Serve, connect: Connect, hand_time: HandTime, fault: Fault
) -> None:
    answer = calls_then(PICTURE, lambda: f"{proxy.url}/1.jpg")
    proxy: FaultProxy = serve(answer, healthy, fault, time=hand_time)
    error = loss_of(connect(proxy.url, time=hand_time, read_timeout=1.0), ResultForm.URL)
    assert error.service_code == "cloud.result.download"
    assert [request.line for request in proxy.requests] == ["POST / HTTP/1.1", *["GET /1.jpg HTTP/1.1"] * 3]
    assert hand_time.seconds == [0.5, 0.5]


def test_a_download_of_one_byte_a_second_ends(serve: Serve, connect: Connect, hand_time: HandTime) -> None:
    answer = calls_then(PICTURE, lambda: f"{proxy.url}/1.jpg")
    proxy: FaultProxy = serve(answer, healthy, faults.drip, time=hand_time)
    error = loss_of(connect(proxy.url, time=hand_time, total_timeout=1.2), ResultForm.URL)
    assert "within 1.2 s" in error.message
    assert proxy.visits == 2


def test_nobody_is_sent_from_the_internet_to_this_machine() -> None:
    for target in "http://127.0.0.1:8080/1.jpg", "http://other.invalid/1.jpg":
        with pytest.raises(WireFault, match="away from https"):
            redirected("https://result.invalid/1.jpg", target)
    assert redirected("https://result.invalid/a/1.jpg", "../2.jpg") == "https://result.invalid/2.jpg"
    assert redirected("https://result.invalid/1.jpg", "https://cdn.invalid/1.jpg") == "https://cdn.invalid/1.jpg"


def test_a_download_that_fails_once_is_made_again(serve: Serve, connect: Connect, naps: Naps) -> None:
    _, client = fuse_to_url(serve, connect, PICTURE, healthy, faults.cut_off, healthy)
    assert client.fuse(fuse_request(form=ResultForm.URL), NoProgress()).data == HOPPER.data
    assert naps.seconds == [0.5]


def test_a_download_follows_three_redirects_and_no_more(serve: Serve, connect: Connect) -> None:
    moved = faults.answering(Reply(302, {"Location": "/results/2.jpg"}))
    _, client = fuse_to_url(serve, connect, PICTURE, healthy, moved, moved, moved, healthy)
    assert client.fuse(fuse_request(form=ResultForm.URL), NoProgress()).data == HOPPER.data
    proxy, client = fuse_to_url(serve, connect, PICTURE, healthy, moved)
    assert loss_of(client, ResultForm.URL).service_code == "cloud.result.download"
    assert proxy.visits == 1 + 4


def test_a_result_elsewhere_must_be_https(serve: Serve, connect: Connect) -> None:
    proxy = serve(lambda _: response(FusedImage="http://elsewhere.invalid/1.jpg"))
    error = loss_of(connect(proxy.url), ResultForm.URL)
    assert error.service_code == "cloud.result.download"
    assert proxy.visits == 1


def test_a_reply_of_the_wrong_kind_is_told(serve: Serve, connect: Connect) -> None:
    """It may have been charged; nobody can say."""
    proxy = serve(lambda _: response(FusedImage=3))
    with pytest.raises(CloudError, match="FusedImage") as caught:
        connect(proxy.url).fuse(fuse_request(), NoProgress())
    assert (caught.value.service_code, caught.value.request_id) == ("cloud.reply.form", "the-id")
