"""The matrix as it is looked through: frozen headers, large pictures, arrows from cell to cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.ui.kit.hint import paint_hint
from desktop.ui.qa.cell_painter import CAPTION, EDGE

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from desktop.ui.qa.cell_painter import CellPainter
    from desktop.ui.qa.matrix_model import Index, MatrixModel

SIDES = (72, 120, 180, 240)
"""Pixels of a cell; the thumbnails of a run are 256 at the most."""

LEAST_COLUMN = 112
"""Pixels: below them the words over a column would be cut."""

HEADER_WIDTH, HEADER_LINES = 132, 4
GROWS = frozenset({Qt.Key.Key_Plus, Qt.Key.Key_Equal})
OPENS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class MatrixView(QTableView):
    """``cell_chosen`` carries a place in the run; ``opened`` is said when the cell shall be looked at closely."""

    cell_chosen = Signal(object)
    opened = Signal()

    def __init__(self, model: MatrixModel, painter: CellPainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._painter = model, painter
        self._hint = ""
        self._size = 1
        self._kept: int | None = None
        self.setModel(model)
        self.setItemDelegate(painter)
        self._configure()
        model.modelAboutToBeReset.connect(self._keep)
        model.arranged.connect(self._arrange)
        self._arrange()

    def _configure(self) -> None:
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(SIDES[0])
            header.setSectionsClickable(False)
            header.setHighlightSections(True)
        wrapped = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        self.horizontalHeader().setDefaultAlignment(wrapped)
        self.horizontalHeader().setFixedHeight(HEADER_LINES * 18 + 8)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideNone)
        self.verticalHeader().setFixedWidth(HEADER_WIDTH)
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideMiddle)

    @property
    def place(self) -> int | None:
        """Where in the run the current cell is."""
        index = self.currentIndex()
        return self._model.place(index.row(), index.column()) if index.isValid() else None

    def set_hint(self, text: str) -> None:
        """What stands there as long as there is nothing to look at."""
        self._hint = text
        self.viewport().update()

    def go_to(self, place: int) -> None:
        """Make that cell the current one, where it is shown."""
        index = self._model.index_of(place)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def grow(self, steps: int) -> None:
        """Larger or smaller cells; the current one stays in sight."""
        size = max(0, min(self._size + steps, len(SIDES) - 1))
        if size != self._size:
            self._size = size
            self._arrange()

    # -- looks ---------------------------------------------------------------------------------------------------

    @property
    def _side(self) -> int:
        return SIDES[self._size] + 2 * EDGE

    def _keep(self) -> None:
        self._kept = self.place

    def _arrange(self) -> None:
        """Sizes for the matrix, or for rows of as many cells as fit."""
        matrix = self._model.is_grid
        self._painter.captions = not matrix
        self._painter.side = SIDES[self._size]
        self.horizontalHeader().setVisible(matrix and self._model.rowCount() > 0)
        self.verticalHeader().setVisible(matrix and self._model.rowCount() > 0)
        self.horizontalHeader().setDefaultSectionSize(self._side if not matrix else max(self._side, LEAST_COLUMN))
        self.verticalHeader().setDefaultSectionSize(self._side + (0 if matrix else CAPTION))
        self._fit_width()
        kept, self._kept = self._kept, None
        if kept is not None:
            self.go_to(kept)
        elif not self.currentIndex().isValid() and self._model.place(0, 0) is not None:
            first = self._model.index(0, 0)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _fit_width(self) -> None:
        self._model.set_width(max(1, self.viewport().width() // self._side))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_width()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._model.rowCount():
            paint_hint(QPainter(self.viewport()), self.viewport(), self._hint)

    # -- keys ----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in OPENS and self.place is not None:
            self.opened.emit()
        elif key in GROWS:
            self.grow(1)
        elif key == Qt.Key.Key_Minus:
            self.grow(-1)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        """Letters are commands here."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.grow(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        super().currentChanged(current, previous)
        self.cell_chosen.emit(self._model.place(current.row(), current.column()) if current.isValid() else None)
