"""What the command line prints: one JSON document, or words for people; progress and failures go to stderr."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from desktop.domain.errors import FusionDeskError
from desktop.domain.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.domain.findings import Finding

MARKS = {
    Severity.PASS: "[green]ok  [/]",
    Severity.INFO: "[cyan]info[/]",
    Severity.WARN: "[yellow]warn[/]",
    Severity.FAIL: "[red]FAIL[/]",
}


class Failure(typer.Exit):
    """Some items failed."""

    def __init__(self) -> None:
        super().__init__(code=1)


def print_json(document: object) -> None:
    """The one JSON document of a command, on stdout."""
    typer.echo(json.dumps(document, ensure_ascii=False, indent=2))


def words() -> Console:
    """Where results for people go."""
    return Console(highlight=False, soft_wrap=True)


def stderr() -> Console:
    """Where progress, notes and failures go."""
    return Console(stderr=True, highlight=False, soft_wrap=True)


def finding_line(finding: Finding) -> str:
    """One finding in a line: mark, code, face, and the measured numbers."""
    values = ", ".join(f"{name} {_short(value)}" for name, value in finding.values.items())
    face = f" {finding.face}" if finding.face else ""
    return f"  {MARKS[finding.severity]} {finding.code}{face}" + (f": {values}" if values else "")


def print_findings(console: Console, findings: Sequence[Finding]) -> None:
    """The findings that ask for attention; a rule that holds needs no line."""
    for finding in findings:
        if finding.severity is not Severity.PASS:
            console.print(finding_line(finding))


@contextmanager
def counting(total: int, task: str) -> Iterator[Any]:
    """A progress bar on stderr when there is more than one thing to do; yields a function that advances it."""
    console = stderr()
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        disable=total == 1 or not console.is_terminal,
        transient=True,
    ) as bar:
        identity = bar.add_task(task, total=total)
        yield lambda: bar.advance(identity)


@contextmanager
def reported(*, as_json: bool) -> Iterator[None]:
    """Turn a typed error that ends the whole command into its message (or JSON document) and exit 1."""
    try:
        yield
    except FusionDeskError as error:
        if as_json:
            print_json({"error": {"code": error.code.value, "message": error.message}})
        stderr().print(f"[red]{error.code}[/]: {error.message}", markup=True)
        raise Failure from error


def _short(value: object) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
