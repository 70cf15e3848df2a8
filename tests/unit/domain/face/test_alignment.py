"""Laying one set of points on another."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.face.alignment import fit_in_plane, fit_similarity


@given(st.floats(0.1, 50), st.floats(-3, 3), st.integers(0, 1000))
def test_a_turned_scaled_and_shifted_copy_is_found_again(scale: float, angle: float, seed: int) -> None:
    random = np.random.default_rng(seed)
    model, shift = random.normal(size=(20, 3)), random.normal(size=3)
    turn = np.array([[np.cos(angle), -np.sin(angle), 0], [np.sin(angle), np.cos(angle), 0], [0, 0, 1]])
    fit = fit_similarity(model, scale * model @ turn.T + shift, random.uniform(0.1, 1, 20))
    assert fit.scale == pytest.approx(scale)
    assert np.allclose(fit.rotation, turn)
    assert np.allclose(fit.shift, shift)


@given(st.floats(0.2, 5), st.floats(-3.1, 3.1), st.floats(-200, 200), st.floats(-200, 200))
def test_a_copy_in_the_plane_is_found_again(scale: float, angle: float, x: float, y: float) -> None:
    points = np.array([(0.0, 0.0), (10.0, 1.0), (4.0, 7.0), (1.0, 12.0), (9.0, 11.0)])
    turn = scale * np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    moved = points @ turn.T + (x, y)
    assert fit_in_plane(points, moved) == pytest.approx(np.column_stack([turn, (x, y)]), abs=1e-6)


def test_a_mirror_image_is_met_without_a_mirror() -> None:
    points = np.array([(0.0, 0.0), (10.0, 1.0), (4.0, 7.0), (1.0, 12.0), (9.0, 11.0)])
    assert np.linalg.det(fit_in_plane(points, points * (-1, 1))[:, :2]) > 0


def test_points_in_one_place_have_a_fit_without_a_scale() -> None:
    fit = fit_in_plane(np.ones((5, 2)), np.arange(10.0).reshape(5, 2))
    assert fit.tolist() == [[0, 0, 4], [0, 0, 5]]
