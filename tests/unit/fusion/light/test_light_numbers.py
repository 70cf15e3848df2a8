"""Limits of light and colour: each number from both sides."""

from __future__ import annotations

import numpy as np
import pytest

from desktop.fusion.light.relight import _most_shine
from desktop.fusion.light.scene import Skin
from desktop.fusion.light.shades import Lights, _slopes, colourfulness
from tests.unit.fusion.light.test_relight import SIDE, flat, scene

GREY = (100.0, 100.0, 100.0)
OFF_GREY = np.array([1.0, 0.0, -0.114 / 0.299], np.float32)
"""Changes the colour and not the lightness."""

GREYS = np.ones(3, np.float32)
"""Slopes of grey skin."""


@pytest.mark.parametrize(("distance", "colour"), [(1.8, 0.0), (2.4, 0.057), (5.5, 0.5), (8.6, 0.943), (9.2, 1.0)])
def test_skin_is_grey_up_to_2_levels_from_grey_and_coloured_from_9_on(distance: float, colour: float) -> None:
    skin = np.full((50, 3), 128, np.float32) + distance / np.abs(OFF_GREY).mean() * OFF_GREY
    assert colourfulness(np.asarray(skin, np.float32)) == pytest.approx(colour, abs=0.01)


@pytest.mark.parametrize(("wanted", "most"), [(50.0, 14.0), (95.0, 10.0), (98.0, 7.0), (150.0, 6.0)])
def test_smooth_skin_shines_by_14_levels_not_above_its_lightest_but_by_6_always(wanted: float, most: float) -> None:
    template = flat(GREY)
    lights = Lights(template, template, flat((wanted, wanted, wanted)), np.ones((SIDE, SIDE), np.float32), GREYS)
    nothing = np.zeros((SIDE, SIDE), np.float32)
    shine = _most_shine(nothing, lights, Skin.of(scene(template, template)))
    assert shine[SIDE // 2, SIDE // 2] == pytest.approx(most, abs=0.1)


@pytest.mark.parametrize(("slope", "seen"), [(0.1, 0.2), (0.5, 0.5), (1.8, 1.8), (3.0, 2.0)])
def test_a_channel_follows_lightness_by_a_fifth_at_least_and_twice_at_most(slope: float, seen: float) -> None:
    """Red here; the others make up for it in the lightness."""
    light = np.linspace(40, 200, SIDE * SIDE, dtype=np.float32).reshape(SIDE, SIDE)
    other = (1 - 0.299 * slope) / 0.701
    low = np.dstack([other * light, other * light, slope * light]).astype(np.float32)
    assert _slopes(low, np.ones((SIDE, SIDE), np.float32))[2] == pytest.approx(seen, abs=0.02)
