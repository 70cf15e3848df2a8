"""Programs that begin at the same moment."""

from __future__ import annotations

import subprocess
from contextlib import ExitStack
from typing import TYPE_CHECKING

from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence


def at_once(commands: Sequence[Sequence[str]]) -> list[int]:
    """What the programs return; each says that it is ready, and begins when it is told to, by a line."""
    with ExitStack() as running:
        programs = [running.enter_context(_waiting(command)) for command in commands]
        for program in programs:
            assert program.stdout is not None
            assert program.stdout.readline() == "ready\n"
        for program in programs:
            assert program.stdin is not None
            program.stdin.write("go\n")
            program.stdin.flush()
        return [program.wait() for program in programs]


def _waiting(command: Sequence[str]) -> subprocess.Popen[str]:
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)
