"""Sixty fixed pairs of portraits, rated by eye without knowing which engine made them.

``python -m tests.bench.quality.rating sheets --before REVISION`` fuses the pairs with the command line of that revision
and of this checkout, shuffles all results and lays them out on numbered sheets in ``build/rating``; what is what is in
``key.json``, which nobody opens. What the other revision needs and this environment has not may lie in a folder that
``RATING_PACKAGES`` names. Ratings are written into ``ratings.csv`` (``number,grade``: A showable as it is, B flawed, C
not to be used). ``python -m tests.bench.quality.rating count`` then joins both and says the shares.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path

import cv2
import numpy as np

PORTRAITS = Path("../shared/portraits")
OUTPUT = Path("build/rating")
FIXED = 7
"""Seed of the pairs: each portrait is a user's photo once and a template once. Nobody chose them by their looks."""

SIDES = ("before", "now")
GRADES = ("A", "B", "C")
CELL, LINE, PER_SHEET, ACROSS = 364, 18, 3, 1
SHOWN = (0.06, 0.86, 0.1, 0.9)
"""Rows and columns of a portrait that a cell shows, in parts of it: the face, and no label of the result."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One result: who went into whom, and which engine made it; ``said``: codes of the findings that came with it."""

    user: str
    template: str
    side: str
    said: tuple[str, ...] = ()


def fixed_pairs(names: list[str], seed: int = FIXED) -> list[tuple[str, str]]:
    """Users with templates: a permutation of all names in which nobody meets themselves."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    while True:
        templates = names[:]
        chance.shuffle(templates)
        if all(user != template for user, template in zip(names, templates, strict=True)):
            return list(zip(names, templates, strict=True))


def shares(key: dict[int, Entry], grades: dict[int, str]) -> dict[str, dict[str, float]]:
    """Says for each side what part of its results has which grade; a KeyError where one was not rated."""
    counted = {side: Counter(grades[number] for number, entry in key.items() if entry.side == side) for side in SIDES}
    return {side: {grade: one[grade] / max(one.total(), 1) for grade in GRADES} for side, one in counted.items()}


def unsaid(key: dict[int, Entry], grades: dict[int, str], side: str) -> float:
    """The part of a side's results that are not to be used and came without a finding."""
    numbers = [number for number, entry in key.items() if entry.side == side]
    silent = [number for number in numbers if grades[number] == "C" and not key[number].said]
    return len(silent) / max(len(numbers), 1)


def fuse(checkout: Path, folder: Path, pair: tuple[str, str], result: Path) -> tuple[str, ...]:
    """Fuses a pair with the command line in ``checkout``; returns the codes of findings that warn."""
    user, template = (str((folder / f"{name}.jpg").resolve()) for name in pair)
    command = [sys.executable, "-m", "desktop", "preview", "-t", template, "-u", user, "-o", str(result), "--json"]
    path = os.pathsep.join([str(checkout), *filter(None, [os.environ.get("RATING_PACKAGES")])])
    environment = {**os.environ, "PYTHONPATH": path, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=checkout, env=environment, capture_output=True, text=True, check=False)
    if not done.stdout.strip():
        message = f"{' '.join(command)} printed nothing: {done.stderr[-500:]}"
        raise RuntimeError(message)
    document = json.loads(done.stdout)
    found = document.get("findings", [])
    codes = [str(one.get("code")) for one in found if one.get("severity") in {"warn", "fail"}]
    if not result.exists():
        codes.append("refused")
    return tuple(codes)


