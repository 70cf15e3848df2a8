"""Glasses are seen by what would come off: rims too thin to be covers stay on a template, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.domain.fusing.networks import BARE_SIDE, BareFace, SeenFace
from desktop.fusion.covers.glasses import rims, wears_glasses
from desktop.fusion.covers.look import FaceSquare
from desktop.fusion.cutout import cut_out
from desktop.fusion.sides import Sides
from tests.networks import shipped_networks
from tests.unit.fusion.wires import BLACK, lines_of, wearing

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels
    from desktop.fusion.geometry.canonical import CanonicalFace
    from desktop.fusion.raster import Plane
    from tests.unit.fusion.conftest import Portrait

SILVER = (205, 205, 210)


def square(portrait: Portrait, pixels: Pixels) -> FaceSquare:
    return FaceSquare.of(cut_out(pixels, portrait.face.landmarks, reach=0.36))


def rims_of(portrait: Portrait, pixels: Pixels) -> Plane:
    place = square(portrait, pixels)
    return rims(shipped_networks().bare(place.cut(BARE_SIDE)), place.points(BARE_SIDE))


@pytest.mark.parametrize("colour", [BLACK, SILVER])
def test_thin_rims_are_seen(collins: Portrait, colour: tuple[int, int, int]) -> None:
    worn = wearing(collins, colour)
    assert rims_of(collins, worn).max() > 0.8


def test_a_face_without_glasses_has_no_rims(collins: Portrait, hopper: Portrait) -> None:
    assert rims_of(collins, collins.picture.pixels).max() == 0
    place = square(hopper, hopper.picture.pixels)
    assert wears_glasses(shipped_networks().bare(place.cut(BARE_SIDE)), place.points(BARE_SIDE))


class Blind:
    """Networks that see no cover, as of thin rims in bright light."""

    def seen(self, patch: Pixels) -> SeenFace:
        found = shipped_networks().seen(patch)
        return SeenFace(np.zeros_like(found.hidden), np.zeros_like(found.cover))

    def bare(self, patch: Pixels) -> BareFace:
        return shipped_networks().bare(patch)


def test_rims_that_are_not_seen_as_covers_stay_on_a_template(canonical: CanonicalFace, collins: Portrait) -> None:
    side = Sides(canonical, Blind()).of_template(wearing(collins, BLACK), collins.face.landmarks)
    on_rims = np.concatenate(lines_of(side.work.landmarks[:, :2])["rims"]).round().astype(int)
    assert np.median(side.cover[on_rims[:, 1], on_rims[:, 0]]) > 0.5
    cheek = side.work.landmarks[50, :2].round().astype(int)
    assert side.cover[cheek[1], cheek[0]] == 0
