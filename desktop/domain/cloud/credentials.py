"""The keys of a cloud account. They are never printed, logged or written to a file."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass, field
from enum import StrEnum
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


@dataclass(frozen=True, slots=True)
class Credentials:
    """SecretId, SecretKey and, for temporary keys, the token."""

    secret_id: str = field(repr=False)
    secret_key: str = field(repr=False)
    token: str = field(default="", repr=False)


REAL, SANDBOX = "real", "sandbox"
"""Key profiles (密钥配置): the keys of the account, and those for services on this machine. Any name makes another."""

SANDBOX_KEYS = Credentials("sandbox-id", "sandbox-key")
"""What our sandbox takes from everybody. Not secret: they open nothing else."""


def check_key_profile(name: str) -> str:
    """``name`` itself when it can name a key profile; raises ``ValueError``."""
    if not re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,31}", name):
        message = f"a name of small letters, digits, - and _, such as {REAL}, {SANDBOX} or test, not {name!r}"
        raise ValueError(message)
    return name


def key_profile_for(chosen: str, *, is_local: bool) -> str:
    """The profile that is ``chosen``; else that of the account, or of the sandbox for a service on this machine."""
    return chosen or (SANDBOX if is_local else REAL)


def is_word(text: str) -> bool:
    """Printable ASCII without blanks: what keys and tokens are made of, and what may stand in a header."""
    return bool(text) and text.isascii() and text.isprintable() and " " not in text


class KeyPlace(StrEnum):
    """Where keys go when they are saved."""

    KEYRING = "keyring"
    MEMORY = "memory"


@dataclass(frozen=True, slots=True)
class KeyringStatus:
    """``backend`` is the keyring's own name; ``place`` says whether it may be trusted with keys."""

    place: KeyPlace
    backend: str
    locked: bool = False


def masked(secret: str) -> str:
    """What may be shown of a secret: its last four characters, and nothing of one that is no longer than twice that."""
    return BULLETS + (secret[-SHOWN:] if len(secret) > LEAST_SECRET else "")


def last_four(name: str) -> str:
    """What is shown of a name that is no secret, such as a SecretId: always its last four characters."""
    return BULLETS + name[-SHOWN:]


BULLETS, SHOWN = "•" * 8, 4

LEAST_SECRET = 8
"""Characters: what is shorter is no key of the service, and stands in innocent texts."""


def hiding(secrets: Iterable[str]) -> Callable[[str], str]:
    """A function that masks ``secrets`` wherever they stand in a text, however they are spelled."""
    known = {it: masked(secret) for secret in secrets if len(secret) >= LEAST_SECRET for it in _spellings(secret)}
    longest_first = sorted(known.items(), key=lambda row: len(row[0]), reverse=True)

    def hide(text: str) -> str:
        for spelling, mask in longest_first:
            text = text.replace(spelling, mask)
        return text

    return hide


def _spellings(secret: str) -> Iterator[str]:
    """As it is, and as URLs, HTML, JSON, hexadecimal digits and base64 write it."""
    yield from (secret, quote(secret, safe=""), escape(secret), secret.replace("/", r"\/"))
    data = secret.encode("utf-8", "surrogatepass")
    yield data.hex()
    for before in range(3):  # what stands before it, such as a name and a colon, moves its bits
        whole = b64encode(bytes(before) + data).decode()
        own = whole[-(-before * 8 // 6) : (before + len(data)) * 8 // 6]
        yield from (own, own.translate(URL_SAFE))


URL_SAFE = str.maketrans("+/", "-_")
