"""``./dev bench``: speed and memory against the PyPI package ``autocrop`` 2.0.0, as ratios in one run.

Both sides get the same files in the same process, turn by turn, one thread each; the median of the rounds counts.
Memory is measured in a process of its own for each side. Nothing here asserts: figures are for people.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench.cloud import CALLS, WORKERS, cloud_figures
from tests.bench.measure import peak_memory, turn_by_turn
from tests.bench.pictures import make_portrait
from tests.bench.sides import Autocrop, Ours
from tests.bench.stages import stage_rows
from tests.bench.startup import first_paint
from tests.bench.workers import worker_seconds
from tests.bench.workspace import MATERIALS, workspace_figures

MEGAPIXELS = (1, 2, 3, 12)
TIME_GOALS = {1: 0.5, 2: 0.5, 3: 0.5, 12: 0.12}
MEMORY_GOAL = 0.5
ROUNDS = 9


def main() -> None:
    """Run every benchmark and print its table."""
    console = Console()
    with tempfile.TemporaryDirectory() as folder:
        pictures = {size: make_portrait(Path(folder), megapixels=size) for size in MEGAPIXELS}
        console.print(_against_autocrop(pictures))
        console.print(_memory(pictures[12]))
        console.print(_stages(pictures))
        console.print(_workers(Path(folder)))
        console.print(_start())
        console.print(_workspace(Path(folder)))
    console.print(_cloud())


def _against_autocrop(pictures: dict[int, Path]) -> Table:
    table = _table("decode + faces + findings + crop, ms", "picture", "ours", "autocrop", "ratio", "goal")
    ours, peer = Ours(), Autocrop()
    for megapixels, path in pictures.items():
        mine, theirs = turn_by_turn(ours, peer, path, rounds=ROUNDS)
        table.add_row(
            f"{megapixels} MP", f"{mine:.1f}", f"{theirs:.1f}", f"{mine / theirs:.3f}", f"<= {TIME_GOALS[megapixels]}"
        )
    return table


def _memory(path: Path) -> Table:
    table = _table("peak memory above the warm process at 12 MP, MB", "ours", "autocrop", "ratio", "goal")
    mine, theirs = peak_memory(Ours, path), peak_memory(Autocrop, path)
    table.add_row(f"{mine:.0f}", f"{theirs:.0f}", f"{mine / theirs:.3f}", f"<= {MEMORY_GOAL}")
    return table


def _stages(pictures: dict[int, Path]) -> Table:
    rows = {megapixels: stage_rows(path, rounds=ROUNDS) for megapixels, path in pictures.items()}
    table = _table("ms per stage", "stage", *(f"{megapixels} MP" for megapixels in rows))
    for stage in next(iter(rows.values())):
        table.add_row(stage, *(f"{row[stage]:.1f}" for row in rows.values()))
    return table


def _workers(folder: Path) -> Table:
    table = _table("prepare 24 pictures of 3 MP end to end", "1 worker, s", "2 workers, s", "gain", "goal")
    one, two = worker_seconds(folder)
    table.add_row(f"{one:.2f}", f"{two:.2f}", f"{one / two:.2f} x", f">= 1.7 x ({os.cpu_count()} cores here)")
    return table


def _start() -> Table:
    table = _table("process start to first painted window, warm", "ours, s", "bare Qt, s", "ratio", "modules", "goal")
    paint = first_paint()
    figures = f"{paint.ours:.2f}", f"{paint.bare:.2f}", f"{paint.ratio:.2f}", str(paint.modules)
    table.add_row(*figures, "<= 2.5 x the bare window, <= 60 modules of ours")
    return table


def _cloud() -> Table:
    title = f"{CALLS} x FuseFace against the sandbox, {WORKERS} workers"
    table = _table(title, "calls/s", "limit hit", "median, ms", "p99, ms", "goal")
    figures = cloud_figures()
    times = f"{figures.median:.0f}", f"{figures.p99:.0f}"
    table.add_row(f"{figures.per_second:.1f}", str(figures.limited), *times, "20 calls/s, limit hit 0 times")
    return table


def _workspace(folder: Path) -> Table:
    table = _table(f"a workspace of {MATERIALS:,} materials", "open, s", "search, ms", "memory, MB", "goal")
    figures = workspace_figures(folder)
    row = f"{figures.open_s:.2f}", f"{figures.search_ms:.1f}", f"{figures.memory_mb:.0f}"
    table.add_row(*row, "<= 1.5 s, <= 50 ms, <= 300 MB")
    return table


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left")
    for column in columns:
        table.add_column(column, justify="right")
    return table


if __name__ == "__main__":
    main()
