"""Actions, menus and shortcuts as data. The window gives each row its handler; a test walks every row."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from desktop.ui.kit.icons import icon
from desktop.ui.messages.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QObject

    from desktop.ui.kit.theme import Tokens

Standard = QKeySequence.StandardKey
MNEMONIC = re.compile(r"\(&.\)")


class Mode(StrEnum):
    """The modes of the left rail, in its order."""

    PREPARE = "prepare"
    EFFECT = "effect"


@dataclass(frozen=True, slots=True)
class WindowState:
    """What decides which actions make sense now."""

    mode: Mode = Mode.PREPARE
    pictures: int = 0
    current: bool = False
    undoable: bool = False
    redoable: bool = False
    running: bool = False

    @property
    def preparing(self) -> bool:
        return self.mode is Mode.PREPARE

    @property
    def looking(self) -> bool:
        return self.preparing and self.current


def _always(_: WindowState) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. ``keys`` are shortcuts, portable text or Qt's standard key; rows of one ``group`` exclude another."""

    id: str
    text: str
    keys: tuple[str | QKeySequence.StandardKey, ...] = ()
    icon: str = ""
    enabled: Callable[[WindowState], bool] = _always
    group: str = ""


ACTIONS = (
    ActionSpec("open", QT_TRANSLATE_NOOP("Actions", "&Open pictures…"), (Standard.Open,), "open"),
    ActionSpec("open_folder", QT_TRANSLATE_NOOP("Actions", "Open &folder…"), ("Ctrl+Shift+O",), "folder"),
    ActionSpec("open_samples", QT_TRANSLATE_NOOP("Actions", "Open the &samples"), (), "sample"),
    ActionSpec("paste", QT_TRANSLATE_NOOP("Actions", "&Paste"), (Standard.Paste,), "paste"),
    ActionSpec("export", QT_TRANSLATE_NOOP("Actions", "&Export…"), ("Ctrl+E",), "export", lambda now: now.looking),
    ActionSpec(
        "export_all",
        QT_TRANSLATE_NOOP("Actions", "Export &all…"),
        ("Ctrl+Shift+E",),
        "export-all",
        lambda now: now.preparing and now.pictures > 0,
    ),
    ActionSpec(
        "keep", QT_TRANSLATE_NOOP("Actions", "&Keep in the workspace"), ("Ctrl+K",), "keep", lambda now: now.looking
    ),
    ActionSpec("settings", QT_TRANSLATE_NOOP("Actions", "Se&ttings…"), ("Ctrl+,",), "settings"),
    ActionSpec("check_connection", QT_TRANSLATE_NOOP("Actions", "Check &cloud connection…"), (), "key"),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), ("Ctrl+Q",)),
    ActionSpec(
        "undo",
        QT_TRANSLATE_NOOP("Actions", "&Undo"),
        (Standard.Undo,),
        "undo",
        lambda now: now.preparing and now.undoable,
    ),
    ActionSpec(
        "redo",
        QT_TRANSLATE_NOOP("Actions", "&Redo"),
        (Standard.Redo,),
        "redo",
        lambda now: now.preparing and now.redoable,
    ),
    ActionSpec(
        "select_all",
        QT_TRANSLATE_NOOP("Actions", "Select a&ll pictures"),
        ("Ctrl+Shift+A",),
        enabled=lambda now: now.preparing and now.pictures > 0,
    ),
    ActionSpec(
        "remove",
        QT_TRANSLATE_NOOP("Actions", "Re&move from the list"),
        (Standard.Delete,),
        "remove",
        lambda now: now.looking,
    ),
    ActionSpec("mode_prepare", QT_TRANSLATE_NOOP("Actions", "&Prepare"), ("Ctrl+1",), "prepare", group="mode"),
    ActionSpec("mode_effect", QT_TRANSLATE_NOOP("Actions", "Test &effect"), ("Ctrl+2",), "effect", group="mode"),
    ActionSpec(
        "test_current",
        QT_TRANSLATE_NOOP("Actions", "&Test effect with this picture"),
        ("Ctrl+T",),
        "effect",
        lambda now: now.looking,
    ),
    ActionSpec(
        "zoom_in",
        QT_TRANSLATE_NOOP("Actions", "Zoom &in"),
        (Standard.ZoomIn, "Ctrl+="),
        "zoom-in",
        lambda now: now.looking,
    ),
    ActionSpec(
        "zoom_out", QT_TRANSLATE_NOOP("Actions", "Zoom &out"), (Standard.ZoomOut,), "zoom-out", lambda now: now.looking
    ),
    ActionSpec("zoom_fit", QT_TRANSLATE_NOOP("Actions", "&Fit"), ("Ctrl+0",), "zoom-fit", lambda now: now.looking),
    ActionSpec(
        "zoom_actual", QT_TRANSLATE_NOOP("Actions", "&100 %"), ("Ctrl+Alt+0",), "zoom-actual", lambda now: now.looking
    ),
    ActionSpec(
        "next", QT_TRANSLATE_NOOP("Actions", "&Next picture"), ("Ctrl+PgDown",), enabled=lambda now: now.looking
    ),
    ActionSpec(
        "previous", QT_TRANSLATE_NOOP("Actions", "Pre&vious picture"), ("Ctrl+PgUp",), enabled=lambda now: now.looking
    ),
    ActionSpec(
        "cancel_job",
        QT_TRANSLATE_NOOP("Actions", "&Cancel the running job"),
        ("Ctrl+.",),
        "close",
        lambda now: now.running,
    ),
    ActionSpec("workspace", QT_TRANSLATE_NOOP("Actions", "&Workspace"), ("Ctrl+Shift+W",), "workspace"),
    ActionSpec("language_system", QT_TRANSLATE_NOOP("Actions", "&System language"), group="language"),
    ActionSpec("language_zh_CN", QT_TRANSLATE_NOOP("Actions", "简体中文"), group="language"),
    ActionSpec("language_en", QT_TRANSLATE_NOOP("Actions", "English"), group="language"),
    ActionSpec("theme_system", QT_TRANSLATE_NOOP("Actions", "As the &desktop"), group="theme"),
    ActionSpec("theme_light", QT_TRANSLATE_NOOP("Actions", "&Light"), group="theme"),
    ActionSpec("theme_dark", QT_TRANSLATE_NOOP("Actions", "Da&rk"), group="theme"),
    ActionSpec("about", QT_TRANSLATE_NOOP("Actions", "&About Fusion Desk")),
)

