"""Every rule on both sides of its limit, walked as the table it is."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from desktop.domain.face import Face, Origin, Pose, Reading
from desktop.domain.face.covers import Feature
from desktop.domain.files.formats import PictureFormat
from desktop.domain.geometry import Box, Size
from desktop.domain.rules.face_quality import quality_of_blocks
from desktop.domain.rules.findings import Finding, Severity, passed
from desktop.domain.rules.rules import RULES, Citation, FindingCode, MaterialFacts, Rule, evaluate, rule_of
from tests.builders import make_covers, make_face

if TYPE_CHECKING:
    from collections.abc import Iterator

PASS, INFO, WARN, FAIL = Severity.PASS, Severity.INFO, Severity.WARN, Severity.FAIL

GOOD_FACE = replace(make_face("F1", Box(400, 300, 200, 260)), covers=make_covers())
GOOD = MaterialFacts(format=PictureFormat.JPEG, size=Size(1000, 860), bytes=300_000, faces=(GOOD_FACE,))


def good_but(**changes: Any) -> MaterialFacts:
    return replace(GOOD, **changes)


def with_face(**changes: Any) -> MaterialFacts:
    return good_but(faces=(replace(GOOD_FACE, **changes),))


def with_quality(**changes: Any) -> MaterialFacts:
    return with_face(quality=replace(GOOD_FACE.quality, **changes))


def with_tones(**changes: Any) -> MaterialFacts:
    return with_quality(tones=replace(GOOD_FACE.quality.tones, **changes))


def with_tint(**changes: Any) -> MaterialFacts:
    return with_quality(tint=replace(GOOD_FACE.quality.tint, **changes))


def with_expression(**changes: Any) -> MaterialFacts:
    return with_face(expression=replace(GOOD_FACE.expression, **changes))


def with_margins(smallest: float, **changes: Any) -> MaterialFacts:
    """Of a face that is large enough for four decimals."""
    side = 10_000
    face = replace(GOOD_FACE, box=Box(side, side, side, side))
    return good_but(faces=(face,), size=Size(3 * side, 2 * side + round(smallest * side)), **changes)


def with_covers(
    shares: dict[Feature, float], *, yaw: float = 0.0, confidence: float = 1.0, **changes: Any
) -> MaterialFacts:
    covers = make_covers(shares, confidence=confidence)
    return with_face(covers=covers, pose=Pose(yaw, 0.0, 0.0), **changes)


def faces(count: int) -> tuple[Face, ...]:
    return tuple(make_face(f"F{number}") for number in range(1, count + 1))


LABELS = ("F1", "F2", "F3", "F4", "F5", "F6", "F7")

CASES: dict[FindingCode, list[tuple[MaterialFacts, Severity]]] = {
    FindingCode.FORMAT: [
        (good_but(format=PictureFormat.JPEG), PASS),
        (good_but(format=PictureFormat.PNG), PASS),
        (good_but(format=PictureFormat.WEBP), FAIL),
        (good_but(format=PictureFormat.HEIF), FAIL),
    ],
    FindingCode.PIXELS: [
        (good_but(size=Size(1080, 1080)), PASS),
        (good_but(size=Size(1081, 100)), FAIL),
        (good_but(size=Size(100, 1081)), FAIL),
    ],
    FindingCode.SIDES: [
        (good_but(size=Size(65, 65)), PASS),
        (good_but(size=Size(64, 65)), FAIL),
        (good_but(size=Size(65, 64)), FAIL),
    ],
    FindingCode.BYTES: [
        (good_but(bytes=500_000), PASS),
        (good_but(bytes=500_001), FAIL),
        (good_but(bytes=375_000, max_bytes=375_000), PASS),
        (good_but(bytes=375_001, max_bytes=375_000), FAIL),
        (good_but(bytes=500_000, max_bytes=600_000), PASS),
        (good_but(bytes=500_001, max_bytes=600_000), WARN),
        (good_but(bytes=None), INFO),
    ],
    FindingCode.FACES: [
        (good_but(faces=()), FAIL),
        (good_but(faces=faces(1)), PASS),
        (good_but(faces=faces(6)), PASS),
        (good_but(faces=faces(7)), FAIL),
        (good_but(faces=faces(7), chosen=LABELS[:7]), FAIL),
        (good_but(faces=faces(7), chosen=LABELS[:6]), INFO),
        (good_but(faces=faces(6), chosen=("F1",)), PASS),
        (good_but(faces=faces(2), chosen=("F9",)), FAIL),
    ],
    FindingCode.MARGINS: [
        (with_margins(0.5), PASS),
        (with_margins(0.4999), FAIL),
        (with_margins(-0.1), FAIL),
        (with_margins(0.4999, keep_frame=True), WARN),
        (with_margins(0.4, measuring_error=0.1), WARN),
        (with_margins(0.39, measuring_error=0.1), FAIL),
        (with_margins(0.5, measuring_error=0.1), PASS),
        (with_margins(0.4999, measuring_error=0.1), WARN),
        (with_margins(1.0, wanted=3.0), PASS),
        (with_margins(0.9999, wanted=3.0), INFO),
        (with_margins(0.5, wanted=3.0), INFO),
        (with_margins(0.4999, wanted=3.0), FAIL),
    ],
    FindingCode.CENTRED: [
        (with_face(box=Box(401, 301, 200, 260)), PASS),
        (with_face(box=Box(401, 301, 201, 261)), PASS),
        (with_face(box=Box(402, 300, 200, 260)), WARN),
        (with_face(box=Box(400, 298, 200, 260)), WARN),
        (replace(with_face(box=Box(400, 298, 200, 260)), measuring_error=0.01), PASS),
    ],
    FindingCode.WHOLE: [
        (GOOD, PASS),
        (good_but(outside={"F1": 0.009}), PASS),
        (good_but(outside={"F1": 0.01}), WARN),
        (good_but(outside={"F1": 0.099}), WARN),
        (good_but(outside={"F1": 0.1}), FAIL),
        (replace(with_face(reading=Reading.ESTIMATED), outside={"F1": 0.169}), WARN),
        (replace(with_face(reading=Reading.ESTIMATED), outside={"F1": 0.171}), FAIL),
        (good_but(outside={"F2": 0.5}), PASS),
        (with_face(landmarks=GOOD_FACE.landmarks - np.float32(450)), FAIL),
    ],
    FindingCode.FACE_SIZE: [
        (with_face(box=Box(400, 300, 35, 35)), PASS),
        (with_face(box=Box(400, 300, 34, 35)), FAIL),
        (with_face(box=Box(400, 300, 35, 34)), FAIL),
    ],
    FindingCode.POSE: [
        (with_face(pose=Pose(19.9, -19.9, 0)), PASS),
        (with_face(pose=Pose(20, 0, 0)), WARN),
        (with_face(pose=Pose(0, -20, 0)), WARN),
        (with_face(pose=Pose(-29.9, 0, 0)), WARN),
        (with_face(pose=Pose(-30, 0, 0)), FAIL),
        (with_face(pose=Pose(0, 30, 0)), FAIL),
        (with_face(pose=Pose(0, 0, 90)), PASS),
        (with_face(pose=Pose(34, 0, 0, yaw_error=4, pitch_error=4)), FAIL),
        (with_face(origin=Origin.BY_HAND, reading=Reading.PLACED), INFO),
        (with_face(pose=Pose(33.9, 0, 0, yaw_error=4, pitch_error=4)), WARN),
        (with_face(pose=Pose(26.1, 0, 0, yaw_error=4, pitch_error=4)), WARN),
        (with_face(pose=Pose(0, -16, 0, yaw_error=6, pitch_error=15)), WARN),
    ],
    FindingCode.EYES_CLOSED: [
        (with_expression(eyes_confidence=0.5), PASS),
        (with_expression(eyes_confidence=0.499), INFO),
        (with_expression(eyes_closed=True, eyes_confidence=0.9), WARN),
    ],
    FindingCode.MOUTH_OPEN: [
        (with_expression(mouth_confidence=0.5), PASS),
        (with_expression(mouth_confidence=0.499), INFO),
        (with_expression(mouth_open=True, mouth_confidence=0.9), WARN),
    ],
    FindingCode.TEETH_SHOWING: [
        (with_expression(teeth_confidence=0.5), PASS),
        (with_expression(teeth_confidence=0.499), INFO),
        (with_expression(teeth_showing=True, teeth_confidence=0.9), WARN),
    ],
    FindingCode.LIGHT: [(with_quality(evenness=0.68), PASS), (with_quality(evenness=0.679), WARN)],
    FindingCode.EXPOSURE: [
        (with_quality(brightness=0.2), PASS),
        (with_quality(brightness=0.199), WARN),
        (with_quality(brightness=0.85), PASS),
        (with_quality(brightness=0.851), WARN),
        (with_quality(clipped=0.05), PASS),
        (with_quality(clipped=0.051), WARN),
        (with_tones(dark=0.15, bright=0.05), PASS),
        (with_tones(dark=0.151), WARN),
        (with_tones(bright=0.051), WARN),
        (with_tones(saturation=0.7, highlight=0.64), PASS),
        (with_tones(saturation=0.7, highlight=0.63), WARN),
        (with_tones(saturation=0.2, shadow=0.5, highlight=0.82), PASS),
        (with_tones(saturation=0.2, shadow=0.5, highlight=0.84), WARN),
    ],
    FindingCode.SHARPNESS: [(with_quality(sharpness=0.36), PASS), (with_quality(sharpness=0.359), WARN)],
    FindingCode.NOISE: [(with_quality(noise=10.0), PASS), (with_quality(noise=10.1), WARN)],
    FindingCode.BLOCKS: [
        (with_quality(blocks=None), PASS),
        (with_quality(blocks=2.0, block_share=0.9), PASS),
        (with_quality(blocks=2.1, block_share=0.3), PASS),
        (with_quality(blocks=2.1, block_share=0.31), WARN),
    ],
    FindingCode.COLOUR: [
        (with_tint(skin=(25.0, 35.0)), PASS),
        (with_tint(skin=(33.0, 20.0)), PASS),
        (with_tint(skin=(33.1, 20.0)), WARN),
        (with_tint(skin=(1.0, 20.0), eyes=(-2.1, 10.0)), WARN),
        (with_tint(skin=(0.0, 0.0), eyes=(0.0, 0.0), coloured=False), PASS),
    ],
    FindingCode.TONES: [
        (with_tones(shades=0.45, range=0.35, contrast=0.285), PASS),
        (with_tones(shades=0.449), WARN),
        (with_tones(range=0.349), WARN),
        (with_tones(contrast=0.286), WARN),
    ],
    FindingCode.STYLE: [(with_face(score=0.98), PASS), (with_face(score=0.979), WARN)],
    FindingCode.COVERED: [
        (GOOD, PASS),
        (with_covers({Feature.LEFT_EYE: 0.199}), PASS),
        (with_covers({Feature.LEFT_EYE: 0.2}), WARN),
        (with_covers({Feature.RIGHT_EYE: 0.2}), WARN),
        (with_covers({Feature.MOUTH: 0.499}), PASS),
        (with_covers({Feature.MOUTH: 0.5}), WARN),
        (with_covers({Feature.CHIN: 0.299}), PASS),
        (with_covers({Feature.CHIN: 0.3}), INFO),
        (with_covers({Feature.NOSE: 1.0}), INFO),  # glasses are smeared over a nose
        (with_covers({Feature.BROWS: 0.8}), INFO),
        (with_covers({Feature.FOREHEAD: 1.0}), INFO),
        (with_covers({Feature.FOREHEAD: 0.799}), PASS),
        (with_covers({Feature.LEFT_EYE: 1.0, Feature.RIGHT_EYE: 1.0}), FAIL),
        (with_covers({Feature.NOSE: 0.5, Feature.MOUTH: 0.5}), FAIL),
        (with_covers({Feature.NOSE: 0.499, Feature.MOUTH: 1.0}), WARN),
        (with_covers({Feature.MOUTH: 1.0, Feature.CHIN: 1.0}), WARN),
    ],
    FindingCode.RIGHTS: [(GOOD, INFO)],
}


def cases() -> Iterator[Any]:
    for code, rows in CASES.items():
        for number, (facts, severity) in enumerate(rows, start=1):
            yield pytest.param(code, facts, severity, id=f"{code}-{number}-{severity}")


def finding(facts: MaterialFacts, code: FindingCode) -> Finding:
    (found,) = [item for item in evaluate(facts) if item.code is code and item.face in {None, "F1"}]
    return found


@pytest.mark.parametrize(("code", "facts", "severity"), list(cases()))
def test_each_limit_holds_on_both_sides(code: FindingCode, facts: MaterialFacts, severity: Severity) -> None:
    assert finding(facts, code).severity is severity


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code.value)
def test_the_cases_above_show_every_severity_a_rule_can_give(rule: Rule) -> None:
    assert {severity for _, severity in CASES[rule.code]} == rule.severities


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code.value)
def test_a_finding_carries_the_limits_of_its_rule(rule: Rule) -> None:
    found = finding(GOOD, rule.code)
    assert set(rule.limits.values()) <= set(found.values.values())
    assert found.severity in rule.severities


def test_there_is_one_rule_a_code_and_it_is_found_by_it() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert all(rule_of(rule.code) is rule for rule in RULES)
    assert rule_of(FindingCode.ORIENTED) is None


def test_every_rule_cites_a_section() -> None:
    assert {rule.citation.document for rule in RULES} == {"FAQ", "SDK"}
    assert all(citation.section for citation in Citation)


def test_our_own_limits_never_fail_a_material() -> None:
    assert all(FAIL not in rule.severities for rule in RULES if rule.own_limit)


def test_a_good_material_passes_every_rule_and_is_told_so() -> None:
    findings = evaluate(GOOD)
    assert [item.code for item in findings] == [rule.code for rule in RULES]
    assert {item.code for item in findings if item.severity is not PASS} == {FindingCode.RIGHTS}
    assert passed(findings)


def test_of_a_face_its_blur_is_told_first() -> None:
    """Boxes and poses of blurred faces are wrong: advice about margins would lead nowhere."""
    spoilt = with_quality(sharpness=0.1)
    assert next(item.code for item in evaluate(spoilt) if item.face) is FindingCode.SHARPNESS


def test_before_encoding_bytes_are_said_to_be_unknown() -> None:
    assert finding(good_but(bytes=None), FindingCode.BYTES).values == {"limit": 500_000, "service_limit": 500_000}


def test_a_picture_without_faces_gives_no_findings_about_faces() -> None:
    codes = {item.code for item in evaluate(good_but(faces=()))}
    assert not any(code.startswith(("face.", "crop.")) for code in codes)


def test_only_the_chosen_faces_are_judged() -> None:
    facts = good_but(faces=(GOOD_FACE, make_face("F2", Box(0, 0, 10, 10), yaw=80)), chosen=("F1",))
    assert {item.face for item in evaluate(facts)} == {None, "F1"}
    assert passed(evaluate(facts))
    assert finding(facts, FindingCode.CENTRED).severity is PASS


def test_without_a_choice_every_face_is_judged() -> None:
    facts = good_but(faces=(GOOD_FACE, make_face("F2", Box(0, 0, 10, 10), yaw=80)))
    failing = {(item.code, item.face) for item in evaluate(facts) if item.severity is FAIL}
    assert failing == {(FindingCode.MARGINS, "F2"), (FindingCode.FACE_SIZE, "F2"), (FindingCode.POSE, "F2")}


def test_margins_are_measured_from_the_boxes_and_name_the_tightest_side_and_both_lines() -> None:
    values = finding(with_face(box=Box(50, 300, 200, 260)), FindingCode.MARGINS).values
    assert values == {
        "side": "left",
        "smallest": 0.25,
        "left": 0.25,
        "right": 3.75,
        "top": 300 / 260,
        "bottom": 300 / 260,
        "limit": 0.5,
        "wanted": 0.5,
        "target": 1.0,
        "confidence": pytest.approx(1.0),
    }


@pytest.mark.parametrize(("free", "least", "most"), [(0.5, 0.5, 0.5), (0.53, 0.6, 0.8), (0.575, 0.94, 0.96)])
def test_a_margin_that_is_exact_in_our_looks_is_an_even_chance_in_the_next(
    free: float, least: float, most: float
) -> None:
    tight = with_face(box=Box(round(free * 200), 300, 200, 260))
    found = finding(tight, FindingCode.MARGINS)
    assert found.severity is PASS
    assert least <= float(found.values["confidence"]) <= most


def test_several_faces_are_centred_together() -> None:
    pair = (make_face("F1", Box(300, 300, 100, 260)), make_face("F2", Box(600, 300, 100, 260)))
    assert finding(good_but(faces=pair), FindingCode.CENTRED).severity is PASS


def test_off_centre_is_told_in_pixels_right_and_down() -> None:
    values = finding(with_face(box=Box(410, 280, 200, 260)), FindingCode.CENTRED).values
    assert (values["dx"], values["dy"]) == (10.0, -20.0)


def test_roll_is_told_but_not_judged() -> None:
    found = finding(with_face(pose=Pose(1.0, 2.0, 45.0)), FindingCode.POSE)
    assert found.severity is PASS
    assert found.values == {
        "yaw": 1.0,
        "pitch": 2.0,
        "roll": 45.0,
        "yaw_error": 0.0,
        "pitch_error": 0.0,
        "near": False,
        "confidence": 1.0,
        "warn": 20.0,
        "limit": 30.0,
    }


@pytest.mark.parametrize(
    ("yaw", "near", "severity"),
    [(25, False, WARN), (27, True, WARN), (30, True, WARN), (33, True, WARN), (35, False, FAIL)],
)
def test_a_pose_near_the_limit_is_said_to_be_near(yaw: float, *, near: bool, severity: Severity) -> None:
    found = finding(with_face(pose=Pose(yaw, 0, 0, yaw_error=4, pitch_error=4)), FindingCode.POSE)
    assert (found.values["near"], found.severity) == (near, severity)
    assert isinstance(found.values["confidence"], float)
    assert (found.values["confidence"] > 0.94) is not near


@pytest.mark.parametrize("reading", [Reading.ESTIMATED, Reading.PLACED])
def test_of_a_given_face_whose_features_nobody_has_seen_pose_and_expression_cannot_be_told(reading: Reading) -> None:
    """Its landmarks are a mean face's, laid where somebody has put them: it would always look to the front, calmly."""
    codes = (FindingCode.POSE, FindingCode.EYES_CLOSED, FindingCode.MOUTH_OPEN, FindingCode.TEETH_SHOWING)
    drawn = with_face(origin=Origin.BY_HAND, reading=reading)
    assert [(finding(drawn, code).severity, finding(drawn, code).values["untold"]) for code in codes] == [
        (INFO, True)
    ] * 4
    fitted = with_face(origin=Origin.BY_HAND, reading=Reading.FITTED)
    assert {finding(fitted, code).severity for code in codes} == {PASS}
    profile = with_face(reading=Reading.ESTIMATED, pose=Pose(50, 0, 0, yaw_error=6))
    assert finding(profile, FindingCode.POSE).severity is FAIL, "the detector's five points are seen"


