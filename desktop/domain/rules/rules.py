"""The rules a material must meet (检查项): the codes of all findings, the limits with their sources, one row a rule.

A new rule is a code, a function that measures (one factory a rule: it takes the limits and gives the check), and a row
of :data:`RULES`, all in this file; the window's row is in :mod:`desktop.ui.messages.rule_rows`.

Limits with a citation are the service's. Those marked ``own_limit`` put a number on what the FAQ only names (uneven
light, unclear features); they are ours, only ever warn, and are tuned here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, StrEnum
from functools import partial
from typing import TYPE_CHECKING

from desktop.domain.cloud.limits import MAX_FUSED_FACES
from desktop.domain.crop.check import off_centre
from desktop.domain.crop.values import JITTER, MIN_MARGIN_FACTOR, TARGET_MARGIN_FACTOR
from desktop.domain.face import Reading
from desktop.domain.face.covers import Feature
from desktop.domain.files.formats import MATERIAL_FORMATS
from desktop.domain.geometry import Box, bounding_box
from desktop.domain.rules.cover_reading import read_covers
from desktop.domain.rules.face_quality import (
    MAX_BLOCK_SHARE,
    MAX_BLOCKS,
    MAX_BRIGHTNESS,
    MAX_CAST,
    MAX_CLIPPED,
    MAX_CONTRAST,
    MAX_DULLNESS,
    MAX_NOISE,
    MAX_OVEREXPOSED,
    MAX_PALENESS,
    MAX_UNDEREXPOSED,
    MIN_BRIGHTNESS,
    MIN_EVENNESS,
    MIN_RANGE,
    MIN_SHADES,
    MIN_SHARPNESS,
    coloured_naturally,
    exposed_well,
    free_of_blocks,
    free_of_noise,
    lit_evenly,
    sharp_enough,
    toned_finely,
)
from desktop.domain.rules.facts import MaterialFacts
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.judging import (
    Check,
    Verdict,
    fail_unless,
    of_each_face,
    of_each_looked_at,
    of_picture,
    side_confidence,
    warn_unless,
)
from desktop.domain.rules.limits import MAX_BYTES, MAX_SIDE, MIN_FACE_SIDE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.domain.errors import Value
    from desktop.domain.face import Expression, Face

__all__ = [
    "MIN_FACE_SIDE",
    "MIN_MARGIN",
    "MIN_PICTURE_SIDE",
    "RULES",
    "Citation",
    "FindingCode",
    "MaterialFacts",
    "Rule",
    "evaluate",
    "rule_of",
]


class FindingCode(StrEnum):
    """Every finding the program can make."""

    FORMAT = "format"
    PIXELS = "pixels"
    BYTES = "bytes"
    SIDES = "sides"
    FACES = "faces"
    MARGINS = "crop.margins"
    CENTRED = "crop.centred"
    WHOLE = "face.whole"
    FACE_SIZE = "face.size"
    POSE = "face.pose"
    EYES_CLOSED = "face.eyes_closed"
    MOUTH_OPEN = "face.mouth_open"
    TEETH_SHOWING = "face.teeth_showing"
    LIGHT = "face.light"
    EXPOSURE = "face.exposure"
    SHARPNESS = "face.sharpness"
    NOISE = "face.noise"
    BLOCKS = "face.blocks"
    COLOUR = "face.colour"
    TONES = "face.tones"
    STYLE = "face.style"
    COVERED = "face.covered"
    RIGHTS = "rights"
    # what other services ask for
    LEAST_SIDES = "sides.least"
    SERVICE_BYTES = "bytes.service"
    FACE_USED = "faces.used"
    FACE_AT_LEAST = "face.at_least"
    FACE_SHARE = "face.share"
    TURNED = "face.turned"
    # what reading, preparing and fusing did along the way
    FIRST_FRAME_ONLY = "read.first_frame_only"
    WRONG_EXTENSION = "read.wrong_extension"
    ORIENTED = "read.oriented"
    COLOUR_CONVERTED = "read.colour_converted"
    COLOUR_PROFILE_BROKEN = "read.colour_profile_broken"
    COLOUR_UNSAID = "read.colour_unsaid"
    DEPTH_REDUCED = "read.depth_reduced"
    DAMAGED = "read.damaged"  # somewhere
    DAMAGED_ROWS = "read.damaged_rows"  # from a row on
    END_MISSING = "read.end_missing"
    ALPHA_FLATTENED = "write.alpha_flattened"
    FACES_UNSURE = "faces.unsure"
    FACES_LEFT_OUT = "faces.left_out"  # of all that were asked for, those that cannot be used
    FACE_GIVEN = "face.given"
    PADDED = "crop.padded"
    CROP_IMPOSSIBLE = "crop.impossible"
    SCALED_DOWN = "scale.down"
    FACE_SHRUNK = "scale.face_shrunk"
    QUALITY_REDUCED = "write.quality_reduced"
    PALETTE_REDUCED = "write.palette_reduced"
    FORMAT_CHOSEN = "write.format_chosen"
    WAYS_COMPARED = "write.ways_compared"  # what each way below the byte limit costs
    TRY_JPEG = "write.try_jpeg"
    TOO_LARGE = "write.too_large"
    SLOTS = "package.slots"  # fewer are free than the upload takes
    RENAMED_OUTPUT = "write.renamed"
    DUPLICATE = "batch.duplicate"
    LOOKS_ALIKE = "batch.looks_alike"
    PHOTO_SEVERAL_FACES = "photo.several_faces"
    POSE_DIFFERENCE = "fusion.pose_difference"
    FUSION_SMALL_FACE = "fusion.small_face"
    FUSION_OUTLOOK = "fusion.outlook"
    FUSION_COVERED = "fusion.covered"
    FUSION_EXPRESSION = "fusion.expression"
    FUSION_DARK_TEMPLATE = "fusion.dark_template"
    FUSION_BEARD = "fusion.beard"
    FUSION_BROWS = "fusion.brows"
    FUSION_SIDE_LIGHT = "fusion.side_light"
    FUSION_SHADOW = "fusion.shadow"
    FUSION_BLURRED = "fusion.blurred"
    FUSION_ENLARGED = "fusion.enlarged"
    # what the cloud use cases did and saw
    PHOTO_REWRITTEN = "photo.rewritten"
    PHOTO_UNCHECKED = "photo.unchecked"
    PHOTO_NO_FACE = "photo.no_face"
    PHOTO_FACE_SMALL = "photo.face_small"
    CLOUD_POSE = "face.cloud_pose"
    CLOUD_POSE_UNMATCHED = "face.cloud_pose_unmatched"
    SUFFIX_CORRECTED = "write.suffix_corrected"
    USAGE_NOT_RECORDED = "cloud.usage_not_recorded"
    LOGO_LEFT_OUT = "marking.logo_left_out"
    MARKED_AS_AI = "marking.found"
    LABEL_NOT_WRITTEN = "marking.not_written"


MIN_MARGIN = (MIN_MARGIN_FACTOR - 1) / 2
"""Of the face box, on each side (FAQ: 人脸框大小是20 * 50，那么裁剪框应该不小于40 * 100)."""

TARGET_MARGIN = (TARGET_MARGIN_FACTOR - 1) / 2
"""The same sentence of the FAQ read literally: 裁剪线距离人脸框一倍的距离. Told beside the limit; nothing fails it."""

CENTRE_TOLERANCE = 1.5
"""Pixels: one for the frame, half a pixel for rounding the face boxes to the output's pixels."""

