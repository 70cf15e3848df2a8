"""The canvas under the pointer: hovering, panning, pinching, and files held over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QImage,
    QInputDevice,
    QNativeGestureEvent,
    QPointingDevice,
    QPointingDeviceUniqueId,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.geometry import Box, Margins, Size
from desktop.ui.canvas.colours import CHECK_DARK, CHECK_LIGHT
from desktop.ui.canvas.dimensions import MarginState, dimensions, margin_state, margin_text
from desktop.ui.canvas.view import PictureCanvas
from tests.ui.faces import face, painted
from tests.ui.pointer import move_pointer
from tests.ui.screens import save_screen

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

PICTURE = Size(600, 400)
FRAME = Box(100, 60, 300, 280)
FACE, OTHER = Box(200, 140, 100, 120), Box(470, 100, 80, 90)


@pytest.fixture
def canvas(qtbot: QtBot) -> PictureCanvas:
    view = PictureCanvas()
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.set_picture(painted(PICTURE), PICTURE)
    view.set_faces([face("F1", FACE), face("F2", OTHER)], frozenset({"F1"}))
    view.set_frame(FRAME, {"F1": Margins.of(FACE, FRAME)}, valid=True)
    view.show()
    qtbot.waitExposed(view)
    return view


def place(canvas: PictureCanvas, x: float, y: float) -> QPoint:
    return canvas.mapFromScene(QPointF(x, y))


def held_files(tmp_path: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "用户图.png"))])
    return mime


@pytest.mark.parametrize(
    ("x", "y", "shape"),
    [
        (100, 60, Qt.CursorShape.SizeFDiagCursor),
        (400, 60, Qt.CursorShape.SizeBDiagCursor),
        (100, 250, Qt.CursorShape.SizeHorCursor),
        (180, 60, Qt.CursorShape.SizeVerCursor),
        (130, 300, Qt.CursorShape.SizeAllCursor),
        (250, 200, Qt.CursorShape.PointingHandCursor),
        (500, 130, Qt.CursorShape.PointingHandCursor),
        (560, 350, Qt.CursorShape.ArrowCursor),
    ],
)
def test_the_pointer_shows_what_a_press_would_do(
    canvas: PictureCanvas, x: float, y: float, shape: Qt.CursorShape
) -> None:
    move_pointer(canvas.viewport(), place(canvas, x, y))
    assert canvas.viewport().cursor().shape() == shape


def test_a_drag_with_shift_keeps_the_ratio_of_the_frame(canvas: PictureCanvas) -> None:
    told: list[Box] = []
    canvas.frameDragged.connect(lambda box, _id, _finished: told.append(box))
    start, end = place(canvas, 400, 340), place(canvas, 340, 330)
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=start)
    move_pointer(canvas.viewport(), end, holding=Qt.MouseButton.LeftButton)
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, end)
    assert abs(told[-1].width / told[-1].height - FRAME.width / FRAME.height) < 0.01


def test_space_and_the_left_button_pan(canvas: PictureCanvas) -> None:
    canvas.zoom_by(4)
    before = canvas.mapToScene(QPoint(400, 300))
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    assert canvas.viewport().cursor().shape() == Qt.CursorShape.OpenHandCursor
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(400, 300))
    move_pointer(canvas.viewport(), QPoint(350, 260), holding=Qt.MouseButton.LeftButton)
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(350, 260))
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert canvas.mapToScene(QPoint(350, 260)) == before
    assert canvas.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_keys_zoom(canvas: PictureCanvas) -> None:
    fitted = canvas.zoom()
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    larger = canvas.zoom()
    QTest.keyClick(canvas, Qt.Key.Key_Minus)
    QTest.keyClick(canvas, Qt.Key.Key_Minus)
    assert canvas.zoom() < fitted < larger
    QTest.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.zoom() == pytest.approx(fitted)


@pytest.fixture
def touch_pad() -> QPointingDevice:
    return QPointingDevice(
        "pad",
        7,
        QInputDevice.DeviceType.TouchPad,
        QPointingDevice.PointerType.Finger,
        QInputDevice.Capability.PixelScroll,
        2,
        3,
        "",
        QPointingDeviceUniqueId(),
    )


def test_a_pinch_zooms(canvas: PictureCanvas, touch_pad: QPointingDevice) -> None:
    middle = QPointF(300, 200)
    before = canvas.zoom()
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, touch_pad, 2, middle, middle, middle, 0.2, QPointF()
    )
    QApplication.sendEvent(canvas.viewport(), pinch)
    assert canvas.zoom() == pytest.approx(before * 1.2)


def test_two_fingers_pan_and_do_not_zoom(canvas: PictureCanvas, touch_pad: QPointingDevice) -> None:
    canvas.zoom_by(4)
    zoom, before = canvas.zoom(), canvas.mapToScene(QPoint(300, 200))
    swipe = QWheelEvent(
        QPointF(300, 200),
        QPointF(300, 200),
        QPoint(-30, -20),
        QPoint(-60, -40),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.ScrollUpdate,
        False,  # noqa: FBT003 - Qt takes it by position
        device=touch_pad,
    )
    canvas.wheelEvent(swipe)
    assert canvas.zoom() == zoom
    assert canvas.mapToScene(QPoint(270, 180)) == before


def test_files_held_over_a_face_light_it_up(canvas: PictureCanvas, tmp_path: Path) -> None:
    mime, over = held_files(tmp_path), place(canvas, 500, 130)
    calm = canvas.grab().toImage()
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(over, Qt.DropAction.CopyAction, mime, buttons, modifiers)
    canvas.dragEnterEvent(enter)
    canvas.dragMoveEvent(QDragMoveEvent(over, Qt.DropAction.CopyAction, mime, buttons, modifiers))
    assert enter.isAccepted()
    save_screen(canvas, "canvas-drop")
    lit = canvas.grab().toImage()
    assert lit.pixelColor(over) != calm.pixelColor(over)
    canvas.dragLeaveEvent(QDragLeaveEvent())
    assert canvas.grab().toImage().pixelColor(over) == calm.pixelColor(over)


def test_text_held_over_the_canvas_is_not_taken(canvas: PictureCanvas) -> None:
    mime = QMimeData()
    mime.setText("no file")
    enter = QDragEnterEvent(
        QPoint(10, 10), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    enter.ignore()
    canvas.dragEnterEvent(enter)
    assert not enter.isAccepted()


def test_transparency_is_chequered(canvas: PictureCanvas) -> None:
    clear = QImage(60, 40, QImage.Format.Format_ARGB32)
    clear.fill(QColor(0, 0, 0, 0))
    canvas.set_frame(None, {}, valid=True)
    canvas.set_faces([], frozenset())
    canvas.set_picture(clear, Size(60, 40))
    shown = canvas.grab().toImage()
    seen = {shown.pixelColor(place(canvas, 30, 20) + QPoint(step, 0)).name() for step in range(0, 32, 4)}
    assert seen == {CHECK_LIGHT.name(), CHECK_DARK.name()}


def test_leaving_forgets_the_face_that_was_pointed_at(canvas: PictureCanvas) -> None:
    move_pointer(canvas.viewport(), place(canvas, 500, 130))
    assert canvas._pointed == "F2"
    canvas.leaveEvent(QEvent(QEvent.Type.Leave))
    assert canvas._pointed is None


def test_the_tightest_face_is_measured_on_each_side_and_the_pointed_one_alone() -> None:
    boxes = {"F1": FACE, "F2": OTHER}
    frame = Box(100, 60, 500, 280)
    margins = {label: Margins.of(box, frame) for label, box in boxes.items()}
    together = dimensions(frame, boxes, margins)
    assert [item.face for item in together] == ["F1", "F2", "F2", "F1"]
    assert {item.face for item in dimensions(frame, boxes, margins, focus="F2")} == {"F2"}
    assert dimensions(frame, boxes, {}) == ()


@pytest.mark.parametrize(
    ("margin", "state", "text"),
    [
        (0.5, MarginState.GOOD, "0.50×"),
        (0.4999, MarginState.NEAR, "0.49× < 0.50×"),
        (0.3, MarginState.SHORT, "0.30× < 0.50×"),
        (-0.1, MarginState.SHORT, "-0.10× < 0.50×"),
    ],
)
def test_a_margin_is_judged_by_the_rule_and_never_rounded_up(margin: float, state: MarginState, text: str) -> None:
    assert margin_state(margin) is state
    assert margin_text(margin) == text
