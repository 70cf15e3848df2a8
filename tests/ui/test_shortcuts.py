"""Keys: the sheet of all of them, the user's own, and what happens where two places have the same."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desktop.domain.settings import Theme
from desktop.storage.settings import SettingsFile
from desktop.ui.canvas.compare_actions import compare_actions, compared_place
from desktop.ui.dialogs.settings import SettingsDialog
from desktop.ui.dialogs.shortcuts import ShortcutsPage
from desktop.ui.kit.own_keys import Slot
from desktop.ui.kit.preferences import Preferences
from tests.ui.patience import deliver
from tests.ui.screens import in_every_look, save_screen
from tests.ui.windows import EFFECT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.kit.i18n import Translations
    from desktop.ui.kit.theme import ThemeSwitch
    from desktop.ui.shell.key_sheet import KeySheet
    from tests.ui.conftest import Opened
    from tests.ui.windows import DeskWindow

# The offscreen platform warns at every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

EXPORT, FIND, KEEP = Slot("window", "export"), Slot("window", "find"), Slot("window", "keep")
SEARCH = Slot("workspace", "search")


# -- collisions --------------------------------------------------------------------------------------------------


def test_a_key_means_one_thing_in_a_place(window: DeskWindow) -> None:
    for place in window.commands.places:
        keys = Counter(key.toString() for spec in place.actions.table for key in place.actions[spec.id].shortcuts())
        assert not [key for key, count in keys.items() if count > 1], place.id


def test_where_two_places_have_a_key_the_inner_one_goes_before(
    *, opened: Opened, window: DeskWindow, grace_hopper: Path, own_folders: Path, qtbot: QtBot
) -> None:
    """Qt alone calls Ctrl+F ambiguous while the dock has the focus, and does nothing."""
    opened(grace_hopper)
    window.workspace.dock.show()
    done: list[str] = []
    search = window.workspace.actions["search"]
    search.setEnabled(True)
    search.triggered.connect(lambda: done.append("dock"))
    window.actions_["find"].triggered.connect(lambda: done.append("window"))
    window.activateWindow()
    for place, meant in ((window.workspace.dock.empty.buttons["new"], "dock"), (window.prepare.canvas, "window")):
        place.setFocus()
        qtbot.waitUntil(place.hasFocus)
        QTest.keyClick(place, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert done == [meant]
        done.clear()
    assert own_folders.exists()


# -- the user's own ----------------------------------------------------------------------------------------------


def key_of(window: DeskWindow, action: str) -> list[str]:
    return [key.toString() for key in window.actions_[action].shortcuts()]


def test_a_key_of_the_users_works_and_is_told(window: DeskWindow) -> None:
    window.preferences.change(shortcuts={EXPORT.key: ("Ctrl+J",)})
    assert key_of(window, "export") == ["Ctrl+J"]
    assert "(Ctrl+J)" in window.actions_["export"].toolTip()
    window.preferences.change(shortcuts={})
    assert key_of(window, "export") == ["Ctrl+E"]
    assert "(Ctrl+E)" in window.actions_["export"].toolTip()


def test_wherever_two_pictures_are_compared_the_keys_are_the_same(window: DeskWindow) -> None:
    """Test effect, the cells of QA and the file to be written each have their own actions."""
    there = QWidget()
    other = compare_actions(there, lambda _: None)
    before = [place.id for place in window.commands.places]
    window.commands.add(compared_place(other, lambda: None))
    assert [place.id for place in window.commands.places] == before, "palette and sheet show them once"
    window.preferences.change(shortcuts={"compared.beside": ("W",)})
    (place,) = (place for place in window.commands.places if place.id == "compared")
    keys = [actions["beside"].shortcut().toString() for actions in (place.actions, other)]
    assert keys == ["W", "W"]
    there.deleteLater()
    QApplication.sendPostedEvents(there, int(QEvent.Type.DeferredDelete))
    window.preferences.change(shortcuts={})
    assert place.actions["beside"].shortcut().toString() == "S"


def test_it_is_there_at_the_next_start(own_folders: Path) -> None:
    file = SettingsFile(own_folders / "settings.json")
    Preferences(file).change(shortcuts={EXPORT.key: ("Ctrl+J",), KEEP.key: ()})
    assert Preferences(SettingsFile(own_folders / "settings.json")).value.shortcuts == {
        EXPORT.key: ("Ctrl+J",),
        KEEP.key: (),
    }


@pytest.mark.parametrize("damage", ['"nonsense"', '{"window.export": 3}', '{"window.export": ["\\u0000"]}'])
def test_damaged_keys_leave_the_programs_and_say_so(own_folders: Path, damage: str) -> None:
    path = own_folders / "settings.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'{{"theme": "dark", "shortcuts": {damage}}}', encoding="utf-8")
    preferences = Preferences(SettingsFile(path))
    assert preferences.problem is not None
    assert preferences.value.shortcuts == {}
    assert preferences.value.theme is Theme.DARK, "the rest of the file holds"
    assert list(own_folders.glob("settings.json.damaged*"))


def test_what_is_no_key_or_no_action_here_is_passed_over(window: DeskWindow) -> None:
    window.preferences.change(shortcuts={EXPORT.key: ("nonsense+?!",), "window.of_tomorrow": ("Ctrl+J",)})
    assert key_of(window, "export") in ([], [""])
    assert window.preferences.value.shortcuts["window.of_tomorrow"] == ("Ctrl+J",), "a newer version knows it"


# -- the page ----------------------------------------------------------------------------------------------------


@pytest.fixture
def page(window: DeskWindow, qtbot: QtBot) -> Iterator[ShortcutsPage]:
    page = ShortcutsPage(window.preferences.value, window.commands.places)
    qtbot.addWidget(page)
    page.show()
    yield page
    page.close()


def typed(page: ShortcutsPage, slot: Slot, key: str) -> None:
    page.choose(slot)
    page.field.setKeySequence(QKeySequence(key))


def test_a_free_key_is_taken(window: DeskWindow, page: ShortcutsPage) -> None:
    typed(page, EXPORT, "Ctrl+J")
    assert page.state.text() == "Ctrl+J is free."
    page.take.click()
    assert page.settings(window.preferences.value).shortcuts == {EXPORT.key: ("Ctrl+J",)}


def test_a_conflict_is_told_before_the_key_is_taken(window: DeskWindow, page: ShortcutsPage) -> None:
    typed(page, EXPORT, "Ctrl+K")
    assert page.state.text() == "Ctrl+K is “Keep in the workspace” already: that would have no key then."
    assert page.settings(window.preferences.value).shortcuts == {}, "nothing is changed by typing"
    page.take.click()
    assert page.settings(window.preferences.value).shortcuts == {EXPORT.key: ("Ctrl+K",), KEEP.key: ()}


def test_a_key_of_an_inner_place_is_told_too(page: ShortcutsPage) -> None:
    typed(page, EXPORT, "Ctrl+I")
    assert page.state.text() == "In “Workspace” Ctrl+I stays “Add pictures”."


def test_one_is_put_back_and_takes_its_key_with_it(window: DeskWindow, page: ShortcutsPage) -> None:
    typed(page, EXPORT, "Ctrl+K")
    page.take.click()
    page.choose(KEEP)
    page.reset.click()
    assert page.keys.of(KEEP) == ("Ctrl+K",)
    assert page.keys.of(EXPORT) == ()
    page.choose(EXPORT)
    page.reset.click()
    assert page.settings(window.preferences.value).shortcuts == {}


def test_all_are_put_back(window: DeskWindow, page: ShortcutsPage) -> None:
    assert not page.reset_all.isEnabled()
    typed(page, EXPORT, "Ctrl+J")
    page.take.click()
    typed(page, SEARCH, "Ctrl+L")
    page.take.click()
    page.reset_all.click()
    assert page.settings(window.preferences.value).shortcuts == {}


def test_no_key_at_all_can_be_chosen(page: ShortcutsPage) -> None:
    typed(page, EXPORT, "")
    assert page.state.text() == "It would have no key."
    page.take.click()
    assert page.keys.chosen == {EXPORT.key: ()}


def test_the_search_finds_names_and_keys(page: ShortcutsPage) -> None:
    def shown() -> list[str]:
        return [item.text(0) for item in page._items.values() if not item.isHidden()]

    page.search.setText("ctrl+shift+e")
    assert shown() == ["Export all"]
    page.search.setText("console")
    assert shown() == ["Compare with the console"]


def test_keys_of_the_settings_count_once_they_are_taken(window: DeskWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def change(dialog: SettingsDialog) -> int:
        typed(dialog.shortcuts, EXPORT, "Ctrl+J")
        dialog.shortcuts.take.click()
        return 1

    monkeypatch.setattr(SettingsDialog, "exec", change)
    window.actions_["settings"].trigger()
    assert key_of(window, "export") == ["Ctrl+J"]
    saved = json.loads((window._parts.paste_folder.parent / "settings.json").read_text("utf-8"))
    assert saved["shortcuts"] == {EXPORT.key: ["Ctrl+J"]}


def test_screens_of_the_page(
    window: DeskWindow, translations: Translations, theme: ThemeSwitch, page: ShortcutsPage
) -> None:
    page.resize(560, 520)
    for look in in_every_look(translations, theme):
        typed(page, EXPORT, "Ctrl+K")
        deliver()
        save_screen(page, f"shortcuts-{look}")
    theme.use(Theme.LIGHT)
    assert window.isVisible()


# -- the sheet ---------------------------------------------------------------------------------------------------


@pytest.fixture
def sheet(window: DeskWindow) -> KeySheet:
    window.activateWindow()
    assert key_of(window, "shortcuts") == ["?", "Ctrl+/"], "a keyboard that writes ? with other keys has the second"
    QTest.keyClick(window, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    sheet = window.commands.sheet
    assert sheet is not None
    return sheet


def test_the_sheet_lists_every_key_by_its_place(window: DeskWindow, sheet: KeySheet) -> None:
    lines = [line.strip() for line in sheet.text.splitlines()]
    assert {
        "Everywhere",
        "Prepare",
        "Batch and QA",
        "Workspace",
        "Earlier runs",
        "Two pictures that are compared",
    } <= set(lines)
    for place in window.commands.places:
        for spec in place.actions.table:
            keys = place.actions[spec.id].shortcuts()
            text = place.actions[spec.id].iconText()
            assert not keys or any(keys[0].toString() in line and line.endswith(text) for line in lines)
    assert any(line.startswith("F2") and line.endswith("Note on a run") for line in lines)
    assert any(line.startswith("B") and line.endswith("Hold to see the left picture alone") for line in lines)
    assert any(line.endswith("100%") for line in lines), "keys that no action has, too"


def test_it_shows_the_users_keys(window: DeskWindow, sheet: KeySheet) -> None:
    window.preferences.change(shortcuts={EXPORT.key: ("Ctrl+J",), KEEP.key: ()})
    assert "Ctrl+J" in sheet.text
    assert "Ctrl+K " not in sheet.text


def test_it_is_copied_and_saved_as_text(
    window: DeskWindow, sheet: KeySheet, own_folders: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    sheet.copy.click()
    assert QGuiApplication.clipboard().text() == sheet.text
    target = own_folders / "keys"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    text = sheet.text
    sheet.save.click()
    qtbot.waitUntil(lambda: target.with_suffix(".txt").exists())
    assert target.with_suffix(".txt").read_text("utf-8") == text
    qtbot.waitUntil(lambda: "Saved" in window.notice.text.text())


def test_from_it_keys_are_changed(window: DeskWindow, sheet: KeySheet, monkeypatch: pytest.MonkeyPatch) -> None:
    pages: list[int] = []

    def look(dialog: SettingsDialog) -> int:
        pages.append(dialog._tabs.currentIndex())
        return 0

    monkeypatch.setattr(SettingsDialog, "exec", look)
    sheet.change.click()
    assert pages == [3]
    assert window.isVisible()


def test_a_question_mark_in_a_field_is_a_letter(window: DeskWindow, qtbot: QtBot) -> None:
    window.show_mode(EFFECT)
    window.workspace.dock.show()
    window.activateWindow()
    field = window.workspace.dock.search
    window.workspace.dock._pages.setCurrentIndex(1)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "?")
    assert field.text() == "?"
    assert window.commands.sheet is None


def test_screens_of_the_sheet(translations: Translations, theme: ThemeSwitch, sheet: KeySheet) -> None:
    for look in in_every_look(translations, theme):
        deliver()
        save_screen(sheet, f"key-sheet-{look}")
    theme.use(Theme.LIGHT)
