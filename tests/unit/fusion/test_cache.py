"""What is remembered makes a slider quick, and changes nothing else."""

from __future__ import annotations

import gc
import tracemalloc
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.domain.cloud.degrees import Degrees
from desktop.domain.fusing.fusion import Algorithm, FusionSettings
from tests.networks import shipped_engine
from tests.unit.fusion.conftest import Portrait, close_up, side_by_side, source

if TYPE_CHECKING:
    from desktop.fusion.engine import LocalEngine
    from desktop.fusion.geometry.canonical import CanonicalFace

STEPS = [
    FusionSettings(),
    FusionSettings(Algorithm.PREMIUM, Degrees(10, 70)),
    FusionSettings(Algorithm.PREMIUM, Degrees(100, 100)),
    FusionSettings(Algorithm.ENJOY, Degrees(70, 0)),
    FusionSettings(),
]


def engine_of(canonical: CanonicalFace) -> LocalEngine:
    return shipped_engine(canonical)


@pytest.mark.parametrize("turned", [False, True])
def test_each_step_of_a_slider_is_what_a_fresh_start_would_give(
    canonical: CanonicalFace, collins: Portrait, hopper: Portrait, *, turned: bool
) -> None:
    template, user = (collins, hopper) if turned else (hopper, collins)
    warm = engine_of(canonical)
    for settings in STEPS:
        stepped = warm.fuse(template.picture, [source(user, template)], settings).pixels
        fresh = engine_of(canonical).fuse(template.picture, [source(user, template)], settings).pixels
        assert np.array_equal(stepped, fresh)


def test_nor_does_it_matter_for_faces_that_touch(canonical: CanonicalFace, collins: Portrait, hopper: Portrait) -> None:
    template = side_by_side(close_up(hopper), close_up(collins))
    sources = [source(collins, template, 0), source(hopper, template, 1)]
    warm = engine_of(canonical)
    for number in (0, 1):
        warm.fuse(template.picture, [sources[number]], STEPS[1])
    both = warm.fuse(template.picture, sources, STEPS[1]).pixels
    assert np.array_equal(both, engine_of(canonical).fuse(template.picture, sources, STEPS[1]).pixels)


def test_another_picture_of_the_same_face_is_looked_at_anew(
    canonical: CanonicalFace, collins: Portrait, hopper: Portrait
) -> None:
    warm = engine_of(canonical)
    warm.fuse(hopper.picture, [source(collins, hopper)], STEPS[0])
    darker = hopper.showing(hopper.picture.pixels // 2)
    fused = warm.fuse(darker.picture, [source(collins, darker)], STEPS[0]).pixels
    fresh = engine_of(canonical).fuse(darker.picture, [source(collins, darker)], STEPS[0]).pixels
    assert np.array_equal(fused, fresh)


def test_memory_stays_flat_over_many_pictures(canonical: CanonicalFace, collins: Portrait, hopper: Portrait) -> None:
    warm = engine_of(canonical)

    def previews(count: int) -> int:
        for number in range(count):
            template = hopper.showing(hopper.picture.pixels.copy())
            user = replace(collins, picture=replace(collins.picture, pixels=collins.picture.pixels.copy()))
            warm.fuse(template.picture, [source(user, template)], STEPS[number % len(STEPS)])
        del template, user
        gc.collect()
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    try:
        first = previews(5)
        grown = previews(15) - first
    finally:
        tracemalloc.stop()
    assert grown < collins.picture.pixels.nbytes / 4
