"""The wheel scrolls: what it passes on its way keeps its value. Every saved screen is asked too (``screens.py``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.ui.dialogs.settings import SettingsDialog
from desktop.ui.kit.fields import ComboBox, SpinBox
from tests.ui.conftest import LONG
from tests.ui.screens import turned_by_the_wheel, values_on, wheel_over
from tests.ui.windows import EFFECT

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Opened
    from tests.ui.windows import DeskWindow

# The offscreen platform warns at every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_no_field_of_a_mode_is_turned_in_passing(
    *, opened: Opened, window: DeskWindow, grace_hopper: Path, qtbot: QtBot
) -> None:
    opened(grace_hopper)
    window.show_mode(EFFECT)
    qtbot.waitUntil(lambda: window.effect_session.template is not None, timeout=LONG)
    for mode in window.modes:
        window.show_mode(mode)
        assert not turned_by_the_wheel(window)
    assert len(values_on(window)) > 20


def test_scrolling_over_the_aspect_changes_no_picture(opened: Opened, window: DeskWindow, grace_hopper: Path) -> None:
    """13 selected pictures once got another aspect that way. What is ignored goes on to the column behind."""
    opened(grace_hopper)
    aspect, edits = window.prepare.crop.aspect, window.session.undo_stack.count()
    event = wheel_over(aspect)
    QApplication.sendEvent(aspect, event)
    assert not event.isAccepted()
    assert (aspect.currentIndex(), window.session.undo_stack.count()) == (0, edits)


def test_no_field_of_the_settings_is_turned_in_passing(window: DeskWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    turned: list[list[QWidget]] = []

    def look(dialog: SettingsDialog) -> int:
        assert len(values_on(dialog)) > 10
        turned.append(turned_by_the_wheel(dialog))
        return int(QDialog.DialogCode.Rejected)

    monkeypatch.setattr(SettingsDialog, "exec", look)
    window.actions_["settings"].trigger()
    assert turned == [[]]


@pytest.mark.parametrize("editable", [False, True])
def test_a_field_with_the_focus_is_turned(qtbot: QtBot, editable: bool) -> None:
    field = ComboBox(editable=editable)
    field.addItems(["a", "b"])
    shown_with_focus(field, qtbot)
    QApplication.sendEvent(field, wheel_over(field))
    assert field.currentText() == "b"


def test_a_number_with_the_focus_is_turned(qtbot: QtBot) -> None:
    field = SpinBox(minimum=0, maximum=9, value=5)
    shown_with_focus(field, qtbot)
    QApplication.sendEvent(field, wheel_over(field))
    assert field.value() == 4


def test_the_wheel_brings_no_focus() -> None:
    assert ComboBox().focusPolicy() == SpinBox().focusPolicy() == Qt.FocusPolicy.StrongFocus


def shown_with_focus(field: QWidget, qtbot: QtBot) -> None:
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
