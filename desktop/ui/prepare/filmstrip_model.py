"""The documents of the session as a list model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.domain.files.spelling import readable

if TYPE_CHECKING:
    from desktop.ui.prepare.document import Document
    from desktop.ui.prepare.session import Session

DOCUMENT_ROLE = int(Qt.ItemDataRole.UserRole)

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class FilmstripModel(QAbstractListModel):
    """One row a document, in the session's order."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._rows: list[int] = []
        session.list_changed.connect(self._reload)
        session.document_changed.connect(self._tell_changed)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        document = self._document(index)
        if document is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return readable(document.path.name)
        if role == Qt.ItemDataRole.ToolTipRole:
            return readable(str(document.path))
        return document if role == DOCUMENT_ROLE else None

    def key_of(self, row: int) -> int:
        return self._rows[row]

    def row_of(self, key: int) -> int | None:
        return self._rows.index(key) if key in self._rows else None

    def _document(self, index: Index) -> Document | None:
        known = index.isValid() and index.row() < len(self._rows)
        return self._session.document(self._rows[index.row()]) if known else None

    def _reload(self) -> None:
        self.beginResetModel()
        self._rows = [document.key for document in self._session.documents]
        self.endResetModel()

    def _tell_changed(self, key: int) -> None:
        row = self.row_of(key)
        if row is not None:
            index = self.index(row, 0)
            self.dataChanged.emit(index, index)
