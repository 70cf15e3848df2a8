"""A new version is a notice with a link: off unless the user turned it on, asked once a day, never in the way."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from desktop.domain.errors import ErrorCode, ReleaseNoticeError
from desktop.domain.settings import Settings
from desktop.services.new_versions import NewVersions
from desktop.storage.settings import SettingsFile
from desktop.ui.dialogs.new_version import NewVersionFields
from desktop.ui.dialogs.settings import SettingsDialog
from desktop.ui.kit.notice import Notice, NoticeState
from desktop.ui.kit.preferences import Preferences
from desktop.ui.kit.reasons import reason_of
from desktop.ui.shell.version_news import VersionNews, open_in_browser
from tests.ui.clouds import FakeConnection
from tests.ui.conftest import shown
from tests.ui.test_dialogs import FakeKeys
from tests.ui.windows import DeskWindow
from tests.waiting import HANG_MS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.jobs import Progress
    from desktop.services.bundle import Services
    from desktop.ui.kit.i18n import Translations
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.shell.window_parts import WindowParts

ADDRESS, PAGE = "https://example.invalid/newest.json", "https://example.invalid/1.2.0"
TODAY = date(2026, 12, 1)
SAID = "Version 1.2.0 is available."


@dataclass
class Notices:
    """What lies at the address."""

    works: bool = True
    asked: list[str] = field(default_factory=list)

    def fetch(self, address: str, settings: CloudSettings, progress: Progress) -> bytes:
        del settings, progress
        self.asked.append(address)
        if not self.works:
            raise ReleaseNoticeError(ErrorCode.RELEASE_NOTICE, "nobody answers")
        return f'{{"version": "1.2.0", "page": "{PAGE}"}}'.encode()

    def versions(self) -> NewVersions:
        return NewVersions(self.fetch, "1.1.0")


@dataclass
class OneService:
    """Of all services the one that is needed here."""

    new_versions: NewVersions


class Bench:
    """A notice in a window, with the switch on, and a browser that may be missing."""

    def __init__(self, folder: Path, runner: JobRunner) -> None:
        self.notices, self.opened, self.has_browser = Notices(), list[str](), True
        self.store = SettingsFile(folder / "settings.json")
        self.preferences = Preferences(self.store)
        self.preferences.change(tell_new_version=True, release_notice=ADDRESS)
        self.window = QWidget()
        self.notice = Notice(self.window)
        self.runner = runner
        self.day = TODAY
        services = cast("Services", OneService(self.notices.versions()))
        self.news = VersionNews(
            lambda: services,
            runner,
            preferences=self.preferences,
            notice=self.notice,
            open_page=self.open,
            today=lambda: self.day,
        )

    def open(self, page: str) -> bool:
        self.opened.append(page)
        return self.has_browser

    def look(self, qtbot: QtBot) -> None:
        self.news.look()
        qtbot.waitUntil(lambda: not self.runner.busy, timeout=HANG_MS)


@pytest.fixture
def bench(own_folders: Path, runner: JobRunner, translations: Translations) -> Iterator[Bench]:
    del translations  # English
    bench = Bench(own_folders, runner)
    yield bench
    bench.window.deleteLater()


def test_a_new_version_is_a_notice_with_a_link(bench: Bench, qtbot: QtBot) -> None:
    bench.look(qtbot)
    assert bench.notice.text.text() == SAID
    assert not bench.opened, "nothing is opened unasked"
    [button] = bench.notice.buttons
    assert button.text() == "Open its page"
    button.click()
    assert bench.opened == [PAGE]


def test_it_is_asked_once_a_day_also_by_the_next_window(bench: Bench, qtbot: QtBot) -> None:
    bench.look(qtbot)
    bench.look(qtbot)
    assert bench.store.load().version_asked_on == "2026-12-01"
    assert bench.notices.asked == [ADDRESS]
    bench.day = date(2026, 12, 2)
    bench.look(qtbot)
    assert len(bench.notices.asked) == 2


def test_a_failure_is_told_nowhere_and_not_tried_again_the_same_day(bench: Bench, qtbot: QtBot) -> None:
    bench.notices.works = False
    bench.look(qtbot)
    bench.look(qtbot)
    assert bench.notice.isHidden()
    assert len(bench.notices.asked) == 1


def test_it_waits_until_another_notice_is_gone(bench: Bench, qtbot: QtBot) -> None:
    bench.notice.say("The disk is full.", NoticeState.BAD)
    bench.look(qtbot)
    assert bench.notice.text.text() == "The disk is full."
    bench.notice.close_button.click()
    qtbot.waitUntil(lambda: bench.notice.text.text() == SAID, timeout=HANG_MS)
    assert not bench.notice.isHidden()


def test_without_a_browser_the_address_is_told(bench: Bench, qtbot: QtBot) -> None:
    bench.has_browser = False
    bench.look(qtbot)
    bench.notice.buttons[0].click()
    assert PAGE in bench.notice.text.text()


class Browser(QObject):
    """In place of the desktop's own."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: list[str] = []

    @Slot(QUrl)
    def show_page(self, page: QUrl) -> None:
        self.pages.append(page.toString())


