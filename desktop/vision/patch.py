"""The square around a face, turned so that the eyes are level: what models and measurements look at."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, sin
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from desktop.domain.face.square import ROOM, LevelSquare, eye_angle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.geometry import Size
    from desktop.domain.picture import Pixels

Points = NDArray[np.float32]
Mask = NDArray[np.bool_]

PATCH_SIDE = 256
"""Pixels: what the landmark model takes."""


@dataclass(frozen=True, slots=True)
class Square(LevelSquare):
    """A levelled square as the landmark model takes it: ``PATCH_SIDE`` pixels wide."""

    @property
    def scale(self) -> float:
        """Picture pixels per patch pixel."""
        return self.side / PATCH_SIDE

    def to_picture(self, points: Points) -> Points:
        """Points (N x 3: x, y in patch pixels, z on the same scale) in picture pixels."""
        flat = (points[:, :2] - PATCH_SIDE / 2) @ self.axes() * self.scale + np.array(self.centre)
        return np.column_stack([flat, points[:, 2] * self.scale]).astype(np.float32)

    def to_patch(self, points: Points) -> Points:
        """The inverse of :meth:`to_picture`."""
        flat = (points[:, :2] - np.array(self.centre)) @ self.axes().T / self.scale + PATCH_SIDE / 2
        return np.column_stack([flat, points[:, 2] / self.scale]).astype(np.float32)

    def within(self, size: Size, cells: int) -> Mask:
        """Which of the square's ``cells`` x ``cells`` equal parts have their middle in a picture of ``size``."""
        middles = (np.arange(cells) + 0.5) * PATCH_SIDE / cells - PATCH_SIDE / 2
        across, down = self.axes() * self.scale
        x = self.centre[0] + middles[None, :] * across[0] + middles[:, None] * down[0]
        y = self.centre[1] + middles[None, :] * across[1] + middles[:, None] * down[1]
        return np.asarray((x >= 0) & (y >= 0) & (x < size.width) & (y < size.height), np.bool_)

    def cut(self, pixels: Pixels) -> Pixels:
        """The square's pixels, 256 x 256; what lies outside the picture repeats its border.

        A square much larger than the patch is shrunk by area averaging first, so that nothing is skipped over.
        """
        part, origin = self._surroundings(pixels)
        shrink = power_of_two(min(self.scale, *part.shape[:2]))
        return self._warp(shrunk(part, shrink), origin, shrink)

    def _warp(self, pixels: Pixels, origin: NDArray[np.float64], zoom: int) -> Pixels:
        """``pixels`` begin at ``origin`` in the picture and hold ``zoom`` picture pixels each."""
        axes = self.axes().T * self.scale
        corner = np.array(self.centre) - axes @ np.full(2, PATCH_SIDE / 2)
        # half a pixel either way: places count from a pixel's edge, warpAffine counts from its middle
        start = (corner + axes @ np.full(2, 0.5) - origin) / zoom - 0.5
        matrix = np.column_stack([axes / zoom, start])
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        warped = cv2.warpAffine(pixels, matrix, (PATCH_SIDE, PATCH_SIDE), flags=flags, borderMode=cv2.BORDER_REPLICATE)
        return np.asarray(warped, np.uint8)

    def _surroundings(self, pixels: Pixels) -> tuple[Pixels, NDArray[np.float64]]:
        """The part of the picture that holds the square (and a little more), never empty, and where it begins.

        Not the whole picture: warpAffine takes none with a side of 32768 pixels or more.
        """
        height, width = pixels.shape[:2]
        reach = self.side * (abs(cos(self.angle)) + abs(sin(self.angle))) / 2 + 2 * max(1.0, self.scale)
        x, y = self.centre
        left, top = int(np.clip(x - reach, 0, width - 1)), int(np.clip(y - reach, 0, height - 1))
        right, bottom = int(np.clip(x + reach + 1, left + 1, width)), int(np.clip(y + reach + 1, top + 1, height))
        return pixels[top:bottom, left:right], np.array([left, top], np.float64)


def shrunk(pixels: Pixels, times: int) -> Pixels:
    """Every ``times`` by ``times`` pixels averaged to one; what is left over at the right and bottom is dropped.

    Whole numbers because OpenCV averages those several times faster, and two by two four times faster still: so halves
    are taken first.
    """
    height, width = pixels.shape[0] // times, pixels.shape[1] // times
    part = pixels[: height * times, : width * times]
    while times % 2 == 0:
        times //= 2
        part = _averaged(part, width * times, height * times)
    return part if times == 1 else _averaged(part, width, height)


def power_of_two(most: float) -> int:
    """The largest power of two that is at most ``most``; 1 for less than 2."""
    return 1 << max(0, int(most).bit_length() - 1)


def _averaged(pixels: Pixels, width: int, height: int) -> Pixels:
    return np.asarray(cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA), np.uint8)


def square_around(edges: tuple[float, float, float, float], right_eye: Points, left_eye: Points) -> Square:
    """The square for a face box (left, top, right, bottom) whose eyes are at the two points."""
    left, top, right, bottom = edges
    side = ROOM * max(right - left, bottom - top)
    return Square(((left + right) / 2, (top + bottom) / 2), side, eye_angle(right_eye, left_eye))


def square_around_points(points: Points, right_eye: Points, left_eye: Points) -> Square:
    """The square for landmarks."""
    return Square.around(points, right_eye, left_eye)


def filled(shape: tuple[int, ...], points: Points, outline: Sequence[int]) -> Mask:
    """A mask of ``shape`` (height, width) that is true inside the polygon of the ``outline`` points."""
    mask = np.zeros(shape, np.uint8)
    cv2.fillPoly(mask, [np.rint(points[list(outline), :2]).astype(np.int32)], 1)
    return mask.astype(np.bool_)
