"""Killing a program that edits a workspace, and looking at what is left."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from dataclasses import dataclass, field, replace
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.jobs import NoProgress
from desktop.storage.workspace.repository import WorkspaceFolders

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.domain.workspace.files import StoredFile
    from desktop.domain.workspace.material import MaterialSummary
    from desktop.domain.workspace.ports import WorkspaceStore

ROOT = Path(__file__).resolve().parents[4]

ROUNDS = 6
"""How often a slow machine gets another chance."""

Names = dict[str, str]


@dataclass(frozen=True, slots=True)
class Program:
    """``module`` is run with a workspace and a seed; ``longest``: seconds from its first word to the kill, at most.

    ``key`` is what its words name materials by.
    """

    module: str
    longest: float
    key: Callable[[MaterialSummary], str]


EDITOR = Program("tests.unit.storage.workspace.editor", 0.35, attrgetter("id"))


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


def kill_once(folder: Path, seed: int, expected: Expected, program: Program = EDITOR) -> None:
    """Let ``program`` work on ``folder`` for a moment, kill it, and check that nothing acknowledged is lost."""
    command = [sys.executable, "-m", program.module, str(folder), str(seed)]
    delay = random.Random(seed).uniform(0, program.longest)  # noqa: S311 - no secret
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as editor:
        assert editor.stdout is not None
        assert editor.stdout.readline() == "ready\n"
        time.sleep(delay)  # noqa: TID251 - any moment will do
        editor.kill()
        expected.follow(editor.stdout.read())
    check_workspace(folder, expected, program)


def kill_often(folder: Path, kills: int, expected: Expected, program: Program = EDITOR) -> None:
    """Kill ``program`` ``kills`` times; where it was never fast enough to acknowledge anything, let it live longer."""
    for seed in range(ROUNDS * kills):
        if seed >= kills and expected.acknowledged:
            return
        kill_once(folder, seed, expected, replace(program, longest=program.longest * (1 + seed // kills)))


def check_workspace(folder: Path, expected: Expected, program: Program = EDITOR) -> None:
    """It opens, verifies and holds what was acknowledged; so does every copy that has appeared."""
    store = WorkspaceFolders().open(folder)
    try:
        problems = store.verify(NoProgress())
        assert [problem for problem in problems if problem.is_damage] == []
        expected.check({program.key(material): material.name for material in store.summaries()})
        named = {problem.subject for problem in problems} | {file.name for file in _files_of(store)}
        assert [path for path in folder.rglob("*") if path.is_file() and not _is_known(path, named)] == []
    finally:
        store.close()
    for copy in folder.parent.glob("copy *"):
        other = WorkspaceFolders().open(copy)
        assert other.verify(NoProgress()) == ()
        other.close()


def _files_of(store: WorkspaceStore) -> Iterator[StoredFile]:
    for activity in store.activities():
        for material in store.materials(activity.id):
            yield from material.files()


def _is_known(path: Path, named: set[str]) -> bool:
    """The database with what SQLite and we keep beside it, or a file that materials need or verifying has named."""
    return path.name.startswith("workspace") or path.name in named
