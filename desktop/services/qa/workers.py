"""Who carries out local cells: threads here, processes, or a cluster, all behind the interface of an executor."""

from __future__ import annotations

from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ParamSpec, Protocol, TypeVar

from desktop.domain.qa.units import PaidUnit, PictureAt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from desktop.domain.qa.units import CellUnit, PictureHandle, UnitOutcome
    from desktop.domain.workspace.files import StoredFile


P = ParamSpec("P")
T = TypeVar("T")
Unit_contra = TypeVar("Unit_contra", contravariant=True)


class Work(Protocol[Unit_contra]):
    """What is done with one kind of unit."""

    def __call__(self, unit: Unit_contra, /) -> UnitOutcome: ...


@dataclass(frozen=True, slots=True)
class LocalWorkers:
    """Threads or processes of this machine: pictures are read from the run's folder."""

    executor: Executor
    count: int
    cells_a_unit: int = 1

    def put(self, _file: StoredFile, path: Path) -> PictureHandle:
        """See the protocol."""
        return PictureAt(path)


@contextmanager
def thread_workers(count: int) -> Iterator[LocalWorkers]:
    """``count`` threads of this process; a cell each, so that stopping is quick."""
    with ThreadPoolExecutor(max_workers=count, thread_name_prefix="qa") as executor:
        yield LocalWorkers(executor, count)


class TwoWays(Executor):
    """Sends paid units to ``here``, whose threads have the keys, and all others to ``workers``."""

    def __init__(self, here: Executor, workers: Executor, *, paid: Work[PaidUnit], free: Work[CellUnit]) -> None:
        self._here, self._workers = here, workers
        self._paid, self._free = paid, free

    def work(self, unit: CellUnit | PaidUnit) -> UnitOutcome:
        """What is done with a unit, whoever does it."""
        return self._paid(unit) if isinstance(unit, PaidUnit) else self._free(unit)

    def submit(self, _fn: Callable[P, T], /, *args: P.args, **_kwargs: P.kwargs) -> Future[T]:
        """Only :meth:`work` is ever submitted: its part for this kind of unit goes to those who do it."""
        unit: Any = args[0]
        is_paid = isinstance(unit, PaidUnit)
        future: Future[Any] = self._here.submit(self._paid, unit) if is_paid else self._workers.submit(self._free, unit)
        return future
