"""``fusion-desk keys``: SecretId, SecretKey and token in the keyring of the operating system, never in argv."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from desktop.cli.connection import Profile  # noqa: TC001 - Typer reads the annotation
from desktop.cli.output import Failure, reported, stderr, words
from desktop.domain.cloud.credentials import REAL, KeyPlace, last_four, masked
from desktop.interrupts import raised_interrupts

if TYPE_CHECKING:
    from desktop.domain.cloud.credentials import Credentials
    from desktop.domain.ports import KeyStore

MOST_BYTES = 64_000
"""As much of stdin is read at most; a token has some 1,000 characters."""

PROMPTS = ("SecretId", "SecretKey", "Token (empty unless the keys are temporary)")


class KeysAction(StrEnum):
    SET = "set"
    SHOW = "show"
    DELETE = "delete"


Action = Annotated[KeysAction, typer.Argument(metavar="set|show|delete", help="What to do with the keys.")]


def keys(action: Action, profile: Profile = "") -> None:
    """Save, show (masked) or delete cloud keys in the keyring of the operating system.

    `set` asks for SecretId, SecretKey and token without showing them; without a terminal it reads them from stdin, one
    a line, the token's line being optional. They are never taken from the command line. Without --profile they are the
    keys of the account (real); `--profile sandbox` are those for services on this machine, in place of its own.
    """
    from desktop.storage.keys import KeyringKeys

    store = KeyringKeys()
    with reported(as_json=False):
        _check_place(store)
        ACTIONS[action](store, profile or REAL)


def _check_place(store: KeyStore) -> None:
    """Memory would forget the keys when the command ends."""
    status = store.status()
    if status.place is not KeyPlace.KEYRING:
        stderr().print(
            f"[red]no safe keyring[/]: keyring offers {status.backend or 'nothing'} here, and keys are kept in no file."
            " Start a Secret Service (GNOME Keyring, KWallet), use the window (it keeps them for one session), or give"
            " each command --keys-file FILE (mode 600) or --keys-fd N, see docs/keys.md."
        )
        raise Failure


def _set(store: KeyStore, profile: str) -> None:
    with raised_interrupts():
        given = _typed() if is_terminal() else piped()
    store.save(given, profile)
    words().print(f"saved {last_four(given.secret_id)} as {profile} in {store.status().backend}")


def _show(store: KeyStore, profile: str) -> None:
    found = store.load(profile)
    if found is None:
        option = "" if profile == REAL else f" --profile {profile}"
        stderr().print(f"there are no cloud keys called {profile} yet: fusion-desk keys set{option}")
        raise Failure
    console = words()
    console.print(f"profile    {profile}")
    console.print(f"SecretId   {last_four(found.secret_id)}")
    console.print(f"SecretKey  {masked(found.secret_key)}")
    console.print(f"Token      {masked(found.token) if found.token else 'none'}")
    console.print(f"kept in    {store.status().backend}")


def _delete(store: KeyStore, profile: str) -> None:
    store.delete(profile)
    words().print(f"no cloud keys called {profile} are left in {store.status().backend}")


ACTIONS = {KeysAction.SET: _set, KeysAction.SHOW: _show, KeysAction.DELETE: _delete}


def is_terminal() -> bool:
    return sys.stdin.isatty()


def _typed() -> Credentials:
    given = [typer.prompt(text, default="", hide_input=True, show_default=False, err=True) for text in PROMPTS]
    return _parsed("\n".join(part.strip() for part in given).encode())


def piped() -> Credentials:
    """What comes in on stdin; a usage error for what are no keys."""
    return _parsed(sys.stdin.buffer.read(MOST_BYTES))


def _parsed(data: bytes) -> Credentials:
    from desktop.storage.key_files import parse_keys

    try:
        return parse_keys(data)
    except ValueError as error:
        raise typer.BadParameter(f"{error}; copy each of them again, alone") from None
