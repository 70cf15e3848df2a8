"""The command palette in a real window: every action found in either language, with its key, its place and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.domain.settings import Language, Theme
from desktop.ui.shell.palette import CommandPalette
from desktop.ui.shell.synonyms import SYNONYMS
from tests.ui.patience import deliver
from tests.ui.screens import in_every_look, save_screen
from tests.ui.windows import EFFECT, PREPARE, DeskWindow

if TYPE_CHECKING:
    from desktop.ui.kit.i18n import Translations
    from desktop.ui.kit.theme import ThemeSwitch

# The offscreen platform warns at every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

QA = "qa"


@pytest.fixture
def palette(window: DeskWindow) -> CommandPalette:
    window.actions_["palette"].trigger()
    palette = window.commands.palette
    assert palette is not None
    return palette


def first(palette: CommandPalette, query: str) -> str:
    palette.search.setText(query)
    return palette.found[0].key


def press(palette: CommandPalette, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(palette.search, key)
    deliver()


def test_its_key_opens_it_and_the_search_has_the_focus(window: DeskWindow) -> None:
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    palette = window.commands.palette
    assert palette is not None
    assert palette.isVisible()
    assert palette.focusWidget() is palette.search


def test_every_action_of_every_place_is_there_but_itself(window: DeskWindow, palette: CommandPalette) -> None:
    every = {f"{place.id}.{spec.id}" for place in window.commands.places for spec in place.actions.table}
    assert {"window.open", "workspace.sync", "qa.run"} <= every
    assert {offer.key for offer in palette.found} == every - {"window.palette"}


def test_every_synonym_is_of_an_action(palette: CommandPalette) -> None:
    assert not set(SYNONYMS) - {offer.key for offer in palette.found} - {"window.palette"}


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("undo", "window.undo"),
        ("撤销", "window.undo"),
        ("保存", "window.export"),
        ("preferences", "window.settings"),
        ("dark", "window.theme_dark"),
        ("矩阵 批量", "window.mode_qa"),
        ("compare console", "workspace.sync"),
        ("重试", "qa.retry_failed"),
    ],
)
@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE])
def test_words_of_both_languages_are_found_in_either(
    window: DeskWindow, palette: CommandPalette, query: str, key: str, language: Language
) -> None:
    window.actions_[f"language_{language}"].trigger()
    deliver()
    palette.search.setText(query)
    assert key in [offer.key for offer in palette.found[:3]]


def test_an_offer_says_its_key_its_place_and_why_not(palette: CommandPalette) -> None:
    palette.search.setText("export all")
    spoken = palette.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Export all, Prepare, Ctrl+Shift+E, Open pictures first."


def test_what_cannot_be_done_is_not_done_and_says_so(window: DeskWindow, palette: CommandPalette) -> None:
    palette.search.setText("export all")
    press(palette, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert palette.state.text() == "Not now: Open pictures first."
    assert window.preferences.value.recent_actions == ()


def test_arrows_choose_and_enter_does_it(window: DeskWindow, palette: CommandPalette) -> None:
    palette.search.setText("test effect")
    place = [offer.key for offer in palette.found].index("window.mode_effect")
    press(palette, *[Qt.Key.Key_Down] * place, Qt.Key.Key_Return)
    assert window.mode == EFFECT
    assert not window.findChildren(CommandPalette)


def test_what_was_done_last_comes_first_the_next_time(window: DeskWindow, palette: CommandPalette) -> None:
    palette.search.setText("theme")
    assert first(palette, "dark") == "window.theme_dark"
    press(palette, Qt.Key.Key_Return)
    assert window.preferences.value.recent_actions == ("window.theme_dark",)
    window.actions_["palette"].trigger()
    again = window.commands.palette
    assert again is not None
    assert again.found[0].key == "window.theme_dark"
    window.actions_["theme_light"].trigger()


def test_an_action_of_another_mode_brings_it_to_the_front(window: DeskWindow, palette: CommandPalette) -> None:
    assert window.mode == PREPARE
    assert first(palette, "new plan") == "qa.new"
    press(palette, Qt.Key.Key_Return)
    assert window.mode == QA


def test_an_action_of_the_dock_shows_it(window: DeskWindow, palette: CommandPalette) -> None:
    assert window.workspace.dock.isHidden()
    assert first(palette, "show archived") == "workspace.show_archived"
    press(palette, Qt.Key.Key_Return)
    assert palette.state.text() == "Not now: Open or make a workspace first."


def test_nothing_found_says_what_to_try(palette: CommandPalette) -> None:
    palette.search.setText("qqqqzzz")
    assert not palette.found
    press(palette, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert "Try another word" in palette.state.text()


def test_screens(window: DeskWindow, translations: Translations, theme: ThemeSwitch, palette: CommandPalette) -> None:
    for look in in_every_look(translations, theme):
        for query, name in (("", "all"), ("导出", "found"), ("qqqq", "none")):
            palette.search.setText(query)
            deliver()
            save_screen(palette, f"palette-{name}-{look}")
    theme.use(Theme.LIGHT)
    assert isinstance(window, QWidget)
