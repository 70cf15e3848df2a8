"""Calls this month (调用量): what was recorded of each, what is left of the free ones, and what pays for the next."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain.cloud.billing import BillingMode, days_needed, month_cost
from desktop.domain.cloud.calls import Action, Charged, FuseRequest
from desktop.domain.cloud.errors import CloudError
from desktop.domain.cloud.usage import BILLING_ZONE, UsageRecord
from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.jobs import Cancelled
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.domain.cloud.billing import MonthCost
    from desktop.domain.cloud.calls import UltraRequest
    from desktop.domain.cloud.exchange import Exchange
    from desktop.domain.workspace.ports import UsageLedger

logger = logging.getLogger("desktop.services.cloud")

RETRIED, CANCELLED = "retried", "cancelled"
"""Result codes of attempts whose reply is not known."""

NEVER_SENT = frozenset(
    {
        ErrorCode.CLOUD_REQUEST,
        ErrorCode.CLOUD_PORTRAIT_UNCLEAR,
        ErrorCode.CLOUD_PICTURE_UNFIT,
        ErrorCode.CLOUD_NOT_OFFERED,
        ErrorCode.CLOUD_KEYS_MISSING,
    }
)


class Payment(StrEnum):
    """What pays for a call, in the order of the FAQ."""

    FREE = "free"
    PACKAGE = "package"
    QPS = "qps"
    POST_PAID = "post_paid"


@dataclass(frozen=True, slots=True)
class UsageNow:
    """The running month so far, and what pays for the next FuseFace or FuseFaceUltra."""

    cost: MonthCost
    next_call: Payment

    @property
    def used(self) -> int:
        """Calls that were charged, or may have been."""
        return self.cost.usage.at_most

    @property
    def free_left(self) -> int:
        return self.cost.free_left


def now() -> datetime:
    return datetime.now(UTC)


class UsageMeter:
    """Reads the ledger; both sides of a month's turn are those of the bill's clock."""

    def __init__(self, ledger: UsageLedger, clock: Callable[[], datetime] = now) -> None:
        self._ledger = ledger
        self._clock = clock

    def this_month(self) -> UsageNow:
        """Raises :class:`~desktop.domain.errors.StoreError`."""
        today = self._clock().astimezone(BILLING_ZONE).date()
        terms = self._ledger.terms()
        days = self._ledger.per_day(*days_needed(terms, today.year, today.month))
        cost = month_cost(days, terms, today.year, today.month)
        paying = terms.mode_on(today).mode is BillingMode.QPS
        packages = any(it.left > 0 and it.package.is_valid_on(today) for it in cost.packages)
        return UsageNow(cost, _payment(within_qps=paying, free=cost.free_left > 0, packages=packages))


def _payment(*, within_qps: bool, free: bool, packages: bool) -> Payment:
    """Free calls, then packages, then the bill (FAQ, 免费调用额度用完怎么办？)."""
    order = ((within_qps, Payment.QPS), (free, Payment.FREE), (packages, Payment.PACKAGE), (True, Payment.POST_PAID))
    return next(payment for holds, payment in order if holds)


@dataclass(frozen=True, slots=True)
class CountedCall:
    """What the ledger wants to know of a call besides its outcome."""

    action: Action
    endpoint: str
    project_id: str = ""
    model_id: str = ""

    @classmethod
    def of(cls, request: FuseRequest | UltraRequest, endpoint: str) -> CountedCall:
        if isinstance(request, FuseRequest):
            return cls(Action.FUSE_FACE, endpoint, request.project_id, request.model_id)
        return cls(Action.FUSE_FACE_ULTRA, endpoint)

    def record(self, time: datetime, charged: Charged) -> UsageRecord:
        """What is known of every attempt."""
        return UsageRecord(
            time=time,
            action=self.action,
            endpoint=self.endpoint,
            charged=charged,
            project_id=self.project_id,
            model_id=self.model_id,
        )


class UsageRecorder:
    """Writes calls into the ledger. A ledger that cannot be written costs nobody a result: it becomes a finding."""

    def __init__(self, ledger: UsageLedger, clock: Callable[[], datetime] = now) -> None:
        self._ledger = ledger
        self._clock = clock

    def succeeded(self, call: CountedCall, exchange: Exchange, charged: Charged = Charged.YES) -> tuple[Finding, ...]:
        return self._add(_attempts(call, exchange, _record(call, exchange, charged)))

    @contextmanager
    def watching(self, call: CountedCall) -> Iterator[None]:
        """Records ``call`` when it fails or is stopped inside, and lets that through.

        One that was stopped may have been on its way already: nobody knows whether it was charged.
        """
        try:
            yield
        except CloudError as error:
            for note in self._failed(call, error):  # an error has no findings: they go with it as notes
                error.add_note(f"The call was not recorded in the usage ledger: {note.values['reason']}")
            raise
        except Cancelled:
            self._add((_unknown(call, self._clock(), CANCELLED),))
            raise

    def _failed(self, call: CountedCall, error: CloudError) -> tuple[Finding, ...]:
        """Nothing is recorded of what never reached the service."""
        exchange = error.exchange
        if exchange is None or not _reached(error, exchange):
            return ()
        record = replace(_record(call, exchange, error.verdict.charged), code=error.service_code)
        return self._add(_attempts(call, exchange, record))

    def _add(self, records: tuple[UsageRecord, ...]) -> tuple[Finding, ...]:
        try:
            for record in records:
                self._ledger.add(record)
        except StoreError as error:
            logger.warning("A call was not recorded: %s", error.message)
            return (_not_recorded(error.message),)
        except Exception as error:
            logger.exception("A call was not recorded: this is a bug")
            return (_not_recorded(f"{type(error).__name__}: {error}"),)
        return ()


def _not_recorded(reason: str) -> Finding:
    return Finding(FindingCode.USAGE_NOT_RECORDED, Severity.WARN, {"reason": reason})


def _reached(error: CloudError, exchange: Exchange) -> bool:
    if error.code in NEVER_SENT:
        return False
    return exchange.status is not None or error.verdict.charged is not Charged.NO


def _attempts(call: CountedCall, exchange: Exchange, last: UsageRecord) -> tuple[UsageRecord, ...]:
    """The earlier attempts of a call that was sent again, then ``last``."""
    return (*[_unknown(call, exchange.started, RETRIED)] * (exchange.attempts - 1), last)


def _record(call: CountedCall, exchange: Exchange, charged: Charged) -> UsageRecord:
    record = call.record(exchange.started, charged)
    return replace(record, latency_ms=exchange.elapsed_ms, request_id=exchange.request_id)


def _unknown(call: CountedCall, time: datetime, code: str) -> UsageRecord:
    return replace(call.record(time, Charged.UNKNOWN), code=code)
