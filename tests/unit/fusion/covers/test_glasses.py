"""Glasses are seen by what would come off: a template's are laid on the other face again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from desktop.domain.cloud.degrees import Degrees
from desktop.domain.fusing.fusion import FaceSource, FusionSettings
from desktop.domain.fusing.networks import BARE_SIDE, BareFace, SeenFace
from desktop.fusion.covers.glasses import CHEEKS, rims, wears_glasses
from desktop.fusion.covers.look import FaceSquare
from desktop.fusion.cutout import cut_out
from desktop.fusion.geometry import regions
from desktop.fusion.raster import filled, grown
from desktop.fusion.sides import Sides
from tests.networks import shipped_engine, shipped_networks
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
    return rims(shipped_networks().bare(patch), patch.astype(np.float32), place.points(BARE_SIDE))


@pytest.mark.parametrize("colour", [BLACK, SILVER])
def test_thin_rims_are_seen(collins: Portrait, colour: tuple[int, int, int]) -> None:
    worn = wearing(collins, colour)
    assert rims_of(collins, worn).max() > 0.8


def test_only_a_face_with_glasses_wears_some(collins: Portrait, hopper: Portrait) -> None:
    for portrait, wears in ((collins, False), (hopper, True)):
        place = square(portrait, portrait.picture.pixels)
        assert wears_glasses(shipped_networks().bare(place.cut(BARE_SIDE)), place.points(BARE_SIDE)) == wears


class Blind:
    """Networks that see no cover, as of thin rims in bright light."""

    def seen(self, patch: Pixels) -> SeenFace:
        found = shipped_networks().seen(patch)
        return SeenFace(np.zeros_like(found.hidden), np.zeros_like(found.cover))

    def bare(self, patch: Pixels) -> BareFace:
        return shipped_networks().bare(patch)


def test_glasses_of_a_template_are_off_its_face_and_remembered(canonical: CanonicalFace, collins: Portrait) -> None:
    side = Sides(canonical, Blind()).of_template(wearing(collins, BLACK, 2), collins.face.landmarks)
    assert side.worn is not None
    columns, rows = np.concatenate(lines_of(side.full.landmarks[:, :2])["rims"]).round().astype(int).T
    assert np.median(side.worn.change[rows, columns].mean(axis=1)) < -40
    chin = side.full.landmarks[152, :2].round().astype(int)
    assert not side.worn.change[chin[1], chin[0]].any()
    columns, rows = np.concatenate(lines_of(side.work.landmarks[:, :2])["rims"]).round().astype(int).T
    bare = Sides(canonical, Blind()).of_template(collins.picture.pixels, collins.face.landmarks).work.pixels
    assert np.abs(side.work.pixels[rows, columns].astype(int) - bare[rows, columns]).mean() < 20


def test_another_face_wears_the_templates_glasses(
    canonical: CanonicalFace, collins: Portrait, hopper: Portrait
) -> None:
    """All around, also where they cross a brow."""
    worn = wearing(collins, BLACK, 2)
    engine, settings = shipped_engine(canonical), FusionSettings(degrees=Degrees(100, 0), label=False)
    with_them, without = (
        engine.fuse(one.picture, [FaceSource(hopper.picture, hopper.face, one.face)], settings).pixels.astype(int)
        for one in (collins.showing(worn), collins)
    )
    columns, rows = np.concatenate(lines_of(collins.face.landmarks[:, :2])["rims"]).round().astype(int).T
    asked = (worn.astype(int) - collins.picture.pixels)[rows, columns].mean(axis=1)
    got = (with_them - without)[rows, columns].mean(axis=1)
    dark = asked < MUCH_DARKER
    assert (got[dark] < 0.4 * asked[dark]).mean() > 0.9


MUCH_DARKER = -60


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
        return rims(self.bare, self.patch.clip(0, 255), self.points)


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


def test_a_brow_that_the_network_is_unsure_of_behind_glasses_is_no_rim(collins: Portrait) -> None:
    drawn = Drawn(collins)
    brow = filled(NETWORK, [drawn.points[list(regions.EYES[0].brow)]], hull=True)
    unsure = BareFace(drawn.clean, drawn.bare.changed, np.asarray(0.3 * brow, np.float32))
    assert rims(unsure, drawn.clean, drawn.points)[brow > 0.9].max() == 0


def test_what_is_made_up_a_little_more_than_what_is_around_it_is_a_thin_rim(collins: Portrait) -> None:
    drawn = Drawn(collins)
    line = np.zeros(NETWORK, np.uint8)
    cv2.polylines(line, [np.round(drawn.points[LOWER_LIDS[0], :2] + [0, 9]).astype(np.int32)], isClosed=False, color=1)
    faint = BareFace(drawn.clean, drawn.bare.changed, np.asarray(0.1 * line, np.float32))
    assert rims(faint, drawn.clean, drawn.points)[line > 0].min() == 1


def test_bags_under_the_eyes_are_no_glasses(collins: Portrait) -> None:
    """The network would take them away, and has to make nothing up."""
    drawn = Drawn(collins)
    opaque = np.zeros_like(drawn.bare.opaque)
    assert not wears_glasses(BareFace(drawn.clean, drawn.bare.changed, opaque), drawn.points)
    opaque[tuple(drawn.points[159].round().astype(int)[::-1])] = 0.6
    assert wears_glasses(BareFace(drawn.clean, drawn.bare.changed, opaque), drawn.points)


def test_glasses_that_sit_low_on_the_nose_are_worn_where_both_lenses_lie_on_cheeks(collins: Portrait) -> None:
    drawn = Drawn(collins)
    lenses = [filled(NETWORK, [drawn.points[list(cheek)]], hull=True) for cheek in CHEEKS]
    for low, wears in ((np.maximum(*lenses), True), (lenses[0], False)):
        rows = np.arange(NETWORK[0])[:, None] > drawn.points[list(regions.EYES[0].outline), 1].max() + 4
        lens = np.asarray(low * rows, np.float32)
        assert wears_glasses(BareFace(drawn.clean, lens, lens), drawn.points) == wears
