"""What is drawn over a picture: face boxes, the crop frame, and the measured margins. All in screen pixels."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QTransform

from desktop.domain.crop.solve import Side
from desktop.ui.canvas.colours import (
    ACCENT,
    ACCENT_LINE,
    BAD,
    BAD_LINE,
    DROP,
    GOOD,
    GOOD_LINE,
    HALO,
    HATCH,
    HATCH_GROUND,
    INK,
    MUTED,
    MUTED_LINE,
    NEAR,
    NEAR_LINE,
    OWN,
    OWN_LINE,
    SHADE,
)
from desktop.ui.canvas.dimensions import Dimension, MarginState, margin_text
from desktop.ui.canvas.hit_testing import handle_points
from desktop.ui.canvas.pens import (
    chip_font,
    chip_rect,
    chip_size,
    draw_chip,
    draw_dashed_rect,
    draw_lines,
    draw_rect,
    kept_inside,
    rect_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor

    from desktop.domain.geometry import Box, Size
    from desktop.ui.canvas.hit_testing import Point

HANDLE_SIDE = 9.0
DOT_RADIUS = 4.5
TICK = 5.0
CHIP_GAP = 6.0
MIN_LABELLED_FACE = 14.0
"""Screen pixels; the chips of smaller faces would cover their neighbours, so they show when pointed at."""

MARGIN_COLOURS: dict[MarginState, tuple[QColor, QColor]] = {
    MarginState.GOOD: (GOOD_LINE, GOOD),
    MarginState.NEAR: (NEAR_LINE, NEAR),
    MarginState.SHORT: (BAD_LINE, BAD),
}


@dataclass(frozen=True, slots=True)
class FaceMark:
    """A face as it is drawn. ``pointed``: under the pointer, or reached by keyboard, or about to take a drop.

    ``own``: drawn or accepted by the user; ``held``: with handles; ``points``: its five, where they can be dragged.
    """

    label: str
    box: Box
    chosen: bool
    pointed: bool = False
    drop: bool = False
    unsure: bool = False
    own: bool = False
    held: bool = False
    points: Sequence[Point] = ()


@dataclass(frozen=True, slots=True)
class FrameMark:
    """The crop frame as it is drawn."""

    box: Box
    picture: Size
    valid: bool
    editable: bool
    thirds: bool = False
    dimensions: Sequence[Dimension] = field(default=())


class Overlay:
    """Draws marks with one painter; ``transform`` takes picture pixels to screen pixels."""

    def __init__(self, painter: QPainter, transform: QTransform, viewport: QRectF) -> None:
        self._painter = painter
        self._transform = transform
        self._viewport = viewport
        self._painter.setFont(chip_font(painter.font()))

    def draw_faces(self, faces: Sequence[FaceMark]) -> None:
        """Boxes first and chips last, so that no box crosses a label."""
        for face in faces:
            self._draw_face_box(face)
        for face in sorted(faces, key=lambda item: item.pointed):
            self._draw_face_chip(face)

    def draw_frame(self, frame: FrameMark) -> None:
        self._shade_outside(frame)
        self._hatch_padding(frame)
        rect = self._rect(frame.box)
        if frame.thirds:
            self._draw_thirds(rect)
        draw_rect(self._painter, rect, INK if frame.valid else BAD_LINE, 1.5)
        if frame.editable:
            self._draw_handles(frame.box, INK if frame.valid else BAD_LINE)

    def draw_dimensions(self, frame: FrameMark) -> None:
        """After the faces, whose boxes would cross the numbers."""
        for dimension in frame.dimensions:
            self._draw_dimension(dimension, self._rect(frame.box))

    # -- faces ---------------------------------------------------------------------------------------------------

    def _draw_face_box(self, face: FaceMark) -> None:
        rect = self._rect(face.box)
        if face.drop:
            self._painter.fillRect(rect, DROP)
        draw = draw_dashed_rect if face.unsure else draw_rect
        draw(self._painter, rect, _line_colour(face), 2.6 if face.pointed or face.drop else 1.8)
        if face.held:
            self._draw_handles(face.box, INK)
        if face.points:
            self._draw_points(face.points)

    def _draw_points(self, points: Sequence[Point]) -> None:
        """Dots, and lines that show at a glance which of them are eyes, nose and mouth."""
        right_eye, left_eye, nose, right, left = (self._point(point) for point in points)
        lines = [QLineF(right_eye, nose), QLineF(left_eye, nose), QLineF(right, left)]
        draw_lines(self._painter, lines, OWN_LINE, 1.2)
        self._painter.setPen(QPen(HALO, 1.5))
        self._painter.setBrush(OWN)
        for point in (right_eye, left_eye, nose, right, left):
            self._painter.drawEllipse(point, DOT_RADIUS, DOT_RADIUS)

    def _draw_face_chip(self, face: FaceMark) -> None:
        rect = self._rect(face.box)
        if min(rect.width(), rect.height()) < MIN_LABELLED_FACE and not face.pointed:
            return
        draw_chip(self._painter, self.chip_place(face), chip_text(face), _chip_colour(face))

    def chip_place(self, face: FaceMark) -> QRectF:
        """Above the box, or inside where there is no room above."""
        rect = self._rect(face.box)
        size = chip_size(chip_text(face), self._painter.font())
        above = QRectF(rect.topLeft() - QPointF(1, size.height() + 2), size)
        inside = QRectF(rect.topLeft() + QPointF(2, 2), size)
        return above if above.top() >= self._viewport.top() else inside

    # -- frame ---------------------------------------------------------------------------------------------------

    def _shade_outside(self, frame: FrameMark) -> None:
        outside = QPainterPath()
        outside.addRect(self._transform.mapRect(QRectF(0, 0, frame.picture.width, frame.picture.height)))
        inside = QPainterPath()
        inside.addRect(self._rect(frame.box))
        self._painter.fillPath(outside.subtracted(inside), SHADE)

    def _hatch_padding(self, frame: FrameMark) -> None:
        padding = QPainterPath()
        padding.addRect(self._rect(frame.box))
        picture = QPainterPath()
        picture.addRect(self._transform.mapRect(QRectF(0, 0, frame.picture.width, frame.picture.height)))
        padding = padding.subtracted(picture)
        self._painter.fillPath(padding, HATCH_GROUND)
        self._painter.fillPath(padding, QBrush(HATCH, Qt.BrushStyle.BDiagPattern))

    def _draw_thirds(self, rect: QRectF) -> None:
        self._painter.setPen(QPen(HATCH, 1))
        for part in (1 / 3, 2 / 3):
            x, y = rect.left() + rect.width() * part, rect.top() + rect.height() * part
            self._painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
            self._painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

    def _draw_handles(self, box: Box, colour: QColor) -> None:
        self._painter.setPen(QPen(HALO, 1.5))
        self._painter.setBrush(colour)
        for point in handle_points(box).values():
            square = QRectF(0, 0, HANDLE_SIDE, HANDLE_SIDE)
            square.moveCenter(self._point(point))
            self._painter.drawRect(square)

    # -- margins -------------------------------------------------------------------------------------------------

    def _draw_dimension(self, dimension: Dimension, frame: QRectF) -> None:
        line_colour, chip_colour = MARGIN_COLOURS[dimension.state]
        line = QLineF(self._point(dimension.start), self._point(dimension.end))
        draw_lines(self._painter, [line, *_ticks(line, dimension.side)], line_colour, 1.5)
        text = margin_text(dimension.margin)
        draw_chip(self._painter, self._chip_place(text, dimension.side, line, frame), text, chip_colour)

    def _chip_place(self, text: str, side: Side, line: QLineF, frame: QRectF) -> QRectF:
        """On the line where it is long enough, else outside the frame beside its end; always in sight."""
        chip = chip_rect(text, self._painter.font(), line.center())
        horizontal = side in {Side.LEFT, Side.RIGHT}
        length, needed = line.length(), (chip.width() if horizontal else chip.height()) + 3 * CHIP_GAP
        if length < needed:
            chip.moveCenter(_outside(side, chip, line.center(), frame))
        return kept_inside(chip, self._viewport.adjusted(2, 2, -2, -2))

    # -- mapping -------------------------------------------------------------------------------------------------

    def _rect(self, box: Box) -> QRectF:
        return self._transform.mapRect(rect_of(box))

    def _point(self, point: Point) -> QPointF:
        return self._transform.map(QPointF(*point))


def chip_text(face: FaceMark) -> str:
    """The label with what the chip's colour says: an unsure face asks, one that the user placed or chose has a sign."""
    signs = ((face.unsure, "?"), (face.own, "✎"), (face.chosen and not face.unsure, "✓"))
    return " ".join([face.label, *(sign for is_so, sign in signs if is_so)])


