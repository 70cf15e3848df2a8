"""The workspaces opened last."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from desktop.domain.errors import ErrorCode, StoreError
from desktop.storage.recent import KEPT, RecentFile


@pytest.fixture
def recent(tmp_path: Path) -> RecentFile:
    return RecentFile(tmp_path / "data" / "recent.json")


def test_there_are_none_at_first(recent: RecentFile) -> None:
    assert recent.load() == ()


def test_the_latest_comes_first_and_each_once(recent: RecentFile, tmp_path: Path) -> None:
    for name in ("a", "b", "a"):
        recent.add(tmp_path / name)
    assert recent.load() == (tmp_path / "a", tmp_path / "b")


def test_only_the_latest_are_kept(recent: RecentFile, tmp_path: Path) -> None:
    for number in range(KEPT + 3):
        recent.add(tmp_path / str(number))
    assert len(recent.load()) == KEPT
    assert recent.load()[0] == tmp_path / str(KEPT + 2)


def test_a_place_is_kept_whole(recent: RecentFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    recent.add(tmp_path.relative_to(tmp_path) / "库")
    assert recent.load() == (tmp_path / "库",)


@pytest.mark.parametrize("text", ["{", '{"a": 1}', "[1, null]", '["/a\\u0000b"]', "[" * 100_000])
def test_a_list_that_makes_no_sense_is_empty(tmp_path: Path, text: str) -> None:
    (tmp_path / "recent.json").write_text(text)
    assert RecentFile(tmp_path / "recent.json").load() == ()


def test_a_byte_order_mark_is_no_damage(tmp_path: Path) -> None:
    (tmp_path / "recent.json").write_bytes(b'\xef\xbb\xbf["/a"]')
    assert RecentFile(tmp_path / "recent.json").load() == (Path("/a"),)


def test_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "recent.json").symlink_to(tmp_path / "real.json")
    RecentFile(tmp_path / "recent.json").add(tmp_path)
    assert (tmp_path / "recent.json").is_symlink()
    assert RecentFile(tmp_path / "real.json").load() == (tmp_path,)


def test_one_that_cannot_be_read_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "recent.json").mkdir()
    with caplog.at_level(logging.WARNING):
        assert RecentFile(tmp_path / "recent.json").load() == ()
    assert "taken for empty" in caplog.text


def test_one_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    with pytest.raises(StoreError) as caught:
        RecentFile(tmp_path / "data" / "recent.json").add(tmp_path)
    assert caught.value.code is ErrorCode.STORE_UNUSABLE


def test_they_can_be_forgotten(recent: RecentFile, tmp_path: Path) -> None:
    recent.add(tmp_path)
    recent.clear()
    assert recent.load() == ()
