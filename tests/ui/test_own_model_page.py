"""The settings page of the own model: the licence is shown before anybody can confirm."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from desktop.domain.fusing.own_model import ModelFiles, ModelFormat
from desktop.domain.settings import Settings
from desktop.services.own_models import OwnModels
from desktop.storage.own_model import OwnModelFile
from desktop.ui.dialogs.own_model import OwnModelPage
from desktop.ui.dialogs.settings import SettingsDialog
from desktop.vision.own_model import OwnModelFiles, OwnNetworkFiles
from tests.own_models import StandInSession, swap_model, write_files
from tests.ui.clouds import FakeConnection
from tests.ui.screens import in_every_look, save_screen
from tests.ui.test_dialogs import FakeKeys

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.kit.i18n import Translations
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.kit.theme import ThemeSwitch

# The offscreen platform warns at every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
TERMS = "For research only; not for sale."


@pytest.fixture
def models(tmp_path: Path) -> OwnModels:
    store = OwnModelFile(tmp_path / "own-model.json")
    return OwnModels(store, OwnModelFiles(), OwnNetworkFiles(StandInSession), lambda: NOON)


@pytest.fixture
def files(tmp_path: Path) -> ModelFiles:
    files = write_files(tmp_path / "models")
    files.model.write_bytes(swap_model(256, notes={"license": TERMS}))
    return files


@pytest.fixture
def page(qtbot: QtBot, runner: JobRunner, models: OwnModels) -> OwnModelPage:
    page = OwnModelPage(lambda: models, runner)
    qtbot.addWidget(page)
    page.refresh()
    settled(qtbot, page)
    return page


def settled(qtbot: QtBot, page: OwnModelPage) -> None:
    qtbot.waitUntil(lambda: not page._busy)


def shown(qtbot: QtBot, page: OwnModelPage, files: ModelFiles) -> None:
    """The files were named and looked into."""
    page.model.text.setText(str(files.model))
    page.face_network.text.setText(str(files.face_network))
    page.look.click()
    settled(qtbot, page)


def test_nothing_can_be_used_before_files_are_named(page: OwnModelPage) -> None:
    assert not any(button.isEnabled() for button in (page.look, page.use, page.forget))
    assert "No model" in page.state.text()


def test_the_licence_is_shown_and_has_to_be_confirmed(
    qtbot: QtBot, page: OwnModelPage, models: OwnModels, files: ModelFiles
) -> None:
    shown(qtbot, page, files)
    assert TERMS in page.licence.toPlainText()
    assert not page.use.isEnabled()
    page.confirmed.setChecked(True)
    page.use.click()
    settled(qtbot, page)
    model = models.current()
    assert model is not None
    assert (model.files, model.format, model.licence) == (files, ModelFormat.GHOST, f"license: {TERMS}")
    assert "ghost.onnx (ghost), confirmed on 2026-12-01" in page.state.text()


def test_without_a_licence_it_says_so(qtbot: QtBot, page: OwnModelPage, tmp_path: Path) -> None:
    shown(qtbot, page, write_files(tmp_path / "silent"))
    assert "says anything of a licence" in page.licence.toPlainText()


def test_a_file_of_two_possible_formats_is_asked_about(
    qtbot: QtBot, page: OwnModelPage, models: OwnModels, files: ModelFiles, tmp_path: Path
) -> None:
    shown(qtbot, page, ModelFiles(files.model.rename(tmp_path / "unnamed.onnx"), files.face_network))
    assert [page.format.itemText(index) for index in range(page.format.count())] == ["ghost", "SimSwap"]
    page.format.setCurrentIndex(1)
    page.confirmed.setChecked(True)
    page.use.click()
    settled(qtbot, page)
    model = models.current()
    assert model is not None
    assert model.format is ModelFormat.SIMSWAP


def test_another_name_takes_the_confirmation_back(qtbot: QtBot, page: OwnModelPage, files: ModelFiles) -> None:
    shown(qtbot, page, files)
    page.confirmed.setChecked(True)
    page.model.text.setText("/another.onnx")
    assert not page.confirmed.isChecked()
    assert not page.use.isEnabled()
    assert page.licence.toPlainText() == ""


def test_what_cannot_be_used_is_told_with_advice(
    qtbot: QtBot, page: OwnModelPage, files: ModelFiles, tmp_path: Path
) -> None:
    shown(qtbot, page, ModelFiles(tmp_path / "gone.onnx", files.face_network))
    assert "cannot be read" in page.state.text()
    shown(qtbot, page, ModelFiles(files.face_network, files.face_network))
    assert "none of the known formats" in page.state.text()
    assert "ghost, SimSwap or inswapper" in page.state.text()


def test_it_is_used_no_longer(qtbot: QtBot, page: OwnModelPage, models: OwnModels, files: ModelFiles) -> None:
    models.confirm(models.look(files))
    page.refresh()
    settled(qtbot, page)
    assert page.model.text.text() == str(files.model)
    page.forget.click()
    settled(qtbot, page)
    assert models.current() is None
    assert "No model" in page.state.text()


def test_it_looks_well_in_the_settings(  # noqa: PLR0917 - fixtures
    qtbot: QtBot,
    runner: JobRunner,
    models: OwnModels,
    files: ModelFiles,
    translations: Translations,
    theme: ThemeSwitch,
) -> None:
    dialog = SettingsDialog(Settings(), FakeKeys, runner, check=FakeConnection().check, own_models=lambda: models)
    qtbot.addWidget(dialog)
    page = dialog.own_model
    assert page is not None
    dialog.show()
    dialog._tabs.setCurrentIndex(dialog._tabs.count() - 1)
    settled(qtbot, page)
    shown(qtbot, page, files)
    qtbot.waitUntil(lambda: "Asking" not in dialog.keys.state.text())
    for look in in_every_look(translations, theme):
        assert save_screen(dialog, f"own-model-{look}")
