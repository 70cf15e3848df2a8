"""Looking through a run: which cells, in which order, how many."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.qa.cells import QaMaterial, QaPhoto, Setting
    from desktop.domain.qa.figures import FigureName
    from desktop.domain.qa.results import CellState, Verdict


class Rated(StrEnum):
    """Whether a person has said something of the cell."""

    ANY = "any"
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class CellFilter:
    """What cells must have; empty sets and texts ask for nothing.

    ``photo`` and ``material`` are names, ``setting`` its title, ``tag`` of the photo, ``code`` of the error. ``paid``:
    those of charged engines only, or the others only.
    """

    states: frozenset[CellState] = field(default_factory=frozenset)
    verdicts: frozenset[Verdict] = field(default_factory=frozenset)
    photo: str = ""
    material: str = ""
    setting: str = ""
    tag: str = ""
    code: str = ""
    rated: Rated = Rated.ANY
    paid: bool | None = None


@dataclass(frozen=True, slots=True)
class CellOrder:
    """By a figure, or in the order of the run; cells without the figure come last."""

    figure: FigureName | None = None
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """Cells of a run that differ in their photo only."""

    material: QaMaterial
    setting: Setting
    repeat: int = 0


@dataclass(frozen=True, slots=True)
class RunGrid:
    """A run as a matrix: a row for each photo, in the order of their first cells, and its columns in theirs.

    A cell's square is row × number of columns + column. ``squares`` are those that have a cell, ascending, and
    ``places`` says where in the run the cell of each is. Arrays of numbers: of 100,000 cells they take 1.6 MB, a
    mapping took 15 (2026-12-01).
    """

    photos: tuple[QaPhoto, ...] = ()
    columns: tuple[Column, ...] = ()
    squares: array[int] = field(default_factory=lambda: array("q"), repr=False)
    places: array[int] = field(default_factory=lambda: array("q"), repr=False)

    @property
    def cells(self) -> int:
        return len(self.places)

    def place(self, row: int, column: int) -> int | None:
        """Where in the run the cell is; ``None`` where the run has none."""
        square = row * len(self.columns) + column
        number = bisect_left(self.squares, square)
        found = number < len(self.squares) and self.squares[number] == square
        return self.places[number] if found else None

    def find(self, place: int) -> tuple[int, int] | None:
        """Row and column of the cell at that place of the run; ``None`` where the run has no such cell."""
        try:
            square = self.squares[self.places.index(place)]
        except ValueError:
            return None
        return divmod(square, len(self.columns))


@dataclass(frozen=True, slots=True)
class RunTotals:
    """How far a run is, by state and by verdict; ``spent``: calls that count against its budget."""

    states: Mapping[CellState, int]
    verdicts: Mapping[Verdict, int]
    spent: int = 0

    @property
    def cells(self) -> int:
        return sum(self.states.values())
