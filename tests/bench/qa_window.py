"""``python -m tests.bench.qa_window [CELLS]``: the window while a plan runs, and with a run of 100,000 cells open.

Goals: the event loop late by at most 16 ms at p99 and 100 ms at most while a plan runs; a run of 100,000 cells opens in
1 s, a filter or an order takes 100 ms, and the program stays below 300 MB. Each part is a program of its own, freshly
started. Wall clock is for an idle machine; beside it stands processor time, which a busy machine hardly changes.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

import cv2
import numpy as np
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from desktop.app import build_window
from desktop.assets import SAMPLES
from desktop.domain.qa.browsing import CellOrder
from desktop.domain.qa.editing import Append
from desktop.domain.qa.figures import FigureName
from desktop.storage.paths import HOME_VARIABLE, find_folders
from desktop.ui.kit.garbage import GarbageCollection
from desktop.ui.qa.browser import Browsing, Shown
from desktop.ui.qa.page import MATRIX, REPORT
from tests.bench.event_loop import Looks, timed, until
from tests.bench.measure import status_megabytes
from tests.bench.runs import make_run_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.domain.qa.editing import Toml
    from desktop.ui.qa.mode import QaMode

PHOTOS, MATERIALS = 10, 6
SIDE = 512
PATIENCE = 600
RUN, MADE, BROWSE = "run", "made", "browse"


def main(cells: int) -> None:
    with tempfile.TemporaryDirectory() as room:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        os.environ[HOME_VARIABLE] = str(Path(room) / "home")
        pictures, large = str(Path(room) / "pictures"), str(Path(room) / "large")
        for part in ((RUN, pictures), (MADE, large, str(cells)), (BROWSE, large)):
            subprocess.run([sys.executable, "-m", "tests.bench.qa_window", *part], check=True)


def _run(folder: Path) -> None:
    """A plan of the local engine, with the matrix in sight and somebody who goes from cell to cell."""
    with _window() as qa:
        parts, page = qa.parts, qa.inside
        materials = [Append(("materials",), {"path": str(path)}) for path in sorted(folder.glob("m*.jpg"))]
        every: dict[str, Toml] = {"engine": "local", "algorithm": ["swap", "premium", "enjoy"]}
        parts.plan.new(
            "bench", Append(("photos", "paths"), str(folder / "p*.jpg")), *materials, Append(("settings",), every)
        )
        _until(lambda: parts.plan.prospect is not None and parts.plan.prospect.forecast is not None and parts.settled)
        begun = time.perf_counter()
        parts.begin()
        _until(lambda: parts.run.running)
        looks = Looks()
        stepper = QTimer(interval=250)
        stepper.timeout.connect(lambda: page.matrix.go_to(looks.count // 50 % (PHOTOS * MATERIALS * 3)))
        stepper.start()
        _until(lambda: not parts.run.running)
        stepper.stop()
        took, count = time.perf_counter() - begun, parts.run.totals.cells
        looks.tell("while the plan ran")
        print(f"run: {count} cells in {took:.1f} s ({took / count:.3f} s a cell)")
        _until(lambda: parts.settled)


def _browse(folder: Path) -> None:
    """Opened, filtered, ordered, scrolled through; then its report."""
    with _window() as qa:
        parts, page = qa.parts, qa.inside
        _until(lambda: parts.settled and not parts.run.busy)  # the run of the session before comes back
        looks = Looks()
        with timed("open"):
            parts.run.open(folder)
            _until(lambda: parts.run.folder == folder and not parts.run.busy)
        _until(lambda: parts.settled)
        for name, browsing in (
            ("failed", Browsing(Shown.FAILED)),
            ("unrated", Browsing(Shown.UNRATED)),
            ("by seam, worst first", Browsing(order=CellOrder(FigureName.SEAM, descending=True))),
            ("by skin", Browsing(order=CellOrder(FigureName.SKIN_DIFFERENCE))),
            ("all", Browsing()),
        ):
            with timed(name):
                parts.browser.use(browsing)
                _until(lambda: not parts.browser.busy)
        bar = page.matrix.verticalScrollBar()
        for place in np.linspace(0, bar.maximum(), 200).astype(int):
            bar.setValue(int(place))
            QCoreApplication.processEvents()
        _until(lambda: not parts.cache.busy)
        print(f"peak memory of opening, filters, orders, scrolling: {status_megabytes('VmHWM'):.0f} MB")
        with timed("report, of which 1,500 ms are a pause"):
            page.tabs.setCurrentIndex(REPORT)
            _until(lambda: page.report.overview is not None and not page.report.busy)
        page.tabs.setCurrentIndex(MATRIX)
        looks.tell("while it was looked through")


@contextmanager
def _window() -> Iterator[QaMode]:
    """The program as it starts, with the mode in front and everything built."""
    application = QApplication(["bench"])
    window = build_window(application, find_folders())
    window.painted.connect(window.start_work)
    window.resize(1440, 900)
    window.show()
    _until(lambda: window.built)
    garbage = GarbageCollection(window)
    window.show_mode("qa")
    _until(lambda: not window.jobs.running)
    qa = cast("QaMode", window.modes["qa"])
    ready: list[object] = []
    window.runner.start(lambda _: window._parts.services()).succeeded.connect(ready.append)
    _until(lambda: bool(ready) and bool(qa.inside))
    print(f"memory before: {status_megabytes('VmRSS'):.0f} MB")
    yield qa
    print(f"peak memory: {status_megabytes('VmHWM'):.0f} MB", flush=True)
    garbage.close()
    window.close()
    window.deleteLater()
    QCoreApplication.processEvents()


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
    until(done, PATIENCE)


if __name__ == "__main__":
    asked = sys.argv[1:]
    if asked[:1] == [MADE]:
        make_run_of(Path(asked[1]), int(asked[2]))
    elif asked[:1] == [RUN]:
        _run(_pictures(Path(asked[1])))
    elif asked[:1] == [BROWSE]:
        _browse(Path(asked[1]))
    else:
        main(int(asked[0]) if asked else 100_000)
