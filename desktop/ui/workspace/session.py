"""The workspace that is open in the window, as views need it: all activities and materials in short.

Only the session changes the workspace. Every edit becomes one undo command that keeps the edit which takes it back;
views are told which activities and materials it touched and read only those again.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from desktop.domain.workspace.material import summary_of
from desktop.domain.workspace.quota import quota_of
from desktop.domain.workspace.reminders import material_reminders, quota_reminders
from desktop.services.workspace.workspace import overview
from desktop.ui.kit.undo import undo_stack
from desktop.ui.workspace.edit_queue import NOTHING, Applied, Change, EditQueue, applied

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from desktop.domain.jobs import Progress
    from desktop.domain.workspace.activity import Activity
    from desktop.domain.workspace.edit import Edit
    from desktop.domain.workspace.info import WorkspaceInfo
    from desktop.domain.workspace.material import MaterialSummary
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.domain.workspace.quota import Quota
    from desktop.domain.workspace.reminders import Reminder
    from desktop.services.workspace.bundle import WorkspaceServices
    from desktop.services.workspace.workspace import Overview
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.workspace.edit_queue import Make


class EditCommand(QUndoCommand):
    """One step. The session turns it before the stack moves, so that a store that refuses leaves the stack as it is."""

    def __init__(self, text: str, inverse: Edit) -> None:
        super().__init__(text)
        self.turn = inverse
        """The edit that undoes it, or once undone, the one that does it again."""

    def redo(self) -> None:
        """Applied already."""

    def undo(self) -> None:
        """Applied already."""


class WorkspaceSession(QObject):
    """At most one workspace. Everything here is GUI thread; the store itself is used by worker threads."""

    opened = Signal()
    closed = Signal()
    reloaded = Signal()
    """Everything may be different, in the same workspace."""
    changed = Signal(object)
    """The :class:`Edit` that was applied: its ``changed_ids`` are what views must read again."""
    history_changed = Signal()
    failed = Signal(object)

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._store: WorkspaceStore | None = None
        self._services: WorkspaceServices | None = None
        self._info: WorkspaceInfo | None = None
        self.activities: dict[str, Activity] = {}
        self.summaries: dict[str, MaterialSummary] = {}
        self._places: dict[str, int] = {}
        self._stack = undo_stack(self)
        self._queue = EditQueue(runner, self)
        self._queue.failed.connect(self.failed)
        self._queue.busy_changed.connect(self.history_changed)
        self._stack.indexChanged.connect(self.history_changed)

    # -- the workspace -------------------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        return self._store is not None

    @property
    def store(self) -> WorkspaceStore:
        """For worker threads."""
        if self._store is None:
            message = "no workspace is open"
            raise RuntimeError(message)
        return self._store

    @property
    def services(self) -> WorkspaceServices:
        if self._services is None:
            message = "no workspace is open"
            raise RuntimeError(message)
        return self._services

    @property
    def info(self) -> WorkspaceInfo:
        if self._info is None:
            message = "no workspace is open"
            raise RuntimeError(message)
        return self._info

    def adopt(self, store: WorkspaceStore, services: WorkspaceServices, shown: Overview) -> None:
        """Take ``store`` over, which is closed by :meth:`close`."""
        self.close()
        self._store, self._services = store, services
        self._show(shown)
        self.opened.emit()

    def reread(self) -> None:
        """Look again at all there is: a worker broke off after it had changed something."""
        if self._store is not None:
            job = self._runner.start(partial(_look, self._store))
            job.succeeded.connect(partial(self._show_again, self._store))
            job.failed.connect(self.failed)

    def read_anew(self) -> None:
        """Pictures were deleted for good: what was done before cannot be undone, since it might bring them back."""
        self._stack.clear()
        self.reread()

    def _show_again(self, store: WorkspaceStore, shown: Overview) -> None:
        if store is self._store:
            self._show(shown)
            self.reloaded.emit()

    def _show(self, shown: Overview) -> None:
        self._info = shown.info
        self.activities = {activity.id: activity for activity in shown.activities}
        self.summaries = {summary.id: summary for summary in shown.summaries}
        self._places = {identity: place for place, identity in enumerate((*self.activities, *self.summaries))}

    def hold(self) -> None:
        """The runner has stopped: edits wait for :meth:`close`, which does them."""
        self._queue.hold()

    def close(self) -> None:
        """Finish what is still to be written, then let go of the workspace."""
        self._queue.flush()
        store, self._store = self._store, None
        if store is None:
            return
        self._stack.clear()
        self._services = self._info = None
        self.activities, self.summaries, self._places = {}, {}, {}
        store.close()
        self.closed.emit()

    # -- looking -------------------------------------------------------------------------------------------------

    def materials_of(self, activity_id: str) -> list[MaterialSummary]:
        """Oldest first."""
        return [summary for summary in self.summaries.values() if summary.activity_id == activity_id]

    def place_of(self, identity: str) -> int:
        """Ranks activities and materials as they came; one that comes back by undo has its old place."""
        return self._places[identity]

    @property
    def quota(self) -> Quota:
        return quota_of(self.summaries.values(), bought_slots=self.info.bought_slots)

    def reminders(self, now: datetime) -> tuple[Reminder, ...]:
        return (*quota_reminders(self.quota), *material_reminders(self.summaries.values(), now))

    # -- changing ------------------------------------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        """Whether something the user has decided is not on the disk yet."""
        return self._queue.busy

    def edit(self, text: str, make: Make, *, then: Callable[[], None] | None = None) -> None:
        """Ask for one undoable step. ``make`` gives the edit on a worker thread; an empty one makes no step.

        ``then`` runs once it is done, whether anything changed or not; not after a failure.
        """

        def finish(done: Applied) -> None:
            self._done(text, done)
            if then is not None:
                then()

        self._queue.add(Change(partial(applied, self.store, make), finish))

    def adopt_edit(self, text: str, done: Edit, inverse: Edit) -> None:
        """A step that a worker has applied already, picture by picture."""
        self._queue.add(Change(lambda: Applied(done, inverse), partial(self._done, text)))

    def _done(self, text: str, done: Applied) -> None:
        if done.edit == NOTHING:
            return
        self._stack.push(EditCommand(text, done.inverse))
        self._take_in(done.edit)

    # -- undo and redo -------------------------------------------------------------------------------------------

    @property
    def undo_text(self) -> str:
        return self._stack.undoText()

    @property
    def redo_text(self) -> str:
        return self._stack.redoText()

    @property
    def can_undo(self) -> bool:
        return self._stack.canUndo()

    @property
    def can_redo(self) -> bool:
        return self._stack.canRedo()

    def undo(self) -> None:
        """Take back the last step, once everything asked for before is done."""
        self._turn(-1, self._stack.undo)

    def redo(self) -> None:
        self._turn(0, self._stack.redo)

    def _turn(self, offset: int, move: Callable[[], None]) -> None:
        """The command is looked for when its turn comes: another edit may be waiting before it."""
        if self._store is None:
            return
        store, found = self._store, list[EditCommand]()

        def begin() -> None:
            command = self._stack.command(self._stack.index() + offset)
            if isinstance(command, EditCommand):
                found.append(command)

        def work() -> Applied:
            return applied(store, lambda _: found[0].turn if found else NOTHING)

        self._queue.add(Change(work, partial(self._turned, found, move), begin))

    def _turned(self, found: list[EditCommand], move: Callable[[], None], done: Applied) -> None:
        for command in found:
            command.turn = done.inverse
            move()
            self._take_in(done.edit)

    # -- keeping up ----------------------------------------------------------------------------------------------

    def _take_in(self, edit: Edit) -> None:
        """What was written is known from the edit itself: nothing is read again."""
        if edit.info is not None:
            self._info = edit.info
        for identity in edit.removed_activities:
            self.activities.pop(identity, None)
        for identity in edit.removed_materials:
            self.summaries.pop(identity, None)
        returning = self._remember([*(it.id for it in edit.activities), *(it.id for it in edit.materials)])
        self.activities.update({activity.id: activity for activity in edit.activities})
        self.summaries.update({material.id: summary_of(material) for material in edit.materials})
        if returning:
            self.activities = dict(sorted(self.activities.items(), key=lambda item: self._places[item[0]]))
            self.summaries = dict(sorted(self.summaries.items(), key=lambda item: self._places[item[0]]))
        self.changed.emit(edit)

    def _remember(self, identities: Iterable[str]) -> bool:
        """Give places to what is new; whether something comes back that had one."""
        returning = False
        for identity in identities:
            known = identity in self._places
            returning |= known and identity not in self.activities and identity not in self.summaries
            self._places.setdefault(identity, len(self._places))
        return returning


def _look(store: WorkspaceStore, _: Progress) -> Overview:
    return overview(store)
