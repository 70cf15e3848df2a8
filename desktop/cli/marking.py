"""The options about a result's AI label that the commands share."""

from __future__ import annotations

from typing import Annotated

import typer

from desktop.domain.fusing.fusion import Wording
from desktop.domain.fusing.order import Marking
from desktop.domain.marking.implicit import check_producer


def parse_producer(text: str) -> str:
    try:
        return check_producer(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


NoLabel = Annotated[bool, typer.Option("--no-label", help="Leave the visible AI label out; the metadata stays.")]
English = Annotated[bool, typer.Option("--english", help="Let the visible label say AI-GENERATED too.")]
Producer = Annotated[
    str,
    typer.Option(
        "--producer", parser=parse_producer, metavar="ID", help="Who makes the picture, for its metadata: a code."
    ),
]


def marking(*, no_label: bool, producer: str, english: bool = False) -> Marking:
    """What a result is to carry."""
    wording = Wording.BILINGUAL if english else Wording.CHINESE
    return Marking(label=not no_label, producer_id=producer, wording=wording)
