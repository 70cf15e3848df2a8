"""What is wrong with a plan: where, what, and what would be allowed."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, FusionDeskError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from desktop.domain.qa.plan import Plan

Place = tuple[str | int, ...]
"""Where something stands in a plan: ``("settings", 0, "engine")``."""


class PlanFault(StrEnum):
    """Kinds of problems."""

    SYNTAX = "syntax"
    UNKNOWN_KEY = "unknown_key"
    MISSING_KEY = "missing_key"
    WRONG_VALUE = "wrong_value"
    CONTRADICTION = "contradiction"
    NOT_THERE = "not_there"


SAYINGS = {
    PlanFault.SYNTAX: "this is no TOML",
    PlanFault.UNKNOWN_KEY: "is not known",
    PlanFault.MISSING_KEY: "is missing",
    PlanFault.WRONG_VALUE: "cannot have this value",
    PlanFault.CONTRADICTION: "contradicts the rest",
    PlanFault.NOT_THERE: "is not there",
}


@dataclass(frozen=True, slots=True)
class PlanProblem:
    """``line`` counts from 1. ``given`` is what stands there, ``allowed`` says what may, ``nearest`` what was meant."""

    fault: PlanFault
    line: int
    place: Place = ()
    given: str = ""
    allowed: str = ""
    nearest: str = ""

    @property
    def key(self) -> str:
        """The place as people write it: ``settings[0].engine``."""
        parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in self.place)
        return "".join(parts).removeprefix(".")

    @property
    def text(self) -> str:
        """What is wrong, in a line without its file."""
        given = f" ({self.given})" if self.given else ""
        said = f"{self.line}: {self.key or 'plan'} {SAYINGS[self.fault]}{given}"
        allowed = f"; allowed: {self.allowed}" if self.allowed else ""
        return said + allowed + (f"; nearest: {self.nearest}" if self.nearest else "")


class PlanError(FusionDeskError):
    """A plan that cannot be carried out; ``problems`` are all that were found, by line."""

    def __init__(self, path: Path, problems: Iterable[PlanProblem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: (problem.line, problem.key)))
        self.lines = tuple(f"{path}:{problem.text}" for problem in self.problems)
        super().__init__(ErrorCode.PLAN_INVALID, "\n".join(self.lines), path=str(path), count=len(self.problems))


@dataclass(frozen=True, slots=True)
class WrittenPlan:
    """A plan as it was read from ``path``; ``lines``: where each of its keys stands."""

    plan: Plan
    path: Path
    lines: Mapping[Place, int] = field(default_factory=dict, repr=False)

    def problem(
        self, fault: PlanFault, place: Place, *, given: object = "", allowed: Sequence[str] = (), nearest: str = ""
    ) -> PlanProblem:
        """The problem at ``place``, with its line; of many that are allowed those like ``given`` are named too."""
        near = nearest or nearest_of(str(given), allowed)
        return PlanProblem(fault, line_of(self.lines, place), place, str(given), ", ".join(allowed), near)


def line_of(lines: Mapping[Place, int], place: Place) -> int:
    """The line of ``place``, or of the nearest thing around it."""
    around = (place[:length] for length in range(len(place), 0, -1))
    return next((lines[part] for part in around if part in lines), 1)


def nearest_of(word: str, known: Sequence[str]) -> str:
    """The known word that was probably meant; empty where none is like it."""
    return next(iter(get_close_matches(word, [it for it in known if it != word], 1)), "")
