"""Settings, keys, about, crash: what they show, and what they keep to themselves."""

from __future__ import annotations

import platform
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextBrowser, QWidget

from desktop.assets import FONTS, MODELS, SAMPLES
from desktop.domain.cloud.credentials import REAL, Credentials, KeyPlace, KeyringStatus
from desktop.domain.errors import ErrorCode, KeyStoreError
from desktop.domain.files.formats import OutputFormat
from desktop.domain.settings import Language, Settings, Theme
from desktop.ui.dialogs.about import NOTES, AboutDialog
from desktop.ui.dialogs.crash import CrashDialog, crash_details
from desktop.ui.dialogs.keys import KeysPage
from desktop.ui.dialogs.settings import SettingsDialog
from desktop.ui.kit.preferences import SettingsPage
from tests.ui.clouds import FakeConnection
from tests.ui.patience import deliver
from tests.ui.screens import in_every_look, save_screen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.kit.i18n import Translations
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.kit.theme import ThemeSwitch

# The offscreen platform warns at every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

CONNECTION = FakeConnection()
SECRET = Credentials("AKIDexampleexample1234", "thiskeyisnotarealkeyatall5678")


@dataclass
class FakeKeys:
    """A key store in memory that can be told to fail."""

    place: KeyPlace = KeyPlace.KEYRING
    saved: Credentials | None = None
    problem: KeyStoreError | None = None
    asked: list[str] = field(default_factory=list)
    profiles: list[str] = field(default_factory=list)

    def status(self) -> KeyringStatus:
        return KeyringStatus(self.place, "keyring.backends.SecretService.Keyring")

    def load(self, profile: str = REAL) -> Credentials | None:
        self._ask("load", profile)
        return self.saved

    def save(self, credentials: Credentials, profile: str = REAL) -> None:
        self._ask("save", profile)
        self.saved = credentials

    def delete(self, profile: str = REAL) -> None:
        self._ask("delete", profile)
        self.saved = None

    def _ask(self, what: str, profile: str) -> None:
        self.profiles.append(profile)
        self.asked.append(what)
        if self.problem is not None:
            raise self.problem


def keys_page(qtbot: QtBot, runner: JobRunner, keys: FakeKeys) -> KeysPage:
    page = KeysPage(lambda: keys, runner)
    qtbot.addWidget(page)
    page.refresh()
    settled(qtbot, page)
    return page


def settled(qtbot: QtBot, page: KeysPage) -> None:
    qtbot.waitUntil(lambda: "Asking" not in page.state.text())


def visible_texts(widget: QWidget) -> str:
    fields = widget.findChildren(QLineEdit)
    shown = [field.placeholderText() + field.text() for field in fields]
    labels = [str(child.property("text")) for child in widget.findChildren(QWidget)]
    return "\n".join(shown + labels)


def test_saved_keys_show_their_last_four_characters_only(qtbot: QtBot, runner: JobRunner) -> None:
    page = keys_page(qtbot, runner, FakeKeys(saved=SECRET))
    words = visible_texts(page)
    assert "1234" in words
    assert "5678" in words
    assert "example1234" not in words
    assert "atall5678" not in words


def test_keys_are_saved_and_leave_the_fields(qtbot: QtBot, runner: JobRunner) -> None:
    keys = FakeKeys()
    page = keys_page(qtbot, runner, keys)
    assert not page.save.isEnabled()
    page.secret_id.setText(f" {SECRET.secret_id} ")
    page.secret_key.setText(SECRET.secret_key)
    with qtbot.waitSignal(page.changed):
        page.save.click()
    settled(qtbot, page)
    assert keys.saved == SECRET
    assert not page.secret_id.text() + page.secret_key.text() + page.token.text()
    assert "are saved" in page.state.text()


