"""The open run beside its baseline: what changed, and what a person accepts."""

from __future__ import annotations

from contextlib import ExitStack, suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import StoreError
from desktop.ui.kit.jobs import Latest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.domain.jobs import Progress
    from desktop.domain.qa.baseline import Acceptance, Comparison
    from desktop.domain.qa.ports import RunStore
    from desktop.domain.workspace.files import StoredFile
    from desktop.services.bundle import Services
    from desktop.services.qa.reviewing import Reviewed
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.qa.run_session import RunSession


class OpenReview:
    """A comparison whose baseline is kept open: its pictures are looked at."""

    def __init__(self, stack: ExitStack, store: RunStore, reviewed: Reviewed | None) -> None:
        """``reviewed`` is ``None`` where nothing is there to compare with."""
        self.stack, self.store, self.reviewed = stack, store, reviewed

    def holds(self, folder: Path) -> bool:
        """Whether one of the runs that are kept open, but for the one that is compared, lies there."""
        others = self.reviewed.pictures.stores[1:] if self.reviewed is not None else []
        return any(store.folder.resolve() == folder.resolve() for store in others)

    def close(self) -> None:
        with suppress(StoreError):
            self.stack.close()


class ReviewSession(QObject):
    """GUI thread only. A run is compared when it is opened and when it ends; what is accepted is kept at once."""

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self, session: RunSession, runner: JobRunner, services: Callable[[], Services], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._runner, self._services = session, runner, services
        self._open: OpenReview | None = None
        self._baseline: Path | None = None
        self._comparisons: dict[str, Comparison] = {}
        self._saving = False
        self.comparing = Latest(runner, self)
        """How far it is, for whoever shows that."""
        self.comparing.succeeded.connect(self._show)
        self.comparing.failed.connect(self._fail)
        self.comparing.busy_changed.connect(lambda _: self.changed.emit())
        session.opened.connect(self._begin)
        session.ended.connect(lambda _: self.compare())

    # -- what there is -------------------------------------------------------------------------------------------

    @property
    def baseline(self) -> Path | None:
        """The folder of the run that this one is held against."""
        return self._baseline

    @property
    def busy(self) -> bool:
        return self.comparing.busy or self._saving

    @property
    def compared(self) -> bool:
        return bool(self._comparisons)

    @property
    def acceptance(self) -> Acceptance | None:
        reviewed = self.reviewed
        return reviewed.saved.acceptance if reviewed is not None and reviewed.saved is not None else None

    @property
    def reviewed(self) -> Reviewed | None:
        return self._open.reviewed if self._open is not None else None

    @property
    def comparisons(self) -> dict[str, Comparison]:
        return self._comparisons

    @property
    def awaited(self) -> frozenset[int]:
        """Places of the cells that await a person's word."""
        return frozenset(it.now.cell.index for it in self._comparisons.values() if it.awaits_review)

    def comparison(self, key: str) -> Comparison | None:
        return self._comparisons.get(key)

    def picture(self, file: StoredFile) -> bytes | None:
        """Of the run or of its baseline; on a worker."""
        reviewed = self.reviewed
        return reviewed.pictures.read(file) if reviewed is not None else None

    # -- what is done --------------------------------------------------------------------------------------------

    def hold_against(self, baseline: Path | None) -> None:
        """Compare with another run; ``None`` for none."""
        self._baseline = baseline
        if baseline is None:
            self.comparing.cancel()
            self._close()
            self.changed.emit()
        else:
            self.compare()

    def let_go(self, folder: Path) -> None:
        """The run in ``folder`` is to be opened: as a baseline it would be locked."""
        opened = self._open
        if opened is not None and opened.holds(folder):
            self._close()
            self.changed.emit()

    def compare_again(self) -> None:
        """After another run could not be opened, for which the baseline was let go of."""
        if self._open is None and self._baseline is not None and not self.comparing.busy:
            self.compare()

    def compare(self) -> None:
        """Compare anew: cells have other results than before."""
        store = self._session.store
        if store is None or self._session.running:
            return
        self._close()
        self.comparing.request(partial(_compare, self._services, store, self._baseline), urgent=False)

    def accept(self, key: str) -> None:
        """As it is now the cell is right."""
        comparison = self._comparisons.get(key)
        if comparison is not None:
            self._change(lambda acceptance, _: acceptance.accept([comparison]))

    def accept_material(self, name: str) -> None:
        """All cells of that material that await a word, in one step."""
        self._change(lambda acceptance, reviewed: acceptance.accept_material(reviewed.comparisons, name))

    def undo(self) -> None:
        """Take the last step back."""
        self._change(lambda acceptance, _: acceptance.undo())

    def close(self) -> None:
        """Let go of the baseline: no worker uses it any more."""
        self._close()

    # -- inside --------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        self._baseline = None
        self._close()
        if not self._session.unfinished:
            self.compare()
        self.changed.emit()

    def _change(self, change: Callable[[Acceptance, Reviewed], Acceptance]) -> None:
        opened, acceptance = self._open, self.acceptance
        if opened is None or opened.reviewed is None or acceptance is None or self._saving:
            return
        self._saving = True
        folder, reviewed = opened.store.folder, opened.reviewed
        after = change(acceptance, reviewed)
        job = self._runner.start(lambda _: self._services().qa.reviewer.save(folder, reviewed, after))
        job.succeeded.connect(partial(self._saved, opened))
        job.failed.connect(self.failed)
        job.settled.connect(self._settled)

    def _saved(self, opened: OpenReview, reviewed: Reviewed) -> None:
        opened.reviewed = reviewed
        if opened is self._open:
            self._comparisons = {it.key: it for it in reviewed.comparisons}

    def _settled(self) -> None:
        self._saving = False
        self.changed.emit()

    def _show(self, opened: OpenReview) -> None:
        self._close()
        if opened.store is not self._session.store:
            opened.close()
            return
        self._open = opened
        reviewed = opened.reviewed
        if reviewed is not None and reviewed.saved is not None:
            self._baseline = reviewed.saved.baseline
            self._comparisons = {it.key: it for it in reviewed.comparisons}
        self.changed.emit()

    def _fail(self, error: object) -> None:
        self._baseline = None
        self.failed.emit(error)
        self.changed.emit()

    def _close(self) -> None:
        opened, self._open = self._open, None
        self._comparisons = {}
        if opened is not None:
            opened.close()


def _compare(
    services: Callable[[], Services], store: RunStore, baseline: Path | None, progress: Progress
) -> OpenReview:
    reviewer = services().qa.reviewer
    with ExitStack() as stack:
        if baseline is None and reviewer.baseline_of(store.folder) is None:
            return OpenReview(stack, store, None)
        reviewed = stack.enter_context(reviewer.beside(store, baseline, progress))
        return OpenReview(stack.pop_all(), store, reviewed)
