"""Lines and labels that can be read on any picture at any zoom; all measures of them are screen pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from desktop.ui.canvas.colours import CHECK_DARK, CHECK_LIGHT, HALO, INK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.geometry import Box

CHIP_PADDING_X, CHIP_PADDING_Y = 6.0, 2.0
CHIP_RADIUS = 4.0
HALO_WIDTH = 2.4
CHECK_SIDE = 8


def halo_pen(width: float) -> QPen:
    return _pen(HALO, width + HALO_WIDTH)


def line_pen(colour: QColor, width: float) -> QPen:
    return _pen(colour, width)


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin)


def draw_rect(painter: QPainter, rect: QRectF, colour: QColor, width: float) -> None:
    """An outline on a dark halo."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (halo_pen(width), line_pen(colour, width)):
        painter.setPen(pen)
        painter.drawRect(rect)


def draw_dashed_rect(painter: QPainter, rect: QRectF, colour: QColor, width: float) -> None:
    """A dashed outline on a dark halo."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(halo_pen(width))
    painter.drawRect(rect)
    dashes = line_pen(colour, width)
    dashes.setDashPattern([4.0, 3.0])
    painter.setPen(dashes)
    painter.drawRect(rect)


def draw_lines(painter: QPainter, lines: Sequence[QLineF], colour: QColor, width: float) -> None:
    """Lines on one dark halo, so that they do not darken each other where they cross."""
    for pen in (halo_pen(width), line_pen(colour, width)):
        painter.setPen(pen)
        painter.drawLines(lines)


def chip_font(base: QFont) -> QFont:
    font = QFont(base)
    font.setBold(True)
    font.setPointSizeF(max(8.0, base.pointSizeF() * 0.95))
    return font


def chip_size(text: str, font: QFont) -> QSizeF:
    metrics = QFontMetricsF(font)
    across, down = metrics.horizontalAdvance(text), metrics.height()
    return QSizeF(across + 2 * CHIP_PADDING_X, down + 2 * CHIP_PADDING_Y)


def chip_rect(text: str, font: QFont, centre: QPointF) -> QRectF:
    rect = QRectF(QPointF(), chip_size(text, font))
    rect.moveCenter(centre)
    return rect


def draw_chip(painter: QPainter, rect: QRectF, text: str, ground: QColor) -> None:
    """White text on a coloured pill with a dark rim; the painter's font must be that of :func:`chip_font`."""
    painter.setPen(QPen(HALO, 1))
    painter.setBrush(ground)
    painter.drawRoundedRect(rect, CHIP_RADIUS, CHIP_RADIUS)
    painter.setPen(INK)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def kept_inside(rect: QRectF, outer: QRectF) -> QRectF:
    """``rect`` moved so that all of it lies in ``outer``, its top left first when it is too large."""
    x = max(outer.left(), min(rect.left(), outer.right() - rect.width()))
    y = max(outer.top(), min(rect.top(), outer.bottom() - rect.height()))
    return QRectF(QPointF(x, y), rect.size())


def draw_checks(painter: QPainter, area: QRectF) -> None:
    """The chequered ground that stands for transparency."""
    painter.fillRect(area, CHECK_LIGHT)
    tile = QPixmap(2 * CHECK_SIDE, 2 * CHECK_SIDE)
    tile.fill(CHECK_LIGHT)
    marks = QPainter(tile)
    marks.fillRect(0, 0, CHECK_SIDE, CHECK_SIDE, CHECK_DARK)
    marks.fillRect(CHECK_SIDE, CHECK_SIDE, CHECK_SIDE, CHECK_SIDE, CHECK_DARK)
    marks.end()
    painter.fillRect(area, QBrush(tile))


def rect_of(box: Box) -> QRectF:
    """``box`` for Qt, in the same pixels."""
    return QRectF(box.x, box.y, box.width, box.height)
