"""``fusion-desk usage``: what the calls of a month were, what paid for them, and every call as CSV."""

from __future__ import annotations

import re
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from desktop.cli.output import print_json, reported, shown, stderr, words
from desktop.domain.cloud.billing import FREE_CALLS
from desktop.domain.cloud.usage import BILLING_ZONE, month_days
from desktop.services.cloud.documents import usage_document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from desktop.domain.cloud.billing import MonthCost
    from desktop.services.workspace.usage_report import UsageReports

STDOUT = Path("-")


def parse_month(text: str) -> tuple[int, int] | None:
    """``2026-11``; empty for the running month of the bill."""
    if not text:
        return None
    match = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", text)
    if match is None or match[1] == "0000":
        message = f"a month like 2026-11, not {text!r}"
        raise typer.BadParameter(message)
    return int(match[1]), int(match[2])


Month = Annotated[
    str,
    typer.Option("--month", metavar="YYYY-MM", help="Another month than the running one.", show_default=False),
]
Csv = Annotated[
    Path | None,
    typer.Option("--csv", metavar="FILE", help="Write every call of the month; - prints them.", show_default=False),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout.")]


def usage(month: Month = "", csv_file: Csv = None, as_json: AsJson = False) -> None:
    """Show this month's calls to the cloud as this computer has counted them: free ones left, packages, the bill.

    Nothing is asked of the service, which has no call for it: the console's bill decides.
    """
    if as_json and csv_file == STDOUT:
        message = "stdout is for one of them"
        raise typer.BadParameter(message, param_hint="--json, --csv -")
    year, number = parse_month(month) or _running_month()
    with reported(as_json=as_json), _reports() as reports:
        cost = reports.month(year, number)
        if csv_file is not None:
            _write(reports, csv_file, *month_days(year, number))
    if as_json:
        print_json(usage_document(cost))
    elif csv_file != STDOUT:
        _print(cost)


@contextmanager
def _reports() -> Iterator[UsageReports]:
    """Without the models: nothing is looked at but the ledger."""
    from desktop.services.workspace.usage_report import UsageReports
    from desktop.storage.paths import find_folders
    from desktop.storage.saving import FileSaver
    from desktop.storage.usage import LEDGER_NAME, UsageFile

    with closing(UsageFile(find_folders().data / LEDGER_NAME)) as ledger:
        yield UsageReports(ledger, FileSaver())


def _running_month() -> tuple[int, int]:
    today = datetime.now(UTC).astimezone(BILLING_ZONE)
    return today.year, today.month


def _write(reports: UsageReports, target: Path, first: date, last: date) -> None:
    if target == STDOUT:
        typer.echo(reports.csv(first, last), nl=False)
    else:
        stderr().print(f"written: {shown(reports.save_csv(target, first, last))}")


def _print(cost: MonthCost) -> None:
    console, calls = words(), cost.usage
    console.print(f"{calls.year}-{calls.month:02}: {calls.calls:,} calls")
    console.print(f"  charged {calls.charged:,}, not charged {calls.free:,}, not known {calls.unknown:,}")
    console.print(f"  free calls: {cost.free_used:,} of {FREE_CALLS:,} used, {cost.free_left:,} left")
    for use in cost.packages:
        package = use.package
        console.print(f"  {shown(package.name)}: {use.used:,} used, {use.left:,} left, until {package.expires}")
    console.print(f"  on the bill: {cost.post_paid:,}; within the QPS: {cost.within_qps:,}")
