"""How differently two faces use their mouths."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.domain.face import Expression
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
    assert apart(collins.face.expression, collins.face.expression) == ALIKE


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
def test_each_part_of_the_face_has_its_own_difference(scores: dict[str, float], difference: Apart) -> None:
    seen = apart(expression(), expression(**scores))
    assert (seen.opening, seen.lips) == pytest.approx((difference.opening, difference.lips))


def test_the_difference_is_the_same_both_ways(collins: Portrait, hopper: Portrait) -> None:
    one, two = collins.face.expression, hopper.face.expression
    there, back = apart(one, two), apart(two, one)
    assert (there.jaws, there.lips) == (back.jaws, back.lips)
    assert there.opening == -back.opening
