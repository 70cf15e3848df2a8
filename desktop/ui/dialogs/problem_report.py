"""Report a problem: the user sees all of it, adds what happened, and saves or copies it. Nothing is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui.kit.dialogs import open_at
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import role_label
from desktop.ui.messages import error_told

if TYPE_CHECKING:
    from desktop.domain.errors import FusionDeskError

SIZE = QSize(700, 560)
TOLD_HEIGHT = 84


class ProblemReportDialog(Translated, QDialog):
    """``save_asked(text)``: the whole report as it stands. The report's own part cannot be changed, only left out."""

    save_asked = Signal(str)

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = role_label("muted", wrap=True)
        self.problem = role_label("bad", wrap=True)
        self.problem.hide()
        self._told_title, self._report_title = role_label("heading"), role_label("heading")
        self.told = QPlainTextEdit()
        self.told.setMaximumHeight(TOLD_HEIGHT)
        self.told.setTabChangesFocus(True)
        self.report = QPlainTextEdit(report, readOnly=True)
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.copy, self.save, self.close_button = (QPushButton(autoDefault=False) for _ in range(3))
        self.save.setProperty("primary", True)  # noqa: FBT003 - a Qt property
        self._lay_out()
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text()))
        self.save.clicked.connect(lambda: self.save_asked.emit(self.text()))
        self.close_button.clicked.connect(self.reject)
        open_at(self, SIZE)
        self.retranslate()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.save)
        layout = QVBoxLayout(self)
        for widget in (self._about, self._told_title, self.told, self._report_title):
            layout.addWidget(widget)
        layout.addWidget(self.report, 1)
        layout.addWidget(self.problem)
        layout.addLayout(buttons)

    def text(self) -> str:
        """The user's own words, and the report."""
        told, report = self.told.toPlainText().strip(), self.report.toPlainText()
        return f"## {self._told_title.text()}\n{told}\n\n{report}" if told else report

    def show_error(self, error: FusionDeskError) -> None:
        """Tell why it was not saved; it stays open to be saved elsewhere."""
        self.problem.setText(error_told(error))
        self.problem.show()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Report a problem"))
        self._about.setText(
            self.tr(
                "This is all that the report holds. Keys, paths, names of files and addresses are left out. Nothing is"
                " sent: save it, and give it to whoever helps you."
            )
        )
        self._told_title.setText(self.tr("What happened?"))
        self._report_title.setText(self.tr("The report"))
        self.told.setPlaceholderText(self.tr("What you did, what you expected, and what came instead"))
        self.told.setAccessibleName(self.tr("What happened?"))
        self.report.setAccessibleName(self.tr("The report"))
        self.copy.setText(self.tr("Copy all"))
        self.save.setText(self.tr("Save…"))
        self.close_button.setText(self.tr("Close"))
