"""The rules a material must meet (检查项), one row each, in the order in which the compliance card shows them.

Limits with a citation are the service's. Those marked ``own_limit`` put a number on what the FAQ only names (uneven
light, unclear features); they are ours, only ever warn, and are tuned here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, StrEnum
from typing import TYPE_CHECKING

from desktop.domain.crop.values import MIN_MARGIN_FACTOR
from desktop.domain.files.formats import MATERIAL_FORMATS
from desktop.domain.fusing.fusion import MAX_FUSED_FACES
from desktop.domain.preparing import MAX_BYTES, MAX_SIDE
from desktop.domain.rules import face_checks, picture_checks
from desktop.domain.rules.facts import MaterialFacts
from desktop.domain.rules.findings import Finding, FindingCode, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.domain.errors import Value
    from desktop.domain.face import Expression
    from desktop.domain.rules.picture_checks import Check

__all__ = [
    "MIN_FACE_SIDE",
    "MIN_MARGIN",
    "MIN_PICTURE_SIDE",
    "RULES",
    "Citation",
    "Fix",
    "MaterialFacts",
    "Rule",
    "evaluate",
    "rule_of",
]

MIN_MARGIN = (MIN_MARGIN_FACTOR - 1) / 2
"""Of the face box, on each side (FAQ: 人脸框大小是20 * 50，那么裁剪框应该不小于40 * 100)."""

CENTRE_TOLERANCE = 1.5
"""Pixels: one for the frame, half a pixel for rounding the face boxes to the output's pixels."""

MIN_FACE_SIDE = 34
MIN_PICTURE_SIDE = 64
"""Pixels that a side must be above (MergeInfos in the SDK; fact book, picture limits)."""

POSE_WARNING, POSE_LIMIT = 20.0, 30.0
"""Degrees. The FAQ draws the line at 30 (如何判断侧脸图片？); the warning before it is ours."""

MIN_EVENNESS = 0.7
MIN_BRIGHTNESS, MAX_BRIGHTNESS = 0.2, 0.85
MAX_CLIPPED = 0.05
MIN_SHARPNESS = 0.35
MIN_PRESENCE = 0.98
"""Ours; the scales are those of :class:`~desktop.domain.face.FaceQuality` and of ``Face.score``, 0 to 1.

Set between what good pictures and spoilt ones measured (33 faces of seven group photographs, and the two samples
blurred by 3 of 170 face pixels, darkened to a quarter, brightened by 1.4, one half darkened to a half): evenness from
0.76 | to 0.66, brightness from 0.25 | to 0.16, clipped to 0.001 | from 0.06, sharpness from 0.37 at 30 px | to 0.39.
"""


class Citation(Enum):
    """Where a rule is written: document, and its section in the document's own words."""

    PICTURE = ("FAQ", "素材图片格式和大小要求？")
    CROP = ("FAQ", "裁剪素材图片的要求？")
    QUALITY = ("FAQ", "对人脸质量和姿态的要求？")
    POSE = ("FAQ", "如何判断侧脸图片？")
    FACES = ("FAQ", "支持多脸融合吗？")
    RIGHTS = ("FAQ", "哪些素材需要提供版权证明？")
    SDK = ("SDK", "FuseFace · MergeInfos")

    @property
    def document(self) -> str:
        return self.value[0]

    @property
    def section(self) -> str:
        return self.value[1]


class Fix(StrEnum):
    """What one click can do about a failing rule."""

    CROP = "crop"
    SHRINK = "shrink"
    CONVERT = "convert"
    REENCODE = "reencode"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Rule:
    """``severities`` are those its findings can have; ``limits`` are the numbers its check was built with."""

    code: FindingCode
    citation: Citation
    check: Check = field(repr=False)
    limits: Mapping[str, Value]
    severities: frozenset[Severity]
    fix: Fix = Fix.NONE
    own_limit: bool = False


FAILS = frozenset({Severity.PASS, Severity.FAIL})
WARNS = frozenset({Severity.PASS, Severity.WARN})
BOTH = FAILS | WARNS


