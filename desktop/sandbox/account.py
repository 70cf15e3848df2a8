"""The account behind the keys: whether it may call, how often, and what it has used this month."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from enum import StrEnum
from threading import Lock
from typing import TYPE_CHECKING

from desktop.domain.cloud.billing import FREE_CALLS
from desktop.domain.cloud.usage import BILLING_ZONE
from desktop.sandbox.protocol import ApiError

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.sandbox.protocol import JsonObject

CHARGED_ERRORS = frozenset({"FailedOperation.NoFaceDetected", "FailedOperation.FaceSizeTooSmall"})
"""No face, too small, too unclear: the user's side, so charged (FAQ; the second code of row 18 covers "unclear")."""


class AccountState(StrEnum):
    """What may be wrong with an account, and the code for it (fact book, 5.1, rows 34 to 39)."""

    ACTIVE = ""
    NOT_ACTIVATED = "ResourceUnavailable.NotExist"
    OPENING = "ResourceUnavailable.IsOpening"
    IN_ARREARS = "ResourceUnavailable.InArrears"
    FROZEN = "ResourceUnavailable.Freeze"
    RECLAIMED = "ResourceUnavailable.Recover"
    STOPPED = "ResourceUnavailable.StopUsing"


class Account:
    """``state`` may be changed while the sandbox runs."""

    def __init__(self, state: AccountState = AccountState.ACTIVE) -> None:
        self.state = state

    def check(self) -> None:
        if self.state is not AccountState.ACTIVE:
            raise ApiError(self.state.value)


class RateLimiter:
    """Counts calls in whole seconds of the clock; ``enabled`` may be changed while the sandbox runs.

    The service counts by API, region and sub-account (fact book, 1.5); the sandbox has one account and one region.
    """

    def __init__(self, clock: Callable[[], float], *, enabled: bool = True) -> None:
        self.enabled = enabled
        self._clock = clock
        self._lock = Lock()
        self._counts: dict[str, tuple[int, int]] = {}

    def check(self, action: str, per_second: int) -> None:
        """Raises ``RequestLimitExceeded``; a refused call does not count."""
        second = int(self._clock())
        with self._lock:
            last, count = self._counts.get(action, (second, 0))
            count = count if last == second else 0
            if self.enabled and count >= per_second:
                raise ApiError("RequestLimitExceeded", f"`{action}` {per_second}/s")
            self._counts[action] = second, count + 1


class Usage:
    """Calls by month of the bill, action and outcome. One call counts once, however many faces it fuses.

    The facts do not say whether the service counts faces (fact book, section 6).
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._lock = Lock()
        self._months: dict[str, Counter[tuple[str, str, bool]]] = {}

    def count(self, action: str, outcome: str, *, charged: bool) -> None:
        """``outcome`` is ``SUCCEEDED`` or an error code."""
        with self._lock:
            self._months.setdefault(self.month(), Counter())[action, outcome, charged] += 1

    def month(self) -> str:
        return datetime.fromtimestamp(self._clock(), BILLING_ZONE).strftime("%Y-%m")

    def document(self) -> JsonObject:
        """This month: charged calls, the free ones left, those paid afterwards, and every outcome by action."""
        month = self.month()
        with self._lock:
            counts = Counter(self._months.get(month, Counter()))
        charged = sum(count for (_, _, billed), count in counts.items() if billed)
        calls: dict[str, dict[str, int]] = {}
        for (action, outcome, _), count in sorted(counts.items()):
            calls.setdefault(action, {})[outcome] = calls.get(action, {}).get(outcome, 0) + count
        return {
            "month": month,
            "free": FREE_CALLS,
            "charged": charged,
            "free_left": max(0, FREE_CALLS - charged),
            "postpaid": max(0, charged - FREE_CALLS),
            "calls": calls,
        }
