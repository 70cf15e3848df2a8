"""What a person accepted of a run, kept beside it."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.qa.baseline import Acceptance
from desktop.domain.qa.review import SavedReview
from desktop.storage.runs.reviews import NAME, ReviewFile

if TYPE_CHECKING:
    from pathlib import Path

REVIEW = Acceptance((frozenset({"b", "a"}), frozenset({"c"})))


@pytest.fixture
def run(tmp_path: Path) -> Path:
    folder = tmp_path / "now"
    folder.mkdir()
    return folder


def test_a_run_that_was_never_reviewed_has_none(run: Path) -> None:
    assert ReviewFile().load(run) is None


def test_steps_come_back_as_they_were(run: Path, tmp_path: Path) -> None:
    review = SavedReview(tmp_path / "before", REVIEW)
    ReviewFile().save(run, review)
    assert ReviewFile().load(run) == review


def test_both_runs_may_be_moved_together(run: Path, tmp_path: Path) -> None:
    ReviewFile().save(run, SavedReview(tmp_path / "before", REVIEW))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    run.rename(elsewhere / "now")
    review = ReviewFile().load(elsewhere / "now")
    assert review is not None
    assert review.baseline == elsewhere / "before"


def test_on_another_drive_the_way_is_written_in_full(
    run: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def other_drive(*_: object) -> str:
        message = "path is on mount 'D:', start on mount 'C:'"
        raise ValueError(message)

    monkeypatch.setattr(os.path, "relpath", other_drive)
    ReviewFile().save(run, SavedReview(tmp_path / "before", REVIEW))
    assert json.loads((run / NAME).read_text("utf-8"))["baseline"] == str(tmp_path / "before")


@pytest.mark.parametrize("text", ["{", "[]", '{"version": 1}', '{"version": 1, "baseline": "x", "steps": 3}'])
def test_a_damaged_file_is_told(run: Path, text: str) -> None:
    (run / NAME).write_text(text)
    with pytest.raises(StoreError) as caught:
        ReviewFile().load(run)
    assert caught.value.code is ErrorCode.STORE_DAMAGED


def test_a_file_of_a_newer_program_is_told(run: Path) -> None:
    (run / NAME).write_text('{"version": 2, "baseline": "x", "steps": []}')
    with pytest.raises(StoreError) as caught:
        ReviewFile().load(run)
    assert caught.value.code is ErrorCode.STORE_NEWER


def test_a_folder_that_is_gone_is_told(run: Path) -> None:
    run.rmdir()
    run.touch()
    with pytest.raises(StoreError):
        ReviewFile().save(run, SavedReview(run, REVIEW))
