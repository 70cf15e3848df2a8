"""Wire glasses, drawn on a portrait."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.fusion.geometry import regions

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels
    from tests.unit.fusion.conftest import Portrait

BLACK = (35, 35, 35)


def lines_of(points: np.ndarray) -> dict[str, list[np.ndarray]]:
    """The parts of wire glasses on a face (landmarks N x 2, picture pixels)."""
    up = points[8] - points[6]
    up = up / np.linalg.norm(up) * np.linalg.norm(points[33] - points[133])
    angles = np.linspace(0, 2 * np.pi, 65)[:, None]
    rims, inner, outer = [], [], []
    for eye in regions.EYES:
        corners = points[list(eye.corners)]
        outwards, middle = corners[1 - eye.inner] - corners[eye.inner], corners.mean(axis=0) - 0.15 * up
        rims.append(middle + 0.85 * np.cos(angles) * outwards + 0.55 * np.sin(angles) * up)
        inner.append(middle - 0.85 * outwards)
        outer.append(middle + 0.85 * outwards)
    temples = [np.stack(ends) for ends in zip(outer, points[[127, 356]], strict=True)]
    return {"rims": rims, "bridge": [np.stack(inner)], "temples": temples}


def wearing(portrait: Portrait, colour: tuple[int, int, int], width: int = 1) -> Pixels:
    """The portrait with wires of ``width`` pixels drawn on it."""
    pixels = portrait.picture.pixels.copy()
    for line in (line for part in lines_of(portrait.face.landmarks[:, :2]).values() for line in part):
        points = [np.round(line * 16).astype(np.int32)]
        cv2.polylines(pixels, points, isClosed=False, color=colour, thickness=width, lineType=cv2.LINE_AA, shift=4)
    return pixels
