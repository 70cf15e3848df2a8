"""``fusion-desk qa export``: a run as a report for people, or for programs."""

from __future__ import annotations

import os
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from desktop.cli.output import print_json, reported
from desktop.cli.qa.comparing import compared
from desktop.cli.qa.review import LEAST_KEY, AsJson, Baseline, RunFolder
from desktop.cli.qa.telling import plan_errors
from desktop.domain.qa.report import Language, ReportKind

if TYPE_CHECKING:
    from desktop.domain.qa.report import Paper
    from desktop.services.bundle import Services
    from desktop.services.qa.reviewing import Reviewed


class As(StrEnum):
    """What the file is."""

    HTML = "html"
    PDF = "pdf"
    SHEETS = "sheets"
    CSV = "csv"
    JUNIT = "junit"
    JSON = "json"
    BUNDLE = "bundle"


BY_SUFFIX = {".pdf": As.PDF, ".csv": As.CSV, ".xml": As.JUNIT, ".json": As.JSON}
"""What is meant where it is not said; anything else is a folder with a page in it, or a zip file of one."""

Target = Annotated[
    Path,
    typer.Option(
        "--output", "-o", metavar="PATH", help="A file, or a folder (.zip: packed). What is there is not replaced."
    ),
]
Kind = Annotated[
    As | None, typer.Option("--as", help="What it is, unless the path says so.", show_default="html, or by the suffix")
]
Cell = Annotated[
    str | None,
    typer.Option(metavar="KEY", help="For a bundle: the cell (the first characters of its key).", show_default=False),
]
Pictures = Annotated[bool, typer.Option("--pictures", help="For a bundle: with the pictures that were sent.")]
In = Annotated[Language, typer.Option("--language", help="The language of the report.")]


def export(  # noqa: PLR0917 - Typer reads the signature
    run: RunFolder,
    output: Target,
    kind: Kind = None,
    baseline: Baseline = None,
    language: In = Language.ENGLISH,
    cell: Cell = None,
    pictures: Pictures = False,
    as_json: AsJson = False,
) -> None:
    """Write a report of a run: HTML, PDF, contact sheets, CSV, JUnit XML or JSON; or the call of a paid cell, as a zip
    that support can see it again by (--as bundle --cell KEY)."""
    from desktop.composition import build_services

    wanted = kind or (As.BUNDLE if cell else BY_SUFFIX.get(output.suffix.lower(), As.HTML))
    _check_options(wanted, cell, pictures=pictures)
    with reported(as_json=as_json):
        services = build_services()
        try:
            if wanted is As.BUNDLE:
                written = _bundled(services, run, str(cell), output, pictures=pictures)
            else:
                with plan_errors(as_json=as_json), compared(services.qa.reviewer, run, baseline) as reviewed:
                    written = _written(services, reviewed, wanted, output, language)
        finally:
            services.cloud.close()
        if as_json:
            print_json({"kind": wanted, "path": str(written)})
        else:
            typer.echo(os.fsencode(written))


def _written(services: Services, reviewed: Reviewed, kind: As, target: Path, language: Language) -> Path:
    exporter = services.qa.exporter
    if kind is As.PDF:
        return exporter.save_printed(_printed(exporter.paper(reviewed, language)), target)
    return exporter.export(ReportKind(kind), reviewed, target, language)


def _check_options(wanted: As, cell: str | None, *, pictures: bool) -> None:
    if wanted is As.BUNDLE and (cell is None or len(cell) < LEAST_KEY):
        message = f"a bundle is of one cell: at least {LEAST_KEY} characters of its key"
        raise typer.BadParameter(message, param_hint="--cell")
    if wanted is not As.BUNDLE and (cell or pictures):
        raise typer.BadParameter("only for --as bundle", param_hint="--cell, --pictures")


def _bundled(services: Services, run: Path, cell: str, target: Path, *, pictures: bool) -> Path:
    from desktop.ui.kit.versions import versions

    with closing(services.qa.runs.open(run)) as store:
        found = store.beginning(cell)
        if len(found) != 1:
            raise typer.BadParameter(f"{'no' if not found else 'more than one'} cell of the run begins with {cell}")
        if found[0].call is None:
            raise typer.BadParameter(f"no call is kept of the cell {found[0].cell.key}: it is free, or was not called")
        return services.qa.exporter.save_call(store, found[0].call, target, versions(), pictures=pictures)


def _printed(paper: Paper) -> bytes:
    """Qt lays it out; that needs fonts, and no display."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from desktop.ui.printing.pdf import paper_pdf

    application = QGuiApplication.instance() or QGuiApplication(["fusion-desk"])
    data = paper_pdf(paper)
    del application
    return data
