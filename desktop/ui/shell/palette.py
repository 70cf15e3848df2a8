"""The command palette: everything that can be done in the window, found by a few letters in either language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.kit.actions import plain_text
from desktop.ui.kit.dialogs import open_at
from desktop.ui.kit.fields import ClearableLine
from desktop.ui.kit.i18n import Translated, translated
from desktop.ui.kit.own_keys import Slot
from desktop.ui.kit.parts import SPACE, role_label
from desktop.ui.kit.reasons import reason_of
from desktop.ui.kit.theme import Tokens
from desktop.ui.shell.ranking import Searched, ranked
from desktop.ui.shell.synonyms import SYNONYMS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QAction

    from desktop.ui.kit.actions import ActionPlace

    Say = Callable[[str, str], str]
    """Gives the text of a context in one language, whatever the window speaks."""

SIZE = QSize(620, 460)
ITSELF = Slot("window", "palette").key
ROW_HEIGHT = 46
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
"""Rows that these keys go by while something is typed."""


@dataclass(frozen=True)
class Offer:
    """An action as the palette shows it."""

    key: str
    name: str
    where: str
    place: ActionPlace
    action: QAction

    @property
    def shortcut(self) -> str:
        return self.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    @property
    def why_not(self) -> str:
        return reason_of(self.action) if not self.action.isEnabled() else ""


class CommandPalette(Translated, QDialog):
    """``chosen(offer)``: it shall be done. ``say`` gives the names in each language."""

    chosen = Signal(object)

    def __init__(
        self,
        places: Sequence[ActionPlace],
        say: Sequence[Say],
        recent: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._places, self._say, self._recent = places, say, recent
        self._offers: dict[str, Offer] = {}
        self._searched: list[Searched] = []
        self.search = ClearableLine()
        self.list = QListWidget()
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(OfferPainter(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.state = role_label("muted", wrap=True)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE)
        for widget in (self.search, self.list, self.state):
            layout.addWidget(widget)
        open_at(self, SIZE)
        self.search.setFocus()
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._take)
        self.list.itemClicked.connect(self._take)
        self.list.currentItemChanged.connect(self._say_state)
        self.retranslate()

    # -- what there is -------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("What do you want to do?"))
        self.search.setPlaceholderText(self.tr("A few letters, in Chinese or in English"))
        self.search.setAccessibleName(self.tr("Search all actions"))
        self.list.setAccessibleName(self.tr("Actions found"))
        self._gather()
        self._find()

    def _gather(self) -> None:
        self._offers, self._searched = {}, []
        for place in self._places:
            for spec in place.actions.table:
                key, source = Slot(place.id, spec.id).key, (place.actions.context, spec.text)
                if key == ITSELF:
                    continue
                names = dict.fromkeys(
                    plain_text(text) for text in (translated(*source), *(say(*source) for say in self._say))
                )
                where = place.title_of(spec)
                self._offers[key] = Offer(key, next(iter(names)), where, place, place.actions[spec.id])
                self._searched.append(Searched(key, tuple(names), f"{SYNONYMS.get(key, '')} {where}"))

    @property
    def found(self) -> list[Offer]:
        """What is shown, best first."""
        return [self.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.list.count())]

    def _find(self) -> None:
        self.list.clear()
        for key in ranked(self.search.text(), self._searched, self._recent):
            self.list.addItem(self._item(self._offers[key]))
        self.list.setCurrentRow(0)
        self._say_state()

    def _item(self, offer: Offer) -> QListWidgetItem:
        item = QListWidgetItem(offer.name)
        item.setData(Qt.ItemDataRole.UserRole, offer)
        spoken = ", ".join(part for part in (offer.name, offer.where, offer.shortcut, offer.why_not) if part)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        item.setToolTip(offer.why_not)
        return item

    def _say_state(self) -> None:
        if not self.list.count():
            self.state.setText(self.tr("Nothing is called like that. Try another word, or fewer letters."))
        else:
            self.state.setText(self.tr("Enter does it · ↑ ↓ choose · Esc closes"))

    # -- what the user does --------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows go through the list, also while something is typed."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in STEPS:
            row = self.list.currentRow() + STEPS[Qt.Key(event.key())]
            self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
            return True
        return super().eventFilter(watched, event)

    def _take(self) -> None:
        item = self.list.currentItem()
        offer: Offer | None = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if offer is None:
            return
        if offer.why_not:
            self.state.setText(self.tr("Not now: {reason}").format(reason=offer.why_not))
            return
        self.accept()
        self.chosen.emit(offer)


SIDE, LINE = 10, 18


class OfferPainter(QStyledItemDelegate):
    """Two lines a row: the name and its key; where it works, and why not now."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        offer: Offer = index.data(Qt.ItemDataRole.UserRole)
        tokens = Tokens.of(option.palette)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        strong = QColor(tokens.on_accent if is_chosen else tokens.text)
        weak = QColor(tokens.on_accent if is_chosen else tokens.muted)
        painter.save()
        rect: QRect = option.rect
        if is_chosen:
            painter.fillRect(rect, QColor(tokens.accent))
        inside = rect.adjusted(SIDE, 5, -SIDE, -5)
        above = QRect(inside.left(), inside.top(), inside.width(), LINE)
        below = QRect(inside.left(), inside.bottom() - LINE + 1, inside.width(), LINE)
        keys = painter.fontMetrics().horizontalAdvance(offer.shortcut)
        painter.setPen(weak)
        painter.drawText(above, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), offer.shortcut)
        painter.setPen(weak if offer.why_not else strong)
        _line(painter, above.adjusted(0, 0, -keys - SIDE, 0), offer.name)
        painter.setPen(weak)
        _line(painter, below, " · ".join(part for part in (offer.where, offer.why_not) if part))
        painter.restore()


def _line(painter: QPainter, rect: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
