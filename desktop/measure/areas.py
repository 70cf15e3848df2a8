"""Where on a face figures are taken, from its landmarks alone: they serve every engine's results alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from desktop.domain.geometry import Box

if TYPE_CHECKING:
    from desktop.domain.face import Landmarks

Mask = NDArray[np.bool_]
Floats = NDArray[np.float64]
Shape = tuple[int, int]

MESH_VERTICES = 468
EYE_CORNERS = (33, 263)

CHEEKS = ((116, 117, 118, 101, 205, 187, 123), (345, 346, 347, 330, 425, 411, 352))
"""Right, left (numbers of the 478-point mesh)."""

FOREHEAD = (108, 69, 104, 67, 109, 10, 338, 297, 333, 299, 337, 151)
BROWS = (105, 334)

OUTLINE = (
    *(10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377),
    *(152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109),
)
"""Once around, beginning at the top of the forehead."""

HEIGHT_OF_FOREHEAD = 0.55
"""Only the lower part of the forehead: its top lies under the hair in many pictures. Since 2026-11-22, chosen by eye
on the 20 faces of ``./dev quality``."""

REACH = 1.6
"""How far around a face anything may change, in sizes of its outline about its centre: the ring of the local engine
that does not move (``fusion.geometry.warp.RINGS``; a test holds the two together)."""

ROUNDING = 3
"""Pixels: the engine places that ring on a reduced picture."""

BAND = 3
"""Width of the strip along a mask's edge in which gradients are compared, in pixels."""


def skin_areas(landmarks: Landmarks, shape: Shape) -> tuple[Mask, ...]:
    """Both cheeks and the forehead, height x width each; one that lies outside the picture is empty."""
    points = landmarks[:, :2]
    forehead = points[list(FOREHEAD)]
    lowest = forehead.mean(axis=0) + points[list(BROWS)].mean(axis=0)
    low_forehead = lowest / 2 + (forehead - forehead.mean(axis=0)) * HEIGHT_OF_FOREHEAD
    return tuple(filled(shape, part) for part in (*(points[list(cheek)] for cheek in CHEEKS), low_forehead))


def outline_area(landmarks: Landmarks, shape: Shape, *, size: float = 1.0) -> Mask:
    """What the face's outline holds, enlarged by ``size`` about its centre."""
    return filled(shape, _enlarged(landmarks, size))


def reach_area(landmarks: Landmarks, shape: Shape) -> Mask:
    """Where a fusion of this face may change something: beyond it nothing may."""
    return grown(outline_area(landmarks, shape, size=REACH), ROUNDING)


def grown(mask: Mask, by: int) -> Mask:
    """``mask`` and ``by`` pixels around it."""
    side = 2 * by + 1
    return np.asarray(cv2.dilate(mask.astype(np.uint8), np.ones((side, side), np.uint8)) > 0)


def edge_band(mask: Mask) -> Mask:
    """The strip along the edge of ``mask``."""
    kernel = np.ones((BAND, BAND), np.uint8)
    solid = mask.astype(np.uint8)
    return np.asarray(cv2.dilate(solid, kernel) != cv2.erode(solid, kernel, borderValue=1), np.bool_)


def filled(shape: Shape, points: NDArray[np.floating]) -> Mask:
    """The convex hull of ``points`` (N x 2, pixels)."""
    mask = np.zeros(shape, np.uint8)
    cv2.fillConvexPoly(mask, cv2.convexHull(np.round(points).astype(np.int32)), 1)
    return mask > 0


def surroundings(landmarks: Landmarks, shape: Shape) -> Box | None:
    """The part of the picture that the face's reach lies in; ``None`` where none of it is inside the picture."""
    height, width = shape
    around = _enlarged(landmarks, REACH)
    left, top = np.clip(np.floor(around.min(axis=0)) - ROUNDING, 0, (width, height)).tolist()
    right, bottom = np.clip(np.ceil(around.max(axis=0)) + ROUNDING + 1, 0, (width, height)).tolist()
    return Box.from_edges(left, top, right, bottom) if left < right and top < bottom else None


def eye_distance(landmarks: Landmarks) -> float:
    """Between the outer corners of the eyes, in pixels."""
    one, two = EYE_CORNERS
    return float(np.linalg.norm(landmarks[one, :2] - landmarks[two, :2]))


def _enlarged(landmarks: Landmarks, size: float) -> Floats:
    outline = landmarks[list(OUTLINE), :2].astype(np.float64)
    centre = outline.mean(axis=0)
    return np.asarray(centre + size * (outline - centre), np.float64)
