"""The table on the screen and in files."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import numpy as np
from rich.table import Table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.bench.quality.figures import Figures
    from tests.bench.quality.goals import Row
    from tests.bench.quality.pairs import Pair

COLUMNS = ("figure", "goal", "ours", "", "classical", "worse?")
VERDICTS = {True: "pass", False: "MISS", None: ""}
COMPARISONS = {True: "yes", False: "NO", None: ""}


def table(rows: Sequence[Row], title: str) -> Table:
    """For the terminal."""
    shown = Table(title=title, title_justify="left")
    for column in COLUMNS:
        shown.add_column(column, justify="left" if column == "figure" else "right")
    for row in rows:
        shown.add_row(*_cells(row))
    return shown


def markdown(rows: Sequence[Row], title: str) -> str:
    """The same for a file."""
    lines = [f"{title}\n", _line(COLUMNS), _line(["---"] * len(COLUMNS)), *(_line(_cells(row)) for row in rows)]
    return "\n".join(lines) + "\n"


def write_figures(rows: Sequence[Row], pairs: Sequence[Pair], path: Path) -> None:
    """Every row, and every figure of every pair."""
    document = {
        "rows": [asdict(row) | {"passed": row.passed, "baseline_is_worse": row.better} for row in rows],
        "pairs": [
            {
                "user": pair.user.name,
                "template": pair.template.name,
                "mouths_apart": pair.mouths_apart,
                "unhindered": pair.unhindered,
                "ours": _plain(pair.ours.figures),
                "classical": _plain(pair.baseline.figures),
            }
            for pair in pairs
        ],
    }
    path.write_text(json.dumps(document, indent=1, default=float), encoding="utf-8")


def _plain(figures: Figures) -> dict[str, float]:
    """The deviations as their median and 95th percentile."""
    median, high = np.percentile(figures.deviation, (50, 95))
    plain: dict[str, float] = asdict(figures)
    del plain["deviation"]
    return plain | {"deviation_median": float(median), "deviation_95": float(high)}


def _cells(row: Row) -> list[str]:
    form = row.goal.form
    baseline = "-" if row.baseline is None else f"{row.baseline:{form}}"
    return [
        row.goal.name,
        row.goal.words,
        f"{row.ours:{form}}",
        VERDICTS[row.passed],
        baseline,
        COMPARISONS[row.better],
    ]


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
