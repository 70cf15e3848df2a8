"""Sizes, boxes and margins in whole pixels."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.geometry import Box, Margins, Size, bounding_box

places = st.integers(-1000, 1000)
lengths = st.integers(1, 1000)
boxes = st.builds(Box, places, places, lengths, lengths)


@pytest.mark.parametrize(("width", "height"), [(0, 5), (5, 0), (-1, 5)])
def test_sides_are_positive(width: int, height: int) -> None:
    with pytest.raises(ValueError, match="positive sides"):
        Size(width, height)
    with pytest.raises(ValueError, match="positive sides"):
        Box(0, 0, width, height)


def test_a_size_knows_its_pixels_and_sides() -> None:
    size = Size(30, 20)
    assert (size.pixels, size.long_side, size.short_side) == (600, 30, 20)


def test_a_box_covers_up_to_but_not_including_right_and_bottom() -> None:
    box = Box(10, 20, 30, 40)
    assert (box.right, box.bottom, box.area, box.size) == (40, 60, 1200, Size(30, 40))
    assert box.centre == (25.0, 40.0)


def test_a_box_of_a_size_starts_at_the_origin() -> None:
    assert Box.of_size(Size(3, 4)) == Box(0, 0, 3, 4)


def test_edges_go_to_the_nearest_pixels() -> None:
    assert Box.from_edges(0.4, 1.6, 9.6, 4.4) == Box(0, 2, 10, 2)


def test_a_box_never_becomes_empty() -> None:
    assert Box.from_edges(3.1, 3.2, 3.3, 3.4) == Box(3, 3, 1, 1)
    assert Box(100, 100, 3, 3).scaled(0.01, 0.01) == Box(1, 1, 1, 1)


def test_a_box_scales_with_its_picture() -> None:
    assert Box(10, 20, 30, 40).scaled(0.5, 2.0) == Box(5, 40, 15, 80)


@given(boxes, places, places)
def test_moving_there_and_back_changes_nothing(box: Box, dx: int, dy: int) -> None:
    assert box.translated(dx, dy).translated(-dx, -dy) == box


@given(boxes, boxes)
def test_a_union_contains_both(one: Box, other: Box) -> None:
    union = one.union(other)
    assert union == other.union(one)
    assert union.contains(one)
    assert union.contains(other)


@given(boxes, boxes)
def test_overlap_is_a_share_and_symmetric(one: Box, other: Box) -> None:
    assert 0 <= one.overlap(other) <= 1
    assert one.overlap(other) == other.overlap(one)
    assert (one.overlap(other) == 1) == (one == other)


def test_overlap_is_intersection_over_union() -> None:
    assert Box(0, 0, 10, 10).overlap(Box(5, 0, 10, 10)) == pytest.approx(1 / 3)


def test_boxes_that_only_touch_share_nothing() -> None:
    assert Box(0, 0, 10, 10).intersection_area(Box(10, 0, 10, 10)) == 0


@pytest.mark.parametrize("other", [Box(-1, 0, 5, 5), Box(0, -1, 5, 5), Box(6, 0, 5, 5), Box(0, 6, 5, 5)])
def test_a_box_does_not_contain_what_crosses_an_edge(other: Box) -> None:
    assert not Box(0, 0, 10, 10).contains(other)


@given(st.lists(boxes, min_size=1, max_size=5))
def test_a_bounding_box_touches_its_boxes_on_every_side(inner: list[Box]) -> None:
    outer = bounding_box(tuple(inner))
    assert all(outer.contains(box) for box in inner)
    assert outer.x == min(box.x for box in inner)
    assert outer.y == min(box.y for box in inner)
    assert outer.right == max(box.right for box in inner)
    assert outer.bottom == max(box.bottom for box in inner)


def test_the_double_margin_is_a_half_on_each_side() -> None:
    margins = Margins.of(Box(10, 25, 20, 50), Box(0, 0, 40, 100))
    assert margins == Margins(0.5, 0.5, 0.5, 0.5)


def test_a_margin_is_negative_where_the_frame_cuts_the_face() -> None:
    margins = Margins.of(Box(0, 0, 10, 10), Box(1, -5, 20, 20))
    assert margins == Margins(left=-0.1, right=1.1, top=0.5, bottom=0.5)
    assert margins.smallest == -0.1


@given(boxes, boxes)
def test_margins_and_the_face_make_up_the_frame(face: Box, frame: Box) -> None:
    margins = Margins.of(face, frame)
    across = Fraction(frame.width - face.width, face.width)
    assert margins.left + margins.right == pytest.approx(float(across), abs=1e-9)
