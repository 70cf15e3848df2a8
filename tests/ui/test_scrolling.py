"""A column that scrolls keeps still what is looked at, whatever comes and goes above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.kit.scroll import scrolled
from tests.ui.patience import deliver

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QScrollArea
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Opened
    from tests.ui.windows import DeskWindow

# The offscreen platform warns at every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

LINES = 12


@pytest.fixture
def column(qtbot: QtBot) -> QScrollArea:
    """A label of some lines, and buttons below it, in an area that shows a part of them."""
    inside = QWidget()
    layout = QVBoxLayout(inside)
    layout.addWidget(QLabel("line\n" * LINES))
    for place in range(LINES):
        layout.addWidget(QPushButton(f"Button {place}"))
    area = scrolled(inside)
    qtbot.addWidget(area)
    area.resize(200, 160)
    with qtbot.waitActive(area):
        area.show()
        area.activateWindow()
    deliver()
    return area


def heading(area: QScrollArea) -> QLabel:
    label = area.findChild(QLabel)
    assert label is not None
    return label


def button(area: QScrollArea, place: int) -> QPushButton:
    return area.findChildren(QPushButton)[place]


def height_of(area: QScrollArea, place: int) -> int:
    return button(area, place).mapTo(area.viewport(), QPoint()).y()


@pytest.mark.parametrize("lines", [2, 40])
def test_what_is_in_sight_stays_there_while_something_above_grows_or_shrinks(column: QScrollArea, lines: int) -> None:
    column.ensureWidgetVisible(button(column, 4))
    before = height_of(column, 4)
    heading(column).setText("line\n" * lines)
    deliver()
    assert height_of(column, 4) == before


def test_what_has_the_focus_stays_where_it_is(column: QScrollArea) -> None:
    held = button(column, 5)
    held.setFocus(Qt.FocusReason.TabFocusReason)
    column.ensureWidgetVisible(held)
    before = height_of(column, 5)
    button(column, 4).setText("two\nlines of it")
    deliver()
    assert height_of(column, 5) == before


def test_at_the_top_the_top_is_kept(column: QScrollArea) -> None:
    heading(column).setText("line\n" * 40)
    deliver()
    assert column.verticalScrollBar().value() == 0


def test_a_control_that_goes_takes_nobody_along_to_the_next_one(column: QScrollArea) -> None:
    first = button(column, 0)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    column.verticalScrollBar().setValue(0)
    for place in range(1, 8):
        button(column, place).setFocusPolicy(Qt.FocusPolicy.NoFocus)
    first.hide()
    deliver()
    assert column.verticalScrollBar().value() == 0


def test_the_first_picture_takes_the_focus_to_the_list_and_not_to_the_search(
    window: DeskWindow, opened: Opened, astronaut: Path, qtbot: QtBot
) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    window.prepare.welcome.open.setFocus()
    opened(astronaut)
    assert window.focusWidget() is window.prepare.filmstrip
    window.actions_["remove"].trigger()
    deliver()
    assert window.focusWidget() is window.prepare.welcome.open
