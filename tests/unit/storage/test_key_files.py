"""Keys from a file that is its owner's alone, or from a descriptor; everything else is refused, and never quoted."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from desktop.domain.cloud.credentials import Credentials, KeyPlace
from desktop.domain.errors import ErrorCode, KeyStoreError
from desktop.storage.key_files import MOST_BYTES, HeldKeys, keys_in_descriptor, keys_in_file, parse_keys

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no modes of files on Windows: refused there")

KEYS = Credentials("an-id", "a-secret-key", "a-token")
LINES = b"an-id\r\na-secret-key\na-token\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "keys"
    path.write_bytes(LINES)
    path.chmod(0o600)
    return path


def refused(read: Callable[[], object]) -> str:
    with pytest.raises(KeyStoreError) as caught:
        read()
    assert caught.value.code is ErrorCode.KEYS_FILE
    assert "a-secret-key" not in caught.value.message
    return caught.value.message


@pytest.mark.parametrize("mode", [0o600, 0o400, 0o700])
def test_a_file_that_only_its_owner_can_read_is_read(file: Path, mode: int) -> None:
    file.chmod(mode)
    assert keys_in_file(file) == KEYS


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o620, 0o604, 0o601])
def test_one_that_others_may_touch_is_refused(file: Path, mode: int) -> None:
    file.chmod(mode)
    assert f"(mode {mode:o})" in refused(lambda: keys_in_file(file))


def test_one_of_somebody_else_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: file.stat().st_uid + 1)
    assert "somebody else" in refused(lambda: keys_in_file(file))


def test_where_nothing_can_be_said_about_others_it_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "geteuid")
    assert "on this system" in refused(lambda: keys_in_file(file))


def test_folders_pipes_and_missing_files_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe", 0o600)
    assert "is no file" in refused(lambda: keys_in_file(tmp_path))
    assert "is no file" in refused(lambda: keys_in_file(tmp_path / "pipe"))
    assert "cannot be opened" in refused(lambda: keys_in_file(tmp_path / "none"))
    assert "cannot be opened" in refused(lambda: keys_in_file(tmp_path / "no\0ne"))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "both needed"),
        (b"an-id\n", "both needed"),
        (b"\n a-secret-key", "both needed"),
        (b"an id\na-secret-key", "the SecretId has blanks"),
        (b"an-id\na-secret-key\nto ken", "the token has blanks"),
        (b"an-id\n\xff", "no text"),
        (b"a" * (MOST_BYTES + 5), "both needed"),
    ],
)
def test_what_are_no_keys_is_told_without_quoting_it(file: Path, data: bytes, reason: str) -> None:
    file.write_bytes(data)
    assert reason in refused(lambda: keys_in_file(file))


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfan-id\na-secret-key", b"  an-id \r\n a-secret-key\r\n\r\n"])
def test_marks_blanks_and_line_ends_of_editors_are_no_part_of_a_key(data: bytes) -> None:
    assert parse_keys(data) == Credentials("an-id", "a-secret-key")


def test_an_open_descriptor_is_read_to_its_end() -> None:
    reading, writing = os.pipe()
    os.write(writing, LINES[:7])
    os.write(writing, LINES[7:])
    os.close(writing)
    assert keys_in_descriptor(reading) == KEYS
    os.close(reading)
    assert "cannot be read" in refused(lambda: keys_in_descriptor(reading))


def test_held_keys_are_those_of_every_profile_and_kept_nowhere() -> None:
    held = HeldKeys(KEYS)
    assert (held.load(), held.load("test"), held.status().place) == (KEYS, KEYS, KeyPlace.MEMORY)
    held.save(Credentials("b", "c"))
    held.delete()
    assert held.load() == Credentials("b", "c")