def test_covered_eyes_and_mouths_cannot_be_told() -> None:
    hidden = make_covers({Feature.LEFT_EYE: 0.2, Feature.MOUTH: 0.2})
    closed = replace(GOOD_FACE.expression, eyes_closed=True, mouth_open=True, teeth_showing=True)
    facts = with_face(covers=hidden, expression=closed)
    for code in (FindingCode.EYES_CLOSED, FindingCode.MOUTH_OPEN, FindingCode.TEETH_SHOWING):
        found = finding(facts, code)
        assert (found.severity, found.values["untold"]) == (INFO, True)


@pytest.mark.parametrize(
    ("own", "blocks", "looks_like", "worse_before"),
    [(95, 5.7, 10, True), (95, 2.8, 30, True), (49, 2.8, 30, False), (None, 2.8, 30, False), (95, 1.3, 75, False)],
)
def test_blocks_worse_than_the_files_own_quality_tell_of_an_earlier_saving(
    own: int | None, blocks: float, looks_like: int, worse_before: bool
) -> None:
    facts = replace(with_quality(blocks=blocks, block_share=1.0), jpeg_quality=own)
    values = finding(facts, FindingCode.BLOCKS).values
    assert (values["looks_like"], values["saved_worse"]) == (looks_like, worse_before)


