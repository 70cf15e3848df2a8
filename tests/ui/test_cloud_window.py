"""The cloud in the window: poses in the Prepare mode, the month in the status bar, keys, and settings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog

from desktop.cloud.errors import wire_error
from desktop.domain.cloud.calls import Site
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode
from desktop.ui.dialogs.about import AboutDialog
from desktop.ui.dialogs.connection import ConnectionDialog
from desktop.ui.dialogs.consent import ConsentDialog
from desktop.ui.dialogs.settings import SettingsDialog
from desktop.ui.kit.preferences import SettingsPage
from desktop.ui.shell.settings_commands import SettingsCommands
from tests.ui.clouds import ULTRA, FakeCloud, FakePose, usage, with_cloud
from tests.ui.conftest import LONG
from tests.ui.test_effect_cloud import consent_dialog, fill_in
from tests.ui.windows import EFFECT

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.services.bundle import Services
    from tests.ui.conftest import Answers, Opened
    from tests.ui.windows import DeskWindow

# The offscreen platform warns at every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

SEEN = Finding(
    FindingCode.CLOUD_POSE,
    Severity.FAIL,
    {
        "yaw": 31.2,
        "pitch": -4.0,
        "roll": 2.0,
        "local_yaw": 2.0,
        "local_pitch": -3.0,
        "local_roll": 1.0,
        "warn": 20.0,
        "limit": 30.0,
    },
    "F1",
)
ALONE = Finding(FindingCode.CLOUD_POSE_UNMATCHED, Severity.WARN, {"seen_by": "cloud"})


@pytest.fixture
def cloud() -> FakeCloud:
    return FakeCloud(pose=FakePose((SEEN, ALONE)))


@pytest.fixture
def services(services: Services, cloud: FakeCloud) -> Services:
    """The real ones, but for the cloud."""
    return with_cloud(services, cloud)


def test_the_cloud_is_asked_for_poses_by_its_button_only_and_both_are_shown(
    *, opened: Opened, window: DeskWindow, cloud: FakeCloud, grace_hopper: Path, qtbot: QtBot
) -> None:
    opened(grace_hopper)
    faces = window.prepare.faces
    assert cloud.pose.asked == []
    assert not faces.rows["F1"].cloud.isVisible()
    faces.ask_cloud.click()
    assert not faces.ask_cloud.isEnabled()
    qtbot.waitUntil(faces.ask_cloud.isEnabled, timeout=LONG)
    assert cloud.pose.asked == [grace_hopper.name]
    row = faces.rows["F1"]
    assert "yaw +31°" in row.cloud.text()
    assert "30°" in row.cloud.text()
    assert row._numbers.text().startswith("yaw")
    assert "by the cloud" in faces._unmatched.text()


def test_a_picture_that_was_not_asked_about_shows_no_pose_of_another(
    *, opened: Opened, window: DeskWindow, grace_hopper: Path, astronaut: Path, qtbot: QtBot
) -> None:
    opened(grace_hopper, astronaut)
    window.prepare.faces.ask_cloud.click()
    qtbot.waitUntil(window.prepare.faces.ask_cloud.isEnabled, timeout=LONG)
    window.actions_["next"].trigger()
    assert window.prepare.faces.rows["F1"].cloud.isHidden()
    window.actions_["previous"].trigger()
    assert not window.prepare.faces.rows["F1"].cloud.isHidden()


def test_an_answer_about_an_older_look_at_the_picture_is_not_shown(
    *, opened: Opened, window: DeskWindow, grace_hopper: Path, qtbot: QtBot
) -> None:
    opened(grace_hopper)
    window.prepare.faces.ask_cloud.click()
    qtbot.waitUntil(window.prepare.faces.ask_cloud.isEnabled, timeout=LONG)
    document = window.session.current
    assert document is not None
    assert document.inspection is not None
    window.session.replace(document.key, inspection=replace(document.inspection))
    assert window.prepare.faces.rows["F1"].cloud.isHidden()


def test_a_failed_pose_check_is_told(
    *, opened: Opened, window: DeskWindow, cloud: FakeCloud, grace_hopper: Path, qtbot: QtBot
) -> None:
    cloud.pose.error = wire_error("cloud.network.dns", "no such host")
    opened(grace_hopper)
    window.prepare.faces.ask_cloud.click()
    qtbot.waitUntil(window.notice.isVisible, timeout=LONG)
    assert "could not be reached" in window.notice.text.text()


def test_the_status_bar_counts_the_calls_of_this_month(window: DeskWindow, cloud: FakeCloud, qtbot: QtBot) -> None:
    cloud.usage.now = usage(27)
    window.start_work()
    shown = [label.text() for label in window.statusBar().findChildren(type(window.zoom))]
    assert not any("this month" in text for text in shown)
    qtbot.waitUntil(
        lambda: (
            "Cloud calls this month: 27 · 973 free left"
            in [label.text() for label in window.statusBar().findChildren(type(window.zoom))]
        ),
        timeout=LONG,
    )


def test_the_status_bar_says_that_the_sandbox_is_called(window: DeskWindow, qtbot: QtBot) -> None:
    """Whether the account has keys says nothing then."""
    window.preferences.change(cloud_endpoint="http://127.0.0.1:8670")
    window._settings.closed.emit()
    qtbot.waitUntil(lambda: window._keys.text() == "Cloud: sandbox on this computer")
    window.preferences.change(cloud_endpoint="")
    window._settings.closed.emit()
    qtbot.waitUntil(lambda: window._keys.text().startswith("Cloud keys:"))


def test_missing_keys_open_the_settings_at_the_keys(window: DeskWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(SettingsCommands, "show_settings", lambda _, page: asked.append(page))
    window.show_mode(EFFECT)
    window.effect().cloud.keys_asked.emit()
    assert asked == [SettingsPage.KEYS]


def test_another_site_takes_effect_at_once(window: DeskWindow) -> None:
    window.show_mode(EFFECT)
    page = window.effect()
    assert page.settings.engine.buttons[ULTRA].isEnabled()
    window.preferences.change(cloud_site=Site.INTERNATIONAL)
    assert not page.settings.engine.buttons[ULTRA].isEnabled()


def test_settings_opened_from_the_menu_are_used(window: DeskWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def choose(dialog: SettingsDialog) -> int:
        dialog.cloud.texts["cloud_region"].setText("ap-beijing")
        return int(QDialog.DialogCode.Accepted)

    monkeypatch.setattr(SettingsDialog, "exec", choose)
    window.actions_["settings"].trigger()
    assert window.preferences.value.cloud_region == "ap-beijing"


def test_settings_that_are_cancelled_change_nothing(window: DeskWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    before = window.preferences.value

    def leave(dialog: SettingsDialog) -> int:
        dialog.cloud.texts["cloud_region"].setText("ap-beijing")
        return int(QDialog.DialogCode.Rejected)

    monkeypatch.setattr(SettingsDialog, "exec", leave)
    window.actions_["settings"].trigger()
    assert window.preferences.value == before


def test_the_keys_page_is_in_front_when_keys_were_asked_for(
    window: DeskWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []

    def look(dialog: SettingsDialog) -> int:
        seen.append(dialog._tabs.currentWidget().isAncestorOf(dialog.keys))
        return 0

    monkeypatch.setattr(SettingsDialog, "exec", look)
    window._settings.show_keys()
    assert seen == [True]


def test_the_connection_is_checked_from_the_menu(
    window: DeskWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    told: list[str] = []

    def wait(dialog: ConnectionDialog) -> int:
        qtbot.waitUntil(lambda: not dialog.panel.busy, timeout=LONG)
        told.append(dialog.panel.state.text())
        return 0

    monkeypatch.setattr(ConnectionDialog, "exec", wait)
    window.actions_["check_connection"].trigger()
    assert told == ["All is well: calls can be made."]


def test_about_is_shown_from_the_menu(window: DeskWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(AboutDialog, "exec", lambda dialog: shown.append(dialog.windowTitle()))
    window.actions_["about"].trigger()
    assert shown == ["About Fusion Desk"]


def test_a_call_is_shown_in_the_status_bar_and_a_saved_result_is_told(
    *, window: DeskWindow, answers: Answers, cloud: FakeCloud, qtbot: QtBot, tmp_path: Path
) -> None:
    window.show_mode(EFFECT)
    page = window.effect()
    page.load_samples()
    qtbot.waitUntil(lambda: window.effect_session.is_current, timeout=LONG)
    page.settings.engine.buttons[ULTRA].click()
    told: list[str] = []
    page.cloud.jobs.job_started.connect(lambda _: told.append(window.jobs.text.text()))
    page.cloud.call.fuse.click()
    qtbot.waitUntil(lambda: bool(page.findChildren(ConsentDialog)), timeout=LONG)
    fill_in(consent_dialog(page))
    consent_dialog(page).accept()
    qtbot.waitUntil(lambda: len(cloud.fuser.sent) == 1 and not page.cloud.desk.busy, timeout=LONG)
    assert all(text.startswith("Fusing in the cloud") for text in told)
    assert len(told) == 2, "before the consent and after it"
    with qtbot.waitSignal(page.saved, timeout=LONG):
        page.jobs.save(tmp_path / "fused.jpg")
    assert window.notice.text.text() == f"Saved as {tmp_path / 'fused.jpg'}"
    window.notice.buttons[0].click()
    assert answers.shown == [tmp_path]
