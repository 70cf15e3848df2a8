"""How differently two faces use their mouths."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.domain.face import Expression, Pose
from desktop.fusion.geometry.expressions import ALIKE, LIPS, SIDES, Apart, apart

if TYPE_CHECKING:
    from tests.unit.fusion.conftest import Portrait

NAMES = ["jawOpen", "mouthClose", "mouthPucker"]
NAMES += [name + side for name in LIPS for side in SIDES]


def expression(**scores: float) -> Expression:
    return Expression(
        eyes_closed=False, mouth_open=False, teeth_showing=False, scores=dict.fromkeys(NAMES, 0.0) | scores
    )


def test_a_face_is_not_apart_from_itself(collins: Portrait) -> None:
    assert apart(collins.face, collins.face) == ALIKE


@pytest.mark.parametrize(
    ("scores", "difference"),
    [
        ({"jawOpen": 0.6}, Apart(opening=-0.6)),
        ({"jawOpen": 0.6, "mouthClose": 0.5}, Apart(opening=-0.1)),
        ({"mouthPucker": 0.4}, Apart(lips=0.4)),
        ({"mouthSmileLeft": 0.4}, Apart(lips=0.2)),
        ({"mouthSmileLeft": 0.4, "mouthSmileRight": 0.4}, Apart(lips=0.4)),
    ],
)
def test_each_part_of_the_face_has_its_own_difference(
    hopper: Portrait, scores: dict[str, float], difference: Apart
) -> None:
    one, two = (replace(hopper.face, expression=seen) for seen in (expression(), expression(**scores)))
    seen = apart(one, two)
    assert (seen.opening, seen.lips) == pytest.approx((difference.opening, difference.lips))


def test_the_difference_is_the_same_both_ways(collins: Portrait, hopper: Portrait) -> None:
    one, two = collins.face, hopper.face
    there, back = apart(one, two), apart(two, one)
    assert (there.jaws, there.lips) == (back.jaws, back.lips)
    assert there.opening == -back.opening


@pytest.mark.parametrize(
    ("template", "user", "halved"), [(-48, 5, 1), (5, -48, 1), (-48, -30, 0), (25, -25, 0), (-41.5, 5, 0.5)]
)
def test_of_a_head_seen_from_the_side_there_is_one_half(
    hopper: Portrait, template: float, user: float, halved: float
) -> None:
    one, two = (replace(hopper.face, pose=Pose(yaw, 0, 0)) for yaw in (template, user))
    assert apart(one, two).halved == pytest.approx(halved)
