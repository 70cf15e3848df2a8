"""No path can hang, fill or end the program."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from desktop.domain.files.paths import (
    MOST_BYTES,
    home_folder,
    is_file,
    is_folder,
    is_gone,
    is_there,
    opened_file,
    read_file,
)

if TYPE_CHECKING:
    from pathlib import Path

TOO_LONG = "a" * 300
"""No disk takes it; asking for it is an ``OSError``, and not the answer that nothing is there."""


@pytest.mark.parametrize("name", [TOO_LONG, f"{TOO_LONG}/x.jpg", "a\0b", "\ud800", "not there"])
def test_a_name_that_no_file_can_have_is_not_there(tmp_path: Path, name: str) -> None:
    assert not any(ask(tmp_path / name) for ask in (is_there, is_file, is_folder))


def test_what_is_there_is_what_it_is(tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(b"bytes")
    assert [ask(file) for ask in (is_there, is_file, is_folder)] == [True, True, False]
    assert [ask(tmp_path) for ask in (is_there, is_file, is_folder)] == [True, False, True]


class TestGone:
    def test_only_what_the_system_says_is_not_there(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        assert [is_gone(tmp_path / name) for name in ("file", "none", "file/none", "a\0b")] == [False, True, True, True]

    def test_not_what_may_not_be_looked_at(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(*_: object, **__: object) -> None:
            raise PermissionError

        monkeypatch.setattr(type(tmp_path), "stat", refuse)
        assert not is_gone(tmp_path)


def test_a_user_whom_the_system_does_not_know_is_at_home_where_the_program_was_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown() -> Path:
        raise RuntimeError

    assert home_folder() == type(tmp_path).home()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(type(tmp_path).__mro__[1], "home", unknown)
    assert home_folder() == tmp_path


class TestReading:
    @pytest.mark.parametrize("name", [TOO_LONG, "a\0b", "\ud800"])
    def test_a_name_that_no_file_can_have_is_the_worlds_doing(self, tmp_path: Path, name: str) -> None:
        with pytest.raises(OSError, match=r"."):
            read_file(tmp_path / name)

    def test_a_file_is_read_whole(self, tmp_path: Path) -> None:
        (tmp_path / "a").write_bytes(b"\r\n\x1a\0")
        assert read_file(tmp_path / "a") == b"\r\n\x1a\0"

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
    def test_a_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(OSError, match="not a file"):
            opened_file(tmp_path / "pipe")

    def test_a_device_without_end_is_not_read(self, tmp_path: Path) -> None:
        (tmp_path / "endless").symlink_to("/dev/zero")
        with pytest.raises(OSError, match="not a file"):
            read_file(tmp_path / "endless")

    def test_a_folder_is_no_file(self, tmp_path: Path) -> None:
        with pytest.raises(OSError, match="directory"):
            read_file(tmp_path)

    def test_a_file_that_would_fill_the_memory_is_left_alone(self, tmp_path: Path) -> None:
        with (tmp_path / "huge").open("wb") as file:
            file.truncate(MOST_BYTES + 1)
        with pytest.raises(OSError, match="more than 200,000,000 bytes"):
            read_file(tmp_path / "huge")

    def test_no_handle_is_left_open(self, tmp_path: Path) -> None:
        before = len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - of this process
        for _ in range(3):
            with pytest.raises(OSError, match="directory"):
                read_file(tmp_path)
        assert len(os.listdir("/proc/self/fd")) == before  # noqa: PTH208 - as above
