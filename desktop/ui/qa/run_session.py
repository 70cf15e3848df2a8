"""The run that is open: begun, gone on with, held, stopped; and what is known of it while it goes on."""

from __future__ import annotations

from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.errors import StoreError
from desktop.domain.qa.browsing import CellFilter, RunGrid, RunTotals
from desktop.domain.qa.results import UNFINISHED, CellState, Verdict
from desktop.services.qa.processes import local_workers
from desktop.services.work import Pause, worker_count

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.qa.plan import Plan
    from desktop.domain.qa.ports import RunStore
    from desktop.domain.qa.results import Run
    from desktop.domain.qa.workers import Workers
    from desktop.services.bundle import Services
    from desktop.services.qa.desk import OpenRun, Retry
    from desktop.services.qa.runner import RunReport
    from desktop.ui.kit.jobs import Job, JobRunner, Reporter

    MakeWorkers = Callable[[int, int], AbstractContextManager[Workers]]
    """Workers for a number of them wanted, and a number of free cells."""

NOTHING = RunTotals({}, {})

REFRESH = 300
"""Milliseconds between two looks at a run that goes on: often enough to be live, seldom enough to cost it nothing
(totals of 100,000 cells take 9 ms, 2026-11-30)."""

NO_PICTURE = CellFilter(states=frozenset({CellState.FAILED}), verdicts=frozenset({Verdict.FAIL}))


@dataclass(frozen=True, slots=True)
class LoadedRun:
    """An open run with what the window needs of it at once."""

    opened: OpenRun
    run: Run
    grid: RunGrid
    totals: RunTotals
    failed: int


