"""A run at a glance: how many of each verdict, by material, photo and setting; why cells failed; times; cost."""

from __future__ import annotations

from array import array
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from math import inf
from typing import TYPE_CHECKING

import numpy as np

from desktop.domain.cloud.calls import Charged
from desktop.domain.qa.figures import SPECS, Better, FigureName
from desktop.domain.qa.judging import crossings
from desktop.domain.qa.plan import OK
from desktop.domain.qa.results import CellState, Verdict
from desktop.domain.qa.robustness import Scores

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from desktop.domain.jobs import Progress
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


@dataclass(frozen=True, slots=True)
class Overview:
    """A run at a glance, without its cells. ``failures``: how many, by cause; ``scores``: robustness by material."""

    tally: Tally
    failures: tuple[tuple[FailureKind, str, int], ...]
    materials: tuple[Group, ...]
    photos: tuple[Group, ...]
    settings: tuple[Group, ...]
    latencies: tuple[Latency, ...]
    spent: tuple[Spent, ...]
    scores: Mapping[str, int]


TOLD_EACH = 500
"""Cells between two words on how far the summary is: 20 ms."""

_FIELDS = {Verdict.PASS: "passed", Verdict.WARN: "warned", Verdict.FAIL: "failed"}


def overview(
    results: Sequence[CellResult],
    limits: Mapping[FigureName, Limit],
    title: Callable[[Setting], str],
    progress: Progress,
) -> Overview:
    """Sum up results that are taken one by one and none of which is kept: 100,000 of them take 185 MB (2026-12-01).

    ``title`` names a setting.
    """
    counts, causes = _Counts(), Counter[tuple[FailureKind, str]]()
    materials, photos, settings = _Groups(), _Groups(), _Groups()
    times, paid, scores = _Times(), _Paid(), Scores(limits)
    total = len(results)
    for number, result in enumerate(results):
        if number % TOLD_EACH == 0:
            progress.report(number, total)
        counts.add(result)
        materials.add(result.cell.material.name, result)
        photos.add(result.cell.photo.name, result)
        settings.add(title(result.cell.setting), result)
        times.add(result)
        paid.add(result)
        scores.add(result)
        if result.verdict is Verdict.FAIL:
            causes.update(_causes(result, limits))
    return Overview(
        counts.made(),
        tuple(sorted(((kind, name, cells) for (kind, name), cells in causes.items()), key=_most_first)),
        materials.made(),
        photos.made(),
        settings.made(),
        times.made(),
        paid.made(),
        scores.made(),
    )


def _most_first(cause: tuple[FailureKind, str, int]) -> tuple[int, FailureKind, str]:
    kind, name, cells = cause
    return -cells, kind, name


def tally(results: Iterable[CellResult]) -> Tally:
    """Count the verdicts."""
    counts = _Counts()
    for result in results:
        counts.add(result)
    return counts.made()


class _Counts:
    """A tally in the making."""

    def __init__(self) -> None:
        self._counts = dict.fromkeys(("passed", "warned", "failed", "skipped", "waiting"), 0)

    def add(self, result: CellResult) -> None:
        without = "skipped" if result.state is CellState.SKIPPED else "waiting"
        self._counts[without if result.verdict is None else _FIELDS[result.verdict]] += 1

    def made(self) -> Tally:
        return Tally(**self._counts)


def by_material(results: Iterable[CellResult]) -> tuple[Group, ...]:
    """In the order of their first cells, as all of these."""
    return _groups(results, lambda cell: cell.material.name)


def by_photo(results: Iterable[CellResult]) -> tuple[Group, ...]:
    return _groups(results, lambda cell: cell.photo.name)


def by_setting(results: Iterable[CellResult], title: Callable[[Setting], str]) -> tuple[Group, ...]:
    return _groups(results, lambda cell: title(cell.setting))


def _groups(results: Iterable[CellResult], name_of: Callable[[Cell], str]) -> tuple[Group, ...]:
    groups = _Groups()
    for result in results:
        groups.add(name_of(result.cell), result)
    return groups.made()


