"""A run at a glance: how many of each verdict, by material, photo and setting; why cells failed; times; cost."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from desktop.domain.cloud.calls import Charged
from desktop.domain.qa.figures import SPECS, Better, FigureName
from desktop.domain.qa.judging import crossings
from desktop.domain.qa.plan import OK
from desktop.domain.qa.results import CellState, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from desktop.domain.qa.cells import Cell, Setting
    from desktop.domain.qa.plan import Limit
    from desktop.domain.qa.results import CellResult


@dataclass(frozen=True, slots=True)
class Tally:
    """How many cells: by verdict, and those that have none (``skipped``, or not finished yet: ``waiting``)."""

    passed: int = 0
    warned: int = 0
    failed: int = 0
    skipped: int = 0
    waiting: int = 0

    @property
    def total(self) -> int:
        return self.passed + self.warned + self.failed + self.skipped + self.waiting


@dataclass(frozen=True, slots=True)
class Group:
    """The cells of one material, photo or setting. ``means`` by figure, over the cells where it was measured.

    ``worst``: by figure, the key of the cell where it is farthest on the bad side.
    """

    name: str
    tally: Tally
    means: Mapping[FigureName, float] = field(default_factory=dict)
    worst: Mapping[FigureName, str] = field(default_factory=dict)


class FailureKind(StrEnum):
    """Why a cell failed: an error that was not expected, a picture where an error was, or a figure beyond its limit."""

    ERROR = "error"
    NO_ERROR = "no_error"
    LIMIT = "limit"


@dataclass(frozen=True, slots=True)
class FailureCategory:
    """Cells that failed for one cause. ``name``: the error's code, the code that was expected, or the figure's name."""

    kind: FailureKind
    name: str
    results: tuple[CellResult, ...]


@dataclass(frozen=True, slots=True)
class Latency:
    """How long one engine took for a picture, in milliseconds."""

    engine: str
    cells: int
    median: float
    p90: float
    p99: float
    most: float


@dataclass(frozen=True, slots=True)
class Spent:
    """What one paid engine cost, in charged calls. ``unknown``: sent, but nobody can say whether it is charged."""

    engine: str
    cells: int
    charged: int
    unknown: int


_FIELDS = {Verdict.PASS: "passed", Verdict.WARN: "warned", Verdict.FAIL: "failed"}


def tally(results: Iterable[CellResult]) -> Tally:
    """Count the verdicts."""
    counts = {"passed": 0, "warned": 0, "failed": 0, "skipped": 0, "waiting": 0}
    for result in results:
        without = "skipped" if result.state is CellState.SKIPPED else "waiting"
        counts[without if result.verdict is None else _FIELDS[result.verdict]] += 1
    return Tally(**counts)


def by_material(results: Iterable[CellResult]) -> tuple[Group, ...]:
    """In the order of their first cells, as all of these."""
    return _groups(results, lambda cell: cell.material.name)


def by_photo(results: Iterable[CellResult]) -> tuple[Group, ...]:
    return _groups(results, lambda cell: cell.photo.name)


def by_setting(results: Iterable[CellResult], title: Callable[[Setting], str]) -> tuple[Group, ...]:
    return _groups(results, lambda cell: title(cell.setting))


def _groups(results: Iterable[CellResult], name_of: Callable[[Cell], str]) -> tuple[Group, ...]:
    members: dict[str, list[CellResult]] = {}
    for result in results:
        members.setdefault(name_of(result.cell), []).append(result)
    return tuple(_group(name, found) for name, found in members.items())


def _group(name: str, results: Sequence[CellResult]) -> Group:
    values = {spec: measured(results, spec) for spec in SPECS}
    known = {figure: found for figure, found in values.items() if found}
    return Group(
        name,
        tally(results),
        {figure: float(np.mean([value for value, _ in found])) for figure, found in known.items()},
        {figure: _worst(figure, found).cell.key for figure, found in known.items()},
    )


def measured(results: Iterable[CellResult], figure: FigureName) -> list[tuple[float, CellResult]]:
    """The cells in which the figure was measured, each with its value."""
    return [(result.figures[figure], result) for result in results if figure in result.figures]


def _worst(figure: FigureName, found: Sequence[tuple[float, CellResult]]) -> CellResult:
    worst = max if SPECS[figure].better is Better.LOWER else min
    return worst(found, key=lambda pair: pair[0])[1]


def failures(
    results: Iterable[CellResult], limits: Mapping[FigureName, Limit] | None = None
) -> tuple[FailureCategory, ...]:
    """What failed, by cause, the most frequent first; a cell with several figures beyond their limits is in each."""
    found: dict[tuple[FailureKind, str], list[CellResult]] = {}
    for result in results:
        if result.verdict is Verdict.FAIL:
            for cause in _causes(result, limits or {}):
                found.setdefault(cause, []).append(result)
    categories = (FailureCategory(kind, name, tuple(cells)) for (kind, name), cells in found.items())
    return tuple(sorted(categories, key=lambda category: (-len(category.results), category.kind, category.name)))


def _causes(result: CellResult, limits: Mapping[FigureName, Limit]) -> list[tuple[FailureKind, str]]:
    if result.code is not None:
        return [(FailureKind.ERROR, result.code)]
    if result.cell.expected != OK:
        return [(FailureKind.NO_ERROR, result.cell.expected)]
    beyond = [it.figure for it in crossings(result.figures, limits) if it.verdict is Verdict.FAIL]
    return [(FailureKind.LIMIT, figure) for figure in beyond] or [(FailureKind.LIMIT, "")]


def latencies(results: Iterable[CellResult]) -> tuple[Latency, ...]:
    """Of each engine, over the cells that tell it."""
    times: dict[str, list[float]] = {}
    for value, result in measured(results, FigureName.LATENCY_MS):
        times.setdefault(result.cell.setting.engine, []).append(value)
    return tuple(_latency(engine, found) for engine, found in times.items())


def _latency(engine: str, times: Sequence[float]) -> Latency:
    median, p90, p99, most = (float(value) for value in np.percentile(times, (50, 90, 99, 100)))
    return Latency(engine, len(times), median, p90, p99, most)


def spent(results: Iterable[CellResult]) -> tuple[Spent, ...]:
    """Of each paid engine."""
    calls: dict[str, list[Charged]] = {}
    for result in results:
        if result.cell.setting.paid:
            calls.setdefault(result.cell.setting.engine, []).append(result.charged)
    return tuple(
        Spent(engine, len(found), found.count(Charged.YES), found.count(Charged.UNKNOWN))
        for engine, found in calls.items()
    )
