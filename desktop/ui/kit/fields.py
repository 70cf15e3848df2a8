"""Fields that hold a value. The wheel scrolls past them: it changes one only where the user has put the focus.

They take the place of Qt's own everywhere in the window; ``tests/unit/test_architecture.py`` holds it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
    QLineEdit,
    QSlider,
    QSpinBox,
    QTabBar,
    QTabWidget,
    QToolButton,
    QWidget,
)

from desktop.ui.kit.i18n import Translated

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent


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
