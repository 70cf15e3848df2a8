"""Check connection (检查连接): one call that costs nothing, and what stands in the way of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.cloud.connection import ConnectionOutcome
from desktop.domain.cloud.errors import CloudError
from desktop.ui import messages
from desktop.ui.kit.dialogs import open_at
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.jobs import Latest
from desktop.ui.kit.parts import SPACE, role_label, set_role, small_button
from desktop.ui.kit.reasons import allow
from desktop.ui.kit.scroll import scrolled

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.cloud.connection import ConnectionReport
    from desktop.domain.cloud.errors import Verdict
    from desktop.domain.errors import FusionDeskError
    from desktop.domain.jobs import Progress
    from desktop.ui.kit.jobs import JobRunner

    Check = Callable[[Progress], ConnectionReport]

SIZE = QSize(560, 300)
"""Room for the longest advice, so that the window need not grow while it is read."""
WORTH_TELLING = 5.0
"""Seconds by which a clock is off before it is worth a sentence; the service allows 300."""


class ConnectionPanel(Translated, QWidget):
    """``work()`` gives the check to run on a worker thread, with the settings of that moment."""

    def __init__(self, work: Callable[[], Check], runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._report: ConnectionReport | None = None
        self._error: FusionDeskError | None = None
        self._typing = False
        self._asking = Latest(runner, self)
        self._asking.succeeded.connect(self._show_report)
        self._asking.failed.connect(self._show_error)
        self._asking.busy_changed.connect(self.retranslate)
        self.check = QPushButton(autoDefault=False)
        self.state = role_label("muted", wrap=True)
        self.values = {name: QLabel(wordWrap=True) for name in ("advice", "who", "clock", "code")}
        self._names = {name: role_label("muted") for name in self.values}
        self._id_name, self.request_id, self.copy = role_label("muted"), QLabel(), small_button()
        self._lay_out()
        self.check.clicked.connect(self.run)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.request_id.text()))
        self.retranslate()

    def _lay_out(self) -> None:
        top, identity = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.check, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.state, 1)
        identity.setSpacing(SPACE)
        identity.addWidget(self.request_id)
        identity.addWidget(self.copy)
        identity.addStretch(1)
        for value in (*self.values.values(), self.request_id):
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(self.values.items()):
            grid.addWidget(self._names[name], row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
        grid.addWidget(self._id_name, len(self.values), 0)
        grid.addLayout(identity, len(self.values), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(top)
        layout.addLayout(grid)
        layout.addStretch(1)

    def wait_for_keys(self, typing: bool) -> None:  # noqa: FBT001 - a slot
        """Keys that are typed and not saved are not those that would be checked."""
        if typing != self._typing:
            self._typing = typing
            self.retranslate()

    def run(self) -> None:
        """Check now; an answer to an older question is dropped."""
        self._report = self._error = None
        self._asking.request(self._work())

    @property
    def busy(self) -> bool:
        return self._asking.busy

    def stop(self) -> None:
        """Nobody waits for the answer any more."""
        self._asking.cancel()

    def _show_report(self, report: ConnectionReport) -> None:
        self._report = report
        self.retranslate()

    def _show_error(self, error: FusionDeskError) -> None:
        self._error = error
        self.retranslate()

    # -- words ---------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        self.check.setText(self.tr("Check connection"))
        self.check.setToolTip(self.tr("One call to the service that is not charged"))
        self.copy.setText(self.tr("Copy"))
        self.copy.setAccessibleName(self.tr("Copy the RequestId"))
        names = self.tr("What to do"), self.tr("Who must act"), self.tr("Clock"), self.tr("Code")
        for label, name in zip(self._names.values(), names, strict=True):
            label.setText(name)
        self._id_name.setText("RequestId")
        words, role = self._state_words()
        self.state.setText(words)
        allow(self.check, words if self.busy or self._typing else "")
        set_role(self.state, "role", role)
        self._fill()

    def _state_words(self) -> tuple[str, str]:
        if self.busy:
            return self.tr("Asking the service…"), "muted"
        if self._typing:
            return self.tr("Save the keys first: those that are saved are checked."), "warn"
        if self._error is not None:
            return messages.error_text(self._error), "bad"
        if self._report is None:
            return self.tr("Tells wrong keys, a wrong clock, missing rights and a missing network apart."), "muted"
        return messages.outcome_text(self._report.outcome), "good" if self._report.is_ok else "bad"

    def _fill(self) -> None:
        report, error = self._report, self._error
        advice, verdict, code, request_id = "", None, "", ""
        if error is not None:
            advice = messages.error_advice(error)
            verdict = error.verdict if isinstance(error, CloudError) else None
        elif report is not None:
            verdict, request_id = report.verdict, report.request_id
            advice = messages.advice_text(verdict.advice) if verdict is not None else ""
            message = report.message.removeprefix(f"{report.service_code}: ")
            code = " · ".join(part for part in (report.service_code, message) if part)
        self._show_value("advice", messages.in_steps(advice))
        self._show_value("who", _who(verdict))
        self._show_value("clock", self._clock_words(report))
        self._show_value("code", code)
        self.request_id.setText(request_id)
        for part in (self._id_name, self.request_id, self.copy):
            part.setVisible(bool(request_id))

    def _show_value(self, name: str, text: str) -> None:
        self.values[name].setText(text)
        self.values[name].setVisible(bool(text))
        self._names[name].setVisible(bool(text))

    def _clock_words(self, report: ConnectionReport | None) -> str:
        if report is None or report.skew_seconds is None:
            return ""
        seconds, off = report.skew_seconds, self.locale().toString(abs(round(report.skew_seconds)))
        if report.outcome is not ConnectionOutcome.CLOCK_SKEW and abs(seconds) < WORTH_TELLING:
            return self.tr("right, to a few seconds")
        ahead, behind = (
            self.tr("{seconds} seconds ahead of the service"),
            self.tr("{seconds} seconds behind the service"),
        )
        return (ahead if seconds > 0 else behind).format(seconds=off)


class ConnectionDialog(Translated, QDialog):
    """The check in a window of its own; it begins at once."""

    def __init__(self, work: Callable[[], Check], runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel = ConnectionPanel(work, runner)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(scrolled(self.panel), 1)
        layout.addWidget(self._buttons)
        open_at(self, SIZE)
        self.retranslate()
        self.panel.run()

    def done(self, result: int) -> None:
        self.panel.stop()
        super().done(result)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Check the connection to the cloud"))


def _who(verdict: Verdict | None) -> str:
    return messages.who_text(verdict.who) if verdict is not None else ""
