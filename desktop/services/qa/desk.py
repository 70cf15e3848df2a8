"""Plans and runs from the outside: told beforehand, begun, gone on with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from desktop.domain.cloud.limits import CALLS_A_SECOND
from desktop.domain.errors import ErrorCode, PictureError
from desktop.domain.qa.browsing import CellFilter
from desktop.domain.qa.cells import count_cells, expand
from desktop.domain.qa.forecast import Forecast, forecast
from desktop.domain.qa.plan import Budget
from desktop.domain.qa.problems import PlanError, PlanFault
from desktop.domain.qa.results import CellState, Run, Verdict
from desktop.services.fusing.table import engine_infos
from desktop.services.qa.checking import checked, plan_schema
from desktop.services.qa.runner import reopen
from desktop.services.work import worker_count

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from desktop.domain.fusing.engine import EngineInfo
    from desktop.domain.qa.plan import Plan
    from desktop.domain.qa.ports import PlanReader, RunRepository, RunStore
    from desktop.domain.qa.problems import WrittenPlan
    from desktop.services.qa.gathering import Gathered, Gatherer


@dataclass(frozen=True, slots=True)
class Retry:
    """Which finished cells are tried again: ``failed`` ones, and calls whose outcome is ``unknown``."""

    failed: bool = False
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class OpenRun:
    """A run that can be carried out. ``store`` is the caller's to close."""

    store: RunStore
    plan: Plan


class QaDesk:
    """``program`` is the version that runs are marked with; ``new_id`` and ``clock`` (aware, UTC) come from outside."""

    def __init__(
        self,
        plans: PlanReader,
        runs: RunRepository,
        gatherer: Gatherer,
        *,
        clock: Callable[[], datetime],
        new_id: Callable[[], str] = lambda: uuid4().hex,
    ) -> None:
        self._plans = plans
        self._runs = runs
        self._gatherer = gatherer
        self._clock = clock
        self._new_id = new_id

    def schema(self) -> Mapping[str, object]:
        """JSON Schema of a plan."""
        return plan_schema(self._plans.schema())

    def forecast(self, path: Path, folder: Path, versions: Mapping[str, str]) -> Forecast:
        """What the plan at ``path`` will take; nothing is written. Raises as :meth:`begin`."""
        gathered = self._gathered(path, folder, versions)
        plan = gathered.plan
        counts = count_cells(plan, gathered.ingredients, _infos())
        rates = {action.value: rate for action, rate in CALLS_A_SECOND.items()}
        return forecast(counts, rates=rates, workers=worker_count(plan.run.jobs), budget=plan.budget.paid_calls)

    def begin(self, path: Path, folder: Path, versions: Mapping[str, str]) -> OpenRun:
        """A new run of the plan at ``path`` in a new or empty ``folder``, with all its cells and pictures in it.

        Raises :class:`~desktop.domain.qa.problems.PlanError`, StoreError, and
        :class:`~desktop.domain.errors.PictureError` for a picture that went while it was read.
        """
        gathered = self._gathered(path, folder, versions)
        run = Run(self._new_id(), gathered.plan.title, self._clock(), gathered.plan.text, versions, ())
        store = self._runs.create(folder, run)
        try:
            _fill(store, gathered)
        except BaseException:
            store.close()
            raise
        return OpenRun(store, gathered.plan)

    def resume(self, path: Path, folder: Path, retry: Retry | None = None) -> OpenRun:
        """The run in ``folder``, begun with the plan at ``path``: its budget, limits and jobs may be others now.

        Raises PlanError for another plan, and StoreError.
        """
        written = self._plans.read(path)
        plan = checked(written)
        store = self._runs.open(folder)
        try:
            run = store.run()
            self._check_same(written, run)
            if not len(run.results):  # killed before its cells were written
                _fill(store, self._gatherer.gather(written, plan, run.versions, without=folder))
            _try_again(store, retry or Retry())
        except BaseException:
            store.close()
            raise
        return OpenRun(store, plan)

    def _check_same(self, written: WrittenPlan, run: Run) -> None:
        begun = self._plans.parse(run.plan, written.path).plan
        if _same_work(begun) != _same_work(written.plan):
            given = "the run was begun with other cells"
            allowed = ["another budget", "other limits", "other jobs"]
            raise PlanError(written.path, [written.problem(PlanFault.CONTRADICTION, (), given=given, allowed=allowed)])

    def _gathered(self, path: Path, folder: Path, versions: Mapping[str, str]) -> Gathered:
        written = self._plans.read(path)
        return self._gatherer.gather(written, checked(written), versions, without=folder)


def _infos() -> Mapping[str, EngineInfo]:
    return {info.id: info for info in engine_infos()}


def _fill(store: RunStore, gathered: Gathered) -> None:
    """Pictures first, then all cells at once: a run has all of its cells, or none."""
    for file, path in gathered.files.items():
        try:
            kept = store.put_file(path.read_bytes(), file.suffix)
        except OSError as error:
            message = f"{path} cannot be read: {error.strerror}."
            raise PictureError(ErrorCode.FILE_NOT_READABLE, message, path=str(path)) from error
        if kept != file:
            message = f"{path} was changed while the plan was read."
            raise PictureError(ErrorCode.FILE_NOT_READABLE, message, path=str(path))
    store.add(expand(gathered.plan, gathered.ingredients, _infos()))


def _same_work(plan: Plan) -> Plan:
    """Without what may change while a run goes on."""
    return replace(plan, limits={}, budget=Budget(), run=replace(plan.run, jobs=0))


def _try_again(store: RunStore, retry: Retry) -> None:
    failed = CellFilter(states=frozenset({CellState.FAILED}), verdicts=frozenset({Verdict.FAIL}))
    if retry.failed:
        reopen(store, failed, but_for=ErrorCode.CLOUD_UNKNOWN.value)
    if retry.unknown:
        reopen(store, replace(failed, code=ErrorCode.CLOUD_UNKNOWN.value))
