"""A mean face laid on five points: where it lies, how it is turned, and that it never fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.domain.face import LANDMARK_COUNT, Pose, key_points
from desktop.vision.estimate import estimated_landmarks, mean_face
from desktop.vision.pose import TO_UPRIGHT, head_pose, rotation_of

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.vision.detector import Detector
    from desktop.vision.landmarks import LandmarkModel
    from desktop.vision.mesh import FaceMesh


@pytest.mark.parametrize("pose", [Pose(0, 0, 0), Pose(35, 0, 0), Pose(-60, 5, 0), Pose(10, -20, 30), Pose(0, 0, 180)])
def test_key_points_of_a_turned_mean_face_give_it_back(mesh: FaceMesh, pose: Pose) -> None:
    turned = (mean_face(mesh) * TO_UPRIGHT) @ rotation_of(pose).T * TO_UPRIGHT
    landmarks = (turned * 12 + [300, 200, 0]).astype(np.float32)
    found = estimated_landmarks(key_points(landmarks), mesh)
    assert found.shape == (LANDMARK_COUNT, 3)
    assert np.abs(found[:, :2] - landmarks[:, :2]).max() < 0.1
    again = head_pose(found, mesh)
    assert again.yaw == pytest.approx(pose.yaw, abs=0.5)
    assert again.pitch == pytest.approx(pose.pitch, abs=0.5)
    assert np.cos(np.radians(again.roll - pose.roll)) == pytest.approx(1, abs=1e-3)


def test_an_estimate_is_near_to_the_landmarks_of_a_frontal_face(
    mesh: FaceMesh, portrait: Path, detector: Detector, landmark_model: LandmarkModel
) -> None:
    from tests.unit.vision.portraits import bgr

    pixels = bgr(portrait)
    seen = detector.find(pixels)[0]
    fitted = landmark_model.fit(pixels, seen).points
    apart = np.linalg.norm(estimated_landmarks(seen.points, mesh)[:, :2] - fitted[:, :2], axis=1)
    eyes = np.linalg.norm(seen.points[0] - seen.points[1])
    assert apart.mean() < 0.13 * eyes


def test_points_that_fell_into_one_still_give_landmarks(mesh: FaceMesh) -> None:
    found = estimated_landmarks(np.full((5, 2), 40, np.float32), mesh)
    assert np.isfinite(found).all()
    assert np.abs(found[:, :2] - 40).max() < 1
