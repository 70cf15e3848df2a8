"""What the cloud commands have in common: where they call, what they say before a charged call, and how they stop."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

import typer

from desktop.cli.advice import told
from desktop.cli.output import reported, shown, stderr
from desktop.cli.progress import Interruptible, interruptible
from desktop.domain.cloud.billing import FREE_CALLS
from desktop.domain.cloud.settings import is_loopback
from desktop.domain.errors import StoreError
from desktop.services.cloud.usage import Payment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.cli.connection import Connection
    from desktop.domain.cloud.settings import CloudSettings
    from desktop.services.bundle import Services
    from desktop.services.cloud.usage import UsageMeter, UsageNow

PAID_BY = {
    Payment.FREE: "",
    Payment.PACKAGE: "; a bought package pays for it",
    Payment.QPS: "; it is within the QPS bought",
    Payment.POST_PAID: "; it goes on the bill",
}


Shrink = Annotated[
    bool, typer.Option("--shrink/--no-shrink", help="Encode pictures anew and scale them down where the service asks.")
]
Force = Annotated[bool, typer.Option("--force", help="Send photos in which no face was found; the call is charged.")]
ByUrl = Annotated[bool, typer.Option("--url/--base64", help="How the service hands the result over.")]
NoLabel = Annotated[bool, typer.Option("--no-label", help="Ask the service to leave its visible AI label out.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout.")]


@contextmanager
def cloud_command(connection: Connection, *, as_json: bool) -> Iterator[tuple[Services, Interruptible]]:
    """The services for one command, closed at its end. Failures are reported with exit 1, an interrupt with 130."""
    from desktop.composition import build_services

    with reported(as_json=as_json):
        services = build_services(connection.keys())
        try:
            with interruptible() as progress:
                yield services, progress
        finally:
            services.cloud.close()


def tell_usage(meter: UsageMeter, settings: CloudSettings) -> None:
    """Before a charged call, on stderr: what it counts towards. A ledger that cannot be read does not stop it."""
    if is_loopback(urlsplit(settings.fusion_url).hostname or ""):
        stderr().print("this call goes to a service on this machine: it costs nothing")
        return
    try:
        stderr().print(usage_line(meter.this_month()))
    except StoreError as error:
        stderr().print(f"this call counts; how many there were is not known: {shown(told(error))}")


def usage_line(usage: UsageNow) -> str:
    used = FREE_CALLS - usage.free_left
    return f"this call counts: {used} of {FREE_CALLS} free calls used this month" + PAID_BY[usage.next_call]
