"""The keys of a cloud account. They are never printed, logged or written to a file."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


@dataclass(frozen=True, slots=True)
class Credentials:
    """SecretId, SecretKey and, for temporary keys, the token."""

    secret_id: str = field(repr=False)
    secret_key: str = field(repr=False)
    token: str = field(default="", repr=False)


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
    """What may be shown of a secret: its last four characters, and nothing of a short one."""
    shown = 4
    return "•" * 8 + (secret[-shown:] if len(secret) >= 3 * shown else "")


LEAST_SECRET = 8
"""Characters: what is shorter is no key of the service, and stands in innocent texts."""


def hiding(secrets: Iterable[str]) -> Callable[[str], str]:
    """A function that masks ``secrets`` wherever they stand in a text, also as URLs, HTML and JSON spell them."""
    spellings = {
        spelling: masked(secret)
        for secret in secrets
        if len(secret) >= LEAST_SECRET
        for spelling in (secret, quote(secret, safe=""), escape(secret), secret.replace("/", r"\/"))
    }
    longest_first = sorted(spellings.items(), key=lambda row: len(row[0]), reverse=True)

    def hide(text: str) -> str:
        for spelling, mask in longest_first:
            text = text.replace(spelling, mask)
        return text

    return hide
