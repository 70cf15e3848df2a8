"""Glasses are seen by what would come off: rims too thin to be covers stay on a template, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from desktop.domain.fusing.networks import BARE_SIDE, BareFace, SeenFace
from desktop.fusion.covers.glasses import rims, wears_glasses, without_brows
from desktop.fusion.covers.look import FaceSquare
from desktop.fusion.cutout import cut_out
from desktop.fusion.geometry import regions
from desktop.fusion.raster import filled, grown
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
    patch = place.cut(BARE_SIDE)
    return rims(shipped_networks().bare(patch), patch, place.points(BARE_SIDE))


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


class Drawn:
    """A square with glasses whose lower rims are as light as skin: the network takes them off, and is not sure."""

    def __init__(self, portrait: Portrait) -> None:
        self.place = square(portrait, portrait.picture.pixels)
        self.points = self.place.points(BARE_SIDE)
        self.clean = self.place.cut(BARE_SIDE).astype(np.float32)
        self.patch = self.clean.copy()
        around = grown(
            filled(NETWORK, [self.points[list(eye.outline + eye.brow)] for eye in regions.EYES], hull=True), 3
        )
        self.bare = BareFace(self.clean, 0.8 * around, np.zeros_like(around))

    def line(self, part: list[int], below: float, strength: float) -> np.ndarray:
        """Draws through landmarks, moved down; returns its pixels (x, y)."""
        line = np.round(self.points[part, :2] + [0, below]).astype(np.int32)
        drawn = cv2.polylines(np.zeros(NETWORK, np.uint8), [line], isClosed=False, color=1)
        self.patch[drawn > 0] -= strength
        return np.argwhere(drawn > 0)

    @property
    def rims(self) -> Plane:
        return rims(self.bare, self.patch.clip(0, 255).astype(np.uint8), self.points)


NETWORK = (BARE_SIDE, BARE_SIDE)
LOWER_LIDS = ([33, 7, 163, 144, 145, 153, 154, 155, 133], [362, 382, 381, 380, 374, 373, 390, 249, 263])


def test_a_rim_that_is_only_seen_in_what_the_network_takes_away_stays(collins: Portrait) -> None:
    drawn = Drawn(collins)
    rows, columns = drawn.line(LOWER_LIDS[0], 9, 25).T
    assert np.median(drawn.rims[rows, columns]) > 0.7


def test_hairs_of_a_brow_behind_glasses_are_no_rim(collins: Portrait) -> None:
    drawn = Drawn(collins)
    rows, columns = drawn.line(list(regions.EYES[0].brow[:5]), 0, 40).T
    assert drawn.rims[rows, columns].max() == 0


def test_a_brow_behind_glasses_is_not_covered_and_one_below_a_fringe_is(collins: Portrait) -> None:
    drawn = Drawn(collins)
    right, left = (drawn.points[list(eye.brow)].mean(axis=0).round().astype(int) for eye in regions.EYES)
    brows = grown(filled(NETWORK, [drawn.points[list(eye.brow)] for eye in regions.EYES], hull=True), 3)
    fringe = np.asarray(np.arange(BARE_SIDE)[:, None] < right[1], np.float32) * (np.arange(BARE_SIDE) < 96)
    hidden = without_brows(np.maximum(brows, fringe.astype(np.float32)), drawn.bare, drawn.points)
    assert hidden[right[1], right[0]] == 1
    assert hidden[left[1], left[0]] == 0
    nothing = BareFace(drawn.clean, np.zeros_like(brows), np.zeros_like(brows))
    assert without_brows(brows, nothing, drawn.points) is brows, "without glasses nothing is freed"
