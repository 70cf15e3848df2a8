"""Never more calls a second than the service takes, smoothly spaced, for each action on its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiolimiter import AsyncLimiter

from desktop.domain.cloud import Action

if TYPE_CHECKING:
    from collections.abc import Mapping

RATES = {
    Action.FUSE_FACE: 20.0,
    Action.FUSE_FACE_ULTRA: 2.0,
    Action.DESCRIBE_MATERIAL_LIST: 1.0,
    Action.DETECT_FACE: 50.0,
}
"""Calls a second (fact book, 1.5 and discrepancies 3 and 4)."""


HEADROOM = 1.01
"""So much longer than need be is the space between two calls: they do not all take the same time to arrive, and the
service may count by the seconds of its own clock."""


class Pacing:
    """Belongs to one event loop. ``rates`` are calls a second."""

    def __init__(self, rates: Mapping[Action, float] = RATES) -> None:
        # A bucket that holds one call: evenly spaced, no burst.
        self._limiters = {action: AsyncLimiter(1, HEADROOM / rate) for action, rate in rates.items()}

    async def turn(self, action: Action) -> None:
        """Returns when ``action`` may be called."""
        await self._limiters[action].acquire()
