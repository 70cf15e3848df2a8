"""What a plan will take."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.domain.qa.forecast import SECONDS_A_CELL, forecast
from tests.runs import FREE, PAID

OTHER = replace(PAID, label=True)


def test_settings_of_one_engine_follow_each_other_at_its_rate_and_others_run_beside_them() -> None:
    it = forecast({FREE: 100, PAID: 40, OTHER: 20}, rates={"FuseFace": 20.0}, workers=2, budget=None)
    assert (it.cells, it.paid_cells, it.paid_calls, it.over_budget) == (160, 60, 60, 0)
    free, paid, other = it.stretches
    assert free.begins == 0
    assert free.ends == pytest.approx(100 * SECONDS_A_CELL / 2)
    assert (paid.begins, paid.ends, other.begins, other.ends) == (0, 2, 2, 3)
    assert it.seconds == free.ends


def test_cells_beyond_the_budget_are_told() -> None:
    it = forecast({PAID: 40}, rates={"FuseFace": 20.0}, workers=1, budget=25)
    assert (it.paid_calls, it.over_budget) == (25, 15)


def test_nothing_takes_no_time() -> None:
    assert forecast({}, rates={}, workers=1, budget=0).seconds == 0
