"""Processes as workers: one that dies takes nothing along."""

from __future__ import annotations

import os
import signal
import sys
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

import pytest

from desktop.domain.errors import ErrorCode, WorkerError
from desktop.services.qa.processes import CELLS_A_UNIT, MOST_DEATHS, LastingPool, process_workers

if TYPE_CHECKING:
    from collections.abc import Callable


def die_once(marker: str) -> int:
    """The process that comes here first dies."""
    path = Path(marker)
    if not path.exists():
        path.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return os.getpid()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_what_a_dead_process_was_working_on_is_done_again(tmp_path: Path) -> None:
    with process_workers(1) as workers:
        assert (workers.count, workers.cells_a_unit) == (1, CELLS_A_UNIT)
        pids = [workers.executor.submit(die_once, str(tmp_path / "marker")) for _ in range(3)]
        assert os.getpid() not in {future.result() for future in pids}


class Mortal(Executor):
    """A pool of one thread whose workers die as often as ``deaths`` says; then it is broken for good."""

    def __init__(self, deaths: list[int]) -> None:
        self._threads = ThreadPoolExecutor(1)
        self._deaths = deaths
        self._broken = False

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        if self._broken:
            raise BrokenExecutor
        if self._deaths:
            self._broken = True
            self._deaths.pop()
            broken: Future[Any] = Future()
            broken.set_exception(BrokenExecutor())
            return broken
        return self._threads.submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT002 - the signature
        self._threads.shutdown(wait, cancel_futures=cancel_futures)


@pytest.mark.parametrize("deaths", range(MOST_DEATHS))
def test_a_unit_survives_some_deaths(deaths: int) -> None:
    left = [1] * deaths
    with LastingPool(lambda: Mortal(left)) as pool:
        assert pool.submit(pow, 2, 5).result() == 32


def test_over_too_many_deaths_a_unit_is_lost_and_the_next_is_not() -> None:
    left = [1] * MOST_DEATHS
    with LastingPool(lambda: Mortal(left)) as pool:
        with pytest.raises(WorkerError) as caught:
            pool.submit(pow, 2, 5).result()
        assert (caught.value.code, caught.value.values) == (ErrorCode.WORKER_LOST, {"deaths": MOST_DEATHS})
        assert pool.submit(pow, 2, 5).result() == 32


def test_an_error_of_the_work_is_its_own() -> None:
    with LastingPool(lambda: ThreadPoolExecutor(1)) as pool, pytest.raises(ZeroDivisionError):
        pool.submit(pow, 0, -1).result()


def test_what_waits_can_be_taken_back_and_what_is_worked_on_cannot() -> None:
    begun, go_on = Event(), Event()

    def work() -> None:
        begun.set()
        go_on.wait()

    with LastingPool(lambda: ThreadPoolExecutor(1)) as pool:
        first, second = pool.submit(work), pool.submit(work)
        begun.wait()
        assert not first.cancel()
        assert second.cancel()
        go_on.set()
        assert first.result() is None
        assert second.cancelled()
