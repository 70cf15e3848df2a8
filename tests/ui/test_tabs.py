"""The order of Tab, and that finding it leaves nothing behind."""

from __future__ import annotations

import gc
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLayoutItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

import desktop
from desktop.ui.kit.tabs import tab_as_read

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def panel(qtbot: QtBot) -> QWidget:
    panel = QWidget()
    qtbot.addWidget(panel)
    return panel


def order_of(panel: QWidget) -> list[str]:
    """The texts of the buttons in the order of Tab."""
    found: list[str] = []
    widget = panel.nextInFocusChain()
    while widget is not None and widget is not panel:
        found += [widget.text()] if isinstance(widget, QPushButton) else []
        widget = widget.nextInFocusChain()
    return found


def test_tab_goes_as_it_is_read_through_layouts_in_layouts(panel: QWidget) -> None:
    column = QVBoxLayout(panel)
    buttons = {name: QPushButton(name) for name in "hgfedcba"}  # made the other way round
    column.addWidget(buttons["a"])
    row = QHBoxLayout()
    column.addLayout(row)
    inside = QWidget()
    grid = QGridLayout(inside)
    grid.addWidget(buttons["b"], 0, 0)
    grid.addWidget(buttons["c"], 0, 1)
    row.addWidget(inside)
    form = QFormLayout()
    form.addRow("", buttons["d"])
    row.addLayout(form)
    row.addStretch(1)
    row.addWidget(buttons["e"])
    splitter = QSplitter()
    splitter.addWidget(buttons["f"])
    splitter.addWidget(buttons["g"])
    column.addWidget(splitter)
    column.addWidget(buttons["h"])
    tab_as_read(panel)
    assert order_of(panel) == list("abcdefgh")


def test_a_row_that_is_made_anew_is_where_it_is_read(panel: QWidget) -> None:
    column = QVBoxLayout(panel)
    for name in "ac":
        column.addWidget(QPushButton(name))
    column.insertWidget(1, QPushButton("b"))
    tab_as_read(panel)
    assert order_of(panel) == list("abc")


def test_what_is_in_no_layout_has_no_part_in_it(panel: QWidget) -> None:
    column = QVBoxLayout(panel)
    QPushButton("aside", panel)
    for name in "ab":
        column.addWidget(QPushButton(name))
    tab_as_read(panel)
    assert [name for name in order_of(panel) if name != "aside"] == list("ab")


def items() -> int:
    return sum(isinstance(thing, QLayoutItem) and type(thing).__name__ == "QWidgetItem" for thing in gc.get_objects())


def test_no_item_of_a_layout_outlives_its_widget(panel: QWidget) -> None:
    """One that does is taken for whatever Qt makes in its place, and the program ends with signal 11."""
    before = items()
    column = QVBoxLayout(panel)
    rows = [QPushButton(str(number)) for number in range(5)]
    for row in rows:
        column.addWidget(row)
    tab_as_read(panel)
    for row in rows:
        row.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert items() == before


def test_nobody_asks_a_layout_for_its_items() -> None:
    folder = Path(desktop.__file__).parent / "ui"
    asking = re.compile(r"\b\w*(layout|column|row|grid|form|box)\w*\.(itemAt|takeAt|itemAtPosition)\(", re.IGNORECASE)
    found = [path.name for path in folder.rglob("*.py") if asking.search(path.read_text("utf-8"))]
    assert not found
