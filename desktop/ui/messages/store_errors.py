"""The words for what goes wrong with workspaces, the usage ledger and archives; joined in error_tables.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode
from desktop.ui.messages.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping

STORE_TEXTS: Mapping[ErrorCode, str] = {
    ErrorCode.STORE_DAMAGED: QT_TRANSLATE_NOOP("Errors", "{name} is damaged."),
    ErrorCode.STORE_NEWER: QT_TRANSLATE_NOOP("Errors", "{name} was written by a newer version of Fusion Desk."),
    ErrorCode.STORE_FOREIGN: QT_TRANSLATE_NOOP("Errors", "{name} was not made by Fusion Desk."),
    ErrorCode.STORE_READ_ONLY: QT_TRANSLATE_NOOP("Errors", "{name} can be read only, not changed."),
    ErrorCode.STORE_LOCKED: QT_TRANSLATE_NOOP("Errors", "{name} is in use by another program."),
    ErrorCode.STORE_UNUSABLE: QT_TRANSLATE_NOOP("Errors", "{name} cannot be used now."),
    ErrorCode.STORE_FILE_MISSING: QT_TRANSLATE_NOOP("Errors", "{name} is missing from the workspace."),
    ErrorCode.STORE_FILE_DAMAGED: QT_TRANSLATE_NOOP("Errors", "{name} in the workspace is not what was put there."),
    ErrorCode.ARCHIVE_DAMAGED: QT_TRANSLATE_NOOP("Errors", "The archive {name} is damaged."),
    ErrorCode.ARCHIVE_TOO_LARGE: QT_TRANSLATE_NOOP("Errors", "The archive {name} would unpack to too many bytes."),
}

STORE_ADVICE: Mapping[ErrorCode, str] = {
    ErrorCode.STORE_DAMAGED: QT_TRANSLATE_NOOP(
        "Errors", "It was left as it is. Bring back the newest backup beside it, or an exported archive."
    ),
    ErrorCode.STORE_NEWER: QT_TRANSLATE_NOOP("Errors", "Update Fusion Desk to open it."),
    ErrorCode.STORE_FOREIGN: QT_TRANSLATE_NOOP("Errors", "Choose another one."),
    ErrorCode.STORE_READ_ONLY: QT_TRANSLATE_NOOP(
        "Errors", "Check the permissions of its folder, or choose another one."
    ),
    ErrorCode.STORE_LOCKED: QT_TRANSLATE_NOOP("Errors", "Close the other window and try again."),
    ErrorCode.STORE_UNUSABLE: QT_TRANSLATE_NOOP("Errors", "Check that its disk is connected and has room, then retry."),
    ErrorCode.STORE_FILE_MISSING: QT_TRANSLATE_NOOP("Errors", "Add the picture to the workspace again."),
    ErrorCode.STORE_FILE_DAMAGED: QT_TRANSLATE_NOOP("Errors", "Add the picture to the workspace again."),
    ErrorCode.ARCHIVE_DAMAGED: QT_TRANSLATE_NOOP("Errors", "Export or copy the archive again."),
    ErrorCode.ARCHIVE_TOO_LARGE: QT_TRANSLATE_NOOP("Errors", "Check where it comes from; it was not unpacked."),
}
