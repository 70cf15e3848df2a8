"""Slow work off the GUI thread: progress, cancel, and answers that are never stale."""

from __future__ import annotations

import threading
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, QThreadPool, QTimer, Signal
from shiboken6 import isValid

from desktop.domain.errors import FusionDeskError
from desktop.domain.jobs import Cancelled, PacedProgress, PaceMeter

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance

    from desktop.domain.jobs import Pace

    Work = Callable[["Reporter"], object]

PROGRESS_INTERVAL = 0.05
"""Seconds between two progress signals: more would only keep the GUI thread busy."""

MIN_THREADS = 4
"""An import, an export and a folder being opened, which only wait here for threads of their own, must not keep the
picture on screen waiting."""

SHUTDOWN_MS = 30_000


class Reporter(PacedProgress, Protocol):
    """What work tells the window while it goes on."""

    def deliver(self, part: object) -> None:
        """Hand over a part of the result before the rest: :attr:`Job.delivered` fires on the GUI thread."""
        ...


class Job(QObject):
    """One piece of work. One of succeeded, failed, crashed or cancelled fires, then settled, all on the GUI thread.

    ``failed`` carries a :class:`~desktop.domain.errors.FusionDeskError` (the world failed: tell the user).
    ``crashed`` carries any other exception (a bug); the runner raises it after ``settled``, so it reaches
    ``sys.excepthook`` without the receiver's help.
    """

    progressed = Signal(int, int, object)
    """Done, total, and the :class:`~desktop.domain.jobs.Pace` once it is known."""
    delivered = Signal(object)
    """A part of the result. Parts come before the outcome, and are good whatever the outcome is."""
    succeeded = Signal(object)
    failed = Signal(object)
    crashed = Signal(object)
    cancelled = Signal()
    settled = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.stop = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next progress report; a result that comes anyway is dropped."""
        self.stop.set()


class JobRunner(QObject):
    """The only QObject a worker thread touches: :meth:`shutdown` comes before it goes.

    A worker that ends later is not heard.
    """

    idle = Signal()
    """Everything that was started has settled."""
    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.started = 0
        """How many jobs, until now."""
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(max(MIN_THREADS, QThreadPool.globalInstance().maxThreadCount()))
        self._live: set[Job] = set()
        self._open = True
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self, work: Work, *, urgent: bool = False) -> Job:
        """Run ``work`` on a worker thread; ``urgent`` work overtakes what is waiting. GUI thread only.

        ``work`` takes and returns values: never widgets, pixmaps or the undo stack.
        """
        job = Job(self)
        self.started += 1
        self._live.add(job)
        self._pool.start(partial(self._run, job, work), int(urgent))
        return job

    @property
    def busy(self) -> bool:
        return bool(self._live)

    def shutdown(self, wait_ms: int = SHUTDOWN_MS) -> bool:
        """Cancel everything and wait for the threads; nothing is delivered any more.

        Returns whether all of them ended: one that is inside a library hears of no cancel until it comes back.
        """
        self._open = False
        self._pool.clear()
        for job in self._live:
            job.cancel()
        return self._pool.waitForDone(wait_ms)

    def _run(self, job: Job, work: Work) -> None:
        reporter = _Reporter(job, self._post)
        try:
            reporter.check()
            result = work(reporter)
        except Cancelled:
            outcome: Callable[[], object] = job.cancelled.emit
        except FusionDeskError as error:
            outcome = partial(job.failed.emit, error)
        except Exception as error:  # noqa: BLE001 - the boundary: reported and raised again on the GUI thread
            outcome = partial(_crash, job, error)
        else:
            outcome = partial(job.succeeded.emit, result)
        self._post(partial(self._settle, job, outcome))

    def _post(self, message: object) -> None:
        """Hand ``message`` to the GUI thread; after the window has gone there is nobody left to hear it."""
        try:
            self._posted.emit(message)
        except (RuntimeError, TypeError):  # PySide's words for a sender that is deleted, and for one that is just going
            if self._open:
                raise

    def _deliver(self, message: Callable[[], object]) -> None:
        if self._open:
            message()

    def _settle(self, job: Job, outcome: Callable[[], object]) -> None:
        # Cancelled after the last report of the work: for the user it is cancelled all the same.
        deliver = job.cancelled.emit if job.stop.is_set() else outcome
        try:
            deliver()
        finally:
            self._live.discard(job)
            job.settled.emit()
            job.deleteLater()
            if not self._live:
                self.idle.emit()


def _crash(job: Job, error: Exception) -> None:
    job.crashed.emit(error)
    raise error


class _Reporter:
    """The :class:`Reporter` of a worker; it measures a pace where the work has none."""

    def __init__(self, job: Job, post: Callable[[object], None]) -> None:
        self._job = job
        self._post = post
        self._told = 0.0
        self._meter = PaceMeter(monotonic)

    def check(self) -> None:
        if self._job.stop.is_set():
            raise Cancelled

    def report(self, done: int, total: int, pace: Pace | None = None) -> None:
        self.check()
        measured = self._meter.at(done, total)
        now = monotonic()
        if done >= total or now - self._told >= PROGRESS_INTERVAL:
            self._told = now
            self._post(partial(self._job.progressed.emit, done, total, pace or measured))

    def deliver(self, part: object) -> None:
        self._post(partial(self._job.delivered.emit, part))


class Latest(QObject):
    """One purpose, one answer: a newer request cancels the older one, whose answer is dropped.

    ``delay_ms`` waits for a pause in the requests (a slider being dragged) before anything starts.
    """

    busy_changed = Signal(bool)
    progressed = Signal(int, int)
    """Done and total of the latest request."""
    succeeded = Signal(object)
    failed = Signal(object)

    def __init__(self, runner: JobRunner, parent: QObject | None = None, *, delay_ms: int = 0) -> None:
        super().__init__(parent)
        self._runner = runner
        self._work: Work | None = None
        self._job: Job | None = None
        self._urgent = True
        self._busy = False
        self._timer = QTimer(self, singleShot=True, interval=delay_ms)
        self._timer.timeout.connect(self._start)

    @property
    def busy(self) -> bool:
        """Whether an answer to the latest request is still to come."""
        return self._busy

    def request(self, work: Work, *, urgent: bool = True) -> None:
        """Ask for ``work``'s result; what was asked before is forgotten. As :meth:`JobRunner.start`."""
        self._drop()
        self._work = work
        self._urgent = urgent
        self._set_busy(busy=True)
        self._timer.start()

    def cancel(self) -> None:
        """Forget the latest request; no answer will come."""
        self._drop()
        self._set_busy(busy=False)

    def _drop(self) -> None:
        self._timer.stop()
        job, self._job, self._work = self._job, None, None
        if job is not None:
            job.cancel()

    def _start(self) -> None:
        if self._work is None:
            return
        self._job = job = self._runner.start(self._work, urgent=self._urgent)
        job.progressed.connect(partial(self._progress, job))
        job.succeeded.connect(partial(self._answer, job, self.succeeded))
        job.failed.connect(partial(self._answer, job, self.failed))
        job.settled.connect(partial(self._settled, job))

    def _progress(self, job: Job, done: int, total: int, _: object) -> None:
        if self._awaits(job):
            self.progressed.emit(done, total)

    def _answer(self, job: Job, signal: SignalInstance, value: object) -> None:
        if self._awaits(job):
            self._job = None
            self._set_busy(busy=False)
            if isValid(self):  # who heard that may have closed the dialog that asked
                signal.emit(value)

    def _settled(self, job: Job) -> None:
        """After a crash or a cancel nothing is answered, but nothing is awaited either."""
        if self._awaits(job):
            self._job = None
            self._set_busy(busy=False)

    def _awaits(self, job: Job) -> bool:
        """Whether ``job`` is the latest; nobody awaits what a dialog has asked for that was deleted meanwhile."""
        if not isValid(self):
            job.cancel()
        return job is self._job and isValid(self)

    def _set_busy(self, *, busy: bool) -> None:
        if busy != self._busy:
            self._busy = busy
            self.busy_changed.emit(busy)
