"""A picture that can be zoomed, panned and dropped on; what is drawn over it is the business of its subclasses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QInputDevice,
    QNativeGestureEvent,
    QPainter,
    QPixmap,
    QTransform,
)
from PySide6.QtWidgets import QFrame, QGestureEvent, QGraphicsPixmapItem, QGraphicsScene, QGraphicsView, QPinchGesture

from desktop.domain.geometry import Size
from desktop.ui.canvas.drop_view import DropView
from desktop.ui.canvas.pens import draw_checks
from desktop.ui.kit.accessible import Accessible, Role
from desktop.ui.kit.hint import paint_hint

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, QRect
    from PySide6.QtGui import (
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QResizeEvent,
        QWheelEvent,
    )
    from PySide6.QtWidgets import QWidget

MIN_ZOOM, MAX_ZOOM = 0.02, 32.0
STEP = 1.25
WHEEL_STEP = 1.0015
"""Per eighth of a degree: a notch of 15 degrees zooms by about 20 %."""

FIT_BORDER = 28
"""Screen pixels kept free around a fitted picture, where margins may be written; less in a small view."""


@dataclass(frozen=True, slots=True)
class Sight:
    """The part of its picture that a view shows, so that another view can show the same part of its own.

    ``x`` and ``y`` are the middle of the view in parts of the picture, ``width`` is that of the whole picture in screen
    pixels. ``fitted``: all of the picture is shown, whatever the size of the view.
    """

    x: float
    y: float
    width: float
    fitted: bool


USUAL = QSize(320, 240)


class ZoomView(Accessible, DropView):
    """Scene coordinates are full-size picture pixels, whatever the size of the display copy.

    ``zoomChanged`` carries device pixels per picture pixel, ``sightChanged`` the :class:`Sight` after each
    move.
    """

    zoomChanged = Signal(float)  # noqa: N815 - spelled like Qt's own signals
    sightChanged = Signal(object)  # noqa: N815 - spelled like Qt's own signals
    accessible_role = Role.Canvas

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = QGraphicsScene(self)
        self.setScene(self._pictures)
        self._item = QGraphicsPixmapItem()
        self._item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._pictures.addItem(self._item)
        self._full_size: Size | None = None
        self._hint = ""
        self._fitted = True
        self._pan_from: QPoint | None = None
        self._space_held = False
        self._configure()

    def _configure(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.zoomChanged.connect(self._tell_sight)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self._tell_sight)

    # -- the picture ---------------------------------------------------------------------------------------------

    @property
    def full_size(self) -> Size | None:
        """The picture's full size, ``None`` while there is no picture."""
        return self._full_size

    def set_picture(self, image: QImage | None, full_size: Size | None) -> None:
        """Show ``image``, a copy of a picture of ``full_size`` at any scale. The zoom is kept for the same size."""
        changed = full_size != self._full_size
        self._full_size = full_size if image is not None else None
        place_image(self._item, image, full_size)
        if changed:
            self._fitted = True
        self._update_scene_rect()
        self._refit()
        self.viewport().update()

    def set_hint(self, text: str) -> None:
        """What is said where there is no picture: why, or that one is coming."""
        self._hint = text
        self.setAccessibleDescription("" if self._full_size is not None else text)
        self.viewport().update()

    def content_rect(self) -> QRectF:
        """What must be reachable, in scene coordinates: the picture, and more where a subclass draws beside it."""
        size = self._full_size or Size(1, 1)
        return QRectF(0, 0, size.width, size.height)

    def _update_scene_rect(self) -> None:
        content = self.content_rect()
        # Half a screen beside the picture, so that its corner can be brought to the middle.
        scale = max(self._scale(), 1e-6)
        beside_x, beside_y = self.viewport().width() / 2 / scale, self.viewport().height() / 2 / scale
        self.setSceneRect(content.adjusted(-beside_x, -beside_y, beside_x, beside_y))

    # -- zoom ----------------------------------------------------------------------------------------------------

    def zoom(self) -> float:
        """Device pixels per picture pixel."""
        return self._scale() * self.devicePixelRatioF()

    def _scale(self) -> float:
        return self.transform().m11()

    def zoom_in(self) -> None:
        self.zoom_by(STEP)

    def zoom_out(self) -> None:
        self.zoom_by(1 / STEP)

    def zoom_actual(self) -> None:
        """One picture pixel on one pixel of the screen (100 %): on what is worth seeing, unless the user is somewhere
        already."""
        worth = self.worth_seeing() if self._fitted else None
        if worth is None or self._full_size is None:
            self.zoom_by(1 / self.zoom())
        else:
            self._fitted = False
            self._look(1 / self.devicePixelRatioF(), worth)

    def worth_seeing(self) -> QPointF | None:
        """For subclasses: where 100 % goes from the whole picture, in its pixels; to the middle where there is none."""
        return None

    def zoom_fit(self) -> None:
        """All of the picture, and again whenever the window changes."""
        self._fitted = True
        self._refit()

    def zoom_to(self, area: QRectF) -> None:
        """Make ``area``, in picture pixels, as large as the view allows."""
        if self._full_size is None or area.isEmpty():
            return
        view = self.viewport().rect()
        self._fitted = False
        self._look(min(view.width() / area.width(), view.height() / area.height()), area.center())

    def sight(self) -> Sight | None:
        """The part of the picture that is shown, ``None`` without a picture."""
        size = self._full_size
        if size is None:
            return None
        middle = self._to_scene(QRectF(self.viewport().rect()).center())
        return Sight(middle.x() / size.width, middle.y() / size.height, size.width * self._scale(), self._fitted)

    def set_sight(self, sight: Sight) -> None:
        """Show the same part of this picture as another view shows of its own."""
        size = self._full_size
        if size is None:
            return
        if sight.fitted:
            self.zoom_fit()
        else:
            self._fitted = False
            self._look(sight.width / size.width, QPointF(sight.x * size.width, sight.y * size.height))

    def _look(self, scale: float, middle: QPointF) -> None:
        """Bring the point ``middle`` of the scene into the middle of the view."""
        scale = max(MIN_ZOOM, min(scale, MAX_ZOOM))
        self.setTransform(QTransform.fromScale(scale, scale))
        self._update_scene_rect()
        self.centerOn(middle)
        self.zoomChanged.emit(self.zoom())

    def _tell_sight(self) -> None:
        if (sight := self.sight()) is not None:
            self.sightChanged.emit(sight)

    def zoom_by(self, factor: float, around: QPointF | None = None) -> None:
        """``around``: the point of the viewport that stays where it is, its middle by default."""
        if self._full_size is None:
            return
        self._fitted = False
        point = around if around is not None else QPointF(self.viewport().rect().center())
        scale = max(MIN_ZOOM, min(self._scale() * factor, MAX_ZOOM))
        self._apply_scale(scale, fixed=point)

    def _apply_scale(self, scale: float, *, fixed: QPointF) -> None:
        below = self._to_scene(fixed)
        self.setTransform(QTransform.fromScale(scale, scale))
        self._update_scene_rect()
        drift = QPointF(self.mapFromScene(below)) - fixed
        self._scroll(drift)
        self.zoomChanged.emit(self.zoom())

    def _to_scene(self, point: QPointF) -> QPointF:
        inverted, _ = self.viewportTransform().inverted()
        return inverted.map(point)

    def _scroll(self, by: QPointF) -> None:
        horizontal, vertical = self.horizontalScrollBar(), self.verticalScrollBar()
        horizontal.setValue(horizontal.value() + round(by.x()))
        vertical.setValue(vertical.value() + round(by.y()))

    def _refit(self) -> None:
        if self._full_size is None or not self._fitted:
            return
        content = self.content_rect()
        view = self.viewport().rect()
        border = min(FIT_BORDER, min(view.width(), view.height()) // 16)
        room = view.adjusted(border, border, -border, -border)
        scale = min(max(room.width(), 1) / content.width(), max(room.height(), 1) / content.height())
        self.setTransform(QTransform.fromScale(scale, scale))
        self._update_scene_rect()
        self.centerOn(content.center())
        self.zoomChanged.emit(self.zoom())

    # -- pointer, wheel, keys ------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._update_scene_rect()
        self._refit()

    def sizeHint(self) -> QSize:
        """A view asks for the room of its whole scene; this one takes what it gets."""
        return USUAL

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel zooms around the pointer; two fingers on a touch pad pan, and zoom with Ctrl."""
        touch_pad = event.device() is not None and event.device().type() == QInputDevice.DeviceType.TouchPad
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if touch_pad and not control and not event.pixelDelta().isNull():
            self._fitted = False
            self._scroll(QPointF(-event.pixelDelta()))
        else:
            self.zoom_by(WHEEL_STEP ** event.angleDelta().y(), event.position())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            return self._native_gesture(event)
        if isinstance(event, QGestureEvent):
            return self._gesture(event)
        return super().viewportEvent(event)

    def _native_gesture(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self.zoom_by(1 + event.value(), event.position())
        return True

    def _gesture(self, event: QGestureEvent) -> bool:
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        self.zoom_by(pinch.scaleFactor(), QPointF(self.viewport().mapFromGlobal(pinch.centerPoint().toPoint())))
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left_with_space = self._space_held and event.button() == Qt.MouseButton.LeftButton
        if event.button() == Qt.MouseButton.MiddleButton or left_with_space:
            self._pan_from = event.position().toPoint()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            event.accept()
        else:
            self.pointer_pressed(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pan_from is None:
            self.pointer_moved(event)
            return
        position = event.position().toPoint()
        self._fitted = False
        self._scroll(QPointF(self._pan_from - position))
        self._pan_from = position

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pan_from is None:
            self.pointer_released(event)
            return
        self._pan_from = None
        self._show_pan_cursor()

    def pointer_pressed(self, event: QMouseEvent) -> None:
        """For subclasses: a press that does not pan."""

    def pointer_moved(self, event: QMouseEvent) -> None:
        """For subclasses: a move that does not pan."""

    def pointer_released(self, event: QMouseEvent) -> None:
        """For subclasses: the end of a press that did not pan."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        zooms = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.zoom_fit,
            Qt.Key.Key_1: self.zoom_actual,
        }
        action = zooms.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Space:
            self._hold_space(held=True)
        elif action is not None and self._full_size is not None:
            action()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._hold_space(held=False)
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A space bar that goes up in another window is never heard."""
        super().focusOutEvent(event)
        if self._space_held:
            self._hold_space(held=False)

    def _hold_space(self, *, held: bool) -> None:
        self._space_held = held
        self._show_pan_cursor()

    def _show_pan_cursor(self) -> None:
        shape = Qt.CursorShape.OpenHandCursor if self._space_held else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    # -- painting ------------------------------------------------------------------------------------------------

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        painter.fillRect(rect, self.palette().dark())
        if self._full_size is not None and self._item.pixmap().hasAlphaChannel():
            painter.save()
            painter.resetTransform()
            draw_checks(painter, self.on_screen(QRectF(0, 0, self._full_size.width, self._full_size.height)))
            painter.restore()

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:  # noqa: ARG002 - Qt's signature
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._full_size is not None:
            self.draw_overlay(painter)
        elif self._hint:
            paint_hint(painter, self.viewport(), self._hint)
        self.draw_drop(painter)
        painter.restore()

    def draw_overlay(self, painter: QPainter) -> None:
        """For subclasses: drawn over the picture in screen pixels of the viewport."""

    def on_screen(self, rect: QRectF) -> QRectF:
        """A rectangle of the scene in exact screen pixels of the viewport."""
        return self.viewportTransform().mapRect(rect)


def place_image(item: QGraphicsPixmapItem, image: QImage | None, full_size: Size | None) -> None:
    """Put ``image`` into ``item``, stretched to ``full_size``."""
    item.setPixmap(QPixmap() if image is None else QPixmap.fromImage(image))
    if image is not None and full_size is not None:
        item.setTransform(QTransform.fromScale(full_size.width / image.width(), full_size.height / image.height()))
