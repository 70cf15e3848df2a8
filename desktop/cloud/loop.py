"""The thread that does all waiting for the network, so that any worker thread can stop waiting at once."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import CancelledError, wait
from typing import TYPE_CHECKING, Any, TypeVar

from desktop.domain.jobs import Cancelled

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine

    from desktop.domain.jobs import Progress

T = TypeVar("T")

POLL_SECONDS = 0.05
"""How often a waiting worker asks whether it shall stop: well within the 200 ms that stopping may take."""


class LoopThread:
    """An event loop on a thread of its own. Workers hand it coroutines and wait.

    ``make_loop`` gives the loop; all time-outs of the work go by its clock.
    """

    def __init__(self, name: str, make_loop: Callable[[], asyncio.AbstractEventLoop] = asyncio.new_event_loop) -> None:
        self._loop = make_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name=name, daemon=True)
        self._thread.start()

    def run(self, work: Callable[[], Coroutine[Any, Any, T]], progress: Progress) -> T:
        """What ``work`` gives or raises; raises :class:`Cancelled` when ``progress`` does or the loop was closed.

        Whatever ``progress.report`` raises stops the work; nobody waits for its end.
        """
        progress.report(0, 1)
        future = asyncio.run_coroutine_threadsafe(work(), self._loop)
        try:
            while not wait([future], timeout=POLL_SECONDS).done:
                progress.report(0, 1)
        except BaseException:
            future.cancel()
            raise
        try:
            return future.result()
        except CancelledError:
            raise Cancelled from None

    def close(self, farewell: Callable[[], Awaitable[None]]) -> None:
        """Stops all work, then does ``farewell`` on the loop, then ends the thread. A second time nothing happens."""
        if self._loop.is_closed():
            return
        asyncio.run_coroutine_threadsafe(_end(farewell), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


async def _end(farewell: Callable[[], Awaitable[None]]) -> None:
    tasks = asyncio.all_tasks() - {asyncio.current_task()}
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await farewell()
    await asyncio.get_running_loop().shutdown_asyncgens()
