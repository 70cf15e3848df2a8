"""A fourth engine is one file and one row: then it is in the picker, on the command line and in the history."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image
from typer.testing import CliRunner

from desktop.cli.main import application
from desktop.domain.fusing.engine import LOCAL
from desktop.domain.fusing.parameters import ParameterValues
from desktop.services.fusing import table
from desktop.ui.effect.page import SAMPLE_PHOTO, SAMPLE_TEMPLATE, EffectPage
from desktop.ui.effect.session import EffectSession
from tests import swapped_colours
from tests.ui.conftest import LONG
from tests.ui.effects import card, field, picker
from tests.ui.screens import in_every_look, save_screen

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.services.bundle import Services
    from desktop.ui.kit.i18n import Translations
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.kit.theme import ThemeSwitch

# The offscreen platform warns at every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

SWAPPED = swapped_colours.INFO.id


@pytest.fixture(autouse=True)
def row(monkeypatch: pytest.MonkeyPatch) -> None:
    """The one row."""
    row = table.EngineRow(swapped_colours.INFO, swapped_colours.build)
    monkeypatch.setattr(table, "ENGINES", (*table.ENGINES, row))


@pytest.fixture
def built(row: None) -> Services:  # noqa: ARG001 - after it
    from desktop.composition import build_services

    return build_services()


@pytest.fixture
def page(qtbot: QtBot, runner: JobRunner, built: Services) -> EffectPage:
    """The samples, fused by the local preview."""
    page = EffectPage(EffectSession(runner), runner, lambda: built)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    page.load_samples()
    settled(qtbot, page)
    return page


def settled(qtbot: QtBot, page: EffectPage) -> None:
    qtbot.waitUntil(lambda: page._session.is_current and not page.jobs.busy, timeout=LONG)


def choose(qtbot: QtBot, page: EffectPage) -> None:
    page.settings.engine.buttons[SWAPPED].click()
    settled(qtbot, page)


def runs(page: EffectPage) -> list[str]:
    strip = page.history.list
    return [strip.item(row).text() for row in range(strip.count())]


def is_swapped(path: Path, order: Sequence[int] = (2, 1, 0)) -> bool:
    with Image.open(path) as fused, Image.open(SAMPLE_TEMPLATE) as template:
        before = np.asarray(template.convert("RGB"))
        return np.array_equal(np.asarray(fused.convert("RGB")), before[..., list(order)])


def test_it_is_in_the_picker_by_its_own_title_and_fuses_like_the_others(
    qtbot: QtBot, page: EffectPage, tmp_path: Path
) -> None:
    assert page.settings.engine.buttons[SWAPPED].text() == "Swapped colours"
    choose(qtbot, page)
    assert page.result.compare._badge == "Swapped colours"
    assert not page.cloud.call.isVisible(), "it costs nothing"
    with qtbot.waitSignal(page.saved, timeout=LONG):
        page.jobs.save(tmp_path / "fused.png")
    assert is_swapped(tmp_path / "fused.png")


def test_its_parameters_are_drawn_from_its_data(qtbot: QtBot, page: EffectPage, tmp_path: Path) -> None:
    choose(qtbot, page)
    assert not card(page, LOCAL, "likeness").isVisible()
    slider = field(page, SWAPPED, "swapping", "strength")
    assert card(page, SWAPPED, "swapping").isVisible()
    assert (slider._name.text(), slider._low.text(), slider._high.text()) == ("Strength", "← template", "user →")
    assert (slider.value, field(page, SWAPPED, "swapping", "sure").text()) == (100, "Quite sure")
    picker(page, SWAPPED, "swapping", "colours").buttons["green and blue"].click()
    settled(qtbot, page)
    assert page._session.values == ParameterValues.of(colours="green and blue")
    with qtbot.waitSignal(page.saved, timeout=LONG):
        page.jobs.save(tmp_path / "fused.png")
    assert is_swapped(tmp_path / "fused.png", (0, 2, 1))


def test_a_switch_is_a_value_of_the_order(qtbot: QtBot, page: EffectPage) -> None:
    choose(qtbot, page)
    field(page, SWAPPED, "swapping", "sure").click()
    settled(qtbot, page)
    assert page._session.values == ParameterValues.of(strength=100, sure=False)


def test_it_is_in_the_history_and_can_be_gone_back_to(qtbot: QtBot, page: EffectPage) -> None:
    choose(qtbot, page)
    assert runs(page) == ["2 · Swapped colours 100", "1 · Swap"]
    page.settings.engine.buttons[LOCAL].click()
    settled(qtbot, page)
    page.history.run_chosen.emit(page._session.history[0])
    settled(qtbot, page)
    assert page._session.engine.id == SWAPPED
    assert page.settings.engine.buttons[SWAPPED].isChecked()
    assert len(runs(page)) == 2


def test_it_looks_like_the_others(
    qtbot: QtBot, page: EffectPage, translations: Translations, theme: ThemeSwitch
) -> None:
    choose(qtbot, page)
    for look in in_every_look(translations, theme):
        assert save_screen(page, f"fourth-engine-{look}")


def run(*arguments: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(application(), [str(argument) for argument in arguments])
    return result.exit_code, result.stdout


def test_it_is_on_the_command_line(tmp_path: Path) -> None:
    output = tmp_path / "fused.png"
    code, told = run("preview", "--engine", SWAPPED, "-t", SAMPLE_TEMPLATE, "-u", SAMPLE_PHOTO, "-o", output, "--json")
    assert code == 0
    document = json.loads(told)
    assert (document["engine"], document["output"], document["faces"]) == (SWAPPED, str(output), [])
    assert is_swapped(output)


def test_words_for_people_name_it(tmp_path: Path) -> None:
    output = tmp_path / "fused.png"
    code, told = run("preview", "--engine", SWAPPED, "-t", SAMPLE_TEMPLATE, "-u", SAMPLE_PHOTO, "-o", output)
    assert code == 0
    assert told.startswith(f"Swapped colours {output}")


def test_a_template_it_cannot_read_is_an_error_like_any_other(tmp_path: Path) -> None:
    gone = tmp_path / "gone.png"
    code, told = run("preview", "--engine", SWAPPED, "-t", gone, "-u", SAMPLE_PHOTO, "-o", gone, "--json")
    assert code == 1
    assert json.loads(told)["error"]["code"] == "file.not_found"


@pytest.mark.parametrize("engine", ["FuseFace", "FuseFaceUltra", "nobody"])
def test_what_is_charged_or_unknown_is_not_a_preview(tmp_path: Path, engine: str) -> None:
    output = tmp_path / "fused.png"
    code, _ = run("preview", "--engine", engine, "-t", SAMPLE_TEMPLATE, "-u", SAMPLE_PHOTO, "-o", output)
    assert code == 2
    assert not output.exists()
