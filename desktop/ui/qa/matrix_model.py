"""The cells of a run as a table: the matrix itself, or the cells that a filter leaves, in rows of as many as fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop.domain.qa.browsing import RunGrid
from desktop.ui.qa import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject

    from desktop.domain.qa.baseline import Comparison
    from desktop.ui.qa.cell_cache import CellCache, SeenCell

CELL = int(Qt.ItemDataRole.UserRole)
"""The :class:`SeenCell` at an index; ``None`` while it is being read, or where the run has no such cell."""

PLACE = CELL + 1
"""Where in the run the cell is; ``None`` where there is none."""

Index = QModelIndex | QPersistentModelIndex


class MatrixModel(QAbstractTableModel):
    """Rows of photos, columns of materials with settings; after :meth:`show_places` those cells one by one.

    ``comparison`` gives a cell beside its baseline by its key, where there is one.
    """

    arranged = Signal()

    def __init__(
        self,
        cache: CellCache,
        comparison: Callable[[str], Comparison | None] = lambda _: None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._cache, self._comparison = cache, comparison
        self._grid = RunGrid()
        self._places: Sequence[int] | None = None
        self._width = 1
        self._several = False
        cache.changed.connect(self._show_changes)

    @property
    def is_grid(self) -> bool:
        """Whether it is the matrix itself."""
        return self._places is None

    @property
    def shown(self) -> int:
        """How many cells there are to look at."""
        return self._grid.cells if self._places is None else len(self._places)

    @property
    def grid(self) -> RunGrid:
        return self._grid

    def show_grid(self, grid: RunGrid) -> None:
        """The whole run as a matrix."""
        self.beginResetModel()
        self._grid, self._places = grid, None
        self._several = len({column.setting.engine for column in grid.columns}) > 1
        self.endResetModel()
        self.arranged.emit()

    def show_places(self, places: Sequence[int]) -> None:
        """Only these, in their order."""
        self.beginResetModel()
        self._places = places
        self.endResetModel()
        self.arranged.emit()

    def set_width(self, cells: int) -> None:
        """How many cells stand in a row while it is no matrix."""
        if cells != self._width and self._places is not None:
            self.beginResetModel()
            self._width = cells
            self.endResetModel()
            self.arranged.emit()
        self._width = cells

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        if parent.isValid():
            return 0
        return len(self._grid.photos) if self._places is None else -(-len(self._places) // self._width)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        if parent.isValid():
            return 0
        return len(self._grid.columns) if self._places is None else min(self._width, len(self._places))

    def place(self, row: int, column: int) -> int | None:
        """Where in the run the cell of that row and column is."""
        if self._places is None:
            return self._grid.place(row, column)
        number = row * self._width + column
        return int(self._places[number]) if 0 <= number < len(self._places) else None

    def index_of(self, place: int) -> QModelIndex:
        """Where that cell is shown; an invalid index where it is not."""
        if self._places is None:
            found = self._grid.find(place)
            return self.index(*found) if found is not None else QModelIndex()
        for number, it in enumerate(self._places):
            if it == place:
                row, column = divmod(number, self._width)
                return self.index(row, column)
        return QModelIndex()

    def seen(self, index: Index) -> SeenCell | None:
        place = self.place(index.row(), index.column())
        return None if place is None else self._cache.cell(place)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == CELL:
            return self.seen(index)
        if role == PLACE:
            return self.place(index.row(), index.column())
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            seen = self.seen(index)
            return cell_words(seen, self._comparison(seen.result.cell.key)) if seen is not None else ""
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.place(index.row(), index.column()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self._places is not None or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        if orientation is Qt.Orientation.Vertical:
            photo = self._grid.photos[section]
            return "\n".join([photo.name, *photo.tags]) if role == Qt.ItemDataRole.ToolTipRole else photo.name
        column = self._grid.columns[section]
        return words.column_name(column, engine=self._several or role == Qt.ItemDataRole.ToolTipRole)

    def _show_changes(self, places: Sequence[int]) -> None:
        """Whatever is on screen is painted anew: to find each of many places costs more."""
        if places and self.rowCount() and self.columnCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last, [CELL])


def cell_words(seen: SeenCell, comparison: Comparison | None = None) -> str:
    """A cell in three lines, and more where there is more to say.

    What was tried, with which settings, what came of it; how that stands beside the baseline, and what people said.
    """
    cell = seen.result.cell
    lines = [f"{cell.photo.name} × {cell.material.name}", words.setting_name(cell.setting)]
    lines.append(words.outcome_name(seen.result))
    if comparison is not None:
        lines.append(words.comparison_name(comparison))
    if seen.rating is not None and seen.rating.mark is not None:
        lines.append(words.word(seen.rating.mark))
    if seen.rating is not None and seen.rating.note:
        lines.append(seen.rating.note)
    return "\n".join(lines)
