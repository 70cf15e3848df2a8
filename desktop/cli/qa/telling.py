"""What several commands of ``fusion-desk qa`` print: what is wrong with a plan, and what awaits a person's word."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from desktop.cli.output import print_error, print_json, shown, words
from desktop.domain.qa.baseline import REVIEW_ORDER, Standing
from desktop.domain.qa.problems import PlanError
from desktop.services.documents import error_document
from desktop.services.qa.documents import problem_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain.qa.baseline import Comparison
    from desktop.services.qa.reviewing import Reviewed

USAGE = 2
"""The exit code for a plan that makes no sense."""

MOST_LINES = 50
"""Cells told one by one; of more the number is told."""

COLOURS = {Standing.FAILED: "red", Standing.CHANGED: "yellow", Standing.NEW: "cyan"}


@contextmanager
def plan_errors(*, as_json: bool) -> Iterator[None]:
    """Every problem of a plan in a line of its own, as editors understand it, and exit 2."""
    try:
        yield
    except PlanError as error:
        if as_json:
            print_json({"error": error_document(error), "problems": [problem_document(it) for it in error.problems]})
        print_error(error)
        raise typer.Exit(USAGE) from error


def print_review(reviewed: Reviewed) -> None:
    """What awaits a word, the gravest first, and how many cells stand how."""
    console = words()
    ordered = sorted(reviewed.waiting, key=lambda it: REVIEW_ORDER.index(it.standing))
    for it in ordered[:MOST_LINES]:
        console.print(_line(it))
    if len(ordered) > MOST_LINES:
        console.print(f"  and {len(ordered) - MOST_LINES:,} more")
    counts = Counter(it.standing for it in reviewed.comparisons)
    accepted = sum(it.accepted for it in reviewed.comparisons)
    told = ", ".join(f"{counts[standing]:,} {standing}" for standing in REVIEW_ORDER if counts[standing])
    console.print(f"against {shown(reviewed.report.baseline)}: {told}" + (f"; {accepted:,} accepted" * bool(accepted)))


def _line(it: Comparison) -> str:
    cell = it.now.cell
    why = ", ".join(it.causes) or "nothing in the plan"
    alike = f" (structure {it.likeness.structure:.3f}, colour {it.likeness.colour:.2f})" if it.likeness else ""
    tried = f"{cell.photo.name} + {cell.material.name}, {cell.setting.title}"
    came = f": {it.now.code}" if it.now.code else ""
    return f"[{COLOURS[it.standing]}]{it.standing}[/] {cell.key[:12]} {shown(tried + came)}; differs: {why}{alike}"
