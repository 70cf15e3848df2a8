"""What the window remembers of pictures, and forgetting it."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.fusing.people import Erasure, Kept, LeftBecause, Traces
from desktop.domain.settings import SavedSession
from desktop.storage.lock import FolderLock
from desktop.storage.people.remembered import RecentPictures, Sessions
from desktop.storage.recent import RecentFile
from desktop.storage.session import SessionFolder

if TYPE_CHECKING:
    from pathlib import Path

PHOTO = b"a photo"
TRACES = Traces(frozenset({hashlib.sha256(PHOTO).hexdigest()}), "李", frozenset({"li.jpg"}))
NEVER = datetime(2000, 1, 1, tzinfo=UTC)


def test_pictures_opened_last_go_by_name_and_by_content(tmp_path: Path) -> None:
    renamed, other = tmp_path / "renamed.jpg", tmp_path / "other.jpg"
    renamed.write_bytes(PHOTO)
    other.write_bytes(b"other")
    recent = RecentFile(tmp_path / "recent.json")
    for path in (other, renamed, tmp_path / "gone" / "li.jpg"):
        recent.add(path)
    pictures = RecentPictures(tmp_path / "recent.json")
    assert pictures.erase(TRACES).count(Kept.RECENT) == 2
    assert recent.load() == (other,)
    assert pictures.erase(TRACES) == pictures.expire(NEVER) == Erasure()


@pytest.mark.parametrize("text", ["{", '{"a": 1}', '[3, "x"]'])
def test_a_list_that_is_none_of_ours_names_nobody(tmp_path: Path, text: str) -> None:
    path = tmp_path / "recent.json"
    path.write_text(text)
    assert RecentPictures(path).erase(TRACES) == Erasure()
    assert RecentPictures(tmp_path / "none.json").erase(TRACES) == Erasure()


def test_a_name_that_no_system_takes_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "recent.json"
    (tmp_path / "a.jpg").write_bytes(b"x")
    path.write_text(json.dumps([str(tmp_path / "a.jpg")]))

    def refuse(_: Path) -> str:
        raise PermissionError

    monkeypatch.setattr("desktop.storage.people.remembered.content_of", refuse)
    assert RecentPictures(path).erase(TRACES) == Erasure()


def saved(root: Path) -> str:
    """A session with the photo pasted, the photo opened, and a mode of nobody; gives the pasted picture's name."""
    with closing(SessionFolder(root)) as session:
        name = session.put(PHOTO, "png")
        modes = {"effect": {"photos": [f"/photos/{'li.jpg'}"]}, "prepare": {"pasted": name}, "qa": {"plan": "/p.toml"}}
        session.save(SavedSession(modes, ended=True))
    return name


def test_a_session_that_nobody_has_open_forgets_the_modes_that_name_the_person(tmp_path: Path) -> None:
    saved(tmp_path)
    done = Sessions(tmp_path).erase(TRACES)
    assert [done.count(it) for it in (Kept.COPY, Kept.SESSION)] == [1, 2]
    with closing(SessionFolder(tmp_path)) as session:
        assert dict(session.load().modes) == {"qa": {"plan": "/p.toml"}}
    assert Sessions(tmp_path).erase(TRACES) == Erasure()


def test_results_that_a_forgotten_mode_kept_go_with_it(tmp_path: Path) -> None:
    with closing(SessionFolder(tmp_path)) as session:
        theirs, other = session.put(b"a result that shows them", "png"), session.put(b"a plan's picture", "png")
        runs = {"runs": [{"thumbnail": theirs, "photos": ["/photos/li.jpg"]}]}
        session.save(SavedSession({"effect": runs, "qa": {"picture": other}}, ended=True))
    done = Sessions(tmp_path).erase(TRACES)
    assert [done.count(it) for it in (Kept.COPY, Kept.SESSION)] == [1, 1]
    with closing(SessionFolder(tmp_path)) as session:
        assert session.get(other) == b"a plan's picture"
        with pytest.raises(StoreError):
            session.get(theirs)


def test_a_window_that_has_the_photo_open_is_told_and_its_pasted_copy_goes(tmp_path: Path) -> None:
    name = saved(tmp_path)
    with closing(SessionFolder(tmp_path)) as session:
        done = Sessions(tmp_path).erase(TRACES)
        assert [it.because for it in done.left] == [LeftBecause.IN_USE]
        assert set(session.load().modes) == {"effect", "prepare", "qa"}
        with pytest.raises(StoreError):
            session.get(name)


def test_what_is_no_session_is_left_to_the_search(tmp_path: Path) -> None:
    for number, text in enumerate(("{", "[]", '{"modes": 3}')):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "session.json").write_text(text)
    (tmp_path / "3").mkdir()
    (tmp_path / "file").write_text("li.jpg")
    assert Sessions(tmp_path).erase(TRACES) == Erasure()


def test_pasted_pictures_expire_unless_a_window_has_them_open(tmp_path: Path) -> None:
    name = saved(tmp_path)
    pasted = tmp_path / "1" / "files" / name
    sessions, now = Sessions(tmp_path), datetime.now(UTC)
    assert sessions.expire(NEVER) == Erasure()
    os.utime(pasted, (1000, 1000))
    with closing(SessionFolder(tmp_path)):
        assert sessions.expire(now) == Erasure()
    assert sessions.expire(now).count(Kept.COPY) == 1
    assert not pasted.exists()


def test_a_lock_that_fails_otherwise_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved(tmp_path)

    def fail(*_: object) -> None:
        raise StoreError(ErrorCode.STORE_READ_ONLY, "no", path="x", kind="session", reason="no")

    monkeypatch.setattr(FolderLock, "__init__", fail)
    with pytest.raises(StoreError, match="no"):
        Sessions(tmp_path).erase(TRACES)
