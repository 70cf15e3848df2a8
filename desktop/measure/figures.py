"""What is measured of one result: a user's face in a template's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from desktop.measure.areas import MESH_VERTICES, edge_band, eye_distance, filled, skin_areas
from desktop.measure.colour import delta_e_2000, lab

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.domain.face import Face, FollowedFace, Landmarks
    from desktop.domain.picture import Pixels
    from desktop.measure.areas import Floats, Mask

Plane = NDArray[np.float32]

FINE = 1.5
"""Sigma, in pixels, below which a picture's detail lies."""

LEAST_GRADIENT = 1.0
LEAST_DETAIL = 0.25
"""Grey levels: a template smoother than this is taken to be as rough, so that a ratio to it stays a number."""


def jaw_open(face: Face) -> float:
    """``jawOpen``, 0 to 1."""
    return face.expression.scores["jawOpen"]


def mouth_open(face: Face) -> float:
    """``jawOpen`` less ``mouthClose``: a dropped jaw behind closed lips is no open mouth."""
    return jaw_open(face) - face.expression.scores["mouthClose"]


def expression_drift(result: Mapping[str, float], template: Mapping[str, float]) -> float:
    """How far the scores are apart, 0 to 1: the mean of the absolute differences."""
    names = sorted(set(result) & set(template))
    return float(np.mean([abs(result[name] - template[name]) for name in names])) if names else 0.0


def deviation(result: Face | FollowedFace | None, template: Face) -> Floats:
    """Distance of each of the 468 mesh landmarks, in eye distances; ``NaN`` where there is no face."""
    if result is None:
        return np.full(MESH_VERTICES, np.nan)
    off = result.landmarks[:MESH_VERTICES, :2] - template.landmarks[:MESH_VERTICES, :2]
    return np.asarray(np.linalg.norm(off, axis=1) / eye_distance(template.landmarks), np.float64)


def changed(result: Pixels, template: Pixels) -> Mask:
    """Which pixels differ at all, height x width."""
    same = cv2.inRange(cv2.absdiff(result[..., :3], template[..., :3]), (0, 0, 0), (0, 0, 0))
    return np.asarray(same == 0, np.bool_)


def spread(changes: Mask, landmarks: Landmarks) -> float:
    """How far the farthest change is from the hull of the landmarks, in face sizes."""
    height, width = changes.shape
    away = (~filled((height, width), landmarks[:MESH_VERTICES, :2])).astype(np.uint8)
    size = float(np.sqrt(np.prod(np.ptp(landmarks[:, :2], axis=0))))
    distances = cv2.distanceTransform(away, cv2.DIST_L2, 5)
    return float(distances[changes].max(initial=0.0)) / size


def seam_ratio(result: Pixels, template: Pixels, masks: Sequence[Mask]) -> float:
    """Mean gradient along the edge of a mask, result to template; the worst of several masks. ``NaN`` without any."""
    of_result, of_template = gradient(result), gradient(template)
    bands = [band for band in map(edge_band, masks) if band.any()]
    ratios = [float(of_result[band].mean() / max(of_template[band].mean(), LEAST_GRADIENT)) for band in bands]
    return max(ratios, default=float("nan"))


def gradient(pixels: Pixels) -> Plane:
    """Strength of the lightness' gradient, grey levels a pixel."""
    grey = cv2.cvtColor(pixels[..., :3].astype(np.float32), cv2.COLOR_BGR2GRAY)
    across, down = (cv2.Sobel(grey, cv2.CV_32F, *order, scale=1 / 8) for order in ((1, 0), (0, 1)))
    return np.asarray(cv2.magnitude(across, down), np.float32)


def skin_difference(result: Pixels, template: Pixels, landmarks: Landmarks) -> float:
    """ΔE2000 of the mean colours of cheeks and forehead, at the template's ``landmarks``; ``NaN`` without any."""
    colours = _skin_colours(result, template, landmarks)
    return _mean([delta_e_2000(one.mean(axis=0), two.mean(axis=0)) for one, two in colours])


def skin_pixel_difference(result: Pixels, template: Pixels, landmarks: Landmarks) -> float:
    """As :func:`skin_difference`, pixel by pixel: what patches of colour add to it."""
    return _mean([delta_e_2000(one, two).mean() for one, two in _skin_colours(result, template, landmarks)])


def _skin_colours(result: Pixels, template: Pixels, landmarks: Landmarks) -> list[tuple[Floats, Floats]]:
    """L*a*b* of both pictures' pixels in each area of skin that is inside them."""
    height, width = result.shape[:2]
    areas = [area for area in skin_areas(landmarks, (height, width)) if area.any()]
    return [(lab(result[area][None, :, :3])[0], lab(template[area][None, :, :3])[0]) for area in areas]


def _mean(values: Sequence[Floats]) -> float:
    return float(np.mean(values)) if values else float("nan")


def detail(pixels: Pixels, area: Mask) -> float:
    """Mean strength of what is finer than ``FINE`` in ``area``, grey levels."""
    grey = cv2.cvtColor(np.ascontiguousarray(pixels[..., :3]), cv2.COLOR_BGR2GRAY).astype(np.float32)
    return float(np.abs(grey - cv2.GaussianBlur(grey, (0, 0), FINE))[area].mean())


def sharpness_ratio(result: Pixels, template: Pixels, area: Mask) -> float:
    """Fine detail in ``area``, result to template: below 1 the result is softer. ``NaN`` for an empty area."""
    if not area.any():
        return float("nan")
    return detail(result, area) / max(detail(template, area), LEAST_DETAIL)
