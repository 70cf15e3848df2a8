"""``./dev bench [--quick] [--stages] [--json FILE] [--record]``: every goal of every issue in one table.

Both sides of a ratio get the same files in the same process, turn by turn, one thread each; the median of the rounds
counts. The peer is the PyPI package ``autocrop`` 2.0.0. Figures go into build/bench.json (or FILE) and are held against
the committed ``last.json``, by the machine's pace; ``--record`` writes that anew. Nothing here asserts: figures are for
people. ``--quick`` leaves out what takes minutes.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench.cloud import cloud_figures
from tests.bench.fusing import fusing_figures
from tests.bench.goals import GOALS
from tests.bench.measure import pace_ms, peak_memory, turn_by_turn
from tests.bench.pictures import make_portrait
from tests.bench.record import LAST, Record
from tests.bench.sides import Autocrop, Ours
from tests.bench.stages import stage_rows
from tests.bench.startup import first_paint
from tests.bench.workers import worker_seconds
from tests.bench.workspace import workspace_figures

MEGAPIXELS = (1, 2, 3, 12)
ROUNDS, FEW_ROUNDS = 9, 3
WIDTH = 150
"""Characters of the table in a file."""


def main() -> None:
    """Measure, print the table, write the figures, and say what got worse."""
    arguments = _arguments()
    console, rounds = Console(width=None if sys.stdout.isatty() else WIDTH), FEW_ROUNDS if arguments.quick else ROUNDS
    with tempfile.TemporaryDirectory() as folder:
        pictures = {size: make_portrait(Path(folder), megapixels=size) for size in MEGAPIXELS}
        figures = _quick_figures(pictures, rounds)
        if not arguments.quick:
            figures |= _slow_figures(pictures, Path(folder))
        if arguments.stages:
            console.print(_stages(pictures, rounds))
    record = Record(figures, pace_ms())
    last = Record.read(LAST) if LAST.exists() else None
    console.print(_table(record, last))
    record.write(LAST if arguments.record else arguments.json)
    for line in record.worse(last) if last else ():
        console.print(f"worse: {line}", highlight=False)


def _quick_figures(pictures: dict[int, Path], rounds: int) -> dict[str, float]:
    ours, peer = Ours(), Autocrop()
    times = {size: turn_by_turn(ours, peer, path, rounds=rounds) for size, path in pictures.items()}
    figures = {f"{size} MP, time against autocrop": mine / theirs for size, (mine, theirs) in times.items()}
    paint = first_paint(rounds)
    figures |= {"first window against a bare one": paint.ratio, "modules before the first window": paint.modules}
    return figures | fusing_figures(rounds)


def _slow_figures(pictures: dict[int, Path], folder: Path) -> dict[str, float]:
    one, two = worker_seconds(folder)
    cloud, workspace = cloud_figures(), workspace_figures(folder)
    command = [sys.executable, "-m", "tests.bench.runs", "--json"]
    cells: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return cells | {
        "12 MP, memory against autocrop": peak_memory(Ours, pictures[12]) / peak_memory(Autocrop, pictures[12]),
        "two workers against one": one / two,
        "calls a second, 8 workers": cloud.per_second,
        "request limit hit": cloud.limited,
        "10,000 materials, open": workspace.open_s,
        "10,000 materials, search": workspace.search_ms,
        "10,000 materials, memory": workspace.memory_mb,
    }


def _table(record: Record, last: Record | None) -> Table:
    title = f"goals of all issues ({os.cpu_count()} cores, pace {record.pace:.1f} ms)"
    table = Table("issue", "goal", "limit", "here", "of the limit", "", "against the last", title=title)
    for goal in GOALS:
        value = record.figures.get(goal.name)
        if value is None:
            table.add_row(str(goal.issue), goal.name, goal.words, goal.command or "not in the quick form", "", "", "")
            continue
        change = record.change(goal.name, last) if last else None
        met = "ok" if goal.is_met(value) else "MISSED"
        compared = f"{change:.2f} x" if change else ""
        row = f"{value:.3g} {goal.unit}".strip(), f"{goal.share(value):.2f}", met, compared
        table.add_row(str(goal.issue), goal.name, goal.words, *row)
    return table


def _stages(pictures: dict[int, Path], rounds: int) -> Table:
    rows = {megapixels: stage_rows(path, rounds=rounds) for megapixels, path in pictures.items()}
    table = Table("stage", *(f"{megapixels} MP" for megapixels in rows), title="ms per stage")
    for stage in next(iter(rows.values())):
        table.add_row(stage, *(f"{row[stage]:.1f}" for row in rows.values()))
    return table


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./dev bench")
    parser.add_argument("--quick", action="store_true", help="leave out what takes minutes")
    parser.add_argument("--stages", action="store_true", help="print ms per stage too")
    parser.add_argument("--json", type=Path, default=Path("build/bench.json"), metavar="FILE")
    parser.add_argument("--record", action="store_true", help="write the figures that later runs are held against")
    return parser.parse_args()


if __name__ == "__main__":
    main()
