"""Colour differences as people see them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.measure.colour import delta_e_2000, lab

PUBLISHED = [
    ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
    ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
    ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0009), 7.1792),
    ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
]
"""From the paper of Sharma, Wu and Dalal (2005)."""

COLOURS = st.tuples(st.floats(0, 100), st.floats(-100, 100), st.floats(-100, 100))


@pytest.mark.parametrize(("one", "two", "difference"), PUBLISHED)
def test_the_published_pairs(one: tuple[float, ...], two: tuple[float, ...], difference: float) -> None:
    assert delta_e_2000(np.array(one), np.array(two)) == pytest.approx(difference, abs=1e-4)


@given(one=COLOURS, two=COLOURS)
def test_it_is_the_same_both_ways_and_nothing_for_one_colour(one: tuple[float, ...], two: tuple[float, ...]) -> None:
    there, back = delta_e_2000(np.array(one), np.array(two)), delta_e_2000(np.array(two), np.array(one))
    assert there == pytest.approx(back, abs=1e-6)
    assert delta_e_2000(np.array(one), np.array(one)) == pytest.approx(0.0, abs=1e-9)


def test_white_is_light_and_without_colour() -> None:
    white = lab(np.full((1, 1, 3), 255, np.uint8))[0, 0]
    assert white == pytest.approx([100, 0, 0], abs=0.05)
