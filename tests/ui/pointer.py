"""Moving the pointer over a widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget


def move_pointer(
    widget: QWidget,
    position: QPoint,
    *,
    holding: Qt.MouseButton = Qt.MouseButton.NoButton,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Tell ``widget`` that the pointer, ``holding`` a button down, has come to ``position`` on it.

    ``QTest.mouseMove`` moves the one cursor of the program instead. Where that stands already, left there by a test
    before, nothing moves and no event comes; and it goes to whichever window lies there.
    """
    local, screen = QPointF(position), QPointF(widget.mapToGlobal(position))
    event = QMouseEvent(QEvent.Type.MouseMove, local, screen, Qt.MouseButton.NoButton, holding, modifiers)
    QApplication.sendEvent(widget, event)
