"""What the way to the service may do: a charged call is carried out once at the most, and ends with a typed error."""

from __future__ import annotations

import base64
import random
import traceback
from contextlib import closing

from desktop.domain.cloud.errors import CloudError
from desktop.domain.jobs import NoProgress
from tests import fault_proxy as faults
from tests.campaigns.report import Effort, Report
from tests.clouds import HOPPER, OUT_OF_REACH, HandTime, client_of, fuse_request, settings_for
from tests.fault_proxy import Fault, FaultProxy, Reply, Request, response

LONG = 30_000_000
"""Bytes, more than any reply may have."""

FAULTS: dict[str, Fault] = {
    "healthy": faults.healthy,
    "reset before the reply": faults.reset_before_reply,
    "reset in the request": faults.reset_mid_request,
    "reset in the reply": faults.reset_mid_reply,
    "cut off": faults.cut_off,
    "silent": faults.silent,
    "deaf": faults.deaf,
    "drip": faults.drip,
    "plain talk": faults.plain_talk,
    "flood": faults.flood(LONG, announced=False),
    "announced flood": faults.flood(LONG, announced=True),
    "502": faults.answering(Reply(502)),
    "503 of a proxy": faults.answering(Reply(503, {}, b"<html>")),
    "half the body": faults.with_body(lambda body: body[: len(body) // 2]),
    "no body": faults.with_body(lambda _: b""),
}


class _Service:
    """Fuses, and counts how often it did."""

    def __init__(self) -> None:
        self.carried_out = 0

    def __call__(self, _: Request) -> Reply:
        self.carried_out += 1
        return response(FusedImage=base64.b64encode(HOPPER.data).decode())


def run(effort: Effort) -> Report:
    """See the table in ``__main__``. ``seed`` decides which faults a call meets one after the other."""
    report, choose = Report(), random.Random(effort.seed)  # noqa: S311 - no secret
    for number in range(effort.of(small=16, long=500)):
        names = [choose.choice(list(FAULTS)) for _ in range(choose.randint(1, 3))]
        kind, fault = _call(names)
        report.add(kind, fault=f"case {number}, {names}: {fault}" if fault else "")
    return report


def _call(names: list[str]) -> tuple[str, str]:
    """How the call ended, and what is wrong with that."""
    service, time, said = _Service(), HandTime(), ""
    with (
        FaultProxy(service, [FAULTS[name] for name in names], when_waited_for=time.run_out) as proxy,
        closing(client_of(settings_for(proxy.url, **(OUT_OF_REACH | {"read_timeout": 1.0})), naps=time)) as client,
    ):
        try:
            client.fuse(fuse_request(), NoProgress())
            kind = "result"
        except CloudError as error:
            kind = error.service_code
        except Exception:  # noqa: BLE001 - that is what is looked for
            kind, said = "untyped", traceback.format_exc()[-400:]
    return kind, said or (f"carried out {service.carried_out} times" if service.carried_out > 1 else "")
