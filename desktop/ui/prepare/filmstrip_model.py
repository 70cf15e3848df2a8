"""The documents of the session as a list model: those that the user wants to see, in the order asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer

from desktop.domain.files.spelling import readable
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP, translated
from desktop.ui.prepare.document import Badge
from desktop.ui.prepare.strip_view import StripOrder, StripView, in_order

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.ui.prepare.document import Document
    from desktop.ui.prepare.session import Session

DOCUMENT_ROLE = int(Qt.ItemDataRole.UserRole)

BADGE_WORDS: Mapping[Badge, str] = {
    Badge.WAITING: QT_TRANSLATE_NOOP("Filmstrip", "being checked"),
    Badge.PASS: QT_TRANSLATE_NOOP("Filmstrip", "passes"),
    Badge.WARN: QT_TRANSLATE_NOOP("Filmstrip", "passes with warnings"),
    Badge.FAIL: QT_TRANSLATE_NOOP("Filmstrip", "would be rejected"),
}
"""What the badge of a picture says to those who do not see it."""

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class FilmstripModel(QAbstractListModel):
    """One row a document that is shown.

    A selected document that fits no longer, because it was mended, stays until the user asks for something else.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._rows: list[int] = []
        self._places: dict[int, int] = {}
        self.view = StripView()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._follow)
        session.list_changed.connect(self._reload)
        session.document_changed.connect(self._tell_changed)
        self._reload()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        document = self._document(index)
        if document is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return readable(document.path.name)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{readable(document.path.name)}, {translated('Filmstrip', BADGE_WORDS[document.badge])}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return readable(str(document.path))
        return document if role == DOCUMENT_ROLE else None

    def key_of(self, row: int) -> int:
        return self._rows[row]

    def row_of(self, key: int) -> int | None:
        return self._places.get(key)

    @property
    def keys(self) -> tuple[int, ...]:
        """What is shown, from the top."""
        return tuple(self._rows)

    def set_view(self, view: StripView) -> None:
        """Show what the user asks for now, and nothing else."""
        self.view = view
        self._set_rows(self._wanted(kept=()))

    def _document(self, index: Index) -> Document | None:
        known = index.isValid() and index.row() < len(self._rows)
        return self._session.document(self._rows[index.row()]) if known else None

    def _reload(self) -> None:
        self._soon.stop()
        self._set_rows(self._wanted(kept=self._session.selection), anew=True)

    def _follow(self) -> None:
        """What the program finds out changes states and sizes, and so the place of a document or whether it fits.

        A selected one that the user's own search has hidden does not come back by that.
        """
        self._set_rows(self._wanted(kept=tuple(it for it in self._session.selection if it.key in self._places)))

    def _wanted(self, kept: tuple[Document, ...]) -> list[int]:
        stays = {document.key for document in kept}
        found = [it for it in self._session.documents if it.key in stays or self.view.matches(it)]
        return [document.key for document in in_order(found, self.view.order)]

    def _set_rows(self, rows: list[int], *, anew: bool = False) -> None:
        if anew or rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self._places = {key: row for row, key in enumerate(rows)}
            self.endResetModel()

    def _tell_changed(self, key: int) -> None:
        row = self.row_of(key)
        if row is not None:
            index = self.index(row, 0)
            self.dataChanged.emit(index, index)
        if self.view.hides or self.view.order is not StripOrder.OPENED:
            self._soon.start()
