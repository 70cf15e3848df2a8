"""What a new file is called where its name is taken."""

from __future__ import annotations

from itertools import islice
from pathlib import Path, PurePath

import pytest

from desktop.domain.files.names import natural_key, numbered, numbered_behind
from desktop.storage.saving import FileSaver


@pytest.mark.parametrize(
    ("name", "names"),
    [("a.zip", ["a.zip", "a-2.zip", "a-3.zip"]), ("a", ["a", "a-2", "a-3"]), ("a.b.jpg", ["a.b.jpg", "a.b-2.jpg"])],
)
def test_the_number_goes_before_the_suffix(name: str, names: list[str]) -> None:
    assert [path.name for path in islice(numbered(PurePath("folder", name)), len(names))] == names


def test_names_are_sorted_as_people_count() -> None:
    names = ["c10", "c2", "C1", "素材10", "素材9", "c02", "c", "2", "10a", "c2b", ""]
    counted = ["", "2", "10a", "c", "C1", "c02", "c2", "c2b", "c10", "素材9", "素材10"]
    assert sorted(names, key=natural_key) == counted


def test_of_copies_it_goes_behind() -> None:
    assert [str(path) for path in islice(numbered_behind(PurePath("a.db")), 3)] == ["a.db", "a.db.2", "a.db.3"]


class TestLongNames:
    def test_the_next_name_of_a_name_as_long_as_disks_take_is_shortened(self) -> None:
        first, second, third = islice(numbered(PurePath("x" * 251 + ".jpg")), 3)
        assert first.name == "x" * 251 + ".jpg"
        assert (second.name, third.name) == ("x" * 249 + "-2.jpg", "x" * 249 + "-3.jpg")

    def test_letters_are_never_halved(self) -> None:
        names = [path.name for path in islice(numbered(PurePath("素" * 84 + ".jpg")), 12)]
        assert all(len(name.encode()) <= 255 for name in names)
        assert len(set(names)) == 12

    def test_a_suffix_without_room_for_a_name_stays(self) -> None:
        odd = PurePath("a." + "y" * 300)
        assert next(numbered(odd)) == odd


def test_a_name_of_255_bytes_is_written_twice(tmp_path: Path) -> None:
    target = tmp_path / ("x" * 251 + ".jpg")
    assert [len(FileSaver().save(b"1", target).name) for _ in range(3)] == [255, 255, 255]
