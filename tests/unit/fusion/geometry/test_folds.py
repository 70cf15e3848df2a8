"""Moves that would fold a triangle are taken back round by round, and how many rounds that may take."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.fusion.geometry import regions
from desktop.fusion.geometry.shape import TargetShape, doubled_areas

if TYPE_CHECKING:
    from desktop.fusion.geometry.canonical import CanonicalFace, Floats

CHEEK = 50


@pytest.fixture
def points(canonical: CanonicalFace) -> Floats:
    """A frontal face, 20 pixels a centimetre."""
    return np.asarray(canonical.vertices[:, :2] * [20, -20], np.float64)


def rounds_for(canonical: CanonicalFace, points: Floats, moves: Floats) -> int:
    """How often ``moves`` have to shrink by a fifth until nothing folds."""
    before = doubled_areas(points[canonical.triangles])
    for count in range(200):
        after = doubled_areas((points + 0.8**count * moves)[canonical.triangles])
        if not ((np.abs(before) > 1e-6) & (after * np.sign(before) <= 0)).any():
            return count
    raise AssertionError


def needing(canonical: CanonicalFace, points: Floats, part: tuple[int, ...], rounds: int) -> Floats:
    """A move of ``part`` to the right so far that it takes that many rounds."""
    moves = np.zeros_like(points)
    moves[list(part), 0] = 1.0
    while rounds_for(canonical, points, moves) < rounds:
        moves *= 1.2
    return moves


@pytest.mark.parametrize(("rounds", "moved"), [(52, True), (66, False)])
def test_sixty_rounds_are_tried_before_a_face_is_left_as_it_is(
    canonical: CanonicalFace, points: Floats, rounds: int, moved: bool
) -> None:
    moves = needing(canonical, points, (CHEEK,), rounds)
    placed = TargetShape(canonical)._without_folds(points, moves, np.zeros_like(moves))
    assert (not np.array_equal(placed, points)) is moved


def test_what_the_lips_do_as_one_is_whole_for_twenty_five_rounds(canonical: CanonicalFace, points: Floats) -> None:
    calm = np.full_like(points, 0.1)
    alone = needing(canonical, points, (CHEEK,), 22)
    placed = TargetShape(canonical)._without_folds(points, alone + calm, calm)
    assert np.allclose((placed - points)[list(regions.LIPS)], 0.1)


def test_and_shrinks_from_there_on(canonical: CanonicalFace, points: Floats) -> None:
    """Thirty-two rounds after the twenty-fifth are within the sixty, after the thirty-first they would not be."""
    calm = needing(canonical, points, tuple(regions.LIPS), 32)
    placed = TargetShape(canonical)._without_folds(points, calm, calm)
    assert not np.array_equal(placed, points)


def test_a_folded_corner_takes_a_fifth_off_and_its_neighbours_a_twentieth(
    canonical: CanonicalFace, points: Floats
) -> None:
    """After one round: the corner has 0.8 of its move, what lies beside the folded triangles 0.95 of its own."""
    moves = needing(canonical, points, (CHEEK,), 1)
    moves[:, 1] = 1.0
    placed = TargetShape(canonical)._without_folds(points, moves, np.zeros_like(moves))
    kept = np.round((placed - points)[:, 1], 6)
    assert kept[CHEEK] == pytest.approx(0.8)
    assert set(kept.tolist()) == {0.8, 0.95, 1.0}
