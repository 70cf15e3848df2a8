"""A face of which one half lies in deep shadow shows the lit half there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.fusion.covers.shadowed import Halves, light_of, lit_half
from desktop.fusion.geometry import regions
from desktop.fusion.geometry.warp import identity_map
from desktop.fusion.raster import filled
from desktop.fusion.render import Twin

if TYPE_CHECKING:
    from desktop.fusion.geometry.canonical import CanonicalFace, Floats
    from desktop.fusion.raster import Plane

SIDE = 160
MIRROR = identity_map((SIDE, SIDE))
MIRROR[..., 0] = SIDE - 1 - MIRROR[..., 0]
BARE = np.zeros((SIDE, SIDE), np.float32)
LIT, BLACK = 200.0, 30.0
RIGHT_CHEEK, LEFT_CHEEK, NOSE = 50, 280, 4


@pytest.fixture
def target(canonical: CanonicalFace) -> Floats:
    """A frontal face, whose halves mirror each other."""
    flat = canonical.vertices[:, :2] * [1, -1]
    low, high = flat.min(axis=0), flat.max(axis=0)
    return np.asarray((SIDE - 1) / 2 + (flat - (low + high) / 2) * 0.9 * SIDE / (high - low).max(), np.float64)


def both(plane: Plane) -> tuple[Plane, Plane]:
    return plane, np.ascontiguousarray(plane[:, ::-1])


def dark_to(column: int, level: float = BLACK) -> tuple[Plane, Plane]:
    """Light on both halves of a face that is dark up to a column."""
    return both(np.where(np.arange(SIDE)[None] < column, level, LIT).repeat(SIDE, axis=0).astype(np.float32))


def shown(lights: tuple[Plane, Plane], target: Floats, *, cover: Plane = BARE, hidden: Plane = BARE) -> Halves:
    halves = Halves(Twin(MIRROR, hidden), both(cover))
    return lit_half(halves, lights, target=target, mirror=MIRROR, share=1.0)


def at(plane: Plane, place: Floats) -> float:
    column, row = place.round().astype(int)
    return float(plane[row, column])


def test_the_dark_half_is_taken_from_the_lit_one(target: Floats) -> None:
    halves = shown(dark_to(SIDE // 2), target)
    assert at(halves.twin.share, target[RIGHT_CHEEK]) > 0.95
    assert at(halves.twin.share, target[LEFT_CHEEK]) == 0


def test_so_is_its_eye(target: Floats) -> None:
    halves = shown(dark_to(SIDE // 2), target)
    assert at(halves.twin.share, target[list(regions.RIGHT_EYE)].mean(axis=0)) > 0.95


@pytest.mark.parametrize("level", [0.75 * LIT, LIT])
def test_light_from_the_side_is_no_deep_shadow(target: Floats, level: float) -> None:
    assert shown(dark_to(SIDE // 2, level), target).twin.share.max() == 0


@pytest.mark.parametrize(("level", "deep"), [(55.0, False), (45.0, True)])
def test_a_half_is_in_black_when_it_lacks_three_quarters_of_the_light(target: Floats, level: float, deep: bool) -> None:
    assert bool(shown(dark_to(SIDE // 2, level), target).twin.share.max() > 0) is deep


@pytest.mark.parametrize(("part", "deep"), [(0.054, False), (0.066, True)])
def test_and_when_that_is_six_hundredths_of_the_face(target: Floats, part: float, deep: bool) -> None:
    inside = filled((SIDE, SIDE), [target], hull=True)
    rows, columns = np.nonzero((inside > 0.5) & (np.arange(SIDE) < SIDE // 2))
    few = np.argsort(columns, kind="stable")[: round(part * float(inside.sum()))]
    light = np.full((SIDE, SIDE), LIT, np.float32)
    light[rows[few], columns[few]] = BLACK
    assert bool(shown(both(light), target).twin.share.max() > 0) is deep


def test_a_dark_patch_is_no_half(target: Floats) -> None:
    """It may be a bruise, a mole or paint: the person's own."""
    light = np.full((SIDE, SIDE), LIT, np.float32)
    column, row = target[RIGHT_CHEEK].round().astype(int)
    light[row - 8 : row + 8, column - 8 : column + 8] = BLACK
    assert shown(both(light), target).twin.share.max() == 0


def test_what_is_dark_on_both_halves_is_left_to_the_template(target: Floats) -> None:
    """A shadow that ends beyond the middle leaves a stripe for which there is no lit twin."""
    halves = shown(dark_to(SIDE // 2 + 6), target)
    assert min(at(cover, target[NOSE]) for cover in halves.covers) > 0.95
    assert at(halves.covers[0], target[LEFT_CHEEK]) == 0


def test_a_beard_of_both_halves_is_no_shadow(target: Floats) -> None:
    light = dark_to(SIDE // 2)[0].copy()
    chin = int(target[regions.CHIN, 1]) - 16
    light[chin:] *= 0.6
    halves = shown(both(light), target)
    assert at(halves.covers[0], target[regions.CHIN] + [12, -8]) < 0.1


def test_where_the_lit_half_is_covered_the_shadow_does_not_show_either(target: Floats) -> None:
    cover = BARE.copy()
    column, row = target[LEFT_CHEEK].round().astype(int)
    cover[row - 5 : row + 5, column - 5 : column + 5] = 1
    halves = shown(dark_to(SIDE // 2), target, cover=cover)
    assert at(halves.covers[0], target[RIGHT_CHEEK]) > 0.9
    assert at(halves.twin.share, target[RIGHT_CHEEK]) < 0.1


def test_what_a_lit_half_hides_is_not_taken_from_the_dark_one(target: Floats) -> None:
    hidden = np.full((SIDE, SIDE), 0.7, np.float32)
    assert at(shown(dark_to(SIDE // 2), target, hidden=hidden).twin.share, target[LEFT_CHEEK]) < 0.05
    assert at(shown(dark_to(0), target, hidden=hidden).twin.share, target[LEFT_CHEEK]) == pytest.approx(0.7)


def test_a_face_that_lies_outside_of_what_is_seen_has_none(target: Floats) -> None:
    assert shown(dark_to(SIDE // 2), target + 3 * SIDE).twin.share.max() == 0


def test_dark_features_are_no_shadow() -> None:
    pixels = np.full((SIDE, SIDE, 3), 200, np.uint8)
    pixels[70:75, 30:60] = 20
    assert light_of(pixels, SIDE).min() > 100
