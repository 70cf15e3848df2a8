"""The pictures that files and folders stand for."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest

from desktop.domain.errors import ErrorCode, PictureError
from desktop.services.sources import find_pictures
from desktop.vision.images import PictureFiles

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


def test_folders_are_searched_for_pictures_in_a_stable_order(tmp_path: Path) -> None:
    touch(tmp_path, "z.JPG", "b/a.png", "notes.txt", "a.heic")
    assert [path.name for path in find_pictures([tmp_path])] == ["a.heic", "a.png", "z.JPG"]


def test_pictures_and_folders_come_in_the_order_in_which_people_count(tmp_path: Path) -> None:
    touch(tmp_path, "c10.jpg", "c2.jpg", "s10/a.jpg", "s9/a.jpg")
    assert [str(path.relative_to(tmp_path).as_posix()) for path in find_pictures([tmp_path])] == [
        "c2.jpg",
        "c10.jpg",
        "s9/a.jpg",
        "s10/a.jpg",
    ]


def test_a_file_named_is_taken_whatever_its_name_and_once(tmp_path: Path) -> None:
    file = tmp_path / "scan.xyz"
    assert find_pictures([file, file]) == (file,)


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_a_picture_reached_by_two_paths_comes_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    touch(tmp_path, "a/x.jpg", "b/x.jpg")
    (tmp_path / "a" / "link.jpg").symlink_to(tmp_path / "b" / "x.jpg")
    (tmp_path / "b" / "same.jpg").hardlink_to(tmp_path / "a" / "x.jpg")
    monkeypatch.chdir(tmp_path)
    named = [tmp_path / "a" / "x.jpg", tmp_path, type(tmp_path)("a/x.jpg"), tmp_path / "b" / ".." / "a" / "x.jpg"]
    assert find_pictures(named) == (tmp_path / "a" / "x.jpg", tmp_path / "a" / "link.jpg")


def test_the_output_folder_is_no_input(tmp_path: Path) -> None:
    touch(tmp_path, "out/old.jpg", "new.jpg")
    assert [path.name for path in find_pictures([tmp_path], without=tmp_path / "out")] == ["new.jpg"]
    assert find_pictures([tmp_path / "out"], without=tmp_path / "out") == ()


def test_helpers_of_systems_are_left_out_of_folders(tmp_path: Path) -> None:
    helpers = ("._a.jpg", "__MACOSX/._a.jpg", "__MACOSX/b.jpg", ".Trash-1000/c.jpg", "$RECYCLE.BIN/d.jpg", ".e.jpg")
    touch(tmp_path, "a.jpg", ".DS_Store", "Thumbs.db", "desktop.ini", "@eaDir/f.jpg", *helpers)
    assert find_pictures([tmp_path]) == (tmp_path / "a.jpg",)
    assert find_pictures([tmp_path / "._a.jpg"]) == (tmp_path / "._a.jpg",)


def test_a_helper_that_is_named_says_what_it_is(tmp_path: Path) -> None:
    helper = tmp_path / "._IMG_1.jpg"
    helper.write_bytes(b"\0\5\x16\7\0\2\0\0Mac OS X        ")
    with pytest.raises(PictureError, match="Mac") as caught:
        PictureFiles().read(helper)
    assert caught.value.code is ErrorCode.PICTURE_UNSUPPORTED


def refusing(folder: Path) -> Callable[..., object]:
    scan = os.scandir

    def refuse(path: str | Path) -> object:
        if os.fspath(path) == os.fspath(folder):
            raise PermissionError(13, "Permission denied", os.fspath(path))
        return scan(path)

    return refuse


def test_a_folder_that_cannot_be_listed_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.scandir", refusing(tmp_path))
    with pytest.raises(PictureError):
        find_pictures([tmp_path])


def test_a_subfolder_that_cannot_be_listed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    touch(tmp_path, "a.jpg", "secret/b.jpg", "z.jpg")
    monkeypatch.setattr("os.scandir", refusing(tmp_path / "secret"))
    found = find_pictures([tmp_path])
    assert found == (tmp_path / "a.jpg", tmp_path / "secret", tmp_path / "z.jpg")
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(PictureError, match="cannot be listed"):
        PictureFiles().read(found[1])


def test_a_name_no_file_can_have_is_left_to_the_reader(tmp_path: Path) -> None:
    assert find_pictures([tmp_path / "a\0b"]) == (tmp_path / "a\0b",)


@pytest.mark.parametrize("name", ["a" * 300, f"{'a' * 300}.jpg", f"{'a' * 300}/b.jpg"])
def test_nor_does_one_that_the_disk_does_not_take_end_the_program(tmp_path: Path, name: str) -> None:
    assert find_pictures([tmp_path / name], without=tmp_path / name) == (tmp_path / name,)
    with pytest.raises(PictureError):
        PictureFiles().read(tmp_path / name)


def test_what_lies_in_a_folder_that_may_only_be_listed_is_told_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    touch(tmp_path, "listed/a.jpg", "listed/notes.txt", "open/b.jpg")
    monkeypatch.setattr("os.stat", shut(tmp_path / "listed"))
    found = find_pictures([tmp_path, tmp_path / "listed" / "c.jpg"])
    assert found == (tmp_path / "listed" / "a.jpg", tmp_path / "open" / "b.jpg", tmp_path / "listed" / "c.jpg")
    with pytest.raises(PictureError, match="Permission denied"):
        PictureFiles().read(found[0])


def shut(folder: Path) -> Callable[..., os.stat_result]:
    """``os.stat`` of a user who may list ``folder`` and not enter it: who runs the tests may be allowed anything."""
    look = os.stat

    def refuse(path: str | Path | int, **options: Any) -> os.stat_result:
        if not isinstance(path, int) and os.fspath(path).startswith(f"{folder}{os.sep}"):
            raise PermissionError(13, "Permission denied", os.fspath(path))
        return look(path, **options)

    return refuse


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
def test_what_is_no_file_and_links_that_lead_nowhere_are_no_pictures(tmp_path: Path) -> None:
    touch(tmp_path, "a.jpg")
    os.mkfifo(tmp_path / "pipe.jpg")
    (tmp_path / "gone.jpg").symlink_to("nowhere")
    (tmp_path / "circle.jpg").symlink_to("circle.jpg")
    assert find_pictures([tmp_path], without=tmp_path / "circle.jpg") == (tmp_path / "a.jpg",)
