"""The options that say how a picture is prepared, for every command that prepares."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import isfinite
from typing import TYPE_CHECKING, Annotated

import typer

from desktop.domain.files.formats import OutputFormat
from desktop.domain.geometry.turning import NO_TURN
from desktop.domain.preparing.options import LEAST_BYTES, MOST_BYTES, OPTIONS, OptionName
from desktop.services.work import worker_count

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.geometry.turning import Turn
    from desktop.domain.preparing import PrepareOptions
    from desktop.domain.preparing.options import OptionTexts

MOST_JOBS = 64
MOST_DEGREES = 360


class CropName(StrEnum):
    """The crop modes of the command line; a frame of one's own needs the window."""

    AUTO = "auto"
    KEEP = "keep"


Crop = Annotated[CropName | None, typer.Option(help="Centre the faces, or keep the frame.", show_default="auto")]
Margin = Annotated[
    str | None,
    typer.Option(
        metavar="auto|minimum|2.5",
        help="Crop side ÷ face side: 3 where the picture allows and never below what every look at it needs;"
        " exactly the 2 that the service asks for, of which other detectors find less in one file of five;"
        " or a factor of your own.",
        show_default="auto",
    ),
]
AspectRatio = Annotated[
    str | None,
    typer.Option(metavar="free|W:H", help="Width to height, such as 1:1, 3:4 or 16:9.", show_default="free"),
]
Faces = Annotated[
    str | None,
    typer.Option(
        metavar="largest|all|every|1,3",
        help="The faces the crop is built around; all: up to six that can be used; every: none may be left out.",
        show_default="largest",
    ),
]
Pad = Annotated[
    str | None,
    typer.Option(
        metavar="none|blur|reflect|color:#rrggbb",
        help="How to fill what lies outside the picture.",
        show_default="none",
    ),
]
MaxBytes = Annotated[
    int | None,
    typer.Option(min=LEAST_BYTES, max=MOST_BYTES, help="Byte limit; 375000 is safe as base64.", show_default="500000"),
]
Format = Annotated[
    OutputFormat | None,
    typer.Option(
        help="File format of the material; keep stays with JPG or PNG.", show_choices=True, show_default="keep"
    ),
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
Jobs = Annotated[int | None, typer.Option(min=1, max=MOST_JOBS, help="Pictures at once.", show_default="the cores")]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputAsked:
    """What a picture shall become, as it is said on the command line; its fields are options of every such command."""

    crop: Crop = None
    margin: Margin = None
    aspect: AspectRatio = None
    faces: Faces = None
    pad: Pad = None
    max_bytes: MaxBytes = None
    format: Format = None

    @property
    def texts(self) -> dict[str, str]:
        """By the option's name; what was not said is left out."""
        said: Mapping[OptionName, object] = {
            OptionName.CROP: self.crop,
            OptionName.MARGIN: self.margin,
            OptionName.ASPECT: self.aspect,
            OptionName.FACES: self.faces,
            OptionName.PAD: self.pad,
            OptionName.MAX_BYTES: self.max_bytes,
            OptionName.FORMAT: self.format,
        }
        return {name.value: str(value) for name, value in said.items() if value is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparingAsked(OutputAsked):
    """The same, and how each picture is turned first, and how many are prepared at once."""

    straighten: Straighten = False
    rotate: Rotate = 0.0
    flip: Flip = False
    jobs: Jobs = None

    @property
    def turn(self) -> Turn:
        """What the options say; a usage error for an angle together with the one that is looked for."""
        if self.straighten and self.rotate:
            message = "only one of --straighten and --rotate makes sense"
            raise typer.BadParameter(message)
        if not isfinite(self.rotate):
            message = f"degrees, not {self.rotate}"
            raise typer.BadParameter(message, param_hint="--rotate")
        return NO_TURN.then(self.rotate, flip=self.flip)

    @property
    def workers(self) -> int:
        return worker_count(self.jobs or 0)


def prepare_options(options: PrepareOptions, texts: OptionTexts) -> PrepareOptions:
    """``options`` with what ``texts`` say instead; a usage error for one that makes no sense."""
    for name, text in texts.items():
        try:
            options = OPTIONS[OptionName(name)](options, text)
        except ValueError as error:
            raise typer.BadParameter(str(error), param_hint=f"--{name}") from error
    return options
