"""One row of settings: which values of each parameter are tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.fusing.parameters import ParameterKind
from desktop.services.qa.engines import FROM_MATERIAL, engines_by_word
from desktop.ui.kit.parts import SPACE, role_label
from desktop.ui.messages.engines import choice_words, engine_name, parameter_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.fusing.engine import EngineInfo
    from desktop.domain.fusing.parameters import Parameter
    from desktop.domain.qa.editing import Toml

WIDTH = 460
TRUTHS = {"true": True, "false": False}


def shown_values(row: Mapping[str, Toml]) -> str:
    """``swap, premium · Features 10, 30``."""
    info = engines_by_word().get(str(row.get("engine", "")))
    known = {parameter.name: parameter for parameter in info.parameters} if info is not None else {}
    return " · ".join(_shown(known.get(name), name, value) for name, value in row.items() if name != "engine")


def _shown(parameter: Parameter | None, name: str, value: Toml) -> str:
    values = value if isinstance(value, list) else [value]
    if parameter is not None and parameter.kind is ParameterKind.CHOICE:
        return ", ".join(choice_words(parameter, it)[0] if isinstance(it, str) else str(it) for it in values)
    title = parameter_name(parameter) if parameter is not None else name
    return f"{title} {', '.join(_written(it) for it in values)}"


def _written(value: Toml) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def read_values(text: str) -> list[Toml]:
    """What stands in a field: numbers, true, false, or words, with commas between."""
    return [_read(part) for part in (it.strip() for it in text.replace("，", ",").split(",")) if part]


def _read(text: str) -> Toml:
    if text.lower() in TRUTHS:
        return TRUTHS[text.lower()]
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text


class SettingsDialog(QDialog):
    """A field for each parameter; what stands in one is tried in all combinations with the others."""

    def __init__(self, row: Mapping[str, Toml], parent: QWidget) -> None:
        super().__init__(parent)
        self._given = dict(row)
        self._info = engines_by_word()[str(row["engine"])]
        self.fields = {it.name: self._field(it) for it in _settable(self._info)}
        self.setWindowTitle(engine_name(self._info))
        self.setMinimumWidth(WIDTH)
        hint = role_label("muted", wrap=True)
        hint.setText(
            self.tr("Several values, with commas between, are all tried. An empty field means the usual value.")
        )
        form = QFormLayout()
        for parameter in _settable(self._info):
            form.addRow(parameter_name(parameter), self.fields[parameter.name])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(hint)
        layout.addLayout(form)
        layout.addWidget(buttons)

    def _field(self, parameter: Parameter) -> QLineEdit:
        given = self._given.get(parameter.name)
        values = given if isinstance(given, list) else [] if given is None else [given]
        field = QLineEdit(", ".join(_written(it) for it in values))
        field.setPlaceholderText(_range(parameter))
        return field

    def row(self) -> dict[str, Toml]:
        """The row as it is to be."""
        values = {name: read_values(field.text()) for name, field in self.fields.items()}
        known = {name: it[0] if len(it) == 1 else it for name, it in values.items() if it}
        unknown = {name: value for name, value in self._given.items() if name not in self.fields}
        return unknown | known


def _settable(info: EngineInfo) -> list[Parameter]:
    return [parameter for parameter in info.parameters if parameter.name not in FROM_MATERIAL]


def _range(parameter: Parameter) -> str:
    """What may stand in the field."""
    if parameter.kind is ParameterKind.CHOICE:
        return ", ".join(str(choice) for choice in parameter.choices)
    if parameter.kind is ParameterKind.SWITCH:
        return "true, false"
    return f"{parameter.low:g} … {parameter.high:g}"
