"""How robust a template is (稳健度): its worst cells over a panel decide."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from desktop.domain.qa.figures import SPECS, Better
from desktop.domain.qa.results import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.domain.qa.cells import QaMaterial, QaPhoto
    from desktop.domain.qa.figures import FigureName
    from desktop.domain.qa.plan import Limit
    from desktop.domain.qa.results import CellResult

WORST_SHARE, LEAST_CELLS = 0.2, 3
"""The worst fifth of a template's cells, three at the least. Chosen 2026-11-30: one odd photo of many decides nothing,
every fifth one that fails does."""

WARNED, PASSED = 0.5, 1.0
"""Points of a cell at its limits for a warning; without any limits, of one that passed."""


@dataclass(frozen=True, slots=True)
class Robustness:
    """``score`` from 0 (the worst cells fail) to 100; ``worst``: the cells that decided it, the worst first."""

    material: str
    score: int
    cells: int
    worst: tuple[CellResult, ...]


def robustness(results: Iterable[CellResult], limits: Mapping[FigureName, Limit]) -> tuple[Robustness, ...]:
    """Of each material with a finished cell, the least robust one first.

    A photo that brought a picture with none of several materials is at fault itself, and left out.
    """
    finished = [result for result in results if result.verdict is not None]
    useless = _useless_photos(finished)
    cells: dict[str, list[CellResult]] = {}
    for result in finished:
        if result.cell.photo not in useless:
            cells.setdefault(result.cell.material.name, []).append(result)
    found = (_of_material(name, judged, limits) for name, judged in cells.items())
    return tuple(sorted(found, key=lambda it: (it.score, it.material)))


class Scores:
    """The scores alone, of results that are taken one by one and not kept."""

    def __init__(self, limits: Mapping[FigureName, Limit]) -> None:
        self._limits = limits
        self._usefulness = _Usefulness()
        self._points: dict[str, dict[QaPhoto, array[float]]] = {}

    def add(self, result: CellResult) -> None:
        if result.verdict is None:
            return
        self._usefulness.add(result)
        of_material = self._points.setdefault(result.cell.material.name, {})
        of_material.setdefault(result.cell.photo, array("d")).append(points(result, self._limits))

    def made(self) -> dict[str, int]:
        """By material, for those that have one."""
        useless = self._usefulness.useless
        found = {
            name: [value for photo, values in of_photos.items() if photo not in useless for value in values]
            for name, of_photos in self._points.items()
        }
        return {name: _score(sorted(values)[: _decisive(len(values))]) for name, values in found.items() if values}


class _Usefulness:
    """Which photos brought a picture, and with how many materials they were tried."""

    def __init__(self) -> None:
        self._tried: dict[QaPhoto, set[QaMaterial]] = {}
        self._useful: set[QaPhoto] = set()

    def add(self, result: CellResult) -> None:
        self._tried.setdefault(result.cell.photo, set()).add(result.cell.material)
        if result.picture is not None:
            self._useful.add(result.cell.photo)

    @property
    def useless(self) -> set[QaPhoto]:
        return {photo for photo, materials in self._tried.items() if len(materials) > 1} - self._useful


def _useless_photos(results: Iterable[CellResult]) -> set[QaPhoto]:
    usefulness = _Usefulness()
    for result in results:
        usefulness.add(result)
    return usefulness.useless


def _of_material(name: str, results: list[CellResult], limits: Mapping[FigureName, Limit]) -> Robustness:
    ordered = sorted(results, key=lambda result: points(result, limits))
    worst = ordered[: _decisive(len(ordered))]
    return Robustness(name, _score([points(result, limits) for result in worst]), len(results), tuple(worst))


def _decisive(cells: int) -> int:
    """How many of so many cells decide the score, the worst first."""
    return min(cells, max(LEAST_CELLS, ceil(WORST_SHARE * cells)))


def _score(worst: Sequence[float]) -> int:
    return round(100 * sum(worst) / len(worst))


def points(result: CellResult, limits: Mapping[FigureName, Limit]) -> float:
    """0 for a cell that failed, to 1 for one far from every limit; a warning is worth half at the most."""
    if result.verdict is Verdict.FAIL:
        return 0.0
    rooms = [_room(name, result.figures[name], limit) for name, limit in limits.items() if name in result.figures]
    most = WARNED if result.verdict is Verdict.WARN else PASSED
    return min([most, *rooms])


def _room(name: FigureName, value: float, limit: Limit) -> float:
    """How far a figure is from where it fails: 0 there, a half where it warns, 1 at its best.

    A figure that has only one of both limits is as far as that one says.
    """
    sign = 1.0 if SPECS[name].better is Better.LOWER else -1.0
    warn = limit.warn if limit.warn is not None else limit.fail
    if warn is None or sign * (value - warn) <= 0:
        return PASSED
    if limit.fail is None or limit.fail == warn:
        return WARNED
    return WARNED * max(0.0, (limit.fail - value) / (limit.fail - warn))
