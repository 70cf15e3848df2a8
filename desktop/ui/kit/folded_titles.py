"""Rows of a list whose words fold onto as many lines as they need: Qt's own delegate cuts some of them off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter

    Index = QModelIndex | QPersistentModelIndex

PADDING_X, PADDING_Y = 6, 4
FOLDED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignVCenter)


class FoldedTitles(QStyledItemDelegate):
    """For a list that is as wide as its viewport, with its ``spacing`` around each row."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        self.initStyleOption(option, index)
        width = self._view.viewport().width() - 2 * self._view.spacing()
        room = QRect(0, 0, max(width - 2 * PADDING_X, 1), 0)
        height = option.fontMetrics.boundingRect(room, FOLDED, option.text).height()
        return QSize(width, height + 2 * PADDING_Y)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        self._view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, self._view)
        painter.save()
        painter.setFont(option.font)
        painter.setPen(option.palette.color(*_pen(option)))
        painter.drawText(option.rect.adjusted(PADDING_X, PADDING_Y, -PADDING_X, -PADDING_Y), FOLDED, text)
        painter.restore()


def _pen(option: QStyleOptionViewItem) -> tuple[QPalette.ColorGroup, QPalette.ColorRole]:
    """Headings are muted, what is chosen stands on the accent."""
    if not option.state & QStyle.StateFlag.State_Enabled:
        return QPalette.ColorGroup.Active, QPalette.ColorRole.PlaceholderText
    chosen = option.state & QStyle.StateFlag.State_Selected
    return QPalette.ColorGroup.Active, QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
