"""478 landmarks in 3D, and whether there is a face at all: MediaPipe's landmark model."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import radians
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.face import LANDMARK_COUNT
from desktop.domain.face.square import eye_angle
from desktop.vision.mesh import LEFT_EYE, RIGHT_EYE
from desktop.vision.patch import Points, Square, square_around, square_around_points

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels
    from desktop.vision.detector import Candidate

MOST_PASSES = 6
LEVEL = radians(5)
"""Passes end when the line through the eyes is less steep than this in the patch. Since 2026-11-22; a quarter more or
less (2026-11-30): of ``MOST_PASSES`` changes nothing on 8 faces; of ``LEVEL`` changes nothing on 8 faces."""


@dataclass(frozen=True, slots=True)
class MeshedFace:
    """``patch`` is the BGR square (256 x 256) in which ``local`` (478 x 3) were found; ``points`` are the same
    landmarks in pixels of the searched picture. ``presence``: 0 to 1, how sure it is that this is a face;
    ``first_presence``: how sure it was in the detector's own square."""

    presence: float
    square: Square
    patch: Pixels = field(repr=False, compare=False)
    local: Points = field(repr=False, compare=False)
    first_presence: float = 0.0

    @property
    def points(self) -> Points:
        return self.square.to_picture(self.local)

    @property
    def is_level(self) -> bool:
        """Whether the eyes are level in the patch, nearly."""
        return abs(eye_angle(_middle(self.local, RIGHT_EYE), _middle(self.local, LEFT_EYE))) < LEVEL

    def fitting_square(self) -> Square:
        """The square that these landmarks ask for."""
        points = self.points
        return square_around_points(points, _middle(points, RIGHT_EYE), _middle(points, LEFT_EYE))


class LandmarkModel:
    """The landmark network. One instance must not be used by two threads at once."""

    def __init__(self, model: bytes) -> None:
        self._net = cv2.dnn.readNetFromTFLite(np.frombuffer(model, np.uint8))

    def fit(self, pixels: Pixels, candidate: Candidate) -> MeshedFace:
        """Landmarks of the face in ``candidate``, both in pixels of the BGR picture.

        The first pass sees the detector's box, the second a square that fits the landmarks themselves. More follow
        only while the eyes are not level: YuNet takes strongly leaning faces for upright ones.
        """
        meshed = self.mesh(pixels, square_around(candidate.edges, candidate.points[0], candidate.points[1]))
        first = meshed.presence
        for _ in range(MOST_PASSES - 1):
            meshed = self.mesh(pixels, meshed.fitting_square())
            if meshed.is_level:
                break
        return replace(meshed, first_presence=first)

    def mesh(self, pixels: Pixels, square: Square) -> MeshedFace:
        """One pass over one square."""
        patch = square.cut(pixels)
        self._net.setInput(cv2.dnn.blobFromImage(patch, 1 / 255, swapRB=True))
        points, logit = self._net.forward(["Identity", "Identity_1"])
        local = np.array(points, np.float32).reshape(LANDMARK_COUNT, 3)
        return MeshedFace(_sigmoid(float(logit.item())), square, patch, local)


def _middle(points: Points, corners: tuple[int, int]) -> Points:
    return np.asarray(points[list(corners), :2].mean(axis=0), np.float32)


def _sigmoid(logit: float) -> float:
    return float(1 / (1 + np.exp(-np.clip(logit, -50, 50))))
