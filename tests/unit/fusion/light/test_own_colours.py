"""What is no skin keeps its own colour on another's skin: white teeth, blue eyes; skin and brows go with its hue."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.unit.fusion.light.test_relight import MIDDLE, SIDE, lit, scene, skin, spot

Colour = tuple[float, float, float]

ORANGE, PALE, BROWN = (80.0, 115.0, 175.0), (185.0, 195.0, 225.0), (35.0, 50.0, 80.0)
"""BGR of skin."""

TEETH, IRIS, BLOND, LIPSTICK = (215.0, 222.0, 226.0), (150.0, 110.0, 80.0), (75.0, 115.0, 145.0), (50.0, 30.0, 160.0)


def fused(part: Colour, user: Colour, template: Colour) -> Colour:
    """What becomes of a feature of the colour ``part`` in the middle of a face, on average."""
    disc = np.hypot(*(np.mgrid[:SIDE, :SIDE] - SIDE // 2)) < 12
    faces = scene(np.where(disc[..., None], np.array(part, np.float32), skin(user)).astype(np.float32), skin(template))
    features = disc.astype(np.float32)
    result = lit(replace(faces, features=features, skin=1 - features))
    y, x = MIDDLE
    blue, green, red = result[y - 5 : y + 6, x - 5 : x + 6].mean(axis=(0, 1)).tolist()
    return blue, green, red


@pytest.mark.parametrize(("user", "template"), [(ORANGE, PALE), (PALE, ORANGE), (PALE, BROWN)])
def test_teeth_are_white_in_every_face(user: Colour, template: Colour) -> None:
    blue, green, red = fused(TEETH, user, template)
    assert 0.85 < blue / red < 1.02, "neither blue nor orange"
    assert 0.92 < green / red < 1.02, "nor green"


def test_a_blue_eye_stays_blue() -> None:
    blue, _, red = fused(IRIS, PALE, ORANGE)
    assert blue > 1.3 * red


def test_a_blond_brow_is_not_green_on_dark_skin() -> None:
    _, green, red = fused(BLOND, PALE, BROWN)
    assert green / red < 1.1 * BROWN[1] / BROWN[2]


def test_lipstick_of_a_dark_face_is_not_pink_on_a_pale_one() -> None:
    blue, _, red = fused(LIPSTICK, ORANGE, PALE)
    assert blue / red < 0.5


def lips_of(template: Colour) -> Colour:
    """What becomes of lipstick on pale skin on a face of the same skin whose lips have the colour ``template``."""
    disc = np.hypot(*(np.mgrid[:SIDE, :SIDE] - SIDE // 2)) < 12
    user, other = (
        np.where(disc[..., None], np.array(lips, np.float32), skin(PALE)).astype(np.float32)
        for lips in (LIPSTICK, template)
    )
    lips = disc.astype(np.float32)
    result = lit(replace(scene(user, other), features=lips, lips=lips, skin=1 - lips))
    y, x = MIDDLE
    blue, green, red = result[y - 5 : y + 6, x - 5 : x + 6].mean(axis=(0, 1)).tolist()
    return blue, green, red


def test_lipstick_is_left_at_home_where_the_template_wears_none() -> None:
    (_, green, red), (_, own_green, own_red) = lips_of((140.0, 140.0, 200.0)), lips_of(LIPSTICK)
    assert red / green < 1.75, "natural lips are 1.43"
    assert own_red / own_green > 3, "beside lipstick it stays"
    assert green > 80, "it leaves no dark mouth"


def off_hue(cheek: Colour, reach: float) -> float:
    """How far, in levels of red, the middle of pale skin with one spot of the colour ``cheek`` has another hue than the
    template's yellow skin."""
    yellow = skin((75.0, 130.0, 160.0))
    there = spot(MIDDLE, reach)
    result = lit(scene(np.asarray(skin(PALE) * (1 - there) + there * np.array(cheek, np.float32), np.float32), yellow))
    y, x = MIDDLE
    seen, own = (image[y - 2 : y + 3, x - 2 : x + 3].mean(axis=(0, 1)) for image in (result, yellow))
    return float(seen[2] - seen[1] * own[2] / own[1])


@pytest.mark.parametrize("reach", [5, 9, 20])
def test_a_red_fold_of_pale_skin_is_no_red_streak_in_yellow_light(reach: float) -> None:
    assert abs(off_hue((120.0, 120.0, 190.0), reach)) < 8


@pytest.mark.parametrize(("reach", "least", "most"), [(6, 0.5, 1.0), (1.5, 0.0, 0.2)])
def test_a_red_cheek_of_the_template_stays_red_and_its_veins_do_not_come_through(
    reach: float, least: float, most: float
) -> None:
    """Without its own hues skin is greyer than the neck below it."""
    cheek = spot(MIDDLE, reach) * np.array([-6, -8, 18], np.float32)
    result = lit(scene(skin(PALE), np.asarray(skin(PALE) + cheek, np.float32)))
    y, x = MIDDLE
    _, green, red = result[y - 1 : y + 2, x - 1 : x + 2].mean(axis=(0, 1)) - np.array(PALE)
    assert least < (red - green) / 26 < most


def test_a_mild_blush_stays() -> None:
    assert off_hue((183.0, 193.0, 232.0), 9) > 0.7
