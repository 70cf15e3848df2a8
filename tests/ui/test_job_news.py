"""Notifications and the dock's progress, over a real session bus: long jobs only, behind other windows only."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.errors import ErrorCode, OutputError
from desktop.storage.settings import SettingsFile
from desktop.ui.kit.job_status import JobEnd, JobStatus
from desktop.ui.kit.notice import Notice, NoticeState
from desktop.ui.kit.preferences import Preferences
from desktop.ui.shell.job_news import JobNews
from desktop.ui.shell.session_bus import ADDRESS, open_session_bus
from tests.desktops import Desktop, own_session_bus
from tests.waiting import HANG_MS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.domain.jobs import Progress
    from desktop.ui.kit.i18n import Translations
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.shell.session_bus import SessionBus
    from tests.ui.windows import DeskWindow

# The offscreen platform warns when a window shall come to the front.
pytestmark = pytest.mark.qt_log_ignore("does not support raise", "does not support propagateSizeHints")

HANG_S = HANG_MS / 1000


@pytest.fixture(scope="module")
def bus() -> Iterator[str]:
    with own_session_bus() as address:
        yield address


@pytest.fixture
def desktop(bus: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    monkeypatch.setenv(ADDRESS, bus)
    with Desktop(bus).running() as desktop:
        yield desktop


class Bench:
    """A status bar with jobs, and what the desktop is told of them."""

    def __init__(
        self, runner: JobRunner, preferences: Preferences, *, in_front: bool = False, long_job: float = 0
    ) -> None:
        self.window = QWidget()
        self.jobs, self.notice = JobStatus(self.window), Notice(self.window)
        self.jobs.listen(self.notice)
        self._runner, self.preferences = runner, preferences
        self.news = JobNews(
            self.jobs, preferences, runner, self.window, is_in_front=lambda: in_front, long_job=long_job
        )
        self.ended: list[JobEnd] = []
        self.jobs.ended.connect(self.ended.append)

    def run(self, work: Callable[[Progress], object], *, said: tuple[str, NoticeState] | None = None) -> None:
        """A job whose end the window tells as ``said``; it begins once the bus is connected or known to be none."""
        begin = threading.Event()

        def wait_and_work(progress: Progress) -> object:
            assert begin.wait(HANG_S)
            return work(progress)

        job = self._runner.start(wait_and_work)
        if said is not None:
            job.succeeded.connect(lambda _: self.notice.say(*said))
        self.jobs.show_job(job, lambda: "Exporting")
        self.begin = begin.set


@pytest.fixture
def preferences(own_folders: Path) -> Preferences:
    return Preferences(SettingsFile(own_folders / "settings.json"))


@pytest.fixture
def make(runner: JobRunner, preferences: Preferences, translations: Translations) -> Iterator[Callable[..., Bench]]:
    assert translations is not None
    made: list[Bench] = []

    def make_bench(**options: object) -> Bench:
        made.append(Bench(runner, preferences, **options))  # type: ignore[arg-type]
        return made[-1]

    yield make_bench
    for bench in made:
        bench.news.close()
        bench.window.deleteLater()


def finished(bench: Bench, qtbot: QtBot) -> JobEnd:
    """Run what was begun to its end, with the bus there."""
    qtbot.waitUntil(lambda: bench.news.bus is not None)
    bench.begin()
    qtbot.waitUntil(lambda: bool(bench.ended))
    return bench.ended[0]


def next_of(desktop: Desktop, kind: str) -> tuple[object, ...]:
    """The next thing of its kind that the desktop hears."""
    while True:
        heard, body = desktop.heard.get(timeout=HANG_S)
        if heard == kind:
            return body


def fail(_: Progress) -> None:
    raise OutputError(ErrorCode.DISK_FULL, "full", path="cover.png")


# -- notifications -----------------------------------------------------------------------------------------------


def test_a_long_job_in_the_background_is_told(make: Callable[..., Bench], desktop: Desktop, qtbot: QtBot) -> None:
    bench = make()
    bench.run(lambda _: None, said=("12 pictures exported.", NoticeState.GOOD))
    finished(bench, qtbot)
    name, replaces, icon, summary, body, actions, hints, timeout = next_of(desktop, "notify")
    assert (name, icon, replaces, timeout) == ("fusion-desk", "fusion-desk", 0, -1)
    assert (summary, body) == ("Exporting: finished", "12 pictures exported.")
    assert actions == ["default", "Show"]
    assert hints == {"desktop-entry": ("s", "fusion-desk"), "urgency": ("y", 1)}


def test_a_failure_is_told_as_a_failure(make: Callable[..., Bench], desktop: Desktop, qtbot: QtBot) -> None:
    bench = make()
    bench.run(fail)
    assert finished(bench, qtbot).state is NoticeState.BAD
    _, _, _, summary, body, _, hints, _ = next_of(desktop, "notify")
    assert summary == "Exporting: failed"
    assert body == "There is no room left on the disk for cover.png. Make room, or choose a folder on another disk."
    assert hints["urgency"] == ("y", 2)  # type: ignore[index]


def test_what_is_done_in_part_is_no_success(make: Callable[..., Bench], desktop: Desktop, qtbot: QtBot) -> None:
    bench = make()
    bench.run(lambda _: None, said=("3 pictures failed.", NoticeState.WARN))
    finished(bench, qtbot)
    assert next_of(desktop, "notify")[3:5] == ("Exporting: finished, with problems", "3 pictures failed.")


@pytest.mark.parametrize("reason", ["in front", "short", "off"])
def test_nothing_is_told_of(make: Callable[..., Bench], desktop: Desktop, qtbot: QtBot, reason: str) -> None:
    """What is seen to end, what takes no time, and what the user does not want to hear."""
    bench = make(in_front=reason == "in front", long_job=3600 if reason == "short" else 0)
    bench.preferences.change(notifications=reason != "off")
    bench.run(lambda _: None)
    finished(bench, qtbot)
    bus = bench.news.bus
    assert bus is not None
    bus.notify("marker", "", "Show")
    assert next_of(desktop, "notify")[3] == "marker", "the first that comes"


def test_a_cancelled_job_is_no_news(make: Callable[..., Bench], desktop: Desktop, qtbot: QtBot) -> None:
    bench = make()
    bench.run(lambda _: None)
    qtbot.waitUntil(lambda: bench.news.bus is not None)
    bench.jobs.cancel()
    bench.begin()
    qtbot.waitUntil(lambda: not bench.jobs.running)
    assert bench.ended == []
    assert desktop.heard.qsize() == 0


def test_words_of_one_job_are_not_said_of_the_next(make: Callable[..., Bench], desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.address
    bench = make()
    bench.run(lambda _: None, said=("12 pictures exported.", NoticeState.WARN))
    finished(bench, qtbot)
    bench.run(lambda _: None)
    bench.begin()
    qtbot.waitUntil(lambda: len(bench.ended) > 1)
    assert (bench.ended[1].words, bench.ended[1].state) == ("", NoticeState.GOOD)


def test_pressing_it_brings_the_window_to_the_front(make: Callable[..., Bench], desktop: Desktop, qtbot: QtBot) -> None:
    bench = make()
    bench.run(lambda _: None)
    finished(bench, qtbot)
    next_of(desktop, "notify")
    assert not bench.window.isVisible()
    desktop.press(77)  # of another program
    desktop.press(1)
    qtbot.waitUntil(bench.window.isVisible)


def test_a_desktop_that_shows_none_is_noted_only(
    make: Callable[..., Bench], desktop: Desktop, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    desktop.refuses = True
    bench = make()
    bench.run(lambda _: None)
    finished(bench, qtbot)
    next_of(desktop, "notify")
    qtbot.waitUntil(lambda: "shows no notifications" in caplog.text)


# -- progress ----------------------------------------------------------------------------------------------------


def test_the_dock_shows_how_far_a_job_is_and_that_none_runs(
    make: Callable[..., Bench], desktop: Desktop, qtbot: QtBot
) -> None:
    bench = make()
    bench.run(lambda progress: progress.report(1, 4) or progress.report(4, 4))  # type: ignore[func-returns-value]
    finished(bench, qtbot)
    steps = [next_of(desktop, "progress") for _ in range(3)]
    assert {step[0] for step in steps} == {"application://fusion-desk.desktop"}
    shown = [(values["progress"][1], values["progress-visible"][1]) for _, values in steps]  # type: ignore[index]
    assert shown == [(0.25, True), (1.0, True), (0.0, False)]


# -- no bus ------------------------------------------------------------------------------------------------------


def test_without_a_bus_the_task_bar_is_marked(
    make: Callable[..., Bench], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.delenv(ADDRESS, raising=False)
    marked: list[QWidget] = []
    monkeypatch.setattr(QApplication, "alert", marked.append)
    bench = make()
    bench.run(lambda _: None)
    bench.begin()
    qtbot.waitUntil(lambda: marked == [bench.window])
    assert bench.news.bus is None


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/at/all", "nonsense", "tcp:host=localhost,port=1"])
def test_a_bus_that_cannot_be_used_is_none(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv(ADDRESS, address)
    assert open_session_bus() is None


def test_a_bus_that_goes_is_left_alone(
    make: Callable[..., Bench], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    bench = make()
    with own_session_bus() as address:
        monkeypatch.setenv(ADDRESS, address)
        bench.run(lambda _: None)
        qtbot.waitUntil(lambda: bench.news.bus is not None)
    qtbot.waitUntil(lambda: bench.news.bus is None)
    bench.begin()
    qtbot.waitUntil(lambda: bool(bench.ended))


def test_a_bus_that_comes_after_the_window_has_gone_is_closed(
    runner: JobRunner, preferences: Preferences, bus: str, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv(ADDRESS, bus)
    go = threading.Event()
    opened: list[SessionBus | None] = []

    def late() -> SessionBus | None:
        assert go.wait(HANG_S)
        opened.append(open_session_bus())
        return opened[0]

    window = QWidget()
    jobs = JobStatus(window)
    news = JobNews(jobs, preferences, runner, window, open_bus=late)
    jobs.running_changed.emit()
    news.close()
    go.set()
    qtbot.waitUntil(lambda: bool(opened) and opened[0] is not None and opened[0].descriptor < 0)
    window.deleteLater()


# -- the window --------------------------------------------------------------------------------------------------


def test_the_window_tells_of_its_jobs(window: DeskWindow, qtbot: QtBot) -> None:
    assert window.news is not None
    ended: list[JobEnd] = []
    window.jobs.ended.connect(ended.append)
    job = window.runner.start(lambda _: None)
    job.succeeded.connect(lambda _: window.notice.say("All is written.", NoticeState.GOOD))
    window.jobs.show_job(job, lambda: "Exporting")
    qtbot.waitUntil(lambda: bool(ended))
    assert (ended[0].name, ended[0].words, ended[0].state) == ("Exporting", "All is written.", NoticeState.GOOD)
