"""One change of a workspace after the other, on worker threads: the window never waits for the disk."""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import FusionDeskError
from desktop.domain.workspace.edit import Edit

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.jobs import Progress
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.ui.kit.jobs import JobRunner

    Make = Callable[[WorkspaceStore], Edit]

NOTHING = Edit()


def _nothing() -> None:
    """Most changes need no beginning."""


@dataclass(frozen=True, slots=True)
class Applied:
    """``edit`` is in the store; ``inverse`` takes it back."""

    edit: Edit
    inverse: Edit


def applied(store: WorkspaceStore, make: Make) -> Applied:
    """Make the edit and apply it, unless it is empty. Raises what ``make`` and the store raise."""
    edit = make(store)
    return Applied(edit, NOTHING if edit == NOTHING else store.apply(edit))


class Change:
    """Something to be done once. ``work`` looks at the store as it is when its turn comes.

    ``begin`` runs before it and ``finish`` after it, both on the GUI thread.
    """

    def __init__(
        self, work: Callable[[], Applied], finish: Callable[[Applied], None], begin: Callable[[], None] = _nothing
    ) -> None:
        self._work = work
        self._lock = threading.Lock()
        self._outcome: Applied | FusionDeskError | None = None
        self.begin = begin
        self.finish = finish

    def perform(self) -> Applied | FusionDeskError:
        """Do it, or tell how it went when it was done already; on any thread."""
        with self._lock:
            if self._outcome is None:
                try:
                    self._outcome = self._work()
                except FusionDeskError as error:
                    self._outcome = error
            return self._outcome


class EditQueue(QObject):
    """Changes come to their turn in the order they were asked for; each sees what the one before has done."""

    failed = Signal(object)
    busy_changed = Signal()

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._waiting: deque[Change] = deque()
        self._running: Change | None = None
        self._flushing = False

    @property
    def busy(self) -> bool:
        return self._running is not None or bool(self._waiting)

    def add(self, change: Change) -> None:
        self._waiting.append(change)
        self._next()

    def hold(self) -> None:
        """Start nothing any more: the runner has stopped, and :meth:`flush` will do the rest."""
        self._flushing = True

    def flush(self) -> None:
        """Do now what is still to be done: nothing the user has decided may be lost when the window closes."""
        self._flushing = True
        while self._running is not None:
            self._end(self._running, self._running.perform())
        self._flushing = False

    def _next(self) -> None:
        if self._running is None and self._waiting:
            self._running = change = self._waiting.popleft()
            change.begin()
            if not self._flushing:
                self._start(change)
        self.busy_changed.emit()

    def _start(self, change: Change) -> None:
        job = self._runner.start(partial(_perform, change), urgent=True)
        job.succeeded.connect(partial(self._end, change))
        job.crashed.connect(lambda _: self._drop(change))

    def _end(self, change: Change, outcome: Applied | FusionDeskError) -> None:
        if change is not self._running:
            return  # flushed meanwhile
        self._running = None
        if isinstance(outcome, FusionDeskError):
            self.failed.emit(outcome)
        else:
            change.finish(outcome)
        self._next()

    def _drop(self, change: Change) -> None:
        """A bug: it reaches the crash dialog by itself; what waits goes on."""
        if change is self._running:
            self._running = None
            self._next()


def _perform(change: Change, _: Progress) -> Applied | FusionDeskError:
    return change.perform()
