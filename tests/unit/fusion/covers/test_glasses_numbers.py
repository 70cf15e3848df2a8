"""Thick rims: how a line is told from its surroundings, and what is too short for one."""

from __future__ import annotations

import numpy as np
import pytest

from desktop.fusion.covers.glasses import _line_contrast, _long

SIZE = 160.0
START = np.stack([np.linspace(20, 100, 24), np.full(24, 20.0)], axis=1)
END = START + np.array([0.0, 60.0])


def colours(dark: list[tuple[int, int]]) -> np.ndarray:
    """L*a*b* of skin, 20 L* darker in the rows from the first to before the second."""
    plane = np.tile(np.array([60, 10, 15], np.float32), (120, 120, 1))
    for first, last in dark:
        plane[first:last, :, 0] -= 20
    return plane


@pytest.mark.parametrize(
    ("dark", "seen"),
    [
        ([(50, 55)], 20),  # five pixels wide: both sides, five pixels away, are skin
        ([(47, 56)], 7.5),  # nine: from the middle both sides are half dark; four away they are dark, six away skin
        ([(46, 57)], 0),
    ],
)
def test_the_skin_beside_a_rim_is_looked_for_three_hundredths_of_a_face_away(
    dark: list[tuple[int, int]], seen: float
) -> None:
    assert _line_contrast(colours(dark), START, END, size=SIZE) == pytest.approx(seen, abs=3)


@pytest.mark.parametrize(("length", "kept"), [(20, False), (28, True)])
def test_lines_of_less_than_fifteen_hundredths_of_a_face_are_no_rims(length: int, kept: bool) -> None:
    line = np.zeros((60, 60), np.float32)
    line[30:33, 10 : 10 + length] = 1
    assert bool(_long(line, size=SIZE).any()) is kept
