"""Who makes the picture: this computer, or one of the two calls of the cloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from desktop.ui.effect.values import Engine
from desktop.ui.effect.words import engine_name
from desktop.ui.kit.parts import Card, role_label

if TYPE_CHECKING:
    from desktop.ui.effect.cloud_call_state import CloudCallState


class EngineCard(Card):
    """``chosen(engine)``."""

    chosen = Signal(object)

    def __init__(self, desk: CloudCallState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._engine = Engine.LOCAL
        self._group = QButtonGroup(self)
        self.buttons = {engine: QRadioButton() for engine in Engine}
        self._about = role_label("muted", wrap=True)
        for engine, button in self.buttons.items():
            self._group.addButton(button)
            self.body.addWidget(button)
            button.clicked.connect(lambda _=False, engine=engine: self.chosen.emit(engine))
        self.body.addWidget(self._about)
        desk.changed.connect(self.retranslate)
        self.show_engine(Engine.LOCAL)

    def show_engine(self, engine: Engine) -> None:
        self._engine = engine
        self.buttons[engine].setChecked(True)
        self.retranslate()

    def retranslate(self) -> None:
        self.set_heading(self.tr("Engine"))
        about = self._about_words()
        elsewhere = self.tr("The site chosen in the settings does not offer this call.")
        for engine, button in self.buttons.items():
            offered = self._desk.offers(engine)
            button.setText(engine_name(engine))
            button.setEnabled(offered)
            button.setToolTip(about[engine] if offered else elsewhere)
        self._about.setText(about[self._engine])

    def _about_words(self) -> dict[Engine, str]:
        return {
            Engine.LOCAL: self.tr("Made on this computer: no keys, no network, no cost. The cloud may look different."),
            Engine.FUSE_FACE: self.tr("For a material that is in the console and has passed its review."),
            Engine.ULTRA: self.tr("The template is sent along: no material and no review needed, up to 8K."),
        }
