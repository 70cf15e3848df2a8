"""``--logo``: a picture of one's own beside the words of the AI label, or in their place where it holds them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from desktop.domain.fusing.fusion import Logo
from desktop.domain.geometry import Box

if TYPE_CHECKING:
    from desktop.domain.fusing.order import Marking
    from desktop.domain.ports import PictureReader


def parse_box(text: str) -> Box | None:
    """``X,Y,W,H`` in pixels of the result; empty says nothing."""
    if not text:
        return None
    if not re.fullmatch(r"\d{1,6},\d{1,6},[1-9]\d{0,5},[1-9]\d{0,5}", text):
        message = f"X,Y,W,H in pixels of the result, not {text!r}"
        raise typer.BadParameter(message)
    return Box(*map(int, text.split(",")))


LogoFile = Annotated[
    Path | None,
    typer.Option("--logo", metavar="FILE", help="A picture to draw into the result.", show_default=False),
]
LogoBox = Annotated[
    str,
    typer.Option("--logo-box", metavar="X,Y,W,H", help="Where: it is stretched to this place.", show_default=False),
]
HoldsLabel = Annotated[
    bool,
    typer.Option(
        "--logo-holds-label",
        help="The words of the AI label are in the logo, which takes their place. The cloud draws only such a one.",
    ),
]


@dataclass(frozen=True, slots=True)
class LogoOptions:
    """What the options say; a usage error for a logo without a place, and for a place without a logo."""

    logo: LogoFile = None
    logo_box: LogoBox = ""
    logo_holds_label: HoldsLabel = False

    def __post_init__(self) -> None:
        parse_box(self.logo_box)
        if (self.logo is None) is bool(self.logo_box) or (self.logo is None and self.logo_holds_label):
            message = "give both, --logo and --logo-box, or none of them"
            raise typer.BadParameter(message)

    def drawn(self, marking: Marking, reader: PictureReader) -> Marking:
        """``marking`` with the logo. Raises :class:`~desktop.domain.errors.PictureError`."""
        box = parse_box(self.logo_box)
        if self.logo is None or box is None:
            return marking
        pixels = reader.read(self.logo).pixels
        try:
            logo = Logo(pixels, box, holds_words=self.logo_holds_label)
        except ValueError as error:
            raise typer.BadParameter(str(error), param_hint="--logo-box") from error
        return replace(marking, logo=logo, logo_name=self.logo.name)
