"""The sandbox over HTTP: pages, results, what goes over the wire."""

from __future__ import annotations

import asyncio
import json
import socket
from dataclasses import replace
from http.client import HTTPResponse
from threading import Event
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import httpx
import pytest

from desktop.sandbox.pictures import PHOTO
from desktop.sandbox.sandbox import Sandbox, SandboxOptions
from desktop.sandbox.server import SandboxServer, listening
from tests.sandboxes import Caller, HandClock
from tests.waiting import HANG

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.sandbox.catalogue import SandboxCatalogue
    from desktop.services.bundle import Services

Parameters = dict[str, Any]
CLOCK = HandClock()


@pytest.fixture(scope="module")
def server(services: Services, catalogue: SandboxCatalogue) -> Iterator[SandboxServer]:
    sandbox = Sandbox(services, catalogue, SandboxOptions(clock=CLOCK, rate_limits=False))
    with SandboxServer(sandbox) as running:
        yield running


@pytest.fixture(scope="module")
def client(server: SandboxServer) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server.url, trust_env=False) as client:
        yield client


def send(
    client: httpx.Client,
    server: SandboxServer,
    action: str,
    parameters: Parameters,
    *,
    timeout: float | httpx.Timeout = HANG,
    **headers: str,
) -> httpx.Response:
    """One signed call."""
    caller = Caller(server.sandbox, CLOCK, headers={"host": server.endpoint, **headers})
    call = caller.prepare(action, parameters)
    return client.post("/", content=call.body, headers=dict(call.headers), timeout=timeout)


def test_errors_too_have_status_200_and_a_plain_content_type(
    client: httpx.Client, server: SandboxServer, listing: Parameters
) -> None:
    """The Python SDK looks for errors under exactly this content type."""
    good = send(client, server, "DescribeMaterialList", listing)
    bad = send(client, server, "DescribeMaterialList", {})
    assert [(reply.status_code, reply.headers["content-type"]) for reply in (good, bad)] == [
        (200, "application/json")
    ] * 2
    assert set(bad.json()["Response"]) == {"Error", "RequestId"}


def test_a_result_is_served_until_it_expires(client: httpx.Client, server: SandboxServer, fuse: Parameters) -> None:
    url = send(client, server, "FuseFace", fuse | {"RspImgType": "url"}).json()["Response"]["FusedImage"]
    assert url.startswith(f"{server.url}/results/")
    picture = client.get(url)
    assert (picture.status_code, picture.headers["content-type"]) == (200, "image/png")
    assert picture.content.startswith(b"\x89PNG")
    CLOCK.now += 7 * 86_400
    assert client.get(url).status_code == 404


def test_a_photo_is_downloaded_from_this_machine(client: httpx.Client, server: SandboxServer, fuse: Parameters) -> None:
    by_url = fuse | {"MergeInfos": [{"Url": f"{server.url}/samples/grace_hopper.jpg"}]}
    same = send(client, server, "FuseFace", by_url).json()["Response"]["FusedImage"]
    assert same == send(client, server, "FuseFace", fuse).json()["Response"]["FusedImage"]


def test_a_photo_that_is_not_there_cannot_be_downloaded(
    client: httpx.Client, server: SandboxServer, fuse: Parameters
) -> None:
    with listening(0) as silent:
        closed = f"http://127.0.0.1:{silent.getsockname()[1]}/a.jpg"
    for url in (f"{server.url}/samples/nobody.jpg", closed):
        answer = send(client, server, "FuseFace", fuse | {"MergeInfos": [{"Url": url}]}).json()["Response"]
        assert answer["Error"]["Code"] == "FailedOperation.ImageDownloadError"


