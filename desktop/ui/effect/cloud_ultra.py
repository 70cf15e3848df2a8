"""What FuseFaceUltra is asked for: its model and its own parameters."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from desktop.domain.cloud.calls import UltraParameters
from desktop.domain.cloud.limits import ULTRA_MODELS
from desktop.ui.effect.likeness import DegreeSlider
from desktop.ui.effect.values import UltraChoice
from desktop.ui.kit.parts import Card, role_label
from desktop.ui.messages.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping

MODELS: Mapping[int, tuple[str, str]] = {
    1: (
        QT_TRANSLATE_NOOP("UltraModels", "1 · sharper"),
        QT_TRANSLATE_NOOP("UltraModels", "Sharper picture, for entertainment; the service's default."),
    ),
    2: (
        QT_TRANSLATE_NOOP("UltraModels", "2 · film, natural"),
        QT_TRANSLATE_NOOP("UltraModels", "Film-grade and natural."),
    ),
    3: (
        QT_TRANSLATE_NOOP("UltraModels", "3 · film, high resolution"),
        QT_TRANSLATE_NOOP("UltraModels", "Film-grade, high resolution, natural."),
    ),
    4: (
        QT_TRANSLATE_NOOP("UltraModels", "4 · film, high likeness"),
        QT_TRANSLATE_NOOP("UltraModels", "High resolution and likeness: for ID photos and imaging products."),
    ),
    5: (
        QT_TRANSLATE_NOOP("UltraModels", "5 · film, hard pictures"),
        QT_TRANSLATE_NOOP("UltraModels", "High resolution: for closed eyes and covered faces."),
    ),
    6: (
        QT_TRANSLATE_NOOP("UltraModels", "6 · film, highest likeness"),
        QT_TRANSLATE_NOOP("UltraModels", "Extreme likeness: for shops, ID photos and travel. Takes no parameters."),
    ),
}
"""``SwapModelType`` with its suggested use (fact book, 3.3)."""

LAST_WITH_PARAMETERS = 5
SCALE = 100


class UltraCard(Card):
    """``changed(choice)``."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = UltraChoice()
        self.model = QComboBox()
        for model in ULTRA_MODELS:
            self.model.addItem("", model)
        self._about = role_label("muted", wrap=True)
        self.own = QCheckBox()
        self.warp, self.enhance, self.smooth = (DegreeSlider(scale=SCALE) for _ in range(3))
        self.teeth, self.makeup = QCheckBox(), QCheckBox()
        self._note = role_label("muted", wrap=True)
        for widget in (self.model, self._about, self.own, *self._fields(), self._note):
            self.body.addWidget(widget)
        self._connect()
        self.show_choice(self._choice)

    def _fields(self) -> tuple[QWidget, ...]:
        return self.warp, self.enhance, self.smooth, self.teeth, self.makeup

    def _connect(self) -> None:
        self.model.activated.connect(lambda _: self._tell(replace(self._choice, model=self.model.currentData())))
        self.own.clicked.connect(
            lambda on: self._tell(replace(self._choice, parameters=UltraParameters() if on else None))
        )
        for slider in (self.warp, self.enhance, self.smooth):
            slider.moved.connect(lambda _: self._tell_parameters())
        for box in (self.teeth, self.makeup):
            box.clicked.connect(lambda _: self._tell_parameters())

    def _tell_parameters(self) -> None:
        parameters = UltraParameters(
            warp=self.warp.value / SCALE,
            enhance=self.enhance.value / SCALE,
            smooth=self.smooth.value / SCALE,
            repair_teeth=self.teeth.isChecked(),
            transfer_makeup=self.makeup.isChecked(),
        )
        self._tell(replace(self._choice, parameters=parameters))

    def _tell(self, choice: UltraChoice) -> None:
        if choice.model > LAST_WITH_PARAMETERS:
            choice = replace(choice, parameters=None)
        self.show_choice(choice)
        self.changed.emit(choice)

    def show_choice(self, choice: UltraChoice) -> None:
        self._choice = choice
        with QSignalBlocker(self.model):
            self.model.setCurrentIndex(self.model.findData(choice.model))
        shown = choice.parameters or UltraParameters()
        for slider, value in ((self.warp, shown.warp), (self.enhance, shown.enhance), (self.smooth, shown.smooth)):
            slider.set_value(round(value * SCALE))
        self.teeth.setChecked(shown.repair_teeth)
        self.makeup.setChecked(shown.transfer_makeup)
        self.own.setChecked(choice.parameters is not None)
        self.own.setEnabled(choice.model <= LAST_WITH_PARAMETERS)
        for field in self._fields():
            field.setVisible(choice.parameters is not None)
        self.retranslate()

    def retranslate(self) -> None:
        self.set_heading(self.tr("Model and effect"))
        self.model.setAccessibleName(self.tr("Model"))
        for index in range(self.model.count()):
            name, about = MODELS[self.model.itemData(index)]
            self.model.setItemText(index, QCoreApplication.translate("UltraModels", name))
            if self.model.itemData(index) == self._choice.model:
                self._about.setText(QCoreApplication.translate("UltraModels", about))
        self.own.setText(self.tr("Set the effect for this call"))
        self.warp.set_texts(self.tr("Face warp"), self.tr("← template"), self.tr("user →"))
        self.enhance.set_texts(self.tr("Enhancement"), self.tr("soft"), self.tr("sharp"))
        self.smooth.set_texts(self.tr("Skin smoothing"), self.tr("none"), self.tr("strong"))
        self.teeth.setText(self.tr("Repair teeth"))
        self.makeup.setText(self.tr("Carry the template's make-up over"))
        recommended = self.tr("The values that the service recommends are used.")
        turned = self.tr("Face warp: higher is more like the user — the other way round than the degrees of FuseFace.")
        self._note.setText(recommended if self._choice.parameters is None else turned)
