"""The buttons over two pictures that are compared: each does what the action of its name does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from desktop.ui.canvas.compare_actions import ACTIONS, CONTEXT, FACE, HOLD, LOUPE, ZOOMS
from desktop.ui.canvas.ways import Way
from desktop.ui.kit.i18n import Translated, translated
from desktop.ui.kit.icons import icon
from desktop.ui.kit.reasons import follow_action
from desktop.ui.kit.theme import Themed, Tokens

if TYPE_CHECKING:
    from desktop.ui.canvas.compare_actions import CompareActions

ICON_SIZE = QSize(18, 18)
GAP = 3


class CompareBar(Themed, Translated, QWidget):
    """``held(on)`` while the picture before is asked for; all else goes by the actions, but for ``fit`` and
    ``actual``."""

    held = Signal(bool)

    def __init__(self, actions: CompareActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        buttons = {spec.id: _button(checkable=spec.id not in {HOLD, FACE}) for spec in ACTIONS}
        self.ways = {way: buttons[way.value] for way in Way}
        self.hold, self.loupe, self.face = buttons[HOLD], buttons[LOUPE], buttons[FACE]
        self.fit, self.actual = _button(), _button()
        self._by_action = buttons
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for button in (*buttons.values(), self.fit, self.actual):
            row.addWidget(button)
        row.addStretch(1)
        for name, button in buttons.items():
            actions[name].changed.connect(partial(self._follow, name))
            if name != HOLD:
                button.clicked.connect(actions[name].trigger)
        self.hold.pressed.connect(lambda: self.held.emit(True))  # noqa: FBT003 - a signal
        self.hold.released.connect(lambda: self.held.emit(False))  # noqa: FBT003 - a signal
        self.restyle()
        self.retranslate()

    def show_way(self, way: Way) -> None:
        for known, button in self.ways.items():
            button.setChecked(known is way)

    def show_loupe(self, *, shown: bool) -> None:
        self.loupe.setChecked(shown)

    def restyle(self) -> None:
        tokens = Tokens.of(self.palette())
        drawn = {self._by_action[spec.id]: spec.icon for spec in ACTIONS}
        for button, name in {**drawn, self.fit: "zoom-fit", self.actual: "zoom-actual"}.items():
            button.setIcon(icon(name, tokens.text, on=tokens.on_accent if button.isCheckable() else None))

    def retranslate(self) -> None:
        for name in self._by_action:
            self._follow(name)
        for button, (key, source) in zip((self.fit, self.actual), ZOOMS, strict=True):
            text = translated(CONTEXT, source)
            button.setAccessibleName(text)
            button.setToolTip(f"{text} ({key})")

    def _follow(self, name: str) -> None:
        """Its words, with the key of now, and whether it can be done."""
        button, action = self._by_action[name], self._actions[name]
        button.setAccessibleName(action.iconText())
        follow_action(button, action)


def _button(*, checkable: bool = False) -> QPushButton:
    button = QPushButton(autoDefault=False)
    button.setCheckable(checkable)
    button.setProperty("tool", True)  # noqa: FBT003 - a Qt property
    button.setIconSize(ICON_SIZE)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return button
