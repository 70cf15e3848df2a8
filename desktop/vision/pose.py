"""Head pose: how the canonical face must be turned to lie on the landmarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from desktop.domain.alignment import fit_similarity
from desktop.domain.face import Pose

if TYPE_CHECKING:
    from desktop.domain.face import Landmarks
    from desktop.vision.mesh import FaceMesh

Matrix = NDArray[np.float64]

TO_UPRIGHT = np.array([1.0, -1.0, -1.0])
"""Landmarks have y down and z away from the viewer; the canonical face has y up and z to the viewer."""


def head_pose(landmarks: Landmarks, mesh: FaceMesh) -> Pose:
    """Yaw, pitch and roll in degrees from landmarks (478 x 3, pixels)."""
    seen = landmarks[: len(mesh.vertices)].astype(np.float64) * TO_UPRIGHT
    return pose_of(fitted_rotation(mesh.vertices, seen, mesh.weights))


def fitted_rotation(model: Matrix, seen: Matrix, weights: Matrix) -> Matrix:
    """The rotation R (3 x 3) of the weighted similarity fit ``seen = scale * R @ model + shift`` (N x 3 each)."""
    return fit_similarity(model, seen, weights).rotation


def pose_of(rotation: Matrix) -> Pose:
    """Read ``rotation = Rz(-roll) @ Ry(yaw) @ Rx(-pitch)``.

    Roll is the slope of the line through the eyes, so turning the picture changes roll and nothing else.
    """
    roll = -np.arctan2(rotation[1, 0], rotation[0, 0])
    yaw = -np.arcsin(np.clip(rotation[2, 0], -1.0, 1.0))
    pitch = -np.arctan2(rotation[2, 1], rotation[2, 2])
    return Pose(*(float(np.degrees(angle)) for angle in (yaw, pitch, roll)))


def rotation_of(pose: Pose) -> Matrix:
    """The inverse of :func:`pose_of`."""
    yaw, pitch, roll = np.radians([pose.yaw, -pose.pitch, -pose.roll])
    around_x = np.array([[1, 0, 0], [0, np.cos(pitch), -np.sin(pitch)], [0, np.sin(pitch), np.cos(pitch)]])
    around_y = np.array([[np.cos(yaw), 0, np.sin(yaw)], [0, 1, 0], [-np.sin(yaw), 0, np.cos(yaw)]])
    around_z = np.array([[np.cos(roll), -np.sin(roll), 0], [np.sin(roll), np.cos(roll), 0], [0, 0, 1]])
    return np.asarray(around_z @ around_y @ around_x, np.float64)
