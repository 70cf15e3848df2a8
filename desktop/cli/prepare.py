"""``fusion-desk prepare``: pictures in, compliant materials out."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from enum import StrEnum
from functools import partial
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from desktop.cli.advice import told
from desktop.cli.given import GivenOption, given_faces
from desktop.cli.output import Failure, print_findings, print_json, reported, shown, words
from desktop.cli.progress import INTERRUPTED, watched
from desktop.cli.sources import some_pictures
from desktop.domain.crop.solve import Aspect, Padding
from desktop.domain.crop.values import parse_margin
from desktop.domain.errors import PictureError
from desktop.domain.face import face_label
from desktop.domain.files.formats import OutputFormat
from desktop.domain.geometry import Size
from desktop.domain.geometry.turning import NO_TURN
from desktop.domain.preparing import CropMode, FaceChoice, PrepareOptions, Rejection, Skipped
from desktop.domain.rules.limits import MAX_BYTES
from desktop.services.batch import BatchItem, Existing
from desktop.services.documents import item_document
from desktop.services.manifest import manifest_document
from desktop.services.work import worker_count

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.domain.geometry.turning import Turn
    from desktop.domain.ports import PictureReader
    from desktop.services.batch import Outcome

Given = TypeVar("Given")
Parsed = TypeVar("Parsed")

FACE_WORDS = {"largest": FaceChoice.largest(), "all": FaceChoice.all(), "every": FaceChoice.each()}
SMALLEST_BYTE_LIMIT = 1_000
MOST_JOBS = 64
MOST_DEGREES = 360
ANY_SIZE = Size(1, 1)
"""Of a picture in which no place is given."""


class CropName(StrEnum):
    """The crop modes of the command line; a frame of one's own needs the window."""

    AUTO = "auto"
    KEEP = "keep"


def parse_faces(text: str) -> FaceChoice:
    """``largest``, ``all`` that can be used, ``every`` one, or face numbers such as ``1,3`` (``F1,F3`` too)."""
    if text in FACE_WORDS:
        return FACE_WORDS[text]
    numbers = [re.fullmatch(r"[Ff]?([1-9]\d{0,3})", part.strip()) for part in text.split(",")]
    if not all(numbers):
        message = f"'largest', 'all', 'every' or face numbers such as 1,3; not {text!r}"
        raise ValueError(message)
    return FaceChoice.of(*(face_label(int(number[1])) for number in numbers if number))


def _parsed(option: str, parse: Callable[[Given], Parsed], given: Given) -> Parsed:
    try:
        return parse(given)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint=option) from error


