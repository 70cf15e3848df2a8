"""Never more calls a second than the service takes, smoothly spaced, for each action on its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiolimiter import AsyncLimiter

from desktop.domain.cloud.limits import CALLS_A_SECOND

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.cloud.calls import Action

LATENESS = 0.0025
"""Seconds by which a call may go out late (a timer woke late) and the next ones make up for it. Without this the
limiter would lose what every timer oversleeps: 3 % at 20 calls a second."""

UNEVENNESS = 0.01
"""Seconds by which two calls may take differently long to arrive. Half of it let one call in 1200 hit the limit of the
sandbox on a busy machine."""


class Pacing:
    """Belongs to one event loop. ``rates`` are calls a second."""

    def __init__(self, rates: Mapping[Action, float] = CALLS_A_SECOND) -> None:
        self._limiters = {action: _limiter(rate) for action, rate in rates.items()}

    async def turn(self, action: Action) -> None:
        """Returns when ``action`` may be called."""
        await self._limiters[action].acquire()


def pace_of(rate: float) -> float:
    """Calls a second on the average, so that no second of the service's clock sees more than ``rate`` of them.

    A bucket of 1 + pace * LATENESS lets n + 1 calls out in n / pace - LATENESS seconds at the least. For n = rate this
    must not be less than the service's second and the UNEVENNESS of arrival: rate / pace - LATENESS = 1 + UNEVENNESS,
    which makes 19.75, 1.98, 0.99 and 49.38 of 20, 2, 1 and 50.
    """
    return rate / (1 + UNEVENNESS + LATENESS)


def _limiter(rate: float) -> AsyncLimiter:
    """Evenly spaced, no burst: the bucket holds one call and what is made up for."""
    pace = pace_of(rate)
    capacity = 1 + pace * LATENESS
    return AsyncLimiter(capacity, capacity / pace)
