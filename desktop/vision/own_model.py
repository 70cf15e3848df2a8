"""Model files of the user's own: looked into, held against what was confirmed, and run."""

from __future__ import annotations

import threading
from hashlib import sha256
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.errors import ErrorCode, ModelError
from desktop.domain.files.paths import is_file, read_file
from desktop.domain.fusing.own_model import (
    FACE_SIDE,
    IDENTITY,
    FormatRow,
    ModelReport,
    VectorForm,
    format_rows,
)
from desktop.vision.onnx_file import NotOnnxError, OnnxFile, read_onnx

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from numpy.typing import NDArray

    from desktop.domain.fusing.own_model import ModelFiles, OwnModel, Vector
    from desktop.domain.picture import Pixels
    from desktop.vision.sessions import Session

LICENCES = ("LICENSE*", "LICENCE*", "COPYING*", "*.license.txt", "*.licence.txt")
MOST_LICENCE = 20_000
"""As many characters of a licence file are shown."""

MOST_MODEL_BYTES = 2_000_000_000
"""The most that protobuf, the format of model files, can hold; the largest known of the formats has 554 MB."""

LICENCE_NOTES = ("licen", "copyright", "terms")
"""What a note of the model file is called that speaks of it."""

FACE_MEAN = 127.5
"""Levels of a face network's input: from 0 to 255 to -1 to 1."""

SHORTEST = 1e-12
"""A vector of no length stays as it is."""

IMAGE, VECTOR = 4, 2
"""Dimensions of an input that is a picture (1 x 3 x height x width), and of one that is a vector (1 x 512)."""


class OwnModelFiles:
    """As :class:`desktop.domain.fusing.own_model.ModelLooker`."""

    def look(self, files: ModelFiles) -> ModelReport:
        contents = [_read(path) for path in files.paths]
        described = [_described(data, path) for data, path in zip(contents, files.paths, strict=True)]
        rows = _rows(described[0], files.model)
        _face_network(described[1], files.face_network)
        if files.vector_map is not None:
            _vector_map(described[2], files.vector_map)
        digests = tuple(sha256(data).hexdigest() for data in contents)
        return ModelReport(files, digests, rows, _licence(described[0], files.model))


class OwnNetworkFiles:
    """As :class:`desktop.domain.fusing.own_model.NetworkOpener`; what was opened last is kept.

    ``session`` makes one of a file's bytes and its path.
    """

    def __init__(self, session: Callable[[bytes, Path], Session]) -> None:
        self._session = session
        self._lock = threading.Lock()
        self._opened: tuple[tuple[object, ...], OwnNetworks] | None = None

    def open(self, model: OwnModel) -> OwnNetworks:
        with self._lock:
            key = (model, *(_stamp(path) for path in model.files.paths))
            if self._opened is None or self._opened[0] != key:
                self._opened = None  # one model at a time: such a file has half a gigabyte
                self._opened = key, self._made(model)
            return self._opened[1]

    def _made(self, model: OwnModel) -> OwnNetworks:
        contents = [_confirmed(path, digest) for path, digest in zip(model.files.paths, model.digests, strict=True)]
        described = [_described(data, path) for data, path in zip(contents, model.files.paths, strict=True)]
        sessions = [self._session(data, path) for data, path in zip(contents, model.files.paths, strict=True)]
        mapped = described[0].last_matrix((IDENTITY, IDENTITY)) if model.row.vector is VectorForm.MAPPED else None
        names = [[tensor.name for tensor in file.inputs] for file in described]
        return OwnNetworks(model.row, sessions, names, mapped, _roles(described[0]))


class OwnNetworks:
    """As :class:`desktop.domain.fusing.own_model.SwapNetworks`."""

    def __init__(
        self,
        row: FormatRow,
        sessions: list[Session],
        names: list[list[str]],
        mapped: NDArray[np.float32] | None,
        roles: tuple[str, str],
    ) -> None:
        self._row, self._sessions, self._names, self._mapped = row, sessions, names, mapped
        self._image, self._vector = roles
        self._one_at_a_time = threading.Lock()

    @property
    def row(self) -> FormatRow:
        return self._row

    def vector(self, patch: Pixels) -> Vector:
        face = np.asarray(patch[..., ::-1], np.float32) / np.float32(FACE_MEAN) - 1
        vector = self._run(1, {self._names[1][0]: _planes(face)}).reshape(1, -1)
        if len(self._sessions) > 2:  # noqa: PLR2004 - with a vector map
            vector = self._run(2, {self._names[2][0]: vector}).reshape(1, -1)
        if self._row.vector is VectorForm.AS_IT_IS:
            return vector
        vector = _unit(vector)
        return vector if self._mapped is None else _unit(np.asarray(vector @ self._mapped, np.float32))

    def swapped(self, patch: Pixels, vector: Vector) -> Pixels:
        mean, deviation = (np.array(values, np.float32) for values in (self._row.mean, self._row.deviation))
        levels = np.asarray(patch[..., ::-1], np.float32) / np.float32(255)
        inputs = {self._image: _planes((levels - mean) / deviation), self._vector: vector}
        out = np.asarray(self._run(0, inputs)[0].transpose(1, 2, 0), np.float32)
        if self._row.same_out:
            out = out * deviation + mean
        return np.ascontiguousarray(cv2.convertScaleAbs(np.clip(out, 0, 1), alpha=255)[..., ::-1])

    def _run(self, place: int, inputs: Mapping[str, NDArray[np.float32]]) -> NDArray[np.float32]:
        with self._one_at_a_time:
            return self._sessions[place].run(inputs)


