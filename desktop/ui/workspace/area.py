"""The workspace part of the window, wired: session, dock, commands, dialogs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from desktop.domain.workspace.material import MaterialSummary
from desktop.ui.kit.actions import ActionPlace, Actions
from desktop.ui.kit.arrivals import Arrivals
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP
from desktop.ui.kit.notice import NoticeState
from desktop.ui.workspace.actions import COMMANDS, CONTEXT, TREE_KEYS, DeskState
from desktop.ui.workspace.activity_commands import ActivityCommands
from desktop.ui.workspace.context import WorkspaceContext
from desktop.ui.workspace.dialogs import Dialogs
from desktop.ui.workspace.dock import WorkspaceDock
from desktop.ui.workspace.dragging import MaterialDragging
from desktop.ui.workspace.effect_tests import EffectTests
from desktop.ui.workspace.material_commands import MaterialCommands
from desktop.ui.workspace.menus import WorkspaceMenus
from desktop.ui.workspace.opener import WorkspaceOpener
from desktop.ui.workspace.originals import Originals
from desktop.ui.workspace.paper import PaperCommands
from desktop.ui.workspace.searching import Search
from desktop.ui.workspace.session import WorkspaceSession
from desktop.ui.workspace.store_jobs import StoreJobs
from desktop.ui.workspace.testing import to_test
from desktop.ui.workspace.thumbnails import Thumbnails
from desktop.ui.workspace.tree_model import WorkspaceTree
from desktop.ui.workspace.tree_view import TreeView
from desktop.ui.workspace.workspace_commands import WorkspaceCommands

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path

    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QMainWindow, QMenu

    from desktop.domain.preparing import PrepareOptions
    from desktop.domain.workspace.activity import Activity
    from desktop.services.bundle import Services
    from desktop.ui.kit.jobs import Job, JobRunner
    from desktop.ui.kit.mode import OpenPicture, ToTest
    from desktop.ui.kit.preferences import Preferences
    from desktop.ui.workspace.asking import WorkspaceAsking


@dataclass(frozen=True, slots=True)
class AreaParts:
    """What the window gives to its workspace."""

    window: QMainWindow
    runner: JobRunner
    services: Callable[[], Services]
    preferences: Preferences
    asking: WorkspaceAsking
    show_job: Callable[[Job, Callable[[], str]], None]
    open_pictures: Callable[[Sequence[Path], PrepareOptions], None]
    test: Callable[[ToTest], None]
    copies: Path
    pasted: Path
    """The folder for pictures that come without a file."""
    menu: QMenu
    """That of the window, to be filled."""


class WorkspaceArea(QObject):
    """Call :meth:`close` once the runner has stopped: it writes what is still to be written."""

    def __init__(self, parts: AreaParts) -> None:
        super().__init__(parts.window)
        self._window, self._menu, self._test = parts.window, parts.menu, parts.test
        self.session = WorkspaceSession(parts.runner, self)
        self.opener = WorkspaceOpener(self.session, parts.runner, parts.services, self)
        self.jobs = StoreJobs(parts.runner, parts.show_job, self)
        self.dock = WorkspaceDock(self.session, parts.window)
        self.desk = WorkspaceContext(
            window=parts.window,
            session=self.session,
            opener=self.opener,
            runner=parts.runner,
            jobs=self.jobs,
            services=parts.services,
            asking=parts.asking,
            notice=self.dock.notice,
            preferences=parts.preferences,
            open_pictures=parts.open_pictures,
            copies=parts.copies,
        )
        self.whole = WorkspaceCommands(self.desk, self)
        self.activities = ActivityCommands(self.desk, self)
        self.materials = MaterialCommands(self.desk, self)
        self.originals = Originals(self.desk, self)
        self.paper = PaperCommands(self.desk, self)
        self.arrivals = Arrivals(parts.runner, parts.services, parts.pasted, self)
        self.effect_tests = EffectTests(self.desk, self)
        self.dialogs = Dialogs(self.desk, self.materials, self)
        self._build()
        self._connect()
        self.retranslate()
        self._update()

    def _build(self) -> None:
        desk = self.desk
        self.thumbnails = Thumbnails(self.session, desk.runner, desk.services, self)
        self.model = WorkspaceTree(self.session)
        self.tree = TreeView(self.model, self.thumbnails)
        handlers = {command: partial(self._do, deed) for command, deed in self._handlers().items()}
        # Shortcuts are the dock's own, so that the same keys keep their meaning in the rest of the window.
        scope = Qt.ShortcutContext.WidgetWithChildrenShortcut
        self.actions = Actions(COMMANDS, self.dock.body, handlers, context=CONTEXT, scope=scope)
        self.tree.use_keys({key: self.actions[command].trigger for key, command in TREE_KEYS.items()})
        self.menus = WorkspaceMenus(self._window, self.session, self.tree, self.actions, main=self._menu)
        self.menus.connect_to(self.opener, self.whole, self.materials)
        self.dock.fill(self.actions, self.tree, self.menus.main)
        self.dragging = MaterialDragging(desk, self.model, self.tree)
        self.search = Search(self.session, desk.runner, self.dock, self.model, self)

    def _connect(self) -> None:
        session, dock = self.session, self.dock
        for happened in (session.opened, session.closed, session.reloaded, session.changed):
            happened.connect(self._update)
        for happened in (session.history_changed, self.tree.selection_changed):
            happened.connect(self._update_actions)
        dock.retranslated.connect(self.retranslate)
        for failing in (session, self.jobs):
            failing.failed.connect(self.whole.show_error)
        self.model.renamed.connect(self.materials.rename)
        self.model.dropped.connect(lambda ids, target, moving: self.materials.drop(ids, target, moving=moving))
        self.tree.pictures_dropped.connect(
            lambda carried, target: self.arrivals.take(carried, lambda paths: self.activities.add(paths, target))
        )
        self.arrivals.refused.connect(lambda why: dock.notice.say(why, NoticeState.WARN))
        self.arrivals.failed.connect(self.whole.show_error)
        self.tree.activated.connect(self._open_row)
        self.tree.doubleClicked.connect(self._open_row)
        self.activities.made.connect(self._await)
        session.changed.connect(self._show_awaited)
        self.opener.recent_changed.connect(lambda: dock.empty.show_recent(self.opener.recent))
        dock.empty.open_asked.connect(self.whole.open_folder)
        dock.meter.slots_asked.connect(self.dialogs.properties)
        dock.reminders.chosen.connect(self._show_subject)
        for choosing in (self.dialogs, self.originals):
            choosing.chosen.connect(self._show_subject)
        self.dialogs.reopen_asked.connect(self.originals.open)
        self.dialogs.test_asked.connect(self.effect_tests.test)
        self._awaited = ""

    def _handlers(self) -> dict[str, Callable[[], None]]:
        """What each command does, by the ids of the table."""
        return {
            "new": self.whole.new,
            "open": self.whole.open,
            "unpack": self.whole.unpack,
            "export": self.whole.export,
            "verify": self.whole.verify,
            "properties": self.dialogs.properties,
            "usage": self.dialogs.usage,
            "close": self.whole.close,
            "undo": self.session.undo,
            "redo": self.session.redo,
            "search": self._focus_search,
            "new_activity": self.activities.new,
            "show_archived": lambda: self.model.set_archived(shown=self.actions["show_archived"].isChecked()),
            "add_pictures": partial(self._with_activity, self.activities.ask_for_pictures),
            "add_folder": partial(self._with_activity, self.activities.ask_for_folder),
            "details": lambda: self._open_row(self.tree.currentIndex()),
            "rename": lambda: self.tree.edit(self.tree.currentIndex()),
            "delete": self._delete,
            "archive": partial(self._with_activity, partial(self.activities.archive, archived=True)),
            "unarchive": partial(self._with_activity, partial(self.activities.archive, archived=False)),
            "sync": partial(self._with_activity, self.dialogs.sync),
            "submit": partial(self._with_activity, self._submit),
            "compare_package": self.paper.compare_package,
            "rights": self._rights,
            "proof": partial(self._with_activity, self._proof),
            "test": self._give_to_test,
            "reopen": partial(self._with_material, self.originals.open),
            "test_effect": partial(self._with_material, self.effect_tests.test),
            "where_used": partial(self._with_material, self.originals.where_used),
            "where_used_file": self.originals.where_used_file,
        }

    def _do(self, deed: Callable[[], None]) -> None:
        """Commands also stand in the menu bar: what comes of them must be seen."""
        self.dock.show()
        deed()

    @property
    def offered(self) -> ActionPlace:
        """Its actions, for the palette."""
        return ActionPlace("workspace", QT_TRANSLATE_NOOP("Actions", "&Workspace"), self.actions, self.dock.show)

    # -- what the window asks ------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        self.actions.retranslate()
        self.menus.retranslate()

    def start(self) -> None:
        """Once the window is on screen: open the workspace used last when the dock is there to show it."""
        self.opener.refresh(open_last=not self.dock.isHidden())

    def close(self) -> None:
        self.remember()
        self.session.hold()
        self.dialogs.close()
        self.opener.close()
        self.session.close()

    def toggle(self) -> None:
        """Show or hide the dock; shown for the first time it opens the workspace used last."""
        self.dock.setVisible(self.dock.isHidden())
        self.remember()
        if not self.dock.isHidden() and not self.session.is_open:
            self.opener.refresh(open_last=True)

    @property
    def identity(self) -> str:
        """The ID of the workspace that is open, empty without any."""
        return self.session.info.id if self.session.is_open else ""

    def read_anew(self, removed: Collection[Path]) -> None:
        """Read the workspace again where something in it was deleted for good, at one of these places."""
        if self.session.is_open and any(place.is_relative_to(self.session.store.folder) for place in removed):
            self.dialogs.close()
            self.session.read_anew()

    def remember(self) -> None:
        """Whether the dock shall be there the next time."""
        self.desk.preferences.change(workspace_shown=not self.dock.isHidden())

    def keep(self, documents: Sequence[OpenPicture]) -> None:
        """Keep what the Prepare mode has made of ``documents`` in the current activity."""
        if self.dock.isHidden():
            self.toggle()
        self.originals.keep(documents, self._target())

    def _target(self) -> Activity | None:
        """The activity that is meant: the current one, or the only one."""
        shown = [activity for activity in self.session.activities.values() if not activity.archived]
        return self.tree.current_activity or (shown[-1] if shown else None)

    # -- rows ----------------------------------------------------------------------------------------------------

    def _with_activity(self, deed: Callable[[Activity], None]) -> None:
        activity = self.tree.current_activity
        if activity is not None:
            deed(activity)

    def _with_material(self, deed: Callable[[str], None]) -> None:
        for material in self.tree.selected_materials[:1]:
            deed(material.id)

    def _give_to_test(self) -> None:
        """The chosen materials, or all of the activity, with their pictures as they are now."""
        activity = self.tree.current_activity
        if activity is not None:
            chosen = self.tree.selected_materials or self.session.materials_of(activity.id)
            self._test(to_test(activity, chosen, self.session.store.path_of))

    def _submit(self, activity: Activity) -> None:
        self.dialogs.submit(activity, [it.id for it in self.tree.selected_materials])

    def _rights(self) -> None:
        """Of the selected materials, or of all of the activity."""
        chosen, activity = [it.id for it in self.tree.selected_materials], self.tree.current_activity
        if not chosen and activity is not None:
            chosen = [it.id for it in self.session.summaries.values() if it.activity_id == activity.id]
        self.dialogs.rights(chosen)

    def _proof(self, activity: Activity) -> None:
        self.paper.proof(activity, [it.id for it in self.tree.selected_materials])

    def _open_row(self, index: QModelIndex) -> None:
        entity = self.model.entity(index)
        if isinstance(entity, MaterialSummary):
            self.dialogs.material(entity.id)
        elif entity is not None:
            self.dialogs.activity(entity.id)

    def _delete(self) -> None:
        chosen = self.tree.selected_materials
        activity = self.tree.selected_activity
        if chosen:
            self.materials.delete(chosen)
        elif activity is not None:
            self.activities.delete(activity)

    def _show_subject(self, identity: str) -> None:
        if not identity:
            self.dialogs.properties()
        elif not self.tree.show_entity(identity):
            self.dock.search.clear()
            self._await(identity)

    def _await(self, identity: str) -> None:
        """Show it as soon as it is there."""
        self._awaited = identity
        self._show_awaited()

    def _show_awaited(self) -> None:
        if self._awaited and self.tree.show_entity(self._awaited):
            self._awaited = ""

    def _focus_search(self) -> None:
        self.dock.search.setFocus()
        self.dock.search.selectAll()

    # -- keeping up ----------------------------------------------------------------------------------------------

    def _update(self) -> None:
        session = self.session
        if session.is_open:
            self.dock.show_name()
            self.dock.meter.show_quota(session.quota)
            self.dock.reminders.show_reminders(session.reminders(session.services.clock()))
        self._update_actions()

    def _update_actions(self) -> None:
        self.actions.update(self._state())

    def _state(self) -> DeskState:
        chosen, activity = self.tree.selected_materials, self.tree.current_activity
        return DeskState(
            open=self.session.is_open,
            activity=activity is not None,
            archived=activity is not None and activity.archived,
            linked=activity is not None and bool(activity.project_id),
            materials=len(chosen),
            pictured=len(chosen) == 1 and chosen[0].picture is not None,
            undoable=self.session.can_undo,
            redoable=self.session.can_redo,
        )
