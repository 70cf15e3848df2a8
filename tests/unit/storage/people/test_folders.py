"""The program's own folders: copies, logs; and the search through them."""

from __future__ import annotations

import hashlib
import logging
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.domain.fusing.people import Erasure, Kept, LeftBecause, Removed, Traces
from desktop.domain.jobs import NoProgress
from desktop.storage.logs import logging_to
from desktop.storage.people.folders import AllFolders, CopyFolder, LineFolder
from desktop.storage.people.search import FileSearch

if TYPE_CHECKING:
    from pathlib import Path

DIGEST = hashlib.sha256(b"photo").hexdigest()
TRACES = Traces(frozenset({DIGEST}), "李小明", frozenset({"li.jpg"}))


def test_copies_go_by_their_content_whatever_they_are_called(tmp_path: Path) -> None:
    folder = tmp_path / "paste"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.png").write_bytes(b"photo")
    (folder / "deep" / "b.png").write_bytes(b"photo")
    (folder / "other.png").write_bytes(b"another")
    (folder / "link.png").symlink_to(folder / "other.png")
    assert CopyFolder(folder).erase(TRACES).removed == (Removed(Kept.COPY, folder, 2),)
    assert sorted(path.name for path in folder.iterdir()) == ["deep", "link.png", "other.png"]


def test_a_folder_that_is_not_there_has_nothing(tmp_path: Path) -> None:
    assert CopyFolder(tmp_path / "none").erase(TRACES) == Erasure()
    assert LineFolder(tmp_path / "none").erase(TRACES) == Erasure()


def test_old_copies_go(tmp_path: Path) -> None:
    (tmp_path / "old.png").write_bytes(b"old")
    (tmp_path / "new.png").write_bytes(b"new")
    os.utime(tmp_path / "old.png", (1000, 1000))
    before = datetime(2000, 1, 1, tzinfo=UTC)
    done = AllFolders((CopyFolder(tmp_path), LineFolder(tmp_path))).expire(before)
    assert done.removed == (Removed(Kept.COPY, tmp_path, 1),)
    assert [path.name for path in tmp_path.iterdir()] == ["new.png"]


def test_lines_of_the_log_go_while_somebody_is_logging(tmp_path: Path) -> None:
    with logging_to(tmp_path) as path:
        logger = logging.getLogger("desktop.test")
        logger.warning("reading /photos/li.jpg failed")
        logger.warning("李小明 was here")
        logger.warning("all well")
        (tmp_path / f"{path.name}.1").write_bytes(b"older: li.jpg\nbroken \xff\r\n")
        done = LineFolder(tmp_path).erase(TRACES)
        logger.warning("going on")
    assert done.removed == (Removed(Kept.LOG_LINE, tmp_path, 3),)
    lines = path.read_text().splitlines()
    assert [line.rpartition(": ")[2] for line in lines] == ["all well", "going on"]
    assert (tmp_path / f"{path.name}.1").read_bytes() == b"broken \xff\r\n"
    assert LineFolder(tmp_path).erase(TRACES) == Erasure()


def test_the_search_finds_pictures_digests_and_names_in_every_spelling(tmp_path: Path) -> None:
    own, place = tmp_path / "own", tmp_path / "place"
    own.mkdir()
    place.mkdir()
    (own / "copy.bin").write_bytes(b"photo")
    (own / f"{DIGEST}.part").write_bytes(b"half")
    (own / "data.db").write_bytes(b"..." + DIGEST.encode() + b"...")
    (place / "utf8.json").write_text("李小明", "utf-8")
    (place / "ascii.json").write_text('{"who": "\\u674e\\u5c0f\\u660e"}')
    (place / "chance.jpg").write_bytes(b"..." + "李小明".encode())
    (place / "innocent.txt").write_text("nobody")
    found = FileSearch((own, tmp_path / "none")).search((place, place), TRACES, NoProgress())
    assert {(it.place.name, it.because) for it in found} == {
        ("copy.bin", LeftBecause.FOUND),
        (f"{DIGEST}.part", LeftBecause.FOUND),
        ("data.db", LeftBecause.FOUND),
        ("utf8.json", LeftBecause.NAMED),
        ("ascii.json", LeftBecause.NAMED),
    }


def test_lines_of_journals_go_too(tmp_path: Path) -> None:
    journal = tmp_path / "abc.jsonl"
    journal.write_text('{"source": "li.jpg"}\n{"source": "other.jpg"}\n')
    assert LineFolder(tmp_path, "*.jsonl").erase(TRACES).count(Kept.LOG_LINE) == 1
    assert journal.read_text() == '{"source": "other.jpg"}\n'
