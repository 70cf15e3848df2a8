"""Everything can be reached in a small window: panels fold, tools overflow, dialogs scroll, and no text is cut off."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QScrollArea,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from desktop import ui
from desktop.domain.settings import Theme
from desktop.ui.dialogs.settings import SettingsDialog
from desktop.ui.kit.actions import key_texts
from desktop.ui.kit.dialogs import LEAST, open_at
from desktop.ui.kit.folding import FoldingColumns, SideColumn
from desktop.ui.kit.hinted_table import HintedTable
from desktop.ui.kit.parts import Steps
from desktop.ui.kit.scroll import scrolled
from desktop.ui.shell.actions import TOOL_BAR
from tests.ui.conftest import LONG
from tests.ui.patience import deliver
from tests.ui.screens import SMALLEST, cut_off, overlapping, save_screen
from tests.ui.windows import EFFECT, PREPARE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.kit.theme import ThemeSwitch
    from tests.ui.conftest import Opened
    from tests.ui.windows import DeskWindow

# The offscreen platform warns at every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

RESIZES = "self.resize("
SMALL, USUAL = QSize(900, 560), QSize(1440, 900)
LOOKS = [(language, theme) for language in ("zh_CN", "en") for theme in ("light", "dark")]


@pytest.fixture
def filled(opened: Opened, window: DeskWindow, grace_hopper: Path, astronaut: Path, qtbot: QtBot) -> DeskWindow:
    """Pictures in Prepare, a fusion in Test effect."""
    opened(grace_hopper, astronaut)
    window.actions_["test_current"].trigger()
    qtbot.waitUntil(lambda: window.effect_session.template is not None, timeout=LONG)
    window.effect().assign("F1", astronaut)
    qtbot.waitUntil(lambda: window.effect_session.is_current, timeout=LONG)
    return window


@pytest.mark.parametrize("size", [SMALL, USUAL], ids=["small", "usual"])
def test_no_text_is_cut_off_in_any_mode_language_theme_and_size(filled: DeskWindow, size: QSize) -> None:
    for language, theme in LOOKS:
        filled.actions_[f"language_{language}"].trigger()
        filled.actions_[f"theme_{theme}"].trigger()
        for dock in (False, True):
            filled.workspace.dock.setVisible(dock)
            filled.resize(size)
            for mode in (PREPARE, EFFECT):
                filled.show_mode(mode)
                deliver()
                assert filled.size() == size, "nothing in it asks for more"
                name = f"layout-{mode}-{language}-{theme}-{size.width()}{'-dock' if dock else ''}"
                save_screen(filled, name)


def test_further_lines_of_a_step_hang_beside_its_number(qtbot: QtBot) -> None:
    steps = Steps(2)
    qtbot.addWidget(steps)
    steps.set_texts(["1.  " + "words " * 30, "10. Done"])
    steps.resize(200, 400)
    steps.show()
    deliver()
    (first, words), (longer, _) = steps.rows
    assert words.height() > 3 * first.height(), "it has several lines"
    assert words.x() > longer.geometry().right(), "and none of them begins below a number"
    assert (first.text(), words.text()[:6]) == ("1.", "words ")


def test_what_lies_on_another_or_reaches_out_is_found(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    for place in ((0, 0, 60, 20), (40, 10, 60, 20), (150, 0, 60, 20)):
        QLabel("words", box).setGeometry(*place)
    box.resize(200, 100)
    box.show()
    first, second = overlapping(box)
    assert "(0, 0, 60, 20) on QLabel 'words' at (40, 10, 60, 20)" in first
    assert "(150, 0, 60, 20) out of its parent" in second


def test_what_scrolls_tells_that_it_grew(qtbot: QtBot) -> None:
    dialog, column, label = QDialog(), QWidget(), QLabel("short")
    qtbot.addWidget(dialog)
    QVBoxLayout(column).addWidget(label)
    QVBoxLayout(dialog).addWidget(scrolled(column))
    dialog.resize(LEAST)
    dialog.show()
    deliver()
    label.setText("a long one that cannot be broken " * 5)
    deliver()
    assert not cut_off(dialog)


def test_every_side_can_be_opened_in_a_small_window(filled: DeskWindow) -> None:
    filled.workspace.dock.show()
    filled.resize(SMALL)
    for mode, columns in ((PREPARE, filled.prepare.columns), (EFFECT, filled.effect().columns)):
        filled.show_mode(mode)
        deliver()
        assert True in columns.folded
        for place, edge in enumerate(columns.edges):
            if columns.folded[place]:
                edge.click()
                deliver()
                assert columns._sides[place].widget.isVisible()
                assert columns.rect().contains(columns._sheets[place].geometry())
                save_screen(filled, f"layout-{mode}-opened-{place}")
                edge.click()


def test_tools_without_room_are_behind_an_arrow_that_can_be_seen(filled: DeskWindow) -> None:
    filled.resize(SMALL)
    deliver()
    tools = filled._tools
    shown = [item for item in TOOL_BAR if item != "-" and tools.widgetForAction(filled.actions_[item]).isVisible()]
    assert len(shown) < len([item for item in TOOL_BAR if item != "-"])
    assert tools.more is not None
    assert tools.more.isVisible()
    assert tools.rect().contains(tools.more.geometry())
    assert tools.more.width() >= 12
    assert len({tools.more.grab().toImage().pixel(x, 16) for x in range(tools.more.width())}) > 1, "it is drawn"


@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_the_settings_have_their_buttons_on_a_small_screen(
    window: DeskWindow, monkeypatch: pytest.MonkeyPatch, place: int
) -> None:
    def look(dialog: SettingsDialog) -> int:
        dialog.show()
        dialog._tabs.setCurrentIndex(place)
        dialog.resize(QSize(500, 400))
        deliver()
        assert dialog.size() == QSize(500, 400)
        assert dialog.rect().contains(dialog._buttons.geometry())
        area = dialog._tabs.currentWidget()
        assert isinstance(area, QScrollArea)
        save_screen(dialog, f"layout-settings-{place}")
        return int(QDialog.DialogCode.Rejected)

    monkeypatch.setattr(SettingsDialog, "exec", look)
    window.actions_["settings"].trigger()


def test_a_dialog_is_no_larger_than_its_screen(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    open_at(dialog, QSize(10_000, 10_000))
    assert dialog.height() < dialog.screen().availableSize().height()
    assert dialog.width() < dialog.screen().availableSize().width()


def test_no_dialog_takes_a_size_without_asking_its_screen() -> None:
    """At 200 % its buttons would be below the screen."""
    room = Path(ui.__file__).parent
    sized = [path for path in room.rglob("*.py") if "QDialog" in (text := path.read_text("utf-8")) and RESIZES in text]
    assert not sized


# -- folding -----------------------------------------------------------------------------------------------------


@pytest.fixture
def columns(qtbot: QtBot) -> FoldingColumns:
    middle = QLabel("middle")
    middle.setMinimumWidth(200)
    columns = FoldingColumns(SideColumn(QLabel("left"), 150, 120), middle, SideColumn(QLabel("right"), 180, 160))
    columns.set_names("Left", "Right")
    qtbot.addWidget(columns)
    columns.show()
    return columns


def at(columns: FoldingColumns, width: int) -> tuple[bool, bool]:
    columns.resize(width, 300)
    deliver()
    return columns.folded


def test_the_left_side_folds_first_and_both_come_back(columns: FoldingColumns) -> None:
    assert at(columns, 800) == (False, False)
    assert at(columns, 470) == (True, False)
    assert at(columns, 300) == (True, True)
    assert columns.minimumSizeHint().width() <= 300
    assert at(columns, 800) == (False, False)
    left, right = (side.widget for side in columns._sides)
    assert [columns._splitter.indexOf(widget) for widget in (left, columns._middle, right)] == [0, 1, 2]
    assert not columns.edges[0].isVisible()


def test_one_side_is_open_at_a_time_and_escape_closes_it(columns: FoldingColumns) -> None:
    at(columns, 300)
    left, right = columns.edges
    left.click()
    assert columns._sides[0].widget.isVisible()
    right.click()
    assert not columns._sides[0].widget.isVisible()
    assert columns._sides[1].widget.isVisible()
    QTest.keyClick(columns, Qt.Key.Key_Escape)
    assert not columns._sides[1].widget.isVisible()
    assert QApplication.focusWidget() in {None, right}


# -- 200 % -------------------------------------------------------------------------------------------------------


@pytest.mark.skipif("QT_SCALE_FACTOR" in os.environ, reason="it is this very run")
def test_no_text_is_cut_off_at_200_percent() -> None:
    """The screen of another scale is another program: this file's own look is run there."""
    chosen = f"{__file__}::test_no_text_is_cut_off_in_any_mode_language_theme_and_size[small]"
    program = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--no-cov", chosen]
    environment = {**os.environ, "QT_SCALE_FACTOR": "2"}
    done = subprocess.run(program, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]


