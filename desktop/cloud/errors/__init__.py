"""The error catalogue: who must act on a code, what to do, whether to try again, whether it was charged."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from desktop.cloud.errors.account import ACCOUNT
from desktop.cloud.errors.caller import CALLER
from desktop.cloud.errors.keys import KEYS
from desktop.cloud.errors.local import LOCAL
from desktop.cloud.errors.pictures import PICTURES
from desktop.cloud.errors.replies import REPLIES
from desktop.cloud.errors.service import SERVICE
from desktop.cloud.errors.templates import TEMPLATES
from desktop.domain.cloud.calls import Charged, Who
from desktop.domain.cloud.errors import Advice, CloudError, Verdict
from desktop.domain.errors import ErrorCode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.cloud.exchange import Exchange
    from desktop.domain.errors import Value

CATALOGUE: Mapping[str, Verdict] = PICTURES | TEMPLATES | CALLER | KEYS | ACCOUNT | SERVICE | LOCAL | REPLIES
"""Every code of the fact book (5.1, 5.2, 5.3), our own ``cloud.*`` codes, and the prefixes that unknown codes go by."""

UNHEARD_OF = Verdict(
    Who.CLOUD,
    Advice(
        "The service answered with a code that this program does not know. Read its message, and ask Tencent Cloud's"
        " support with the RequestId if that does not help.",
        "服务返回了本程序不认识的错误码。请先查看错误信息；若仍不清楚，请带上 RequestId 咨询腾讯云技术支持。",
    ),
)
"""For codes that not even a prefix is known of."""


Row = TypeVar("Row")


def row_of(code: str, table: Mapping[str, Row], otherwise: Row) -> Row:
    """The row of ``code``, or of its longest known prefix (whole dotted parts)."""
    while code:
        if code in table:
            return table[code]
        code = code.rpartition(".")[0]
    return otherwise


def verdict_of(code: str) -> Verdict:
    """What the catalogue says about ``code``, by its longest known prefix."""
    return row_of(code, CATALOGUE, UNHEARD_OF)


def service_error(code: str, message: str, *, request_id: str, exchange: Exchange) -> CloudError:
    """The service answered with an ``Error``."""
    return CloudError(
        ErrorCode.CLOUD_SERVICE,
        f"{code}: {message}" if message else code,
        verdict=verdict_of(code),
        service_code=code,
        request_id=request_id,
        exchange=exchange,
    )


def wire_error(code: str, message: str, *, request_id: str = "", exchange: Exchange | None = None) -> CloudError:
    """No usable answer; ``code`` is one of our own (``cloud.network.dns``), its first two parts an ``ErrorCode``."""
    return CloudError(
        ErrorCode(".".join(code.split(".")[:2])),
        message,
        verdict=verdict_of(code),
        service_code=code,
        request_id=request_id,
        exchange=exchange,
    )


def refusal(service_code: str, message: str, *, picture: str = "", **values: Value) -> CloudError:
    """Refused here with the code the service would give: nothing was sent, so nothing was charged."""
    verdict = replace(verdict_of(service_code), retryable=False, charged=Charged.NO)
    return CloudError(
        ErrorCode.CLOUD_REQUEST,
        message,
        verdict=verdict,
        service_code=service_code,
        request_id="",
        picture=picture,
        exchange=None,
        **values,
    )


def not_offered(service_code: str, message: str) -> CloudError:
    """The site of this account does not have what was asked for; nothing was sent."""
    verdict = verdict_of(ErrorCode.CLOUD_NOT_OFFERED.value)
    return CloudError(ErrorCode.CLOUD_NOT_OFFERED, message, verdict=verdict, service_code=service_code)
