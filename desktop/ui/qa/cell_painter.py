"""How a cell of the matrix looks: its picture, and what came of it in colour and sign."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.domain.qa.baseline import Standing
from desktop.domain.qa.results import CellState, Mark, Verdict
from desktop.ui.kit.theme import Tokens
from desktop.ui.qa import words
from desktop.ui.qa.matrix_model import CELL, PLACE

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from desktop.domain.qa.baseline import Comparison
    from desktop.ui.qa.cell_cache import SeenCell
    from desktop.ui.qa.thumbnails import RunThumbnails

EDGE = 4
BADGE = 20
CAPTION = 32
"""Pixels of two lines of words below a cell that stands in no matrix."""

LINE = 16


@dataclass(frozen=True, slots=True)
class Look:
    """A sign, and the token of its colour: nobody has to tell green from red."""

    sign: str
    token: str


VERDICTS = {Verdict.PASS: Look("✓", "good"), Verdict.WARN: Look("!", "warn"), Verdict.FAIL: Look("✗", "bad")}
STATES = {
    CellState.WAITING: Look("…", "muted"),
    CellState.RUNNING: Look("▶", "accent"),
    CellState.SKIPPED: Look("–", "muted"),
}
MARKS = {Mark.GOOD: Look("1", "good"), Mark.DOUBTFUL: Look("2", "warn"), Mark.BAD: Look("3", "bad")}
STANDINGS = {
    Standing.CHANGED: Look("≠", "warn"),
    Standing.FAILED: Look("↓", "bad"),
    Standing.NEW: Look("＋", "accent"),
}
ACCEPTED = Look("≈", "good")
UNKNOWN = Look("·", "muted")


def look_of(seen: SeenCell) -> Look:
    """What came of a cell."""
    result = seen.result
    if result.verdict is not None:
        return VERDICTS[result.verdict]
    return STATES.get(result.state, UNKNOWN)


class CellPainter(QStyledItemDelegate):
    """``comparison`` gives a cell beside its baseline by its key, where there is one."""

    def __init__(
        self,
        thumbnails: RunThumbnails,
        comparison: Callable[[str], Comparison | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._thumbnails, self._comparison = thumbnails, comparison
        self.captions = False
        self.side = 120
        """Pixels of a picture's long side: it is read at twice that for dense screens."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if index.data(PLACE) is None:
            return
        seen: SeenCell | None = index.data(CELL)
        palette, state = option.palette, option.state
        tokens = Tokens.of(palette)
        area = QRect(option.rect).adjusted(EDGE, EDGE, -EDGE, -EDGE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        picture = area.adjusted(0, 0, 0, -CAPTION) if self.captions else area
        painter.fillRect(picture, QColor(tokens.stage))
        if seen is not None:
            self._draw_cell(painter, picture, seen, tokens)
            if self.captions:
                self._draw_caption(painter, area, seen, tokens)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 3))
            painter.drawRect(QRectF(area).adjusted(-1.5, -1.5, 1.5, 1.5))
        painter.restore()

    def _draw_cell(self, painter: QPainter, area: QRect, seen: SeenCell, tokens: Tokens) -> None:
        result = seen.result
        if result.thumbnail is not None:
            self._draw_picture(painter, area, seen)
        else:
            _draw_words(painter, area, words.outcome_name(result), tokens)
        look = look_of(seen)
        _draw_badge(painter, QPointF(area.left() + 3, area.bottom() - BADGE - 2), look, tokens)
        stripe = QRect(area.left(), area.bottom() - 2, area.width(), 3)
        painter.fillRect(stripe, QColor(getattr(tokens, look.token)))
        rating = seen.rating
        if rating is not None and rating.mark is not None:
            _draw_badge(
                painter, QPointF(area.right() - BADGE - 2, area.bottom() - BADGE - 2), MARKS[rating.mark], tokens
            )
        if rating is not None and rating.note:
            _draw_badge(painter, QPointF(area.left() + 3, area.top() + 3), Look("✎", "accent"), tokens)
        comparison = self._comparison(result.cell.key)
        if comparison is not None and (standing := _standing_look(comparison)) is not None:
            _draw_badge(painter, QPointF(area.right() - BADGE - 2, area.top() + 3), standing, tokens)

    def _draw_picture(self, painter: QPainter, area: QRect, seen: SeenCell) -> None:
        thumbnail = seen.result.thumbnail
        pixmap = self._thumbnails.pixmap(thumbnail, 2 * self.side) if thumbnail is not None else None
        if pixmap is None or pixmap.isNull():
            return
        size = pixmap.size().scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(area.center())
        painter.drawPixmap(place, pixmap)

    def _draw_caption(self, painter: QPainter, area: QRect, seen: SeenCell, tokens: Tokens) -> None:
        cell = seen.result.cell
        line = QRect(area.left(), area.bottom() - CAPTION + 2, area.width(), LINE)
        for text, colour in (
            (f"{cell.photo.name} × {cell.material.name}", tokens.text),
            (words.setting_name(cell.setting), tokens.muted),
        ):
            painter.setPen(QColor(colour))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, line.width())
            painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
            line.translate(0, LINE)


def _standing_look(comparison: Comparison) -> Look | None:
    if comparison.accepted:
        return ACCEPTED
    return STANDINGS.get(comparison.standing)


def _draw_words(painter: QPainter, area: QRect, text: str, tokens: Tokens) -> None:
    painter.setPen(QColor(tokens.muted))
    inner = area.adjusted(EDGE, EDGE, -EDGE, -BADGE)
    painter.drawText(inner, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWrapAnywhere), text)


def _draw_badge(painter: QPainter, place: QPointF, look: Look, tokens: Tokens) -> None:
    """A disc in the colour with the sign in it, to be seen on any picture."""
    circle = QRectF(place.x(), place.y(), BADGE, BADGE)
    painter.setPen(QPen(QColor(tokens.surface), 1.5))
    painter.setBrush(QColor(getattr(tokens, look.token)))
    painter.drawEllipse(circle)
    font = QFont(painter.font())
    font.setBold(True)
    font.setPixelSize(12)
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(tokens.surface))
    painter.drawText(circle, int(Qt.AlignmentFlag.AlignCenter), look.sign)
    painter.restore()
