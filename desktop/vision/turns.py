"""Quarter turns of a picture, and the way back for what was found in the turned one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.vision.detector import Candidate

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels
    from desktop.vision.patch import Points

QUARTER_TURNS = (1, 3, 2)
"""Clockwise quarter turns, the likelier first: pictures lie on their side more often than they stand on their head."""

ROTATIONS = {1: cv2.ROTATE_90_CLOCKWISE, 2: cv2.ROTATE_180, 3: cv2.ROTATE_90_COUNTERCLOCKWISE}


def turned(pixels: Pixels, quarters: int) -> Pixels:
    """The picture turned clockwise by ``quarters`` times 90°."""
    turn = ROTATIONS.get(quarters % 4)
    return pixels if turn is None else np.asarray(cv2.rotate(pixels, turn), np.uint8)


def turned_back(candidate: Candidate, quarters: int, width: int, height: int) -> Candidate:
    """``candidate`` of the turned picture, in pixels of the upright one, which is ``width`` by ``height``."""
    left, top, right, bottom = candidate.edges
    corners = np.array([[left, top], [right, bottom]], np.float32)
    first, second = _back(corners, quarters, width, height)
    low, high = np.minimum(first, second), np.maximum(first, second)
    edges = (float(low[0]), float(low[1]), float(high[0]), float(high[1]))
    return Candidate(edges, _back(candidate.points, quarters, width, height), candidate.score)


def _back(points: Points, quarters: int, width: int, height: int) -> Points:
    x, y = points[:, 0], points[:, 1]
    places = {0: (x, y), 1: (y, height - x), 2: (width - x, height - y), 3: (width - y, x)}
    return np.column_stack(places[quarters % 4]).astype(np.float32)
