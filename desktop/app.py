"""Composition root of the window: build, wire, run, shut down."""

from __future__ import annotations

import logging
import os
import sys
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop.assets import ICONS, SAMPLES
from desktop.storage.logs import logging_to, recent_log
from desktop.storage.paths import APPLICATION, PASTE_NAME, SESSIONS_NAME, find_folders
from desktop.storage.settings import SettingsFile
from desktop.ui.kit.i18n import Translations
from desktop.ui.kit.preferences import Preferences
from desktop.ui.kit.theme import ThemeSwitch
from desktop.ui.shell.main_window import MainWindow
from desktop.ui.shell.provider import Once, ServiceProvider
from desktop.ui.shell.window_parts import WindowParts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

    from desktop.looking import Looking
    from desktop.services.bundle import Services
    from desktop.storage.paths import Folders
    from desktop.storage.recent import RecentFile
    from desktop.storage.session import SessionFolder

STYLE = "Fusion"

logger = logging.getLogger("desktop.app")


def run(arguments: Sequence[str]) -> int:
    """Show the window with the pictures named in ``arguments`` and run until it is closed; returns the exit code."""
    application = start_qt()
    folders = find_folders()
    with ExitStack() as stack:
        with suppress(OSError):  # a read-only home must not keep the window from opening
            stack.enter_context(logging_to(folders.logs))
        window = build_window(application, folders)
        stack.callback(_dismiss, window)
        stack.callback(_hook_exceptions(window, folders.logs))
        paths = [Path(argument).absolute() for argument in arguments]
        # Not before: importing what the services need takes longer than everything up to here.
        window.painted.connect(lambda: _begin(window, paths, stack))
        window.show()
        code = application.exec()
        if window.left_running:
            _leave(code)
        return code


def start_qt() -> QApplication:
    """Start Qt in the one style that our sheet is drawn for, or give the application that is there.

    The style is named as an argument: ``setStyle`` gives it back as an object, and to describe its class to Python
    takes a twentieth of the time to the first paint.
    """
    application = QApplication.instance() or QApplication([APPLICATION, "-style", STYLE])
    if not isinstance(application, QApplication):
        message = "a QApplication is needed for windows"
        raise TypeError(message)
    return application


def _leave(code: int) -> NoReturn:
    """End the program while a worker is inside a library that hears of no cancel: a picture of 200 megapixels takes it
    half a minute. What it writes has no name before it is whole, and databases take care of themselves.
    """
    logger.warning("Closed while a worker was busy")
    logging.shutdown()
    os._exit(code)


def _begin(window: MainWindow, paths: Sequence[Path], stack: ExitStack) -> None:
    from desktop.ui.kit.garbage import GarbageCollection

    stack.callback(GarbageCollection(window).close)
    window.start_work()
    window.open(paths)
    if not paths:
        window.offer_tour()


def _dismiss(window: MainWindow) -> None:
    """Stop what runs and delete the window now, while the application is still there to do it."""
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _hook_exceptions(window: MainWindow, logs: Path) -> Callable[[], None]:
    """Log every bug and show it; returns what puts the old hook back."""
    before = sys.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            window.close()
            return
        from desktop.ui.dialogs.crash import CrashDialog

        logger.error("A bug", exc_info=(kind, error, trace))
        CrashDialog.tell(window, error, logs)

    def restore() -> None:
        sys.excepthook = before

    sys.excepthook = hook
    return restore


def build_window(application: QApplication, folders: Folders) -> MainWindow:
    """The window, wired but not shown."""
    application.setApplicationName(APPLICATION)
    application.setApplicationDisplayName("Fusion Desk")
    application.setWindowIcon(QIcon(str(ICONS / "fusion-desk.svg")))
    preferences = Preferences(SettingsFile(folders.settings_file))
    translations, theme = Translations(application), ThemeSwitch(application)
    translations.use(preferences.value.language)
    theme.use(preferences.value.theme)
    looking = Once(_build_looking)
    provider = ServiceProvider(lambda: _build_services(looking()))
    return MainWindow(
        WindowParts(
            services=provider,
            inspector=lambda: looking().inspector,
            preferences=preferences,
            translations=translations,
            theme=theme,
            paste_folder=folders.data / PASTE_NAME,
            samples=(SAMPLES,),
            session=lambda: _open_session(folders),
            recent=lambda: _recent(folders),
            logs=folders.logs,
            recent_log=lambda: recent_log(folders.logs),
            save=_save,
            before_work=_keep_memory,
            rest=provider.rest,
            close=provider.close,
        )
    )


def _keep_memory() -> None:
    """Before the first worker: a thread that has begun with a heap of its own keeps it."""
    from desktop.heap import keep_freed_memory

    keep_freed_memory()


def _open_session(folders: Folders) -> SessionFolder:
    from desktop.storage.session import SessionFolder

    return SessionFolder(folders.data / SESSIONS_NAME)


def _recent(folders: Folders) -> RecentFile:
    from desktop.storage.recent import RECENT_PICTURES, RECENT_PICTURES_NAME, RecentFile

    return RecentFile(folders.data / RECENT_PICTURES_NAME, RECENT_PICTURES)


def _save(data: bytes, target: Path) -> Path:
    from desktop.storage.saving import FileSaver

    return FileSaver().save(data, target)


def _build_looking() -> Looking:
    from desktop.looking import build_looking

    return build_looking()


def _build_services(looking: Looking) -> Services:
    from desktop.composition import build_services

    return build_services(looking=looking)
