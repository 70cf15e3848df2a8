"""Levelling the tone at the mask's edge, and letting the user's face come in behind it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from desktop.fusion.light.relight import Relight
from desktop.fusion.light.scene import Scene
from desktop.fusion.light.seam import COMES_IN, carried, faded, levelled
from desktop.fusion.raster import Plane, distance_inside, filled

SIDE, SIZE = 120, 100.0
NOTHING = np.zeros((SIDE, SIDE, 3), np.float32)
AS_IT_IS = Relight(np.eye(3, dtype=np.float32), np.ones((SIDE, SIDE, 3), np.float32), NOTHING)
WHOLE = slice(0, SIDE), slice(0, SIDE)


def scene(*, skin: float) -> Scene:
    """A disc of a user's face, darker than the template's around it."""
    angle = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    disc = filled((SIDE, SIDE), [60 + 45 * np.stack([np.cos(angle), np.sin(angle)], axis=1)])
    nothing = np.zeros((SIDE, SIDE), np.float32)
    return Scene(
        user=np.full((SIDE, SIDE, 3), 100, np.float32),
        template=np.full((SIDE, SIDE, 3), 140, np.float32),
        skin=np.full((SIDE, SIDE), skin, np.float32),
        features=nothing,
        brows=nothing,
        shown=disc,
        inside=distance_inside(disc),
        mirror=np.zeros((SIDE, SIDE, 2), np.float32),
        forehead=nothing,
        eyes=nothing,
        lips=nothing,
        size=SIZE,
    )


def lit(seen: Scene) -> Plane:
    return levelled(AS_IT_IS, seen).apply(seen.user, (SIDE, SIDE), WHOLE)[..., 1]


def test_at_the_edge_the_users_skin_has_the_templates_tone() -> None:
    row = lit(scene(skin=1.0))[60]
    assert row[14] > 130
    assert row[14] > row[16] > row[18]


def test_in_the_middle_of_the_face_it_keeps_its_own() -> None:
    assert np.all(lit(scene(skin=1.0))[40:80, 40:80] == 100)


def test_where_the_edge_runs_over_hair_nothing_is_levelled() -> None:
    assert np.all(lit(scene(skin=0.0)) == 100)


STRIPES = np.tile(np.array([40, -40], np.float32), SIDE // 2)[None, :, None]
"""Finer than any tone."""


def come_in(seen: Scene) -> Plane:
    return faded(AS_IT_IS, seen).apply(seen.user, (SIDE, SIDE), WHOLE)[..., 1]


def test_tone_comes_in_behind_the_edge_also_beside_hair() -> None:
    row = come_in(scene(skin=0.0))[60]
    assert row[15] > 133
    assert row[15] > row[17] > row[19]


def test_farther_in_nothing_changes() -> None:
    seen = scene(skin=1.0)
    striped = replace(seen, user=np.asarray(seen.user + STRIPES, np.float32))
    deep = seen.inside > COMES_IN * SIZE
    assert np.allclose(come_in(striped)[deep], striped.user[..., 1][deep], atol=1e-3)


def test_behind_the_edge_detail_is_no_stronger_than_the_templates() -> None:
    seen = scene(skin=1.0)
    striped = replace(seen, user=np.asarray(seen.user + STRIPES, np.float32))
    rough = replace(striped, template=np.asarray(seen.template + STRIPES, np.float32))
    row, kept = (np.abs(np.diff(come_in(one)[60, 15:18])).min() for one in (striped, rough))
    assert row < 15
    assert kept > 60


def half_covered() -> tuple[Plane, Scene, Plane]:
    """The user's left half is covered; its skin is to be lighter by 20 than the template's."""
    seen = scene(skin=1.0)
    covered = np.where(np.arange(SIDE) < SIDE // 2, seen.shown, 0).astype(np.float32)
    change = np.where(np.arange(SIDE)[:, None] < SIDE // 2, -70, 20) * np.ones_like(NOTHING)
    return change, replace(seen, shown=seen.shown - covered), covered


def test_beside_a_cover_the_template_takes_the_tone_of_what_is_next_to_it() -> None:
    """The light under the cover, which is the cover's, does not count."""
    row = carried(*half_covered())[60, :, 1]
    assert 12 < row[59] <= 20
    assert row[59] > row[55] > row[50] > 0
    assert not row[60:].any()


def test_far_from_what_is_seen_and_at_the_masks_edge_the_template_is_left_alone() -> None:
    tone = carried(*half_covered())[..., 1]
    assert np.abs(tone[60, :35]).max() < 1
    assert np.abs(tone[15, 55:60]).max() < 2


def test_where_nothing_is_covered_the_template_is_left_alone() -> None:
    change, seen, covered = half_covered()
    assert not carried(change, seen, np.zeros_like(covered)).any()
