"""A face that is covered on one half shows the other half there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.fusion import regions
from desktop.fusion.render import Maps
from desktop.fusion.uncovered import uncovered
from desktop.fusion.warp import identity_map

if TYPE_CHECKING:
    from desktop.fusion.canonical import CanonicalFace
    from desktop.fusion.raster import Plane

SIDE = 160
SAME = (1.0, 1.0)
RIGHT_CHEEK, LEFT_CHEEK = 50, 280


@pytest.fixture
def maps(canonical: CanonicalFace) -> Maps:
    """A frontal face in its own place, whose halves mirror each other."""
    flat = canonical.vertices[:, :2] * [1, -1]
    low, high = flat.min(axis=0), flat.max(axis=0)
    target = SIDE / 2 + (flat - (low + high) / 2) * 0.9 * SIDE / (high - low).max()
    own = identity_map((SIDE, SIDE))
    mirrored = own.copy()
    mirrored[..., 0] = SIDE - mirrored[..., 0]
    return Maps(own, np.zeros_like(own), mirrored, mirrored, np.zeros((SIDE, SIDE), np.float32), target)


def covered(*centres: np.ndarray, reach: float = 22) -> Plane:
    rows, columns = np.mgrid[:SIDE, :SIDE]
    cover = np.zeros((SIDE, SIDE), np.float32)
    for x, y in centres:
        cover[np.hypot(columns - x, rows - y) < reach] = 1
    return cover


def share_at(maps: Maps, point: int) -> float:
    if maps.twin_share is None:
        return 0.0
    column, row = maps.target[point].round().astype(int)
    return float(maps.twin_share[row, column])


def test_a_cheek_that_is_covered_is_taken_from_the_other_half(maps: Maps) -> None:
    seen = uncovered(maps, covered(maps.target[RIGHT_CHEEK]), SAME, share=1.0)
    assert share_at(seen, RIGHT_CHEEK) > 0.9
    assert share_at(seen, LEFT_CHEEK) == 0


def test_what_is_covered_on_both_halves_stays_covered(maps: Maps) -> None:
    seen = uncovered(maps, covered(maps.target[RIGHT_CHEEK], maps.target[LEFT_CHEEK]), SAME, share=1.0)
    assert share_at(seen, RIGHT_CHEEK) < 0.1


def test_an_eye_is_never_mirrored(maps: Maps) -> None:
    eye = regions.EYES[0]
    seen = uncovered(maps, covered(maps.target[list(eye.outline)].mean(axis=0)), SAME, share=1.0)
    assert share_at(seen, eye.corners[0]) < 0.1
    assert share_at(seen, eye.lids[0]) < 0.1


def test_next_to_the_outline_the_template_shows(maps: Maps, canonical: CanonicalFace) -> None:
    point = int(canonical.oval[len(canonical.oval) // 4])
    seen = uncovered(maps, covered(maps.target[point]), SAME, share=1.0)
    assert share_at(seen, point) < 0.1


def test_a_bare_face_has_no_need_of_its_twin(maps: Maps) -> None:
    seen = uncovered(maps, covered(), SAME, share=1.0)
    assert seen.twin is None
    assert seen.twin_share is None
