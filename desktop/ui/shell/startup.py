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

    Whatever is asked for meanwhile is done once what it needs is there, in the order in which it was
    asked for: no click is lost.
    """

    def __init__(self, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._left: deque[Load] = deque()
        self._pieces = 0
        self._waiting: list[tuple[int, Callable[[], object]]] = []

    def add(self, *loads: Load) -> None:
        self._left.extend(loads)
        self._pieces += len(loads)

    @property
    def done(self) -> bool:
        return not self._left

    def begin(self) -> None:
        """Load and build what is left, and come back at once."""
        if self._left:
            load = self._left[0]
            job = self._runner.start(partial(_load, load))
            job.succeeded.connect(partial(self._build_and_go_on, load))

    def finish(self) -> None:
        """Load and build what is left now."""
        while self._left:
            self._build(self._left[0]())

    def then(self, deed: Callable[[], object], *, pieces: int | None = None) -> None:
        """Do ``deed`` once everything, or the first ``pieces``, is there: now, if it is."""
        self._waiting.append((self._pieces if pieces is None else pieces, deed))
        self._do_what_waits()

    def _build_and_go_on(self, load: Load, build: Callable[[], None]) -> None:
        if self._left and self._left[0] is load:  # else finish() was quicker
            self._build(build)
            self.begin()

    def _build(self, build: Callable[[], None]) -> None:
        build()
        self._left.popleft()
        self._do_what_waits()

    def _do_what_waits(self) -> None:
        """One at a time: a deed may build what is left, or ask for another."""
        while (due := next((it for it in self._waiting if it[0] <= self._pieces - len(self._left)), None)) is not None:
            self._waiting.remove(due)
            due[1]()


def _load(load: Load, _: Progress) -> Callable[[], None]:
    return load()
