"""What runs, what waits, what failed and why: the queue, as the run's store has it, also after a restart."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.qa.browsing import CellFilter, CellOrder
from desktop.domain.qa.results import CellState, Verdict
from desktop.ui.kit.hinted_table import HintedTable
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.jobs import Latest
from desktop.ui.kit.parts import SPACE, role_label
from desktop.ui.kit.theme import Tokens
from desktop.ui.qa import words
from desktop.ui.qa.buttons import action_button
from desktop.ui.qa.cell_painter import look_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from desktop.domain.jobs import Progress
    from desktop.domain.qa.ports import RunStore
    from desktop.ui.kit.actions import Actions
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.qa.actions import QaState
    from desktop.ui.qa.cell_cache import CellCache
    from desktop.ui.qa.run_session import RunSession

Index = QModelIndex | QPersistentModelIndex
COLUMNS = 5

QUEUED = (
    CellFilter(states=frozenset({CellState.RUNNING})),
    CellFilter(states=frozenset({CellState.FAILED}), verdicts=frozenset({Verdict.FAIL})),
    CellFilter(states=frozenset({CellState.SKIPPED})),
    CellFilter(states=frozenset({CellState.WAITING})),
)
"""In this order: what needs a person stands above what needs time."""


class QueueModel(QAbstractTableModel):
    """Cells that are not done, a line each."""

    def __init__(self, cache: CellCache, parent: QWidget) -> None:
        super().__init__(parent)
        self._cache, self._owner = cache, parent
        self._places: list[int] = []
        cache.changed.connect(self._show_changes)

    def show_places(self, places: list[int]) -> None:
        if places != self._places:
            self.beginResetModel()
            self._places = places
            self.endResetModel()

    def place(self, row: int) -> int | None:
        return self._places[row] if 0 <= row < len(self._places) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._places)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ForegroundRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        seen = self._cache.cell(self._places[index.row()])
        if seen is None:
            return None
        if role == Qt.ItemDataRole.ForegroundRole:
            tokens = Tokens.of(self._owner.palette())
            return QColor(getattr(tokens, look_of(seen).token)) if index.column() == 0 else None
        result = seen.result
        cell = result.cell
        texts = (
            f"{look_of(seen).sign} {words.state_name(result.state)}",
            " · ".join(part for part in (result.code or "", result.message) if part),
            cell.photo.name,
            cell.material.name,
            words.setting_name(cell.setting),
        )
        return texts[index.column()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("State"), self.tr("Why"), self.tr("Photo"), self.tr("Material"), self.tr("Setting"))[section]

    def retranslate(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)

    def _show_changes(self, _: object) -> None:
        if self._places:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._places) - 1, COLUMNS - 1))


ROW_HEIGHT = 26


class QueueTable(HintedTable):
    """Lines of the queue, or a hint."""

    def __init__(self, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(ROW_HEIGHT, parent)
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for column, width in enumerate((100, 200, 110, 110)):
            self.setColumnWidth(column, width)


class QueueView(Translated, QWidget):
    """``cell_asked`` carries the place of a cell that is to be looked at."""

    cell_asked = Signal(int)

    def __init__(
        self,
        session: RunSession,
        cache: CellCache,
        runner: JobRunner,
        actions: Actions[QaState],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._finding = Latest(runner, self)
        self._finding.succeeded.connect(self._show_places)
        self.model = QueueModel(cache, self)
        self.table = QueueTable(self.model)
        self.counts = role_label("", wrap=True)
        self.bar = QProgressBar(textVisible=False)
        self.buttons = [action_button(actions, name) for name in ("resume", "retry_failed", "pause", "cancel")]
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.counts, 1)
        for button in self.buttons:
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(row)
        layout.addWidget(self.bar)
        layout.addWidget(self.table, 1)
        self.table.activated.connect(self._chosen)
        session.opened.connect(self.again)
        session.advanced.connect(self._follow)
        session.changed.connect(self._show)
        self.retranslate()

    @property
    def busy(self) -> bool:
        return self._finding.busy

    def again(self) -> None:
        """Look up what is not done."""
        store = self._session.store
        if store is None:
            self.model.show_places([])
        else:
            self._finding.request(partial(_find, store))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.again()

    def _follow(self) -> None:
        """What nobody looks at need not be live."""
        if self.isVisible():
            self.again()

    def _show_places(self, places: list[int]) -> None:
        self.model.show_places(places)

    def _chosen(self, index: QModelIndex) -> None:
        if (place := self.model.place(index.row())) is not None:
            self.cell_asked.emit(place)

    def _show(self) -> None:
        totals = self._session.totals
        done = totals.cells - self._session.unfinished
        self.bar.setRange(0, max(1, totals.cells))
        self.bar.setValue(done)
        parts = [
            f"{words.state_name(state)} {count:,}" for state in CellState if (count := totals.states.get(state, 0))
        ]
        if totals.spent:
            parts.append(self.tr("%n paid call(s)", "", totals.spent))
        self.counts.setText(" · ".join(parts))

    def retranslate(self) -> None:
        self.table.hint = (
            self.tr("Nothing waits, and nothing failed.")
            if self._session.store is not None
            else self.tr("Run a plan, and its cells are here until they are done.")
        )
        self.table.setAccessibleName(self.tr("Cells that are not done"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self.model.retranslate()
        self._show()


def _find(store: RunStore, _: Progress) -> list[int]:
    found: Sequence[Sequence[int]] = [store.places(wanted, CellOrder()) for wanted in QUEUED]
    return [int(place) for some in found for place in some]
