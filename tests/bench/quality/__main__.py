"""``./dev quality``: how good local fusions are, beside the classical swap, on all ordered pairs of different faces.

Writes ``table.md``, ``figures.json`` and contact sheets to ``build/quality``. Nothing here asserts: figures and
pictures are for people.
"""

from __future__ import annotations

import argparse
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import track

from tests.bench.quality import goals, memory, report
from tests.bench.quality.dlib_models import DlibFaces
from tests.bench.quality.faces import FaceGatherer
from tests.bench.quality.judge import SecondJudge
from tests.bench.quality.ours import Ours
from tests.bench.quality.pairs import Laboratory
from tests.bench.quality.sheet import contact_sheet, grid
from tests.bench.quality.speed import Stopwatch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.bench.quality.figures import Figures
    from tests.bench.quality.pairs import Pair

OUTPUT = Path("build/quality")
PHOTOS = Path("../shared/photos")
WORST, SPREAD = 12, 24
"""Pairs on the contact sheet: those with the worst figures, and others evenly from all."""


def main() -> None:
    """Measure, print and save."""
    options = _options()
    console = Console()
    options.output.mkdir(parents=True, exist_ok=True)
    ours, dlib = Ours(), DlibFaces()
    subjects = FaceGatherer(ours.reader, ours.analyzer).gather(options.folders, options.packages)[: options.faces]
    laboratory = Laboratory(ours, dlib, None if options.judge is None else SecondJudge(options.judge))
    known = [laboratory.know(subject) for subject in subjects]
    chosen = list(permutations(known, 2))[:: options.every]
    pairs = [laboratory.compare(*one) for one in track(chosen, "fusing and measuring", console=console)]
    rows = goals.rows(pairs)
    if options.speed:
        rows += Stopwatch(ours, dlib, subjects).rows() + memory.rows()
    title = f"{len(pairs)} ordered pairs of {len(subjects)} faces"
    console.print(report.table(rows, title))
    (options.output / "table.md").write_text(report.markdown(rows, title), encoding="utf-8")
    report.write_figures(rows, pairs, options.output / "figures.json")
    contact_sheet([*_worst(pairs), *pairs[:: max(1, len(pairs) // SPREAD)]], options.output / "sheet.jpg")
    grid(subjects, pairs, options.output / "grid-ours.jpg", ours=True)
    grid(subjects, pairs, options.output / "grid-classical.jpg", ours=False)
    console.print(f"sheets, table and figures are in {options.output.resolve()}")


def _worst(pairs: Sequence[Pair]) -> list[Pair]:
    """Those farthest from the user, with the most visible seam, with skin or mouth farthest off; each once."""
    badness: tuple[Callable[[Figures], float], ...] = (
        lambda one: one.to_user,
        lambda one: one.seam,
        lambda one: one.skin_pixels,
        lambda one: abs(one.jaw),
    )
    each = WORST // len(badness)
    return list(dict.fromkeys(pair for bad in badness for pair in _ranked(pairs, bad)[:each]))


def _ranked(pairs: Sequence[Pair], bad: Callable[[Figures], float]) -> list[Pair]:
    return sorted(pairs, key=lambda pair: bad(pair.ours.figures), reverse=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="./dev quality", description="measure local fusions against the classical swap"
    )
    parser.add_argument("folders", nargs="*", type=Path, default=[PHOTOS], help="folders with photos (besides samples)")
    parser.add_argument("--packages", type=Path, default=OUTPUT / "packages", help="where the fetched packages are")
    parser.add_argument("--output", type=Path, default=OUTPUT)
    parser.add_argument("--faces", type=int, help="use the first N faces only")
    parser.add_argument("--judge", type=Path, help="a second judge that you have: SFace of the OpenCV zoo")
    parser.add_argument("--every", type=int, default=1, help="measure every N-th pair only")
    parser.add_argument("--no-speed", dest="speed", action="store_false", help="leave out speed and memory")
    return parser.parse_args()


if __name__ == "__main__":
    main()
