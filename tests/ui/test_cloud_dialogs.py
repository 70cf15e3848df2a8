"""Check connection, materials of an activity, and the settings page for the cloud."""

from __future__ import annotations

import threading
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox

from desktop.cloud.errors import service_error, verdict_of
from desktop.domain.cloud.calls import MaterialPage, Site
from desktop.domain.cloud.connection import ConnectionOutcome, ConnectionReport
from desktop.domain.cloud.credentials import REAL, KeyPlace, KeyringStatus
from desktop.domain.settings import MessageLanguage, Settings
from desktop.services.cloud.refusals import keys_missing
from desktop.ui.dialogs.connection import ConnectionDialog
from desktop.ui.dialogs.settings import SettingsDialog
from desktop.ui.effect.materials_dialog import MaterialsDialog
from desktop.ui.kit.dialogs import LEAST
from desktop.ui.kit.preferences import SettingsPage
from tests.ui.clouds import ACTIVITY, MATERIALS, REQUEST_ID, FakeConnection, FakeMaterials, exchange
from tests.ui.patience import deliver
from tests.ui.screens import cut_off
from tests.ui.test_dialogs import FakeKeys

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.jobs import Progress
    from desktop.ui.kit.jobs import Job, JobRunner

# The offscreen platform warns at every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

SKEWED = ConnectionReport(
    ConnectionOutcome.CLOCK_SKEW,
    -412.0,
    verdict_of("AuthFailure.SignatureExpire"),
    "AuthFailure.SignatureExpire",
    "The signature has expired.",
    REQUEST_ID,
)


# -- check connection --------------------------------------------------------------------------------------------

KEYRING = KeyringStatus(KeyPlace.KEYRING, "a keyring")


def connection(qtbot: QtBot, runner: JobRunner, fake: FakeConnection) -> ConnectionDialog:
    dialog = ConnectionDialog(lambda: partial(fake.check, Settings()), runner)  # type: ignore[arg-type]  # not looked at
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog.panel.busy)
    return dialog


def test_a_good_connection_says_so_and_nothing_else(qtbot: QtBot, runner: JobRunner) -> None:
    dialog = connection(qtbot, runner, FakeConnection())
    panel = dialog.panel
    assert panel.state.text() == "All is well: calls can be made."
    assert panel.values["clock"].text() == "right, to a few seconds"
    assert not panel.values["advice"].isVisible()
    assert not panel.request_id.isVisible()


def test_a_wrong_clock_is_told_in_seconds_with_what_to_do(qtbot: QtBot, runner: JobRunner) -> None:
    dialog = connection(qtbot, runner, FakeConnection(SKEWED))
    panel = dialog.panel
    assert panel.state.text() == "The clock of this computer is wrong."
    assert panel.values["clock"].text() == "412 seconds behind the service"
    assert SKEWED.verdict is not None
    assert panel.values["advice"].text() == SKEWED.verdict.advice.english
    assert panel.values["code"].text() == "AuthFailure.SignatureExpire · The signature has expired."
    assert "clock" in panel.values["who"].text()
    panel.copy.click()
    assert QGuiApplication.clipboard().text() == REQUEST_ID


def test_a_message_that_begins_with_its_code_says_it_once(qtbot: QtBot, runner: JobRunner) -> None:
    report = replace(SKEWED, message=f"{SKEWED.service_code}: The signature has expired.")
    dialog = connection(qtbot, runner, FakeConnection(report))
    assert dialog.panel.values["code"].text() == "AuthFailure.SignatureExpire · The signature has expired."


def test_a_clock_that_is_off_but_within_what_the_service_allows_is_told(qtbot: QtBot, runner: JobRunner) -> None:
    dialog = connection(qtbot, runner, FakeConnection(ConnectionReport(ConnectionOutcome.OK, 93.0)))
    panel = dialog.panel
    assert panel.values["clock"].text() == "93 seconds ahead of the service"


def test_without_keys_there_is_nothing_to_check(qtbot: QtBot, runner: JobRunner) -> None:
    dialog = connection(qtbot, runner, FakeConnection(error=keys_missing(REAL, KEYRING)))
    panel = dialog.panel
    assert "no cloud keys" in panel.state.text()
    assert panel.values["advice"].isVisible()


