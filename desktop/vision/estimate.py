"""Landmarks without the landmark model: a mean face laid on the detector's five points."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from desktop.domain.face import KEY_LANDMARKS, LANDMARK_COUNT
from desktop.vision.mesh import LEFT_EYE_OUTLINE, RIGHT_EYE_OUTLINE
from desktop.vision.pose import TO_UPRIGHT

if TYPE_CHECKING:
    from desktop.vision.mesh import FaceMesh
    from desktop.vision.patch import Points

Matrix = NDArray[np.float64]

LEAST_DEPTH = 1e-6
"""Scale below which five points have fallen into one: nothing can be turned then."""


def estimated_landmarks(points: Points, mesh: FaceMesh) -> Points:
    """478 landmarks (x, y in the pixels of ``points``, z on the same scale) of the canonical face laid on 5 points.

    A weak-perspective fit: the best affine map, made a rotation and a scale by its singular values.
    """
    model = mean_face(mesh)
    anchors, centre = _anchors(model)
    seen = points.astype(np.float64)
    middle = seen.mean(axis=0)
    affine = np.linalg.lstsq(anchors - centre, seen - middle, rcond=None)[0].T
    left, strength, right = np.linalg.svd(affine, full_matrices=False)
    rows = left @ right
    rotation = np.vstack([rows, np.cross(rows[0], rows[1])])
    scale = max(float(strength.mean()), LEAST_DEPTH)
    laid = (model - centre) @ rotation.T * scale
    return np.asarray(laid + np.array([*middle, 0.0]), np.float32)


def mean_face(mesh: FaceMesh) -> Matrix:
    """The canonical face as landmarks are: 478 x 3 in cm, y down, z away from the viewer, irises amid the eyes."""
    face = mesh.vertices * TO_UPRIGHT
    irises = [face[list(outline)].mean(axis=0) for outline in (RIGHT_EYE_OUTLINE, LEFT_EYE_OUTLINE)]
    each = (LANDMARK_COUNT - len(face)) // len(irises)
    return np.vstack([face, np.repeat(irises, each, axis=0)])


def _anchors(model: Matrix) -> tuple[Matrix, Matrix]:
    """The five points of the mean face in 3D, and their middle."""
    five = np.array([model[list(some)].mean(axis=0) for some in KEY_LANDMARKS])
    return five, five.mean(axis=0)
