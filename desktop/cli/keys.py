"""``fusion-desk keys``: SecretId, SecretKey and token in the keyring of the operating system, never in argv."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from desktop.cli.output import Failure, reported, stderr, words
from desktop.domain.cloud.credentials import Credentials, KeyPlace, is_word, masked

if TYPE_CHECKING:
    from desktop.domain.ports import KeyStore

PROMPTS = ("SecretId", "SecretKey", "Token (empty unless the keys are temporary)")


class KeysAction(StrEnum):
    SET = "set"
    SHOW = "show"
    DELETE = "delete"


Action = Annotated[KeysAction, typer.Argument(metavar="set|show|delete", help="What to do with the keys.")]


def keys(action: Action) -> None:
    """Save, show (masked) or delete the cloud keys in the keyring of the operating system.

    `set` asks for SecretId, SecretKey and token without showing them; without a terminal it reads them from stdin, one
    a line, the token's line being optional. They are never taken from the command line.
    """
    from desktop.storage.keys import KeyringKeys

    store = KeyringKeys()
    with reported(as_json=False):
        _check_place(store)
        ACTIONS[action](store)


def _check_place(store: KeyStore) -> None:
    """Memory would forget the keys when the command ends."""
    status = store.status()
    if status.place is not KeyPlace.KEYRING:
        stderr().print(
            f"[red]no safe keyring[/]: keyring offers {status.backend or 'nothing'} here, and keys are kept in no file."
            " Start a Secret Service (GNOME Keyring, KWallet), or use the window, which keeps them for one session."
        )
        raise Failure


def _set(store: KeyStore) -> None:
    secret_id, secret_key, token = _typed() if is_terminal() else piped()
    if not secret_id or not secret_key:
        message = "SecretId and SecretKey are both needed"
        raise typer.BadParameter(message)
    for name, text in zip(("SecretId", "SecretKey", "token"), (secret_id, secret_key, token), strict=True):
        if text and not is_word(text):
            message = f"the {name} has blanks or other characters that keys do not have: copy it again, alone"
            raise typer.BadParameter(message)
    store.save(Credentials(secret_id, secret_key, token))
    words().print(f"saved {masked(secret_id)} in {store.status().backend}")


def _show(store: KeyStore) -> None:
    found = store.load()
    if found is None:
        stderr().print("there are no cloud keys yet: fusion-desk keys set")
        raise Failure
    console = words()
    console.print(f"SecretId   {masked(found.secret_id)}")
    console.print(f"SecretKey  {masked('')}")
    console.print(f"Token      {masked('') if found.token else 'none'}")
    console.print(f"kept in    {store.status().backend}")


def _delete(store: KeyStore) -> None:
    store.delete()
    words().print(f"no cloud keys are left in {store.status().backend}")


ACTIONS = {KeysAction.SET: _set, KeysAction.SHOW: _show, KeysAction.DELETE: _delete}


def is_terminal() -> bool:
    return sys.stdin.isatty()


def _typed() -> list[str]:
    return [typer.prompt(text, default="", hide_input=True, show_default=False, err=True).strip() for text in PROMPTS]


def piped() -> list[str]:
    """What comes in on stdin, without the mark that Windows editors put before the first line."""
    try:
        return [sys.stdin.readline().strip().removeprefix("\ufeff") for _ in PROMPTS]
    except UnicodeDecodeError:
        message = "what came in is no text"
        raise typer.BadParameter(message) from None
