"""How a crop frame follows the pointer."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.geometry import Box, Size
from desktop.ui.canvas.frame_drag import DragRules, dragged
from desktop.ui.canvas.hit_testing import HANDLES, Grip

PICTURE = Size(1200, 900)
INSIDE = DragRules(bounds=PICTURE)
pulls = st.tuples(st.floats(-3000, 3000), st.floats(-3000, 3000))
ratios = st.sampled_from([Fraction(1), Fraction(3, 4), Fraction(4, 3), Fraction(9, 16), Fraction(16, 9)])


@st.composite
def frames(draw: st.DrawFn) -> Box:
    """A frame inside the picture, no side below the smallest allowed for any ratio."""
    width, height = draw(st.integers(30, PICTURE.width)), draw(st.integers(30, PICTURE.height))
    return Box(
        draw(st.integers(0, PICTURE.width - width)), draw(st.integers(0, PICTURE.height - height)), width, height
    )


@st.composite
def frames_with_ratio(draw: st.DrawFn) -> tuple[Box, Fraction]:
    ratio = draw(ratios)
    most = min(PICTURE.width, int(PICTURE.height * ratio))
    width = draw(st.integers(40, most))
    height = max(1, min(PICTURE.height, round(width / ratio)))
    x, y = draw(st.integers(0, PICTURE.width - width)), draw(st.integers(0, PICTURE.height - height))
    return Box(x, y, width, height), ratio


def test_the_body_moves_by_what_it_was_pulled() -> None:
    assert dragged(Box(10, 20, 100, 80), Grip.BODY, (5, -7), INSIDE) == Box(15, 13, 100, 80)


def test_a_corner_takes_both_edges_with_it() -> None:
    assert dragged(Box(100, 100, 200, 100), Grip.TOP_LEFT, (-10, 20), INSIDE) == Box(90, 120, 210, 80)


def test_an_edge_moves_alone() -> None:
    assert dragged(Box(100, 100, 200, 100), Grip.RIGHT, (50, 70), INSIDE) == Box(100, 100, 250, 100)


def test_without_bounds_the_frame_may_reach_out_of_the_picture() -> None:
    assert dragged(Box(0, 0, 100, 100), Grip.BODY, (-30, -40), DragRules()) == Box(-30, -40, 100, 100)


def test_a_square_stays_one_when_its_corner_is_pulled() -> None:
    rules = DragRules(bounds=PICTURE, ratio=Fraction(1))
    assert dragged(Box(100, 100, 200, 200), Grip.BOTTOM_RIGHT, (60, 10), rules) == Box(100, 100, 260, 260)


@given(frames(), st.sampled_from(Grip), pulls)
def test_a_bounded_frame_never_leaves_the_picture(frame: Box, grip: Grip, by: tuple[float, float]) -> None:
    assert Box.of_size(PICTURE).contains(dragged(frame, grip, by, INSIDE))


@given(frames(), pulls)
def test_moving_never_changes_the_size(frame: Box, by: tuple[float, float]) -> None:
    assert dragged(frame, Grip.BODY, by, INSIDE).size == frame.size


@given(frames(), st.sampled_from(HANDLES), pulls)
def test_the_edges_that_are_not_pulled_stay(frame: Box, grip: Grip, by: tuple[float, float]) -> None:
    result = dragged(frame, grip, by, INSIDE)
    across, down = grip.value
    assert across < 0 or result.x == frame.x
    assert across > 0 or result.right == frame.right
    assert down < 0 or result.y == frame.y
    assert down > 0 or result.bottom == frame.bottom


@given(frames(), st.sampled_from(HANDLES), pulls)
def test_a_frame_never_becomes_too_small_to_hold(frame: Box, grip: Grip, by: tuple[float, float]) -> None:
    assert dragged(frame, grip, by, INSIDE).size.short_side >= INSIDE.smallest


@given(frames_with_ratio(), st.sampled_from(HANDLES), pulls)
def test_the_ratio_holds_to_a_pixel_inside_the_picture(
    start: tuple[Box, Fraction], grip: Grip, by: tuple[float, float]
) -> None:
    frame, ratio = start
    result = dragged(frame, grip, by, DragRules(bounds=PICTURE, ratio=ratio))
    assert Box.of_size(PICTURE).contains(result)
    assert abs(result.height - result.width / ratio) <= 1


@given(frames_with_ratio(), st.sampled_from([grip for grip in HANDLES if grip.is_corner]), pulls)
def test_with_a_ratio_the_opposite_corner_stays(
    start: tuple[Box, Fraction], grip: Grip, by: tuple[float, float]
) -> None:
    frame, ratio = start
    result = dragged(frame, grip, by, DragRules(bounds=PICTURE, ratio=ratio))
    across, down = grip.value
    assert (result.right if across < 0 else result.x) == (frame.right if across < 0 else frame.x)
    assert (result.bottom if down < 0 else result.y) == (frame.bottom if down < 0 else frame.y)
