"""The services, built when the first worker asks for them: the window is on screen before models are loaded."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.services.bundle import Services


Built = TypeVar("Built")


class Once(Generic[Built]):
    """Builds a thing at the first call; others wait for it. On worker threads only: it may take long."""

    def __init__(self, build: Callable[[], Built]) -> None:
        self._build = build
        self._lock = threading.Lock()
        self._built: Built | None = None

    def __call__(self) -> Built:
        """The thing. Raises what building it raises, and tries again at the next call."""
        with self._lock:
            if self._built is None:
                self._built = self._build()
            return self._built

    @property
    def built(self) -> Built | None:
        """The thing, where it is there."""
        with self._lock:
            return self._built


class ServiceProvider:
    """The services: the first call takes about half a second, on a worker thread only."""

    def __init__(self, build: Callable[[], Services]) -> None:
        self._services = Once(build)

    def __call__(self) -> Services:
        """The services. Raises :class:`~desktop.domain.errors.ModelError`, and tries again at the next call."""
        return self._services()

    def rest(self) -> None:
        """Let the services rest; nothing when none were built. On a worker thread."""
        if (services := self._services.built) is not None:
            services.rest()

    def close(self) -> None:
        """End what the services have opened, once no worker needs them any more; nothing when none were built."""
        if (services := self._services.built) is not None:
            services.cloud.close()
            services.dragged.clear()
