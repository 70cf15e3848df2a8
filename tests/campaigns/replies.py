"""What a hostile or broken service may answer: every reply becomes a result or a typed error, and tells no secret."""

from __future__ import annotations

import base64
import json
import random
import traceback
from contextlib import closing
from typing import TYPE_CHECKING, Any

from desktop.cloud.client import CloudClient, Timing
from desktop.domain.cloud.credentials import Credentials
from desktop.domain.cloud.errors import CloudError
from desktop.domain.jobs import NoProgress
from tests.campaigns.inputs import changed
from tests.campaigns.report import Effort, Report
from tests.clouds import HOPPER, UNHURRIED, Naps, fuse_request, settings_for
from tests.fault_proxy import JSON_TYPE, FaultProxy, Reply, healthy

if TYPE_CHECKING:
    from tests.fault_proxy import Request

SECRETS = Credentials("AKIDwhoAmI0123456789", "veryverySecretKey0123456789abcdef", token="tokenTokenToken0123456789")
STATUSES = (200,) * 8 + (204, 206, 301, 400, 401, 403, 404, 413, 418, 429, 500, 502, 503, 504, 599)
ODD: tuple[Any, ...] = (
    None,
    True,
    -1,
    0,
    1e308,
    10**40,
    "",
    "\ud800",
    "x" * 5000,
    [],
    {},
    [[[]]],
    {"Error": {}},
    "<script>",
    "\x1b[31m",
)
HEADERS = ("Location", "Set-Cookie", "Content-Encoding", "Content-Type", "Date", "Retry-After", "X-Odd")


def run(effort: Effort) -> Report:
    """See the table in ``__main__``."""
    report, choose = Report(), random.Random(effort.seed)  # noqa: S311 - no secret
    naps = Naps()
    timing = Timing(jitter=lambda: 1.0, sleep=naps, rates=UNHURRIED, make_loop=naps.make_loop)
    with FaultProxy(lambda request: _reply(request, choose), [healthy]) as service:
        settings = settings_for(service.url)
        with closing(CloudClient(SECRETS, settings, timing)) as client:
            for number in range(effort.of(small=60, long=2000)):
                kind, said = _ask(client, number)
                told = [word for word in (SECRETS.secret_key, SECRETS.token) if word and word in said]
                fault = f"case {number}: {said[-400:]}" if kind == "untyped" else ""
                report.add(kind, fault=f"case {number} tells {told}" if told else fault)
    return report


def _ask(client: CloudClient, number: int) -> tuple[str, str]:
    """How the call ended, and everything that is said of it."""
    calls = (
        lambda: client.fuse(fuse_request(), NoProgress()),
        lambda: client.list_materials("at_1", NoProgress()),
        lambda: client.detect_faces(HOPPER, NoProgress()),
    )
    try:
        return "result", repr(calls[number % len(calls)]())
    except CloudError as error:
        return "typed", f"{error!r} {error} {error.exchange!r} {error.values}"
    except Exception:  # noqa: BLE001 - that is what is looked for
        return "untyped", traceback.format_exc()


_SOUND: dict[str, Any] = {
    "FuseFace": {"RequestId": "1", "FusedImage": base64.b64encode(HOPPER.data).decode()},
    "DescribeMaterialList": {
        "RequestId": "1",
        "Count": 1,
        "MaterialInfos": [
            {
                "MaterialId": "mt_1",
                "MaterialStatus": 3,
                "MaterialFaceList": [{"FaceId": "F", "FaceInfo": {"X": 1, "Y": 1, "Width": 9, "Height": 9}}],
            }
        ],
    },
    "DetectFace": {
        "RequestId": "1",
        "ImageWidth": 512,
        "ImageHeight": 600,
        "FaceInfos": [
            {"X": 1, "Y": 1, "Width": 9, "Height": 9, "FaceAttributesInfo": {"Pitch": 1, "Yaw": 1, "Roll": 1}}
        ],
    },
}


def _reply(request: Request, choose: random.Random) -> Reply:
    """The sound reply, an error, or either with something odd in it; headers of the request come back at times."""
    response = json.loads(json.dumps(_SOUND.get(request.headers.get("x-tc-action", ""), {})))
    if choose.random() < 0.3:
        response = {"RequestId": "1", "Error": {"Code": choose.choice(("AuthFailure", "X.Y", "")), "Message": "no"}}
    if choose.random() < 0.5:
        _put_odd(response, choose)
    if choose.random() < 0.2:
        response["Echo"] = request.headers
        response["RequestId"] = request.headers.get("authorization", "") + request.headers.get("x-tc-token", "")
    body = json.dumps({"Response": response}).encode()
    if choose.random() < 0.4:
        body = changed(body, choose)
    headers = dict(JSON_TYPE)
    if choose.random() < 0.2:
        headers[choose.choice(HEADERS)] = choose.choice(("gzip", "br", "0", "http://127.0.0.1:1/", "text/html", "\xff"))
    return Reply(choose.choice(STATUSES), headers, body)


def _put_odd(document: Any, choose: random.Random) -> None:
    """Somewhere in ``document`` there is something of another kind."""
    while True:
        places = list(document.keys()) if isinstance(document, dict) else list(range(len(document)))
        if not places:
            return
        place = choose.choice(places)
        if isinstance(document[place], dict | list) and choose.random() < 0.7:
            document = document[place]
            continue
        document[place] = choose.choice(ODD)
        return
