"""Pictures of every screen of batch and QA, to be looked at: ``build/screens/``, in both languages and themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.domain.qa.editing import Append, Put
from desktop.domain.qa.results import Mark
from desktop.ui.qa.page import MATRIX, QUEUE, REPORT, TEXT
from tests.ui.qa.conftest import settled
from tests.ui.screens import in_every_look, save_screen

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.kit.i18n import Translations
    from desktop.ui.kit.theme import ThemeSwitch
    from tests.ui.qa.conftest import QaWindow

SMALL = (1000, 640)


@pytest.fixture
def _plan(window: QaWindow, small: Path, qtbot: QtBot) -> None:
    """Two photos and a picture without a face, two materials, all versions; one of them is expected to have no face."""
    window.parts.plan.new(
        "春节 2027 · smoke",
        Append(("photos", "paths"), str(small / "panel")),
        Append(("photos", "paths"), str(small / "sky.png")),
        Append(("materials",), {"path": str(small / "team.jpg")}),
        Append(("materials",), {"path": str(small / "solo.png")}),
        Append(("settings",), {"engine": "local", "algorithm": ["swap", "premium", "enjoy"], "features": [30, 50]}),
        Put(("expect", "tags", "glasses"), "ok"),
        Put(("limits", "seam"), 1.2),
    )
    qtbot.waitUntil(lambda: window.parts.plan.is_open and settled(window))


def test_the_start_is_saved(window: QaWindow, translations: Translations, theme: ThemeSwitch) -> None:
    for look in in_every_look(translations, theme):
        save_screen(window, f"qa-start-{look}")


@pytest.mark.usefixtures("_plan")
def test_a_plan_with_what_is_wrong_is_saved(
    *, window: QaWindow, translations: Translations, theme: ThemeSwitch, qtbot: QtBot
) -> None:
    window.parts.plan.edit("x", Append(("settings",), {"engine": "lokal"}))
    qtbot.waitUntil(lambda: settled(window))
    for look in in_every_look(translations, theme):
        save_screen(window, f"qa-plan-{look}")
    window.resize(*SMALL)
    window.bench.tabs.setCurrentIndex(TEXT)
    for look in in_every_look(translations, theme):
        save_screen(window, f"qa-plan-small-{look}")


@pytest.mark.usefixtures("_plan")
def test_a_run_is_saved(*, window: QaWindow, translations: Translations, theme: ThemeSwitch, qtbot: QtBot) -> None:
    bench, parts = window.bench, window.parts
    for _ in range(2):
        before = parts.run.folder
        bench.actions_["run"].trigger()
        qtbot.waitUntil(lambda before=before: parts.run.folder != before and settled(window))  # type: ignore[misc]
    parts.review.hold_against(parts.baselines[0][0])
    qtbot.waitUntil(lambda: parts.review.compared and settled(window))
    assert bench.cell.seen is not None
    parts.ratings.mark(bench.cell.seen, Mark.DOUBTFUL)
    parts.ratings.note(bench.cell.seen, "the seam shows at the chin")
    qtbot.waitUntil(lambda: settled(window))
    for look in in_every_look(translations, theme):
        for tab, name in ((MATRIX, "matrix"), (QUEUE, "queue"), (REPORT, "report")):
            bench.tabs.setCurrentIndex(tab)
            qtbot.waitUntil(lambda: settled(window))
            save_screen(window, f"qa-{name}-{look}")
