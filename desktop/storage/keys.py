"""The cloud keys in the OS keyring; in memory for this session where there is no safe one."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from desktop.domain.cloud.credentials import REAL, Credentials, KeyPlace, KeyringStatus
from desktop.domain.errors import ErrorCode, KeyStoreError
from desktop.domain.files.spelling import parsed_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

SERVICE = "fusion-desk"
ENTRY = "tencent-cloud"
"""One entry holds all parts of the keys, so that they are never saved or deleted by half."""


def entry_of(profile: str) -> str:
    """The entry of a key profile; that of the account is the one from before there were profiles."""
    return ENTRY if profile == REAL else f"{ENTRY}:{profile}"


ACCEPTED: Mapping[str, int | None] = {
    "keyring.backends.SecretService": None,
    "keyring.backends.libsecret": None,
    "keyring.backends.kwallet": None,
    "keyring.backends.macOS": None,
    "keyring.backends.Windows": 1280,  # CRED_MAX_CREDENTIAL_BLOB_SIZE: 5 * 512 bytes of UTF-16
}
"""The modules whose backends encrypt what they keep, with the longest entry each takes (characters).

All others are refused, above all ``keyrings.alt`` (plain text in a file) and ``null`` (forgets what it is given).
"""

LOCKED_ERRORS = frozenset({"KeyringLocked", "InitError", "LockedException", "PromptDismissedException"})
"""By name, because they belong to packages that are there on one platform only."""


class Backend(Protocol):
    """The part of ``keyring.backend.KeyringBackend`` that is used here."""

    @property
    def name(self) -> str: ...

    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...

    def delete_password(self, service: str, username: str) -> None: ...


def selected_backends() -> tuple[Backend, ...]:
    """What keyring selects here, best first: several when it chains them."""
    # Costs 130 ms: not before somebody asks for the keys.
    import keyring  # noqa: PLC0415
    from keyring.backends.chainer import ChainerBackend  # noqa: PLC0415

    selected = keyring.get_keyring()
    return tuple(selected.backends) if isinstance(selected, ChainerBackend) else (selected,)


class KeyringKeys:
    """A :class:`~desktop.domain.ports.KeyStore`. Calls may block while the OS asks the user to unlock the keyring."""

    def __init__(self, backends: Callable[[], Iterable[Backend]] = selected_backends) -> None:
        self._backends = backends
        self._vault: _Vault | None = None

    def status(self) -> KeyringStatus:
        return self._opened().status()

    def load(self, profile: str = REAL) -> Credentials | None:
        """The saved keys, ``None`` when there are none. Raises :class:`~desktop.domain.errors.KeyStoreError`."""
        entry = entry_of(profile)
        text = self._opened().read(entry)
        return None if text is None else _parse(text, entry)

    def save(self, credentials: Credentials, profile: str = REAL) -> None:
        """Replace the saved keys. Raises :class:`~desktop.domain.errors.KeyStoreError`."""
        self._opened().write(entry_of(profile), _format(credentials))

    def delete(self, profile: str = REAL) -> None:
        """Forget the keys; fine when there are none. Raises :class:`~desktop.domain.errors.KeyStoreError`."""
        self._opened().erase(entry_of(profile))

    def _opened(self) -> _Vault:
        if self._vault is None:
            self._vault = _open_vault(tuple(self._backends()))
        return self._vault


class _Vault(Protocol):
    """Secret texts somewhere, by entry."""

    def status(self) -> KeyringStatus: ...

    def read(self, entry: str) -> str | None: ...

    def write(self, entry: str, text: str) -> None: ...

    def erase(self, entry: str) -> None: ...


def _open_vault(backends: tuple[Backend, ...]) -> _Vault:
    for backend in backends:
        if type(backend).__module__ in ACCEPTED:
            return _KeyringVault(backend)
    return _MemoryVault(", ".join(_name(backend) for backend in backends))


def _name(backend: Backend) -> str:
    """Like ``keyring.backends.SecretService.Keyring``: what a user finds in the documentation of keyring."""
    kind = type(backend)
    return f"{kind.__module__}.{kind.__qualname__}"


class _MemoryVault:
    """Forgotten when the program ends."""

    def __init__(self, refused: str) -> None:
        self._refused = refused
        self._texts: dict[str, str] = {}

    def status(self) -> KeyringStatus:
        return KeyringStatus(KeyPlace.MEMORY, self._refused)

    def read(self, entry: str) -> str | None:
        return self._texts.get(entry)

    def write(self, entry: str, text: str) -> None:
        self._texts[entry] = text

    def erase(self, entry: str) -> None:
        self._texts.pop(entry, None)


class _KeyringVault:
    """Entries in a keyring that is safe to use."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._locked = False

    def status(self) -> KeyringStatus:
        """``locked`` is what the last use found; asking the keyring could make it prompt."""
        return KeyringStatus(KeyPlace.KEYRING, _name(self._backend), locked=self._locked)

    def read(self, entry: str) -> str | None:
        with self._using():
            return self._backend.get_password(SERVICE, entry)

    def write(self, entry: str, text: str) -> None:
        limit = ACCEPTED[type(self._backend).__module__]
        if limit is not None and len(text) > limit:
            message = f"The keys take {len(text)} characters and this keyring holds {limit}."
            raise KeyStoreError(ErrorCode.KEYRING_TOO_LONG, message, length=len(text), limit=limit)
        with self._using():
            self._backend.set_password(SERVICE, entry, text)

    def erase(self, entry: str) -> None:
        with self._using():
            if self._backend.get_password(SERVICE, entry) is not None:
                self._backend.delete_password(SERVICE, entry)

    @contextmanager
    def _using(self) -> Iterator[None]:
        try:
            yield
        # Backends raise types of their own platform (GLib.Error, DBusException, pywintypes.error): all of them mean
        # that the keyring failed, and all of them are passed on.
        except Exception as error:
            self._locked = type(error).__name__ in LOCKED_ERRORS
            raise _failed(error, backend=_name(self._backend), locked=self._locked) from error
        self._locked = False


def _failed(error: Exception, *, backend: str, locked: bool) -> KeyStoreError:
    """``error`` in our own words. Its text is left out: it is not ours, and could say too much."""
    reason = type(error).__name__
    if locked:
        message = f"The keyring is locked ({reason})."
        return KeyStoreError(ErrorCode.KEYRING_LOCKED, message, backend=backend, reason=reason)
    message = f"The keyring cannot be used ({reason})."
    return KeyStoreError(ErrorCode.KEYRING_UNAVAILABLE, message, backend=backend, reason=reason)


def _format(credentials: Credentials) -> str:
    parts = {"id": credentials.secret_id, "key": credentials.secret_key, "token": credentials.token}
    return json.dumps(parts)


def _parse(text: str, entry: str) -> Credentials:
    """Raises :class:`~desktop.domain.errors.KeyStoreError`; the entry's text is never part of it."""
    try:
        parts = parsed_json(text)
        return Credentials(_text(parts["id"]), _text(parts["key"]), _text(parts["token"]))
    except (ValueError, KeyError, TypeError):
        message = f"The entry {SERVICE}/{entry} in the keyring was changed by someone else."
        # Without the cause: it quotes the entry.
        raise KeyStoreError(ErrorCode.KEYRING_DAMAGED, message) from None


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
