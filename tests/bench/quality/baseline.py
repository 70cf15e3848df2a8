"""The classical face swap that tutorials build: 68 points, Delaunay triangles, a hull mask, Poisson cloning."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels

Floats = NDArray[np.float64]


def classical_swap(user: Pixels, user_points: Floats, template: Pixels, template_points: Floats) -> Pixels:
    """``user``'s face (68 x 2) on ``template``'s (68 x 2): same size as the template."""
    warped = template.copy()
    for corners in _delaunay(template_points, template.shape):
        _move_triangle(user, warped, user_points[corners], template_points[corners])
    mask = hull_mask(template_points, (template.shape[0], template.shape[1]))
    left, top, width, height = cv2.boundingRect(mask)
    centre = (left + width // 2, top + height // 2)
    # OpenCV changes the mask it is given.
    return np.asarray(cv2.seamlessClone(warped, template, mask.copy(), centre, cv2.NORMAL_CLONE), np.uint8)


def hull_mask(points: Floats, shape: tuple[int, int]) -> Pixels:
    """255 inside the convex hull, kept off the picture's border as the cloning needs it."""
    mask = np.zeros(shape, np.uint8)
    cv2.fillConvexPoly(mask, cv2.convexHull(np.round(points).astype(np.int32)), 255)
    mask[[0, -1]] = 0
    mask[:, [0, -1]] = 0
    return mask


def _delaunay(points: Floats, shape: tuple[int, ...]) -> NDArray[np.intp]:
    """N x 3 indices into ``points``."""
    limit = np.array([shape[1], shape[0]]) - 1
    inside = np.clip(points, 0, limit)
    division = cv2.Subdiv2D((0, 0, shape[1], shape[0]))
    for x, y in inside:
        division.insert((float(x), float(y)))
    corners = np.asarray(division.getTriangleList(), np.float64).reshape(-1, 3, 2)
    distances = np.abs(corners[:, :, None] - inside[None, None]).max(axis=3)
    known = (distances.min(axis=2) < 0.5).all(axis=1)
    return np.asarray(distances[known].argmin(axis=2), np.intp)


def _move_triangle(source: Pixels, target: Pixels, start: Floats, end: Floats) -> None:
    """Fill triangle ``end`` of ``target`` with what ``source`` shows in ``start``."""
    left, top, width, height = cv2.boundingRect(end.astype(np.float32))
    high = min(top + height, target.shape[0]), min(left + width, target.shape[1])
    left, top = max(0, left), max(0, top)
    size = (high[1] - left, high[0] - top)
    if min(size) < 1:
        return
    local = (end - [left, top]).astype(np.float32)
    matrix = cv2.getAffineTransform(start.astype(np.float32), local)
    piece = cv2.warpAffine(source, matrix, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101)
    inside = np.zeros(size[::-1], np.uint8)
    cv2.fillConvexPoly(inside, np.round(local).astype(np.int32), 1)
    region = target[top : high[0], left : high[1]]
    region[inside > 0] = piece[inside > 0]
