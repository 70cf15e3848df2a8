"""The plan that is being written: its text with undo, where it is kept, and what it would come to."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from desktop.domain.errors import StoreError
from desktop.ui.kit.jobs import Latest
from desktop.ui.kit.undo import undo_stack

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from desktop.domain.errors import FusionDeskError
    from desktop.domain.jobs import Progress
    from desktop.domain.qa.editing import PlanChange, PlanOutline
    from desktop.domain.qa.problems import PlanProblem
    from desktop.services.bundle import Services
    from desktop.services.qa.drafting import Draft, Prospect
    from desktop.ui.kit.jobs import JobRunner

TYPING_PAUSE = 200
"""Milliseconds without a change before the plan is gathered anew: reading a panel of 60 photos takes about as long."""

UNSAVED = "untitled.toml"
"""What a plan that was never saved is called; there is no such file."""


@dataclass(frozen=True, slots=True)
class PlanFolders:
    """``drafts``: where a plan that was never saved would lie. ``runs``: below it are the runs of all plans."""

    drafts: Path
    runs: Path

    def runs_of(self, plan: Path) -> Path:
        return self.runs / plan.stem


@dataclass(frozen=True, slots=True)
class Opened:
    """A plan as it was read: ``path`` and ``saved`` are ``None`` for one that is in no file."""

    draft: Draft
    path: Path | None = None
    saved: str | None = None


class PlanSession(QObject):
    """GUI thread only. Everything that reads, writes or understands a plan happens on workers, one after the other."""

    changed = Signal()
    """The text, its file, or whether there is a plan."""
    foreseen = Signal()
    """:attr:`prospect` is another."""
    failed = Signal(object)
    """A :class:`~desktop.domain.errors.FusionDeskError`; the plan is as it was."""
    saved = Signal(object)
    """The path that the plan was written to."""

    def __init__(
        self,
        runner: JobRunner,
        services: Callable[[], Services],
        versions: Callable[[Services], Mapping[str, str]],
        folders: PlanFolders,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._runner, self._services, self._versions = runner, services, versions
        self.folders = folders
        self.undo_stack = undo_stack(self)
        self.draft: Draft | None = None
        self.path: Path | None = None
        self.prospect: Prospect | None = None
        self._saved: str | None = None
        self._waiting: deque[tuple[str, Callable[[Services, Draft], Draft]]] = deque()
        self._busy = False
        self._foreseeing = Latest(runner, self, delay_ms=TYPING_PAUSE)
        self._foreseeing.succeeded.connect(self._show_prospect)
        self._foreseeing.failed.connect(self._show_failure)

    # -- what there is -------------------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        return self.draft is not None

    @property
    def text(self) -> str:
        return self.draft.text if self.draft is not None else ""

    @property
    def modified(self) -> bool:
        """Whether the file does not hold what is shown; a plan without a file that names nothing is nothing to lose."""
        if self.draft is None:
            return False
        return self.text != self._saved and (self.path is not None or not self.draft.outline.is_empty)

    @property
    def place(self) -> Path:
        """The file that what the plan names is looked for beside, whether it is there or not."""
        return self.path or self.folders.drafts / UNSAVED

    @property
    def problems(self) -> tuple[PlanProblem, ...]:
        """What keeps it from being carried out."""
        if self.draft is not None and self.draft.error is not None:
            return self.draft.error.problems
        return self.prospect.problems if self.prospect is not None else ()

    @property
    def settled(self) -> bool:
        """Whether nothing is still to come: no edit, no prospect."""
        return not (self._busy or self._waiting or self._foreseeing.busy)

    # -- what is done with it ------------------------------------------------------------------------------------

    def new(self, title: str, *changes: PlanChange) -> None:
        """Begin another plan, with ``changes`` of an empty one."""

        def made(services: Services) -> Opened:
            drafts = services.qa.drafts
            draft = drafts.new(title)
            return Opened(drafts.edited(draft.text, changes) if changes else draft)

        self._open(made)

    def open(self, path: Path) -> None:
        """Take up the plan in that file, whatever stands in it."""

        def read(services: Services) -> Opened:
            draft = services.qa.drafts.read(path)
            return Opened(draft, path, draft.text)

        self._open(read)

    def take_up(self, text: str, path: Path | None) -> None:
        """Go on with a text that an earlier session has not saved; of the file, only what stands in it now counts."""

        def taken(services: Services) -> Opened:
            drafts = services.qa.drafts
            try:
                saved = drafts.read(path).text if path is not None else None
            except StoreError:
                saved = None  # it is gone: saving writes it anew
            return Opened(drafts.draft(text), path, saved)

        self._open(taken)

    def edit(self, name: str, *changes: PlanChange) -> None:
        """Change the plan in one step; ``name`` is what undo calls it."""
        self.edit_by(name, lambda _: changes)

    def edit_by(self, name: str, changes: Callable[[PlanOutline], Sequence[PlanChange]]) -> None:
        """The same with changes that are found on a worker, from what the plan names by then."""

        def edited(services: Services, draft: Draft) -> Draft:
            found = changes(draft.outline)
            return services.qa.drafts.edited(draft.text, found) if found else draft

        self._ask(name, edited)

    def write(self, name: str, text: str) -> None:
        """Put another text in place of the whole plan."""
        self._ask(name, lambda services, _: services.qa.drafts.draft(text))

    def save(self, path: Path | None = None) -> None:
        """Save it; to another ``path`` whatever is there is replaced: whoever chose it was asked."""
        target, text = path or self.path, self.text
        if target is None:
            return
        known = self._saved if path is None else None
        job = self._runner.start(lambda _: self._services().qa.drafts.save(text, target, known=known))
        job.succeeded.connect(lambda _: self._note_saved(target, text))
        job.failed.connect(self.failed)

    def foresee(self) -> None:
        """Find out anew what the plan would come to: pictures may have changed."""
        if self.draft is None or self.draft.error is not None:
            self._foreseeing.cancel()
            self._show_prospect(None)
            return
        folder = self.folders.runs_of(self.place)
        work = partial(_foresee, self._services, self._versions, text=self.text, path=self.place, folder=folder)
        self._foreseeing.request(work)

    # -- one after the other -------------------------------------------------------------------------------------

    def _open(self, read: Callable[[Services], Opened]) -> None:
        job = self._runner.start(lambda _: read(self._services()))
        self._busy = True
        job.succeeded.connect(self._take)
        job.failed.connect(self.failed)
        job.settled.connect(self._next)

    def _take(self, opened: Opened) -> None:
        self.undo_stack.clear()
        self._waiting.clear()
        self.path, self._saved = opened.path, opened.saved
        self.show_draft(opened.draft)

    def _ask(self, name: str, edit: Callable[[Services, Draft], Draft]) -> None:
        self._waiting.append((name, edit))
        if not self._busy:
            self._next()

    def _next(self) -> None:
        draft = self.draft
        self._busy = bool(self._waiting) and draft is not None
        if draft is None or not self._busy:
            return
        name, edit = self._waiting.popleft()
        job = self._runner.start(lambda _: edit(self._services(), draft))
        job.succeeded.connect(partial(self._edited, name, draft))
        job.failed.connect(self.failed)
        job.settled.connect(self._next)

    def _edited(self, name: str, before: Draft, after: Draft) -> None:
        if after != before and self.draft is before:
            self.undo_stack.push(_TextEdit(name, self, before, after))

    def show_draft(self, draft: Draft) -> None:
        """For undo: this is the plan now."""
        self.draft = draft
        self.changed.emit()
        self.foresee()

    def _note_saved(self, path: Path, text: str) -> None:
        moved = self.path != path
        self.path, self._saved = path, text
        self.changed.emit()
        self.saved.emit(path)
        if moved:
            self.foresee()

    def _show_prospect(self, prospect: Prospect | None) -> None:
        self.prospect = prospect
        self.foreseen.emit()

    def _show_failure(self, error: FusionDeskError) -> None:
        self._show_prospect(None)
        self.failed.emit(error)


class _TextEdit(QUndoCommand):
    """One change of the text."""

    def __init__(self, name: str, session: PlanSession, before: Draft, after: Draft) -> None:
        super().__init__(name)
        self._session, self._before, self._after = session, before, after

    def redo(self) -> None:
        self._session.show_draft(self._after)

    def undo(self) -> None:
        self._session.show_draft(self._before)


def _foresee(
    services: Callable[[], Services],
    versions: Callable[[Services], Mapping[str, str]],
    _: Progress,
    *,
    text: str,
    path: Path,
    folder: Path,
) -> Prospect:
    built = services()
    return built.qa.drafts.prospect(text, path, folder, versions(built))
