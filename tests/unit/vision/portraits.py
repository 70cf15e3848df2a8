"""Pictures made from the two sample portraits."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np

from desktop.domain.files.formats import PictureFormat
from desktop.domain.geometry import Box, Size
from desktop.domain.picture import Picture, PictureInfo, Pixels

GREY = (118, 120, 116)


def bgr(path: Path) -> Pixels:
    return np.asarray(cv2.imdecode(np.frombuffer(path.read_bytes(), np.uint8), cv2.IMREAD_COLOR), np.uint8)


def picture(pixels: Pixels, full_size: Size | None = None) -> Picture:
    height, width = pixels.shape[:2]
    size = full_size or Size(width, height)
    return Picture(PictureInfo(Path("made-up.png"), PictureFormat.PNG, size, 0), pixels)


def resized(pixels: Pixels, factor: float) -> Pixels:
    method = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(pixels, None, fx=factor, fy=factor, interpolation=method), np.uint8)


def canvas(width: int, height: int) -> Pixels:
    return np.full((height, width, 3), GREY, np.uint8)


def pasted(onto: Pixels, pixels: Pixels, x: int, y: int) -> Pixels:
    result = onto.copy()
    result[y : y + pixels.shape[0], x : x + pixels.shape[1]] = pixels
    return result


def tilted(pixels: Pixels, degrees: float) -> Pixels:
    """Turned clockwise about the middle, on a canvas that holds all of it."""
    height, width = pixels.shape[:2]
    room = height + width
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1.0)
    matrix[:, 2] += [(room - width) / 2, (room - height) / 2]
    return np.asarray(cv2.warpAffine(pixels, matrix, (room, room), borderValue=GREY), np.uint8)


def blurred(pixels: Pixels, sigma: float) -> Pixels:
    return np.asarray(cv2.GaussianBlur(pixels, (0, 0), sigma), np.uint8)


def lit_from_the_left(pixels: Pixels, face: Box, darkest: float) -> Pixels:
    """Full light at the face's left edge, ``darkest`` times as much from its right edge on."""
    columns = np.arange(pixels.shape[1])
    light = np.interp(columns, [face.x, face.right], [1.0, darkest])
    return (pixels * light[None, :, None]).astype(np.uint8)


def turned_box(box: Box, quarters: int, size: Size) -> Box:
    """Where ``box`` of a picture of ``size`` goes when the picture is turned clockwise by quarters."""
    for _ in range(quarters):
        box = Box(size.height - box.bottom, box.x, box.height, box.width)
        size = Size(size.height, size.width)
    return box
