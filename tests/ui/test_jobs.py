"""The job runner: answers on the GUI thread, in time or not at all."""

from __future__ import annotations

import threading
from itertools import count
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QThread

from desktop.domain.errors import ErrorCode, FusionDeskError
from desktop.domain.jobs import Pace
from desktop.ui.kit import jobs as jobs_module
from desktop.ui.kit.jobs import JobRunner, Latest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desktop.domain.jobs import PacedProgress, Progress


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[JobRunner]:  # noqa: ARG001 - a QApplication must be there
    runner = JobRunner()
    yield runner
    runner.shutdown()


def test_a_result_arrives_on_the_gui_thread_before_settled(runner: JobRunner, qtbot: QtBot) -> None:
    heard: list[object] = []
    gui = QThread.currentThread()
    job = runner.start(lambda _: QThread.currentThread() is not gui)
    job.succeeded.connect(lambda value: heard.append((value, QThread.currentThread() is gui)))
    job.settled.connect(lambda: heard.append("settled"))
    qtbot.waitUntil(lambda: "settled" in heard)
    assert heard == [(True, True), "settled"]


def test_progress_ends_with_the_last_step_and_is_throttled(runner: JobRunner, qtbot: QtBot) -> None:
    steps: list[tuple[int, int]] = []

    def work(progress: Progress) -> None:
        for step in range(1001):
            progress.report(step, 1000)

    job = runner.start(work)
    job.progressed.connect(lambda done, total: steps.append((done, total)))
    with qtbot.waitSignal(job.settled):
        pass
    assert steps[-1] == (1000, 1000)
    assert len(steps) < 500


def test_a_pace_is_passed_on_or_measured(runner: JobRunner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two steps, of which the second says how quickly it goes; a clock that goes on by two seconds at each look."""
    seconds = count(0, 2)
    monkeypatch.setattr(jobs_module, "monotonic", lambda: float(next(seconds)))
    paces: list[Pace | None] = []

    def work(progress: PacedProgress) -> None:
        progress.report(0, 9)
        progress.report(1, 9)
        progress.report(2, 9, Pace(7, 1))

    job = runner.start(work)
    job.progressed.connect(lambda _done, _total, pace: paces.append(pace))
    with qtbot.waitSignal(job.settled):
        pass
    assert paces == [None, Pace(0.25, 32), Pace(7, 1)]


def test_a_cancelled_job_stops_at_its_next_report(runner: JobRunner, qtbot: QtBot) -> None:
    entered, going = threading.Event(), threading.Event()
    reached: list[str] = []

    def work(progress: Progress) -> None:
        entered.set()
        going.wait(10)
        progress.report(1, 2)
        reached.append("past the report")

    job = runner.start(work)
    assert entered.wait(10)
    with qtbot.waitSignal(job.cancelled):
        job.cancel()
        going.set()
    assert not reached


def test_a_job_cancelled_while_waiting_never_runs(runner: JobRunner, qtbot: QtBot) -> None:
    ran: list[int] = []
    job = runner.start(ran.append)  # type: ignore[arg-type]  # any callable will do: it must not be called
    job.cancel()
    with qtbot.waitSignal(job.settled):
        pass
    assert len(ran) <= 1  # it may have begun before the cancel, but then nobody hears of it


def test_a_failure_of_the_world_is_told(runner: JobRunner, qtbot: QtBot) -> None:
    error = FusionDeskError(ErrorCode.PICTURE_EMPTY, "empty")

    def work(_: Progress) -> None:
        raise error

    with qtbot.waitSignal(runner.start(work).failed) as heard:
        pass
    assert heard.args == [error]


def test_a_bug_reaches_the_exception_hook(runner: JobRunner, qtbot: QtBot) -> None:
    def work(_: Progress) -> None:
        message = "a bug"
        raise ZeroDivisionError(message)

    with qtbot.captureExceptions() as exceptions, qtbot.waitSignal(runner.start(work).crashed):
        pass
    assert [kind for kind, _, _ in exceptions] == [ZeroDivisionError]


def test_shutdown_stops_running_work_and_delivers_nothing(qtbot: QtBot) -> None:
    runner = JobRunner()
    entered = threading.Event()
    heard: list[object] = []

    def work(progress: Progress) -> None:
        entered.set()
        while True:
            progress.report(0, 1)

    job = runner.start(work)
    job.settled.connect(lambda: heard.append("settled"))
    job.progressed.connect(lambda *steps: heard.append(steps))
    assert entered.wait(10)
    runner.shutdown()
    qtbot.wait(1)
    assert not heard


def test_the_newer_request_wins_even_when_the_older_answers_last(runner: JobRunner, qtbot: QtBot) -> None:
    latest = Latest(runner)
    answers: list[object] = []
    latest.succeeded.connect(answers.append)
    entered, release = threading.Event(), threading.Event()

    def slow(_: Progress) -> str:
        entered.set()
        release.wait(10)
        return "old"

    latest.request(slow)
    qtbot.waitUntil(entered.is_set)
    latest.request(lambda _: "new")
    qtbot.waitUntil(lambda: bool(answers))
    release.set()
    qtbot.wait(20)
    assert answers == ["new"]


def test_only_the_last_of_a_burst_is_started(runner: JobRunner, qtbot: QtBot) -> None:
    latest = Latest(runner, delay_ms=5)
    started: list[int] = []

    def asking(number: int) -> None:
        latest.request(lambda _: started.append(number))

    for number in range(10):
        asking(number)
    with qtbot.waitSignal(latest.succeeded):
        pass
    assert started == [9]


def test_latest_is_busy_until_its_answer(runner: JobRunner, qtbot: QtBot) -> None:
    latest = Latest(runner)
    changes: list[bool] = []
    latest.busy_changed.connect(changes.append)
    latest.request(lambda _: None)
    assert latest.busy
    qtbot.waitUntil(lambda: not latest.busy)
    assert changes == [True, False]


def test_a_cancelled_request_is_not_answered(runner: JobRunner, qtbot: QtBot) -> None:
    latest = Latest(runner)
    answers: list[object] = []
    latest.succeeded.connect(answers.append)
    latest.request(lambda _: 1)
    latest.cancel()
    qtbot.wait(20)
    assert not latest.busy
    assert not answers


def test_latest_is_not_busy_after_a_crash(runner: JobRunner, qtbot: QtBot) -> None:
    latest = Latest(runner)
    with qtbot.captureExceptions() as exceptions:
        latest.request(lambda _: 1 // 0)
        qtbot.waitUntil(lambda: not latest.busy)
    assert len(exceptions) == 1
