"""Text fields that tell what was typed once, when the user is done with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QWidget


class LineField(QLineEdit):
    """``edited`` fires when Enter is pressed or the field is left, and only when something changed."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.editingFinished.connect(self.commit)

    def show_text(self, text: str) -> None:
        """What is stored; what is being typed now stays."""
        typing = self.hasFocus() and self.text().strip() != self._shown
        self._shown = text
        if not typing and self.text() != text:
            self.setText(text)

    def commit(self) -> None:
        text = self.text().strip()
        if text != self._shown:
            self._shown = text
            self.edited.emit(text)


class NotesField(QPlainTextEdit):
    """As :class:`LineField`, for several lines."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setTabChangesFocus(True)

    def show_text(self, text: str) -> None:
        typing = self.hasFocus() and self.toPlainText() != self._shown
        self._shown = text
        if not typing and self.toPlainText() != text:
            self.setPlainText(text)

    def commit(self) -> None:
        text = self.toPlainText()
        if text != self._shown:
            self._shown = text
            self.edited.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()
