"""The keyboard: Ctrl+Z in a field, the focus of a button that goes, and the order of Tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton, QVBoxLayout, QWidget

from desktop.ui.kit.fields import ComboBox
from desktop.ui.kit.tabs import tab_as_read
from tests.ui.conftest import LONG, settled
from tests.ui.windows import EFFECT, PREPARE

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Opened
    from tests.ui.windows import DeskWindow

# The offscreen platform warns at every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

UNDO = Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier


def focus(window: DeskWindow, widget: QWidget, qtbot: QtBot) -> None:
    window.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)


def test_undo_in_a_field_without_a_step_of_its_own_is_the_windows(
    *, opened: Opened, window: DeskWindow, grace_hopper: Path, qtbot: QtBot
) -> None:
    opened(grace_hopper)
    window.prepare.crop.aspect.setCurrentIndex(1)
    window.prepare.crop.aspect.activated.emit(1)
    assert window.session.undo_stack.canUndo()
    field = window.prepare.faces.rows["F1"].face_id
    focus(window, field, qtbot)
    QTest.keyClick(field, *UNDO)
    assert not window.session.undo_stack.canUndo()


def test_what_is_typed_counts_at_once_and_is_one_step(
    *, opened: Opened, window: DeskWindow, grace_hopper: Path, qtbot: QtBot
) -> None:
    opened(grace_hopper)
    field = window.prepare.faces.rows["F1"].face_id
    focus(window, field, qtbot)
    before = window.session.undo_stack.count()
    QTest.keyClicks(field, "mt_1_1")
    document = window.session.current
    assert document is not None
    assert document.template_face_ids == {"F1": "mt_1_1"}
    assert window.session.undo_stack.count() == before + 1


def test_a_button_that_goes_hands_the_focus_to_no_other_button(window: DeskWindow, qtbot: QtBot) -> None:
    """Space then once opened a file dialog."""
    assert window.built
    pressed: list[str] = []
    dialog = QDialog(window)
    column = QVBoxLayout(dialog)
    gone, other = QPushButton("Remove"), QPushButton("Choose…")
    column.addWidget(gone)
    column.addWidget(other)
    gone.clicked.connect(gone.hide)
    other.clicked.connect(lambda: pressed.append("chosen"))
    dialog.show()
    dialog.activateWindow()
    gone.setFocus()
    qtbot.waitUntil(gone.hasFocus)
    QTest.keyClick(gone, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not other.hasFocus())
    QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Space)
    assert pressed == []
    dialog.close()
    dialog.deleteLater()


def test_open_in_test_effect_asks_for_a_template_there(
    window: DeskWindow, qtbot: QtBot, grace_hopper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(grace_hopper), ""))
    window.show_mode(EFFECT)
    window.actions_["open"].trigger()
    qtbot.waitUntil(lambda: window.effect_session.template is not None, timeout=LONG)
    assert window.mode == EFFECT
    assert window.session.documents == ()


def chain_from(first: QWidget) -> list[QWidget]:
    """In the order of Tab, all around."""
    chain = [first]
    while (following := chain[-1].nextInFocusChain()) not in {None, first}:
        chain.append(following)
    return chain


def test_tab_goes_through_a_panel_as_it_is_read(qtbot: QtBot) -> None:
    panel = QWidget()
    qtbot.addWidget(panel)
    column = QVBoxLayout(panel)
    last = QPushButton("last")
    column.addWidget(last)
    for name in ("second", "first"):  # as rows that are made anew, above what was there
        column.insertWidget(0, QPushButton(name))
    column.insertWidget(2, ComboBox(editable=True))
    tab_as_read(panel)
    buttons = {button.text(): button for button in panel.findChildren(QPushButton)}
    passed = [it.property("text") for it in chain_from(buttons["first"]) if isinstance(it, QPushButton | ComboBox)]
    assert passed == ["first", "second", None, "last"]


def test_rows_of_faces_come_where_they_are_seen(
    *, opened: Opened, window: DeskWindow, grace_hopper: Path, astronaut: Path, qtbot: QtBot
) -> None:
    opened(grace_hopper, astronaut)
    window.actions_["next"].trigger()
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    page = window.prepare
    chain = chain_from(page.crop.aspect)
    places = [chain.index(it) for it in (page.crop.aspect, page.faces.rows["F1"].include, page.faces.ask_cloud)]
    assert places == sorted(places)
    assert window.mode == PREPARE
