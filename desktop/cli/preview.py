"""``fusion-desk preview``: user photos onto template faces with the local engine."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from desktop.cli.consent import tell_consent
from desktop.cli.given import GivenOption, given_faces
from desktop.cli.groups import grouped
from desktop.cli.logo import LogoOptions  # noqa: TC001 - Typer reads the annotation
from desktop.cli.marking import English, NoLabel, Producer, marking
from desktop.cli.output import print_findings, print_json, reported, shown, words
from desktop.cli.own_model import OwnModelOptions  # noqa: TC001 - Typer reads the annotation
from desktop.cli.photos import parse_labelled_file
from desktop.cli.unlabelled import note_result
from desktop.domain.files.formats import MATERIAL_FORMATS, named_format
from desktop.domain.fusing.engine import LOCAL
from desktop.domain.fusing.fusion import Algorithm
from desktop.domain.fusing.order import Assignment, Order, Source
from desktop.domain.fusing.parameters import ParameterValues
from desktop.domain.jobs import NoProgress
from desktop.services.documents import outcome_document
from desktop.services.fusing.table import engine_infos

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.fusing.engine import EngineInfo
    from desktop.domain.fusing.parameters import ParameterValue


def parse_output(text: str) -> Path:
    path = Path(text)
    if named_format(path.suffix) not in MATERIAL_FORMATS:
        message = f"the result is a .jpg or .png file, not {path.name!r}"
        raise typer.BadParameter(message)
    return path


def free_engines() -> dict[str, EngineInfo]:
    """Engines that cost nothing, by their ID: those that are charged have commands of their own, which say so."""
    return {info.id: info for info in engine_infos() if info.is_free}


def parse_engine(text: str) -> str:
    if text not in free_engines():
        message = f"{text!r} is not one of {', '.join(free_engines())}"
        raise typer.BadParameter(message)
    return text


Template = Annotated[Path, typer.Option("--template", "-t", metavar="TEMPLATE", help="The template picture.")]
Photos = Annotated[
    list[Assignment],
    typer.Option(
        "--user",
        "-u",
        parser=parse_labelled_file,
        metavar="PHOTO[#FACE][=LABEL]",
        help="A user photo, which of its faces (F2, or X,Y,W,H around it; else the largest), and the template face it"
        " goes to; may be given six times.",
    ),
]
Output = Annotated[
    Path, typer.Option("--output", "-o", parser=parse_output, metavar="OUT", help="A .jpg or .png file.")
]
Engine = Annotated[
    str, typer.Option("--engine", parser=parse_engine, metavar="NAME", help="Who makes the picture, free and offline.")
]
Version = Annotated[Algorithm, typer.Option(help="Algorithm version: 换脸版, 优享版 or 畅享版.")]
Degree = Annotated[int | None, typer.Option(min=0, max=100, help="0: most like the user; 100: like the template.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout.")]


@grouped
def preview(  # noqa: PLR0917 - Typer reads the signature
    template: Template,
    user: Photos,
    output: Output,
    logo: LogoOptions,
    own: OwnModelOptions,
    face: GivenOption = None,
    engine: Engine = LOCAL,
    algorithm: Version = Algorithm.SWAP,
    features: Degree = None,
    shape: Degree = None,
    no_label: NoLabel = False,
    english: English = False,
    producer: Producer = "",
    as_json: AsJson = False,
) -> None:
    """Fuse user photos into a template offline. Use photos only with the consent of the person shown."""
    from desktop.composition import build_services

    order = Order(
        engine,
        Source(template),
        tuple(user),
        known_values(engine, {"features": features, "shape": shape}, {"algorithm": algorithm}),
        marking(no_label=no_label, english=english, producer=producer),
    )
    given = given_faces(face)
    own.check(engine)
    with reported(as_json=as_json):
        services = build_services()
        own.use(services.own_models)
        order = replace(order, marking=logo.drawn(order.marking, services.reader))
        if given:
            order = replace(order, pictures={Source(template): services.pictures.load(template, given)})
        outcome = services.engines[engine].fuse(order, NoProgress())
        saved = services.results.save(outcome, output, named_format(output.suffix))
        tell_consent(services.consents.notes([it.photo for it in order.assignments]))
        note_result(services, order, saved.path)
    if as_json:
        print_json(outcome_document(outcome, saved))
    else:
        title = free_engines()[engine].title
        words().print(f"[green]{title}[/] {shown(saved.path)}, {outcome.elapsed_ms:.0f} ms")
        print_findings(words(), outcome.findings)


def known_values(engine: str, given: Mapping[str, int | None], always: Mapping[str, ParameterValue]) -> ParameterValues:
    """The parameters as that engine takes them; one given to an engine without it is a usage error."""
    known = {parameter.name for parameter in free_engines()[engine].parameters}
    chosen = {name: value for name, value in given.items() if value is not None}
    if unknown := chosen.keys() - known:
        message = f"the engine {engine} takes no --{min(unknown)}"
        raise typer.BadParameter(message)
    return ParameterValues.of(**chosen, **{name: value for name, value in always.items() if name in known})
