"""The settings file survives everything that happens to files."""

from __future__ import annotations

import errno
import json
import os
from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

import pytest

from desktop.domain.errors import ErrorCode, SettingsError
from desktop.domain.settings import Language, Settings, Theme
from desktop.storage import settings as module
from desktop.storage.settings import SettingsFile

if TYPE_CHECKING:
    from pathlib import Path

MINE = Settings(language=Language.CHINESE, theme=Theme.DARK, output_folder="/素材")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "配置" / "settings.json"


def written(path: Path, data: bytes) -> SettingsFile:
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    return SettingsFile(path)


def test_without_a_file_the_defaults_hold_and_nothing_is_written(path: Path) -> None:
    assert SettingsFile(path).load() == Settings()
    assert not path.parent.exists()


def test_what_was_saved_is_loaded(path: Path) -> None:
    SettingsFile(path).save(MINE)
    assert SettingsFile(path).load() == MINE
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_a_folder_name_that_is_not_unicode_survives(path: Path) -> None:
    odd = Settings(output_folder="/caf\udce9")
    SettingsFile(path).save(odd)
    assert SettingsFile(path).load() == odd


def test_the_file_can_be_read_by_a_person(path: Path) -> None:
    SettingsFile(path).save(MINE)
    assert '"output_folder": "/素材"' in path.read_text("utf-8")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
def test_a_pipe_in_its_place_is_not_waited_for(path: Path) -> None:
    path.parent.mkdir()
    os.mkfifo(path)
    with pytest.raises(SettingsError) as raised:
        SettingsFile(path).load()
    assert raised.value.code is ErrorCode.FILE_NOT_READABLE


def test_keys_of_a_newer_version_are_kept(path: Path) -> None:
    store = written(path, b'{"hologram": {"depth": 3}, "theme": "dark"}')
    assert store.load() == Settings(theme=Theme.DARK)
    store.save(MINE)
    assert json.loads(path.read_bytes())["hologram"] == {"depth": 3}


@pytest.mark.parametrize("data", [b"", b"\x00\xff", b"{", b"[]", b"null", b'"dark"', b"[" * 100_000])
def test_a_damaged_file_is_told_and_kept_aside(path: Path, data: bytes) -> None:
    store = written(path, data)
    with pytest.raises(SettingsError, match="kept as") as caught:
        store.load()
    assert caught.value.code is ErrorCode.SETTINGS_DAMAGED
    assert caught.value.values["path"] == str(path)
    assert caught.value.values["aside"] == str(path.with_name("settings.json.damaged"))
    assert path.with_name("settings.json.damaged").read_bytes() == data
    assert store.load() == Settings()


def test_one_wrong_value_costs_only_itself(path: Path) -> None:
    store = written(path, b'{"theme": "dark", "margin": -1, "hologram": 3}')
    with pytest.raises(SettingsError, match="margin"):
        store.load()
    assert store.load() == Settings(theme=Theme.DARK)
    assert json.loads(path.read_bytes())["hologram"] == 3
    assert b"-1" in path.with_name("settings.json.damaged").read_bytes()


def test_a_second_damaged_file_does_not_replace_the_first(path: Path) -> None:
    store = written(path, b"one")
    for damage in (b"one", b"two", b"three"):
        path.write_bytes(damage)
        with pytest.raises(SettingsError):
            store.load()
    kept = sorted(file.read_bytes() for file in path.parent.iterdir())
    assert kept == [b"one", b"three", b"two"]


def test_saving_over_a_damaged_file_keeps_it_too(path: Path) -> None:
    store = written(path, b"damaged")
    store.save(MINE)
    assert store.load() == MINE
    assert path.with_name("settings.json.damaged").read_bytes() == b"damaged"


