"""Tells the desktop what became of a long job while the user looks elsewhere, and how far the running one is."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Qt
from PySide6.QtWidgets import QApplication

from desktop.ui.kit.notice import NoticeState
from desktop.ui.messages import error_told
from desktop.ui.shell.session_bus import open_session_bus

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.domain.jobs import Progress
    from desktop.ui.kit.job_status import JobEnd, JobStatus
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.kit.preferences import Preferences
    from desktop.ui.shell.session_bus import SessionBus

LONG_JOB = 10.0
"""Seconds. Since 2026-12-01, by judgement and not by a measurement: shorter jobs are waited for, and a notification of
them would only disturb."""

logger = logging.getLogger("desktop.ui")


def any_window_in_front() -> bool:
    return QApplication.activeWindow() is not None


class JobNews(QObject):
    """Connects to the desktop when the first job is shown. Without a session bus the window's entry in the task bar
    is marked, as far as the system does that."""

    def __init__(
        self,
        jobs: JobStatus,
        preferences: Preferences,
        runner: JobRunner,
        window: QWidget,
        *,
        is_in_front: Callable[[], bool] = any_window_in_front,
        open_bus: Callable[[], SessionBus | None] = open_session_bus,
        long_job: float = LONG_JOB,
    ) -> None:
        super().__init__(window)
        self._preferences, self._runner, self._window = preferences, runner, window
        self._is_in_front, self._open_bus, self._long = is_in_front, open_bus, long_job
        self.bus: SessionBus | None = None
        self._opened: SessionBus | None = None
        self._was_asked = self._was_closed = False
        self._percent: int | None = None
        jobs.running_changed.connect(self._connect)
        jobs.progressed.connect(self._progress)
        jobs.ended.connect(self._tell)

    def _connect(self) -> None:
        if not self._was_asked:
            self._was_asked = True
            self._runner.start(self._open, urgent=True).succeeded.connect(self._connected)

    def _open(self, _: Progress) -> SessionBus | None:
        """On a worker. The window may have gone meanwhile: then nobody is given the bus, and nobody would close it."""
        self._opened = bus = self._open_bus()
        if self._was_closed and bus is not None:
            bus.close()
        return bus

    def _connected(self, bus: SessionBus | None) -> None:
        if bus is not None and not self._was_closed:
            self.bus = bus
            self._notifier = QSocketNotifier(bus.descriptor, QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._read)

    def _read(self) -> None:
        def read(bus: SessionBus) -> None:
            if list(bus.read()):
                self._come_to_front()

        self._with_bus(read)

    def _with_bus(self, deed: Callable[[SessionBus], None]) -> None:
        """A bus that has gone is left alone from then on: it goes with the session."""
        if self.bus is not None:
            try:
                deed(self.bus)
            except OSError as error:
                logger.warning("The session bus has gone: %s", error)
                self.close()

    def _progress(self, share: float | None) -> None:
        percent = None if share is None else round(100 * share)
        if percent != self._percent:
            self._percent = percent
            self._with_bus(lambda bus: bus.show_progress(share))

    def _tell(self, end: JobEnd) -> None:
        if end.seconds < self._long or self._is_in_front() or not self._preferences.value.notifications:
            return
        QApplication.alert(self._window)
        summary, body = self._words(end)
        failed = end.state is NoticeState.BAD
        self._with_bus(lambda bus: bus.notify(summary, body, self.tr("Show"), failed=failed))

    def _words(self, end: JobEnd) -> tuple[str, str]:
        summaries = {
            NoticeState.GOOD: self.tr("{job}: finished"),
            NoticeState.WARN: self.tr("{job}: finished, with problems"),
            NoticeState.BAD: self.tr("{job}: failed"),
        }
        body = error_told(end.error) if end.error is not None else end.words
        return summaries[end.state].format(job=end.name), body

    def _come_to_front(self) -> None:
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def close(self) -> None:
        """Once no worker's answer is delivered any more."""
        self._was_closed = True
        if self.bus is not None:
            self._notifier.setEnabled(False)
            self.bus = None
        if self._opened is not None:
            self._opened.close()
