"""What a model file says of itself is read without running it, and nonsense is told as such."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.vision.onnx_file import NotOnnxError, OnnxFile, Tensor, read_onnx
from tests.own_models import field, model, node, swap_model, tensor, value_info


def matrix_of(file: OnnxFile) -> np.ndarray:
    matrix = file.last_matrix((2, 3))
    assert matrix is not None
    return matrix


def test_inputs_and_outputs_have_names_and_sizes() -> None:
    file = read_onnx(swap_model(128))
    assert file.inputs == (Tensor("target", (1, 3, 128, 128)), Tensor("source", (1, 512)))
    assert file.outputs == (Tensor("output", (1, 3, 128, 128)),)


def test_a_size_that_is_a_word_is_any() -> None:
    file = read_onnx(model([], [], [value_info("source", ["batch", 512])], value_info("output", [1])))
    assert file.inputs == (Tensor("source", (0, 512)),)


def test_a_matrix_among_the_inputs_is_none_of_them() -> None:
    weights = np.ones((2, 2), np.float32)
    inputs = [value_info("source", [1, 2]), value_info("weights", [2, 2])]
    file = read_onnx(model([], [tensor("weights", weights)], inputs, value_info("output", [1, 2])))
    assert [it.name for it in file.inputs] == ["source"]


@pytest.mark.parametrize("half", [False, True])
def test_the_last_matrix_is_read_in_both_widths(half: bool) -> None:
    numbers = np.arange(6, dtype=np.float32).reshape(2, 3)
    tensors = [tensor("first", np.zeros((2, 2), np.float32)), tensor("last", numbers, half=half)]
    file = read_onnx(model([], tensors, [], value_info("output", [1])))
    assert np.array_equal(matrix_of(file), numbers)
    assert file.last_matrix((2, 2)) is None


def test_a_matrix_may_hold_packed_sizes_and_single_numbers() -> None:
    numbers = np.arange(6, dtype=np.float32)
    packed = field(1, bytes([2, 3])) + field(2, 1) + field(4, numbers.tobytes()) + field(8, "packed")
    file = read_onnx(model([], [packed], [], value_info("output", [1])))
    assert np.array_equal(matrix_of(file), numbers.reshape(2, 3))


@pytest.mark.parametrize(
    "odd",
    [
        field(1, 2) + field(2, 7) + field(8, "whole numbers") + field(9, bytes(16)),
        field(1, 2) + field(2, 1) + field(8, "elsewhere"),
        field(1, 3) + field(2, 1) + field(8, "too few") + field(9, bytes(8)),
    ],
)
def test_a_matrix_of_other_numbers_is_none(odd: bytes) -> None:
    assert read_onnx(model([], [odd], [], value_info("output", [1]))).last_matrix((2,)) is None


def test_a_graph_without_matrices_has_none() -> None:
    assert read_onnx(model([node("Relu", ["a"], "b")], [], [], value_info("b", [1]))).last_matrix((1,)) is None


def test_notes_are_read_with_their_names() -> None:
    file = read_onnx(swap_model(128, notes={"licence": "for research only"}))
    assert dict(file.notes) == {"producer": "tests", "licence": "for research only"}


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no graph"),
        (field(1, 8), "no graph"),
        (swap_model(128)[:-40], "ends too early"),
        (b"\x0b\x00", "of kind 3"),
        (b"\xff" * 12, "does not end"),
        (b"\x80", "does not end"),
        (b"%PDF-1.7 no model", "of kind 5|ends|kind|graph"),
    ],
)
def test_what_is_no_model_is_told(data: bytes, reason: str) -> None:
    with pytest.raises(NotOnnxError, match=reason):
        read_onnx(data)


@given(st.binary(max_size=200))
def test_no_bytes_are_a_crash(data: bytes) -> None:
    try:
        read_onnx(data)
    except NotOnnxError:
        return


@given(st.integers(0, 1 << 20), st.integers(0, 255))
def test_no_damage_is_a_crash(place: int, byte: int) -> None:
    damaged = bytearray(swap_model(128))
    damaged[place % len(damaged)] = byte
    try:
        file = read_onnx(bytes(damaged))
        file.last_matrix((512, 512))
    except NotOnnxError:
        return
