"""``fusion-desk fuse``: user photos onto a material in the console, by FuseFace."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from desktop.cli.cloud import (
    AsJson,
    ByUrl,
    Endpoint,
    Force,
    NoLabel,
    Region,
    Shrink,
    cloud_command,
    saved_settings,
    tell_usage,
)
from desktop.cli.marking import Producer, marking
from desktop.cli.output import print_findings, print_json, shown, words
from desktop.cli.paid import check_place, saved_or_kept
from desktop.cli.preview import Degree, Output  # noqa: TC001 - Typer reads the annotations
from desktop.cli.unlabelled import note_result
from desktop.domain.cloud.calls import CloudPictureUrl, ResultForm
from desktop.domain.fusing.order import Assignment, Order, Sending, Source
from desktop.domain.fusing.parameters import ParameterValues
from desktop.services.documents import outcome_document
from desktop.services.fusing import fuse_face

if TYPE_CHECKING:
    from desktop.domain.fusing.order import PictureSource
    from desktop.domain.jobs import Progress
    from desktop.services.bundle import Services

FILE_WITH_FACE = re.compile(r"(.+)=([^=]+)", re.DOTALL)
URL_WITH_FACE = re.compile(r"(https?://[^?=]*|https?://[^?]*\?(?:.*&)?[^&=]*=[^&=]+)=([\w-]+)", re.IGNORECASE)
"""An ``=`` in the query of a URL is its own; one more behind it begins the face ID."""


SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")
"""More than one letter: ``C://`` is a disk."""


def parse_source(text: str) -> PictureSource:
    """A file, or an http(s) URL that the service downloads."""
    scheme = SCHEME.match(text)
    if not text.strip():
        message = "a picture's path or URL is needed"
        raise typer.BadParameter(message)
    if scheme is None:
        return Source(Path(text))
    if scheme[1].lower() not in {"http", "https"}:
        message = f"only http:// and https:// URLs; give a file by its path, not as {text!r}"
        raise typer.BadParameter(message)
    return CloudPictureUrl(scheme[0].lower() + text[scheme.end() :])


def parse_photo(text: str) -> Assignment:
    """``PHOTO``, ``URL``, or either with ``=FACE_ID``; a file whose own name has an ``=`` is taken as it is."""
    pattern = URL_WITH_FACE if isinstance(parse_source(text), CloudPictureUrl) else FILE_WITH_FACE
    match = pattern.fullmatch(text)
    if match is None or Path(text).exists():
        return Assignment(parse_source(text))
    return Assignment(parse_source(match[1]), template_face_id=match[2])


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
        metavar="PHOTO_OR_URL[=FACE_ID]",
        help="A user photo and the material's face it goes to (see materials); may be given six times.",
    ),
]


def fuse(  # noqa: PLR0917 - Typer reads the signature
    project: Project,
    model: Model,
    user: Photos,
    output: Output,
    features: Degree = None,
    shape: Degree = None,
    url: ByUrl = False,
    no_label: NoLabel = False,
    producer: Producer = "",
    shrink: Shrink = True,
    force: Force = False,
    endpoint: Endpoint = "",
    region: Region = "",
    as_json: AsJson = False,
) -> None:
    """Fuse user photos into a material in the console with FuseFace: one charged call.

    The photos are sent to Tencent Cloud. Use photos only with the consent of the person shown.
    """
    check_degrees(features, shape)
    values = ParameterValues.of(project_id=project, model_id=model, features=features, shape=shape)
    order = Order(fuse_face.INFO.id, None, tuple(user), values, marking(no_label=no_label, producer=producer))
    with cloud_command(as_json=as_json) as (services, progress):
        sending = Sending(saved_settings(endpoint, region), result_form(url=url), shrink, force)
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
    outcome = engine.fuse(order, progress)
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
