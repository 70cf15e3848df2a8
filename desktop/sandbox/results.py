"""Fused pictures behind URLs that expire."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING
from uuid import uuid4

from cachetools import TLRUCache

from desktop.domain.cloud.limits import ULTRA_URL_DAYS, URL_DAYS

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.files.formats import PictureFormat
    from desktop.domain.preparing import Encoded

DAY = 24 * 3600
BASIC_LIFETIME, ULTRA_LIFETIME = URL_DAYS * DAY, ULTRA_URL_DAYS * DAY
"""Seconds a URL of FuseFace and of FuseFaceUltra lives."""

MOST_RESULTS = 256
"""They are kept in memory: the oldest goes when there are more."""


@dataclass(frozen=True, slots=True)
class StoredResult:
    """A picture and the Unix second it expires."""

    data: bytes = field(repr=False)
    format: PictureFormat
    expires: float


class ResultStore:
    """``lifetime`` in seconds replaces both lifetimes of the service when set; may be changed at any time."""

    def __init__(self, clock: Callable[[], float], *, lifetime: float | None = None) -> None:
        self.lifetime = lifetime
        self._clock = clock
        self._lock = Lock()
        self._kept: TLRUCache[str, StoredResult] = TLRUCache(MOST_RESULTS, ttu=_expiry, timer=clock)

    def put(self, encoded: Encoded, lifetime: float) -> str:
        """The name under which :meth:`get` finds it, until ``lifetime`` seconds from now."""
        name = f"{uuid4().hex}.{encoded.format.value}"
        seconds = lifetime if self.lifetime is None else self.lifetime
        result = StoredResult(encoded.data, encoded.format, self._clock() + seconds)
        with self._lock:
            self._kept[name] = result
        return name

    def get(self, name: str) -> StoredResult | None:
        """``None`` when it has expired, or never was."""
        with self._lock:
            return self._kept.get(name)


def _expiry(_name: str, result: StoredResult, _now: float) -> float:
    return result.expires
