"""What goes wrong in a cloud call, and what each party can do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.cloud.calls import Charged, Who
from desktop.domain.errors import ErrorCode, FusionDeskError

if TYPE_CHECKING:
    from desktop.domain.cloud.exchange import Exchange
    from desktop.domain.errors import Value


@dataclass(frozen=True, slots=True)
class Advice:
    """What an error means and what to do, in both languages of the product: data of the catalogue, like its codes."""

    english: str
    chinese: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """One row of the catalogue: who must act, how, whether the call may be repeated, and whether it was charged."""

    who: Who
    advice: Advice
    retryable: bool = False
    charged: Charged = Charged.UNKNOWN


class CloudError(FusionDeskError):
    """A cloud call that brought no result.

    ``service_code`` is the service's own code; for failures before or after the service it is ours (``code``'s value).
    ``picture`` names the picture at fault. ``exchange`` is what went over the wire, when anything did.
    """

    def __init__(
        self,
        code: ErrorCode,
        message: str,
        *,
        verdict: Verdict,
        service_code: str = "",
        request_id: str = "",
        picture: str = "",
        exchange: Exchange | None = None,
        **values: Value,
    ) -> None:
        super().__init__(code, message, **values)
        self.verdict = verdict
        self.service_code = service_code or code.value
        self.request_id = request_id
        self.picture = picture
        self.exchange = exchange
