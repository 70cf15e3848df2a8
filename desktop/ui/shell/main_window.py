"""The window: rail, pages, menus, tool bar, status bar. It wires parts; each part does its own job.

It knows its modes as rows of a table only. Nothing is imported here that the first picture of it can do without.
"""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QSize, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from desktop.ui.kit.actions import Actions, Menus
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.job_status import JobStatus
from desktop.ui.kit.jobs import JobRunner
from desktop.ui.kit.mode import Materials, ModeContext
from desktop.ui.kit.notice import Notice, NoticeState
from desktop.ui.kit.theme import Themed, Tokens
from desktop.ui.kit.usage_watch import UsageStatus, UsageWatch
from desktop.ui.shell.actions import CONTEXT, HELPING, WindowState, actions_with, menus_with, mode_action
from desktop.ui.shell.bars import ToolBar
from desktop.ui.shell.key_status import KeyStatus
from desktop.ui.shell.modes import MODES
from desktop.ui.shell.rail import Rail, WindowFrame
from desktop.ui.shell.settings_commands import SettingsCommands
from desktop.ui.shell.startup import Startup

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from desktop.domain.errors import FusionDeskError
    from desktop.domain.ports import SessionStore
    from desktop.domain.preparing import PrepareOptions
    from desktop.ui.kit.mode import Mode, ModeSpec, OpenPicture, Tester, ToTest
    from desktop.ui.shell.action_commands import ActionCommands
    from desktop.ui.shell.duty_commands import DutyCommands
    from desktop.ui.shell.file_saving import FileSaving
    from desktop.ui.shell.help_commands import HelpCommands
    from desktop.ui.shell.job_news import JobNews
    from desktop.ui.shell.recent_menu import RecentMenu
    from desktop.ui.shell.resting import Resting
    from desktop.ui.shell.session_keeper import Found, SessionKeeper
    from desktop.ui.shell.version_news import VersionNews
    from desktop.ui.shell.window_parts import WindowParts
    from desktop.ui.workspace.area import WorkspaceArea

DEFAULT_SIZE = QSize(1440, 900)
FRAME = QSize(24, 60)
"""Logical pixels of a screen that the window's own frame and the desktop's bars take."""
MINIMUM_SIZE = QSize(900, 560) - FRAME

CLOSE_MS = 600
"""How long closing waits for workers: with what is saved then it stays within a second (issue 17, 2026-11-30)."""


