"""What a parameter is set with: buttons or a list for a choice, levels, a slider, a switch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.kit.fields import ComboBox, Slider
from desktop.ui.kit.parts import role_label
from desktop.ui.messages.engines import choice_words, parameter_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.fusing.parameters import Parameter, ParameterValue


class LevelButtons(QWidget):
    """The recommended levels side by side; ``chosen(level)`` sets all that have them."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[QPushButton] = []
        self._levels: tuple[ParameterValue, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)

    def offer(self, levels: Sequence[ParameterValue]) -> None:
        if tuple(levels) != self._levels:
            self._levels = tuple(levels)
            for button in self.buttons:
                self._row.removeWidget(button)
                button.deleteLater()
            self.buttons = [self._button(level) for level in levels]

    def _button(self, level: ParameterValue) -> QPushButton:
        button = QPushButton(str(level), autoDefault=False)
        button.setCheckable(True)
        button.setProperty("small", True)  # noqa: FBT003 - a Qt property
        button.clicked.connect(lambda: self.chosen.emit(level))
        self._row.addWidget(button, 1)
        return button

    def mark(self, level: ParameterValue | None) -> None:
        """Which level holds, if any."""
        for known, button in zip(self._levels, self.buttons, strict=True):
            button.setChecked(known == level)

    def retranslate(self, default: ParameterValue | None) -> None:
        """Called by the owner; ``default`` is the recommended level."""
        for level, button in zip(self._levels, self.buttons, strict=True):
            text = self.tr("Level {level} (default)") if level == default else self.tr("Level {level}")
            button.setToolTip(text.format(level=level))
            button.setAccessibleName(text.format(level=level))


class ChoiceButtons(QObject):
    """A few choices below each other; ``chosen(value)``."""

    chosen = Signal(object)

    def __init__(self, parameter: Parameter, parent: QObject) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.buttons = {value: QRadioButton() for value in parameter.choices}
        for value, button in self.buttons.items():
            self._group.addButton(button)
            button.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))

    @property
    def widgets(self) -> list[QWidget]:
        """To be laid out one by one, like everything else in a card."""
        return [*self.buttons.values()]

    @property
    def value(self) -> ParameterValue:
        return next(value for value, button in self.buttons.items() if button.isChecked())

    def show_value(self, value: ParameterValue) -> None:
        self.buttons[value].setChecked(True)

    def retranslate(self, parameter: Parameter) -> None:
        for value, button in self.buttons.items():
            name, about = choice_words(parameter, value)
            button.setText(name)
            button.setToolTip(about)


class ChoiceList(QObject):
    """Many choices in a list; ``chosen(value)``."""

    chosen = Signal(object)

    def __init__(self, parameter: Parameter, parent: QObject) -> None:
        super().__init__(parent)
        self.list = ComboBox()
        for value in parameter.choices:
            self.list.addItem("", value)
        self.list.activated.connect(lambda _: self.chosen.emit(self.list.currentData()))

    @property
    def widgets(self) -> list[QWidget]:
        return [self.list]

    @property
    def value(self) -> ParameterValue:
        value: ParameterValue = self.list.currentData()
        return value

    def show_value(self, value: ParameterValue) -> None:
        with QSignalBlocker(self.list):
            self.list.setCurrentIndex(self.list.findData(value))

    def retranslate(self, parameter: Parameter) -> None:
        self.list.setAccessibleName(parameter_name(parameter))
        for index, value in enumerate(parameter.choices):
            self.list.setItemText(index, choice_words(parameter, value)[0])


class SwitchField(QCheckBox):
    """Yes or no; ``moved(live)`` like a slider's."""

    moved = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clicked.connect(lambda: self.moved.emit(False))  # noqa: FBT003 - a signal

    @property
    def value(self) -> bool:
        return self.isChecked()

    def show_value(self, value: ParameterValue) -> None:
        self.setChecked(bool(value))

    def set_texts(self, name: str, _low: str, _high: str) -> None:
        self.setText(name)


class ValueSlider(QWidget):
    """A number from ``low`` to ``high`` with ``decimals`` digits, its name, and what its ends mean. ``moved(live)``."""

    moved = Signal(bool)

    def __init__(self, low: float, high: float, decimals: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._decimals, self._scale = decimals, 10**decimals
        self.slider = Slider(Qt.Orientation.Horizontal)
        self.slider.setRange(round(low * self._scale), round(high * self._scale))
        self._name, self._number = QLabel(), QLabel()
        self._low, self._high = role_label("muted"), role_label("muted")
        self._lay_out()
        self.slider.valueChanged.connect(self._changed)
        self.slider.sliderReleased.connect(lambda: self.moved.emit(False))  # noqa: FBT003 - a signal

    def _lay_out(self) -> None:
        top, bottom = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._name, 1)
        top.addWidget(self._number)
        bottom.addWidget(self._low, 1)
        bottom.addWidget(self._high)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(top)
        layout.addWidget(self.slider)
        layout.addLayout(bottom)

    @property
    def value(self) -> int | float:
        """A whole number where there are no digits behind the point."""
        return self.slider.value() / self._scale if self._decimals else self.slider.value()

    def show_value(self, value: ParameterValue) -> None:
        step = round(float(value) * self._scale)
        with QSignalBlocker(self.slider):
            self.slider.setValue(step)
        self._show_number(step)

    def set_texts(self, name: str, low: str, high: str) -> None:
        self._name.setText(name)
        for label, text in ((self._low, low), (self._high, high)):
            label.setText(text)
            label.setVisible(bool(text))
        self.slider.setAccessibleName(name)

    def _show_number(self, step: int) -> None:
        self._number.setText(f"{step / self._scale:.{self._decimals}f}")

    def _changed(self, value: int) -> None:
        self._show_number(value)
        self.moved.emit(self.slider.isSliderDown())