def test_keys_for_a_service_on_this_machine_never_replace_those_of_the_account(qtbot: QtBot, runner: JobRunner) -> None:
    keys, profile = FakeKeys(), ["real"]
    page = KeysPage(lambda: keys, runner, profile=lambda: profile[0])
    qtbot.addWidget(page)
    page.show()
    assert keys.profiles == [], "nothing changed: nobody asks the keyring"
    page.hide()
    profile[0] = "sandbox"
    page.show()
    settled(qtbot, page)
    assert "stay as they are" in visible_texts(page)
    page.secret_id.setText("an-id")
    page.secret_key.setText("a-key")
    with qtbot.waitSignal(page.changed):
        page.save.click()
    settled(qtbot, page)
    assert set(keys.profiles) == {"sandbox"}


def test_the_endpoint_in_the_settings_says_whose_keys_are_shown(qtbot: QtBot, runner: JobRunner) -> None:
    keys = FakeKeys()
    local = Settings(cloud_endpoint="http://127.0.0.1:8670")
    dialog = SettingsDialog(local, lambda: keys, runner, check=FakeConnection().check)
    qtbot.addWidget(dialog)
    settled(qtbot, dialog.keys)
    assert keys.profiles == ["sandbox"]


def test_the_secret_key_is_never_readable_while_typed(qtbot: QtBot, runner: JobRunner) -> None:
    page = keys_page(qtbot, runner, FakeKeys())
    assert page.secret_key.echoMode() is QLineEdit.EchoMode.Password
    assert page.token.echoMode() is QLineEdit.EchoMode.Password


@pytest.mark.parametrize("sure", [True, False])
def test_deleting_asks_first(qtbot: QtBot, runner: JobRunner, monkeypatch: pytest.MonkeyPatch, sure: bool) -> None:
    keys = FakeKeys(saved=SECRET)
    page = keys_page(qtbot, runner, keys)
    monkeypatch.setattr(page, "confirm_delete", lambda: sure)
    page.delete.click()
    settled(qtbot, page)
    assert (keys.saved is None) is sure
    assert ("No keys" in page.state.text()) is sure


def test_without_a_safe_keyring_it_says_that_keys_are_forgotten(qtbot: QtBot, runner: JobRunner) -> None:
    page = keys_page(qtbot, runner, FakeKeys(place=KeyPlace.MEMORY))
    assert "forgotten when the program ends" in page.place.text()


def test_a_locked_keyring_is_told_with_advice(qtbot: QtBot, runner: JobRunner) -> None:
    problem = KeyStoreError(ErrorCode.KEYRING_LOCKED, "locked")
    page = keys_page(qtbot, runner, FakeKeys(problem=problem))
    assert "locked" in page.state.text()
    assert "Unlock it" in page.state.text()


def test_settings_come_back_as_chosen_and_the_rest_is_left_alone(qtbot: QtBot, runner: JobRunner) -> None:
    before = Settings(jobs=3, output_folder="/out", padding="color:#ff0000", margin="2.25")
    dialog = SettingsDialog(before, FakeKeys, runner, check=CONNECTION.check)
    qtbot.addWidget(dialog)
    assert dialog.settings() == before
    page = dialog.general
    page.language.setCurrentIndex(page.language.findData(Language.CHINESE))
    page.theme.setCurrentIndex(page.theme.findData(Theme.DARK))
    page.format.setCurrentIndex(page.format.findData(OutputFormat.PNG))
    page.margin.setCurrentIndex(page.margin.findData("minimum"))
    page.max_bytes.setValue(375_000)
    after = dialog.settings()
    assert (after.language, after.theme, after.format) == (Language.CHINESE, Theme.DARK, OutputFormat.PNG)
    assert (after.margin, after.max_bytes, after.jobs) == ("minimum", 375_000, 3)
    qtbot.waitUntil(lambda: "Asking" not in dialog.keys.state.text())


def test_keys_that_are_typed_and_not_saved_are_not_said_to_be_checked(qtbot: QtBot, runner: JobRunner) -> None:
    dialog = SettingsDialog(Settings(), FakeKeys, runner, check=CONNECTION.check)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: "Asking" not in dialog.keys.state.text())
    assert dialog.connection.check.isEnabled()
    dialog.keys.secret_id.setText("AKID")
    assert not dialog.connection.check.isEnabled()
    assert "Save the keys first" in dialog.connection.state.text()
    dialog.keys.secret_id.clear()
    assert dialog.connection.check.isEnabled()


