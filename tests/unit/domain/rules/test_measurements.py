"""Every number of a face, whether or not a rule judges it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.domain.face import Pose
from desktop.domain.files.formats import PictureFormat
from desktop.domain.geometry import Box, Size
from desktop.domain.rules.facts import MaterialFacts
from desktop.domain.rules.measurements import MEASUREMENTS, MeasurementId, measurements
from desktop.domain.rules.rules import rule_of
from tests.builders import make_covers, make_face

if TYPE_CHECKING:
    from desktop.domain.face import Face, Landmarks

COMPONENTS_OF_THE_STANDARD = 27
REPORTED_AT_LEAST = 22


def landmarks(**places: tuple[float, float, float]) -> Landmarks:
    """All at (0, 0, 0) but for those named ``p33`` and so on."""
    points = np.zeros((478, 3), np.float32)
    for name, place in places.items():
        points[int(name[1:])] = place
    return points


OPEN = landmarks(
    p33=(0, 0, 0), p133=(40, 0, 0), p362=(100, 0, 0), p263=(140, 0, 0),
    p159=(20, -5, 0), p145=(20, 5, 0), p386=(120, -10, 0), p374=(120, 10, 0), p13=(70, 60, 0), p14=(70, 90, 0),
)  # fmt: skip


def measured(face: Face, **facts: object) -> dict[MeasurementId, float | None]:
    made = MaterialFacts(format=PictureFormat.JPEG, size=Size(1000, 800), faces=(face,))
    return {one.row.id: one.value for one in measurements(replace(made, **facts), face)}  # type: ignore[arg-type]


@pytest.fixture
def face() -> Face:
    return replace(make_face("F1", Box(400, 300, 200, 200)), landmarks=OPEN)


def test_there_is_one_row_a_number() -> None:
    assert [row.id for row in MEASUREMENTS] == list(MeasurementId)


def test_most_components_of_the_standard_are_reported_each_once() -> None:
    named = [row.component for row in MEASUREMENTS if row.component]
    assert len(set(named)) == len(named)
    assert REPORTED_AT_LEAST <= len(named) <= COMPONENTS_OF_THE_STANDARD


def test_what_judges_a_number_is_a_rule() -> None:
    assert all(rule_of(row.judged_by) for row in MEASUREMENTS if row.judged_by)


def test_eyes_and_mouth_are_told_per_distance_of_the_eyes(face: Face) -> None:
    numbers = measured(face)
    assert numbers[MeasurementId.EYE_DISTANCE] == 100
    assert numbers[MeasurementId.EYES_OPEN] == pytest.approx(0.2)
    assert numbers[MeasurementId.MOUTH_OPEN] == pytest.approx(0.3)


def test_the_distance_of_the_eyes_does_not_shrink_as_a_head_turns(face: Face) -> None:
    turn = np.radians(40)
    rotation = np.array([[np.cos(turn), 0, np.sin(turn)], [0, 1, 0], [-np.sin(turn), 0, np.cos(turn)]])
    turned = replace(face, landmarks=(OPEN @ rotation.T).astype(np.float32))
    assert measured(turned)[MeasurementId.EYE_DISTANCE] == pytest.approx(100, rel=1e-4)


def test_landmarks_in_one_spot_have_no_openings(face: Face) -> None:
    numbers = measured(replace(face, landmarks=landmarks()))
    assert numbers[MeasurementId.EYES_OPEN] is None


def test_an_expression_is_as_neutral_as_its_strongest_score_lets_it_be(face: Face) -> None:
    scores = {"jawOpen": 0.1, "mouthSmileLeft": 0.7, "eyeBlinkLeft": 0.9}
    smiling = replace(face, expression=replace(face.expression, scores=scores))
    assert measured(smiling)[MeasurementId.NEUTRALITY] == pytest.approx(0.3)
    unread = replace(face, expression=replace(face.expression, scores={}))
    assert measured(unread)[MeasurementId.NEUTRALITY] is None


def test_covers_are_told_where_somebody_looked(face: Face) -> None:
    covers = (MeasurementId.EYES_COVERED, MeasurementId.MOUTH_COVERED, MeasurementId.FACE_COVERED)
    unseen, seen = measured(replace(face, covers=None)), measured(replace(face, covers=make_covers()))
    assert [unseen[one] for one in covers] == [None, None, None]
    assert all(seen[one] is not None for one in covers)


def test_blocks_are_told_as_a_quality_where_they_can_be_seen(face: Face) -> None:
    blocky = replace(face, quality=replace(face.quality, blocks=2.8))
    assert measured(blocky, jpeg_quality=92)[MeasurementId.LOOKS_LIKE] == 30
    assert measured(blocky, jpeg_quality=92)[MeasurementId.JPEG_QUALITY] == 92
    assert measured(face)[MeasurementId.LOOKS_LIKE] is None
    assert measured(face)[MeasurementId.JPEG_QUALITY] is None


def test_place_and_pose_are_those_the_rules_see(face: Face) -> None:
    numbers = measured(replace(face, box=Box(200, 400, 200, 200), pose=Pose(1.0, 2.0, 3.0)))
    assert [numbers[one] for one in (MeasurementId.YAW, MeasurementId.PITCH, MeasurementId.ROLL)] == [1.0, 2.0, 3.0]
    sides = MeasurementId.MARGIN_LEFT, MeasurementId.MARGIN_RIGHT, MeasurementId.MARGIN_TOP, MeasurementId.MARGIN_BOTTOM
    assert [numbers[one] for one in sides] == [1.0, 3.0, 2.0, 1.0]
    assert numbers[MeasurementId.HEAD_SIZE] == 0.25
    assert numbers[MeasurementId.FACES] == 1
