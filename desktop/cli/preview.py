"""``fusion-desk preview``: user photos onto template faces with the local engine."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape

from desktop.cli.output import print_findings, print_json, reported, words
from desktop.domain.face import face_label
from desktop.domain.files.formats import MATERIAL_FORMATS, named_format
from desktop.domain.fusing.fusion import DEFAULT_DEGREES, Algorithm, Degrees, FusionSettings, PhotoAssignment
from desktop.services.documents import preview_document

if TYPE_CHECKING:
    from desktop.services.preview import Preview, Previewer


def parse_photo(text: str) -> PhotoAssignment:
    """``PHOTO`` or ``PHOTO=LABEL``; a file whose own name ends like a label is taken as it is."""
    match = re.fullmatch(r"(.+)=[Ff]?([1-9]\d{0,3})", text, re.DOTALL)
    if match is None or Path(text).exists():
        return PhotoAssignment(Path(text))
    return PhotoAssignment(Path(match[1]), face_label(int(match[2])))


def parse_output(text: str) -> Path:
    path = Path(text)
    if named_format(path.suffix) not in MATERIAL_FORMATS:
        message = f"the result is a .jpg or .png file, not {path.name!r}"
        raise typer.BadParameter(message)
    return path


Template = Annotated[Path, typer.Option("--template", "-t", metavar="TEMPLATE", help="The template picture.")]
Photos = Annotated[
    list[PhotoAssignment],
    typer.Option(
        "--user",
        "-u",
        parser=parse_photo,
        metavar="PHOTO[=LABEL]",
        help="A user photo and the template face it goes to; may be given six times.",
    ),
]
Output = Annotated[
    Path, typer.Option("--output", "-o", parser=parse_output, metavar="OUT", help="A .jpg or .png file.")
]
Version = Annotated[Algorithm, typer.Option(help="Algorithm version: 换脸版, 优享版 or 畅享版.")]
Degree = Annotated[int | None, typer.Option(min=0, max=100, help="0: most like the user; 100: like the template.")]
NoLabel = Annotated[bool, typer.Option("--no-label", help="Leave the visible AI label out; the metadata stays.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout.")]


def preview(  # noqa: PLR0917 - Typer reads the signature
    template: Template,
    user: Photos,
    output: Output,
    algorithm: Version = Algorithm.SWAP,
    features: Degree = None,
    shape: Degree = None,
    no_label: NoLabel = False,
    as_json: AsJson = False,
) -> None:
    """Fuse user photos into a template offline. Use photos only with the consent of the person shown."""
    from desktop.composition import build_services

    defaults = DEFAULT_DEGREES[algorithm]
    degrees = Degrees(
        features=defaults.features if features is None else features, shape=defaults.shape if shape is None else shape
    )
    settings = FusionSettings(algorithm=algorithm, degrees=degrees, label=not no_label)
    with reported(as_json=as_json):
        previewer = build_services().previewer
        result = previewer.preview(template, user, settings)
        written = save(previewer, result, output, sources=[template, *(item.photo for item in user)])
    if as_json:
        print_json(preview_document(result, written))
    else:
        words().print(f"[green]local preview[/] {escape(str(written))}, {result.elapsed_ms:.0f} ms")
        print_findings(words(), result.fusion.findings)


def save(previewer: Previewer, result: Preview, output: Path, *, sources: list[Path]) -> Path:
    """Encode in the format of the output's name and write it."""
    encoded = previewer.encode(result, named_format(output.suffix))
    return previewer.save(encoded, output, sources)
