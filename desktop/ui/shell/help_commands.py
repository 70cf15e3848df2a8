"""The Help menu: articles and the way to their places, guided tour, hints for an upload page, log, problem report."""

from __future__ import annotations

import os
import platform
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Qt, qVersion
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from desktop.assets import HELP, UPLOAD_HINTS
from desktop.domain.rules.rules import FindingCode
from desktop.services.help.reading import read_library
from desktop.services.help.upload_hints import read_upload_hints
from desktop.services.problem_report import ReportFacts, report_text
from desktop.ui.dialogs.help import HelpWindow
from desktop.ui.dialogs.problem_report import ProblemReportDialog
from desktop.ui.dialogs.upload_hints import UploadHintsDialog
from desktop.ui.kit.notice import NoticeState
from desktop.ui.kit.spotlight import Spotlight
from desktop.ui.messages import finding_title
from desktop.ui.shell.help_places import PLACES, Place, place_name, place_name_of, place_of_widget
from desktop.ui.shell.tour import Tour

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.domain.errors import FusionDeskError
    from desktop.domain.jobs import Progress
    from desktop.ui.kit.questions import Asking
    from desktop.ui.shell.file_saving import FileSaving
    from desktop.ui.shell.main_window import MainWindow
    from desktop.ui.shell.settings_commands import SettingsCommands
    from desktop.ui.shell.window_parts import WindowParts

PARTS = ("opencv-python-headless", "pillow", "numpy", "httpx", "pi-heif", "keyring")
"""Whose versions a report tells, beside the program's, Python's and Qt's."""

REPORT_NAME = "fusion-desk-report.txt"