def test_about_names_the_licences_of_models_and_pictures(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    text = "\n".join(browser.toPlainText() for browser in dialog.findChildren(QTextBrowser))
    for word in ("MIT", "Apache-2.0", "NASA", "Navy", "Noto Sans CJK SC", "PySide6", "pillow", "LicenseRef"):
        assert word in text
    assert "网信算备440305295988701230013号" in dialog._filing.text()
    assert platform.python_version() in dialog._versions.text()


def test_the_notes_of_about_are_in_the_language_of_the_window(qtbot: QtBot, translations: Translations) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    for language, words in (
        (Language.CHINESE, ("许可证", "来源", "权利", "组件")),
        (Language.ENGLISH, ("licence", "origin", "rights", "part")),
    ):
        translations.use(language)
        deliver()
        text = "\n".join(browser.toPlainText() for browser in dialog.findChildren(QTextBrowser))
        assert all(word in text for word in words), language


@pytest.mark.parametrize("folder", [MODELS, SAMPLES, FONTS], ids=lambda folder: folder.name)
def test_both_notes_tell_of_the_same_files(folder: Path) -> None:
    """File names, sums, programs and rows of the tables are the same in both; only what is said of them differs."""
    texts = [(folder / name).read_text("utf-8") for name in NOTES.values()]
    codes, rows = zip(*((re.findall(r"`[^`]+`", it), it.count("\n|")) for it in texts), strict=True)
    assert set(codes[0]) == set(codes[1])
    assert rows[0] == rows[1] > 0


def test_a_bundle_shows_the_licences_of_its_parts(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notices = tmp_path / "THIRD_PARTY_NOTICES.txt"
    notices.write_text("- pillow 13.0.0: MIT-CMU")
    monkeypatch.setattr("desktop.ui.dialogs.about.NOTICES", notices)
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    [shown] = dialog.findChildren(QPlainTextEdit)
    assert "pillow 13.0.0" in shown.toPlainText()
    assert dialog.tabs.tabText(3) == "Third-party parts"


def fall(secret_key: str) -> None:
    message = "the divider fell off"
    raise ValueError(message if secret_key else "")


def raised() -> Exception:
    try:
        fall(SECRET.secret_key)
    except ValueError as error:
        return error
    pytest.fail("nothing was raised")


def test_a_crash_can_be_copied_and_holds_no_values(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = CrashDialog(raised(), tmp_path)
    qtbot.addWidget(dialog)
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "ValueError: the divider fell off" in copied
    assert "test_dialogs.py" in copied
    assert SECRET.secret_key not in copied


def test_a_crash_does_not_tell_whose_folder_it_was() -> None:
    told = crash_details(ValueError(f"bad value in {Path.home()}/pictures"))
    assert str(Path.home()) not in told
    assert "~/pictures" in told


def test_where_the_home_is_the_whole_disk_a_crash_tells_its_paths(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/"))
    assert "bad value in /pictures" in crash_details(ValueError("bad value in /pictures"))


def test_a_second_bug_does_not_pile_up_a_second_dialog(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    first = CrashDialog.tell(window, raised(), tmp_path)
    assert first is not None
    assert CrashDialog.tell(window, raised(), tmp_path) is None
    first.go_on.click()


def test_screens_of_the_dialogs(
    qtbot: QtBot, translations: Translations, theme: ThemeSwitch, runner: JobRunner, tmp_path: Path
) -> None:
    for look in in_every_look(translations, theme):
        settings = SettingsDialog(Settings(), lambda: FakeKeys(saved=SECRET), runner, check=CONNECTION.check)
        about, crash = AboutDialog(), CrashDialog(raised(), tmp_path)
        for dialog in (settings, about, crash):
            qtbot.addWidget(dialog)
            dialog.show()
        save_screen(settings, f"dialog-settings-{look}")
        settings.show_page(SettingsPage.KEYS)
        qtbot.waitUntil(settings.keys.delete.isEnabled)
        save_screen(settings, f"dialog-keys-{look}")
        save_screen(about, f"dialog-about-{look}")
        save_screen(crash, f"dialog-crash-{look}")
        for dialog in (settings, about, crash):
            dialog.close()
