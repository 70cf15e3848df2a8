"""Calls to a server on loopback: what goes out, what comes back, what is kept of it."""

from __future__ import annotations

import json
import logging
import threading
from codecs import BOM_UTF8
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from html import escape
from itertools import count
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from desktop.cloud.client import CloudClient, Timing
from desktop.cloud.client import connect as connect_client
from desktop.domain.cloud.calls import CloudPictureUrl, DetectedFace, Site
from desktop.domain.cloud.credentials import Credentials
from desktop.domain.cloud.errors import CloudError
from desktop.domain.cloud.settings import CloudSettings
from desktop.domain.errors import ErrorCode
from desktop.domain.geometry import Box, Size
from desktop.domain.jobs import NoProgress
from tests.clouds import HOPPER, KEYS, UNHURRIED, Naps, fuse_request, settings_for
from tests.fault_proxy import JSON_TYPE, Reply, refused, response
from tests.unit.cloud.test_wire import FACE, MATERIAL

if TYPE_CHECKING:
    from desktop.domain.cloud.ports import CloudConnector
    from tests.fault_proxy import Request, Visit
    from tests.unit.cloud.conftest import Connect, Serve

SECRET = Credentials("secret-id-of-somebody", "secret-key-of-somebody", "secret-token-of-somebody")
LISTED = response(MaterialInfos=[MATERIAL])


def error_of(client: CloudClient) -> CloudError:
    with pytest.raises(CloudError) as caught:
        client.list_materials("at_1", NoProgress())
    return caught.value


def cloud_threads() -> set[threading.Thread]:
    return {thread for thread in threading.enumerate() if thread.name == "cloud"}


def test_it_is_the_connector_of_the_port(serve: Serve) -> None:
    """Connecting calls nobody; closing ends the thread, and does nothing the second time."""
    connector: CloudConnector = connect_client
    proxy, before = serve(lambda _: LISTED), cloud_threads()
    service = connector(KEYS, settings_for(proxy.url))
    assert proxy.visits == 0
    assert len(service.list_materials("at_1", NoProgress()).materials) == 1
    assert len(cloud_threads() - before) == 1
    service.close()
    service.close()
    assert cloud_threads() == before


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://example.com",
        "ftp://127.0.0.1",
        "https://user:word@h",
        "nonsense",
        "https://[half",
        "https://host:99999",
        f"https://{'a' * 64}.invalid",
    ],
)
def test_keys_go_over_tls_or_stay_on_this_machine(endpoint: str) -> None:
    for settings in CloudSettings(fusion_endpoint=endpoint), CloudSettings(face_endpoint=endpoint):
        with pytest.raises(ValueError, match=r"endpoint|[Pp]ort|label|IPv6"):
            CloudClient(KEYS, settings)


def test_the_headers_of_a_call(serve: Serve, connect: Connect) -> None:
    proxy = serve(lambda _: LISTED)
    connect(proxy.url, SECRET, forwarded_for="203.0.113.7", message_language="en-US").list_materials(
        "at_1", NoProgress()
    )
    (request,) = proxy.requests
    headers = request.headers
    assert request.line == "POST / HTTP/1.1"
    assert headers["host"] == proxy.endpoint
    assert abs(int(headers["x-tc-timestamp"]) - datetime.now(UTC).timestamp()) < 60
    assert headers["authorization"].startswith("TC3-HMAC-SHA256 Credential=secret-id-of-somebody/")
    wanted = {
        "content-type": "application/json",
        "x-tc-action": "DescribeMaterialList",
        "x-tc-version": "2022-09-27",
        "x-tc-region": "ap-guangzhou",
        "x-tc-language": "en-US",
        "x-tc-token": "secret-token-of-somebody",
        "x-forwarded-for": "203.0.113.7",
    }
    assert wanted.items() <= headers.items()
    assert headers["x-tc-requestclient"] == headers["user-agent"] == "FUSION_DESK"


def test_nothing_optional_is_sent_unasked(serve: Serve, connect: Connect) -> None:
    proxy = serve(lambda _: LISTED)
    connect(proxy.url).list_materials("at_1", NoProgress())
    assert {"x-tc-token", "x-forwarded-for", "cookie", "x-tc-traceid"}.isdisjoint(proxy.requests[0].headers)


def test_detection_goes_to_its_own_product(serve: Serve, connect: Connect) -> None:
    proxy = serve(lambda _: response(ImageWidth=640, ImageHeight=440, FaceInfos=[FACE]))
    detection = connect(proxy.url).detect_faces(HOPPER, NoProgress())
    assert detection.size == Size(640, 440)
    assert detection.faces == (DetectedFace(Box(-3, 129, 196, 196), 17.0, 5.0, -2.5, quality=63, sharpness=73),)
    assert detection.request_id == "the-id"
    headers = proxy.requests[0].headers
    assert headers["x-tc-version"] == "2020-03-03"
    assert "/iai/tc3_request" in headers["authorization"]


