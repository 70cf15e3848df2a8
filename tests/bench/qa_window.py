"""``python -m tests.bench.qa_window [CELLS]``: the window while a plan runs, and with a run of 100,000 cells open.

Goals: the event loop late by at most 16 ms at p99 and 100 ms at most while a plan runs; a run of 100,000 cells opens in
1 s, a filter or an order takes 100 ms, and the program stays below 300 MB. Wall clock is for an idle machine; beside it
stands the processor time of the window's own thread, which a busy machine hardly changes.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

import cv2
import numpy as np
from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop.app import build_window
from desktop.assets import SAMPLES
from desktop.domain.qa.browsing import CellOrder
from desktop.domain.qa.editing import Append
from desktop.domain.qa.figures import FigureName
from desktop.storage.paths import HOME_VARIABLE, find_folders
from desktop.ui.qa.browser import Browsing, Shown
from tests.bench.runs import make_run_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.domain.qa.editing import Toml
    from desktop.ui.qa.mode import QaMode
    from desktop.ui.shell.main_window import MainWindow

TICK = 5
"""Milliseconds between two looks at the clock by the event loop."""

PHOTOS, MATERIALS = 10, 6
SIDE = 512
PATIENCE = 600
MADE = "made"


def main(cells: int) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as room:
        os.environ[HOME_VARIABLE] = room
        folder = Path(room) / "large"
        subprocess.run([sys.executable, "-m", "tests.bench.qa_window", MADE, str(folder), str(cells)], check=True)
        application = QApplication(["bench"])
        window = build_window(application, find_folders())
        window.resize(1440, 900)
        window.show()
        window.build()
        window.show_mode("qa")
        qa = cast("QaMode", window.modes["qa"])
        _busy(qa, _pictures(Path(room) / "pictures"))
        _large(qa, folder)
        _close(window)
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _busy(qa: QaMode, folder: Path) -> None:
    """A plan of the local engine, with the matrix in sight and somebody who goes from cell to cell."""
    parts, page = qa.parts, qa.inside
    materials = [Append(("materials",), {"path": str(path)}) for path in sorted(folder.glob("m*.jpg"))]
    every: dict[str, Toml] = {"engine": "local", "algorithm": ["swap", "premium", "enjoy"]}
    parts.plan.new(
        "bench", Append(("photos", "paths"), str(folder / "p*.jpg")), *materials, Append(("settings",), every)
    )
    _until(lambda: parts.plan.prospect is not None and parts.plan.prospect.forecast is not None and parts.settled)
    late: list[float] = []
    busy: list[float] = []
    last, worked = time.perf_counter(), time.thread_time()

    def look() -> None:
        nonlocal last, worked
        now, work = time.perf_counter(), time.thread_time()
        late.append(max(0.0, (now - last) * 1000 - TICK))
        busy.append((work - worked) * 1000)
        last, worked = now, work

    timer = QTimer(interval=TICK, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(look)
    stepper = QTimer(interval=250)
    stepper.timeout.connect(lambda: page.matrix.go_to(len(late) // 50 % (PHOTOS * MATERIALS * 3)))
    begun = time.perf_counter()
    parts.begin()
    _until(lambda: parts.run.running)
    last = time.perf_counter()
    timer.start()
    stepper.start()
    _until(lambda: not parts.run.running)
    timer.stop()
    stepper.stop()
    took = time.perf_counter() - begun
    count = parts.run.totals.cells
    print(f"run: {count} cells in {took:.1f} s ({took / count:.3f} s a cell)")
    for what, times in (("late by the clock", late), ("busy, in processor time", busy)):
        p50, p99, most = np.percentile(times, (50, 99, 100))
        print(f"event loop {what}: median {p50:.1f}, p99 {p99:.1f}, at most {most:.1f} ms ({len(times)} looks)")


def _large(qa: QaMode, folder: Path) -> None:
    parts, page = qa.parts, qa.inside
    with _timed("open"):
        parts.run.open(folder)
        _until(lambda: parts.run.folder == folder and not parts.run.busy)
    for name, browsing in (
        ("failed", Browsing(Shown.FAILED)),
        ("unrated", Browsing(Shown.UNRATED)),
        ("by seam, worst first", Browsing(order=CellOrder(FigureName.SEAM, descending=True))),
        ("by skin", Browsing(order=CellOrder(FigureName.SKIN_DIFFERENCE))),
        ("all", Browsing()),
    ):
        with _timed(name):
            parts.browser.use(browsing)
            _until(lambda: not parts.browser.busy)
    bar = page.matrix.verticalScrollBar()
    for place in np.linspace(0, bar.maximum(), 200).astype(int):
        bar.setValue(int(place))
        QCoreApplication.processEvents()
    _until(lambda: not parts.cache.busy)


@contextmanager
def _timed(name: str) -> Iterator[None]:
    """Tells the clock, and the processor time of the whole program."""
    begun, worked = time.perf_counter(), time.process_time()
    yield
    clock, work = time.perf_counter() - begun, time.process_time() - worked
    print(f"{name}: {clock * 1000:.0f} ms by the clock, {work * 1000:.0f} ms of processor time")


def _pictures(folder: Path) -> Path:
    """The samples, made small and turned about, under many names: each is another content."""
    folder.mkdir()
    sources = [cv2.imread(str(SAMPLES / name)) for name in ("astronaut.png", "grace_hopper.jpg")]
    for kind, count in (("p", PHOTOS), ("m", MATERIALS)):
        for number in range(count):
            pixels = sources[number % 2]
            assert pixels is not None
            small = cv2.resize(pixels, (SIDE, round(SIDE * pixels.shape[0] / pixels.shape[1])))
            brighter = np.clip(small.astype(int) + 3 * number, 0, 255).astype(np.uint8)
            cv2.imwrite(str(folder / f"{kind}{number}.jpg"), brighter)
    return folder


def _until(done: Callable[[], bool]) -> None:
    begun = time.perf_counter()
    while not done():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
        if time.perf_counter() - begun > PATIENCE:
            message = "nothing happens any more"
            raise TimeoutError(message)


def _close(window: MainWindow) -> None:
    window.close()
    window.deleteLater()
    QCoreApplication.processEvents()


if __name__ == "__main__":
    if sys.argv[1:2] == [MADE]:
        make_run_of(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
