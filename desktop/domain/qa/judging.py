"""The verdict (结论) on a cell: what was expected, what came, and where its figures lie."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.qa.figures import SPECS, Better, FigureName
from desktop.domain.qa.plan import OK
from desktop.domain.qa.results import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.qa.plan import Limit


@dataclass(frozen=True, slots=True)
class Crossing:
    """A figure beyond one of its limits."""

    figure: FigureName
    value: float
    limit: float
    verdict: Verdict


def judge(expected: str, code: str | None, figures: Mapping[str, float], limits: Mapping[FigureName, Limit]) -> Verdict:
    """The verdict on a finished cell; ``code`` is of the error that it ended in, ``None`` with a picture.

    An error that was expected passes, any other outcome than the expected one fails. Limits hold for pictures; a figure
    that was not measured crosses none.
    """
    if expected != (code or OK):
        return Verdict.FAIL
    if code is not None:
        return Verdict.PASS
    found = {crossing.verdict for crossing in crossings(figures, limits)}
    return next((verdict for verdict in (Verdict.FAIL, Verdict.WARN) if verdict in found), Verdict.PASS)


def crossings(figures: Mapping[str, float], limits: Mapping[FigureName, Limit]) -> tuple[Crossing, ...]:
    """The limits that were crossed, of each figure the graver one."""
    measured = [(name, figures[name], limit) for name, limit in limits.items() if name in figures]
    found = (_crossing(name, value, limit) for name, value, limit in measured)
    return tuple(crossing for crossing in found if crossing)


def _crossing(name: FigureName, value: float, limit: Limit) -> Crossing | None:
    for bound, verdict in ((limit.fail, Verdict.FAIL), (limit.warn, Verdict.WARN)):
        if bound is not None and _is_beyond(value, bound, SPECS[name].better):
            return Crossing(name, value, bound, verdict)
    return None


def _is_beyond(value: float, bound: float, better: Better) -> bool:
    return value > bound if better is Better.LOWER else value < bound