ROUNDING = 1e-9
"""Margins are exact in pixels; this is what dividing them by the face box may lose."""

PART_OUTSIDE_WARNING, PART_OUTSIDE_LIMIT = 0.01, 0.1
"""Of the outline of a face's landmarks. Of 10 portraits cut by the border on each side (330 cuts, 2026-11-30) it is
0.001 at most where nothing is missing (all 82 faces of the portraits and photos too), 0.07 in the middle and 0.11 at
most of 95 % where 6 to 10 % are, 0.08 and more of 95 % where 10 to 15 %, 0.12 and more where about half is."""

OUTSIDE_ERRORS = {Reading.FITTED: 0.035, Reading.PLACED: 0.07, Reading.ESTIMATED: 0.07}
"""How far that part may be off; nine of ten are not farther where 0.05 to 0.15 are missing. Since 2026-12-01, of 12
portraits cut by the border on each side (336 cuts); where nothing is missing fitted landmarks are 0.001 off. Those
placed by hand were not measured: a mean face lies on them as on the detector's points."""

MIN_PICTURE_SIDE = 64
"""Pixels that a side of the picture must be above (MergeInfos in the SDK; fact book, picture limits)."""

POSE_WARNING, POSE_LIMIT = 20.0, 30.0
"""Degrees. The FAQ draws the line at 30 (如何判断侧脸图片？); the warning before it is ours."""

