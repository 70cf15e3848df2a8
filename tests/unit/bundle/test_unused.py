"""What is left out of the bundle is not missed."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

WITHOUT_THEM = """
import sys
from bundle.unused import UNUSED_MODULES

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name in UNUSED_MODULES:
            raise ModuleNotFoundError(name, name=name)

sys.meta_path.insert(0, Missing())
"""

ALL_OF_IT = """
import importlib, pkgutil
import desktop
for module in pkgutil.walk_packages(desktop.__path__, "desktop."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
import numpy.linalg, rich.markdown, rich.traceback, typer.rich_utils
"""

A_TRACEBACK = """
from rich.console import Console
try:
    1 / 0
except ZeroDivisionError:
    Console().print_exception()
"""


def ran_without(path: Path, program: str) -> str:
    path.write_text(WITHOUT_THEM + program)
    environment = {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin"}
    return subprocess.run([sys.executable, path], check=True, stdout=subprocess.PIPE, text=True, env=environment).stdout


def test_nothing_of_the_program_imports_it(tmp_path: Path) -> None:
    ran_without(tmp_path / "all.py", ALL_OF_IT)


def test_a_traceback_is_shown_all_the_same(tmp_path: Path) -> None:
    assert "1 / 0" in ran_without(tmp_path / "one.py", A_TRACEBACK)
