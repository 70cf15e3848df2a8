"""The plan as it is written: for what the lists do not show, limits and budget above all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontDatabase, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import SPACE, role_label
from desktop.ui.qa import words

if TYPE_CHECKING:
    from desktop.ui.qa.plan_session import PlanSession

PAUSE = 600
"""Milliseconds after the last key until the text counts."""


class PlanText(Translated, QWidget):
    """Typing changes the session's plan, and the other way round; the cursor stays where it is."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.edit = QPlainTextEdit()
        self.edit.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.edit.setTabChangesFocus(True)
        self.edit.setUndoRedoEnabled(False)  # the window's own undo knows every change
        self.edit.setProperty("code", True)  # noqa: FBT003 - a Qt property
        self.problems = role_label("bad", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self.edit, 1)
        layout.addWidget(self.problems)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.take)
        self.edit.textChanged.connect(self._timer.start)
        session.changed.connect(self._show)
        session.foreseen.connect(self._show_problems)
        self.retranslate()

    def take(self) -> None:
        """What was typed counts now."""
        self._timer.stop()
        text = self.edit.toPlainText()
        if self._session.is_open and text != self._session.text:
            self._session.write(self.tr("Write the plan"), text)

    def go_to(self, line: int) -> None:
        """Put the cursor at the beginning of that line, counted from 1."""
        block = self.edit.document().findBlockByNumber(line - 1)
        self.edit.setTextCursor(QTextCursor(block))
        self.edit.setFocus()

    def _show(self) -> None:
        text = self._session.text
        if text != self.edit.toPlainText() and not self._timer.isActive():
            place = self.edit.textCursor().position()
            self.edit.blockSignals(True)  # noqa: FBT003 - Qt's argument
            self.edit.setPlainText(text)
            self.edit.blockSignals(False)  # noqa: FBT003 - Qt's argument
            cursor = self.edit.textCursor()
            cursor.setPosition(min(place, len(text)))
            self.edit.setTextCursor(cursor)
        self._show_problems()

    def _show_problems(self) -> None:
        said = [words.problem_text(problem) for problem in self._session.problems]
        self.problems.setText("\n".join(said))
        self.problems.setVisible(bool(said))

    def retranslate(self) -> None:
        self.edit.setAccessibleName(self.tr("The plan as text"))
        self._show_problems()
