"""Calls per day as bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QHelpEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.ui.kit.accessible import Accessible, AccessibleItem, Role
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP
from desktop.ui.kit.theme import Themed, Tokens
from desktop.ui.workspace.words import short_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.domain.cloud.usage import DayUsage

LEFT, BOTTOM, TOP, GAP = 44, 20, 26, 2
LEGEND_HEIGHT = 18
LINES = 4
EVERY = 5
"""Days between two numbers below the bars."""

PARTS = (
    ("charged", "accent", Qt.BrushStyle.SolidPattern),
    ("unknown", "warn", Qt.BrushStyle.BDiagPattern),
    ("free", "edge", Qt.BrushStyle.Dense5Pattern),
)
"""From the bottom up: calls that cost, that may have, and that did not; with their colour tokens."""


LEGEND = {
    "charged": QT_TRANSLATE_NOOP("DayChart", "charged"),
    "unknown": QT_TRANSLATE_NOOP("DayChart", "not known"),
    "free": QT_TRANSLATE_NOOP("DayChart", "not charged"),
}


def nice_top(most: int) -> int:
    """The end of the axis: at least ``most``, a multiple of 4, and a round number of its size."""
    step = 1
    while True:
        for factor in (4, 8, 12, 20, 40):
            if factor * step >= most:
                return factor * step
        step *= 10


class DayChart(Themed, Accessible, QWidget):
    """One bar a day; hovering tells its numbers."""

    accessible_role = Role.Chart

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[DayUsage, ...] = ()
        self.setMinimumHeight(150)
        self.setMouseTracking(True)

    def show_days(self, days: Sequence[DayUsage]) -> None:
        self._days = tuple(days)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(560, 190)

    def restyle(self) -> None:
        self.update()

    # -- geometry ------------------------------------------------------------------------------------------------

    @property
    def _room(self) -> QRectF:
        return QRectF(LEFT, TOP, self.width() - LEFT - 8, self.height() - TOP - BOTTOM)

    def day_at(self, at: QPoint) -> DayUsage | None:
        """The day whose bar stands at ``at``, from the top of the chart to its bottom."""
        room = self._room
        if not self._days or not room.contains(at):
            return None
        return self._days[min(int((at.x() - room.left()) * len(self._days) / room.width()), len(self._days) - 1)]

    def accessible_items(self) -> list[AccessibleItem]:
        """The days with their numbers."""
        room, count = self._room, max(1, len(self._days))
        width = room.width() / count
        places = (QRectF(room.left() + place * width, room.top(), width, room.height()) for place in range(count))
        return [AccessibleItem(day_text(day), place.toRect()) for day, place in zip(self._days, places, strict=False)]

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self.day_at(event.pos())
            QToolTip.showText(event.globalPos(), day_text(day) if day is not None else "", self)
            return True
        return super().event(event)

    # -- painting ------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, room = Tokens.of(self.palette()), self._room
        top = nice_top(max((day.calls for day in self._days), default=0))
        _paint_axis(painter, room, top, tokens)
        for place, day in enumerate(self._days):
            self._paint_day(painter, (room, top, place), day, tokens)
        _paint_legend(painter, room, tokens)

    def _paint_day(self, painter: QPainter, where: tuple[QRectF, int, int], day: DayUsage, tokens: Tokens) -> None:
        room, top, place = where
        width = room.width() / len(self._days)
        left, base = room.left() + place * width, room.bottom()
        painter.setPen(Qt.PenStyle.NoPen)
        for name, token, pattern in PARTS:
            height = getattr(day, name) * room.height() / top
            painter.setBrush(QBrush(QColor(getattr(tokens, token)), pattern))
            painter.drawRect(QRectF(left + GAP / 2, base - height, max(1.0, width - GAP), height))
            base -= height
        if day.day.day == 1 or day.day.day % EVERY == 0:
            painter.setPen(QColor(tokens.muted))
            label = QRectF(left - 10, room.bottom() + 2, width + 20, BOTTOM - 2)
            painter.drawText(label, int(Qt.AlignmentFlag.AlignCenter), str(day.day.day))


def _paint_axis(painter: QPainter, room: QRectF, top: int, tokens: Tokens) -> None:
    for line in range(LINES + 1):
        height = room.bottom() - line * room.height() / LINES
        painter.setPen(QColor(tokens.border))
        painter.drawLine(int(room.left()), int(height), int(room.right()), int(height))
        painter.setPen(QColor(tokens.muted))
        text = QLocale().toString(line * top // LINES)
        label = QRectF(0, height - 9, room.left() - 6, 18)
        painter.drawText(label, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), text)


def _paint_legend(painter: QPainter, room: QRectF, tokens: Tokens) -> None:
    """From the right: what each colour stands for."""
    right = room.right()
    for name, token, pattern in reversed(PARTS):
        text = QCoreApplication.translate("DayChart", LEGEND[name])
        width = painter.fontMetrics().horizontalAdvance(text)
        painter.setPen(QColor(tokens.muted))
        label = QRectF(right - width, 0, width, LEGEND_HEIGHT)
        painter.drawText(label, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), text)
        painter.fillRect(QRectF(label.left() - 16, 4, 10, 10), QBrush(QColor(getattr(tokens, token)), pattern))
        right = label.left() - 30


def day_text(day: DayUsage) -> str:
    words = QCoreApplication.translate("DayChart", "{day}: {charged} charged, {free} not charged, {unknown} not known")
    return words.format(day=short_date(day.day), charged=day.charged, free=day.free, unknown=day.unknown)
