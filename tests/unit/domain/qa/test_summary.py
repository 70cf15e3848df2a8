"""A run at a glance."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.domain.cloud.calls import Charged
from desktop.domain.qa.figures import FigureName
from desktop.domain.qa.plan import Limit
from desktop.domain.qa.results import CellState, Verdict
from desktop.domain.qa.robustness import robustness
from desktop.domain.qa.summary import (
    FailureKind,
    Spent,
    Tally,
    by_material,
    by_photo,
    by_setting,
    failures,
    latencies,
    overview,
    spent,
    tally,
)
from tests.reports import LIMITS, PAID, SETTINGS, make_run

MADE = make_run()
"""3 photos × 2 materials × 2 settings; the cells of photo-01 (2, 3, 8, 9) found no face."""


def test_verdicts_are_counted() -> None:
    skipped = replace(MADE.results[0], state=CellState.SKIPPED, verdict=None)
    running = replace(MADE.results[0], state=CellState.RUNNING, verdict=None)
    warned = replace(MADE.results[0], verdict=Verdict.WARN)
    counted = tally([*MADE.results, skipped, running, warned])
    assert counted == Tally(passed=8, warned=1, failed=4, skipped=1, waiting=1)
    assert counted.total == 15


def test_groups_have_means_and_worst_cells() -> None:
    first, second = by_material(MADE.results)
    assert (first.name, first.tally) == ("模板 0.png", Tally(passed=4, failed=2))
    assert first.means[FigureName.SKIN_DIFFERENCE] == pytest.approx((1.0 + 1.25 + 2.0 + 2.25) / 4)
    assert first.worst[FigureName.SKIN_DIFFERENCE] == MADE.results[5].cell.key
    assert second.worst[FigureName.SKIN_DIFFERENCE] == MADE.results[11].cell.key


def test_the_worst_of_a_figure_that_should_be_high_is_the_lowest() -> None:
    results = [replace(it, figures={FigureName.SHARPNESS: float(it.cell.index)}) for it in MADE.results]
    (first, *_) = by_photo(results)
    assert first.worst[FigureName.SHARPNESS] == MADE.results[0].cell.key


def test_a_figure_that_was_measured_nowhere_is_absent() -> None:
    assert FigureName.SEAM not in by_photo(MADE.results)[0].means
    assert by_photo(MADE.results)[1].means == {}


def test_settings_are_called_as_one_likes() -> None:
    assert [it.name for it in by_setting(MADE.results, lambda it: it.title)] == ["local swap", "local premium"]


def test_failures_are_by_cause_the_most_frequent_first() -> None:
    unexpected = replace(MADE.results[0], cell=replace(MADE.results[0].cell, expected="face.too_many"))
    wrong = replace(unexpected, verdict=Verdict.FAIL)
    off = replace(MADE.results[1], verdict=Verdict.FAIL, figures={FigureName.SKIN_DIFFERENCE: 99.0})
    found = failures([*MADE.results, wrong, off, off], LIMITS)
    assert [(it.kind, it.name, len(it.results)) for it in found] == [
        (FailureKind.ERROR, "face.not_found", 4),
        (FailureKind.LIMIT, FigureName.SKIN_DIFFERENCE, 2),
        (FailureKind.NO_ERROR, "face.too_many", 1),
    ]


def test_a_warning_is_no_cause_and_unknown_limits_are_told_as_such() -> None:
    off = replace(MADE.results[1], verdict=Verdict.FAIL, figures={FigureName.SKIN_DIFFERENCE: 7.0})
    assert [it.name for it in failures([off], {FigureName.SKIN_DIFFERENCE: Limit(warn=6)})] == [""]
    assert [it.name for it in failures([off])] == [""]


def test_times_are_by_engine() -> None:
    (only,) = latencies(MADE.results)
    assert (only.engine, only.cells, only.most) == ("local", 8, 111.0)
    assert only.median == pytest.approx(105.5)
    assert only.median < only.p90 < only.p99 < only.most
    assert latencies(MADE.results[2:4]) == ()


def test_only_paid_engines_cost() -> None:
    made = make_run(settings=(SETTINGS[0], PAID))
    lost = replace(made.results[1], charged=Charged.UNKNOWN)
    assert spent([*made.results, lost]) == (Spent("FuseFace", cells=7, charged=4, unknown=1),)
    assert spent(MADE.results) == ()


def test_a_run_is_summed_up_in_one_go_without_keeping_its_cells() -> None:
    made = make_run(settings=(SETTINGS[0], PAID))
    off = replace(made.results[0], verdict=Verdict.FAIL, figures={FigureName.SKIN_DIFFERENCE: 99.0, "odd": 1.0})
    waiting = replace(made.results[1], verdict=None, state=CellState.WAITING)
    results = [*made.results, off, waiting]
    told: list[tuple[int, int]] = []
    seen = overview(results, LIMITS, lambda setting: setting.title, Told(told))
    assert seen.tally == tally(results)
    assert seen.failures == tuple((it.kind, it.name, len(it.results)) for it in failures(results, LIMITS))
    assert (seen.materials, seen.photos) == (by_material(results), by_photo(results))
    assert seen.settings == by_setting(results, lambda setting: setting.title)
    assert (seen.latencies, seen.spent) == (latencies(results), spent(results))
    assert seen.scores == {it.material: it.score for it in robustness(results, LIMITS)}
    assert told == [(0, len(results))]


class Told:
    """Progress that is written down."""

    def __init__(self, told: list[tuple[int, int]]) -> None:
        self._told = told

    def report(self, done: int, total: int) -> None:
        self._told.append((done, total))
