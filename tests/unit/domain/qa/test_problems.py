"""What is wrong with a plan, in words that an editor understands."""

from __future__ import annotations

import pickle
from pathlib import Path

from desktop.domain.errors import ErrorCode
from desktop.domain.qa.problems import PlanError, PlanFault, PlanProblem, WrittenPlan, line_of, nearest_of
from tests.runs import make_plan

LINES = {("settings", 0): 7, ("settings", 0, "algorithm"): 9, ("settings",): 6}


def test_a_problem_is_one_line_with_all_there_is_to_know() -> None:
    place = ("settings", 0, "algoritm")
    problem = PlanProblem(PlanFault.UNKNOWN_KEY, 9, place, allowed="algorithm, features", nearest="algorithm")
    said = "9: settings[0].algoritm is not known; allowed: algorithm, features; nearest: algorithm"
    assert problem.text == said
    assert PlanProblem(PlanFault.SYNTAX, 2, given="no value").text == "2: plan this is no TOML (no value)"


def test_the_nearest_thing_around_gives_the_line() -> None:
    assert line_of(LINES, ("settings", 0, "algorithm", 2)) == 9
    assert line_of(LINES, ("settings", 0, "shape")) == 7
    assert line_of(LINES, ("budget",)) == 1


def test_a_slip_is_guessed() -> None:
    assert nearest_of("algoritm", ["engine", "algorithm"]) == "algorithm"
    assert not nearest_of("zebra", ["engine", "algorithm"])


def test_an_error_tells_all_problems_by_line_and_survives_a_journey() -> None:
    written = WrittenPlan(make_plan(), Path("smoke.toml"), LINES)
    late = written.problem(PlanFault.WRONG_VALUE, ("settings", 0, "algorithm"), given="swop", allowed=["swap", "enjoy"])
    early = written.problem(PlanFault.MISSING_KEY, ("title",))
    error = PlanError(Path("smoke.toml"), [late, early])
    assert error.code is ErrorCode.PLAN_INVALID
    assert error.message.split("\n") == [
        "smoke.toml:1: title is missing",
        "smoke.toml:9: settings[0].algorithm cannot have this value (swop); allowed: swap, enjoy; nearest: swap",
    ]
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert again.problems == error.problems == (early, late)
