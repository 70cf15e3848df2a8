"""What is skin in a face, and what lies over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.domain.fusing.networks import SEEN_SIDE
from desktop.fusion.covers.look import FaceSquare
from desktop.fusion.covers.surface import Surface, surface
from desktop.fusion.cutout import Cutout, cut_out
from tests.networks import shipped_networks
from tests.unit.fusion.conftest import Portrait, shrunk

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels
    from desktop.fusion.geometry.canonical import CanonicalFace

CHEEKS, EYES, FOREHEAD_TOP = (50, 280), (468, 473, 159, 386), (10,)
BLUE = (200, 60, 20)


def looked_at(portrait: Portrait, pixels: Pixels | None = None) -> Cutout:
    pixels = portrait.picture.pixels if pixels is None else pixels
    return cut_out(pixels, portrait.face.landmarks, reach=0.36)


def seen(cutout: Cutout, canonical: CanonicalFace, *, keep: bool = True) -> Surface:
    hidden = shipped_networks().seen(FaceSquare.of(cutout).cut(SEEN_SIDE)).hidden
    return surface(cutout, hidden, canonical, keep_covers=keep)


def at(plane: np.ndarray, cutout: Cutout, landmarks: tuple[int, ...]) -> float:
    columns, rows = cutout.landmarks[list(landmarks), :2].round().astype(int).T
    return float(plane[rows, columns].mean())


@pytest.fixture
def held(collins: Portrait) -> Pixels:
    """Something blue before the right cheek."""
    pixels = collins.picture.pixels.copy()
    x, y = collins.face.landmarks[50, :2].round().astype(int)
    pixels[y - 10 : y + 50, x - 12 : x + 12] = BLUE
    return pixels


def test_bare_cheeks_are_skin_and_eyes_are_not_covered(collins: Portrait, canonical: CanonicalFace) -> None:
    cutout = looked_at(collins)
    found = seen(cutout, canonical)
    assert at(found.skin, cutout, CHEEKS) > 0.95
    assert at(found.cover, cutout, EYES) < 0.05


def test_eyes_and_brows_are_no_skin(collins: Portrait, canonical: CanonicalFace) -> None:
    cutout = looked_at(collins)
    assert at(seen(cutout, canonical).skin, cutout, (*EYES, 105, 334)) < 0.05


def test_a_fringe_covers_the_forehead(collins: Portrait, canonical: CanonicalFace) -> None:
    cutout = looked_at(collins)
    assert at(seen(cutout, canonical).cover, cutout, FOREHEAD_TOP) > 0.8


def test_what_is_held_before_a_cheek_covers_it(collins: Portrait, canonical: CanonicalFace, held: Pixels) -> None:
    cutout = looked_at(collins, held)
    found = seen(cutout, canonical)
    assert at(found.cover, cutout, (50,)) > 0.9
    assert at(found.skin, cutout, (50,)) < 0.1
    assert at(found.cover, cutout, (280,)) < 0.1


def test_of_a_user_what_is_around_a_cover_goes_with_it(
    collins: Portrait, canonical: CanonicalFace, held: Pixels
) -> None:
    cutout = looked_at(collins, held)
    kept, goes = (seen(cutout, canonical, keep=keep).cover for keep in (True, False))
    assert np.count_nonzero(goes > 0.5) > 1.02 * np.count_nonzero(kept > 0.5)
    assert (goes >= kept - 0.2).all()


def test_glasses_are_covers_and_lenses_are_not(hopper: Portrait, canonical: CanonicalFace) -> None:
    cutout = looked_at(hopper)
    cover = seen(cutout, canonical).cover
    assert at(cover, cutout, (70, 300)) > 0.5, "the thick upper rims"
    assert at(cover, cutout, (468, 473)) < 0.3, "the irises behind clear lenses"


def test_a_tiny_face_is_no_failure(collins: Portrait, canonical: CanonicalFace) -> None:
    cutout = looked_at(shrunk(collins, 12))
    assert np.isfinite(seen(cutout, canonical, keep=False).cover).all()
