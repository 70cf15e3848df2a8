"""Workspaces come in: opened, made, brought back or unpacked, on a worker thread."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.services.workspace.workspace import overview

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.domain.errors import FusionDeskError
    from desktop.domain.jobs import Progress
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.services.bundle import Services
    from desktop.services.workspace.bundle import WorkspaceServices
    from desktop.services.workspace.workspace import Overview, WorkspaceDesk
    from desktop.ui.kit.jobs import Job, JobRunner
    from desktop.ui.workspace.session import WorkspaceSession

    Open = Callable[[WorkspaceDesk, Progress], WorkspaceStore]


@dataclass(frozen=True, slots=True)
class NewWorkspace:
    """What a workspace is made from."""

    folder: Path
    name: str
    company: str = ""
    app_id: str = ""
    bought_slots: int = 0


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why the workspace in ``folder`` could not be opened."""

    folder: Path
    error: FusionDeskError


@dataclass(frozen=True, slots=True)
class Opened:
    store: WorkspaceStore
    services: WorkspaceServices
    overview: Overview


class WorkspaceOpener(QObject):
    """One at a time. What is open stays open until the next one is."""

    started = Signal(object)
    """A job worth showing in the status bar."""
    failed = Signal(object)
    """A :class:`Trouble`."""
    recent_changed = Signal()

    def __init__(
        self, session: WorkspaceSession, runner: JobRunner, services: Callable[[], Services], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._runner, self._services = session, runner, services
        self._undelivered: list[WorkspaceStore] = []
        self._job: Job | None = None
        self.recent: tuple[Path, ...] = ()

    @property
    def busy(self) -> bool:
        return self._job is not None

    def open(self, folder: Path) -> None:
        if not (self._session.is_open and self._session.store.folder == folder):
            self._start(folder, lambda desk, _: desk.open(folder))

    def create(self, new: NewWorkspace) -> None:
        def make(desk: WorkspaceDesk, _: Progress) -> WorkspaceStore:
            return desk.create(
                new.folder, new.name, company=new.company, app_id=new.app_id, bought_slots=new.bought_slots
            )

        self._start(new.folder, make)

    def restore(self, folder: Path, backup: Path) -> None:
        self._start(folder, lambda desk, _: desk.restore(folder, backup))

    def unpack(self, archive: Path, folder: Path) -> None:
        self._start(folder, lambda desk, progress: desk.unpack(archive, folder, progress))

    def refresh(self, *, open_last: bool = False) -> None:
        """Look for recent workspaces; ``open_last`` opens the one used last, if any."""
        job = self._runner.start(lambda _: self._services().workspaces.desk.recent())
        job.succeeded.connect(partial(self._show_recent, open_last=open_last))
        job.failed.connect(lambda _: self._show_recent(()))  # told by whoever builds the services

    def close(self) -> None:
        """Let go of what was opened and never taken over; the runner must have stopped."""
        for store in self._undelivered:
            store.close()
        self._undelivered.clear()

    def _show_recent(self, recent: tuple[Path, ...], *, open_last: bool = False) -> None:
        self.recent = recent
        self.recent_changed.emit()
        if open_last and recent and not self._session.is_open:
            self.open(recent[0])

    def _start(self, folder: Path, how: Open) -> None:
        if self._job is not None:
            return
        self._job = job = self._runner.start(partial(_open, self._services, how, self._undelivered), urgent=True)
        job.succeeded.connect(self._take_over)
        job.failed.connect(lambda error: self.failed.emit(Trouble(folder, error)))
        job.settled.connect(self._settled)
        self.started.emit(job)

    def _take_over(self, opened: Opened) -> None:
        self._undelivered.remove(opened.store)
        self._session.adopt(opened.store, opened.services, opened.overview)

    def _settled(self) -> None:
        self._job = None
        self.close()  # cancelled after it was open already
        self.refresh()


def _open(services: Callable[[], Services], how: Open, undelivered: list[WorkspaceStore], progress: Progress) -> Opened:
    """``undelivered`` holds the store until it is taken over: the window may close meanwhile."""
    workspaces = services().workspaces
    store = how(workspaces.desk, progress)
    try:
        shown = overview(store)
    except BaseException:
        store.close()
        raise
    undelivered.append(store)
    return Opened(store, workspaces, shown)
