"""The sandbox over HTTP: pages, results, what goes over the wire."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from desktop.sandbox.pictures import PHOTO
from desktop.sandbox.sandbox import Sandbox, SandboxOptions
from desktop.sandbox.server import SandboxServer, listening
from tests.sandboxes import Caller, HandClock

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
    timeout: float = 10,
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


def test_a_get_with_an_action_is_a_wrong_call(client: httpx.Client) -> None:
    reply = client.get("/", headers={"X-TC-Action": "FuseFace"})
    assert reply.json()["Response"]["Error"]["Code"] == "UnsupportedProtocol"


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


def test_an_answer_can_be_delayed(client: httpx.Client, server: SandboxServer, listing: Parameters) -> None:
    """Longer than the client waits: it gives up, and the sandbox goes on."""
    with pytest.raises(httpx.ReadTimeout):
        send(client, server, "DescribeMaterialList", listing, timeout=0.2, x_sandbox_delay="0.6")
    assert send(client, server, "DescribeMaterialList", listing).status_code == 200


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
