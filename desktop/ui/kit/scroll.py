"""Columns and lists that scroll when they are too long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


class SteadyArea(QScrollArea):
    """Scrolls up and down only, and keeps still what is looked at while something above it grows or shrinks.

    What is kept still is the control that has the focus, or else the first part whose top is in sight; at the top the
    column stays at its top. Tab stops at the controls inside it, and not at the area.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._held: tuple[QWidget, int] | None = None
        self._settling = False
        self.verticalScrollBar().valueChanged.connect(self._look)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is inside has been laid out anew."""
        done = super().eventFilter(watched, event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._settle()
        return done

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802 - Qt's
        """Where the focus goes on because its control has gone, nothing scrolls there: nobody asked for it."""
        held, bar = QApplication.focusWidget(), self.verticalScrollBar()
        place = bar.value()
        moved = super().focusNextPrevChild(next)
        if held is not None and not held.isVisible():
            bar.setValue(place)
        return moved

    def _look(self) -> None:
        """Remember what is in sight, and where."""
        if not self._settling:
            held = self._worth_holding()
            self._held = (held, self._height_of(held)) if held is not None else None

    def _settle(self) -> None:
        """Scroll by what it has moved."""
        if self._held is not None and isValid(self._held[0]) and self._held[0].isVisibleTo(self):
            held, before = self._held
            bar = self.verticalScrollBar()
            self._settling = True
            bar.setValue(bar.value() + self._height_of(held) - before)
            self._settling = False
        self._look()

    def _worth_holding(self) -> QWidget | None:
        inside = self.widget()
        if inside is None or self.verticalScrollBar().value() == 0:
            return None
        focused = QApplication.focusWidget()
        parts = [it for it in inside.findChildren(QWidget, options=DIRECT) if it.isVisibleTo(inside)]
        if focused is not None and focused is not inside and inside.isAncestorOf(focused):
            parts.insert(0, focused)
        seen = range(self.viewport().height())
        return next((part for part in parts if self._height_of(part) in seen), None)

    def _height_of(self, part: QWidget) -> int:
        """Of its top, in pixels below that of the area."""
        return part.mapTo(self.viewport(), QPoint()).y()


class ColumnArea(SteadyArea):
    """It is never narrower than what is in it, and the bar beside that."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is inside has grown or shrunk: Qt moves the bars, and tells nobody around."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        inside = self.widget()
        width = max(inside.minimumSizeHint().width(), inside.minimumWidth()) if inside is not None else 0
        return QSize(width + self.verticalScrollBar().sizeHint().width(), super().minimumSizeHint().height())


DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def scrolled(widget: QWidget, area: QScrollArea | None = None) -> QScrollArea:
    """``widget`` in an area without a frame that scrolls up and down only, a :class:`ColumnArea` unless another."""
    area = area or ColumnArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    for ground in (widget, area.viewport()):  # what is behind shows through
        ground.setAutoFillBackground(False)
    return area
