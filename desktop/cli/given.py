"""``--face``: faces whose place the user gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from desktop.domain.face.given import POINT_COUNT, GivenFace, GivenFaces
from desktop.domain.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST = 100_000
"""Pixels; no picture that can be read is as large."""

BOX_NUMBERS = 4


def parse_face(text: str) -> GivenFace:
    """``x,y,w,h`` in pixels of the picture, and behind them the two eyes, the nose tip and the mouth's corners."""
    numbers = _whole_numbers(text)
    if len(numbers) not in {BOX_NUMBERS, BOX_NUMBERS + 2 * POINT_COUNT} or min(numbers[2:4]) < 1:
        message = f"x,y,w,h in pixels, with w and h from 1, or those and five points x,y; not {text!r}"
        raise typer.BadParameter(message)
    points = numbers[BOX_NUMBERS:]
    return GivenFace(Box(*numbers[:BOX_NUMBERS]), points=tuple(zip(points[::2], points[1::2], strict=True)))


def _whole_numbers(text: str) -> list[int]:
    try:
        numbers = [int(part) for part in text.split(",")]
    except ValueError:
        return []
    return numbers if all(abs(number) <= MOST for number in numbers) else []


GivenOption = Annotated[
    list[GivenFace] | None,
    typer.Option(
        "--face",
        parser=parse_face,
        metavar="X,Y,W,H",
        help="A face by its box, in pixels of the picture; may be given again. Behind it may stand five points:"
        " right and left eye, nose tip, right and left corner of the mouth (the person's own right first).",
    ),
]


def given_faces(faces: Sequence[GivenFace] | None, *, pictures: int = 1) -> GivenFaces:
    """What the options say; a usage error for more than one picture, since a place is in one."""
    if faces and pictures > 1:
        message = f"a place is in one picture, and {pictures} are given"
        raise typer.BadParameter(message, param_hint="--face")
    return GivenFaces(tuple(faces or ()))
