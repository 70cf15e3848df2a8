"""A face as the measurements look at it: levelled and never enlarged, and a part of the pixels as they are."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from desktop.domain.face.square import ROOM
from desktop.vision.patch import PATCH_SIDE

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels
    from desktop.vision.landmarks import MeshedFace
    from desktop.vision.patch import Points, Square

Luma = NDArray[np.uint8]

AROUND = 8
"""Pixels around a face that are looked at with it: more than any mask or kernel reaches beyond the landmarks."""

LEAST_SIDE = 64
"""Pixels of a levelled view: smaller faces are enlarged to that, as what is measured needs some room."""

WINDOW = 256
"""Pixels: what is looked at as it is is at most this wide and high."""

MESH = 468
"""Landmarks without the irises."""


@dataclass(frozen=True, slots=True)
class FaceView:
    """``pixels`` is the levelled BGR square around the face, at most 256 pixels wide, in which ``points`` are its
    landmarks; it is as wide as the face is in the picture when that is less.

    ``window`` is the BGR part of the picture in the middle of the face, untouched; ``window_points`` are the landmarks
    in it.
    """

    pixels: Pixels = field(repr=False)
    points: Points = field(repr=False)
    window: Pixels = field(repr=False)
    window_points: Points = field(repr=False)

    def close_up(self, step: int) -> FaceView:
        """The same of the face alone, with a few pixels around it; what is masked and counted there costs a third.

        It begins at a multiple of ``step`` pixels both ways.
        """
        height, width = self.pixels.shape[:2]
        low = (
            np.clip(self.points[:MESH, :2].min(axis=0) - AROUND, 0, (width - 1, height - 1)).astype(int) // step * step
        )
        high = np.clip(self.points[:MESH, :2].max(axis=0) + AROUND + 1, low + 1, (width, height)).astype(int)
        part = self.pixels[low[1] : high[1], low[0] : high[0]]
        points = self.points - np.array([*low, 0][: self.points.shape[1]], np.float32)
        return replace(self, pixels=np.ascontiguousarray(part), points=points)

    @property
    def luma(self) -> Luma:
        return np.asarray(cv2.cvtColor(self.pixels, cv2.COLOR_BGR2GRAY), np.uint8)

    @property
    def window_luma(self) -> Luma:
        return np.asarray(cv2.cvtColor(self.window, cv2.COLOR_BGR2GRAY), np.uint8)

    @property
    def face_side(self) -> float:
        """The face's larger side in the levelled view, in pixels."""
        return float(self.pixels.shape[0] / ROOM)


def view_of(pixels: Pixels, meshed: MeshedFace) -> FaceView:
    """The view of a face that was found in the BGR ``pixels``."""
    square, points = meshed.square, meshed.points[:, :2]
    side = min(PATCH_SIDE, max(LEAST_SIDE, round(square.side)))
    levelled = meshed.patch if side == PATCH_SIDE else _cut(pixels, square, side)
    window, origin = _window(pixels, points)
    return FaceView(levelled, meshed.local * np.float32(side / PATCH_SIDE), window, points - origin)


def view_of_patch(patch: Pixels, local: Points) -> FaceView:
    """The view of a face of which there is a levelled patch alone."""
    return FaceView(patch, local, patch, local[:, :2])


def face_mask(shape: tuple[int, ...], points: Points) -> NDArray[np.bool_]:
    """Inside the outline of all landmarks; never empty."""
    mask = np.zeros(shape[:2], np.uint8)
    outline = cv2.convexHull(np.rint(points[:MESH, :2]).astype(np.int32))
    cv2.fillConvexPoly(mask, outline, 1)
    return mask.astype(np.bool_) if mask.any() else np.ones(shape[:2], np.bool_)


def _cut(pixels: Pixels, square: Square, side: int) -> Pixels:
    """The square, ``side`` pixels wide: the middle of a patch that is as much larger than the square."""
    wide = replace(square, side=square.side * PATCH_SIDE / side)
    first = (PATCH_SIDE - side) // 2
    return wide.cut(pixels)[first : first + side, first : first + side]


def _window(pixels: Pixels, points: Points) -> tuple[Pixels, NDArray[np.float32]]:
    """The part of the picture inside the landmarks' extent, cut to the middle, never empty; and where it begins."""
    limits = np.array([pixels.shape[1], pixels.shape[0]])
    low, high = points[:MESH].min(axis=0), points[:MESH].max(axis=0)
    middle, reach = (low + high) / 2, np.minimum((high - low) / 2, WINDOW / 2)
    left, top = np.clip(np.floor(middle - reach), 0, limits - 1).astype(int)
    right, bottom = np.clip(np.ceil(middle + reach), [left + 1, top + 1], limits).astype(int)
    return pixels[top:bottom, left:right], np.array([left, top], np.float32)
