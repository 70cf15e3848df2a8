"""Light and dark: how a switch goes through the widgets."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.domain.settings import Theme
from desktop.ui.kit.theme import DARK, LIGHT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.kit.theme import ThemeSwitch

# The offscreen platform warns at every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

DEPTH = 12


class Ear(QObject):
    """Counts what a widget is told."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: Counter[QEvent.Type] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        self.heard[event.type()] += 1
        return False


@pytest.fixture
def outer(qtbot: QtBot, theme: ThemeSwitch) -> QWidget:
    """A widget with a widget in it, and so on, styled."""
    theme.use(Theme.LIGHT)
    widget = outer = QWidget()
    qtbot.addWidget(outer)
    for _ in range(DEPTH):
        inner = QFrame()
        QVBoxLayout(widget).addWidget(inner)
        widget = inner
    outer.show()
    qtbot.waitExposed(outer)
    return outer


def innermost(outer: QWidget) -> QFrame:
    return outer.findChildren(QFrame)[-1]


def test_a_switch_styles_a_widget_no_oftener_for_being_deep_inside(outer: QWidget, theme: ThemeSwitch) -> None:
    ear = Ear()
    innermost(outer).installEventFilter(ear)
    theme.use(Theme.DARK)
    assert 1 <= ear.heard[QEvent.Type.StyleChange] <= 2


def test_the_same_theme_again_touches_nothing(outer: QWidget, theme: ThemeSwitch) -> None:
    ear = Ear()
    innermost(outer).installEventFilter(ear)
    theme.use(Theme.LIGHT)
    assert ear.heard[QEvent.Type.StyleChange] == 0


def test_windows_are_painted_again_after_a_switch(outer: QWidget, theme: ThemeSwitch) -> None:
    assert outer.updatesEnabled()
    assert outer.grab().toImage().pixelColor(1, 1).name() == LIGHT.window
    theme.use(Theme.DARK)
    assert outer.updatesEnabled()
    assert outer.grab().toImage().pixelColor(1, 1).name() == DARK.window
