"""The window's actions, menus and tool bar as data; a test walks every row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from desktop.ui.kit.actions import SEPARATOR, ActionSpec, MenuSpec, Needs, first_of
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP
from desktop.ui.kit.mode import NOTHING_OPEN, ModeState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.kit.mode import ModeSpec

Standard = QKeySequence.StandardKey
CONTEXT = "Actions"
"""Of the texts below, and of the modes' titles, in the catalogues."""


@dataclass(frozen=True, slots=True)
class WindowState:
    """What decides which actions make sense now; ``mode`` is that of the mode in front."""

    mode: ModeState = NOTHING_OPEN
    undoable: bool = False
    redoable: bool = False
    running: bool = False


Spec = ActionSpec[WindowState]
Need = Needs[WindowState]
_ELSEWHERE = Need(
    lambda now: now.mode.listed,
    QT_TRANSLATE_NOOP("Actions", "This works on the pictures of Prepare: go there first."),
)
_looking = first_of(
    _ELSEWHERE, Need(lambda now: now.mode.current, QT_TRANSLATE_NOOP("Actions", "Open a picture first."))
)
_any_pictures = first_of(
    _ELSEWHERE, Need(lambda now: now.mode.pictures > 0, QT_TRANSLATE_NOOP("Actions", "Open pictures first."))
)
_undoable = Need(lambda now: now.undoable, QT_TRANSLATE_NOOP("Actions", "There is nothing to undo here."))
_redoable = Need(lambda now: now.redoable, QT_TRANSLATE_NOOP("Actions", "There is nothing to redo here."))
_running = Need(lambda now: now.running, QT_TRANSLATE_NOOP("Actions", "Nothing is running."))
"""Why not, in the language of the tables."""


