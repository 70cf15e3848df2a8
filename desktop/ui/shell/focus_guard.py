"""Where the keyboard goes: never to another button because one has gone, and past a field that has nothing to undo."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid


class FocusGuard(QObject):
    """Watches the one widget that has the focus, in the window and in every dialog.

    Qt gives the focus of a button that is hidden or deleted to the next one in line, so that the next Space would
    press what nobody has looked at: here it falls to the panel that the button stood in. And a field takes Ctrl+Z for
    itself even when it has nothing to undo: then it is the window's.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watched: QWidget | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        is_possible = next((possible for key, possible in STEPS if event.matches(key)), None)
        if is_possible is None:
            return False
        event.setAccepted(is_possible(watched))
        return True

    def _changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None and isValid(self._watched):  # a dialog's field may have gone with it
            self._watched.removeEventFilter(self)
        self._watched = new if isinstance(new, FIELDS) else None
        if self._watched is not None:
            self._watched.installEventFilter(self)
        if isinstance(old, QAbstractButton) and isinstance(new, QAbstractButton) and not old.isVisible():
            self._fall_back(old)

    def _fall_back(self, gone: QAbstractButton) -> None:
        """To the nearest thing around it that is still there; it does nothing with a key."""
        around = gone.parentWidget()
        while around is not None and not around.isVisible():
            around = around.parentWidget()
        if around is not None and around.window() is gone.window():
            QTimer.singleShot(0, around, lambda: around.setFocus(Qt.FocusReason.OtherFocusReason))


FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)


def _can_undo(field: QObject) -> bool:
    line = _line_of(field)
    if line is not None:
        return line.isUndoAvailable()
    return isinstance(field, QPlainTextEdit | QTextEdit) and field.document().isUndoAvailable()


def _can_redo(field: QObject) -> bool:
    line = _line_of(field)
    if line is not None:
        return line.isRedoAvailable()
    return isinstance(field, QPlainTextEdit | QTextEdit) and field.document().isRedoAvailable()


def _line_of(field: QObject) -> QLineEdit | None:
    if isinstance(field, QAbstractSpinBox | QComboBox):
        return field.lineEdit()
    return field if isinstance(field, QLineEdit) else None


STEPS = ((QKeySequence.StandardKey.Undo, _can_undo), (QKeySequence.StandardKey.Redo, _can_redo))
