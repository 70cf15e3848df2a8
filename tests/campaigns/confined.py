"""One case in a child of its own, with limits: what ends it ends nothing else.

Only for processes with one thread, which may fork.
"""

from __future__ import annotations

import os
import resource
import signal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

CPU_SECONDS = 5
MEMORY = 1_000_000_000
"""Bytes above what the process has already."""

LONGEST_WORD = 4000


def confined(case: Callable[[], str]) -> str:
    """What ``case`` returned, or how its child ended: ``cpu``, ``signal N``."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ours)
        _limit()
        try:
            said = case()
        except BaseException as error:  # noqa: BLE001 - whatever it is, it is what became of the case
            said = f"untyped {error!r}"
        os.write(theirs, said.encode("utf-8", "backslashreplace")[:LONGEST_WORD])
        os._exit(0)
    os.close(theirs)
    with os.fdopen(ours, "rb") as pipe:
        said = pipe.read().decode("utf-8", "replace")
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        return said
    ended = os.WTERMSIG(status)
    return "cpu" if ended == signal.SIGXCPU else f"signal {signal.Signals(ended).name}"


def _limit() -> None:
    pages = int(open("/proc/self/statm").read().split()[0])  # noqa: SIM115, PTH123 - a child that ends soon
    most = pages * resource.getpagesize() + MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
