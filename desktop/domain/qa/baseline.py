"""A baseline (基线): a run that another one is held against, cell by cell, and what a person accepts of it."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain.qa.results import CellState

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

    from desktop.domain.qa.cells import Cell
    from desktop.domain.qa.results import CellResult, Run

LEAST_STRUCTURE = 0.95
MOST_COLOUR = 1.35
"""The noise band: what one JPEG of quality 95 does to a picture, in its worst tile (structural similarity; ΔE2000).

Measured 2026-11-30 on 69 photos at full, half and quarter size, each encoded at 4:2:0 and at 4:4:4. On one half, on
which they were chosen: 0.957 and 1.24 at worst; on the other half 0.959 and 1.28. Beyond it are, of 24 local
fusions, 22 after a degree changed by 10, all after another algorithm, and 1 after a degree changed by 1.
"""


LIKENESS_VERSION = 1
"""Of the way in which it is measured: what was measured in another way is measured again."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Of two pictures of one size: ``structure`` (SSIM, 1 is alike) and ``colour`` (ΔE2000), each of the worst tile."""

    structure: float
    colour: float

    @property
    def is_noise(self) -> bool:
        """Whether nobody notices a difference."""
        return self.structure >= LEAST_STRUCTURE and self.colour <= MOST_COLOUR


class Standing(StrEnum):
    """How a cell stands to its baseline; ``NEW`` where that has no such cell, or none with an outcome."""

    SAME = "same"
    UNNOTICEABLE = "unnoticeable"
    CHANGED = "changed"
    FAILED = "failed"
    NEW = "new"


REVIEW_ORDER = (Standing.FAILED, Standing.CHANGED, Standing.NEW, Standing.UNNOTICEABLE, Standing.SAME)
"""What a person wants to see first."""


class Cause(StrEnum):
    """What differs between the two plans, or between what they were carried out with."""

    ENGINE = "engine"
    SETTINGS = "settings"
    PHOTO = "photo"
    MATERIAL = "material"
    FACES = "faces"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A cell beside its baseline. ``accepted``: a person said that it is right as it is now."""

    now: CellResult
    before: CellResult | None
    standing: Standing
    causes: tuple[Cause, ...] = ()
    likeness: Likeness | None = None
    accepted: bool = False

    @property
    def key(self) -> str:
        return self.now.cell.key

    @property
    def awaits_review(self) -> bool:
        return not self.accepted and self.standing in {Standing.FAILED, Standing.CHANGED, Standing.NEW}


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What a person has accepted as the new baseline, step by step: keys of cells as they are now."""

    steps: tuple[frozenset[str], ...] = ()

    @property
    def keys(self) -> frozenset[str]:
        return frozenset().union(*self.steps)

    def accept(self, comparisons: Iterable[Comparison]) -> Acceptance:
        """Those of them that have a picture and were not accepted before, in one step; a failure is never accepted."""
        found = (it.key for it in comparisons if it.now.picture is not None and it.standing is not Standing.FAILED)
        step = frozenset(found) - self.keys
        return replace(self, steps=(*self.steps, step)) if step else self

    def accept_material(self, comparisons: Iterable[Comparison], material: str) -> Acceptance:
        """All cells of the material with that name that await a word."""
        return self.accept(it for it in comparisons if it.awaits_review and it.now.cell.material.name == material)

    def undo(self) -> Acceptance:
        """Without the last step."""
        return replace(self, steps=self.steps[:-1])

    def applied(self, comparisons: Iterable[Comparison]) -> tuple[Comparison, ...]:
        """The same comparisons, those that were accepted marked."""
        keys = self.keys
        return tuple(replace(it, accepted=it.key in keys) for it in comparisons)

    def baseline(self, comparisons: Iterable[Comparison]) -> tuple[CellResult, ...]:
        """What the next run is held against: the cells as they were, those accepted as they are now."""
        keys = self.keys
        chosen = (it.now if it.key in keys else it.before for it in comparisons)
        return tuple(result for result in chosen if result is not None)