def _line_colour(face: FaceMark) -> QColor:
    if face.unsure:
        return NEAR_LINE
    if face.drop or (face.chosen and not face.own):
        return ACCENT_LINE
    return OWN_LINE if face.own else MUTED_LINE


def _chip_colour(face: FaceMark) -> QColor:
    if face.unsure:
        return NEAR
    if not face.chosen:
        return MUTED
    return OWN if face.own else ACCENT


def _ticks(line: QLineF, side: Side) -> list[QLineF]:
    across = QPointF(0, TICK) if side in {Side.LEFT, Side.RIGHT} else QPointF(TICK, 0)
    return [QLineF(end - across, end + across) for end in (line.p1(), line.p2())]


def _outside(side: Side, chip: QRectF, middle: QPointF, frame: QRectF) -> QPointF:
    """The middle of a chip that lies just outside ``frame`` on ``side``."""
    across, down = chip.width() / 2 + CHIP_GAP, chip.height() / 2 + CHIP_GAP
    places = {
        Side.LEFT: QPointF(frame.left() - across, middle.y()),
        Side.RIGHT: QPointF(frame.right() + across, middle.y()),
        Side.TOP: QPointF(middle.x(), frame.top() - down),
        Side.BOTTOM: QPointF(middle.x(), frame.bottom() + down),
    }
    return places[side]
