"""The visible AI label."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.fusing.fusion import LABEL_TEXT
from desktop.fusion.marking.label import Labeller
from desktop.fusion.marking.strokes import GLYPHS


def labelled(width: int, height: int, colour: int, channels: int = 3) -> np.ndarray:
    pixels = np.full((height, width, channels), colour, np.uint8)
    Labeller().draw(pixels)
    return pixels


def test_every_character_has_strokes_inside_its_square() -> None:
    for character in LABEL_TEXT:
        points = [point for stroke in GLYPHS[character] for point in stroke]
        assert points
        assert all(0 <= value <= 100 for point in points for value in point)


@pytest.mark.parametrize("colour", [0, 128, 255])
def test_it_is_readable_on_any_background(colour: int) -> None:
    corner = labelled(1080, 1080, colour)[-120:, -640:, 0].astype(int)
    assert corner.max() == 255
    assert corner.max() - corner.min() >= 120


def test_it_lies_bottom_right_and_nowhere_else() -> None:
    pixels = labelled(1000, 800, 90)
    changed = np.argwhere((pixels != 90).any(axis=2))
    (top, left), (bottom, right) = changed.min(axis=0), changed.max(axis=0)
    assert top > 800 * 0.88
    assert left > 500
    assert bottom < 799
    assert right < 999


def test_its_characters_are_five_percent_of_the_short_side() -> None:
    pixels = labelled(2000, 1000, 0)
    rows = np.argwhere((pixels > 200).any(axis=(1, 2))).ravel()
    assert 0.045 <= np.ptp(rows) / 1000 <= 0.056


@given(st.integers(1, 400), st.integers(1, 400), st.sampled_from([3, 4]))
def test_no_picture_is_too_small_for_it(width: int, height: int, channels: int) -> None:
    assert labelled(width, height, 90, channels).shape == (height, width, channels)


def test_it_shows_where_the_picture_is_transparent() -> None:
    pixels = labelled(600, 600, 0, channels=4)
    assert pixels[..., 3].max() == 255
    assert pixels[:300, ..., 3].max() == 0


def test_it_is_the_same_each_time() -> None:
    assert np.array_equal(labelled(500, 400, 77), labelled(500, 400, 77))
