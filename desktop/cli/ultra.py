"""``fusion-desk ultra``: user photos onto a template that travels along, by FuseFaceUltra."""

from __future__ import annotations

import re
from typing import Annotated, Any

import typer

from desktop.cli.cloud import AsJson, ByUrl, Endpoint, Force, NoLabel, Region, Shrink, cloud_command, saved_settings
from desktop.cli.fuse import parse_photo, parse_source, send
from desktop.cli.preview import Output
from desktop.cli.preview import parse_photo as parse_file
from desktop.domain.cloud.calls import CloudPictureUrl, ResultForm, UltraParameters
from desktop.domain.cloud.limits import ULTRA_MODELS
from desktop.domain.face import face_label
from desktop.services.cloud.jobs import CloudPhoto, SendOptions, UltraJob


def parse_labelled(text: str) -> CloudPhoto:
    """``PHOTO``, ``URL``, or either with ``=LABEL``; a file whose own name ends like a label is taken as it is."""
    if not isinstance(parse_source(text), CloudPictureUrl):
        assignment = parse_file(text)
        return CloudPhoto(assignment.photo, template_label=assignment.template_label)
    photo = parse_photo(text)
    match = re.fullmatch(r"[Ff]?([1-9]\d{0,3})", photo.face_id or "")
    return (
        CloudPhoto(photo.source, template_label=face_label(int(match[1]))) if match else CloudPhoto(parse_source(text))
    )


Template = Annotated[
    str, typer.Option("--template", "-t", metavar="TEMPLATE", help="The template: a picture, or the URL of one.")
]
Photos = Annotated[
    list[CloudPhoto],
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
    job = UltraJob(
        template=parse_source(template),
        photos=tuple(user),
        form=ResultForm.URL if url else ResultForm.BASE64,
        parameters=parameters(given),
        model=model,
        label=not no_label,
        options=SendOptions(shrink=shrink, force=force),
    )
    with cloud_command(as_json=as_json) as (services, progress):
        settings = saved_settings(endpoint, region)
        send(services.cloud, services.cloud.fuser.plan_ultra(job), output, settings, progress, as_json=as_json)


def parameters(given: dict[str, float | bool | None]) -> UltraParameters | None:
    """The recommended values, with those given instead; when none is given the choice is left to the service."""
    chosen: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    return UltraParameters(**chosen) if chosen else None