def compare_runs(
    now: Run, before: Run, likeness: Callable[[CellResult, CellResult], Likeness | None]
) -> Iterator[Comparison]:
    """Each finished cell of ``now``, in its order, beside its own of ``before``.

    ``likeness`` is asked only for two pictures whose bytes differ; it says ``None`` for pictures of different sizes.
    """
    finished = [result for result in now.results if result.state.is_final]
    for result, own in pair_up(finished, before.results):
        apart = own is not None and _have_pictures(result, own) and result.picture != own.picture
        alike = likeness(result, own) if own is not None and apart else None
        causes = _causes(result.cell, own.cell, (now.versions, before.versions)) if own is not None else ()
        yield Comparison(result, own, _standing(result, own, alike), causes, alike)


def _standing(now: CellResult, before: CellResult | None, likeness: Likeness | None) -> Standing:
    if now.state is not CellState.DONE:
        return Standing.SAME if before is not None and _ended_alike(now, before) else Standing.FAILED
    if before is None or not before.state.is_final:
        return Standing.NEW
    if now.picture == before.picture:
        return Standing.SAME
    return Standing.UNNOTICEABLE if likeness is not None and likeness.is_noise else Standing.CHANGED


def _ended_alike(now: CellResult, before: CellResult) -> bool:
    return (now.state, now.code) == (before.state, before.code)


def _have_pictures(now: CellResult, before: CellResult) -> bool:
    return now.picture is not None and before.picture is not None


def _causes(now: Cell, before: Cell, versions: tuple[Mapping[str, str], Mapping[str, str]]) -> tuple[Cause, ...]:
    """Keys that differ although nothing else does were made by another version of the engine."""
    of_now, of_before = (named.get(now.setting.engine) for named in versions)
    differs = {
        Cause.SETTINGS: now.setting != before.setting,
        Cause.PHOTO: now.photo.file.sha256 != before.photo.file.sha256,
        Cause.MATERIAL: now.material.identity != before.material.identity,
        Cause.FACES: _faces(now) != _faces(before),
    }
    unexplained = now.key != before.key and not any(differs.values())
    by_engine = {Cause.ENGINE: unexplained or of_now != of_before}
    return tuple(cause for cause, holds in (by_engine | differs).items() if holds)


def _faces(cell: Cell) -> list[tuple[str, str, str]]:
    return [it.identity for it in cell.material.faces]


def pair_up(
    cells: Sequence[CellResult], baseline: Sequence[CellResult]
) -> tuple[tuple[CellResult, CellResult | None], ...]:
    """Each of ``cells`` with its own in the ``baseline``, in their order.

    The nearest kinship wins: the same key; the same pictures and setting; the same names and setting; the same names
    and engine, those left over in their order. No cell of the baseline is used twice.
    """
    found: dict[int, CellResult] = {}
    left: Iterable[CellResult] = baseline
    for kinship in _KINSHIPS:
        waiting: dict[Hashable, deque[CellResult]] = {}
        for result in left:
            waiting.setdefault(kinship(result.cell), deque()).append(result)
        for place, result in enumerate(cells):
            kin = waiting.get(kinship(result.cell))
            if kin and place not in found:
                found[place] = kin.popleft()
        left = [result for kin in waiting.values() for result in kin]
    return tuple((result, found.get(place)) for place, result in enumerate(cells))


def _by_pictures(cell: Cell) -> Hashable:
    return (cell.combination, cell.setting)


def _by_names(cell: Cell) -> Hashable:
    return (cell.photo.name, cell.material.name, cell.setting, cell.repeat)


def _by_engine(cell: Cell) -> Hashable:
    return (cell.photo.name, cell.material.name, cell.setting.engine, cell.repeat)


_KINSHIPS: tuple[Callable[[Cell], Hashable], ...] = (lambda cell: cell.key, _by_pictures, _by_names, _by_engine)
