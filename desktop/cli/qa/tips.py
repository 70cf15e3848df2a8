"""``fusion-desk qa tips``: how far a user's photo may be spoilt before its fusion is no longer good."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from desktop.cli.output import print_json, reported, words
from desktop.cli.progress import watched
from desktop.cli.qa.review import AsJson  # noqa: TC001 - Typer reads the signature
from desktop.domain.qa.tips import Flaw
from desktop.services.qa.documents import tip_document

if TYPE_CHECKING:
    from desktop.domain.qa.tips import Tip

Photo = Annotated[Path, typer.Argument(metavar="PHOTO", help="The user's photo.", show_default=False)]
Template = Annotated[Path, typer.Option("--template", "-t", metavar="TEMPLATE", help="The template picture.")]

LOOKS = {
    Flaw.BLUR: (100, "% of the face's height"),
    Flaw.DARK: (100, "% of the light"),
    Flaw.TILTED: (1, "degrees"),
    Flaw.SMALL: (1, "px of the face's height"),
    Flaw.COVERED: (100, "% of the face"),
}
"""A step's factor, and its unit."""


def tips(photo: Photo, template: Template, as_json: AsJson = False) -> None:
    """Spoil a photo step by step (blur, dark, tilted, small, covered), fuse it each time, and tell where that ends.

    With the local engine: free and offline.
    """
    from desktop.composition import build_services

    with reported(as_json=as_json):
        services = build_services()
        try:
            with watched("Flaws") as progress:
                found = services.qa.tips.sweep(
                    services.pictures.load(photo), services.pictures.load(template), progress
                )
        finally:
            services.cloud.close()
        if as_json:
            print_json({"tips": [tip_document(it) for it in found]})
            return
        for it in found:
            words().print(_line(it))


def _line(it: Tip) -> str:
    if it.bad is None:
        return f"[green]{it.flaw}[/]: good, even at {_step(it.flaw, it.good)}"
    why = f" ({it.code})" if it.code else ""
    until = f"good at {_step(it.flaw, it.good)}, " if it.good is not None else ""
    return f"[yellow]{it.flaw}[/]: {until}no longer at {_step(it.flaw, it.bad)}{why}"


def _step(flaw: Flaw, step: float | None) -> str:
    factor, unit = LOOKS[flaw]
    return f"{(step or 0) * factor:g} {unit}"
