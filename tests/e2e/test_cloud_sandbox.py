"""Our client against the sandbox, as the issue tells it: directly, and through a fault proxy."""

from __future__ import annotations

import json
from base64 import b64encode
from collections import Counter
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.cloud.client import CloudClient, Timing
from desktop.composition import build_services
from desktop.domain.cloud.calls import (
    Charged,
    FuseRequest,
    MaterialStatus,
    MergeInfo,
    ResultForm,
    UltraParameters,
    UltraRequest,
)
from desktop.domain.cloud.connection import ConnectionOutcome
from desktop.domain.cloud.credentials import Credentials
from desktop.domain.cloud.degrees import Degrees
from desktop.domain.cloud.errors import CloudError
from desktop.domain.files.formats import PictureFormat
from desktop.domain.geometry import Box
from desktop.domain.jobs import NoProgress
from desktop.sandbox.account import AccountState
from desktop.sandbox.authentication import DEFAULT_KEYS, SandboxKeys
from desktop.sandbox.sandbox import Sandbox, SandboxOptions
from desktop.sandbox.server import SandboxServer
from desktop.sandbox.templates import sample_catalogue
from tests import fault_proxy as faults
from tests.clouds import ASTRONAUT, HOPPER, KEYS, OUT_OF_REACH, UNHURRIED, HandTime, Naps, settings_for
from tests.fault_proxy import FaultProxy, Reply, forwarded_to, healthy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.sandbox.catalogue import Activity, SandboxCatalogue, SandboxMaterial
    from desktop.services.bundle import Services
    from tests.fault_proxy import Fault, Request

    Connect = Callable[..., CloudClient]

NO_PERMISSION = SandboxKeys("sub-account", "sub-account-key", authorised=False)
TEMPORARY = SandboxKeys("temporary", "temporary-key", token="the-token")


@pytest.fixture(scope="module")
def services() -> Services:
    return build_services()


@pytest.fixture(scope="module")
def catalogue(services: Services) -> SandboxCatalogue:
    return sample_catalogue(services, datetime.now(UTC))


@pytest.fixture
def sandbox(services: Services, catalogue: SandboxCatalogue) -> Sandbox:
    keys = (DEFAULT_KEYS, NO_PERMISSION, TEMPORARY)
    return Sandbox(services, catalogue, SandboxOptions(keys=keys, rate_limits=False))


@pytest.fixture
def server(sandbox: Sandbox) -> Iterator[SandboxServer]:
    with SandboxServer(sandbox) as running:
        yield running


@pytest.fixture
def connect() -> Iterator[Connect]:
    """A client with patience: the local engine takes its time on a busy machine. ``time`` replaces the machine's."""
    with ExitStack() as stack:

        def make(
            url: str,
            keys: Credentials = KEYS,
            *,
            ahead: timedelta = timedelta(),
            time: HandTime | None = None,
            **changes: float,
        ) -> CloudClient:
            naps = time or Naps()
            settings = settings_for(url, **(OUT_OF_REACH | changes if time else changes))
            timing = Timing(lambda: datetime.now(UTC) + ahead, lambda: 0.0, naps, UNHURRIED, naps.make_loop)
            return stack.enter_context(closing(CloudClient(keys, settings, timing)))

        yield make


@pytest.fixture
def activity(catalogue: SandboxCatalogue) -> Activity:
    return catalogue.activities[0]


def fusion(activity: Activity, material: SandboxMaterial, *, faces: int = 1, form: ResultForm) -> FuseRequest:
    """The first photo for the first face, and so on."""
    merges = tuple(MergeInfo(HOPPER, template_face_id=face) for face in list(material.faces)[:faces])
    return FuseRequest(activity.activity_id, material.material_id, merges, form=form)


def other_kind(body: bytes) -> bytes:
    """The reply with a GIF for its picture."""
    document = json.loads(body)
    document["Response"]["FusedImage"] = b64encode(b"GIF89a" + bytes(60)).decode()
    return json.dumps(document).encode()


def charged_calls(sandbox: Sandbox) -> int:
    """Calls of this month that cost."""
    counts = sandbox.usage._months.get(sandbox.usage.month(), Counter())
    return sum(number for (_, _, charged), number in counts.items() if charged)


@pytest.mark.parametrize("form", ResultForm)
@pytest.mark.parametrize(("index", "faces", "expected"), [(0, 1, PictureFormat.PNG), (2, 3, PictureFormat.JPEG)])
def test_fusions_of_one_and_three_faces(
    server: SandboxServer,
    connect: Connect,
    activity: Activity,
    *,
    index: int,
    faces: int,
    expected: PictureFormat,
    form: ResultForm,
) -> None:
    """The result has the template's format, and a URL is told with its end."""
    request = fusion(activity, activity.materials[index], faces=faces, form=form)
    result = connect(server.url).fuse(request, NoProgress())
    assert result.format is expected
    assert (result.url is not None) is (form is ResultForm.URL)
    if result.expires:
        assert timedelta(days=6, hours=23) < result.expires - datetime.now(UTC) <= timedelta(days=7)


