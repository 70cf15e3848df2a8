"""Pictures of every screen of the cloud, to be looked at: ``build/screens/cloud-*``, in both languages and themes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtWidgets import QScrollArea

from desktop.cloud.errors import service_error
from desktop.cloud.snippets import snippet
from desktop.domain.cloud.connection import ConnectionOutcome, ConnectionReport
from desktop.domain.fusing.engine import LOCAL
from desktop.domain.geometry import Box, Size
from desktop.domain.settings import Settings
from desktop.services.cloud.refusals import NO_FACE_SEEN, refused
from desktop.services.cloud.usage import Payment
from desktop.ui.dialogs.connection import ConnectionDialog
from desktop.ui.dialogs.settings import SettingsDialog
from desktop.ui.effect.materials_dialog import MaterialsDialog
from desktop.ui.effect.page import EffectPage
from desktop.ui.effect.session import EffectSession
from desktop.ui.kit.preferences import SettingsPage
from tests.ui.clouds import (
    ACTIVITY,
    FUSE_FACE,
    MATERIALS,
    REQUEST_ID,
    ULTRA,
    CloudyServices,
    FakeConnection,
    FakeFuser,
    FakeMaterials,
    FakePose,
    exchange,
    material,
    usage,
    with_cloud,
)
from tests.ui.effects import card
from tests.ui.patience import deliver
from tests.ui.screens import in_every_look, save_screen
from tests.ui.test_cloud_dialogs import SKEWED
from tests.ui.test_cloud_window import ALONE, SEEN
from tests.ui.test_dialogs import SECRET, FakeKeys

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.services.bundle import Services
    from desktop.ui.kit.i18n import Translations
    from desktop.ui.kit.jobs import Job, JobRunner
    from desktop.ui.kit.theme import ThemeSwitch
    from tests.ui.conftest import Opened
    from tests.ui.windows import DeskWindow

# The offscreen platform warns at every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

ASTRONAUT_SIZE = Size(512, 512)


@pytest.fixture
def fake(services: Services) -> CloudyServices:
    """Real pictures, a made-up cloud."""
    fuser = FakeFuser(grey=150, size=ASTRONAUT_SIZE)
    cloudy = CloudyServices(
        pictures=cast("Any", services.pictures),
        local=cast("Any", services.engines[LOCAL]),
        reader=cast("Any", services.reader),
    )
    cloudy.cloud.fuser = fuser
    cloudy.cloud.snippet = snippet  # type: ignore[method-assign]  # the real programs are what is looked at
    return cloudy


@pytest.fixture
def page(qtbot: QtBot, runner: JobRunner, fake: CloudyServices) -> EffectPage:
    page = EffectPage(EffectSession(runner), runner, fake.provide)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    page.load_samples()
    qtbot.waitUntil(lambda: page._session.is_current and not page.jobs.busy)
    return page


def call(qtbot: QtBot, page: EffectPage) -> None:
    page.cloud.call.fuse.click()
    qtbot.waitUntil(lambda: not page.cloud.desk.busy)


def test_screens_of_fuse_face(
    *, qtbot: QtBot, translations: Translations, theme: ThemeSwitch, page: EffectPage, fake: CloudyServices
) -> None:
    page.settings.engine.buttons[FUSE_FACE].click()
    qtbot.waitUntil(lambda: page.cloud.desk.usage is not None)
    for look in in_every_look(translations, theme):
        save_screen(page, f"cloud-fuse-empty-{look}")
    page.cloud.desk.choose_material(ACTIVITY, MATERIALS[1])
    card(page, FUSE_FACE, "degrees").own.click()
    for look in in_every_look(translations, theme):
        save_screen(page, f"cloud-fuse-matched-{look}")
    elsewhere = material(6, 1, Box(0, 300, 60, 60), Box(400, 20, 80, 90), name="another.png")
    page.cloud.desk.choose_material(ACTIVITY, elsewhere)
    for look in in_every_look(translations, theme):
        save_screen(page, f"cloud-fuse-unmatched-{look}")
    page.cloud.desk.choose_material(ACTIVITY, MATERIALS[1])
    page.settings.material.confirm.click()
    call(qtbot, page)
    for look in in_every_look(translations, theme):
        save_screen(page, f"cloud-fuse-result-{look}")
    assert len(fake.cloud.fuser.sent) == 1


def test_screens_of_ultra_and_of_a_call_under_way(
    *, qtbot: QtBot, translations: Translations, theme: ThemeSwitch, page: EffectPage, fake: CloudyServices
) -> None:
    fake.cloud.usage.now = usage(1204, Payment.POST_PAID)
    page.settings.engine.buttons[ULTRA].click()
    card(page, ULTRA, "effect").own.click()
    qtbot.waitUntil(lambda: page.cloud.desk.usage is not None)
    for look in in_every_look(translations, theme):
        save_screen(page, f"cloud-ultra-{look}")
    page.cloud.desk.set_busy(busy=True)
    for look in in_every_look(translations, theme):
        save_screen(page, f"cloud-busy-{look}")


def test_screens_of_errors(
    *, qtbot: QtBot, translations: Translations, theme: ThemeSwitch, page: EffectPage, fake: CloudyServices
) -> None:
    page.settings.engine.buttons[ULTRA].click()
    errors = {
        "service": service_error(
            "AuthFailure.UnauthorizedOperation",
            "You are not authorized to perform this operation. Check your CAM policies, and ensure that you are using "
            "the correct access keys",
            request_id=REQUEST_ID,
            exchange=exchange(),
        ),
        "retry": service_error(
            "RequestLimitExceeded", "请求的次数超过了频率限制。", request_id=REQUEST_ID, exchange=exchange()
        ),
        "refused": refused(NO_FACE_SEEN, "grace_hopper.jpg"),
    }
    for name, error in errors.items():
        fake.cloud.fuser.error = error
        call(qtbot, page)
        for look in in_every_look(translations, theme):
            save_screen(page, f"cloud-error-{name}-{look}")


def test_screens_of_the_inspector(
    *, qtbot: QtBot, translations: Translations, theme: ThemeSwitch, page: EffectPage
) -> None:
    page.settings.engine.buttons[ULTRA].click()
    page._tabs.setCurrentIndex(1)
    for look in in_every_look(translations, theme):
        save_screen(page, f"cloud-inspector-empty-{look}")
    call(qtbot, page)
    inspector = page.cloud.inspector
    inspector.request.buttons["headers"].click()
    qtbot.waitUntil(lambda: bool(inspector.code.text.toPlainText()))
    for look in in_every_look(translations, theme):
        for index, name in enumerate(("request", "response", "timing", "code")):
            inspector._tabs.setCurrentIndex(index)
            save_screen(page, f"cloud-inspector-{name}-{look}")


def test_screens_of_the_dialogs(
    *, qtbot: QtBot, translations: Translations, theme: ThemeSwitch, runner: JobRunner
) -> None:
    def list_materials(activity: str) -> Job:
        return runner.start(lambda progress: FakeMaterials().list(activity, cast("Any", None), progress))

    reports = {"ok": ConnectionReport(ConnectionOutcome.OK, 0.4), "clock": SKEWED}
    settings = SettingsDialog(Settings(), lambda: FakeKeys(saved=SECRET), runner, check=FakeConnection(SKEWED).check)
    materials, unlisted = MaterialsDialog(ACTIVITY, list_materials), MaterialsDialog("", list_materials)
    connections = {
        name: ConnectionDialog(lambda report=report: partial(FakeConnection(report).check, cast("Any", None)), runner)  # type: ignore[misc]
        for name, report in reports.items()
    }
    for dialog in (settings, materials, unlisted, *connections.values()):
        qtbot.addWidget(dialog)
        dialog.show()
    settings.cloud.texts["cloud_endpoint"].setText("http://example.com")
    settings.connection.run()
    qtbot.waitUntil(lambda: materials.table.rowCount() == len(MATERIALS) and not settings.connection.busy)
    qtbot.waitUntil(settings.keys.delete.isEnabled)
    materials.table.selectRow(3)
    for look in in_every_look(translations, theme):
        save_screen(materials, f"cloud-materials-{look}")
        save_screen(unlisted, f"cloud-materials-unlisted-{look}")
        for name, connection in connections.items():
            save_screen(connection, f"cloud-connection-{name}-{look}")
        settings.show_page(SettingsPage.CLOUD)
        save_screen(settings, f"cloud-settings-{look}")
        settings.show_page(SettingsPage.KEYS)
        save_screen(settings, f"cloud-keys-{look}")


class TestWindow:
    """The whole window, so that the status bar and the Prepare mode are seen."""

    @pytest.fixture
    def services(self, services: Services) -> Services:
        cloudy = CloudyServices()
        cloudy.cloud.pose = FakePose((replace(SEEN, severity=SEEN.severity), ALONE))
        return with_cloud(services, cloudy.cloud)

    def test_screens_of_poses_and_status(
        self,
        *,
        qtbot: QtBot,
        translations: Translations,
        theme: ThemeSwitch,
        opened: Opened,
        window: DeskWindow,
        grace_hopper: Path,
    ) -> None:
        opened(grace_hopper)
        window.start_work()
        window.prepare.faces.ask_cloud.click()
        qtbot.waitUntil(window.prepare.faces.ask_cloud.isEnabled)
        for look in in_every_look(translations, theme):
            deliver()
            (area,) = (one for one in window.findChildren(QScrollArea) if one.isAncestorOf(window.prepare.faces))
            area.ensureWidgetVisible(window.prepare.faces.ask_cloud)
            save_screen(window, f"cloud-poses-{look}")
