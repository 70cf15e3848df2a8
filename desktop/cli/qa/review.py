"""``fusion-desk qa review``: hold a run against a baseline, and accept what is right as it is now."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from desktop.cli.output import Failure, print_json, reported
from desktop.cli.qa.comparing import compared
from desktop.cli.qa.telling import plan_errors, print_review
from desktop.services.qa.documents import review_document

if TYPE_CHECKING:
    from desktop.domain.qa.baseline import Acceptance, Comparison
    from desktop.services.qa.reviewing import Reviewed

LEAST_KEY = 6
"""Characters of a key that name a cell."""

RunFolder = Annotated[Path, typer.Argument(metavar="RUN", help="The folder of a run.", show_default=False)]
Baseline = Annotated[
    Path | None,
    typer.Option(metavar="RUN", help="The run to hold it against; remembered for the next time.", show_default=False),
]
Accept = Annotated[
    list[str] | None,
    typer.Option(metavar="KEY", help="Accept this cell as the new baseline (the first characters of its key)."),
]
AcceptMaterial = Annotated[
    list[str] | None, typer.Option(metavar="NAME", help="Accept all cells of this material that await a word.")
]
AcceptAll = Annotated[bool, typer.Option("--accept-all", help="Accept every cell that awaits a word.")]
Undo = Annotated[bool, typer.Option("--undo", help="Take the last acceptance back.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout.")]


def review(  # noqa: PLR0917 - Typer reads the signature
    run: RunFolder,
    baseline: Baseline = None,
    accept: Accept = None,
    accept_material: AcceptMaterial = None,
    accept_all: AcceptAll = False,
    undo: Undo = False,
    as_json: AsJson = False,
) -> None:
    """Tell what differs from the baseline, and why. Exit 0: nothing awaits a word; 1: something does."""
    from desktop.composition import build_services

    with reported(as_json=as_json):
        services = build_services()
        try:
            reviewer = services.qa.reviewer
            with plan_errors(as_json=as_json), compared(reviewer, run, baseline) as reviewed:
                if reviewed.saved is None:
                    raise typer.BadParameter("it was never reviewed: name a baseline", param_hint="--baseline")
                before = reviewed.saved.acceptance
                after = before.undo() if undo else before
                after = _accepted(after, reviewed, accept or [], accept_material or [], everything=accept_all)
                told = reviewer.save(run, reviewed, after)
        finally:
            services.cloud.close()
        if as_json:
            print_json(review_document(told))
        else:
            print_review(told)
        if told.waiting:
            raise Failure


def _accepted(
    acceptance: Acceptance, reviewed: Reviewed, keys: list[str], materials: list[str], *, everything: bool
) -> Acceptance:
    """Each option is a step of its own, to be undone alone."""
    for key in keys:
        acceptance = acceptance.accept([_found(reviewed, key)])
    for name in materials:
        if all(it.now.cell.material.name != name for it in reviewed.comparisons):
            raise typer.BadParameter(f"no material is called {name}", param_hint="--accept-material")
        acceptance = acceptance.accept_material(reviewed.comparisons, name)
    return acceptance.accept(reviewed.waiting) if everything else acceptance


def _found(reviewed: Reviewed, key: str) -> Comparison:
    found = [it for it in reviewed.comparisons if it.key.startswith(key)]
    if len(key) < LEAST_KEY or len(found) != 1:
        message = f"{key} names {len(found)} cells; give at least {LEAST_KEY} characters of one cell's key"
        raise typer.BadParameter(message, param_hint="--accept")
    return found[0]
