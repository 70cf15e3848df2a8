"""Light from one side is taken off a user's face."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.fusion.cutout import Cutout, cut_out
from desktop.fusion.light.evened import evened, evening

if TYPE_CHECKING:
    from desktop.fusion.geometry.canonical import CanonicalFace
    from tests.unit.fusion.conftest import Portrait

CHEEKS = ((50, 101, 205), (280, 330, 425))


def lit_from(portrait: Portrait, side: int, darkest: float = 0.15) -> Cutout:
    """As a lamp far to one side lights a round face: darker, the farther its skin looks away."""
    points = portrait.face.landmarks
    across = (np.arange(portrait.picture.pixels.shape[1]) - points[[6, 4, 17], 0].mean()) / (np.ptp(points[:, 0]) / 2)
    share = darkest + (1 - darkest) * (0.5 + 0.5 * np.clip(side * across, -1, 1))
    pixels = (portrait.picture.pixels * share[:, None]).astype(np.uint8)
    return cut_out(pixels, points, reach=0.36).shrunk(160)


def seen(cutout: Cutout) -> np.ndarray:
    """Nothing is hidden."""
    return np.zeros(cutout.shape, np.float32)


def cheeks(pixels: np.ndarray, cutout: Cutout) -> list[float]:
    places = [cutout.landmarks[list(points), :2].round().astype(int) for points in CHEEKS]
    return [float(pixels[place[:, 1], place[:, 0]].mean()) for place in places]


@pytest.mark.parametrize("side", [-1, 1])
def test_both_cheeks_become_as_light(collins: Portrait, canonical: CanonicalFace, side: int) -> None:
    cutout = lit_from(collins, side)
    before = cheeks(cutout.pixels, cutout)
    after = cheeks(evened(cutout.pixels, evening(cutout, seen(cutout), canonical)), cutout)
    assert abs(np.log(after[0] / after[1])) < 0.5 * abs(np.log(before[0] / before[1]))


def test_even_light_is_left_alone(collins: Portrait, canonical: CanonicalFace) -> None:
    cutout = cut_out(collins.picture.pixels, collins.face.landmarks, reach=0.36).shrunk(160)
    assert evening(cutout, seen(cutout), canonical) is None
    assert evened(cutout.pixels, None) is cutout.pixels


def test_nothing_is_raised_out_of_black(collins: Portrait, canonical: CanonicalFace) -> None:
    pixels = collins.picture.pixels.copy()
    middle = round(float(collins.face.landmarks[[6, 4, 17], 0].mean()))
    pixels[:, :middle] //= 12
    cutout = cut_out(pixels, collins.face.landmarks, reach=0.36).shrunk(160)
    assert evening(cutout, seen(cutout), canonical) is None


def test_what_is_far_from_the_face_stays(collins: Portrait, canonical: CanonicalFace) -> None:
    cutout = lit_from(collins, 1)
    gain = evening(cutout, seen(cutout), canonical)
    assert gain is not None
    assert np.allclose(gain[[0, 0, -1, -1], [0, -1, 0, -1]], 1, atol=0.05)


def test_a_face_that_is_hidden_tells_nothing(collins: Portrait, canonical: CanonicalFace) -> None:
    cutout = lit_from(collins, 1)
    assert evening(cutout, np.ones(cutout.shape, np.float32), canonical) is None


@pytest.mark.parametrize("side", [0, 1])
def test_a_shadow_that_is_cast_on_one_cheek_goes(collins: Portrait, canonical: CanonicalFace, side: int) -> None:
    """Under a lamp from that side; its edge is none that a round face's own shade has."""
    cutout = lit_from(collins, 2 * side - 1)
    pixels, (x, y) = cutout.pixels.copy(), cutout.landmarks[CHEEKS[side][2], :2].round().astype(int)
    cast = np.s_[y - 14 : y + 14, x - 14 : x + 14]
    pixels[cast] = (pixels[cast] * 0.4).astype(np.uint8)
    shaded = replace(cutout, pixels=pixels)
    one, other = cheeks(evened(pixels, evening(shaded, seen(shaded), canonical)), shaded)
    assert abs(np.log(one / other)) < 0.21
