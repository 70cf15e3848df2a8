"""What lies under the pointer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.geometry import Box
from desktop.ui.canvas.hit_testing import HANDLES, Grip, contains, face_at, grip_at, handle_points

sides = st.integers(1, 5000)
places = st.integers(-2000, 5000)
boxes = st.builds(Box, places, places, sides, sides)
points = st.tuples(st.floats(-3000, 8000), st.floats(-3000, 8000))

FRAME = Box(100, 200, 400, 300)


@pytest.mark.parametrize("grip", HANDLES)
def test_each_handle_is_found_where_it_is_drawn(grip: Grip) -> None:
    assert grip_at(FRAME, handle_points(FRAME)[grip], reach=6) is grip


@pytest.mark.parametrize(
    ("point", "expected"),
    [
        ((300.0, 350.0), Grip.BODY),
        ((102.0, 300.0), Grip.LEFT),
        ((498.0, 300.0), Grip.RIGHT),
        ((200.0, 203.0), Grip.TOP),
        ((200.0, 503.0), Grip.BOTTOM),
        ((95.0, 195.0), Grip.TOP_LEFT),
        ((90.0, 300.0), None),
        ((300.0, 900.0), None),
    ],
)
def test_handles_edges_body_and_outside_are_told_apart(point: tuple[float, float], expected: Grip | None) -> None:
    assert grip_at(FRAME, point, reach=6) is expected


def test_on_a_tiny_frame_a_corner_wins() -> None:
    grip = grip_at(Box(0, 0, 4, 4), (2, 2), reach=6)
    assert grip is not None
    assert grip.is_corner


@given(boxes, points, st.floats(0.1, 200))
def test_a_grip_is_never_further_away_than_the_reach(frame: Box, point: tuple[float, float], reach: float) -> None:
    x, y = point
    close = frame.x - reach <= x <= frame.right + reach and frame.y - reach <= y <= frame.bottom + reach
    assert close or grip_at(frame, point, reach=reach) is None


@given(boxes, points, st.floats(0.1, 200))
def test_inside_the_frame_there_is_always_something_to_hold(
    frame: Box, point: tuple[float, float], reach: float
) -> None:
    assert not contains(frame, point) or grip_at(frame, point, reach=reach) is not None


@given(st.lists(boxes, max_size=8), points)
def test_the_smallest_face_around_the_point_is_the_one_meant(faces: list[Box], point: tuple[float, float]) -> None:
    found = face_at(faces, point)
    around = [box for box in faces if contains(box, point)]
    if found is None:
        assert not around
    else:
        assert faces[found] in around
        assert faces[found].area == min(box.area for box in around)
