"""Every code has its words, and every word its value."""

from __future__ import annotations

import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import ErrorCode, FusionDeskError
from desktop.domain.face import Expression, Face, FaceQuality, Pose
from desktop.domain.files.formats import PictureFormat
from desktop.domain.geometry import Box, Size
from desktop.domain.rules.findings import Finding, FindingCode, Severity
from desktop.domain.rules.rules import RULES, Fix, MaterialFacts, evaluate
from desktop.ui import messages
from desktop.ui.messages import finding_tables, wording
from tests.ui.faces import face

MESSAGES = Path(messages.__file__).parent

NOT_FROM_RULES: dict[FindingCode, dict[str, str | int | float | bool]] = {
    FindingCode.FIRST_FRAME_ONLY: {},
    FindingCode.WRONG_EXTENSION: {"extension": ".jpg", "format": "png"},
    FindingCode.ORIENTED: {"orientation": 6},
    FindingCode.COLOUR_CONVERTED: {"profile": "Display P3"},
    FindingCode.COLOUR_PROFILE_BROKEN: {},
    FindingCode.DEPTH_REDUCED: {"bits": 16},
    FindingCode.ALPHA_FLATTENED: {},
    FindingCode.PADDED: {"left": 1, "right": 2, "top": 3, "bottom": 4},
    FindingCode.CROP_IMPOSSIBLE: {"side": "left", "pixels": 12},
    FindingCode.SCALED_DOWN: {"from_width": 2000, "from_height": 1500, "width": 1080, "height": 810},
    FindingCode.FACE_SHRUNK: {"width": 30, "height": 33, "limit": 34},
    FindingCode.QUALITY_REDUCED: {"quality": 71, "subsampling": "4:2:0", "bytes": 499_000, "limit": 500_000},
    FindingCode.PALETTE_REDUCED: {"colours": 256, "bytes": 499_000, "limit": 500_000},
    FindingCode.TRY_JPEG: {},
    FindingCode.TOO_LARGE: {"bytes": 612_345, "limit": 500_000},
    FindingCode.RENAMED_OUTPUT: {},
    FindingCode.PHOTO_SEVERAL_FACES: {"photo": "a.jpg", "count": 3},
    FindingCode.POSE_DIFFERENCE: {"yaw_difference": 31.0, "pitch_difference": 4.0, "limit": 25.0},
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
}
"""What reading, preparing and fusing say, with the values they say it with."""

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
    bytes=st.integers(0, 2_000_000),
    faces=st.lists(faces, max_size=7).map(tuple),
    margin_factor=st.sampled_from([2.0, 3.0]),
    max_bytes=st.sampled_from([375_000, 500_000, 900_000]),
    keep_frame=st.booleans(),
)


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


@pytest.mark.parametrize("code", FindingCode)
def test_every_finding_has_a_title(code: FindingCode) -> None:
    assert messages.finding_title(code)


@pytest.mark.parametrize("severity", Severity)
def test_every_severity_has_a_word(severity: Severity) -> None:
    assert messages.severity_text(severity)


@pytest.mark.parametrize("fix", Fix)
def test_every_fix_has_a_word(fix: Fix) -> None:
    assert messages.fix_text(fix)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_severity_of_a_rule_has_its_own_sentence(rule: object) -> None:
    known = next(item for item in RULES if item is rule)
    assert set(finding_tables.TEXTS[known.code]) >= known.severities


def test_rules_and_the_table_above_cover_every_code() -> None:
    assert set(FindingCode) == {rule.code for rule in RULES} | set(NOT_FROM_RULES)


@pytest.mark.parametrize("code", NOT_FROM_RULES)
def test_what_was_done_is_told_with_its_values(code: FindingCode) -> None:
    for severity in finding_tables.TEXTS[code]:
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


def test_a_margin_just_short_of_the_rule_never_looks_like_it() -> None:
    assert wording.times(0.4999) == "0.49×"
    assert wording.times(0.5) == "0.50×"


def test_our_own_numbers_are_not_passed_off_as_those_of_the_service() -> None:
    own = [rule for rule in RULES if rule.own_limit]
    assert own
    assert all("own" in messages.citation(rule) for rule in own)
    assert all("own" not in messages.citation(rule) for rule in RULES if not rule.own_limit)


def test_a_citation_names_the_section_in_the_words_of_the_document() -> None:
    pixels = next(rule for rule in RULES if rule.code is FindingCode.PIXELS)
    assert messages.citation(pixels) == "Tencent Cloud FAQ: 素材图片格式和大小要求？"


def test_lupdate_finds_every_sentence(tmp_path: Path) -> None:
    catalogue = tmp_path / "messages.ts"
    lupdate = Path(sys.executable).with_name("pyside6-lupdate")
    sources = sorted(str(path) for path in MESSAGES.glob("*.py"))
    subprocess.run([lupdate, *sources, "-ts", catalogue], check=True, capture_output=True)
    found = {unescape(text) for text in re.findall(r"<source>(.*?)</source>", catalogue.read_text("utf-8"), re.DOTALL)}
    texts = {text for table in finding_tables.TEXTS.values() for text in table.values()}
    tables = (finding_tables.TITLES, finding_tables.MEASURED, finding_tables.LIMITS)
    assert texts | {text for table in tables for text in table.values()} <= found
