"""Figures of one run as JSON, and what got worse since another."""

from __future__ import annotations

import json
import platform
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.goals import NAMES, Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

LAST = Path(__file__).with_name("last.json")
"""The committed run that new ones are held against."""

WORSE = 1.25
"""What is slower by this factor is told. Since 2026-11-30: on shared machines two runs of one commit differed by up
to 15 % in ratios and 20 % in times by pace."""


@dataclass(frozen=True, slots=True)
class Record:
    """``figures`` by the goals' names; ``pace`` is the time of a fixed piece of work here, in ms."""

    figures: Mapping[str, float]
    pace: float
    made: str = field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="minutes"))
    machine: str = field(default_factory=lambda: f"{platform.system()} {platform.machine()}")

    def write(self, path: Path) -> None:
        """Write it for people and programs."""
        document = {"made": self.made, "machine": self.machine, "pace_ms": round(self.pace, 3)}
        figures = {name: round(value, 4) for name, value in sorted(self.figures.items())}
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({**document, "figures": figures}, indent=1) + "\n", "utf-8")

    @classmethod
    def read(cls, path: Path) -> Record:
        """What :meth:`write` wrote."""
        document = json.loads(path.read_text("utf-8"))
        return cls(document["figures"], document["pace_ms"], document["made"], document["machine"])

    def change(self, name: str, since: Record) -> float | None:
        """How many times worse a figure is than that of ``since`` (below 1: better); ``None`` where one lacks it."""
        if name not in self.figures or name not in since.figures or name not in NAMES:
            return None
        goal = NAMES[name]
        now, then = (goal.share(record.figures[name]) for record in (self, since))
        pace = since.pace / self.pace if goal.kind is Kind.CPU else 1.0
        return now * pace / then if then else None

    def worse(self, since: Record) -> list[str]:
        """What got worse by more than :data:`WORSE`, in words."""
        found = {name: change for name in self.figures if (change := self.change(name, since)) and change > WORSE}
        return [
            f"{name}: {since.figures[name]:g} -> {self.figures[name]:g} ({change:.2f} x)"
            for name, change in found.items()
        ]
