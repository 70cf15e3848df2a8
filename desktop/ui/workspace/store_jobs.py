"""Long work on the open workspace. While some runs, the workspace stays open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.kit.jobs import Job, JobRunner, Work


class StoreJobs(QObject):
    """Starts jobs and shows them in the status bar."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, runner: JobRunner, show_job: Callable[[Job, Callable[[], str]], None], parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._show_job = show_job
        self._running: list[Job] = []

    @property
    def busy(self) -> bool:
        return bool(self._running)

    def start(self, work: Work, name: Callable[[], str], done: Callable[..., None]) -> Job:
        """``name`` says what it does, in the language shown; ``done`` takes the result."""
        job = self._runner.start(work, urgent=True)
        self._running.append(job)
        job.succeeded.connect(done)
        job.failed.connect(self.failed)
        job.settled.connect(lambda: self._end(job))
        self.show(job, name)
        self.changed.emit()
        return job

    def show(self, job: Job, name: Callable[[], str]) -> None:
        """In the status bar, with its progress and a cancel button."""
        self._show_job(job, name)

    def _end(self, job: Job) -> None:
        self._running.remove(job)
        self.changed.emit()
