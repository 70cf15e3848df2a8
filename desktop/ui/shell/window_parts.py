"""What the composition root hands to the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.ui.kit.questions import Questions

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop.domain.ports import SessionStore
    from desktop.domain.workspace.ports import RecentPlaces
    from desktop.services.bundle import Services
    from desktop.services.inspect import Inspector
    from desktop.ui.kit.i18n import Translations
    from desktop.ui.kit.preferences import Preferences
    from desktop.ui.kit.questions import Asking
    from desktop.ui.kit.theme import ThemeSwitch
    from desktop.ui.workspace.asking import WorkspaceAsking


def ask_in_dialogs(window: QWidget) -> WorkspaceAsking:
    """Imported when the workspace is: the window is painted before."""
    from desktop.ui.workspace.asking import WorkspaceQuestions  # noqa: PLC0415

    return WorkspaceQuestions(window)


@dataclass(frozen=True, slots=True)
class WindowParts:
    """``services`` may block: worker threads only. ``close`` ends what they have opened, after the last worker."""

    services: Callable[[], Services]
    inspector: Callable[[], Inspector]
    """Of the services that which the first picture needs, there sooner. Worker threads only."""
    preferences: Preferences
    translations: Translations
    theme: ThemeSwitch
    paste_folder: Path
    samples: tuple[Path, ...]
    session: Callable[[], SessionStore]
    """Opens the place of what is open, for one window alone. Raises StoreError."""
    recent: Callable[[], RecentPlaces]
    """Files and folders opened last."""
    logs: Path
    """The folder of the log."""
    recent_log: Callable[[], str]
    """Reads the end of the log. Raises OSError."""
    save: Callable[[bytes, Path], Path]
    """Writes a new file, whole or not at all, and gives the name it got. Raises OutputError."""
    questions: Callable[[QWidget], Asking] = Questions
    workspace_questions: Callable[[QWidget], WorkspaceAsking] = ask_in_dialogs
    before_work: Callable[[], None] = lambda: None
    """Is called before the first worker begins, and behind the first picture of the window."""
    rest: Callable[[], None] = lambda: None
    """Lets go of what only work that is done needed. On a worker."""
    close: Callable[[], None] = lambda: None
