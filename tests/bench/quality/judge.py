"""A second judge of who is shown, beside dlib, so that nobody tunes to one.

Any network that OpenCV's ``FaceRecognizerSF`` runs: SFace of the OpenCV zoo (Apache-2.0) is meant. No package has the
file, and nothing here fetches it: whoever has it names it (``./dev quality --judge FILE``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.face import key_points

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.face import Landmarks
    from desktop.domain.picture import Pixels
    from desktop.measure.areas import Floats

SAME_PERSON = 0.637
"""Vectors of one person are at most this far apart: a cosine of 0.363, as OpenCV's own sample has it for SFace."""


class SecondJudge:
    """Holds one network; not for several threads."""

    def __init__(self, model: Path) -> None:
        self._network = cv2.FaceRecognizerSF.create(str(model), "")

    def descriptor(self, pixels: Pixels, landmarks: Landmarks) -> Floats:
        """Vector of length 1 of the face that ``landmarks`` (pixels of ``pixels``) are about."""
        points = key_points(landmarks)
        low, high = landmarks[:, :2].min(axis=0), landmarks[:, :2].max(axis=0)
        face = np.concatenate([low, high - low, points.ravel(), [1.0]]).astype(np.float32)
        aligned = self._network.alignCrop(np.ascontiguousarray(pixels[..., :3]), face)
        vector = np.array(self._network.feature(aligned), np.float64).ravel()
        return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-12), np.float64)


def apart(one: Floats, other: Floats) -> float:
    """1 less the cosine: 0 is the same picture, up to ``SAME_PERSON`` the same person."""
    return 1 - float(one @ other)
