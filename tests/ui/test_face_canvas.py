"""The canvas tool for faces, and the question beside an unsure one, under pointer and keys."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.face import Certainty, Origin
from desktop.domain.face.given import usual_points
from desktop.domain.geometry import Box, Size
from desktop.ui.canvas.colours import NEAR_LINE, OWN_LINE
from desktop.ui.canvas.face_canvas import FaceCanvas
from desktop.ui.canvas.judging import Judgement
from tests.ui.faces import face, painted
from tests.ui.pointer import move_pointer
from tests.ui.screens import save_screen

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QColor
    from pytestqt.qtbot import QtBot

PICTURE = Size(600, 400)
FRAME = Box(60, 40, 400, 340)
FACE, OWN, DOUBT = Box(200, 140, 100, 120), Box(340, 200, 90, 100), Box(480, 60, 80, 90)
FACES = (
    face("F1", FACE),
    replace(face("F2", OWN), origin=Origin.BY_HAND),
    replace(face("F3", DOUBT), certainty=Certainty.UNSURE),
)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def canvas(qtbot: QtBot) -> FaceCanvas:
    view = FaceCanvas()
    qtbot.addWidget(view)
    view.resize(900, 640)
    view.set_picture(painted(PICTURE), PICTURE)
    view.set_faces(FACES, frozenset({"F1", "F2"}))
    view.set_points({"F2": usual_points(OWN)})
    view.set_frame(FRAME, {}, valid=True)
    view.show()
    qtbot.waitExposed(view)
    view.grab()
    return view


def place(canvas: FaceCanvas, x: float, y: float) -> QPoint:
    return canvas.mapFromScene(QPointF(x, y))


def pull(canvas: FaceCanvas, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Press, move in two steps, let go."""
    QTest.mousePress(canvas.viewport(), LEFT, pos=place(canvas, *start))
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    for point in (middle, end):
        move_pointer(canvas.viewport(), place(canvas, *point), holding=LEFT)
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=place(canvas, *end))


def heard(signal: SignalInstance) -> list[tuple[object, ...]]:
    said: list[tuple[object, ...]] = []
    signal.connect(lambda *values: said.append(values))
    return said


def near(found: Box, wanted: Box) -> bool:
    """Within the picture pixels of one screen pixel either way."""
    pairs = zip((found.x, found.y, found.right, found.bottom), (wanted.x, wanted.y, wanted.right, wanted.bottom))  # noqa: B905 - four and four
    return all(abs(one - other) <= 2 for one, other in pairs)


def shows(canvas: FaceCanvas, colour: QColor, box: Box) -> bool:
    """Whether the colour is found along the upper edge of a box."""
    image = canvas.grab().toImage()
    xs = range(place(canvas, box.x, 0).x(), place(canvas, box.right, 0).x())
    y = place(canvas, 0, box.y).y()
    return any(image.pixelColor(x, y + dy).name() == colour.name() for x in xs for dy in (-1, 0, 1))


def test_without_the_tool_a_drag_moves_the_frame(canvas: FaceCanvas) -> None:
    drawn, framed = heard(canvas.faceDrawn), heard(canvas.frameDragged)
    pull(canvas, (100, 300), (120, 310))
    assert framed
    assert not drawn


def test_a_box_is_drawn(canvas: FaceCanvas) -> None:
    drawn, framed = heard(canvas.faceDrawn), heard(canvas.frameDragged)
    canvas.set_tool(True)
    pull(canvas, (80, 60), (180, 190))
    ((box,),) = drawn
    assert isinstance(box, Box)
    assert near(box, Box(80, 60, 100, 130))
    assert not framed


def test_a_slip_draws_nothing(canvas: FaceCanvas) -> None:
    drawn = heard(canvas.faceDrawn)
    canvas.set_tool(True)
    pull(canvas, (80, 60), (82, 150))
    QTest.mouseClick(canvas.viewport(), LEFT, pos=place(canvas, 80, 60))
    assert not drawn


def test_the_box_being_drawn_is_shown(canvas: FaceCanvas) -> None:
    canvas.set_tool(True)
    QTest.mousePress(canvas.viewport(), LEFT, pos=place(canvas, 80, 60))
    move_pointer(canvas.viewport(), place(canvas, 180, 190), holding=LEFT)
    assert shows(canvas, OWN_LINE, Box(80, 60, 100, 130))


