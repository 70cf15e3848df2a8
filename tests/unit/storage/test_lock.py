"""Turns at a file: one program at a time, whatever became of the one before."""

from __future__ import annotations

import errno
import fcntl
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode, OutputError
from desktop.storage.lock import turn
from desktop.storage.saving import FileSaver
from tests.conftest import ROOT
from tests.waiting import HANG

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

HOLDER = """
import sys
from pathlib import Path
from desktop.storage.lock import turn
with turn(Path(sys.argv[1])):
    print("mine", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "lock"


def held_by_another(path: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", HOLDER, str(path)]
    other = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert other.stdout is not None
    assert other.stdout.readline() == "mine\n"
    return other


def test_while_another_program_has_it_nobody_else_does(path: Path) -> None:
    with held_by_another(path) as other:
        with pytest.raises(TimeoutError), turn(path, patience=0):
            pytest.fail("two at once")
        other.communicate("", timeout=HANG)
    with turn(path, patience=0):
        assert path.exists()
    assert not path.exists()


def test_one_that_was_killed_is_in_nobody_s_way(path: Path) -> None:
    with held_by_another(path) as other:
        other.kill()
    assert path.exists()
    with turn(path, patience=0):
        pass
    assert not path.exists()


@pytest.mark.parametrize("comes", [False, True])
def test_a_lock_file_that_has_gone_before_it_was_had_is_none(
    path: Path, monkeypatch: pytest.MonkeyPatch, *, comes: bool
) -> None:
    """Else two would be inside: one by the file that has gone, one by that which has its name now."""
    lock, locked = fcntl.flock, []

    def late(file: BinaryIO, how: int) -> None:
        lock(file, how)
        locked.append(os.fstat(file.fileno()))
        if len(locked) == 1:
            path.rename(path.with_name("gone"))
            if comes:
                path.touch()

    monkeypatch.setattr(fcntl, "flock", late)
    with turn(path):
        assert os.path.samestat(path.stat(), locked[1])


def locks_fail(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(fcntl, "flock", fail)


def test_a_drive_that_knows_no_locks_stops_nobody(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    locks_fail(monkeypatch, errno.ENOLCK)
    with turn(path):
        assert path.exists()


def test_what_else_a_lock_says_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    locks_fail(monkeypatch, errno.EIO)
    with pytest.raises(OutputError) as raised, FileSaver().turn(path):
        pytest.fail("inside")
    assert raised.value.code is ErrorCode.FILE_NOT_WRITABLE
