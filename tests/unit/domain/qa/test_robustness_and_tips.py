"""How robust a template is, and how far a photo may be spoilt."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.qa.figures import FigureName
from desktop.domain.qa.judging import judge
from desktop.domain.qa.plan import OK, Limit
from desktop.domain.qa.results import CellResult, CellState, Verdict
from desktop.domain.qa.robustness import points, robustness
from desktop.domain.qa.tips import STEPS, Flaw, Tip, Tried, tip
from tests.runs import make_cell, make_done, make_material, make_photo

LIMITS = {FigureName.SEAM: Limit(1.2, 1.6), FigureName.SHARPNESS: Limit(0.8, 0.5)}
PASSED, FAILED = Tried(Verdict.PASS), Tried(Verdict.FAIL, "face.not_found")


def cell(index: int, seam: float = 1.0, material: str = "team.jpg", **figures: float) -> CellResult:
    figures = {FigureName.SEAM: seam} | figures
    made = make_done(make_cell(index, material=make_material(material)), judge(OK, None, figures, LIMITS))
    return replace(made, figures=figures)


@pytest.mark.parametrize(
    ("result", "worth"),
    [
        (cell(0, 1.0), 1.0),
        (cell(0, 1.2), 1.0),
        (cell(0, 1.4), 0.25),
        (cell(0, 1.6), 0.0),
        (cell(0, 9.0), 0.0),
        (cell(0, 1.0, sharpness=0.65), 0.25),
        (make_done(make_cell(), Verdict.PASS), 1.0),
        (make_done(make_cell(), Verdict.WARN), 0.5),
        (make_done(make_cell(), Verdict.FAIL), 0.0),
    ],
)
def test_what_a_cell_is_worth(result: CellResult, worth: float) -> None:
    assert points(result, LIMITS) == pytest.approx(worth)


@pytest.mark.parametrize(
    ("limit", "worth"), [(Limit(), 1.0), (Limit(warn=1.1), 0.5), (Limit(fail=1.1), 0.5), (Limit(fail=1.5), 1.0)]
)
def test_limits_of_which_one_is_missing(limit: Limit, worth: float) -> None:
    result = make_done(make_cell(), Verdict.PASS, seam=1.4)
    assert points(result, {FigureName.SEAM: limit}) == worth


def test_the_worst_fifth_decides() -> None:
    results = [cell(number, 1.0) for number in range(18)] + [cell(18, 9.0), cell(19, 9.0)]
    (found,) = robustness(results, LIMITS)
    assert (found.material, found.score, found.cells) == ("team.jpg", 50, 20)
    assert [it.cell.index for it in found.worst[:2]] == [18, 19]
    assert len(found.worst) == 4


def test_of_few_cells_three_decide() -> None:
    (found,) = robustness([cell(0, 9.0), cell(1), cell(2), cell(3)], LIMITS)
    assert found.score == 67


def test_the_least_robust_comes_first_and_what_is_unfinished_says_nothing() -> None:
    results = [cell(0), cell(1, 9.0, "moon.jpg"), CellResult(make_cell(2), CellState.WAITING)]
    assert [(it.material, it.score) for it in robustness(results, LIMITS)] == [("moon.jpg", 0), ("team.jpg", 100)]
    assert robustness([], LIMITS) == ()


def test_a_photo_that_fits_no_template_is_not_the_templates_fault() -> None:
    def failed(index: int, material: str) -> CellResult:
        it = make_cell(index, photo=make_photo("nobody.jpg"), material=make_material(material))
        return CellResult(it, CellState.FAILED, Verdict.FAIL, "face.not_found")

    results = [cell(0), cell(1, material="moon.jpg"), failed(2, "team.jpg"), failed(3, "moon.jpg")]
    assert [it.score for it in robustness(results, LIMITS)] == [100, 100]
    assert robustness(results[::2], LIMITS)[0].score == 50, "with one template one cannot tell"


@given(st.lists(st.floats(0.5, 2.5), min_size=1, max_size=30), st.floats(0, 1))
def test_a_worse_seam_never_makes_a_template_more_robust(seams: list[float], more: float) -> None:
    before = robustness([cell(number, seam) for number, seam in enumerate(seams)], LIMITS)
    after = robustness([cell(number, seam + more) for number, seam in enumerate(seams)], LIMITS)
    assert after[0].score <= before[0].score


def test_where_a_fusion_stops_being_good() -> None:
    steps = STEPS[Flaw.SMALL]
    assert tip(Flaw.SMALL, [PASSED, PASSED, FAILED]) == Tip(Flaw.SMALL, steps[1], steps[2], "face.not_found")
    assert tip(Flaw.SMALL, [Tried(Verdict.WARN)]) == Tip(Flaw.SMALL, None, steps[0])
    assert tip(Flaw.SMALL, [PASSED] * len(steps)) == Tip(Flaw.SMALL, steps[-1], None)
    assert tip(Flaw.SMALL, []) == Tip(Flaw.SMALL, None, None)


def test_every_flaw_gets_worse_from_step_to_step() -> None:
    for flaw in Flaw:
        steps = list(STEPS[flaw])
        falling = flaw in {Flaw.DARK, Flaw.SMALL}
        assert steps == sorted(steps, reverse=falling)
