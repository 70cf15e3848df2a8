"""Keys that come in as lines: from a pipe, an open file descriptor, or a file that is its owner's alone."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from desktop.domain.cloud.credentials import Credentials, KeyPlace, KeyringStatus, is_word
from desktop.domain.errors import ErrorCode, KeyStoreError

if TYPE_CHECKING:
    from pathlib import Path

PARTS = ("SecretId", "SecretKey", "token")

MOST_BYTES = 64_000
"""A token has some 1,000 characters; whoever names a picture here is not to wait for it."""


def parse_keys(data: bytes) -> Credentials:
    """SecretId, SecretKey and, for temporary keys, the token, one a line; the mark of Windows editors is no part of it.

    Raises ``ValueError``, whose text never quotes what came in.
    """
    try:
        lines = [line.strip() for line in data.decode("utf-8-sig").splitlines()]
    except UnicodeDecodeError:
        message = "what came in is no text"
        raise ValueError(message) from None
    secret_id, secret_key, token = [*lines, "", "", ""][: len(PARTS)]
    if not secret_id or not secret_key:
        message = "SecretId and SecretKey are both needed, one a line"
        raise ValueError(message)
    for name, text in zip(PARTS, (secret_id, secret_key, token), strict=True):
        if text and not is_word(text):
            message = f"the {name} has blanks or other characters that keys do not have"
            raise ValueError(message)
    return Credentials(secret_id, secret_key, token)


def keys_in_file(path: Path) -> Credentials:
    """The keys in a file that belongs to this user, and that nobody else may read or write.

    Raises :class:`~desktop.domain.errors.KeyStoreError` (KEYS_FILE) for every other file, and for one without keys.
    """
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except (OSError, ValueError) as error:
        raise _refused(str(path), f"cannot be opened ({getattr(error, 'strerror', None) or error})") from error
    try:
        if reason := _shared(os.fstat(handle)):
            raise _refused(str(path), reason)
        return _read(handle, str(path))
    finally:
        os.close(handle)


def keys_in_descriptor(number: int) -> Credentials:
    """The keys that can be read from an open file descriptor, such as a pipe of the shell's ``3<<<``.

    Raises :class:`~desktop.domain.errors.KeyStoreError` (KEYS_FILE).
    """
    return _read(number, f"file descriptor {number}")


class HeldKeys:
    """A :class:`~desktop.domain.ports.KeyStore` of one pair of keys for one command; nothing is kept."""

    def __init__(self, credentials: Credentials) -> None:
        self._credentials = credentials

    def status(self) -> KeyringStatus:
        return KeyringStatus(KeyPlace.MEMORY, "")

    def load(self, profile: str = "") -> Credentials:  # noqa: ARG002 - whichever is asked for
        return self._credentials

    def save(self, credentials: Credentials, profile: str = "") -> None:  # noqa: ARG002 - as above
        self._credentials = credentials

    def delete(self, profile: str = "") -> None:
        """There is nothing to forget: they go with the command."""


def _shared(status: os.stat_result) -> str:
    """Why a file is not its owner's alone; empty where it is."""
    if not stat.S_ISREG(status.st_mode):
        return "is no file"
    if not hasattr(os, "geteuid"):
        return "cannot be shown to be its owner's alone on this system"
    if status.st_uid != os.geteuid():
        return "belongs to somebody else"
    return f"may be read by others (mode {stat.S_IMODE(status.st_mode):o})" if status.st_mode & 0o077 else ""


def _read(handle: int, name: str) -> Credentials:
    data = b""
    try:
        while len(data) <= MOST_BYTES and (part := os.read(handle, MOST_BYTES)):
            data += part
    except OSError as error:
        raise _refused(name, f"cannot be read ({error.strerror})") from error
    try:
        return parse_keys(data[:MOST_BYTES])
    except ValueError as error:
        raise _refused(name, f"has no keys: {error}") from None


def _refused(name: str, reason: str) -> KeyStoreError:
    return KeyStoreError(ErrorCode.KEYS_FILE, f"{name} {reason}.", path=name)
