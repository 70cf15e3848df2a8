"""``python -m tests.bench.packaged [PROGRAM]``: from the start of a packaged program to its first flushed frame.

Beside it, in turns, a window of Qt with nothing in it, of this environment's Python. Both say when they flush by Qt's
own logging, so that nothing of ours needs to know of it.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter, time

from tests.bench.startup import BARE, STARTED

ROUNDS = 7
BARE_WINDOW = (sys.executable, "-m", "tests.bench.startup", BARE)
LOGGING = {"QT_LOGGING_RULES": "qt.widgets.painting.debug=true", "QT_FORCE_STDERR_LOGGING": "1"}
FLUSHES = b"qt.widgets.painting: Flushing"


def packaged_ratio(program: Path, rounds: int = ROUNDS) -> tuple[float, float]:
    """Seconds of ``program`` and of the bare window; medians of warm starts."""
    with tempfile.TemporaryDirectory() as home:
        commands = [(str(program),), BARE_WINDOW]
        for command in commands:
            _seconds(command, home)
        runs = [[_seconds(command, home) for command in commands] for _ in range(rounds)]
    packaged, bare = (statistics.median(column) for column in zip(*runs, strict=True))
    return packaged, bare


def _seconds(command: tuple[str, ...], home: str) -> float:
    environment = {**os.environ, **LOGGING, "FUSION_DESK_HOME": home, STARTED: str(time()), "LC_ALL": "C.UTF-8"}
    if not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    begun = perf_counter()
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL) as process:
        assert process.stderr is not None
        try:
            for line in process.stderr:
                if line.startswith(FLUSHES):
                    return perf_counter() - begun
        finally:
            process.kill()
    message = f"{command[0]} painted nothing"
    raise SystemExit(message)


if __name__ == "__main__":
    found = packaged_ratio(Path(sys.argv[1] if len(sys.argv) > 1 else "dist/fusion-desk/fusion-desk").absolute())
    print(f"packaged window {found[0]:.2f} s, bare Qt window {found[1]:.2f} s, ratio {found[0] / found[1]:.2f} (<= 3)")
