"""JPEG by libjpeg-turbo, with what it complains of; and damage of which it says nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import simplejpeg

from desktop.domain.files.segments import JPEG_END
from desktop.vision.damage.found import Damage
from desktop.vision.damage.scans import Frame, data_end, frame_of
from desktop.vision.damage.steps import plainest_step

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels

SMALLEST = 8
"""The strongest reduction libjpeg does by itself: one pixel a block."""

UNUSED = 4
"""Bytes at the end of the scan that the last blocks must need. libjpeg says nothing of up to 8 that are left over.

Measured on 2026-11-30: no sound file can do without its last one (eight files of two encoders); of 76 damaged JPEGs
that neither libjpeg nor a step gives away, 45 can do without the last four."""

PADDING = frozenset({b"\0" * UNUSED, b"\xff" * UNUSED})
"""What an encoder may put behind the last block: not a sign of damage."""

OUT_OF_DATA = "Premature end of JPEG file"
"""What libjpeg says of a file that was cut off, where nothing before has been wrong."""

PART_OF_SCAN = 1024
"""Bytes whose effect on the picture shows where in it the decoder was."""

_HOLE = re.compile(rb"(.)\1{255}", re.DOTALL)
"""What a bad sector or an unfinished copy leaves: libjpeg takes zeros for blocks, and complains only at the end."""

VISIBLE_LEVELS, VISIBLE_PART = 16, 0.005
"""A picture is changed where more than this part of it is off by more than so many levels (of 255). Ours: half a per
cent is a spot of 30 x 85 pixels in 0.5 MP."""


@dataclass(frozen=True, slots=True)
class JpegRead:
    """BGR ``pixels``, each side divided by the factor asked for; ``complaint`` is libjpeg's first, empty for none."""

    pixels: Pixels = field(repr=False)
    complaint: str = ""


def read_jpeg(data: bytes, factor: int = 1) -> JpegRead | None:
    """A JPEG of grey or colour; ``None`` for other kinds, and for what libjpeg gives up on."""
    try:
        height, width, colours, _ = simplejpeg.decode_jpeg_header(data, strict=False)
    except (ValueError, RuntimeError, KeyError):  # KeyError: a colour space it has no name for
        return None
    size = (-(-height // factor), -(-width // factor))
    if colours in {"CMYK", "YCCK"} or not _offers(data, size):
        return None
    pixels = np.empty((*size, 3), np.uint8)
    try:
        simplejpeg.decode_jpeg(data, "BGR", min_height=size[0], min_width=size[1], buffer=pixels)
    except ValueError as complaint:
        return _read_all_the_same(data, size, str(complaint))
    return JpegRead(pixels)


def damage_of(data: bytes, read: JpegRead, factor: int = 1) -> Damage | None:
    """What is wrong with a JPEG that reads as ``read`` at 1/``factor``."""
    frame = frame_of(data)
    if frame is None:
        return Damage() if read.complaint else None
    step = plainest_step(read.pixels, (frame.unit[0] // factor, frame.unit[1] // factor))
    if read.complaint:
        return _complained_of(data, frame, step.row * factor if step else None)
    if step:
        return Damage(step.row * factor, certain=step.certain)
    return Damage(certain=False) if not frame.progressive and _has_unused_bytes(data) else None


def is_complete_but_for_its_end(data: bytes) -> bool:
    """Whether a JPEG without an end marker has everything else."""
    return not _complaint(data + JPEG_END)


def _offers(data: bytes, size: tuple[int, int]) -> bool:
    """libjpeg reduces by more than was asked for where a picture is a few pixels wide."""
    height, width, *_ = simplejpeg.decode_jpeg_header(data, min_height=size[0], min_width=size[1], strict=False)
    return (height, width) == size


def _read_all_the_same(data: bytes, size: tuple[int, int], complaint: str) -> JpegRead | None:
    try:
        pixels = simplejpeg.decode_jpeg(data, "BGR", min_height=size[0], min_width=size[1], strict=False)
    except ValueError:
        return None
    return JpegRead(np.asarray(pixels, np.uint8), complaint)


def _has_unused_bytes(data: bytes) -> bool:
    end = data_end(data)
    if end is None:
        return False
    scan = data[:end].rstrip(b"\xff")  # fill bytes before a marker mean nothing
    return scan[-UNUSED:] not in PADDING and not _complaint(scan[:-UNUSED].rstrip(b"\xff") + JPEG_END)


def _complaint(data: bytes) -> str:
    """What libjpeg says of ``data``, empty for nothing; decoded as small as can be, for the words alone."""
    try:
        simplejpeg.decode_jpeg(data, "GRAY", min_height=1, min_width=1)
    except ValueError as complaint:
        return str(complaint)
    return ""


def _complained_of(data: bytes, frame: Frame, step: int | None) -> Damage:
    place = _place_of_complaint(data)
    certain = not frame.progressive or _changes_much(data, place)
    hole = _HOLE.search(data, frame.scans)
    places = (place, hole.start() + PART_OF_SCAN) if hole else (place,)
    found = (step, *(_row_of(data, frame, it) for it in places))
    rows = [row for row in found if row is not None]
    return Damage(min(rows, default=None), certain=certain)


def _place_of_complaint(data: bytes) -> int:
    """The byte at which libjpeg first complains: a file cut off before it is only too short."""
    low, high = 0, len(data)
    while low < high:
        middle = (low + high) // 2
        if _complaint(data[:middle]) == OUT_OF_DATA or not _is_picture(data[:middle]):
            low = middle + 1
        else:
            high = middle
    return low


def _is_picture(data: bytes) -> bool:
    return _small(data) is not None


def _row_of(data: bytes, frame: Frame, place: int) -> int | None:
    """The row the decoder was at, at byte ``place``: the first that the bytes around it change."""
    before = _small(data[: max(place - PART_OF_SCAN, 0)])
    after = _small(data[: place + PART_OF_SCAN] if frame.progressive else data)
    if before is None or after is None:
        return None
    changed = np.flatnonzero((before != after).any(axis=(1, 2)))
    return int(changed[0]) * SMALLEST if len(changed) else None


def _small(data: bytes) -> Pixels | None:
    try:
        return np.asarray(simplejpeg.decode_jpeg(data, "GRAY", min_height=1, min_width=1, strict=False), np.uint8)
    except ValueError:
        return None


def _changes_much(data: bytes, place: int) -> bool:
    """Whether a progressive JPEG looks different from what it was before the decoder complained.

    Until then it was coarse and sound; where it has not changed since, the damage cannot show either.
    """
    before, after = read_jpeg(data[:place]), read_jpeg(data)
    if before is None or after is None:
        return True
    off = np.abs(after.pixels.astype(np.int16) - before.pixels).max(axis=2) > VISIBLE_LEVELS
    return bool(off.mean() > VISIBLE_PART)
