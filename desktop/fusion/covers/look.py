"""The levelled square of a face, cut out of its cut-out and carried back into it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.face.square import LevelSquare
from desktop.fusion.geometry.regions import EYES

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels
    from desktop.fusion.cutout import Cutout
    from desktop.fusion.geometry.canonical import Floats
    from desktop.fusion.raster import Plane

SHRINKS, SOFTENED = 1.5, 0.4
"""A square that shrinks by more than the first is blurred before, by the second times that (sigma, in pixels), as the
networks saw their pictures in training (models/README.md, 2026-11-29)."""


@dataclass(frozen=True, slots=True)
class FaceSquare:
    """The square around the face of ``cutout``, in its pixels."""

    cutout: Cutout
    square: LevelSquare

    @classmethod
    def of(cls, cutout: Cutout) -> FaceSquare:
        right, left = (cutout.landmarks[list(eye.corners), :2].mean(axis=0) for eye in EYES)
        return cls(cutout, LevelSquare.around(cutout.landmarks, right, left))

    def cut(self, size: int) -> Pixels:
        """BGR, ``size`` x ``size``; what lies outside the cut-out repeats its border."""
        pixels, shrinks = self.cutout.pixels, self.square.side / size
        if shrinks > SHRINKS:
            pixels = np.asarray(cv2.GaussianBlur(pixels, (0, 0), SOFTENED * shrinks), np.uint8)
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        matrix = self.square.matrix(size)
        warped = cv2.warpAffine(pixels, matrix, (size, size), flags=flags, borderMode=cv2.BORDER_REPLICATE)
        return np.asarray(warped, np.uint8)

    def carried(self, plane: Plane) -> Plane:
        """A ``plane`` of the square at the cut-out's size; its border goes on outside."""
        height, width = self.cutout.shape
        matrix = self.square.matrix(plane.shape[0])
        carried = cv2.warpAffine(
            plane, matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
        )
        return np.asarray(carried, np.float32)

    def points(self, size: int) -> Floats:
        """The landmarks (478 x 2) in pixels of the square."""
        return self.square.places(self.cutout.landmarks, size)
