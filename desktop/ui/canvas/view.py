"""The picture canvas: faces to choose, a crop frame to drag, and the margins it leaves (素材制作)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from desktop.ui.canvas.dimensions import dimensions
from desktop.ui.canvas.frame_drag import DragRules, dragged, moved
from desktop.ui.canvas.heat import Heat, draw_heat, heat_of
from desktop.ui.canvas.hit_testing import Grip, Point, face_at, grip_at
from desktop.ui.canvas.overlays import FaceMark, FrameMark, Overlay
from desktop.ui.canvas.pens import rect_of
from desktop.ui.canvas.spoken import face_words, frame_words
from desktop.ui.canvas.zoom_view import ZoomView
from desktop.ui.kit.accessible import AccessibleItem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QMouseEvent, QPainter
    from PySide6.QtWidgets import QWidget

    from desktop.domain.face import Face
    from desktop.domain.geometry import Box, Margins, Size

REACH = 9
"""Screen pixels around a handle or an edge within which it can be taken."""

CURSORS = {
    Grip.BODY: Qt.CursorShape.SizeAllCursor,
    Grip.LEFT: Qt.CursorShape.SizeHorCursor,
    Grip.RIGHT: Qt.CursorShape.SizeHorCursor,
    Grip.TOP: Qt.CursorShape.SizeVerCursor,
    Grip.BOTTOM: Qt.CursorShape.SizeVerCursor,
    Grip.TOP_LEFT: Qt.CursorShape.SizeFDiagCursor,
    Grip.BOTTOM_RIGHT: Qt.CursorShape.SizeFDiagCursor,
    Grip.TOP_RIGHT: Qt.CursorShape.SizeBDiagCursor,
    Grip.BOTTOM_LEFT: Qt.CursorShape.SizeBDiagCursor,
}

NUDGES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
LONG_NUDGE = 10


@dataclass(frozen=True, slots=True)
class _Press:
    """Where and on what the left button went down; ``dragging`` once the pointer has left that place."""

    at: QPoint
    scene: Point
    grip: Grip | None
    frame: Box | None
    drag_id: int
    dragging: bool = False


class PictureCanvas(ZoomView):
    """Shows what it is given and tells what the user does; it never changes its own frame.

    ``frameDragged(box, drag_id, finished)``: all moves of one drag carry one id. The owner answers with
    :meth:`set_frame`. ``faceClicked(label)``: a click, or Enter on the face reached by Tab. ``pictureDropped(carried,
    label)``: the label of the face under the pointer, or ``None``.
    """

    frameDragged = Signal(object, int, bool)  # noqa: N815 - spelled like Qt's own signals
    faceClicked = Signal(str)  # noqa: N815 - spelled like Qt's own signals

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._faces: tuple[Face, ...] = ()
        self._chosen: frozenset[str] = frozenset()
        self._heats: dict[str, Heat] = {}
        self._covered: frozenset[str] = frozenset()
        self._heat_shown = True
        self._frame: Box | None = None
        self._margins: Mapping[str, Margins] = {}
        self._valid = True
        self._editable = True
        self._ratio: Fraction | None = None
        self._inside_picture = True
        self._press: _Press | None = None
        self._pointed: str | None = None
        self._reached: str | None = None
        self._drag_ids = count(1)
        self._nudge_id = 0

    # -- what is shown -------------------------------------------------------------------------------------------

    def worth_seeing(self) -> QPointF | None:
        """The first of the faces that matter: labels go from the largest down."""
        matter = [face for face in self._faces if face.label in self._chosen] or self._faces
        return rect_of(matter[0].box).center() if matter else None

    def set_faces(self, faces: Sequence[Face], chosen: frozenset[str]) -> None:
        """Boxes and labels of ``faces``; ``chosen`` labels stand out."""
        before, self._faces = self._faces, tuple(faces)
        if self._faces is not before:
            self._heats = {face.label: heat_of(face.covers.map) for face in faces if face.covers}
        self._chosen = chosen
        if self._reached not in {face.label for face in faces}:
            self._reached = None
        self.viewport().update()
        self.tell_items()

    def set_covered(self, labels: frozenset[str]) -> None:
        """Faces whose heat map is shown; those of the others show while they are pointed at."""
        self._covered = labels
        self.viewport().update()

    def set_heat_shown(self, shown: bool) -> None:  # noqa: FBT001 - like Qt's own setters; a slot of toggled(bool)
        """Whether heat maps of covers are drawn at all."""
        self._heat_shown = shown
        self.viewport().update()

    def set_frame(self, frame: Box | None, margins: Mapping[str, Margins], *, valid: bool) -> None:
        """The crop frame and, per label, the margins it leaves; ``valid``: no rule about the crop fails."""
        outgrown = frame is not None and not self._sights().contains(rect_of(frame))
        self._frame = frame
        self._margins = margins
        self._valid = valid
        if outgrown and self._press is None:
            self._refit()
        self.viewport().update()

    def set_editable(self, editable: bool) -> None:  # noqa: FBT001 - like Qt's own setters; a slot of toggled(bool)
        """Whether the frame has handles."""
        self._editable = editable
        self.viewport().update()

    def set_drag_limits(self, *, ratio: Fraction | None, inside_picture: bool) -> None:
        """What dragged frames keep to: a ratio of width to height, and the picture's borders (not when padding)."""
        self._ratio = ratio
        self._inside_picture = inside_picture

    def frame_box(self) -> Box | None:
        return self._frame

    def content_rect(self) -> QRectF:
        picture = super().content_rect()
        return picture if self._frame is None else picture.united(rect_of(self._frame))

    def _sights(self) -> QRectF:
        """What can be seen now, in scene coordinates."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    # -- pointer -------------------------------------------------------------------------------------------------

    def pointer_pressed(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self.full_size is None:
            return
        scene = self._scene_point(event.position())
        grip = self._grip_at(scene)
        self._press = _Press(event.position().toPoint(), scene, grip, self._frame, next(self._drag_ids))

    def pointer_moved(self, event: QMouseEvent) -> None:
        if self._press is None:
            self._point_at(event.position())
            return
        travelled = (event.position().toPoint() - self._press.at).manhattanLength()
        if self._press.dragging or travelled >= QApplication.startDragDistance():
            self._press = replace(self._press, dragging=True)
            self._drag_to(event, finished=False)

    def pointer_released(self, event: QMouseEvent) -> None:
        press, self._press = self._press, None
        if press is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if press.dragging:
            self._press = press
            self._drag_to(event, finished=True)
            self._press = None
        elif (label := self._face_at(press.scene)) is not None:
            self.faceClicked.emit(label)

    def _drag_to(self, event: QMouseEvent, *, finished: bool) -> None:
        press = self._press
        if press is None or press.grip is None or press.frame is None:
            return
        now = self._scene_point(event.position())
        by = now[0] - press.scene[0], now[1] - press.scene[1]
        rules = self._drag_rules()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and rules.ratio is None:
            rules = replace(rules, ratio=Fraction(press.frame.width, press.frame.height))
        self.frameDragged.emit(dragged(press.frame, press.grip, by, rules), press.drag_id, finished)

    def _drag_rules(self) -> DragRules:
        return DragRules(bounds=self.full_size if self._inside_picture else None, ratio=self._ratio)

    def _point_at(self, position: QPointF) -> None:
        scene = self._scene_point(position)
        pointed = self._face_at(scene)
        if pointed != self._pointed:
            self._pointed = pointed
            self.viewport().update()
        if not self._space_held:
            self._show_cursor(self._grip_at(scene), over_face=pointed is not None)

    def _show_cursor(self, grip: Grip | None, *, over_face: bool) -> None:
        if grip is None or (grip is Grip.BODY and over_face):
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over_face else Qt.CursorShape.ArrowCursor)
        else:
            self.viewport().setCursor(CURSORS[grip])

    def leaveEvent(self, event: QEvent) -> None:
        self._pointed = None
        self.viewport().update()
        super().leaveEvent(event)

    def drop_target(self, position: QPointF) -> str | None:
        return self._face_at(self._scene_point(position))

    # -- keyboard ------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Tab goes through the faces before it leaves the canvas."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
            step = steps.get(Qt.Key(event.key()))
            if step is not None and self._reach_face(step):
                return True
        return super().event(event)

    def _reach_face(self, step: int) -> bool:
        labels: list[str | None] = [face.label for face in self._faces]
        start = labels.index(self._reached) if self._reached in labels else (-1 if step > 0 else len(labels))
        index = start + step
        inside = 0 <= index < len(labels)
        self._reached = labels[index] if inside else None
        self.viewport().update()
        self.tell_reached()
        return inside

    def keyPressEvent(self, event: QKeyEvent) -> None:
        nudge = NUDGES.get(Qt.Key(event.key()))
        if nudge is not None and self._frame is not None and self._editable:
            self._nudge(nudge, event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._reached is not None:
            self.faceClicked.emit(self._reached)
        else:
            super().keyPressEvent(event)

    def _nudge(self, by: tuple[int, int], event: QKeyEvent) -> None:
        """A key that is held down is one drag."""
        if self._frame is None:
            return
        if not event.isAutoRepeat():
            self._nudge_id = next(self._drag_ids)
        far = LONG_NUDGE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        box = moved(self._frame, by[0] * far, by[1] * far, self._drag_rules())
        self.frameDragged.emit(box, self._nudge_id, True)  # noqa: FBT003 - a signal takes no keywords

    # -- painting ------------------------------------------------------------------------------------------------

    def draw_overlay(self, painter: QPainter) -> None:
        overlay = Overlay(painter, self.viewportTransform(), QRectF(self.viewport().rect()))
        for label in self.heated():
            draw_heat(painter, self.viewportTransform(), self._heats[label])
        frame = None if self._frame is None or self.full_size is None else self._frame_mark(self._frame, self.full_size)
        if frame is not None:
            overlay.draw_frame(frame)
        overlay.draw_faces([self._face_mark(face) for face in self._faces])
        if frame is not None:
            overlay.draw_dimensions(frame)

    def heated(self) -> tuple[str, ...]:
        """The faces whose heat map is drawn now."""
        seen = self._covered | {self._pointed, self._reached}
        return tuple(label for label in self._heats if label in seen) if self._heat_shown else ()

    def _frame_mark(self, frame: Box, picture: Size) -> FrameMark:
        boxes = {face.label: face.box for face in self._faces}
        return FrameMark(
            box=frame,
            picture=picture,
            valid=self._valid,
            editable=self._editable,
            thirds=self._press is not None and self._press.dragging,
            dimensions=dimensions(frame, boxes, self._margins, focus=self._pointed or self._reached),
        )

    def _face_mark(self, face: Face) -> FaceMark:
        return FaceMark(
            label=face.label,
            box=face.box,
            chosen=face.label in self._chosen,
            pointed=face.label in {self._pointed, self._reached},
            drop=self._dropping and face.label == self._drop_target,
            unsure=not face.is_sure,
            own=face.is_given,
        )

    # -- what is told of it --------------------------------------------------------------------------------------

    def accessible_items(self) -> list[AccessibleItem]:
        """The faces with their state, and the crop frame with its margins."""
        faces = [self._face_item(face) for face in self._faces]
        if self._frame is None or self.full_size is None:
            return faces
        frame = self._frame_mark(self._frame, self.full_size)
        return [*faces, AccessibleItem(frame_words(frame), self._place_of(frame.box))]

    def _face_item(self, face: Face) -> AccessibleItem:
        words, place = face_words(self._face_mark(face)), self._place_of(face.box)
        return AccessibleItem(words, place, face.label in self._chosen, reached=face.label == self._reached)

    def _place_of(self, box: Box) -> QRect:
        return self.on_screen(rect_of(box)).toAlignedRect()

    # -- places --------------------------------------------------------------------------------------------------

    def _scene_point(self, position: QPointF) -> Point:
        point = self._to_scene(position)
        return point.x(), point.y()

    def _face_at(self, point: Point) -> str | None:
        index = face_at([face.box for face in self._faces], point)
        return None if index is None else self._faces[index].label

    def _grip_at(self, point: Point) -> Grip | None:
        if self._frame is None or not self._editable:
            return None
        return grip_at(self._frame, point, reach=REACH / self._scale())
