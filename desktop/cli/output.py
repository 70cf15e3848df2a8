"""What the command line prints: one JSON document, or words for people; progress and failures go to stderr."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer
from rich.console import Console
from rich.markup import escape

from desktop.cli.advice import advice_of, told
from desktop.cli.paid import UnsavedResultError
from desktop.domain.cloud.calls import Charged, Who
from desktop.domain.cloud.errors import CloudError
from desktop.domain.errors import FusionDeskError
from desktop.domain.files.spelling import json_text, readable
from desktop.domain.jobs import Cancelled
from desktop.domain.qa.problems import PlanError
from desktop.domain.rules.findings import Severity
from desktop.interrupts import INTERRUPTED, STOPPED
from desktop.services.documents import attempts_of, error_document, own_message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop.domain.rules.findings import Finding
    from desktop.services.documents import JsonObject

MARKS = {
    Severity.PASS: "[green]ok  [/]",
    Severity.INFO: "[cyan]info[/]",
    Severity.WARN: "[yellow]warn[/]",
    Severity.FAIL: "[red]FAIL[/]",
}


CALL_STOPPED = {
    "advice": "fusion-desk usage shows the call; look into the console's bill before it is made again.",
    "charged": Charged.UNKNOWN.value,
    "attempts": None,
}
"""What is else to be said where Ctrl-C came while a call that costs was under way."""

WHO: Mapping[str, Who] = {"picture": Who.PHOTO, "face": Who.PHOTO, "keyring": Who.KEYS, "keys": Who.KEYS}
"""Who can do something about what goes wrong on this computer, by the first part of its code; else it is the caller."""


class CallStopped(Cancelled):
    """A call that costs was under way."""


class Failure(typer.Exit):
    """Some items failed."""

    def __init__(self) -> None:
        super().__init__(code=1)


def print_json(document: object) -> None:
    """The one JSON document of a command, on stdout: UTF-8, whatever the terminal's code page is."""
    typer.echo(json_text(document).encode())


def words() -> Console:
    """Where results for people go."""
    return Console(highlight=False, soft_wrap=True)


def stderr() -> Console:
    """Where progress, notes and failures go."""
    return Console(stderr=True, highlight=False, soft_wrap=True)


def shown(text: object) -> str:
    """``text`` for a line of words: names as people can read them, no markup, and nothing that commands a terminal.

    It stays one line: a name with a line break in it would otherwise print a verdict of its own.
    """
    return escape(readable(str(text)))


def shown_lines(text: str) -> str:
    """``text`` that has several lines by right; no name of a file belongs into it."""
    return "\n".join(map(shown, text.split("\n")))


def finding_line(finding: Finding) -> str:
    """One finding in a line: mark, code, face, and the measured numbers."""
    values = ", ".join(f"{name} {shown(_short(value))}" for name, value in finding.values.items() if value != "")
    face = f" {finding.face}" if finding.face else ""
    return f"  {MARKS[finding.severity]} {finding.code}{face}" + (f": {values}" if values else "")


def print_findings(console: Console, findings: Sequence[Finding]) -> None:
    """The findings that ask for attention; a rule that holds needs no line."""
    for finding in findings:
        if finding.severity is not Severity.PASS:
            console.print(finding_line(finding))


def failure_document(error: FusionDeskError) -> JsonObject:
    """What ended a command, with the same fields whatever it was (contract: product.md, Command line)."""
    document = error_document(error)
    if not isinstance(error, CloudError):
        document |= {
            "who": WHO.get(error.code.partition(".")[0], Who.CALLER).value,
            "retryable": False,
            "charged": Charged.NO.value,
            "request_id": None,
            "attempts": 0,
        }
    rescued = _rescue_document(error) if isinstance(error, UnsavedResultError) else {}
    return {**document, "advice": advice_of(error), **rescued}


def _rescue_document(error: UnsavedResultError) -> JsonObject:
    """What the call was, and where its picture is now."""
    outcome = error.outcome
    return {
        "charged": outcome.charged.value,
        "request_id": outcome.request_id or None,
        "attempts": attempts_of(outcome.exchange),
        "path": None if error.kept is None else str(error.kept),
        "url": outcome.address.url if outcome.address else None,
    }


@contextmanager
def reported(*, as_json: bool) -> Iterator[None]:
    """Turn what ends the whole command into its message (or JSON document): a typed error, exit 1; Ctrl-C, exit 130."""
    try:
        yield
    except Cancelled as stop:
        may_cost = isinstance(stop, CallStopped)
        if as_json:
            print_json({"error": {**STOPPED, **(CALL_STOPPED if may_cost else {})}})
        stderr().print("[yellow]stopped[/]" + ("; the call under way may have been charged" if may_cost else ""))
        raise typer.Exit(INTERRUPTED) from None
    except FusionDeskError as error:
        if as_json:
            print_json({"error": failure_document(error)})
        print_error(error)
        raise Failure from error


def print_error(error: FusionDeskError) -> None:
    """In words, on stderr: what went wrong, and for a cloud call what to do, what it cost and how support finds it."""
    console = stderr()
    if isinstance(error, CloudError):
        console.print(f"[red]{shown(error.service_code)}[/]: {shown(own_message(error))}")
        console.print(f"  {shown(advice_of(error))}")
        console.print(f"  {_cost(error)}" + _request_id(error.request_id))
    else:
        lines = [*error.lines, advice_of(error)] if isinstance(error, PlanError) else [told(error)]
        console.print(f"[red]{error.code}[/]: " + "\n".join(map(shown, lines)))
    for note in getattr(error, "__notes__", ()):
        console.print(f"  {shown(note)}")


def _cost(error: CloudError) -> str:
    if error.exchange is not None and error.exchange.is_local:
        return "it went to a service on this machine: it cost nothing"
    return f"charged: {error.verdict.charged}"


def _request_id(request_id: str) -> str:
    return f"; RequestId {shown(request_id)}" if request_id else ""


def _short(value: object) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