def _rule(
    code: FindingCode,
    citation: Citation,
    severities: frozenset[Severity],
    factory: Callable[..., Check],
    *,
    fix: Fix = Fix.NONE,
    own_limit: bool = False,
    **limits: Value,
) -> Rule:
    return Rule(code, citation, factory(**limits), limits, severities, fix, own_limit)


def _expression_rule(code: FindingCode, shows: Callable[[Expression], bool]) -> Rule:
    return Rule(code, Citation.QUALITY, face_checks.expression_free_of(code, shows), {}, WARNS)


_FORMATS = ", ".join(sorted(MATERIAL_FORMATS))

RULES: tuple[Rule, ...] = (
    _rule(FindingCode.FORMAT, Citation.PICTURE, FAILS, picture_checks.format_among, fix=Fix.CONVERT, formats=_FORMATS),
    _rule(FindingCode.PIXELS, Citation.PICTURE, FAILS, picture_checks.sides_at_most, fix=Fix.SHRINK, limit=MAX_SIDE),
    _rule(FindingCode.SIDES, Citation.SDK, FAILS, picture_checks.sides_above, limit=MIN_PICTURE_SIDE),
    _rule(FindingCode.BYTES, Citation.PICTURE, BOTH, picture_checks.bytes_at_most, fix=Fix.REENCODE, limit=MAX_BYTES),
    _rule(
        FindingCode.FACES,
        Citation.FACES,
        FAILS | {Severity.INFO},
        picture_checks.face_count,
        least=1,
        limit=MAX_FUSED_FACES,
    ),
    _rule(FindingCode.MARGINS, Citation.CROP, BOTH, face_checks.margins_at_least, fix=Fix.CROP, limit=MIN_MARGIN),
    _rule(
        FindingCode.CENTRED,
        Citation.CROP,
        WARNS,
        picture_checks.centred_within,
        fix=Fix.CROP,
        tolerance=CENTRE_TOLERANCE,
    ),
    _rule(FindingCode.FACE_SIZE, Citation.SDK, FAILS, face_checks.face_above, limit=MIN_FACE_SIDE),
    _rule(FindingCode.POSE, Citation.POSE, BOTH, face_checks.pose_below, warn=POSE_WARNING, limit=POSE_LIMIT),
    _expression_rule(FindingCode.EYES_CLOSED, lambda expression: expression.eyes_closed),
    _expression_rule(FindingCode.MOUTH_OPEN, lambda expression: expression.mouth_open),
    _expression_rule(FindingCode.TEETH_SHOWING, lambda expression: expression.teeth_showing),
    _rule(FindingCode.LIGHT, Citation.QUALITY, WARNS, face_checks.lit_evenly, own_limit=True, limit=MIN_EVENNESS),
    _rule(
        FindingCode.EXPOSURE,
        Citation.QUALITY,
        WARNS,
        face_checks.exposed_well,
        own_limit=True,
        dark=MIN_BRIGHTNESS,
        bright=MAX_BRIGHTNESS,
        max_clipped=MAX_CLIPPED,
    ),
    _rule(
        FindingCode.SHARPNESS, Citation.QUALITY, WARNS, face_checks.sharp_enough, own_limit=True, limit=MIN_SHARPNESS
    ),
    _rule(FindingCode.STYLE, Citation.QUALITY, WARNS, face_checks.features_real, own_limit=True, limit=MIN_PRESENCE),
    _rule(FindingCode.RIGHTS, Citation.RIGHTS, frozenset({Severity.INFO}), picture_checks.rights_reminder),
)

_BY_CODE = {rule.code: rule for rule in RULES}


def rule_of(code: FindingCode) -> Rule | None:
    """The rule that makes findings with ``code``; ``None`` for findings that tell what was done."""
    return _BY_CODE.get(code)


def evaluate(facts: MaterialFacts) -> tuple[Finding, ...]:
    """A finding for every rule, passed ones included, in the order of :data:`RULES`; then the notes.

    Rules about faces give one for each used face, and none without a face; bytes are judged once they are known.
    """
    return (*(finding for rule in RULES for finding in rule.check(facts)), *facts.notes)
