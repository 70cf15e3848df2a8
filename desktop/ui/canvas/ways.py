"""The ways two pictures are compared."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from desktop.domain.geometry import Box, Size

SAME_SHAPE = 0.01
"""How far the aspects of two pictures may differ, as a part, and still show the same: a service that scales a template
down rounds each side to whole pixels, which is less than this from 100 pixels on."""


class Way(StrEnum):
    """How two pictures are compared."""

    DIVIDER = "divider"
    BESIDE = "beside"
    STROBE = "strobe"
    DIFFERENCE = "difference"


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """One of two pictures that are compared.

    ``image`` is a display copy of a picture of ``size`` pixels, ``caption`` what stands over it. ``faces`` are the
    boxes that "zoom to face" goes to, in its full-size pixels. ``of`` is equal for pictures of one thing (a template
    and its results): between them the zoom is kept.
    """

    image: QImage
    size: Size
    caption: str
    faces: tuple[Box, ...] = ()
    of: object = None


def same_shape(first: Side, second: Side) -> bool:
    """Whether two pictures can lie upon each other: their aspects are the same but for rounding."""
    return abs(first.size.width * second.size.height / (first.size.height * second.size.width) - 1) <= SAME_SHAPE