class HelpCommands(QObject):
    """Everything of the Help menu but About."""

    def __init__(
        self, window: MainWindow, parts: WindowParts, settings: SettingsCommands, asking: Asking, saving: FileSaving
    ) -> None:
        super().__init__(window)
        self._window, self._parts, self._settings, self._asking = window, parts, settings, asking
        self._saving = saving
        self._library = read_library(HELP)
        self.spotlight = Spotlight(window)
        self.tour = Tour(window)
        self.window = HelpWindow(self._library, place_name, window)
        self.window.place_asked.connect(self.go)
        self._pages: dict[str, Callable[[], None]] = {"cloud": settings.show_cloud, "keys": settings.show_keys}
        self._deeds: dict[str, Callable[[], None]] = {
            "help": self.show,
            "tour": self.tour.begin,
            "upload_hints": self.show_hints,
            "open_logs": self.open_logs,
            "report_problem": self.report,
        }

    def do(self, action_id: str) -> None:
        """What an action of the Help menu does."""
        self._deeds[action_id]()

    # -- articles ------------------------------------------------------------------------------------------------

    def show(self) -> None:
        """Open help at what the keyboard is in, or where it was left."""
        place = place_at(QApplication.focusWidget())
        topic = self._library.of_place(place) if place else None
        if topic is not None:
            self.window.show_topic(topic.id)
        self._bring(self.window.query)

    def explain(self, code: str) -> None:
        """Open the article about the rule or the error ``code``, or what is found under the rule's title."""
        topic = self._library.of_rule(code) or self._library.of_error(code)
        if topic is not None:
            self.window.show_topic(topic.id)
            self._bring(self.window.article)
        else:
            self._bring(self.window.query)
            self.window.ask(finding_title(FindingCode(code)) if code in tuple(FindingCode) else code)

    def _bring(self, focus: QWidget) -> None:
        if self.window.isVisible():
            self.window.raise_()
        self.window.show()
        self.window.activateWindow()
        focus.setFocus()

    # -- places --------------------------------------------------------------------------------------------------

    def go(self, place_id: str) -> None:
        """Show a place of the window: open what stands behind a command, or point at where something is done."""
        place = PLACES[place_id]
        if place.action:
            self._window.actions_[place.action].trigger()
        elif place.settings:
            self._pages[place.settings]()
        elif place.command:
            self._command(place)
        else:
            self._point(place)

    def _command(self, place: Place) -> None:
        """A command that makes no sense now stands in the dock, with the words of where to find it."""
        area = self._window.workspace
        action = area.actions[place.command]
        if action.isEnabled():
            action.trigger()
            return
        text = self.tr("“{command}” is in the workspace's menu: choose an activity or a material first.")
        self._window.notice.say(text.format(command=place_name_of(place)), NoticeState.GOOD)
        self.go(place.or_else)

    def _point(self, place: Place) -> None:
        if place.mode:
            self._window.show_mode(place.mode)
        else:
            self._window.workspace.dock.show()
        self._window.activateWindow()
        target = self._window.findChild(QWidget, place.widget)
        if target is not None:
            self.spotlight.point_at(target, for_a_moment=True)
        if target is not None and target.isVisible():
            self._step_aside(target)
            return
        if place.or_else:
            self.go(place.or_else)
            return
        text = self.tr("“{place}” stands beside an open picture.").format(place=place_name_of(place))
        again = {self.tr("Open the samples"): self._window.actions_["open_samples"].trigger}
        self._window.notice.say(text, NoticeState.GOOD, again)

    def _step_aside(self, target: QWidget) -> None:
        """Help stays above its window: over what it points at it goes, and F1 brings it back where it was left."""
        lit = QRect(target.mapToGlobal(QPoint()), target.size())
        if self.window.frameGeometry().intersects(lit):
            self.window.hide()

    # -- the rest ------------------------------------------------------------------------------------------------

    def show_hints(self) -> None:
        _show(UploadHintsDialog(read_upload_hints(UPLOAD_HINTS), self._window))

    def open_logs(self) -> None:
        """In the desktop's file manager."""
        self._asking.show_folder(self._parts.logs)

    def report(self) -> None:
        """Put the report together and show it."""
        job = self._window.runner.start(partial(_report, self._parts, _system()))
        job.succeeded.connect(self._show_report)
        job.failed.connect(self._window.show_error)

    def _show_report(self, report: str) -> None:
        dialog = ProblemReportDialog(report, self._window)
        dialog.save_asked.connect(partial(self._save_report, dialog))
        _show(dialog)

    def _save_report(self, dialog: ProblemReportDialog, text: str) -> None:
        job = self._saving.ask(text.encode("utf-8", "replace"), REPORT_NAME, self.tr("Save the report"), dialog)
        if job is not None:
            job.succeeded.connect(partial(self._tell_saved, dialog))
            job.failed.connect(partial(self._tell_not_saved, dialog))

    def _tell_not_saved(self, dialog: ProblemReportDialog, error: FusionDeskError) -> None:
        """In the dialog, or in the window when the user has closed it meanwhile."""
        (dialog if isValid(dialog) else self._window).show_error(error)

    def _tell_saved(self, dialog: QDialog, path: Path) -> None:
        if isValid(dialog):
            dialog.accept()
        text = self.tr("The report was saved as {path}. Nothing was sent.").format(path=path)
        show = {self.tr("Show the folder"): lambda: self._asking.show_folder(path.parent)}
        self._window.notice.say(text, NoticeState.GOOD, show)


def place_at(widget: QWidget | None) -> str:
    """The place that ``widget`` is in; empty for none."""
    while widget is not None:
        if place := place_of_widget(widget.objectName()):
            return place
        widget = widget.parentWidget()
    return ""


def _show(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _system() -> str:
    """To be asked on the GUI thread: screen and platform are Qt's."""
    screen = QApplication.primaryScreen()
    size = screen.size()
    looks = f"{QApplication.platformName()}, {size.width()} × {size.height()} at {screen.devicePixelRatio():g}"
    return f"{platform.platform()}, {os.cpu_count()} cores, {looks}"


def _report(parts: WindowParts, system: str, _: Progress) -> str:
    log, problem = "", ""
    try:
        log = parts.recent_log()
    except OSError as error:
        problem = error.strerror or type(error).__name__
    facts = ReportFacts(_versions(), system, parts.preferences.value, os.environ, log, problem)
    return report_text(facts)


def _versions() -> dict[str, str]:
    own = {"Fusion Desk": version("fusion-desk"), "Python": platform.python_version(), "Qt": qVersion()}
    return own | {name: _version(name) for name in PARTS}


def _version(name: str) -> str:
    """A bundle keeps no records of its parts."""
    try:
        return version(name)
    except PackageNotFoundError:
        return "–"
