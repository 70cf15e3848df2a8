"""One material, judged by the tables of several services."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.domain.face import Pose
from desktop.domain.files.formats import PictureFormat
from desktop.domain.geometry import Box, Size
from desktop.domain.rules.findings import Severity
from desktop.domain.rules.profiles import PROFILES, ProfileId, judged, judged_by, parse_profiles
from desktop.domain.rules.rules import FindingCode, evaluate
from tests.unit.domain.rules.test_rules import GOOD, good_but, with_face

if TYPE_CHECKING:
    from desktop.domain.rules.facts import MaterialFacts
    from desktop.domain.rules.profiles import RuleProfile

PASS, WARN, FAIL = Severity.PASS, Severity.WARN, Severity.FAIL
TENCENT, ALIBABA, VOLCENGINE = ProfileId
A_FACE = GOOD.faces[0]


def crowd(count: int) -> MaterialFacts:
    return good_but(faces=tuple(A_FACE.relabelled(f"F{number}") for number in range(1, count + 1)))


def sized(width: int, height: int) -> MaterialFacts:
    return good_but(size=Size(width, height))


def face_of(width: int, height: int) -> MaterialFacts:
    return with_face(box=Box(400, 300, width, height))


def most_severe(profile: ProfileId, code: FindingCode, facts: MaterialFacts) -> Severity:
    found = [finding.severity for finding in judged(facts, profile).findings if finding.code is code]
    return max(found, key=lambda one: one.rank)


@pytest.mark.parametrize(
    ("code", "facts", "expected"),
    [
        (FindingCode.FORMAT, good_but(format=PictureFormat.PNG), PASS),
        (FindingCode.FORMAT, good_but(format=PictureFormat.WEBP), FAIL),
        (FindingCode.PIXELS, sized(2000, 400), PASS),
        (FindingCode.PIXELS, sized(2001, 400), FAIL),
        (FindingCode.LEAST_SIDES, sized(128, 400), PASS),
        (FindingCode.LEAST_SIDES, sized(127, 400), FAIL),
        (FindingCode.SERVICE_BYTES, good_but(bytes=20_000_000), PASS),
        (FindingCode.SERVICE_BYTES, good_but(bytes=20_000_001), FAIL),
        (FindingCode.FACES, crowd(5), PASS),
        (FindingCode.FACES, crowd(6), WARN),
        (FindingCode.FACES, good_but(faces=()), FAIL),
        (FindingCode.FACE_AT_LEAST, face_of(65, 65), PASS),
        (FindingCode.FACE_AT_LEAST, face_of(64, 65), WARN),
        (FindingCode.FACE_SHARE, replace(face_of(200, 300), size=Size(300, 300)), PASS),
        (FindingCode.FACE_SHARE, replace(face_of(201, 300), size=Size(300, 300)), WARN),
        (FindingCode.TURNED, with_face(pose=Pose(30.0, 80.0, 80.0)), PASS),
        (FindingCode.TURNED, with_face(pose=Pose(-30.1, 0.0, 0.0)), WARN),
    ],
)
def test_alibaba_on_both_sides_of_each_limit(code: FindingCode, facts: MaterialFacts, expected: Severity) -> None:
    assert most_severe(ALIBABA, code, facts) is expected


@pytest.mark.parametrize(
    ("code", "facts", "expected"),
    [
        (FindingCode.FORMAT, good_but(format=PictureFormat.JPEG), PASS),
        (FindingCode.FORMAT, good_but(format=PictureFormat.PNG), FAIL),
        (FindingCode.PIXELS, sized(400, 1280), PASS),
        (FindingCode.PIXELS, sized(400, 1281), FAIL),
        (FindingCode.FACE_USED, crowd(9), PASS),
        (FindingCode.FACE_USED, good_but(faces=()), FAIL),
        (FindingCode.FACE_AT_LEAST, face_of(200, 200), PASS),
        (FindingCode.FACE_AT_LEAST, face_of(200, 199), WARN),
        (FindingCode.TURNED, with_face(pose=Pose(10.0, -20.0, 30.0)), PASS),
        (FindingCode.TURNED, with_face(pose=Pose(-10.1, 0.0, 0.0)), WARN),
        (FindingCode.TURNED, with_face(pose=Pose(0.0, 20.1, 0.0)), WARN),
        (FindingCode.TURNED, with_face(pose=Pose(0.0, 0.0, -30.1)), WARN),
    ],
)
def test_volcengine_on_both_sides_of_each_limit(code: FindingCode, facts: MaterialFacts, expected: Severity) -> None:
    assert most_severe(VOLCENGINE, code, facts) is expected


def test_tencents_profile_is_the_rules() -> None:
    assert judged(GOOD, TENCENT).findings == evaluate(GOOD)


def test_one_material_is_judged_by_several_and_need_not_please_all() -> None:
    facts = good_but(format=PictureFormat.PNG)
    assert [one.passed for one in judged_by(facts, tuple(ProfileId))] == [True, True, False]


def test_bytes_are_not_judged_before_encoding() -> None:
    assert FindingCode.SERVICE_BYTES not in {one.code for one in judged(good_but(bytes=None), ALIBABA).findings}


@pytest.mark.parametrize("profile", PROFILES.values(), ids=lambda profile: profile.id)
def test_a_profile_has_one_rule_a_code_and_keeps_to_its_severities(profile: RuleProfile) -> None:
    assert len({rule.code for rule in profile.rules}) == len(profile.rules)
    for rule in profile.rules:
        assert profile.rule_of(rule.code) is rule
        assert {finding.severity for finding in rule.check(rule.code, GOOD)} <= rule.severities
    assert profile.rule_of(FindingCode.ORIENTED) is None


def test_names_of_profiles_are_read_once_each_in_the_order_given() -> None:
    assert parse_profiles("alibaba, tencent,alibaba") == (ALIBABA, TENCENT)


@pytest.mark.parametrize("text", ["", ",", "aliyun", "tencent,baidu"])
def test_an_unknown_profile_is_an_error_that_names_the_known_ones(text: str) -> None:
    with pytest.raises(ValueError, match="tencent, alibaba, volcengine"):
        parse_profiles(text)