def test_the_check_can_be_made_again(qtbot: QtBot, runner: JobRunner) -> None:
    fake = FakeConnection(SKEWED)
    dialog = connection(qtbot, runner, fake)
    panel = dialog.panel
    fake.report = ConnectionReport(ConnectionOutcome.OK, 0.0)
    panel.check.click()
    assert not panel.check.isEnabled()
    qtbot.waitUntil(panel.check.isEnabled)
    assert panel.state.text().startswith("All is well")
    assert not panel.values["advice"].isVisible()


def test_in_a_narrow_dialog_the_answer_makes_the_room_it_needs(qtbot: QtBot, runner: JobRunner) -> None:
    """On a screen of 400 pixels it opens narrower than its answer."""
    dialog = ConnectionDialog(lambda: partial(FakeConnection(SKEWED).check, Settings()), runner)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.resize(LEAST)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog.panel.busy)
    deliver()
    assert not cut_off(dialog)


def test_closing_the_dialog_gives_the_answer_up(qtbot: QtBot, runner: JobRunner) -> None:
    dialog = ConnectionDialog(lambda: partial(FakeConnection().check, Settings()), runner)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.reject()
    assert not dialog.panel.busy


# -- materials ---------------------------------------------------------------------------------------------------


def materials(qtbot: QtBot, runner: JobRunner, fake: FakeMaterials, activity: str = ACTIVITY) -> MaterialsDialog:
    def list_materials(wanted: str) -> Job:
        return runner.start(lambda progress: fake.list(wanted, Settings(), progress))  # type: ignore[arg-type]

    dialog = MaterialsDialog(activity, list_materials)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog._job is None)
    return dialog


def test_materials_are_listed_with_their_review_in_words(qtbot: QtBot, runner: JobRunner) -> None:
    dialog = materials(qtbot, runner, FakeMaterials())
    model = dialog.table.model()
    cells = [[str(model.index(row, column).data()) for column in range(4)] for row in range(5)]
    assert cells[0] == [MATERIALS[0].material_id, "新春全家福.jpg", "Passed (human review)", "2"]
    assert [row[2] for row in cells[2:]] == ["In review", "Failed (human review)", "Unknown status 99"]
    assert dialog.state.text() == "2 of 5 materials can be used. Choose one."
    assert not dialog.use.isEnabled()


def test_a_usable_material_is_taken(qtbot: QtBot, runner: JobRunner) -> None:
    dialog = materials(qtbot, runner, FakeMaterials())
    dialog.table.selectRow(0)
    assert "can be used" in dialog.state.text()
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.use.click()
    assert chosen.args == [ACTIVITY, MATERIALS[0]]
    assert not dialog.isVisible()


def test_a_material_that_cannot_be_used_is_explained_and_not_taken(qtbot: QtBot, runner: JobRunner) -> None:
    dialog = materials(qtbot, runner, FakeMaterials())
    dialog.table.selectRow(3)
    assert "缺少版权证明" in dialog.state.text()
    assert "appeal once" in dialog.state.text()
    assert not dialog.use.isEnabled()
    dialog.table.itemDoubleClicked.emit(dialog.table.item(3, 0))
    assert dialog.isVisible()


def test_an_activity_without_materials_says_what_to_do(qtbot: QtBot, runner: JobRunner) -> None:
    dialog = materials(qtbot, runner, FakeMaterials(MaterialPage((), ())))
    assert "add them in the console" in dialog.state.text()


def test_without_an_activity_nothing_is_asked(qtbot: QtBot, runner: JobRunner) -> None:
    fake = FakeMaterials()
    dialog = materials(qtbot, runner, fake, activity="")
    assert not dialog.ask.isEnabled()
    assert "console" in dialog.state.text()
    assert fake.asked == []
    dialog.activity.setText(ACTIVITY)
    dialog.ask.click()
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 5)


def test_an_error_is_shown_in_the_dialog(qtbot: QtBot, runner: JobRunner) -> None:
    error = service_error("InternalError", "oops", request_id=REQUEST_ID, exchange=exchange())
    dialog = materials(qtbot, runner, FakeMaterials(error=error))
    assert dialog.error.isVisible()
    assert dialog.error.request_id.text() == REQUEST_ID
    assert dialog.table.rowCount() == 0


