"""What ``check connection`` (检查连接) found out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.domain.cloud.errors import Verdict
    from desktop.domain.cloud.exchange import Exchange


class ConnectionOutcome(StrEnum):
    """Whether calls can be made, and what stands in the way."""

    OK = "ok"
    WRONG_KEY_ID = "wrong_key_id"
    WRONG_KEY = "wrong_key"
    TOKEN = "token"  # noqa: S105 - the name of an outcome
    CLOCK_SKEW = "clock_skew"
    NO_PERMISSION = "no_permission"
    NOT_ACTIVATED = "not_activated"
    ARREARS = "arrears"
    NO_NETWORK = "no_network"
    DNS = "dns"
    PROXY = "proxy"
    TLS = "tls"
    WRONG_REGION = "wrong_region"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class ConnectionReport:
    """One look at the connection.

    ``skew_seconds`` is how far this computer's clock is ahead of the service's (negative: behind), to about a second;
    None when no reply told the time. ``verdict`` says what to do and is None when all is well; ``service_code`` and
    ``message`` are those of the error, ``exchange`` what went over the wire, when anything did.
    """

    outcome: ConnectionOutcome
    skew_seconds: float | None = None
    verdict: Verdict | None = None
    service_code: str = ""
    message: str = ""
    request_id: str = ""
    exchange: Exchange | None = None

    @property
    def is_ok(self) -> bool:
        return self.outcome is ConnectionOutcome.OK
