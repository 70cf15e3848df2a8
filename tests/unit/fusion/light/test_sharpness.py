"""The user's detail is never sharper than the template's, and skin no smoother."""

from __future__ import annotations

import numpy as np

from desktop.fusion.light.sharpness import grained, matched
from desktop.fusion.raster import Plane, blurred

NOISE = np.random.default_rng(5).normal(128, 30, (80, 90, 3)).astype(np.float32)
SOFT = blurred(NOISE, 2.0)
EVERYWHERE, NOWHERE = np.ones((80, 90), np.float32), np.zeros((80, 90), np.float32)


def detail(image: Plane) -> float:
    return float(np.abs(image - blurred(image, 1.1)).mean())


def test_a_crisp_face_is_softened_for_a_soft_template() -> None:
    for features in (EVERYWHERE, NOWHERE):
        assert detail(matched(NOISE, SOFT, EVERYWHERE, features)) < 0.5 * detail(NOISE)


def test_a_soft_face_is_not_sharpened_for_a_crisp_template() -> None:
    assert np.array_equal(matched(SOFT, NOISE, EVERYWHERE, NOWHERE), SOFT)


def test_equals_are_left_alone() -> None:
    assert np.array_equal(matched(NOISE, NOISE, EVERYWHERE, NOWHERE), NOISE)


def test_wrinkles_are_softened_without_the_eyes() -> None:
    features = NOWHERE.copy()
    features[:, :45] = 1
    template = np.where(features[..., None] > 0, NOISE, SOFT)
    result = matched(NOISE, template, EVERYWHERE, features)
    assert np.abs(result - NOISE)[:, :40].max() < 1
    assert detail(result[:, 50:]) < 0.5 * detail(NOISE[:, 50:])


def test_nothing_shown_is_nothing_to_match() -> None:
    assert np.array_equal(matched(NOISE, SOFT, NOWHERE, EVERYWHERE), NOISE)


def test_soft_skin_gets_the_grain_of_the_template() -> None:
    result = grained(SOFT, NOISE, EVERYWHERE, NOWHERE, size=400)
    assert 0.7 * detail(NOISE) < detail(result) <= 1.05 * detail(NOISE)


def test_pores_that_are_less_fine_come_too() -> None:
    """With the finest grain alone, skin is wax below it."""
    coarse = blurred(NOISE, 1.2)
    result = grained(np.full_like(SOFT, 128), coarse, EVERYWHERE, NOWHERE, size=400)
    seen, wanted = (np.abs(blurred(image, 1.1) - blurred(image, 2.2)).mean() for image in (result, coarse))
    assert seen > 0.6 * wanted


def test_eyes_get_no_grain() -> None:
    assert np.array_equal(grained(SOFT, NOISE, EVERYWHERE, EVERYWHERE, size=400), SOFT)


def test_a_wrinkle_of_the_template_is_no_grain() -> None:
    wrinkled = SOFT.copy()
    wrinkled[40] -= 100
    result = grained(np.full_like(SOFT, 128), wrinkled, EVERYWHERE, NOWHERE, size=400)
    assert np.abs(result - 128).max() < 15


def test_what_is_fine_in_a_small_face_is_the_persons_own() -> None:
    assert np.array_equal(grained(SOFT, NOISE, EVERYWHERE, NOWHERE, size=100), SOFT)


def test_grainy_skin_gets_no_more() -> None:
    assert np.array_equal(grained(NOISE, NOISE, EVERYWHERE, NOWHERE, size=400), NOISE)
