"""Who makes the picture: one of the engines in the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from desktop.services.fusing.table import engine_infos
from desktop.ui.kit.parts import Card, role_label
from desktop.ui.kit.reasons import allow
from desktop.ui.messages.engines import engine_about, engine_name

if TYPE_CHECKING:
    from desktop.domain.fusing.engine import EngineInfo
    from desktop.ui.effect.cloud_call_state import CloudCallState


class EngineCard(Card):
    """``chosen(engine)``."""

    chosen = Signal(object)

    def __init__(self, engine: EngineInfo, desk: CloudCallState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._group = QButtonGroup(self)
        self._infos = engine_infos()
        self.buttons = {info.id: QRadioButton() for info in self._infos}
        self._about = role_label("muted", wrap=True)
        for info in self._infos:
            button = self.buttons[info.id]
            self._group.addButton(button)
            self.body.addWidget(button)
            button.clicked.connect(lambda _=False, info=info: self.chosen.emit(info))
        self.body.addWidget(self._about)
        desk.changed.connect(self.retranslate)
        self.show_engine(engine)

    def show_engine(self, engine: EngineInfo) -> None:
        self._engine = engine
        self.buttons[engine.id].setChecked(True)
        self.retranslate()

    def retranslate(self) -> None:
        self.set_heading(self.tr("Engine"))
        elsewhere = self.tr("The site chosen in the settings does not offer this call.")
        for info in self._infos:
            button, offered = self.buttons[info.id], self._desk.offers(info)
            button.setText(engine_name(info))
            button.setToolTip(engine_about(info))
            allow(button, "" if offered else elsewhere)
        about = engine_about(self._engine)
        self._about.setText(about)
        self._about.setVisible(bool(about))
