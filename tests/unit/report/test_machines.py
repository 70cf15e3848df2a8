"""Reports for machines: CSV that computes nothing, XML that parses, JSON that says all."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.files.spreadsheet import inert
from desktop.domain.qa.figures import FigureName
from desktop.domain.qa.plan import Limit
from desktop.domain.qa.report import Language, ReportKind
from desktop.domain.qa.results import CellState, Verdict
from desktop.report.writer import Reports
from desktop.vision.images import PictureFiles
from tests.reports import HARMFUL, MESSAGE, NOTE, compared, make_run, rated

if TYPE_CHECKING:
    from desktop.domain.qa.results import CellResult
    from tests.reports import Made


def file_of(kind: ReportKind, made: Made, language: Language = Language.ENGLISH) -> bytes:
    ((_, data),) = Reports(PictureFiles()).files(kind, made.report, made.pictures, language)
    return data


def lines_of(made: Made, language: Language = Language.ENGLISH) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file_of(ReportKind.CSV, made, language).decode("utf-8-sig"))))


def suites_of(made: Made) -> ElementTree.Element:
    return ElementTree.fromstring(file_of(ReportKind.JUNIT, made))  # noqa: S314 - our own


def with_results(made: Made, *results: CellResult) -> Made:
    return replace(made, report=replace(made.report, run=replace(made.report.run, results=results)))


def named(result: CellResult, name: str) -> CellResult:
    return replace(result, cell=replace(result.cell, photo=replace(result.cell.photo, name=name)))


def test_csv_has_a_line_a_cell_with_all_figures() -> None:
    lines = lines_of(rated(compared(make_run(), changed=(4,)), 4), Language.CHINESE)
    assert [line["number"] for line in lines] == [str(number) for number in range(1, 13)]
    assert lines[0]["photo"] == HARMFUL
    assert lines[0]["setting"] == "本地预览 · 换脸版"
    assert (lines[4]["standing"], lines[4]["causes"], lines[4]["mark"], lines[4]["stars"]) == (
        "changed",
        "settings",
        "bad",
        "2",
    )
    assert lines[4][FigureName.SKIN_DIFFERENCE] == "2.0"
    assert (lines[2]["code"], lines[2][FigureName.SKIN_DIFFERENCE]) == ("face.not_found", "")


@pytest.mark.parametrize("name", ["=1+1.jpg", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", NOTE[NOTE.index("=") :]])
def test_text_that_would_be_computed_is_quoted(name: str) -> None:
    made = make_run()
    (line,) = lines_of(with_results(made, named(made.results[0], name)))
    assert line["photo"] == f"'{name}"


@given(st.text())
def test_no_text_begins_as_a_formula_does(text: str) -> None:
    assert not inert(text).lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))
    assert inert(text).removeprefix("'") == text.removeprefix("'")


def test_json_says_everything() -> None:
    document: dict[str, Any] = json.loads(file_of(ReportKind.JSON, rated(compared(make_run(), changed=(4,)), 4)))
    assert (document["version"], document["title"], document["baseline"]) == (1, "春节 <2027>", "last week")
    assert document["summary"]["cells"]["failed"] == 4
    assert document["summary"]["failures"][0]["name"] == "face.not_found"
    cell = document["cells"][4]
    assert cell["setting"] == {"algorithm": "swap"}
    assert cell["note"] == NOTE
    assert cell["figures"][FigureName.BYTES] == 4096.0
    assert document["cells"][2]["message"] == MESSAGE


def test_json_of_a_run_without_a_baseline_or_an_end() -> None:
    made = make_run()
    broken_off = replace(made, report=replace(made.report, run=replace(made.report.run, ended=None)))
    document = json.loads(file_of(ReportKind.JSON, broken_off))
    assert (document["ended"], document["baseline"], document["cells"][0]["standing"]) == (None, None, None)


def test_junit_counts_what_is_in_it() -> None:
    root = suites_of(make_run())
    assert {name: root.get(name) for name in ("tests", "errors", "failures", "skipped")} == {
        "tests": "12",
        "errors": "4",
        "failures": "0",
        "skipped": "0",
    }
    assert [suite.get("errors") for suite in root] == ["2", "2"]
    error = root.find(".//error")
    assert error is not None
    assert (error.get("type"), error.get("message")) == ("face.not_found", MESSAGE)


def test_junit_tells_crossed_limits() -> None:
    made = make_run(photos=1, materials=1)
    far: dict[str, float] = {FigureName.SKIN_DIFFERENCE: 9.5, FigureName.SEAM: 1.3}
    failed = replace(made.results[0], verdict=Verdict.FAIL, figures=far)
    limits = {FigureName.SKIN_DIFFERENCE: Limit(fail=9), FigureName.SEAM: Limit(warn=1.2)}
    made = with_results(made, failed)
    root = suites_of(replace(made, report=replace(made.report, limits=limits)))
    failure, warning = root.find(".//failure"), root.find(".//system-out")
    assert failure is not None
    assert warning is not None
    assert (failure.get("type"), failure.get("message")) == ("limit", "skin_difference 9.5, limit 9")
    assert warning.text == "seam 1.3, limit 1.2"


def test_junit_tells_an_error_that_did_not_come_and_what_was_not_tried() -> None:
    made = make_run(photos=1, materials=1)
    first, second = made.results
    expected = replace(first, verdict=Verdict.FAIL, cell=replace(first.cell, expected="face.too_many"))
    skipped = replace(second, state=CellState.SKIPPED, verdict=None)
    root = suites_of(with_results(made, expected, skipped))
    failure, left_out = root.find(".//failure"), root.find(".//skipped")
    assert failure is not None
    assert left_out is not None
    assert failure.get("message") == "face.too_many was expected"
    assert left_out.get("message") == "skipped"


def test_junit_fails_what_differs_from_the_baseline_until_it_is_accepted() -> None:
    root = suites_of(compared(make_run(), changed=(4, 5), accepted=(5,)))
    failures = root.findall(".//failure")
    assert [(it.get("type"), it.get("message")) for it in failures] == [("baseline.changed", "settings")]


def test_repeats_are_tests_of_their_own() -> None:
    made = make_run(photos=1, materials=1)
    again = replace(made.results[0], cell=replace(made.results[0].cell, repeat=1, key="again"))
    names = [it.get("name") for it in suites_of(with_results(made, made.results[0], again)).iter("testcase")]
    assert names == [f"{HARMFUL} · local · swap", f"{HARMFUL} · local · swap · #2"]


@given(name=st.text(st.characters(codec=None), min_size=1))
def test_any_name_can_be_written(name: str) -> None:
    made = make_run(photos=1, materials=1)
    odd = with_results(made, named(made.results[0], name))
    suites_of(odd)
    json.loads(file_of(ReportKind.JSON, odd))
    assert len(lines_of(odd)) == 1
