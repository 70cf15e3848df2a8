"""How late the window's event loop is, and waiting in it without getting in the way."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TICK = 5
"""Milliseconds between two looks at the clock by the event loop."""


class Looks:
    """The event loop looks at the clock every ``TICK`` milliseconds."""

    def __init__(self) -> None:
        self._late: list[float] = []
        self._busy: list[float] = []
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer = QTimer(interval=TICK, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    @property
    def count(self) -> int:
        return len(self._late)

    def _look(self) -> None:
        now, work = time.perf_counter(), time.thread_time()
        self._late.append(max(0.0, (now - self._last) * 1000 - TICK))
        self._busy.append((work - self._worked) * 1000)
        self._last, self._worked = now, work

    def tell(self, when: str) -> None:
        """Stop, and print what was seen."""
        self._timer.stop()
        for what, times in (("late by the clock", self._late), ("busy, in processor time", self._busy)):
            p50, p99, most = np.percentile(times, (50, 99, 100))
            print(
                f"event loop {what} {when}: median {p50:.1f}, p99 {p99:.1f}, at most {most:.1f} ms ({self.count} looks)"
            )


def until(done: Callable[[], bool], patience: float) -> None:
    """Let the event loop run until ``done``; raises TimeoutError after ``patience`` seconds.

    It sleeps as the program's does. With a time to wait Qt ignores ``WaitForMoreEvents`` and comes back at once: a loop
    of that takes the interpreter lock from the workers (a run of 100,000 cells then opened in 2.5 s in place of 0.5,
    2026-12-01).
    """
    waker = QTimer(interval=TICK)
    waker.timeout.connect(lambda: None)
    waker.start()
    begun = time.perf_counter()
    while not done():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() - begun > patience:
            message = "nothing happens any more"
            raise TimeoutError(message)


@contextmanager
def timed(name: str) -> Iterator[None]:
    """Tells the clock, and the processor time of the whole program."""
    begun, worked = time.perf_counter(), time.process_time()
    yield
    clock, work = time.perf_counter() - begun, time.process_time() - worked
    print(f"{name}: {clock * 1000:.0f} ms by the clock, {work * 1000:.0f} ms of processor time", flush=True)
