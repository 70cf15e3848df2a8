"""What is measured of one result: user u in template t."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from tests.bench.quality.colour import delta_e_2000, lab

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.face import Face, Landmarks
    from desktop.domain.picture import Pixels

Mask = NDArray[np.bool_]
Floats = NDArray[np.float64]

MESH_VERTICES = 468
EYE_CORNERS = (33, 263)

SKIN = (
    (116, 117, 118, 101, 205, 187, 123),
    (345, 346, 347, 330, 425, 411, 352),
    (108, 69, 104, 67, 109, 10, 338, 297, 333, 299, 337, 151),
)
"""Right cheek, left cheek, forehead (numbers of the 478-point mesh)."""

HEIGHT_OF_FOREHEAD = 0.55
"""Only the lower part of the forehead: its top lies under the hair in many pictures."""

BAND = 3
"""Width of the strip along a mask's edge in which gradients are compared, in pixels."""


@dataclass(frozen=True, slots=True)
class Figures:
    """One result. ``NaN`` where the face was not found again.

    ``to_user``, ``to_template``: distances of descriptors. ``deviation``: per landmark, in eye distances.
    ``jaw``: jawOpen, result less template. ``outside``: changed pixels beyond the mask's outer edge. ``spread``: how
    far the farthest changed pixel is from the face's outline, in face sizes. ``seam``: gradient across the mask's
    edge, in the template's. ``skin``, ``skin_pixels``: ΔE2000 of areas' means, and pixel by pixel.
    """

    to_user: float
    to_template: float
    deviation: Floats = field(repr=False)
    jaw: float
    outside: int
    spread: float
    seam: float
    skin: float
    skin_pixels: float


def jaw_open(face: Face) -> float:
    return face.expression.scores["jawOpen"]


def mouth_open(face: Face) -> float:
    """``jawOpen`` less ``mouthClose``: a dropped jaw behind closed lips is no open mouth."""
    return jaw_open(face) - face.expression.scores["mouthClose"]


def deviation(result: Face | None, template: Face) -> Floats:
    """Distance of each of the 468 mesh landmarks, in eye distances."""
    if result is None:
        return np.full(MESH_VERTICES, np.nan)
    off = result.landmarks[:MESH_VERTICES, :2] - template.landmarks[:MESH_VERTICES, :2]
    return np.asarray(np.linalg.norm(off, axis=1) / eye_distance(template.landmarks), np.float64)


def eye_distance(landmarks: Landmarks) -> float:
    one, two = EYE_CORNERS
    return float(np.linalg.norm(landmarks[one, :2] - landmarks[two, :2]))


def changed(result: Pixels, template: Pixels) -> Mask:
    return np.asarray((result != template[..., :3]).any(axis=2), np.bool_)


def spread(changes: Mask, landmarks: Landmarks) -> float:
    """How far the farthest change is from the hull of the landmarks, in face sizes."""
    outline = cv2.convexHull(np.round(landmarks[:MESH_VERTICES, :2]).astype(np.int32))
    away = np.ones(changes.shape, np.uint8)
    cv2.fillConvexPoly(away, outline, 0)
    size = float(np.sqrt(np.prod(np.ptp(landmarks[:, :2], axis=0))))
    distances = cv2.distanceTransform(away, cv2.DIST_L2, 5)
    return float(distances[changes].max(initial=0.0)) / size


def seam_ratio(result: Pixels, template: Pixels, masks: Sequence[Mask]) -> float:
    """Mean gradient along the edge of a mask, result to template; the worse of several masks."""
    of_result, of_template = gradient(result), gradient(template)
    bands = [edge_band(mask) for mask in masks]
    return max(float(of_result[band].mean() / max(of_template[band].mean(), 1.0)) for band in bands if band.any())


def edge_band(mask: Mask) -> Mask:
    kernel = np.ones((BAND, BAND), np.uint8)
    solid = mask.astype(np.uint8)
    return np.asarray(cv2.dilate(solid, kernel) != cv2.erode(solid, kernel, borderValue=1), np.bool_)


def gradient(pixels: Pixels) -> Floats:
    """Strength of the lightness' gradient, grey levels a pixel."""
    grey = cv2.cvtColor(pixels[..., :3].astype(np.float32), cv2.COLOR_BGR2GRAY)
    across, down = (cv2.Sobel(grey, cv2.CV_64F, *order, scale=1 / 8) for order in ((1, 0), (0, 1)))
    return np.asarray(np.hypot(across, down), np.float64)


def skin_difference(result: Pixels, template: Pixels, landmarks: Landmarks) -> tuple[float, float]:
    """ΔE2000 of cheeks and forehead at the template's ``landmarks``: of the areas' means, and pixel by pixel."""
    one, two = lab(result), lab(template[..., :3])
    areas = [_area(part, landmarks, result) for part in SKIN]
    means = [float(delta_e_2000(one[area].mean(axis=0), two[area].mean(axis=0))) for area in areas if area.any()]
    pixels = [float(delta_e_2000(one[area], two[area]).mean()) for area in areas if area.any()]
    return float(np.mean(means)), float(np.mean(pixels))


def _area(part: tuple[int, ...], landmarks: Landmarks, pixels: Pixels) -> Mask:
    points = landmarks[list(part), :2]
    if part == SKIN[-1]:
        lowest = points.mean(axis=0) + landmarks[[105, 334], :2].mean(axis=0)
        points = lowest / 2 + (points - points.mean(axis=0)) * HEIGHT_OF_FOREHEAD
    mask = np.zeros(pixels.shape[:2], np.uint8)
    cv2.fillConvexPoly(mask, cv2.convexHull(np.round(points).astype(np.int32)), 1)
    return mask > 0
