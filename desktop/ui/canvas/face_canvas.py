"""The picture canvas with the user's word about faces: a tool to draw them, and a question beside each unsure one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from desktop.ui.canvas.colours import ACCENT, OWN_LINE
from desktop.ui.canvas.face_drag import (
    BoxHold,
    FaceHandle,
    Hold,
    PointHold,
    drawn_box,
    hold_at,
    moved_box,
    moved_points,
)
from desktop.ui.canvas.judging import Judgement, draw_judgements, judgement_at, judgement_places
from desktop.ui.canvas.overlays import Overlay
from desktop.ui.canvas.pens import chip_rect, draw_chip, draw_dashed_rect, rect_of
from desktop.ui.canvas.view import CURSORS, REACH, PictureCanvas

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QMouseEvent, QPainter
    from PySide6.QtWidgets import QWidget

    from desktop.domain.face import Face
    from desktop.domain.face.given import Spot
    from desktop.domain.geometry import Box
    from desktop.ui.canvas.hit_testing import Point
    from desktop.ui.canvas.overlays import FaceMark

REMOVING_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


@dataclass(frozen=True, slots=True)
class _FacePress:
    """Where the left button went down and what it took hold of; ``None`` draws a new face."""

    at: QPoint
    scene: Point
    hold: Hold | None
    drag_id: int
    dragging: bool = False


class FaceCanvas(PictureCanvas):
    """With the tool faces can be drawn, moved, resized and removed, and their points dragged; without it the frame can.

    ``faceDrawn(box)``; ``faceMoved(label, box, drag_id)`` and ``facePlaced(label, points, drag_id)``: all moves of one
    drag carry one id; ``faceAccepted(label)`` of an unsure face; ``faceRemoved(label)`` of any.
    """

    faceDrawn = Signal(object)  # noqa: N815 - spelled like Qt's own signals
    faceMoved = Signal(str, object, int)  # noqa: N815 - spelled like Qt's own signals
    facePlaced = Signal(str, object, int)  # noqa: N815 - spelled like Qt's own signals
    faceRemoved = Signal(str)  # noqa: N815 - spelled like Qt's own signals
    faceAccepted = Signal(str)  # noqa: N815 - spelled like Qt's own signals
    toolChanged = Signal(bool)  # noqa: N815 - spelled like Qt's own signals

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tool = False
        self._points: Mapping[str, tuple[Spot, ...]] = {}
        self._face_press: _FacePress | None = None
        self._new_box: Box | None = None
        self._face_drag_ids = count(1)
        self._judgements: dict[tuple[str, Judgement], QRectF] = {}

    # -- what is shown -------------------------------------------------------------------------------------------

    @property
    def tool(self) -> bool:
        """Whether the pointer works on faces."""
        return self._tool

    def set_tool(self, on: bool) -> None:  # noqa: FBT001 - like Qt's own setters; a slot of toggled(bool)
        on = on and self.full_size is not None
        if on != self._tool:
            self._tool = on
            self._face_press = self._new_box = None
            self.toolChanged.emit(on)
        self.viewport().update()

    def set_points(self, points: Mapping[str, tuple[Spot, ...]]) -> None:
        """The five points of the faces in which they can be dragged, by label."""
        self._points = points
        self.viewport().update()

    def reach(self, label: str) -> None:
        """Let the keys go to the face of that label."""
        self._reached = label
        self.viewport().update()
        self.tell_reached()

    def _handles(self) -> list[FaceHandle]:
        """Points lie in the face that was reached last only: those of all would hide the faces."""
        return [
            FaceHandle(face.label, face.box, self._points.get(face.label, ()) if face.label == self._reached else ())
            for face in self._faces
        ]

    # -- pointer -------------------------------------------------------------------------------------------------

    def pointer_pressed(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton and self.full_size is not None
        if left and judgement_at(self._judgements, event.position()) is not None:
            return
        if not left or not self._tool:
            super().pointer_pressed(event)
            return
        scene = self._scene_point(event.position())
        hold = self._hold_at(scene)
        self._face_press = _FacePress(event.position().toPoint(), scene, hold, next(self._face_drag_ids))
        if hold is not None:
            self.reach(hold.face.label)

    def pointer_moved(self, event: QMouseEvent) -> None:
        press = self._face_press
        if press is None:
            super().pointer_moved(event)
            self._show_pointer(event.position())
            return
        travelled = (event.position().toPoint() - press.at).manhattanLength()
        if press.dragging or travelled >= QApplication.startDragDistance():
            self._face_press = replace(press, dragging=True)
            self._drag_face(self._face_press, self._scene_point(event.position()))

    def pointer_released(self, event: QMouseEvent) -> None:
        answer = judgement_at(self._judgements, event.position())
        if self._press is None and self._face_press is None and answer is not None:
            self._tell(*answer)
            return
        press, self._face_press = self._face_press, None
        if press is None:
            super().pointer_released(event)
            return
        box, self._new_box = self._new_box, None
        self.viewport().update()
        if box is not None:
            self.faceDrawn.emit(box)

    def _tell(self, label: str, answer: Judgement) -> None:
        (self.faceAccepted if answer is Judgement.FACE else self.faceRemoved).emit(label)

    def _drag_face(self, press: _FacePress, now: Point) -> None:
        by = now[0] - press.scene[0], now[1] - press.scene[1]
        picture = self.full_size
        if picture is None:
            return
        if isinstance(press.hold, PointHold):
            self.facePlaced.emit(press.hold.face.label, moved_points(press.hold, by), press.drag_id)
        elif isinstance(press.hold, BoxHold):
            self.faceMoved.emit(press.hold.face.label, moved_box(press.hold, by, picture), press.drag_id)
        else:
            self._new_box = drawn_box(press.scene, now, picture)
            self.viewport().update()

    def _hold_at(self, scene: Point) -> Hold | None:
        return hold_at(self._handles(), scene, reach=REACH / self._scale(), first=self._reached)

    def _show_pointer(self, position: QPointF) -> None:
        if judgement_at(self._judgements, position) is not None:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        elif self._tool and not self._space_held:
            hold = self._hold_at(self._scene_point(position))
            self.viewport().setCursor(_cursor(hold))

    # -- keyboard ------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Delete removes the face that was reached, before it reaches the list of pictures."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._removes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removes(event) and self._reached is not None:
            self.faceRemoved.emit(self._reached)
        elif event.key() == Qt.Key.Key_F and not event.modifiers():
            self.set_tool(not self._tool)
        elif event.key() == Qt.Key.Key_Escape and self._tool:
            self.set_tool(False)
        else:
            super().keyPressEvent(event)

    def _removes(self, event: QKeyEvent) -> bool:
        return event.key() in REMOVING_KEYS and self._reached is not None

    # -- painting ------------------------------------------------------------------------------------------------

    def _face_mark(self, face: Face) -> FaceMark:
        held = self._tool and face.label == self._reached
        points = self._points.get(face.label, ()) if held else ()
        return replace(super()._face_mark(face), held=held, points=points)

    def draw_overlay(self, painter: QPainter) -> None:
        super().draw_overlay(painter)
        overlay = Overlay(painter, self.viewportTransform(), QRectF(self.viewport().rect()))
        asked = {face.label: overlay.chip_place(self._face_mark(face)) for face in self._faces if not face.is_sure}
        self._judgements = judgement_places(asked)
        draw_judgements(painter, self._judgements)
        if self._new_box is not None:
            box = self._new_box
            rect = self.on_screen(rect_of(box))
            draw_dashed_rect(painter, rect, OWN_LINE, 2.0)
        if self._tool:
            text = self.tr("Drag to draw a face · drag a face to move it · Del removes it · Esc ends")
            chip = chip_rect(text, painter.font(), QPointF(self.viewport().rect().center().x(), 18))
            draw_chip(painter, chip, text, ACCENT)


def _cursor(hold: Hold | None) -> Qt.CursorShape:
    if isinstance(hold, BoxHold):
        return CURSORS[hold.grip]
    return Qt.CursorShape.CrossCursor if hold is None else Qt.CursorShape.PointingHandCursor