def test_degrees_logo_free_and_boxes(server: SandboxServer, connect: Connect, catalogue: SandboxCatalogue) -> None:
    activity = catalogue.activities[1]
    request = FuseRequest(
        activity.activity_id,
        activity.materials[0].material_id,
        (MergeInfo(HOPPER, Box(160, 100, 200, 240)),),
        form=ResultForm.BASE64,
        degrees=Degrees(80, 20),
        label=False,
    )
    assert connect(server.url).fuse(request, NoProgress()).format is PictureFormat.PNG


def test_the_ultra_fusion(server: SandboxServer, connect: Connect) -> None:
    request = UltraRequest(
        ASTRONAUT,
        (MergeInfo(HOPPER, template_box=Box(178, 63, 90, 113)),),
        parameters=UltraParameters(warp=0.9),
        model=4,
    )
    result = connect(server.url).fuse_ultra(request, NoProgress())
    assert result.format is PictureFormat.PNG
    assert result.expires is not None
    assert result.expires - datetime.now(UTC) <= timedelta(days=1)


def test_materials_of_more_than_one_page(server: SandboxServer, connect: Connect, catalogue: SandboxCatalogue) -> None:
    activity = catalogue.activities[1]
    page = connect(server.url).list_materials(activity.activity_id, NoProgress())
    assert [material.material_id for material in page.materials] == [it.material_id for it in activity.materials]
    assert len(page.exchanges) == 2
    group = next(material for material in page.materials if len(material.faces) == 3)
    assert [face.face_id for face in group.faces] == [f"{group.material_id}_{number}" for number in (1, 2, 3)]


def test_every_status_is_readable(server: SandboxServer, connect: Connect, activity: Activity) -> None:
    page = connect(server.url).list_materials(activity.activity_id, NoProgress())
    statuses = {material.known_status for material in page.materials}
    assert {MaterialStatus.PASSED_BY_HUMAN, MaterialStatus.IN_REVIEW, MaterialStatus.FAILED_BY_MACHINE} <= statuses


def test_detection(server: SandboxServer, connect: Connect) -> None:
    detection = connect(server.url).detect_faces(HOPPER, NoProgress())
    (face,) = detection.faces
    assert detection.size == HOPPER.size
    assert face.box.overlap(Box(175, 116, 181, 217)) > 0.7
    assert max(abs(face.yaw), abs(face.pitch)) < 20


@pytest.mark.parametrize(
    ("keys", "ahead", "outcome"),
    [
        (KEYS, 0, ConnectionOutcome.OK),
        (Credentials("sandbox-id", "wrong"), 0, ConnectionOutcome.WRONG_KEY),
        (Credentials("nobody", "sandbox-key"), 0, ConnectionOutcome.WRONG_KEY_ID),
        (Credentials("temporary", "temporary-key", "old"), 0, ConnectionOutcome.TOKEN),
        (Credentials("temporary", "temporary-key", "the-token"), 0, ConnectionOutcome.OK),
        (Credentials("sub-account", "sub-account-key"), 0, ConnectionOutcome.NO_PERMISSION),
        (KEYS, -900, ConnectionOutcome.CLOCK_SKEW),
        (KEYS, 900, ConnectionOutcome.CLOCK_SKEW),
    ],
)
def test_check_connection_tells_keys_and_clock_apart(
    server: SandboxServer, connect: Connect, *, keys: Credentials, ahead: int, outcome: ConnectionOutcome
) -> None:
    report = connect(server.url, keys, ahead=timedelta(seconds=ahead)).check(NoProgress())
    assert report.outcome is outcome
    assert report.skew_seconds == pytest.approx(ahead, abs=30)


@pytest.mark.parametrize(
    ("state", "outcome"),
    [
        (AccountState.NOT_ACTIVATED, ConnectionOutcome.NOT_ACTIVATED),
        (AccountState.IN_ARREARS, ConnectionOutcome.ARREARS),
    ],
)
def test_check_connection_tells_the_account_apart(
    server: SandboxServer, connect: Connect, *, state: AccountState, outcome: ConnectionOutcome
) -> None:
    server.sandbox.account.state = state
    assert connect(server.url).check(NoProgress()).outcome is outcome


def test_a_photo_without_a_face_is_told_as_charged_and_not_tried_again(
    server: SandboxServer, connect: Connect, sandbox: Sandbox, activity: Activity
) -> None:
    request = fusion(activity, activity.materials[0], form=ResultForm.BASE64)
    magic = FuseRequest("error:FailedOperation.NoFaceDetected", request.model_id, request.merges)
    with pytest.raises(CloudError) as caught:
        connect(server.url).fuse(magic, NoProgress())
    assert caught.value.verdict.charged is Charged.YES
    assert charged_calls(sandbox) == 1


