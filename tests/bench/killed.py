"""``python -m tests.bench.killed [TIMES]``: kill a program at random moments of its edits and imports, 200 times.

Not part of ``./dev test``, which does it twelve times. Stops at the first workspace that has lost something.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path

from desktop.domain.workspace.edit import Edit
from desktop.storage.workspace.shelf import WorkspaceFolders
from tests.unit.storage.workspace.killing import Expected, kill_once
from tests.workspaces import make_activity, make_info

FRESH_EVERY = 25
"""Kills on one workspace, so that it stays small."""


def main(times: int) -> None:
    begun, expected = time.perf_counter(), Expected()
    acknowledged = 0
    for first in range(0, times, FRESH_EVERY):
        expected = Expected()
        with tempfile.TemporaryDirectory() as room:
            _kill_many(Path(room) / "workspace", range(first, min(first + FRESH_EVERY, times)), expected)
        acknowledged += expected.acknowledged
    print(f"{times} kills, {acknowledged} acknowledged edits, none lost, {time.perf_counter() - begun:.0f} s")


def _kill_many(folder: Path, seeds: range, expected: Expected) -> None:
    store = WorkspaceFolders().create(folder, make_info())
    store.apply(Edit(activities=(make_activity(),)))
    store.close()
    for seed in seeds:
        kill_once(folder, seed, expected)
        for copy in (*folder.parent.glob("copy *"), *folder.parent.glob("*.zip")):
            _remove(copy)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
