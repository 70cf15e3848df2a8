"""Dialogs on a small screen at 200 %: they fit, and none of their words is cut off.

The screen of another scale is another program: the tests that look at dialogs are run there once more.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SCREEN = {"width": 1752, "height": 1000, "x": 0, "y": 0, "name": "small", "logicalDpi": 96, "logicalBaseDpi": 96}
"""In its own pixels: 876 x 500 at 200 %, a screen of 900 x 560 less what frame and desktop take."""

LOOKING = (
    "test_dialogs.py::test_screens_of_the_dialogs",
    "test_cloud_screens.py::test_screens_of_the_dialogs",
    "test_duties.py::test_screens",
    "test_effect_cloud.py::test_screens_of_the_consent",
    "test_output_preview.py::test_screens_of_the_preview",
    "test_palette.py::test_screens",
    "test_shortcuts.py",
    "test_help.py::test_hints_and_report_are_saved_in_every_look",
    "qa/test_lists.py::test_screens_of_an_expectation",
    "workspace/test_rights_dialog.py::test_screens_of_the_rights_of_many",
    "workspace/test_screens.py::test_small_dialogs",
)


@pytest.mark.skipif("QT_SCALE_FACTOR" in os.environ, reason="it is this very run")
def test_dialogs_fit_at_200_percent(tmp_path: Path) -> None:
    screen = tmp_path / "screen.json"
    screen.write_text(json.dumps({"screens": [SCREEN]}), "utf-8")
    tests = [str(HERE / it) for it in LOOKING]
    program = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--no-cov", *tests]
    scaled = {"QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": f"offscreen:configfile={screen}"}
    done = subprocess.run(program, env={**os.environ, **scaled}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
