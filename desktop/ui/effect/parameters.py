"""The parameters of an engine as a card: drawn from its data, whichever engine it is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from desktop.domain.fusing.parameters import ParameterKind, ParameterValues
from desktop.ui.effect.controls import ChoiceButtons, ChoiceList, LevelButtons, SwitchField, ValueSlider
from desktop.ui.kit.parts import Card, role_label
from desktop.ui.kit.reasons import allow
from desktop.ui.messages.engines import choice_words, group_words, parameter_ends, parameter_name, translated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.domain.fusing.engine import EngineInfo
    from desktop.domain.fusing.parameters import Parameter, ParameterGroup, ParameterValue
    from desktop.ui.effect.cloud_call_state import CloudCallState

MOST_BUTTONS = 4
"""More choices than that are a list."""


class ParameterCard(Card):
    """One group: its choices with what they are for, then levels, sliders and switches. ``changed(values, live)``.

    Parameters that are optional are shown once the user wants to set them; else the service's own values hold.
    """

    changed = Signal(object, bool)

    def __init__(
        self, engine: EngineInfo, group: ParameterGroup, desk: CloudCallState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._engine, self._group, self._desk = engine, group, desk
        self._values = ParameterValues()
        self.choices = {
            parameter.name: self._picker(parameter)
            for parameter in group.parameters
            if parameter.kind is ParameterKind.CHOICE
        }
        self._abouts = {name: role_label("muted", wrap=True) for name in self.choices}
        self.own = QCheckBox(self)
        self.levels = LevelButtons(self)
        self.fields = {parameter.name: _field(parameter) for parameter in self._set_by_hand}
        self.note = role_label("muted", wrap=True)
        self._lay_out()
        self._connect()
        self.levels.offer(self._levels_ever())
        self.show_values(self._values)

    def _picker(self, parameter: Parameter) -> ChoiceButtons | ChoiceList:
        few = len(parameter.choices) <= MOST_BUTTONS
        return ChoiceButtons(parameter, self) if few else ChoiceList(parameter, self)

    @property
    def _set_by_hand(self) -> list[Parameter]:
        """All but the choices."""
        return [parameter for parameter in self._group.parameters if parameter.kind is not ParameterKind.CHOICE]

    @property
    def _optional(self) -> list[Parameter]:
        return [parameter for parameter in self._set_by_hand if parameter.optional]

    def _lay_out(self) -> None:
        for name, picker in self.choices.items():
            for widget in picker.widgets:
                self.body.addWidget(widget)
            self.body.addWidget(self._abouts[name])
        if self._optional:
            self.body.addWidget(self.own)
        self.levels.setVisible(bool(self._levels_ever()))
        if self._levels_ever():
            self.body.addWidget(self.levels)
        for field in self.fields.values():
            self.body.addWidget(field)
        self.body.addWidget(self.note)

    def _connect(self) -> None:
        for name, picker in self.choices.items():
            picker.chosen.connect(partial(self._choose, self._engine.parameter(name)))
        self.own.clicked.connect(self._set_own)
        self.levels.chosen.connect(self._take_level)
        for field in self.fields.values():
            field.moved.connect(self._tell)
        self._desk.changed.connect(self.retranslate)

    # -- what the user does --------------------------------------------------------------------------------------

    def _choose(self, choice: Parameter, value: ParameterValue) -> None:
        self._say(self._engine.chosen(self._values, choice, value))

    def _set_own(self, on: bool) -> None:  # noqa: FBT001 - a slot
        defaults = {parameter.name: parameter.default for parameter in self._optional}
        self._say(self._values.having(**defaults) if on else self._values.without(*defaults))

    def _take_level(self, level: ParameterValue) -> None:
        self._say(self._values.having(**{parameter.name: level for parameter in self._levelled()}))

    def _tell(self, live: bool) -> None:  # noqa: FBT001 - a slot
        self._say(self._values.having(**{name: field.value for name, field in self.fields.items()}), live=live)

    def _say(self, values: ParameterValues, *, live: bool = False) -> None:
        self.show_values(values)
        self.changed.emit(values, live)

    # -- what is shown -------------------------------------------------------------------------------------------

    def show_values(self, values: ParameterValues) -> None:
        """Show what is set, without telling anyone."""
        self._values = values
        for name, picker in self.choices.items():
            picker.show_value(self._engine.parameter(name).value(values))
        for parameter in self._set_by_hand:
            self.fields[parameter.name].show_value(parameter.value(values))
        self._show_levels()
        self.retranslate()

    def _show_levels(self) -> None:
        levelled = self._levelled()
        offer = levelled[0].offer(self._values) if levelled else None
        if offer is not None:
            self.levels.offer(offer.levels)
        shown = {parameter.value(self._values) for parameter in levelled}
        self.levels.mark(shown.pop() if offer is not None and len(shown) == 1 else None)

    def _levelled(self) -> list[Parameter]:
        return [it for it in self._set_by_hand if any(offer.levels for _, offer in it.offers)]

    def _levels_ever(self) -> Sequence[ParameterValue]:
        """Those of the first algorithm that has any: they stand there, out of use, while another one is chosen."""
        return next((offer.levels for it in self._levelled() for _, offer in it.offers if offer.levels), ())

    def _offered(self, parameter: Parameter) -> bool:
        """Whether the site of the account takes it."""
        return parameter.sites is None or self._desk.settings.site in parameter.sites

    @property
    def _is_set(self) -> bool:
        return any(parameter.name in self._values for parameter in self._optional)

    def retranslate(self) -> None:
        words = group_words(self._engine, self._group)
        self.set_heading(translated(words.heading))
        for name, picker in self.choices.items():
            parameter = self._engine.parameter(name)
            picker.retranslate(parameter)
            about = choice_words(parameter, parameter.value(self._values))[1]
            self._abouts[name].setText(about)
            self._abouts[name].setVisible(bool(about))
        self.own.setText(translated(words.own))
        self.own.setChecked(self._is_set)
        self.own.setVisible(any(self._offered(parameter) for parameter in self._optional))
        taken = any(parameter.offer(self._values) is not None for parameter in self._optional)
        allow(self.own, "" if taken else self._untaken())
        for parameter in self._set_by_hand:
            field = self.fields[parameter.name]
            field.set_texts(parameter_name(parameter), *parameter_ends(parameter))
            allow(field, "" if parameter.offer(self._values) is not None else self._untaken())
            field.setVisible(self._offered(parameter) and (not parameter.optional or self._is_set))
        self._say_note()

    def _untaken(self) -> str:
        """Why something here cannot be set: what the group says of it, or else that the algorithm takes none."""
        said = translated(group_words(self._engine, self._group).untaken)
        return said or self.tr("The chosen algorithm version does not take this.")

    def _say_note(self) -> None:
        words = group_words(self._engine, self._group)
        levelled = self._levelled()
        taken = [parameter for parameter in self._set_by_hand if parameter.offer(self._values) is not None]
        default = levelled[0].offer(self._values) if levelled else None
        rows = (
            (not all(self._offered(parameter) for parameter in self._set_by_hand), words.elsewhere),
            (bool(self._optional), words.given if self._is_set else words.unset),
            (bool(self._set_by_hand) and not taken, words.untaken),
            (default is not None, words.recommended),
        )
        text = translated(next((text for holds, text in rows if holds), ""))
        self.note.setText(text.format(level=default.default if default is not None else ""))
        self.note.setVisible(bool(text))
        self.levels.retranslate(None if default is None else default.default)
        allow(self.levels, "" if default is not None else self._untaken())


def _field(parameter: Parameter) -> ValueSlider | SwitchField:
    if parameter.kind is ParameterKind.SWITCH:
        return SwitchField()
    return ValueSlider(parameter.low, parameter.high, parameter.decimals)
