"""From where on eyes and lips are the template's, and how far around: each number from both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.fusion.cutout import face_size
from desktop.fusion.geometry import regions
from desktop.fusion.geometry.canonical import MESH_VERTICES
from desktop.fusion.geometry.features import kept_from_template

if TYPE_CHECKING:
    from desktop.fusion.geometry.canonical import Floats
    from desktop.fusion.raster import Plane
    from tests.unit.fusion.conftest import Portrait

SIZE = 1000.0
"""Pixels: a hundredth of a face is ten."""

EYE = regions.EYES[0]


@pytest.fixture
def face(hopper: Portrait) -> Floats:
    """Landmarks of a face of ``SIZE`` pixels."""
    points = hopper.face.landmarks.astype(np.float64)
    points = points - [*points[:, :2].min(axis=0), 0]
    return np.asarray(points * SIZE / face_size(points) + [100, 100, 0], np.float64)


def with_lids(face: Floats, opening: float) -> Floats:
    """Both eyes open by so many of their widths, around the middle of their lids."""
    points = face.copy()
    for eye in regions.EYES:
        width = np.linalg.norm(np.subtract(*points[list(eye.corners), :2]))
        upper, lower = eye.lids
        middle = points[[upper, lower], :2].mean(axis=0)
        half = np.array([0, opening * width / 2])
        points[upper, :2], points[lower, :2] = middle - half, middle + half
    return points


def kept(target: Floats, user: Floats, template: Floats) -> Plane:
    return kept_from_template((1500, 1300), target[:MESH_VERTICES, :2], user, template)


def share(face: Floats, user: float, template: float) -> float:
    """How much of an eye is kept, at its middle, where the lids are so far open."""
    column, row = face[list(EYE.outline), :2].mean(axis=0).round().astype(int)
    return float(kept(face, with_lids(face, user), with_lids(face, template))[row, column])


@pytest.mark.parametrize(
    ("user", "template", "expected"),
    [
        (0.240, 0.10, 0.5),  # a ratio of e^0.875, half way from 0.8 to 0.95
        (0.10, 0.240, 0.5),
        (0.223, 0.10, 0.01),
        (0.258, 0.10, 0.99),
        (0.50, 0.14, 0.5),  # the one that is less open half way from 0.12 to 0.16
        (0.50, 0.121, 0.97),
        (0.50, 0.159, 0.03),
        (0.0, 0.048, 0.5),  # a shut eye counts as open by 0.02
    ],
)
def test_how_differently_lids_must_be_open(face: Floats, user: float, template: float, expected: float) -> None:
    assert share(face, user, template) == pytest.approx(expected, abs=0.06)


def half_and_softness(profile: np.ndarray) -> tuple[float, float]:
    """Where a falling edge has 0.5, and half of how far 0.84 and 0.16 lie apart: a Gaussian's middle and sigma."""
    places = [float(np.interp(-level, -profile, np.arange(len(profile)))) for level in (0.84, 0.5, 0.16)]
    return places[1], (places[2] - places[0]) / 2


@pytest.mark.parametrize(
    ("user", "template", "wider", "softer"), [(0.05, 0.5, 12.0, 10.0), (0.5, 0.05, 10.0, 10.0)], ids=["open", "shut"]
)
def test_how_much_is_kept_around_an_eye(
    face: Floats, user: float, template: float, wider: float, softer: float
) -> None:
    """Below the lower lid."""
    column, row = face[EYE.lids[1], :2].round().astype(int)
    profile = kept(face, with_lids(face, user), with_lids(face, template))[row - 20 : row + 60, column]
    half, soft = half_and_softness(profile)
    assert half - 20 == pytest.approx(wider, abs=1.0)
    assert soft == pytest.approx(softer, abs=1.5)


def with_gap(face: Floats, gap: float) -> Floats:
    points = face.copy()
    width = np.linalg.norm(np.subtract(*points[list(regions.OUTER_EYE_CORNERS), :2]))
    points[regions.LOWER_INNER_LIP, :2] = points[regions.UPPER_INNER_LIP, :2] + [0, gap * width]
    return points


def opened(face: Floats) -> Floats:
    """With lips far apart, for the place to look at."""
    points = face.copy()
    points[list(regions.LOWER_INNER_LIPS), 1] += 0.12 * SIZE
    return points


@pytest.mark.parametrize(("gap", "expected"), [(0.033, 0.0), (0.038, 0.5), (0.043, 1.0)])
@pytest.mark.parametrize("closer", [True, False])
def test_how_differently_lips_must_be_apart(face: Floats, gap: float, expected: float, closer: bool) -> None:
    wide, narrow = with_gap(face, 0.1 + gap), with_gap(face, 0.1)
    target = opened(face)
    column, row = target[[regions.UPPER_INNER_LIP, regions.LOWER_INNER_LIP], :2].mean(axis=0).round().astype(int)
    seen = kept(target, wide, narrow) if closer else kept(target, narrow, wide)
    assert seen[row, column] == pytest.approx(expected, abs=0.06)


@pytest.mark.parametrize(("closer", "wider", "softer"), [(True, 8.0, 8.0), (False, 3.0, 6.0)])
def test_how_much_is_kept_around_lips(face: Floats, closer: bool, wider: float, softer: float) -> None:
    target = opened(face)
    column, row = target[regions.LOWER_INNER_LIP, :2].round().astype(int)
    wide, narrow = with_gap(face, 0.3), with_gap(face, 0.1)
    seen = kept(target, wide, narrow) if closer else kept(target, narrow, wide)
    half, soft = half_and_softness(seen[row - 20 : row + 60, column])
    assert half - 20 == pytest.approx(wider, abs=1.0)
    assert soft == pytest.approx(softer, abs=0.9)


def test_how_much_is_kept_beside_the_corners_of_closer_lips(face: Floats) -> None:
    """Only the corners' triangle, grown by fourteen pixels, lies there; its tip is sharp, so that less is left."""
    target = opened(face)
    column, row = target[regions.INNER_MOUTH_CORNERS[1], :2].round().astype(int)
    seen = kept(target, with_gap(face, 0.3), with_gap(face, 0.1))
    half, _ = half_and_softness(seen[row, column - 20 : column + 60])
    assert half - 20 == pytest.approx(12.7, abs=1.5)
