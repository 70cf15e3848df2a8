"""A ring around what has the keyboard's focus: the same for every control, in every window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QRegion
from PySide6.QtWidgets import QApplication, QFocusFrame, QWidget
from shiboken6 import isValid

from desktop.ui.kit.theme import Tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

OUTER, INNER = 2, 1
"""Pixels of the accent, and of what is read on it: one of both is seen on any ground, on a filled button too."""


class FocusRing(QFocusFrame):
    """Lies on a control, inside its edge, and lets everything through. Screen readers know what Qt's class is for."""

    def __init__(self, control: QWidget) -> None:
        super().__init__(control)
        self._control = control
        control.installEventFilter(self)
        self._fit()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is self._control:
            self._fit()
        return False

    def _fit(self) -> None:
        area, width = self._control.rect(), OUTER + INNER
        self.setGeometry(area)
        self.setMask(QRegion(area) - QRegion(area.adjusted(width, width, -width, -width)))

    def paintEvent(self, _: QPaintEvent) -> None:
        tokens, painter = Tokens.of(self.palette()), QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.on_accent))
        edge = QRegion(self.rect()) - QRegion(self.rect().adjusted(OUTER, OUTER, -OUTER, -OUTER))
        painter.setClipRegion(edge)
        painter.fillRect(QRect(self.rect()), QColor(tokens.accent))


class FocusRings(QObject):
    """Moves the ring with the focus of the whole program; a click needs none, who clicks knows where."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.ring: FocusRing | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - there is a focus
        application.focusChanged.connect(self._move)

    def _move(self, _: QWidget | None, control: QWidget | None) -> None:
        if self.ring is not None and isValid(self.ring):
            self.ring.hide()
            self.ring.deleteLater()
        clicked = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        takes = control is not None and bool(control.focusPolicy() & Qt.FocusPolicy.TabFocus)
        self.ring = FocusRing(control) if control is not None and takes and not clicked else None
