"""The sandbox as a server on 127.0.0.1: in the foreground for people, in a thread for tests."""

from __future__ import annotations

import socket
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier, Thread
from time import sleep
from typing import TYPE_CHECKING, Self

import uvicorn

from desktop.sandbox.web import Web

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.sandbox.sandbox import Sandbox

HOST = "127.0.0.1"
WORKERS = 8
"""Calls worked on at once; the others wait."""

SHUTDOWN_SECONDS = 2
"""How long a stop waits for answers under way."""


class SandboxServer:
    """Serves ``sandbox`` from a thread as long as the ``with`` block lasts.

    ``port`` 0 takes a free one. ``endpoint`` is ``127.0.0.1:PORT``, as the SDKs want it, and ``url`` has the scheme.
    Raises ``OSError`` when the port is taken.
    """

    def __init__(self, sandbox: Sandbox, port: int = 0) -> None:
        self.sandbox = sandbox
        self._socket = listening(port)
        self.endpoint = endpoint_of(self._socket)
        self._executor = ThreadPoolExecutor(WORKERS, thread_name_prefix="sandbox")
        self._server = uvicorn.Server(_configuration(sandbox, self._executor))
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
        uvicorn.Server(_configuration(sandbox, executor)).run([listener])


def listening(port: int) -> socket.socket:
    """A socket on this machine alone; raises ``OSError`` when the port is taken."""
    return socket.create_server((HOST, port))


def endpoint_of(listener: socket.socket) -> str:
    host, port = listener.getsockname()
    return f"{host}:{port}"


def _configuration(sandbox: Sandbox, executor: ThreadPoolExecutor) -> uvicorn.Config:
    return uvicorn.Config(
        Web(sandbox, executor).application(),
        loop="asyncio",
        http="h11",
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
