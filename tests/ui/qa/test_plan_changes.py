"""What the lists of a plan do, as changes of its text."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.errors import PictureError
from desktop.domain.qa.editing import Append, Put, Remove
from desktop.domain.qa.plan import OK, PairingMode
from desktop.storage.plans.editing import PlanTexts
from desktop.ui.qa.plan_changes import (
    Expected,
    expectations,
    has_all_versions,
    has_five_levels,
    levels_of,
    materials_added,
    pairing_changed,
    photos_added,
    row_of,
    with_all_versions,
    with_five_levels,
    workspace_added,
)
from desktop.ui.qa.settings_dialog import read_values

HOME = Path("/home/li/plans")


def test_what_lies_beside_the_plan_is_named_from_there() -> None:
    paths = [HOME / "panel" / "a.jpg", Path("/elsewhere/b.jpg"), HOME / "panel" / "a.jpg", HOME / "known"]
    assert photos_added(paths, HOME, ["known"]) == [
        Append(("photos", "paths"), "panel/a.jpg"),
        Append(("photos", "paths"), "/elsewhere/b.jpg"),
    ]
    assert materials_added([HOME / "t.jpg", HOME / "u.jpg"], HOME, [{"path": "t.jpg"}]) == [
        Append(("materials",), {"path": "u.jpg"})
    ]


def test_a_name_that_toml_cannot_hold_is_told() -> None:
    with pytest.raises(PictureError, match="cannot be named in a plan"):
        photos_added([HOME / "\udcff.jpg"], HOME, ())


def test_an_activity_of_a_workspace_or_all_of_it() -> None:
    assert workspace_added(HOME / "team", "春节", HOME) == Append(
        ("materials",), {"workspace": "team", "activity": "春节"}
    )
    assert workspace_added(HOME / "team", "", HOME) == Append(("materials",), {"workspace": "team"})


def test_all_versions_and_one_again() -> None:
    row = row_of("local", features=30)
    every = with_all_versions(row, every=True)
    assert every == {"engine": "local", "features": 30, "algorithm": ["swap", "premium", "enjoy"]}
    assert has_all_versions(every)
    assert not has_all_versions(row)
    assert with_all_versions(every, every=False)["algorithm"] == "swap"
    assert with_all_versions({"engine": "unknown"}, every=True) == {"engine": "unknown"}


def test_five_levels_are_those_of_the_versions_in_the_row() -> None:
    assert levels_of(row_of("local")) == (), "swap takes none"
    premium = row_of("local", algorithm="premium")
    assert levels_of(premium) == (10, 20, 30, 50, 70)
    every = with_five_levels(premium, every=True)
    assert every["features"] == [10, 20, 30, 50, 70]
    assert has_five_levels(every)
    assert not has_five_levels(premium)
    assert with_five_levels(every, every=False) == premium
    assert with_five_levels(row_of("local"), every=True) == row_of("local")


def test_a_number_of_pairs_belongs_to_a_sample_only() -> None:
    assert pairing_changed(PairingMode.SAMPLE, 5, 7, {}) == [
        Put(("pairing", "mode"), "sample"),
        Put(("pairing", "n"), 5),
        Put(("pairing", "seed"), 7),
    ]
    assert pairing_changed(PairingMode.ZIP, 5, 7, {"mode": "sample", "n": 5}) == [
        Put(("pairing", "mode"), "zip"),
        Remove(("pairing", "n")),
    ]


@pytest.mark.parametrize(
    "expected",
    [
        Expected(OK),
        Expected("face.not_found", tag="sky"),
        Expected("face.unclear", material="t.jpg"),
        Expected(OK, photo="a.jpg", material="t.jpg"),
    ],
)
def test_an_expectation_comes_back_as_it_was_written(expected: Expected) -> None:
    text = PlanTexts().edited("", [expected.change])
    ((place, found),) = expectations(PlanTexts().plain(text)["expect"])  # type: ignore[arg-type]
    assert found == expected
    assert PlanTexts().edited(text, [Remove(place)]).count("outcome") == 0


@pytest.mark.parametrize(
    ("text", "values"),
    [("10, 30", [10, 30]), ("1.5，x", [1.5, "x"]), ("true, FALSE", [True, False]), (" , ", [])],
)
def test_values_are_read_as_they_are_written(text: str, values: list[object]) -> None:
    assert read_values(text) == values
