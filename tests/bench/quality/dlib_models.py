"""dlib's classical landmarks and its face descriptor, behind two typed functions (dlib has no type stubs).

Models: the ``face-recognition-models`` package (public domain / CC0 for the descriptor; the 68-point model is for
research use only, which a benchmark is).
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.domain.face import Landmarks
    from desktop.domain.picture import Pixels

Floats = NDArray[np.float64]

CHIP_FACE = 150.0
"""Faces are brought to about this size, in pixels, before dlib looks: the size of the descriptor's own input."""

AROUND = 0.6
"""How much around the landmarks dlib is shown, in their extent: its detector wants whole heads."""


class Point(Protocol):
    x: int
    y: int


class Rectangle(Protocol):
    def left(self) -> int: ...
    def top(self) -> int: ...
    def right(self) -> int: ...
    def bottom(self) -> int: ...


class Parts(Protocol):
    def parts(self) -> Iterable[Point]: ...


class Detector(Protocol):
    def __call__(self, image: Pixels, upsample: int, /) -> Iterable[Rectangle]: ...


class Predictor(Protocol):
    def __call__(self, image: Pixels, box: Rectangle, /) -> Parts: ...


class Recognizer(Protocol):
    def compute_face_descriptor(self, image: Pixels, shape: Parts, /) -> Iterable[float]: ...


class DlibFaces:
    """Loads the three models once."""

    def __init__(self) -> None:
        dlib = import_module("dlib")
        models = _model_folder()
        self._detect: Detector = dlib.get_frontal_face_detector()
        self._predict: Predictor = dlib.shape_predictor(str(models / "shape_predictor_68_face_landmarks.dat"))
        self._recognize: Recognizer = dlib.face_recognition_model_v1(
            str(models / "dlib_face_recognition_resnet_model_v1.dat")
        )
        self._rectangle = dlib.rectangle

    def find(self, pixels: Pixels) -> Floats:
        """The classical analysis of a whole picture: 68 x 2 for the largest face (``ValueError`` without one)."""
        rgb = _rgb(pixels)
        boxes = sorted(self._detect(rgb, 0), key=lambda box: box.right() - box.left())
        if not boxes:
            message = "dlib finds no face"
            raise ValueError(message)
        return _array(self._predict(rgb, boxes[-1]))

    def find_all(self, pixels: Pixels) -> list[Floats]:
        """68 x 2 for every face."""
        rgb = _rgb(pixels)
        return [_array(self._predict(rgb, box)) for box in self._detect(rgb, 0)]

    def points(self, pixels: Pixels, landmarks: Landmarks) -> Floats:
        """68 x 2 in the picture's pixels, for the face that our ``landmarks`` are about."""
        chip, low, scale = _chip(pixels, landmarks)
        return _array(self._predict(chip, self._box(chip, (landmarks[:, :2] - low) * scale))) / scale + low

    def descriptor(self, pixels: Pixels, landmarks: Landmarks) -> Floats:
        """128 numbers; two of the same person are at most 0.6 apart (dlib's own threshold)."""
        chip, low, scale = _chip(pixels, landmarks)
        shape = self._predict(chip, self._box(chip, (landmarks[:, :2] - low) * scale))
        return np.array(list(self._recognize.compute_face_descriptor(chip, shape)), np.float64)

    def _box(self, chip: Pixels, points: NDArray[np.floating]) -> Rectangle:
        """The detector's box nearest to the face; where it sees none, the square it would draw around the points."""
        centre = points.mean(axis=0)
        found = [(float(np.hypot(*(_centre(box) - centre))), box) for box in self._detect(chip, 0)]
        near = [(distance, box) for distance, box in found if distance < CHIP_FACE / 3]
        if near:
            return min(near, key=lambda pair: pair[0])[1]
        half = float(np.sqrt(np.prod(np.ptp(points, axis=0)))) / 2
        edges = (round(float(value)) for value in (*(centre - half), *(centre + half)))
        square: Rectangle = self._rectangle(*edges)
        return square


def _model_folder() -> Path:
    """Found without importing the package, which needs the retired ``pkg_resources``."""
    spec = find_spec("face_recognition_models")
    if spec is None or spec.origin is None:
        message = "face-recognition-models is not installed: run ./dev quality"
        raise ModuleNotFoundError(message)
    return Path(spec.origin).parent / "models"


def _chip(pixels: Pixels, landmarks: Landmarks) -> tuple[Pixels, Floats, float]:
    """The face with room around it in RGB, where it begins in the picture, and its scale."""
    points = landmarks[:, :2].astype(np.float64)
    extent = np.ptp(points, axis=0)
    limit = np.array(pixels.shape[1::-1])
    low = np.clip(np.floor(points.min(axis=0) - AROUND * extent), 0, limit - 1)
    high = np.clip(np.ceil(points.max(axis=0) + AROUND * extent), low + 1, limit)
    (left, top), (right, bottom) = low.astype(int), high.astype(int)
    scale = CHIP_FACE / float(np.sqrt(np.prod(extent)))
    method = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    part = cv2.resize(pixels[top:bottom, left:right], None, fx=scale, fy=scale, interpolation=method)
    return _rgb(np.asarray(part, np.uint8)), low, scale


def _rgb(pixels: Pixels) -> Pixels:
    return np.ascontiguousarray(pixels[..., 2::-1])


def _array(shape: Parts) -> Floats:
    return np.array([(point.x, point.y) for point in shape.parts()], np.float64)


def _centre(box: Rectangle) -> Floats:
    return np.array([box.left() + box.right(), box.top() + box.bottom()]) / 2
