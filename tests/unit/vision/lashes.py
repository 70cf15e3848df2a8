"""Eyes painted over: bare skin, with a dark line where an iris or lashes would be."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.vision.mesh import LEFT_EYE, RIGHT_EYE

if TYPE_CHECKING:
    from desktop.vision.landmarks import MeshedFace

SKIN, LASHES = (150, 170, 210), (40, 40, 50)


def with_lashes(face: MeshedFace, *below: float) -> MeshedFace:
    """A dark line over each eye's middle, that far below its corners' line per eye width: the right eye's, the left's.

    Without numbers the eyes are bare skin.
    """
    patch = face.patch.copy()
    for corners in (RIGHT_EYE, LEFT_EYE):
        outer, inner = face.local[list(corners), :2]
        cv2.circle(patch, _pixel((outer + inner) / 2), round(float(np.linalg.norm(inner - outer))), SKIN, -1)
    for corners, low in zip((RIGHT_EYE, LEFT_EYE), below, strict=False):
        outer, inner = face.local[list(corners), :2]
        along = inner - outer
        down = np.array([-along[1], along[0]]) * (1 if along[0] > 0 else -1)
        start, end = (_pixel(outer + share * along + low * down) for share in (0.2, 0.8))
        cv2.line(patch, start, end, LASHES, 2)
    return replace(face, patch=patch)


def _pixel(place: np.ndarray) -> tuple[int, int]:
    column, row = np.rint(place).astype(int)
    return int(column), int(row)
