"""Levelling the tone at the mask's edge."""

from __future__ import annotations

import numpy as np

from desktop.fusion.light import Relight
from desktop.fusion.raster import Plane, distance_inside, filled
from desktop.fusion.scene import Scene
from desktop.fusion.seam import levelled

SIDE, SIZE = 120, 100.0
AS_IT_IS = Relight(
    np.eye(3, dtype=np.float32), np.ones((SIDE, SIDE, 3), np.float32), np.zeros((SIDE, SIDE, 3), np.float32)
)
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
        shown=disc,
        inside=distance_inside(disc),
        mirror=np.zeros((SIDE, SIDE, 2), np.float32),
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
