"""What other modes and the workspace give to be tried with many."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.domain.qa.editing import PlanOutline
from desktop.domain.workspace.files import StoredFile
from desktop.ui.batch.page import BatchPage
from desktop.ui.kit.mode import GivenMaterial, ToTest
from desktop.ui.qa.mode import QA, QaMode
from desktop.ui.qa.plan_changes import given_changes
from desktop.ui.qa.switch import PREPARE_MANY, TEST_MANY
from desktop.ui.shell.modes import MODES
from desktop.ui.workspace.testing import to_test
from tests.ui.conftest import LONG
from tests.ui.conftest import settled as prepared
from tests.ui.qa.conftest import QaWindow, settled
from tests.ui.windows import EFFECT
from tests.workspaces import make_activity, make_material

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot

    from desktop.ui.kit.mode import ModeContext
    from desktop.ui.shell.window_parts import WindowParts
    from tests.ui.qa.conftest import QaAnswers

HOME = Path("/plans")


def test_prepare_gives_its_selected_pictures_as_materials(window: QaWindow, small: Path, qtbot: QtBot) -> None:
    window.open([small / "team.jpg", small / "solo.png"])
    window.show_mode("prepare")
    qtbot.waitUntil(lambda: prepared(window), timeout=LONG)
    window.actions_["select_all"].trigger()
    QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert window.mode == "qa"
    qtbot.waitUntil(lambda: window.parts.plan.is_open and settled(window))
    assert [row.title for row in window.bench.lists.materials.list.rows] == ["team.jpg", "solo.png"]
    assert window.bench.lists.settings.list.rows[0].detail == "Swap, Premium, Enjoy"


def test_test_effect_makes_a_matrix_of_what_it_shows(window: QaWindow, qtbot: QtBot) -> None:
    window.show_mode(EFFECT)
    window.effect().load_samples()
    qtbot.waitUntil(lambda: window.effect_session.is_current, timeout=LONG)
    window.effect_session.choose("algorithm", "premium")
    window.actions_["test_many"].trigger()
    qtbot.waitUntil(lambda: window.parts.plan.is_open and settled(window))
    plan = window.parts.plan.draft
    assert plan is not None
    assert [Path(str(it["path"])).name for it in plan.outline.materials] == ["astronaut.png"]
    assert [Path(it).name for it in plan.outline.photos] == ["grace_hopper.jpg"]
    assert plan.outline.settings == ({"engine": "local", "algorithm": "premium"},)
    assert window.bench.lists.cells.text() == "1 cell"


class Many(QWidget):
    """Stands for the page on which many are prepared."""

    def __init__(self, _: ModeContext) -> None:
        super().__init__()
        self.opened: list[Path] = []

    def open(self, paths: Sequence[Path]) -> None:
        self.opened += paths


def test_where_many_are_prepared_too_pictures_go_there(
    window_parts: WindowParts, qa_answers: QaAnswers, qtbot: QtBot
) -> None:
    others = tuple(mode for mode in MODES if mode.id != QA.id)
    made = partial(QaMode, many=lambda: Many, asking=lambda _: qa_answers)
    window = QaWindow(window_parts, (*others, replace(QA, make=made)))
    window.build()
    qtbot.addWidget(window)
    window.show_mode("qa")
    switch, many = window.qa.switch, window.qa.many
    assert switch is not None
    assert isinstance(many, Many)
    assert [switch.tabs.tabText(place) for place in range(2)] == ["Prepare many", "Test many"]
    assert not window.bench.isHidden()
    window._test(ToTest("x", pictures=(HOME / "a.jpg",)))
    assert (many.opened, switch.tabs.currentIndex()) == ([HOME / "a.jpg"], PREPARE_MANY)
    window._test(ToTest("x", photos=(HOME / "a.jpg",)))
    assert switch.tabs.currentIndex() == TEST_MANY
    qtbot.waitUntil(lambda: window.parts.plan.is_open and settled(window))
    window.close()


def test_the_program_prepares_many_beside_testing_many(window_parts: WindowParts, small: Path, qtbot: QtBot) -> None:
    window = QaWindow(window_parts)
    window.build()
    qtbot.addWidget(window)
    window.show_mode("qa")
    assert isinstance(window.qa.many, BatchPage)
    window._test(ToTest("x", pictures=(small / "team.jpg",)))
    qtbot.waitUntil(lambda: bool(window.qa.many.session.rows))  # type: ignore[union-attr]
    window.close()


def test_nothing_is_added_twice() -> None:
    given = ToTest(
        "x", (GivenMaterial(HOME / "t.jpg"),), (HOME / "a.jpg",), engine="FuseFace", values=(("project_id", "p"),)
    )
    assert len(given_changes(given, HOME, PlanOutline())) == 3
    known = PlanOutline(photos=("a.jpg",), materials=({"path": "t.jpg"},), settings=({"engine": "fuse-face"},))
    assert given_changes(given, HOME, known) == []


@pytest.mark.parametrize(
    ("project", "model", "expected"),
    [
        ("at_1", "mt_1", GivenMaterial(Path("/store/x.jpg"), "春节 01", "at_1", "mt_1")),
        ("", "mt_1", GivenMaterial(Path("/store/x.jpg"), "春节 01")),
    ],
)
def test_the_workspace_gives_its_materials_by_their_names(project: str, model: str, expected: GivenMaterial) -> None:
    from desktop.domain.workspace.material import summary_of

    activity = replace(make_activity(), project_id=project)
    summary = replace(
        summary_of(make_material()), name="春节 01", model_id=model, picture=StoredFile("0" * 64, ".jpg", 1)
    )
    empty = replace(summary, picture=None, model_id="")
    given = to_test(activity, [summary, empty], lambda _: Path("/store/x.jpg"))
    assert (given.title, given.materials) == (activity.name, (expected,))
