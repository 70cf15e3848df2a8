"""Settings of the Test effect mode: engine, algorithm version, likeness, AI label."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.fusion import Algorithm, FusionSettings
from desktop.ui.messages.wording import QT_TRANSLATE_NOOP
from desktop.ui.panels.effect_likeness import LikenessCard
from desktop.ui.panels.parts import SPACE, Card, role_label

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMES: Mapping[Algorithm, str] = {
    Algorithm.SWAP: QT_TRANSLATE_NOOP("Algorithms", "Swap"),
    Algorithm.PREMIUM: QT_TRANSLATE_NOOP("Algorithms", "Premium"),
    Algorithm.ENJOY: QT_TRANSLATE_NOOP("Algorithms", "Enjoy"),
}
ABOUT: Mapping[Algorithm, str] = {
    Algorithm.SWAP: QT_TRANSLATE_NOOP("Algorithms", "The newest: quick, also for dim and complex scenes."),
    Algorithm.PREMIUM: QT_TRANSLATE_NOOP("Algorithms", "High likeness and fine detail, corrects side faces."),
    Algorithm.ENJOY: QT_TRANSLATE_NOOP("Algorithms", "The natural look."),
}


def algorithm_name(algorithm: Algorithm) -> str:
    return QCoreApplication.translate("Algorithms", NAMES[algorithm])


class EffectSettings(QWidget):
    """``changed(settings, live)``: ``live`` while a slider is being dragged."""

    changed = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = FusionSettings()
        self.engine = EngineCard()
        self.algorithms = AlgorithmCard()
        self.likeness = LikenessCard()
        self.marking = MarkingCard()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.setSpacing(SPACE)
        for card in (self.engine, self.algorithms, self.likeness, self.marking):
            layout.addWidget(card)
        layout.addStretch(1)
        self.algorithms.chosen.connect(lambda algorithm: self._change(algorithm=algorithm, degrees=None))
        self.likeness.changed.connect(lambda degrees, live: self._change(live=live, degrees=degrees))
        self.marking.toggled.connect(lambda on: self._change(label=on))
        self.show_settings(self._settings)

    def show_settings(self, settings: FusionSettings) -> None:
        """Show ``settings`` without telling anyone."""
        self._settings = settings
        self.algorithms.show_algorithm(settings.algorithm)
        self.likeness.show_degrees(settings.algorithm, settings.effective_degrees)
        self.marking.show_label(on=settings.label)

    def _change(self, *, live: bool = False, **changes: object) -> None:
        self.show_settings(replace(self._settings, **changes))  # type: ignore[arg-type]  # fields of FusionSettings
        self.changed.emit(self._settings, live)


class EngineCard(Card):
    """Who makes the picture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = role_label("good")
        self._about = role_label("muted", wrap=True)
        self.body.addWidget(self._name)
        self.body.addWidget(self._about)
        self.retranslate()

    def retranslate(self) -> None:
        self.set_heading(self.tr("Engine"))
        self._name.setText(self.tr("Local preview"))
        self._about.setText(
            self.tr("Made on this computer: no keys, no network, no cost. The cloud may look different.")
        )


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
            button.setToolTip(QCoreApplication.translate("Algorithms", ABOUT[algorithm]))
        self._about.setText(QCoreApplication.translate("Algorithms", ABOUT[self.algorithm]))


class MarkingCard(Card):
    """The AI label; switching it off is allowed for a test, and says what that means."""

    toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox()
        self._warning = role_label("warn", wrap=True)
        self._consent = role_label("muted", wrap=True)
        self.body.addWidget(self.box)
        self.body.addWidget(self._warning)
        self.body.addWidget(self._consent)
        self.box.toggled.connect(self._toggled)
        self.retranslate()

    def show_label(self, *, on: bool) -> None:
        with QSignalBlocker(self.box):
            self.box.setChecked(on)
        self._warning.setVisible(not on)

    def _toggled(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self._warning.setVisible(not on)
        self.toggled.emit(on)

    def retranslate(self) -> None:
        self.set_heading(self.tr("Responsible use"))
        self.box.setText(self.tr("Show the AI label in the picture"))
        self._warning.setText(
            self.tr(
                "Without the label, show the picture to nobody outside the test. "
                "Its metadata still says that AI made it."
            )
        )
        self._consent.setText(self.tr("Use photos of people only with their consent."))
