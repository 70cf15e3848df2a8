"""What carrying out a plan will take, told before it begins: cells, paid calls, minutes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.fusing.consent import ConsentGap
    from desktop.domain.qa.cells import Setting

SECONDS_A_CELL = 0.15
"""Of a free cell on one worker, figures and thumbnail included; measured 2026-11-29 on pictures of 512 to 1080 pixels:
0.09 to 0.2. Larger pictures take longer."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """When the cells of one setting are carried out: ``begins`` and ``ends`` in seconds from the start.

    ``rate`` is cells a second: what the service allows, or what the workers are able to.
    """

    setting: Setting
    cells: int
    rate: float
    begins: float
    ends: float


@dataclass(frozen=True, slots=True)
class Forecast:
    """``paid_calls`` are those the budget allows of ``paid_cells``; the ``stretches`` of different engines overlap.

    ``consent``: the photos that nobody has agreed to, or not much longer; paid cells of the first will fail.
    """

    cells: int
    paid_cells: int
    paid_calls: int
    stretches: tuple[Stretch, ...]
    consent: tuple[ConsentGap, ...] = ()

    @property
    def seconds(self) -> float:
        return max((stretch.ends for stretch in self.stretches), default=0.0)

    @property
    def over_budget(self) -> int:
        """Cells that will be skipped."""
        return self.paid_cells - self.paid_calls


def forecast(
    counts: Mapping[Setting, int], *, rates: Mapping[str, float], workers: int, budget: int | None
) -> Forecast:
    """What ``counts``, the cells of each setting, will take; ``rates`` by engine, for those that have one.

    Settings of one engine share its rate and follow each other.
    """
    paid = sum(count for setting, count in counts.items() if setting.paid)
    calls = paid if budget is None else min(paid, budget)
    ends: dict[str, float] = {}
    stretches = []
    for setting, count in counts.items():
        rate = rates.get(setting.engine, workers / SECONDS_A_CELL)
        begins = ends.get(setting.engine, 0.0)
        ends[setting.engine] = begins + count / rate
        stretches.append(Stretch(setting, count, rate, begins, ends[setting.engine]))
    return Forecast(sum(counts.values()), paid, calls, tuple(stretches))
