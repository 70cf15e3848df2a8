"""A beard that only one of two faces has is the template's: there or not there, never half."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.domain.fusing.fusion import Algorithm, FusionSettings
from desktop.fusion.covers.beard import GROWS_ON, beard, one_sided
from desktop.fusion.cutout import Cutout, cut_out
from desktop.fusion.geometry import regions
from desktop.fusion.raster import filled, grown
from tests.unit.fusion.conftest import source

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels
    from desktop.fusion.engine import LocalEngine
    from desktop.fusion.raster import Plane
    from tests.unit.fusion.conftest import Portrait

PLAIN = FusionSettings(Algorithm.SWAP, label=False)
DARK, GREY = (38, 40, 46), (150, 152, 156)
"""BGR of hair."""


def chin(portrait: Portrait) -> Plane:
    """1 where a beard grows, but for the lips."""
    points, shape = portrait.face.landmarks[:, :2], portrait.picture.pixels.shape[:2]
    place = filled((shape[0], shape[1]), [points[list(GROWS_ON)]])
    return np.asarray(
        place * (1 - grown(filled((shape[0], shape[1]), [points[list(regions.OUTER_LIPS)]], hull=True), 2)), np.float32
    )


def bearded(portrait: Portrait, colour: tuple[int, int, int]) -> Portrait:
    """Hair of ``colour``, lighter and darker from pixel to pixel, where a beard grows."""
    hair = np.random.default_rng(3).normal(0, 12, portrait.picture.pixels.shape[:2])[..., None] + np.array(colour)
    share = 0.9 * chin(portrait)[..., None]
    pixels = portrait.picture.pixels * (1 - share) + np.clip(hair, 0, 255) * share
    return portrait.showing(np.asarray(pixels.round(), np.uint8))


def looked_at(portrait: Portrait) -> Cutout:
    return cut_out(portrait.picture.pixels, portrait.face.landmarks, reach=0.36)


def found(portrait: Portrait) -> Plane:
    whole = looked_at(portrait)
    return beard(whole, np.ones(whole.shape, np.float32))


def on_chin(portrait: Portrait, plane: Plane) -> float:
    x, y = looked_at(portrait).landmarks[199, :2].round().astype(int)
    return float(plane[y - 3 : y + 4, x - 3 : x + 4].mean())


@pytest.mark.parametrize("colour", [DARK, GREY])
def test_a_beard_is_found_where_it_grows(hopper: Portrait, colour: tuple[int, int, int]) -> None:
    worn = bearded(hopper, colour)
    seen = found(worn)
    assert on_chin(worn, seen) > 0.9
    nose = looked_at(worn).landmarks[4, :2].round().astype(int)
    assert seen[nose[1], nose[0]] < 0.01


def brown(portrait: Portrait, strength: float) -> Portrait:
    """Hair as colourful as the skin below it: lighter and darker spots, by so many parts of its lightness."""
    fine = np.random.default_rng(3).normal(0, strength, portrait.picture.pixels.shape[:2]) * chin(portrait)
    return portrait.showing(
        np.clip((portrait.picture.pixels * (0.9 + fine[..., None])).round(), 0, 255).astype(np.uint8)
    )


def test_hair_as_colourful_as_skin_is_found_by_being_mottled(hopper: Portrait) -> None:
    worn = brown(hopper, 0.25)
    assert on_chin(worn, found(worn)) > 0.9
    rough = brown(hopper, 0.02)
    assert found(rough).max() == 0


def test_cheeks_that_a_network_made_smooth_are_not_held_against_a_rough_chin(hopper: Portrait) -> None:
    rough = np.random.default_rng(3).normal(0, 0.1, hopper.picture.pixels.shape[:2])[..., None]
    photo = hopper.showing(np.clip((hopper.picture.pixels * (0.9 + rough)).round(), 0, 255).astype(np.uint8))
    ground = chin(photo)[..., None] > 0.5
    smooth = hopper.showing(np.where(ground, photo.picture.pixels, hopper.picture.pixels))
    whole, bared = looked_at(photo), looked_at(smooth)
    assert beard(bared, np.ones(whole.shape, np.float32)).max() > 0.9
    assert beard(bared, np.ones(whole.shape, np.float32), whole).max() == 0


def test_a_bare_face_has_none(hopper: Portrait, collins: Portrait) -> None:
    assert found(hopper).max() == 0
    assert found(collins).max() == 0


def test_a_shadow_on_the_chin_is_none(collins: Portrait) -> None:
    share = 0.5 * chin(collins)[..., None]
    shaded = collins.showing(np.asarray((collins.picture.pixels * (1 - share)).round(), np.uint8))
    assert on_chin(shaded, found(shaded)) < 0.1


def test_what_is_on_one_half_only_is_none(hopper: Portrait) -> None:
    """The shadow of a lamp takes colour too."""
    worn = bearded(hopper, GREY)
    middle = round(float(hopper.face.landmarks[152, 0]))
    half = worn.picture.pixels.copy()
    half[:, :middle] = hopper.picture.pixels[:, :middle]
    assert found(hopper.showing(half)).max() == 0


def test_it_is_whole(hopper: Portrait) -> None:
    """Bare skin between its hairs is the template's too: else a moustache would be left in pieces."""
    thin = bearded(hopper, GREY).picture.pixels.copy()
    x, y = hopper.face.landmarks[216, :2].round().astype(int)
    thin[y - 4 : y + 5, x - 4 : x + 5] = hopper.picture.pixels[y - 4 : y + 5, x - 4 : x + 5]
    worn = hopper.showing(thin)
    column, row = looked_at(worn).landmarks[216, :2].round().astype(int)
    assert found(worn)[row, column] > 0.9


