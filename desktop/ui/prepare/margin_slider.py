"""The margin slider: from 2 times the face box to the largest the picture allows, with marks at 2 and 3."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSlider, QStyle, QStyleOptionSlider, QVBoxLayout, QWidget

from desktop.domain.crop.values import MIN_MARGIN_FACTOR, TARGET_MARGIN_FACTOR
from desktop.ui.kit.fields import DoubleSpinBox, Slider

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

STEPS = 100
"""Slider steps per unit of the margin factor."""

MARKS = (MIN_MARGIN_FACTOR, TARGET_MARGIN_FACTOR)
SCALE_HEIGHT = 16


class MarginSlider(QWidget):
    """``changed(factor, gesture)``: all values of one pull of the handle share their gesture, others have ``None``."""

    changed = Signal(float, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gestures = count(1)
        self._gesture: object = None
        self.slider = Slider(Qt.Orientation.Horizontal)
        self.slider.setSingleStep(5)
        self.slider.setPageStep(25)
        self.number = DoubleSpinBox(decimals=2, singleStep=0.05, suffix=" ×")
        self.number.setKeyboardTracking(False)
        self._scale = _Scale(self.slider)
        self._lay_out()
        self.set_range(TARGET_MARGIN_FACTOR)
        self.slider.sliderPressed.connect(self._begin)
        self.slider.sliderReleased.connect(self._end)
        self.slider.valueChanged.connect(lambda value: self._tell(value / STEPS))
        self.number.valueChanged.connect(self._tell)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.slider)
        left.addWidget(self._scale)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(left, 1)
        row.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)

    def set_range(self, largest: float) -> None:
        """``largest`` factor that can be chosen; below 2 the slider is of no use."""
        top = max(MIN_MARGIN_FACTOR, largest)
        with QSignalBlocker(self.slider), QSignalBlocker(self.number):
            self.slider.setRange(round(MIN_MARGIN_FACTOR * STEPS), int(top * STEPS))
            self.number.setRange(MIN_MARGIN_FACTOR, top)
        self._scale.update()

    def set_value(self, factor: float) -> None:
        with QSignalBlocker(self.slider), QSignalBlocker(self.number):
            self.slider.setValue(round(factor * STEPS))
            self.number.setValue(factor)

    def set_names(self, name: str) -> None:
        self.slider.setAccessibleName(name)
        self.number.setAccessibleName(name)

    def _begin(self) -> None:
        self._gesture = ("margin", id(self), next(self._gestures))

    def _end(self) -> None:
        self._gesture = None

    def _tell(self, factor: float) -> None:
        self.changed.emit(factor, self._gesture)


class _Scale(QWidget):
    """Marks and numbers below the slider's groove."""

    def __init__(self, slider: QSlider) -> None:
        super().__init__()
        self._slider = slider
        self.setFixedHeight(SCALE_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.85)
        painter.setFont(font)
        painter.setPen(self.palette().placeholderText().color())
        top = self._slider.maximum() / STEPS
        last: float | None = None
        for factor in dict.fromkeys((*(mark for mark in MARKS if mark <= top), top)):
            x = self._x_of(factor)
            painter.drawLine(round(x), 0, round(x), 3)
            last = self._write(painter, factor, x, last)

    def _write(self, painter: QPainter, factor: float, x: float, last: float | None) -> float | None:
        """Write the number below its mark unless it would run into the one before; returns where it ends."""
        text = f"{factor:g}×"
        width = painter.fontMetrics().horizontalAdvance(text)
        left = min(max(0.0, x - width / 2), self.width() - width)
        if last is not None and left < last + 4:
            return last
        painter.drawText(QRectF(left, 3, width + 1, SCALE_HEIGHT - 3), int(Qt.AlignmentFlag.AlignTop), text)
        return left + width

    def _x_of(self, factor: float) -> float:
        slider = self._slider
        option = QStyleOptionSlider()
        slider.initStyleOption(option)
        handle = slider.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength, option, slider)
        place = QStyle.sliderPositionFromValue(
            slider.minimum(), slider.maximum(), round(factor * STEPS), slider.width() - handle
        )
        return place + handle / 2
