"""A face cut out of its picture, at a size that suits the work."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.fusion.geometry import regions

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from desktop.domain.face import Landmarks
    from desktop.domain.picture import Pixels
    from desktop.fusion.geometry.canonical import Floats
    from desktop.fusion.raster import Shape, Window


HALF = 0.5


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of a picture from ``origin`` (x, y) on, ``scale`` (x, y) of its pixels to one of the picture's own.

    ``shape``: height, width. ``landmarks`` (478 x 3) and ``size`` (side of a square as large as the face) are in its
    own pixels.
    """

    shape: Shape
    origin: tuple[float, float]
    scale: tuple[float, float]
    landmarks: Floats = field(repr=False)
    size: float

    def outline(self, part: tuple[int, ...]) -> Floats:
        """N x 2, cut-out pixels."""
        return np.asarray(self.landmarks[list(part), :2], np.float64)

    def place(self, points: Floats) -> Floats:
        """Picture pixels (N x 2) to cut-out pixels; whole numbers are pixel centres in both."""
        return (points - self.origin + 0.5) * self.scale - 0.5


@dataclass(frozen=True, slots=True)
class Cutout(Frame):
    """A frame with the ``pixels`` (BGR) it shows."""

    pixels: Pixels = field(repr=False)

    @property
    def frame(self) -> Frame:
        """Without the pixels."""
        return Frame(self.shape, self.origin, self.scale, self.landmarks, self.size)

    def shrunk(self, size: float) -> Cutout:
        """The same cut-out reduced so that the face is about ``size``; itself when the face is no larger."""
        if self.size <= size:
            return self
        return _scaled(self, size / self.size)

    def near_face(self, reach: float) -> Window:
        """Rows and columns of what lies within ``reach`` (face sizes) of the landmarks."""
        return window_around(self.landmarks[:, :2], self.shape, margin=reach * self.size + 2)

    def part(self, window: Window) -> Cutout:
        """Only what is in ``window``, which holds a pixel at least."""
        rows, columns = window
        start = np.array([columns.start, rows.start], np.float64)
        left, top = (self.origin + start / self.scale).tolist()
        pixels = np.ascontiguousarray(self.pixels[window])
        landmarks = self.landmarks - [*start, 0]
        return Cutout((pixels.shape[0], pixels.shape[1]), (left, top), self.scale, landmarks, self.size, pixels)


def face_size(landmarks: NDArray[np.floating]) -> float:
    """The side of a square as large as the landmarks' bounding rectangle, in pixels (N x 2 or more)."""
    width, height = np.ptp(landmarks[:, :2], axis=0)
    return float(np.sqrt(max(width, 1.0) * max(height, 1.0)))


def cut_out(pixels: Pixels, landmarks: Landmarks, *, reach: float) -> Cutout:
    """The face with ``reach`` times its size around it, inside the picture, not reduced."""
    own = face_size(landmarks)
    low, high = landmarks[:, :2].min(axis=0) - reach * own, landmarks[:, :2].max(axis=0) + reach * own
    height, width = pixels.shape[:2]
    left, top = (int(np.clip(np.floor(edge), 0, limit - 1)) for edge, limit in zip(low, (width, height), strict=True))
    right, bottom = (
        int(np.clip(np.ceil(edge), start + 1, limit))
        for edge, start, limit in zip(high, (left, top), (width, height), strict=True)
    )
    right, bottom = _even(left, right), _even(top, bottom)
    part = np.ascontiguousarray(pixels[top:bottom, left:right, :3])
    moved = landmarks.astype(np.float64) - [left, top, 0]
    return Cutout((bottom - top, right - left), (left, top), (1.0, 1.0), moved, own, part)


def window_around(points: Floats, shape: Shape, *, margin: float) -> Window:
    """Rows and columns of what lies within ``margin`` pixels of ``points`` (N x 2) in a picture of ``shape``.

    They begin and end at even numbers, and odd lengths are left whole: what is worked out on every second pixel
    and enlarged again is then the same as for the whole.
    """
    low, high = points.min(axis=0) - margin, points.max(axis=0) + margin
    height, width = shape
    return _even_part(low[1], high[1], height), _even_part(low[0], high[0], width)


def _even_part(start: float, end: float, length: int) -> slice:
    if length % 2:
        return slice(0, length)
    first = int(np.clip(start, 0, length - 1)) // 2
    last = int(np.clip(np.ceil(end / 2), first + 1, length // 2))
    return slice(2 * first, 2 * last)


def _even(start: int, end: int) -> int:
    """An end that makes the length even, where there is one: such a cut-out is halved at once."""
    return end - (end - start) % 2 if end - start > 1 else end


def _halved(pixels: Pixels) -> Pixels:
    """The mean of two by two pixels: much faster than averaging over any other area, and a start for that."""
    height, width = pixels.shape[:2]
    if height % 2 or width % 2:
        return pixels
    return np.asarray(cv2.resize(pixels, (width // 2, height // 2), interpolation=cv2.INTER_AREA), np.uint8)


def _scaled(cutout: Cutout, factor: float) -> Cutout:
    height, width = cutout.shape
    new_width, new_height = max(1, round(width * factor)), max(1, round(height * factor))
    step_x, step_y = new_width / width, new_height / height
    pixels = _halved(cutout.pixels) if factor < HALF else cutout.pixels
    pixels = np.asarray(cv2.resize(pixels, (new_width, new_height), interpolation=cv2.INTER_AREA), np.uint8)
    landmarks = cutout.landmarks.copy()
    landmarks[:, :2] = (landmarks[:, :2] + 0.5) * [step_x, step_y] - 0.5
    landmarks[:, 2] *= (step_x + step_y) / 2
    scale = cutout.scale[0] * step_x, cutout.scale[1] * step_y
    size = cutout.size * (step_x + step_y) / 2
    return Cutout((new_height, new_width), cutout.origin, scale, landmarks, size, pixels)


def eye_distance(landmarks: NDArray[np.floating]) -> float:
    """Between the outer eye corners, in pixels."""
    one, two = regions.OUTER_EYE_CORNERS
    return float(np.linalg.norm(landmarks[one, :2] - landmarks[two, :2]))
