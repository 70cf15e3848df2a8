"""How quickly long work goes on."""

from __future__ import annotations

from desktop.domain.jobs import PACE_SAMPLES, NoProgress, Pace, PaceMeter


class Clock:
    """Seconds that a test lets pass."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def paces(*steps: tuple[float, int], total: int = 100) -> list[Pace | None]:
    """What a meter says at each (second, done)."""
    clock = Clock()
    meter = PaceMeter(clock)
    found = []
    for clock.now, done in steps:
        found.append(meter.at(done, total))
    return found


def test_rate_and_time_left_follow_from_what_is_done() -> None:
    assert paces((0, 0), (5, 10))[-1] == Pace(rate=2, left=45)


def test_nothing_is_said_before_anything_is_done() -> None:
    assert paces((0, 0), (60, 0))[-1] is None


def test_the_first_second_is_no_measure() -> None:
    assert paces((0, 0), (0.9, 5))[-1] is None


def test_a_rate_falls_while_nothing_is_finished() -> None:
    assert paces((0, 0), (5, 10), (10, 10))[-1] == Pace(rate=1, left=90)


def test_only_the_last_steps_count() -> None:
    """Small pictures first, at ten a second, then large ones at one a second."""
    quick = [(number / 10, number) for number in range(51)]
    slow = [(5.0 + number, 50 + number) for number in range(1, 31)]
    pace = paces(*quick, *slow)[-1]
    assert pace is not None
    assert pace.rate == 1


def test_quick_steps_are_measured_over_seconds() -> None:
    """A thousand a second, with a hiccup in the last moment: the rate hardly changes."""
    steps = [(number / 1000, number) for number in range(10_001)]
    pace = paces(*steps, (10.2, 10_001), total=20_000)[-1]
    assert pace is not None
    assert 900 < pace.rate < 1000
    assert PACE_SAMPLES < 100


def test_another_count_begins_anew() -> None:
    assert paces((0, 0), (5, 90), (6, 0), (8, 2))[-1] == Pace(rate=1, left=98)


def test_more_than_there_should_be_leaves_no_time_below_zero() -> None:
    assert paces((0, 0), (5, 10), total=5)[-1] == Pace(rate=2, left=0)


def test_nobody_needs_to_watch() -> None:
    NoProgress().report(1, 2, Pace(1, 1))
