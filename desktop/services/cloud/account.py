"""The way from the saved keys to a service that can be called."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from desktop.domain.cloud.credentials import SANDBOX, SANDBOX_KEYS, key_profile_for
from desktop.domain.errors import KeyStoreError
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
        credentials = self._credentials(settings)
        with self._lock:
            wanted = (credentials, settings)
            if wanted not in self._opened:
                self._opened[wanted] = self._connect(credentials, settings)
            return self._opened[wanted]

    def _credentials(self, settings: CloudSettings) -> Credentials:
        """Those of the key profile; the sandbox's own where nobody has said which keys a service here is to get."""
        profile = key_profile_for(settings.key_profile, is_local=settings.is_local)
        built_in = profile == SANDBOX and settings.is_local
        try:
            found = self._keys.load(profile)
        except KeyStoreError:
            if not built_in:
                raise
            found = None
        if found is None and not built_in:
            raise keys_missing(profile, self._keys.status())
        return found or SANDBOX_KEYS

    def close(self) -> None:
        """End all connections. The next :meth:`open` begins anew."""
        with self._lock:
            services = tuple(self._opened.values())
            self._opened.clear()
        for service in services:
            service.close()
