"""How far a target shape may go: each number from both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.fusion.geometry import regions
from desktop.fusion.geometry.expressions import Apart
from desktop.fusion.geometry.shape import TargetShape

if TYPE_CHECKING:
    from desktop.fusion.geometry.canonical import CanonicalFace, Floats

FOREHEAD = 10


def identity(canonical: CanonicalFace, user: Floats, apart: Apart | None = None) -> Floats:
    """Offsets (468 x 3, cm) of a user whose vertices are ``user`` in a template that is the mean face."""
    return TargetShape(canonical)._identity(user, canonical.vertices, apart or Apart())


@pytest.mark.parametrize(("away", "moved"), [(1.0, 1.0), (1.2, 1.1), (5.0, 1.1)])
def test_no_landmark_moves_farther_than_eleven_millimetres(canonical: CanonicalFace, away: float, moved: float) -> None:
    user = canonical.vertices.copy()
    user[FOREHEAD, 1] += away
    assert identity(canonical, user)[FOREHEAD, 1] == pytest.approx(moved, abs=0.01)


def test_half_of_what_one_side_differs_is_believed(canonical: CanonicalFace) -> None:
    """The rest goes to its twin."""
    user = canonical.vertices.copy()
    user[234, 0] -= 0.8
    offsets = identity(canonical, user)
    assert offsets[234, 0] == pytest.approx(-0.6, abs=0.01)
    assert offsets[454, 0] == pytest.approx(0.2, abs=0.01)


def with_lips_apart(canonical: CanonicalFace, gap: float) -> Floats:
    """Both lips away from each other by ``gap`` cm in all, wider by a centimetre at the corners."""
    user = canonical.vertices.copy()
    user[list(regions.LOWER_INNER_LIPS), 1] -= gap
    user[list(regions.INNER_MOUTH_CORNERS), 0] += [-0.5, 0.5]
    return user


def width_kept(canonical: CanonicalFace, gap: float, apart: Apart) -> float:
    """How much of the half centimetre a corner keeps."""
    left = regions.INNER_MOUTH_CORNERS[1]
    return float(identity(canonical, with_lips_apart(canonical, gap), apart)[left, 0] / 0.5)


@pytest.mark.parametrize(("gap", "kept"), [(0.05, 0.9), (0.25, 0.875), (0.4, 0.8), (0.55, 0.725), (0.7, 0.7)])
def test_a_mouth_keeps_less_of_its_own_width_the_farther_the_lips_are_apart(
    canonical: CanonicalFace, gap: float, kept: float
) -> None:
    assert width_kept(canonical, gap, Apart()) == pytest.approx(kept, abs=0.012)


@pytest.mark.parametrize(("lips", "kept"), [(0.1, 0.9), (0.2, 0.878), (0.375, 0.8), (0.55, 0.722), (0.7, 0.7)])
def test_and_the_more_otherwise_they_are_used(canonical: CanonicalFace, lips: float, kept: float) -> None:
    assert width_kept(canonical, 0.0, Apart(lips=lips)) == pytest.approx(kept, abs=0.012)
