"""How long a designer waits for the window: from the start of the process to its first painted frame.

Beside it, in turns with it, a window of Qt with nothing of ours in it: what a machine under load does to one it does to
the other, so that their ratio says what our part is. ``python -m tests.bench.startup`` prints both.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.bench.compiled import use_compiled

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

ROUNDS = 9
STARTED = "FUSION_DESK_BENCH_STARTED"
BARE, OURS = "bare", "ours"


@dataclass(frozen=True, slots=True)
class FirstPaint:
    """Seconds to the first painted frame, the median of warm starts, and how many modules of ours that took."""

    ours: float
    bare: float
    modules: int

    @property
    def ratio(self) -> float:
        return self.ours / self.bare


def first_paint(rounds: int = ROUNDS) -> FirstPaint:
    """Each start in a process and an empty home of its own, offscreen where there is no display."""
    use_compiled()
    with tempfile.TemporaryDirectory() as home:
        for which in (BARE, OURS):
            _start(home, which)
        runs = [(_start(home, BARE)[0], *_start(home, OURS)) for _ in range(rounds)]
    bare, ours, modules = (statistics.median(column) for column in zip(*runs, strict=True))
    return FirstPaint(ours=ours, bare=bare, modules=int(modules))


def _start(home: str, which: str) -> tuple[float, int]:
    environment = {**os.environ, "FUSION_DESK_HOME": home, STARTED: str(time.time())}
    if not environment.get("DISPLAY") and not environment.get("WAYLAND_DISPLAY"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, "-m", "tests.bench.startup", which]
    seconds, modules = subprocess.run(
        command, env=environment, check=True, capture_output=True, text=True
    ).stdout.split()
    return float(seconds), int(modules)


def _paint_bare() -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Bare(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            QTimer.singleShot(0, self, _report)

    application = QApplication(["bare"])
    window = Bare()
    window.resize(1440, 900)
    window.show()
    application.exec()


def _paint_ours() -> None:
    from desktop.app import build_window, start_qt
    from desktop.storage.paths import find_folders

    application = start_qt()
    window = build_window(application, find_folders())
    window.painted.connect(_report)
    window.show()
    application.exec()


def _report() -> None:
    seconds = time.time() - float(os.environ[STARTED])
    print(seconds, sum(name.split(".")[0] == "desktop" for name in sys.modules))
    sys.stdout.flush()
    os._exit(0)


def _print_figures() -> None:
    found = first_paint()
    print(
        f"first painted window {found.ours:.2f} s, bare Qt window {found.bare:.2f} s, ratio {found.ratio:.2f} (<= 2.5)"
    )
    print(f"modules of ours imported before it: {found.modules} (<= 60)")


if __name__ == "__main__":
    {BARE: _paint_bare, OURS: _paint_ours}.get(sys.argv[-1], _print_figures)()
