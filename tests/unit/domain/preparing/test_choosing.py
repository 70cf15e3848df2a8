"""Which faces of a picture can be used."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.geometry import Box
from desktop.domain.preparing.choosing import usable_faces
from tests.builders import make_face

if TYPE_CHECKING:
    from desktop.domain.face import Face


def face(number: int, side: int, *, sharpness: float = 0.8) -> Face:
    made = make_face(f"F{number}", Box(0, 0, side, side))
    return replace(made, quality=replace(made.quality, sharpness=sharpness))


def labels(*faces: Face) -> list[str]:
    return [one.label for one in usable_faces(faces)]


def test_a_face_that_is_not_above_the_limit_cannot_be_used() -> None:
    assert labels(face(1, 90), face(2, 34), face(3, 38)) == ["F1", "F3"]


def test_a_face_that_may_be_found_below_the_limit_next_time_is_not_used() -> None:
    assert labels(face(1, 90), face(2, 36)) == ["F1"]


def test_there_are_six_at_most_the_largest_in_the_order_of_the_picture() -> None:
    sides = (50, 90, 40, 80, 60, 70, 65)
    assert labels(*(face(number, side) for number, side in enumerate(sides, 1))) == ["F1", "F2", "F4", "F5", "F6", "F7"]


def test_of_too_many_a_sharp_face_goes_before_a_larger_one_that_is_blurred() -> None:
    sharp = [face(number, 60) for number in range(1, 7)]
    assert labels(*sharp, face(7, 200, sharpness=0.1)) == ["F1", "F2", "F3", "F4", "F5", "F6"]


def test_a_blurred_face_is_used_where_there_is_room() -> None:
    assert labels(face(1, 200, sharpness=0.1), face(2, 60)) == ["F1", "F2"]


def test_where_none_is_large_enough_the_largest_stands_for_the_picture() -> None:
    assert labels(face(1, 20), face(2, 30)) == ["F2"]


def test_no_face_is_none() -> None:
    assert labels() == []
