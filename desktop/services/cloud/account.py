"""The way from the saved keys to a service that can be called."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from desktop.services.cloud.refusals import keys_missing

if TYPE_CHECKING:
    from desktop.domain.cloud.credentials import Credentials
    from desktop.domain.cloud.ports import CloudConnector, CloudService
    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.ports import KeyStore


class CloudAccount:
    """Opens one service for each pair of keys and settings and keeps it: its connections and its rate limit live there.

    Safe to call from several threads. A service whose keys or settings were changed since goes on with its calls until
    :meth:`close`.
    """

    def __init__(self, keys: KeyStore, connect: CloudConnector) -> None:
        self._keys = keys
        self._connect = connect
        self._lock = threading.Lock()
        self._opened: dict[tuple[Credentials, CloudSettings], CloudService] = {}

    def open(self, settings: CloudSettings) -> CloudService:
        """The service for the keys of this moment; it may block while the keyring asks to be unlocked.

        Raises :class:`~desktop.domain.cloud.errors.CloudError` (CLOUD_KEYS_MISSING) and
        :class:`~desktop.domain.errors.KeyStoreError`.
        """
        credentials = self._keys.load()
        if credentials is None:
            raise keys_missing()
        with self._lock:
            wanted = (credentials, settings)
            if wanted not in self._opened:
                self._opened[wanted] = self._connect(credentials, settings)
            return self._opened[wanted]

    def close(self) -> None:
        """End all connections. The next :meth:`open` begins anew."""
        with self._lock:
            services = tuple(self._opened.values())
            self._opened.clear()
        for service in services:
            service.close()