class RunSession(QObject):
    """GUI thread only; the store is read and written on workers only: a run that goes on holds it now and then."""

    opened = Signal()
    """Another run is open, or none."""
    changed = Signal()
    """Running or not, held or not, or other totals."""
    advanced = Signal()
    """Cells may have other results than before."""
    ended = Signal(object)
    """The :class:`~desktop.services.qa.runner.RunReport`; ``None`` after it was cancelled."""
    job_started = Signal(object)
    failed = Signal(object)
    """A :class:`~desktop.domain.errors.FusionDeskError`."""

    def __init__(
        self,
        runner: JobRunner,
        services: Callable[[], Services],
        parent: QObject,
        *,
        make_workers: MakeWorkers = local_workers,
    ) -> None:
        super().__init__(parent)
        self._runner, self._services, self._make_workers = runner, services, make_workers
        self._loaded: LoadedRun | None = None
        self._job: Job | None = None
        self._pause = Pause()
        self._opening = self._looking = self._dirty = False
        self._timer = QTimer(self, interval=REFRESH)
        self._timer.timeout.connect(self._look)

    # -- what there is -------------------------------------------------------------------------------------------

    @property
    def store(self) -> RunStore | None:
        return self._loaded.opened.store if self._loaded is not None else None

    @property
    def plan(self) -> Plan | None:
        return self._loaded.opened.plan if self._loaded is not None else None

    @property
    def run(self) -> Run | None:
        return self._loaded.run if self._loaded is not None else None

    @property
    def folder(self) -> Path | None:
        return self.store.folder if self.store is not None else None

    @property
    def grid(self) -> RunGrid:
        return self._loaded.grid if self._loaded is not None else RunGrid()

    @property
    def totals(self) -> RunTotals:
        return self._loaded.totals if self._loaded is not None else NOTHING

    @property
    def unfinished(self) -> int:
        return sum(count for state, count in self.totals.states.items() if state in UNFINISHED)

    @property
    def without_picture(self) -> int:
        """Cells that can be tried again."""
        return self._loaded.failed if self._loaded is not None else 0

    @property
    def running(self) -> bool:
        return self._job is not None

    @property
    def paused(self) -> bool:
        return self.running and self._pause.holds

    @property
    def busy(self) -> bool:
        """Whether something is still to come."""
        return self.running or self._opening or self._looking

    # -- what is done with it ------------------------------------------------------------------------------------

    def begin(
        self,
        text: str,
        path: Path,
        folder: Path,
        versions: Callable[[Services], Mapping[str, str]],
        cloud: CloudSettings,
    ) -> None:
        """A new run of a plan's text in a new ``folder``."""

        def begun(services: Services) -> OpenRun:
            return services.qa.desk.begin(services.qa.desk.parse(text, path), folder, versions(services))

        self._open(begun, then=partial(self._start, cloud))

    def open(self, folder: Path) -> None:
        """Look at a run that was begun before; one that is open already is looked at anew."""
        if self.has_open(folder):
            self.refresh()
        else:
            self._open(lambda services: services.qa.desk.open(folder))

    def has_open(self, folder: Path) -> bool:
        """Whether it is this run, by whatever path: its lock would keep us out as it does other programs."""
        return self.folder is not None and self.folder.resolve() == folder.resolve()

    def go_on(self, cloud: CloudSettings, retry: Retry | None = None) -> None:
        """Let go of a run that is held; else carry out what is unfinished, and what ``retry`` says again."""
        if self.paused:
            self._pause.let_go()
            self.changed.emit()
            return
        loaded = self._loaded
        if loaded is None or self.busy:
            return

        def resumed(services: Services) -> OpenRun:
            desk, store = services.qa.desk, loaded.opened.store
            return desk.resume_in(store, desk.parse(loaded.run.plan, store.folder / "plan.toml"), retry)

        self._open(resumed, then=partial(self._start, cloud))

    def hold(self) -> None:
        """Begin no more cells; what is under way is finished."""
        if self.running:
            self._pause.hold()
            self.changed.emit()

    def cancel(self) -> None:
        """Stop; what is finished stays, and the rest can be gone on with."""
        if self._job is not None:
            self._job.cancel()

    def refresh(self) -> None:
        """Look at the totals anew: something was written."""
        self._dirty = True
        self._look()

    def close(self) -> None:
        """Let go of the run: no worker uses it any more."""
        loaded, self._loaded = self._loaded, None
        if loaded is not None:
            with suppress(StoreError):
                loaded.opened.store.close()

    # -- inside --------------------------------------------------------------------------------------------------

    def _open(self, make: Callable[[Services], OpenRun], then: Callable[[], None] = lambda: None) -> None:
        if self.running or self._opening:
            return
        self._opening = True
        kept = self._loaded

        def load(_: object) -> LoadedRun:
            opened = make(self._services())
            try:
                return _loaded(opened)
            except BaseException:
                if kept is None or opened.store is not kept.opened.store:
                    opened.store.close()
                raise

        job = self._runner.start(load)
        job.succeeded.connect(partial(self._take, then))
        job.failed.connect(self.failed)
        job.settled.connect(self._opened)

    def _take(self, then: Callable[[], None], loaded: LoadedRun) -> None:
        before, self._loaded = self._loaded, loaded
        self._opening = False
        another = before is None or before.opened.store is not loaded.opened.store
        if before is not None and another:
            before.opened.store.close()
        if another:
            self.opened.emit()
        self.advanced.emit()
        self.changed.emit()
        then()

    def _opened(self) -> None:
        self._opening = False
        self.changed.emit()

    def _start(self, cloud: CloudSettings) -> None:
        if self._loaded is None or not self.unfinished:
            return
        opened = self._loaded.opened
        self._pause = Pause()
        work = partial(
            _carry_out, self._services, opened, make_workers=self._make_workers, cloud=cloud, pause=self._pause
        )
        self._job = job = self._runner.start(work)
        job.progressed.connect(self._note_progress)
        job.succeeded.connect(self.ended)
        job.cancelled.connect(lambda: self.ended.emit(None))
        job.failed.connect(self.failed)
        job.settled.connect(self._settled)
        self._timer.start()
        self.job_started.emit(job)
        self.changed.emit()

    def _note_progress(self) -> None:
        self._dirty = True

    def _settled(self) -> None:
        self._job = None
        self._timer.stop()
        self.refresh()
        self.changed.emit()

    def _look(self) -> None:
        """One look at a time, and none where nothing has happened."""
        loaded = self._loaded
        if not self._dirty or self._looking or loaded is None:
            return
        self._dirty, self._looking = False, True
        job = self._runner.start(lambda _: _counts(loaded.opened.store), urgent=True)
        job.succeeded.connect(partial(self._show, loaded))
        job.settled.connect(self._looked)

    def _show(self, loaded: LoadedRun, counts: tuple[RunTotals, int]) -> None:
        if self._loaded is loaded:
            self._loaded = replace(loaded, totals=counts[0], failed=counts[1])

    def _looked(self) -> None:
        self._looking = False
        self.advanced.emit()
        self.changed.emit()
        if self._dirty and not self.running:
            self._look()


def _loaded(opened: OpenRun) -> LoadedRun:
    store = opened.store
    totals, failed = _counts(store)
    return LoadedRun(opened, store.run(), store.grid(), totals, failed)


def _counts(store: RunStore) -> tuple[RunTotals, int]:
    return store.totals(), store.count(NO_PICTURE)


def _carry_out(
    services: Callable[[], Services],
    opened: OpenRun,
    reporter: Reporter,
    *,
    make_workers: MakeWorkers,
    cloud: CloudSettings,
    pause: Pause,
) -> RunReport:
    free = opened.store.count(CellFilter(paid=False))
    with make_workers(worker_count(opened.plan.run.jobs), free) as workers:
        return services().qa.runner.run(opened.store, opened.plan, workers, cloud=cloud, progress=reporter, pause=pause)
