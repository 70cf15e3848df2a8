"""Ctrl-C on the command line: from the program's first moment to its last, and never a traceback."""

from __future__ import annotations

import json
import os
import signal
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import FrameType

INTERRUPTED = 130
"""The exit code after Ctrl-C: that of a shell for a program which SIGINT has ended."""

STOPPED = {
    "code": "interrupted",
    "message": "Stopped by Ctrl-C.",
    "who": "caller",
    "advice": "Start it again.",
    "retryable": True,
    "charged": "no",
    "request_id": None,
    "attempts": 0,
}
"""The error document of a command that was stopped before it had a result."""

NOTHING_FINISHED: dict[str, Any] = {"inspect": [], "prepare": {"kind": "fusion-desk.prepared", "items": []}}
"""What commands that tell of many things print when none of them is finished; every other one prints its error."""


class Interrupts:
    """The handler of SIGINT: while work is under way the first Ctrl-C is noted, and the work ends at its next step.

    Before any work has begun (imports, models) there is nothing to wait for: the process ends at once, after the
    document that ``arguments`` ask for. A second Ctrl-C is a ``KeyboardInterrupt`` as in every program.
    """

    def __init__(self, arguments: Sequence[str] = ()) -> None:
        self.heard = False
        self.working = False
        self._arguments = tuple(arguments)

    def __call__(self, _number: int, _frame: FrameType | None) -> None:
        if self.heard:
            raise KeyboardInterrupt
        self.heard = True
        if not self.working:
            self._leave()

    def _leave(self) -> None:
        """Without the interpreter's own way out: it would raise in the middle of an import."""
        if "--json" in self._arguments:
            command = next((word for word in self._arguments if not word.startswith("-")), "")
            document = NOTHING_FINISHED.get(command, {"error": STOPPED})
            os.write(sys.__stdout__.fileno() if sys.__stdout__ else 1, f"{json.dumps(document)}\n".encode())
        os._exit(INTERRUPTED)


def heed_interrupts(arguments: Sequence[str]) -> None:
    """Answer Ctrl-C for a command with these ``arguments``, until the process ends."""
    signal.signal(signal.SIGINT, Interrupts(arguments))


def current_interrupts() -> Interrupts | None:
    """What :func:`heed_interrupts` has set; ``None`` where commands run inside another program, such as a test."""
    handler = signal.getsignal(signal.SIGINT)
    return handler if isinstance(handler, Interrupts) else None


@contextmanager
def noted_interrupts() -> Iterator[Interrupts]:
    """While the block works, Ctrl-C is noted in what is given; what is printed afterwards is printed whole."""
    before = signal.getsignal(signal.SIGINT)
    interrupts = current_interrupts() or Interrupts()
    interrupts.working = True
    signal.signal(signal.SIGINT, interrupts)
    try:
        yield interrupts
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def raised_interrupts() -> Iterator[None]:
    """Inside, Ctrl-C is a ``KeyboardInterrupt``: where the program waits for a person, or serves until then."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
