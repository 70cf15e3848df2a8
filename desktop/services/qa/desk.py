"""Plans and runs from the outside: told beforehand, begun, gone on with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from desktop.domain.cloud.limits import CALLS_A_SECOND
from desktop.domain.errors import ErrorCode, PictureError
from desktop.domain.files.paths import read_file
from desktop.domain.fusing.people import PlaceKind
from desktop.domain.qa.browsing import CellFilter
from desktop.domain.qa.cells import count_cells, expand
from desktop.domain.qa.forecast import Forecast, forecast
from desktop.domain.qa.plan import Budget
from desktop.domain.qa.problems import PlanError, PlanFault
from desktop.domain.qa.results import CellState, Run, Verdict
from desktop.services.duties import nobody_asked
from desktop.services.fusing.table import engine_infos
from desktop.services.people.notes import not_noted
from desktop.services.qa.checking import checked, plan_schema
from desktop.services.qa.runner import reopen
from desktop.services.work import worker_count

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from desktop.domain.fusing.consent import ConsentGap
    from desktop.domain.fusing.engine import EngineInfo
    from desktop.domain.qa.plan import Plan
    from desktop.domain.qa.ports import PlanReader, RunRepository, RunStore
    from desktop.domain.qa.problems import WrittenPlan
    from desktop.services.people.notes import Note
    from desktop.services.qa.gathering import Gathered, Gatherer


PLAN_NAME = "plan.toml"
"""What a run's own plan is called in messages."""


@dataclass(frozen=True, slots=True)
class Retry:
    """Which finished cells are tried again: ``failed`` ones, and calls whose outcome is ``unknown``."""

    failed: bool = False
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class OpenRun:
    """A run that can be carried out. ``store`` is the caller's to close. ``consent`` is told of a new one."""

    store: RunStore
    plan: Plan
    consent: tuple[ConsentGap, ...] = ()


class QaDesk:
    """Tells plans beforehand, and begins and resumes their runs. A plan is a file, or a text that was read already.

    ``new_id`` and ``clock`` (aware, UTC) come from outside.
    """

    def __init__(
        self,
        plans: PlanReader,
        runs: RunRepository,
        gatherer: Gatherer,
        *,
        clock: Callable[[], datetime],
        new_id: Callable[[], str] = lambda: uuid4().hex,
        noted: Note = not_noted,
        consent_notes: Callable[[Mapping[str, str]], tuple[ConsentGap, ...]] = nobody_asked,
    ) -> None:
        self._plans = plans
        self._runs = runs
        self._gatherer = gatherer
        self._clock = clock
        self._new_id = new_id
        self._noted = noted
        self._consent_notes = consent_notes

    def schema(self) -> Mapping[str, object]:
        """JSON Schema of a plan."""
        return plan_schema(self._plans.schema())

    def parse(self, text: str, path: Path) -> WrittenPlan:
        """The plan of a text that may not be saved yet; what it names lies beside ``path``. Raises PlanError."""
        return self._plans.parse(text, path)

    def forecast(self, plan: Path | WrittenPlan, folder: Path, versions: Mapping[str, str]) -> Forecast:
        """What the plan will take; nothing is written. Raises as :meth:`begin`."""
        return self.forecast_of(self.gathered(plan, folder, versions))

    def forecast_of(self, gathered: Gathered) -> Forecast:
        """The same, once everything that the plan names is found."""
        plan = gathered.plan
        counts = count_cells(plan, gathered.ingredients, _infos())
        rates = {action.value: rate for action, rate in CALLS_A_SECOND.items()}
        told = forecast(counts, rates=rates, workers=worker_count(plan.run.jobs), budget=plan.budget.paid_calls)
        return replace(told, consent=self.consent_of(gathered))

    def consent_of(self, gathered: Gathered) -> tuple[ConsentGap, ...]:
        """The photos that nobody has agreed to, or not much longer. Raises StoreError."""
        fixed = (face.fixed for material in gathered.ingredients.materials for face in material.faces if face.fixed)
        return self._consent_notes({photo.file.sha256: photo.name for photo in (*gathered.ingredients.photos, *fixed)})

    def begin(self, plan: Path | WrittenPlan, folder: Path, versions: Mapping[str, str]) -> OpenRun:
        """A new run of the plan in a new or empty ``folder``, with all its cells and pictures in it.

        Raises :class:`~desktop.domain.qa.problems.PlanError`, StoreError, and
        :class:`~desktop.domain.errors.PictureError` for a picture that went while it was read.
        """
        gathered = self.gathered(plan, folder, versions)
        run = Run(self._new_id(), gathered.plan.title, self._clock(), gathered.plan.text, versions, ())
        store = self._runs.create(folder, run)
        try:
            self._noted(PlaceKind.RUN, folder)
            _fill(store, gathered)
        except BaseException:
            store.close()
            raise
        return OpenRun(store, gathered.plan, self.consent_of(gathered))

    def open(self, folder: Path) -> OpenRun:
        """The run in ``folder`` with the plan that it was begun with, to be looked at or gone on with.

        Raises StoreError, and PlanError for a plan that an older version of the program understood.
        """
        store = self._runs.open(folder)
        try:
            self._noted(PlaceKind.RUN, folder)
            return OpenRun(store, checked(self._plans.parse(store.run().plan, folder / PLAN_NAME)))
        except BaseException:
            store.close()
            raise

    def resume(self, plan: Path | WrittenPlan, folder: Path, retry: Retry | None = None) -> OpenRun:
        """The run in ``folder``, begun with this plan: its budget, limits and jobs may be others now.

        Raises PlanError for another plan, and StoreError.
        """
        written = self._written(plan)
        store = self._runs.open(folder)
        try:
            self._noted(PlaceKind.RUN, folder)
            return self.resume_in(store, written, retry)
        except BaseException:
            store.close()
            raise

    def resume_in(self, store: RunStore, plan: Path | WrittenPlan, retry: Retry | None = None) -> OpenRun:
        """The same of a run that is open; it stays so when this raises."""
        written = self._written(plan)
        wanted, run = checked(written), store.run()
        self._check_same(written, run)
        if not len(run.results):  # killed before its cells were written
            _fill(store, self._gatherer.gather(written, wanted, run.versions, without=store.folder))
        _try_again(store, retry or Retry())
        return OpenRun(store, wanted)

    def _check_same(self, written: WrittenPlan, run: Run) -> None:
        begun = self._plans.parse(run.plan, written.path).plan
        if _same_work(begun) != _same_work(written.plan):
            given = "the run was begun with other cells"
            allowed = ["another budget", "other limits", "other jobs"]
            raise PlanError(written.path, [written.problem(PlanFault.CONTRADICTION, (), given=given, allowed=allowed)])

    def gathered(self, plan: Path | WrittenPlan, folder: Path, versions: Mapping[str, str]) -> Gathered:
        """Everything that the plan stands for; ``folder`` is left out, its pictures are results. Raises as
        :meth:`begin`."""
        written = self._written(plan)
        return self._gatherer.gather(written, checked(written), versions, without=folder)

    def _written(self, plan: Path | WrittenPlan) -> WrittenPlan:
        return self._plans.read(plan) if isinstance(plan, Path) else plan


def _infos() -> Mapping[str, EngineInfo]:
    return {info.id: info for info in engine_infos()}


def _fill(store: RunStore, gathered: Gathered) -> None:
    """Pictures first, then all cells at once: a run has all of its cells, or none."""
    for file, path in gathered.files.items():
        try:
            kept = store.put_file(read_file(path), file.suffix)
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
