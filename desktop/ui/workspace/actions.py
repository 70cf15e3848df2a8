"""What can be done in the workspace, as data: texts, shortcuts, when it makes sense, and the menus."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence

from desktop.ui.messages.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QMenu, QWidget

SEPARATOR = "-"


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


def _always(_: DeskState) -> bool:
    return True


def _open(now: DeskState) -> bool:
    return now.open


def _activity(now: DeskState) -> bool:
    return now.activity


def _materials(now: DeskState) -> bool:
    return now.materials > 0


@dataclass(frozen=True, slots=True)
class CommandSpec:
    """One command. ``keys`` work while the dock has the focus; those the window uses too are the tree's (TREE_KEYS)."""

    id: str
    text: str
    enabled: Callable[[DeskState], bool] = _always
    keys: tuple[str, ...] = ()


COMMANDS = (
    CommandSpec("new", QT_TRANSLATE_NOOP("WorkspaceActions", "&New workspace…")),
    CommandSpec("open", QT_TRANSLATE_NOOP("WorkspaceActions", "&Open workspace…")),
    CommandSpec("unpack", QT_TRANSLATE_NOOP("WorkspaceActions", "Open an e&xported workspace…")),
    CommandSpec("export", QT_TRANSLATE_NOOP("WorkspaceActions", "&Export the workspace as one file…"), _open),
    CommandSpec("verify", QT_TRANSLATE_NOOP("WorkspaceActions", "&Check for damage"), _open),
    CommandSpec("properties", QT_TRANSLATE_NOOP("WorkspaceActions", "&Properties and slots…"), _open),
    CommandSpec("usage", QT_TRANSLATE_NOOP("WorkspaceActions", "&Usage and cost…")),
    CommandSpec("close", QT_TRANSLATE_NOOP("WorkspaceActions", "C&lose workspace"), _open),
    CommandSpec("undo", QT_TRANSLATE_NOOP("WorkspaceActions", "&Undo"), lambda now: now.undoable),
    CommandSpec("redo", QT_TRANSLATE_NOOP("WorkspaceActions", "&Redo"), lambda now: now.redoable),
    CommandSpec("search", QT_TRANSLATE_NOOP("WorkspaceActions", "&Search"), _open, ("Ctrl+F",)),
    CommandSpec("new_activity", QT_TRANSLATE_NOOP("WorkspaceActions", "New &activity…"), _open, ("Ctrl+N",)),
    CommandSpec("show_archived", QT_TRANSLATE_NOOP("WorkspaceActions", "Show arc&hived activities"), _open),
    CommandSpec("add_pictures", QT_TRANSLATE_NOOP("WorkspaceActions", "Add &pictures…"), _activity, ("Ctrl+I",)),
    CommandSpec("add_folder", QT_TRANSLATE_NOOP("WorkspaceActions", "Add a &folder of pictures…"), _activity),
    CommandSpec("details", QT_TRANSLATE_NOOP("WorkspaceActions", "&Details…"), _activity),
    CommandSpec("rename", QT_TRANSLATE_NOOP("WorkspaceActions", "Re&name"), _activity),
    CommandSpec(
        "delete",
        QT_TRANSLATE_NOOP("WorkspaceActions", "Dele&te"),
        lambda now: now.activity or now.materials > 0,
    ),
    CommandSpec(
        "archive", QT_TRANSLATE_NOOP("WorkspaceActions", "A&rchive"), lambda now: now.activity and not now.archived
    ),
    CommandSpec(
        "unarchive",
        QT_TRANSLATE_NOOP("WorkspaceActions", "Take out of the a&rchive"),
        lambda now: now.activity and now.archived,
    ),
    CommandSpec("sync", QT_TRANSLATE_NOOP("WorkspaceActions", "Compare &with the console…"), lambda now: now.linked),
    CommandSpec("submit", QT_TRANSLATE_NOOP("WorkspaceActions", "&Submission package…"), _activity),
    CommandSpec("compare_package", QT_TRANSLATE_NOOP("WorkspaceActions", "Compare with a &package…"), _open),
    CommandSpec("proof", QT_TRANSLATE_NOOP("WorkspaceActions", "Copyright &proof as PDF…"), _activity),
    CommandSpec(
        "reopen",
        QT_TRANSLATE_NOOP("WorkspaceActions", "Open in &Prepare"),
        lambda now: now.materials == 1 and now.pictured,
    ),
    CommandSpec(
        "where_used",
        QT_TRANSLATE_NOOP("WorkspaceActions", "&Where is its picture used?"),
        lambda now: now.materials == 1 and now.pictured,
    ),
    CommandSpec("where_used_file", QT_TRANSLATE_NOOP("WorkspaceActions", "Where is a picture &used?…"), _open),
)

