"""The page with real services, and answers in place of dialogs."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from desktop.storage.settings import SettingsFile
from desktop.ui.batch.page import BatchPage
from desktop.ui.kit.preferences import Preferences
from tests.ui.conftest import Answers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.services.bundle import Services
    from desktop.ui.kit.i18n import Translations
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.kit.theme import ThemeSwitch
    from tests.ui.patience import PatientBot


@dataclass
class BatchAnswers(Answers):
    """Answers at once what a dialog would ask."""

    results: Path | None = None
    name: str | None = None
    overrides: Path | None = None

    def results_file(self, folder: str) -> Path | None:  # noqa: ARG002 - as the dialog
        return self.results

    def preset_name(self) -> str | None:
        return self.name

    def overrides_file(self, folder: str) -> Path | None:  # noqa: ARG002 - as the dialog
        return self.overrides


@pytest.fixture
def batch_answers(tmp_path: Path) -> BatchAnswers:
    return BatchAnswers(output=tmp_path / "out", results=tmp_path / "results.csv")


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(SettingsFile(tmp_path / "settings.json"))


@pytest.fixture
def page(  # noqa: PLR0917 - what a window is made of
    qtbot: PatientBot,
    services: Services,
    runner: JobRunner,
    preferences: Preferences,
    batch_answers: BatchAnswers,
    translations: Translations,  # noqa: ARG001 - in English
    theme: ThemeSwitch,  # noqa: ARG001 - light
    tmp_path: Path,
) -> Iterator[BatchPage]:
    page = BatchPage(lambda: services, runner, preferences, batch_answers, pasted=tmp_path / "paste")
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    yield page
    page.session.watch_no_longer()
    page.session.cancel()
    page.close()


@pytest.fixture
def many(tmp_path: Path, grace_hopper: Path, astronaut: Path) -> Path:
    """A picture with room around its face only when padded, another that is the same, and one that is none."""
    folder = tmp_path / "in"
    folder.mkdir()
    shutil.copy(astronaut, folder / "a.png")
    shutil.copy(grace_hopper, folder / "b.jpg")
    (folder / "torn.jpg").write_bytes(b"no picture")
    return folder
