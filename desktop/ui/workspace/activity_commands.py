"""What can be done with activities: make, archive, delete, and bring pictures in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.files.spelling import readable
from desktop.domain.workspace.quota import slots_of
from desktop.services.work import worker_count
from desktop.services.workspace import activity_edits
from desktop.ui.kit.notice import NoticeState
from desktop.ui.kit.questions import picture_patterns
from desktop.ui.messages import error_about
from desktop.ui.workspace.context import edit_of_activity

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.domain.jobs import PacedProgress
    from desktop.domain.workspace.activity import Activity
    from desktop.services.workspace.intake import IntakeReport
    from desktop.ui.workspace.context import WorkspaceContext

MOST_NAMED = 5
"""Pictures that a summary names one by one."""


class ActivityCommands(QObject):
    """Edits make one undoable step each; pictures come in by a job that can be stopped."""

    made = Signal(str)
    """The ID of a new activity, before it is there."""

    def __init__(self, parts: WorkspaceContext, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._session = parts.session
        self._filling: list[str] = []

    # -- edits ---------------------------------------------------------------------------------------------------

    def new(self) -> None:
        name = self._parts.asking.text(self.tr("New activity"), self.tr("Name"), "")
        if not name:
            return
        services = self._session.services
        identity, time = services.new_id(), services.clock()
        self._session.edit(
            self.tr("New activity"), lambda _: activity_edits.new_activity(name, new_id=identity, time=time)
        )
        self.made.emit(identity)

    def archive(self, activity: Activity, *, archived: bool) -> None:
        text = self.tr("Archive activity") if archived else self.tr("Take activity out of the archive")
        self._session.edit(
            text,
            lambda store: edit_of_activity(
                store, activity.id, lambda it: activity_edits.archive_activity(it, archived=archived)
            ),
        )

    def delete(self, activity: Activity) -> None:
        """With its materials; undo brings all of them back."""
        if activity.id in self._filling:
            self._parts.notice.say(self.tr("Pictures are being added to it. Cancel that first."), NoticeState.WARN)
            return
        materials = self._session.materials_of(activity.id)
        text = self.tr("Delete activity")
        self._session.edit(text, lambda store: activity_edits.delete_activity(activity, store.summaries()))
        told = self.tr("“{name}” was deleted here with %n material(s).", "", len(materials))
        slots = slots_of(materials)
        more = " " + self.tr("Deleting in the console as well frees %n slot(s).", "", slots) if slots else ""
        undo = {self.tr("Undo"): self._session.undo}
        self._parts.notice.say(told.format(name=activity.name) + more, NoticeState.WARN, undo)

    # -- pictures ------------------------------------------------------------------------------------------------

    def ask_for_pictures(self, activity: Activity) -> None:
        preferences = self._parts.preferences
        patterns = f"{self.tr('Pictures')} ({picture_patterns()})"
        paths = self._parts.asking.files(self.tr("Add pictures"), preferences.value.picture_folder, patterns)
        if paths:
            preferences.change(picture_folder=str(paths[0].parent))
            self.add(paths, activity.id)

    def ask_for_folder(self, activity: Activity) -> None:
        preferences = self._parts.preferences
        folder = self._parts.asking.folder(self.tr("Add a folder of pictures"), preferences.value.picture_folder)
        if folder is not None:
            preferences.change(picture_folder=str(folder))
            self.add([folder], activity.id)

    def add(self, paths: Sequence[Path], activity_id: str) -> None:
        """Each picture is prepared and kept; what is in the workspace already is not added again."""
        store, intake = self._session.store, self._session.services.intake
        options = self._parts.preferences.prepare_options()
        workers = worker_count(self._parts.preferences.value.jobs)
        chosen = tuple(paths)

        def work(progress: PacedProgress) -> IntakeReport:
            # A cancel comes back as a report: what was added by then is kept, and can be undone.
            report = intake.add(store, activity_id, chosen, options, progress, jobs=workers)
            reports.append(report)
            return report

        reports: list[IntakeReport] = []
        self._filling.append(activity_id)
        job = self._parts.jobs.start(work, lambda: self.tr("Adding pictures"), lambda _: None)
        job.settled.connect(lambda: self._filling.remove(activity_id))
        job.settled.connect(lambda: self._take_in(reports))

    def _take_in(self, reports: list[IntakeReport]) -> None:
        """No report: it broke off (a full disk), and what was kept before must be looked up."""
        if not reports:
            self._session.reread()
        for report in reports:
            if report.added:
                text = self.tr("Add %n picture(s)", "", len(report.added))
                self._session.adopt_edit(text, report.redo, report.undo)
            self._summarise(report)

    def _summarise(self, report: IntakeReport) -> None:
        lines = [self.tr("%n picture(s) added.", "", len(report.added))]
        if report.known:
            lines[0] += " " + self.tr("%n picture(s) were there already.", "", len(report.known))
        if report.cancelled:
            lines[0] += " " + self.tr("The rest was cancelled.")
        lines += [
            error_about(readable(rejected.source.name), rejected.error) for rejected in report.failed[:MOST_NAMED]
        ]
        if len(report.failed) > MOST_NAMED:
            lines.append(self.tr("… and %n more", "", len(report.failed) - MOST_NAMED))
        state = NoticeState.WARN if report.failed or report.cancelled or not report.added else NoticeState.GOOD
        self._parts.notice.say("\n".join(lines), state)