# -- small things that a look at every window found (2026-12-01) -------------------------------------------------


def test_the_smallest_window_leaves_room_for_its_frame(window: DeskWindow) -> None:
    assert window.minimumSize() == SMALLEST


def test_an_empty_table_has_no_bar_to_scroll_its_titles_by(qtbot: QtBot) -> None:
    model, table = QStandardItemModel(0, 3), HintedTable(26)
    qtbot.addWidget(table)
    table.setModel(model)
    for column in range(3):
        table.setColumnWidth(column, 400)
    table.resize(300, 200)
    table.show()
    deliver()
    bars = [table.horizontalScrollBar().isVisible()]
    model.appendRow([QStandardItem("long") for _ in range(3)])
    deliver()
    bars.append(table.horizontalScrollBar().isVisible())
    assert bars == [False, True]


def test_buttons_of_dialogs_are_words(theme: ThemeSwitch, qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Close)
    qtbot.addWidget(box)
    for look in (Theme.LIGHT, Theme.DARK):
        theme.use(look)
        box.show()
        deliver()
        assert box.style().styleHint(QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons, None, box) == 0
        assert all(button.icon().isNull() for button in box.buttons())


def test_keys_that_no_keyboard_has_are_not_told() -> None:
    keys = [QKeySequence(text) for text in ("Ctrl+Z", "F14", "F2", "Ctrl+Shift+F18")]
    assert key_texts(keys) == ["Ctrl+Z", "F2"]