ACTIONS = (
    Spec("open", QT_TRANSLATE_NOOP("Actions", "&Open pictures…"), (Standard.Open,), "open"),
    Spec("open_folder", QT_TRANSLATE_NOOP("Actions", "Open &folder…"), ("Ctrl+Shift+O",), "folder"),
    Spec("open_samples", QT_TRANSLATE_NOOP("Actions", "Open the &samples"), (), "sample"),
    Spec("paste", QT_TRANSLATE_NOOP("Actions", "&Paste"), (Standard.Paste,), "paste"),
    Spec("export", QT_TRANSLATE_NOOP("Actions", "&Export…"), ("Ctrl+E",), "export", _looking),
    Spec("export_all", QT_TRANSLATE_NOOP("Actions", "Export &all…"), ("Ctrl+Shift+E",), "export-all", _any_pictures),
    Spec("keep", QT_TRANSLATE_NOOP("Actions", "&Keep in the workspace"), ("Ctrl+K",), "keep", _looking),
    Spec("settings", QT_TRANSLATE_NOOP("Actions", "Se&ttings…"), ("Ctrl+,",), "settings"),
    Spec("check_connection", QT_TRANSLATE_NOOP("Actions", "Check &cloud connection…"), (), "key"),
    Spec("people", QT_TRANSLATE_NOOP("Actions", "&People and consent…"), (), "rights"),
    Spec("check_labels", QT_TRANSLATE_NOOP("Actions", "Check AI &labels…"), (), "pass"),
    Spec("unlabelled", QT_TRANSLATE_NOOP("Actions", "&Results without the label…"), (), "warn"),
    Spec("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), ("Ctrl+Q",)),
    Spec("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), (Standard.Undo,), "undo", _undoable),
    Spec("redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), (Standard.Redo,), "redo", _redoable),
    Spec(
        "select_all",
        QT_TRANSLATE_NOOP("Actions", "Select a&ll pictures"),
        ("Ctrl+Shift+A",),
        why_not=_any_pictures,
    ),
    Spec("find", QT_TRANSLATE_NOOP("Actions", "&Find a picture"), (Standard.Find,), why_not=_any_pictures),
    Spec(
        "copy_settings",
        QT_TRANSLATE_NOOP("Actions", "&Copy the settings"),
        ("Ctrl+Shift+C",),
        why_not=_looking,
    ),
    Spec(
        "paste_settings",
        QT_TRANSLATE_NOOP("Actions", "Paste the s&ettings"),
        ("Ctrl+Shift+V",),
        why_not=_looking,
    ),
    Spec(
        "fix_all",
        QT_TRANSLATE_NOOP("Actions", "Fi&x all that can be fixed"),
        ("Ctrl+Shift+F",),
        why_not=_any_pictures,
    ),
    Spec("remove", QT_TRANSLATE_NOOP("Actions", "Re&move from the list"), (Standard.Delete,), "remove", _looking),
    Spec(
        "test_current",
        QT_TRANSLATE_NOOP("Actions", "Test effect with this pict&ure"),
        ("Ctrl+T",),
        "effect",
        _looking,
    ),
    Spec("test_many", QT_TRANSLATE_NOOP("Actions", "A&dd to batch and QA"), ("Ctrl+B",), "qa"),
    Spec("zoom_in", QT_TRANSLATE_NOOP("Actions", "Zoom &in"), (Standard.ZoomIn, "Ctrl+="), "zoom-in", _looking),
    Spec("zoom_out", QT_TRANSLATE_NOOP("Actions", "Zoom &out"), (Standard.ZoomOut,), "zoom-out", _looking),
    Spec("zoom_fit", QT_TRANSLATE_NOOP("Actions", "&Fit"), ("Ctrl+0",), "zoom-fit", _looking),
    Spec("zoom_actual", QT_TRANSLATE_NOOP("Actions", "&100%"), ("Ctrl+Alt+0",), "zoom-actual", _looking),
    Spec("next", QT_TRANSLATE_NOOP("Actions", "&Next picture"), ("Ctrl+PgDown",), why_not=_looking),
    Spec("previous", QT_TRANSLATE_NOOP("Actions", "Pre&vious picture"), ("Ctrl+PgUp",), why_not=_looking),
    Spec(
        "cancel_job",
        QT_TRANSLATE_NOOP("Actions", "Cancel the running &job"),
        ("Ctrl+.",),
        "close",
        _running,
    ),
    Spec("workspace", QT_TRANSLATE_NOOP("Actions", "&Workspace"), ("Ctrl+Shift+W",), "workspace"),
    Spec("language_system", QT_TRANSLATE_NOOP("Actions", "&System language"), group="language"),
    Spec("language_zh_CN", QT_TRANSLATE_NOOP("Actions", "简体中文"), group="language"),
    Spec("language_en", QT_TRANSLATE_NOOP("Actions", "English"), group="language"),
    Spec("theme_system", QT_TRANSLATE_NOOP("Actions", "As the &desktop"), group="theme"),
    Spec("theme_light", QT_TRANSLATE_NOOP("Actions", "&Light"), group="theme"),
    Spec("theme_dark", QT_TRANSLATE_NOOP("Actions", "Da&rk"), group="theme"),
    Spec("palette", QT_TRANSLATE_NOOP("Actions", "&Command palette…"), ("Ctrl+Shift+P",)),
    Spec("shortcuts", QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts…"), ("?", "Ctrl+/")),
    Spec("help", QT_TRANSLATE_NOOP("Actions", "&Help…"), ("F1",), "help"),
    Spec("tour", QT_TRANSLATE_NOOP("Actions", "Guided &tour")),
    Spec("upload_hints", QT_TRANSLATE_NOOP("Actions", "Hints for an &upload page…")),
    Spec("open_logs", QT_TRANSLATE_NOOP("Actions", "Open the &log folder"), (), "folder"),
    Spec("report_problem", QT_TRANSLATE_NOOP("Actions", "&Report a problem…")),
    Spec("about", QT_TRANSLATE_NOOP("Actions", "&About Fusion Desk")),
)

MENUS = (
    MenuSpec(
        "file",
        QT_TRANSLATE_NOOP("Actions", "&File"),
        (
            *("open", "open_folder", MenuSpec("recent", QT_TRANSLATE_NOOP("Actions", "Open &recent"), ())),
            *("open_samples", SEPARATOR),
            *("export", "export_all", "keep", SEPARATOR),
            *("settings", "check_connection", SEPARATOR, "quit"),
        ),
    ),
    MenuSpec(
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Edit"),
        (
            *("undo", "redo", SEPARATOR, "paste", "find", "select_all", "remove", SEPARATOR),
            *("copy_settings", "paste_settings", "fix_all", SEPARATOR, "cancel_job"),
        ),
    ),
    MenuSpec(
        "view",
        QT_TRANSLATE_NOOP("Actions", "&View"),
        (
            *("test_current", "test_many", "workspace", SEPARATOR),
            *("zoom_in", "zoom_out", "zoom_fit", "zoom_actual", SEPARATOR, "next", "previous", SEPARATOR),
            MenuSpec(
                "language",
                QT_TRANSLATE_NOOP("Actions", "&Language / 语言"),
                ("language_system", "language_zh_CN", "language_en"),
            ),
            MenuSpec("theme", QT_TRANSLATE_NOOP("Actions", "&Theme"), ("theme_system", "theme_light", "theme_dark")),
        ),
    ),
    MenuSpec("workspace", QT_TRANSLATE_NOOP("Actions", "&Workspace"), ()),
    MenuSpec(
        "compliance",
        QT_TRANSLATE_NOOP("Actions", "&Compliance"),
        ("people", SEPARATOR, "check_labels", "unlabelled"),
    ),
    MenuSpec(
        "help",
        QT_TRANSLATE_NOOP("Actions", "&Help"),
        (
            *("help", "tour", "palette", "shortcuts", SEPARATOR, "open_samples", "upload_hints", SEPARATOR),
            *("open_logs", "report_problem", SEPARATOR, "about"),
        ),
    ),
)
"""The modes stand at the top of ``view`` (:func:`menus_with`); ``workspace`` is filled by the dock."""

TOOL_BAR = (
    *("open", "open_folder", "paste", SEPARATOR, "export", "export_all", SEPARATOR, "undo", "redo", SEPARATOR),
    *("zoom_out", "zoom_fit", "zoom_actual", "zoom_in", SEPARATOR, "test_current", "keep", SEPARATOR, "workspace"),
)
TOOL_BAR_WITH_TEXT = frozenset({"open", "export", "export_all", "test_current"})


HELPING = ("help", "tour", "upload_hints", "open_logs", "report_problem")
"""What ``help_commands.py`` does, which is imported when it is first asked for."""


def needs_pictures(spec: Spec) -> bool:
    """Whether an action works on a list of pictures, which only the first mode has."""
    return spec.why_not(WindowState(mode=ModeState(listed=False))) == _ELSEWHERE.reason


def mode_action(mode_id: str) -> str:
    """The id of the action that brings a mode to the front."""
    return f"mode_{mode_id}"


def actions_with(modes: Sequence[ModeSpec]) -> tuple[Spec, ...]:
    """The table, and a row for each mode: the first with Ctrl+1, and so on."""
    rows = (
        Spec(mode_action(mode.id), mode.title, (f"Ctrl+{place}",), mode.icon, group="mode")
        for place, mode in enumerate(modes, 1)
    )
    return (*ACTIONS, *rows)


def menus_with(modes: Sequence[ModeSpec]) -> tuple[MenuSpec, ...]:
    """The menus, with the modes at the top of that of the view."""
    rows = tuple(mode_action(mode.id) for mode in modes)
    return tuple(MenuSpec(menu.id, menu.text, (*rows, *menu.items)) if menu.id == "view" else menu for menu in MENUS)