MIN_PRESENCE = 0.98
"""Ours; the scale is that of ``Face.score``, 0 to 1."""

LEAST_CONFIDENCE = 0.5
"""Below it nobody can tell: that is said, and no warning made of it."""

EYES = (Feature.LEFT_EYE, Feature.RIGHT_EYE)

COVERED_EYE, COVERED_NOSE, COVERED_MOUTH, COVERED_CHIN = 0.2, 0.4, 0.5, 0.3
"""Shares of a feature that cannot be seen, from which DetectFace calls it covered (FaceQualityInfo.Completeness)."""

MOSTLY_COVERED = 0.8
"""Share from which brows and forehead are told, where hair and glasses lie (2 of 59 portraits, 2026-11-30). Ours."""

HALF_OF_CORE = 2
"""Of both eyes, nose and mouth: a face with as many hidden without a doubt fails."""


class Citation(Enum):
    """Where a rule is written: document, and its section in the document's own words."""

    PICTURE = ("FAQ", "素材图片格式和大小要求？")
    CROP = ("FAQ", "裁剪素材图片的要求？")
    QUALITY = ("FAQ", "对人脸质量和姿态的要求？")
    POSE = ("FAQ", "如何判断侧脸图片？")
    FACES = ("FAQ", "支持多脸融合吗？")
    RIGHTS = ("FAQ", "哪些素材需要提供版权证明？")
    SDK = ("SDK", "FuseFace · MergeInfos")
    COVERS = ("SDK", "DetectFace · FaceQualityInfo.Completeness")
    ALIBABA_INPUT = ("Alibaba Cloud", "图像人脸融合模板增加 · 输入限制")
    ALIBABA_QUALITY = ("Alibaba Cloud", "图像人脸融合模板增加 · 图像质量建议")
    VOLCENGINE = ("Volcengine", "FaceSwap · 模版要求")

    @property
    def document(self) -> str:
        return self.value[0]

    @property
    def section(self) -> str:
        return self.value[1]


def format_among(*, formats: str) -> Check:
    """The file format is one of ``formats``, a list like ``jpg, png``."""

    def judge(facts: MaterialFacts) -> Verdict:
        good = facts.format.value in formats.split(", ")
        return fail_unless(good), {"format": facts.format.value, "formats": formats}

    return of_picture(judge)


def sides_at_most(*, limit: int) -> Check:
    """Neither side is above ``limit`` pixels."""

    def judge(facts: MaterialFacts) -> Verdict:
        return fail_unless(facts.size.long_side <= limit), _measured(facts.size.width, facts.size.height, limit)

    return of_picture(judge)


def sides_above(*, limit: int) -> Check:
    """Both sides are above ``limit`` pixels."""

    def judge(facts: MaterialFacts) -> Verdict:
        return fail_unless(facts.size.short_side > limit), _measured(facts.size.width, facts.size.height, limit)

    return of_picture(judge)


def bytes_at_most(*, limit: int) -> Check:
    """The file is within the user's own limit; a limit above the service's lets a file pass with a warning.

    Before there is a file only the limits can be told.
    """

    def judge(facts: MaterialFacts) -> Verdict:
        if facts.bytes is None:
            return Severity.INFO, {"limit": facts.max_bytes, "service_limit": limit}
        within_service = Severity.PASS if facts.bytes <= limit else Severity.WARN
        values = {"bytes": facts.bytes, "limit": facts.max_bytes, "service_limit": limit}
        severity = within_service if facts.bytes <= facts.max_bytes else Severity.FAIL
        return severity, values

    return of_picture(judge)


def face_count(*, least: int, limit: int) -> Check:
    """From ``least`` to ``limit`` faces are used; further faces that are not used are told, no more."""

    def judge(facts: MaterialFacts) -> Verdict:
        found, used = len(facts.faces), len(facts.used)
        unused = Severity.INFO if found > limit else Severity.PASS
        severity = unused if least <= used <= limit else Severity.FAIL
        return severity, {"found": found, "used": used, "least": least, "limit": limit}

    return of_picture(judge)


def centred_within(*, tolerance: float) -> Check:
    """The middle of the box around the used faces is the middle of the picture, to ``tolerance`` pixels."""

    def judge(facts: MaterialFacts) -> Verdict | None:
        if not facts.used:
            return None
        boxes = tuple(face.box for face in facts.used)
        dx, dy = off_centre(boxes, Box.of_size(facts.size))
        error = facts.measuring_error * bounding_box(boxes).size.long_side
        off, allowed = max(abs(dx), abs(dy)), tolerance + error
        values = {"dx": dx, "dy": dy, "tolerance": allowed, "confidence": side_confidence(off, error, allowed)}
        return warn_unless(off <= allowed), values

    return of_picture(judge)


