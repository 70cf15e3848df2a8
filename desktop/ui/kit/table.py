"""A plain table of texts, as the dialogs of the workspace show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from desktop.ui.kit.hint import paint_hint

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

WIDEST = 260
"""Pixels of a column; longer texts go on in the next line."""

KEY_ROLE = int(Qt.ItemDataRole.UserRole)


class Table(QTableWidget):
    """Whole rows are chosen. ``stretch`` is the column that takes the room that is left."""

    def __init__(self, titles: Sequence[str], *, stretch: int, parent: QWidget | None = None) -> None:
        super().__init__(0, len(titles), parent)
        self._hint = ""
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
        header.setMaximumSectionSize(WIDEST)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.set_titles(titles)

    def set_titles(self, titles: Sequence[str]) -> None:
        self.setHorizontalHeaderLabels(list(titles))

    def fill(self, rows: Iterable[Sequence[str]], keys: Sequence[object] = ()) -> None:
        """``keys`` stand behind all cells of a row; without any it is the row's number. The chosen key stays chosen."""
        table = list(rows)
        keys = keys or range(len(table))
        kept = self.chosen
        self.setRowCount(len(table))
        for row, (cells, key) in enumerate(zip(table, keys, strict=True)):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                item.setData(KEY_ROLE, key)
                self.setItem(row, column, item)
        if self.chosen != kept:
            self.clearSelection()
            if kept in keys:
                self.selectRow(keys.index(kept))

    def set_hint(self, text: str) -> None:
        self._hint = text
        self.viewport().update()

    @property
    def hint(self) -> str:
        """What stands there as long as there are no rows."""
        return self._hint

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.rowCount() == 0:
            paint_hint(QPainter(self.viewport()), self.viewport(), self._hint)

    def cell(self, row: int, column: int) -> QTableWidgetItem:
        """A cell that :meth:`fill` has made."""
        item = self.item(row, column)
        if item is None:
            message = f"there is no cell {row}, {column}"
            raise IndexError(message)
        return item

    @property
    def chosen(self) -> object:
        """The key of the chosen row."""
        item = self.item(self.currentRow(), 0) if self.selectionModel().hasSelection() else None
        return item.data(KEY_ROLE) if item is not None else None
