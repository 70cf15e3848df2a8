"""How alike two faces are, by dlib's descriptor: optional, since dlib is an extra (``similarity``).

The face is laid out for dlib by our own landmarks: neither its detector nor its predictor looks at the picture, so
that a face is compared wherever ours was found. The descriptor's model is CC0 (``face-recognition-models``).
"""

from __future__ import annotations

from collections import OrderedDict
from hashlib import sha256
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Protocol

import cv2
import numpy as np

from desktop.domain.errors import ErrorCode, ModelError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from desktop.domain.face import Landmarks
    from desktop.domain.picture import Pixels
    from desktop.measure.areas import Floats

DESCRIPTOR = "dlib_face_recognition_resnet_model_v1.dat"

SAME_PERSON = 0.6
"""Descriptors of one person are at most this far apart (dlib's own threshold)."""

CHIP_FACE = 150.0
"""Faces are brought to about this size, in pixels, before dlib looks: the size of the descriptor's own input."""

AROUND = 0.6
"""How much around the landmarks dlib is shown, in their extent."""

FIVE_POINTS = (263, 362, 33, 133, 2)
"""Of the 478-point mesh, in the order of dlib's five: outer and inner corner of the eye that is on the picture's
right, then of the other one; below the nose."""


KEPT = 1024
"""Descriptors that are remembered, 1 KB each: a template meets many photos, and a photo many templates."""


class Shape(Protocol):
    """dlib's five points of a face."""


class Recognizer(Protocol):
    def compute_face_descriptor(self, image: Pixels, shape: Shape, /) -> Iterable[float]: ...


class Dlib(Protocol):
    """What of dlib is used (it has no type stubs)."""

    def face_recognition_model_v1(self, path: str, /) -> Recognizer: ...
    def full_object_detection(self, box: object, points: Sequence[object], /) -> Shape: ...
    def rectangle(self, left: int, top: int, right: int, bottom: int, /) -> object: ...
    def point(self, x: int, y: int, /) -> object: ...


class FaceDescriptors:
    """Loads the model once (22 MB) and remembers the last faces; safe to call from several threads."""

    def __init__(self, dlib: Dlib, model: Path) -> None:
        self._dlib = dlib
        self._recognize = dlib.face_recognition_model_v1(str(model))
        self._one_at_a_time = Lock()
        self._known: OrderedDict[bytes, Floats] = OrderedDict()

    def descriptor(self, pixels: Pixels, landmarks: Landmarks) -> Floats:
        """128 numbers of the face that ``landmarks`` (pixels of ``pixels``) are about."""
        chip, low, scale = face_chip(pixels, landmarks)
        corners = np.round((landmarks[list(FIVE_POINTS), :2] - low) * scale).astype(np.int32)
        key = sha256(chip.tobytes() + corners.tobytes()).digest()
        with self._one_at_a_time:
            if key not in self._known:
                self._known[key] = self._described(chip, corners)
                if len(self._known) > KEPT:
                    self._known.popitem(last=False)
            return self._known[key]

    def _described(self, chip: Pixels, corners: NDArray[np.int32]) -> Floats:
        points = [self._dlib.point(x, y) for x, y in corners.tolist()]
        box = self._dlib.rectangle(0, 0, chip.shape[1] - 1, chip.shape[0] - 1)
        shape = self._dlib.full_object_detection(box, points)
        return np.array(list(self._recognize.compute_face_descriptor(chip, shape)), np.float64)


def distance(one: Floats, two: Floats) -> float:
    """Of two descriptors: 0 is the same picture, up to ``SAME_PERSON`` the same person."""
    return float(np.linalg.norm(one - two))


def is_available() -> bool:
    """Whether the extra ``similarity`` is installed."""
    return find_spec("dlib") is not None and find_spec("face_recognition_models") is not None


def load_descriptors() -> FaceDescriptors | None:
    """``None`` without the extra: identity is then not measured.

    Raises :class:`~desktop.domain.errors.ModelError` when it is installed without its model.
    """
    if not is_available():
        return None
    dlib: Dlib = import_module("dlib")
    return FaceDescriptors(dlib, model_folder() / DESCRIPTOR)


def model_folder() -> Path:
    """Found without importing the package, which needs the retired ``pkg_resources``."""
    spec = find_spec("face_recognition_models")
    folder = Path(spec.origin).parent / "models" if spec is not None and spec.origin is not None else Path()
    if not (folder / DESCRIPTOR).is_file():
        raise ModelError(ErrorCode.MODEL_MISSING, f"{DESCRIPTOR} is not there", path=str(folder / DESCRIPTOR))
    return folder


def face_chip(pixels: Pixels, landmarks: Landmarks) -> tuple[Pixels, Floats, float]:
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
    return rgb(np.asarray(part, np.uint8)), low, scale


def rgb(pixels: Pixels) -> Pixels:
    """BGR or BGRA as dlib takes it."""
    return np.ascontiguousarray(pixels[..., 2::-1])
