"""Rule profiles: what each service that fuses faces asks of a template, one table a service.

The same facts are judged by any of them. Tencent's table is :data:`~desktop.domain.rules.rules.RULES`; the others say
what the services' own pages say: what those demand fails, what they recommend warns.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain.files.formats import MATERIAL_FORMATS, PictureFormat
from desktop.domain.rules.findings import passed
from desktop.domain.rules.judging import fail_unless, of_each_face, of_picture, warn_unless
from desktop.domain.rules.rules import (
    FAILS,
    RULES,
    WARNS,
    Citation,
    FindingCode,
    Rule,
    format_among,
    sides_at_most,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.domain.face import Face
    from desktop.domain.rules.facts import MaterialFacts
    from desktop.domain.rules.findings import Finding, Severity
    from desktop.domain.rules.judging import Check, Verdict

MEGABYTE = 1_000_000
"""Read the safe way: the pages do not say whether M is 10^6 or 2^20."""


class ProfileId(StrEnum):
    """The services whose rules are known."""

    TENCENT = "tencent"
    ALIBABA = "alibaba"
    VOLCENGINE = "volcengine"


@dataclass(frozen=True, slots=True)
class RuleProfile:
    """One service's rules, in the order in which they are told."""

    id: ProfileId
    rules: tuple[Rule, ...]

    def rule_of(self, code: FindingCode) -> Rule | None:
        """The rule of this table that makes findings with ``code``."""
        return next((rule for rule in self.rules if rule.code is code), None)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one profile says about a material."""

    profile: ProfileId
    findings: tuple[Finding, ...]

    @property
    def passed(self) -> bool:
        return passed(self.findings)


def sides_at_least(*, least: int) -> Check:
    """Both sides have ``least`` pixels or more."""

    def judge(facts: MaterialFacts) -> Verdict:
        values = {"width": facts.size.width, "height": facts.size.height, "least": least}
        return fail_unless(facts.size.short_side >= least), values

    return of_picture(judge)


def bytes_within(*, limit: int) -> Check:
    """The file is within the service's own limit, whatever limit the user has chosen."""

    def judge(facts: MaterialFacts) -> Verdict | None:
        if facts.bytes is None:
            return None
        return fail_unless(facts.bytes <= limit), {"bytes": facts.bytes, "limit": limit}

    return of_picture(judge)


def faces_recommended(*, least: int, limit: int) -> Check:
    """A face is used; more than ``limit`` of them are advised against."""

    def judge(facts: MaterialFacts) -> Verdict:
        found, used = len(facts.faces), len(facts.used)
        severity: Severity = fail_unless(used >= least) if used < least else warn_unless(used <= limit)
        return severity, {"found": found, "used": used, "least": least, "limit": limit}

    return of_picture(judge)


def faces_at_least(*, least: int) -> Check:
    """``least`` faces or more are used; how many at most is not said."""

    def judge(facts: MaterialFacts) -> Verdict:
        used = len(facts.used)
        return fail_unless(used >= least), {"found": len(facts.faces), "used": used, "least": least}

    return of_picture(judge)


def face_recommended(*, least: int) -> Check:
    """Both sides of the face box have ``least`` pixels or more."""

    def judge(_: MaterialFacts, face: Face) -> Verdict:
        box = face.box
        values = {"width": box.width, "height": box.height, "least": least}
        return warn_unless(min(box.width, box.height) >= least), values

    return of_each_face(judge)


def face_share_at_most(*, limit: float) -> Check:
    """The face box takes at most the part ``limit`` of the picture's area."""

    def judge(facts: MaterialFacts, face: Face) -> Verdict:
        share = face.box.area / facts.size.pixels
        return warn_unless(share <= limit), {"share": share, "limit": limit}

    return of_each_face(judge)


def turned_at_most(*, yaw: float, pitch: float, roll: float) -> Check:
    """The head is turned, nodded and leant by at most so many degrees; what is not asked for is 180."""

    def judge(_: MaterialFacts, face: Face) -> Verdict:
        pose = face.pose
        good = abs(pose.yaw) <= yaw and abs(pose.pitch) <= pitch and abs(pose.roll) <= roll
        values = {"yaw": pose.yaw, "pitch": pose.pitch, "roll": pose.roll}
        return warn_unless(good), {**values, "max_yaw": yaw, "max_pitch": pitch, "max_roll": roll}

    return of_each_face(judge)


