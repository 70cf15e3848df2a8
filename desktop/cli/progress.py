"""Long work on the command line: a bar on stderr with rate and time left, stopped by Ctrl-C."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from desktop.cli.output import stderr
from desktop.domain.jobs import Cancelled, PaceMeter
from desktop.interrupts import Interrupts, noted_interrupts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain.jobs import Pace

SLOW = 1.0
"""Items a second below which a rate is told by the minute."""


class Interruptible:
    """Progress that nobody watches; Ctrl-C stops the work at its next report."""

    def __init__(self, interrupts: Interrupts | None = None) -> None:
        self._interrupts = interrupts or Interrupts()

    @property
    def stopped(self) -> bool:
        return self._interrupts.heard

    def answer(self) -> None:
        """Ctrl-C was how this work was to end: it is no interruption."""
        self._interrupts.heard = False

    def report(self, done: int, total: int, pace: Pace | None = None) -> None:  # noqa: ARG002 - the port's signature
        if self._interrupts.heard:
            raise Cancelled


@contextmanager
def interruptible() -> Iterator[Interruptible]:
    """The first Ctrl-C asks the work to stop, the next one ends the program as usual."""
    with noted_interrupts() as interrupts:
        yield Interruptible(interrupts)


@contextmanager
def watched(task: str) -> Iterator[Shown]:
    """Progress that is drawn on stderr where that is a terminal, and stopped by Ctrl-C."""
    console = stderr()
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[pace]}"),
        console=console,
        disable=not console.is_terminal,
        transient=True,
    )
    with interruptible() as stopping, bar:
        bar.add_task(task, total=None, visible=False, pace="")
        yield Shown(stopping, bar)


class Shown:
    """Progress as a bar, where there is more than one thing to do."""

    def __init__(self, stopping: Interruptible, bar: Progress) -> None:
        self._stopping = stopping
        self._bar = bar
        self._meter = PaceMeter(time.monotonic)

    @property
    def stopped(self) -> bool:
        """Whether Ctrl-C was heard."""
        return self._stopping.stopped

    def answer(self) -> None:
        """As :meth:`Interruptible.answer`."""
        self._stopping.answer()

    def report(self, done: int, total: int, pace: Pace | None = None) -> None:
        """As :meth:`desktop.domain.jobs.PacedProgress.report`; a pace nobody gives is measured."""
        self._stopping.report(done, total)
        pace = pace or self._meter.at(done, total)
        words = pace_words(pace) if pace else ""
        for task in self._bar.task_ids:
            self._bar.update(task, completed=done, total=total, visible=total > 1, pace=words)


def pace_words(pace: Pace) -> str:
    """``1.4/s, 2:05 left``."""
    rate = f"{pace.rate:.1f}/s" if pace.rate >= SLOW else f"{pace.rate * 60:.1f}/min"
    minutes, seconds = divmod(round(pace.left), 60)
    return f"{rate}, {minutes}:{seconds:02} left"
