"""How the label is drawn, each number from both sides: a quarter more or less fails here."""

from __future__ import annotations

import numpy as np
import pytest

from desktop.fusion.marking.label import Labeller


def drawn(width: int, height: int, colour: int = 0) -> np.ndarray:
    """The green channel."""
    pixels = np.full((height, width, 3), colour, np.uint8)
    Labeller().draw(pixels)
    return pixels[..., 1]


def rows_of(channel: np.ndarray) -> np.ndarray:
    return np.flatnonzero((channel > 128).any(axis=1))


def test_in_a_small_picture_characters_are_eleven_pixels_high() -> None:
    assert 10 <= len(rows_of(drawn(400, 120))) <= 12


def test_in_a_narrow_picture_the_words_take_nine_tenths_of_the_width() -> None:
    columns = np.flatnonzero((drawn(100, 900) > 60).any(axis=0))
    assert 85 <= np.ptp(columns) <= 90


def test_the_margin_is_eleven_twentieths_of_a_character() -> None:
    """A character has 50 pixels here; the lowest stroke ends a little above its square's edge."""
    below = 1000 - 1 - int(rows_of(drawn(1400, 1000))[-1])
    assert below == pytest.approx(0.55 * 50, abs=4)


def test_strokes_are_about_nine_hundredths_of_a_character_wide() -> None:
    """Of 100 pixels, with what anti-aliasing adds; a pen that is drawn less or more finely is rounded otherwise."""
    channel = drawn(2800, 2000)
    rows = rows_of(channel)
    middle = channel[(rows[0] + rows[-1]) // 2 - 20 : (rows[0] + rows[-1]) // 2 + 20].astype(float)
    runs = np.flatnonzero(np.diff(np.concatenate([[0], (middle.min(axis=0) > 128).astype(int), [0]])))
    widths = runs[1::2] - runs[::2]
    assert np.median(widths[widths > 4]) == pytest.approx(10, abs=0.6)


def test_the_halo_takes_three_fifths_of_the_light_close_to_a_stroke() -> None:
    channel = drawn(1400, 1000, 200)
    assert channel.min() == pytest.approx(200 * (1 - 0.62), abs=4)


def test_the_halo_is_half_as_dark_six_pixels_away_from_a_character_of_fifty() -> None:
    channel = drawn(1400, 1000, 200)
    last = int(rows_of(np.where(channel > 210, 255, 0))[-1])
    lightest = channel[last + 2 :, 700:1380].min(axis=1)
    assert int(np.flatnonzero(lightest > 200 * (1 - 0.31))[0]) + 2 == 6
