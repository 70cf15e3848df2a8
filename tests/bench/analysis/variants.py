"""Controlled variants of portraits: turned, mixed, in strips, in crowds, covered; and what is true of each."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.face import Face
    from desktop.domain.picture import Pixels

WALL = (118, 120, 116)


class Border(Enum):
    """What fills the corners of a turned picture."""

    WHITE = "white"
    BLACK = "black"
    EDGE = "edge"
    CUT = "cut"


@dataclass(frozen=True, slots=True)
class Truth:
    """Where a face is: its centre, the larger side of its box, in pixels, and its roll in degrees."""

    centre: tuple[float, float]
    side: float
    roll: float


@dataclass(frozen=True, slots=True)
class Portrait:
    """A picture with one upright face."""

    name: str
    pixels: Pixels = field(repr=False)
    truth: Truth


@dataclass(frozen=True, slots=True)
class Variant:
    """A picture made here and the faces it shows."""

    pixels: Pixels = field(repr=False)
    truths: tuple[Truth, ...]


def truth_of(face: Face) -> Truth:
    return Truth(face.box.centre, float(face.box.size.long_side), face.pose.roll)


def turned(portrait: Portrait, degrees: float, border: Border) -> Variant:
    """Turned clockwise by ``degrees``; with ``CUT`` the frame stays as it is, else it grows to hold everything."""
    height, width = portrait.pixels.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1.0)
    size = (width, height) if border is Border.CUT else _holding(width, height, degrees)
    matrix[:, 2] += [(size[0] - width) / 2, (size[1] - height) / 2]
    mode = cv2.BORDER_REPLICATE if border in {Border.EDGE, Border.CUT} else cv2.BORDER_CONSTANT
    fill = (255, 255, 255) if border is Border.WHITE else (0, 0, 0)
    pixels = cv2.warpAffine(portrait.pixels, matrix, size, flags=cv2.INTER_LINEAR, borderMode=mode, borderValue=fill)
    x, y = matrix @ [*portrait.truth.centre, 1.0]
    truth = Truth((float(x), float(y)), portrait.truth.side, portrait.truth.roll + degrees)
    return Variant(np.asarray(pixels, np.uint8), (truth,))


def face_of(portrait: Portrait, side: float) -> Variant:
    """The head and what is close to it, scaled so that the face box is ``side`` pixels large."""
    (x, y), reach = portrait.truth.centre, portrait.truth.side
    height, width = portrait.pixels.shape[:2]
    left, top = max(0, int(x - reach)), max(0, int(y - reach))
    part = portrait.pixels[top : min(height, int(y + reach)), left : min(width, int(x + reach))]
    zoom = side / reach
    size = (max(1, round(part.shape[1] * zoom)), max(1, round(part.shape[0] * zoom)))
    pixels = cv2.resize(part, size, interpolation=cv2.INTER_AREA if zoom < 1 else cv2.INTER_CUBIC)
    truth = Truth(((x - left) * zoom, (y - top) * zoom), side, portrait.truth.roll)
    return Variant(np.asarray(pixels, np.uint8), (truth,))


def beside(first: Variant, second: Variant) -> Variant:
    """Both on one wall, the second to the right."""
    height = max(first.pixels.shape[0], second.pixels.shape[0])
    width = first.pixels.shape[1] + second.pixels.shape[1]
    return placed((width, height), [(first, 0, 0), (second, first.pixels.shape[1], 0)])


def placed(size: tuple[int, int], parts: Sequence[tuple[Variant, int, int]]) -> Variant:
    """``parts``, each with the left and top where it goes, on a wall of ``size`` (width, height)."""
    width, height = size
    pixels = np.full((height, width, 3), WALL, np.uint8)
    truths = []
    for part, left, top in parts:
        rows, columns = part.pixels.shape[:2]
        pixels[top : top + rows, left : left + columns] = part.pixels
        truths += [_moved(truth, left, top) for truth in part.truths]
    return Variant(pixels, tuple(truths))


def strip(faces: Sequence[Variant], *, length: int, width: int, upright: bool) -> Variant:
    """A strip of ``length`` by ``width`` pixels, the faces spread along it; tall instead of wide when ``upright``."""
    step = length // len(faces)
    spots = [(number * step + step // 3, max(0, (width - side(face)) // 2)) for number, face in enumerate(faces)]
    parts = [
        (face, across, along) if upright else (face, along, across)
        for face, (along, across) in zip(faces, spots, strict=True)
    ]
    return placed((width, length) if upright else (length, width), parts)


def side(face: Variant) -> int:
    return int(max(face.pixels.shape[:2]))


def crowd(faces: Sequence[Variant], count: int, columns: int) -> Variant:
    """``count`` faces in rows, the same ones over and over."""
    cell = max(side(face) for face in faces) + 4
    spots = [(faces[n % len(faces)], n % columns * cell, n // columns * cell) for n in range(count)]
    return placed((columns * cell, -(-count // columns) * cell), spots)


def masked(portrait: Portrait, face: Face, colour: tuple[int, int, int]) -> Variant:
    """With a cloth from the bridge of the nose to below the chin."""
    pixels = portrait.pixels.copy()
    points = face.landmarks[list(MASK_OUTLINE), :2]
    cv2.fillPoly(pixels, [np.rint(points).astype(np.int32)], colour, lineType=cv2.LINE_AA)
    for fold in FOLDS:
        line = np.rint(face.landmarks[list(fold), :2]).astype(np.int32)
        cv2.polylines(pixels, [line], isClosed=False, color=tuple(int(0.85 * value) for value in colour), thickness=1)
    return Variant(pixels, (portrait.truth,))


MASK_OUTLINE = (168, 47, 117, 227, 93, 58, 172, 136, 150, 149, 176, 152, 400, 379, 365, 397, 288, 323, 447, 346, 277)
"""Landmarks from the bridge of the nose down the right cheek, around the jaw, and up the left one."""
FOLDS = ((93, 205, 4, 425, 323), (58, 206, 164, 426, 288), (172, 17, 397))


def _holding(width: int, height: int, degrees: float) -> tuple[int, int]:
    cosine, sine = abs(np.cos(np.radians(degrees))), abs(np.sin(np.radians(degrees)))
    return round(width * cosine + height * sine), round(width * sine + height * cosine)


def _moved(truth: Truth, dx: float, dy: float) -> Truth:
    return Truth((truth.centre[0] + dx, truth.centre[1] + dy), truth.side, truth.roll)
