"""Columns and lists that scroll when they are too long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


class ColumnArea(QScrollArea):
    """Scrolls up and down only: it is never narrower than what is in it, and the bar beside that.

    Tab stops at the controls inside it, and not at the area.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is inside has grown or shrunk: Qt moves the bars, and tells nobody around."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        inside = self.widget()
        width = max(inside.minimumSizeHint().width(), inside.minimumWidth()) if inside is not None else 0
        return QSize(width + self.verticalScrollBar().sizeHint().width(), super().minimumSizeHint().height())


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