def test_closing_the_dialog_cancels_the_question(qtbot: QtBot, runner: JobRunner) -> None:
    begun, stopped = threading.Event(), threading.Event()

    def wait(progress: Progress) -> MaterialPage:
        begun.set()
        try:
            while True:
                progress.report(0, 0)
                threading.Event().wait(0.005)
        finally:
            stopped.set()

    dialog = MaterialsDialog(ACTIVITY, lambda _: runner.start(wait))
    qtbot.addWidget(dialog)
    qtbot.waitUntil(begun.is_set)
    dialog.reject()
    qtbot.waitUntil(stopped.is_set)


# -- the settings page -------------------------------------------------------------------------------------------


def settings_dialog(qtbot: QtBot, runner: JobRunner, settings: Settings, fake: FakeConnection) -> SettingsDialog:
    dialog = SettingsDialog(settings, FakeKeys, runner, check=fake.check)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.show_page(SettingsPage.CLOUD)
    qtbot.waitUntil(lambda: "Asking" not in dialog.keys.state.text())
    return dialog


def test_settings_of_the_cloud_come_back_as_chosen(qtbot: QtBot, runner: JobRunner) -> None:
    dialog = settings_dialog(qtbot, runner, Settings(), FakeConnection())
    page = dialog.cloud
    page.site.setCurrentIndex(page.site.findData(Site.INTERNATIONAL))
    page.language.setCurrentIndex(page.language.findData(MessageLanguage.ENGLISH))
    page.texts["cloud_endpoint"].setText(" http://127.0.0.1:8080 ")
    page.texts["cloud_region"].setText("ap-singapore")
    page.texts["forwarded_for"].setText("203.0.113.7")
    page.connect_timeout.setValue(3)
    page.read_timeout.setValue(90)
    chosen = dialog.settings()
    assert chosen.cloud_site is Site.INTERNATIONAL
    assert chosen.cloud_language is MessageLanguage.ENGLISH
    assert chosen.cloud_endpoint == "http://127.0.0.1:8080"
    assert (chosen.cloud_region, chosen.forwarded_for) == ("ap-singapore", "203.0.113.7")
    assert (chosen.connect_timeout, chosen.read_timeout) == (3, 90)
    assert "intl" in page.texts["face_endpoint"].placeholderText()


@pytest.mark.parametrize(
    ("name", "wrong", "words"),
    [
        ("cloud_endpoint", "http://example.com", "https://host"),
        ("face_endpoint", "host", "https://host"),
        ("cloud_region", "", "ap-guangzhou"),
        ("forwarded_for", "everyone", "IP address"),
    ],
)
def test_a_bad_value_is_refused_with_what_is_expected(
    qtbot: QtBot, runner: JobRunner, name: str, wrong: str, words: str
) -> None:
    dialog = settings_dialog(qtbot, runner, Settings(), FakeConnection())
    accept = dialog._buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert accept.isEnabled()
    dialog.cloud.texts[name].setText(wrong)
    assert words in dialog.cloud.problems[name].text()
    assert dialog.cloud.problems[name].isVisible()
    assert not accept.isEnabled()
    assert dialog.settings() == Settings(), "what makes no sense is left as it was"
    dialog.cloud.texts[name].setText(getattr(Settings(), name))
    assert accept.isEnabled()
    assert not dialog.cloud.problems[name].isVisible()


def test_the_keys_page_checks_with_the_settings_as_they_stand_in_the_dialog(qtbot: QtBot, runner: JobRunner) -> None:
    asked: list[str] = []

    class Noting(FakeConnection):
        def check(self, settings: CloudSettings, progress: Progress) -> ConnectionReport:
            asked.append(settings.region)
            return super().check(settings, progress)

    dialog = settings_dialog(qtbot, runner, Settings(), Noting())
    dialog.cloud.texts["cloud_region"].setText("ap-beijing")
    dialog.show_page(SettingsPage.KEYS)
    dialog.connection.check.click()
    qtbot.waitUntil(dialog.connection.check.isEnabled)
    assert asked == ["ap-beijing"]
