"""What spoils a local preview is said before it is made, with a score."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from desktop.domain.face import Face, Pose, Reading
from desktop.domain.face.covers import CoverMap, Covers, Feature, FeatureCover
from desktop.domain.fusing.outlook import BEARD, GOOD, WEAKNESSES, Pair, outlook
from desktop.domain.geometry import Box, Size
from desktop.domain.picture import Picture
from desktop.domain.rules.findings import Severity
from desktop.domain.rules.rules import FindingCode
from tests.builders import make_face, make_info

SIDE = 200
PLACES = np.column_stack([np.linspace(20, 180, 478), np.tile(np.linspace(20, 180, 239), 2), np.zeros(478)])


def picture(level: int = 150) -> Picture:
    return Picture(make_info(Size(SIDE, SIDE)), np.full((SIDE, SIDE, 3), level, np.uint8))


def face(**changes: Any) -> Face:
    plain = make_face("F1", Box(20, 20, 160, 160))
    scores = {"mouthSmileLeft": 0.1, "mouthSmileRight": 0.1, "jawOpen": 0.0, "mouthClose": 0.0}
    expression = replace(plain.expression, scores=scores)
    quality = replace(plain.quality, brightness=0.5, evenness=1.0, sharpness=0.8)
    ready = replace(plain, landmarks=PLACES.astype(np.float32), expression=expression, quality=quality)
    return replace(ready, **changes)


def covered(feature: Feature, share: float) -> Covers:
    nothing = np.zeros((2, 2), np.uint8)
    features = {each: FeatureCover(share if each is feature else 0.0, 1.0) for each in Feature}
    return Covers(features, share, CoverMap((0, 0), 10, 0, nothing))


def pair(user: Face | None = None, own: Face | None = None) -> Pair:
    return Pair(picture(), user or face(), picture(), own or face())


def scored(one: Pair) -> int:
    (finding,) = [found for found in outlook(one) if found.code is FindingCode.FUSION_OUTLOOK]
    assert isinstance(finding.values["score"], int)
    return finding.values["score"]


def test_of_two_plain_faces_nothing_bad_is_said() -> None:
    (finding,) = outlook(pair())
    assert (finding.code, finding.severity, finding.face) == (FindingCode.FUSION_OUTLOOK, Severity.PASS, "F1")
    assert finding.values == {"score": 100, "limit": GOOD}


def smiling(smile: float = 0.0, jaw: float = 0.0) -> Face:
    plain = face()
    scores = {"mouthSmileLeft": smile, "mouthSmileRight": smile, "jawOpen": jaw, "mouthClose": 0.0}
    return replace(plain, expression=replace(plain.expression, scores=scores))


def with_quality(**values: Any) -> Face:
    plain = face()
    return replace(plain, quality=replace(plain.quality, **values))


@pytest.mark.parametrize(
    ("code", "spoilt"),
    [
        (FindingCode.FUSION_EXPRESSION, pair(smiling(0.9))),
        (FindingCode.FUSION_EXPRESSION, pair(smiling(0.1, jaw=0.5))),
        (FindingCode.FUSION_COVERED, pair(face(covers=covered(Feature.LEFT_EYE, 0.8)))),
        (FindingCode.FUSION_COVERED, pair(face(covers=covered(Feature.MOUTH, 0.8)))),
        (FindingCode.FUSION_BROWS, pair(face(covers=covered(Feature.BROWS, 0.9)))),
        (FindingCode.FUSION_DARK_TEMPLATE, pair(own=with_quality(brightness=0.2))),
        (FindingCode.FUSION_SIDE_LIGHT, pair(with_quality(evenness=0.3))),
        (FindingCode.FUSION_BLURRED, pair(with_quality(sharpness=0.1))),
        (FindingCode.FUSION_ENLARGED, pair(face(box=Box(20, 20, 40, 40)))),
    ],
)
def test_each_weakness_is_told_and_costs(code: FindingCode, spoilt: Pair) -> None:
    (finding, _) = outlook(spoilt)
    assert (finding.code, finding.severity, finding.face) == (code, Severity.WARN, "F1")
    assert float(finding.values["measured"]) > float(finding.values["limit"])
    assert scored(spoilt) <= 90


def test_little_of_it_is_a_remark() -> None:
    (finding, _) = outlook(pair(smiling(0.5)))
    assert finding.severity is Severity.INFO


def test_a_beard_on_one_side_is_told() -> None:
    shaven, bearded = picture(), picture()
    pixels = bearded.pixels.copy()
    for x, y in PLACES[list(BEARD), :2].astype(int):
        pixels[y - 3 : y + 4, x - 3 : x + 4] = 20
    bearded = replace(bearded, pixels=pixels)
    codes = [found.code for found in outlook(Pair(bearded, face(), shaven, face()))]
    assert codes == [FindingCode.FUSION_BEARD, FindingCode.FUSION_OUTLOOK]
    assert [found.code for found in outlook(Pair(bearded, face(), bearded, face()))] == [FindingCode.FUSION_OUTLOOK]


def painted(points: tuple[int, ...], values: np.ndarray | int) -> Picture:
    shown = picture()
    pixels = shown.pixels.copy()
    for x, y in PLACES[list(points), :2].astype(int):
        pixels[y - 4 : y + 5, x - 4 : x + 5] = values
    return replace(shown, pixels=pixels)


def test_a_beard_as_light_as_the_cheeks_is_told_by_its_hairs() -> None:
    hairs = np.where(np.arange(81).reshape(9, 9, 1) % 2, 130, 170)
    bearded, shaven = painted(BEARD, hairs), picture()
    codes = [found.code for found in outlook(Pair(bearded, face(), shaven, face()))]
    assert codes == [FindingCode.FUSION_BEARD, FindingCode.FUSION_OUTLOOK]


def test_a_shadow_below_the_nose_is_told() -> None:
    shaded = painted((203,), 40)
    found = list(outlook(Pair(shaded, face(), picture(), face())))
    assert [one.code for one in found] == [FindingCode.FUSION_SHADOW, FindingCode.FUSION_OUTLOOK]
    assert found[-1].severity is Severity.WARN


def test_a_moustache_is_no_shadow() -> None:
    bearded = painted((*BEARD, 203), 40)
    codes = [found.code for found in outlook(Pair(bearded, face(), bearded, face()))]
    assert codes == [FindingCode.FUSION_OUTLOOK]


def test_heads_turned_apart_cost_without_being_told_twice() -> None:
    """The engine tells it with the result."""
    turned = pair(face(pose=Pose(45.0, 0.0, 0.0)))
    assert [found.code for found in outlook(turned)] == [FindingCode.FUSION_OUTLOOK]
    assert scored(turned) == 70


def test_below_the_line_another_photo_is_asked_for() -> None:
    bad = pair(smiling(1.0, jaw=1.0), with_quality(brightness=0.1))
    assert scored(bad) < GOOD
    assert list(outlook(bad))[-1].severity is Severity.WARN


def test_the_score_never_falls_below_none() -> None:
    worst = replace(
        smiling(1.0, 1.0),
        covers=covered(Feature.LEFT_EYE, 1.0),
        pose=Pose(90, 0, 0),
        box=Box(0, 0, 9, 9),
        quality=replace(face().quality, evenness=0.0, sharpness=0.0, brightness=1.0),
    )
    assert scored(pair(worst, with_quality(brightness=0.0))) == 0
    assert sum(weakness.loss for weakness in WEAKNESSES) > 100


@pytest.mark.parametrize("reading", [Reading.ESTIMATED, Reading.PLACED])
def test_nothing_is_said_of_a_face_whose_landmarks_are_not_its_own(reading: Reading) -> None:
    assert not list(outlook(pair(face(reading=reading))))
    assert not list(outlook(pair(own=face(reading=reading))))