def rights_reminder() -> Check:
    """Pixels do not tell whose picture it is: a reminder that stays unanswered here."""
    return of_picture(lambda _: (Severity.INFO, {"answered": False}))


def _measured(width: int, height: int, limit: int) -> Mapping[str, Value]:
    return {"width": width, "height": height, "limit": limit}


def margins_at_least(*, limit: float) -> Check:
    """Each side has ``limit`` of the face's own box; falling short of a larger wish of the user is told, no more.

    ``side`` among the values is where there is least, ``target`` the FAQ's literal wording (3 times the face box).
    The ``confidence`` is that of anyone's look: a margin that is exact in all of ours is an even chance in the next.
    """

    def judge(facts: MaterialFacts, face: Face) -> Verdict:
        margins, wanted = facts.margins_of(face), max(limit, (facts.wanted - 1) / 2)
        values: dict[str, Value] = {
            "side": margins.tightest,
            "smallest": margins.smallest,
            "left": margins.left,
            "right": margins.right,
            "top": margins.top,
            "bottom": margins.bottom,
            "limit": limit,
            "wanted": wanted,
            "target": TARGET_MARGIN,
            "confidence": side_confidence(margins.smallest, max(facts.measuring_error, JITTER), limit),
        }
        if margins.smallest < limit - facts.measuring_error - ROUNDING:
            return Severity.WARN if facts.keep_frame else Severity.FAIL, values
        if margins.smallest < limit - ROUNDING:
            return Severity.WARN, values
        return Severity.PASS if margins.smallest >= wanted - ROUNDING else Severity.INFO, values

    return of_each_face(judge)


def face_whole(*, warn: float, limit: float) -> Check:
    """No part of the face lies outside the picture: less than ``warn`` of it, and below ``limit`` it is a warning.

    So it is, too, where the limit is reached by a mean face laid on a few points alone, and no more than its error
    beyond.
    """

    def judge(facts: MaterialFacts, face: Face) -> Verdict:
        outside, error = facts.outside_of(face), OUTSIDE_ERRORS[face.reading]
        values = {
            "outside": outside,
            "confidence": min(side_confidence(outside, min(error, outside), edge) for edge in (warn, limit)),
            "warn": warn,
            "limit": limit,
        }
        fails = outside >= limit + (error if face.reading is Reading.ESTIMATED else 0.0)
        return (Severity.FAIL if fails else warn_unless(outside < warn)), values

    return of_each_face(judge)


def face_above(*, limit: int) -> Check:
    """Both sides of the face box are above ``limit`` pixels."""

    def judge(facts: MaterialFacts, face: Face) -> Verdict:
        side = face.box.size.short_side
        sure = side_confidence(side, facts.measuring_error * side, limit)
        values = {"width": face.box.width, "height": face.box.height, "limit": limit, "confidence": sure}
        return fail_unless(side > limit), values

    return of_each_face(judge)


def pose_below(*, warn: float, limit: float) -> Check:
    """Yaw and pitch stay below ``limit`` degrees, better below ``warn``; roll is told, not judged.

    Beyond the limit is what is so with its error taken off; within the error of the limit nothing is sure. Of a face
    whose features nobody has seen it cannot be told.
    """

    def judge(_: MaterialFacts, face: Face) -> Verdict:
        pose = face.pose
        axes = ((abs(pose.yaw), pose.yaw_error), (abs(pose.pitch), pose.pitch_error))
        beyond = any(turned - error >= limit for turned, error in axes)
        near = not beyond and any(turned >= limit or turned + error > limit for turned, error in axes)
        severity = Severity.FAIL if beyond else warn_unless(not near and all(turned < warn for turned, _ in axes))
        if not face.is_read:
            return Severity.INFO, {"confidence": 0.0, "untold": True, "warn": warn, "limit": limit}
        return severity, {
            "yaw": pose.yaw,
            "pitch": pose.pitch,
            "roll": pose.roll,
            "yaw_error": pose.yaw_error,
            "pitch_error": pose.pitch_error,
            "near": near,
            "confidence": min(side_confidence(turned, error, limit) for turned, error in axes),
            "warn": warn,
            "limit": limit,
        }

    return of_each_face(judge)


