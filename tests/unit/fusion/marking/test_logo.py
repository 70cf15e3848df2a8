"""A logo picture instead of the label's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktop.domain.fusing.fusion import FusionSettings, Logo
from desktop.domain.geometry import Box
from desktop.fusion.marking.logo import draw_logo
from tests.unit.fusion.conftest import Portrait, source

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels
    from desktop.fusion.engine import LocalEngine

RED, CLEAR_GREEN = (0, 0, 255, 255), (0, 255, 0, 0)


def grey(channels: int = 3) -> Pixels:
    return np.full((60, 80, channels), 100, np.uint8)


def plain(colour: tuple[int, ...], box: Box, *, holds_words: bool = False) -> Logo:
    return Logo(np.full((4, 4, len(colour)), colour, np.uint8), box, holds_words)


def test_it_fills_its_box_and_nothing_else() -> None:
    pixels = grey()
    assert draw_logo(pixels, plain(RED, Box(10, 20, 30, 12)))
    assert (pixels[20:32, 10:40] == RED[:3]).all()
    pixels[20:32, 10:40] = 100
    assert (pixels == 100).all()


def test_it_is_stretched() -> None:
    halves = np.zeros((2, 4, 3), np.uint8)
    halves[:, 2:] = 255
    pixels = grey()
    draw_logo(pixels, Logo(halves, Box(0, 0, 40, 60)))
    assert (pixels[:, 2] == 0).all()
    assert (pixels[:, 38] == 255).all()


def test_it_is_laid_on_by_its_alpha() -> None:
    pixels = grey()
    draw_logo(pixels, plain((200, 200, 200, 51), Box(0, 0, 10, 10)))
    assert (pixels[:10, :10] == 120).all()


def test_the_colour_of_what_is_transparent_does_not_show() -> None:
    picture = np.full((2, 2, 4), CLEAR_GREEN, np.uint8)
    picture[:, 1] = RED
    pixels = np.zeros((40, 40, 3), np.uint8)
    draw_logo(pixels, Logo(picture, Box(0, 0, 40, 40)))
    assert pixels[..., 1].max() == 0
    assert pixels[..., 2].max() == 255


def test_it_shows_where_the_picture_is_transparent() -> None:
    pixels = np.zeros((40, 40, 4), np.uint8)
    draw_logo(pixels, plain(RED, Box(0, 0, 10, 10)))
    assert (pixels[:10, :10, 3] == 255).all()
    assert pixels[10:, 10:].max() == 0


def test_what_reaches_outside_is_cut_off() -> None:
    pixels = grey()
    assert draw_logo(pixels, plain(RED, Box(70, 50, 30, 30)))
    assert (pixels[50:, 70:] == RED[:3]).all()
    assert (pixels[:50] == 100).all()


class TestInAResult:
    def test_it_stands_beside_the_words(self, engine: LocalEngine, collins: Portrait, hopper: Portrait) -> None:
        """A logo alone is no label."""
        sources = [source(collins, hopper)]
        worded = engine.fuse(hopper.picture, sources, FusionSettings()).pixels.copy()
        fused = engine.fuse(hopper.picture, sources, FusionSettings(logo=plain(RED, Box(5, 6, 20, 10)))).pixels
        worded[6:16, 5:25] = RED[:3]
        assert np.array_equal(fused, worded)

    def test_it_takes_their_place_when_it_holds_them(
        self, engine: LocalEngine, collins: Portrait, hopper: Portrait
    ) -> None:
        sources = [source(collins, hopper)]
        logo = plain(RED, Box(5, 6, 20, 10), holds_words=True)
        plainly = engine.fuse(hopper.picture, sources, FusionSettings(label=False)).pixels.copy()
        fused = engine.fuse(hopper.picture, sources, FusionSettings(logo=logo)).pixels
        plainly[6:16, 5:25] = RED[:3]
        assert np.array_equal(fused, plainly)

    def test_one_that_misses_the_picture_leaves_the_words(
        self, engine: LocalEngine, collins: Portrait, hopper: Portrait
    ) -> None:
        sources = [source(collins, hopper)]
        logo = plain(RED, Box(2000, 2000, 20, 10), holds_words=True)
        fused = engine.fuse(hopper.picture, sources, FusionSettings(logo=logo)).pixels
        assert np.array_equal(fused, engine.fuse(hopper.picture, sources, FusionSettings()).pixels)

    def test_no_label_means_no_logo_either(self, engine: LocalEngine, collins: Portrait, hopper: Portrait) -> None:
        sources = [source(collins, hopper)]
        logo = plain(RED, Box(5, 6, 20, 10))
        fused = engine.fuse(hopper.picture, sources, FusionSettings(label=False, logo=logo)).pixels
        assert np.array_equal(fused[:20, :30], hopper.picture.pixels[:20, :30])
