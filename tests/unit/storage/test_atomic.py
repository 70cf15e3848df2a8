"""A file is replaced whole or not at all."""

from __future__ import annotations

import stat
import sys
from typing import TYPE_CHECKING, NoReturn

import pytest

from desktop.storage.atomic import OWNER, free_name, next_name, settle, write_atomically, write_synced

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_the_folder_is_made_and_the_file_holds_the_data(tmp_path: Path) -> None:
    target = tmp_path / "新" / "file"
    write_atomically(target, b"data")
    assert target.read_bytes() == b"data"


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.write_bytes(b"old and longer")
    write_atomically(target, b"new")
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize("step", ["os.fsync", "pathlib.Path.replace"])
def test_a_failure_leaves_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def failing(*_: object) -> NoReturn:
        raise OSError(0, "refused")

    target = tmp_path / "file"
    target.write_bytes(b"old")
    monkeypatch.setattr(step, failing)
    with pytest.raises(OSError, match="refused"):
        write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_others_may_not_read_what_is_the_owners(tmp_path: Path) -> None:
    write_atomically(tmp_path / "file", b"data", mode=OWNER)
    assert stat.S_IMODE((tmp_path / "file").stat().st_mode) == 0o600


def test_a_name_may_be_as_long_as_the_disk_takes(tmp_path: Path) -> None:
    target = tmp_path / ("x" * 255)
    write_atomically(target, b"data")
    assert list(tmp_path.iterdir()) == [target]


def test_two_that_settle_under_one_name_get_two(tmp_path: Path) -> None:
    written = []
    for number in range(2):
        made = tmp_path / f"made {number}"
        write_synced(made, b"%d" % number)
        written.append(settle(made, tmp_path / "file.zip"))
    assert [path.name for path in written] == ["file.zip", "file-2.zip"]
    assert [path.read_bytes() for path in written] == [b"0", b"1"]


@pytest.mark.parametrize(
    ("name_for", "names"),
    [
        (free_name, ["file.zip", "file.zip.2", "file.zip.3"]),
        (next_name, ["file.zip", "file-2.zip", "file-3.zip"]),
    ],
)
def test_a_free_name_is_one_that_no_file_has(
    tmp_path: Path, name_for: Callable[[Path], Path], names: list[str]
) -> None:
    found = []
    for _ in range(3):
        free = name_for(tmp_path / "file.zip")
        free.touch()
        found.append(free.name)
    assert found == names
