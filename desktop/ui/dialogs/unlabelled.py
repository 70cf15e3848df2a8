"""The ledger of results that were given out without the visible label (标识办法, Art. 9): shown, and saved as CSV."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout

from desktop.domain.marking.unlabelled import KEPT_FOR
from desktop.ui.kit.busy import BusyBar
from desktop.ui.kit.dialogs import open_at
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.jobs import Latest
from desktop.ui.kit.parts import SPACE, role_label
from desktop.ui.kit.reasons import allow
from desktop.ui.kit.table import Table
from desktop.ui.messages import error_told
from desktop.ui.messages.wording import local_time

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.domain.errors import FusionDeskError
    from desktop.domain.jobs import Progress
    from desktop.domain.marking.unlabelled import UnlabelledExport
    from desktop.services.bundle import Services
    from desktop.ui.kit.jobs import JobRunner

SIZE = QSize(860, 480)
NAME = 1
SHOWN_DIGITS = 12
"""Of the SHA-256: enough to find it again; all of it is in the saved file."""


class UnlabelledDialog(Translated, QDialog):
    """``save_asked``: all of it as CSV."""

    save_asked = Signal()

    def __init__(self, services: Callable[[], Services], runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.exports: tuple[UnlabelledExport, ...] = ()
        self._about, self.error = role_label("muted", wrap=True), role_label("bad", wrap=True)
        self.table = Table([""] * 5, stretch=NAME)
        self.save, self.close_button = QPushButton(autoDefault=False), QPushButton(autoDefault=False)
        self._work = Latest(runner, self)
        bottom = QHBoxLayout()
        bottom.addWidget(self.save)
        bottom.addStretch(1)
        bottom.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE)
        layout.addWidget(self._about)
        layout.addWidget(self.table, 1)
        layout.addWidget(BusyBar(self._work))
        layout.addWidget(self.error)
        layout.addLayout(bottom)
        open_at(self, SIZE)
        self.error.hide()
        self.save.clicked.connect(self.save_asked)
        self.close_button.clicked.connect(self.reject)
        self._work.succeeded.connect(self._show)
        self._work.failed.connect(self._show_error)
        self.finished.connect(self._work.cancel)
        self.retranslate()
        self._work.request(partial(_exports, services))

    def _show(self, exports: tuple[UnlabelledExport, ...]) -> None:
        self.exports = exports
        self.table.fill(
            [(local_time(it.time), it.name, it.engine, it.producer, it.content[:SHOWN_DIGITS]) for it in exports]
        )
        allow(self.save, "" if exports else self.tr("There is nothing to save: no result is without the label."))

    def _show_error(self, error: FusionDeskError) -> None:
        self.error.setText(error_told(error))
        self.error.show()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Results without the visible label"))
        self._about.setText(
            self.tr(
                "Whoever holds a picture without its visible label must label it before anybody else sees it. Each one"
                " is written down here, and kept for at least {days} days."
            ).format(days=KEPT_FOR.days)
        )
        self.table.setAccessibleName(self.windowTitle())
        self.table.set_titles(
            [self.tr("Time"), self.tr("File"), self.tr("Engine"), self.tr("Producer"), self.tr("SHA-256")]
        )
        self.table.set_hint(self.tr("Every result so far carries its visible label."))
        self.save.setText(self.tr("Save as CSV…"))
        self.close_button.setText(self.tr("Close"))
        self._show(self.exports)


def _exports(services: Callable[[], Services], _: Progress) -> tuple[UnlabelledExport, ...]:
    return services().unlabelled.all()
