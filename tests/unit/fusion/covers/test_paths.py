"""The best closed line through profiles around a face or an eye."""

from __future__ import annotations

import numpy as np

from desktop.fusion.covers.paths import followed

PROFILES, STEPS = 24, 15


def with_ridge(line: np.ndarray) -> np.ndarray:
    """Strength 1 on ``line``, 0 elsewhere: profiles x steps."""
    return np.asarray(np.arange(STEPS) == line[:, None], np.float64)


def waves(*middles: int) -> list[np.ndarray]:
    around = 3 * np.sin(np.linspace(0, 2 * np.pi, PROFILES, endpoint=False))
    return [np.asarray(middle + around.round(), np.intp) for middle in middles]


def test_each_line_is_followed_for_itself() -> None:
    lines = waves(3, 7, 11)
    found = followed(np.stack([with_ridge(line) for line in lines]), jump=2, bend=0.1)
    assert np.array_equal(found, lines)


def test_it_reaches_the_first_and_the_last_step() -> None:
    lines = np.array([np.zeros(PROFILES), np.full(PROFILES, STEPS - 1)])
    found = followed(np.stack([with_ridge(line) for line in lines]), jump=3, bend=0.1)
    assert np.array_equal(found, lines)


def test_no_step_is_farther_than_a_jump() -> None:
    strengths = np.random.default_rng(3).random((2, PROFILES, STEPS))
    found = followed(strengths, jump=2, bend=0.0)
    assert np.abs(np.diff(found, axis=1)).max() <= 2


def test_a_bend_that_costs_more_than_it_gains_is_not_made() -> None:
    line = np.full(PROFILES, 7)
    strength = with_ridge(line)
    strength[10] = np.where(np.arange(STEPS) == 9, 1.5, 0.0)
    assert np.array_equal(followed(strength[None], jump=2, bend=0.5)[0], line)
