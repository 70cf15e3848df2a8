"""The window, our own client and the sandbox together: what a tester does, over a real connection on this machine."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from desktop.cloud.client import connect
from desktop.cloud.reproduction import reproduction_bundle
from desktop.cloud.snippets import snippet
from desktop.domain.cloud.credentials import Credentials
from desktop.domain.cloud.settings import CloudSettings
from desktop.sandbox.authentication import DEFAULT_KEYS
from desktop.sandbox.sandbox import SandboxOptions
from desktop.sandbox.server import SandboxServer
from desktop.sandbox.setup import build_sandbox
from desktop.services.cloud.bundle import CloudPorts, CloudServices, cloud_services
from desktop.storage.usage import UsageFile
from desktop.ui.canvas.ways import Way
from desktop.ui.dialogs.connection import ConnectionDialog
from desktop.ui.effect.materials_dialog import MaterialsDialog
from desktop.ui.effect.page import SAMPLE_TEMPLATE, EffectPage
from desktop.ui.effect.session import EffectSession
from desktop.vision.transform import Transformer
from tests.ui.clouds import FUSE_FACE, ULTRA, with_cloud
from tests.ui.conftest import LONG
from tests.ui.effects import card
from tests.ui.screens import in_every_look, save_screen
from tests.ui.test_dialogs import FakeKeys

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.services.bundle import Services
    from desktop.ui.kit.i18n import Translations
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.kit.theme import ThemeSwitch

# The offscreen platform warns at every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

KEYS = Credentials(DEFAULT_KEYS.secret_id, DEFAULT_KEYS.secret_key)


@pytest.fixture
def server() -> Iterator[SandboxServer]:
    with SandboxServer(build_sandbox(SandboxOptions())) as server:
        yield server


@pytest.fixture
def cloud(services: Services, tmp_path: Path) -> Iterator[CloudServices]:
    cloud = cloud_services(
        CloudPorts(
            reader=services.reader,
            analyzer=services.inspector._analyzer,
            transformer=Transformer(),
            writer=services.writer,
            keys=FakeKeys(saved=KEYS),
            connect=connect,
            ledger=UsageFile(tmp_path / "usage.db"),
            snippet=snippet,
            reproduce=reproduction_bundle,
        )
    )
    yield cloud
    cloud.close()


@pytest.fixture
def page(
    *, qtbot: QtBot, runner: JobRunner, services: Services, cloud: CloudServices, server: SandboxServer
) -> EffectPage:
    every = with_cloud(services, cloud)
    page = EffectPage(EffectSession(runner), runner, lambda: every)
    qtbot.addWidget(page)
    page.resize(1440, 900)
    page.show()
    page.cloud.desk.use(CloudSettings(fusion_endpoint=server.url, face_endpoint=server.url))
    page.load_samples()
    qtbot.waitUntil(lambda: page._session.is_current and not page.jobs.busy, timeout=LONG)
    return page


def fuse(qtbot: QtBot, page: EffectPage) -> None:
    assert page.cloud.desk.missing is None
    page.cloud.call.fuse.click()
    qtbot.waitUntil(lambda: not page.cloud.desk.busy, timeout=LONG)
    assert page.cloud.desk.error is None
    assert page._session.is_current


def choose_from_the_list(qtbot: QtBot, page: EffectPage, activity: str) -> None:
    """Take the usable material that was made from the sample template."""
    dialog = MaterialsDialog(activity, page.cloud.jobs.list_materials)
    qtbot.addWidget(dialog)
    dialog.chosen.connect(page.cloud._take_material)
    qtbot.waitUntil(lambda: dialog.materials is not None, timeout=LONG)
    materials = dialog.materials or ()
    names = [one.name for one in materials if one.is_usable]
    row = next(index for index, one in enumerate(materials) if one.is_usable and SAMPLE_TEMPLATE.stem in one.name)
    assert names
    dialog.table.selectRow(row)
    dialog.use.click()


def test_a_material_is_chosen_matched_confirmed_fused_inspected_and_saved(
    *,
    qtbot: QtBot,
    page: EffectPage,
    server: SandboxServer,
    translations: Translations,
    theme: ThemeSwitch,
    tmp_path: Path,
) -> None:
    page.settings.engine.buttons[FUSE_FACE].click()
    activity = server.sandbox.catalogue.activities[0].activity_id
    choose_from_the_list(qtbot, page, activity)
    assert "Matched" in page.settings.material.faces.rows["F1"].state.text()
    page.settings.material.confirm.click()
    fuse(qtbot, page)
    inspector = page.cloud.inspector
    qtbot.waitUntil(lambda: "tencentcloud" in inspector.code.text.toPlainText(), timeout=LONG)
    result = page._session.result
    assert result is not None
    assert inspector.timing.request_id.text() == result.outcome.request_id
    for look in in_every_look(translations, theme):
        save_screen(page, f"cloud-sandbox-{look}")
    with qtbot.waitSignal(page.saved, timeout=LONG) as saved:
        page.jobs.save(tmp_path / "fused.png")
    assert saved.args[0].read_bytes() == result.outcome.fused.data
    with qtbot.waitSignal(page.saved, timeout=LONG) as bundled:
        page.cloud.calls.save_bundle(page.cloud.desk.inspected, tmp_path / "call.zip", pictures=True)  # type: ignore[arg-type]
    assert KEYS.secret_key.encode() not in bundled.args[0].read_bytes()


def test_the_template_travels_with_ultra_and_the_result_is_the_samples_fused(qtbot: QtBot, page: EffectPage) -> None:
    page.settings.engine.buttons[ULTRA].click()
    card(page, ULTRA, "effect").own.click()
    fuse(qtbot, page)
    result, template = page._session.result, page._session.template
    assert result is not None
    assert template is not None
    assert result.display.size() == template.display.size()
    assert result.display != template.display
    assert page.result.bar.ways[Way.DIFFERENCE].isEnabled()


def test_the_connection_to_the_sandbox_is_good(
    qtbot: QtBot, runner: JobRunner, cloud: CloudServices, server: SandboxServer
) -> None:
    settings = CloudSettings(fusion_endpoint=server.url)
    dialog = ConnectionDialog(lambda: partial(cloud.connection.check, settings), runner)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: not dialog.panel.busy, timeout=LONG)
    assert dialog.panel.state.text() == "All is well: calls can be made."
