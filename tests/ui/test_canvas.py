"""The picture canvas: what it shows and what it tells."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage, QPainter, QTransform, QWheelEvent
from PySide6.QtTest import QTest

from desktop.domain.face.covers import CoverMap, Covers
from desktop.domain.geometry import Box, Margins, Size
from desktop.ui.canvas.heat import draw_heat, heat_of
from desktop.ui.canvas.view import PictureCanvas
from tests.ui.faces import ASTRONAUT_FACE, face, painted
from tests.ui.pointer import move_pointer
from tests.ui.screens import save_screen

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.domain.face import Face

PICTURE = Size(512, 512)
FRAME = Box(110, 0, 220, 280)


@pytest.fixture
def canvas(qtbot: QtBot, astronaut: Path) -> PictureCanvas:
    view = PictureCanvas()
    qtbot.addWidget(view)
    view.resize(820, 640)
    view.set_picture(QImage(str(astronaut)), PICTURE)
    view.set_faces([face("F1", ASTRONAUT_FACE), face("F2", Box(400, 60, 70, 80))], frozenset({"F1"}))
    view.set_frame(FRAME, {"F1": Margins.of(ASTRONAUT_FACE, FRAME)}, valid=False)
    view.show()
    qtbot.waitExposed(view)
    return view


def place(canvas: PictureCanvas, x: float, y: float) -> QPoint:
    return canvas.mapFromScene(QPointF(x, y))


def drag(canvas: PictureCanvas, start: QPoint, end: QPoint) -> None:
    port = canvas.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 5):
        move_pointer(port, start + (end - start) * step / 4, holding=Qt.MouseButton.LeftButton)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)


def test_scene_coordinates_are_full_size_pixels_whatever_the_display_copy(qtbot: QtBot) -> None:
    view = PictureCanvas()
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.set_picture(painted(Size(400, 300)), Size(4000, 3000))
    assert view.content_rect().width() == 4000
    corner = place(view, 4000, 3000)
    assert view.viewport().rect().contains(corner)


def test_clicking_a_face_names_it(qtbot: QtBot, canvas: PictureCanvas) -> None:
    with qtbot.waitSignal(canvas.faceClicked) as clicked:
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place(canvas, 430, 100))
    assert clicked.args == ["F2"]


def covered_face(label: str, box: Box, hidden: tuple[slice, slice]) -> Face:
    """A face whose map says that the cells ``hidden`` of 4 x 4 are."""
    plane = np.zeros((4, 4), np.uint8)
    plane[hidden] = 255
    square = CoverMap(box.centre, 1.5 * box.size.long_side, 0.0, plane)
    return replace(face(label, box), covers=Covers({}, 0.25, square))


def redness(canvas: PictureCanvas, x: float, y: float) -> int:
    """How much redder than green the canvas is there; skin of the sample is under 100."""
    colour = canvas.grab().toImage().pixelColor(place(canvas, x, y) + canvas.viewport().pos())
    return colour.red() - colour.green()


LEFT_HALF = (slice(None), slice(0, 2))


def test_what_covers_a_face_is_red_where_it_lies(canvas: PictureCanvas) -> None:
    box = Box(400, 60, 70, 80)
    before = redness(canvas, 420, 90), redness(canvas, 450, 90)
    canvas.set_faces([covered_face("F2", box, LEFT_HALF)], frozenset({"F2"}))
    assert canvas.heated() == ()
    canvas.set_covered(frozenset({"F2"}))
    assert canvas.heated() == ("F2",)
    assert redness(canvas, 420, 90) > before[0] + 40
    assert redness(canvas, 450, 90) == before[1]


def test_the_heat_of_any_face_is_shown_while_it_is_pointed_at(canvas: PictureCanvas) -> None:
    canvas.set_faces([covered_face("F2", Box(400, 60, 70, 80), LEFT_HALF), face("F1", ASTRONAUT_FACE)], frozenset())
    move_pointer(canvas.viewport(), place(canvas, 430, 100))
    assert canvas.heated() == ("F2",)
    move_pointer(canvas.viewport(), place(canvas, 200, 100))
    assert canvas.heated() == ()


def test_the_heat_can_be_switched_off(canvas: PictureCanvas) -> None:
    canvas.set_faces([covered_face("F2", Box(400, 60, 70, 80), LEFT_HALF)], frozenset())
    canvas.set_covered(frozenset({"F2"}))
    canvas.set_heat_shown(False)
    assert canvas.heated() == ()


def test_the_heat_turns_with_the_face() -> None:
    """A map turned by a quarter: what is its left half lies in the upper half of the picture."""
    covers = covered_face("F1", Box(20, 20, 40, 40), LEFT_HALF).covers
    assert covers is not None
    turned = replace(covers.map, angle=np.pi / 2)
    image = QImage(80, 80, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    draw_heat(painter, QTransform(), heat_of(turned))
    painter.end()
    assert image.pixelColor(40, 25).red() > 100
    assert image.pixelColor(40, 55).red() == 0


def test_a_drag_of_the_frame_is_one_drag_and_ends_once(canvas: PictureCanvas) -> None:
    told: list[tuple[Box, int, bool]] = []
    canvas.frameDragged.connect(lambda *values: told.append(values))
    middle = place(canvas, 200, 250)
    drag(canvas, middle, place(canvas, 220, 270))
    assert len({drag_id for _, drag_id, _ in told}) == 1
    assert [finished for *_, finished in told].count(True) == 1
    assert told[-1][2]
    moved, _, _ = told[-1]
    assert moved.size == FRAME.size
    assert abs(moved.x - (FRAME.x + 20)) <= 1
    assert abs(moved.y - (FRAME.y + 20)) <= 1


def test_two_drags_have_two_ids(canvas: PictureCanvas) -> None:
    ids: set[int] = set()
    canvas.frameDragged.connect(lambda _box, drag_id, _finished: ids.add(drag_id))
    for _ in range(2):
        drag(canvas, place(canvas, 200, 250), place(canvas, 220, 270))
    assert len(ids) == 2


def test_a_handle_resizes_and_keeps_the_ratio_asked_for(canvas: PictureCanvas) -> None:
    canvas.set_drag_limits(ratio=Fraction(1), inside_picture=True)
    canvas.set_frame(Box(100, 100, 200, 200), {}, valid=True)
    told: list[Box] = []
    canvas.frameDragged.connect(lambda box, _id, _finished: told.append(box))
    drag(canvas, place(canvas, 300, 300), place(canvas, 350, 330))
    assert told[-1].width == told[-1].height > 200
    assert (told[-1].x, told[-1].y) == (100, 100)


def test_a_fixed_frame_cannot_be_dragged(qtbot: QtBot, canvas: PictureCanvas) -> None:
    canvas.set_editable(False)
    with qtbot.assertNotEmitted(canvas.frameDragged):
        drag(canvas, place(canvas, 200, 250), place(canvas, 220, 270))


@pytest.mark.parametrize(
    ("modifier", "distance"), [(Qt.KeyboardModifier.NoModifier, 1), (Qt.KeyboardModifier.ShiftModifier, 10)]
)
def test_arrows_nudge_the_frame(
    qtbot: QtBot, canvas: PictureCanvas, modifier: Qt.KeyboardModifier, distance: int
) -> None:
    with qtbot.waitSignal(canvas.frameDragged) as told:
        QTest.keyClick(canvas, Qt.Key.Key_Right, modifier)
    assert told.args is not None
    assert told.args[0] == FRAME.translated(distance, 0)
    assert told.args[2] is True


def test_the_keyboard_reaches_every_face_and_then_leaves(canvas: PictureCanvas) -> None:
    clicked: list[str] = []
    canvas.faceClicked.connect(clicked.append)
    for _ in range(2):
        QTest.keyClick(canvas, Qt.Key.Key_Tab)
        QTest.keyClick(canvas, Qt.Key.Key_Return)
    QTest.keyClick(canvas, Qt.Key.Key_Tab)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert clicked == ["F1", "F2"]


def test_a_face_that_is_gone_is_no_longer_reached(qtbot: QtBot, canvas: PictureCanvas) -> None:
    QTest.keyClick(canvas, Qt.Key.Key_Tab)
    canvas.set_faces([face("F2", ASTRONAUT_FACE)], frozenset())
    with qtbot.assertNotEmitted(canvas.faceClicked):
        QTest.keyClick(canvas, Qt.Key.Key_Return)


def test_the_wheel_zooms_around_the_pointer(canvas: PictureCanvas) -> None:
    pointer = QPointF(300, 200)
    below, zoom = canvas.mapToScene(pointer.toPoint()), canvas.zoom()
    wheel = QWheelEvent(
        pointer,
        canvas.viewport().mapToGlobal(pointer),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt takes it by position
    )
    canvas.wheelEvent(wheel)
    moved = canvas.mapFromScene(below) - pointer.toPoint()
    assert canvas.zoom() > zoom
    assert moved.manhattanLength() <= 2


def test_the_zoom_survives_a_new_image_of_the_same_picture(canvas: PictureCanvas) -> None:
    canvas.zoom_by(3)
    zoom = canvas.zoom()
    canvas.set_picture(painted(PICTURE), PICTURE)
    assert canvas.zoom() == zoom
    canvas.set_picture(painted(Size(300, 200)), Size(300, 200))
    assert canvas.zoom() != zoom


def test_actual_size_shows_one_picture_pixel_on_one_of_the_screen(canvas: PictureCanvas) -> None:
    canvas.zoom_actual()
    assert canvas.zoom() == pytest.approx(1.0)


def test_the_middle_button_pans(canvas: PictureCanvas) -> None:
    canvas.zoom_by(4)
    before = canvas.mapToScene(QPoint(400, 300))
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.MiddleButton, pos=QPoint(400, 300))
    move_pointer(canvas.viewport(), QPoint(360, 280), holding=Qt.MouseButton.MiddleButton)
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.MiddleButton, pos=QPoint(360, 280))
    assert canvas.mapToScene(QPoint(360, 280)) == before


def test_dropped_files_name_the_face_they_fell_on(qtbot: QtBot, canvas: PictureCanvas, tmp_path: Path) -> None:
    photo = tmp_path / "用户 图.png"
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(photo))])
    event = QDropEvent(
        QPointF(place(canvas, 430, 100)),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(canvas.pictureDropped) as dropped:
        canvas.dropEvent(event)
    carried, label = dropped.args
    assert (carried.files, label) == ([photo], "F2")


def test_an_empty_canvas_takes_every_event_in_its_stride(qtbot: QtBot) -> None:
    view = PictureCanvas()
    qtbot.addWidget(view)
    view.show()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_Left, Qt.Key.Key_Tab, Qt.Key.Key_Return):
        QTest.keyClick(view, key)
    view.zoom_fit()
    view.set_picture(None, None)
    assert view.full_size is None


def test_screens_of_the_canvas(canvas: PictureCanvas) -> None:
    save_screen(canvas, "canvas-short-margins")
    wide = Box(90, -60, 260, 400)
    canvas.set_drag_limits(ratio=None, inside_picture=False)
    canvas.set_frame(wide, {"F1": Margins.of(ASTRONAUT_FACE, wide)}, valid=True)
    save_screen(canvas, "canvas-padding")
    canvas.set_picture(painted(PICTURE, bright=True), PICTURE)
    canvas.set_frame(FRAME, {"F1": Margins.of(ASTRONAUT_FACE, FRAME)}, valid=True)
    canvas.zoom_by(0.3)
    save_screen(canvas, "canvas-bright-small")
    canvas.set_picture(painted(Size(500, 400)), Size(500, 400))
    QTest.keyClick(canvas, Qt.Key.Key_Tab)
    save_screen(canvas, "canvas-dark")
