"""Spacing of calls and of tries."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.cloud.errors import verdict_of, wire_error
from desktop.cloud.pacing import LATENESS, UNEVENNESS, Pacing, pace_of
from desktop.cloud.retry import FIRST_PAUSE, MAX_TRIES, RetryPolicy
from desktop.domain.cloud.calls import Action
from desktop.domain.cloud.errors import CloudError, Verdict
from desktop.domain.cloud.limits import CALLS_A_SECOND
from desktop.domain.errors import ErrorCode

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random


def service_failure(code: str, verdict: Verdict | None = None) -> CloudError:
    return CloudError(ErrorCode.CLOUD_SERVICE, code, verdict=verdict or verdict_of(code), service_code=code)


def test_the_rates_are_the_documented_ones() -> None:
    """Fact book, 1.5."""
    assert CALLS_A_SECOND == {
        Action.FUSE_FACE: 20,
        Action.FUSE_FACE_ULTRA: 2,
        Action.DESCRIBE_MATERIAL_LIST: 1,
        Action.DETECT_FACE: 50,
    }


class TimedLoop(asyncio.SelectorEventLoop):
    """A loop whose clock is moved by hand."""

    now = 1000.0

    def time(self) -> float:
        return self.now


def departures(rate: float, delays: Sequence[float]) -> list[float]:
    """When calls go out that are made as fast as is allowed, each wake-up late by one of ``delays`` (seconds)."""

    async def turns(loop: TimedLoop) -> list[float]:
        limiter = Pacing({Action.FUSE_FACE: rate})._limiters[Action.FUSE_FACE]
        times: list[float] = []
        for delay in delays:
            loop.now += 1 / rate - LATENESS if times else 0.0  # not yet, even after a late one
            while not limiter.has_capacity():
                loop.now += 1e-4
            loop.now += delay
            await limiter.acquire()
            times.append(loop.now)
        return times

    loop = TimedLoop()
    try:
        return loop.run_until_complete(turns(loop))
    finally:
        loop.close()


@pytest.mark.parametrize("rate", CALLS_A_SECOND.values())
@settings(max_examples=25)
@given(st.lists(st.floats(0, 3 * LATENESS), min_size=60, max_size=60), st.randoms(use_true_random=False))
def test_no_second_sees_more_calls_than_the_rate(rate: float, delays: list[float], random: Random) -> None:
    """However late the timers wake, and however unevenly the calls travel."""
    arrivals = sorted(time + random.uniform(0, UNEVENNESS) for time in departures(rate, delays))
    for first, late in zip(arrivals, arrivals[int(rate) :], strict=False):
        assert late - first > 1 - 1e-6


@pytest.mark.parametrize("rate", CALLS_A_SECOND.values())
@settings(max_examples=25)
@given(st.lists(st.floats(0, LATENESS * 0.9), min_size=60, max_size=60))
def test_what_a_timer_oversleeps_is_made_up_for(rate: float, delays: list[float]) -> None:
    """The pace is held, though every call goes out late; and the pace is near to the rate."""
    times = departures(rate, delays)
    held = (len(times) - 1) / (times[-1] - times[0])
    assert 0.999 * pace_of(rate) <= held <= rate
    assert 0.985 * rate <= pace_of(rate) <= rate


def test_actions_do_not_wait_for_each_other() -> None:
    async def turns() -> bool:
        pacing = Pacing(dict.fromkeys(Action, 0.001))
        await pacing.turn(Action.FUSE_FACE)
        await asyncio.wait_for(pacing.turn(Action.DETECT_FACE), timeout=60)
        return pacing._limiters[Action.FUSE_FACE].has_capacity()

    assert asyncio.run(turns()) is False


@given(st.floats(0, 1), st.integers(1, 5))
def test_pauses_grow_within_their_bounds(chance: float, tries: int) -> None:
    pause = RetryPolicy(lambda: chance).pause_after(service_failure("InternalError"), tries)
    if tries >= MAX_TRIES:
        assert pause is None
    else:
        whole = FIRST_PAUSE * 2 ** (tries - 1)
        assert pause is not None
        assert whole / 2 <= pause <= whole


@pytest.mark.parametrize(
    ("retries", "code", "tries"),
    [(0, "InternalError", 1), (5, "InternalError", 6), (5, "FailedOperation.ImageDownloadError", 2)],
)
def test_how_often_is_a_setting_within_what_the_catalogue_allows(retries: int, code: str, tries: int) -> None:
    policy = RetryPolicy(lambda: 0.0, retries)
    assert [policy.pause_after(service_failure(code), number) is None for number in range(1, 7)].index(
        True
    ) == tries - 1


@pytest.mark.parametrize("chance", [0.0, 1.0])
def test_after_the_rate_limit_a_second_at_least(chance: float) -> None:
    policy = RetryPolicy(lambda: chance)
    for code in "RequestLimitExceeded", "RequestLimitExceeded.IPLimitExceeded":
        pause = policy.pause_after(service_failure(code), 1)
        assert pause is not None
        assert pause >= 1


@pytest.mark.parametrize(
    ("code", "again"),
    [
        ("cloud.network.dns", True),
        ("cloud.network.unreachable", True),
        ("cloud.timeout.connect", True),
        ("cloud.tls.handshake", True),
        ("cloud.tls.certificate", False),
        ("cloud.network.lost", False),
        ("cloud.timeout.reply", False),
        ("cloud.timeout.total", False),
        ("cloud.proxy.refused", False),
        ("cloud.reply.unavailable", False),
    ],
)
def test_only_what_surely_was_not_sent_is_sent_again(code: str, again: bool) -> None:
    assert (RetryPolicy(lambda: 0.5).pause_after(wire_error(code, "why"), 1) is not None) is again


def test_a_download_of_the_service_gets_one_more_chance() -> None:
    """The first fetch through a CDN (fact book, 1.7)."""
    error = service_failure("FailedOperation.ImageDownloadError")
    policy = RetryPolicy(lambda: 0.5)
    assert policy.pause_after(error, 1) is not None
    assert policy.pause_after(error, 2) is None
