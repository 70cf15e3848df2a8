"""A watched folder gives out pictures once they are whole."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop.services.preparing.watching import QUIET_SECONDS, WatchedFolders

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

Step = tuple[float, "Callable[[], object]"]


def nothing() -> None:
    """Nothing happens."""


def watched(folder: Path, steps: Sequence[Step]) -> list[tuple[float, list[str]]]:
    """What is given out, and when, while ``steps`` happen: at each moment first what happens, then the look."""
    moments: list[float] = []

    def looks() -> Iterator[float]:
        for moment, happens in steps:
            happens()
            moments.append(moment)
            yield moment

    folders = WatchedFolders(lambda: sorted(folder.iterdir()))
    return [(moments[-1], [path.name for path in found]) for found in folders.arrivals(looks())]


def test_a_picture_is_taken_when_it_has_not_changed_for_a_while(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    steps = [
        (0.0, nothing),
        (1.0, lambda: path.write_bytes(b"1")),
        (1.9, nothing),
        (1.0 + QUIET_SECONDS, nothing),
        (9.0, nothing),
    ]
    assert watched(tmp_path, steps) == [(1.0 + QUIET_SECONDS, ["a.jpg"])]


def test_one_that_grows_is_not_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    steps: list[Step] = [(float(size), partial(path.write_bytes, b"1" * size)) for size in range(1, 6)]
    assert watched(tmp_path, [*steps, (6.0, nothing)]) == [(6.0, ["a.jpg"])]


def test_an_empty_file_is_one_that_is_still_to_be_written(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    steps = [(0.0, path.touch), (9.0, nothing), (10.0, lambda: path.write_bytes(b"1")), (11.0, nothing)]
    assert watched(tmp_path, steps) == [(11.0, ["a.jpg"])]


def test_one_that_is_changed_comes_again_and_one_that_goes_never(tmp_path: Path) -> None:
    path, other = tmp_path / "a.jpg", tmp_path / "b.jpg"
    steps: list[Step] = [
        (0.0, lambda: path.write_bytes(b"1")),
        (1.0, lambda: other.write_bytes(b"1")),
        (1.5, other.unlink),
        (2.0, lambda: path.write_bytes(b"22")),
        (3.0, nothing),
    ]
    assert watched(tmp_path, steps) == [(1.0, ["a.jpg"]), (3.0, ["a.jpg"])]


def test_those_that_are_there_already_are_not_new(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"1")
    folders = WatchedFolders(lambda: sorted(tmp_path.iterdir()))
    folders.take_all([tmp_path / "a.jpg", tmp_path / "gone.jpg"], 0.0)
    assert list(folders.arrivals([1.0, 2.0, 3.0])) == []


def test_one_that_goes_between_two_looks_at_it_is_no_arrival(tmp_path: Path) -> None:
    folders = WatchedFolders(lambda: [tmp_path / "gone.jpg"])
    assert list(folders.arrivals([0.0, 1.0])) == []
