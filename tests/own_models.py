"""Small random networks in the formats of own models: written by the tests, never fetched and never shipped.

The files are written field by field as ``onnx.proto3`` has them; OpenCV runs them in the place of ``onnxruntime``,
behind the same protocol, so that the tests need no extra.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.fusing.own_model import ModelFiles, ModelFormat

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]

SIDES = {ModelFormat.GHOST: 256, ModelFormat.SIMSWAP: 256, ModelFormat.INSWAPPER: 128}


def field(number: int, value: int | bytes | str) -> bytes:
    """One field of a message: a number, or bytes with their length."""
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    data = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(data)) + data


def varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])


def tensor(name: str, values: NDArray[np.float32] | NDArray[np.int64], *, half: bool = False) -> bytes:
    kind = 10 if half else 1 if values.dtype == np.float32 else 7
    raw = values.astype(np.float16) if half else values
    shape = b"".join(field(1, size) for size in values.shape)
    return shape + field(2, kind) + field(8, name) + field(9, raw.tobytes())


def value_info(name: str, shape: Sequence[int | str]) -> bytes:
    sizes = (field(1, size) if isinstance(size, int) else field(2, size) for size in shape)
    return field(1, name) + field(2, field(1, field(1, 1) + field(2, b"".join(field(1, size) for size in sizes))))


def node(kind: str, inputs: Sequence[str], output: str, **numbers: Sequence[int]) -> bytes:
    attributes = b"".join(
        field(5, field(1, name) + b"".join(field(8, number) for number in values) + field(20, 7))
        for name, values in numbers.items()
    )
    return b"".join(field(1, name) for name in inputs) + field(2, output) + field(4, kind) + attributes


def model(
    nodes: Sequence[bytes],
    tensors: Sequence[bytes],
    inputs: Sequence[bytes],
    output: bytes,
    notes: Mapping[str, str] | None = None,
) -> bytes:
    graph = b"".join(field(1, it) for it in nodes) + field(2, "graph") + b"".join(field(5, it) for it in tensors)
    graph += b"".join(field(11, it) for it in inputs) + field(12, output)
    metadata = b"".join(field(14, field(1, name) + field(2, text)) for name, text in (notes or {}).items())
    return field(1, 8) + field(2, "tests") + field(7, graph) + field(8, field(2, 13)) + metadata


def swap_model(
    side: int, *, mapped: bool = False, seed: int = 1, notes: Mapping[str, str] | None = None, half: bool = False
) -> bytes:
    """Half of the picture's colours, and a shift of them by the person's vector: alike for no two persons."""
    chance = np.random.default_rng(seed)
    mixing = (0.5 * np.eye(3)).reshape(3, 3, 1, 1).astype(np.float32)
    by_person = chance.normal(0, 0.15, (512, 3)).astype(np.float32)
    tensors = [tensor("mixing", mixing), tensor("by_person", by_person), tensor("shape", np.array([1, 3, 1, 1]))]
    if mapped:
        tensors.append(tensor("map", chance.normal(0, 0.1, (512, 512)).astype(np.float32), half=half))
    nodes = [
        node("Conv", ["target", "mixing"], "mixed", kernel_shape=[1, 1]),
        node("MatMul", ["source", "by_person"], "shift"),
        node("Reshape", ["shift", "shape"], "shaped"),
        node("Add", ["mixed", "shaped"], "output"),
    ]
    inputs = [value_info("target", [1, 3, side, side]), value_info("source", [1, 512])]
    return model(nodes, tensors, inputs, value_info("output", [1, 3, side, side]), notes)


def face_model(seed: int = 2) -> bytes:
    """512 numbers of a face's mean colour."""
    weights = np.random.default_rng(seed).normal(0, 0.04, (3, 512)).astype(np.float32)
    nodes = [
        node("GlobalAveragePool", ["input"], "mean"),
        node("Reshape", ["mean", "shape"], "flat"),
        node("MatMul", ["flat", "weights"], "vector"),
    ]
    tensors = [tensor("weights", weights), tensor("shape", np.array([1, 3]))]
    return model(nodes, tensors, [value_info("input", [1, 3, 112, 112])], value_info("vector", [1, 512]))


def map_model(seed: int = 3) -> bytes:
    weights = np.random.default_rng(seed).normal(0, 0.1, (512, 512)).astype(np.float32)
    nodes, tensors = [node("MatMul", ["input", "weights"], "output")], [tensor("weights", weights)]
    return model(nodes, tensors, [value_info("input", [1, 512])], value_info("output", [1, 512]))


def write_files(folder: Path, chosen: ModelFormat = ModelFormat.GHOST, *, with_map: bool = False) -> ModelFiles:
    """A whole set in ``folder``, in one of the formats."""
    folder.mkdir(parents=True, exist_ok=True)
    files = ModelFiles(folder / f"{chosen}.onnx", folder / "face.onnx", folder / "map.onnx" if with_map else None)
    files.model.write_bytes(swap_model(SIDES[chosen], mapped=chosen is ModelFormat.INSWAPPER))
    files.face_network.write_bytes(face_model())
    if files.vector_map is not None:
        files.vector_map.write_bytes(map_model())
    return files


class StandInSession:
    """OpenCV's own runner (:class:`desktop.vision.sessions.Session`)."""

    def __init__(self, data: bytes, _: Path | None = None) -> None:
        self._net = cv2.dnn.readNetFromONNX(np.frombuffer(data, np.uint8))

    def run(self, inputs: Mapping[str, NDArray[np.float32]]) -> NDArray[np.float32]:
        for name, values in inputs.items():
            self._net.setInput(values, name)
        return np.array(self._net.forward(), np.float32)
