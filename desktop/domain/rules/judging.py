"""How a rule judges: a verdict on the picture, or one on each face that is used, becomes findings."""

from __future__ import annotations

from collections.abc import Callable
from math import erf, sqrt
from typing import TYPE_CHECKING

from desktop.domain.rules.findings import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.errors import Value
    from desktop.domain.face import Face
    from desktop.domain.rules.facts import MaterialFacts
    from desktop.domain.rules.rules import FindingCode

Verdict = tuple[Severity, "Mapping[str, Value]"]
"""How bad it is; the measured numbers and, beside them, the limits they were held to."""

PictureJudge = Callable[["MaterialFacts"], "Verdict | None"]
FaceJudge = Callable[["MaterialFacts", "Face"], Verdict]
SomeFaceJudge = Callable[["MaterialFacts", "Face"], "Verdict | None"]
Check = Callable[["FindingCode", "MaterialFacts"], tuple[Finding, ...]]
"""The findings of one rule, made under its code."""


NINE_OF_TEN = 1.645
"""Standard deviations of a normal error within which nine of ten lie."""


def fail_unless(good: bool) -> Severity:  # noqa: FBT001 - reads as a sentence
    return Severity.PASS if good else Severity.FAIL


def warn_unless(good: bool) -> Severity:  # noqa: FBT001 - reads as a sentence
    return Severity.PASS if good else Severity.WARN


def side_confidence(value: float, error: float, limit: float) -> float:
    """How sure it is, from 0.5 to 1, on which side of ``limit`` a value lies of which nine of ten are ``error`` off."""
    spread = error / NINE_OF_TEN
    return 1.0 if spread <= 0 else 0.5 + 0.5 * erf(abs(value - limit) / spread / sqrt(2))


def of_picture(judge: PictureJudge) -> Check:
    """The check makes one finding about the picture, and none where ``judge`` has nothing to measure."""

    def check(code: FindingCode, facts: MaterialFacts) -> tuple[Finding, ...]:
        verdict = judge(facts)
        return () if verdict is None else (Finding(code, *verdict),)

    return check


def of_each_face(judge: FaceJudge) -> Check:
    """The check makes one finding for each face that is used."""

    def check(code: FindingCode, facts: MaterialFacts) -> tuple[Finding, ...]:
        return tuple(Finding(code, *judge(facts, face), face=face.label) for face in facts.used)

    return check


def of_each_looked_at(judge: SomeFaceJudge) -> Check:
    """The check makes one finding for each face that is used, and none where ``judge`` has nothing to measure."""

    def check(code: FindingCode, facts: MaterialFacts) -> tuple[Finding, ...]:
        verdicts = ((face.label, judge(facts, face)) for face in facts.used)
        return tuple(Finding(code, *verdict, face=label) for label, verdict in verdicts if verdict is not None)

    return check
