"""Points at a part of the window: the rest is dimmed, and clicks go through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

from desktop.ui.kit.folding import FoldingColumns
from desktop.ui.kit.theme import Tokens

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPaintEvent

ROOM, RADIUS, WIDTH = 4, 8.0, 3.0
"""Pixels around what is pointed at; of the ring's corners; of the ring."""
SHADE = QColor(0, 0, 0, 90)
SHORT_MS = 2600
"""How long help points at a place: time to look there, and gone before it is in the way."""


class Spotlight(QWidget):
    """Lies over all of ``window``, hidden until it points at something."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("spotlight")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._target: QWidget | None = None
        self._timer = QTimer(self, singleShot=True, interval=SHORT_MS)
        self._timer.timeout.connect(self.clear)
        window.installEventFilter(self)
        self.hide()

    @property
    def target(self) -> QWidget | None:
        """What it points at; ``None`` once that is gone."""
        return self._target if self._target is not None and isValid(self._target) else None

    def point_at(self, target: QWidget | None, *, for_a_moment: bool = False) -> None:
        """Bring ``target`` into sight and point at it; ``None`` dims nothing. ``for_a_moment``: then clear again."""
        self.clear()
        self._target = target
        if target is None:
            return
        reveal(target)
        target.installEventFilter(self)
        self._follow()
        self.show()
        self.raise_()
        if for_a_moment:
            self._timer.start()

    def clear(self) -> None:
        """Point at nothing."""
        self._timer.stop()
        if self.target is not None:
            self.target.removeEventFilter(self)
        self._target = None
        self.hide()

    def place(self) -> QRect:
        """Where the target shows, in the window's own pixels; empty where it does not."""
        return self._place_of(self.target)

    def place_around(self) -> QRect:
        """Where the card shows that the target is in: the words around it speak of it too. Empty without one."""
        around = self.target
        while around is not None and not around.property("card"):
            around = around.parentWidget()
        return self._place_of(around)

    def _place_of(self, widget: QWidget | None) -> QRect:
        window = self._window
        if widget is None or not widget.isVisible() or widget.window() is not window.window():
            return QRect()
        inside = widget.visibleRegion().boundingRect()
        return QRect(widget.mapTo(window, inside.topLeft()), inside.size())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide):
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        self.setGeometry(QRect(QPoint(), self._window.size()))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        lit = self.place()
        if lit.isEmpty():
            return
        hole = QRectF(lit.adjusted(-ROOM, -ROOM, ROOM, ROOM)).intersected(QRectF(self.rect()).adjusted(2, 2, -2, -2))
        path = QPainterPath()
        path.addRect(QRectF(self.rect()))
        path.addRoundedRect(hole, RADIUS, RADIUS)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(path, SHADE)
        painter.setPen(QPen(QColor(Tokens.of(self.palette()).accent), WIDTH))
        painter.drawRoundedRect(hole, RADIUS, RADIUS)


def reveal(widget: QWidget) -> None:
    """Open the folded column that ``widget`` is in, and scroll to it."""
    around = widget.parentWidget()
    areas = []
    while around is not None:
        if isinstance(around, FoldingColumns):
            around.reveal(widget)
        elif isinstance(around, QScrollArea):
            areas.append(around)
        around = around.parentWidget()
    for area in areas:
        _scroll_to(widget, area)


def _scroll_to(widget: QWidget, area: QScrollArea) -> None:
    """All of it, or its head where it is too long."""
    inside = area.widget()
    if inside is not None and widget.height() > area.viewport().height():
        area.verticalScrollBar().setValue(widget.mapTo(inside, QPoint()).y() - ROOM)
    else:
        area.ensureWidgetVisible(widget, 0, ROOM)
