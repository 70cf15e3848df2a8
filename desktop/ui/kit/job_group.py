"""Many jobs shown as one: how many are done, and one cancel for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from desktop.ui.kit.jobs import Job


class JobGroup(QObject):
    """Has the part of a job's face that a progress display needs. Goes away by itself once settled."""

    progressed = Signal(int, int)
    settled = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[Job] = []
        self._total = 0

    def add(self, job: Job) -> None:
        """Count ``job`` in; it must not have settled yet."""
        self._waiting.append(job)
        self._total += 1
        job.settled.connect(lambda: self._settle(job))

    def cancel(self) -> None:
        for job in self._waiting:
            job.cancel()

    def _settle(self, job: Job) -> None:
        self._waiting.remove(job)
        self.progressed.emit(self._total - len(self._waiting), self._total)
        if not self._waiting:
            self.settled.emit()
            self.deleteLater()
