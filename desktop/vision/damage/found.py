"""Where a picture is damaged, and what that means for it."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode

LEAST_PART = 0.01
"""Of the rows: damage to no more than the last of them warns. Ours (2026-11-30): a line at the lower edge that no crop
around a face needs."""


@dataclass(frozen=True, slots=True)
class Damage:
    """A picture is damaged from ``row`` on, in full-size rows as stored; ``None`` where that cannot be told.

    ``certain`` is false where only the structure looks odd, or where so little is changed that it hardly shows.
    """

    row: int | None = None
    certain: bool = True


def damage_findings(damage: Damage | None, height: int) -> tuple[Finding, ...]:
    """How bad ``damage`` is in a picture of ``height`` rows as stored."""
    if damage is None:
        return ()
    if damage.row is None:
        return (Finding(FindingCode.DAMAGED, Severity.FAIL if damage.certain else Severity.WARN),)
    part = 1 - damage.row / height
    severity = Severity.FAIL if damage.certain and part > LEAST_PART else Severity.WARN
    return (Finding(FindingCode.DAMAGED_ROWS, severity, {"row": damage.row, "rows": height, "part": round(part, 3)}),)