def test_the_page_is_opened_by_the_desktop(qtbot: QtBot) -> None:
    del qtbot  # an application must be there
    browser = Browser()
    QDesktopServices.setUrlHandler("https", browser, "show_page")  # type: ignore[arg-type]  # its stub wants bytes, it takes none
    try:
        assert open_in_browser(PAGE)
    finally:
        QDesktopServices.unsetUrlHandler("https")
    assert browser.pages == [PAGE]


# -- the window --------------------------------------------------------------------------------------------------


@pytest.fixture
def notices() -> Notices:
    return Notices()


@pytest.fixture
def parts(window_parts: WindowParts, services: Services, notices: Notices) -> WindowParts:
    """Their notice of a release is not that of the net."""
    services = replace(services, new_versions=notices.versions())
    return replace(window_parts, services=lambda: services)


def start(window: DeskWindow, qtbot: QtBot) -> None:
    window.start_work()
    qtbot.waitUntil(lambda: window.built and not window.runner.busy, timeout=HANG_MS)


def test_nothing_is_asked_unless_the_user_has_turned_it_on(parts: WindowParts, notices: Notices, qtbot: QtBot) -> None:
    parts.preferences.change(release_notice=ADDRESS)
    window = DeskWindow(parts)
    with shown(window, qtbot):
        start(window, qtbot)
        assert window.version_news is None
        assert not notices.asked
    assert Settings().tell_new_version is False
    assert Settings().release_notice == ""


def test_the_window_tells_it_behind_its_first_picture(parts: WindowParts, notices: Notices, qtbot: QtBot) -> None:
    parts.preferences.change(release_notice=ADDRESS, tell_new_version=True)
    window = DeskWindow(parts)
    with shown(window, qtbot):
        assert not notices.asked
        start(window, qtbot)
        qtbot.waitUntil(lambda: window.notice.text.text() == SAID, timeout=HANG_MS)
        assert window.notice.isVisible()
        assert notices.asked == [ADDRESS]


# -- the settings ------------------------------------------------------------------------------------------------


@pytest.fixture
def dialog(qtbot: QtBot, runner: JobRunner, translations: Translations) -> SettingsDialog:
    del translations  # English
    dialog = SettingsDialog(Settings(), FakeKeys, runner, check=FakeConnection().check)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: "Asking" not in dialog.keys.state.text(), timeout=HANG_MS)
    return dialog


def test_the_switch_is_off_and_waits_for_an_address(dialog: SettingsDialog) -> None:
    fields = dialog.general.new_version
    assert not fields.tell.isChecked()
    assert not fields.tell.isEnabled()
    assert reason_of(fields.tell) == "Enter the address of a release notice first."
    fields.address.setText(f" {ADDRESS} ")
    assert fields.tell.isEnabled()
    assert not fields.tell.isChecked(), "an address alone asks nobody"
    fields.tell.setChecked(True)
    chosen = dialog.settings()
    assert (chosen.tell_new_version, chosen.release_notice) == (True, ADDRESS)


@pytest.mark.parametrize("address", ["http://example.invalid/newest.json", "newest.json", "ftp://example.invalid/"])
def test_an_address_that_others_can_listen_to_keeps_the_dialog_open(dialog: SettingsDialog, address: str) -> None:
    fields = dialog.general.new_version
    fields.address.setText(address)
    assert not fields.problem.isHidden()
    ok = dialog._buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    assert reason_of(ok) == "A value on the page “General” makes no sense."
    assert dialog.settings().release_notice == ""
    fields.address.setText("http://127.0.0.1:8670/newest.json")
    assert fields.problem.isHidden()
    assert ok.isEnabled()


def test_without_its_address_the_switch_goes_off(qtbot: QtBot) -> None:
    before = Settings(tell_new_version=True, release_notice=ADDRESS)
    fields = NewVersionFields(before)
    qtbot.addWidget(fields)
    assert fields.settings(before) == before
    fields.address.clear()
    assert fields.settings(before) == Settings()
