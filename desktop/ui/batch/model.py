"""The rows of the session as a table: nothing is worked out but for the rows that are on screen."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QPalette

from desktop.domain.files.spelling import readable
from desktop.domain.rules.findings import Severity
from desktop.services.preparing.results import ItemStatus
from desktop.ui.batch.rows import RowState
from desktop.ui.batch.thumbnails import SIDE
from desktop.ui.kit.icons import draw_icon
from desktop.ui.kit.theme import Tokens
from desktop.ui.messages import error_text, finding_text
from desktop.ui.messages.wording import whole

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.services.preparing.results import ItemResult
    from desktop.ui.batch.rows import Row
    from desktop.ui.batch.session import BatchSession
    from desktop.ui.batch.thumbnails import FileThumbnails

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()

KILOBYTE = 1000
BADGE = 18
"""Pixels of the sign of a state."""


class Column(IntEnum):
    PICTURE = 0
    STATE = 1
    OUTPUT = 2
    SIZE = 3
    NOTES = 4


ICONS = {
    RowState.WAITING: "waiting",
    RowState.PREPARED: "pass",
    RowState.FAILED: "fail",
    RowState.SKIPPED: "info",
    RowState.EXCLUDED: "remove",
}
COLOURS = {
    RowState.WAITING: "muted",
    RowState.PREPARED: "good",
    RowState.FAILED: "bad",
    RowState.SKIPPED: "accent",
    RowState.EXCLUDED: "muted",
}


class BatchModel(QAbstractTableModel):
    """One row a picture, in the session's order."""

    def __init__(self, session: BatchSession, thumbnails: FileThumbnails, palette: QPalette) -> None:
        super().__init__(session)
        self._session = session
        self._thumbnails = thumbnails
        self._tokens = Tokens.of(palette)
        self._length = 0
        session.reset.connect(self._reload)
        session.row_changed.connect(self._tell_changed)
        thumbnails.ready.connect(self._tell_pictures)

    def restyle(self, palette: QPalette) -> None:
        self._tokens = Tokens.of(palette)
        self._tell_pictures()

    def retranslate(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._tell_pictures()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else self._length

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = {
            Column.PICTURE: self.tr("Picture"),
            Column.STATE: self.tr("State"),
            Column.OUTPUT: self.tr("Outputs"),
            Column.SIZE: self.tr("Size"),
            Column.NOTES: self.tr("Notes"),
        }
        return titles[Column(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= self._length:
            return None
        row, column = self._session.rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return readable(str(row.path)) if column is Column.PICTURE else self._text(row, column)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._decoration(row, column)
        if role == Qt.ItemDataRole.ForegroundRole and column is Column.STATE:
            return QColor(getattr(self._tokens, self._colour(row)))
        return None

    def _text(self, row: Row, column: Column) -> str:
        match column:
            case Column.PICTURE:
                return readable(row.path.name)
            case Column.STATE:
                return self._state_text(row)
            case Column.OUTPUT:
                return "\n".join(readable(it.output.name) for it in row.results if it.output)
            case Column.SIZE:
                return "\n".join(self._size_text(it) for it in row.results if it.status is ItemStatus.PREPARED)
            case Column.NOTES:
                return "\n".join(dict.fromkeys(note for it in row.results for note in _notes(it)))

    def _state_text(self, row: Row) -> str:
        warned = row.state is RowState.PREPARED and row.severity is Severity.WARN
        texts = {
            RowState.WAITING: self.tr("Waiting"),
            RowState.PREPARED: self.tr("Prepared, see notes") if warned else self.tr("Prepared"),
            RowState.FAILED: self.tr("Failed"),
            RowState.SKIPPED: self.tr("Left out"),
            RowState.EXCLUDED: self.tr("Excluded"),
        }
        return texts[row.state]

    def _size_text(self, result: ItemResult) -> str:
        it = result.document
        text = self.tr("%1 × %2, %3 KB")
        for place, value in enumerate((it["width"], it["height"], it["bytes"] / KILOBYTE), start=1):
            text = text.replace(f"%{place}", whole(value))
        return text

    def _decoration(self, row: Row, column: Column) -> object:
        if column is Column.STATE:
            return draw_icon(self._icon(row), getattr(self._tokens, self._colour(row)), BADGE)
        if column is not Column.PICTURE:
            return None
        pixmap = self._thumbnails.pixmap(_shown_file(row))
        if pixmap is None or pixmap.isNull():
            return draw_icon("waiting" if pixmap is None else "fail", self._tokens.muted, SIDE)
        return pixmap

    def _icon(self, row: Row) -> str:
        warned = row.state is RowState.PREPARED and row.severity is Severity.WARN
        return "warn" if warned else ICONS[row.state]

    def _colour(self, row: Row) -> str:
        warned = row.state is RowState.PREPARED and row.severity is Severity.WARN
        return "warn" if warned else COLOURS[row.state]

    def _reload(self) -> None:
        self.beginResetModel()
        self._length = len(self._session.rows)
        self.endResetModel()

    def _tell_changed(self, row: int) -> None:
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    def _tell_pictures(self) -> None:
        if self._length:
            self.dataChanged.emit(self.index(0, 0), self.index(self._length - 1, len(Column) - 1))


def _shown_file(row: Row) -> Path:
    return next((it.output for it in row.results if it.output), row.path)


def _notes(result: ItemResult) -> list[str]:
    """What failed; without a failure what there is to say."""
    if result.error is not None:
        return [error_text(result.error)]
    return [finding_text(it) for it in result.findings if it.severity in {Severity.WARN, Severity.INFO}]
