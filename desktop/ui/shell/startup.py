"""What the first picture of the window can do without is imported and built behind it, a piece at a time."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.jobs import Progress
    from desktop.ui.kit.jobs import JobRunner

    Load = Callable[[], Callable[[], None]]
    """Imports, on any thread; its result builds, on the GUI thread."""


class Startup(QObject):
    """Loads pieces on a worker thread, so that the window answers, and builds each on the GUI thread.

    Whatever is asked for meanwhile is done once all is there, in the order it was asked for: no click is lost.
    """

    def __init__(self, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._left: deque[Load] = deque()
        self._waiting: deque[Callable[[], object]] = deque()

    def add(self, *loads: Load) -> None:
        self._left.extend(loads)

    @property
    def done(self) -> bool:
        return not self._left

    def begin(self) -> None:
        """Load and build what is left, and come back at once."""
        if self._left:
            load = self._left[0]
            job = self._runner.start(partial(_load, load))
            job.succeeded.connect(partial(self._build_and_go_on, load))
        else:
            self._do_what_waits()

    def finish(self) -> None:
        """Load and build what is left now."""
        while self._left:
            self._build(self._left[0]())
        self._do_what_waits()

    def then(self, deed: Callable[[], object]) -> None:
        """Do ``deed`` once everything is there: now, if it is."""
        self._waiting.append(deed)
        if self.done:
            self._do_what_waits()

    def _build_and_go_on(self, load: Load, build: Callable[[], None]) -> None:
        if self._left and self._left[0] is load:  # else finish() was quicker
            self._build(build)
            self.begin()

    def _build(self, build: Callable[[], None]) -> None:
        build()
        self._left.popleft()

    def _do_what_waits(self) -> None:
        while self._waiting:
            self._waiting.popleft()()


def _load(load: Load, _: Progress) -> Callable[[], None]:
    return load()
