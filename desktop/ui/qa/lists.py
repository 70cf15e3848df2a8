"""The lists of a plan at the left: what is dropped on one goes into it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui.kit.drops import DropTarget
from desktop.ui.kit.hint import paint_hint
from desktop.ui.kit.parts import SPACE, Card, role_label, set_role, small_button
from desktop.ui.kit.theme import Tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

ROW = int(Qt.ItemDataRole.UserRole)
LINE, CHIP, EDGE = 18, 24, 8
LEAST_HEIGHT = 84
MOST_WHOLE = 3
"""Entries for which a list makes room, whole; with more it scrolls, and its column with it."""
REMOVES = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


@dataclass(frozen=True, slots=True)
class Chip:
    """A face of a material: its label, and its little picture once that is there."""

    label: str
    picture: QPixmap | None = None


@dataclass(frozen=True, slots=True)
class ListRow:
    """One entry. ``problem`` is a whole sentence, ``place`` what the tool tip says besides."""

    title: str
    detail: str = ""
    problem: str = ""
    chips: tuple[Chip, ...] = ()
    place: str = ""

    @property
    def said(self) -> str:
        """For who hears the window, and for the tool tip."""
        faces = " ".join(chip.label for chip in self.chips)
        return "\n".join(part for part in (self.title, self.place, self.detail, faces, self.problem) if part)


class RowPainter(QStyledItemDelegate):
    """A line for the title, one for the details with the faces, one for what is wrong."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002 - Qt's signature
        row: ListRow = index.data(ROW)
        lines = 1 + bool(row.detail and not row.chips) + 2 * bool(row.problem)
        return QSize(0, EDGE + lines * LINE + (CHIP + 4 if row.chips else 0))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: ListRow = index.data(ROW)
        area, tokens = QRect(option.rect), Tokens.of(option.palette)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            _draw_ground(painter, area, tokens, focused=bool(option.state & QStyle.StateFlag.State_HasFocus))
        inner = area.adjusted(EDGE, EDGE // 2, -EDGE, 0)
        line = QRect(inner.left(), inner.top(), inner.width(), LINE)
        _draw_text(painter, line, row.title, tokens.text)
        line.translate(0, LINE)
        if row.chips:
            _draw_chips(painter, line, row, tokens)
            line.translate(0, CHIP + 4)
        elif row.detail:
            _draw_text(painter, line, row.detail, tokens.muted)
            line.translate(0, LINE)
        if row.problem:
            painter.setPen(QColor(tokens.bad))
            line.setHeight(2 * LINE)
            painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap), f"✗ {row.problem}")
        painter.restore()


def _draw_ground(painter: QPainter, area: QRect, tokens: Tokens, *, focused: bool) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(tokens.raised))
    painter.setPen(QPen(QColor(tokens.accent), 1.5) if focused else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 5, 5)


def _draw_text(painter: QPainter, area: QRect, text: str, colour: str) -> None:
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, area.width())
    painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)


def _draw_chips(painter: QPainter, line: QRect, row: ListRow, tokens: Tokens) -> None:
    """Each face as a round picture with its label; then the details as far as there is room."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left = line.left()
    for chip in row.chips:
        label_width = painter.fontMetrics().horizontalAdvance(chip.label)
        if left + CHIP + label_width + 12 > line.right():
            break
        circle = QRectF(left, line.top(), CHIP, CHIP)
        path = QPainterPath()
        path.addEllipse(circle)
        painter.fillPath(path, QColor(tokens.border))
        if chip.picture is not None and not chip.picture.isNull():
            painter.save()
            painter.setClipPath(path)
            painter.drawPixmap(circle.toRect(), chip.picture)
            painter.restore()
        left += CHIP + 4
        painter.setPen(QColor(tokens.muted))
        area = QRect(left, line.top(), label_width, CHIP)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), chip.label)
        left += label_width + 8
    rest = QRect(left, line.top(), max(0, line.right() - left), CHIP)
    if rest.width() > 3 * CHIP:
        _draw_text(painter, rest, row.detail, tokens.muted)


class EntryList(QListWidget):
    """Takes pictures; Delete takes entries out. ``hint`` stands there while it is empty.

    ``dropped`` carries a :class:`~desktop.ui.kit.drops.Carried`.
    """

    dropped = Signal(object)
    remove_asked = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hint = ""
        self._over = False
        self._drops = DropTarget(self.viewport())
        self._drops.dropped.connect(self.dropped)
        self._drops.held_over.connect(lambda over: self._show_over(over=over))
        self.setItemDelegate(RowPainter(self))
        self.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(LEAST_HEIGHT)
        self.setProperty("entries", True)  # noqa: FBT003 - a Qt property

    def show_rows(self, rows: Sequence[ListRow]) -> None:
        """The chosen entry stays chosen, by its place."""
        kept = self.currentRow()
        if self.count() != len(rows):
            self.clear()
            for _ in rows:
                self.addItem(QListWidgetItem())
        for place, row in enumerate(rows):
            item = self.item(place)
            item.setData(ROW, row)
            item.setToolTip(row.said)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, row.said)
        self.setCurrentRow(min(kept, len(rows) - 1))
        self._make_room()
        self.scheduleDelayedItemsLayout()

    def _make_room(self) -> None:
        """What is at the top can be seen whole: an entry that is cut looks broken, not as if there were more below."""
        shown = range(min(self.count(), MOST_WHOLE))
        needed = sum(self.sizeHintForRow(place) for place in shown) + 2 * (self.frameWidth() + EDGE // 2)
        self.setMinimumHeight(max(LEAST_HEIGHT, needed))

    @property
    def rows(self) -> list[ListRow]:
        return [self.item(place).data(ROW) for place in range(self.count())]

    @property
    def chosen(self) -> list[int]:
        return sorted({index.row() for index in self.selectedIndexes()})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in REMOVES and self.chosen:
            self.remove_asked.emit(self.chosen)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.count() == 0:
            paint_hint(QPainter(self.viewport()), self.viewport(), self.hint)

    def _show_over(self, *, over: bool) -> None:
        set_role(self, "over", "yes" if over else "no")


class ListCard(Card):
    """One list under its heading, with how many there are and what can be done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.setContentsMargins(10, 8, 10, 10)
        self.body.setSpacing(SPACE // 2 + 2)
        self.count = role_label("muted")
        self.list = EntryList()
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        self.body.removeWidget(self.heading)
        top.addWidget(self.heading)
        top.addWidget(self.count, 1)
        self._buttons = top
        self.body.addLayout(top)
        self.body.addWidget(self.list, 1)

    def retranslate(self) -> None:
        """Its words are set by whoever made it."""

    def add_button(self) -> QPushButton:
        """A little button beside the heading."""
        button = small_button()
        self._buttons.addWidget(button)
        return button

    def add_line(self, *widgets: QWidget) -> None:
        """A row of controls below the list."""
        row = QHBoxLayout()
        row.setSpacing(SPACE // 2 + 2)
        for widget in widgets:
            row.addWidget(widget, 0 if isinstance(widget, QPushButton) else 1)
        row.addStretch(0 if any(not isinstance(widget, QPushButton) for widget in widgets) else 1)
        self.body.addLayout(row)
