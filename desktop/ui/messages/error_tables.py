"""The sentences and the advice of every error code of this program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode
from desktop.ui.messages.cloud_errors import CLOUD_ADVICE, CLOUD_TEXTS
from desktop.ui.messages.store_errors import STORE_ADVICE, STORE_TEXTS
from desktop.ui.messages.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping

TEXTS: Mapping[ErrorCode, str] = {
    **STORE_TEXTS,
    **CLOUD_TEXTS,
    ErrorCode.FILE_NOT_FOUND: QT_TRANSLATE_NOOP("Errors", "{name} is not there."),
    ErrorCode.FILE_NOT_READABLE: QT_TRANSLATE_NOOP("Errors", "{name} cannot be opened."),
    ErrorCode.FILE_NOT_WRITABLE: QT_TRANSLATE_NOOP("Errors", "{name} cannot be written."),
    ErrorCode.FILE_IS_SOURCE: QT_TRANSLATE_NOOP("Errors", "{name} would be overwritten."),
    ErrorCode.DISK_FULL: QT_TRANSLATE_NOOP("Errors", "There is no room left on the disk for {name}."),
    ErrorCode.PICTURE_EMPTY: QT_TRANSLATE_NOOP("Errors", "{name} is empty (0 bytes)."),
    ErrorCode.PICTURE_UNSUPPORTED: QT_TRANSLATE_NOOP("Errors", "{name} is not a picture that can be read here."),
    ErrorCode.PICTURE_TRUNCATED: QT_TRANSLATE_NOOP("Errors", "{name} is incomplete: the file ends too early."),
    ErrorCode.PICTURE_UNREADABLE: QT_TRANSLATE_NOOP("Errors", "{name} is damaged and cannot be decoded."),
    ErrorCode.PICTURE_TOO_MANY_BYTES: QT_TRANSLATE_NOOP("Errors", "{name} is too large a file."),
    ErrorCode.PICTURE_TOO_MANY_PIXELS: QT_TRANSLATE_NOOP("Errors", "{name} has too many pixels."),
    ErrorCode.FACE_NOT_FOUND: QT_TRANSLATE_NOOP("Errors", "No face was found in {name}."),
    ErrorCode.FACE_UNKNOWN_LABEL: QT_TRANSLATE_NOOP("Errors", "There is no face {label} in {name}."),
    ErrorCode.FACE_AMBIGUOUS: QT_TRANSLATE_NOOP("Errors", "Two photos were given for the same face."),
    ErrorCode.FACE_TOO_MANY: QT_TRANSLATE_NOOP("Errors", "Too many faces for one fusion."),
    ErrorCode.CROP_IMPOSSIBLE: QT_TRANSLATE_NOOP(
        "Errors",
        "No crop inside the picture leaves the face enough margin.",
    ),
    ErrorCode.RULES_FAILED: QT_TRANSLATE_NOOP("Errors", "The result would break a rule of the service."),
    ErrorCode.OUTPUT_TOO_LARGE: QT_TRANSLATE_NOOP("Errors", "The result does not fit into the byte limit."),
    ErrorCode.OUTPUT_NOT_VERIFIED: QT_TRANSLATE_NOOP(
        "Errors",
        "The result did not hold what it should, and was dropped.",
    ),
    ErrorCode.MODEL_MISSING: QT_TRANSLATE_NOOP("Errors", "The face model {name} is missing."),
    ErrorCode.MODEL_DAMAGED: QT_TRANSLATE_NOOP("Errors", "The face model {name} is not the one that was shipped."),
    ErrorCode.KEYRING_UNAVAILABLE: QT_TRANSLATE_NOOP("Errors", "The keyring of this computer cannot be used."),
    ErrorCode.KEYRING_LOCKED: QT_TRANSLATE_NOOP("Errors", "The keyring of this computer is locked."),
    ErrorCode.KEYRING_DAMAGED: QT_TRANSLATE_NOOP("Errors", "The entry in the keyring makes no sense."),
    ErrorCode.KEYRING_TOO_LONG: QT_TRANSLATE_NOOP(
        "Errors",
        "The keys are too long for the keyring of this computer.",
    ),
    ErrorCode.SETTINGS_DAMAGED: QT_TRANSLATE_NOOP("Errors", "The settings file makes no sense."),
}

ADVICE: Mapping[ErrorCode, str] = {
    **STORE_ADVICE,
    **CLOUD_ADVICE,
    ErrorCode.FILE_NOT_FOUND: QT_TRANSLATE_NOOP(
        "Errors",
        "It may have been moved, renamed or deleted. Open it again from where it is now.",
    ),
    ErrorCode.FILE_NOT_READABLE: QT_TRANSLATE_NOOP(
        "Errors",
        "Check that you may read it and that its disk is connected.",
    ),
    ErrorCode.FILE_NOT_WRITABLE: QT_TRANSLATE_NOOP("Errors", "Choose a folder you may write to."),
    ErrorCode.FILE_IS_SOURCE: QT_TRANSLATE_NOOP(
        "Errors",
        "Your own files are never changed. Choose another name or folder.",
    ),
    ErrorCode.DISK_FULL: QT_TRANSLATE_NOOP("Errors", "Make room, or choose a folder on another disk."),
    ErrorCode.PICTURE_EMPTY: QT_TRANSLATE_NOOP("Errors", "Copy or export the picture again."),
    ErrorCode.PICTURE_UNSUPPORTED: QT_TRANSLATE_NOOP("Errors", "These can be read: {formats}."),
    ErrorCode.PICTURE_TRUNCATED: QT_TRANSLATE_NOOP("Errors", "Copy or download the picture again."),
    ErrorCode.PICTURE_UNREADABLE: QT_TRANSLATE_NOOP("Errors", "Open it in another program and export it again."),
    ErrorCode.PICTURE_TOO_MANY_BYTES: QT_TRANSLATE_NOOP("Errors", "Save a smaller copy; at most 200 MB can be read."),
    ErrorCode.PICTURE_TOO_MANY_PIXELS: QT_TRANSLATE_NOOP(
        "Errors",
        "Save a smaller copy; at most 200 megapixels can be read.",
    ),
    ErrorCode.FACE_NOT_FOUND: QT_TRANSLATE_NOOP(
        "Errors",
        "Use a clear, upright picture in which the whole face can be seen.",
    ),
    ErrorCode.FACE_UNKNOWN_LABEL: QT_TRANSLATE_NOOP("Errors", "Choose one of the numbered faces."),
    ErrorCode.FACE_AMBIGUOUS: QT_TRANSLATE_NOOP("Errors", "Choose one photo for each face."),
    ErrorCode.FACE_TOO_MANY: QT_TRANSLATE_NOOP("Errors", "At most 6 faces can be fused at once. Remove some photos."),
    ErrorCode.CROP_IMPOSSIBLE: QT_TRANSLATE_NOOP(
        "Errors",
        "Allow padding, choose fewer faces, or use a picture with more around the face.",
    ),
    ErrorCode.RULES_FAILED: QT_TRANSLATE_NOOP(
        "Errors",
        "See the failing rows of the compliance card. You can also export anyway.",
    ),
    ErrorCode.OUTPUT_TOO_LARGE: QT_TRANSLATE_NOOP("Errors", "Choose JPEG, a smaller crop, or a higher byte limit."),
    ErrorCode.OUTPUT_NOT_VERIFIED: QT_TRANSLATE_NOOP("Errors", "Try another format or a larger crop."),
    ErrorCode.MODEL_MISSING: QT_TRANSLATE_NOOP("Errors", "Install Fusion Desk again."),
    ErrorCode.MODEL_DAMAGED: QT_TRANSLATE_NOOP("Errors", "Install Fusion Desk again."),
    ErrorCode.KEYRING_UNAVAILABLE: QT_TRANSLATE_NOOP(
        "Errors",
        "Check that the keyring service of the desktop is running, then try again.",
    ),
    ErrorCode.KEYRING_LOCKED: QT_TRANSLATE_NOOP(
        "Errors",
        "Unlock it, or log in to the desktop again, then try once more.",
    ),
    ErrorCode.KEYRING_DAMAGED: QT_TRANSLATE_NOOP(
        "Errors",
        "Another program has changed it. Save your keys once more.",
    ),
    ErrorCode.KEYRING_TOO_LONG: QT_TRANSLATE_NOOP("Errors", "Use keys without a token."),
    ErrorCode.SETTINGS_DAMAGED: QT_TRANSLATE_NOOP(
        "Errors",
        "It was kept under another name, and the defaults are used.",
    ),
}
