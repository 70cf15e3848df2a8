"""What makes a step at the edge of a face the one where hair begins: each number from both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.fusion.covers import hairline
from desktop.fusion.covers.hairline import PROFILES, STEPS, _silent, _strength, _within, beyond_hairline
from tests.unit.fusion.covers.test_skin import looked_at

if TYPE_CHECKING:
    from desktop.fusion.geometry.canonical import CanonicalFace, Floats
    from tests.unit.fusion.conftest import Portrait

SKIN = np.array([36.0, 12.0, 18.0], np.float32)


@pytest.mark.parametrize(("lightness", "weighted"), [(100, 60), (70, 42), (45, 36), (32, 36), (25, 31.5), (20, 25.2)])
def test_a_dark_picture_is_enlarged_to_a_weighted_lightness_of_36_and_by_two_and_a_tenth_at_most(
    canonical: CanonicalFace,
    collins: Portrait,
    monkeypatch: pytest.MonkeyPatch,
    lightness: float,
    weighted: float,
) -> None:
    seen: list[np.ndarray] = []

    def watched(colours: np.ndarray, window: np.ndarray) -> Floats:
        seen.append(colours)
        return _strength(colours, window)

    monkeypatch.setattr(hairline, "_strength", watched)
    cutout = looked_at(collins)
    plane = np.full((*cutout.shape, 3), (lightness, 10, 10), np.float32)
    beyond_hairline(cutout, plane, canonical)
    assert float(np.median(seen[0][..., 0])) == pytest.approx(weighted, abs=0.5)


@pytest.mark.parametrize(("depth", "cost"), [(-0.05, 0.0), (0.03, 0.0), (0.05, 0.6), (0.14, 6.0)])
def test_a_line_within_the_outline_costs_from_four_hundredths_of_a_face_on(depth: float, cost: float) -> None:
    """Profiles end a tenth of a face beyond the outline; a face has a hundred steps here."""
    step = round(STEPS - 1 - 100 * (depth + 0.1))
    assert _within(np.array([100.0]))[0, step] == pytest.approx(cost, abs=0.05)


def strength(step: float, stray: float = 0.0) -> float:
    """At the twentieth step of profiles whose colour changes there by ``step``, and before, from the tenth on, by
    ``stray`` the other way."""
    seen = np.tile(SKIN, (PROFILES, STEPS, 1))
    seen[:, 10:20, 2] -= stray
    seen[:, 20:, 1] += step
    return float(_strength(seen, np.full((PROFILES, 1), 5))[0, 20])


@pytest.mark.parametrize(("step", "expected"), [(9.0, -2.0), (12.0, 1.0), (17.0, 6.0), (20.0, 7.0), (40.0, 7.0)])
def test_a_step_counts_from_11_and_up_to_18(step: float, expected: float) -> None:
    assert strength(step) == pytest.approx(expected, abs=0.05)


@pytest.mark.parametrize(("stray", "cost"), [(7.0, 0.0), (9.0, 0.3), (18.0, 3.0)])
def test_what_is_before_a_step_may_stray_by_8_for_nothing_and_by_more_for_three_tenths_each(
    stray: float, cost: float
) -> None:
    assert strength(60.0) - strength(60.0, stray) == pytest.approx(cost, abs=0.05)


@pytest.mark.parametrize(("steepest", "degrees"), [(4.6, 15), (5.5, 45)])
def test_a_beard_is_a_step_of_five_on_the_chin(steepest: float, degrees: float) -> None:
    """With one the line says nothing for 45 degrees to both sides of the chin, else for 15."""
    chin = np.zeros((PROFILES, STEPS), np.bool_)
    chin[:5, 5:15] = True
    strengths = np.where(chin, steepest, 0.0)
    assert np.degrees(_silent(strengths, chin)) == pytest.approx(degrees)