def test_a_file_that_cannot_be_read_is_left_where_it_is(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(SettingsError, match="cannot be used") as caught:
        SettingsFile(path).load()
    assert caught.value.code is ErrorCode.FILE_NOT_READABLE
    assert path.is_dir()


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, ErrorCode.DISK_FULL),
        (errno.EDQUOT, ErrorCode.DISK_FULL),
        (errno.EACCES, ErrorCode.FILE_NOT_WRITABLE),
    ],
)
def test_a_failed_save_is_told_and_leaves_the_old_file(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: ErrorCode
) -> None:
    def failing(_target: Path, _data: bytes, **_: object) -> NoReturn:
        raise OSError(number, "refused")

    store = SettingsFile(path)
    store.save(MINE)
    monkeypatch.setattr(module, "write_atomically", failing)
    with pytest.raises(SettingsError, match="refused") as caught:
        store.save(Settings())
    assert caught.value.code is code
    assert store.load() == MINE


def test_a_damaged_file_that_cannot_be_moved_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_self: Path, _target: Path) -> NoReturn:
        raise PermissionError(errno.EACCES, "refused")

    store = written(path, b"damaged")
    monkeypatch.setattr("pathlib.Path.replace", failing)
    with pytest.raises(SettingsError, match="refused") as caught:
        store.load()
    assert caught.value.code is ErrorCode.FILE_NOT_WRITABLE
    assert path.read_bytes() == b"damaged"


# --- several windows, and links ---


def test_what_another_window_has_set_stays(path: Path) -> None:
    """Each window writes what was changed in it, and not all that it knows."""
    one, two = SettingsFile(path), SettingsFile(path)
    one.save(MINE)
    assert two.load() == MINE
    one.save(replace(MINE, theme=Theme.LIGHT))
    two.save(replace(MINE, jobs=3))
    one.save(replace(MINE, theme=Theme.LIGHT, language=Language.ENGLISH))
    assert SettingsFile(path).load() == replace(MINE, theme=Theme.LIGHT, jobs=3, language=Language.ENGLISH)


def test_of_one_setting_changed_in_two_windows_the_last_change_holds(path: Path) -> None:
    one, two = SettingsFile(path), SettingsFile(path)
    one.save(MINE)
    two.load()
    one.save(replace(MINE, jobs=1))
    two.save(replace(MINE, jobs=2))
    assert SettingsFile(path).load().jobs == 2


def test_settings_that_were_deleted_meanwhile_are_written_whole(path: Path) -> None:
    store = SettingsFile(path)
    store.save(MINE)
    path.unlink()
    store.save(replace(MINE, jobs=3))
    assert SettingsFile(path).load() == replace(MINE, jobs=3)


@pytest.mark.parametrize("there", [True, False])
def test_a_link_stays_one_and_the_file_behind_it_is_written(path: Path, tmp_path: Path, there: bool) -> None:
    real = tmp_path / "dotfiles" / "settings.json"
    real.parent.mkdir()
    if there:
        real.write_bytes(b'{"theme": "dark"}')
    path.parent.mkdir()
    path.symlink_to(real)
    SettingsFile(path).save(MINE)
    assert path.is_symlink()
    assert SettingsFile(real).load() == MINE


def test_of_a_damaged_file_behind_a_link_the_file_is_kept_aside(path: Path, tmp_path: Path) -> None:
    (tmp_path / "real.json").write_bytes(b"damaged")
    path.parent.mkdir()
    path.symlink_to(tmp_path / "real.json")
    SettingsFile(path).save(MINE)
    assert path.is_symlink()
    assert (tmp_path / "real.json.damaged").read_bytes() == b"damaged"
    assert SettingsFile(path).load() == MINE


def test_a_byte_order_mark_is_no_damage(path: Path) -> None:
    """Some editors write one."""
    store = written(path, b'\xef\xbb\xbf{"theme": "dark"}')
    assert store.load() == Settings(theme=Theme.DARK)


def test_a_folder_name_with_a_nul_is_no_name(path: Path) -> None:
    store = written(path, b'{"theme": "dark", "output_folder": "/a\\u0000b"}')
    with pytest.raises(SettingsError, match="output_folder"):
        store.load()
    assert store.load() == Settings(theme=Theme.DARK)


def test_what_a_killed_program_left_beside_it_goes(path: Path) -> None:
    store = written(path, b"{}")
    for name in (".fusion-desk-0123.tmp", ".settings.json.abc.part"):
        path.with_name(name).touch()
        os.utime(path.with_name(name), (0, 0))
    store.load()
    assert list(path.parent.iterdir()) == [path]
