"""A workspace that cannot be opened: who has it, what is wrong with it, and what is offered."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import ErrorCode
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP, sentences
from desktop.ui.messages import error_advice, error_told
from desktop.ui.messages.wording import file_name, local_time

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.errors import FusionDeskError

OPEN_ELSEWHERE = QT_TRANSLATE_NOOP("WorkspaceTrouble", "{name} is open in another window: {who}, since {since}.")
OPEN_SOMEWHERE = QT_TRANSLATE_NOOP("WorkspaceTrouble", "{name} is open in another window.")
WHO = QT_TRANSLATE_NOOP("WorkspaceTrouble", "{user} on {host} (process {pid})")
BACKUP = QT_TRANSLATE_NOOP("WorkspaceTrouble", "The newest backup is {backup}; the damaged database is kept beside it.")
LABELS: Mapping[str, str] = {
    "restore": QT_TRANSLATE_NOOP("WorkspaceTrouble", "Bring back the backup"),
    "retry": QT_TRANSLATE_NOOP("WorkspaceTrouble", "Try again"),
    "choose": QT_TRANSLATE_NOOP("WorkspaceTrouble", "Choose another…"),
}
OFFERS: Mapping[ErrorCode, tuple[str, ...]] = {
    ErrorCode.STORE_DAMAGED: ("restore", "choose"),
    ErrorCode.STORE_LOCKED: ("retry", "choose"),
    ErrorCode.STORE_NEWER: ("choose",),
    ErrorCode.STORE_FOREIGN: ("choose",),
    ErrorCode.STORE_READ_ONLY: ("retry", "choose"),
    ErrorCode.STORE_UNUSABLE: ("retry", "choose"),
    ErrorCode.DISK_FULL: ("retry",),
}


def offers(error: FusionDeskError) -> dict[str, str]:
    """What can be done at once, with the words of each button. A backup is offered only when there is one."""
    names = OFFERS.get(error.code, ())
    return {name: _say(LABELS[name]) for name in names if name != "restore" or error.values.get("backup")}


def trouble_text(error: FusionDeskError) -> str:
    if error.code is ErrorCode.STORE_LOCKED:
        return sentences(_owner_text(error), error_advice(error))
    text = error_told(error)
    backup = _value(error, "backup")
    return f"{text}\n{_say(BACKUP).format(backup=file_name(backup))}" if backup else text


def _owner_text(error: FusionDeskError) -> str:
    """Who has it open, as far as that program has written it down."""
    name = file_name(_value(error, "path"))
    if not _value(error, "pid"):
        return _say(OPEN_SOMEWHERE).format(name=name)
    who = _say(WHO).format(**{field: _value(error, field) or "?" for field in ("user", "host", "pid")})
    return _say(OPEN_ELSEWHERE).format(name=name, who=who, since=_moment(_value(error, "since")))


def _moment(text: str) -> str:
    try:
        return local_time(datetime.fromisoformat(text))
    except ValueError:
        return "?"


def _value(error: FusionDeskError, name: str) -> str:
    return str(error.values.get(name, ""))


def _say(source: str) -> str:
    return QCoreApplication.translate("WorkspaceTrouble", source)