@pytest.mark.parametrize(("blocks", "quality"), [(0.0, 95), (0.95, 85), (4.75, 15), (9.0, 10)])
def test_the_quality_of_blocks_lies_between_those_measured(blocks: float, quality: int) -> None:
    assert quality_of_blocks(blocks) == quality


def test_notes_made_on_the_way_follow_the_rules() -> None:
    note = Finding(FindingCode.ORIENTED, INFO)
    assert evaluate(good_but(notes=(note,)))[-1] == note


RESTS_ON_A_MODEL = (
    FindingCode.MARGINS,
    FindingCode.CENTRED,
    FindingCode.WHOLE,
    FindingCode.FACE_SIZE,
    FindingCode.POSE,
    FindingCode.EYES_CLOSED,
    FindingCode.MOUTH_OPEN,
    FindingCode.TEETH_SHOWING,
    FindingCode.STYLE,
    FindingCode.COVERED,
)


@pytest.mark.parametrize("code", RESTS_ON_A_MODEL)
def test_what_rests_on_a_model_is_told_with_a_confidence(code: FindingCode) -> None:
    [found] = [it for it in evaluate(GOOD) if it.code is code]
    assert 0.5 <= float(found.values["confidence"]) <= 1.0


@pytest.mark.parametrize(
    ("outside", "reading", "least", "most"),
    [
        (0.0, Reading.FITTED, 1.0, 1.0),
        (0.1, Reading.FITTED, 0.5, 0.5),
        (0.12, Reading.FITTED, 0.75, 0.9),
        (0.12, Reading.ESTIMATED, 0.6, 0.75),
        (0.3, Reading.ESTIMATED, 0.99, 1.0),
    ],
)
def test_the_confidence_in_a_whole_face_grows_with_the_distance_from_the_limits(
    outside: float, reading: Reading, least: float, most: float
) -> None:
    facts = replace(with_face(reading=reading), outside={"F1": outside})
    [found] = [it for it in evaluate(facts) if it.code is FindingCode.WHOLE]
    assert least <= float(found.values["confidence"]) <= most


