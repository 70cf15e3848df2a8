"""Tables: the chosen row follows its key, and an empty one says what it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.ui.kit.table import Table
from tests.ui.screens import colours

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROWS = [("a", "1"), ("b", "2"), ("c", "3")]


@pytest.fixture
def table(qtbot: QtBot) -> Table:
    made = Table(("Name", "Number"), stretch=0)
    qtbot.addWidget(made)
    made.resize(320, 200)
    return made


def chosen(table: Table) -> tuple[object, list[int]]:
    """The key, and the rows that look chosen."""
    return table.chosen, [index.row() for index in table.selectionModel().selectedRows()]


def test_without_keys_a_row_is_known_by_its_number(table: Table) -> None:
    table.fill(ROWS)
    assert chosen(table) == (None, [])
    table.selectRow(2)
    table.fill(ROWS)
    assert chosen(table) == (2, [2])
    table.fill(ROWS[:2])
    assert chosen(table) == (None, [])


def test_the_chosen_key_stays_chosen_where_its_row_goes(table: Table) -> None:
    table.fill(ROWS, ["x", "y", "z"])
    table.selectRow(1)
    table.fill(ROWS, ["y", "z", "x"])
    assert chosen(table) == ("y", [0])
    table.fill(ROWS[:2], ["x", "y"])
    assert chosen(table) == ("y", [1])


def test_nothing_is_chosen_for_a_key_that_is_gone(table: Table) -> None:
    """Least of all the row that has come to its place: a button beside the table would be about that one."""
    table.fill(ROWS, ["x", "y", "z"])
    table.selectRow(1)
    table.fill(ROWS[:2], ["x", "z"])
    assert chosen(table) == (None, [])
    table.fill([])
    assert chosen(table) == (None, [])


def test_each_row_has_a_key_or_none_has(table: Table) -> None:
    with pytest.raises(ValueError, match="shorter"):
        table.fill(ROWS, ["x"])


def test_an_empty_table_says_what_it_is_for(table: Table) -> None:
    empty = table.grab().toImage()
    table.set_hint("Nothing stands here yet.")
    hinted = table.grab().toImage()
    assert hinted != empty
    assert colours(hinted) > colours(empty)
    table.fill(ROWS)
    filled = table.grab().toImage()
    table.set_hint("")
    assert table.grab().toImage() == filled
