"""Stop-watch and scales."""

from __future__ import annotations

import statistics
import subprocess
import sys
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING

import cv2
import numpy as np

import tests.bench.sides

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.bench.sides import Side

WARM_UP = 2


def milliseconds(work: Callable[[], object]) -> float:
    """How long ``work`` takes once."""
    started = perf_counter()
    work()
    return (perf_counter() - started) * 1000


def median_ms(work: Callable[[], object], *, rounds: int) -> float:
    """The median over ``rounds`` after warming up."""
    for _ in range(WARM_UP):
        work()
    return statistics.median(milliseconds(work) for _ in range(rounds))


def turn_by_turn(first: Side, second: Side, path: Path, *, rounds: int) -> tuple[float, float]:
    """Median ms of both, alternating, so that a noisy machine is noisy for both."""
    for _ in range(WARM_UP):
        first.crop(path)
        second.crop(path)
    pairs = [(milliseconds(lambda: first.crop(path)), milliseconds(lambda: second.crop(path))) for _ in range(rounds)]
    return statistics.median(pair[0] for pair in pairs), statistics.median(pair[1] for pair in pairs)


def pace_ms(rounds: int = 9) -> float:
    """CPU milliseconds of a fixed piece of work of the kind we do: what makes times of two machines comparable."""
    picture = np.random.default_rng(1).integers(0, 256, (1080, 1080, 3), np.uint8)

    def work() -> None:
        small = cv2.resize(cv2.GaussianBlur(picture, (0, 0), 3), (480, 480), interpolation=cv2.INTER_AREA)
        cv2.imencode(".png", small)

    times = []
    for _ in range(rounds):
        begun = process_time()
        work()
        times.append(process_time() - begun)
    return 1000 * statistics.median(times)


def peak_memory(side: type[Side], path: Path) -> float:
    """MB that one crop adds to a process that has built its side, in a process of its own (Linux)."""
    command = [sys.executable, "-m", "tests.bench.measure", side.__name__, str(path)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _own_peak(side_name: str, path: Path) -> float:
    side: Side = getattr(tests.bench.sides, side_name)()
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # the peak counts from now on (proc(5))
    before = status_megabytes("VmRSS")
    side.crop(path)
    return status_megabytes("VmHWM") - before


def status_megabytes(name: str) -> float:
    """What the kernel says of this process (proc(5)): ``VmRSS`` now, ``VmHWM`` the peak."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith(f"{name}:")) / 1024


if __name__ == "__main__":
    print(_own_peak(sys.argv[1], Path(sys.argv[2])))