def test_a_size_within_the_measuring_error_of_the_limit_is_not_sure() -> None:
    at_the_limit = replace(with_face(box=Box(400, 300, 35, 35)), measuring_error=0.1)
    confidences = [
        float(it.values["confidence"])
        for facts in (at_the_limit, replace(GOOD, measuring_error=0.1))
        for it in evaluate(facts)
        if it.code is FindingCode.FACE_SIZE
    ]
    assert confidences[0] < 0.75 < confidences[1]


def test_findings_hold_plain_values_only() -> None:
    values = [dict(item.values) for item in evaluate(GOOD)]
    assert json.loads(json.dumps(values)) == values


BOTH_EYES = {Feature.LEFT_EYE: 1.0, Feature.RIGHT_EYE: 1.0}


@pytest.mark.parametrize(
    ("facts", "severity"),
    [
        (with_covers(BOTH_EYES, confidence=0.9), FAIL),
        (with_covers(BOTH_EYES, confidence=0.89), WARN),
        (with_covers(BOTH_EYES, confidence=0.8), WARN),
        (with_covers(BOTH_EYES, confidence=0.79), INFO),
        (with_covers(BOTH_EYES, yaw=-29.9), FAIL),
        (with_covers(BOTH_EYES, yaw=-30.0), INFO),
        (with_covers(BOTH_EYES, box=Box(400, 300, 50, 60)), FAIL),
        (with_covers(BOTH_EYES, box=Box(400, 300, 50, 59)), WARN),
    ],
)
def test_covers_fail_only_where_there_is_no_doubt(facts: MaterialFacts, severity: Severity) -> None:
    assert finding(facts, FindingCode.COVERED).severity is severity


def test_the_finding_names_what_is_covered_and_what_may_be() -> None:
    values = finding(with_covers({Feature.MOUTH: 0.9, Feature.FOREHEAD: 0.9}), FindingCode.COVERED).values
    assert (values["covered"], values["possibly"]) == ("mouth", "forehead")
    assert (values["mouth"], values["left_eye"], values["confidence"]) == (0.9, 0.0, 1.0)


def with_estimate(shares: dict[Feature, float]) -> MaterialFacts:
    return with_face(covers=make_covers(shares), reading=Reading.ESTIMATED)


def test_of_estimated_landmarks_only_a_covered_lower_face_is_sure() -> None:
    assert finding(with_estimate(BOTH_EYES), FindingCode.COVERED).severity is INFO
    assert finding(with_estimate({Feature.NOSE: 1.0, Feature.MOUTH: 1.0}), FindingCode.COVERED).severity is FAIL


def test_a_chin_alone_may_be_a_beard() -> None:
    assert finding(with_covers({Feature.CHIN: 1.0}), FindingCode.COVERED).severity is INFO


def test_nothing_is_said_of_covers_where_nobody_looked() -> None:
    facts = with_face(covers=None)
    assert FindingCode.COVERED not in {item.code for item in evaluate(facts)}
