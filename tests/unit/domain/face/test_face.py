"""Faces keep their name and their place when the picture around them changes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.face import face_label
from desktop.domain.geometry import Box
from tests.builders import make_covers, make_face


def test_faces_are_named_by_number() -> None:
    assert [face_label(number) for number in (1, 2, 12)] == ["F1", "F2", "F12"]


def test_relabelling_changes_the_label_only() -> None:
    face = make_face("F1")
    renamed = face.relabelled("F3")
    assert renamed.label == "F3"
    assert renamed.relabelled("F1") == face
    assert renamed.landmarks is face.landmarks


def test_a_crop_and_a_resize_move_box_and_landmarks_alike() -> None:
    face = make_face("F1", Box(100, 60, 40, 80))
    moved = face.moved(dx=-50, dy=-20, scale_x=0.5, scale_y=2.0)
    assert moved.box == Box(25, 80, 20, 160)
    assert moved.landmarks[0] == pytest.approx([25, 80, 0])
    assert moved.landmarks[-1] == pytest.approx([45, 240, 0])


def test_depth_scales_with_the_mean_of_both_factors() -> None:
    face = make_face("F1")
    deep = type(face)(
        face.label, face.box, face.score, face.pose, face.expression, face.quality, face.landmarks + np.float32(4)
    )
    assert deep.moved(scale_x=0.5, scale_y=1.0).landmarks[0, 2] == pytest.approx(3.0)


def test_the_original_is_left_alone_and_the_moved_landmarks_are_read_only() -> None:
    face = make_face("F1")
    before = face.landmarks.copy()
    moved = face.moved(dx=10)
    assert np.array_equal(face.landmarks, before)
    assert moved.landmarks.dtype == np.float32
    with pytest.raises(ValueError, match="read-only"):
        moved.landmarks[0, 0] = 1


@given(
    dx=st.integers(-500, 500),
    dy=st.integers(-500, 500),
    scale=st.floats(0.1, 4.0),
)
def test_the_map_of_covers_goes_with_its_face(dx: int, dy: int, scale: float) -> None:
    face = replace(make_face("F1", Box(400, 300, 200, 260)), covers=make_covers())
    moved = face.moved(dx=dx, dy=dy, scale_x=scale, scale_y=scale)
    assert moved.covers is not None
    assert moved.covers.map.centre == pytest.approx(((500 + dx) * scale, (430 + dy) * scale))
    assert moved.covers.map.side == pytest.approx(300 * scale)


def test_a_map_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="read-only"):
        make_covers().map.hidden[0, 0] = 1
