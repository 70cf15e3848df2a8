"""Ctrl-C at any moment: exit 130, the JSON of what was finished, and no traceback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.interrupts import NOTHING_FINISHED, STOPPED
from desktop.services.inspect import Inspector
from desktop.services.manifest import manifest_document
from tests.waiting import HANG

if TYPE_CHECKING:
    from desktop.domain.face.given import GivenFaces
    from desktop.services.inspect import Inspection
    from tests.e2e.conftest import CommandLine

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT for a child on Windows")

FIRST = Path(__file__).parents[2] / "bundle" / "first.py"

MOST_MODULES = 30
"""Before the program's own first line; the interpreter itself has loaded as many by then (16 on 2026-12-01)."""

INTERRUPTED_AT = """
import os, signal, sys

class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == module:
            os.kill(os.getpid(), signal.SIGINT)

module = sys.argv.pop(1)
sys.meta_path.insert(0, Interrupting())
from desktop.__main__ import main
main()
"""


def interrupted_at(module: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """The command, with Ctrl-C at the moment when it begins to import ``module``."""
    command = [sys.executable, "-c", INTERRUPTED_AT, module, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=HANG)


@pytest.mark.parametrize("module", ["desktop.cli", "rich.console", "desktop.composition", "cv2"])
def test_in_the_first_second_nothing_is_finished(module: str, astronaut: Path, tmp_path: Path) -> None:
    ran = interrupted_at(module, "prepare", astronaut, "-o", tmp_path / "out", "--json")
    assert (ran.returncode, json.loads(ran.stdout), ran.stderr) == (130, manifest_document([]), "")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("module", ["desktop.interrupts", "desktop.domain.files.formats"])
def test_before_a_command_is_known_the_program_ends_at_once(module: str) -> None:
    ran = interrupted_at(module, "a.jpg", "--nonsense")
    assert (ran.returncode, ran.stdout, ran.stderr) == (130, "", "")


def test_next_to_nothing_is_imported_before_ctrl_c_is_answered() -> None:
    code = "import sys; before = set(sys.modules); import desktop.__main__; print(*set(sys.modules) - before)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=HANG)
    assert len(ran.stdout.split()) <= MOST_MODULES


def test_a_package_has_no_traceback_of_its_own_either() -> None:
    """Its very first statements; a shell calls a program that a signal has ended 128 and the signal's number."""
    code = f"import os, runpy, signal; runpy.run_path({str(FIRST)!r}); os.kill(os.getpid(), signal.SIGINT)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=HANG)
    assert (ran.returncode, ran.stderr) == (-signal.SIGINT, "")
    assert '"bundle/first.py"' in (FIRST.parents[1] / "build.spec").read_text("utf-8")


@pytest.mark.parametrize(
    ("command", "document"),
    [
        (("inspect", "a.jpg", "--json"), []),
        (("check", "--json"), {"error": STOPPED}),
        (("fuse", "--json", "--help"), {"error": STOPPED}),
    ],
)
def test_every_command_tells_that_in_its_own_document(command: tuple[str, ...], document: object) -> None:
    ran = interrupted_at("desktop.cli", *command)
    assert (ran.returncode, json.loads(ran.stdout), ran.stderr) == (130, document, "")


def test_words_are_not_mixed_with_json() -> None:
    ran = interrupted_at("desktop.cli", "inspect", "a.jpg")
    assert (ran.returncode, ran.stdout, ran.stderr) == (130, "", "")


def test_what_is_printed_of_nothing_is_what_the_command_would_print() -> None:
    assert NOTHING_FINISHED["prepare"] == manifest_document([])


def test_inspect_tells_what_was_finished(
    desk: CommandLine, astronaut: Path, grace_hopper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inspect = Inspector.inspect

    def interrupted(self: Inspector, path: Path, known: tuple[()] = (), *, given: GivenFaces) -> Inspection:
        if path == grace_hopper:
            os.kill(os.getpid(), signal.SIGINT)
        return inspect(self, path, known, given=given)

    monkeypatch.setattr(Inspector, "inspect", interrupted)
    others = [astronaut.with_name(f"{number}.jpg") for number in range(40)]
    ran = desk("inspect", grace_hopper, astronaut, *others, "--json")
    assert ran.code == 130
    assert ran.document[0]["path"] == str(grace_hopper)
    assert 1 <= len(ran.document) < 42