def test_a_face_is_moved_with_one_id_a_drag(canvas: FaceCanvas) -> None:
    moved = heard(canvas.faceMoved)
    canvas.set_tool(True)
    pull(canvas, (250, 250), (270, 260))
    assert {(label, drag) for label, _, drag in moved} == {("F1", moved[0][2])}
    box = moved[-1][1]
    assert isinstance(box, Box)
    assert near(box, FACE.translated(20, 10))
    pull(canvas, (250, 250), (270, 260))
    assert moved[-1][2] != moved[0][2]


def test_a_face_is_resized_at_its_corner(canvas: FaceCanvas) -> None:
    moved = heard(canvas.faceMoved)
    canvas.set_tool(True)
    pull(canvas, (FACE.x, FACE.y), (FACE.x - 30, FACE.y - 20))
    box = moved[-1][1]
    assert isinstance(box, Box)
    assert near(box, Box(170, 120, 130, 140))


def test_points_are_dragged_in_the_face_that_was_reached(canvas: FaceCanvas) -> None:
    placed, moved = heard(canvas.facePlaced), heard(canvas.faceMoved)
    canvas.set_tool(True)
    x, y = usual_points(OWN)[2]
    pull(canvas, (x, y), (x + 12, y + 6))
    assert moved, "the points of a face that was not reached cannot be held"
    moved.clear()
    pull(canvas, (x, y), (x + 12, y + 6))
    assert not moved
    label, points, _ = placed[-1]
    assert label == "F2"
    assert isinstance(points, tuple)
    assert points[:2] == usual_points(OWN)[:2]
    assert abs(points[2][0] - x - 12) <= 2


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_a_key_removes_the_face_that_was_reached(canvas: FaceCanvas, key: Qt.Key) -> None:
    removed = heard(canvas.faceRemoved)
    QTest.keyClick(canvas, key)
    assert not removed
    canvas.reach("F2")
    QTest.keyClick(canvas, key)
    assert removed == [("F2",)]


def test_the_window_does_not_take_that_key_meanwhile(canvas: FaceCanvas) -> None:
    def overrides() -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        QApplication.sendEvent(canvas, event)
        return event.isAccepted()

    assert not overrides()
    canvas.reach("F1")
    assert overrides()


def test_the_tool_is_taken_and_laid_down_by_key(canvas: FaceCanvas) -> None:
    told = heard(canvas.toolChanged)
    QTest.keyClick(canvas, Qt.Key.Key_F)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.keyClick(canvas, Qt.Key.Key_F)
    QTest.keyClick(canvas, Qt.Key.Key_F)
    assert told == [(True,), (False,), (True,), (False,)]


def test_without_a_picture_there_is_no_tool(canvas: FaceCanvas) -> None:
    canvas.set_picture(None, None)
    canvas.set_tool(True)
    assert not canvas.tool


def test_an_unsure_face_is_dashed(canvas: FaceCanvas) -> None:
    assert shows(canvas, NEAR_LINE, DOUBT)
    save_screen(canvas, "canvas-unsure-face")


@pytest.mark.parametrize(("answer", "told"), [(Judgement.FACE, "faceAccepted"), (Judgement.NO_FACE, "faceRemoved")])
def test_one_click_says_what_an_unsure_face_is(canvas: FaceCanvas, answer: Judgement, told: str) -> None:
    said, clicked = heard(getattr(canvas, told)), heard(canvas.faceClicked)
    button = canvas._judgements["F3", answer].center().toPoint()
    move_pointer(canvas.viewport(), button)
    assert canvas.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    QTest.mouseClick(canvas.viewport(), LEFT, pos=button)
    assert said == [("F3",)]
    assert not clicked


def test_the_pointer_shows_what_the_tool_would_do(canvas: FaceCanvas) -> None:
    canvas.set_tool(True)
    canvas.reach("F2")
    for at, shape in (
        ((100, 80), Qt.CursorShape.CrossCursor),
        ((250, 250), Qt.CursorShape.SizeAllCursor),
        ((FACE.x, FACE.y), Qt.CursorShape.SizeFDiagCursor),
        (usual_points(OWN)[0], Qt.CursorShape.PointingHandCursor),
    ):
        move_pointer(canvas.viewport(), place(canvas, *at))
        assert canvas.viewport().cursor().shape() is shape


def test_another_button_draws_nothing(canvas: FaceCanvas) -> None:
    drawn = heard(canvas.faceDrawn)
    canvas.set_tool(True)
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.RightButton, pos=place(canvas, 80, 60))
    move_pointer(canvas.viewport(), place(canvas, 180, 190), holding=Qt.MouseButton.RightButton)
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.RightButton, pos=place(canvas, 180, 190))
    assert not drawn
