"""What can be done with whole workspaces: make, open, export, check, bring back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.errors import ErrorCode, FusionDeskError
from desktop.domain.files.paths import home_folder
from desktop.services.workspace.workspace import WorkspaceDesk
from desktop.ui.kit.notice import NoticeState
from desktop.ui.kit.saving import with_suffix
from desktop.ui.messages import error_told
from desktop.ui.workspace.asking import ARCHIVES
from desktop.ui.workspace.opener import Trouble
from desktop.ui.workspace.trouble import offers, trouble_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.jobs import Progress
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.domain.workspace.problems import Problem
    from desktop.services.bundle import Services
    from desktop.ui.workspace.context import WorkspaceContext

MOST_NAMED = 5


class WorkspaceCommands(QObject):
    """The workspace stays open while something long works on it."""

    def __init__(self, parts: WorkspaceContext, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._session = parts.session
        parts.opener.failed.connect(self.show_trouble)
        parts.opener.started.connect(lambda job: parts.jobs.show(job, lambda: self.tr("Opening the workspace")))
        parts.session.opened.connect(parts.notice.hide)

    # -- opening -------------------------------------------------------------------------------------------------

    def new(self) -> None:
        new = self._parts.asking.new_workspace(self._home) if self._is_free() else None
        if new is not None:
            self._parts.opener.create(new)

    def open(self) -> None:
        folder = self._parts.asking.folder(self.tr("Open a workspace"), str(self._home)) if self._is_free() else None
        if folder is not None:
            self._parts.opener.open(folder)

    def open_folder(self, folder: Path) -> None:
        if self._is_free():
            self._parts.opener.open(folder)

    def unpack(self) -> None:
        """An exported workspace, into a folder of its own that is not there yet."""
        if not self._is_free():
            return
        pattern = self._archives()
        archive = self._parts.asking.file(self.tr("Open an exported workspace"), str(self._home), pattern)
        if archive is None:
            return
        place = self._parts.asking.folder(self.tr("In which folder shall it be put?"), str(archive.parent))
        if place is not None:
            self._parts.opener.unpack(archive, WorkspaceDesk.free_place(place / archive.stem))

    def close(self) -> None:
        if self._is_free():
            self._session.close()

    @property
    def _home(self) -> Path:
        """Beside the workspace used last, or in the user's own folder."""
        recent = self._parts.opener.recent
        return recent[0].parent if recent else home_folder()

    def _is_free(self) -> bool:
        """Nothing else may be opened while work is going on: it would lose its workspace."""
        free = not self._parts.jobs.busy and not self._parts.opener.busy
        if not free:
            text = self.tr("Something is still being done in this workspace. Wait for it or cancel it, then try again.")
            self._parts.notice.say(text, NoticeState.WARN)
        return free

    # -- trouble -------------------------------------------------------------------------------------------------

    def show_trouble(self, trouble: Trouble) -> None:
        """Why it could not be opened, and what can be done about it, one click away."""
        deeds: dict[str, Callable[[], None]] = {
            "restore": partial(self._restore, trouble),
            "retry": partial(self.open_folder, trouble.folder),
            "choose": self.open,
        }
        actions = {label: deeds[name] for name, label in offers(trouble.error).items()}
        self._parts.notice.say(trouble_text(trouble.error), NoticeState.BAD, actions)

    def _restore(self, trouble: Trouble) -> None:
        backup = trouble.error.values.get("backup")
        if isinstance(backup, str) and self._is_free():
            if self._session.is_open and self._session.store.folder == trouble.folder:
                self._session.close()
            self._parts.opener.restore(trouble.folder, Path(backup))

    def show_error(self, error: FusionDeskError) -> None:
        """Something went wrong in the open workspace."""
        if error.code is ErrorCode.STORE_DAMAGED and self._session.is_open:
            self.show_trouble(Trouble(self._session.store.folder, error))
            return
        self._parts.notice.say(error_told(error), NoticeState.BAD)

    # -- the whole -----------------------------------------------------------------------------------------------

    def _archives(self) -> str:
        exported = self.tr("Exported workspaces")
        return f"{exported} ({ARCHIVES})"

    def export(self) -> None:
        """Everything as one zip file; an existing one is not replaced."""
        pattern = self._archives()
        suggestion = str(self._home / f"{self._session.store.folder.name}.zip")
        target = self._parts.asking.target(self.tr("Export the workspace"), suggestion, pattern)
        if target is not None:
            store = self._session.store
            work = partial(_exported, self._parts.services, store, with_suffix(target, ".zip"))
            self._parts.jobs.start(work, lambda: self.tr("Exporting the workspace"), self._parts.tell_saved)

    def verify(self) -> None:
        store = self._session.store
        self._parts.jobs.start(store.verify, lambda: self.tr("Checking the workspace"), self._show_problems)

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        damage = [problem for problem in problems if problem.is_damage]
        unused = len(problems) - len(damage)
        if not damage:
            lines = [self.tr("The workspace is sound: every entry and every picture is as it was stored.")]
        else:
            lines = [self.tr("%n thing(s) are damaged or missing:", "", len(damage))]
            lines += [self._problem_line(problem) for problem in damage[:MOST_NAMED]]
        if unused:
            lines.append(self.tr("%n stored picture(s) are not used any more.", "", unused))
        self._parts.notice.say("\n".join(lines), NoticeState.BAD if damage else NoticeState.GOOD)

    def _problem_line(self, problem: Problem) -> str:
        summaries = self._session.summaries
        names = [summaries[identity].name for identity in problem.used_by if identity in summaries]
        return f"•  {', '.join(names) or problem.subject}"


def _exported(services: Callable[[], Services], store: WorkspaceStore, target: Path, progress: Progress) -> Path:
    return services().workspaces.desk.export(store, target, progress)
