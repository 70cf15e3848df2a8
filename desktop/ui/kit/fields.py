"""Fields that hold a value. The wheel scrolls past them: it changes one only where the user has put the focus.

They take the place of Qt's own everywhere in the window; ``tests/unit/test_architecture.py`` holds it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDateEdit, QDoubleSpinBox, QSlider, QSpinBox, QTabBar, QTabWidget, QWidget

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
    pass


class SpinBox(_Steady, QSpinBox):
    pass


class DoubleSpinBox(_Steady, QDoubleSpinBox):
    pass


class DateEdit(_Steady, QDateEdit):
    pass


class Slider(_Steady, QSlider):
    pass


class TabBar(_Steady, QTabBar):
    pass


class TabWidget(QTabWidget):
    """One whose tabs the wheel does not turn."""

    def __init__(self, parent: QWidget | None = None, *, documentMode: bool = False) -> None:  # noqa: N803 - Qt's name
        super().__init__(parent)
        self.setTabBar(TabBar())
        self.setDocumentMode(documentMode)
