"""What is no skin keeps its own colour on another's skin: white teeth, blue eyes; brows go with the skin's hue."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.unit.fusion.light.test_relight import MIDDLE, SIDE, lit, scene, skin

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
