"""Local faces and the faces of a material: matched by overlap, and what does not match is named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.cloud.calls import RemoteFace
from desktop.domain.cloud.face_matching import MIN_OVERLAP, FaceMatching, match_faces
from desktop.domain.face import Face, face_label
from desktop.domain.geometry import Box
from tests.builders import make_face

CELL = 400
"""Pixels of a grid cell that holds one face."""


def local(*boxes: Box) -> list[Face]:
    return [make_face(face_label(number), box) for number, box in enumerate(boxes, 1)]


def remote(*boxes: Box) -> list[RemoteFace]:
    return [RemoteFace(f"mt_1_{number}", box) for number, box in enumerate(boxes, 1)]


def nothing_is_left(matching: FaceMatching) -> bool:
    return not (matching.unmatched_local or matching.unmatched_remote or matching.ambiguous)


A, B, C = Box(100, 100, 100, 130), Box(400, 120, 90, 120), Box(700, 90, 110, 140)


def test_the_faces_of_an_exported_picture_match_as_they_are() -> None:
    matching = match_faces(local(A, B), remote(B, A))
    assert matching.face_ids == {"F1": "mt_1_2", "F2": "mt_1_1"}
    assert [pair.overlap for pair in matching.pairs] == [1.0, 1.0]
    assert matching.scale == 1.0
    assert nothing_is_left(matching)


@pytest.mark.parametrize("scale", [0.9, 0.5, 0.27])
def test_the_faces_of_a_larger_picture_match_after_scaling(scale: float) -> None:
    matching = match_faces(local(A, B, C), remote(*(box.scaled(scale, scale) for box in (C, A, B))))
    assert matching.face_ids == {"F1": "mt_1_2", "F2": "mt_1_3", "F3": "mt_1_1"}
    assert matching.scale == pytest.approx(scale, rel=0.05)


def test_a_given_scale_is_not_doubted() -> None:
    matching = match_faces(local(A), remote(A), scale=0.5)
    assert matching.pairs == ()
    assert matching.scale == 0.5


def test_faces_without_a_partner_are_named_on_both_sides() -> None:
    matching = match_faces(local(A, B), remote(A, C))
    assert matching.face_ids == {"F1": "mt_1_1"}
    assert matching.unmatched_local == ("F2",)
    assert matching.unmatched_remote == ("mt_1_2",)


def test_two_boxes_on_one_local_face_are_ambiguous_and_not_chosen_between() -> None:
    left, right = A.translated(-8, 0), A.translated(8, 0)
    matching = match_faces(local(A), remote(left, right))
    assert (matching.pairs, matching.ambiguous) == ((), ("F1",))
    assert matching.unmatched_local == ()
    assert matching.unmatched_remote == ("mt_1_1", "mt_1_2")


def test_two_local_faces_on_one_box_are_ambiguous() -> None:
    matching = match_faces(local(A.translated(-8, 0), A.translated(8, 0)), remote(A), scale=1.0)
    assert matching.ambiguous == ("F1", "F2")
    assert matching.pairs == ()


def test_a_clearly_better_box_is_not_ambiguous() -> None:
    matching = match_faces(local(A), remote(A, A.translated(30, 0)), scale=1.0)
    assert matching.face_ids == {"F1": "mt_1_1"}
    assert matching.unmatched_remote == ("mt_1_2",)


def test_nothing_matches_where_one_side_is_empty() -> None:
    assert match_faces([], remote(A)).unmatched_remote == ("mt_1_1",)
    assert match_faces(local(A), []).unmatched_local == ("F1",)
    assert nothing_is_left(match_faces([], []))


def test_a_face_at_the_very_corner_has_a_scale_too() -> None:
    """A box around the origin is no distance away from it."""
    corner = Box(-50, -50, 100, 100)
    assert match_faces(local(corner), remote(corner)).face_ids == {"F1": "mt_1_1"}


def test_a_material_is_never_much_larger_than_the_picture_it_came_from() -> None:
    assert match_faces(local(A), remote(A.scaled(3, 3))).pairs == ()


cells = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2)), min_size=1, max_size=6, unique=True)
shift = st.integers(-6, 6)


@st.composite
def pictures(draw: st.DrawFn) -> tuple[list[Box], list[Box], float]:
    """Faces apart from each other, and the same drawn a little differently in a smaller picture."""
    scale = draw(st.floats(0.3, 1.0))
    ours = [
        Box(x * CELL + 80 + draw(shift), y * CELL + 80 + draw(shift), 150 + draw(shift), 190 + draw(shift))
        for x, y in draw(cells)
    ]
    theirs = [
        Box(box.x + draw(shift), box.y + draw(shift), box.width + draw(shift), box.height + draw(shift)) for box in ours
    ]
    return ours, [box.scaled(scale, scale) for box in theirs], scale


@given(pictures(), st.booleans())
def test_faces_drawn_by_another_detector_find_each_other(
    drawn: tuple[list[Box], list[Box], float], known: bool
) -> None:
    ours, theirs, scale = drawn
    matching = match_faces(local(*ours), remote(*theirs), scale=scale if known else None)
    if known or len(ours) > 2:
        assert nothing_is_left(matching)
        assert matching.face_ids == {face_label(number): f"mt_1_{number}" for number in range(1, len(ours) + 1)}


boxes = st.lists(
    st.builds(Box, st.integers(0, 900), st.integers(0, 900), st.integers(20, 300), st.integers(20, 300)), max_size=5
)


@given(boxes, boxes)
def test_whatever_comes_every_face_is_accounted_for_once(ours: list[Box], theirs: list[Box]) -> None:
    matching = match_faces(local(*ours), remote(*theirs))
    labels = [*(pair.label for pair in matching.pairs), *matching.unmatched_local, *matching.ambiguous]
    assert sorted(labels) == sorted(face_label(number) for number in range(1, len(ours) + 1))
    ids = [*(pair.face_id for pair in matching.pairs), *matching.unmatched_remote]
    assert sorted(ids) == sorted(f"mt_1_{number}" for number in range(1, len(theirs) + 1))
    assert all(pair.overlap >= MIN_OVERLAP for pair in matching.pairs)
