"""How much of user and template is in the result (相似度): five levels and two sliders."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from desktop.domain.fusing.fusion import DEFAULT_DEGREES, LEVELS, Algorithm, Degrees
from desktop.ui.kit.parts import Card, role_label


class LikenessCard(Card):
    """Five levels and two sliders; ``changed(degrees, live)``."""

    changed = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._algorithm = Algorithm.SWAP
        self.features = DegreeSlider()
        self.shape = DegreeSlider()
        self._note = role_label("muted", wrap=True)
        self._levels = QHBoxLayout()
        self._levels.setSpacing(4)
        self.level_buttons: list[QPushButton] = []
        self.body.addLayout(self._levels)
        self.body.addWidget(self.features)
        self.body.addWidget(self.shape)
        self.body.addWidget(self._note)
        for slider in (self.features, self.shape):
            slider.moved.connect(self._tell)
        self._build_levels(Algorithm.PREMIUM)
        self.retranslate()

    def show_degrees(self, algorithm: Algorithm, degrees: Degrees) -> None:
        if algorithm is not self._algorithm and LEVELS[algorithm]:
            self._build_levels(algorithm)
        self._algorithm = algorithm
        self.features.set_value(degrees.features)
        self.shape.set_value(degrees.shape)
        adjustable = bool(LEVELS[algorithm])
        for widget in (self.features, self.shape, *self.level_buttons):
            widget.setEnabled(adjustable)
        for button in self.level_buttons:
            level = button.property("level")
            button.setChecked(adjustable and degrees == Degrees(level, level))
        self.retranslate()

    def _build_levels(self, algorithm: Algorithm) -> None:
        for button in self.level_buttons:
            self._levels.removeWidget(button)
            button.deleteLater()
        self.level_buttons = [self._level_button(level) for level in LEVELS[algorithm]]

    def _level_button(self, level: int) -> QPushButton:
        button = QPushButton(str(level), autoDefault=False)
        button.setCheckable(True)
        button.setProperty("small", True)  # noqa: FBT003 - a Qt property
        button.setProperty("level", level)
        button.clicked.connect(lambda: self.changed.emit(Degrees(level, level), False))  # noqa: FBT003 - a signal
        self._levels.addWidget(button, 1)
        return button

    def _tell(self, live: bool) -> None:  # noqa: FBT001 - a slot
        self.changed.emit(Degrees(self.features.value, self.shape.value), live)

    def retranslate(self) -> None:
        self.set_heading(self.tr("Likeness"))
        self.features.set_texts(self.tr("Features"), self.tr("← user"), self.tr("template →"))
        self.shape.set_texts(self.tr("Face shape"), self.tr("← user"), self.tr("template →"))
        default = DEFAULT_DEGREES[self._algorithm].features
        for button in self.level_buttons:
            level = button.property("level")
            text = self.tr("Level {level} (default)") if level == default else self.tr("Level {level}")
            button.setToolTip(text.format(level=level))
            button.setAccessibleName(text.format(level=level))
        tuned = self.tr("The swap version is tuned already and takes no likeness settings.")
        levels = self.tr("The service recommends level {level}.").format(level=default)
        self._note.setText(levels if LEVELS[self._algorithm] else tuned)


class DegreeSlider(QWidget):
    """0 to 100: of a degree, 0 is most like the user, 100 most like the template. ``moved(live)``.

    The number shown is divided by ``scale``.
    """

    moved = Signal(bool)

    def __init__(self, parent: QWidget | None = None, *, scale: int = 1) -> None:
        super().__init__(parent)
        self._scale = scale
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 100)
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
    def value(self) -> int:
        return self.slider.value()

    def set_value(self, value: int) -> None:
        with QSignalBlocker(self.slider):
            self.slider.setValue(value)
        self._show_number(value)

    def set_texts(self, name: str, low: str, high: str) -> None:
        self._name.setText(name)
        self._low.setText(low)
        self._high.setText(high)
        self.slider.setAccessibleName(name)

    def _show_number(self, value: int) -> None:
        self._number.setText(str(value) if self._scale == 1 else f"{value / self._scale:.2f}")

    def _changed(self, value: int) -> None:
        self._show_number(value)
        self.moved.emit(self.slider.isSliderDown())
