"""Stopping: a worker leaves a call at once, and closing ends whatever still runs."""

from __future__ import annotations

import hashlib
import logging
import threading
from base64 import b64encode
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from desktop.cloud.loop import POLL_SECONDS, LoopThread
from desktop.domain.jobs import Cancelled, NoProgress
from tests import fault_proxy as faults
from tests.clouds import HOPPER, fuse_request
from tests.fault_proxy import refused, response
from tests.waiting import HANG

if TYPE_CHECKING:
    from tests.fault_proxy import Visit
    from tests.unit.cloud.conftest import Connect, Serve


class StopAfter:
    """Lets ``count`` reports pass."""

    def __init__(self, count: int) -> None:
        self.left = count

    def report(self, done: int, total: int) -> None:
        assert (done, total) == (0, 1)
        self.left -= 1
        if self.left < 0:
            raise Cancelled


def test_workers_ask_often_enough() -> None:
    assert POLL_SECONDS <= 0.05


def test_a_call_that_hangs_is_left_at_the_next_look(
    serve: Serve, connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    """The server is silent until the test ends."""
    caplog.set_level(logging.INFO)
    spoke = threading.Event()

    def silent(visit: Visit) -> None:
        faults.silent(visit)
        spoke.set()

    proxy = serve(lambda _: response(), silent)
    client = connect(proxy.url)
    with pytest.raises(Cancelled):
        client.fuse(fuse_request(), StopAfter(3))
    assert not spoke.is_set()
    assert proxy.visits == 1
    assert "FuseFace cancelled" in caplog.text


def test_a_call_that_was_left_is_no_longer_waited_for(serve: Serve, connect: Connect) -> None:
    """Its connection is closed, so that nothing of it lingers."""
    proxy = serve(lambda _: response(), faults.abandoned)
    client = connect(proxy.url)

    class UntilHeard:
        def report(self, done: int, total: int) -> None:
            if proxy.requests and done < total:
                raise Cancelled

    with pytest.raises(Cancelled):
        client.fuse(fuse_request(), UntilHeard())
    assert proxy.left.wait(HANG)


def test_a_call_that_was_stopped_before_is_not_sent(serve: Serve, connect: Connect) -> None:
    proxy = serve(lambda _: response())
    with pytest.raises(Cancelled):
        connect(proxy.url).fuse(fuse_request(), StopAfter(0))
    assert proxy.visits == 0


def test_waiting_for_the_next_try_can_be_stopped(serve: Serve, connect: Connect) -> None:
    proxy = serve(lambda _: refused("InternalError"))
    with pytest.raises(Cancelled):
        connect(proxy.url).fuse(fuse_request(), StopAfter(1))
    assert proxy.visits <= 1


def test_any_error_of_the_listener_stops_the_call(serve: Serve, connect: Connect) -> None:
    class Broken:
        calls = 0

        def report(self, done: int, total: int) -> None:
            self.calls += 1
            if self.calls > total:
                raise KeyError(done)

    proxy = serve(lambda _: response(), faults.silent)
    with pytest.raises(KeyError):
        connect(proxy.url).fuse(fuse_request(), Broken())


def test_closing_stops_calls_under_way(serve: Serve, connect: Connect) -> None:
    proxy = serve(lambda _: response(), faults.silent)
    client = connect(proxy.url)
    arrived = threading.Event()

    class Watching:
        def report(self, done: int, total: int) -> None:
            if proxy.requests and done < total:
                arrived.set()

    with ThreadPoolExecutor(1) as pool:
        call = pool.submit(client.fuse, fuse_request(), Watching())
        assert arrived.wait(HANG)
        client.close()
        with pytest.raises(Cancelled):
            call.result()


def test_many_workers_share_one_client(serve: Serve, connect: Connect) -> None:
    proxy = serve(
        lambda request: response(MaterialInfos=[{"MaterialId": request.json["ActivityId"], "MaterialStatus": 1}])
    )
    client = connect(proxy.url)

    def listed(number: int) -> str:
        return client.list_materials(f"at_{number}", NoProgress()).materials[0].material_id

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(listed, range(24))) == [f"at_{number}" for number in range(24)]
    assert proxy.visits == 24


def test_what_the_work_raises_comes_through() -> None:
    async def fail() -> None:
        raise LookupError

    async def nothing() -> None:
        return None

    loop = LoopThread("test")
    try:
        with pytest.raises(LookupError):
            loop.run(fail, NoProgress())
    finally:
        loop.close(nothing)


class StoppedError(Exception):
    """What somebody raises who does not want the call to be made."""


def test_who_asked_is_told_before_anything_is_sent(serve: Serve, connect: Connect) -> None:
    """Once, however often it is tried."""
    seen: list[tuple[int, str]] = []
    answers = iter([refused("InternalError"), response(FusedImage=b64encode(HOPPER.data).decode())])
    proxy = serve(lambda _: next(answers))
    connect(proxy.url).fuse(fuse_request(), NoProgress(), lambda body: seen.append((proxy.visits, body)))
    digest = hashlib.sha256(proxy.requests[0].raw.partition(b"\r\n\r\n")[2]).hexdigest()
    assert (seen, proxy.visits) == ([(0, digest)], 2)


def test_who_was_told_may_stop_it(serve: Serve, connect: Connect) -> None:
    def refuse(_: str) -> None:
        raise StoppedError

    proxy = serve(lambda _: response())
    with pytest.raises(StoppedError):
        connect(proxy.url).fuse(fuse_request(), NoProgress(), refuse)
    assert proxy.visits == 0
