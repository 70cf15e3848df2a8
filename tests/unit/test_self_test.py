"""The self-test tells the truth: what failed is named, and nothing can hang it."""

from __future__ import annotations

import faulthandler
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from desktop.self_test import checks, runner
from desktop.self_test.checks import Check, CheckFailedError, Trial, assert_true
from desktop.self_test.runner import prove, table, use_offscreen_without_display
from tests.waiting import HANG

if TYPE_CHECKING:
    from pathlib import Path


def failing(_trial: Trial) -> str:
    message = "the nose [is] missing"
    raise CheckFailedError(message)


GOOD = Check("good", lambda trial: trial.folder.name)
BAD = Check("bad", failing)

# Time is over as soon as the second check hangs, and no earlier.
HANGING = """
import sys, threading
from pathlib import Path
from desktop.self_test.checks import Check, Trial
from desktop.self_test.runner import prove

hangs = threading.Event()

class OnceItHangs(threading.Timer):
    def run(self):
        hangs.wait()
        if not self.finished.is_set():
            self.function(*self.args)

threading.Timer = OnceItHangs
checks = [Check("quick", lambda trial: ""), Check("stuck", lambda trial: hangs.set() or threading.Event().wait())]
print(*[result.name for result in prove(checks, Trial(Path()), time_limit=0.2)])
"""


def test_a_failing_check_is_told_and_does_not_stop_the_others(tmp_path: Path) -> None:
    results = list(prove([BAD, GOOD], Trial(tmp_path), time_limit=60))
    assert [(result.name, result.passed) for result in results] == [("bad", False), ("good", True)]
    assert results[0].found == "CheckFailedError: the nose [is] missing"
    assert results[1].found == tmp_path.name


def test_a_failing_check_leaves_its_traceback_on_stderr(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    list(prove([BAD], Trial(tmp_path), time_limit=60))
    assert "in failing" in capsys.readouterr().err


def test_the_table_names_each_check_and_what_it_found(tmp_path: Path) -> None:
    console = Console(width=100)
    with console.capture() as printed:
        console.print(table(prove([BAD, GOOD], Trial(tmp_path), time_limit=60)))
    bad, good = [line for line in printed.get().splitlines() if line.split()[:1] in (["bad"], ["good"])]
    assert bad.split()[1:] == ["FAIL", "CheckFailedError:", "the", "nose", "[is]", "missing", bad.split()[-1]]
    assert good.split()[1:3] == ["ok", tmp_path.name]


def test_a_check_that_hangs_ends_the_process_and_is_named() -> None:
    done = subprocess.run([sys.executable, "-c", HANGING], capture_output=True, text=True, check=False, timeout=HANG)
    assert done.returncode == 1
    assert done.stdout == ""
    assert "FAIL stuck: not done after 0.2 s" in done.stderr
    assert "<lambda>" in done.stderr, "where it hangs"


class Exited(BaseException):
    """Instead of ``os._exit``."""


@pytest.fixture
def armed(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds for which the last resort was armed; it does not go off in a test."""
    seconds: list[float] = []
    monkeypatch.setattr(faulthandler, "dump_traceback_later", lambda timeout, **_: seconds.append(timeout))
    return seconds


@pytest.mark.parametrize(("checks", "code"), [([GOOD], 0), ([GOOD, BAD], 1), ([BAD, GOOD], 1)])
def test_one_failing_check_fails_the_run(
    monkeypatch: pytest.MonkeyPatch, armed: list[float], checks: list[Check], code: int
) -> None:
    monkeypatch.setattr(runner, "CHECKS", checks)
    assert runner.run() == code
    assert armed == [runner.TIME_LIMIT + runner.GRACE]


def test_giving_up_names_the_check_and_ends_the_process(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def leave(code: int) -> None:
        raise Exited(code)

    monkeypatch.setattr(os, "_exit", leave)
    monkeypatch.setattr(faulthandler, "dump_traceback", lambda **_: None)
    with pytest.raises(Exited, match="1"):
        runner._give_up("stuck", 5.0)
    assert capsys.readouterr().err == "FAIL stuck: not done after 5 s\n"


def test_an_expectation_that_does_not_hold_fails_the_check() -> None:
    assert_true(bool("nose"), "fine")
    with pytest.raises(CheckFailedError, match="off by one"):
        assert_true(bool(""), "off by one")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other platforms always have a display")
@pytest.mark.parametrize(("display", "platform"), [(None, "offscreen"), (":0", "xcb")])
def test_a_window_is_drawn_offscreen_only_without_a_display(
    monkeypatch: pytest.MonkeyPatch, display: str | None, platform: str
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", display or "")
    use_offscreen_without_display()
    assert os.environ["QT_QPA_PLATFORM"] == platform


def test_a_bundle_has_a_notice_of_every_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A checkout has none, and none is asked of it."""
    assert checks.check_notices(Trial(tmp_path)) == "not a bundle"
    parts_list, notices = tmp_path / "sbom.cdx.json", tmp_path / "notices.txt"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(checks, "PARTS", parts_list)
    monkeypatch.setattr(checks, "NOTICES", notices)
    part = '{"name": "%s", "licenses": [{"license": {"name": "%s"}}]}'
    parts = ", ".join(part % row for row in (("pillow", "MIT-CMU"), ("libvpx", "stand-in")))
    parts_list.write_text(f'{{"components": [{parts}]}}')
    notices.write_text("- pillow 13: MIT-CMU")
    assert checks.check_notices(Trial(tmp_path)).startswith("2 parts")
    notices.write_text("nothing")
    with pytest.raises(CheckFailedError, match="pillow"):
        checks.check_notices(Trial(tmp_path))