def test_materials_are_paged_until_a_short_page(serve: Serve, connect: Connect) -> None:
    """``Count`` is not trusted: it may be the page's."""
    pages = [20, 20, 3]
    proxy = serve(lambda request: response(MaterialInfos=[MATERIAL] * pages[request.json["Offset"] // 20], Count=1))
    page = connect(proxy.url).list_materials("at_1", NoProgress())
    assert len(page.materials) == 43
    assert [request.json["Offset"] for request in proxy.requests] == [0, 20, 40]
    assert [exchange.request_id for exchange in page.exchanges] == ["the-id"] * 3


def test_pages_without_end_have_one(serve: Serve, connect: Connect, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.cloud.client.MAX_PAGES", 3)
    proxy = serve(lambda _: response(MaterialInfos=[MATERIAL] * 20))
    assert len(connect(proxy.url).list_materials("at_1", NoProgress()).materials) == 60
    assert proxy.visits == 3


def test_an_error_of_the_service(serve: Serve, connect: Connect) -> None:
    proxy = serve(lambda _: refused("InvalidParameterValue.ActivityIdNotFound", "未查找到活动id"))
    error = error_of(connect(proxy.url))
    assert (error.code, error.service_code) == (
        ErrorCode.CLOUD_SERVICE,
        "InvalidParameterValue.ActivityIdNotFound",
    )
    assert "未查找到活动id" in error.message
    assert error.request_id == "the-id"
    assert error.exchange is not None
    assert (error.exchange.failure, error.exchange.status) == ("InvalidParameterValue.ActivityIdNotFound", 200)
    assert proxy.visits == 1


@pytest.mark.parametrize(
    ("code", "calls", "pauses"),
    [
        ("InternalError", 3, [0.5, 1.0]),
        ("FailedOperation.RpcFail", 3, [0.5, 1.0]),
        ("RequestLimitExceeded", 3, [1.5, 2.0]),
        ("RequestLimitExceeded.UinLimitExceeded", 3, [1.5, 2.0]),
        ("FailedOperation.ImageDownloadError", 2, [0.5]),
        ("FailedOperation.NoFaceDetected", 1, []),
        ("FailedOperation.Unknown", 1, []),
        ("AuthFailure.SignatureFailure", 1, []),
    ],
)
def test_how_often_an_error_is_tried_again(
    serve: Serve, connect: Connect, naps: Naps, *, code: str, calls: int, pauses: list[float]
) -> None:
    proxy = serve(lambda _: refused(code))
    error = error_of(connect(proxy.url))
    assert error.service_code == code
    assert proxy.visits == calls
    assert naps.seconds == pauses
    assert error.exchange is not None
    assert error.exchange.attempts == calls


def test_each_try_is_signed_anew(serve: Serve) -> None:
    """The time of an old one might be out of the window."""
    proxy, seconds = serve(lambda _: refused("InternalError")), count(1_700_000_000)
    timing = Timing(lambda: datetime.fromtimestamp(next(seconds), UTC), lambda: 0.0, Naps(), UNHURRIED)
    with closing(CloudClient(KEYS, settings_for(proxy.url), timing)) as client:
        error_of(client)
    assert len({request.headers["authorization"] for request in proxy.requests}) == proxy.visits == 3
    assert len({request.body for request in proxy.requests}) == 1


def test_what_is_kept_of_a_call_has_no_picture_and_no_secret(serve: Serve, connect: Connect) -> None:
    proxy = serve(lambda _: refused("FailedOperation.NoFaceDetected"))
    with pytest.raises(CloudError) as caught:
        connect(proxy.url, SECRET).fuse(fuse_request(), NoProgress())
    exchange = caught.value.exchange
    assert exchange is not None
    kept = repr(exchange)
    for secret in (SECRET.secret_id, SECRET.secret_key, SECRET.token):
        assert secret not in kept
    assert len(kept) < 6000
    assert f"{len(HOPPER.data):,} bytes" in exchange.body
    assert exchange.canonical_request.startswith("POST\n/\n")
    assert (exchange.action, exchange.endpoint, exchange.url) == ("FuseFace", proxy.url, f"{proxy.url}/")
    assert exchange.response_headers["content-type"] == "application/json"
    assert "NoFaceDetected" in exchange.response_body
    assert exchange.elapsed_ms > 0


def test_one_line_a_call_is_logged_and_nothing_secret(
    serve: Serve, connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    answers = iter([refused("InternalError"), LISTED])
    proxy = serve(lambda _: next(answers))
    connect(proxy.url, SECRET).list_materials("at_1", NoProgress())
    lines = [record.getMessage() for record in caplog.records if record.name.startswith("desktop")]
    assert [line.split(" ")[:2] for line in lines] == [
        ["DescribeMaterialList", "InternalError"],
        ["DescribeMaterialList", "OK"],
    ]
    assert all(line.endswith("RequestId the-id") for line in lines)
    assert "secret" not in caplog.text
    assert not [record for record in caplog.records if record.name.startswith(("httpx", "httpcore"))]


def test_a_lost_call_is_logged_too(serve: Serve, connect: Connect, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    proxy = serve(lambda _: replace(LISTED, status=502))
    error_of(connect(proxy.url))
    assert "DescribeMaterialList cloud.reply.unavailable" in caplog.text


@pytest.mark.parametrize("code", ["cloud.keys_missing", "RequestSizeLimitExceeded"])
def test_what_is_refused_here_is_never_sent(serve: Serve, connect: Connect, code: str) -> None:
    proxy = serve(lambda _: LISTED)
    large = replace(HOPPER, data=bytes(3_000_000))
    keys = Credentials("", "") if code == "cloud.keys_missing" else KEYS
    with pytest.raises(CloudError) as caught:
        connect(proxy.url, keys).fuse(fuse_request(large, large, large), NoProgress())
    assert caught.value.service_code == code
    assert proxy.visits == 0


def test_the_international_site_has_no_material_list(serve: Serve, connect: Connect) -> None:
    proxy = serve(lambda _: LISTED)
    assert error_of(connect(proxy.url, site=Site.INTERNATIONAL)).code is ErrorCode.CLOUD_NOT_OFFERED
    assert proxy.visits == 0


def test_keys_are_not_in_any_repr(connect: Connect) -> None:
    client = connect("http://127.0.0.1:1", SECRET)
    assert "secret" not in repr(client) + repr(vars(client))


def test_a_picture_by_url_travels_as_its_url(serve: Serve, connect: Connect) -> None:
    proxy = serve(lambda _: refused("FailedOperation.ImageDownloadError"))
    with pytest.raises(CloudError):
        connect(proxy.url).detect_faces(CloudPictureUrl("https://example.com/a.jpg"), NoProgress())
    assert proxy.requests[0].json["Url"] == "https://example.com/a.jpg"


ODD = Credentials("id/of+somebody=", "key/of+somebody=", 'token/of+somebody=&"<')


@pytest.mark.parametrize("keys", [SECRET, ODD])
@pytest.mark.parametrize("refusing", [True, False])
def test_a_server_that_sends_back_what_it_heard_puts_no_secret_into_what_is_kept(
    serve: Serve, connect: Connect, keys: Credentials, refusing: bool
) -> None:
    """In its headers, in its message, in its RequestId, in names of materials; as text, as a URL, as HTML."""

    def echo(request: Request) -> Reply:
        token, heard = keys.token, request.raw.decode("latin-1")
        spellings = {"plain": heard, "url": quote(token, safe=""), "html": escape(token), token: token}
        said = {"RequestId": token, "Echo": spellings}
        material = MATERIAL | {"MaterialName": f"{token} {keys.secret_id}"}
        error = {"Code": token, "Message": f"{heard} {quote(token)}"}
        fields = said | ({"Error": error} if refusing else {"MaterialInfos": [material]})
        headers = JSON_TYPE | {"X-Echo": token, "X-Auth": request.headers["authorization"]}
        return Reply(headers=headers, body=json.dumps({"Response": fields}).replace("/", "\\/").encode())

    proxy = serve(echo)
    client = connect(proxy.url, keys=keys)
    kept = error_of(client) if refusing else client.list_materials("at_1", NoProgress())
    exchange = kept.exchange if isinstance(kept, CloudError) else kept.exchanges[0]
    assert exchange is not None
    assert "x-echo" in exchange.response_headers
    everything = f"{kept!r} {kept} {exchange!r}"
    signature = proxy.requests[0].headers["authorization"].rpartition("=")[2]
    secrets = (keys.secret_id, keys.secret_key, keys.token, signature)
    assert [
        it for it in secrets if any(spelling in everything for spelling in (it, quote(it, safe=""), escape(it)))
    ] == []


@pytest.mark.parametrize("reply", [Reply(headers={"X-Token": SECRET.token}, body=SECRET.token.encode()),
                                   Reply(302, {"Location": f"https://other.invalid/{SECRET.token}"})])  # fmt: skip
def test_nor_does_a_reply_that_is_none_of_the_service(serve: Serve, connect: Connect, reply: Reply) -> None:
    error = error_of(connect(serve(lambda _: reply).url, keys=SECRET))
    assert SECRET.token not in f"{error} {error.exchange!r}"


def test_a_reply_that_is_no_http_is_told_without_the_secret_in_it(serve: Serve, connect: Connect) -> None:
    def raw(visit: Visit) -> None:
        visit.receive()
        visit.socket.sendall(b"HTTP/1.1 200 OK\r\n" + SECRET.token.encode() + b"\r\n\r\n")

    error = error_of(connect(serve(lambda _: LISTED, raw).url, keys=SECRET))
    assert error.service_code == "cloud.network.lost"
    assert SECRET.token not in str(error)


def test_a_byte_order_mark_before_a_reply_is_no_damage(serve: Serve, connect: Connect) -> None:
    marked = replace(LISTED, body=BOM_UTF8 + LISTED.body)
    assert len(connect(serve(lambda _: marked).url).list_materials("at_1", NoProgress()).materials) == 1
