"""``python -m tests.bench.runs [CELLS]``: a run of 100,000 cells (goals: open 1 s, filter or sort 100 ms, 300 MB).

Processor time, which a busy machine does not change; the goals are for an idle one.
"""

from __future__ import annotations

import json
import random
import resource
import sys
import tempfile
import time
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.fusing.parameters import ParameterValues
from desktop.domain.qa.browsing import CellFilter, CellOrder, Rated
from desktop.domain.qa.cells import Ingredients, Setting, expand
from desktop.domain.qa.figures import FigureName
from desktop.domain.qa.results import CellResult, CellState, KeptCall, Verdict
from desktop.services.fusing.table import engine_infos
from desktop.storage.runs.repository import RunFolders
from tests.runs import make_material, make_photo, make_plan, make_run, stored

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain.qa.cells import Cell
    from desktop.storage.runs.store import RunFolder

PHOTOS, MATERIALS, SETTINGS = 250, 100, 4
PLAN = """\
title = "large"
photos.paths = ["p*.jpg"]
materials = [{ path = "m.jpg" }]
settings = [{ engine = "local" }]
"""
"""One that is understood, for whoever opens the run: nothing of it is carried out."""

PAGE = 100
AT_ONCE = 1_000

ALL = CellFilter()
FAILING = CellFilter(verdicts=frozenset({Verdict.FAIL}))
BY_SEAM, FROM_WORST = CellOrder(FigureName.SEAM), CellOrder(FigureName.SEAM, descending=True)

QUERIES: dict[str, tuple[CellFilter, CellOrder, int]] = {
    "all": (ALL, CellOrder(), 0),
    "all, deep": (ALL, CellOrder(), 99_000),
    "failing": (FAILING, CellOrder(), 0),
    "one material": (CellFilter(material="m7.jpg"), CellOrder(), 0),
    "tag": (CellFilter(tag="glasses"), CellOrder(), 0),
    "unrated": (CellFilter(rated=Rated.NO), CellOrder(), 0),
    "by seam": (ALL, BY_SEAM, 0),
    "by seam, deep": (ALL, BY_SEAM, 99_000),
    "failing by seam, worst first": (FAILING, FROM_WORST, 0),
    "an error by seam": (CellFilter(code="face.not_found"), BY_SEAM, 0),
}


def main(cells: int) -> None:
    for name, value in run_figures(cells).items():
        print(f"{name}: {value:.2f}")


def run_figures(cells: int) -> dict[str, float]:
    """Seconds to open, milliseconds of the slowest page and count, megabytes of the process, by the goals' names."""
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room) / "run"
        make_run_of(folder, cells)
        begun = time.process_time()
        store = RunFolders().open(folder)
        opened, begun = time.process_time() - begun, time.process_time()
        grid = store.grid()
        ms = (time.process_time() - begun) * 1000
        print(f"grid: {ms:.0f} ms, {len(grid.photos)} x {len(grid.columns)}", file=sys.stderr)
        for name, (wanted, order, _) in QUERIES.items():
            begun = time.process_time()
            store.places(wanted, order)
            print(f"{name}: all places {(time.process_time() - begun) * 1000:.0f} ms", file=sys.stderr)
        slowest = max(_ask(store, name, *query) for name, query in QUERIES.items())
        store.close()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"100,000 cells, open": opened, "100,000 cells, slowest page": slowest, "100,000 cells, memory": memory}


def _ask(store: RunFolder, name: str, wanted: CellFilter, order: CellOrder, offset: int) -> float:
    """Milliseconds of the page or the count, whichever takes longer."""
    begun = time.process_time()
    store.results(wanted, order, offset=offset, limit=PAGE)
    page, begun = time.process_time() - begun, time.process_time()
    count = store.count(wanted)
    counted = time.process_time() - begun
    print(f"{name}: page {page * 1000:.0f} ms, count {counted * 1000:.0f} ms, {count:,} cells", file=sys.stderr)
    return 1000 * max(page, counted)


def make_run_of(folder: Path, cells: int) -> None:
    """A run of so many cells, a quarter of them paid, carried out but for its pictures."""
    begun = time.process_time()
    store = RunFolders().create(folder, replace(make_run(), plan=PLAN))
    store.add(islice(_cells(), cells))
    print(f"add: {time.process_time() - begun:.1f} s", file=sys.stderr)
    begun, dice = time.process_time(), random.Random(7)  # noqa: S311 - no secret
    made = (_result(result.cell, dice) for result in store.run().results)
    while some := list(islice(made, AT_ONCE)):
        store.finish(some)
    print(f"finish: {time.process_time() - begun:.1f} s", file=sys.stderr)
    store.close()


def _cells() -> Iterator[Cell]:
    photos = tuple(make_photo(f"p{it}.jpg", *(("glasses",) if it % 3 == 0 else ())) for it in range(PHOTOS))
    materials = tuple(make_material(f"m{it}.jpg") for it in range(MATERIALS))
    local = [Setting("local", ParameterValues.of(algorithm="swap", features=it)) for it in range(SETTINGS - 1)]
    settings = (*local, Setting("FuseFace", paid=True))
    infos = {info.id: info for info in engine_infos()}
    return expand(make_plan(), Ingredients(photos, materials, settings), infos)


def _result(cell: Cell, dice: random.Random) -> CellResult:
    """One in twenty has no face."""
    verdict = dice.choice(list(Verdict))
    if dice.random() < 0.05:
        return CellResult(cell, CellState.FAILED, verdict, code="face.not_found", attempts=1)
    done = CellResult(cell, CellState.DONE, verdict, figures={name: dice.random() for name in FigureName}, attempts=1)
    call = KeptCall(stored(f"{cell.key} call", ".json"), (stored(cell.photo.name),)) if cell.setting.paid else None
    return replace(done, picture=stored(cell.key), thumbnail=stored(f"{cell.key} small"), seconds=0.1, call=call)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--json"]:
        print(json.dumps(run_figures(100_000)))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
