"""Carrying out a plan: its cells from the store to the workers, and what came of them back into the store."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.domain.cloud.settings import CloudSettings
from desktop.domain.errors import ErrorCode, FusionDeskError
from desktop.domain.fusing.order import Sending
from desktop.domain.jobs import Cancelled, NoProgress, PaceMeter
from desktop.domain.qa.browsing import CellFilter, CellOrder
from desktop.domain.qa.figures import FigureName
from desktop.domain.qa.judging import judge
from desktop.domain.qa.results import UNFINISHED, CellResult, CellState
from desktop.domain.qa.stages import Counts
from desktop.domain.qa.units import CellUnit, Looked, LookUnit, PaidUnit, UnitOutcome
from desktop.domain.qa.workers import unit_size
from desktop.services.qa.paid import PaidCells
from desktop.services.qa.workbench import BenchWork, failed
from desktop.services.qa.workers import TwoWays
from desktop.services.work import run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import datetime

    from desktop.domain.fusing.engine import Engine
    from desktop.domain.jobs import Pace, PacedProgress
    from desktop.domain.ports import PictureReader
    from desktop.domain.qa.browsing import RunTotals
    from desktop.domain.qa.cells import Cell
    from desktop.domain.qa.plan import Plan
    from desktop.domain.qa.ports import PictureRescue, RunStore, ServiceRecord
    from desktop.domain.qa.units import Faces, Made, PictureHandle
    from desktop.domain.qa.workers import Workers
    from desktop.domain.workspace.files import StoredFile
    from desktop.services.qa.workbench import Workbench
    from desktop.services.work import Pause

CALLS_AT_ONCE = 8
"""Paid calls under way: FuseFace takes 20 a second, and a call lasts a third of a second at the least. Chosen
2026-11-30."""


@dataclass(frozen=True, slots=True)
class RunnerPorts:
    """What a runner stands on. ``bench`` gives a process its own workbench, and is called on every worker.

    ``noted`` hears what came of cells, for the ledger of results without their label.
    """

    bench: Callable[[], Workbench]
    engines: Mapping[str, Engine]
    reader: PictureReader
    clock: Callable[[], datetime]
    rescue: PictureRescue
    record: ServiceRecord
    noted: Callable[[Sequence[CellResult]], None] = lambda _: None


@dataclass(frozen=True, slots=True)
class RunReport:
    """How a run ended. ``stopped``: the error after which no more paid calls were made."""

    totals: RunTotals
    counts: Counts = field(default_factory=Counts)
    cancelled: bool = False
    stopped: FusionDeskError | None = None


class QaRunner:
    """Works through the cells of a store that are not finished."""

    def __init__(self, ports: RunnerPorts) -> None:
        self._ports = ports

    def run(
        self,
        store: RunStore,
        plan: Plan,
        workers: Workers,
        *,
        cloud: CloudSettings | None = None,
        progress: PacedProgress | None = None,
        pause: Pause | None = None,
    ) -> RunReport:
        """Carry out what waits, what had begun and what was skipped.

        ``plan`` gives limits and budget. When ``progress`` raises Cancelled, what is being worked on is finished and
        kept. Raises :class:`~desktop.domain.errors.StoreError`, also for a full disk; what was kept until then stays.
        """
        sending = Sending(settings=cloud or CloudSettings())
        bench = self._ports.bench()
        paid = PaidCells(
            store,
            bench,
            self._ports.engines,
            self._ports.reader,
            sending=sending,
            paid_calls=plan.budget.paid_calls,
            rescue=self._ports.rescue,
            record=self._ports.record,
            clock=self._ports.clock,
        )
        told = _CellProgress(progress or NoProgress(), store.totals())
        work = BenchWork(self._ports.bench)
        job = _Job(
            store=store,
            plan=plan,
            workers=workers,
            paid=paid,
            work=work,
            told=told,
            pause=pause,
            noted=self._ports.noted,
        )
        cancelled = False
        try:
            job.settle_interrupted()
            job.look()
            job.make()
            store.end(self._ports.clock())
        except Cancelled:
            cancelled = True
        return RunReport(store.totals(), job.counts, cancelled, paid.stopped)


def reopen(store: RunStore, wanted: CellFilter, *, but_for: str = "") -> int:
    """Let the cells that are ``wanted`` wait again, without those of the code ``but_for``; tells how many."""
    found = store.results(wanted, CellOrder(), offset=0, limit=store.count(wanted))
    chosen = [result for result in found if result.code != but_for]
    store.reopen(chosen)
    return len(chosen)


@dataclass(slots=True, kw_only=True)
class _Job:
    """One run. Everything but the work itself happens on the thread that runs it."""

    store: RunStore
    plan: Plan
    workers: Workers
    paid: PaidCells
    work: BenchWork
    told: _CellProgress
    pause: Pause | None
    noted: Callable[[Sequence[CellResult]], None]
    counts: Counts = field(default_factory=Counts)
    faces: dict[str, Faces | FusionDeskError] = field(default_factory=dict)
    handles: dict[str, PictureHandle] = field(default_factory=dict)

    def settle_interrupted(self) -> None:
        """Calls that had begun when an earlier run was killed, and of which nothing came back."""
        for before in self.store.unfinished(paid=True):
            is_cut_off = before.state is CellState.RUNNING and before.picture is None
            if is_cut_off and not self.paid.recover(before):
                made = self.paid.interrupted(before)
                waiting = CellResult(before.cell, attempts=before.attempts)
                self.store.finish([self._result(made, before) if made else waiting])

    def look(self) -> None:
        """Find the faces of every picture that a cell needs, each once."""
        names: dict[StoredFile, str] = {}
        for paid in (False, True):
            for result in self.store.unfinished(paid=paid):
                cell = result.cell
                for file, name in _named_pictures(cell):
                    names.setdefault(file, name)
        units = [LookUnit(file, name, {file.sha256: self._handle(file)}) for file, name in names.items()]
        for done in run(
            units,
            self.work.look,
            executor=self.workers.executor,
            workers=self.workers.count,
            progress=self.told,
            ordered=False,
            ends_run=_is_about_more,
        ):
            outcome = done.outcome
            looked = Looked(done.item.file, outcome) if isinstance(outcome, FusionDeskError) else outcome
            self.faces[looked.file.sha256] = looked.faces
            self.counts.update(looked.counts)

    def make(self) -> None:
        """Fuse, measure and draw every cell, paid and free ones side by side."""
        with ExitStack() as stack:
            here = stack.enter_context(ThreadPoolExecutor(CALLS_AT_ONCE, thread_name_prefix="paid"))
            executor = TwoWays(here, self.workers.executor, paid=self.paid.make, free=self.work.make)
            self._work_through(executor)

    def _work_through(self, executor: TwoWays) -> None:
        befores: dict[str, CellResult] = {}
        has_paid = self.store.count(CellFilter(paid=True)) > 0
        for done in run(
            _in_turn(self._free_units(befores), self._paid_units(befores)),
            executor.work,
            executor=executor,
            workers=self.workers.count + (CALLS_AT_ONCE if has_paid else 0),
            progress=self.told,
            ordered=False,
            pause=self.pause,
            ends_run=_is_about_more,
        ):
            outcome = _lost(done.item, done.outcome) if isinstance(done.outcome, FusionDeskError) else done.outcome
            results = [self._result(made, befores.pop(made.cell.key)) for made in outcome.made]
            self.store.finish(results)
            self.noted(results)
            self.counts.update(outcome.counts)
            self.told.done += len(results)

    # --- units ---

    def _free_units(self, befores: dict[str, CellResult]) -> Iterator[CellUnit]:
        """Cells of one template, as many as a worker is given at once."""
        left = self.store.count(CellFilter(states=UNFINISHED, paid=False))
        row: list[CellResult] = []
        for result in self.store.unfinished(paid=False):
            is_full = len(row) >= unit_size(self.workers.cells_a_unit, left, self.workers.count)
            if row and (is_full or row[0].cell.material != result.cell.material):
                yield self._unit(row, befores)
                left -= len(row)
                row = []
            row.append(result)
        if row:
            yield self._unit(row, befores)

    def _paid_units(self, befores: dict[str, CellResult]) -> Iterator[PaidUnit]:
        for result in self.store.unfinished(paid=True):
            yield PaidUnit(self._unit([result], befores), result)

    def _unit(self, results: list[CellResult], befores: dict[str, CellResult]) -> CellUnit:
        befores.update({result.cell.key: result for result in results})
        cells = tuple(result.cell for result in results)
        needed = {file.sha256: self._handle(file) for cell in cells for file in cell.pictures}
        return CellUnit(cells, {sha256: self.faces[sha256] for sha256 in needed}, needed)

    def _handle(self, file: StoredFile) -> PictureHandle:
        if file.sha256 not in self.handles:
            self.handles[file.sha256] = self.workers.put(file, self.store.path_of(file))
        return self.handles[file.sha256]

    # --- results ---

    def _result(self, made: Made, before: CellResult) -> CellResult:
        """What is kept; pictures are on the disk before anything refers to them."""
        attempts = before.attempts + made.attempts
        figures = {**made.figures, FigureName.ATTEMPTS: float(attempts)} if made.picture else {}
        if made.skipped:
            return CellResult(made.cell, CellState.SKIPPED, code=made.code, message=made.message)
        return CellResult(
            made.cell,
            CellState.DONE if made.picture else CellState.FAILED,
            judge(made.cell.expected, made.code, figures, self.plan.limits),
            code=made.code,
            message=made.message,
            figures=figures,
            picture=self.store.put_file(made.picture, made.suffix) if made.picture else None,
            thumbnail=self.store.put_file(made.thumbnail, ".jpg") if made.thumbnail else None,
            request_id=made.request_id,
            charged=made.charged,
            attempts=attempts,
            seconds=made.seconds,
            notes=made.notes,
            call=made.call,
        )


class _CellProgress:
    """Tells cells where the work below tells units. ``done`` counts those that are finished, earlier runs included."""

    def __init__(self, outer: PacedProgress, totals: RunTotals) -> None:
        self._outer = outer
        self._total = totals.cells
        self._known = sum(count for state, count in totals.states.items() if state.is_final)
        self._known -= totals.states.get(CellState.SKIPPED, 0)
        self._meter = PaceMeter(time.monotonic)
        self.done = 0

    def report(self, _done: int, _total: int, _pace: Pace | None = None) -> None:
        """As :meth:`desktop.domain.jobs.PacedProgress.report`."""
        pace = self._meter.at(self.done, self._total - self._known)
        self._outer.report(self._known + self.done, self._total, pace)


def _is_about_more(error: FusionDeskError) -> bool:
    """Than the unit it came of: that a unit's workers died one after the other is the outcome of its cells."""
    return error.code is not ErrorCode.WORKER_LOST


def _lost(unit: CellUnit | PaidUnit, error: FusionDeskError) -> UnitOutcome:
    cells = (unit.cell,) if isinstance(unit, PaidUnit) else unit.cells
    return UnitOutcome(tuple(failed(cell, error) for cell in cells))


def _named_pictures(cell: Cell) -> Iterator[tuple[StoredFile, str]]:
    if cell.material.file is not None:
        yield cell.material.file, cell.material.name
    for photo in cell.photos:
        yield photo.file, photo.name


def _in_turn(free: Iterator[CellUnit], paid: Iterator[PaidUnit]) -> Iterator[CellUnit | PaidUnit]:
    """One of each while both last: neither kind waits for all of the other."""
    left: list[Iterator[CellUnit | PaidUnit]] = [free, paid]
    while left:
        for units in tuple(left):
            unit = next(units, None)
            if unit is None:
                left.remove(units)
            else:
                yield unit
