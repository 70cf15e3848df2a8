"""``fusion-desk ultra``: user photos onto a template that travels along, by FuseFaceUltra."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Annotated

import typer

from desktop.cli.cloud import AsJson, ByUrl, Endpoint, Force, NoLabel, Region, Shrink, cloud_command, saved_settings
from desktop.cli.fuse import parse_photo, parse_source, result_form, send
from desktop.cli.marking import Producer, marking
from desktop.cli.preview import Output
from desktop.cli.preview import parse_photo as parse_file
from desktop.domain.cloud.calls import CloudPictureUrl
from desktop.domain.cloud.limits import ULTRA_MODELS
from desktop.domain.face import face_label
from desktop.domain.fusing.order import Assignment, Order, Sending
from desktop.domain.fusing.parameters import ParameterValues
from desktop.services.fusing import fuse_ultra


def parse_labelled(text: str) -> Assignment:
    """``PHOTO``, ``URL``, or either with ``=LABEL``; a file whose own name ends like a label is taken as it is."""
    if not isinstance(parse_source(text), CloudPictureUrl):
        return parse_file(text)
    assignment = parse_photo(text)
    match = re.fullmatch(r"[Ff]?([1-9]\d{0,3})", assignment.template_face_id or "")
    return Assignment(assignment.photo, face_label(int(match[1]))) if match else Assignment(parse_source(text))


Template = Annotated[
    str, typer.Option("--template", "-t", metavar="TEMPLATE", help="The template: a picture, or the URL of one.")
]
Photos = Annotated[
    list[Assignment],
    typer.Option(
        "--user",
        "-u",
        parser=parse_labelled,
        metavar="PHOTO[=LABEL]",
        help="A user photo and the template face it goes to (see inspect); may be given six times.",
    ),
]
Warp = Annotated[float | None, typer.Option(min=0, max=1, help="0: the template's face shape; 1: the user's.")]
Enhance = Annotated[float | None, typer.Option(min=0, max=1, help="Face enhancement; higher is sharper.")]
Smooth = Annotated[float | None, typer.Option(min=0, max=1, help="Skin smoothing; higher is smoother.")]
Teeth = Annotated[bool | None, typer.Option("--teeth/--no-teeth", help="Repair teeth.", show_default=False)]
Makeup = Annotated[bool | None, typer.Option("--makeup/--no-makeup", help="Copy the make-up.", show_default=False)]
Model = Annotated[
    int, typer.Option(min=ULTRA_MODELS.start, max=ULTRA_MODELS.stop - 1, help="SwapModelType; 6 is the likest.")
]


def ultra(  # noqa: PLR0917 - Typer reads the signature
    template: Template,
    user: Photos,
    output: Output,
    warp: Warp = None,
    enhance: Enhance = None,
    smooth: Smooth = None,
    teeth: Teeth = None,
    makeup: Makeup = None,
    model: Model = ULTRA_MODELS.start,
    url: ByUrl = False,
    no_label: NoLabel = False,
    producer: Producer = "",
    shrink: Shrink = True,
    force: Force = False,
    endpoint: Endpoint = "",
    region: Region = "",
    as_json: AsJson = False,
) -> None:
    """Fuse user photos into a template with FuseFaceUltra, no material needed: one charged call.

    Template and photos are sent to Tencent Cloud. Use photos only with the consent of the person shown.
    """
    given = {"warp": warp, "enhance": enhance, "smooth": smooth, "repair_teeth": teeth, "transfer_makeup": makeup}
    values = ParameterValues.of(model=model, **given)
    order = Order(
        fuse_ultra.INFO.id,
        parse_source(template),
        tuple(user),
        values,
        marking(no_label=no_label, producer=producer),
    )
    with cloud_command(as_json=as_json) as (services, progress):
        sending = Sending(saved_settings(endpoint, region), result_form(url=url), shrink, force)
        send(services, replace(order, sending=sending), output, progress, as_json=as_json)
