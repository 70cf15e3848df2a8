"""What the world does to us: typed errors with a stable code and the numbers behind it.

A bug is never one of these. The wording for people lives in ``ui/messages.py``; the message here is plain English for
the command line and the log, and says what to do about it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

Value = str | int | float | bool


class ErrorCode(StrEnum):
    """Stable codes of everything that can go wrong outside the program."""

    FILE_NOT_FOUND = "file.not_found"
    FILE_NOT_READABLE = "file.not_readable"
    FILE_NOT_WRITABLE = "file.not_writable"
    FILE_IS_SOURCE = "file.is_source"
    DISK_FULL = "file.disk_full"
    PICTURE_EMPTY = "picture.empty"
    PICTURE_UNSUPPORTED = "picture.unsupported"
    PICTURE_TRUNCATED = "picture.truncated"
    PICTURE_UNREADABLE = "picture.unreadable"
    PICTURE_TOO_MANY_BYTES = "picture.too_many_bytes"
    PICTURE_TOO_MANY_PIXELS = "picture.too_many_pixels"
    FACE_NOT_FOUND = "face.not_found"
    FACE_UNKNOWN_LABEL = "face.unknown_label"
    FACE_AMBIGUOUS = "face.ambiguous"
    FACE_TOO_MANY = "face.too_many"
    CROP_IMPOSSIBLE = "crop.impossible"
    RULES_FAILED = "rules.failed"
    OUTPUT_TOO_LARGE = "output.too_large"
    OUTPUT_NOT_VERIFIED = "output.not_verified"
    MODEL_MISSING = "model.missing"
    MODEL_DAMAGED = "model.damaged"
    KEYRING_UNAVAILABLE = "keyring.unavailable"
    KEYRING_LOCKED = "keyring.locked"
    KEYRING_DAMAGED = "keyring.damaged"
    KEYRING_TOO_LONG = "keyring.too_long"
    SETTINGS_DAMAGED = "settings.damaged"


class FusionDeskError(Exception):
    """The world failed; ``code`` says how, ``values`` hold the numbers and names a message needs."""

    def __init__(self, code: ErrorCode, message: str, /, **values: Value) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.values: Mapping[str, Value] = values


class PictureError(FusionDeskError):
    """A picture cannot be read."""


class FaceError(FusionDeskError):
    """The faces asked for are not there, or not told apart."""


class OutputError(FusionDeskError):
    """A result cannot be written or does not hold what it should."""


class ModelError(FusionDeskError):
    """A model file is missing or is not the one that was shipped."""


class KeyStoreError(FusionDeskError):
    """The OS keyring cannot be used now."""


class SettingsError(FusionDeskError):
    """The settings file cannot be understood."""
