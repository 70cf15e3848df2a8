"""The visible label."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.assets import LABEL_FONT
from desktop.domain.fusing.fusion import Wording
from desktop.fusion.marking.label import Labeller, lettering
from tests.labelling import contrast, glyph_heights

SHAPES = ((64, 64), (64, 4000), (240, 320), (512, 600), (1080, 1920), (4000, 900))
WORDS = 10
"""Characters of the label's words: each is drawn in one piece, seen from above."""


@pytest.fixture(scope="module")
def labeller() -> Labeller:
    return Labeller(LABEL_FONT)


def labelled(labeller: Labeller, plain: np.ndarray, wording: Wording = Wording.CHINESE) -> np.ndarray:
    pixels = plain.copy()
    labeller.draw(pixels, wording)
    return pixels


def plain(width: int, height: int, colour: int = 60, channels: int = 3) -> np.ndarray:
    return np.full((height, width, channels), colour, np.uint8)


@pytest.mark.parametrize("side", [200, 333, 600, 1080, 2000, 4000])
def test_every_character_is_six_percent_of_the_short_side(labeller: Labeller, side: int) -> None:
    picture = plain(side * 4 // 3, side)
    heights = glyph_heights(labelled(labeller, picture), picture)
    assert len(heights) == WORDS
    assert min(heights) >= 0.06 * side - 1
    assert max(heights) <= 0.075 * side + 1


@pytest.mark.parametrize("part", [2, 3, 5])
def test_and_more_than_five_of_a_copy_that_is_scaled_down(labeller: Labeller, part: int) -> None:
    picture = plain(2000, 1500)
    size = (2000 // part, 1500 // part)
    smaller = [
        np.asarray(cv2.resize(each, size, interpolation=cv2.INTER_AREA), np.uint8)
        for each in (labelled(labeller, picture), picture)
    ]
    heights = glyph_heights(smaller[0], smaller[1])
    assert len(heights) == WORDS
    assert min(heights) >= 0.05 * size[1]


@pytest.mark.parametrize(("width", "height"), SHAPES)
@pytest.mark.parametrize("ground", ["black", "grey", "white", "red", "noise", "stripes"])
def test_it_is_readable_on_any_ground(labeller: Labeller, width: int, height: int, ground: str) -> None:
    picture = plain(width, height, {"black": 0, "white": 255}.get(ground, 128))
    if ground == "red":
        picture[:] = (0, 0, 255)
    elif ground == "noise":
        picture[:] = np.random.default_rng(3).integers(0, 256, picture.shape)
    elif ground == "stripes":
        picture[:, ::2] = 255
    on_black = labelled(labeller, plain(width, height, 0))
    assert contrast(labelled(labeller, picture), on_black) >= 4.5


@pytest.mark.parametrize(("width", "height"), SHAPES)
@pytest.mark.parametrize("wording", Wording)
def test_it_lies_in_the_corner_and_is_never_cut_off(
    labeller: Labeller, width: int, height: int, wording: Wording
) -> None:
    picture = plain(width, height)
    changed = np.argwhere(labelled(labeller, picture, wording) != picture)
    (top, left), (bottom, right) = changed.min(axis=0)[:2], changed.max(axis=0)[:2]
    assert min(top, left) > 0
    assert bottom < height - 1
    assert right < width - 1
    assert (height - bottom, width - right) < (0.1 * height + 2, 0.1 * width + 2)


def test_the_words_stay_whole_when_the_picture_is_narrow() -> None:
    for width in (64, 100, 128, 200, 400, 2000):
        lines = lettering(width, 400, Wording.CHINESE).lines
        assert "".join(lines) == "本图片为AI合成图片"
    assert lettering(64, 64, Wording.CHINESE).height == 12


def test_english_words_stand_below_the_chinese_ones() -> None:
    assert lettering(800, 600, Wording.BILINGUAL).lines == ("本图片为AI合成图片", "AI-GENERATED")
    assert lettering(800, 600, Wording.BILINGUAL).height == lettering(800, 600, Wording.CHINESE).height


@given(st.integers(1, 400), st.integers(1, 400), st.sampled_from([3, 4]), st.sampled_from(Wording))
def test_no_picture_is_too_small_for_it(width: int, height: int, channels: int, wording: Wording) -> None:
    drawn = labelled(Labeller(LABEL_FONT), plain(width, height, 90, channels), wording)
    assert drawn.shape == (height, width, channels)


def test_it_shows_where_the_picture_is_transparent(labeller: Labeller) -> None:
    pixels = labelled(labeller, plain(600, 600, 0, channels=4))
    assert pixels[..., 3].max() == 255
    assert pixels[:300, ..., 3].max() == 0


def test_it_is_the_same_each_time(labeller: Labeller) -> None:
    assert np.array_equal(labelled(labeller, plain(500, 400)), labelled(Labeller(LABEL_FONT), plain(500, 400)))


def test_the_font_has_its_licence_beside_it() -> None:
    licence = LABEL_FONT.with_name("OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "Adobe" in licence


@pytest.mark.parametrize(("width", "height"), SHAPES)
@pytest.mark.parametrize("wording", Wording)
def test_it_is_known_again_with_its_height(labeller: Labeller, width: int, height: int, wording: Wording) -> None:
    """Also after JPEG; never in a picture that has none, and not once it was cut off."""
    noise = np.random.default_rng(5).integers(0, 256, (height, width, 3)).astype(np.uint8)
    assert labeller.seen(noise) is None
    drawn = labelled(labeller, noise, wording)
    share = lettering(width, height, wording).height / min(width, height)
    assert labeller.seen(drawn) == pytest.approx(share)
    _, coded = cv2.imencode(".jpg", drawn, [cv2.IMWRITE_JPEG_QUALITY, 75])
    assert labeller.seen(np.asarray(cv2.imdecode(coded, cv2.IMREAD_COLOR), np.uint8)) == pytest.approx(share)
    assert labeller.seen(drawn[:, : width * 9 // 10]) is None


@pytest.mark.parametrize(("width", "height"), [(1, 1), (2, 40), (40, 2), (5, 5)])
def test_a_picture_too_small_for_a_stroke_shows_none(labeller: Labeller, width: int, height: int) -> None:
    assert labeller.seen(np.full((height, width, 3), 255, np.uint8)) is None
