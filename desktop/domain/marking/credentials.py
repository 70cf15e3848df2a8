"""Content Credentials (C2PA): signed statements on a picture's origin, made with the customer's own certificate."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path


class CredentialState(StrEnum):
    """``VALID``: the signature holds for these very bytes; whether its signer is trusted is the reader's to say.
    ``BROKEN``: the file was changed after it was signed. ``UNCHECKED``: the extra ``c2pa`` is not installed."""

    VALID = "valid"
    BROKEN = "broken"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class FoundCredentials:
    """``signer`` is who the certificate names, ``generator`` the program that wrote them; empty where unsaid."""

    state: CredentialState
    signer: str = ""
    generator: str = ""


@dataclass(frozen=True, slots=True)
class SigningIdentity:
    """PEM files of the customer's: the certificate with those that vouch for it, and its private key."""

    certificate: Path
    key: Path


class ContentCredentials(Protocol):
    """Reads and makes Content Credentials, without a network."""

    def read(self, data: bytes) -> FoundCredentials | None:
        """``None`` for a file that has none."""
        ...

    def sign(self, data: bytes, title: str, identity: SigningIdentity) -> bytes:
        """The file ``data`` with credentials that say that AI composed it.

        Raises :class:`~desktop.domain.errors.OutputError`: CREDENTIALS_UNAVAILABLE without the extra,
        SIGNING_FAILED for a certificate, a key or a file that cannot be used.
        """
        ...
