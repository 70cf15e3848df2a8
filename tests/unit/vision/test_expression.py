"""Eyes, mouth and teeth."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from desktop.vision.expression import KEPT_SCORES, read_expression
from desktop.vision.mesh import INNER_LIPS, LEFT_EYE_OUTLINE, RIGHT_EYE_OUTLINE, FaceMesh
from tests.unit.vision.lashes import with_lashes
from tests.unit.vision.portraits import bgr, picture

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.face import Expression, Face
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
    """The eyes' own landmarks are drawn together, as lids do, and lashes hang where they meet."""
    points = hopper_meshed.points.copy()
    for outline in (RIGHT_EYE_OUTLINE, LEFT_EYE_OUTLINE):
        upper, lower = list(outline[1:8]), list(outline[:8:-1])
        points[upper, 1] = points[lower, 1] - 0.5
    scores = blendshape_model.scores(points)
    assert read_expression(scores, with_lashes(hopper_meshed, 0.08, 0.08)).eyes_closed


@pytest.mark.parametrize(
    ("scores", "closed"),
    [
        ({"eyeBlinkLeft": 0.8, "eyeBlinkRight": 0.7}, True),
        ({"eyeBlinkLeft": 0.9, "eyeBlinkRight": 0.1}, False),  # a wink
    ],
)
def test_scores_are_read_with_care(hopper_meshed: MeshedFace, scores: dict[str, float], *, closed: bool) -> None:
    assert read_expression({**RELAXED, **scores}, with_lashes(hopper_meshed)).eyes_closed is closed


def test_all_52_scores_have_a_name_and_a_value(
    hopper_meshed: MeshedFace, blendshape_model: BlendshapeModel, mesh: FaceMesh
) -> None:
    scores = blendshape_model.scores(hopper_meshed.points)
    assert tuple(scores) == mesh.expression_names
    assert len(scores) == 52
    assert all(0 <= score <= 1 for score in scores.values())


def test_lips_out_of_the_picture_show_no_teeth(hopper_meshed: MeshedFace) -> None:
    away = hopper_meshed.local - np.array([0, 2000, 0], np.float32)
    away_from_it = replace(hopper_meshed, local=away)
    assert not read_expression(RELAXED, away_from_it).teeth_showing


def with_lids_down(pixels: Pixels, face: Face) -> Pixels:
    """The skin above each eye drawn down to its lower lid, as lids do."""
    rows, columns = np.mgrid[: pixels.shape[0], : pixels.shape[1]].astype(np.float32)
    for outline in (RIGHT_EYE_OUTLINE, LEFT_EYE_OUTLINE):
        upper, lower = (face.landmarks[list(some), :2] for some in (outline[:9], (*outline[8:], outline[0])))
        upper, lower = upper[upper[:, 0].argsort()], lower[lower[:, 0].argsort()]
        edge, shut = (np.interp(columns[0], line[:, 0], line[:, 1]).astype(np.float32) for line in (upper, lower))
        within = (columns[0] > upper[0, 0]) & (columns[0] < upper[-1, 0])
        top = edge - 2 * (shut - edge).max()
        from_where = top + (rows - top) * (edge - top) / np.maximum(shut + 1 - top, 1)
        rows = np.where(within & (rows >= top) & (rows <= shut + 1), from_where, rows)
    return np.asarray(cv2.remap(pixels, columns, rows.astype(np.float32), cv2.INTER_LINEAR), np.uint8)


def test_closed_lids_are_seen_in_the_picture(finder: FaceFinder, samples: Path) -> None:
    smile = bgr(samples / "astronaut.png")
    (face,) = finder.analyze(picture(smile))
    assert not face.expression.eyes_closed
    assert face.expression.eyes_confidence > 0.9
    assert expression_of(finder, with_lids_down(smile, face)).eyes_closed


def test_a_mouth_wide_open_is_seen_in_the_picture(finder: FaceFinder, samples: Path) -> None:
    """The smile's teeth painted over with the dark of a mouth, the lower lip drawn down."""
    smile = bgr(samples / "astronaut.png")
    (face,) = finder.analyze(picture(smile))
    assert not face.expression.mouth_open
    inside = face.landmarks[list(INNER_LIPS), :2].copy()
    below = inside[:, 1] > np.median(inside[:, 1])
    inside[below, 1] += 10
    lip = inside.copy()
    lip[below, 1] += 6
    wide = smile.copy()
    for outline, colour in ((lip, (90, 90, 170)), (inside, (25, 20, 45))):
        cv2.fillPoly(wide, [np.rint(outline).astype(np.int32)], colour)
    assert expression_of(finder, wide).mouth_open