def test_shade_in_a_picture_without_colour_is_none(collins: Portrait) -> None:
    grey = np.repeat(collins.picture.pixels.mean(axis=2, keepdims=True), 3, axis=2)
    share = 0.5 * chin(collins)[..., None]
    assert found(collins.showing((grey * (1 - share)).round().astype(np.uint8))).max() == 0


def test_where_nothing_of_the_skin_is_seen_there_is_none(collins: Portrait) -> None:
    whole = looked_at(collins)
    assert beard(whole, np.zeros(whole.shape, np.float32)).max() == 0


def changed(one: Pixels, other: Pixels, portrait: Portrait) -> float:
    x, y = portrait.face.landmarks[199, :2].round().astype(int)
    part = np.s_[y - 3 : y + 4, x - 3 : x + 4]
    return float(np.abs(one[part].astype(float).mean(axis=(0, 1)) - other[part].astype(float).mean(axis=(0, 1))).max())


def test_a_templates_beard_stays_below_a_bare_users_face(
    engine: LocalEngine, collins: Portrait, hopper: Portrait
) -> None:
    template = bearded(hopper, DARK)
    fused = engine.fuse(template.picture, [source(collins, template)], PLAIN).pixels
    assert changed(fused, template.picture.pixels, template) < 12


def test_a_users_beard_leaves_no_ghost_on_a_bare_template(
    engine: LocalEngine, collins: Portrait, hopper: Portrait
) -> None:
    fused = engine.fuse(collins.picture, [source(bearded(hopper, DARK), collins)], PLAIN).pixels
    assert changed(fused, collins.picture.pixels, collins) < 25


SHAPE = (20, 20)


def plane(value: float, chin: float | None = None) -> Plane:
    """``value`` above, ``chin`` in the lower half."""
    whole = np.full(SHAPE, value, np.float32)
    whole[10:] = value if chin is None else chin
    return whole


@pytest.mark.parametrize(
    ("hair", "template", "gone"),
    [(115, 140, 0), (115, 190, 1), (60, 140, 1), (148, 140, 1)],
    ids=["short", "on paler skin", "full and dark", "white"],
)
def test_a_users_short_beard_stays_on_skin_like_his_own(hair: float, template: float, gone: float) -> None:
    user = plane(0, 1)
    lights = plane(150, hair), plane(template)
    assert one_sided(user, plane(0), lights=lights, skin=plane(1))[15, 5] == gone
    assert one_sided(plane(0), user, lights=lights, skin=plane(1))[15, 5] == 1, "a template's beard stays"
    assert one_sided(user, plane(0), lights=lights, skin=plane(1), halved=1.0)[15, 5] == 1, "with its mouth"
