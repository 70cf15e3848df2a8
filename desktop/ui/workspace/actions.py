"""What can be done in the workspace, as data: texts, shortcuts, when it makes sense, and the menus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from desktop.ui.kit.actions import SEPARATOR, ActionSpec
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class DeskState:
    """What decides which commands make sense now."""

    open: bool = False
    activity: bool = False
    archived: bool = False
    linked: bool = False
    materials: int = 0
    pictured: bool = False
    undoable: bool = False
    redoable: bool = False


def _open(now: DeskState) -> bool:
    return now.open


def _activity(now: DeskState) -> bool:
    return now.activity


Spec = ActionSpec[DeskState]
CONTEXT = "WorkspaceActions"
"""Of the texts below, in the catalogues."""

COMMANDS = (
    Spec("new", QT_TRANSLATE_NOOP("WorkspaceActions", "&New workspace…")),
    Spec("open", QT_TRANSLATE_NOOP("WorkspaceActions", "&Open workspace…")),
    Spec("unpack", QT_TRANSLATE_NOOP("WorkspaceActions", "Open an e&xported workspace…")),
    Spec("export", QT_TRANSLATE_NOOP("WorkspaceActions", "&Export the workspace as one file…"), enabled=_open),
    Spec("verify", QT_TRANSLATE_NOOP("WorkspaceActions", "&Check for damage"), enabled=_open),
    Spec("properties", QT_TRANSLATE_NOOP("WorkspaceActions", "&Properties and slots…"), enabled=_open),
    Spec("usage", QT_TRANSLATE_NOOP("WorkspaceActions", "&Usage and cost…")),
    Spec("close", QT_TRANSLATE_NOOP("WorkspaceActions", "C&lose workspace"), enabled=_open),
    Spec("undo", QT_TRANSLATE_NOOP("WorkspaceActions", "&Undo"), icon="undo", enabled=lambda now: now.undoable),
    Spec("redo", QT_TRANSLATE_NOOP("WorkspaceActions", "&Redo"), icon="redo", enabled=lambda now: now.redoable),
    Spec("search", QT_TRANSLATE_NOOP("WorkspaceActions", "&Search"), ("Ctrl+F",), enabled=_open),
    Spec(
        "new_activity", QT_TRANSLATE_NOOP("WorkspaceActions", "New &activity…"), ("Ctrl+N",), icon="add", enabled=_open
    ),
    Spec(
        "show_archived",
        QT_TRANSLATE_NOOP("WorkspaceActions", "Show arc&hived activities"),
        enabled=_open,
        checkable=True,
    ),
    Spec("add_pictures", QT_TRANSLATE_NOOP("WorkspaceActions", "Add &pictures…"), ("Ctrl+I",), enabled=_activity),
    Spec("add_folder", QT_TRANSLATE_NOOP("WorkspaceActions", "Add a &folder of pictures…"), enabled=_activity),
    Spec("details", QT_TRANSLATE_NOOP("WorkspaceActions", "&Details…"), enabled=_activity),
    Spec("rename", QT_TRANSLATE_NOOP("WorkspaceActions", "Re&name"), enabled=_activity),
    Spec(
        "delete",
        QT_TRANSLATE_NOOP("WorkspaceActions", "Dele&te"),
        enabled=lambda now: now.activity or now.materials > 0,
    ),
    Spec(
        "archive",
        QT_TRANSLATE_NOOP("WorkspaceActions", "A&rchive"),
        enabled=lambda now: now.activity and not now.archived,
    ),
    Spec(
        "unarchive",
        QT_TRANSLATE_NOOP("WorkspaceActions", "Take out of the a&rchive"),
        enabled=lambda now: now.activity and now.archived,
    ),
    Spec("sync", QT_TRANSLATE_NOOP("WorkspaceActions", "Compare &with the console…"), enabled=lambda now: now.linked),
    Spec("submit", QT_TRANSLATE_NOOP("WorkspaceActions", "&Submission package…"), enabled=_activity),
    Spec("compare_package", QT_TRANSLATE_NOOP("WorkspaceActions", "Compare with a &package…"), enabled=_open),
    Spec(
        "rights",
        QT_TRANSLATE_NOOP("WorkspaceActions", "Rig&hts and consent…"),
        enabled=lambda now: now.activity or now.materials > 0,
    ),
    Spec("proof", QT_TRANSLATE_NOOP("WorkspaceActions", "Copyright &proof as PDF…"), enabled=_activity),
    Spec("test", QT_TRANSLATE_NOOP("WorkspaceActions", "&Test in batch and QA"), enabled=_activity),
    Spec(
        "reopen",
        QT_TRANSLATE_NOOP("WorkspaceActions", "Open in &Prepare"),
        enabled=lambda now: now.materials == 1 and now.pictured,
    ),
    Spec(
        "test_effect",
        QT_TRANSLATE_NOOP("WorkspaceActions", "&Test the effect"),
        ("Ctrl+T",),
        icon="effect",
        enabled=lambda now: now.materials == 1 and now.pictured,
    ),
    Spec(
        "where_used",
        QT_TRANSLATE_NOOP("WorkspaceActions", "&Where is its picture used?"),
        enabled=lambda now: now.materials == 1 and now.pictured,
    ),
    Spec("where_used_file", QT_TRANSLATE_NOOP("WorkspaceActions", "Where is a picture &used?…"), enabled=_open),
)

MENU = (
    *("new", "open", "recent", "unpack", SEPARATOR, "export", "verify", "properties", "close", SEPARATOR),
    *("new_activity", "add_pictures", "add_folder", "show_archived", SEPARATOR),
    *("sync", "submit", "compare_package", "rights", "proof", "where_used_file", SEPARATOR, "usage"),
)
"""The menu of the window."""

ACTIVITY_MENU = (
    *("add_pictures", "add_folder", SEPARATOR, "details", "rename", "archive", "unarchive", "delete", SEPARATOR),
    *("test", "sync", "submit", "rights", "proof", SEPARATOR, "undo", "redo"),
)
MATERIAL_MENU = (
    *("details", "test_effect", "test", "reopen", "rename", "review", "copy_to", SEPARATOR),
    *("where_used", "rights", "proof", SEPARATOR, "delete", SEPARATOR, "undo", "redo"),
)
EMPTY_MENU = ("new_activity", "show_archived", SEPARATOR, "undo", "redo")
"""Context menus. ``recent``, ``review`` and ``copy_to`` are menus of their own, filled when they are opened."""

TREE_KEYS: Mapping[QKeySequence.StandardKey, str] = {
    QKeySequence.StandardKey.Undo: "undo",
    QKeySequence.StandardKey.Redo: "redo",
    QKeySequence.StandardKey.Delete: "delete",
}
"""What these keys do while the tree has the focus."""
