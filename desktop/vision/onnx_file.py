"""What an ONNX file says of itself: inputs, outputs, matrices and notes, read without running it.

The file is a protocol buffer (https://protobuf.dev/programming-guides/encoding/) as ``onnx.proto3`` lays it out. Only
the few fields below are looked at, so that neither ``onnx`` nor a runtime need be there.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

Value = int | memoryview

VARINT, FIXED64, DELIMITED, FIXED32 = 0, 1, 2, 5
MOST_BITS = 64

PRODUCER, DOCUMENTATION, GRAPH, METADATA = 2, 6, 7, 14  # of ModelProto
INITIALIZER, INPUT, OUTPUT = 5, 11, 12  # of GraphProto
DIMENSIONS, KIND, FLOATS, NAME, RAW = 1, 2, 4, 8, 9  # of TensorProto
FLOAT, HALF = 1, 10
"""Kinds of numbers that a matrix here may have."""


class NotOnnxError(ValueError):
    """The bytes are no ONNX model."""


@dataclass(frozen=True, slots=True)
class Tensor:
    """An input or output; ``shape`` has 0 where any size is taken."""

    name: str
    shape: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class OnnxFile:
    """``notes``: what producer, documentation and metadata say; ``matrices``: those of the graph, not yet read."""

    inputs: tuple[Tensor, ...]
    outputs: tuple[Tensor, ...]
    notes: tuple[tuple[str, str], ...] = ()
    matrices: tuple[memoryview, ...] = field(default=(), repr=False)

    def last_matrix(self, shape: tuple[int, ...]) -> NDArray[np.float32] | None:
        """The last of the graph's matrices, if it has that shape."""
        found = _matrix(self.matrices[-1]) if self.matrices else None
        return found if found is not None and found.shape == shape else None


def read_onnx(data: bytes) -> OnnxFile:
    """Reads the model in ``data``. Raises :class:`NotOnnxError`."""
    model = list(_fields(memoryview(data)))
    graphs = [value for number, value in model if number == GRAPH and isinstance(value, memoryview)]
    if not graphs:
        message = "there is no graph in it"
        raise NotOnnxError(message)
    graph = list(_fields(graphs[0]))
    matrices = tuple(_parts(graph, INITIALIZER))
    known = {_text(_fields(matrix), NAME) for matrix in matrices}  # old files name matrices among the inputs
    inputs = tuple(tensor for tensor in map(_tensor, _parts(graph, INPUT)) if tensor.name not in known)
    return OnnxFile(inputs, tuple(map(_tensor, _parts(graph, OUTPUT))), tuple(_notes(model)), matrices)


def _notes(model: list[tuple[int, Value]]) -> Iterator[tuple[str, str]]:
    for name, number in (("producer", PRODUCER), ("documentation", DOCUMENTATION)):
        for text in _parts(model, number):
            yield name, _decoded(text)
    for entry in _parts(model, METADATA):
        fields = list(_fields(entry))
        yield _text(iter(fields), 1), _text(iter(fields), 2)


def _tensor(data: memoryview) -> Tensor:
    """A ValueInfoProto: 1 is its name, 2.1.2 its shape, with a size (1) or a word (2) a dimension."""
    fields = list(_fields(data))
    shape: list[int] = []
    for kind in _parts(fields, 2):
        for tensor in _parts(list(_fields(kind)), 1):
            for dimensions in _parts(list(_fields(tensor)), 2):
                shape += [_size(dimension) for dimension in _parts(list(_fields(dimensions)), 1)]
    return Tensor(_text(iter(fields), 1), tuple(shape))


def _size(dimension: memoryview) -> int:
    return next((value for number, value in _fields(dimension) if number == 1 and isinstance(value, int)), 0)


def _matrix(data: memoryview) -> NDArray[np.float32] | None:
    """The numbers of a TensorProto; ``None`` where they are of another kind, or lie in another file."""
    fields = list(_fields(data))
    kind = next((value for number, value in fields if number == KIND), 0)
    shape = [size for number, value in fields if number == DIMENSIONS for size in _sizes(value)]
    raw = [*_parts(fields, RAW), *_parts(fields, FLOATS)]
    if kind not in {FLOAT, HALF} or not raw:
        return None
    values = np.frombuffer(raw[0], np.dtype("<f4" if kind == FLOAT else "<f2"))
    return values.astype(np.float32).reshape(shape) if values.size == int(np.prod(shape)) else None


def _sizes(value: Value) -> Iterator[int]:
    """One number, or several packed."""
    if isinstance(value, int):
        yield value
        return
    place = 0
    while place < len(value):
        size, place = _varint(value, place)
        yield size


def _parts(fields: list[tuple[int, Value]], wanted: int) -> Iterator[memoryview]:
    return (value for number, value in fields if number == wanted and isinstance(value, memoryview))


def _text(fields: Iterator[tuple[int, Value]], wanted: int) -> str:
    texts = (_decoded(value) for number, value in fields if number == wanted and isinstance(value, memoryview))
    return next(texts, "")


def _decoded(value: memoryview) -> str:
    return bytes(value).decode("utf-8", "replace")


def _fields(data: memoryview) -> Iterator[tuple[int, Value]]:
    """Number and value of each field of a message."""
    place = 0
    while place < len(data):
        key, place = _varint(data, place)
        kind = key & 7
        if kind == VARINT:
            value: Value
            value, place = _varint(data, place)
        elif kind in {FIXED64, FIXED32}:
            value, place = _slice(data, place, 8 if kind == FIXED64 else 4)
        elif kind == DELIMITED:
            length, place = _varint(data, place)
            value, place = _slice(data, place, length)
        else:
            message = f"a field of kind {kind} is in it"
            raise NotOnnxError(message)
        yield key >> 3, value


def _slice(data: memoryview, place: int, length: int) -> tuple[memoryview, int]:
    if length > len(data) - place:
        message = "it ends too early"
        raise NotOnnxError(message)
    return data[place : place + length], place + length


def _varint(data: memoryview, place: int) -> tuple[int, int]:
    value = 0
    for shift in range(0, MOST_BITS, 7):
        if place >= len(data):
            break
        byte = data[place]
        value, place = value | (byte & 0x7F) << shift, place + 1
        if byte < 0x80:  # noqa: PLR2004 - the last of a number
            return value, place
    message = "a number in it does not end"
    raise NotOnnxError(message)
