"""What work has left behind is let go of when nobody works any more, and not again before somebody has worked."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from desktop.ui.shell import resting
from desktop.ui.shell.provider import ServiceProvider
from desktop.ui.shell.resting import Resting
from tests.waiting import HANG, HANG_MS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.services.bundle import Services
    from desktop.ui.kit.jobs import JobRunner
    from tests.ui.windows import DeskWindow


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resting, "REST_MS", 0)


def test_after_work_there_is_one_rest_on_a_worker(runner: JobRunner, qtbot: QtBot) -> None:
    threads: list[int] = []
    rests = Resting(runner, lambda: threads.append(threading.get_ident()), runner)
    for _ in range(2):
        runner.start(lambda _: None)
        qtbot.waitUntil(lambda: rests.rested, timeout=HANG_MS)
        assert len(threads) == 1, "resting is no work to rest from"
        assert threads.pop() != threading.get_ident()


def test_who_works_is_not_disturbed(runner: JobRunner, qtbot: QtBot) -> None:
    going_on, rested, settled = threading.Event(), list[int](), list[int]()
    rests = Resting(runner, lambda: rested.append(1), runner)
    runner.start(lambda _: going_on.wait(HANG))
    runner.start(lambda _: None).settled.connect(lambda: settled.append(1))
    qtbot.waitUntil(lambda: bool(settled), timeout=HANG_MS)
    rests._timer.timeout.emit()
    assert runner.started == 2, "a pause in which work was begun is none"
    going_on.set()
    qtbot.waitUntil(lambda: rests.rested, timeout=HANG_MS)
    assert rested == [1]


def test_only_services_that_are_there_rest(services: Services) -> None:
    built: list[Services] = []
    provider = ServiceProvider(lambda: built.append(services) or services)  # type: ignore[func-returns-value]
    provider.rest()
    assert not built
    provider()
    provider.rest()
    assert built == [services]


def test_a_window_that_has_opened_pictures_rests(window: DeskWindow, qtbot: QtBot) -> None:
    window.runner.start(lambda _: None)
    qtbot.waitUntil(lambda: window.resting is not None and window.resting.rested, timeout=HANG_MS)
