"""A view that pictures are dropped on, and that shows where they would go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QGraphicsView

from desktop.ui.canvas.colours import ACCENT_LINE, DROP
from desktop.ui.kit.drops import Carried, may_carry

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter
    from PySide6.QtWidgets import QWidget


class DropView(QGraphicsView):
    """``pictureDropped(carried, target)``: a :class:`~desktop.ui.kit.drops.Carried`, and what :meth:`drop_target` says
    of the place, usually nothing.
    """

    pictureDropped = Signal(object, object)  # noqa: N815 - spelled like Qt's own signals

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drop_target: object = None
        self._dropping = False
        self.setAcceptDrops(True)

    def drop_target(self, position: QPointF) -> object:  # noqa: ARG002 - for subclasses
        """What lies under ``position`` (viewport) for something dropped there."""
        return None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if may_carry(event.mimeData()):
            self._dropping = True
            event.acceptProposedAction()
            self.viewport().update()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._drop_target = self.drop_target(event.position())
        event.acceptProposedAction()
        self.viewport().update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        event.accept()
        self._end_drop()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        target = self.drop_target(event.position())
        self._end_drop()
        self.pictureDropped.emit(Carried.of(event.mimeData()), target)

    def _end_drop(self) -> None:
        self._dropping = False
        self._drop_target = None
        self.viewport().update()

    def draw_drop(self, painter: QPainter) -> None:
        """The highlight while files are held over the view; ``painter`` paints in screen pixels."""
        if not self._dropping:
            return
        area = QRectF(self.viewport().rect()).adjusted(6, 6, -6, -6)
        painter.setBrush(DROP)
        painter.setPen(QPen(ACCENT_LINE, 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(area, 8, 8)
