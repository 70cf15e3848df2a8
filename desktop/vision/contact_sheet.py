"""Contact sheets: pictures side by side, each with its number. Names are in the list beside it: no font is shipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.picture import Pixels

COLUMNS = 5
CELL = 240
CAPTION = 34
GAP = 12
"""Pixels; a cell is ``CELL`` square above its caption."""

PAPER, FRAME, INK = (255, 255, 255), (200, 200, 200), (40, 40, 40)
FONT, FONT_SCALE, FONT_WIDTH = cv2.FONT_HERSHEY_SIMPLEX, 0.8, 2
QUALITY = 88


class ContactSheets:
    """As :class:`desktop.domain.workspace.ports.ContactSheet`; stateless."""

    def draw(self, pictures: Sequence[tuple[int, bytes]]) -> bytes:
        rows = -(-len(pictures) // COLUMNS)
        height, width = rows * (CELL + CAPTION + GAP) + GAP, COLUMNS * (CELL + GAP) + GAP
        sheet = np.full((height, width, 3), PAPER, np.uint8)
        for place, (number, data) in enumerate(pictures):
            row, column = divmod(place, COLUMNS)
            _put(sheet, number, data, x=GAP + column * (CELL + GAP), y=GAP + row * (CELL + CAPTION + GAP))
        _, encoded = cv2.imencode(".jpg", sheet, [cv2.IMWRITE_JPEG_QUALITY, QUALITY])
        return encoded.tobytes()


def _put(sheet: Pixels, number: int, data: bytes, *, x: int, y: int) -> None:
    decoded = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR) if data else None
    if decoded is not None:
        small = _fitted(np.asarray(decoded, np.uint8))
        height, width = small.shape[:2]
        left, top = x + (CELL - width) // 2, y + (CELL - height) // 2
        sheet[top : top + height, left : left + width] = small
    cv2.rectangle(sheet, (x, y), (x + CELL - 1, y + CELL - 1), FRAME, 1)
    (width, height), _ = cv2.getTextSize(str(number), FONT, FONT_SCALE, FONT_WIDTH)
    place = (x + (CELL - width) // 2, y + CELL + (CAPTION + height) // 2)
    cv2.putText(sheet, str(number), place, FONT, FONT_SCALE, INK, FONT_WIDTH, cv2.LINE_AA)


def _fitted(pixels: Pixels) -> Pixels:
    """As large as the cell allows, never enlarged."""
    height, width = pixels.shape[:2]
    scale = min(1.0, CELL / max(height, width))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
