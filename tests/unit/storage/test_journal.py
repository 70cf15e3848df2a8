"""The journal of a run: what was recorded is there after any end, and nothing else is."""

from __future__ import annotations

import errno
import os
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.errors import ErrorCode, StoreError
from desktop.storage.journal import JsonLinesJournal

if TYPE_CHECKING:
    from pathlib import Path

    Records = list[tuple[str, object]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "run" / "journal.jsonl"


def write(path: Path, *records: tuple[str, object]) -> bytes:
    with closing(JsonLinesJournal(path)) as journal:
        for key, result in records:
            journal.record(key, result)
    return path.read_bytes()


def read(path: Path) -> dict[str, object]:
    with closing(JsonLinesJournal(path)) as journal:
        return dict(journal.finished())


def test_a_new_journal_knows_nothing(path: Path) -> None:
    assert read(path) == {}


def test_what_is_recorded_is_known_at_once_and_later(path: Path) -> None:
    with closing(JsonLinesJournal(path)) as journal:
        journal.record("人像 1", {"bytes": 3})
        assert journal.finished() == {"人像 1": {"bytes": 3}}
    assert read(path) == {"人像 1": {"bytes": 3}}


def test_a_journal_is_gone_on_with(path: Path) -> None:
    write(path, ("a", 1))
    write(path, ("b", 2))
    assert read(path) == {"a": 1, "b": 2}


def test_the_last_word_on_a_key_counts(path: Path) -> None:
    write(path, ("a", 1), ("a", 2))
    assert read(path) == {"a": 2}


KEYS = st.text(st.characters(codec=None), max_size=8)  # file names may hold what is no text
VALUES = st.recursive(st.none() | st.booleans() | st.integers() | KEYS, st.lists, max_leaves=4)
RECORDS = st.lists(st.tuples(KEYS, VALUES), max_size=6)


@settings(max_examples=30)  # each writes to the disk and waits for it
@given(records=RECORDS, data=st.data())
def test_wherever_a_crash_cuts_it_what_came_before_is_known(
    tmp_path_factory: pytest.TempPathFactory, records: Records, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("cut") / "journal.jsonl"
    written = write(path, *records)
    cut = data.draw(st.integers(0, len(written)))
    path.write_bytes(written[:cut])
    whole = max(0, written[:cut].count(b"\n") - 1)
    assert read(path) == dict(records[:whole])
    write(path, ("after", "the crash"))
    assert read(path) == {**dict(records[:whole]), "after": "the crash"}


@pytest.mark.parametrize("line", [b"nonsense", b"[]", b'{"key": "a"}', b"\xff\xfe", b""])
def test_damage_is_told_and_left_as_it_is(path: Path, line: bytes) -> None:
    head, _, rest = write(path, ("a", 1)).partition(b"\n")
    path.write_bytes(damaged := head + b"\n" + line + b"\n" + rest)
    with pytest.raises(StoreError, match="line 2 makes no sense") as caught:
        JsonLinesJournal(path)
    assert caught.value.code is ErrorCode.STORE_DAMAGED
    assert path.read_bytes() == damaged


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a shopping list", ErrorCode.STORE_FOREIGN),
        ('{"items":[]}\n', ErrorCode.STORE_FOREIGN),
        ('{"fusion-desk":"journal","version":2}\n', ErrorCode.STORE_NEWER),
    ],
)
def test_a_file_of_another_kind_is_not_written_to(path: Path, text: str, code: ErrorCode) -> None:
    path.parent.mkdir()
    path.write_text(text)
    with pytest.raises(StoreError) as caught:
        JsonLinesJournal(path)
    assert caught.value.code is code
    assert path.read_text() == text


def test_a_folder_in_its_place_is_told(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(StoreError):
        JsonLinesJournal(path)


def test_a_full_disk_leaves_whole_lines_only(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = write(path, ("a", 1))
    with closing(JsonLinesJournal(path)) as journal:

        def full(_: int) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", full)
            with pytest.raises(StoreError) as caught:
                journal.record("b", 2)
        assert caught.value.code is ErrorCode.DISK_FULL
        assert path.read_bytes() == before
        assert journal.finished() == {"a": 1}
        journal.record("c", 3)
    assert read(path) == {"a": 1, "c": 3}


def test_a_record_is_on_the_disk_before_anything_goes_on(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced = []
    fsync = os.fsync
    with closing(JsonLinesJournal(path)) as journal, monkeypatch.context() as patch:

        def watched(handle: int) -> None:
            fsync(handle)
            synced.append(path.read_bytes().count(b"\n"))

        patch.setattr(os, "fsync", watched)
        journal.record("a", 1)
        journal.record("b", 2)
    assert synced == [2, 3]
