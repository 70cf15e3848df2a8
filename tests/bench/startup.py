"""How long a designer waits for the window: from the start of the process to its first painted frame."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 5
STARTED = "FUSION_DESK_BENCH_STARTED"


def first_paint_seconds() -> float:
    """Median over warm starts, each in a process and an empty home of its own, offscreen where there is no display."""
    with tempfile.TemporaryDirectory() as home:
        _start(home)
        return statistics.median(_start(home) for _ in range(ROUNDS))


def _start(home: str) -> float:
    environment = {**os.environ, "FUSION_DESK_HOME": home, STARTED: str(time.time())}
    if not environment.get("DISPLAY") and not environment.get("WAYLAND_DISPLAY"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, "-m", "tests.bench.startup"]
    return float(subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout)


def _paint_once() -> None:
    from PySide6.QtWidgets import QApplication

    from desktop.app import build_window
    from desktop.storage.paths import find_folders

    application = QApplication(["fusion-desk"])
    window = build_window(application, find_folders())
    window.painted.connect(_report)
    window.show()
    application.exec()


def _report() -> None:
    print(time.time() - float(os.environ[STARTED]))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    _paint_once()
