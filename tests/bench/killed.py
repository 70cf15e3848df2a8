"""``python -m tests.bench.killed [TIMES]``: kill programs at random moments of their work, 200 times each.

One edits a workspace, one imports real pictures through the service; both export and unpack archives. Not part of
``./dev test``, which does it a few times. Stops at the first workspace that has lost something.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

from desktop.domain.workspace.edit import Edit
from desktop.storage.workspace.repository import WorkspaceFolders
from tests.unit.services.workspace.test_killed import IMPORTER
from tests.unit.storage.workspace.killing import EDITOR, Expected, Program, kill_once
from tests.workspaces import make_activity, make_info

FRESH_EVERY = 25
"""Kills on one workspace, so that it stays small."""


LEFT = ("copy *", "*.zip", "pictures *", ".fusion-desk-*")
"""Copies, pictures, and what was on its way when the program died."""


def main(times: int) -> None:
    for name, program in {"edits": EDITOR, "imports": IMPORTER}.items():
        begun, acknowledged = time.perf_counter(), 0
        for first in range(0, times, FRESH_EVERY):
            expected = Expected()
            with tempfile.TemporaryDirectory() as room:
                os.environ["FUSION_DESK_HOME"] = str(Path(room) / "home")
                _kill_many(Path(room) / "workspace", range(first, min(first + FRESH_EVERY, times)), expected, program)
            acknowledged += expected.acknowledged
        taken = time.perf_counter() - begun
        print(f"{name}: {times} kills, {acknowledged} acknowledged, none lost, {taken:.0f} s", flush=True)


def _kill_many(folder: Path, seeds: range, expected: Expected, program: Program) -> None:
    store = WorkspaceFolders().create(folder, make_info())
    store.apply(Edit(activities=(make_activity(),)))
    store.close()
    for seed in seeds:
        kill_once(folder, seed, expected, program)
        for copy in (path for pattern in LEFT for path in folder.parent.glob(pattern)):
            _remove(copy)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
