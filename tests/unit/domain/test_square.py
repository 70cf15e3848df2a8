"""The levelled square: there and back."""

from __future__ import annotations

from math import pi

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from desktop.domain.face.square import ROOM, LevelSquare, eye_angle

SQUARES = st.builds(
    LevelSquare,
    st.tuples(st.floats(-500, 5000), st.floats(-500, 5000)),
    st.floats(4, 4000),
    st.floats(-pi, pi),
)
SPOTS = st.lists(st.tuples(st.floats(0, 4000), st.floats(0, 4000)), min_size=1, max_size=20)


@given(SQUARES, SPOTS, st.sampled_from([128, 192, 256]))
def test_places_are_the_inverse_of_the_matrix(square: LevelSquare, spots: list[tuple[float, float]], size: int) -> None:
    points = np.array(spots)
    matrix = square.matrix(size)
    there = square.places(points, size)
    back = there @ matrix[:, :2].T + matrix[:, 2]
    assert np.allclose(back, points, atol=1e-6 * (1 + square.side))


@given(SQUARES, st.sampled_from([128, 192, 256]))
def test_the_centre_is_in_the_middle_of_the_patch(square: LevelSquare, size: int) -> None:
    middle = np.array([square.centre]) - 0.5  # places count from a pixel's edge, the matrix from its middle
    assert np.allclose(square.places(middle, size), size / 2 - 0.5, atol=1e-6 * size)


@given(SPOTS, st.floats(-pi + 0.01, pi - 0.01))
@example([(1071.0, 1070.0)], 2.25)
def test_the_eyes_are_level_in_it_and_all_points_are_inside(spots: list[tuple[float, float]], angle: float) -> None:
    left = np.array([1000 + 100 * np.cos(angle), 1000 + 100 * np.sin(angle)])
    right = np.array([1000.0, 1000.0])
    points = np.array([*spots, left, right])
    square = LevelSquare.around(points, right, left)
    one, two = square.places(np.array([right, left]), 256)
    assert abs(eye_angle(one, two)) < 1e-6
    places = square.places(points, 256)
    margin = 256 * (1 - 1 / ROOM) / 2
    half_a_pixel = 0.5 + 0.5 * 2**0.5 * 256 / square.side  # of the patch, and of the picture along its diagonal
    assert places.min() > margin - half_a_pixel - 1e-6
    assert places.max() < 256 - margin + half_a_pixel + 1e-6
