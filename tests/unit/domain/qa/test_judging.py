"""The verdict on a cell."""

from __future__ import annotations

import pytest

from desktop.domain.qa.figures import FIGURES, SPECS, FigureName
from desktop.domain.qa.judging import Crossing, crossings, judge
from desktop.domain.qa.plan import Limit
from desktop.domain.qa.results import CellState, Verdict

EXACT = {FigureName.OUTSIDE_CHANGED: Limit(fail=0)}
SKIN = {FigureName.SKIN_DIFFERENCE: Limit(warn=3, fail=6)}
SHARP = {FigureName.SHARPNESS: Limit(warn=0.9, fail=0.5)}


@pytest.mark.parametrize(
    ("expected", "code", "verdict"),
    [
        ("ok", None, Verdict.PASS),
        ("ok", "face.not_found", Verdict.FAIL),
        ("face.not_found", "face.not_found", Verdict.PASS),
        ("face.not_found", "face.unclear", Verdict.FAIL),
        ("face.not_found", None, Verdict.FAIL),
    ],
)
def test_what_was_expected_passes_and_nothing_else(expected: str, code: str | None, verdict: Verdict) -> None:
    assert judge(expected, code, {}, {}) is verdict


@pytest.mark.parametrize(
    ("limits", "figures", "verdict"),
    [
        (EXACT, {"outside_changed": 0.0}, Verdict.PASS),
        (EXACT, {"outside_changed": 1.0}, Verdict.FAIL),
        (SKIN, {"skin_difference": 3.0}, Verdict.PASS),
        (SKIN, {"skin_difference": 3.1}, Verdict.WARN),
        (SKIN, {"skin_difference": 6.1}, Verdict.FAIL),
        (SHARP, {"sharpness": 0.9}, Verdict.PASS),
        (SHARP, {"sharpness": 0.8}, Verdict.WARN),
        (SHARP, {"sharpness": 0.4}, Verdict.FAIL),
        (SKIN | EXACT, {"skin_difference": 4.0, "outside_changed": 2.0}, Verdict.FAIL),
    ],
)
def test_a_figure_beyond_a_limit_counts(
    limits: dict[FigureName, Limit], figures: dict[str, float], verdict: Verdict
) -> None:
    assert judge("ok", None, figures, limits) is verdict


def test_what_was_not_measured_crosses_no_limit() -> None:
    assert judge("ok", None, {}, SKIN) is Verdict.PASS


def test_an_expected_error_is_held_to_no_limit() -> None:
    assert judge("face.unclear", "face.unclear", {"outside_changed": 5.0}, EXACT) is Verdict.PASS


def test_each_crossing_says_what_was_crossed() -> None:
    found = crossings({"skin_difference": 7.0, "sharpness": 0.8}, SKIN | SHARP | EXACT)
    assert found == (
        Crossing(FigureName.SKIN_DIFFERENCE, 7.0, 6, Verdict.FAIL),
        Crossing(FigureName.SHARPNESS, 0.8, 0.9, Verdict.WARN),
    )


def test_every_figure_has_a_row() -> None:
    assert [spec.name for spec in FIGURES] == list(FigureName)
    assert SPECS[FigureName.BYTES].unit == "B"


def test_a_cell_is_at_its_end_when_it_is_done_failed_or_skipped() -> None:
    assert [state for state in CellState if state.is_final] == ["done", "failed", "skipped"]
