"""Eyes, mouth and teeth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from desktop.vision.expression import KEPT_SCORES, read_expression
from desktop.vision.mesh import INNER_LIPS, LEFT_EYE_OUTLINE, RIGHT_EYE_OUTLINE, FaceMesh
from tests.unit.vision.portraits import bgr, picture

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.face import Expression
    from desktop.domain.picture import Pixels
    from desktop.vision.analyzer import FaceFinder
    from desktop.vision.blendshapes import BlendshapeModel
    from desktop.vision.landmarks import MeshedFace

RELAXED = dict.fromkeys(KEPT_SCORES, 0.0)


def expression_of(finder: FaceFinder, pixels: Pixels) -> Expression:
    (face,) = finder.analyze(picture(pixels))
    return face.expression


def test_a_smile_shows_its_teeth(finder: FaceFinder, samples: Path) -> None:
    expression = expression_of(finder, bgr(samples / "astronaut.png"))
    assert expression.teeth_showing
    assert not expression.mouth_open
    assert not expression.eyes_closed
    assert expression.scores["mouthSmileLeft"] > 0.7


def test_closed_lips_show_none(finder: FaceFinder, samples: Path) -> None:
    expression = expression_of(finder, bgr(samples / "grace_hopper.jpg"))
    assert (expression.eyes_closed, expression.mouth_open, expression.teeth_showing) == (False, False, False)


def test_a_dark_opening_between_the_lips_is_no_tooth(finder: FaceFinder, samples: Path) -> None:
    smile = bgr(samples / "astronaut.png")
    (face,) = finder.analyze(picture(smile))
    dark = smile.copy()
    cv2.fillPoly(dark, [np.rint(face.landmarks[list(INNER_LIPS), :2]).astype(np.int32)], (40, 35, 60))
    assert not expression_of(finder, dark).teeth_showing


def test_lids_over_both_eyes_close_them(hopper_meshed: MeshedFace, blendshape_model: BlendshapeModel) -> None:
    """The eyes' own landmarks are drawn together, as lids do."""
    points = hopper_meshed.points.copy()
    for outline in (RIGHT_EYE_OUTLINE, LEFT_EYE_OUTLINE):
        upper, lower = list(outline[1:8]), list(outline[:8:-1])
        points[upper, 1] = points[lower, 1] - 0.5
    scores = blendshape_model.scores(points)
    assert read_expression(scores, hopper_meshed.patch, hopper_meshed.local).eyes_closed


@pytest.mark.parametrize(
    ("scores", "closed", "opened"),
    [
        ({"eyeBlinkLeft": 0.8, "eyeBlinkRight": 0.7}, True, False),
        ({"eyeBlinkLeft": 0.9, "eyeBlinkRight": 0.1}, False, False),  # a wink
        ({"jawOpen": 0.6}, False, True),
        ({"jawOpen": 0.6, "mouthClose": 0.5}, False, False),  # a long face, lips together
    ],
)
def test_scores_are_read_with_care(
    hopper_meshed: MeshedFace,
    scores: dict[str, float],
    closed: bool,
    opened: bool,
) -> None:
    expression = read_expression({**RELAXED, **scores}, hopper_meshed.patch, hopper_meshed.local)
    assert (expression.eyes_closed, expression.mouth_open) == (closed, opened)


def test_all_52_scores_have_a_name_and_a_value(
    hopper_meshed: MeshedFace, blendshape_model: BlendshapeModel, mesh: FaceMesh
) -> None:
    scores = blendshape_model.scores(hopper_meshed.points)
    assert tuple(scores) == mesh.expression_names
    assert len(scores) == 52
    assert all(0 <= score <= 1 for score in scores.values())


def test_lips_out_of_the_picture_show_no_teeth(hopper_meshed: MeshedFace) -> None:
    away = hopper_meshed.local - np.array([0, 2000, 0], np.float32)
    assert not read_expression(RELAXED, hopper_meshed.patch, away).teeth_showing
