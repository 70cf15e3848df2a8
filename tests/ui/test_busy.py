"""Whatever is waited for in a dialog shows that, and how far it is where that is known."""

from __future__ import annotations

import threading
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog

from desktop.ui.dialogs.label_check import LabelCheckDialog
from desktop.ui.dialogs.people import PeopleDialog
from desktop.ui.dialogs.unlabelled import UnlabelledDialog
from desktop.ui.kit.busy import BusyBar
from desktop.ui.kit.jobs import Latest
from tests.waiting import HANG_MS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.domain.jobs import Progress
    from desktop.services.bundle import Services
    from desktop.ui.kit.jobs import JobRunner

# The offscreen platform warns at every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

HANG_S = HANG_MS / 1000


@pytest.fixture
def latest(runner: JobRunner) -> Latest:
    return Latest(runner)


@pytest.fixture
def bar(latest: Latest, qtbot: QtBot) -> Iterator[BusyBar]:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    bar = BusyBar(latest)
    bar.setParent(dialog)
    dialog.show()
    yield bar
    dialog.close()


def test_it_is_seen_while_something_is_waited_for(latest: Latest, bar: BusyBar, qtbot: QtBot) -> None:
    assert bar.isHidden()
    go = threading.Event()
    latest.request(lambda _: go.wait(HANG_S))
    assert not bar.isHidden()
    assert (bar.minimum(), bar.maximum()) == (0, 0), "nobody knows how far it is"
    go.set()
    qtbot.waitUntil(bar.isHidden)


def test_it_shows_how_far_it_is(latest: Latest, bar: BusyBar, qtbot: QtBot) -> None:
    go = threading.Event()

    def work(progress: Progress) -> None:
        progress.report(3, 4)
        go.wait(HANG_S)

    latest.request(work)
    qtbot.waitUntil(lambda: (bar.value(), bar.maximum()) == (3, 4))
    go.set()
    qtbot.waitUntil(bar.isHidden)


def test_what_was_asked_before_moves_it_no_more(latest: Latest, bar: BusyBar, qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []
    latest.progressed.connect(lambda done, total: told.append((done, total)))
    begun, go = threading.Event(), threading.Event()

    def old(progress: Progress) -> None:
        begun.set()
        assert go.wait(HANG_S)
        progress.report(9, 9)

    latest.request(old)
    qtbot.waitUntil(begun.is_set)
    latest.request(lambda progress: progress.report(1, 1))
    go.set()
    qtbot.waitUntil(bar.isHidden)
    assert (9, 9) not in told


@pytest.mark.parametrize("kind", ["people", "unlabelled"])
def test_a_dialog_shows_that_it_waits(runner: JobRunner, services: Services, qtbot: QtBot, kind: str) -> None:
    """What it reads may be thousands of photos."""
    go = threading.Event()

    def slow() -> Services:
        assert go.wait(HANG_S)
        return services

    dialog: QDialog = (
        PeopleDialog(slow, runner, lambda: (), today=date(2026, 12, 1))
        if kind == "people"
        else UnlabelledDialog(slow, runner)
    )
    qtbot.addWidget(dialog)
    dialog.show()
    bar = dialog.findChild(BusyBar)
    assert bar is not None
    assert bar.isVisible()
    go.set()
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_checking_labels_shows_how_far_it_is(
    runner: JobRunner, services: Services, grace_hopper: Path, qtbot: QtBot
) -> None:
    dialog = LabelCheckDialog(lambda: services, runner, tuple)
    qtbot.addWidget(dialog)
    dialog.show()
    told: list[tuple[int, int]] = []
    dialog._work.progressed.connect(lambda done, total: told.append((done, total)))
    dialog.check([grace_hopper])
    qtbot.waitUntil(lambda: bool(dialog.checked))
    assert told[0] == (0, 1)
