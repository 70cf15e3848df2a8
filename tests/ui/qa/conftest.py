"""A window with batch and QA in front, and answers in place of its dialogs; pictures are the samples, made small."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, cast

import cv2
import numpy as np
import pytest

from desktop.composition import qa_workbench
from desktop.ui.qa.mode import QA, QaMode
from desktop.ui.shell.modes import MODES
from tests.ui.conftest import shown
from tests.ui.windows import DeskWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.qa.page import QaPage
    from desktop.ui.qa.parts import QaParts
    from desktop.ui.shell.window_parts import WindowParts

SCALE = 0.4
"""Of the samples: large enough for their faces to be found, small enough for a cell to take a tenth of a second."""


@dataclass
class QaAnswers:
    """Answers at once what a dialog of the mode would ask."""

    chosen: list[Path] = field(default_factory=list)
    folder: Path | None = None
    plan: Path | None = None
    discards: bool = True
    run: Path | None = None
    target: Path | None = None
    said: str | None = None
    paid: bool = True
    asked: list[object] = field(default_factory=list)
    shown: list[Path] = field(default_factory=list)

    def photos(self) -> list[Path]:
        return self.chosen

    def materials(self) -> list[Path]:
        return self.chosen

    def photo_folder(self) -> Path | None:
        return self.folder

    def plan_to_open(self) -> Path | None:
        return self.plan

    def plan_to_save(self, name: str) -> Path | None:
        self.asked.append(name)
        return self.plan

    def discard(self, title: str) -> bool:
        self.asked.append(title)
        return self.discards

    def run_folder(self, start: Path) -> Path | None:
        self.asked.append(start)
        return self.run

    def report(self, name: str, suffix: str) -> Path | None:
        self.asked.append(name + suffix)
        return self.target

    def bundle(self, name: str) -> Path | None:
        self.asked.append(name)
        return self.target

    def note(self, text: str) -> str | None:
        self.asked.append(text)
        return self.said

    def pays(self, calls: int, free_left: int | None) -> bool:
        self.asked.append((calls, free_left))
        return self.paid

    def show(self, path: Path) -> None:
        self.shown.append(path)


class QaWindow(DeskWindow):
    """With its third mode at hand."""

    @property
    def qa(self) -> QaMode:
        return cast("QaMode", self.modes["qa"])

    @property
    def parts(self) -> QaParts:
        return self.qa.parts

    @property
    def bench(self) -> QaPage:
        return self.qa.inside


@pytest.fixture(autouse=True)
def _own_workbench() -> None:
    """No picture is there that another test has read."""
    qa_workbench.cache_clear()


@pytest.fixture
def qa_answers() -> QaAnswers:
    return QaAnswers()


@pytest.fixture
def make_window(window_parts: WindowParts, qa_answers: QaAnswers) -> Callable[[], QaWindow]:
    """Another window with the same settings: the next start of the program."""
    others = tuple(mode for mode in MODES if mode.id != QA.id)
    modes = (*others, replace(QA, make=partial(QaMode, asking=lambda _: qa_answers)))

    def make() -> QaWindow:
        window = QaWindow(window_parts, modes)
        window.build()
        return window

    return make


@pytest.fixture
def window(make_window: Callable[[], QaWindow], qtbot: QtBot) -> Iterator[QaWindow]:
    window = make_window()
    with shown(window, qtbot):
        window.show_mode("qa")
        window.activateWindow()
        yield window
        if window.isVisible():
            qtbot.waitUntil(lambda: settled(window))


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory, samples: Path) -> Path:
    """``panel`` with ``anna.png`` and ``glasses/ben.jpg``; ``team.jpg`` and ``solo.png``; ``sky.png`` has no face."""
    folder = tmp_path_factory.mktemp("small")
    (folder / "panel" / "glasses").mkdir(parents=True)
    astronaut, hopper = (cv2.imread(str(samples / name)) for name in ("astronaut.png", "grace_hopper.jpg"))
    for pixels, targets in (
        (astronaut, ("panel/anna.png", "solo.png")),
        (hopper, ("panel/glasses/ben.jpg", "team.jpg")),
    ):
        assert pixels is not None
        little = cv2.resize(pixels, None, fx=SCALE, fy=SCALE, interpolation=cv2.INTER_AREA)
        for target in targets:
            cv2.imwrite(str(folder / target), little)
    cv2.imwrite(str(folder / "sky.png"), np.full((120, 160, 3), (230, 180, 90), np.uint8))
    return folder


def settled(window: QaWindow) -> bool:
    """Whether nothing is still to come."""
    inside = window.qa.inside
    views = (inside.cell, inside.queue, inside.report)
    return window.parts.settled and not any(view.busy for view in views) and not window.runner._live
