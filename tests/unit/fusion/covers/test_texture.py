"""Skin that was made up has the person's own pores, and nothing of what lay over them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.fusion.covers.look import FaceSquare
from desktop.fusion.covers.texture import PLACES, texture
from desktop.fusion.cutout import Cutout, cut_out

if TYPE_CHECKING:
    from desktop.fusion.raster import Plane
    from tests.unit.fusion.conftest import Portrait

PORES = 4.0
"""Standard deviation of drawn pores, in levels."""


@pytest.fixture
def porous(collins: Portrait) -> Cutout:
    """The portrait's face of one tone, with pores all over."""
    cutout = cut_out(collins.picture.pixels, collins.face.landmarks, reach=0.36)
    grain = np.random.default_rng(3).normal(0, PORES, (*cutout.shape, 1))
    return replace(cutout, pixels=np.clip(np.full((*cutout.shape, 3), 150) + grain, 0, 255).astype(np.uint8))


def nothing(cutout: Cutout) -> Plane:
    return np.zeros(cutout.shape, np.float32)


def around(cutout: Cutout, landmark: int, reach: int = 25) -> tuple[slice, slice]:
    x, y = cutout.landmarks[landmark, :2].round().astype(int)
    return slice(y - reach, y + reach), slice(x - reach, x + reach)


def test_it_is_as_rough_as_the_skin_it_comes_from(porous: Cutout) -> None:
    detail = texture(FaceSquare.of(porous), nothing(porous))
    assert 0.6 * PORES < detail.std() < PORES
    assert abs(float(detail.mean())) < 0.5


def test_it_is_not_taken_from_where_colours_are_made_up(porous: Cutout) -> None:
    made_up, pixels = nothing(porous), porous.pixels.copy()
    for half in PLACES:
        for landmark in half[:2]:
            made_up[around(porous, landmark)] = 1
            pixels[around(porous, landmark)] = 150
    smooth_there = replace(porous, pixels=pixels)
    assert texture(FaceSquare.of(smooth_there), made_up).std() > 0.5 * PORES


def test_one_half_helps_the_other(porous: Cutout) -> None:
    made_up = nothing(porous)
    middle = round(float(porous.landmarks[6, 0]))
    made_up[:, :middle] = 1
    detail = texture(FaceSquare.of(porous), made_up)
    assert detail[:, : middle - 5].std() == pytest.approx(detail[:, middle + 5 :].std(), rel=0.2)


def test_without_bare_skin_nothing_is_added(porous: Cutout) -> None:
    assert not texture(FaceSquare.of(porous), nothing(porous) + 1).any()


def test_a_mole_is_not_repeated(porous: Cutout) -> None:
    pixels = porous.pixels.copy()
    for half in PLACES:
        for landmark in half:
            pixels[around(porous, landmark, 2)] = 40
    detail = texture(FaceSquare.of(replace(porous, pixels=pixels)), nothing(porous))
    assert np.abs(detail).max() < 6 * PORES


def test_the_calmest_skin_is_taken(porous: Cutout) -> None:
    pixels = porous.pixels.copy()
    for half in PLACES:
        pixels[around(porous, half[1])] = 150 + (np.indices((50, 50)).sum(axis=0)[..., None] % 2) * 60
    assert texture(FaceSquare.of(replace(porous, pixels=pixels)), nothing(porous)).std() < 1.5 * PORES


def test_wrinkles_are_not_repeated(porous: Cutout) -> None:
    """Where all bare skin is furrowed there are no pores to be had."""
    rows = np.arange(porous.shape[0])[:, None, None]
    furrowed = np.clip(porous.pixels + 60 * np.sin(rows * 1.5), 0, 255).astype(np.uint8)
    assert not texture(FaceSquare.of(replace(porous, pixels=furrowed)), nothing(porous)).any()
