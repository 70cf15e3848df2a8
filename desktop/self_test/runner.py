"""Runs the checks, prints their table, and ends whatever hangs."""

from __future__ import annotations

import faulthandler
import os
import sys
import threading
import traceback
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from rich.box import SIMPLE
from rich.console import Console
from rich.markup import escape
from rich.table import Column, Table

from desktop.self_test.checks import CHECKS, Trial

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.self_test.checks import Check

TIME_LIMIT = 120
"""Seconds after which a check that hangs ends the program; all together take about five."""

GRACE = 10
"""Seconds that the interpreter gets to end by itself after that."""


@dataclass(frozen=True, slots=True)
class Result:
    """What came out of one check: what it found, or why it failed."""

    name: str
    passed: bool
    found: str
    milliseconds: float


def run() -> int:
    """Run every check and print the table; the exit code is 1 when one failed. Never hangs."""
    # Stays armed until the process is gone, so that a thread left behind cannot keep it either.
    faulthandler.dump_traceback_later(TIME_LIMIT + GRACE, exit=True)
    use_offscreen_without_display()
    with TemporaryDirectory(prefix="fusion-desk-") as folder:
        results = list(prove(CHECKS, Trial(Path(folder)), time_limit=TIME_LIMIT))
    Console(highlight=False).print(table(results))
    return 0 if all(result.passed for result in results) else 1


def prove(checks: Iterable[Check], trial: Trial, *, time_limit: float) -> Iterator[Result]:
    """The results in order. A failing check does not stop the others; one that hangs ends the process with 1."""
    for check in checks:
        watchdog = threading.Timer(time_limit, _give_up, (check.name, time_limit))
        watchdog.daemon = True
        watchdog.start()
        result = _run(check, trial)
        watchdog.cancel()
        yield result


def table(results: Iterable[Result]) -> Table:
    """One row a check, for people."""
    rows = Table("check", "", Column("found", overflow="fold"), "ms", title="Fusion Desk self-test", box=SIMPLE)
    for result in results:
        mark = "[green]ok[/]" if result.passed else "[red]FAIL[/]"
        rows.add_row(result.name, mark, escape(result.found), f"{result.milliseconds:.0f}")
    return rows


def use_offscreen_without_display() -> None:
    """Qt ends the process when it finds no display; the window can be proved without one."""
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def _run(check: Check, trial: Trial) -> Result:
    started = perf_counter()
    try:
        found, passed = check.prove(trial), True
    except Exception as error:  # noqa: BLE001 - told in the table, with its traceback, and in the exit code
        traceback.print_exception(error)
        found, passed = f"{type(error).__name__}: {error}", False
    return Result(check.name, passed, found, (perf_counter() - started) * 1000)


def _give_up(name: str, seconds: float) -> None:
    Console(stderr=True).print(f"FAIL {name}: not done after {seconds:g} s")
    faulthandler.dump_traceback(all_threads=True)
    os._exit(1)
