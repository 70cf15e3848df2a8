"""Settings of the Test effect mode: engine, what that engine takes, label and metadata."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.fusing.engine import Need
from desktop.domain.fusing.parameters import ParameterKind
from desktop.services.fusing.table import engine_infos
from desktop.ui.effect.engine_card import EngineCard
from desktop.ui.effect.marking import MarkingCard
from desktop.ui.effect.material_card import MaterialCard
from desktop.ui.effect.parameters import ParameterCard
from desktop.ui.kit.parts import SPACE

if TYPE_CHECKING:
    from desktop.domain.fusing.engine import EngineInfo
    from desktop.domain.fusing.parameters import ParameterGroup, ParameterValues
    from desktop.domain.geometry import Box
    from desktop.ui.effect.cloud_call_state import CloudCallState
    from desktop.ui.effect.session import EffectSession
    from desktop.ui.kit.parts import Card


class EffectSettings(QWidget):
    """Shows the session's settings and changes them as the user says. Cards are drawn from what engines say of
    themselves: ``cards`` holds them by engine and group."""

    def __init__(self, session: EffectSession, desk: CloudCallState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._desk = session, desk
        self._moving = False
        self.engine = EngineCard(session.engine, desk)
        self.material = MaterialCard(session, desk)
        self.cards: dict[tuple[str, str], ParameterCard] = {}
        self.marking = MarkingCard()
        self._own = {info.id: self._cards_of(info) for info in engine_infos()}
        self._lay_out()
        self._connect()
        self.refresh()

    def _cards_of(self, engine: EngineInfo) -> list[Card]:
        """What is asked of the console has a card of its own; all other groups are drawn from their data."""
        drawn = [group for group in engine.groups if not _is_of_console(group)]
        self.cards.update({(engine.id, group.name): ParameterCard(engine, group, self._desk) for group in drawn})
        material: list[Card] = [self.material] if Need.MATERIAL in engine.needs else []
        return [*material, *(self.cards[engine.id, group.name] for group in drawn)]

    def _lay_out(self) -> None:
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.setSpacing(SPACE)
        own = dict.fromkeys(card for cards in self._own.values() for card in cards)
        for card in (self.engine, *own, self.marking):
            layout.addWidget(card)
        layout.addStretch(1)

    def add(self, card: Card) -> None:
        """Show ``card``, which shows and hides itself, below the others."""
        self._column.insertWidget(self._column.count() - 1, card)

    def _connect(self) -> None:
        session = self._session
        self.engine.chosen.connect(session.set_engine)
        for (engine, _), card in self.cards.items():
            card.changed.connect(partial(self._set_values, engine))
        self.marking.toggled.connect(lambda on: session.set_marking(replace(session.marking, label=on)))
        self.marking.logo_moved.connect(self.move_logo)
        self.marking.logo_removed.connect(lambda: session.set_logo(None))
        self.marking.words_in_logo.connect(self._logo_holds_words)
        self.marking.wording_changed.connect(
            lambda wording: session.set_marking(replace(session.marking, wording=wording))
        )
        self.marking.producer_changed.connect(
            lambda text: session.set_marking(replace(session.marking, producer_id=text))
        )
        session.settings_changed.connect(self.refresh)
        session.template_changed.connect(self.refresh)

    def _set_values(self, engine: str, values: ParameterValues, live: bool) -> None:  # noqa: FBT001 - a slot
        """What is charged is not made while a slider is dragged."""
        self._session.set_values(values, engine=engine, live=live and self._session.engine.is_free)

    def refresh(self) -> None:
        """Show what the session holds, without telling anyone."""
        session = self._session
        self.engine.show_engine(session.engine)
        chosen = self._own[session.engine.id]
        for cards in self._own.values():
            for card in cards:
                card.setVisible(card in chosen)
        for (engine, _), card in self.cards.items():
            card.show_values(session.values_of(engine))
        bounds = session.template.full_size if session.template is not None else None
        self.marking.show_marking(session.marking, bounds)

    def _logo_holds_words(self, holds: bool) -> None:  # noqa: FBT001 - a slot
        marking = self._session.marking
        if marking.logo is not None:
            self._session.set_marking(replace(marking, logo=replace(marking.logo, holds_words=holds)))

    def move_logo(self, box: Box, *, live: bool = False) -> None:
        """Put the logo, if there is one, into another place of the result."""
        marking = self._session.marking
        if marking.logo is not None and (live or box != marking.logo.box or self._moving):
            self._moving = live
            self._session.set_marking(replace(marking, logo=replace(marking.logo, box=box)), live=live)
            self.refresh()


def _is_of_console(group: ParameterGroup) -> bool:
    return all(parameter.kind is ParameterKind.CONSOLE_ID for parameter in group.parameters)