def _planes(image: NDArray[np.float32]) -> NDArray[np.float32]:
    """1 x channels x height x width."""
    return np.ascontiguousarray(image.transpose(2, 0, 1)[None], np.float32)


def _unit(vector: Vector) -> Vector:
    return np.asarray(vector / max(float(np.linalg.norm(vector)), SHORTEST), np.float32)


def _read(path: Path) -> bytes:
    try:
        return read_file(path, MOST_MODEL_BYTES)
    except OSError as error:
        raise _unreadable(path, error) from error


def _stamp(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError as error:
        raise _unreadable(path, error) from error
    return status.st_size, status.st_mtime_ns


def _unreadable(path: Path, error: OSError) -> ModelError:
    message = f"{path} cannot be read ({error.strerror})."
    return ModelError(ErrorCode.OWN_MODEL_UNREADABLE, message, file=str(path))


def _confirmed(path: Path, digest: str) -> bytes:
    """The bytes that are run are those that are held against the digest."""
    data = _read(path)
    if sha256(data).hexdigest() != digest:
        message = f"{path} is not the file that was confirmed."
        raise ModelError(ErrorCode.OWN_MODEL_CHANGED, message, file=str(path))
    return data


def _described(data: bytes, path: Path) -> OnnxFile:
    try:
        return read_onnx(data)
    except NotOnnxError as error:
        raise _unfit(path, f"it is no ONNX model: {error}") from error


def _rows(file: OnnxFile, path: Path) -> tuple[FormatRow, ...]:
    image = next((tensor for tensor in file.inputs if len(tensor.shape) == IMAGE), None)
    vector = next((tensor for tensor in file.inputs if len(tensor.shape) == VECTOR), None)
    if image is None or vector is None or len(file.inputs) != 2 or not file.outputs:  # noqa: PLR2004 - a pair
        raise _unfit(path, "a picture and a vector are expected to go in, and a picture to come out")
    if image.shape[1] not in {0, 3} or vector.shape[1] not in {0, IDENTITY} or image.shape[2] != image.shape[3]:
        raise _unfit(path, f"pictures of {image.shape} and vectors of {vector.shape} are of no known format")
    mapped = file.last_matrix((IDENTITY, IDENTITY)) is not None
    rows = format_rows(image.shape[2])
    fitting = tuple(row for row in rows if mapped or row.vector is not VectorForm.MAPPED)
    if not fitting:
        missing = "its matrix for vectors is missing" if rows else f"no known format has sides of {image.shape[2]}"
        raise _unfit(path, missing)
    named = tuple(row for row in fitting if row.format in path.name.lower())
    return named or fitting


def _roles(file: OnnxFile) -> tuple[str, str]:
    """Names of the picture's and of the vector's input, in whatever order they come."""
    image, vector = sorted(file.inputs, key=lambda tensor: -len(tensor.shape))
    return image.name, vector.name


def _face_network(file: OnnxFile, path: Path) -> None:
    shapes = [tensor.shape[1:] for tensor in file.inputs]
    if shapes != [(3, FACE_SIDE, FACE_SIDE)]:
        raise _unfit(path, f"a face network takes 3 x {FACE_SIDE} x {FACE_SIDE}, this takes {shapes}")


def _vector_map(file: OnnxFile, path: Path) -> None:
    shapes = [tensor.shape[1:] for tensor in file.inputs]
    if shapes != [(IDENTITY,)]:
        raise _unfit(path, f"a map of vectors takes {IDENTITY} numbers, this takes {shapes}")


def _unfit(path: Path, reason: str) -> ModelError:
    message = f"{path} cannot be used: {reason}."
    return ModelError(ErrorCode.OWN_MODEL_UNFIT, message, file=str(path), reason=reason)


def _licence(file: OnnxFile, path: Path) -> str:
    """What the file says of its licence, then the licence files beside it."""
    notes = [f"{name}: {text}" for name, text in file.notes if any(word in name.lower() for word in LICENCE_NOTES)]
    beside = sorted({found for pattern in LICENCES for found in path.parent.glob(pattern) if is_file(found)})
    return "\n\n".join([*notes, *(f"{found.name}:\n{_text(found)}" for found in beside)])


def _text(path: Path) -> str:
    return _read(path)[: 4 * MOST_LICENCE].decode("utf-8", "replace")[:MOST_LICENCE]