class MainWindow(Themed, Translated, QMainWindow):
    """One window, its modes and the workspace. Closing it stops every job and waits for it, but no second.

    It is made in two steps: what its first picture shows at once, modes and workspace by :meth:`start_work` or
    :meth:`build`. What the user does between is done when they are there.
    """

    painted = Signal()
    """The window is on screen for the first time."""
    state_changed = Signal()
    """Something was opened, edited, made, or another mode is in front."""

    def __init__(self, parts: WindowParts, modes: Sequence[ModeSpec] = MODES) -> None:
        super().__init__()
        self._parts = parts
        self.preferences = parts.preferences
        self.runner = JobRunner(self)
        self.notice = Notice()
        self.jobs = JobStatus()
        self._settings = SettingsCommands(parts, self.runner, self)
        self._usage = UsageWatch(self.runner, parts.services, self)
        self._keys = KeyStatus(self.runner, parts.services, self._settings.is_local)
        self._materials = Materials(self)
        self._area: WorkspaceArea | None = None
        self._store: SessionStore | None = None
        self._keeper: SessionKeeper | None = None
        self._recent: RecentMenu | None = None
        self._opened: list[Path] = []
        """What was opened before there was a menu of it."""
        self.news: JobNews | None = None
        self.resting: Resting | None = None
        self.version_news: VersionNews | None = None
        self._was_painted = self._was_closed = False
        self.left_running = False
        """Whether a worker was still busy when the window had been closed: the program must not wait for it."""
        self._startup = Startup(self.runner, self)
        self.actions_ = Actions(actions_with(modes), self, self._handlers(modes), context=CONTEXT)
        self._duties: DutyCommands | None = None
        self._commands: ActionCommands | None = None
        self._help: HelpCommands | None = None
        self._questions = parts.questions(self)
        self.modes: dict[str, Mode] = {spec.id: spec.make(self._context(spec)) for spec in modes}
        self._mode = modes[0].id
        self._tester = next((spec.id for spec in modes if spec.tests), None)
        first, *others = (mode.load for mode in self.modes.values())
        self._startup.add(first, self._load_looking, self._load_recent, self._load_workspace, *others)
        self._startup.then(lambda: self.commands)
        self._startup.then(self._restore_modes)
        self._lay_out(modes)
        self._connect()
        self._restore()
        self.retranslate()
        self.restyle()
        self._update_actions()
        self.modes[self._mode].page.setFocus()

    # -- building ------------------------------------------------------------------------------------------------

    def _context(self, spec: ModeSpec) -> ModeContext:
        """What the window gives to the mode of ``spec``."""
        parts = self._parts
        return ModeContext(
            window=self,
            runner=self.runner,
            services=parts.services,
            inspector=parts.inspector,
            preferences=parts.preferences,
            questions=self._questions,
            notice=self.notice,
            jobs=self.jobs,
            usage=self._usage,
            actions=self.actions_,
            paste_folder=parts.paste_folder,
            samples=parts.samples,
            then=self._startup.then,
            changed=self._mode_changed,
            show=partial(self.show_mode, spec.id),
            show_error=self.show_error,
            ask_keys=self._settings.show_keys,
            keep=self._keep,
            workspace=lambda: self._area.identity if self._area is not None else "",
            test=self._test,
            opened=self._remember_opened,
            files=lambda: self._store,
            materials=self._materials,
            offer=lambda place: self._startup.then(lambda: self.commands.add(place)),
            explain=lambda code: self._startup.then(lambda: self.help.explain(code)),
        )

    def _lay_out(self, modes: Sequence[ModeSpec]) -> None:
        self.setMinimumSize(MINIMUM_SIZE)
        self._pages = QStackedWidget()
        for mode in self.modes.values():
            self._pages.addWidget(mode.page)
        rail = Rail([self.actions_[mode_action(spec.id)] for spec in modes])
        self.setCentralWidget(WindowFrame(rail, self.notice, self._pages))
        self._menus = Menus(menus_with(modes), self, self.actions_, context=CONTEXT)
        for menu in self._menus.tops.values():
            self.menuBar().addMenu(menu)
        self._tools = ToolBar(self.actions_)
        self.addToolBar(self._tools)
        self.statusBar().addWidget(self.jobs)
        ours = (mode.status for mode in self.modes.values())
        for status in (*ours, UsageStatus(self._usage), self._keys):
            if status is not None:
                self.statusBar().addPermanentWidget(status)
        self.statusBar().setSizeGripEnabled(False)

    def _connect(self) -> None:
        self.jobs.running_changed.connect(self._running_changed)
        self.jobs.listen(self.notice)
        self._settings.closed.connect(self._settings_closed)
        self.preferences.failed.connect(self.show_error)

    def _restore(self) -> None:
        settings = self.preferences.value
        self.resize(DEFAULT_SIZE.boundedTo(self.screen().availableSize() - FRAME))
        if settings.window_geometry:
            self.restoreGeometry(QByteArray.fromBase64(settings.window_geometry.encode()))
        self._settings.show_choices(self.actions_)
        self._show_page(self._mode)

    def _load_looking(self) -> Callable[[], None]:
        """What is wrong with it is told when the services are built."""
        from desktop.domain.errors import FusionDeskError  # noqa: PLC0415 - behind the first picture

        with suppress(FusionDeskError):
            self._parts.inspector()
        return lambda: None

    def _load_recent(self) -> Callable[[], None]:
        import desktop.ui.shell.action_commands  # noqa: F401, PLC0415 - for :attr:`commands`, behind the first picture
        from desktop.ui.kit.focus_ring import FocusRings  # noqa: PLC0415 - behind the first picture
        from desktop.ui.shell.focus_guard import FocusGuard  # noqa: PLC0415
        from desktop.ui.shell.job_news import JobNews  # noqa: PLC0415
        from desktop.ui.shell.recent_menu import RecentMenu  # noqa: PLC0415
        from desktop.ui.shell.resting import Resting  # noqa: PLC0415

        def build() -> None:
            menu = self._menus.by_id["recent"]
            self._recent = RecentMenu(menu, self._parts.recent(), self.runner, self)
            self._recent.chosen.connect(lambda path: self._later(lambda mode: mode.open([path])))
            self._recent.failed.connect(self.show_error)
            if self._opened:
                self._recent.add(self._opened)
            self._guard = FocusGuard(self)
            self._rings = FocusRings(self)
            self.news = JobNews(self.jobs, self.preferences, self.runner, self)
            self.resting = Resting(self.runner, self._parts.rest, self)

        return build

    def _remember_opened(self, paths: Sequence[Path]) -> None:
        if self._recent is not None:
            self._recent.add(paths)
        else:
            self._opened += paths

    def _load_workspace(self) -> Callable[[], None]:
        from desktop.ui.shell.workspace_wiring import add_workspace  # noqa: PLC0415 - behind the first picture

        def build() -> None:
            self._area = add_workspace(
                self,
                self._parts,
                self.runner,
                jobs=self.jobs,
                menu=self._menus.tops["workspace"],
                open_pictures=self.open,
                test=self._test,
            )
            self._area.effect_tests.join(self._materials)
            self._startup.then(lambda: self.commands.add(self.workspace.offered))

        return build

    def _restore_modes(self) -> None:
        from desktop.domain.errors import StoreError  # noqa: PLC0415 - behind the first picture
        from desktop.ui.shell.session_keeper import SessionKeeper  # noqa: PLC0415

        try:
            self._store = store = self._parts.session()
        except StoreError as error:
            self.show_error(error)
            return
        self._keeper = SessionKeeper(store, self.modes, self.runner, self)
        self._keeper.failed.connect(self.show_error)
        self._say_found(self._keeper.begin(self.preferences.value.modes))
        self._running_changed()

    def _say_found(self, found: Found) -> None:
        from desktop.ui.shell.session_keeper import Found  # noqa: PLC0415

        if found is Found.CRASHED:
            self.notice.say(self.tr("The program ended unexpectedly. What was open is here again."), NoticeState.WARN)
        elif found is Found.CRASHED_RESTORING:
            again = {self.tr("Open it again"): self._open_again}
            text = self.tr("The program ended unexpectedly while it opened what was open the last time.")
            self.notice.say(text, NoticeState.WARN, again)

    def _open_again(self) -> None:
        self.notice.hide()
        if self._keeper is not None:
            self._keeper.restore()

    def build(self) -> None:
        """Build what is still to be built, and come back when it is there."""
        self._startup.finish()

    @property
    def built(self) -> bool:
        """Whether modes and workspace are there."""
        return self._startup.done

    def start_work(self) -> None:
        """Begin what need not be there for the first picture of the window: modes, workspace, models, keys."""
        self._parts.before_work()
        self._startup.begin()
        self._startup.then(self._start_services)

    def offer_tour(self) -> None:
        """Begin the guided tour where the program runs for the first time ever."""
        if not self.preferences.value.tour_shown and not self.preferences.value.window_geometry:
            self._startup.then(lambda: self.help.tour.begin(focus=False))

    def _start_services(self) -> None:
        job = self.runner.start(lambda _: self._parts.services())
        job.failed.connect(self.show_error)
        self._keys.refresh()
        self._usage.refresh()
        self.workspace.start()
        self.duties.expire()
        if self.preferences.problem is not None:
            self.show_error(self.preferences.problem)
        if self.preferences.value.tell_new_version:
            self._look_for_new_version()

    def _look_for_new_version(self) -> None:
        from desktop.ui.shell.version_news import VersionNews  # noqa: PLC0415 - where the user wants it

        services, preferences = self._parts.services, self.preferences
        self.version_news = VersionNews(services, self.runner, preferences=preferences, notice=self.notice)
        self.version_news.look()

    # -- actions -------------------------------------------------------------------------------------------------

    def _handlers(self, modes: Sequence[ModeSpec]) -> dict[str, Callable[[], None]]:
        """What each action does, by the ids of the table: most do what the mode in front says."""
        by_mode = {spec.id: partial(self._do, spec.id) for spec in actions_with(modes)}
        return {
            **by_mode,
            "open_samples": lambda: self._later(lambda mode: mode.open_samples()),
            "paste": lambda: self._later(self._paste),
            "undo": lambda: self._later(_undo),
            "redo": lambda: self._later(_redo),
            "quit": self._quit,
            "cancel_job": self.jobs.cancel,
            "workspace": lambda: self._startup.then(self._toggle_workspace),
            **{mode_action(spec.id): partial(self.show_mode, spec.id) for spec in modes},
            **{spec.takes: partial(self._pass_on, spec.id) for spec in modes if spec.takes},
            **self._settings.handlers(),
            **{name: partial(self._do_help, name) for name in HELPING},
            "people": lambda: self._startup.then(self.duties.show_people),
            "palette": lambda: self._startup.then(self.commands.show_palette),
            "shortcuts": lambda: self._startup.then(self.commands.show_sheet),
            "check_labels": lambda: self._startup.then(self.duties.check_labels),
            "unlabelled": lambda: self._startup.then(self.duties.show_unlabelled),
        }

    def _later(self, deed: Callable[[Mode], object]) -> None:
        """Do ``deed`` with the mode that is in front now, as soon as it is built."""
        mode = self.modes[self._mode]
        self._startup.then(lambda: deed(mode))

    def _do(self, action_id: str) -> None:
        self._later(partial(self._do_in, action_id))

    def _do_help(self, action_id: str) -> None:
        self._startup.then(lambda: self.help.do(action_id))

    def _do_in(self, action_id: str, mode: Mode) -> None:
        """What it means in ``mode``, or else in the first mode in which it means something."""
        deeds = (one.deeds[action_id] for one in (mode, *self.modes.values()) if action_id in one.deeds)
        for deed in deeds:
            deed()
            break

    def _paste(self, mode: Mode) -> None:
        """To the mode in front, or else to the first one that can use it."""
        others = (one for one in self.modes.values() if one is not mode)
        any(one.paste() for one in (mode, *others))

    def _toggle_workspace(self) -> None:
        self.workspace.toggle()

    def _keep(self, pictures: Sequence[OpenPicture]) -> None:
        self.workspace.keep(pictures)

    def _test(self, given: ToTest) -> None:
        """To the mode that tries many."""
        tester = self._tester
        if tester is not None:
            self._show_page(tester)
            self._startup.then(lambda: cast("Tester", self.modes[tester]).test(given))

    def _mode_changed(self) -> None:
        """Also heard while modes go: an undo stack tells that it is emptied."""
        if not self._was_closed:
            self._update_actions()
            if self._keeper is not None:
                self._keeper.touch()

    def _running_changed(self) -> None:
        self._update_actions()
        if self._keeper is not None and not self._was_closed:
            if self.jobs.running:
                self._keeper.touch()
            else:
                self._keeper.restored()

    def _update_actions(self) -> None:
        mode = self.modes[self._mode]
        stack = mode.undo_stack
        self.actions_.update(
            WindowState(
                mode=mode.state,
                undoable=stack is not None and stack.canUndo(),
                redoable=stack is not None and stack.canRedo(),
                running=self.jobs.running,
            )
        )
        self.state_changed.emit()

    # -- looks ---------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        self.setWindowTitle("Fusion Desk")
        self.actions_.retranslate()
        self._menus.retranslate()
        self._tools.retranslate()

    def restyle(self) -> None:
        self.actions_.restyle(Tokens.of(self.palette()))
        self._tools.restyle(Tokens.of(self.palette()))

    # -- modes ---------------------------------------------------------------------------------------------------

    @property
    def mode(self) -> str:
        """The id of the mode in front."""
        return self._mode

    def show_mode(self, mode_id: str) -> None:
        """Bring a mode to the front; it hears which picture was at hand in the mode before."""
        before, mode = self.modes[self._mode], self.modes[mode_id]
        if before is not mode:
            self.notice.hide()  # it spoke of what was in front
        self._show_page(mode_id)
        self._startup.then(lambda: mode.shown(before.at_hand))

    def _pass_on(self, mode_id: str) -> None:
        """The picture at hand to another mode."""
        picture = self.modes[self._mode].at_hand
        if picture is not None:
            self._show_page(mode_id)
            self.modes[mode_id].take(picture)

    def _show_page(self, mode_id: str) -> None:
        self._mode = mode_id
        self.actions_[mode_action(mode_id)].setChecked(True)
        self._pages.setCurrentWidget(self.modes[mode_id].page)
        for other, mode in self.modes.items():
            if mode.status is not None:
                mode.status.setVisible(other == mode_id)
        self._update_actions()

    @property
    def workspace(self) -> WorkspaceArea:
        """Built with all the rest when it is asked for sooner."""
        if self._area is None:
            self.build()
        assert self._area is not None  # noqa: S101 - build() has made it
        return self._area

    @property
    def duties(self) -> DutyCommands:
        """Made when it is first asked for: its dialogs wait behind the first picture."""
        if self._duties is None:
            from desktop.ui.shell.duty_commands import DutyCommands  # noqa: PLC0415

            self._duties = DutyCommands(
                self._parts.services,
                self.runner,
                preferences=self.preferences,
                asking=self._questions,
                jobs=self.jobs,
                saving=self._saving(),
                notice=self.notice,
                show_error=self.show_error,
                forgotten=lambda done: self.workspace.read_anew([it.place for it in done.removed]),
                window=self,
            )
        return self._duties

    def _saving(self) -> FileSaving:
        from desktop.ui.shell.file_saving import FileSaving  # noqa: PLC0415

        return FileSaving(self._parts, self.runner, notice=self.notice, show_error=self.show_error, window=self)

    @property
    def commands(self) -> ActionCommands:
        """Made behind the first picture; its first place is the window itself."""
        if self._commands is None:
            from desktop.ui.shell.action_commands import ActionCommands, window_place  # noqa: PLC0415

            self._commands = ActionCommands(
                self._parts,
                saving=self._saving(),
                change_keys=self._settings.show_shortcuts,
                window=self,
            )
            self._commands.add(window_place(self.actions_))
            self._settings.places = self._commands.places
        return self._commands

    @property
    def help(self) -> HelpCommands:
        """Made when it is first asked for."""
        if self._help is None:
            from desktop.ui.shell.help_commands import HelpCommands  # noqa: PLC0415

            self._help = HelpCommands(self, self._parts, self._settings, self._questions, self._saving())
        return self._help

    def open(self, paths: Sequence[Path], options: PrepareOptions | None = None) -> None:
        """Open files and folders into the first mode, as soon as that is built."""
        first = next(iter(self.modes.values()))
        self._startup.then(lambda: first.open(paths, options), pieces=1)

    # -- the rest ------------------------------------------------------------------------------------------------

    def show_error(self, error: FusionDeskError) -> None:
        """Tell what the world did, and what to do about it."""
        from desktop.ui.messages import error_told  # noqa: PLC0415 - behind the first picture

        self.notice.say(error_told(error), NoticeState.BAD)

    def _settings_closed(self) -> None:
        self._settings.show_choices(self.actions_)
        self._keys.refresh()

    def _quit(self) -> None:
        self.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        running = [] if self._was_closed else self.jobs.at_stake
        if running and not self._questions.leave(running):
            event.ignore()
            return
        if not self._was_closed:
            geometry = bytes(self.saveGeometry().toBase64().data()).decode()
            self.preferences.change(window_geometry=geometry)
            self._was_closed = True
            self.hide()
            self._end()
        super().closeEvent(event)

    def _end(self) -> None:
        """A worker that does not come back may hold the services: then they are left to the end of the program."""
        self.left_running = not self.runner.shutdown(CLOSE_MS)
        if self.news is not None:
            self.news.close()
        if self._keeper is not None:
            self._keeper.end()
        if self._area is not None:
            self._area.close()
        for mode in self.modes.values():
            mode.close()
        if not self.left_running:
            self._parts.close()


def _undo(mode: Mode) -> None:
    if mode.undo_stack is not None:
        mode.undo_stack.undo()


def _redo(mode: Mode) -> None:
    if mode.undo_stack is not None:
        mode.undo_stack.redo()