def sheets(revision: str, folder: Path, output: Path) -> None:
    """Makes the numbered sheets and the key."""
    output.mkdir(parents=True, exist_ok=True)
    pairs = fixed_pairs(sorted(path.stem for path in folder.glob("*.jpg")))
    with tempfile.TemporaryDirectory() as scratch:
        before = Path(scratch) / "before"
        subprocess.run(["git", "worktree", "add", "-q", "--detach", str(before), revision], check=True)
        try:
            entries = [
                _entry(checkout, folder, pair, side=side, output=output)
                for side, checkout in zip(SIDES, (before, Path.cwd()), strict=True)
                for pair in pairs
            ]
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", str(before)], check=True)
    random.SystemRandom().shuffle(entries)
    key = {number: asdict(entry) for number, entry in enumerate(entries, start=1)}
    (output / "key.json").write_text(json.dumps(key, indent=1), encoding="utf-8")
    for start in range(0, len(entries), PER_SHEET):
        _sheet(entries[start : start + PER_SHEET], start + 1, folder, output)


def _entry(checkout: Path, folder: Path, pair: tuple[str, str], *, side: str, output: Path) -> Entry:
    result = output / f"{side}-{pair[0]}-{pair[1]}.png"
    return Entry(*pair, side, fuse(checkout, folder, pair, result.resolve()))


def _sheet(entries: list[Entry], first: int, folder: Path, output: Path) -> None:
    """User, template and result of each, with nothing but a number."""
    cells = []
    for number, entry in enumerate(entries, start=first):
        paths = (
            folder / f"{entry.user}.jpg",
            folder / f"{entry.template}.jpg",
            output / f"{entry.side}-{entry.user}-{entry.template}.png",
        )
        line = np.zeros((LINE, 3 * CELL, 3), np.uint8)
        cv2.putText(line, str(number), (4, LINE - 4), cv2.FONT_HERSHEY_SIMPLEX, 0.5, (255, 255, 255), 1, cv2.LINE_AA)
        cells.append(np.vstack([np.hstack([_cell(path) for path in paths]), line]))
    cells += [np.zeros_like(cells[0])] * (-len(cells) % ACROSS)
    rows = [np.hstack(cells[start : start + ACROSS]) for start in range(0, len(cells), ACROSS)]
    cv2.imwrite(str(output / f"sheet-{first:03}.png"), np.vstack(rows))


def _cell(path: Path) -> np.ndarray:
    pixels = cv2.imread(str(path)) if path.exists() else None
    if pixels is None:
        return np.zeros((CELL, CELL, 3), np.uint8)
    top, bottom, left, right = SHOWN
    height, width = pixels.shape[:2]
    part = pixels[int(top * height) : int(bottom * height), int(left * width) : int(right * width)]
    return cv2.resize(part, (CELL, CELL), interpolation=cv2.INTER_AREA)


def count(output: Path) -> None:
    """Prints the shares, and writes the joined ratings to ``rated.json``, which may be committed."""
    read = json.loads((output / "key.json").read_text("utf-8"))
    key = {int(number): Entry(**{**entry, "said": tuple(entry["said"])}) for number, entry in read.items()}
    with (output / "ratings.csv").open(encoding="utf-8", newline="") as file:
        grades = {int(row["number"]): row["grade"].strip().upper() for row in csv.DictReader(file)}
    for side, parts in shares(key, grades).items():
        told = ", ".join(f"{grade} {part:.0%}" for grade, part in parts.items())
        print(f"{side}: {told}; C without a finding {unsaid(key, grades, side):.0%}")
    joined = [{**asdict(entry), "grade": grades[number]} for number, entry in key.items()]
    joined.sort(key=lambda one: (one["user"], one["side"]))
    (output / "rated.json").write_text(json.dumps(joined, indent=1), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.quality.rating", description="rate previews by eye")
    parser.add_argument("step", choices=["sheets", "count"])
    parser.add_argument("--before", help="the revision to hold this checkout against")
    parser.add_argument("--portraits", type=Path, default=PORTRAITS)
    parser.add_argument("--output", type=Path, default=OUTPUT)
    options = parser.parse_args()
    if options.step == "count":
        count(options.output)
    elif options.before:
        sheets(options.before, options.portraits, options.output)
    else:
        parser.error("sheets needs --before")


if __name__ == "__main__":
    main()
