"""Checks of the picture as a whole.

One factory a rule: it takes the limits and gives the function from facts to findings. A finding's values hold the
measured numbers and, beside them, the limits they were held to.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.domain.crop.check import off_centre
from desktop.domain.geometry import Box, bounding_box
from desktop.domain.rules.facts import MaterialFacts
from desktop.domain.rules.findings import Finding, FindingCode, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.errors import Value

Check = Callable[[MaterialFacts], tuple[Finding, ...]]
Verdict = tuple[Severity, "Mapping[str, Value]"]


def fail_unless(good: bool) -> Severity:  # noqa: FBT001 - reads as a sentence
    return Severity.PASS if good else Severity.FAIL


def warn_unless(good: bool) -> Severity:  # noqa: FBT001 - reads as a sentence
    return Severity.PASS if good else Severity.WARN


def format_among(*, formats: str) -> Check:
    """The file format is one of ``formats``, a list like ``jpg, png``."""

    def judge(facts: MaterialFacts) -> Verdict:
        good = facts.format.value in formats.split(", ")
        return fail_unless(good), {"format": facts.format.value, "formats": formats}

    return _of_picture(FindingCode.FORMAT, judge)


def sides_at_most(*, limit: int) -> Check:
    """Neither side is above ``limit`` pixels."""

    def judge(facts: MaterialFacts) -> Verdict:
        return fail_unless(facts.size.long_side <= limit), _measured(facts.size.width, facts.size.height, limit)

    return _of_picture(FindingCode.PIXELS, judge)


def sides_above(*, limit: int) -> Check:
    """Both sides are above ``limit`` pixels."""

    def judge(facts: MaterialFacts) -> Verdict:
        return fail_unless(facts.size.short_side > limit), _measured(facts.size.width, facts.size.height, limit)

    return _of_picture(FindingCode.SIDES, judge)


def bytes_at_most(*, limit: int) -> Check:
    """The file is within the user's own limit; a limit above the service's lets a file pass with a warning."""

    def check(facts: MaterialFacts) -> tuple[Finding, ...]:
        if facts.bytes is None:
            return ()
        within_service = Severity.PASS if facts.bytes <= limit else Severity.WARN
        values = {"bytes": facts.bytes, "limit": facts.max_bytes, "service_limit": limit}
        severity = within_service if facts.bytes <= facts.max_bytes else Severity.FAIL
        return (Finding(FindingCode.BYTES, severity, values),)

    return check


def face_count(*, least: int, limit: int) -> Check:
    """From ``least`` to ``limit`` faces are used; further faces that are not used are told, no more."""

    def judge(facts: MaterialFacts) -> Verdict:
        found, used = len(facts.faces), len(facts.used)
        unused = Severity.INFO if found > limit else Severity.PASS
        severity = unused if least <= used <= limit else Severity.FAIL
        return severity, {"found": found, "used": used, "least": least, "limit": limit}

    return _of_picture(FindingCode.FACES, judge)


def centred_within(*, tolerance: float) -> Check:
    """The middle of the box around the used faces is the middle of the picture, to ``tolerance`` pixels."""

    def check(facts: MaterialFacts) -> tuple[Finding, ...]:
        if not facts.used:
            return ()
        boxes = tuple(face.box for face in facts.used)
        dx, dy = off_centre(boxes, Box.of_size(facts.size))
        allowed = tolerance + facts.measuring_error * bounding_box(boxes).size.long_side
        severity = warn_unless(max(abs(dx), abs(dy)) <= allowed)
        return (Finding(FindingCode.CENTRED, severity, {"dx": dx, "dy": dy, "tolerance": allowed}),)

    return check


def rights_reminder() -> Check:
    """Pixels do not tell whose picture it is: a reminder that stays unanswered here."""
    return _of_picture(FindingCode.RIGHTS, lambda _: (Severity.INFO, {"answered": False}))


def _of_picture(code: FindingCode, judge: Callable[[MaterialFacts], Verdict]) -> Check:
    def check(facts: MaterialFacts) -> tuple[Finding, ...]:
        severity, values = judge(facts)
        return (Finding(code, severity, values),)

    return check


def _measured(width: int, height: int, limit: int) -> Mapping[str, Value]:
    return {"width": width, "height": height, "limit": limit}
