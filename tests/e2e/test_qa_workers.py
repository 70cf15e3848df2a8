"""One plan by threads, by processes and on a cluster: the same bytes, whoever made them, also when a worker dies."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PLAN = """\
title = "spread"
photos.paths = ["panel"]
materials = [{ path = "panel/hopper.jpg" }, { path = "panel/astronaut.png" }]
settings = [{ engine = "local", algorithm = ["swap", "enjoy"], features = [30, 50] }]
run.repeat = 2
"""
CELLS = 2 * 2 * 3 * 2


@pytest.fixture
def folder(tmp_path: Path, grace_hopper: Path, astronaut: Path) -> Path:
    (tmp_path / "panel").mkdir()
    shutil.copy(grace_hopper, tmp_path / "panel" / "hopper.jpg")
    shutil.copy(astronaut, tmp_path / "panel" / "astronaut.png")
    (tmp_path / "plan.toml").write_text(PLAN)
    return tmp_path


def spread(folder: Path, *kinds: str) -> dict[str, dict[str, Any]]:
    command = [sys.executable, "-m", "tests.e2e.qa_spread", str(folder), *kinds]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    document: dict[str, dict[str, Any]] = json.loads(ran.stdout)
    return document


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_all_workers_make_the_same_bytes_and_nothing_is_lost_with_one(folder: Path) -> None:
    threads, processes, cluster = spread(folder, "threads", "processes", "local:2").values()
    assert len(threads["results"]) == CELLS
    assert processes["results"] == threads["results"]
    assert cluster["results"] == threads["results"], "although one of its workers was killed"
    assert [it["counts"]["looked_at"] for it in (threads, processes, cluster)] == [2, 2, 2]
    assert threads["counts"]["read"] == 2
    assert processes["counts"]["read"] <= 4, "once a worker"


def test_a_cluster_that_is_not_there_or_runs_another_version_is_told(folder: Path) -> None:
    nobody, others = spread(folder, "tcp://127.0.0.1:9", "mismatched").values()
    assert (nobody, others) == ({"error": "cluster.unreachable"}, {"error": "cluster.version"})
