"""How the label is drawn, each number from both sides: a quarter more or less fails here."""

from __future__ import annotations

import numpy as np
import pytest

from desktop.assets import LABEL_FONT
from desktop.domain.fusing.fusion import Wording
from desktop.fusion.marking.label import Labeller, lettering


def drawn(width: int, height: int, colour: int = 0, wording: Wording = Wording.CHINESE) -> np.ndarray:
    """The green channel."""
    pixels = np.full((height, width, 3), colour, np.uint8)
    Labeller(LABEL_FONT).draw(pixels, wording)
    return pixels[..., 1]


def rows_of(channel: np.ndarray) -> np.ndarray:
    return np.flatnonzero((channel > 128).any(axis=1))


def test_in_a_small_picture_characters_are_twelve_pixels_high() -> None:
    assert lettering(400, 120, Wording.CHINESE).height == 12


def test_in_a_narrow_picture_the_words_take_nearly_all_of_the_width() -> None:
    columns = np.flatnonzero((drawn(40, 900) > 60).any(axis=0))
    assert 0.85 <= np.ptp(columns) / 40 <= 0.94


def test_the_margin_is_half_a_character() -> None:
    """A character has 60 pixels here; the lowest stroke ends a little below its square's foot."""
    below = 1000 - 1 - int(rows_of(drawn(1400, 1000))[-1])
    assert below == pytest.approx(0.5 * 60, abs=4)


def test_lines_stand_a_character_and_a_quarter_apart() -> None:
    one, two = (int(rows_of(drawn(1400, 1000, wording=it))[0]) for it in Wording)
    assert one - two == pytest.approx(1.28 * 60, abs=4)


def test_the_outline_leaves_an_eighth_of_the_light() -> None:
    assert drawn(1400, 1000, 200).min() == pytest.approx(200 * (1 - 0.88), abs=3)


def test_the_outline_is_a_tenth_of_a_character_wide() -> None:
    """Measured below the lowest stroke, on a ground where strokes are lighter and the outline is darker."""
    channel = drawn(2800, 2000, 200)
    strokes, dark = (np.flatnonzero(rows.any(axis=1))[-1] for rows in (channel > 225, channel < 100))
    assert dark - strokes == pytest.approx(0.11 * 120 - 2, abs=1.5), "less what is blurred at both"
