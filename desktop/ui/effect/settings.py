"""Settings of the Test effect mode: engine, what that engine takes, label and metadata."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from desktop.domain.fusing.fusion import Algorithm, FusionSettings, Logo
from desktop.ui.effect.cloud_fuse import DegreesCard, MaterialCard
from desktop.ui.effect.cloud_ultra import UltraCard
from desktop.ui.effect.engine_card import EngineCard
from desktop.ui.effect.likeness import LikenessCard
from desktop.ui.effect.marking import MarkingCard
from desktop.ui.effect.values import Engine
from desktop.ui.kit.parts import SPACE, Card, role_label
from desktop.ui.messages.algorithms import algorithm_about, algorithm_name

if TYPE_CHECKING:
    from desktop.domain.geometry import Box
    from desktop.ui.effect.cloud_call_state import CloudCallState
    from desktop.ui.effect.session import EffectSession


class EffectSettings(QWidget):
    """Shows the session's settings and changes them as the user says."""

    def __init__(self, session: EffectSession, desk: CloudCallState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._moving = False
        self.engine = EngineCard(desk)
        self.algorithms = AlgorithmCard()
        self.likeness = LikenessCard()
        self.material = MaterialCard(session, desk)
        self.degrees = DegreesCard(desk)
        self.ultra = UltraCard()
        self.marking = MarkingCard()
        self._cards: dict[Engine, tuple[Card, ...]] = {
            Engine.LOCAL: (self.algorithms, self.likeness),
            Engine.FUSE_FACE: (self.material, self.degrees),
            Engine.ULTRA: (self.ultra,),
        }
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.setSpacing(SPACE)
        own = (card for cards in self._cards.values() for card in cards)
        for card in (self.engine, *own, self.marking):
            layout.addWidget(card)
        layout.addStretch(1)

    def _connect(self) -> None:
        session = self._session
        self.engine.chosen.connect(session.set_engine)
        self.algorithms.chosen.connect(lambda algorithm: self._change(algorithm=algorithm, degrees=None))
        self.likeness.changed.connect(lambda degrees, live: self._change(live=live, degrees=degrees))
        self.degrees.changed.connect(lambda degrees: session.set_cloud(fuse=replace(session.fuse, degrees=degrees)))
        self.ultra.changed.connect(lambda choice: session.set_cloud(ultra=choice))
        self.marking.toggled.connect(lambda on: self._change(label=on))
        self.marking.logo_moved.connect(self.move_logo)
        self.marking.logo_removed.connect(lambda: session.set_logo(None))
        self.marking.producer_changed.connect(lambda text: self._change(producer_id=text))
        session.settings_changed.connect(self.refresh)
        session.template_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show what the session holds, without telling anyone."""
        session, settings = self._session, self._session.settings
        self.engine.show_engine(session.engine)
        for engine, cards in self._cards.items():
            for card in cards:
                card.setVisible(engine is session.engine)
        self.algorithms.show_algorithm(settings.algorithm)
        self.likeness.show_degrees(settings.algorithm, settings.effective_degrees)
        self.degrees.show_degrees(session.fuse.degrees)
        self.ultra.show_choice(session.ultra)
        bounds = session.template.full_size if session.template is not None else None
        self.marking.show_settings(settings, session.logo_name, bounds)

    def move_logo(self, box: Box, *, live: bool = False) -> None:
        """Put the logo, if there is one, into another place of the result."""
        logo = self._session.settings.logo
        if logo is not None and (live or box != logo.box or self._moving):
            self._moving = live
            self._change(live=live, logo=Logo(logo.pixels, box))

    def _change(self, *, live: bool = False, **changes: object) -> None:
        settings: FusionSettings = replace(self._session.settings, **changes)  # type: ignore[arg-type]  # its fields
        self._session.set_settings(settings, live=live)
        self.refresh()


class AlgorithmCard(Card):
    """The algorithm version of the activity (算法版本)."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.buttons = {algorithm: QRadioButton() for algorithm in Algorithm}
        self._about = role_label("muted", wrap=True)
        for button in self.buttons.values():
            self._group.addButton(button)
            self.body.addWidget(button)
        self.body.addWidget(self._about)
        self._group.buttonClicked.connect(lambda _: self.chosen.emit(self.algorithm))
        self.retranslate()

    @property
    def algorithm(self) -> Algorithm:
        return next((one for one, button in self.buttons.items() if button.isChecked()), Algorithm.SWAP)

    def show_algorithm(self, algorithm: Algorithm) -> None:
        self.buttons[algorithm].setChecked(True)
        self.retranslate()

    def retranslate(self) -> None:
        self.set_heading(self.tr("Algorithm version"))
        for algorithm, button in self.buttons.items():
            button.setText(algorithm_name(algorithm))
            button.setToolTip(algorithm_about(algorithm))
        self._about.setText(algorithm_about(self.algorithm))
