"""dlib's classical landmarks, behind typed functions (dlib has no type stubs), and the product's descriptor.

The 68-point model of the ``face-recognition-models`` package is for research use only, which a benchmark is.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from desktop.measure.identity import CHIP_FACE, DESCRIPTOR, FaceDescriptors, face_chip, model_folder, rgb

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.domain.face import Landmarks
    from desktop.domain.picture import Pixels

Floats = NDArray[np.float64]


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


class DlibFaces:
    """Loads the three models once."""

    def __init__(self) -> None:
        dlib = import_module("dlib")
        models = model_folder()
        self._detect: Detector = dlib.get_frontal_face_detector()
        self._predict: Predictor = dlib.shape_predictor(str(models / "shape_predictor_68_face_landmarks.dat"))
        self._descriptors = FaceDescriptors(dlib, models / DESCRIPTOR)
        self._rectangle = dlib.rectangle

    def find(self, pixels: Pixels) -> Floats:
        """The classical analysis of a whole picture: 68 x 2 for the largest face (``ValueError`` without one)."""
        colours = rgb(pixels)
        boxes = sorted(self._detect(colours, 0), key=lambda box: box.right() - box.left())
        if not boxes:
            message = "dlib finds no face"
            raise ValueError(message)
        return _array(self._predict(colours, boxes[-1]))

    def find_all(self, pixels: Pixels) -> list[Floats]:
        """68 x 2 for every face."""
        colours = rgb(pixels)
        return [_array(self._predict(colours, box)) for box in self._detect(colours, 0)]

    def points(self, pixels: Pixels, landmarks: Landmarks) -> Floats:
        """68 x 2 in the picture's pixels, for the face that our ``landmarks`` are about."""
        chip, low, scale = face_chip(pixels, landmarks)
        return _array(self._predict(chip, self._box(chip, (landmarks[:, :2] - low) * scale))) / scale + low

    def descriptor(self, pixels: Pixels, landmarks: Landmarks) -> Floats:
        """128 numbers; two of the same person are at most 0.6 apart (dlib's own threshold)."""
        return self._descriptors.descriptor(pixels, landmarks)

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


def _array(shape: Parts) -> Floats:
    return np.array([(point.x, point.y) for point in shape.parts()], np.float64)


def _centre(box: Rectangle) -> Floats:
    return np.array([box.left() + box.right(), box.top() + box.bottom()]) / 2