def told_free_of(shows: Callable[[Expression], tuple[bool, float]], *, features: tuple[Feature, ...]) -> Check:
    """The expression is free of what ``shows`` looks for and is sure of.

    Covered ``features``, and those that nobody has seen, cannot be told.
    """

    def judge(_: MaterialFacts, face: Face) -> Verdict:
        shown, confidence = shows(face.expression)
        covered = face.covers and any(face.covers.features[feature].share >= COVERED_EYE for feature in features)
        if covered or not face.is_read:
            shown, confidence = False, 0.0
        untold = confidence < LEAST_CONFIDENCE
        severity = Severity.INFO if untold else warn_unless(not shown)
        return severity, {"shown": shown, "confidence": confidence, "untold": untold}

    return of_each_face(judge)


def features_real(*, limit: float) -> Check:
    """The landmark model is at least ``limit`` sure of the face: low for features far from real ones."""

    def judge(_: MaterialFacts, face: Face) -> Verdict:
        values = {"score": face.score, "limit": limit, "confidence": max(face.score, 1 - face.score)}
        return warn_unless(face.score >= limit), values

    return of_each_face(judge)


def uncovered(*, eye: float, nose: float, mouth: float, chin: float, mostly: float) -> Check:
    """Eyes, nose, mouth and chin can be seen, but for the shares given; brows and forehead are told from ``mostly``."""
    named = {"eye": eye, "nose": nose, "mouth": mouth, "chin": chin, "mostly": mostly}
    limits = {
        Feature.LEFT_EYE: eye,
        Feature.RIGHT_EYE: eye,
        Feature.NOSE: nose,
        Feature.MOUTH: mouth,
        Feature.CHIN: chin,
        Feature.BROWS: mostly,
        Feature.FOREHEAD: mostly,
    }

    def judge(_: MaterialFacts, face: Face) -> Verdict | None:
        if face.covers is None:
            return None
        reading = read_covers(face, face.covers, limits)
        possible = Severity.INFO if reading.possibly else Severity.PASS
        sure = Severity.FAIL if reading.hidden >= HALF_OF_CORE else Severity.WARN
        values: dict[str, Value] = {
            **{feature.value: cover.share for feature, cover in face.covers.features.items()},
            "whole": face.covers.whole,
            "covered": ", ".join(reading.covered),
            "possibly": ", ".join(reading.possibly),
            "confidence": reading.confidence,
            **{f"{name}_limit": limit for name, limit in named.items()},
        }
        return (sure if reading.covered else possible), values

    return of_each_looked_at(judge)


@dataclass(frozen=True, slots=True)
class Rule:
    """``severities`` are those its findings can have; ``limits`` are the numbers its check was built with."""

    code: FindingCode
    citation: Citation
    severities: frozenset[Severity]
    check: Check = field(repr=False)
    limits: Mapping[str, Value]
    own_limit: bool = False

    @classmethod
    def of(
        cls,
        code: FindingCode,
        citation: Citation,
        severities: frozenset[Severity],
        factory: Callable[..., Check],
        *,
        own_limit: bool = False,
        **limits: Value,
    ) -> Rule:
        """A row of a table: ``factory`` gets the ``limits`` and gives the check."""
        return cls(code, citation, severities, factory(**limits), limits, own_limit)


FAILS = frozenset({Severity.PASS, Severity.FAIL})
WARNS = frozenset({Severity.PASS, Severity.WARN})
BOTH = FAILS | WARNS


_rule = Rule.of
FACE_QUALITY: tuple[tuple[FindingCode, Callable[..., Check], Mapping[str, Value]], ...] = (
    (FindingCode.LIGHT, lit_evenly, {"limit": MIN_EVENNESS}),
    (
        FindingCode.EXPOSURE,
        exposed_well,
        {
            "dark": MIN_BRIGHTNESS,
            "bright": MAX_BRIGHTNESS,
            "max_clipped": MAX_CLIPPED,
            "max_underexposed": MAX_UNDEREXPOSED,
            "max_overexposed": MAX_OVEREXPOSED,
            "max_dullness": MAX_DULLNESS,
            "max_paleness": MAX_PALENESS,
        },
    ),
    (FindingCode.NOISE, free_of_noise, {"limit": MAX_NOISE}),
    (FindingCode.BLOCKS, free_of_blocks, {"limit": MAX_BLOCKS, "max_share": MAX_BLOCK_SHARE}),
    (FindingCode.COLOUR, coloured_naturally, {"limit": MAX_CAST}),
    (
        FindingCode.TONES,
        toned_finely,
        {"min_shades": MIN_SHADES, "min_range": MIN_RANGE, "max_contrast": MAX_CONTRAST},
    ),
)
"""What is measured on the face's pixels; the limits are explained in :mod:`desktop.domain.rules.face_quality`."""

