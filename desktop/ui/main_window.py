"""The window: rail, pages, menus, tool bar, status bar. It wires parts; each part does its own job."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.fusion import FusionSettings
from desktop.domain.settings import Language, Theme
from desktop.ui.actions import Actions, Mode, WindowState
from desktop.ui.bars import Menus, ToolBar
from desktop.ui.canvas.view import PictureCanvas
from desktop.ui.checking import Checker
from desktop.ui.effect_session import EffectSession
from desktop.ui.export_flow import ExportFlow
from desktop.ui.exporting import Exporter
from desktop.ui.i18n import Translated
from desktop.ui.jobs import JobRunner
from desktop.ui.key_status import KeyStatus
from desktop.ui.messages import error_advice, error_text
from desktop.ui.opening import Opener
from desktop.ui.panels.job_status import JobStatus
from desktop.ui.panels.notice import Notice, NoticeState
from desktop.ui.panels.prepare import PreparePage
from desktop.ui.panels.rail import Rail
from desktop.ui.panels.welcome import Welcome
from desktop.ui.picture_commands import PictureCommands, PictureParts
from desktop.ui.session import Session
from desktop.ui.settings_commands import SettingsCommands
from desktop.ui.theme import Themed, Tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from desktop.domain.errors import FusionDeskError
    from desktop.ui.panels.effect import EffectPage
    from desktop.ui.window_parts import WindowParts

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
        self.effect_session = EffectSession(self)
        self.runner = JobRunner(self)
        self.opener = Opener(self.session, self.runner, parts.services, self)
        self._checker = Checker(self.session, self.runner, parts.services, self)
        self.exporter = Exporter(self.runner, parts.services, self)
        self._questions = parts.questions(self)
        self.notice = Notice()
        self._pictures = self._picture_commands()
        self._settings = SettingsCommands(parts, self.runner, self)
        self.jobs = JobStatus()
        self.actions_ = Actions(self, self._handlers())
        self._flow = ExportFlow(self.exporter, self._questions, self.preferences, self.notice, self)
        self._keys = KeyStatus(self.runner, parts.services)
        self._mode = Mode.PREPARE
        self._was_painted = False
        self._effect: EffectPage | None = None
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

    # -- building ------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.setMinimumSize(MINIMUM_SIZE)
        welcome = Welcome(self.actions_["open"], self.actions_["open_samples"])
        welcome.dropped.connect(self._pictures.take)
        self.prepare = PreparePage(
            self.session, self.runner, self._parts.services, welcome=welcome, actions=self.actions_
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self.prepare)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.notice)
        right.addWidget(self._pages, 1)
        central = QWidget()
        row = QHBoxLayout(central)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(Rail([self.actions_[f"mode_{mode}"] for mode in Mode]))
        row.addLayout(right, 1)
        self.setCentralWidget(central)
        self._build_bars()

    def _build_bars(self) -> None:
        self._menus = Menus(self, self.actions_)
        self._tools = ToolBar(self.actions_)
        self.addToolBar(self._tools)
        self.zoom = QLabel()
        self.statusBar().addWidget(self.jobs)
        self.statusBar().addPermanentWidget(self.zoom)
        self.statusBar().addPermanentWidget(self._keys)
        self.statusBar().setSizeGripEnabled(False)

    def _connect(self) -> None:
        session = self.session
        for changed in (session.list_changed, session.selection_changed, session.undo_stack.indexChanged):
            changed.connect(self._update_actions)
        self.jobs.running_changed.connect(self._update_actions)
        self.opener.started.connect(lambda group: self.jobs.show_job(group, lambda: self.tr("Reading pictures")))
        self.exporter.started.connect(lambda job: self.jobs.show_job(job, lambda: self.tr("Exporting")))
        for failed in (self.opener.failed, self.exporter.failed, self.preferences.failed):
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
            "open": self._pictures.ask_for_pictures,
            "open_folder": self._pictures.ask_for_folder,
            "open_samples": self._open_samples,
            "paste": self._paste,
            "export": lambda: self._flow.export(self.session.selection),
            "export_all": lambda: self._flow.export(self.session.documents),
            "settings": self._show_settings,
            "quit": self._quit,
            "undo": self.session.undo_stack.undo,
            "redo": self.session.undo_stack.redo,
            "select_all": self._pictures.select_all,
            "remove": self._pictures.remove,
            "mode_prepare": partial(self.show_mode, Mode.PREPARE),
            "mode_effect": partial(self.show_mode, Mode.EFFECT),
            "test_current": self._test_current,
            "zoom_in": partial(self._zoom, PictureCanvas.zoom_in),
            "zoom_out": partial(self._zoom, PictureCanvas.zoom_out),
            "zoom_fit": partial(self._zoom, PictureCanvas.zoom_fit),
            "zoom_actual": partial(self._zoom, PictureCanvas.zoom_actual),
            "next": partial(self.session.step, 1),
            "previous": partial(self.session.step, -1),
            "cancel_job": self.jobs.cancel,
            **{f"language_{language}": partial(self._settings.use_language, language) for language in Language},
            **{f"theme_{theme}": partial(self._settings.use_theme, theme) for theme in Theme},
            "about": self._settings.show_about,
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

    def effect(self) -> EffectPage:
        """The Test effect page, made when it is first asked for: the window is on screen sooner."""
        if self._effect is None:
            # Imported here for the same reason.
            from desktop.ui.panels.effect import EffectPage  # noqa: PLC0415

            self.effect_session.set_settings(FusionSettings(algorithm=self.preferences.value.algorithm))
            self.effect_session.settings_changed.connect(self._remember_algorithm)
            page = EffectPage(self.effect_session, self.runner, self._parts.services)
            page.job_started.connect(lambda job: self.jobs.show_job(job, lambda: self.tr("Saving the result")))
            page.saved.connect(self._tell_saved)
            self._pages.addWidget(page)
            self._effect = page
        return self._effect

    def _remember_algorithm(self) -> None:
        self.preferences.change(algorithm=self.effect_session.settings.algorithm)

    def _tell_saved(self, path: Path) -> None:
        show = partial(self._questions.show_folder, path.parent)
        text = self.tr("Saved as %1").replace("%1", str(path))
        self.notice.say(text, NoticeState.GOOD, {self.tr("Open folder"): show})

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

    def _show_settings(self) -> None:
        self._settings.show_settings()
        self._settings.show_choices(self.actions_)
        self._keys.refresh()

    def start_work(self) -> None:
        """Begin what need not be there for the first picture of the window: load the models, look for keys."""
        job = self.runner.start(lambda _: self._parts.services())
        job.failed.connect(self.show_error)
        self._keys.refresh()
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
        super().closeEvent(event)
