"""The running job in the status bar, with its progress and a cancel button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.icons import icon
from desktop.ui.kit.theme import Themed, Tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.kit.job_group import JobGroup
    from desktop.ui.kit.jobs import Job

BAR_WIDTH = 160


class JobStatus(Themed, Translated, QWidget):
    """Shows the job begun last; when it ends, the one before if that still runs."""

    running_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs: list[tuple[Job | JobGroup, Callable[[], str], list[int]]] = []
        self.text = QLabel()
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedWidth(BAR_WIDTH)
        self._cancel = QToolButton(autoRaise=True)
        self._cancel.clicked.connect(self.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 0, 0)
        for widget in (self.text, self._bar, self._cancel):
            row.addWidget(widget)
        self.retranslate()
        self.restyle()
        self._show_last()

    @property
    def running(self) -> bool:
        return bool(self._jobs)

    def show_job(self, job: Job | JobGroup, name: Callable[[], str]) -> None:
        """``name`` gives what the job does, in the language shown at the time."""
        entry = (job, name, [0, 0])
        self._jobs.append(entry)
        job.progressed.connect(lambda done, total: self._progress(entry[2], done, total))
        job.settled.connect(lambda: self._end(job))
        self._show_last()
        self.running_changed.emit()

    def cancel(self) -> None:
        if self._jobs:
            self._jobs[-1][0].cancel()

    def retranslate(self) -> None:
        self._cancel.setToolTip(self.tr("Cancel (Ctrl+.)"))
        self._cancel.setAccessibleName(self.tr("Cancel the running job"))
        self._bar.setAccessibleName(self.tr("Progress"))
        self._show_last()

    def restyle(self) -> None:
        self._cancel.setIcon(icon("close", Tokens.of(self.palette()).text))

    def _progress(self, steps: list[int], done: int, total: int) -> None:
        steps[:] = [done, total]
        self._show_last()

    def _end(self, job: Job | JobGroup) -> None:
        self._jobs = [entry for entry in self._jobs if entry[0] is not job]
        self._show_last()
        self.running_changed.emit()

    def _show_last(self) -> None:
        self.setVisible(bool(self._jobs))
        if not self._jobs:
            return
        _, name, (done, total) = self._jobs[-1]
        self.text.setText(f"{name()}  {done}/{total}" if total else name())
        self._bar.setRange(0, total)
        self._bar.setValue(done)
