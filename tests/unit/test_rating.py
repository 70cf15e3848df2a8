"""Ratings by eye are counted per engine, and nobody is fused into himself."""

from __future__ import annotations

import pytest

from tests.bench.quality.rating import Entry, fixed_pairs, shares, unsaid

KEY = {
    1: Entry("p01", "p02", "before", ("fusion.beard",)),
    2: Entry("p02", "p01", "before"),
    3: Entry("p01", "p02", "now"),
    4: Entry("p02", "p01", "now"),
}


def test_everybody_is_user_once_and_template_once() -> None:
    names = [f"p{number:02}" for number in range(60)]
    pairs = fixed_pairs(names)
    assert sorted(user for user, _ in pairs) == sorted(template for _, template in pairs) == names
    assert all(user != template for user, template in pairs)
    assert pairs == fixed_pairs(names), "fixed"


def test_shares_are_of_each_side() -> None:
    counted = shares(KEY, {1: "C", 2: "C", 3: "A", 4: "B"})
    assert counted == {"before": {"A": 0, "B": 0, "C": 1}, "now": {"A": 0.5, "B": 0.5, "C": 0}}


def test_what_is_not_rated_is_an_error() -> None:
    with pytest.raises(KeyError):
        shares(KEY, {1: "A"})


def test_a_finding_excuses_what_is_not_to_be_used() -> None:
    assert unsaid(KEY, {1: "C", 2: "C", 3: "A", 4: "B"}, "before") == 0.5
