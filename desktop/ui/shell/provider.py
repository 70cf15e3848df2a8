"""The services, built when the first worker asks for them: the window is on screen before models are loaded."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.services.bundle import Services


class ServiceProvider:
    """Call it on a worker thread only: the first call builds (about half a second), others wait for it."""

    def __init__(self, build: Callable[[], Services]) -> None:
        self._build = build
        self._lock = threading.Lock()
        self._services: Services | None = None

    def __call__(self) -> Services:
        """The services. Raises :class:`~desktop.domain.errors.ModelError`, and tries again at the next call."""
        with self._lock:
            if self._services is None:
                self._services = self._build()
            return self._services

    def rest(self) -> None:
        """Let the services rest; nothing when none were built. On a worker thread."""
        with self._lock:
            services = self._services
        if services is not None:
            services.rest()

    def close(self) -> None:
        """End what the services have opened, once no worker needs them any more; nothing when none were built."""
        with self._lock:
            if self._services is not None:
                self._services.cloud.close()
                self._services.dragged.clear()
