"""Which pictures are taken."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import PurePosixPath

import pytest

from desktop.domain.geometry import Size
from desktop.domain.preparing.selection import Selection, matches, parse_newer_than

NOW = datetime(2026, 11, 30, 12, tzinfo=timezone(timedelta(hours=8)))
PATH = PurePosixPath("/photos/Spring/Anna_01.JPG")


@pytest.mark.parametrize(
    "glob", ["anna*", "*.jpg", "ANNA_??.jpg", "spring/*", "*/photos/*", "/spring/anna*", "spring\\*"]
)
def test_a_name_fits_in_any_letter_case_and_with_its_folder(glob: str) -> None:
    assert matches(PATH, glob)


@pytest.mark.parametrize("glob", ["anna", "*.png", "summer/*", "pring/*"])
def test_another_name_does_not(glob: str) -> None:
    assert not matches(PATH, glob)


def test_an_empty_selection_takes_everything() -> None:
    selection = Selection()
    assert selection.takes_name(PATH)
    assert selection.takes_age(NOW)
    assert selection.takes_size(Size(1, 1))


def test_what_is_excluded_is_left_out_of_what_is_included() -> None:
    selection = Selection(include=("*.png", "anna*"), exclude=("*_01*",))
    assert not selection.takes_name(PATH)
    assert selection.takes_name(PurePosixPath("anna_02.jpg"))
    assert not selection.takes_name(PurePosixPath("ben.jpg"))


def test_size_and_age_have_limits() -> None:
    selection = Selection(least_side=300, newer_than=NOW)
    assert (selection.takes_size(Size(300, 900)), selection.takes_size(Size(299, 900))) == (True, False)
    assert (selection.takes_age(NOW), selection.takes_age(NOW + timedelta(seconds=1))) == (False, True)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("7d", NOW - timedelta(days=7)),
        ("12h", NOW - timedelta(hours=12)),
        ("30m", NOW - timedelta(minutes=30)),
        ("2026-11-29", datetime(2026, 11, 29, tzinfo=NOW.tzinfo)),
        ("2026-11-29T10:00+00:00", datetime(2026, 11, 29, 10, tzinfo=UTC)),
    ],
)
def test_a_time_is_a_date_or_an_age(text: str, moment: datetime) -> None:
    assert parse_newer_than(text, NOW) == moment


@pytest.mark.parametrize("text", ["yesterday", "7w", "2026-13-01", "-1d"])
def test_other_times_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="a date such as"):
        parse_newer_than(text, NOW)
