"""Batch and QA in the smallest window: nothing asks for more, no words are cut off, every side can be opened."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize

from desktop.domain.qa.editing import Append
from desktop.ui.qa.page import MATRIX, QUEUE, REPORT, TEXT
from tests.ui.patience import deliver
from tests.ui.qa.conftest import settled
from tests.ui.screens import save_screen

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.kit.folding import FoldingColumns
    from tests.ui.qa.conftest import QaWindow

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

SMALL = QSize(900, 560)
"""Logical pixels: 1920 by 1080 at 200 % has 960 by 540 of them, 1366 by 768 at 125 % has 1092 by 614."""


@pytest.fixture
def ran(window: QaWindow, small: Path, qtbot: QtBot) -> QaWindow:
    """A plan that was carried out, with a cell in front."""
    window.parts.plan.new(
        "smoke",
        Append(("photos", "paths"), str(small / "panel")),
        Append(("materials",), {"path": str(small / "solo.png")}),
        Append(("settings",), {"engine": "local"}),
    )
    qtbot.waitUntil(lambda: window.parts.plan.is_open and settled(window))
    window.bench.actions_["run"].trigger()
    qtbot.waitUntil(lambda: window.parts.run.store is not None and settled(window))
    window.bench.matrix.go_to(0)
    qtbot.waitUntil(lambda: settled(window))
    return window


def test_no_text_is_cut_off_in_any_view_and_language(ran: QaWindow) -> None:
    for language in ("zh_CN", "en"):
        ran.actions_[f"language_{language}"].trigger()
        for dock in (False, True):
            ran.workspace.dock.setVisible(dock)
            ran.resize(SMALL)
            name = f"layout-qa-{language}{'-dock' if dock else ''}"
            for view in (MATRIX, QUEUE, REPORT, TEXT):
                ran.bench.tabs.setCurrentIndex(view)
                look_at(ran, f"{name}-{view}")


def look_at(window: QaWindow, name: str) -> None:
    deliver()
    assert window.size() == SMALL, "nothing in it asks for more"
    save_screen(window, name)


def test_every_side_can_be_opened(ran: QaWindow) -> None:
    ran.workspace.dock.show()
    ran.resize(SMALL)
    deliver()
    columns: FoldingColumns = ran.bench.columns
    assert True in columns.folded
    for place, edge in enumerate(columns.edges):
        if columns.folded[place]:
            edge.click()
            deliver()
            assert columns._sides[place].widget.isVisible()
            assert columns.rect().contains(columns._sheets[place].geometry())
            save_screen(ran, f"layout-qa-opened-{place}")
            edge.click()


@pytest.mark.skipif("QT_SCALE_FACTOR" in os.environ, reason="it is this very run")
@pytest.mark.parametrize("scale", ["1.25", "2"])
def test_no_text_is_cut_off_on_a_scaled_screen(scale: str) -> None:
    """The screen of another scale is another program: this file's own look is run there."""
    chosen = f"{__file__}::test_no_text_is_cut_off_in_any_view_and_language"
    program = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--no-cov", chosen]
    environment = {**os.environ, "QT_SCALE_FACTOR": scale}
    done = subprocess.run(program, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
