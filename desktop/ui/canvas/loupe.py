"""The loupe: the place under the pointer, larger, before and after side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPen

from desktop.ui.canvas.colours import HALO, INK
from desktop.ui.canvas.pens import kept_inside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QPixmap

    from desktop.domain.geometry import Size

SIDE = 150.0
"""Screen pixels of one picture in the loupe."""

TIMES = 4.0
"""How many times larger than beside the loupe, but never below :data:`LEAST` screen pixels a pixel of the picture."""

LEAST = 4.0
AWAY = 22.0
"""Screen pixels from the pointer, which must not hide what the loupe shows."""


def loupe_areas(pointer: QPointF, room: QRectF, count: int) -> list[QRectF]:
    """Where ``count`` pictures of the loupe stand: right below the pointer, and never outside ``room``."""
    whole = QRectF(pointer + QPointF(AWAY, AWAY), QSizeF(SIDE * count, SIDE))
    if whole.bottom() > room.bottom():
        whole.moveBottom(pointer.y() - AWAY)
    whole = kept_inside(whole, room)
    return [QRectF(whole.left() + place * SIDE, whole.top(), SIDE, SIDE) for place in range(count)]


def loupe_source(point: QPointF, scale: float, pixmap: QPixmap, full_size: Size) -> QRectF:
    """What the loupe shows of ``pixmap``, in its own pixels.

    ``point`` is in pixels of the picture of ``full_size``, ``scale`` are screen pixels per such pixel.
    """
    side = SIDE / max(scale * TIMES, LEAST)
    across, down = pixmap.width() / full_size.width, pixmap.height() / full_size.height
    area = QRectF(0, 0, side * across, side * down)
    area.moveCenter(QPointF(point.x() * across, point.y() * down))
    return area


def draw_loupe(painter: QPainter, areas: Sequence[QRectF], pictures: Sequence[tuple[QPixmap, QRectF]]) -> None:
    """One picture in each area, of each the part that goes with it."""
    for area, (pixmap, source) in zip(areas, pictures, strict=True):
        painter.fillRect(area, HALO)
        painter.drawPixmap(area, pixmap, source)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((HALO, 4.0), (INK, 1.5)):
            painter.setPen(QPen(colour, width))
            painter.drawRect(area)
