"""All figures of one result; what cannot be measured is absent."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from desktop.assets import MODELS
from desktop.domain.face import FollowedFace
from desktop.domain.qa.figures import FigureName
from desktop.fusion.geometry.canonical import CanonicalFace
from desktop.fusion.geometry.warp import RINGS
from desktop.measure import areas, figures
from desktop.measure.measurer import ResultMeasurer
from tests.unit.measure.conftest import as_jpeg

if TYPE_CHECKING:
    from desktop.domain.face import Face, Landmarks
    from desktop.domain.picture import Pixels
    from desktop.vision.analyzer import FaceFinder
    from tests.unit.measure.conftest import Fused

LOOKED_AT = {
    FigureName.LANDMARK_DRIFT,
    FigureName.EXPRESSION_DRIFT,
    FigureName.OUTSIDE_CHANGED,
    FigureName.SKIN_DIFFERENCE,
    FigureName.SEAM,
    FigureName.SHARPNESS,
    FigureName.COVERED,
}
OF_FACES = {FigureName.LANDMARK_DRIFT, FigureName.EXPRESSION_DRIFT, FigureName.COVERED}


class Sees:
    """Sees the same face everywhere, or none."""

    def __init__(self, face: Face | None = None) -> None:
        self._face = face

    def follow(self, _pixels: Pixels, _face: Face) -> FollowedFace | None:
        if self._face is None:
            return None
        assert self._face.covers is not None
        return FollowedFace(self._face.expression, self._face.covers, self._face.landmarks)


class ByMeanColour:
    """Describes a face by the picture's mean colour."""

    def descriptor(self, pixels: Pixels, _landmarks: Landmarks) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
        return np.asarray(pixels[..., :3].mean(axis=(0, 1)) / 255, np.float64)


def measure(fused: Fused, result: Pixels | None = None, face: Face | None = None) -> dict[str, float]:
    """Without ``face`` the template's own is seen in the result."""
    measurer = ResultMeasurer(Sees(face or fused.source.template_face))
    return dict(measurer.measure(fused.template, [fused.source], fused.result if result is None else result))


def test_a_real_fusion_has_all_figures_but_those_of_identity(fused: Fused, finder: FaceFinder) -> None:
    found = ResultMeasurer(finder).measure(fused.template, [fused.source], fused.result)
    assert set(found) == LOOKED_AT
    assert found[FigureName.OUTSIDE_CHANGED] == 0
    assert 0 < found[FigureName.LANDMARK_DRIFT] < 0.1
    assert 0 < found[FigureName.SKIN_DIFFERENCE] < 12
    assert 0.5 < found[FigureName.SEAM] < 2
    assert 0 <= found[FigureName.COVERED] < 0.3


def test_the_template_itself_is_wholly_its_own(fused: Fused) -> None:
    found = measure(fused, fused.template.pixels)
    assert found[FigureName.SEAM] == pytest.approx(1)
    assert found[FigureName.SHARPNESS] == pytest.approx(1)
    assert found[FigureName.LANDMARK_DRIFT] == found[FigureName.EXPRESSION_DRIFT] == 0
    assert found[FigureName.OUTSIDE_CHANGED] == found[FigureName.SKIN_DIFFERENCE] == 0


def test_one_pixel_outside_the_face_counts(fused: Fused) -> None:
    result = fused.result.copy()
    result[0, 0] ^= 1
    assert measure(fused, result)[FigureName.OUTSIDE_CHANGED] == 1


def test_of_a_file_that_was_encoded_anew_only_what_shows_counts_outside(fused: Fused) -> None:
    found = measure(fused, as_jpeg(fused.result))
    assert found[FigureName.OUTSIDE_CHANGED] == 0
    marked = fused.result.copy()
    marked[:20, :20] = 255 - marked[:20, :20]
    assert measure(fused, as_jpeg(marked))[FigureName.OUTSIDE_CHANGED] >= 400


def test_a_drawn_edge_makes_the_seam_stronger(fused: Fused) -> None:
    outline = fused.landmarks[list(areas.OUTLINE), :2].astype(np.int32)
    drawn = cv2.polylines(fused.result.copy(), [outline], True, (0, 0, 0), 1)  # noqa: FBT003 - cv2 has no name
    assert measure(fused, np.asarray(drawn, np.uint8))[FigureName.SEAM] > 1.3 * measure(fused)[FigureName.SEAM]


def test_a_softer_face_is_less_sharp(fused: Fused) -> None:
    soft = np.asarray(cv2.GaussianBlur(fused.result, (0, 0), 2.0), np.uint8)
    assert measure(fused, soft)[FigureName.SHARPNESS] < 0.6 * measure(fused)[FigureName.SHARPNESS]


def test_a_tinted_face_is_of_another_skin(fused: Fused) -> None:
    tinted = np.asarray(np.clip(fused.template.pixels.astype(int) + np.array([0, 0, 40]), 0, 255), np.uint8)
    assert measure(fused, tinted)[FigureName.SKIN_DIFFERENCE] > 5


