"""Whatever cannot be used says why, in the language of now. Every saved screen is asked too (``screens.py``)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QSpinBox, QToolTip, QVBoxLayout, QWidget

from desktop.domain.preparing import CropMode
from desktop.ui.dialogs.settings import SettingsDialog
from desktop.ui.kit.actions import ActionSpec, Needs, first_of
from desktop.ui.kit.reasons import ReasonMenu, allow, controls_in, follow_action, reason_of, set_tip
from desktop.ui.workspace.actions import COMMANDS, DeskState
from tests.ui.patience import deliver
from tests.ui.screens import unexplained

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Opened
    from tests.ui.windows import DeskWindow

# The offscreen platform warns at every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

CHINESE = re.compile("[\u4e00-\u9fff]")
LANGUAGES = [("en", False), ("zh_CN", True)]


# -- the window --------------------------------------------------------------------------------------------------


def reasons_in(window: QWidget) -> list[str]:
    """Of everything grey in ``window``."""
    controls = [one for one in controls_in(window) if not one.isEnabled()]
    actions = [one for one in window.findChildren(QAction) if not one.isEnabled()]
    return [reason for one in (*controls, *actions) if (reason := reason_of(one))]


@pytest.mark.parametrize(("language", "chinese"), LANGUAGES)
def test_every_mode_of_an_empty_window_says_why(window: DeskWindow, language: str, chinese: bool) -> None:
    window.workspace.dock.show()
    for mode in window.modes:
        window.show_mode(mode)
        window.actions_[f"language_{language}"].trigger()
        deliver()
        assert not unexplained(window)
    told = reasons_in(window)
    assert len(told) > 30
    assert all(bool(CHINESE.search(reason)) is chinese for reason in told), told


@pytest.mark.parametrize(("language", "chinese"), LANGUAGES)
def test_every_mode_with_a_picture_says_why(
    *, opened: Opened, window: DeskWindow, grace_hopper: Path, language: str, chinese: bool
) -> None:
    opened(grace_hopper)
    window.prepare.crop.mode_buttons[CropMode.KEEP].click()
    for mode in window.modes:
        window.show_mode(mode)
        window.actions_[f"language_{language}"].trigger()
        deliver()
        assert not unexplained(window)
    told = reasons_in(window)
    assert all(bool(CHINESE.search(reason)) is chinese for reason in told), told
    assert not window.prepare.crop.aspect.isEnabled()
    assert reason_of(window.prepare.crop.aspect) in window.prepare.crop.aspect.toolTip()


def test_the_settings_say_why_they_cannot_be_taken(window: DeskWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[list[str]] = []

    def look(dialog: SettingsDialog) -> int:
        dialog.show()
        dialog.cloud.texts["cloud_endpoint"].setText("nonsense")
        told.append([*unexplained(dialog), *reasons_in(dialog)])
        return 0

    monkeypatch.setattr(SettingsDialog, "exec", look)
    window.actions_["settings"].trigger()
    assert "A value on the page “Cloud” makes no sense." in told[0]


def test_an_action_says_the_first_thing_that_is_missing() -> None:
    specs = {spec.id: spec for spec in COMMANDS}
    assert specs["archive"].why_not(DeskState()) == "Open or make a workspace first."
    assert specs["archive"].why_not(DeskState(open=True)) == "Choose an activity first."
    assert (
        specs["archive"].why_not(DeskState(open=True, activity=True, archived=True)) == "It is in the archive already."
    )
    assert specs["archive"].why_not(DeskState(open=True, activity=True)) == ""


def test_a_rule_of_several_tells_its_first_reason() -> None:
    positive, small = Needs[int](lambda it: it > 0, "not positive"), Needs[int](lambda it: it < 9, "too large")
    spec = ActionSpec[int]("one", "One", why_not=first_of(positive, small))
    assert [spec.why_not(it) for it in (0, 5, 9)] == ["not positive", "", "too large"]


# -- the mechanism -----------------------------------------------------------------------------------------------


@pytest.fixture
def button(qtbot: QtBot) -> QPushButton:
    button = QPushButton("Export")
    button.setToolTip("Writes a file")
    qtbot.addWidget(button)
    return button


def test_a_tool_tip_keeps_what_the_control_is_for(button: QPushButton) -> None:
    allow(button, "Open a picture first.")
    assert not button.isEnabled()
    assert button.toolTip() == "Writes a file\nOpen a picture first."
    allow(button)
    assert button.isEnabled()
    assert button.toolTip() == "Writes a file"


def test_another_language_takes_the_place_of_both(button: QPushButton) -> None:
    allow(button, "Open a picture first.")
    button.setToolTip("写入文件")
    allow(button, "请先打开图片。")
    assert button.toolTip() == "写入文件\n请先打开图片。"
    allow(button)
    assert button.toolTip() == "写入文件"


def test_a_tip_that_is_set_while_it_is_grey_keeps_the_reason(button: QPushButton) -> None:
    allow(button, "Open a picture first.")
    set_tip(button, "Writes it")
    assert button.toolTip() == "Writes it\nOpen a picture first."


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[QWidget]:
    panel = QWidget()
    qtbot.addWidget(panel)
    column = QVBoxLayout(panel)
    for control in (QCheckBox("tick"), QSpinBox(), QPushButton("own")):
        column.addWidget(control)
    panel.show()
    yield panel
    panel.close()


def test_what_stands_in_a_panel_has_its_reason(panel: QWidget) -> None:
    allow(panel, "No picture is read yet.")
    tick, number, own = controls_in(panel)
    allow(own, "Nothing is chosen.")
    assert not unexplained(panel)
    assert tick.toolTip() == number.toolTip() == "No picture is read yet."
    assert own.toolTip() == "Nothing is chosen."
    allow(panel)
    assert (tick.toolTip(), own.toolTip()) == ("", "Nothing is chosen.")


def test_a_grey_control_without_a_word_is_found(panel: QWidget) -> None:
    controls_in(panel)[0].setEnabled(False)
    assert unexplained(panel) == ["QCheckBox tick"]


def test_a_button_follows_its_action(button: QPushButton) -> None:
    action = QAction("Export", button)
    allow(action, "Open a picture first.")
    follow_action(button, action)
    assert (button.isEnabled(), reason_of(button)) == (False, "Open a picture first.")
    assert reason_of(button) in button.toolTip()


def test_a_menu_tells_of_what_is_grey_in_it(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, *_: told.append(text))
    menu = ReasonMenu()
    qtbot.addWidget(menu)
    usable, grey = menu.addAction("Open"), menu.addAction("Export")
    allow(grey, "Open a picture first.")
    menu.resize(menu.sizeHint())
    for action in (usable, grey):
        place = menu.actionGeometry(action).center()
        QApplication.sendEvent(menu, QHelpEvent(QEvent.Type.ToolTip, place, menu.mapToGlobal(place)))
    assert told == ["", "Open a picture first."]
