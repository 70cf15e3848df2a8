"""Every code has its words, and every word its value."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import ErrorCode, FusionDeskError
from desktop.domain.face import Expression, Face, FaceQuality, Pose
from desktop.domain.face.covers import Feature
from desktop.domain.files.formats import PictureFormat
from desktop.domain.geometry import Box, Size
from desktop.domain.preparing import CropMode, PrepareOptions
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.profiles import PROFILES, ProfileId, judged
from desktop.domain.rules.rules import RULES, Citation, FindingCode, MaterialFacts, Rule, evaluate, rule_of
from desktop.ui import messages
from desktop.ui.messages import wording
from desktop.ui.messages.findings import ROWS, SECTIONS
from desktop.ui.messages.note_rows import NOTE_ROWS
from desktop.ui.messages.preview_rows import PREVIEW_ROWS
from desktop.ui.messages.profile_rows import PROFILE_ROWS
from desktop.ui.messages.rule_rows import RULE_ROWS
from tests.builders import make_covers
from tests.ui.faces import face

MESSAGES = Path(messages.__file__).parent

NOT_FROM_RULES: dict[FindingCode, dict[str, str | int | float | bool]] = {
    FindingCode.FIRST_FRAME_ONLY: {},
    FindingCode.WRONG_EXTENSION: {"extension": ".jpg", "format": "png"},
    FindingCode.DAMAGED: {},
    FindingCode.DAMAGED_ROWS: {"row": 240, "rows": 512, "part": 0.53},
    FindingCode.END_MISSING: {},
    FindingCode.ORIENTED: {"orientation": 6},
    FindingCode.COLOUR_CONVERTED: {"profile": "Display P3"},
    FindingCode.COLOUR_PROFILE_BROKEN: {},
    FindingCode.COLOUR_UNSAID: {},
    FindingCode.DEPTH_REDUCED: {"bits": 16},
    FindingCode.ALPHA_FLATTENED: {},
    FindingCode.PADDED: {"left": 1, "right": 2, "top": 3, "bottom": 4},
    FindingCode.CROP_IMPOSSIBLE: {"side": "left", "pixels": 12},
    FindingCode.FACES_UNSURE: {"count": 2},
    FindingCode.FACES_LEFT_OUT: {"count": 3, "used": 2, "least": 34, "most": 6},
    FindingCode.FACE_GIVEN: {"origin": "by_hand", "judged": False},
    FindingCode.SCALED_DOWN: {"from_width": 2000, "from_height": 1500, "width": 1080, "height": 810},
    FindingCode.FACE_SHRUNK: {"width": 30, "height": 33, "limit": 34},
    FindingCode.QUALITY_REDUCED: {"quality": 71, "subsampling": "4:2:0", "bytes": 499_000, "limit": 500_000},
    FindingCode.WAYS_COMPARED: {"chosen": "jpg 700 x 500, 41,200 bytes, 33.1 dB", "others": "png 300 x 214, no loss"},
    FindingCode.SLOTS: {"needed": 3, "left": 1},
    FindingCode.FORMAT_CHOSEN: {"format": "jpg", "instead_of": "png", "limit": 500_000},
    FindingCode.PALETTE_REDUCED: {"colours": 256, "bytes": 499_000, "limit": 500_000},
    FindingCode.TRY_JPEG: {},
    FindingCode.TOO_LARGE: {"bytes": 612_345, "limit": 500_000},
    FindingCode.RENAMED_OUTPUT: {},
    FindingCode.DUPLICATE: {"of": "/in/a.jpg", "name": "a.jpg", "bits": 0},
    FindingCode.LOOKS_ALIKE: {"of": "/in/a.jpg", "name": "a.jpg", "bits": 3},
    FindingCode.PHOTO_SEVERAL_FACES: {"photo": "a.jpg", "count": 3},
    FindingCode.POSE_DIFFERENCE: {"yaw_difference": 31.0, "pitch_difference": 4.0, "limit": 25.0},
    FindingCode.LABEL_NOT_WRITTEN: {"reason": "no JPEG"},
    FindingCode.FUSION_OUTLOOK: {"score": 61, "limit": 75},
    FindingCode.FUSION_COVERED: {"measured": 0.62, "limit": 0.3},
    FindingCode.FUSION_EXPRESSION: {"measured": 0.7, "limit": 0.35},
    FindingCode.FUSION_DARK_TEMPLATE: {"measured": 0.24, "limit": 0.1},
    FindingCode.FUSION_BEARD: {"measured": 0.5, "limit": 0.25},
    FindingCode.FUSION_BROWS: {"measured": 0.8, "limit": 0.4},
    FindingCode.FUSION_SHADOW: {"measured": 0.7, "limit": 0.65},
    FindingCode.FUSION_SIDE_LIGHT: {"measured": 0.5, "limit": 0.2},
    FindingCode.FUSION_BLURRED: {"measured": 0.8, "limit": 0.65},
    FindingCode.FUSION_ENLARGED: {"measured": 2.4, "limit": 1.6},
    FindingCode.FUSION_SMALL_FACE: {"where": "photo", "side": 40, "limit": 64},
    FindingCode.PHOTO_REWRITTEN: {
        "photo": "a.heic",
        "reasons": "format, orientation, transparency, sides, bytes",
        "from_format": "heic",
        "from_width": 6000,
        "from_height": 4000,
        "width": 3000,
        "height": 2000,
        "bytes": 812_345,
    },
    FindingCode.PHOTO_UNCHECKED: {"photo": "https://host/a.jpg"},
    FindingCode.PHOTO_NO_FACE: {"photo": "a.jpg"},
    FindingCode.PHOTO_FACE_SMALL: {"photo": "a.jpg", "width": 30, "height": 31, "limit": 34},
    FindingCode.CLOUD_POSE: {
        "yaw": 31.0,
        "pitch": -4.0,
        "roll": 2.0,
        "local_yaw": 29.0,
        "local_pitch": -5.0,
        "local_roll": 1.0,
        "warn": 20.0,
        "limit": 30.0,
    },
    FindingCode.CLOUD_POSE_UNMATCHED: {"seen_by": "cloud"},
    FindingCode.SUFFIX_CORRECTED: {},
    FindingCode.USAGE_NOT_RECORDED: {"reason": "disk full"},
    FindingCode.LOGO_LEFT_OUT: {"name": "brand.png"},
    FindingCode.MARKED_AS_AI: {"says": "label, source", "producer": "ACME", "credentials": False},
}
"""What reading, preparing and fusing say, with the values they say it with."""

JUDGED = MaterialFacts(
    format=PictureFormat.JPEG,
    size=Size(1000, 800),
    bytes=300_000,
    faces=tuple(
        replace(face(f"F{number}", Box(100 * number, 300, 60, 80 + number)), covers=make_covers())
        for number in range(1, 8)
    ),
)
OTHERS = tuple(rule for profile in PROFILES.values() for rule in profile.rules if rule not in RULES)
UNLIKELY = PrepareOptions(crop=CropMode.KEEP, max_bytes=900_000)
"""What no fix leaves as it is."""

unit = st.floats(0, 1)
angles = st.floats(-90, 90)
faces = st.builds(
    Face,
    label=st.just("F1"),
    box=st.builds(Box, st.integers(0, 900), st.integers(0, 900), st.integers(1, 500), st.integers(1, 500)),
    score=unit,
    pose=st.builds(Pose, angles, angles, angles),
    expression=st.builds(Expression, st.booleans(), st.booleans(), st.booleans()),
    quality=st.builds(FaceQuality, unit, unit, unit, unit),
    landmarks=st.just(face("F1", Box(0, 0, 1, 1)).landmarks),
)
facts = st.builds(
    MaterialFacts,
    format=st.sampled_from(PictureFormat),
    size=st.builds(Size, st.integers(1, 3000), st.integers(1, 3000)),
    bytes=st.none() | st.integers(0, 2_000_000),
    faces=st.lists(faces, max_size=7).map(tuple),
    wanted=st.sampled_from([2.0, 3.0]),
    max_bytes=st.sampled_from([375_000, 500_000, 900_000]),
    keep_frame=st.booleans(),
)

KB = "{bytes_kb} KB"
CHINESE = re.compile(r"[\u4e00-\u9fff]")


@pytest.mark.parametrize("code", ErrorCode)
def test_every_error_has_a_sentence_and_advice(code: ErrorCode) -> None:
    error = FusionDeskError(code, "plain", path="/tmp/图片 1.jpg", label="F3")  # noqa: S108 - only a name
    for text in (messages.error_text(error), messages.error_advice(error)):
        assert text.endswith(".")
        assert "{" not in text
    assert messages.error_text(FusionDeskError(code, "plain"))


def test_an_error_names_the_file_and_not_its_folders() -> None:
    error = FusionDeskError(ErrorCode.PICTURE_EMPTY, "plain", path="/home/somebody/图片 1.jpg")
    assert messages.error_text(error) == "图片 1.jpg is empty (0 bytes)."


@pytest.mark.parametrize("severity", Severity)
def test_every_severity_has_a_word(severity: Severity) -> None:
    assert messages.severity_text(severity)


def test_there_is_exactly_one_row_a_rule_and_one_a_note() -> None:
    assert list(RULE_ROWS) == [rule.code for rule in RULES], "in the order of the rules"
    assert set(PROFILE_ROWS) == {rule.code for rule in OTHERS} - set(RULE_ROWS)
    assert set(NOTE_ROWS) == set(FindingCode) - set(RULE_ROWS) - set(PROFILE_ROWS) - set(PREVIEW_ROWS)
    assert all(code.startswith("fusion.") for code in PREVIEW_ROWS)


@pytest.mark.parametrize("code", FindingCode)
def test_a_row_has_a_title_and_a_sentence_for_each_severity(code: FindingCode) -> None:
    row, rule = ROWS[code], rule_of(code)
    assert row.title
    assert row.texts
    assert all(text.endswith(".") for text in row.texts.values())
    assert rule is None or set(row.texts) == rule.severities


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_with_a_limit_shows_it(rule: Rule) -> None:
    assert bool(ROWS[rule.code].limit) is bool(rule.limits)


@pytest.mark.parametrize("code", FindingCode)
def test_a_row_writes_only_numbers_that_its_finding_has(code: FindingCode) -> None:
    rule = rule_of(code)
    rule = rule or next((one for one in OTHERS if one.code is code), None)
    values = NOT_FROM_RULES[code] if rule is None else rule.check(code, JUDGED)[0].values
    assert set(ROWS[code].looks) <= set(values)


@pytest.mark.parametrize("code", FindingCode)
def test_every_fix_of_a_row_says_what_it_does_and_would_change_something(code: FindingCode) -> None:
    for fix in ROWS[code].fixes:
        assert fix.text
        assert fix.change(UNLIKELY, JUDGED.faces) != UNLIKELY


def test_no_two_fixes_have_one_name() -> None:
    offered = {fix for row in ROWS.values() for fix in row.fixes}
    assert len({fix.text for fix in offered}) == len(offered) > 1


def test_bytes_that_are_not_known_yet_need_no_fix() -> None:
    assert messages.finding_fixes(FindingCode.BYTES, Severity.INFO) == ()
    assert messages.finding_fixes(FindingCode.BYTES, Severity.WARN)


def test_rules_and_the_table_above_cover_every_code() -> None:
    assert set(FindingCode) == {rule.code for rule in (*RULES, *OTHERS)} | set(NOT_FROM_RULES)


@pytest.mark.parametrize("code", NOT_FROM_RULES)
def test_what_was_done_is_told_with_its_values(code: FindingCode) -> None:
    for severity in ROWS[code].texts:
        finding = Finding(code, severity, NOT_FROM_RULES[code], face="F1")
        words = messages.finding_text(finding), messages.finding_measured(finding), messages.finding_limit(finding)
        assert words[0]
        assert not any("{" in text for text in words)


@given(facts)
def test_every_finding_of_the_rules_can_be_worded(material: MaterialFacts) -> None:
    for finding in evaluate(material):
        assert messages.finding_text(finding)
        assert messages.finding_measured(finding) or finding.code is FindingCode.RIGHTS
        messages.finding_limit(finding)


@pytest.mark.parametrize("profile", ProfileId)
def test_every_finding_of_a_profile_can_be_worded_and_cited(profile: ProfileId) -> None:
    assert messages.profile_name(profile)
    for finding in judged(JUDGED, profile).findings:
        rule = PROFILES[profile].rule_of(finding.code)
        assert messages.finding_text(finding)
        assert "{" not in messages.finding_text(finding) + messages.finding_limit(finding)
        assert rule
        assert messages.citation(rule)


def test_a_margin_just_short_of_the_rule_never_looks_like_it() -> None:
    assert wording.times(0.4999) == "0.49×"
    assert wording.times(0.5) == "0.50×"


def test_our_own_numbers_are_not_passed_off_as_those_of_the_service() -> None:
    own = [rule for rule in RULES if rule.own_limit]
    assert own
    assert all("own" in messages.citation(rule) for rule in own)
    assert all("own" not in messages.citation(rule) for rule in RULES if not rule.own_limit)


def test_every_chinese_section_has_its_english_name() -> None:
    for source in Citation:
        assert source.section.isascii() or CHINESE.search(source.section) is None or source.name in SECTIONS, source


def test_a_citation_names_the_section_in_the_language_of_the_window() -> None:
    pixels = next(rule for rule in RULES if rule.code is FindingCode.PIXELS)
    assert messages.citation(pixels) == "Tencent Cloud FAQ: Format and size of template pictures"


def test_lupdate_finds_every_sentence(tmp_path: Path) -> None:
    catalogue = tmp_path / "messages.ts"
    lupdate = Path(sys.executable).with_name("pyside6-lupdate")
    sources = sorted(str(path) for path in MESSAGES.glob("*.py"))
    subprocess.run([lupdate, *sources, "-ts", catalogue], check=True, capture_output=True)
    found = {unescape(text) for text in re.findall(r"<source>(.*?)</source>", catalogue.read_text("utf-8"), re.DOTALL)}
    written = {text for row in ROWS.values() for text in (row.title, row.measured, row.limit, *row.texts.values())}
    buttons = {fix.text for row in ROWS.values() for fix in row.fixes}
    assert (written | buttons) - {""} <= found


def test_a_pose_that_cannot_be_told_is_a_dash_and_a_sentence() -> None:
    found = Finding(
        FindingCode.POSE, Severity.INFO, {"untold": True, "confidence": 0.0, "warn": 20.0, "limit": 30.0}, "F1"
    )
    assert messages.finding_measured(found) == "yaw –  pitch –  roll –"
    assert messages.finding_text(found).startswith("Which way F1 looks cannot be told")
    assert messages.finding_confidence(found) == ""


@pytest.mark.parametrize("code", [FindingCode.BYTES, FindingCode.SERVICE_BYTES])
@pytest.mark.parametrize("unit", ["{bytes_kb} KB", "{bytes_kb} 千字节"])
def test_a_size_that_is_not_known_is_a_dash_in_any_language(
    monkeypatch: pytest.MonkeyPatch, code: FindingCode, unit: str
) -> None:
    monkeypatch.setattr("desktop.ui.messages.findings.translated", lambda _, source: source.replace(KB, unit))
    assert messages.finding_measured(Finding(code, Severity.INFO, {"limit": 500_000.0})) == "–"
    known = Finding(code, Severity.PASS, {"bytes": 1000, "limit": 500_000})
    assert messages.finding_measured(known) == wording.tight(unit.format(bytes_kb="1.0"))


def test_what_is_covered_and_its_limit_are_of_one_feature() -> None:
    """A share of the whole face stood beside the limit of an eye, and looked beyond it."""
    values: dict[str, str | int | float | bool] = {it.value: 0.0 for it in Feature}
    values |= {"left_eye": 0.1, "mouth": 0.3, "forehead": 0.6, "whole": 0.22, "eye_limit": 0.2, "nose_limit": 0.35}
    values |= {"mouth_limit": 0.35, "chin_limit": 0.5, "mostly_limit": 0.8}
    found = Finding(FindingCode.COVERED, Severity.PASS, values, "F1")
    assert (messages.finding_measured(found), messages.finding_limit(found)) == ("30% hidden", "mouth < 35%")


def test_blocks_under_a_better_quality_have_a_sentence_of_their_own() -> None:
    values = {"blocks": 5.0, "share": 0.5, "looks_like": 20, "own_quality": 95, "limit": 2.0, "max_share": 0.3}
    again = Finding(FindingCode.BLOCKS, Severity.WARN, {**values, "saved_worse": True}, "F1")
    once = Finding(FindingCode.BLOCKS, Severity.WARN, {**values, "saved_worse": False}, "F1")
    assert "about 20 before, and then again at 95" in messages.finding_text(again)
    assert "before" not in messages.finding_text(once)
