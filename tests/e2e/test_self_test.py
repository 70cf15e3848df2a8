"""The checks that a packaged build runs hold in the checkout too."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from desktop.self_test.checks import CHECKS, Check, Trial
from tests.waiting import HANG

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Trial:
    return Trial(tmp_path_factory.mktemp("trial"))


IN_A_PROCESS_OF_THEIR_OWN = {"translations", "window"}
"""They change the language and the style of the whole application."""


@pytest.mark.parametrize(
    "check", [check for check in CHECKS if check.name not in IN_A_PROCESS_OF_THEIR_OWN], ids=lambda check: check.name
)
def test_every_check_holds_and_says_what_it_found(check: Check, trial: Trial) -> None:
    assert check.prove(trial)


def test_the_command_prints_a_row_for_each_check_and_succeeds(own_folders: Path) -> None:
    """As its own process, without a display and without an environment."""
    environment = {"HOME": str(own_folders), "FUSION_DESK_HOME": str(own_folders)}
    if system := os.environ.get("SYSTEMROOT"):
        environment["SYSTEMROOT"] = system  # Windows starts no Python without it
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "self-test"],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=HANG,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert [check.name for check in CHECKS if f" {check.name} " not in done.stdout] == []
    assert "FAIL" not in done.stdout