MENU = (
    *("new", "open", "recent", "unpack", SEPARATOR, "export", "verify", "properties", "close", SEPARATOR),
    *("new_activity", "add_pictures", "add_folder", "show_archived", SEPARATOR),
    *("sync", "submit", "compare_package", "proof", "where_used_file", SEPARATOR, "usage"),
)
"""The menu of the window."""

ACTIVITY_MENU = (
    *("add_pictures", "add_folder", SEPARATOR, "details", "rename", "archive", "unarchive", "delete", SEPARATOR),
    *("sync", "submit", "proof", SEPARATOR, "undo", "redo"),
)
MATERIAL_MENU = (
    *("details", "reopen", "rename", "review", "copy_to", SEPARATOR),
    *("where_used", "proof", SEPARATOR, "delete", SEPARATOR, "undo", "redo"),
)
EMPTY_MENU = ("new_activity", "show_archived", SEPARATOR, "undo", "redo")
"""Context menus. ``recent``, ``review`` and ``copy_to`` are menus of their own, filled when they are opened."""

TREE_KEYS: Mapping[QKeySequence.StandardKey, str] = {
    QKeySequence.StandardKey.Undo: "undo",
    QKeySequence.StandardKey.Redo: "redo",
    QKeySequence.StandardKey.Delete: "delete",
}
"""What these keys do while the tree has the focus."""

CHECKABLE = frozenset({"show_archived"})


class WorkspaceActions:
    """The QActions of one dock, by id."""

    def __init__(self, owner: QWidget, handlers: Mapping[str, Callable[[], None]]) -> None:
        self._actions = {spec.id: _action(spec, owner, handlers[spec.id]) for spec in COMMANDS}

    def __getitem__(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def update(self, now: DeskState) -> None:
        for spec in COMMANDS:
            self._actions[spec.id].setEnabled(spec.enabled(now))

    def retranslate(self) -> None:
        for spec in COMMANDS:
            self._actions[spec.id].setText(QCoreApplication.translate("WorkspaceActions", spec.text))

    def fill(self, menu: QMenu, items: tuple[str, ...], submenus: Mapping[str, QMenu]) -> None:
        for item in items:
            if item == SEPARATOR:
                menu.addSeparator()
            elif item in submenus:
                menu.addMenu(submenus[item])
            else:
                menu.addAction(self._actions[item])


def _action(spec: CommandSpec, owner: QWidget, handler: Callable[[], None]) -> QAction:
    """Shortcuts are the dock's own, so that the same keys keep their meaning in the rest of the window."""
    action = QAction(owner, checkable=spec.id in CHECKABLE)
    action.setObjectName(f"workspace_{spec.id}")
    action.setShortcuts([QKeySequence(key) for key in spec.keys])
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.setMenuRole(QAction.MenuRole.NoRole)
    action.triggered.connect(partial(_call, handler))
    owner.addAction(action)
    return action


def _call(handler: Callable[[], None], *_: object) -> None:
    """Whatever the signal carries."""
    handler()
