"""A run as JUnit XML: what a build server shows as tests."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, tostring

from desktop.domain.qa.figures import FIGURES
from desktop.domain.qa.judging import crossings
from desktop.domain.qa.plan import OK
from desktop.domain.qa.results import Verdict
from desktop.report import looks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.domain.qa.report import Report
    from desktop.domain.qa.results import CellResult

NAME = "junit.xml"

ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML has no way to write at all."""


def junit_file(report: Report, words: Mapping[str, str]) -> tuple[str, bytes]:
    """A suite a material, a test a cell.

    Unexpected errors are errors; crossed limits, and what differs from the baseline and was not accepted, are failures;
    cells that were not carried out are skipped.
    """
    root = Element("testsuites", name=_legal(report.run.title))
    suites: dict[str, list[CellResult]] = {}
    for result in report.run.results:
        suites.setdefault(result.cell.material.name, []).append(result)
    for name, results in suites.items():
        suite = SubElement(root, "testsuite", name=_legal(name), timestamp=report.run.begun.isoformat())
        for result in results:
            _test(suite, result, report, words)
        _count(suite, results)
    _count(root, report.run.results)
    return NAME, tostring(root, encoding="utf-8", xml_declaration=True)


def _test(suite: Element, result: CellResult, report: Report, words: Mapping[str, str]) -> None:
    cell = result.cell
    repeat = [f"#{cell.repeat + 1}"] if cell.repeat else []
    name = " · ".join([cell.photo.name, looks.setting(cell.setting, words), *repeat])
    test = SubElement(
        suite, "testcase", classname=_legal(cell.material.name), name=_legal(name), time=f"{result.seconds:.3f}"
    )
    properties = SubElement(test, "properties")
    for spec in FIGURES:
        if spec.name in result.figures:
            SubElement(properties, "property", name=spec.name, value=f"{result.figures[spec.name]:g}")
    outcome = _outcome(result, report)
    if outcome is not None:
        test.append(outcome)
    warnings = [text for verdict, text in _beyond(result, report) if verdict is Verdict.WARN]
    if warnings:
        SubElement(test, "system-out").text = _legal("\n".join(warnings))


def _outcome(result: CellResult, report: Report) -> Element | None:
    """What makes it no passed test."""
    if result.verdict is None:
        return Element("skipped", message=result.state)
    if result.verdict is Verdict.FAIL:
        return _failure(result, report)
    comparison = report.comparison(result)
    if comparison is not None and comparison.awaits_review:
        causes = ", ".join(comparison.causes)
        return Element("failure", type=f"baseline.{comparison.standing}", message=causes)
    return None


def _failure(result: CellResult, report: Report) -> Element:
    if result.code is not None:
        return Element("error", type=result.code, message=_legal(result.message))
    if result.cell.expected != OK:
        return Element("failure", type="no_error", message=f"{result.cell.expected} was expected")
    texts = [text for verdict, text in _beyond(result, report) if verdict is Verdict.FAIL]
    return Element("failure", type="limit", message="; ".join(texts))


def _beyond(result: CellResult, report: Report) -> list[tuple[Verdict, str]]:
    found = crossings(result.figures, report.limits)
    return [(it.verdict, f"{it.figure} {it.value:g}, limit {it.limit:g}") for it in found]


def _count(element: Element, results: Iterable[CellResult]) -> None:
    """The totals, which must agree with what is inside."""
    results = tuple(results)
    for name, tag in (("errors", "error"), ("failures", "failure"), ("skipped", "skipped")):
        element.set(name, str(len(list(element.iter(tag)))))
    element.set("tests", str(len(results)))
    element.set("time", f"{sum(result.seconds for result in results):.3f}")


def _legal(text: str) -> str:
    return ILLEGAL.sub("\ufffd", text)
