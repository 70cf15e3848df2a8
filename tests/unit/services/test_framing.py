"""Frames that hold in every look at them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.crop.solve import Padding, PaddingKind
from desktop.domain.geometry import Box, Margins, Size
from desktop.domain.preparing import CropMode, FaceChoice, PrepareOptions
from desktop.services.framing import MOST_LOOKS, keeps, settled, widened
from desktop.services.plan import plan_crop
from tests.builders import make_face, make_info

if TYPE_CHECKING:
    from desktop.domain.preparing import CropPlan

EXACT = PrepareOptions(margin=2.0)
FACE = make_face("F1", Box(500, 400, 160, 200))


class WiderEyes:
    """Sees every face ``farther`` pixels wider on each side than the source did, wherever the frame is."""

    def __init__(self, truth: Box, farther: int) -> None:
        self.truth = Box(truth.x - farther, truth.y - farther, truth.width + 2 * farther, truth.height + 2 * farther)
        self.looks = 0

    def look(self, plan: CropPlan) -> tuple[Box, ...]:
        self.looks += 1
        assert plan.frame is not None
        across = plan.size.width / plan.frame.width
        down = plan.size.height / plan.frame.height
        return (self.truth.translated(-plan.frame.x, -plan.frame.y).scaled(across, down),)


def test_a_crop_in_which_nothing_reaches_farther_is_looked_at_once() -> None:
    eyes = WiderEyes(FACE.box, farther=0)
    assert settled(make_info(), (FACE,), EXACT, eyes.look) == plan_crop(make_info(), (FACE,), EXACT)
    assert eyes.looks == 1


@given(st.integers(0, 40), st.integers(60, 900), st.integers(60, 900))
def test_the_frame_grows_until_the_margin_holds_in_the_look_too(farther: int, width: int, height: int) -> None:
    face = make_face("F1", Box(2000, 2000, width, height))
    eyes = WiderEyes(face.box, farther)
    plan = settled(make_info(Size(6000, 6000)), (face,), EXACT, eyes.look)
    assert plan.frame is not None
    [seen] = eyes.look(plan)
    assert Margins.of(seen, Box.of_size(plan.size)).smallest >= 0.5
    assert Margins.of(face.box, plan.frame).smallest >= 0.5


def test_a_face_that_is_seen_to_reach_too_far_for_the_picture_has_no_crop() -> None:
    eyes = WiderEyes(FACE.box, farther=60)
    plan = settled(make_info(Size(680, 1000)), (FACE,), PrepareOptions(margin=2.1), eyes.look)
    assert plan.frame is None


def test_with_padding_it_is_padded_farther() -> None:
    eyes = WiderEyes(FACE.box, farther=60)
    options = PrepareOptions(margin=2.1, padding=Padding(PaddingKind.BLUR))
    plan = settled(make_info(Size(680, 1000)), (FACE,), options, eyes.look)
    assert plan.padded


@pytest.mark.parametrize(
    "options", [PrepareOptions(crop=CropMode.KEEP), PrepareOptions(crop=CropMode.MANUAL, frame=Box(400, 300, 300, 400))]
)
def test_a_frame_of_the_users_own_does_not_move(options: PrepareOptions) -> None:
    eyes = WiderEyes(FACE.box, farther=50)
    assert settled(make_info(), (FACE,), options, eyes.look) == plan_crop(make_info(), (FACE,), options)
    assert not eyes.looks


class RestlessEyes(WiderEyes):
    """Sees the face farther out at every look."""

    def look(self, plan: CropPlan) -> tuple[Box, ...]:
        self.truth = self.truth.union(self.truth.translated(-9, 0))
        return super().look(plan)


def test_looking_ends() -> None:
    eyes = RestlessEyes(FACE.box, farther=0)
    settled(make_info(Size(6000, 6000)), (make_face("F1", FACE.box),), EXACT, eyes.look)
    assert eyes.looks == MOST_LOOKS


def test_only_the_faces_of_the_crop_are_widened() -> None:
    other = make_face("F2", Box(900, 700, 60, 70))
    plan = plan_crop(make_info(), (FACE, other), PrepareOptions(margin=2.0, faces=FaceChoice.of("F1")))
    wider = widened((FACE, other), plan, [Box(70, 100, 160, 210)])
    assert [face.box for face in wider] == [Box(488, 397, 172, 216), other.box], "and a hundredth on each side"
    assert not keeps(plan, [Box(70, 100, 160, 210)], EXACT)
