"""When a call is made again: only what the catalogue allows, as often as the settings say, never at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.cloud.settings import DEFAULT_RETRIES

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.cloud.errors import CloudError

MAX_TRIES = DEFAULT_RETRIES + 1
"""Where the settings say nothing else, and for the download of a result."""

FEWER_TRIES = {"FailedOperation.ImageDownloadError": 2}
"""The first fetch through a CDN may time out; the second finds it there or never will (fact book, 1.7)."""

FIRST_PAUSE = 0.5
"""Seconds; doubles with each try."""

RATE_LIMIT = "RequestLimitExceeded"
RATE_LIMIT_PAUSE = 1.0
"""Seconds at least after the rate limit was hit (fact book, 5.1, row 31)."""


class RetryPolicy:
    """``random`` gives numbers from 0 to 1, so that several workers do not come back at the same moment.

    ``retries``: how often a call is made again, at most.
    """

    def __init__(self, random: Callable[[], float], retries: int = DEFAULT_RETRIES) -> None:
        self._random = random
        self._most_tries = retries + 1

    def pause_after(self, error: CloudError, tries: int) -> float | None:
        """Seconds to wait before the next try, ``tries`` having been made; None when it stays at ``error``."""
        allowed = min(FEWER_TRIES.get(error.service_code, self._most_tries), self._most_tries)
        if not error.verdict.retryable or tries >= allowed:
            return None
        least = RATE_LIMIT_PAUSE if error.service_code.startswith(RATE_LIMIT) else 0.0
        return least + FIRST_PAUSE * 2.0 ** (tries - 1) * (1 + self._random()) / 2
