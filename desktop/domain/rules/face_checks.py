"""Checks of each face that is used. One factory a rule, as in :mod:`desktop.domain.rules.picture_checks`."""

from __future__ import annotations

from collections.abc import Callable

from desktop.domain.face import Expression, Face
from desktop.domain.rules.facts import MaterialFacts
from desktop.domain.rules.findings import Finding, FindingCode, Severity
from desktop.domain.rules.picture_checks import Check, Verdict, fail_unless, warn_unless

FaceJudge = Callable[[MaterialFacts, Face], Verdict]

ROUNDING = 1e-9
"""Margins are exact in pixels; this is what dividing them by the face box may lose."""


def margins_at_least(*, limit: float) -> Check:
    """Each side has ``limit`` of the face's own box; falling short of a larger wish of the user only warns."""

    def judge(facts: MaterialFacts, face: Face) -> Verdict:
        margins, wanted = facts.margins_of(face), (facts.margin_factor - 1) / 2
        values = {
            "left": margins.left,
            "right": margins.right,
            "top": margins.top,
            "bottom": margins.bottom,
            "limit": limit,
            "wanted": wanted,
        }
        short = Severity.WARN if facts.keep_frame else Severity.FAIL
        if margins.smallest < limit - facts.measuring_error - ROUNDING:
            return short, values
        return warn_unless(margins.smallest >= max(limit, wanted) - ROUNDING), values

    return _of_faces(FindingCode.MARGINS, judge)


def face_above(*, limit: int) -> Check:
    """Both sides of the face box are above ``limit`` pixels."""

    def judge(_: MaterialFacts, face: Face) -> Verdict:
        values = {"width": face.box.width, "height": face.box.height, "limit": limit}
        return fail_unless(face.box.size.short_side > limit), values

    return _of_faces(FindingCode.FACE_SIZE, judge)


def pose_below(*, warn: float, limit: float) -> Check:
    """Yaw and pitch stay below ``limit`` degrees, better below ``warn``; roll is told, not judged."""

    def judge(_: MaterialFacts, face: Face) -> Verdict:
        pose = face.pose
        turned = max(abs(pose.yaw), abs(pose.pitch))
        severity = Severity.FAIL if turned >= limit else warn_unless(turned < warn)
        return severity, {"yaw": pose.yaw, "pitch": pose.pitch, "roll": pose.roll, "warn": warn, "limit": limit}

    return _of_faces(FindingCode.POSE, judge)


def expression_free_of(code: FindingCode, shows: Callable[[Expression], bool]) -> Check:
    """The expression does not show what ``code`` names."""

    def judge(_: MaterialFacts, face: Face) -> Verdict:
        shown = shows(face.expression)
        return warn_unless(not shown), {"shown": shown}

    return _of_faces(code, judge)


def lit_evenly(*, limit: float) -> Check:
    """Left and right half of the face are lit alike: evenness of at least ``limit``."""

    def judge(_: MaterialFacts, face: Face) -> Verdict:
        evenness = face.quality.evenness
        return warn_unless(evenness >= limit), {"evenness": evenness, "limit": limit}

    return _of_faces(FindingCode.LIGHT, judge)


def exposed_well(*, dark: float, bright: float, max_clipped: float) -> Check:
    """Brightness from ``dark`` to ``bright``, and no more than the part ``max_clipped`` of the skin without detail."""

    def judge(_: MaterialFacts, face: Face) -> Verdict:
        quality = face.quality
        good = dark <= quality.brightness <= bright and quality.clipped <= max_clipped
        return warn_unless(good), {
            "brightness": quality.brightness,
            "clipped": quality.clipped,
            "dark": dark,
            "bright": bright,
            "max_clipped": max_clipped,
        }

    return _of_faces(FindingCode.EXPOSURE, judge)


def sharp_enough(*, limit: float) -> Check:
    """Sharpness of at least ``limit``."""

    def judge(_: MaterialFacts, face: Face) -> Verdict:
        sharpness = face.quality.sharpness
        return warn_unless(sharpness >= limit), {"sharpness": sharpness, "limit": limit}

    return _of_faces(FindingCode.SHARPNESS, judge)


def features_real(*, limit: float) -> Check:
    """The landmark model is at least ``limit`` sure of the face: low for features far from real ones."""

    def judge(_: MaterialFacts, face: Face) -> Verdict:
        return warn_unless(face.score >= limit), {"score": face.score, "limit": limit}

    return _of_faces(FindingCode.STYLE, judge)


def _of_faces(code: FindingCode, judge: FaceJudge) -> Check:
    def finding(facts: MaterialFacts, face: Face) -> Finding:
        severity, values = judge(facts, face)
        return Finding(code, severity, values, face=face.label)

    return lambda facts: tuple(finding(facts, face) for face in facts.used)
