"""Keys go to a keyring that encrypts them, or stay in memory; failures are told, never hidden."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import keyring.core
import pytest
from keyring.backends.chainer import ChainerBackend
from keyring.core import load_keyring
from keyring.errors import InitError, KeyringLocked, PasswordDeleteError

from desktop.domain.cloud.credentials import Credentials, KeyPlace
from desktop.domain.errors import ErrorCode, KeyStoreError
from desktop.storage.keys import ACCEPTED, ENTRY, SERVICE, KeyringKeys, selected_backends
from tests.session_bus import secret_service_alone
from tests.waiting import HANG

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.storage.keys import Backend

FAIL = "keyring.backends.fail.Keyring"
NULL = "keyring.backends.null.Keyring"
REAL_BACKEND = "keyring.backends.SecretService.Keyring"

KEYS = Credentials("AKIDexample0123456789", "verysecretkey0123456789")
TEMPORARY = Credentials("AKIDexample0123456789", "verysecretkey0123456789", "token-密钥")


@dataclass
class Vault:
    """A keyring in memory that can be told to fail."""

    name: str = "Vault"
    entries: dict[tuple[str, str], str] = field(default_factory=dict)
    error: Exception | None = None

    def _fail(self) -> None:
        if self.error is not None:
            raise self.error

    def get_password(self, service: str, username: str) -> str | None:
        self._fail()
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._fail()
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.entries:
            raise PasswordDeleteError
        del self.entries[service, username]


def vault_of(module: str) -> Vault:
    """A vault that says it comes from ``module``."""
    kind: type[Vault] = type("Keyring", (Vault,), {"__module__": module})
    return kind()


@pytest.fixture
def vault() -> Vault:
    return vault_of("keyring.backends.SecretService")


@pytest.fixture
def keys(vault: Vault) -> KeyringKeys:
    return KeyringKeys(lambda: [vault])


@pytest.mark.parametrize("module", ACCEPTED)
def test_every_accepted_keyring_is_used_and_named(module: str) -> None:
    safe = vault_of(module)
    keys = KeyringKeys(lambda: [safe])
    keys.save(KEYS)
    assert keys.status().place is KeyPlace.KEYRING
    assert keys.status().backend == f"{module}.Keyring"
    assert (SERVICE, ENTRY) in safe.entries


@pytest.mark.parametrize("unsafe", [vault_of("keyrings.alt.file"), load_keyring(NULL), load_keyring(FAIL)])
def test_an_unsafe_keyring_is_never_touched(unsafe: Backend) -> None:
    keys = KeyringKeys(lambda: [unsafe])
    keys.save(KEYS)
    assert keys.status().place is KeyPlace.MEMORY
    assert keys.status().backend == f"{type(unsafe).__module__}.Keyring"
    assert keys.load() == KEYS
    assert not getattr(unsafe, "entries", None)


def test_keys_in_memory_are_forgotten_with_their_store() -> None:
    KeyringKeys(lambda: [load_keyring(FAIL)]).save(KEYS)
    assert KeyringKeys(lambda: [load_keyring(FAIL)]).load() is None


def test_keys_in_memory_can_be_deleted() -> None:
    keys = KeyringKeys(lambda: [load_keyring(FAIL)])
    keys.save(KEYS)
    keys.delete()
    assert keys.load() is None


def test_among_several_the_first_safe_keyring_is_taken(vault: Vault) -> None:
    plain, second = vault_of("keyrings.alt.file"), vault_of("keyring.backends.kwallet")
    keys = KeyringKeys(lambda: [plain, vault, second])
    keys.save(KEYS)
    assert vault.entries
    assert not plain.entries
    assert not second.entries


@pytest.mark.parametrize("credentials", [KEYS, TEMPORARY])
def test_what_was_saved_is_loaded_by_the_next_start(vault: Vault, credentials: Credentials) -> None:
    KeyringKeys(lambda: [vault]).save(credentials)
    assert KeyringKeys(lambda: [vault]).load() == credentials


def test_every_key_profile_has_an_entry_of_its_own(keys: KeyringKeys, vault: Vault) -> None:
    """That of the account is the one from before there were profiles."""
    keys.save(KEYS)
    keys.save(TEMPORARY, "sandbox")
    assert sorted(entry for _, entry in vault.entries) == [ENTRY, f"{ENTRY}:sandbox"]
    assert (keys.load(), keys.load("sandbox"), keys.load("test")) == (KEYS, TEMPORARY, None)
    keys.delete("sandbox")
    assert (keys.load(), keys.load("sandbox")) == (KEYS, None)


def test_saving_again_replaces_the_keys(keys: KeyringKeys, vault: Vault) -> None:
    keys.save(TEMPORARY)
    keys.save(KEYS)
    assert keys.load() == KEYS
    assert len(vault.entries) == 1


def test_nothing_saved_is_no_error(keys: KeyringKeys) -> None:
    assert keys.load() is None
    keys.delete()


def test_deleted_keys_are_gone(keys: KeyringKeys, vault: Vault) -> None:
    keys.save(KEYS)
    keys.delete()
    assert keys.load() is None
    assert not vault.entries


@pytest.mark.parametrize("error", [KeyringLocked("no"), InitError("no")])
def test_a_locked_keyring_says_so_until_it_opens(keys: KeyringKeys, vault: Vault, error: Exception) -> None:
    vault.error = error
    with pytest.raises(KeyStoreError, match="is locked") as caught:
        keys.load()
    assert caught.value.code is ErrorCode.KEYRING_LOCKED
    assert caught.value.__cause__ is error
    assert keys.status().locked
    vault.error = None
    keys.load()
    assert not keys.status().locked


@pytest.mark.parametrize("error", [OSError("bus"), ConnectionResetError(), RuntimeError(KEYS.secret_key)])
def test_a_failing_keyring_is_told_without_a_secret(keys: KeyringKeys, vault: Vault, error: Exception) -> None:
    vault.error = error
    with pytest.raises(KeyStoreError, match="cannot be used") as caught:
        keys.save(KEYS)
    assert caught.value.code is ErrorCode.KEYRING_UNAVAILABLE
    assert caught.value.values["reason"] == type(error).__name__
    assert KEYS.secret_key not in str(caught.value)


@pytest.mark.parametrize(
    "entry", ["", "{", "[]", "7", "[" * 100_000, '{"id": "a"}', '{"id": 1, "key": "b", "token": ""}']
)
def test_an_entry_changed_by_someone_else_is_told_without_quoting_it(
    keys: KeyringKeys, vault: Vault, entry: str
) -> None:
    vault.entries[SERVICE, ENTRY] = entry
    with pytest.raises(KeyStoreError, match="changed by someone else") as caught:
        keys.load()
    assert caught.value.code is ErrorCode.KEYRING_DAMAGED
    assert caught.value.__cause__ is None


def test_keys_too_long_for_windows_are_refused_before_they_are_written() -> None:
    windows = vault_of("keyring.backends.Windows")
    with pytest.raises(KeyStoreError, match="this keyring holds") as caught:
        KeyringKeys(lambda: [windows]).save(Credentials("id", "key", "t" * 1280))
    assert caught.value.code is ErrorCode.KEYRING_TOO_LONG
    assert not windows.entries


def test_the_store_shows_no_secret(keys: KeyringKeys) -> None:
    keys.save(TEMPORARY)
    shown = f"{keys!r} {vars(keys)!r} {keys.status()!r} {keys.load()!r}"
    assert not any(part in shown for part in (KEYS.secret_id, KEYS.secret_key, TEMPORARY.token))


def test_the_users_own_choice_of_keyring_is_respected() -> None:
    """The test environment names the fail backend, as a user can."""
    assert [type(backend) for backend in selected_backends()] == [type(load_keyring(FAIL))]
    assert KeyringKeys().status().place is KeyPlace.MEMORY


def test_a_chain_of_keyrings_is_taken_apart(monkeypatch: pytest.MonkeyPatch, vault: Vault) -> None:
    chain = type("Chain", (ChainerBackend,), {"backends": [vault], "priority": 0})
    monkeypatch.setattr(keyring.core, "_keyring_backend", chain())
    assert selected_backends() == (vault,)


def test_importing_the_store_does_not_import_keyring() -> None:
    """It costs 130 ms, which the first window need not wait for."""
    code = "import sys, desktop.storage.keys; sys.exit('keyring' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.fixture
def secret_service() -> Iterator[Backend]:
    """The real thing on the session bus, which ``./dev test`` starts."""
    with secret_service_alone():
        yield load_keyring(REAL_BACKEND)


@pytest.mark.secret_service
def test_keys_live_in_a_real_secret_service(secret_service: Backend) -> None:
    keys = KeyringKeys(lambda: [secret_service])
    assert keys.load() is None
    keys.save(TEMPORARY)
    assert KeyringKeys(lambda: [load_keyring(REAL_BACKEND)]).load() == TEMPORARY
    keys.delete()
    assert keys.load() is None


@pytest.mark.secret_service
@pytest.mark.usefixtures("secret_service")
def test_a_real_secret_service_is_found_without_being_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
    monkeypatch.setattr(keyring.core, "_keyring_backend", None)
    status = KeyringKeys().status()
    assert (status.place, status.backend) == (KeyPlace.KEYRING, REAL_BACKEND)


LOCKED_SESSION = """
from keyring.backends import SecretService
from keyring.backends.chainer import ChainerBackend
from desktop.domain.errors import KeyStoreError
from desktop.storage.keys import KeyringKeys
keys = KeyringKeys(lambda: [SecretService.Keyring()])
try:
    keys.load()
except KeyStoreError as error:
    print(error.code, keys.status().locked)
"""


@pytest.mark.secret_service
@pytest.mark.usefixtures("secret_service")
def test_a_real_locked_secret_service_is_told(tmp_path: Path) -> None:
    """A daemon of its own that nobody unlocked, and no display on which it could ask."""
    assert shutil.which("dbus-run-session"), "the session bus of this test run came from somewhere"
    environment = {key: value for key, value in os.environ.items() if "DISPLAY" not in key}
    environment |= {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path), "PYTHON": sys.executable}
    script = 'gnome-keyring-daemon --start --components=secrets >/dev/null && exec "$PYTHON" -c "$0"'
    command = ["dbus-run-session", "--", "sh", "-c", script, LOCKED_SESSION]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=HANG)
    assert done.stdout.split() == [str(ErrorCode.KEYRING_LOCKED), "True"]
