"""The window: rail, pages, menus, tool bar, status bar. It wires parts; each part does its own job."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, QTimer, Signal
from PySide6.QtWidgets import QLabel, QMainWindow, QStackedWidget

from desktop.domain.settings import cloud_settings
from desktop.ui.canvas.view import PictureCanvas
from desktop.ui.effect.mode import EffectMode
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.job_status import JobStatus
from desktop.ui.kit.jobs import JobRunner
from desktop.ui.kit.notice import Notice, NoticeState
from desktop.ui.kit.theme import Themed, Tokens
from desktop.ui.kit.usage_watch import UsageStatus, UsageWatch
from desktop.ui.messages import error_advice, error_text
from desktop.ui.prepare.checking import Checker
from desktop.ui.prepare.export_flow import ExportFlow
from desktop.ui.prepare.exporting import Exporter
from desktop.ui.prepare.opening import Opener
from desktop.ui.prepare.page import PreparePage
from desktop.ui.prepare.picture_commands import PictureCommands, PictureParts
from desktop.ui.prepare.session import Session
from desktop.ui.prepare.welcome import Welcome
from desktop.ui.shell.actions import Actions, Mode, WindowState
from desktop.ui.shell.bars import Menus, ToolBar
from desktop.ui.shell.key_status import KeyStatus
from desktop.ui.shell.rail import Rail, WindowFrame
from desktop.ui.shell.settings_commands import SettingsCommands
from desktop.ui.shell.workspace_wiring import add_menu, add_workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from desktop.domain.errors import FusionDeskError
    from desktop.ui.effect.page import EffectPage
    from desktop.ui.effect.session import EffectSession
    from desktop.ui.shell.window_parts import WindowParts

DEFAULT_SIZE = QSize(1440, 900)
MINIMUM_SIZE = QSize(1000, 640)


class MainWindow(Themed, Translated, QMainWindow):
    """One window, one session. Closing it stops every job and waits for it."""

    painted = Signal()
    """The window is on screen for the first time."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__()
        self._parts = parts
        self.preferences = parts.preferences
        self.session = Session(self)
        self.runner = JobRunner(self)
        self.opener = Opener(self.session, self.runner, parts.services, self)
        self._checker = Checker(self.session, self.runner, parts.services, self)
        self.exporter = Exporter(self.runner, parts.services, self)
        self._questions = parts.questions(self)
        self.notice = Notice()
        self._pictures = self._picture_commands()
        self._settings = SettingsCommands(parts, self.runner, self)
        self.jobs = JobStatus()
        self._usage = UsageWatch(self.runner, parts.services, self)
        self._room = self._effect_room()
        self.workspace = add_workspace(self, parts, self.runner, jobs=self.jobs, pictures=self._pictures)
        self.actions_ = Actions(self, self._handlers())
        self._flow = ExportFlow(self.exporter, self._questions, self.preferences, self.notice, self)
        self._keys = KeyStatus(self.runner, parts.services)
        self._mode = Mode.PREPARE
        self._was_painted = False
        self._lay_out()
        self._connect()
        self._restore()
        self.retranslate()
        self.restyle()
        self._update_actions()
        self.prepare.welcome.open.setFocus()

    def _picture_commands(self) -> PictureCommands:
        folder = self._parts.paste_folder
        parts = PictureParts(self.session, self.opener, self._questions, self.preferences, self.notice, folder)
        commands = PictureCommands(parts, self)
        commands.opening.connect(partial(self.show_mode, Mode.PREPARE))
        return commands

    def _effect_room(self) -> EffectMode:
        room = EffectMode(
            self._parts,
            self.runner,
            watch=self._usage,
            questions=self._questions,
            notice=self.notice,
            jobs=self.jobs,
            window=self,
        )
        room.keys_asked.connect(self._settings.show_keys)
        return room

    # -- building ------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.setMinimumSize(MINIMUM_SIZE)
        welcome = Welcome(self.actions_["open"], self.actions_["open_samples"])
        welcome.dropped.connect(self._pictures.take)
        self.prepare = PreparePage(
            self.session,
            self.runner,
            self._parts.services,
            welcome=welcome,
            actions=self.actions_,
            cloud=lambda: cloud_settings(self.preferences.value),
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self.prepare)
        rail = Rail([self.actions_[f"mode_{mode}"] for mode in Mode])
        self.setCentralWidget(WindowFrame(rail, self.notice, self._pages))
        self._build_bars()

    def _build_bars(self) -> None:
        self._menus = Menus(self, self.actions_)
        add_menu(self, self.workspace)
        self._tools = ToolBar(self.actions_)
        self.addToolBar(self._tools)
        self.zoom = QLabel()
        self.statusBar().addWidget(self.jobs)
        self.statusBar().addPermanentWidget(self.zoom)
        for status in (UsageStatus(self._usage), self._keys):
            self.statusBar().addPermanentWidget(status)
        self.statusBar().setSizeGripEnabled(False)

    def _connect(self) -> None:
        session = self.session
        for changed in (session.list_changed, session.selection_changed, session.undo_stack.indexChanged):
            changed.connect(self._update_actions)
        self.jobs.running_changed.connect(self._update_actions)
        self._settings.closed.connect(self._settings_closed)
        self.opener.started.connect(lambda group: self.jobs.show_job(group, lambda: self.tr("Reading pictures")))
        self.exporter.started.connect(lambda job: self.jobs.show_job(job, lambda: self.tr("Exporting")))
        poses = self.prepare.poses
        poses.started.connect(lambda job: self.jobs.show_job(job, lambda: self.tr("Checking poses in the cloud")))
        for failed in (self.opener.failed, self.exporter.failed, self.preferences.failed, poses.failed):
            failed.connect(self.show_error)
        self.prepare.files_dropped.connect(self.open)
        self.prepare.canvas.zoomChanged.connect(lambda zoom: self.zoom.setText(f"{zoom:.0%}".replace("%", " %")))

    def _restore(self) -> None:
        settings = self.preferences.value
        self.resize(DEFAULT_SIZE.boundedTo(self.screen().availableSize()))
        if settings.window_geometry:
            self.restoreGeometry(QByteArray.fromBase64(settings.window_geometry.encode()))
        self.actions_["mode_prepare"].setChecked(True)
        self._settings.show_choices(self.actions_)

    def _handlers(self) -> dict[str, Callable[[], None]]:
        """What each action does, by the ids of the table."""
        return {
            "open_samples": self._open_samples,
            "paste": self._paste,
            "export": lambda: self._flow.export(self.session.selection),
            "export_all": lambda: self._flow.export(self.session.documents),
            "quit": self._quit,
            "mode_prepare": partial(self.show_mode, Mode.PREPARE),
            "mode_effect": partial(self.show_mode, Mode.EFFECT),
            "test_current": self._test_current,
            "zoom_in": partial(self._zoom, PictureCanvas.zoom_in),
            "zoom_out": partial(self._zoom, PictureCanvas.zoom_out),
            "zoom_fit": partial(self._zoom, PictureCanvas.zoom_fit),
            "zoom_actual": partial(self._zoom, PictureCanvas.zoom_actual),
            "cancel_job": self.jobs.cancel,
            "workspace": self.workspace.toggle,
            "keep": lambda: self.workspace.keep(self.session.selection),
            **self._pictures.handlers(),
            **self._settings.handlers(),
        }

    # -- looks ---------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        self.setWindowTitle("Fusion Desk")
        self.actions_.retranslate()
        self._menus.retranslate()
        self._tools.setWindowTitle(self.tr("Tools"))

    def restyle(self) -> None:
        self.actions_.restyle(Tokens.of(self.palette()))

    def _update_actions(self) -> None:
        stack = self.session.undo_stack
        self.actions_.update(
            WindowState(
                mode=self._mode,
                pictures=len(self.session.documents),
                current=self.session.current is not None,
                undoable=stack.canUndo(),
                redoable=stack.canRedo(),
                running=self.jobs.running,
            )
        )

    # -- modes ---------------------------------------------------------------------------------------------------

    @property
    def mode(self) -> Mode:
        return self._mode

    def show_mode(self, mode: Mode) -> None:
        """Switch modes; the Test effect mode starts with the picture at hand."""
        self._show_page(mode)
        current = self.session.current
        if mode is Mode.EFFECT and self.effect_session.template is None and current is not None:
            self.effect().set_template(current.path)

    def _show_page(self, mode: Mode) -> None:
        self._mode = mode
        self.actions_[f"mode_{mode}"].setChecked(True)
        self._pages.setCurrentWidget(self.prepare if mode is Mode.PREPARE else self.effect())
        self.zoom.setVisible(mode is Mode.PREPARE)
        self._update_actions()

    @property
    def effect_session(self) -> EffectSession:
        return self._room.session

    def effect(self) -> EffectPage:
        """The Test effect page, made when it is first asked for."""
        return self._room.page_in(self._pages)

    def _test_current(self) -> None:
        current = self.session.current
        if current is not None:
            self._show_page(Mode.EFFECT)
            self.effect().set_template(current.path)

    def _zoom(self, how: Callable[[PictureCanvas], None]) -> None:
        how(self.prepare.canvas)

    # -- pictures --------------------------------------------------------------------------------------------------

    def open(self, paths: Sequence[Path]) -> None:
        """Open files and folders into the Prepare mode."""
        self._pictures.open(paths)

    def _open_samples(self) -> None:
        if self._mode is Mode.EFFECT:
            self.effect().load_samples()
        else:
            self.open(self._parts.samples)

    def _paste(self) -> None:
        if self._mode is not Mode.EFFECT or not self.effect().paste():
            self._pictures.paste()

    # -- the rest ------------------------------------------------------------------------------------------------

    def show_error(self, error: FusionDeskError) -> None:
        """Tell what the world did, and what to do about it."""
        self.notice.say(f"{error_text(error)} {error_advice(error)}", NoticeState.BAD)

    def _settings_closed(self) -> None:
        self._settings.show_choices(self.actions_)
        self._keys.refresh()

    def start_work(self) -> None:
        """Begin what need not be there for the first picture of the window: load the models, look for keys."""
        job = self.runner.start(lambda _: self._parts.services())
        job.failed.connect(self.show_error)
        self._keys.refresh()
        self._usage.refresh()
        self.workspace.start()
        if self.preferences.problem is not None:
            self.show_error(self.preferences.problem)

    def _quit(self) -> None:
        self.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self.preferences.change(window_geometry=geometry)
        self.runner.shutdown()
        self.workspace.close()
        self._parts.close()
        super().closeEvent(event)
