"""Laying one set of points on another."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.face.alignment import fit_similarity


@given(st.floats(0.1, 50), st.floats(-3, 3), st.integers(0, 1000))
def test_a_turned_scaled_and_shifted_copy_is_found_again(scale: float, angle: float, seed: int) -> None:
    random = np.random.default_rng(seed)
    model, shift = random.normal(size=(20, 3)), random.normal(size=3)
    turn = np.array([[np.cos(angle), -np.sin(angle), 0], [np.sin(angle), np.cos(angle), 0], [0, 0, 1]])
    fit = fit_similarity(model, scale * model @ turn.T + shift, random.uniform(0.1, 1, 20))
    assert fit.scale == pytest.approx(scale)
    assert np.allclose(fit.rotation, turn)
    assert np.allclose(fit.shift, shift)
