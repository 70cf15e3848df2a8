"""What a sandbox on this machine says it has received: no other service tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
from pydantic import BaseModel, ValidationError

from desktop.domain.qa.results import TakenCall

if TYPE_CHECKING:
    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.qa.results import SentCall

SECONDS = 5.0
"""For the whole answer of a program on this machine."""

CLOCK_STEP = 0.001
"""Seconds by which two programs may read one clock differently: it is told in milliseconds."""


class _Call(BaseModel):
    request_id: str
    charged: bool | None


class _Calls(BaseModel):
    calls: list[_Call]


def taken_calls(settings: CloudSettings, sent: SentCall) -> tuple[TakenCall, ...] | None:
    """As :class:`desktop.domain.qa.ports.ServiceRecord`. Nothing that is not on this machine is asked."""
    if not settings.is_local:
        return None
    question = {"body": sent.body, "since": f"{sent.moment.timestamp() - CLOCK_STEP:.6f}"}
    url = f"{settings.fusion_url.rstrip('/')}/sandbox/calls"
    try:
        with httpx.Client(trust_env=False, timeout=SECONDS) as client:
            reply = client.get(url, params=question).raise_for_status()
        found = _Calls.model_validate_json(reply.content)
    except (httpx.HTTPError, httpx.InvalidURL, ValidationError):
        return None
    return tuple(TakenCall(it.request_id, it.charged) for it in found.calls)
