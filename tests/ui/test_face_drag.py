"""What a press takes hold of when faces are worked on, and where it takes them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.face.given import usual_points
from desktop.domain.geometry import Box, Size
from desktop.ui.canvas.face_drag import BoxHold, FaceHandle, PointHold, drawn_box, hold_at, moved_box, moved_points
from desktop.ui.canvas.frame_drag import SMALLEST_SIDE
from desktop.ui.canvas.hit_testing import Grip

PICTURE = Size(800, 600)
LARGE = FaceHandle("F1", Box(100, 100, 300, 320))
SMALL = FaceHandle("F2", Box(200, 200, 80, 90))
POINTED = FaceHandle("F2", SMALL.box, usual_points(SMALL.box))

numbers = st.floats(-2000, 2000)


def test_the_smaller_of_two_faces_is_held() -> None:
    assert hold_at([LARGE, SMALL], (240, 240), reach=5) == BoxHold(SMALL, Grip.BODY)


def test_the_face_that_was_reached_comes_first() -> None:
    assert hold_at([LARGE, SMALL], (240, 240), reach=5, first="F1") == BoxHold(LARGE, Grip.BODY)


def test_a_corner_is_held_from_a_little_outside() -> None:
    assert hold_at([LARGE], (97, 98), reach=5) == BoxHold(LARGE, Grip.TOP_LEFT)


def test_of_a_small_box_some_body_is_left_to_hold() -> None:
    tiny = FaceHandle("F1", Box(100, 100, 16, 16))
    assert hold_at([tiny], (108, 108), reach=30) == BoxHold(tiny, Grip.BODY)


def test_a_point_is_held_before_its_box() -> None:
    assert hold_at([LARGE, POINTED], POINTED.points[2], reach=5) == PointHold(POINTED, 2)


def test_beside_all_faces_nothing_is_held() -> None:
    assert hold_at([LARGE, POINTED], (700, 500), reach=5) is None


def test_a_box_is_moved_and_resized() -> None:
    assert moved_box(BoxHold(SMALL, Grip.BODY), (-10, 4), PICTURE) == Box(190, 204, 80, 90)
    assert moved_box(BoxHold(SMALL, Grip.RIGHT), (15, 99), PICTURE) == Box(200, 200, 95, 90)


@given(numbers, numbers, st.sampled_from(list(Grip)))
def test_some_of_a_face_stays_in_the_picture(dx: float, dy: float, grip: Grip) -> None:
    box = moved_box(BoxHold(SMALL, grip), (dx, dy), PICTURE)
    assert box.intersection_area(Box.of_size(PICTURE)) > 0


def test_one_point_follows_the_pointer_and_the_others_stay() -> None:
    points = moved_points(PointHold(POINTED, 4), (3, -2))
    x, y = POINTED.points[4]
    assert points == (*POINTED.points[:4], (x + 3, y - 2))


@given(numbers, numbers, numbers, numbers)
def test_a_drawn_box_lies_in_the_picture_whichever_corner_is_first(x1: float, y1: float, x2: float, y2: float) -> None:
    box = drawn_box((x1, y1), (x2, y2), PICTURE)
    assert box == drawn_box((x2, y1), (x1, y2), PICTURE)
    assert box is None or (Box.of_size(PICTURE).contains(box) and box.size.short_side >= SMALLEST_SIDE)


def test_a_slip_of_the_hand_draws_nothing() -> None:
    assert drawn_box((50, 50), (60, 300), PICTURE) is None
    assert drawn_box((50, 50), (90, 100), PICTURE) == Box(50, 50, 40, 50)