def test_a_download_has_a_limit(
    client: httpx.Client, server: SandboxServer, fuse: Parameters, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.sandbox.actions.PHOTO", replace(PHOTO, download=60_000))
    by_url = fuse | {"MergeInfos": [{"Url": f"{server.url}/samples/grace_hopper.jpg"}]}
    answer = send(client, server, "FuseFace", by_url).json()["Response"]
    assert answer["Error"]["Code"] == "FailedOperation.ImageSizeExceed"


def test_a_body_beyond_ten_megabytes_is_refused_with_an_answer(client: httpx.Client, server: SandboxServer) -> None:
    caller = Caller(server.sandbox, CLOCK, headers={"host": server.endpoint})
    body = b"{}".ljust(10_000_001)
    call = caller.prepare("FuseFace", body)
    answer = client.post("/", content=body, headers=dict(call.headers)).json()["Response"]
    assert answer["Error"]["Code"] == "RequestSizeLimitExceeded"


@pytest.mark.parametrize("path", ["/", "/?"])
def test_the_index_says_how_to_begin(client: httpx.Client, server: SandboxServer, path: str) -> None:
    page = client.get(path)
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    for word in (server.endpoint, "sandbox-id", "sandbox-key", "Node.js", "mt_1000000000000001003_3"):
        assert word in page.text


def test_a_get_with_an_action_is_a_call(client: httpx.Client, server: SandboxServer, listing: Parameters) -> None:
    unsigned = client.get("/", headers={"X-TC-Action": "FuseFace"})
    assert unsigned.json()["Response"]["Error"]["Code"] == "AuthFailure.InvalidAuthorization"
    query = urlencode(listing)
    caller = Caller(server.sandbox, CLOCK, headers={"host": server.endpoint})
    call = caller.prepare("DescribeMaterialList", {}, method="GET", query=query)
    assert client.get(f"/?{query}", headers=dict(call.headers)).json()["Response"]["Count"] > 0


def test_usage_is_json_and_a_page(client: httpx.Client, server: SandboxServer, listing: Parameters) -> None:
    send(client, server, "DescribeMaterialList", listing)
    document = client.get("/sandbox/usage").json()
    assert document["calls"]["DescribeMaterialList"]["OK"] >= 1
    page = client.get("/sandbox/usage", headers={"Accept": "text/html"}).text
    assert "DescribeMaterialList" in page
    assert document["month"] in page


def test_samples_are_served(client: httpx.Client, grace_hopper: Path) -> None:
    reply = client.get("/samples/grace_hopper.jpg")
    assert (reply.content, reply.headers["content-type"]) == (grace_hopper.read_bytes(), "image/jpeg")
    assert client.get("/samples/..%2fREADME.md").status_code == 404


def test_an_answer_can_be_delayed(server: SandboxServer, listing: Parameters) -> None:
    """Longer than the client waits: it gives up, and the sandbox goes on."""
    asked, gave_up = list[float](), Event()

    async def until_given_up(seconds: float) -> None:
        asked.append(seconds)
        await asyncio.to_thread(gave_up.wait, HANG)

    with (
        SandboxServer(server.sandbox, sleep=until_given_up) as slow,
        httpx.Client(base_url=slow.url, trust_env=False) as client,
    ):
        impatient = httpx.Timeout(HANG, read=0.2)
        with pytest.raises(httpx.ReadTimeout):
            send(client, slow, "DescribeMaterialList", listing, timeout=impatient, x_sandbox_delay="1.5")
        gave_up.set()
        assert send(client, slow, "DescribeMaterialList", listing).status_code == 200
    assert asked[-2:] in ([1.5, 0.0], [0.0, 1.5])


def test_it_listens_on_this_machine_alone(server: SandboxServer) -> None:
    assert server.endpoint.startswith("127.0.0.1:")
    port = int(server.endpoint.split(":")[1])
    with pytest.raises(OSError, match=r"in use|Only one usage"):
        SandboxServer(server.sandbox, port)


def test_a_stopped_server_leaves_its_port(services: Services, catalogue: SandboxCatalogue) -> None:
    sandbox = Sandbox(services, catalogue, SandboxOptions())
    with SandboxServer(sandbox) as first:
        port = int(first.endpoint.split(":")[1])
        assert httpx.get(first.url, trust_env=False).status_code == 200
    with SandboxServer(sandbox, port) as second:
        assert httpx.get(second.url, trust_env=False).status_code == 200


def test_the_answer_of_the_service_is_raw_utf8(client: httpx.Client, server: SandboxServer) -> None:
    reply = send(client, server, "DescribeMaterialList", {})
    assert "请求缺少必传参数".encode() in reply.content
    assert json.loads(reply.content)


# --- who may call, and how long it may take ---


def status_for(server: SandboxServer, host: str, path: str = "/") -> int:
    return httpx.get(f"{server.url}{path}", headers={"Host": host}, trust_env=False).status_code


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:8670", "LOCALHOST.:1", "[::1]:8670", "127.1.2.3",
                                  "facefusion.localhost:8670"])  # fmt: skip
