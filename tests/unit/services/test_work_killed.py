"""A run that is killed (``kill -9``) goes on where it stopped."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING

import pytest

from desktop.services.work import IN_FLIGHT_PER_WORKER
from tests.conftest import ROOT
from tests.unit.services.working import ITEMS, WORKERS

if TYPE_CHECKING:
    from pathlib import Path

KILLED_AT = (0, 7, 8, 22)
"""The items during which it is killed, one after the other."""

RESULTS = [f"result {item}" for item in range(ITEMS)]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_what_a_killed_run_has_recorded_is_not_done_again(tmp_path: Path) -> None:
    for stuck in KILLED_AT:
        before = recorded(tmp_path)
        with start(tmp_path, stuck) as process:
            assert process.stdout is not None
            heard = list(takewhile(lambda line: line != "stuck", map(str.strip, process.stdout)))
            process.kill()
            heard += map(str.strip, process.stdout)
        assert process.returncode == -signal.SIGKILL
        assert heard == RESULTS[: len(heard)]
        assert set(before) <= set(recorded(tmp_path))
        assert f"result {stuck}" not in recorded(tmp_path).values()

    with start(tmp_path, -1) as process:
        stdout, _ = process.communicate()
    assert process.returncode == 0
    assert stdout.split("\n")[:-1] == RESULTS
    attempts = Counter(int(path.name.partition(".")[0]) for path in tmp_path.glob("[0-9]*"))
    assert sorted(attempts) == list(range(ITEMS))
    assert attempts.total() <= ITEMS + len(KILLED_AT) * WORKERS * IN_FLIGHT_PER_WORKER


def start(folder: Path, stuck: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.unit.services.working", str(folder), str(stuck)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)


def recorded(folder: Path) -> dict[str, object]:
    """What is in the journal, a line cut short aside."""
    path = folder / "journal.jsonl"
    lines = path.read_text().split("\n")[1:-1] if path.exists() else []
    return {document["key"]: document["result"] for document in map(json.loads, lines)}