def test_a_result_without_the_face_has_no_figures_of_faces(fused: Fused, finder: FaceFinder) -> None:
    """What the network sees in its place, not what the template had there."""
    grey = np.full_like(fused.result, 128)
    found = ResultMeasurer(finder).measure(fused.template, [fused.source], grey)
    assert set(found) == LOOKED_AT - OF_FACES


def test_a_result_of_another_size_is_measured_at_its_own(fused: Fused) -> None:
    smaller = np.asarray(cv2.resize(fused.result, None, fx=0.8, fy=0.8, interpolation=cv2.INTER_AREA), np.uint8)
    face = fused.source.template_face.moved(scale_x=0.8, scale_y=0.8)
    found = measure(fused, smaller, face)
    assert set(found) == LOOKED_AT - {FigureName.OUTSIDE_CHANGED}
    assert found[FigureName.LANDMARK_DRIFT] < 0.02
    assert found[FigureName.SKIN_DIFFERENCE] == pytest.approx(measure(fused)[FigureName.SKIN_DIFFERENCE], rel=0.3)


def test_a_face_beyond_the_picture_has_no_skin_to_look_at(fused: Fused) -> None:
    away = fused.source.template_face.moved(dx=10_000)
    found = ResultMeasurer(Sees()).measure(
        fused.template, [replace(fused.source, template_face=away)], fused.template.pixels
    )
    assert found == {FigureName.OUTSIDE_CHANGED: 0}


def test_a_face_that_is_cut_off_has_what_is_left_to_measure(fused: Fused) -> None:
    away = fused.source.template_face.moved(dx=-fused.source.template_face.box.right + 4)
    found = ResultMeasurer(Sees()).measure(
        fused.template, [replace(fused.source, template_face=away)], fused.template.pixels
    )
    assert FigureName.SEAM in found
    assert all(np.isfinite(list(found.values())))


def test_what_lies_over_the_face_in_the_result_is_told(fused: Fused, finder: FaceFinder) -> None:
    bare = ResultMeasurer(finder).measure(fused.template, [fused.source], fused.template.pixels)
    box, masked = fused.source.template_face.box, fused.template.pixels.copy()
    masked[box.y + box.height // 2 : box.bottom, box.x : box.right] = (90, 75, 70)
    covered = ResultMeasurer(finder).measure(fused.template, [fused.source], masked)
    assert covered[FigureName.COVERED] > bare[FigureName.COVERED] + 0.2


def test_a_face_followed_into_its_own_picture_is_as_it_was(fused: Fused, finder: FaceFinder) -> None:
    found = ResultMeasurer(finder).measure(fused.template, [fused.source], fused.template.pixels)
    assert found[FigureName.LANDMARK_DRIFT] < 0.01
    assert found[FigureName.EXPRESSION_DRIFT] < 0.03


def test_of_several_faces_the_worst_counts(fused: Fused) -> None:
    soft = np.asarray(cv2.GaussianBlur(fused.template.pixels, (0, 0), 2.0), np.uint8)
    blank = fused.source.template_face.moved(dx=10_000)
    sources = [fused.source, replace(fused.source, template_face=blank)]
    found = ResultMeasurer(Sees(fused.source.template_face)).measure(fused.template, sources, soft)
    assert found[FigureName.SHARPNESS] == pytest.approx(measure(fused, soft)[FigureName.SHARPNESS])


def test_identity_is_the_distance_to_both(fused: Fused) -> None:
    measurer = ResultMeasurer(Sees(fused.source.template_face), ByMeanColour())
    found = measurer.measure(fused.template, [fused.source], fused.template.pixels)
    assert found[FigureName.IDENTITY_TO_TEMPLATE] == 0
    assert found[FigureName.IDENTITY_TO_USER] > 0.01


def test_the_reach_is_that_of_the_local_engine() -> None:
    canonical = CanonicalFace.read(MODELS / "face_mesh.json")
    assert max(RINGS) == areas.REACH
    assert set(canonical.oval.tolist()) == set(areas.OUTLINE)


def test_scores_without_a_name_in_common_drift_nowhere() -> None:
    assert figures.expression_drift({"jawOpen": 1.0}, {"mouthClose": 0.5}) == 0.0
    assert figures.expression_drift({"jawOpen": 1.0, "a": 0.0}, {"jawOpen": 0.5, "a": 0.1}) == pytest.approx(0.3)


def test_a_face_not_found_again_deviates_by_no_number(fused: Fused) -> None:
    assert np.isnan(figures.deviation(None, fused.source.template_face)).all()


def test_the_farthest_change_is_told_in_face_sizes(fused: Fused) -> None:
    near = figures.spread(figures.changed(fused.result, fused.template.pixels), fused.landmarks)
    far = figures.spread(np.ones(fused.result.shape[:2], np.bool_), fused.landmarks)
    assert 0 <= near < 0.5 < far


def test_an_open_mouth_behind_closed_lips_is_none(fused: Fused) -> None:
    face = fused.source.template_face
    scores = {"jawOpen": 0.6, "mouthClose": 0.5}
    dropped = replace(face, expression=replace(face.expression, scores=scores))
    assert figures.jaw_open(dropped) == 0.6
    assert figures.mouth_open(dropped) == pytest.approx(0.1)