ANY_TURN = 180.0
_EITHER_FORMAT = ", ".join(sorted(MATERIAL_FORMATS))

ALIBABA: tuple[Rule, ...] = (
    Rule.of(FindingCode.FORMAT, Citation.ALIBABA_INPUT, FAILS, format_among, formats=_EITHER_FORMAT),
    Rule.of(FindingCode.PIXELS, Citation.ALIBABA_INPUT, FAILS, sides_at_most, limit=2000),
    Rule.of(FindingCode.LEAST_SIDES, Citation.ALIBABA_INPUT, FAILS, sides_at_least, least=128),
    Rule.of(FindingCode.SERVICE_BYTES, Citation.ALIBABA_INPUT, FAILS, bytes_within, limit=20 * MEGABYTE),
    Rule.of(FindingCode.FACES, Citation.ALIBABA_INPUT, FAILS | WARNS, faces_recommended, least=1, limit=5),
    Rule.of(FindingCode.FACE_AT_LEAST, Citation.ALIBABA_QUALITY, WARNS, face_recommended, least=65),
    Rule.of(FindingCode.FACE_SHARE, Citation.ALIBABA_QUALITY, WARNS, face_share_at_most, limit=2 / 3),
    Rule.of(
        FindingCode.TURNED,
        Citation.ALIBABA_QUALITY,
        WARNS,
        turned_at_most,
        yaw=30.0,
        pitch=ANY_TURN,
        roll=ANY_TURN,
    ),
)
"""Template pictures of the face fusion (AddFaceImageTemplate), read 2026-11-30: "larger than 64" is 65 pixels."""

VOLCENGINE: tuple[Rule, ...] = (
    Rule.of(FindingCode.FORMAT, Citation.VOLCENGINE, FAILS, format_among, formats=PictureFormat.JPEG.value),
    Rule.of(FindingCode.PIXELS, Citation.VOLCENGINE, FAILS, sides_at_most, limit=1280),
    Rule.of(FindingCode.FACE_USED, Citation.VOLCENGINE, FAILS, faces_at_least, least=1),
    Rule.of(FindingCode.FACE_AT_LEAST, Citation.VOLCENGINE, WARNS, face_recommended, least=200),
    Rule.of(FindingCode.TURNED, Citation.VOLCENGINE, WARNS, turned_at_most, yaw=10.0, pitch=20.0, roll=30.0),
)
"""Templates of FaceSwap, read 2026-11-30."""


def parse_profiles(text: str) -> tuple[ProfileId, ...]:
    """Names such as ``tencent,alibaba``, each once, in the order given. Raises ``ValueError`` for an unknown one."""
    names = [part.strip() for part in text.split(",") if part.strip()]
    unknown = [name for name in names if name not in set(ProfileId)]
    if unknown or not names:
        message = f"some of {', '.join(ProfileId)}, not {text!r}"
        raise ValueError(message)
    return tuple(dict.fromkeys(ProfileId(name) for name in names))


PROFILES: Mapping[ProfileId, RuleProfile] = {
    profile.id: profile
    for profile in (
        RuleProfile(ProfileId.TENCENT, RULES),
        RuleProfile(ProfileId.ALIBABA, ALIBABA),
        RuleProfile(ProfileId.VOLCENGINE, VOLCENGINE),
    )
}


def judged(facts: MaterialFacts, profile: ProfileId) -> Judgement:
    """What ``profile`` says: a finding for every rule of its table, passed ones included."""
    rules = PROFILES[profile].rules
    return Judgement(profile, tuple(finding for one in rules for finding in one.check(one.code, facts)))


def judged_by(facts: MaterialFacts, profiles: Sequence[ProfileId]) -> tuple[Judgement, ...]:
    return tuple(judged(facts, profile) for profile in profiles)
