"""Findings (检查项): what one rule says about one picture or face, in codes and numbers, never prose."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.domain.errors import Value
    from desktop.domain.rules.rules import FindingCode


class Severity(StrEnum):
    """From harmless to fatal; ``INFO`` tells what was done, ``PASS`` that a rule was checked and holds."""

    PASS = "pass"  # noqa: S105 - a severity, not a password
    INFO = "info"
    WARN = "warn"
    FAIL = "fail"

    @property
    def rank(self) -> int:
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of one rule. ``face`` is the label of the face it is about, ``None`` for the picture as a whole."""

    code: FindingCode
    severity: Severity
    values: Mapping[str, Value] = field(default_factory=dict)
    face: str | None = None


def passed(findings: Iterable[Finding]) -> bool:
    """Whether no finding fails."""
    return all(finding.severity is not Severity.FAIL for finding in findings)


def worst(findings: Iterable[Finding]) -> Severity:
    """The gravest severity among ``findings``; ``PASS`` for none."""
    return max((finding.severity for finding in findings), key=lambda severity: severity.rank, default=Severity.PASS)
