"""Killing a program that edits a workspace, and looking at what is left."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from desktop.domain.jobs import NoProgress
from desktop.storage.workspace.shelf import WorkspaceFolders

ROOT = Path(__file__).resolve().parents[4]
LONGEST = 0.35
"""Seconds from the start of the program's work to its end."""

Names = dict[str, str]


@dataclass
class Expected:
    """The names of the materials that were acknowledged, and the edit that was in flight when the program died."""

    names: Names = field(default_factory=dict)
    in_flight: str = ""
    acknowledged: int = 0

    def follow(self, output: str) -> None:
        """Read what a program said, up to where it was killed."""
        self.in_flight = ""
        lines = output[: output.rfind("\n") + 1].splitlines()
        for line in lines:
            if line == "done":
                self.names = _after(self.names, self.in_flight)
                self.in_flight = ""
                self.acknowledged += 1
            elif line.startswith("begin "):
                self.in_flight = line

    def check(self, names: Names) -> None:
        """``names`` is what is there: with the edit in flight or without, and nothing else."""
        possible = [self.names, _after(self.names, self.in_flight)]
        assert names in possible, f"after {self.in_flight!r} there is {names}, not one of {possible}"
        self.names = names


def _after(names: Names, edit: str) -> Names:
    kind, identity, name = edit.split()[1:] if edit else ("archive", "", "")
    if kind == "put":
        return {**names, identity: name}
    return {known: it for known, it in names.items() if (kind, known) != ("remove", identity)}


def kill_once(folder: Path, seed: int, expected: Expected) -> None:
    """Let a program work on ``folder`` for a moment, kill it, and check that nothing acknowledged is lost."""
    command = [sys.executable, "-m", "tests.unit.storage.workspace.editor", str(folder), str(seed)]
    delay = random.Random(seed).uniform(0, LONGEST)  # noqa: S311 - no secret
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as editor:
        assert editor.stdout is not None
        assert editor.stdout.readline() == "ready\n"
        time.sleep(delay)
        editor.kill()
        expected.follow(editor.stdout.read())
    check_workspace(folder, expected)


def check_workspace(folder: Path, expected: Expected) -> None:
    """It opens, verifies and holds what was acknowledged; so does every copy that has appeared."""
    store = WorkspaceFolders().open(folder)
    try:
        assert [problem for problem in store.verify(NoProgress()) if problem.is_damage] == []
        expected.check({material.id: material.name for material in store.summaries()})
    finally:
        store.close()
    for copy in folder.parent.glob("copy *"):
        other = WorkspaceFolders().open(copy)
        assert other.verify(NoProgress()) == ()
        other.close()
