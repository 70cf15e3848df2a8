"""Spacing of calls and of tries."""

from __future__ import annotations

import asyncio
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.cloud.errors import verdict_of, wire_error
from desktop.cloud.pacing import HEADROOM, RATES, Pacing
from desktop.cloud.retry import FIRST_PAUSE, MAX_TRIES, RetryPolicy
from desktop.domain.cloud import Action
from desktop.domain.cloud_errors import CloudError, Verdict
from desktop.domain.errors import ErrorCode


def service_failure(code: str, verdict: Verdict | None = None) -> CloudError:
    return CloudError(ErrorCode.CLOUD_SERVICE, code, verdict=verdict or verdict_of(code), service_code=code)


def test_the_rates_are_the_documented_ones() -> None:
    """Fact book, 1.5."""
    assert RATES == {
        Action.FUSE_FACE: 20,
        Action.FUSE_FACE_ULTRA: 2,
        Action.DESCRIBE_MATERIAL_LIST: 1,
        Action.DETECT_FACE: 50,
    }
    assert HEADROOM >= 1


def test_calls_are_evenly_spaced_and_actions_do_not_wait_for_each_other() -> None:
    """By the loop's own clock, which is what the spacing goes by."""

    async def turns() -> list[float]:
        loop = asyncio.get_running_loop()
        pacing = Pacing(dict.fromkeys(Action, 100.0))
        times = []
        for _ in range(6):
            await pacing.turn(Action.FUSE_FACE)
            times.append(loop.time())
        before = loop.time()
        await pacing.turn(Action.DETECT_FACE)
        assert pacing._limiters[Action.FUSE_FACE].has_capacity() is (loop.time() - times[-1] >= HEADROOM / 100)
        assert before >= times[-1]
        return times

    times = asyncio.run(turns())
    gaps = [later - earlier for earlier, later in itertools.pairwise(times)]
    assert min(gaps) >= HEADROOM / 100 * 0.9
    assert times[-1] - times[0] >= 5 * HEADROOM / 100 * 0.99


@given(st.floats(0, 1), st.integers(1, 5))
def test_pauses_grow_within_their_bounds(chance: float, tries: int) -> None:
    pause = RetryPolicy(lambda: chance).pause_after(service_failure("InternalError"), tries)
    if tries >= MAX_TRIES:
        assert pause is None
    else:
        whole = FIRST_PAUSE * 2 ** (tries - 1)
        assert pause is not None
        assert whole / 2 <= pause <= whole


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
