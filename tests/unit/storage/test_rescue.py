"""What was paid for and fits nowhere it belongs is kept somewhere else."""

from __future__ import annotations

import stat
import sys
from typing import TYPE_CHECKING

import pytest

from desktop.storage.rescue import RescueFolders

if TYPE_CHECKING:
    from pathlib import Path

NAME = "run-key.picture"


@pytest.fixture
def taken(tmp_path: Path) -> Path:
    """A folder that cannot be made: a file has its name."""
    path = tmp_path / "taken"
    path.write_bytes(b"")
    return path


def test_the_first_place_that_takes_it_has_it(tmp_path: Path, taken: Path) -> None:
    rescue = RescueFolders([taken, tmp_path / "a", tmp_path / "b"])
    assert rescue.save(NAME, b"data") == tmp_path / "a" / NAME
    assert rescue.find(NAME) == b"data"
    assert not (tmp_path / "b").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    place = RescueFolders([tmp_path]).save(NAME, b"data")
    assert place is not None
    assert stat.S_IMODE(place.stat().st_mode) == 0o600


def test_where_nothing_takes_it_that_is_told(taken: Path) -> None:
    rescue = RescueFolders([taken])
    assert rescue.save(NAME, b"data") is None
    assert rescue.find(NAME) is None


def test_what_is_in_its_place_again_is_removed(tmp_path: Path, taken: Path) -> None:
    rescue = RescueFolders([taken, tmp_path / "a"])
    rescue.save(NAME, b"data")
    rescue.remove(NAME)
    rescue.remove(NAME)
    assert rescue.find(NAME) is None