SEPARATOR = "-"


@dataclass(frozen=True, slots=True)
class MenuSpec:
    """A menu: action ids, :data:`SEPARATOR`, and menus inside it."""

    id: str
    text: str
    items: tuple[str | MenuSpec, ...]


MENUS = (
    MenuSpec(
        "file",
        QT_TRANSLATE_NOOP("Actions", "&File"),
        (
            "open",
            "open_folder",
            "open_samples",
            SEPARATOR,
            "export",
            "export_all",
            "keep",
            SEPARATOR,
            "settings",
            "check_connection",
            SEPARATOR,
            "quit",
        ),
    ),
    MenuSpec(
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Edit"),
        ("undo", "redo", SEPARATOR, "paste", "select_all", "remove", SEPARATOR, "cancel_job"),
    ),
    MenuSpec(
        "view",
        QT_TRANSLATE_NOOP("Actions", "&View"),
        (
            *("mode_prepare", "mode_effect", "test_current", "workspace", SEPARATOR),
            *("zoom_in", "zoom_out", "zoom_fit", "zoom_actual", SEPARATOR, "next", "previous", SEPARATOR),
            MenuSpec(
                "language",
                QT_TRANSLATE_NOOP("Actions", "&Language / 语言"),
                ("language_system", "language_zh_CN", "language_en"),
            ),
            MenuSpec("theme", QT_TRANSLATE_NOOP("Actions", "&Theme"), ("theme_system", "theme_light", "theme_dark")),
        ),
    ),
    MenuSpec("help", QT_TRANSLATE_NOOP("Actions", "&Help"), ("open_samples", "about")),
)

TOOL_BAR = (
    *("open", "open_folder", "paste", SEPARATOR, "export", "export_all", SEPARATOR, "undo", "redo", SEPARATOR),
    *("zoom_out", "zoom_fit", "zoom_actual", "zoom_in", SEPARATOR, "test_current", "keep", SEPARATOR, "workspace"),
)
TOOL_BAR_WITH_TEXT = frozenset({"open", "export", "export_all", "test_current"})


class Actions:
    """The QActions of one window, by id."""

    def __init__(self, parent: QObject, handlers: Mapping[str, Callable[[], None]]) -> None:
        self._actions = {spec.id: _action(spec, parent, handlers[spec.id]) for spec in ACTIONS}
        self._groups: dict[str, QActionGroup] = {}
        for spec in ACTIONS:
            if spec.group:
                group = self._groups.setdefault(spec.group, QActionGroup(parent))
                group.addAction(self._actions[spec.id])

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def update(self, now: WindowState) -> None:
        """Enable what makes sense now."""
        for spec in ACTIONS:
            self._actions[spec.id].setEnabled(spec.enabled(now))

    def retranslate(self) -> None:
        for spec in ACTIONS:
            action = self._actions[spec.id]
            text = translated(spec.text)
            action.setText(text)
            action.setIconText(plain_text(text))
            action.setToolTip(_tool_tip(text, action))

    def restyle(self, tokens: Tokens) -> None:
        for spec in ACTIONS:
            if spec.icon:
                self._actions[spec.id].setIcon(icon(spec.icon, tokens.text, on=tokens.accent))


def translated(text: str) -> str:
    """A text of the tables above in the language shown."""
    return QCoreApplication.translate("Actions", text)


def _action(spec: ActionSpec, parent: QObject, handler: Callable[[], None]) -> QAction:
    action = QAction(parent, checkable=bool(spec.group))
    action.setObjectName(spec.id)
    action.setShortcuts([sequence for key in spec.keys for sequence in _sequences(key)])
    # Roles are guessed from the text by default, which goes wrong in a language that is not English.
    action.setMenuRole(QAction.MenuRole.NoRole)
    action.triggered.connect(partial(_call, handler))
    return action


def _sequences(key: str | QKeySequence.StandardKey) -> list[QKeySequence]:
    """A standard key may have several bindings on a platform (Ctrl+Y and Ctrl+Shift+Z)."""
    return [QKeySequence(key)] if isinstance(key, str) else QKeySequence.keyBindings(key)


def _call(handler: Callable[[], None], *_: object) -> None:
    """Whatever the signal carries; PySide miscounts a partial's arguments when they are named."""
    handler()


def plain_text(text: str) -> str:
    """Without the mnemonic, which Chinese texts carry behind them in brackets, and without the dots of a dialog."""
    return MNEMONIC.sub("", text).replace("&", "").rstrip("…")


def _tool_tip(text: str, action: QAction) -> str:
    plain = plain_text(text)
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{plain} ({keys})" if keys else plain
