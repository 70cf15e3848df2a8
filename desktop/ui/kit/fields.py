"""Fields that hold a value. The wheel scrolls past them: it changes one only where the user has put the focus.

They take the place of Qt's own everywhere in the window; ``tests/unit/test_architecture.py`` holds it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
    QLineEdit,
    QSlider,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QTabBar,
    QTabWidget,
    QToolButton,
    QWidget,
)

from desktop.ui.kit.i18n import Translated

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QWheelEvent


PADDING = 2
"""Pixels that Qt leaves at either side of a combo box's text."""


class _Steady:
    """Mixin, first among the bases of a field: the wheel neither brings the focus nor turns what has none."""

    def __init__(self, *arguments: Any, **properties: Any) -> None:  # noqa: ANN401 - those of the field
        super().__init__(*arguments, **properties)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # type: ignore[attr-defined]  # the field in the bases

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():  # type: ignore[attr-defined]
            super().wheelEvent(event)  # type: ignore[misc]
        else:
            event.ignore()  # the column behind it scrolls


class ComboBox(_Steady, QComboBox):
    """Qt reads out the value as its name on Linux, and leaves the name to a label: ours is the description too."""

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        super().setAccessibleName(name)
        self.setAccessibleDescription(name)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """As Qt does it, but words that do not fit end in an ellipsis; Qt cuts them off."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        if self.currentIndex() < 0 and self.placeholderText():
            option.palette.setBrush(
                QPalette.ColorRole.ButtonText, option.palette.brush(QPalette.ColorRole.PlaceholderText)
            )
            option.currentText = self.placeholderText()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width() - PADDING
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class SpinBox(_Steady, QSpinBox):
    pass


class DoubleSpinBox(_Steady, QDoubleSpinBox):
    pass


class DateEdit(_Steady, QDateEdit):
    pass


class Slider(_Steady, QSlider):
    pass


class ClearableLine(Translated, QLineEdit):
    """A line with a button that empties it; Qt gives the button neither a name nor a tool tip."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent, clearButtonEnabled=True)
        self.retranslate()

    def retranslate(self) -> None:
        for button in self.findChildren(QToolButton):  # the only one
            button.setAccessibleName(self.tr("Clear"))
            button.setToolTip(self.tr("Clear"))


class TabBar(_Steady, QTabBar):
    pass


class TabWidget(QTabWidget):
    """One whose tabs the wheel does not turn."""

    def __init__(self, parent: QWidget | None = None, *, documentMode: bool = False) -> None:  # noqa: N803 - Qt's name
        super().__init__(parent)
        self.setTabBar(TabBar())
        self.setDocumentMode(documentMode)
