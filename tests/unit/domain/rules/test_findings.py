"""Findings are ranked, and one failure fails the whole."""

from __future__ import annotations

import pytest

from desktop.domain.rules.findings import Finding, Severity, passed, worst
from desktop.domain.rules.rules import FindingCode


def findings(*severities: Severity) -> list[Finding]:
    return [Finding(FindingCode.FORMAT, severity) for severity in severities]


def test_severities_are_ranked_from_harmless_to_fatal() -> None:
    order = [Severity.PASS, Severity.INFO, Severity.WARN, Severity.FAIL]
    assert sorted(Severity, key=lambda severity: severity.rank) == order


def test_warnings_do_not_fail() -> None:
    assert passed(findings(Severity.PASS, Severity.INFO, Severity.WARN))
    assert passed([])


def test_one_failure_fails_the_whole() -> None:
    assert not passed(findings(Severity.PASS, Severity.FAIL))


@pytest.mark.parametrize(
    ("severities", "expected"),
    [
        ((), Severity.PASS),
        ((Severity.PASS, Severity.INFO), Severity.INFO),
        ((Severity.WARN, Severity.FAIL, Severity.PASS), Severity.FAIL),
        ((Severity.INFO, Severity.WARN), Severity.WARN),
    ],
)
def test_the_worst_is_the_gravest(severities: tuple[Severity, ...], expected: Severity) -> None:
    assert worst(findings(*severities)) is expected


def test_codes_are_distinct_and_stable_in_spelling() -> None:
    assert len({code.value for code in FindingCode}) == len(FindingCode)
    assert all(code.value == code.value.lower() for code in FindingCode)
