"""A face that is covered on one half shows the other half there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.fusion.covers.uncovered import Uncovered, uncovered
from desktop.fusion.geometry import regions
from desktop.fusion.render import Twin

if TYPE_CHECKING:
    from desktop.fusion.geometry.canonical import CanonicalFace, Floats
    from desktop.fusion.raster import Plane

SIDE = 160
SEEN = Twin(np.zeros((SIDE, SIDE, 2), np.float32), np.zeros((SIDE, SIDE), np.float32))
RIGHT_CHEEK, LEFT_CHEEK = 50, 280


@pytest.fixture
def target(canonical: CanonicalFace) -> Floats:
    """A frontal face, whose halves mirror each other."""
    flat = canonical.vertices[:, :2] * [1, -1]
    low, high = flat.min(axis=0), flat.max(axis=0)
    return np.asarray(SIDE / 2 + (flat - (low + high) / 2) * 0.9 * SIDE / (high - low).max(), np.float64)


def covered(*centres: np.ndarray, reach: float = 22) -> tuple[Plane, Plane]:
    """Round covers, and the same from the other half."""
    rows, columns = np.mgrid[:SIDE, :SIDE]
    cover = np.zeros((SIDE, SIDE), np.float32)
    for x, y in centres:
        cover[np.hypot(columns - x, rows - y) < reach] = 1
    return cover, np.ascontiguousarray(cover[:, ::-1])


def share_at(seen: Uncovered, place: Floats) -> float:
    column, row = place.round().astype(int)
    return float(seen.twin.share[row, column]) if seen.twin else 0.0


def cover_at(seen: Uncovered, place: Floats) -> float:
    column, row = place.round().astype(int)
    return float(seen.cover[row, column])


def test_a_cheek_that_is_covered_is_taken_from_the_other_half(target: Floats) -> None:
    seen = uncovered(SEEN, covered(target[RIGHT_CHEEK]), target=target, share=1.0)
    assert share_at(seen, target[RIGHT_CHEEK]) > 0.9
    assert share_at(seen, target[LEFT_CHEEK]) == 0
    assert cover_at(seen, target[RIGHT_CHEEK]) < 0.1


def test_what_is_covered_on_both_halves_stays_covered(target: Floats) -> None:
    seen = uncovered(SEEN, covered(target[RIGHT_CHEEK], target[LEFT_CHEEK]), target=target, share=1.0)
    assert cover_at(seen, target[RIGHT_CHEEK]) > 0.9


def test_an_eye_is_never_mirrored(target: Floats) -> None:
    eye = regions.EYES[0]
    seen = uncovered(SEEN, covered(target[list(eye.outline)].mean(axis=0)), target=target, share=1.0)
    for point in (eye.corners[0], eye.lids[0]):
        assert cover_at(seen, target[point]) > 0.9, "the template's shows"


def test_next_to_the_outline_the_template_shows(target: Floats, canonical: CanonicalFace) -> None:
    place = target[canonical.oval[len(canonical.oval) // 4]]
    seen = uncovered(SEEN, covered(place), target=target, share=1.0)
    assert cover_at(seen, place) > 0.9


def test_a_softer_version_takes_less_of_the_other_half(target: Floats) -> None:
    seen = uncovered(SEEN, covered(target[RIGHT_CHEEK]), target=target, share=0.6)
    assert 0.35 < cover_at(seen, target[RIGHT_CHEEK]) < 0.5


def test_what_covers_one_half_does_not_shine_through_where_both_are_mixed(target: Floats) -> None:
    cover, twin_cover = covered(target[RIGHT_CHEEK])
    seen = uncovered(SEEN, (cover, twin_cover), target=target, share=0.6)
    assert seen.twin is not None
    shown = (cover == 1) & (seen.cover < 0.99)
    assert shown.any()
    assert seen.twin.share[shown].min() > 0.99


def test_a_bare_face_has_no_need_of_its_twin(target: Floats) -> None:
    assert uncovered(SEEN, covered(), target=target, share=1.0).twin is None


def test_the_hidden_half_of_a_bare_side_face_still_has(target: Floats) -> None:
    hidden = Twin(SEEN.places, np.full((SIDE, SIDE), 0.3, np.float32))
    seen = uncovered(hidden, covered(), target=target, share=1.0)
    assert share_at(seen, target[RIGHT_CHEEK]) == pytest.approx(0.3)
    assert cover_at(seen, target[RIGHT_CHEEK]) == pytest.approx(0.0)
