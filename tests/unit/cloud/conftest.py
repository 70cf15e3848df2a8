"""Servers on loopback and clients that talk to them; both are closed when the test ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from typing import TYPE_CHECKING, Any

import pytest

from tests.clouds import KEYS, OUT_OF_REACH, HandTime, Naps, client_of, settings_for
from tests.fault_proxy import FaultProxy, healthy

if TYPE_CHECKING:
    from desktop.cloud.client import CloudClient
    from desktop.domain.cloud.credentials import Credentials
    from tests.fault_proxy import Answer, Fault

Serve = Callable[..., FaultProxy]
Connect = Callable[..., "CloudClient"]

PROXY_VARIABLES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR")


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No proxy and no certificates but those a test names."""
    for name in PROXY_VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture
def naps() -> Naps:
    return Naps()


@pytest.fixture
def hand_time() -> HandTime:
    """For a client whose time is over when the server says so: give it to both."""
    return HandTime()


@pytest.fixture
def serve() -> Iterator[Serve]:
    """A server that gives one answer, through any faults; ``time`` runs out while a client waits in vain."""
    with ExitStack() as stack:

        def start(answer: Answer, *faults: Fault, time: HandTime | None = None) -> FaultProxy:
            waited = time.run_out if time else lambda: None
            return stack.enter_context(FaultProxy(answer, faults or (healthy,), when_waited_for=waited))

        yield start


@pytest.fixture
def connect(naps: Naps) -> Iterator[Connect]:
    """A client of the service at a URL."""
    with ExitStack() as stack:

        def make(url: str, keys: Credentials = KEYS, *, time: HandTime | None = None, **changes: Any) -> CloudClient:
            settings = settings_for(url, **(OUT_OF_REACH | changes if time else changes))
            return stack.enter_context(closing(client_of(settings, naps=time or naps, keys=keys)))

        yield make
