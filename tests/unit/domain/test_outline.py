"""How much of a face lies in a picture."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.face import LANDMARK_COUNT
from desktop.domain.face.outline import area, clipped, hull, part_outside
from desktop.domain.geometry import Box

FRAME = Box(0, 0, 100, 100)


def square_face(x: float, y: float, side: float) -> np.ndarray:
    """Landmarks that fill a square; the irises lie elsewhere."""
    points = np.zeros((LANDMARK_COUNT, 3), np.float32)
    corners = np.array([[x, y], [x + side, y], [x + side, y + side], [x, y + side]], np.float32)
    points[:, :2] = np.resize(corners, (LANDMARK_COUNT, 2))
    points[-10:, :2] = 1e6
    return points


@pytest.mark.parametrize(
    ("x", "y", "outside"),
    [(10, 10, 0.0), (0, 60, 0.0), (-10, 20, 0.25), (20, 90, 0.75), (80, -20, 0.75), (-50, 20, 1.0), (70, 70, 0.4375)],
)
def test_the_part_behind_the_border_is_measured_by_area(x: float, y: float, outside: float) -> None:
    assert part_outside(square_face(x, y, 40), FRAME) == pytest.approx(outside)


def test_landmarks_without_extent_are_nowhere_outside() -> None:
    assert part_outside(square_face(-5, -5, 0), FRAME) == 0.0


spots = st.lists(st.tuples(st.integers(-50, 150), st.integers(-50, 150)), min_size=3, max_size=30)
boxes = st.builds(Box, st.integers(-60, 120), st.integers(-60, 120), st.integers(1, 90), st.integers(1, 90))


@given(spots, boxes)
def test_what_lies_left_and_right_of_a_line_is_the_whole(points: list[tuple[int, int]], box: Box) -> None:
    outline = hull((float(x), float(y)) for x, y in points)
    left = replace(box, x=-1000, y=-1000, width=1000 + box.x, height=3000)
    right = replace(box, y=-1000, width=3000, height=3000)
    parts = area(clipped(outline, left)) + area(clipped(outline, right))
    assert parts == pytest.approx(area(outline), abs=1e-6), "of points in a line it is rounding"


@given(spots, boxes)
def test_a_part_is_never_more_than_the_whole_and_lies_in_the_box(points: list[tuple[int, int]], box: Box) -> None:
    outline = hull((float(x), float(y)) for x, y in points)
    inner = clipped(outline, box)
    assert area(inner) <= min(area(outline), box.area) + 1e-6
    assert all(box.x - 1e-6 <= x <= box.right + 1e-6 and box.y - 1e-6 <= y <= box.bottom + 1e-6 for x, y in inner)
