"""Processes of this machine as workers: no interpreter lock between them, and one that dies takes nothing along."""

from __future__ import annotations

import os
import signal
import sys
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context
from threading import Lock
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from desktop.domain.errors import ErrorCode, WorkerError
from desktop.domain.qa.workers import Relayed
from desktop.services.qa.workers import LocalWorkers, thread_workers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

P = ParamSpec("P")
T = TypeVar("T")

MOST_DEATHS = 3
"""How often workers may die over a unit before it counts as lost; one that dies takes the others' work along."""

CELLS_A_UNIT = 8
"""Cells of one template that a process is given at once: enough for the engine's memory of a face to pay, few enough
for a run to stop within seconds. Chosen 2026-11-30."""


BEHIND = 5
"""Steps of niceness: what the user does in the window, or beside it, comes first. On an idle machine nothing is slower.
Chosen 2026-11-30."""

WORTH_PROCESSES = 50
"""Free cells from which on starting processes pays: each costs 1.2 s of a processor, and saves about a quarter of each
cell's time after that (two threads 0.059 s a cell, two processes 0.044, 2026-11-29)."""


def local_workers(count: int, cells: int) -> AbstractContextManager[LocalWorkers]:
    """Workers of this machine for ``cells`` free cells: processes where they pay, or threads: always in a packaged
    program, which cannot start itself anew."""
    pays = count > 1 and cells >= WORTH_PROCESSES and not getattr(sys, "frozen", False)
    return process_workers(count) if pays else thread_workers(count)


@contextmanager
def process_workers(count: int) -> Iterator[LocalWorkers]:
    """``count`` processes, started when the first unit comes."""
    pool = partial(ProcessPoolExecutor, count, mp_context=get_context("spawn"), initializer=_begin)
    with LastingPool(pool) as executor:
        yield LocalWorkers(executor, count, CELLS_A_UNIT)


def _begin() -> None:  # pragma: no cover - in a process of its own
    """Ctrl-C reaches every process of a terminal; what it means is for the program that was started to say."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        os.nice(BEHIND)


class LastingPool(Executor):
    """Begins a new pool when a worker has died, and gives it what was lost."""

    def __init__(self, make: Callable[[], Executor]) -> None:
        self._make = make
        self._lock = Lock()
        self._pool = make()

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """As :meth:`concurrent.futures.Executor.submit`."""
        outer: Relayed[T] = Relayed()
        self._start(outer, partial(fn, *args, **kwargs), deaths=0)
        return outer

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - the signature
        """As :meth:`concurrent.futures.Executor.shutdown`."""
        self._pool.shutdown(wait, cancel_futures=cancel_futures)

    def _start(self, outer: Relayed[Any], work: Callable[[], Any], *, deaths: int) -> None:
        with self._lock:
            try:
                inner = self._pool.submit(work)
            except BrokenExecutor:
                self._pool.shutdown(wait=False)
                self._pool = self._make()
                inner = self._pool.submit(work)
        outer.inner = inner
        inner.add_done_callback(partial(self._settle, outer, work, deaths))

    def _settle(self, outer: Relayed[Any], work: Callable[[], Any], deaths: int, inner: Future[Any]) -> None:
        if inner.cancelled():
            return
        error = inner.exception()
        if error is None:
            outer.set_result(inner.result())
        elif not isinstance(error, BrokenExecutor):
            outer.set_exception(error)
        elif deaths + 1 < MOST_DEATHS:
            self._start(outer, work, deaths=deaths + 1)
        else:
            message = f"{MOST_DEATHS} worker processes died over the same work."
            outer.set_exception(WorkerError(ErrorCode.WORKER_LOST, message, deaths=MOST_DEATHS))
