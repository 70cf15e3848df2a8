"""Measuring a frame that is already there: its margins, what falls short of a factor, how far off the middle it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.crop.frames import grown, side_margin
from desktop.domain.crop.values import Shortfall
from desktop.domain.geometry import Margins, Side, bounding_box

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain.geometry import Box


def frame_margins(faces: tuple[Box, ...], frame: Box) -> tuple[Margins, ...]:
    """The margins of each face in ``frame``, in the order of ``faces``, all in the same pixels."""
    return tuple(Margins.of(face, frame) for face in faces)


def check_frame(faces: tuple[Box, ...], frame: Box, factor: float) -> tuple[Shortfall, ...]:
    """Where ``frame`` (a user's own) keeps less than ``factor`` asks for, and by how many pixels."""
    margin = side_margin(factor)
    return tuple(
        Shortfall(index, side, pixels)
        for index, face in enumerate(faces)
        for side, pixels in overhang(grown(face, margin), frame)
    )


def overhang(inner: Box, outer: Box) -> Iterator[tuple[Side, int]]:
    """The sides on which ``inner`` reaches out of ``outer``, with the pixels by which it does."""
    reach = {
        Side.LEFT: outer.x - inner.x,
        Side.RIGHT: inner.right - outer.right,
        Side.TOP: outer.y - inner.y,
        Side.BOTTOM: inner.bottom - outer.bottom,
    }
    return ((side, pixels) for side, pixels in reach.items() if pixels > 0)


def off_centre(faces: tuple[Box, ...], frame: Box) -> tuple[float, float]:
    """How far right and down the middle of the box around ``faces`` is from the middle of ``frame``, in pixels."""
    (face_x, face_y), (frame_x, frame_y) = bounding_box(faces).centre, frame.centre
    return face_x - frame_x, face_y - frame_y
