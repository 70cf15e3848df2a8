"""What can be done in the workspace, as data: texts, shortcuts, when it makes sense, and the menus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from desktop.ui.kit.actions import SEPARATOR, ActionSpec, Needs, first_of
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


Spec = ActionSpec[DeskState]
Need = Needs[DeskState]
_open = Need(lambda now: now.open, QT_TRANSLATE_NOOP("WorkspaceActions", "Open or make a workspace first."))
_activity = first_of(
    _open,
    Need(lambda now: now.activity, QT_TRANSLATE_NOOP("WorkspaceActions", "Choose an activity first.")),
)
_any = first_of(
    _open,
    Need(
        lambda now: now.activity or now.materials > 0,
        QT_TRANSLATE_NOOP("WorkspaceActions", "Choose an activity or materials first."),
    ),
)
_filed = first_of(
    _activity,
    Need(lambda now: not now.archived, QT_TRANSLATE_NOOP("WorkspaceActions", "It is in the archive already.")),
)
_archived = first_of(
    _activity,
    Need(lambda now: now.archived, QT_TRANSLATE_NOOP("WorkspaceActions", "It is not in the archive.")),
)
_linked = first_of(
    _activity,
    Need(
        lambda now: now.linked,
        QT_TRANSLATE_NOOP("WorkspaceActions", "Enter the activity ID of the console in its details first."),
    ),
)
_one = first_of(
    _open,
    Need(lambda now: now.materials == 1, QT_TRANSLATE_NOOP("WorkspaceActions", "Choose one material first.")),
    Need(
        lambda now: now.pictured,
        QT_TRANSLATE_NOOP("WorkspaceActions", "Known from the console only: there is no picture here."),
    ),
)
_undoable = Need(
    lambda now: now.undoable,
    QT_TRANSLATE_NOOP("WorkspaceActions", "There is nothing to undo in the workspace."),
)
_redoable = Need(
    lambda now: now.redoable,
    QT_TRANSLATE_NOOP("WorkspaceActions", "There is nothing to redo in the workspace."),
)


CONTEXT = "WorkspaceActions"
"""Of the texts below, in the catalogues."""

COMMANDS = (
    Spec("new", QT_TRANSLATE_NOOP("WorkspaceActions", "&New workspace…")),
    Spec("open", QT_TRANSLATE_NOOP("WorkspaceActions", "&Open workspace…")),
    Spec("unpack", QT_TRANSLATE_NOOP("WorkspaceActions", "Open an e&xported workspace…")),
    Spec("export", QT_TRANSLATE_NOOP("WorkspaceActions", "&Export the workspace as one file…"), why_not=_open),
    Spec("verify", QT_TRANSLATE_NOOP("WorkspaceActions", "&Check for damage"), why_not=_open),
    Spec("properties", QT_TRANSLATE_NOOP("WorkspaceActions", "Propert&ies and slots…"), why_not=_open),
    Spec("usage", QT_TRANSLATE_NOOP("WorkspaceActions", "Usage an&d cost…")),
    Spec("close", QT_TRANSLATE_NOOP("WorkspaceActions", "C&lose workspace"), why_not=_open),
    Spec("undo", QT_TRANSLATE_NOOP("WorkspaceActions", "&Undo"), icon="undo", why_not=_undoable),
    Spec("redo", QT_TRANSLATE_NOOP("WorkspaceActions", "&Redo"), icon="redo", why_not=_redoable),
    Spec("search", QT_TRANSLATE_NOOP("WorkspaceActions", "&Search"), ("Ctrl+F",), why_not=_open),
    Spec(
        "new_activity", QT_TRANSLATE_NOOP("WorkspaceActions", "New &activity…"), ("Ctrl+N",), icon="add", why_not=_open
    ),
    Spec(
        "show_archived",
        QT_TRANSLATE_NOOP("WorkspaceActions", "Show arc&hived activities"),
        why_not=_open,
        checkable=True,
    ),
    Spec("add_pictures", QT_TRANSLATE_NOOP("WorkspaceActions", "Add &pictures…"), ("Ctrl+I",), why_not=_activity),
    Spec("add_folder", QT_TRANSLATE_NOOP("WorkspaceActions", "Add a &folder of pictures…"), why_not=_activity),
    Spec("details", QT_TRANSLATE_NOOP("WorkspaceActions", "&Details…"), why_not=_activity),
    Spec("rename", QT_TRANSLATE_NOOP("WorkspaceActions", "Re&name"), why_not=_activity),
    Spec(
        "delete",
        QT_TRANSLATE_NOOP("WorkspaceActions", "De&lete"),
        why_not=_any,
    ),
    Spec(
        "archive",
        QT_TRANSLATE_NOOP("WorkspaceActions", "&Archive"),
        why_not=_filed,
    ),
    Spec(
        "unarchive",
        QT_TRANSLATE_NOOP("WorkspaceActions", "Take &out of the archive"),
        why_not=_archived,
    ),
    Spec("sync", QT_TRANSLATE_NOOP("WorkspaceActions", "Compare &with the console…"), why_not=_linked),
    Spec("submit", QT_TRANSLATE_NOOP("WorkspaceActions", "&Submission package…"), why_not=_activity),
    Spec("compare_package", QT_TRANSLATE_NOOP("WorkspaceActions", "Compare with a pac&kage…"), why_not=_open),
    Spec(
        "rights",
        QT_TRANSLATE_NOOP("WorkspaceActions", "Rights and consen&t…"),
        why_not=_any,
    ),
    Spec("proof", QT_TRANSLATE_NOOP("WorkspaceActions", "Copyri&ght proof as PDF…"), why_not=_activity),
    Spec("test", QT_TRANSLATE_NOOP("WorkspaceActions", "Test in &batch and QA"), why_not=_activity),
    Spec(
        "reopen",
        QT_TRANSLATE_NOOP("WorkspaceActions", "Open in &Prepare"),
        why_not=_one,
    ),
    Spec(
        "test_effect",
        QT_TRANSLATE_NOOP("WorkspaceActions", "Test the &effect"),
        ("Ctrl+T",),
        icon="effect",
        why_not=_one,
    ),
    Spec(
        "where_used",
        QT_TRANSLATE_NOOP("WorkspaceActions", "&Where is its picture used?"),
        why_not=_one,
    ),
    Spec("where_used_file", QT_TRANSLATE_NOOP("WorkspaceActions", "Where is a picture &used?…"), why_not=_open),
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
