"""The sandbox as a server on 127.0.0.1: in the foreground for people, in a thread for tests."""

from __future__ import annotations

import asyncio
import socket
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier, Thread
from time import sleep
from typing import TYPE_CHECKING, Self

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from desktop.sandbox.web import Web

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from desktop.sandbox.sandbox import Sandbox

HOST = "127.0.0.1"
WORKERS = 8
"""Calls worked on at once; the others wait."""

SHUTDOWN_SECONDS = 2
"""How long a stop waits for answers under way."""


HEADER_SECONDS = 10.0
"""A connection on which no whole head of a request comes for so long is closed."""


class PatientForAWhile(H11Protocol):
    """HTTP/1.1 with an end to waiting for the head of a request; uvicorn itself waits for ever."""

    _deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._wait_for_head()

    def data_received(self, data: bytes) -> None:
        self._wait_for_head()
        super().data_received(data)
        if self._is_answering():
            self._stop_waiting()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_waiting()
        super().connection_lost(exc)

    def _is_answering(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete

    def _wait_for_head(self) -> None:
        if self._deadline is None and not self._is_answering():
            self._deadline = self.loop.call_later(HEADER_SECONDS, self.transport.close)

    def _stop_waiting(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None


class SandboxServer:
    """Serves ``sandbox`` from a thread as long as the ``with`` block lasts.

    ``port`` 0 takes a free one. ``endpoint`` is ``127.0.0.1:PORT``, as the SDKs want it, and ``url`` has the scheme.
    ``sleep`` waits before an answer that is to be slow. Raises ``OSError`` when the port is taken.
    """

    def __init__(
        self, sandbox: Sandbox, port: int = 0, *, sleep: Callable[[float], Awaitable[object]] = asyncio.sleep
    ) -> None:
        self.sandbox = sandbox
        self._socket = listening(port)
        self.endpoint = endpoint_of(self._socket)
        self._executor = ThreadPoolExecutor(WORKERS, thread_name_prefix="sandbox")
        self._server = uvicorn.Server(_configuration(Web(sandbox, self._executor, sleep)))
        self._thread = Thread(target=self._server.run, args=([self._socket],), name="sandbox-server", daemon=True)

    @property
    def url(self) -> str:
        return f"http://{self.endpoint}"

    def __enter__(self) -> Self:
        _start_workers(self._executor)
        self._thread.start()
        while not self._server.started and self._thread.is_alive():
            sleep(0.01)
        return self

    def __exit__(self, *_: object) -> None:
        self._server.should_exit = True
        self._thread.join()
        self._executor.shutdown(cancel_futures=True)


def serve(sandbox: Sandbox, listener: socket.socket) -> None:
    """In the foreground, until Ctrl-C, which ends it like any other end."""
    with ThreadPoolExecutor(WORKERS, thread_name_prefix="sandbox") as executor, _interrupt_is_an_end():
        uvicorn.Server(_configuration(Web(sandbox, executor))).run([listener])


def listening(port: int) -> socket.socket:
    """A socket on this machine alone; raises ``OSError`` when the port is taken."""
    return socket.create_server((HOST, port))


def endpoint_of(listener: socket.socket) -> str:
    host, port = listener.getsockname()
    return f"{host}:{port}"


def _configuration(web: Web) -> uvicorn.Config:
    return uvicorn.Config(
        web.application(),
        loop="asyncio",
        http=PatientForAWhile,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=SHUTDOWN_SECONDS,
    )


def _start_workers(executor: ThreadPoolExecutor) -> None:
    """All threads at once: none is first seen, and taken for a leak, in the middle of a test."""
    together = Barrier(WORKERS)
    list(executor.map(lambda _: together.wait(), range(WORKERS)))


@contextmanager
def _interrupt_is_an_end() -> Iterator[None]:
    try:
        yield
    except KeyboardInterrupt:
        return