def test_it_answers_to_every_name_of_this_machine(server: SandboxServer, host: str) -> None:
    assert status_for(server, host) == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.invalid",
        "evil.invalid:8670",
        "localhost.evil.invalid",
        "127.0.0.1.evil.invalid",
        "evillocalhost",
        "10.0.0.1",
        "[::1",
        "",
    ],
)
@pytest.mark.parametrize("path", ["/", "/sandbox/usage", "/samples/grace_hopper.jpg"])
def test_a_page_that_was_made_to_lead_here_learns_nothing(server: SandboxServer, host: str, path: str) -> None:
    """DNS rebinding: the browser calls us by the name of the page."""
    assert status_for(server, host, path) == 421


def test_nor_does_a_call_by_such_a_name_reach_the_service(
    client: httpx.Client, server: SandboxServer, listing: Parameters
) -> None:
    caller = Caller(server.sandbox, CLOCK, headers={"host": "evil.invalid"})
    call = caller.prepare("DescribeMaterialList", listing)
    reply = client.post("/", content=call.body, headers=dict(call.headers))
    assert (reply.status_code, b"Response" in reply.content) == (421, False)


@pytest.mark.parametrize("begun", [b"", b"POST / HT", b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "])
def test_a_head_that_does_not_end_is_not_waited_for(
    server: SandboxServer, monkeypatch: pytest.MonkeyPatch, begun: bytes
) -> None:
    monkeypatch.setattr("desktop.sandbox.server.HEADER_SECONDS", 0.05)
    host, port = server.endpoint.split(":")
    with socket.create_connection((host, int(port)), timeout=HANG) as connection:
        assert is_closed_after(connection, begun)


def is_closed_after(connection: socket.socket, text: bytes) -> bool:
    """A server that closed before it had heard the ``text`` answers it with a reset."""
    try:
        connection.sendall(text)
        return connection.recv(100) == b""
    except ConnectionError:
        return True


def test_a_second_head_on_the_same_connection_is_not_waited_for_either(
    server: SandboxServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.sandbox.server.HEADER_SECONDS", HANG)
    host, port = server.endpoint.split(":")
    with socket.create_connection((host, int(port)), timeout=HANG) as connection:
        connection.sendall(b"GET /sandbox/usage HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        heard = HTTPResponse(connection)
        heard.begin()
        assert heard.status == 200
        heard.read()
        monkeypatch.setattr("desktop.sandbox.server.HEADER_SECONDS", 0.05)
        assert is_closed_after(connection, b"GET /san")


def test_a_body_that_does_not_come_is_not_waited_for(server: SandboxServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.sandbox.web.BODY_SECONDS", 0.05)
    host, port = server.endpoint.split(":")
    with socket.create_connection((host, int(port)), timeout=HANG) as connection:
        connection.sendall(b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\n{")
        heard = HTTPResponse(connection)
        heard.begin()
        assert heard.status == 408
        heard.read()
        assert connection.recv(100) == b""


def test_a_half_character_in_a_text_is_an_error_of_the_caller(
    client: httpx.Client, server: SandboxServer, listing: Parameters
) -> None:
    reply = send(client, server, "DescribeMaterialList", listing | {"MaterialId": "a\ud800b"})
    assert (reply.status_code, reply.json()["Response"]["Error"]["Code"]) == (200, "InvalidParameter")


def test_it_tells_what_it_has_received(client: httpx.Client, server: SandboxServer, listing: Parameters) -> None:
    caller = Caller(server.sandbox, CLOCK, headers={"host": server.endpoint})
    call = caller.prepare("DescribeMaterialList", listing)
    client.post("/", headers=dict(call.headers), content=call.body)
    told = client.get("/sandbox/calls", params={"body": call.body_hash}).json()["calls"][-1]
    assert told["charged"] is False, "listing costs nothing"
    assert client.get("/sandbox/calls", params={"body": call.body_hash, "since": "1e12"}).json() == {"calls": []}
    assert client.get("/sandbox/calls", params={"since": "soon"}).status_code == 400
