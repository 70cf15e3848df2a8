"""Head pose: how the canonical face must be turned to lie on the landmarks, and how sure that is.

The landmark model flattens faces: by its depths a head seems less turned than it is. So yaw and pitch come from where
the landmarks lie in the picture, by a weak-perspective fit, and are calibrated; roll is the fit's in 3D.
"""

from __future__ import annotations

from dataclasses import replace
from math import hypot
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from desktop.domain.face import Pose
from desktop.domain.face.alignment import fit_similarity

if TYPE_CHECKING:
    from desktop.domain.face import Landmarks
    from desktop.vision.mesh import FaceMesh

Matrix = NDArray[np.float64]

TO_UPRIGHT = np.array([1.0, -1.0, -1.0])
"""Landmarks have y down and z away from the viewer; the canonical face has y up and z to the viewer."""

YAW_SLOPE, PITCH_SLOPE, PITCH_BIAS = 0.91, 0.92, -3.5
"""What is read per degree turned, and what is read of a head that looks ahead. Slopes: portraits laid on the mean
face's depth and drawn anew, turned by up to 40 degrees (25 people, 348 pictures, 2026-11-30), the same in either half
of the people to 0.03; by the model's own depths yaw has 0.71. On 60 portraits as they are both ways differ by the
factor that this predicts. Bias: 43 official portraits that look into the camera have a median of -4.1 degrees."""

USUAL_ERROR = 4.0
"""Degrees within which nine of ten of those pictures are read, at any turn. Since 2026-11-30."""

SMALL_FACE_ERROR = 120.0
"""Degrees of error times pixels of the face: of portraits shrunk to 30 pixels nine of ten are read within 4.1 degrees
of the large ones, at 60 pixels within 2.4 (2026-11-30)."""

FLATTENED = 1.09
"""Yaw by places per yaw by depths, of 60 portraits (2026-11-30). Nine of ten agree to 2.1 degrees; where they do not,
neither is trusted far."""

ESTIMATED_ERRORS = 6.0, 15.0
"""Degrees of error of yaw and pitch from the detector's five points (60 portraits by their landmarks, 2026-11-30)."""


def measured_pose(landmarks: Landmarks, mesh: FaceMesh, side: float) -> Pose:
    """Calibrated head pose, with its errors, from landmarks (478 x 3, pixels) of a face of ``side`` pixels."""
    deep, flat = head_pose(landmarks, mesh), flat_pose(landmarks, mesh)
    error = hypot(USUAL_ERROR, SMALL_FACE_ERROR / max(side, 1.0), flat.yaw - FLATTENED * deep.yaw)
    return Pose(
        yaw=flat.yaw / YAW_SLOPE,
        pitch=(flat.pitch - PITCH_BIAS) / PITCH_SLOPE,
        roll=deep.roll,
        yaw_error=error,
        pitch_error=error,
    )


def estimated_pose(landmarks: Landmarks, mesh: FaceMesh) -> Pose:
    """Head pose of a mean face that was laid on five points: exact for the face, as unsure as the points."""
    yaw_error, pitch_error = ESTIMATED_ERRORS
    return replace(head_pose(landmarks, mesh), yaw_error=yaw_error, pitch_error=pitch_error)


def flat_pose(landmarks: Landmarks, mesh: FaceMesh) -> Pose:
    """Yaw, pitch and roll in degrees from where landmarks (478 x 3, pixels) lie in the picture, whatever their depths.

    A weak-perspective fit: the best weighted affine map of the canonical face, made a rotation by its singular values.
    """
    seen = landmarks[: len(mesh.vertices), :2].astype(np.float64) * TO_UPRIGHT[:2]
    column = mesh.weights[:, None]
    model, places = mesh.vertices - (column * mesh.vertices).sum(axis=0), seen - (column * seen).sum(axis=0)
    root = np.sqrt(column)
    affine = np.linalg.lstsq(root * model, root * places, rcond=None)[0].T
    left, _, right = np.linalg.svd(affine, full_matrices=False)
    rows = left @ right
    return pose_of(np.vstack([rows, np.cross(rows[0], rows[1])]))


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
