"""Saving: whole or not at all, never over a source or anything else that is there."""

from __future__ import annotations

import errno
import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode, OutputError
from desktop.storage.saving import FileSaver

if TYPE_CHECKING:
    from pathlib import Path


def save(data: bytes, target: Path, *sources: Path) -> Path:
    return FileSaver().save(data, target, sources=sources)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def failing(monkeypatch: pytest.MonkeyPatch, name: str, number: int) -> None:
    """``os.name`` answers as the disk would with this error number."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, name, fail)


def test_a_new_file_is_written_where_it_was_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "新 folder" / "素材.jpg"
    assert save(b"data", target) == target
    assert target.read_bytes() == b"data"
    assert names(target.parent) == {"素材.jpg"}


def test_an_existing_file_is_kept_and_the_name_gets_a_number(tmp_path: Path) -> None:
    target = tmp_path / "a.b.jpg"
    assert [save(data, target).name for data in (b"1", b"2", b"3")] == ["a.b.jpg", "a.b-2.jpg", "a.b-3.jpg"]
    assert target.read_bytes() == b"1"
    assert (tmp_path / "a.b-3.jpg").read_bytes() == b"3"


def test_a_folder_of_that_name_is_in_the_way_too(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").mkdir()
    assert save(b"1", tmp_path / "a.jpg").name == "a-2.jpg"


@pytest.mark.parametrize("link", ["symlink_to", "hardlink_to"])
def test_a_source_is_not_written_through_a_link(link: str, tmp_path: Path) -> None:
    source, target = tmp_path / "source.jpg", tmp_path / "target.jpg"
    source.write_bytes(b"mine")
    getattr(target, link)(source)
    assert save(b"new", target, source).name == "target-2.jpg"
    assert source.read_bytes() == b"mine"


def test_a_link_to_nowhere_is_in_the_way_too(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").symlink_to(tmp_path / "nowhere.jpg")
    assert save(b"1", tmp_path / "a.jpg").name == "a-2.jpg"
    assert not (tmp_path / "nowhere.jpg").exists()


def test_the_name_of_a_source_is_not_taken_even_when_it_is_away(tmp_path: Path) -> None:
    source = tmp_path / "photo.jpg"
    assert save(b"1", tmp_path / "." / "photo.jpg", source).name == "photo-2.jpg"


def test_writers_at_once_never_share_a_name(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        written = list(pool.map(lambda number: save(b"%d" % number, tmp_path / "a.jpg"), range(40)))
    assert len(set(written)) == 40
    assert {path.read_bytes() for path in written} == {b"%d" % number for number in range(40)}


class TestWithoutHardLinks:
    @pytest.fixture(autouse=True)
    def no_links(self, monkeypatch: pytest.MonkeyPatch) -> None:
        failing(monkeypatch, "link", errno.EPERM)

    def test_names_are_reserved_instead(self, tmp_path: Path) -> None:
        assert [save(data, tmp_path / "a.jpg").name for data in (b"1", b"2")] == ["a.jpg", "a-2.jpg"]
        assert (tmp_path / "a.jpg").read_bytes() == b"1"
        assert names(tmp_path) == {"a.jpg", "a-2.jpg"}

    def test_a_failure_gives_the_name_back(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        failing(monkeypatch, "replace", errno.EIO)
        with pytest.raises(OutputError):
            save(b"1", tmp_path / "a.jpg")
        assert not names(tmp_path)


@pytest.mark.parametrize("step", ["fsync", "link"])
@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, ErrorCode.DISK_FULL),
        (errno.EDQUOT, ErrorCode.DISK_FULL),
        (errno.EROFS, ErrorCode.FILE_NOT_WRITABLE),
        (errno.EACCES, ErrorCode.FILE_NOT_WRITABLE),
        (errno.EIO, ErrorCode.FILE_NOT_WRITABLE),
    ],
)
def test_a_refusing_disk_leaves_nothing_behind(
    step: str, number: int, code: ErrorCode, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, step, number)
    with pytest.raises(OutputError) as caught:
        save(b"data", tmp_path / "a.jpg")
    assert caught.value.code is code
    assert caught.value.values == {"path": str(tmp_path / "a.jpg")}
    assert not names(tmp_path)


def test_an_interruption_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        save(b"data", tmp_path / "a.jpg")
    assert not names(tmp_path)


@pytest.mark.parametrize("name", ["file/inside.jpg", "x" * 300 + "/a.jpg"])
def test_an_impossible_target_is_told(name: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"a file, not a folder")
    with pytest.raises(OutputError) as caught:
        save(b"data", tmp_path / name)
    assert caught.value.code is ErrorCode.FILE_NOT_WRITABLE
    assert names(tmp_path) == {"file"}


@pytest.mark.skipif(os.name == "nt", reason="folders cannot be synced on Windows")
def test_the_file_is_synced_before_it_gets_its_name_and_the_folder_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, seen = tmp_path / "a.jpg", []
    monkeypatch.setattr(os, "fsync", lambda _: seen.append(target.exists()))
    save(b"data", target)
    assert seen == [False, True]


class TestReplacing:
    def test_what_is_there_is_replaced_at_once(self, tmp_path: Path) -> None:
        target = tmp_path / "manifest.json"
        for data in (b"old", b"new"):
            assert FileSaver().replace(data, target) == target
            assert target.read_bytes() == data
        assert names(tmp_path) == {"manifest.json"}

    def test_a_failure_leaves_the_old_one(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        target = tmp_path / "manifest.json"
        target.write_bytes(b"old")
        failing(monkeypatch, "fsync", errno.ENOSPC)
        with pytest.raises(OutputError):
            FileSaver().replace(b"new", target)
        assert target.read_bytes() == b"old"
        assert names(tmp_path) == {"manifest.json"}


def test_what_a_killed_program_left_in_the_folder_goes_at_the_first_file(tmp_path: Path) -> None:
    saver = FileSaver()
    for written in ("first.jpg", "second.jpg"):
        (tmp_path / ".fusion-desk-0123.tmp").touch()
        os.utime(tmp_path / ".fusion-desk-0123.tmp", (0, 0))
        saver.save(b"data", tmp_path / written)
    assert {path.name for path in tmp_path.iterdir()} == {"first.jpg", "second.jpg", ".fusion-desk-0123.tmp"}
    FileSaver().replace(b"data", tmp_path / "first.jpg")
    assert {path.name for path in tmp_path.iterdir()} == {"first.jpg", "second.jpg"}
