"""Yaw, pitch and roll: their signs, and that a turned model is read as it was turned."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.assets import MODELS
from desktop.domain.face import LANDMARK_COUNT, Landmarks, Pose
from desktop.vision.mesh import FaceMesh
from desktop.vision.models import MESH, ModelStore
from desktop.vision.pose import (
    PITCH_BIAS,
    PITCH_SLOPE,
    TO_UPRIGHT,
    YAW_SLOPE,
    estimated_pose,
    flat_pose,
    head_pose,
    measured_pose,
    pose_of,
    rotation_of,
)

FACE_MESH = FaceMesh.parse(ModelStore(MODELS).read(MESH))
NOSE_TIP, RIGHT_EYE, LEFT_EYE = 1, 33, 263

poses = st.builds(Pose, yaw=st.floats(-85, 85), pitch=st.floats(-85, 85), roll=st.floats(-179, 179))


def landmarks_of(pose: Pose, *, scale: float = 20.0, x: float = 300.0, y: float = 200.0) -> Landmarks:
    """The canonical face turned, in picture pixels; the irises are of no account."""
    turned = FACE_MESH.vertices @ rotation_of(pose).T * scale * TO_UPRIGHT + [x, y, 0]
    points = np.zeros((LANDMARK_COUNT, 3), np.float32)
    points[: len(turned)] = turned
    return points


def angles(pose: Pose) -> tuple[float, float, float]:
    return pose.yaw, pose.pitch, pose.roll


@given(poses)
def test_a_rotation_read_back_is_the_pose_it_was_made_from(pose: Pose) -> None:
    assert angles(pose_of(rotation_of(pose))) == pytest.approx(angles(pose), abs=1e-6)


@given(poses, st.floats(1, 200), st.floats(-500, 5000), st.floats(-500, 5000))
def test_the_pose_is_found_from_landmarks_of_any_size_anywhere(pose: Pose, scale: float, x: float, y: float) -> None:
    found = head_pose(landmarks_of(pose, scale=scale, x=x, y=y), FACE_MESH)
    assert angles(found) == pytest.approx(angles(pose), abs=0.5)


def test_positive_yaw_turns_the_nose_to_the_right_of_the_picture() -> None:
    assert landmarks_of(Pose(20, 0, 0))[NOSE_TIP, 0] > landmarks_of(Pose(0, 0, 0))[NOSE_TIP, 0] + 20


def test_positive_pitch_lifts_the_nose() -> None:
    assert landmarks_of(Pose(0, 20, 0))[NOSE_TIP, 1] < landmarks_of(Pose(0, 0, 0))[NOSE_TIP, 1] - 20


def test_positive_roll_leans_clockwise() -> None:
    points = landmarks_of(Pose(0, 0, 20))
    slope = points[LEFT_EYE, :2] - points[RIGHT_EYE, :2]
    assert np.degrees(np.arctan2(slope[1], slope[0])) == pytest.approx(20, abs=0.5)


@given(poses, st.integers(0, 2**32 - 1))
def test_a_little_noise_moves_the_pose_a_little(pose: Pose, seed: int) -> None:
    noise = np.random.default_rng(seed).normal(0, 0.5, (LANDMARK_COUNT, 3)).astype(np.float32)
    exact, found = rotation_of(pose), rotation_of(head_pose(landmarks_of(pose) + noise, FACE_MESH))
    between = np.degrees(np.arccos(np.clip((np.trace(exact.T @ found) - 1) / 2, -1, 1)))
    assert between < 2


@given(poses, st.floats(0.3, 1))
def test_where_landmarks_lie_tells_the_pose_of_a_flattened_face_too(pose: Pose, depth: float) -> None:
    flattened = landmarks_of(pose) * np.array([1, 1, depth], np.float32)
    assert angles(flat_pose(flattened, FACE_MESH)) == pytest.approx(angles(pose), abs=0.5)


def test_the_calibration_undoes_what_was_measured() -> None:
    """What the landmark model makes of a head turned by 30 degrees, and of one that looks ahead."""
    turned = measured_pose(landmarks_of(Pose(30 * YAW_SLOPE, PITCH_BIAS, 0)), FACE_MESH, 200)
    lifted = measured_pose(landmarks_of(Pose(0, 20 * PITCH_SLOPE + PITCH_BIAS, 0)), FACE_MESH, 200)
    assert (turned.yaw, turned.pitch) == pytest.approx((30, 0), abs=0.5)
    assert (lifted.yaw, lifted.pitch) == pytest.approx((0, 20), abs=0.5)


def test_small_faces_and_faces_in_doubt_have_a_larger_error() -> None:
    ahead, turned = landmarks_of(Pose(0, 0, 0)), landmarks_of(Pose(30, 0, 0))
    flattened = turned * np.array([1, 1, 0.3], np.float32)
    assert measured_pose(ahead, FACE_MESH, 500).yaw_error == pytest.approx(4, abs=0.1)
    assert measured_pose(ahead, FACE_MESH, 30).yaw_error == pytest.approx(5.7, abs=0.1)
    assert measured_pose(flattened, FACE_MESH, 500).yaw_error > 8


def test_the_pose_of_estimated_landmarks_is_taken_as_it_is_with_a_large_error() -> None:
    pose = estimated_pose(landmarks_of(Pose(50, 5, 0)), FACE_MESH)
    assert angles(pose) == pytest.approx((50, 5, 0), abs=0.5)
    assert (pose.yaw_error, pose.pitch_error) == (6, 15)
