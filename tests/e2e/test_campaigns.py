"""The standing campaigns, small: the same programs as ``./dev campaign NAME --long`` runs for hours."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.campaigns import inputs, targets
from tests.campaigns.__main__ import CAMPAIGNS
from tests.campaigns.report import Effort, Report

ROOT = Path(__file__).parents[2]

HERE = ("pictures", "inputs", "replies", "networks", "disks", "monkey")
"""Those that need nothing installed. Kills are among the tests of the workspace and of runs already."""

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="fork, limits and mounts of Linux")


@pytest.mark.parametrize("name", HERE)
def test_nothing_breaks(name: str) -> None:
    """In a process of its own: limits, handlers and a window that are the campaign's alone."""
    command = [sys.executable, "-m", "tests.campaigns", name]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True, errors="replace")
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    assert done.stdout.splitlines()[-2] == "0 faults"


def test_all_are_listed() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.campaigns"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert [line.split()[0] for line in done.stdout.splitlines()] == list(CAMPAIGNS)


def test_what_was_a_fault_once_is_none_any_more() -> None:
    found = [path for path in inputs.FOUND.rglob("*") if path.is_file()]
    bugs: list[str] = []
    for path in found:
        try:
            targets.is_expected(path.parent.name, path.read_bytes())
        except Exception as bug:  # noqa: BLE001 - any is one
            bugs.append(f"{path}: {bug!r}")
    assert bugs == []


class TestTheCampaignsThemselves:
    """They can fail: what must not happen is seen where it does."""

    @staticmethod
    def said_of(program: str) -> str:
        """In a process with one thread."""
        start = "from tests.campaigns.confined import confined, MEMORY\nprint(confined(lambda: "
        done = subprocess.run(
            [sys.executable, "-c", f"{start}{program}))"], cwd=ROOT, check=True, capture_output=True, text=True
        )
        return done.stdout.strip()

    def test_a_case_that_turns_for_ever_is_told(self) -> None:
        assert self.said_of("any(0 for _ in iter(int, 1))") == "cpu"

    def test_a_case_that_takes_all_memory_is_told(self) -> None:
        assert self.said_of("bytes(2 * MEMORY)") == "untyped MemoryError()"

    def test_a_case_that_crashes_is_told(self) -> None:
        assert self.said_of("__import__('ctypes').string_at(0)") == "signal SIGSEGV"

    def test_a_case_that_returns_says_what(self) -> None:
        assert self.said_of("'read'") == "read"

    def test_a_bug_in_a_target_is_a_fault(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        def broken(_: bytes) -> None:
            raise KeyError

        monkeypatch.chdir(tmp_path)
        monkeypatch.setattr(inputs, "TARGETS", {"plan": broken})
        monkeypatch.setattr(targets, "TARGETS", {"plan": broken})
        report = Report()
        inputs._try(report, "plan", b"x", "plan 1")
        assert report.faults == ["plan 1: KeyError() of b'x'"]
        assert (tmp_path / "build/campaigns/plan/plan-1").read_bytes() == b"x"

    def test_the_seed_decides(self) -> None:
        changes = [[inputs.changed(b"0123456789", random.Random(seed)) for _ in range(3)] for seed in (1, 1, 2)]  # noqa: S311
        assert changes[0] == changes[1] != changes[2]

    def test_the_short_form_is_small(self) -> None:
        assert (Effort().of(small=1, long=9), Effort(long=True).of(small=1, long=9)) == (1, 9)
