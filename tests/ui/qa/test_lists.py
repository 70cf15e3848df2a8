"""The plan at the left: what is dropped, typed and taken back, and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from desktop.domain.qa.editing import Append, Put
from desktop.domain.settings import Language
from desktop.ui.qa.expectation_dialog import ExpectationDialog, Scope
from desktop.ui.qa.page import TEXT
from desktop.ui.qa.settings_dialog import SettingsDialog
from tests.ui.dragging import browser_picture, dropped_on, only_address, pixels_of
from tests.ui.patience import deliver
from tests.ui.qa.conftest import settled
from tests.ui.qa.test_flow import drop
from tests.ui.screens import SMALLEST, save_screen

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.kit.i18n import Translations
    from desktop.ui.qa.plan_lists import PlanLists
    from tests.ui.qa.conftest import QaAnswers, QaWindow


@pytest.fixture
def lists(window: QaWindow, small: Path, qtbot: QtBot) -> PlanLists:
    """Of a plan with two photos, two materials and the local engine."""
    window.parts.plan.new(
        "smoke",
        Append(("photos", "paths"), str(small / "panel")),
        Append(("materials",), {"path": str(small / "team.jpg")}),
        Append(("materials",), {"path": str(small / "solo.png")}),
        Append(("settings",), {"engine": "local"}),
    )
    qtbot.waitUntil(lambda: window.parts.plan.is_open and settled(window))
    return window.bench.lists


def test_ctrl_3_shows_what_a_plan_is_and_samples_to_try(window: QaWindow, qtbot: QtBot) -> None:
    window.show_mode("prepare")
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.bench.start.isVisible()
    QTest.keyClick(window.bench.start.samples, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.parts.plan.is_open and settled(window))
    assert window.bench.lists.cells.text() == "12 cells"


def test_faces_tags_and_counts_are_shown(lists: PlanLists, window: QaWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(lists.materials.list.rows[0].chips) and settled(window))
    (panel,) = lists.photos.list.rows
    assert (panel.title, panel.detail) == ("panel", "2 photos · glasses")
    assert [chip.label for chip in lists.materials.list.rows[0].chips] == ["F1"]
    assert lists.cells.text() == "4 cells"


@pytest.mark.parametrize("size", [SMALLEST, QSize(1440, 900)], ids=["small", "usual"])
def test_the_first_entries_of_every_list_are_seen_whole(
    lists: PlanLists, window: QaWindow, qtbot: QtBot, size: QSize
) -> None:
    """Half an entry at the lower edge looks broken."""
    qtbot.waitUntil(lambda: bool(lists.materials.list.rows[0].chips) and settled(window))
    window.resize(size)
    deliver()
    for card in (lists.materials, lists.photos, lists.settings):
        entries = card.list
        room = entries.viewport().rect()
        assert all(room.contains(entries.visualRect(entries.model().index(row, 0))) for row in range(entries.count()))


def test_a_folder_of_materials_is_taken_picture_by_picture(
    lists: PlanLists, window: QaWindow, small: Path, qtbot: QtBot
) -> None:
    drop(lists.materials.list, small / "panel", small / "team.jpg")
    qtbot.waitUntil(lambda: settled(window))
    assert [row.title for row in lists.materials.list.rows] == ["team.jpg", "solo.png", "anna.png", "ben.jpg"]


def test_delete_takes_entries_out_and_undo_brings_them_back(lists: PlanLists, window: QaWindow, qtbot: QtBot) -> None:
    lists.materials.list.setCurrentRow(0)
    QTest.keyClick(lists.materials.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: settled(window))
    assert [row.title for row in lists.materials.list.rows] == ["solo.png"]
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: settled(window))
    assert [row.title for row in lists.materials.list.rows] == ["team.jpg", "solo.png"]


def test_pairing_is_counted_at_once(lists: PlanLists, window: QaWindow, qtbot: QtBot) -> None:
    lists.pairing.setFocus()
    QTest.keyClick(lists.pairing, Qt.Key.Key_Down)
    lists.pairing.activated.emit(lists.pairing.currentIndex())
    qtbot.waitUntil(lambda: settled(window))
    assert (lists.outline.pairing, lists.cells.text()) == ({"mode": "zip"}, "2 cells")
    lists.pairing.setCurrentIndex(2)
    lists.sample.setValue(3)
    lists.pairing.activated.emit(2)
    qtbot.waitUntil(lambda: settled(window))
    assert (lists.outline.pairing, lists.cells.text()) == ({"mode": "sample", "n": 3, "seed": 0}, "3 cells")


def test_what_is_wrong_stands_at_its_entry_with_line_and_remedy(
    lists: PlanLists, window: QaWindow, qtbot: QtBot
) -> None:
    window.parts.plan.edit(
        "x",
        Append(("settings",), {"engine": "lokal"}),
        Put(("limits", "seem"), 1.0),
        Append(("materials",), {"path": "no"}),
    )
    qtbot.waitUntil(lambda: settled(window))
    assert "limits.seem is not known. Did you mean seam?" in lists.problems.text()
    assert not window.bench.actions_["run"].isEnabled()
    assert window.bench.head.cost.text().startswith("Line ")
    window.actions_["undo"].trigger()
    window.parts.plan.edit("x", Append(("settings",), {"engine": "lokal"}))
    qtbot.waitUntil(lambda: settled(window))
    problem = lists.settings.list.rows[1].problem
    assert "settings[1].engine cannot be (lokal). Did you mean local?" in problem
    assert window.bench.actions_["run"].isEnabled() is False


def test_the_plan_is_written_as_text_too_and_comments_stay(lists: PlanLists, window: QaWindow, qtbot: QtBot) -> None:
    text = window.bench.text
    window.bench.tabs.setCurrentIndex(TEXT)
    typed = text.edit.toPlainText().replace("title", "# asked by Li\ntitle")
    text.edit.setPlainText(typed)
    text.take()
    qtbot.waitUntil(lambda: settled(window))
    lists.add_engine("fuse-ultra")
    qtbot.waitUntil(lambda: settled(window))
    assert "# asked by Li\ntitle" in window.parts.plan.text
    assert "# asked by Li" in text.edit.toPlainText()
    text.edit.setPlainText("title = ")
    text.take()
    qtbot.waitUntil(lambda: settled(window))
    assert text.problems.text().startswith("Line 1: this is no TOML")
    assert window.parts.plan.text == "title = ", "nothing that was typed is lost"
    window.actions_["undo"].trigger()
    assert lists.materials.list.count() == 2


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_settings_are_edited_value_by_value(lists: PlanLists, window: QaWindow, qtbot: QtBot) -> None:
    dialog = SettingsDialog({"engine": "local", "features": 30, "odd": 1}, window)
    assert dialog.fields["features"].text() == "30"
    dialog.fields["algorithm"].setText("premium, enjoy")
    dialog.fields["features"].setText("")
    assert dialog.row() == {"engine": "local", "odd": 1, "algorithm": ["premium", "enjoy"]}
    dialog.deleteLater()
    lists.settings.list.setCurrentRow(0)

    def accept() -> bool:
        dialogs = [it for it in QApplication.topLevelWidgets() if isinstance(it, SettingsDialog) and it.isVisible()]
        for it in dialogs:
            it.fields["algorithm"].setText("premium")
            it.accept()
        return bool(dialogs)

    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, accept)
    lists.edit_setting.click()
    qtbot.waitUntil(lambda: settled(window))
    assert lists.outline.settings[0]["algorithm"] == "premium"


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_screens_of_an_expectation(window: QaWindow, translations: Translations) -> None:
    for language in Language.ENGLISH, Language.CHINESE:
        translations.use(language)
        dialog = ExpectationDialog(["glasses"], ["a.jpg"], ["t.jpg"], window)
        dialog.scope.setCurrentIndex(Scope.CELL)
        dialog.show()
        save_screen(dialog, f"qa-expectation-{language}")
        dialog.close()
        dialog.deleteLater()


def test_an_expectation_is_made_of_what_the_plan_has(window: QaWindow) -> None:
    dialog = ExpectationDialog(["glasses"], ["a.jpg"], ["t.jpg"], window)
    dialog.scope.setCurrentIndex(Scope.TAG)
    dialog.outcome.setCurrentText("face.not_found")
    assert (dialog.expected().tag, dialog.expected().outcome) == ("glasses", "face.not_found")
    dialog.scope.setCurrentIndex(Scope.CELL)
    assert (dialog.expected().photo, dialog.expected().material) == ("a.jpg", "t.jpg")
    assert isinstance(dialog, QDialog)
    dialog.deleteLater()


def test_a_plan_that_somebody_else_changed_is_not_written_over(
    *, lists: PlanLists, window: QaWindow, qa_answers: QaAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    qa_answers.plan = path = tmp_path / "plan.toml"
    window.bench.actions_["save"].trigger()
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: settled(window))
    path.write_text("title = 'theirs'\n")
    lists.add_engine("local")
    qtbot.waitUntil(lambda: settled(window))
    window.bench.actions_["save"].trigger()
    qtbot.waitUntil(lambda: window.notice.isVisible() and settled(window))
    assert "was changed by another program" in window.notice.text.text()
    assert path.read_text() == "title = 'theirs'\n"
    assert window.parts.plan.modified


def test_a_plan_with_changes_is_not_left_without_being_asked(
    lists: PlanLists, window: QaWindow, qa_answers: QaAnswers
) -> None:
    qa_answers.discards = False
    window.bench.actions_["new"].trigger()
    assert qa_answers.asked == ["smoke"]
    assert lists.materials.list.count() == 2


def test_files_dropped_on_the_empty_mode_begin_a_plan(
    *, window: QaWindow, small: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    drop(window.bench.start, small / "panel")
    qtbot.waitUntil(lambda: window.parts.plan.is_open and settled(window))
    assert [row.title for row in window.bench.lists.photos.list.rows] == ["panel"]
    (tmp_path / "own.toml").write_text('title = "mine"\n')
    window.parts.take([tmp_path / "own.toml"])
    qtbot.waitUntil(lambda: window.parts.plan.path is not None and settled(window))
    assert window.bench.head.name.text() == "mine"


def test_pictures_of_a_browser_get_files_and_go_into_the_lists(
    *, lists: PlanLists, window: QaWindow, grace_hopper: Path, own_folders: Path, qtbot: QtBot
) -> None:
    assert dropped_on(lists.photos.list, browser_picture(grace_hopper))
    qtbot.waitUntil(lambda: lists.photos.list.count() == 2 and settled(window))
    [kept] = (own_folders / "paste").glob("*.jpg")
    assert kept.read_bytes() == grace_hopper.read_bytes()
    assert dropped_on(lists.materials.list, pixels_of(grace_hopper))
    qtbot.waitUntil(lambda: lists.materials.list.count() == 3 and settled(window))
    assert dropped_on(lists.photos.list, only_address())
    assert "nothing is fetched" in window.notice.text.text()


def test_a_picture_of_a_browser_begins_a_plan(window: QaWindow, grace_hopper: Path, qtbot: QtBot) -> None:
    assert dropped_on(window.bench.start, browser_picture(grace_hopper))
    qtbot.waitUntil(lambda: window.parts.plan.is_open and settled(window))
    assert window.bench.lists.photos.list.count() == 1
