"""A whole call: as many tries as are allowed, each one logged, none of them hiding the last error."""

from __future__ import annotations

import logging
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from desktop.cloud.reply import reply_of
from desktop.domain.cloud.errors import CloudError
from desktop.domain.jobs import Cancelled, unnoted

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from desktop.cloud.loop import LoopThread
    from desktop.cloud.reply import Reply
    from desktop.cloud.retry import RetryPolicy
    from desktop.cloud.transport import Call, Transport
    from desktop.domain.cloud.exchange import Exchange
    from desktop.domain.jobs import BeforeCall, Progress

logger = logging.getLogger(__name__)


class Caller:
    """Makes calls from any thread. ``sleep`` waits between two tries, on the loop."""

    def __init__(
        self,
        transport: Transport,
        loop: LoopThread,
        *,
        policy: RetryPolicy,
        sleep: Callable[[float], Coroutine[object, object, None]],
    ) -> None:
        self._transport = transport
        self._loop = loop
        self._policy = policy
        self._sleep = sleep

    def call(self, call: Call, progress: Progress, before_call: BeforeCall = unnoted) -> Reply:
        """The service's reply. Raises :class:`CloudError` and :class:`Cancelled`.

        ``before_call`` is called on this thread once the call has its turn, before the first try, with the SHA-256 of
        its body; what it raises is raised, and nothing is sent.
        """
        for number in count(1):
            try:
                return self.once(call, progress, number=number, before_call=before_call if number == 1 else unnoted)
            except CloudError as error:
                pause = self._policy.pause_after(error, number)
                if pause is None:
                    raise
            self._loop.run(partial(self._sleep, pause), progress)
        raise AssertionError  # pragma: no cover - counting never ends

    def once(self, call: Call, progress: Progress, *, number: int = 1, before_call: BeforeCall = unnoted) -> Reply:
        """As :meth:`call`, without a second try. ``number`` is for the record."""
        self._loop.run(partial(self._transport.turn, call), progress)
        before_call(call.digest)
        try:
            reply = reply_of(call, self._loop.run(partial(self._transport.send, call), progress), number=number)
        except CloudError as error:
            _log(call, error.exchange, error.service_code)
            raise
        except Cancelled:
            logger.info("%s cancelled; it may have been charged if it was sent", call.action)
            raise
        _log(call, reply.exchange, "OK")
        return reply


def _log(call: Call, exchange: Exchange | None, outcome: str) -> None:
    milliseconds, request_id = (exchange.elapsed_ms, exchange.request_id) if exchange else (0.0, "")
    logger.info("%s %s %.0f ms RequestId %s", call.action, outcome, milliseconds, request_id or "-")