_FORMATS = ", ".join(sorted(MATERIAL_FORMATS))

RULES: tuple[Rule, ...] = (
    _rule(FindingCode.FORMAT, Citation.PICTURE, FAILS, format_among, formats=_FORMATS),
    _rule(FindingCode.PIXELS, Citation.PICTURE, FAILS, sides_at_most, limit=MAX_SIDE),
    _rule(FindingCode.SIDES, Citation.SDK, FAILS, sides_above, limit=MIN_PICTURE_SIDE),
    _rule(FindingCode.BYTES, Citation.PICTURE, BOTH | {Severity.INFO}, bytes_at_most, limit=MAX_BYTES),
    _rule(FindingCode.FACES, Citation.FACES, FAILS | {Severity.INFO}, face_count, least=1, limit=MAX_FUSED_FACES),
    # first of what is said about a face: of a blurred one all else is measured in vain
    _rule(FindingCode.SHARPNESS, Citation.QUALITY, WARNS, sharp_enough, own_limit=True, limit=MIN_SHARPNESS),
    _rule(FindingCode.MARGINS, Citation.CROP, BOTH | {Severity.INFO}, margins_at_least, limit=MIN_MARGIN),
    _rule(FindingCode.CENTRED, Citation.CROP, WARNS, centred_within, tolerance=CENTRE_TOLERANCE),
    _rule(
        FindingCode.WHOLE,
        Citation.COVERS,
        BOTH,
        face_whole,
        warn=PART_OUTSIDE_WARNING,
        limit=PART_OUTSIDE_LIMIT,
    ),
    _rule(FindingCode.FACE_SIZE, Citation.SDK, FAILS, face_above, limit=MIN_FACE_SIDE),
    _rule(FindingCode.POSE, Citation.POSE, BOTH | {Severity.INFO}, pose_below, warn=POSE_WARNING, limit=POSE_LIMIT),
    _rule(
        FindingCode.EYES_CLOSED,
        Citation.QUALITY,
        WARNS | {Severity.INFO},
        partial(told_free_of, lambda it: (it.eyes_closed, it.eyes_confidence), features=EYES),
    ),
    _rule(
        FindingCode.MOUTH_OPEN,
        Citation.QUALITY,
        WARNS | {Severity.INFO},
        partial(told_free_of, lambda it: (it.mouth_open, it.mouth_confidence), features=(Feature.MOUTH,)),
    ),
    _rule(
        FindingCode.TEETH_SHOWING,
        Citation.QUALITY,
        WARNS | {Severity.INFO},
        partial(told_free_of, lambda it: (it.teeth_showing, it.teeth_confidence), features=(Feature.MOUTH,)),
    ),
    *(
        _rule(code, Citation.QUALITY, WARNS, factory, own_limit=True, **limits)
        for code, factory, limits in FACE_QUALITY
    ),
    _rule(FindingCode.STYLE, Citation.QUALITY, WARNS, features_real, own_limit=True, limit=MIN_PRESENCE),
    _rule(
        FindingCode.COVERED,
        Citation.COVERS,
        BOTH | {Severity.INFO},
        uncovered,
        eye=COVERED_EYE,
        nose=COVERED_NOSE,
        mouth=COVERED_MOUTH,
        chin=COVERED_CHIN,
        mostly=MOSTLY_COVERED,
    ),
    _rule(FindingCode.RIGHTS, Citation.RIGHTS, frozenset({Severity.INFO}), rights_reminder),
)

_BY_CODE = {rule.code: rule for rule in RULES}


def rule_of(code: FindingCode) -> Rule | None:
    """The rule that makes findings with ``code``; ``None`` for findings that tell what was done."""
    return _BY_CODE.get(code)


def evaluate(facts: MaterialFacts) -> tuple[Finding, ...]:
    """A finding for every rule, passed ones included, in the order of :data:`RULES`; then the notes.

    Rules about faces give one for each used face, and none without a face.
    """
    return (*(finding for rule in RULES for finding in rule.check(rule.code, facts)), *facts.notes)
