"""The page of the settings on which keys are changed; what a key did before is told before it is taken."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.kit.accessible import Accessible, Role
from desktop.ui.kit.actions import key_texts, plain_text
from desktop.ui.kit.fields import ClearableLine
from desktop.ui.kit.i18n import Translated, translated
from desktop.ui.kit.own_keys import OwnKeys, Slot
from desktop.ui.kit.parts import SPACE, role_label, set_role, small_button
from desktop.ui.kit.reasons import allow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.settings import Settings
    from desktop.ui.kit.actions import ActionPlace

NAME_WIDTH = 300


class KeyField(Accessible, Translated, QKeySequenceEdit):
    """Takes one combination of keys. Its parts, a line and the button that empties it, have no names from Qt."""

    accessible_role = Role.HotkeyField

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, maximumSequenceLength=1, clearButtonEnabled=True)
        self.retranslate()

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        super().setAccessibleName(name)
        for line in self.findChildren(QLineEdit):  # the only one
            line.setAccessibleName(name)

    def retranslate(self) -> None:
        for button in self.findChildren(QToolButton):  # the only one
            button.setAccessibleName(self.tr("Clear"))


class ShortcutsPage(Translated, QWidget):
    """Changes nothing before :meth:`settings` is asked for."""

    def __init__(self, settings: Settings, places: Sequence[ActionPlace], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys = OwnKeys(places, settings.shortcuts)
        self.search = ClearableLine()
        self.tree = QTreeWidget(columnCount=2)
        self.field = KeyField()
        self.state = role_label("muted", wrap=True)
        self.take, self.reset = QPushButton(autoDefault=False), small_button()
        self.reset_all = small_button()
        self._items: dict[Slot, QTreeWidgetItem] = {}
        self._tops: dict[str, QTreeWidgetItem] = {}
        self._lay_out()
        self.search.textChanged.connect(self._filter)
        self.tree.currentItemChanged.connect(self._begin)
        self.field.keySequenceChanged.connect(self._show_state)
        self.take.clicked.connect(self._take)
        self.reset.clicked.connect(self._reset)
        self.reset_all.clicked.connect(self._reset_all)
        self._fill()
        self.retranslate()

    def _lay_out(self) -> None:
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.header().resizeSection(0, NAME_WIDTH)
        row, below = QHBoxLayout(), QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.take)
        below.addWidget(self.reset)
        below.addStretch(1)
        below.addWidget(self.reset_all)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE)
        layout.addWidget(self.search)
        layout.addWidget(self.tree, 1)
        layout.addLayout(row)
        layout.addWidget(self.state)
        layout.addLayout(below)

    def _fill(self) -> None:
        for place in self.keys.places:
            self._tops[place.id] = top = QTreeWidgetItem(self.tree)
            top.setFirstColumnSpanned(True)
            top.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for spec in place.actions.table:
                self._items[Slot(place.id, spec.id)] = item = QTreeWidgetItem(top)
                item.setData(0, Qt.ItemDataRole.UserRole, Slot(place.id, spec.id))
        self.tree.expandAll()

    def settings(self, base: Settings) -> Settings:
        """``base`` with the keys that were chosen; those of places that are not there now stay as they are."""
        return replace(base, shortcuts=self.keys.chosen)

    # -- which ---------------------------------------------------------------------------------------------------

    @property
    def current(self) -> Slot | None:
        item = self.tree.currentItem()
        slot = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
        return slot if isinstance(slot, Slot) else None

    def choose(self, slot: Slot) -> None:
        self.tree.setCurrentItem(self._items[slot])

    def _filter(self, text: str) -> None:
        wanted = text.casefold().strip()
        for item in self._items.values():
            item.setHidden(wanted not in f"{item.text(0)} {item.text(1)}".casefold())
        for place, top in self._tops.items():
            top.setHidden(all(item.isHidden() for slot, item in self._items.items() if slot.place == place))

    # -- what the user does --------------------------------------------------------------------------------------

    def _begin(self) -> None:
        slot = self.current
        keys = self.keys.of(slot) if slot is not None else ()
        self.field.setKeySequence(QKeySequence(keys[0]) if keys else QKeySequence())
        self._show_state()

    def _take(self) -> None:
        if (slot := self.current) is not None:
            self.keys.give(slot, self._typed)
            self._show()

    def _reset(self) -> None:
        if (slot := self.current) is not None:
            self.keys.reset(slot)
            self._show()
            self._begin()

    def _reset_all(self) -> None:
        self.keys.reset_all()
        self._show()
        self._begin()

    @property
    def _typed(self) -> str:
        return self.field.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    # -- what is shown -------------------------------------------------------------------------------------------

    def _show(self) -> None:
        for slot, item in self._items.items():
            item.setText(1, ", ".join(key_texts(map(QKeySequence, self.keys.of(slot)))))
            font = item.font(1)
            font.setBold(self.keys.is_own(slot))
            item.setFont(1, font)
        self._show_state()

    def _show_state(self) -> None:
        slot = self.current
        none = "" if slot is not None else self.tr("Choose an action in the list first.")
        same = slot is not None and self.keys.of(slot)[:1] == ((self._typed,) if self._typed else ())
        own = slot is not None and self.keys.is_own(slot)
        for control in (self.field, self.search):
            control.setAccessibleName(self.field_name if control is self.field else self.search.placeholderText())
        allow(self.field, none)
        allow(self.take, none or (self.tr("It has this key already.") if same else ""))
        allow(self.reset, none or ("" if own else self.tr("It has the key that the program gives it.")))
        allow(self.reset_all, "" if self.keys.any_own else self.tr("No key was changed."))
        text, role = self._words(slot) if slot is not None and not same else ("", "muted")
        self.state.setText(text)
        set_role(self.state, "role", role)

    @property
    def field_name(self) -> str:
        slot = self.current
        return (
            self.tr("New key of {action}").format(action=self._name(slot)) if slot is not None else self.tr("New key")
        )

    def _words(self, slot: Slot) -> tuple[str, str]:
        if not self._typed:
            return self.tr("It would have no key."), "muted"
        key = self.field.keySequence().toString(QKeySequence.SequenceFormat.NativeText)
        if (loser := self.keys.taken_by(slot, self._typed)) is not None:
            told = self.tr("{key} is “{action}” already: that would have no key then.")
            return told.format(key=key, action=self._name(loser)), "warn"
        if (other := self.keys.also_in(slot, self._typed)) is not None:
            told = self.tr("In “{place}” {key} stays “{action}”.")
            inner = other if other.place != self.keys.outermost else slot
            return told.format(key=key, place=self._title(inner), action=self._name(inner)), "muted"
        return self.tr("{key} is free.").format(key=key), "good"

    def _name(self, slot: Slot) -> str:
        return self._items[slot].text(0)

    def _title(self, slot: Slot) -> str:
        return next(plain_text(translated("Actions", it.title)) for it in self.keys.places if it.id == slot.place)

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Search actions and keys"))
        self.tree.setHeaderLabels([self.tr("Action"), self.tr("Key")])
        self.tree.setAccessibleName(self.tr("Actions and their keys"))
        self.take.setText(self.tr("Use this key"))
        self.reset.setText(self.tr("Back to the program's key"))
        self.reset_all.setText(self.tr("All back to the program's"))
        for place in self.keys.places:
            for spec in place.actions.table:
                name = plain_text(translated(place.actions.context, spec.text))
                self._items[Slot(place.id, spec.id)].setText(0, name)
        for place in self.keys.places:
            self._tops[place.id].setText(0, plain_text(translated("Actions", place.title)))
        self._show()
