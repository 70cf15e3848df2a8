"""What is due: one line that opens into a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.icons import icon
from desktop.ui.kit.theme import Themed, Tokens
from desktop.ui.workspace.words import reminder_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from desktop.domain.workspace.reminders import Reminder

MOST = 100
"""Reminders that are listed; more would help nobody."""

HEIGHT = 132
PADDING = 4


class WrappedLines(QStyledItemDelegate):
    """As high as the text needs in the width there is: Qt's own guess is made before that is known."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListWidget) else option.rect.width()
        room = QRect(0, 0, max(40, width - 2 * PADDING), 1000)
        needed = option.fontMetrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), str(index.data()))
        return QSize(needed.width(), needed.height() + 2 * PADDING)


class Reminders(Themed, Translated, QWidget):
    """Hidden while nothing is due. Choosing a line shows what it is about."""

    chosen = Signal(str)
    """The ID of a material; empty for the quota."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reminders: tuple[Reminder, ...] = ()
        self.button = QToolButton(autoRaise=True)
        self.button.setCheckable(True)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.list = QListWidget()
        self.list.setMaximumHeight(HEIGHT)
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(WrappedLines(self.list))
        self.list.hide()
        self.button.toggled.connect(self.list.setVisible)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.button)
        column.addWidget(self.list)
        self.retranslate()
        self.restyle()

    def show_reminders(self, reminders: Sequence[Reminder]) -> None:
        if tuple(reminders) != self._reminders:
            self._reminders = tuple(reminders)
            self.retranslate()

    def retranslate(self) -> None:
        count = len(self._reminders)
        self.setVisible(bool(count))
        self.button.setText(self.tr("%n reminder(s)", "", count))
        self.list.setAccessibleName(self.tr("Reminders"))
        self.list.clear()
        for reminder in self._reminders[:MOST]:
            item = QListWidgetItem(reminder_text(reminder))
            item.setData(Qt.ItemDataRole.UserRole, reminder.subject)
            self.list.addItem(item)

    def restyle(self) -> None:
        self.button.setIcon(icon("warn", Tokens.of(self.palette()).warn))

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
