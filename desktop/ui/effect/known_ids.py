"""IDs of the console that the workspace knows, offered while one is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QLineEdit

    from desktop.ui.kit.mode import KnownId

ID_ROLE = int(Qt.ItemDataRole.UserRole)


class KnownIds(QCompleter):
    """Found by name and by ID; the ID alone goes into the field. The arrow down lists all of them."""

    def __init__(self, field: QLineEdit, known: Callable[[], Iterable[KnownId]]) -> None:
        super().__init__(field)
        self._field, self._known = field, known
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        field.setCompleter(self)
        field.installEventFilter(self)
        # Qt puts the text into the field behind this: what is told must be what stands there.
        self.activated.connect(field.editingFinished, Qt.ConnectionType.QueuedConnection)

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:  # noqa: N802 - Qt's name
        return str(index.data(ID_ROLE) or "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is known is asked for when the field is entered: the workspace changes meanwhile."""
        if watched is self._field and event.type() == QEvent.Type.FocusIn:
            self._refresh()
        down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if watched is self._field and down and event.type() == QEvent.Type.KeyPress and self._rows.rowCount():
            self.setCompletionPrefix("")
            self.complete()
            return True
        return super().eventFilter(watched, event)

    def _refresh(self) -> None:
        self._rows.clear()
        for known in self._known():
            row = QStandardItem(f"{known.name} · {known.identity}")
            row.setData(known.identity, ID_ROLE)
            self._rows.appendRow(row)
