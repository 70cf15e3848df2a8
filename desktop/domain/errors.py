"""What the world does to us: typed errors with a stable code and the numbers behind it.

A bug is never one of these. The message is an English sentence for developers, the log and the JSON documents: what
happened, with its numbers. What to do about it is said by whoever talks to people, from the code: the window in
``ui/messages/error_rows.py``, the command line in ``cli/advice.py``.
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
    FACE_UNCLEAR = "face.unclear"  # found, but its features cannot be read
    FACE_BLURRED = "face.blurred"  # too blurred to be measured
    FACE_EYES_UNKNOWN = "face.eyes_unknown"  # given without points, and nobody can tell where its eyes are
    FACE_AMBIGUOUS = "face.ambiguous"
    FACE_TOO_MANY = "face.too_many"
    CONSENT_MISSING = "consent.missing"  # refused here: nobody agreed to a photo's use, or no longer
    CROP_IMPOSSIBLE = "crop.impossible"
    RULES_FAILED = "rules.failed"
    OUTPUT_TOO_LARGE = "output.too_large"
    OUTPUT_NOT_VERIFIED = "output.not_verified"
    CREDENTIALS_UNAVAILABLE = "credentials.unavailable"  # the extra c2pa is not installed
    SIGNING_FAILED = "credentials.signing_failed"
    NOT_LABELLED = "credentials.not_labelled"  # nothing says that AI made the picture, so that nobody signs it
    PRODUCER_UNFIT = "output.producer_unfit"  # cannot stand in the implicit label
    MODEL_MISSING = "model.missing"
    MODEL_DAMAGED = "model.damaged"
    OWN_MODEL_MISSING = "own_model.missing"  # none was chosen
    OWN_MODEL_UNREADABLE = "own_model.unreadable"
    OWN_MODEL_UNFIT = "own_model.unfit"  # no model, or of no known format
    OWN_MODEL_FORMAT = "own_model.format"  # it may have several: the user says which
    OWN_MODEL_UNCONFIRMED = "own_model.unconfirmed"  # nobody has confirmed yet that it may be used
    OWN_MODEL_CHANGED = "own_model.changed"  # since that was confirmed
    OWN_MODEL_RUNTIME = "own_model.runtime"  # the extra onnx is not installed
    KEYRING_UNAVAILABLE = "keyring.unavailable"
    KEYRING_LOCKED = "keyring.locked"
    KEYRING_DAMAGED = "keyring.damaged"
    KEYRING_TOO_LONG = "keyring.too_long"
    KEYS_FILE = "keys.file"  # a file or descriptor to read keys from is not fit for it
    SETTINGS_DAMAGED = "settings.damaged"
    STORE_DAMAGED = "store.damaged"
    STORE_NEWER = "store.newer"  # written by a newer version of the program
    STORE_FOREIGN = "store.foreign"  # a file or folder of another kind
    STORE_READ_ONLY = "store.read_only"
    STORE_LOCKED = "store.locked"
    STORE_UNUSABLE = "store.unusable"
    STORE_FILE_MISSING = "store.file_missing"
    STORE_FILE_DAMAGED = "store.file_damaged"
    ARCHIVE_DAMAGED = "archive.damaged"
    ARCHIVE_TOO_LARGE = "archive.too_large"
    PLAN_INVALID = "plan.invalid"
    PLAN_CHANGED = "plan.changed"  # by another program, since it was opened
    PLAN_BUDGET = "plan.budget"  # the plan allows no more paid calls
    WORKER_LOST = "worker.lost"  # workers died, one after the other, over the same work
    CLUSTER_MISSING = "cluster.missing"  # the extra is not installed
    CLUSTER_UNREACHABLE = "cluster.unreachable"
    CLUSTER_VERSION = "cluster.version"  # its workers run other versions than this program
    CLOUD_KEYS_MISSING = "cloud.keys_missing"
    CLOUD_NOT_OFFERED = "cloud.not_offered"
    CLOUD_REQUEST = "cloud.request"  # refused here, before anything was sent
    CLOUD_PORTRAIT_UNCLEAR = "cloud.portrait_unclear"  # refused here: no face, or too small a one; may be sent anyway
    CLOUD_PICTURE_UNFIT = "cloud.picture_unfit"  # refused here: it would have to be encoded anew, and may not be
    CLOUD_SERVICE = "cloud.service"  # the service answered with an error
    CLOUD_NETWORK = "cloud.network"
    CLOUD_TIMEOUT = "cloud.timeout"
    CLOUD_TLS = "cloud.tls"
    CLOUD_PROXY = "cloud.proxy"
    CLOUD_UNKNOWN = "cloud.unknown"  # the program ended while the call was under way
    CLOUD_REPLY = "cloud.reply"  # the answer is not what the service sends
    CLOUD_RESULT = "cloud.result"  # the fused picture could not be fetched or is no picture
    RELEASE_NOTICE = "release.notice"  # could not be fetched or is none: a courtesy, and told in the log alone


class FusionDeskError(Exception):
    """The world failed; ``code`` says how, ``values`` hold the numbers and names a message needs."""

    def __init__(self, code: ErrorCode, message: str, /, **values: Value) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.values: Mapping[str, Value] = values

    def __reduce__(self) -> tuple[object, ...]:
        """Let it travel between processes: Python would build it anew from its message alone."""
        return _without_init, (type(self), self.args), self.__dict__


def _without_init(kind: type[FusionDeskError], args: tuple[object, ...]) -> FusionDeskError:
    return kind.__new__(kind, *args)


class PictureError(FusionDeskError):
    """A picture cannot be read."""


class FaceError(FusionDeskError):
    """The faces asked for are not there, or not told apart."""


class OutputError(FusionDeskError):
    """A result cannot be written or does not hold what it should."""


class ModelError(FusionDeskError):
    """A model file is missing, or is not the one that was shipped or confirmed."""


class KeyStoreError(FusionDeskError):
    """The OS keyring cannot be used now."""


class SettingsError(FusionDeskError):
    """The settings file cannot be understood."""


class StoreError(FusionDeskError):
    """A workspace or the usage ledger cannot be opened, read or written; what was there is as it was."""


class ReleaseNoticeError(FusionDeskError):
    """The notice of a release cannot be fetched, or is none."""


class WorkerError(FusionDeskError):
    """Workers, here or of a cluster, cannot be had or did not come back."""
