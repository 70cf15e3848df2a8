"""``fusion-desk label-check``: what GB 45438-2025 asks of a picture, clause by clause."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from desktop.cli.advice import told
from desktop.cli.output import Failure, print_json, reported, shown, words
from desktop.cli.sources import some_pictures
from desktop.domain.errors import FusionDeskError
from desktop.domain.marking.clauses import REFERENCES, Clause, ClauseResult, ClauseState
from desktop.domain.marking.credentials import SigningIdentity
from desktop.services.documents import unreadable_document
from desktop.services.label_check import LabelReport, report_document
from desktop.services.work import run, threads, worker_count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.services.work import Done

MARKS = {ClauseState.PASS: "[green]ok  [/]", ClauseState.FAIL: "[red]FAIL[/]", ClauseState.UNKNOWN: "[cyan]?   [/]"}
TITLES = {
    Clause.VISIBLE: "visible words, at least 5 % of the short side",
    Clause.ONE_LABEL: "exactly one implicit label",
    Clause.FIELDS: "seven fields, all texts",
    Clause.KIND: "Label is 1, 2 or 3",
    Clause.NAMED: "producer and ID are named",
    Clause.CHARACTERS: "allowed characters only",
    Clause.PAIRS: "propagator and ID are named",
    Clause.CODE: "provider code is sound",
    Clause.SOURCE: "digital source type names AI",
}

Pictures = Annotated[list[Path], typer.Argument(metavar="IMG...", help="Pictures, or folders of them.")]
SignInto = Annotated[
    Path | None, typer.Option("--sign", metavar="DIR", help="Write copies with Content Credentials (C2PA) into DIR.")
]
Certificate = Annotated[
    Path | None,
    typer.Option(metavar="CHAIN.pem", help="Your certificate, with those that vouch for it.", show_default=False),
]
Key = Annotated[
    Path | None, typer.Option(metavar="KEY.pem", help="Its private key, without a password.", show_default=False)
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout.")]


def label_check(
    pictures: Pictures,
    sign: SignInto = None,
    certificate: Certificate = None,
    key: Key = None,
    as_json: AsJson = False,
) -> None:
    """Check the AI labels of any pictures by GB 45438-2025; nothing is written.

    A clause with a question mark cannot be told from the file: words that this program did not draw are for you to see.
    With --sign those that pass are signed: nobody but you says so, and nothing leaves this computer.
    """
    identity = _identity(sign, certificate, key)
    with reported(as_json=as_json):
        files = some_pictures(pictures)
        results = _checked(files) if sign is None or identity is None else _signed(files, sign, identity)
    if as_json:
        print_json([_document(done.item, done.outcome) for done in results])
    else:
        for done in results:
            _print(done.item, done.outcome)
    if not all(isinstance(done.outcome, LabelReport) and done.outcome.passed for done in results):
        raise Failure


def _identity(sign: Path | None, certificate: Path | None, key: Path | None) -> SigningIdentity | None:
    if sign is None and certificate is None and key is None:
        return None
    if sign is None or certificate is None or key is None:
        message = "signing takes all three: --sign, --certificate and --key"
        raise typer.BadParameter(message)
    return SigningIdentity(certificate, key)


def _signed(files: Sequence[Path], folder: Path, identity: SigningIdentity) -> list[Done[Path, LabelReport]]:
    """Each file's signed copy, checked; what cannot be signed ends nothing."""
    from desktop.composition import build_services

    checker = build_services().labels
    with threads(1) as executor:
        return list(
            run(files, lambda path: checker.check(checker.sign(path, folder, identity)), executor=executor, workers=1)
        )


def _checked(files: Sequence[Path]) -> list[Done[Path, LabelReport]]:
    from desktop.composition import build_services

    checker, workers = build_services().labels, worker_count()
    with threads(workers) as executor:
        return list(run(files, checker.check, executor=executor, workers=workers))


def _document(path: Path, result: LabelReport | FusionDeskError) -> object:
    return unreadable_document(path, result) if isinstance(result, FusionDeskError) else report_document(result)


def _print(path: Path, result: LabelReport | FusionDeskError) -> None:
    console = words()
    if isinstance(result, FusionDeskError):
        console.print(f"[red]{result.code}[/] {shown(path)}: {shown(told(result))}")
        return
    verdict = "[green]passes[/]" if result.passed else "[red]does not pass[/]"
    console.print(f"{shown(result.path)}: {verdict}")
    for clause in result.results:
        console.print(_line(clause))
    if (found := result.credentials) is not None:
        signer = f", signed by {shown(found.signer)}" if found.signer else ""
        console.print(f"  Content Credentials: {found.state}{signer}")


def _line(result: ClauseResult) -> str:
    values = ", ".join(f"{name} {value}" for name, value in result.values.items() if value != "")
    measured = f": {shown(values)}" if values else ""
    return f"  {MARKS[result.state]} {TITLES[result.clause]} ({REFERENCES[result.clause]}){measured}"
