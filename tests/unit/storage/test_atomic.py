"""A file is replaced whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
import time
from typing import TYPE_CHECKING, NoReturn

import pytest

from desktop.storage.atomic import OWNER, clear_left_over, free_name, next_name, settle, write_atomically, write_synced

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


# --- what killed programs left ---


def left(path: Path, *, days: float) -> Path:
    """A file, or (``room``) a folder with one in it, last touched ``days`` ago."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".tmp" and "room" in path.name:
        path.mkdir()
        (path / "part.zip").touch()
    else:
        path.touch()
    then = time.time() - days * 86_400
    os.utime(path, (then, then))
    return path


def test_what_was_left_unfinished_a_day_ago_goes(tmp_path: Path) -> None:
    left(tmp_path / ".fusion-desk-0123.tmp", days=2)
    left(tmp_path / ".fusion-desk-room.tmp", days=2)
    left(tmp_path / ".settings.json.abc.part", days=2)
    clear_left_over(tmp_path, ".settings.json.*.part")
    assert list(tmp_path.iterdir()) == []


def test_what_is_being_written_and_what_is_not_ours_stays(tmp_path: Path) -> None:
    names = ".fusion-desk-0123.tmp", ".fusion-desk-room.tmp", "fusion-desk-1.tmp", ".download.part", ".fusion-desk.tmp"
    kept = {left(tmp_path / name, days=0.5 if name.startswith(".fusion-desk-") else 99) for name in names}
    clear_left_over(tmp_path)
    assert set(tmp_path.iterdir()) == kept


def test_a_link_goes_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    link = tmp_path / ".fusion-desk-0123.tmp"
    link.symlink_to(tmp_path / "pictures", target_is_directory=True)
    os.utime(link, (0, 0), follow_symlinks=False)
    clear_left_over(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["pictures"]


def test_what_cannot_be_removed_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_: Path) -> NoReturn:
        raise PermissionError

    stuck = left(tmp_path / ".fusion-desk-0123.tmp", days=2)
    monkeypatch.setattr("pathlib.Path.unlink", failing)
    clear_left_over(tmp_path)
    assert stuck.exists()


def test_a_folder_that_is_not_there_has_nothing_left_over(tmp_path: Path) -> None:
    clear_left_over(tmp_path / "nowhere")