Sources = Annotated[list[Path], typer.Argument(metavar="IMG_OR_DIR...", help="Pictures, or folders of them.")]
Folder = Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="Where materials and manifest go.")]
Crop = Annotated[CropName, typer.Option(help="Centre the faces, or keep the frame.")]
Margin = Annotated[
    str,
    typer.Option(
        metavar="auto|minimum|2.5",
        help="Crop side ÷ face side: 3 where the picture allows and never below what every look at it needs;"
        " exactly the 2 that the service asks for; or a factor of your own.",
    ),
]
AspectRatio = Annotated[str, typer.Option(metavar="free|W:H", help="Width to height, such as 1:1, 3:4 or 16:9.")]
Faces = Annotated[
    str,
    typer.Option(
        metavar="largest|all|every|1,3",
        help="The faces the crop is built around; all: up to six that can be used; every: none may be left out.",
    ),
]
Pad = Annotated[
    str,
    typer.Option(metavar="none|blur|reflect|color:#rrggbb", help="How to fill what lies outside the picture."),
]
Straighten = Annotated[
    bool, typer.Option("--straighten", help="Turn each picture until the eyes of its largest chosen face are level.")
]
Rotate = Annotated[
    float,
    typer.Option(
        min=-MOST_DEGREES,
        max=MOST_DEGREES,
        metavar="DEG",
        help="Turn clockwise by so many degrees. The crop keeps out of the corners that this leaves empty, or they are"
        " filled as --pad says.",
    ),
]
Flip = Annotated[bool, typer.Option("--flip", help="Mirror left to right, before any turn.")]
MaxBytes = Annotated[int, typer.Option(min=SMALLEST_BYTE_LIMIT, help="Byte limit; 375000 is safe as base64.")]
Format = Annotated[
    OutputFormat, typer.Option(help="File format of the material; keep stays with JPG or PNG.", show_choices=True)
]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace what earlier runs made of the same pictures.")]
SkipExisting = Annotated[
    bool, typer.Option("--skip-existing", help="Leave out pictures that earlier runs have made, unless they changed.")
]
Jobs = Annotated[int | None, typer.Option(min=1, max=MOST_JOBS, help="Pictures at once.", show_default="the cores")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout.")]


def prepare(  # noqa: PLR0917 - Typer reads the signature
    sources: Sources,
    output: Folder,
    crop: Crop = CropName.AUTO,
    margin: Margin = "auto",
    aspect: AspectRatio = "free",
    faces: Faces = "largest",
    face: GivenOption = None,
    pad: Pad = "none",
    straighten: Straighten = False,
    rotate: Rotate = 0.0,
    flip: Flip = False,
    max_bytes: MaxBytes = MAX_BYTES,
    format: Format = OutputFormat.KEEP,  # noqa: A002 - the name of the option
    overwrite: Overwrite = False,
    skip_existing: SkipExisting = False,
    jobs: Jobs = None,
    as_json: AsJson = False,
) -> None:
    """Crop by the face-centred double margin, bring inside the limits, verify, and write with a manifest."""
    options = prepare_options(crop, margin, aspect, faces=faces, pad=pad, max_bytes=max_bytes, format=format)
    turn = asked_turn(rotate, flip=flip, straighten=straighten)
    existing = _existing(overwrite=overwrite, skip=skip_existing)
    with reported(as_json=as_json):
        files = some_pictures(sources, without=output)
    options = replace(options, given=given_faces(face, pictures=len(files)), straighten=straighten)
    _run(files, partial(_turned, options, turn), output, existing, jobs=worker_count(jobs or 0), as_json=as_json)


def asked_turn(rotate: float, *, flip: bool, straighten: bool) -> Turn:
    """What the options say; a usage error for an angle together with the one that is looked for."""
    if straighten and rotate:
        message = "only one of --straighten and --rotate makes sense"
        raise typer.BadParameter(message)
    if not isfinite(rotate):
        message = f"degrees, not {rotate}"
        raise typer.BadParameter(message, param_hint="--rotate")
    return NO_TURN.then(rotate, flip=flip)


def _turned(options: PrepareOptions, turn: Turn, reader: PictureReader, path: Path) -> PrepareOptions:
    """With faces given in the picture at ``path`` where the turn brings them; one that cannot be read is told later."""
    size = ANY_SIZE
    if options.given:
        with suppress(PictureError):
            size = reader.probe(path).size
    return options.turned_to(turn, size)


def _existing(*, overwrite: bool, skip: bool) -> Existing:
    if overwrite and skip:
        message = "only one of --overwrite and --skip-existing makes sense"
        raise typer.BadParameter(message)
    return Existing.OVERWRITE if overwrite else Existing.SKIP if skip else Existing.BESIDE


def prepare_options(
    crop: CropName,
    margin: str,
    aspect: str,
    *,
    faces: str,
    pad: str,
    max_bytes: int,
    format: OutputFormat,  # noqa: A002 - the name of the option
) -> PrepareOptions:
    """What the options say; a usage error for one that makes no sense."""
    aim, least = _parsed("--margin", parse_margin, margin)
    return PrepareOptions(
        crop=CropMode(crop.value),
        margin=aim,
        least=least,
        aspect=_parsed("--aspect", Aspect.parse, aspect),
        faces=_parsed("--faces", parse_faces, faces),
        padding=_parsed("--pad", Padding.parse, pad),
        format=format,
        max_bytes=max_bytes,
    )


def _run(
    files: Sequence[Path],
    options_for: Callable[[PictureReader, Path], PrepareOptions],
    folder: Path,
    existing: Existing,
    *,
    jobs: int,
    as_json: bool,
) -> None:
    from desktop.composition import build_services

    with reported(as_json=as_json), watched("Preparing") as progress:
        services = build_services()
        items = [BatchItem(path, options_for(services.reader, path)) for path in files]
        report = services.batch.prepare(items, folder, jobs=jobs, progress=progress, existing=existing)
    _print(report.outcomes, as_json=as_json)
    if report.cancelled:
        raise typer.Exit(INTERRUPTED)
    if any(isinstance(outcome, Rejection) for outcome in report.outcomes):
        raise Failure


def _print(outcomes: Sequence[Outcome], *, as_json: bool) -> None:
    if as_json:
        print_json(manifest_document([item_document(outcome, {}) for outcome in outcomes]))
        return
    for outcome in outcomes:
        _print_outcome(outcome)


def _print_outcome(outcome: Outcome) -> None:
    console = words()
    if isinstance(outcome, Skipped):
        console.print(f"[cyan]skipped[/] {shown(outcome.source)}: made before as {shown(outcome.output)}")
        return
    if isinstance(outcome, Rejection):
        console.print(f"[red]failed[/] {shown(outcome.source)}: {shown(told(outcome.error))}")
    else:
        encoded = outcome.encoded
        console.print(
            f"[green]prepared[/] {shown(outcome.output)} from {shown(outcome.plan.source.path)}:"
            f" {encoded.size.width} x {encoded.size.height}, {len(encoded.data):,} bytes"
        )
    print_findings(console, outcome.findings)