@pytest.mark.parametrize(
    ("fault", "code", "charged"),
    [
        (faults.reset_before_reply, "cloud.network.lost", 1),
        (faults.reset_mid_reply, "cloud.network.lost", 1),
        (faults.cut_off, "cloud.network.lost", 1),
        (faults.reset_mid_request, "cloud.network.lost", 0),
        (faults.spoiled(lambda reply: Reply(500, {}, reply.body)), "cloud.reply.unavailable", 1),
        (faults.spoiled(lambda reply: Reply(502, {}, reply.body)), "cloud.reply.unavailable", 1),
        (faults.spoiled(lambda reply: Reply(504, {}, reply.body)), "cloud.reply.unavailable", 1),
        (faults.with_body(other_kind), "cloud.result.picture", 1),
        (faults.flood(100_000_000, announced=True), "cloud.reply.size", 0),
        (faults.with_body(lambda _: b"<html>sign in</html>"), "cloud.reply.form", 1),
        (faults.with_body(lambda body: body[: len(body) // 2]), "cloud.reply.form", 1),
        (
            faults.with_body(
                lambda body: body.replace(b'"FusedImage": "', b'"FusedImage": "=').replace(
                    b'"FusedImage":"', b'"FusedImage":"='
                )
            ),
            "cloud.result.base64",
            1,
        ),
        (faults.answering(Reply(307, {"Location": "https://elsewhere.invalid/"})), "cloud.reply.redirect", 0),
    ],
)
def test_whatever_the_network_does_a_fusion_is_charged_once_at_most(
    server: SandboxServer,
    connect: Connect,
    sandbox: Sandbox,
    activity: Activity,
    *,
    fault: Fault,
    code: str,
    charged: int,
) -> None:
    request = fusion(activity, activity.materials[0], form=ResultForm.BASE64)
    with FaultProxy(forwarded_to(server.endpoint), [fault]) as proxy:
        with pytest.raises(CloudError) as caught:
            connect(proxy.url).fuse(request, NoProgress())
        assert caught.value.service_code == code
        assert proxy.visits == 1
    assert charged_calls(sandbox) == charged


@pytest.mark.parametrize(
    ("fault", "limits", "code", "charged"),
    [
        (faults.silent, {"read_timeout": 1.0}, "cloud.timeout.reply", 1),
        (faults.drip, {"total_timeout": 2.5}, "cloud.timeout.total", 0),
    ],
)
def test_a_silent_or_slow_service_is_left_and_not_asked_again(
    server: SandboxServer,
    connect: Connect,
    sandbox: Sandbox,
    activity: Activity,
    *,
    fault: Fault,
    limits: dict[str, float],
    code: str,
    charged: int,
) -> None:
    request, time = fusion(activity, activity.materials[0], form=ResultForm.BASE64), HandTime()
    with FaultProxy(forwarded_to(server.endpoint), [fault], when_waited_for=time.run_out) as proxy:
        with pytest.raises(CloudError) as caught:
            connect(proxy.url, time=time, **limits).fuse(request, NoProgress())
        assert caught.value.service_code == code
        assert proxy.visits == 1
    assert charged_calls(sandbox) == charged


def test_a_tls_handshake_without_end_costs_nothing(
    server: SandboxServer, connect: Connect, sandbox: Sandbox, activity: Activity
) -> None:
    request, time = fusion(activity, activity.materials[0], form=ResultForm.BASE64), HandTime()
    with FaultProxy(forwarded_to(server.endpoint), [faults.deaf], when_waited_for=time.run_out) as proxy:
        client = connect(proxy.url.replace("http:", "https:"), time=time, connect_timeout=1.0)
        with pytest.raises(CloudError) as caught:
            client.fuse(request, NoProgress())
        assert caught.value.service_code == "cloud.timeout.connect"
        assert (proxy.visits, proxy.requests) == (3, [])
    assert charged_calls(sandbox) == 0


def test_a_result_that_is_lost_on_the_way_is_fetched_again_without_a_second_call(
    server: SandboxServer, connect: Connect, sandbox: Sandbox, activity: Activity
) -> None:
    request = fusion(activity, activity.materials[0], form=ResultForm.URL)
    behind = forwarded_to(server.endpoint)

    def answer(asked: Request) -> Reply:
        """The sandbox names its own address; the download is to go through the proxy too."""
        reply = behind(asked)
        return replace(reply, body=reply.body.replace(server.endpoint.encode(), proxy.endpoint.encode()))

    with FaultProxy(answer, [healthy, faults.cut_off, healthy]) as proxy:
        result = connect(proxy.url).fuse(request, NoProgress())
        assert result.format is PictureFormat.PNG
        assert [line.line[:4] for line in proxy.requests] == ["POST", "GET ", "GET "]
    assert charged_calls(sandbox) == 1


def test_an_expired_url_is_told_with_its_address(
    services: Services, catalogue: SandboxCatalogue, connect: Connect, activity: Activity
) -> None:
    short = Sandbox(services, catalogue, SandboxOptions(rate_limits=False, result_lifetime=0.0))
    with SandboxServer(short) as server, pytest.raises(CloudError) as caught:
        connect(server.url).fuse(fusion(activity, activity.materials[0], form=ResultForm.URL), NoProgress())
    assert caught.value.service_code == "cloud.result.expired"
    assert str(caught.value.values["url"]).startswith(server.url)
    assert caught.value.verdict.charged is Charged.YES
    assert charged_calls(short) == 1
