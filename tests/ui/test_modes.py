"""A mode is a row: another one needs one file and one row, and the window treats it like its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from desktop.ui.shell.modes import MODES
from desktop.ui.shell.rail import Rail
from tests.ui.another_mode import LIST, ListMode
from tests.ui.conftest import LONG, settled, shown
from tests.ui.windows import PREPARE, DeskWindow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.shell.window_parts import WindowParts
    from tests.ui.conftest import Answers


@pytest.fixture
def window(qtbot: QtBot, window_parts: WindowParts) -> Iterator[DeskWindow]:
    """With a row more than the program has."""
    window = DeskWindow(window_parts, (*MODES, LIST))
    window.build()
    with shown(window, qtbot):
        yield window


def fourth(window: DeskWindow) -> ListMode:
    return cast("ListMode", window.modes["list"])


def test_it_stands_in_the_rail_and_comes_to_the_front_from_there(window: DeskWindow) -> None:
    buttons = [button for rail in window.findChildren(Rail) for button in rail.findChildren(QToolButton)]
    assert [button.text() for button in buttons] == ["Prepare", "Test effect", "Batch and QA", "List"]
    assert not buttons[3].icon().isNull()
    buttons[3].click()
    assert fourth(window).page.isVisible()
    assert fourth(window).page.text() == "built"


def test_it_takes_the_next_key(window: DeskWindow) -> None:
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert window.mode == "list"
    assert window.actions_["mode_list"].isChecked()


def test_its_place_in_the_status_bar_is_seen_while_it_is_in_front(window: DeskWindow) -> None:
    assert not fourth(window).status.isVisible()
    window.show_mode("list")
    assert fourth(window).status.isVisible()
    assert not window.zoom.isVisible()


def test_open_means_what_it_says(window: DeskWindow, answers: Answers, grace_hopper: Path) -> None:
    answers.chosen = [grace_hopper]
    window.show_mode("list")
    window.actions_["open"].trigger()
    assert fourth(window).names == ["grace_hopper.jpg"]
    assert not window.session.documents
    window.actions_["open_samples"].trigger()
    assert len(fourth(window).names) == 2


def test_what_means_nothing_here_is_done_by_the_first_mode(
    window: DeskWindow, answers: Answers, grace_hopper: Path, qtbot: QtBot
) -> None:
    answers.folder = grace_hopper.parent
    window.show_mode("list")
    window.actions_["open_folder"].trigger()
    assert window.mode == PREPARE
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)


def test_what_it_has_no_use_for_is_pasted_into_the_first_mode(
    window: DeskWindow, grace_hopper: Path, qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(grace_hopper))])
    QGuiApplication.clipboard().setMimeData(data)
    window.show_mode("list")
    window.actions_["paste"].trigger()
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    assert window.mode == PREPARE


def test_undo_goes_to_its_stack_and_only_while_it_is_in_front(window: DeskWindow, grace_hopper: Path) -> None:
    fourth(window).open([grace_hopper])
    assert not window.actions_["undo"].isEnabled()
    window.show_mode("list")
    window.actions_["undo"].trigger()
    assert fourth(window).names == []
    assert not window.actions_["undo"].isEnabled()
    window.actions_["redo"].trigger()
    assert fourth(window).names == ["grace_hopper.jpg"]


def test_actions_are_enabled_by_what_it_holds(window: DeskWindow, grace_hopper: Path) -> None:
    window.show_mode("list")
    assert not window.actions_["select_all"].isEnabled()
    fourth(window).open([grace_hopper])
    assert window.actions_["select_all"].isEnabled()
    window.show_mode(PREPARE)
    assert not window.actions_["select_all"].isEnabled()


def test_it_hears_what_was_at_hand(window: DeskWindow, grace_hopper: Path, qtbot: QtBot) -> None:
    window.open([grace_hopper])
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    window.show_mode("list")
    brought = fourth(window).brought
    assert brought is not None
    assert brought.path == grace_hopper


def test_what_it_saves_is_there_at_the_next_start(
    window: DeskWindow, window_parts: WindowParts, grace_hopper: Path, own_folders: Path, qtbot: QtBot
) -> None:
    fourth(window).open([grace_hopper])
    window.close()
    assert fourth(window).closed
    assert '"names"' in (own_folders / "sessions" / "1" / "session.json").read_text(encoding="utf-8")
    again = DeskWindow(window_parts, (*MODES, LIST))
    again.build()
    qtbot.addWidget(again)
    assert fourth(again).restored == {"names": ["grace_hopper.jpg"]}


def test_what_a_mode_has_saved_outlives_a_start_without_it(
    window: DeskWindow, window_parts: WindowParts, grace_hopper: Path, own_folders: Path, qtbot: QtBot
) -> None:
    fourth(window).open([grace_hopper])
    window.close()
    without = DeskWindow(window_parts)
    qtbot.addWidget(without)
    without.build()
    without.close()
    assert '"names"' in (own_folders / "sessions" / "1" / "session.json").read_text(encoding="utf-8")
