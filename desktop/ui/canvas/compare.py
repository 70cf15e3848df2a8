"""Before and after in one picture, with a divider to drag or to move with the arrow keys (效果对比)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPixmapItem, QGraphicsRectItem

from desktop.ui.canvas.colours import ACCENT, ACCENT_LINE, HALO, INK, MUTED
from desktop.ui.canvas.divider import MIDDLE, divider_at, divider_x, is_on_divider, kept_on_picture, stepped
from desktop.ui.canvas.drag_box import DragBox
from desktop.ui.canvas.pens import chip_font, chip_size, draw_chip, draw_rect, halo_pen, line_pen
from desktop.ui.canvas.view import CURSORS
from desktop.ui.canvas.view import REACH as GRIP_REACH
from desktop.ui.canvas.zoom_view import ZoomView, place_image

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from desktop.domain.geometry import Box, Size

REACH = 14
KNOB = 15.0
EDGE = 10.0

STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
ENDS = {Qt.Key.Key_Home: 0.0, Qt.Key.Key_End: 1.0}


class CompareView(ZoomView):
    """The picture before on the left of the divider, after on its right. ``dividerMoved`` carries its place, 0 to 1.

    ``boxDragged(box, finished)``: a rectangle given by :meth:`set_box` (a logo's) was dragged, in picture pixels.
    """

    dividerMoved = Signal(float)  # noqa: N815 - spelled like Qt's own signals
    boxDragged = Signal(object, bool)  # noqa: N815 - spelled like Qt's own signals

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curtain = QGraphicsRectItem()
        self._curtain.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape)
        self._curtain.setPen(QPen(Qt.PenStyle.NoPen))
        self._before = QGraphicsPixmapItem(self._curtain)
        self._before.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._pictures.addItem(self._curtain)
        self._place = MIDDLE
        self._captions = ("", "")
        self._badge = ""
        self._dragging = False
        self._box = DragBox()

    def set_box(self, box: Box | None) -> None:
        """The rectangle to show over the result; one that is being dragged is not taken out of the hand."""
        if not self._box.held:
            self._box.box, self._box.bounds = box, self.full_size
            self.viewport().update()

    def set_pictures(self, before: QImage | None, after: QImage | None, full_size: Size | None) -> None:
        """Display copies of two pictures of ``full_size``. Without ``after`` only ``before`` is shown, undivided."""
        divided = before is not None and after is not None
        place_image(self._before, before if divided else None, full_size)
        self._curtain.setVisible(divided)
        self.set_picture(after if divided else before, full_size)
        self._update_curtain()

    def set_captions(self, before: str, after: str, badge: str) -> None:
        """What stands over the two sides, and over the result at all times (``badge``)."""
        self._captions = (before, after)
        self._badge = badge
        self.viewport().update()

    @property
    def divided(self) -> bool:
        return self.full_size is not None and self._curtain.isVisible()

    @property
    def divider(self) -> float:
        """The part of the width that shows the picture before."""
        return self._place

    def set_divider(self, place: float) -> None:
        self._place = kept_on_picture(place)
        self._update_curtain()
        self.viewport().update()
        self.dividerMoved.emit(self._place)

    def _update_curtain(self) -> None:
        content = self.content_rect()
        self._curtain.setRect(0, 0, content.width() * self._place, content.height())

    # -- pointer and keys ----------------------------------------------------------------------------------------

    def pointer_pressed(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        held = self._box.press(self._picture_point(event.position()), reach=self._grip_reach())
        self._dragging = not held and self.divided and self._is_on_divider(event.position())

    def pointer_moved(self, event: QMouseEvent) -> None:
        if self._dragging:
            content = self.content_rect()
            self.set_divider(divider_at(self._to_scene(event.position()).x(), content.left(), content.width()))
        elif (box := self._box.move(self._picture_point(event.position()))) is not None:
            self.viewport().update()
            self.boxDragged.emit(box, False)  # noqa: FBT003 - a signal
        elif not self._space_held:
            self.viewport().setCursor(self._cursor_at(event.position()))

    def pointer_released(self, event: QMouseEvent) -> None:  # noqa: ARG002 - the signature of the base class
        self._dragging = False
        if (box := self._box.release()) is not None:
            self.boxDragged.emit(box, True)  # noqa: FBT003 - a signal

    def _cursor_at(self, position: QPointF) -> Qt.CursorShape:
        grip = self._box.grip(self._picture_point(position), reach=self._grip_reach())
        if grip is not None:
            return CURSORS[grip]
        on_divider = self.divided and self._is_on_divider(position)
        return Qt.CursorShape.SplitHCursor if on_divider else Qt.CursorShape.ArrowCursor

    def _picture_point(self, position: QPointF) -> tuple[float, float]:
        point = self._to_scene(position)
        return point.x(), point.y()

    def _grip_reach(self) -> float:
        return GRIP_REACH / max(self._scale(), 1e-6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self.divided and key in STEPS:
            far = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.set_divider(stepped(self._place, STEPS[key], far=far))
        elif self.divided and key in ENDS:
            self.set_divider(ENDS[key])
        else:
            super().keyPressEvent(event)

    def _is_on_divider(self, position: QPointF) -> bool:
        return is_on_divider(position.x(), self._divider_line().left(), reach=REACH)

    def _divider_line(self) -> QRectF:
        """A rectangle without width, in screen pixels of the viewport."""
        picture = self.on_screen(self.content_rect())
        x = divider_x(self._place, picture.left(), picture.width())
        return QRectF(x, picture.top(), 0, picture.height())

    # -- painting ------------------------------------------------------------------------------------------------

    def draw_overlay(self, painter: QPainter) -> None:
        painter.setFont(chip_font(painter.font()))
        if self.divided:
            self._draw_divider(painter)
            self._draw_captions(painter)
        if self._box.box is not None:
            box = self._box.box
            draw_rect(painter, self.on_screen(QRectF(box.x, box.y, box.width, box.height)), ACCENT_LINE, 1.5)
        if self._badge:
            self._draw_badge(painter)

    def _draw_divider(self, painter: QPainter) -> None:
        line = self._divider_line()
        for pen in (halo_pen(2), line_pen(INK, 2)):
            painter.setPen(pen)
            painter.drawLine(line.topLeft(), line.bottomLeft())
        visible = line.intersected(QRectF(self.viewport().rect()).adjusted(-1e6, 0, 1e6, 0))
        middle = QPointF(line.left(), visible.center().y() if visible.height() else line.center().y())
        painter.setPen(QPen(HALO, 1.5))
        painter.setBrush(ACCENT if self.hasFocus() else MUTED)
        painter.drawEllipse(middle, KNOB, KNOB)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(INK)
        for side in (-1, 1):
            painter.drawPolygon(_arrow(middle, side))

    def _draw_captions(self, painter: QPainter) -> None:
        """Each over its own side, as long as there is room for it there."""
        picture = self.on_screen(self.content_rect()).intersected(QRectF(self.viewport().rect()))
        x = self._divider_line().left()
        before, after = self._captions
        sizes = chip_size(before, painter.font()), chip_size(after, painter.font())
        top = picture.top() + EDGE
        if x - picture.left() > sizes[0].width() + 2 * EDGE:
            draw_chip(painter, QRectF(QPointF(picture.left() + EDGE, top), sizes[0]), before, MUTED)
        if picture.right() - x > sizes[1].width() + 2 * EDGE:
            place = QPointF(picture.right() - EDGE - sizes[1].width(), top)
            draw_chip(painter, QRectF(place, sizes[1]), after, ACCENT)

    def _draw_badge(self, painter: QPainter) -> None:
        """Bottom left of the viewport: in sight at any zoom and any place of the divider."""
        area = QRectF(self.viewport().rect())
        size = chip_size(self._badge, painter.font())
        place = QPointF(area.left() + EDGE, area.bottom() - EDGE - size.height())
        draw_chip(painter, QRectF(place, size), self._badge, ACCENT)


def _arrow(middle: QPointF, side: int) -> QPolygonF:
    points = [QPointF(side * 11, 0), QPointF(side * 5, -5), QPointF(side * 5, 5)]
    return QPolygonF([middle + point for point in points])
