"""Cutting, padding and resizing pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.crop.solve import Padding, PaddingKind
from desktop.domain.geometry import Box, Size
from desktop.domain.geometry.turning import NO_TURN, Turn, TurnedSize
from desktop.vision.images import PictureFiles
from desktop.vision.transform import Transformer

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.picture import Pixels

PADDINGS = [Padding(PaddingKind.BLUR), Padding(PaddingKind.REFLECT), Padding(PaddingKind.COLOUR, (255, 128, 0))]
frames = st.builds(Box, st.integers(-40, 40), st.integers(-40, 40), st.integers(1, 60), st.integers(1, 60))


def grain(width: int = 30, height: int = 20, channels: int = 3) -> Pixels:
    return np.random.default_rng(1).integers(0, 256, (height, width, channels), np.uint8)


@given(frame=frames, padding=st.sampled_from(PADDINGS), channels=st.sampled_from([3, 4]))
def test_inside_the_picture_pixels_stay_exact_and_outside_all_is_filled(
    frame: Box, padding: Padding, channels: int
) -> None:
    pixels = grain(channels=channels)
    cropped = Transformer().crop(pixels, frame, padding)
    assert cropped.shape == (frame.height, frame.width, channels)
    left, right = max(frame.x, 0), min(frame.right, 30)
    top, bottom = max(frame.y, 0), min(frame.bottom, 20)
    if left < right and top < bottom:
        inside = cropped[top - frame.y : bottom - frame.y, left - frame.x : right - frame.x]
        assert np.array_equal(inside, pixels[top:bottom, left:right])


def test_a_frame_inside_needs_no_padding_and_shares_no_memory() -> None:
    pixels = grain()
    cropped = Transformer().crop(pixels, Box(3, 4, 10, 8), Padding.none())
    assert np.array_equal(cropped, pixels[4:12, 3:13])
    assert not np.shares_memory(cropped, pixels)
    assert not cropped.flags.writeable


@pytest.mark.parametrize("frame", [Box(-1, 0, 5, 5), Box(0, -1, 5, 5), Box(26, 0, 5, 5), Box(0, 16, 5, 5)])
def test_a_frame_outside_without_padding_is_a_bug(frame: Box) -> None:
    with pytest.raises(ValueError, match="reaches outside"):
        Transformer().crop(grain(), frame, Padding.none())


def test_a_colour_is_given_as_red_green_blue() -> None:
    padding = Padding.parse("color:#ff8000")
    assert Transformer().crop(grain(), Box(-2, 0, 4, 4), padding)[0, 0].tolist() == [0, 128, 255]
    assert Transformer().crop(grain(channels=4), Box(-2, 0, 4, 4), padding)[0, 0].tolist() == [0, 128, 255, 255]


def test_reflection_mirrors_at_every_edge() -> None:
    pixels = grain()
    cropped = Transformer().crop(pixels, Box(-5, -5, 40, 30), Padding(PaddingKind.REFLECT))
    assert np.array_equal(cropped, np.pad(pixels, ((5, 5), (5, 5), (0, 0)), mode="symmetric"))


class TestBlur:
    def test_there_is_no_seam_at_the_edge(self) -> None:
        pixels = grain(60, 60)
        cropped = Transformer().crop(pixels, Box(-20, 0, 80, 60), Padding(PaddingKind.BLUR))
        step = np.abs(cropped[:, 19].astype(int) - cropped[:, 20]).mean()
        assert step == 0  # the first pixel outside is the last one inside

    def test_it_gets_softer_with_distance(self) -> None:
        cropped = Transformer().crop(grain(60, 60), Box(-64, 0, 124, 60), Padding(PaddingKind.BLUR))
        roughness = [np.abs(np.diff(cropped[:, column].astype(int), axis=0)).mean() for column in (62, 56, 40, 4)]
        assert roughness == sorted(roughness, reverse=True)
        assert roughness[-1] < roughness[0] / 20

    def test_a_plain_picture_stays_plain(self) -> None:
        plain = np.full((20, 30, 3), (10, 100, 200), np.uint8)
        cropped = Transformer().crop(plain, Box(-50, -50, 130, 120), Padding(PaddingKind.BLUR))
        assert (cropped == plain[0, 0]).all()

    def test_hidden_colours_do_not_bleed(self) -> None:
        pixels = np.zeros((20, 20, 4), np.uint8)
        pixels[:] = (0, 255, 0, 0)  # green, and invisible
        pixels[10:] = (0, 0, 255, 255)
        cropped = Transformer().crop(pixels, Box(-30, 0, 50, 20), Padding(PaddingKind.BLUR))
        visible = cropped[cropped[..., 3] > 20]
        assert visible[:, 1].max() <= 5


class TestResize:
    def test_to_its_own_size_nothing_changes(self) -> None:
        assert np.array_equal(Transformer().resize(grain(), Size(30, 20)), grain())

    def test_shrinking_averages(self) -> None:
        stripes = np.tile(np.array([0, 200], np.uint8)[:, np.newaxis], (10, 10, 3))
        assert (Transformer().resize(stripes, Size(10, 5)) == 100).all()

    def test_growing_is_smooth(self) -> None:
        ramp = np.tile(np.array([[[0]], [[240]]], np.uint8), (1, 2, 3))
        column = Transformer().resize(ramp, Size(2, 8))[:, 0, 0].astype(int)
        assert (np.diff(column) >= 0).all()
        assert len(set(column.tolist())) > 4

    def test_invisible_pixels_lend_no_colour(self) -> None:
        pixels = np.zeros((2, 2, 4), np.uint8)
        pixels[:] = (0, 255, 0, 0)
        pixels[0, 0] = (0, 0, 255, 255)
        assert Transformer().resize(pixels, Size(1, 1))[0, 0].tolist() == [0, 0, 255, 64]

    def test_a_real_picture_survives_down_and_up(self, astronaut: Path) -> None:
        pixels = PictureFiles().read(astronaut).pixels
        small = Transformer().resize(pixels, Size(256, 256))
        again = Transformer().resize(small, Size(512, 512))
        assert small.shape == (256, 256, 3)
        assert np.abs(again.astype(int) - pixels).mean() < 6
        assert not small.flags.writeable


# -- turning -------------------------------------------------------------------------------------------------------

RED = Padding(PaddingKind.COLOUR, (255, 0, 0))


@pytest.mark.parametrize("channels", [3, 4])
@pytest.mark.parametrize("quarters", range(4))
@pytest.mark.parametrize("flipped", [False, True])
def test_quarters_and_mirrors_move_pixels_and_change_none(quarters: int, flipped: bool, channels: int) -> None:
    pixels = grain(channels=channels)
    expected = np.rot90(pixels[:, ::-1] if flipped else pixels, -quarters)
    turned = Transformer().turn(pixels, NO_TURN.then(90.0 * quarters, flip=flipped))
    assert np.array_equal(turned, expected)
    assert not turned.flags.writeable or turned is pixels


def test_what_is_cut_out_of_a_turned_picture_is_that_part_of_it() -> None:
    pixels, frame = np.ascontiguousarray(grain(90, 60)), Box(20, 10, 30, 25)
    for turn in (Turn(90), Turn(13.5), Turn(-40, flipped=True)):
        whole = Transformer().turn(pixels, turn)
        part = Transformer().crop(pixels, frame, Padding(PaddingKind.BLUR), turn)
        difference = part.astype(int) - whole[frame.y : frame.bottom, frame.x : frame.right]
        assert np.abs(difference).max() <= (0 if turn.is_exact else 60)  # rounding of the places in a noisy picture
        assert np.abs(difference).mean() < 3


@given(degrees=st.integers(-179, 179).filter(lambda it: it % 90), flipped=st.booleans())
def test_a_frame_that_the_turned_picture_fills_shows_nothing_made_up(degrees: int, flipped: bool) -> None:
    """Pure red stands for what is made up, in a picture without any."""
    turn = Turn(float(degrees), flipped)
    pixels = np.full((120, 160, 3), (200, 120, 40), np.uint8)
    whole = TurnedSize(turn, Size(160, 120)).whole
    cropped = Transformer().crop(pixels, whole, RED, turn).astype(int)
    inner = cropped[2:-2, 2:-2]  # two pixels that the border's own neighbours are mixed into
    assert np.abs(inner - (200, 120, 40)).max() <= 1


def test_the_corners_of_a_turned_picture_are_filled_as_the_padding_says() -> None:
    pixels = np.full((100, 100, 3), 90, np.uint8)
    turned = TurnedSize(Turn(45), Size(100, 100))
    cropped = Transformer().crop(pixels, Box.of_size(turned.size), RED, Turn(45))
    assert cropped[0, 0].tolist() == [0, 0, 255]
    assert cropped[70, 70].tolist() == [90, 90, 90]
    mirrored = Transformer().crop(pixels, Box.of_size(turned.size), Padding(PaddingKind.REFLECT), Turn(45))
    assert (mirrored == 90).all()


def test_a_frame_over_an_empty_corner_needs_padding() -> None:
    pixels = grain(100, 80)
    with pytest.raises(ValueError, match="no padding"):
        Transformer().crop(pixels, Box(0, 0, 40, 40), Padding.none(), Turn(20))
    whole = TurnedSize(Turn(20), Size(100, 80)).whole
    assert Transformer().crop(pixels, whole, Padding.none(), Turn(20)).shape[:2] == (whole.height, whole.width)


def test_a_picture_that_is_turned_and_turned_back_is_nearly_what_it_was() -> None:
    ramp = np.add.outer(np.arange(80), np.arange(100)).astype(np.uint8)
    pixels = np.repeat(ramp[..., np.newaxis], 3, axis=2)
    turn, there = Turn(30), TurnedSize(Turn(30), Size(100, 80)).size
    turned = Transformer().turn(pixels, turn)
    middle = TurnedSize(Turn(-30), there).size
    back = Transformer().crop(
        turned, Box((middle.width - 100) // 2, (middle.height - 80) // 2, 100, 80), Padding(PaddingKind.BLUR), Turn(-30)
    )
    assert np.abs(back[5:-5, 5:-5].astype(int) - pixels[5:-5, 5:-5]).max() <= 2


def test_transparent_pixels_lend_no_colour_to_a_turned_picture() -> None:
    pixels = np.zeros((60, 60, 4), np.uint8)
    pixels[..., 1] = 255
    pixels[15:45, 15:45] = (200, 0, 0, 255)
    turned = Transformer().turn(pixels, Turn(20))
    shown = turned[turned[..., 3] > 30]
    assert shown[:, 1].max() <= 2
