"""What the cloud commands have in common: where they call, what they say before a charged call, and how they stop."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

import typer

from desktop.cli.advice import told
from desktop.cli.output import reported, shown, stderr
from desktop.cli.progress import INTERRUPTED, Interruptible, interruptible
from desktop.domain.cloud.billing import FREE_CALLS
from desktop.domain.cloud.settings import check_endpoint, is_loopback
from desktop.domain.errors import SettingsError, StoreError
from desktop.domain.jobs import Cancelled
from desktop.domain.settings import check_region, cloud_settings
from desktop.services.cloud.usage import Payment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.domain.cloud.settings import CloudSettings
    from desktop.services.bundle import Services
    from desktop.services.cloud.usage import UsageMeter, UsageNow

PAID_BY = {
    Payment.FREE: "",
    Payment.PACKAGE: "; a bought package pays for it",
    Payment.QPS: "; it is within the QPS bought",
    Payment.POST_PAID: "; it goes on the bill",
}


def _option(check: Callable[[str], str]) -> Callable[[str], str]:
    def parse(text: str) -> str:
        try:
            return check(text)
        except ValueError as error:
            raise typer.BadParameter(str(error)) from error

    return parse


Endpoint = Annotated[
    str,
    typer.Option(
        "--endpoint",
        parser=_option(check_endpoint),
        metavar="URL",
        envvar="FUSION_DESK_ENDPOINT",
        help="Call this service instead of the settings', such as a sandbox at http://127.0.0.1:8670.",
        show_default=False,
    ),
]
Region = Annotated[
    str,
    typer.Option(
        "--region",
        parser=_option(lambda text: check_region(text) if text else text),
        metavar="REGION",
        envvar="FUSION_DESK_REGION",
        help="Region to call, such as ap-guangzhou, instead of the settings'.",
        show_default=False,
    ),
]
Shrink = Annotated[
    bool, typer.Option("--shrink/--no-shrink", help="Encode pictures anew and scale them down where the service asks.")
]
Force = Annotated[bool, typer.Option("--force", help="Send photos in which no face was found; the call is charged.")]
ByUrl = Annotated[bool, typer.Option("--url/--base64", help="How the service hands the result over.")]
NoLabel = Annotated[bool, typer.Option("--no-label", help="Ask the service to leave its visible AI label out.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout.")]


@contextmanager
def cloud_command(*, as_json: bool) -> Iterator[tuple[Services, Interruptible]]:
    """The services for one command, closed at its end. Failures are reported with exit 1, an interrupt with 130."""
    from desktop.composition import build_services

    with reported(as_json=as_json), interruptible() as progress:
        services = build_services()
        try:
            yield services, progress
        except Cancelled:
            stderr().print("[yellow]stopped[/]; a call under way may have been charged")
            raise typer.Exit(INTERRUPTED) from None
        finally:
            services.cloud.close()


def saved_settings(endpoint: str, region: str) -> CloudSettings:
    """Those of the window, with what the command line says instead. A damaged file is kept aside, which is told."""
    from desktop.storage.paths import find_folders
    from desktop.storage.settings import SettingsFile

    file = SettingsFile(find_folders().settings_file)
    try:
        settings = file.load()
    except SettingsError as error:
        stderr().print(f"[yellow]{error.code}[/]: {shown(told(error))}")
        settings = file.load()
    chosen = cloud_settings(settings)
    return replace(chosen, fusion_endpoint=endpoint or chosen.fusion_endpoint, region=region or chosen.region)


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
