"""Where hair begins, though its colour be near to skin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from desktop.fusion.covers.hairline import beyond_hairline
from desktop.fusion.covers.skin import surface
from desktop.fusion.raster import lab, to_bytes
from tests.unit.fusion.covers.test_skin import CHEEKS, looked_at, mean_at

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels
    from desktop.fusion.cutout import Cutout
    from desktop.fusion.geometry.canonical import CanonicalFace
    from tests.unit.fusion.conftest import Portrait

JAW, OTHER_JAW = (132, 58), (361, 288)
SIDES = (93, 132, 58, 172, 136, 365, 397, 288, 361, 323)
GOATEE = (211, 200, 431, 378, 152, 149)


def beyond(cutout: Cutout, canonical: CanonicalFace) -> np.ndarray:
    return beyond_hairline(cutout, lab(cutout.pixels.astype(np.float32)), canonical)


def tinted(pixels: Pixels, where: np.ndarray, shift: tuple[float, float, float]) -> Pixels:
    """The mean colour of ``where``, moved by ``shift`` in CIE L*a*b*, there."""
    colour = lab(pixels[where][None].astype(np.float32)).mean(axis=(0, 1)) + np.array(shift, np.float32)
    painted = pixels.copy()
    painted[where] = to_bytes(cv2.cvtColor(colour[None, None].astype(np.float32), cv2.COLOR_Lab2BGR) * 255)[0, 0]
    return painted


def blond(portrait: Portrait) -> Pixels:
    """A lock as light as skin, and little yellower, over the right edge of the face."""
    pixels, points = portrait.picture.pixels, portrait.face.landmarks[:, :2]
    where = np.zeros(pixels.shape[:2], np.bool_)
    left, right = points[234, 0], points[[132, 58], 0].mean() + 0.1 * (points[454, 0] - points[234, 0])
    where[round(points[105, 1]) : round(points[152, 1]), round(left) - 20 : round(right)] = True
    return tinted(pixels, where, (4.0, 0.0, 14.0))


def test_a_lock_of_a_colour_near_to_skin_is_no_face(canonical: CanonicalFace, collins: Portrait) -> None:
    cutout = looked_at(collins, blond(collins))
    seen = beyond(cutout, canonical)
    assert mean_at(seen, cutout, JAW) > 0.8
    assert mean_at(seen, cutout, OTHER_JAW) < 0.3
    assert mean_at(seen, cutout, CHEEKS) < 0.1


def test_a_bare_face_ends_no_sooner_than_its_outline(
    canonical: CanonicalFace, collins: Portrait, hopper: Portrait
) -> None:
    for portrait in (collins, hopper):
        cutout = looked_at(portrait)
        middle = cutout.landmarks[canonical.oval, :2].mean(axis=0)
        x, y = (middle + 0.92 * (cutout.landmarks[list(SIDES), :2] - middle)).round().astype(int).T
        assert float(beyond(cutout, canonical)[y, x].max()) < 0.1


def test_the_folds_of_an_old_jaw_are_face(canonical: CanonicalFace, hopper: Portrait) -> None:
    cutout = looked_at(hopper)
    assert mean_at(beyond(cutout, canonical), cutout, (58, 138, 172, 215)) < 0.1


def test_where_light_ends_on_a_cheek_the_face_goes_on(canonical: CanonicalFace, collins: Portrait) -> None:
    """Far within the outline there is no lock, though the step be as great as that to hair."""
    pixels, points = collins.picture.pixels, collins.face.landmarks[:, :2]
    where = np.zeros(pixels.shape[:2], np.bool_)
    edge = points[234, 0] + 0.15 * (points[454, 0] - points[234, 0])
    where[round(points[33, 1]) : round(points[152, 1]), round(points[234, 0]) - 30 : round(edge)] = True
    cutout = looked_at(collins, tinted(pixels, where, (-10.0, 8.0, 20.0)))
    assert mean_at(beyond(cutout, canonical), cutout, (50, 187, 147)) < 0.1


@pytest.mark.parametrize("darker", [-15.0, -35.0])
def test_a_beard_is_face(canonical: CanonicalFace, collins: Portrait, darker: float) -> None:
    pixels, points = collins.picture.pixels, collins.face.landmarks[:, :2]
    beard = np.zeros(pixels.shape[:2], np.uint8)
    cv2.fillPoly(beard, [points[list(GOATEE)].round().astype(np.int32)], 1)
    cutout = looked_at(collins, tinted(pixels, beard > 0, (darker, 0.0, 0.0)))
    assert mean_at(beyond(cutout, canonical), cutout, GOATEE) < 0.3


def test_what_is_beyond_goes_from_a_user(canonical: CanonicalFace, collins: Portrait) -> None:
    cutout = looked_at(collins, blond(collins))
    assert mean_at(surface(cutout, canonical, keep_covers=False).cover, cutout, JAW) > 0.8
