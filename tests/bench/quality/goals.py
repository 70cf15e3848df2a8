"""The goals of the issue, and what became of them."""

from __future__ import annotations

import operator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from tests.bench.quality import judge

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.bench.quality.figures import Figures
    from tests.bench.quality.pairs import Pair

DIFFERENT_MOUTHS = 0.25
"""User and template apart by this (:attr:`Pair.mouths_apart`): one mouth is open, the other closed."""

SAME_PERSON = 0.6
JAW_TOLERANCE = 0.12
PATCHY = 1.2

_SIGNS: dict[str, Callable[[float, float], bool]] = {"<=": operator.le, ">=": operator.ge}


@dataclass(frozen=True, slots=True)
class Goal:
    """``sign`` is ``<=``, ``>=``, or empty for a figure that is only told."""

    name: str
    sign: str = ""
    limit: float = 0.0
    form: str = ".3f"

    def met(self, value: float) -> bool | None:
        return _SIGNS[self.sign](value, self.limit) if self.sign else None

    @property
    def words(self) -> str:
        return f"{self.sign} {self.limit:{self.form}}" if self.sign else "-"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; ``baseline`` is None where the classical swap has no such thing."""

    goal: Goal
    ours: float
    baseline: float | None

    @property
    def passed(self) -> bool | None:
        return self.goal.met(self.ours)

    @property
    def better(self) -> bool | None:
        """Whether the baseline is worse, in a figure with a goal."""
        if self.baseline is None or not self.goal.sign:
            return None
        return self.ours < self.baseline if self.goal.sign == "<=" else self.ours > self.baseline


Measure = tuple[Goal, "Callable[[Sequence[Figures]], float]"]


def _likeness(addition: str = "", signs: tuple[str, str] = ("<=", ">=")) -> tuple[Measure, ...]:
    """Without ``signs`` the figures are only told."""
    most, least = signs
    return (
        (
            Goal(f"descriptor, result to user{addition}: mean", most, 0.45),
            lambda all_: _mean([one.to_user for one in all_]),
        ),
        (
            Goal(f"descriptor, result to user{addition}: share <= 0.60", least, 0.96, ".1%"),
            lambda all_: _share([one.to_user <= SAME_PERSON for one in all_]),
        ),
        (
            Goal(f"nearer to the user than to the template{addition}: share", least, 0.99, ".1%"),
            lambda all_: _share([one.to_user < one.to_template for one in all_]),
        ),
    )


ALL_PAIRS: tuple[Measure, ...] = (
    *_likeness(),
    (Goal("landmarks at degree 100: median", "<=", 0.03), lambda all_: _percentile(all_, 50)),
    (Goal("landmarks at degree 100: 95th percentile", "<=", 0.06), lambda all_: _percentile(all_, 95)),
    (
        Goal("pixels changed beyond the outer edge", "<=", 0, ".0f"),
        lambda all_: float(sum(one.outside for one in all_)),
    ),
    (Goal("farthest change from the face, face sizes"), lambda all_: max(one.spread for one in all_)),
    (Goal("seam: gradient to the template's: mean", "<=", 1.3), lambda all_: _mean([one.seam for one in all_])),
    (
        Goal("seam: share of pairs <= 1.3", form=".1%"),
        lambda all_: _share([one.seam <= 1.3 for one in all_]),
    ),
    (Goal("skin, ΔE2000 of areas: mean", "<=", 6, ".2f"), lambda all_: _mean([one.skin for one in all_])),
    (Goal("skin, ΔE2000 pixel by pixel: mean", form=".2f"), lambda all_: _mean([one.skin_pixels for one in all_])),
    (Goal("skin, patches of colour: mean", form=".2f"), lambda all_: _mean([one.patches for one in all_])),
    (
        Goal("skin, patches of colour: share of pairs > 1.2", "<=", 0.01, ".1%"),
        lambda all_: _share([one.patches > PATCHY for one in all_]),
    ),
)

UNHINDERED = _likeness(" (no glasses, shut eyes, half shadow)", ("", ""))
"""What hides who somebody is stays, or goes, by the issue's own rules: these tell what is left to the engine."""

SECOND: tuple[Measure, ...] = (
    (Goal("second judge, result to user: mean", form=".3f"), lambda all_: _mean([one.second for one in all_])),
    (
        Goal(f"second judge, result to user: share <= {judge.SAME_PERSON}", form=".1%"),
        lambda all_: _share([one.second <= judge.SAME_PERSON for one in all_]),
    ),
)
"""Told where there is one."""

OPEN_AND_CLOSED: tuple[Measure, ...] = (
    (Goal("mouth, jawOpen off: mean", form=".3f"), lambda all_: _mean([abs(one.jaw) for one in all_])),
    (Goal("mouth, jawOpen off: worst", "<=", JAW_TOLERANCE), lambda all_: _worst([abs(one.jaw) for one in all_])),
    (
        Goal("mouth: share within 0.12", ">=", 1.0, ".1%"),
        lambda all_: _share([abs(one.jaw) <= JAW_TOLERANCE for one in all_]),
    ),
)


def rows(pairs: Sequence[Pair]) -> list[Row]:
    """All tables over their pairs; those for some pairs only have rows when there are any."""
    apart = [pair for pair in pairs if pair.mouths_apart >= DIFFERENT_MOUTHS]
    unhindered = [pair for pair in pairs if pair.unhindered]
    judged = [pair for pair in pairs if not np.isnan(pair.ours.figures.second)]
    chosen = [(ALL_PAIRS, list(pairs)), (SECOND, judged), (UNHINDERED, unhindered), (OPEN_AND_CLOSED, apart)]
    return [_row(goal, measure, part) for measures, part in chosen if part for goal, measure in measures]


def _row(goal: Goal, measure: Callable[[Sequence[Figures]], float], pairs: Sequence[Pair]) -> Row:
    return Row(goal, measure([one.ours.figures for one in pairs]), measure([one.baseline.figures for one in pairs]))


def _mean(values: Sequence[float]) -> float:
    return float(np.mean(values))


def _worst(values: Sequence[float]) -> float:
    return float(np.max(values))


def _share(values: Sequence[bool]) -> float:
    return float(np.mean(values))


def _percentile(all_: Sequence[Figures], percent: float) -> float:
    """Over the landmarks of all pairs; a face not found again counts as infinitely far off."""
    values = np.concatenate([one.deviation for one in all_])
    return float(np.percentile(np.where(np.isnan(values), np.inf, values), percent))
