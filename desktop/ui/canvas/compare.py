"""Before and after in one picture: a divider, a strobe, their difference, and a loupe (效果对比)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPixmapItem, QGraphicsRectItem

from desktop.ui.canvas.colours import ACCENT, ACCENT_LINE, HALO, INK, MUTED
from desktop.ui.canvas.divider import (
    MIDDLE,
    divider_at,
    divider_x,
    is_on_divider,
    kept_in_sight,
    kept_on_picture,
    stepped,
)
from desktop.ui.canvas.drag_box import DragBox
from desktop.ui.canvas.loupe import draw_loupe, loupe_areas, loupe_source
from desktop.ui.canvas.pens import chip_font, chip_size, draw_chip, draw_rect, halo_pen, line_pen, rect_of
from desktop.ui.canvas.view import CURSORS
from desktop.ui.canvas.view import REACH as GRIP_REACH
from desktop.ui.canvas.ways import Way
from desktop.ui.canvas.zoom_view import ZoomView, place_image
from desktop.ui.kit.accessible import AccessibleItem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from desktop.domain.geometry import Box, Size

REACH = 14
KNOB = 15.0
EDGE = 10.0
KEPT_FREE = KNOB + 5
"""Screen pixels between the divider and the edge of the view, where the picture reaches beyond that."""

STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
ENDS = {Qt.Key.Key_Home: 0.0, Qt.Key.Key_End: 1.0}


STROBE_MS = 400
"""Milliseconds that the strobe shows each picture: 1.25 flashes a second; WCAG 2.3.1 allows three."""


class CompareView(ZoomView):
    """The picture before on the left of the divider, after on its right. ``dividerMoved`` carries its place, 0 to 1.

    :meth:`set_way` shows them otherwise; with :attr:`Way.BESIDE` this view shows the one after alone, or, as
    ``mirror``, the one before. ``boxDragged(box, finished)``: a rectangle given by :meth:`set_box` (a logo's) was
    dragged, in picture pixels. ``pointedAt`` carries the place under the pointer, in picture pixels, or ``None``.
    """

    dividerMoved = Signal(float)  # noqa: N815 - spelled like Qt's own signals
    boxDragged = Signal(object, bool)  # noqa: N815 - spelled like Qt's own signals
    pointedAt = Signal(object)  # noqa: N815 - spelled like Qt's own signals

    def __init__(self, parent: QWidget | None = None, *, mirror: bool = False) -> None:
        super().__init__(parent)
        self._mirror = mirror
        self._curtain = QGraphicsRectItem()
        self._curtain.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape)
        self._curtain.setPen(QPen(Qt.PenStyle.NoPen))
        self._before = _picture_item(self._curtain)
        self._difference = _picture_item(None)
        for item in (self._curtain, self._difference):
            self._pictures.addItem(item)
        self._place = MIDDLE
        self._way = Way.DIVIDER
        self._held = False
        self._strobe = QTimer(self, interval=STROBE_MS)
        self._strobe.timeout.connect(self._flash)
        self._flashed = False
        self._loupe = False
        self._pointed: QPointF | None = None
        self._captions = ("", "")
        self._badge = ""
        self._dragging = False
        self._box = DragBox()
        self._faces: tuple[Box, ...] = ()
        self.sightChanged.connect(self._keep_divider_in_sight)

    def set_faces(self, faces: Sequence[Box]) -> None:
        """Where the faces are, in picture pixels, the most important first."""
        self._faces = tuple(faces)

    def worth_seeing(self) -> QPointF | None:
        return rect_of(self._faces[0]).center() if self._faces else None

    def set_box(self, box: Box | None) -> None:
        """The rectangle to show over the result; one that is being dragged is not taken out of the hand."""
        if not self._box.held:
            self._box.box, self._box.bounds = box, self.full_size
            self.viewport().update()

    def set_pictures(self, before: QImage | None, after: QImage | None, full_size: Size | None) -> None:
        """Display copies of two pictures of ``full_size``. Where there is only one it is shown undivided."""
        both = before is not None and after is not None
        place_image(self._before, before if both else None, full_size)
        self.set_difference(None)
        self._curtain.setVisible(both)
        self.set_picture(after if after is not None else before, full_size)
        self._update_curtain()

    def set_difference(self, image: QImage | None) -> None:
        """What :attr:`Way.DIFFERENCE` shows; until it is there the picture after."""
        place_image(self._difference, image, self.full_size)
        self._update_curtain()

    def set_captions(self, before: str, after: str, badge: str) -> None:
        """What stands over the two sides, and over the result at all times (``badge``)."""
        self._captions = (before, after)
        self._badge = badge
        self.viewport().update()
        self.tell_items()

    # -- the way of comparing ------------------------------------------------------------------------------------

    @property
    def way(self) -> Way:
        return self._way

    def set_way(self, way: Way) -> None:
        self._way = way
        self._flashed = False
        if way is Way.STROBE and self.isVisible():
            self._strobe.start()
        else:
            self._strobe.stop()
        self._update_curtain()

    def hold_before(self, *, held: bool) -> None:
        """Show the picture before alone for as long as it is held. Both pictures are uploaded: it costs one repaint."""
        self._held = held
        self._update_curtain()

    @property
    def is_held(self) -> bool:
        """Whether the picture before is shown alone."""
        return self._held

    def set_loupe(self, *, shown: bool) -> None:
        self._loupe = shown
        self.viewport().update()

    def point_at(self, point: QPointF | None) -> None:
        """Where the loupe looks, in picture pixels; a view beside this one points at the same place."""
        self._pointed = point
        if self._loupe:
            self.viewport().update()

    @property
    def divided(self) -> bool:
        """Whether there are two pictures."""
        return self.full_size is not None and self._curtain.isVisible()

    @property
    def divider(self) -> float:
        """The part of the width that shows the picture before, where the user has put the divider."""
        return self._place

    @property
    def divider_in_sight(self) -> float:
        """The same where that can be seen; else the edge of what is seen, so that it can always be taken hold of."""
        picture = self.on_screen(self.content_rect())
        return kept_in_sight(
            self._place, picture.left(), picture.width(), edge=KEPT_FREE, view=float(self.viewport().width())
        )

    @property
    def shown_before(self) -> float:
        """The part of the width that shows the picture before at this moment."""
        if not self.divided:
            return 0.0
        if self._held:
            return 1.0
        return {Way.BESIDE: float(self._mirror), Way.STROBE: float(self._flashed), Way.DIFFERENCE: 0.0}.get(
            self._way, self.divider_in_sight
        )

    @property
    def shows_difference(self) -> bool:
        return self._difference.isVisible()

    def set_divider(self, place: float) -> None:
        self._place = kept_on_picture(place)
        self._update_curtain()
        self.dividerMoved.emit(self._place)

    def _keep_divider_in_sight(self) -> None:
        if self._has_divider:
            self._update_curtain()

    def _flash(self) -> None:
        self._flashed = not self._flashed
        self._update_curtain()

    def _update_curtain(self) -> None:
        content = self.content_rect()
        self._curtain.setRect(0, 0, content.width() * self.shown_before, content.height())
        there = not self._difference.pixmap().isNull()
        self._difference.setVisible(there and self._way is Way.DIFFERENCE and not self._held)
        self.viewport().update()

    @property
    def _has_divider(self) -> bool:
        return self.divided and self._way is Way.DIVIDER and not self._held

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.set_way(self._way)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing flashes, and nothing is held, where nobody sees it."""
        super().hideEvent(event)
        self._strobe.stop()
        self.hold_before(held=False)

    def accessible_items(self) -> list[AccessibleItem]:
        """The pictures by what stands over them, and who made the one after."""
        captions = self._captions if self.divided else self._captions[:1]
        place = self.on_screen(self.content_rect()).toAlignedRect()
        return [AccessibleItem(text, place) for text in (*captions, self._badge) if text]

    # -- pointer and keys ----------------------------------------------------------------------------------------

    def pointer_pressed(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        held = self._box.press(self._picture_point(event.position()), reach=self._grip_reach())
        self._dragging = not held and self._has_divider and self._is_on_divider(event.position())

    def is_bare(self, position: QPointF) -> bool:
        """Whether nothing but the picture lies at ``position`` (viewport), and a press there moves nothing."""
        if self._space_held or self._box.grip(self._picture_point(position), reach=self._grip_reach()) is not None:
            return False
        on_divider = self._has_divider and self._is_on_divider(position)
        return not on_divider and self.content_rect().contains(self._to_scene(position)) and self.full_size is not None

    def pointer_moved(self, event: QMouseEvent) -> None:
        self._tell_pointed(self._to_scene(event.position()))
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

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._tell_pointed(None)

    def _tell_pointed(self, point: QPointF | None) -> None:
        self.point_at(point)
        self.pointedAt.emit(point)

    def _cursor_at(self, position: QPointF) -> Qt.CursorShape:
        grip = self._box.grip(self._picture_point(position), reach=self._grip_reach())
        if grip is not None:
            return CURSORS[grip]
        on_divider = self._has_divider and self._is_on_divider(position)
        return Qt.CursorShape.SplitHCursor if on_divider else Qt.CursorShape.ArrowCursor

    def _picture_point(self, position: QPointF) -> tuple[float, float]:
        point = self._to_scene(position)
        return point.x(), point.y()

    def _grip_reach(self) -> float:
        return GRIP_REACH / max(self._scale(), 1e-6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._has_divider and key in STEPS:
            far = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.set_divider(stepped(self.divider_in_sight, STEPS[key], far=far))
        elif self._has_divider and key in ENDS:
            self.set_divider(ENDS[key])
        else:
            super().keyPressEvent(event)

    def _is_on_divider(self, position: QPointF) -> bool:
        return is_on_divider(position.x(), self._divider_line().left(), reach=REACH)

    def _divider_line(self) -> QRectF:
        """A rectangle without width, in screen pixels of the viewport."""
        picture = self.on_screen(self.content_rect())
        x = divider_x(self.divider_in_sight, picture.left(), picture.width())
        return QRectF(x, picture.top(), 0, picture.height())

    # -- painting ------------------------------------------------------------------------------------------------

    def draw_overlay(self, painter: QPainter) -> None:
        painter.setFont(chip_font(painter.font()))
        if self._has_divider:
            self._draw_divider(painter)
        self._draw_captions(painter)
        if self._box.box is not None:
            box = self._box.box
            draw_rect(painter, self.on_screen(rect_of(box)), ACCENT_LINE, 1.5)
        if self._badge:
            self._draw_badge(painter)
        if self._loupe and self._pointed is not None:
            self._draw_loupe(painter, self._pointed)

    def _draw_loupe(self, painter: QPainter, point: QPointF) -> None:
        size = self.full_size
        if size is None:
            return
        items = (self._before, self._item) if self.divided else (self._item,)
        pixmaps = [item.pixmap() for item in items]
        areas = loupe_areas(self.mapFromScene(point).toPointF(), QRectF(self.viewport().rect()), len(pixmaps))
        sources = [loupe_source(point, self._scale(), pixmap, size) for pixmap in pixmaps]
        draw_loupe(painter, areas, list(zip(pixmaps, sources, strict=True)))

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
        x = picture.left() + picture.width() * round(self.shown_before)
        x = self._divider_line().left() if self._has_divider else x
        before, after = self._captions if self.divided else (self._captions[0], "")
        sizes = chip_size(before, painter.font()), chip_size(after, painter.font())
        top = picture.top() + EDGE
        if before and x - picture.left() > sizes[0].width() + 2 * EDGE:
            draw_chip(painter, QRectF(QPointF(picture.left() + EDGE, top), sizes[0]), before, MUTED)
        if after and picture.right() - x > sizes[1].width() + 2 * EDGE:
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


def _picture_item(parent: QGraphicsItem | None) -> QGraphicsPixmapItem:
    item = QGraphicsPixmapItem(parent)
    item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
    return item
