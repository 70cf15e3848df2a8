"""``fusion-desk ultra``: user photos onto a template that travels along, by FuseFaceUltra."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from desktop.cli.cloud import AsJson, ByUrl, Force, NoLabel, Shrink, cloud_command
from desktop.cli.connection import Connection  # noqa: TC001 - Typer reads the annotation
from desktop.cli.fuse import result_form, send
from desktop.cli.groups import grouped
from desktop.cli.logo import LogoOptions  # noqa: TC001 - Typer reads the annotation
from desktop.cli.marking import Producer, marking
from desktop.cli.photos import parse_labelled, parse_source
from desktop.cli.preview import Output  # noqa: TC001 - Typer reads the annotation
from desktop.domain.cloud.limits import ULTRA_MODELS
from desktop.domain.fusing.order import Assignment, Order, Sending
from desktop.domain.fusing.parameters import ParameterValues
from desktop.services.fusing import fuse_ultra

Template = Annotated[
    str, typer.Option("--template", "-t", metavar="TEMPLATE", help="The template: a picture, or the URL of one.")
]
Photos = Annotated[
    list[Assignment],
    typer.Option(
        "--user",
        "-u",
        parser=parse_labelled,
        metavar="PHOTO_OR_URL[#FACE][=LABEL]",
        help="A user photo, which of its faces (F2, or X,Y,W,H around it; else the largest), and the template face it"
        " goes to (see inspect); may be given six times.",
    ),
]
Warp = Annotated[float | None, typer.Option(min=0, max=1, help="0: the template's face shape; 1: the user's.")]
Enhance = Annotated[float | None, typer.Option(min=0, max=1, help="Face enhancement; higher is sharper.")]
Smooth = Annotated[float | None, typer.Option(min=0, max=1, help="Skin smoothing; higher is smoother.")]
Teeth = Annotated[bool | None, typer.Option("--teeth/--no-teeth", help="Repair teeth.", show_default=False)]
Makeup = Annotated[bool | None, typer.Option("--makeup/--no-makeup", help="Copy the make-up.", show_default=False)]
SwapModel = Annotated[
    int, typer.Option(min=ULTRA_MODELS.start, max=ULTRA_MODELS.stop - 1, help="SwapModelType; 6 is the likest.")
]


@grouped
def ultra(  # noqa: PLR0917 - Typer reads the signature
    template: Template,
    user: Photos,
    output: Output,
    connection: Connection,
    logo: LogoOptions,
    warp: Warp = None,
    enhance: Enhance = None,
    smooth: Smooth = None,
    teeth: Teeth = None,
    makeup: Makeup = None,
    swap_model: SwapModel = ULTRA_MODELS.start,
    url: ByUrl = False,
    no_label: NoLabel = False,
    producer: Producer = "",
    shrink: Shrink = True,
    force: Force = False,
    as_json: AsJson = False,
) -> None:
    """Fuse user photos into a template with FuseFaceUltra, no material needed: one charged call.

    Template and photos are sent to Tencent Cloud. Use photos only with the consent of the person shown.
    """
    given = {"warp": warp, "enhance": enhance, "smooth": smooth, "repair_teeth": teeth, "transfer_makeup": makeup}
    values = ParameterValues.of(model=swap_model, **given)
    order = Order(
        fuse_ultra.INFO.id,
        parse_source(template),
        tuple(user),
        values,
        marking(no_label=no_label, producer=producer),
    )
    with cloud_command(connection, as_json=as_json) as (services, progress):
        order = replace(order, marking=logo.drawn(order.marking, services.reader))
        sending = Sending(connection.settings(), result_form(url=url), shrink, force)
        send(services, replace(order, sending=sending), output, progress, as_json=as_json)
