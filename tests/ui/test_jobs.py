"""The job runner: answers on the GUI thread, in time or not at all."""

from __future__ import annotations

import threading
from itertools import count
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QThread

from desktop.domain.errors import ErrorCode, FusionDeskError
from desktop.domain.jobs import Pace
from desktop.ui.kit import jobs as jobs_module
from desktop.ui.kit.jobs import PROGRESS_INTERVAL, JobRunner, Latest
from tests.ui.patience import deliver
from tests.waiting import HANG, HANG_MS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.domain.jobs import PacedProgress, Progress
    from desktop.ui.kit.jobs import Job, Reporter


def test_a_result_arrives_on_the_gui_thread_before_settled(runner: JobRunner, qtbot: QtBot) -> None:
    heard: list[object] = []
    gui = QThread.currentThread()
    job = runner.start(lambda _: QThread.currentThread() is not gui)
    job.succeeded.connect(lambda value: heard.append((value, QThread.currentThread() is gui)))
    job.settled.connect(lambda: heard.append("settled"))
    qtbot.waitUntil(lambda: "settled" in heard)
    assert heard == [(True, True), "settled"]


def test_progress_ends_with_the_last_step_and_is_throttled(
    runner: JobRunner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A thousand steps within two seconds of a clock that goes on by a millisecond at each look."""
    looks = count()
    monkeypatch.setattr(jobs_module, "monotonic", lambda: next(looks) / 1000)
    steps: list[tuple[int, int]] = []

    def work(progress: Progress) -> None:
        for step in range(1001):
            progress.report(step, 1000)

    job = runner.start(work)
    job.progressed.connect(lambda done, total, _: steps.append((done, total)))
    with qtbot.waitSignal(job.settled):
        pass
    assert steps[-1] == (1000, 1000)
    assert 10 < len(steps) <= 2 / PROGRESS_INTERVAL + 1


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
        going.wait(HANG)
        progress.report(1, 2)
        reached.append("past the report")

    job = runner.start(work)
    assert entered.wait(HANG)
    with qtbot.waitSignal(job.cancelled):
        job.cancel()
        going.set()
    assert not reached


def test_a_job_cancelled_while_waiting_never_runs(runner: JobRunner, qtbot: QtBot) -> None:
    """Every worker is kept busy until it has been cancelled."""
    ran, release = list[object](), threading.Event()
    for _ in range(runner._pool.maxThreadCount()):
        runner.start(lambda _: release.wait(HANG))
    job = runner.start(ran.append)
    with qtbot.waitSignal(job.settled):
        job.cancel()
        release.set()
    assert ran == []


def test_a_result_that_was_there_before_the_cancel_is_dropped(runner: JobRunner, qtbot: QtBot) -> None:
    """The worker has finished; its answer is on the way to the GUI thread when the user cancels."""
    heard: list[str] = []
    job = runner.start(lambda _: "too late")
    job.succeeded.connect(heard.append)
    job.cancelled.connect(lambda: heard.append("cancelled"))
    assert runner._pool.waitForDone(HANG_MS)
    with qtbot.waitSignal(job.settled):
        job.cancel()
    assert heard == ["cancelled"]


def test_a_result_of_work_that_does_not_look_for_a_cancel_is_dropped(runner: JobRunner, qtbot: QtBot) -> None:
    entered, going, heard = threading.Event(), threading.Event(), list[object]()

    def work(_: Progress) -> str:
        entered.set()
        going.wait(HANG)
        return "too late"

    job = runner.start(work)
    job.succeeded.connect(heard.append)
    assert entered.wait(HANG)
    with qtbot.waitSignal(job.settled):
        job.cancel()
        going.set()
    assert heard == []


def test_parts_arrive_before_the_outcome_and_stay_good_after_a_cancel(runner: JobRunner, qtbot: QtBot) -> None:
    heard: list[object] = []

    def work(reporter: Reporter) -> None:
        reporter.deliver(1)
        reporter.deliver(2)

    job = runner.start(work)
    job.delivered.connect(heard.append)
    job.cancelled.connect(lambda: heard.append("cancelled"))
    assert runner._pool.waitForDone(HANG_MS)
    with qtbot.waitSignal(job.settled):
        job.cancel()
    assert heard == [1, 2, "cancelled"]


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


@pytest.mark.usefixtures("qapp")
def test_shutdown_stops_running_work_and_delivers_nothing() -> None:
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
    assert entered.wait(HANG)
    runner.shutdown()
    deliver()
    assert not heard


class Slow:
    """Work that answers when it may."""

    def __init__(self, answer: str) -> None:
        self.answer = answer
        self.entered, self.release = threading.Event(), threading.Event()

    def __call__(self, _: Progress) -> str:
        self.entered.set()
        self.release.wait(HANG)
        return self.answer


def listening(latest: Latest) -> list[object]:
    answers: list[object] = []
    latest.succeeded.connect(answers.append)
    return answers


def started_job(latest: Latest) -> Job:
    assert latest._job is not None
    return latest._job


def test_the_newer_request_wins_even_when_the_older_answers_last(runner: JobRunner, qtbot: QtBot) -> None:
    latest, old = Latest(runner), Slow("old")
    answers = listening(latest)
    latest.request(old)
    qtbot.waitUntil(old.entered.is_set)
    with qtbot.waitSignal(started_job(latest).settled):
        latest.request(lambda _: "new")
        qtbot.waitUntil(lambda: bool(answers))
        old.release.set()
    assert answers == ["new"]


def test_an_older_request_that_ends_first_leaves_the_newer_awaited(runner: JobRunner, qtbot: QtBot) -> None:
    latest, old, new = Latest(runner), Slow("old"), Slow("new")
    answers = listening(latest)
    latest.request(old)
    qtbot.waitUntil(old.entered.is_set)
    with qtbot.waitSignal(started_job(latest).settled):
        latest.request(new)
        qtbot.waitUntil(new.entered.is_set)
        old.release.set()
    assert latest.busy
    new.release.set()
    qtbot.waitUntil(lambda: not latest.busy)
    assert answers == ["new"]


@pytest.mark.parametrize("signal", ["succeeded", "failed"])
def test_an_answer_of_any_job_but_the_latest_is_dropped(runner: JobRunner, qtbot: QtBot, signal: str) -> None:
    """Though the runner should never deliver it: the job was cancelled."""
    latest, old, new = Latest(runner), Slow("old"), Slow("new")
    answers = listening(latest)
    latest.failed.connect(answers.append)
    latest.request(old)
    qtbot.waitUntil(old.entered.is_set)
    stale = started_job(latest)
    latest.request(new)
    qtbot.waitUntil(new.entered.is_set)
    getattr(stale, signal).emit("stale")
    assert latest.busy
    for work in (old, new):
        work.release.set()
    qtbot.waitUntil(lambda: not latest.busy)
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


def test_a_request_cancelled_before_it_began_never_begins(runner: JobRunner) -> None:
    latest, ran = Latest(runner), list[object]()
    latest.request(ran.append)
    latest.cancel()
    deliver()
    assert runner._pool.waitForDone(HANG_MS)
    assert not latest.busy
    assert ran == []


def test_a_cancelled_request_is_not_answered(runner: JobRunner, qtbot: QtBot) -> None:
    latest, work = Latest(runner), Slow("late")
    answers = listening(latest)
    latest.request(work)
    qtbot.waitUntil(work.entered.is_set)
    with qtbot.waitSignal(started_job(latest).settled):
        latest.cancel()
        work.release.set()
    assert not latest.busy
    assert answers == []


def test_latest_is_not_busy_after_a_crash(runner: JobRunner, qtbot: QtBot) -> None:
    latest = Latest(runner)
    with qtbot.captureExceptions() as exceptions:
        latest.request(lambda _: 1 // 0)
        qtbot.waitUntil(lambda: not latest.busy)
    assert len(exceptions) == 1


def test_a_worker_that_ends_after_the_window_has_gone_is_not_heard(qtbot: QtBot) -> None:
    """Its sender is being deleted while the work goes on: that is no crash."""
    gone, begun = threading.Event(), threading.Event()

    def work(_: Reporter) -> str:
        begun.set()
        gone.wait(HANG)
        return "late"

    runner = JobRunner()
    runner.destroyed.connect(lambda *_: gone.set())
    runner.start(work)
    assert begun.wait(HANG)
    runner.shutdown(0)
    with qtbot.capture_exceptions() as raised:
        shiboken6.delete(runner)
    assert not raised


def test_whoever_asked_and_has_gone_is_not_answered(runner: JobRunner, qtbot: QtBot) -> None:
    """A dialog closed while it loads: nobody is told of the answer, and work that reports is stopped."""
    latest, late = Latest(runner), Slow("late")
    latest.request(late)
    qtbot.waitUntil(late.entered.is_set)
    job = started_job(latest)
    with qtbot.capture_exceptions() as raised, qtbot.waitSignal(job.settled):
        shiboken6.delete(latest)
        job.progressed.emit(1, 2, None)
        late.release.set()
    assert not raised
    assert job.stop.is_set()


def test_whoever_goes_when_it_hears_that_it_need_not_wait_is_told_no_more(runner: JobRunner, qtbot: QtBot) -> None:
    latest = Latest(runner)

    def close(busy: bool) -> None:
        if not busy:
            shiboken6.delete(latest)

    latest.busy_changed.connect(close)
    with qtbot.capture_exceptions() as raised:
        latest.request(lambda _: "answer")
        qtbot.waitUntil(lambda: not shiboken6.isValid(latest))
    assert not raised
