"""``fusion-desk fuse``: user photos onto a material in the console, by FuseFace."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path  # noqa: TC003 - Typer reads the annotation
from typing import TYPE_CHECKING, Annotated, Any

import typer

from desktop.cli.cloud import AsJson, ByUrl, Force, NoLabel, Shrink, cloud_command, tell_usage
from desktop.cli.connection import Connection  # noqa: TC001 - Typer reads the annotation
from desktop.cli.groups import grouped
from desktop.cli.logo import LogoOptions  # noqa: TC001 - Typer reads the annotation
from desktop.cli.marking import Producer, marking
from desktop.cli.output import CallStopped, print_findings, print_json, shown, words
from desktop.cli.paid import check_place, saved_or_kept
from desktop.cli.photos import parse_photo
from desktop.cli.preview import Degree, Output  # noqa: TC001 - Typer reads the annotations
from desktop.cli.unlabelled import note_result
from desktop.domain.cloud.calls import ResultForm
from desktop.domain.cloud.limits import MAX_META_KEY_BYTES, MAX_META_VALUE_BYTES
from desktop.domain.fusing.order import Assignment, Order, Sending
from desktop.domain.fusing.parameters import ParameterValues
from desktop.domain.jobs import Cancelled
from desktop.services.documents import outcome_document
from desktop.services.fusing import fuse_face

if TYPE_CHECKING:
    from desktop.domain.jobs import Progress
    from desktop.services.bundle import Services


def parse_metadata(text: str) -> tuple[str, str]:
    """``KEY=VALUE``, within the service's limits."""
    key, equals, value = text.partition("=")
    if not equals or not key or len(key.encode()) > MAX_META_KEY_BYTES or len(value.encode()) > MAX_META_VALUE_BYTES:
        message = f"KEY=VALUE of up to {MAX_META_KEY_BYTES} and {MAX_META_VALUE_BYTES} bytes, not {text!r}"
        raise typer.BadParameter(message)
    return key, value


Metadata = Annotated[
    Any,
    typer.Option(
        "--metadata",
        parser=parse_metadata,
        metavar="KEY=VALUE",
        help="One entry of your own in the result's metadata; the service writes it in place of the implicit label,"
        " which is added here.",
        show_default=False,
    ),
]
Project = Annotated[
    str, typer.Option("--project", parser=str.strip, metavar="ID", help="The activity's ID (ProjectId).")
]
Model = Annotated[str, typer.Option("--model", parser=str.strip, metavar="ID", help="The material's ID (ModelId).")]
Photos = Annotated[
    list[Assignment],
    typer.Option(
        "--user",
        "-u",
        parser=parse_photo,
        metavar="PHOTO_OR_URL[#FACE][=FACE_ID]",
        help="A user photo, which of its faces (F2, or X,Y,W,H around it; else the largest), and the material's face it"
        " goes to (see materials); may be given six times.",
    ),
]


@grouped
def fuse(  # noqa: PLR0917 - Typer reads the signature
    project: Project,
    model: Model,
    user: Photos,
    output: Output,
    connection: Connection,
    logo: LogoOptions,
    features: Degree = None,
    shape: Degree = None,
    url: ByUrl = False,
    no_label: NoLabel = False,
    producer: Producer = "",
    metadata: Metadata = None,
    shrink: Shrink = True,
    force: Force = False,
    as_json: AsJson = False,
) -> None:
    """Fuse user photos into a material in the console with FuseFace: one charged call.

    The photos are sent to Tencent Cloud. Use photos only with the consent of the person shown.
    """
    check_degrees(features, shape)
    values = ParameterValues.of(project_id=project, model_id=model, features=features, shape=shape)
    order = Order(
        fuse_face.INFO.id,
        None,
        tuple(user),
        values,
        replace(marking(no_label=no_label, producer=producer), metadata=metadata),
    )
    with cloud_command(connection, as_json=as_json) as (services, progress):
        order = replace(order, marking=logo.drawn(order.marking, services.reader))
        sending = Sending(connection.settings(), result_form(url=url), shrink, force)
        send(services, replace(order, sending=sending), output, progress, as_json=as_json)


def check_degrees(features: int | None, shape: int | None) -> None:
    """Unset, the console's values hold; one alone would leave the other to them, which nobody sees."""
    if (features is None) is not (shape is None):
        message = "give both, --features and --shape, or none of them"
        raise typer.BadParameter(message)


def result_form(*, url: bool) -> ResultForm:
    return ResultForm.URL if url else ResultForm.BASE64


def send(services: Services, order: Order, output: Path, progress: Progress, *, as_json: bool) -> None:
    """The charged call and what it prints. What would be charged in vain is refused before anything is announced."""
    engine, cloud, settings = services.engines[order.engine], services.cloud, order.sending.settings
    engine.check(order)
    if not settings.is_local:
        services.consents.require(order)
    cloud.account.open(settings)  # without keys nothing is announced
    check_place(output)
    tell_usage(cloud.usage, settings)
    try:
        outcome = engine.fuse(order, progress)
    except Cancelled as stop:
        raise (Cancelled if settings.is_local else CallStopped) from stop
    saved = saved_or_kept(services.results, outcome, output)
    note_result(services, order, saved.path)
    if as_json:
        print_json(outcome_document(outcome, saved))
        return
    took = f"{outcome.elapsed_ms:.0f} ms, RequestId {shown(outcome.request_id)}"
    words().print(f"[green]fused[/] {shown(saved.path)}, {took}")
    if address := outcome.address:
        words().print(f"  {shown(address.url)} works until {address.expires:%Y-%m-%d %H:%M} UTC")
    print_findings(words(), (*outcome.findings, *saved.findings))
