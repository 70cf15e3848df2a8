"""Faces whose place the user gives, among those the detector finds."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from desktop.domain.face import Certainty, Face, Origin, Reading
from desktop.domain.face.given import (
    NOTHING_GIVEN,
    GivenFace,
    GivenFaces,
    part_of,
    placeholder,
    usual_points,
    with_given,
)
from desktop.domain.geometry import Box, Size
from tests.builders import make_face

LEFT, RIGHT, FREE = Box(100, 100, 200, 220), Box(500, 100, 180, 200), Box(900, 400, 100, 110)
POINTS = ((910, 430), (980, 430), (945, 460), (920, 490), (970, 490))
FOUND = (make_face("F1", LEFT), make_face("F2", RIGHT))
UNSURE = replace(make_face("F3", FREE), certainty=Certainty.UNSURE, reading=Reading.ESTIMATED)

boxes = st.builds(Box, st.integers(-500, 2000), st.integers(-500, 2000), st.integers(10, 900), st.integers(10, 900))


def together(found: tuple[Face, ...], given: GivenFaces) -> dict[str, tuple[Box, Origin]]:
    return {face.label: (face.box, face.origin) for face in with_given(found, given, placeholder)}


def test_without_a_word_of_the_user_the_faces_are_those_found() -> None:
    assert not NOTHING_GIVEN
    assert with_given(FOUND, NOTHING_GIVEN, placeholder) == FOUND


def test_a_drawn_face_gets_the_next_free_label() -> None:
    drawn = GivenFaces((GivenFace(FREE),))
    assert together(FOUND, drawn) == {
        "F1": (LEFT, Origin.DETECTOR),
        "F2": (RIGHT, Origin.DETECTOR),
        "F3": (FREE, Origin.BY_HAND),
    }


def test_a_box_drawn_on_a_found_face_takes_its_place_and_label() -> None:
    better = Box(110, 90, 210, 240)
    assert together(FOUND, GivenFaces((GivenFace(better),)))["F1"] == (better, Origin.BY_HAND)


def test_labels_are_never_given_twice() -> None:
    drawn = GivenFaces((GivenFace(Box(110, 90, 210, 240)), GivenFace(FREE), GivenFace(Box(1200, 10, 50, 50), "F2")))
    found = with_given(FOUND, drawn, placeholder)
    assert sorted(face.label for face in found) == ["F1", "F2", "F3", "F4"]
    assert {face.label: face.box for face in found}["F2"] == Box(1200, 10, 50, 50)


def test_the_largest_face_comes_first_and_unsure_ones_last() -> None:
    large = GivenFace(Box(0, 300, 400, 440), "F4")
    labels = [face.label for face in with_given((*FOUND, UNSURE), GivenFaces((large,)), placeholder)]
    assert labels == ["F4", "F1", "F2", "F3"]


def test_a_moved_face_is_not_found_a_second_time_where_it_was() -> None:
    moved = NOTHING_GIVEN.moving(FOUND[0], FREE)
    assert together(FOUND, moved) == {"F1": (FREE, Origin.BY_HAND), "F2": (RIGHT, Origin.DETECTOR)}
    (face,) = [face for face in with_given(FOUND, moved, placeholder) if face.label == "F1"]
    further = moved.moving(face, Box(1000, 0, 90, 90))
    assert further.dismissed == (LEFT,)
    assert together(FOUND, further)["F1"] == (Box(1000, 0, 90, 90), Origin.BY_HAND)


def test_a_face_that_stays_where_it_was_found_dismisses_nothing() -> None:
    assert NOTHING_GIVEN.moving(FOUND[0], LEFT) == GivenFaces((GivenFace(LEFT, "F1"),))


def test_points_go_with_the_box() -> None:
    face = placeholder(GivenFace(Box(0, 0, 100, 100), "F1"))
    moved = GivenFaces((GivenFace(face.box, "F1"),)).moving(face, Box(50, 10, 200, 100), usual_points(face.box))
    assert moved.faces[0].points == ((104, 48), (196, 48), (150, 67), (110, 82), (190, 82))


def test_points_that_are_placed_make_a_found_face_one_by_hand() -> None:
    assert NOTHING_GIVEN.placing(FOUND[0], POINTS).faces == (GivenFace(LEFT, "F1", Origin.BY_HAND, POINTS),)
    accepted = NOTHING_GIVEN.accepting(UNSURE)
    (face,) = with_given((UNSURE,), accepted, placeholder)
    assert accepted.placing(face, POINTS).faces == (GivenFace(FREE, "F3", Origin.ACCEPTED, POINTS),)


def test_an_accepted_face_whose_landmarks_are_fitted_is_as_it_was_found() -> None:
    fitted = replace(UNSURE, reading=Reading.FITTED)
    (face,) = with_given((fitted,), NOTHING_GIVEN.accepting(fitted), not_asked)
    assert face == replace(fitted, certainty=Certainty.FACE, origin=Origin.ACCEPTED)
    assert face.is_given


def test_an_accepted_face_whose_landmarks_are_a_guess_is_looked_at() -> None:
    accepted = NOTHING_GIVEN.accepting(UNSURE)
    (face,) = with_given((UNSURE,), accepted, placeholder)
    assert face == placeholder(accepted.faces[0])


def not_asked(given: GivenFace) -> Face:
    raise AssertionError(given)


def test_an_accepted_face_that_is_not_found_again_is_looked_at() -> None:
    accepted = NOTHING_GIVEN.accepting(UNSURE)
    assert together((), accepted) == {"F3": (FREE, Origin.ACCEPTED)}


def test_a_removed_face_of_the_detector_is_gone_and_a_drawn_one_forgotten() -> None:
    assert together(FOUND, NOTHING_GIVEN.removing(FOUND[0])) == {"F2": (RIGHT, Origin.DETECTOR)}
    drawn = GivenFaces((GivenFace(FREE, "F3"),))
    assert drawn.removing(placeholder(drawn.faces[0])) == NOTHING_GIVEN


def test_the_label_of_a_removed_face_goes_to_no_other() -> None:
    given = NOTHING_GIVEN.removing(FOUND[1])
    assert set(together(FOUND, replace(given, faces=(GivenFace(FREE),)))) == {"F1", "F3"}


def test_a_removed_face_that_was_accepted_is_dismissed() -> None:
    accepted = NOTHING_GIVEN.accepting(UNSURE)
    (face,) = with_given((UNSURE,), accepted, placeholder)
    assert with_given((UNSURE,), accepted.removing(face), placeholder) == ()


def test_the_later_word_about_a_label_holds() -> None:
    early = GivenFaces((GivenFace(LEFT, "F1"), GivenFace(RIGHT, "F2")), (FREE,))
    late = GivenFaces((GivenFace(FREE, "F1"), GivenFace(LEFT)))
    assert early.joined(late) == GivenFaces((GivenFace(RIGHT, "F2"), *late.faces), (FREE,))


def test_given_faces_are_named_as_they_came_out() -> None:
    given = GivenFaces((GivenFace(FREE), GivenFace(Box(0, 0, 9, 9), "F9")), (RIGHT,))
    found = with_given(FOUND, GivenFaces((GivenFace(FREE),)), placeholder)
    assert given.named_as(found) == GivenFaces((GivenFace(FREE, "F3"),), (RIGHT,))


@for_all(boxes, boxes)
def test_a_part_keeps_the_place_of_box_and_points(face: Box, frame: Box) -> None:
    size = Size(frame.width * 2, frame.height * 2)
    given = GivenFace(face, "F1", points=usual_points(face)).in_part(frame, size)
    assert (
        given.box
        == part_of(face, frame, size)
        == Box(2 * (face.x - frame.x), 2 * (face.y - frame.y), 2 * face.width, 2 * face.height)
    )
    assert given.points == tuple((2 * (x - frame.x), 2 * (y - frame.y)) for x, y in usual_points(face))


def test_what_lies_outside_a_part_is_not_in_it() -> None:
    given = GivenFaces((GivenFace(LEFT, "F1"), GivenFace(FREE, "F2")), (RIGHT, Box(0, 0, 20, 20)))
    part = given.in_part(Box(0, 0, 400, 400), Size(200, 200))
    assert part == GivenFaces((GivenFace(Box(50, 50, 100, 110), "F1"),), (Box(0, 0, 10, 10),))


def test_a_face_has_all_five_points_or_none() -> None:
    with pytest.raises(ValueError, match="5 points"):
        GivenFace(LEFT, points=((1, 2),))


def test_a_face_nobody_has_looked_at_lies_where_its_box_is() -> None:
    face = placeholder(GivenFace(LEFT, "F1", points=POINTS))
    assert (face.label, face.box, face.reading, face.is_sure) == ("F1", LEFT, Reading.PLACED, True)
    assert np.allclose(face.landmarks[:, :2], LEFT.centre)