class _Groups:
    """Groups in the making, by their names."""

    def __init__(self) -> None:
        self._counts: dict[str, _Counts] = {}
        self._sums: dict[str, dict[str, _Sum]] = {}

    def add(self, name: str, result: CellResult) -> None:
        if name not in self._counts:
            self._counts[name], self._sums[name] = _Counts(), {}
        self._counts[name].add(result)
        sums = self._sums[name]
        for figure, value in result.figures.items():
            if figure in SPECS:
                sums.setdefault(figure, _Sum()).add(value, result.cell.key)

    def made(self) -> tuple[Group, ...]:
        return tuple(self._group(name) for name in self._counts)

    def _group(self, name: str) -> Group:
        known = {figure: sums for figure in SPECS if (sums := self._sums[name].get(figure)) is not None}
        return Group(
            name,
            self._counts[name].made(),
            {figure: sums.total / sums.count for figure, sums in known.items()},
            {figure: sums.worst(SPECS[figure].better) for figure, sums in known.items()},
        )


class _Sum:
    """Values of one figure: their sum, and the keys of the first cells with the least and the greatest."""

    __slots__ = ("count", "greatest", "least", "total")

    def __init__(self) -> None:
        self.count, self.total = 0, 0.0
        self.least, self.greatest = (inf, ""), (-inf, "")

    def add(self, value: float, key: str) -> None:
        self.count += 1
        self.total += value
        if value < self.least[0]:
            self.least = value, key
        if value > self.greatest[0]:
            self.greatest = value, key

    def worst(self, better: Better) -> str:
        return (self.greatest if better is Better.LOWER else self.least)[1]


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
    return tuple(sorted(categories, key=lambda it: _most_first((it.kind, it.name, len(it.results)))))


def _causes(result: CellResult, limits: Mapping[FigureName, Limit]) -> list[tuple[FailureKind, str]]:
    if result.code is not None:
        return [(FailureKind.ERROR, result.code)]
    if result.cell.expected != OK:
        return [(FailureKind.NO_ERROR, result.cell.expected)]
    beyond = [it.figure for it in crossings(result.figures, limits) if it.verdict is Verdict.FAIL]
    return [(FailureKind.LIMIT, figure) for figure in beyond] or [(FailureKind.LIMIT, "")]


def latencies(results: Iterable[CellResult]) -> tuple[Latency, ...]:
    """Of each engine, over the cells that tell it."""
    times = _Times()
    for result in results:
        times.add(result)
    return times.made()


class _Times:
    def __init__(self) -> None:
        self._times: dict[str, array[float]] = {}

    def add(self, result: CellResult) -> None:
        value = result.figures.get(FigureName.LATENCY_MS)
        if value is not None:
            self._times.setdefault(result.cell.setting.engine, array("d")).append(value)

    def made(self) -> tuple[Latency, ...]:
        return tuple(_latency(engine, found) for engine, found in self._times.items())


def _latency(engine: str, times: array[float]) -> Latency:
    median, p90, p99, most = (float(value) for value in np.percentile(times, (50, 90, 99, 100)))
    return Latency(engine, len(times), median, p90, p99, most)


def spent(results: Iterable[CellResult]) -> tuple[Spent, ...]:
    """Of each paid engine."""
    paid = _Paid()
    for result in results:
        paid.add(result)
    return paid.made()


class _Paid:
    def __init__(self) -> None:
        self._calls: dict[str, Counter[Charged]] = {}

    def add(self, result: CellResult) -> None:
        if result.cell.setting.paid:
            self._calls.setdefault(result.cell.setting.engine, Counter())[result.charged] += 1

    def made(self) -> tuple[Spent, ...]:
        return tuple(
            Spent(engine, found.total(), found[Charged.YES], found[Charged.UNKNOWN])
            for engine, found in self._calls.items()
        )
