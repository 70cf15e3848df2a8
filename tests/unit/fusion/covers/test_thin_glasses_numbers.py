"""Who is taken for a wearer of thin glasses: each number from both sides."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from desktop.fusion.covers.thin_glasses import Line, thin_rims


def line(strength: float) -> Line:
    return Line(np.zeros((9, 2)), np.full(9, strength))


def lines(bridge: float, temples: float, rims: float, cheeks: float = 0.0) -> Any:
    """As :class:`Lines` has them, without a picture."""
    both = {"temples": temples, "rims": rims, "cheeks": cheeks}
    return SimpleNamespace(bridge=line(bridge), **{name: [line(value)] * 2 for name, value in both.items()})


@pytest.mark.parametrize(("strength", "worn"), [(3.0, False), (3.4, True)])
def test_bridge_and_temples_stand_out_by_three_and_a_fifth(strength: float, worn: bool) -> None:
    assert thin_rims(lines(9, strength, 0)) is worn
    assert thin_rims(lines(strength, 9, 0)) is worn


@pytest.mark.parametrize(("rims", "worn"), [(6.3, False), (7.3, True)])
def test_rims_count_less_than_half(rims: float, worn: bool) -> None:
    assert thin_rims(lines(9, 0, rims)) is worn


@pytest.mark.parametrize(("cheeks", "worn"), [(2.7, True), (3.0, False)])
def test_lines_are_two_and_four_fifths_times_as_strong_as_on_the_cheeks(cheeks: float, worn: bool) -> None:
    assert thin_rims(lines(8, 8, 0, cheeks)) is worn


def test_a_third_of_a_line_may_be_weaker_than_its_strength_tells() -> None:
    assert Line(np.zeros((101, 2)), np.arange(101.0)).strength == pytest.approx(35, abs=1)
