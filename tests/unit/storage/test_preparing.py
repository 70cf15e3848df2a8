"""Journals of output folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode, StoreError
from desktop.storage.preparing import PreparingJournalFiles

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def journals(tmp_path: Path) -> PreparingJournalFiles:
    return PreparingJournalFiles(tmp_path / "room")


def test_each_folder_has_its_own(journals: PreparingJournalFiles, tmp_path: Path) -> None:
    for name in ("a", "b"):
        journal = journals.open(tmp_path / name)
        journal.record("key", name)
        journal.close()
    again = journals.open(tmp_path / "a" / ".." / "a")
    assert again.finished() == {"key": "a"}
    again.close()
    assert not (tmp_path / "a").exists()


def test_what_is_cleared_leaves_no_file(journals: PreparingJournalFiles, tmp_path: Path) -> None:
    journal = journals.open(tmp_path / "a")
    journal.clear()
    journal.record("key", 1)
    journal.clear()
    assert journal.finished() == {}
    assert not list((tmp_path / "room").glob("*.jsonl"))
    journal.record("key", 2)
    assert journal.finished() == {"key": 2}
    journal.close()


def test_a_folder_belongs_to_one_program(journals: PreparingJournalFiles, tmp_path: Path) -> None:
    first = journals.open(tmp_path / "a")
    with pytest.raises(StoreError) as caught:
        journals.open(tmp_path / "a")
    assert caught.value.code is ErrorCode.STORE_LOCKED
    assert str(tmp_path / "a") in caught.value.message
    assert caught.value.values["path"] == str(tmp_path / "a")
    first.close()
    journals.open(tmp_path / "a").close()


def test_a_damaged_one_does_not_keep_the_folder(journals: PreparingJournalFiles, tmp_path: Path) -> None:
    journal = journals.open(tmp_path / "a")
    journal.record("key", 1)
    journal.close()
    next((tmp_path / "room").glob("*.jsonl")).write_bytes(b"no journal\n")
    for _ in range(2):
        with pytest.raises(StoreError) as caught:
            journals.open(tmp_path / "a")
        assert caught.value.code is ErrorCode.STORE_DAMAGED


def test_a_room_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError):
        PreparingJournalFiles(tmp_path / "file" / "room").open(tmp_path / "a")
