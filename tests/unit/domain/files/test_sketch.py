"""How a picture was turned since its sketch was made."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.files.label_metadata import label_description, sketch_in
from desktop.domain.files.sketch import read_sketch, sketch_text, turn_since
from desktop.domain.files.xmp import xmp_packet
from desktop.domain.geometry import Box, Size
from desktop.domain.geometry.turning import NO_TURN, Turn

SKETCH = np.random.default_rng(3).integers(0, 256, (8, 8), np.uint8)
FLAT = np.full((8, 8), 120, np.uint8)
SIZE = Size(800, 600)


@given(st.binary(min_size=64, max_size=64))
def test_what_is_written_is_read_again(greys: bytes) -> None:
    sketch = np.frombuffer(greys, np.uint8).reshape(8, 8)
    again = read_sketch(sketch_text(sketch))
    assert again is not None
    assert np.array_equal(again, sketch)


@pytest.mark.parametrize("text", ["", "00", "zz" * 64, "00" * 65])
def test_anything_else_is_no_sketch(text: str) -> None:
    assert read_sketch(text) is None


def test_it_stands_in_the_packet_beside_the_labels() -> None:
    packet = xmp_packet(label_description(SIZE, [("F1", Box(1, 2, 30, 40))], sketch=SKETCH))
    found = sketch_in(packet, SIZE)
    assert found is not None
    assert np.array_equal(found, SKETCH)
    assert sketch_in(packet, Size(600, 800)) is None
    assert sketch_in(xmp_packet(label_description(SIZE, [("F1", Box(1, 2, 30, 40))])), SIZE) is None


@pytest.mark.parametrize("degrees", [0.0, 90.0, 180.0, -90.0])
@pytest.mark.parametrize("flipped", [False, True])
def test_a_turned_copy_is_known_also_when_it_is_paler(degrees: float, flipped: bool) -> None:
    turn = Turn(degrees, flipped)
    turned = np.rot90(SKETCH[:, ::-1] if flipped else SKETCH, -turn.quarters)
    pale = np.rint(turned * 0.6 + 80).astype(np.uint8)
    assert turn_since(SKETCH, pale, square=True) == turn
    if turn.quarters % 2 == 0:
        assert turn_since(SKETCH, pale, square=False) == turn


def test_what_fits_as_well_as_it_is_was_not_turned() -> None:
    symmetric = SKETCH // 2 + SKETCH[:, ::-1] // 2
    assert turn_since(symmetric, symmetric, square=True) == NO_TURN
    assert turn_since(FLAT, SKETCH, square=True) == NO_TURN


def test_another_picture_is_known() -> None:
    assert turn_since(SKETCH, 255 - SKETCH, square=False) is None
