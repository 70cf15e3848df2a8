"""Pictures that are looked at before they are prepared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.jobs import NoProgress
from desktop.domain.preparing.duplicates import DuplicateIndex
from desktop.services.preparing.duplicates import DuplicateFinder
from desktop.vision.fingerprint import Fingerprints

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.services.bundle import Services


def test_what_cannot_be_read_duplicates_nothing(services: Services, tmp_path: Path, broken: Path) -> None:
    finder = DuplicateFinder(services.reader, Fingerprints())
    paths = [tmp_path / "gone.jpg", tmp_path / "gone.jpg", broken, broken]
    assert finder.find(paths, DuplicateIndex(), jobs=1, progress=NoProgress()) == {}


def test_those_of_earlier_runs_are_known(services: Services, grace_hopper: Path) -> None:
    finder, index = DuplicateFinder(services.reader, Fingerprints()), DuplicateIndex()
    assert finder.find([grace_hopper], index, jobs=1, progress=NoProgress()) == {}
    found = finder.find([grace_hopper], index, jobs=1, progress=NoProgress())
    assert (found[0].of, found[0].same) == (grace_hopper, True)
