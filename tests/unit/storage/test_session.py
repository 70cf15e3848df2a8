"""The window's session on disk: one folder a window, whole or as it was, and kept aside when it makes no sense."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.settings import SavedSession
from desktop.storage.session import SessionFolder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SESSION = SavedSession({"prepare": {"pictures": ["素材.jpg"]}}, ended=False, restoring=True)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "sessions"


@pytest.fixture
def folder(root: Path) -> Iterator[SessionFolder]:
    folder = SessionFolder(root)
    yield folder
    folder.close()


def test_nothing_was_open_at_first(folder: SessionFolder) -> None:
    assert folder.load() == SavedSession()


def test_what_was_saved_is_there_again(folder: SessionFolder) -> None:
    folder.save(SESSION)
    assert folder.load() == SESSION


def test_a_second_window_has_a_session_of_its_own(folder: SessionFolder, root: Path) -> None:
    folder.save(SESSION)
    second = SessionFolder(root)
    assert second.load() == SavedSession()
    second.save(SavedSession())
    assert folder.load() == SESSION
    second.close()


def test_the_next_window_goes_on_where_the_first_one_ended(root: Path) -> None:
    first = SessionFolder(root)
    first.save(SESSION)
    first.close()
    again = SessionFolder(root)
    assert again.load() == SESSION
    again.close()


@pytest.mark.parametrize("text", ["{", "[]", '{"modes": 1}', "[" * 100_000, "\udcff"])
def test_one_that_makes_no_sense_is_kept_aside(folder: SessionFolder, root: Path, text: str) -> None:
    (root / "1" / "session.json").write_text(text, "utf-8", "surrogateescape")
    with pytest.raises(StoreError) as caught:
        folder.load()
    assert caught.value.code is ErrorCode.STORE_DAMAGED
    assert (root / "1" / "session.json.damaged").exists()
    assert folder.load() == SavedSession()


def test_one_that_cannot_be_read_is_told_and_left_alone(folder: SessionFolder, root: Path) -> None:
    (root / "1" / "session.json").mkdir()
    with pytest.raises(StoreError):
        folder.load()
    assert (root / "1" / "session.json").exists()


def test_a_picture_in_memory_is_kept_by_its_content(folder: SessionFolder, root: Path) -> None:
    name = folder.put(b"pixels", "png")
    assert folder.put(b"pixels", "png") == name
    assert folder.get(name) == b"pixels"
    assert len(list((root / "1" / "files").iterdir())) == 1


@pytest.mark.parametrize("name", ["../session.json", "gone.png", "0" * 64 + ".png"])
def test_a_name_that_is_none_gives_no_file(folder: SessionFolder, name: str) -> None:
    folder.save(SESSION)
    with pytest.raises(StoreError):
        folder.get(name)


def test_what_no_mode_names_any_more_goes(folder: SessionFolder) -> None:
    kept, gone = folder.put(b"kept", "jpg"), folder.put(b"gone", "jpg")
    folder.sweep(SavedSession({"effect": {"photos": [{"kept": kept}]}}))
    assert folder.get(kept) == b"kept"
    with pytest.raises(StoreError):
        folder.get(gone)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "sessions").write_text("a file")
    with pytest.raises(StoreError):
        SessionFolder(tmp_path / "sessions")


def test_a_lock_that_cannot_be_made_is_told(root: Path) -> None:
    (root / "1" / "lock").mkdir(parents=True)
    with pytest.raises(StoreError) as caught:
        SessionFolder(root)
    assert caught.value.code is not ErrorCode.STORE_LOCKED
