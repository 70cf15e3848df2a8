"""``fusion-desk check``: one signed call that costs nothing and says what stands in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cli.cloud import AsJson, cloud_command
from desktop.cli.connection import Connection  # noqa: TC001 - Typer reads the annotation
from desktop.cli.groups import grouped
from desktop.cli.output import Failure, print_json, shown, stderr, words

if TYPE_CHECKING:
    from desktop.domain.cloud.connection import ConnectionReport


@grouped
def check(connection: Connection, as_json: AsJson = False) -> None:
    """Make one signed call that is not charged; say what is wrong and what to do about it."""
    from desktop.services.cloud.documents import connection_document

    with cloud_command(connection, as_json=as_json) as (services, progress):
        settings = connection.settings()
        report = services.cloud.connection.check(settings, progress)
        if as_json:
            print_json(connection_document(report))
        elif report.is_ok:
            words().print(f"[green]ok[/] {shown(settings.fusion_url)} takes these keys{_clock(report)}")
        if not report.is_ok:
            _tell(report)
            raise Failure


def _tell(report: ConnectionReport) -> None:
    console = stderr()
    console.print(f"[red]{report.outcome}[/]: {shown(report.message)}{_clock(report)}")
    if report.verdict is not None:
        console.print(f"  {shown(report.verdict.advice.english)}")
    if report.request_id:
        console.print(f"  RequestId {shown(report.request_id)}")


def _clock(report: ConnectionReport) -> str:
    return "" if report.skew_seconds is None else f"; this clock is {report.skew_seconds:+.0f} s off"
