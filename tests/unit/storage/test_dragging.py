"""The folder of files on their way out of the window."""

from __future__ import annotations

import os
import stat
import sys
import time
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode, OutputError
from desktop.storage.atomic import DAY
from desktop.storage.dragging import DragFolder

if TYPE_CHECKING:
    from pathlib import Path


def test_each_drag_has_a_folder_of_its_own_that_nobody_else_reads(tmp_path: Path) -> None:
    place = DragFolder(tmp_path / "data" / "dragged")
    first, second = place.new(), place.new()
    assert first != second
    assert list(first.iterdir()) == []
    if sys.platform != "win32":
        assert stat.S_IMODE(first.stat().st_mode) == 0o700


def test_they_go_with_the_program_and_nothing_else_does(tmp_path: Path) -> None:
    place, other = DragFolder(tmp_path), DragFolder(tmp_path)
    (place.new() / "a.jpg").write_bytes(b"a")
    theirs = other.new()
    place.clear()
    assert list(tmp_path.iterdir()) == [theirs]
    place.clear()


def test_what_a_killed_program_left_goes_after_a_day(tmp_path: Path) -> None:
    old, young = tmp_path / "drag-old", tmp_path / "drag-young"
    for folder in (old, young):
        folder.mkdir()
        (folder / "a.jpg").write_bytes(b"a")
    long_ago = time.time() - DAY - 60
    os.utime(old, (long_ago, long_ago))
    made = DragFolder(tmp_path).new()
    assert sorted(tmp_path.iterdir()) == sorted([young, made])


def test_a_disk_that_takes_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError) as told:
        DragFolder(tmp_path / "file" / "dragged").new()
    assert told.value.code is ErrorCode.FILE_NOT_WRITABLE
