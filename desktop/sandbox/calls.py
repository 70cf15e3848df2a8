"""What was received, for programs that were ended before they had their answer: the service itself tells nobody."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.sandbox.protocol import JsonObject, ReceivedCall

MOST_CALLS = 100_000
"""The oldest goes when there are more."""


@dataclass(slots=True)
class _Received:
    call_id: str
    body: str
    time: float
    charged: bool | None = None


class CallRecord:
    """Calls by the SHA-256 of their bodies. Safe to use from several threads."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._lock = Lock()
        self._received: deque[_Received] = deque(maxlen=MOST_CALLS)

    def arrived(self, call: ReceivedCall) -> None:
        with self._lock:
            self._received.append(_Received(call.request_id, call.body_hash, self._clock()))

    def settled(self, call: ReceivedCall, *, charged: bool) -> None:
        with self._lock:
            for it in self._received:
                if it.call_id == call.request_id:
                    it.charged = charged

    def answered(self, call: ReceivedCall) -> None:
        """What came to no action costs nothing."""
        with self._lock:
            for it in self._received:
                if it.call_id == call.request_id and it.charged is None:
                    it.charged = False

    def document(self, body: str, since: float) -> JsonObject:
        """Those with that body that came at ``since`` (Unix seconds) or later; ``charged`` null while one goes on."""
        with self._lock:
            found = [it for it in self._received if it.body == body and it.time >= since]
        return {"calls": [{"request_id": it.call_id, "charged": it.charged} for it in found]}
