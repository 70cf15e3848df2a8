"""What a campaign says in the end."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

SHOWN = 20
"""Faults that are told in full."""


@dataclass(slots=True)
class Report:
    """``counts`` of cases by what became of them, figures worth telling, and ``faults``: what must not happen."""

    counts: Counter[str] = field(default_factory=Counter)
    figures: dict[str, str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    @property
    def cases(self) -> int:
        return self.counts.total()

    def add(self, kind: str, *, fault: str = "") -> None:
        """One case more, that ended as ``kind``; ``fault`` says what is wrong with that."""
        self.counts[kind] += 1
        if fault:
            self.faults.append(fault)

    def lines(self) -> list[str]:
        """For people."""
        counted = ", ".join(f"{kind} {count}" for kind, count in self.counts.most_common())
        told = [f"{self.cases} cases: {counted}"]
        told += [f"{name}: {value}" for name, value in self.figures.items()]
        told += [f"FAULT {fault}" for fault in self.faults[:SHOWN]]
        return [*told, f"{len(self.faults)} faults"]


@dataclass(frozen=True, slots=True)
class Effort:
    """How hard to try. ``long``: for a person who waits; else as in the test command. ``seed`` decides every choice."""

    long: bool = False
    seed: int = 1

    def of(self, *, small: int, long: int) -> int:
        """``long`` or ``small``."""
        return long if self.long else small
