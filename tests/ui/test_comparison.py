"""Two pictures compared: the ways of looking, by button and key, and one zoom for both."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.domain.geometry import Box, Size
from desktop.ui.canvas.compare_actions import HOLD
from desktop.ui.canvas.comparison import ComparePane
from desktop.ui.canvas.loupe import loupe_areas, loupe_source
from desktop.ui.canvas.ways import Side, Way, same_shape
from tests.ui.patience import deliver
from tests.ui.pointer import move_pointer
from tests.ui.screens import in_every_look, save_screen

# The offscreen platform warns at every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.kit.i18n import Translations
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.kit.theme import ThemeSwitch

SIZE = Size(400, 300)
FACES = (Box(40, 60, 60, 80), Box(260, 90, 50, 60))
RED, BLUE = "#ff0000", "#0000ff"


def side(colour: str, size: Size = SIZE, *, faces: tuple[Box, ...] = FACES) -> Side:
    image = QImage(size.width, size.height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return Side(image, size, colour, faces)


@pytest.fixture
def pane(qtbot: QtBot, runner: JobRunner) -> Iterator[ComparePane]:
    holder = QWidget()
    pane = ComparePane(runner)
    pane.view.setAccessibleName("Two pictures")  # its owner knows which
    layout = QVBoxLayout(holder)
    layout.addWidget(pane.bar)
    layout.addWidget(pane, 1)
    qtbot.addWidget(holder)
    holder.resize(900, 600)
    pane.set_sides(side(RED), side(BLUE))
    with qtbot.waitActive(holder):
        holder.show()
        holder.activateWindow()
    pane.view.setFocus()
    yield pane
    holder.close()


def colour_at(pane: ComparePane, x: float, y: float = 250) -> str:
    return pane.view.grab().toImage().pixelColor(pane.view.mapFromScene(x, y)).name()


def press(pane: ComparePane, key: Qt.Key) -> None:
    QTest.keyClick(pane.view, key)


def test_the_divider_shows_before_on_its_left(pane: ComparePane) -> None:
    assert (colour_at(pane, 100), colour_at(pane, 300)) == (RED, BLUE)
    assert not pane.mirror.isVisible()


@pytest.mark.parametrize(
    ("key", "way"),
    [
        (Qt.Key.Key_S, Way.BESIDE),
        (Qt.Key.Key_T, Way.STROBE),
        (Qt.Key.Key_X, Way.DIFFERENCE),
        (Qt.Key.Key_D, Way.DIVIDER),
    ],
)
def test_each_way_has_a_key_and_a_button(pane: ComparePane, key: Qt.Key, way: Way) -> None:
    press(pane, key)
    assert (pane.way, pane.bar.ways[way].isChecked()) == (way, True)
    pane.set_way(Way.DIVIDER)
    pane.bar.ways[way].click()
    assert pane.way is way
    assert [known for known, button in pane.bar.ways.items() if button.isChecked()] == [way]


def let_go(pane: ComparePane, key: Qt.Key, qtbot: QtBot) -> None:
    QTest.keyRelease(pane.view, key)
    qtbot.waitUntil(lambda: not pane.view.is_held)


def test_a_key_held_shows_before_alone_and_let_go_after_again(pane: ComparePane, qtbot: QtBot) -> None:
    QTest.keyPress(pane.view, Qt.Key.Key_B)
    assert colour_at(pane, 300) == RED
    QTest.keyRelease(pane.view, Qt.Key.Key_B)
    QTest.keyPress(pane.view, Qt.Key.Key_B)
    assert (pane.view.is_held, pane._let_go.isActive()) == (True, False), "X11 repeats a key that stays down like this"
    let_go(pane, Qt.Key.Key_B, qtbot)
    assert colour_at(pane, 300) == BLUE


def test_keys_of_the_users_own_do_the_same_and_are_told(pane: ComparePane, qtbot: QtBot) -> None:
    pane.actions_.use_keys({HOLD: ["H"], Way.BESIDE.value: ["Ctrl+G"]})
    press(pane, Qt.Key.Key_B)
    assert pane.view.shown_before == 0.5, "that key means nothing any more"
    QTest.keyPress(pane.view, Qt.Key.Key_H)
    assert colour_at(pane, 300) == RED
    let_go(pane, Qt.Key.Key_H, qtbot)
    assert pane.bar.hold.toolTip().endswith("(H)")
    QTest.keyClick(pane.view, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert pane.way is Way.BESIDE


def test_without_a_key_the_left_picture_is_shown_until_it_is_asked_for_again(pane: ComparePane) -> None:
    """From the palette nothing is held."""
    pane.actions_[HOLD].trigger()
    held = pane.view.shown_before
    pane.actions_[HOLD].trigger()
    assert (held, pane.view.shown_before) == (1.0, 0.5)


def test_the_button_is_held_like_the_key(pane: ComparePane) -> None:
    QTest.mousePress(pane.bar.hold, Qt.MouseButton.LeftButton)
    assert colour_at(pane, 300) == RED
    QTest.mouseRelease(pane.bar.hold, Qt.MouseButton.LeftButton)
    assert colour_at(pane, 300) == BLUE


def test_nothing_stays_held_when_the_window_loses_the_focus(pane: ComparePane) -> None:
    QTest.keyPress(pane.view, Qt.Key.Key_B)
    QApplication.sendEvent(pane.view, QFocusEvent(QEvent.Type.FocusOut))
    assert pane.view.shown_before == 0.5


def test_the_hand_of_a_space_bar_goes_with_the_focus(pane: ComparePane) -> None:
    QTest.keyPress(pane.view, Qt.Key.Key_Space)
    held = pane.view.viewport().cursor().shape()
    QApplication.sendEvent(pane.view, QFocusEvent(QEvent.Type.FocusOut))
    assert (held, pane.view.viewport().cursor().shape()) == (Qt.CursorShape.OpenHandCursor, Qt.CursorShape.ArrowCursor)


def test_the_strobe_shows_both_in_turn_and_rests_while_hidden(qtbot: QtBot, pane: ComparePane) -> None:
    press(pane, Qt.Key.Key_T)
    with qtbot.waitSignal(pane.view._strobe.timeout):
        assert colour_at(pane, 300) == BLUE
    assert colour_at(pane, 300) == RED
    pane.view.hide()
    assert not pane.view._strobe.isActive()
    pane.view.show()
    assert pane.view._strobe.isActive()


def test_the_difference_is_shown_once_it_is_there(qtbot: QtBot, pane: ComparePane) -> None:
    press(pane, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: pane.view.shows_difference)
    assert colour_at(pane, 300) not in {RED, BLUE}
    assert pane.view._captions[1] == "Difference × 8"
    QTest.keyPress(pane.view, Qt.Key.Key_B)
    assert colour_at(pane, 300) == RED


def test_side_by_side_both_show_the_same_place(pane: ComparePane) -> None:
    press(pane, Qt.Key.Key_S)
    deliver()
    pane.view.zoom_to(QRectF(40, 60, 60, 80))
    deliver()
    assert_same_place(pane)
    pane.mirror.zoom_by(2.0, QPointF(10, 10))
    assert_same_place(pane)
    assert pane.view.zoom() == pytest.approx(pane.mirror.zoom())


def assert_same_place(pane: ComparePane) -> None:
    mine, other = pane.view.sight(), pane.mirror.sight()
    assert mine is not None
    assert other is not None
    assert other.x == pytest.approx(mine.x, abs=0.01)
    assert other.y == pytest.approx(mine.y, abs=0.01)
    assert other.width == pytest.approx(mine.width)


def test_pictures_of_two_sizes_and_one_shape_are_aligned(pane: ComparePane) -> None:
    pane.set_sides(side(RED), side(BLUE, Size(200, 150)))
    assert (colour_at(pane, 100), colour_at(pane, 300)) == (RED, BLUE)
    assert not pane.bar.ways[Way.DIFFERENCE].isEnabled()
    assert "same size" in pane.bar.ways[Way.DIFFERENCE].toolTip()


def test_pictures_of_other_shapes_only_stand_side_by_side(pane: ComparePane) -> None:
    pane.set_sides(side(RED), side(BLUE, Size(300, 300)))
    assert pane.way is Way.BESIDE
    assert pane.mirror.isVisible()
    assert [way for way, button in pane.bar.ways.items() if button.isEnabled()] == [Way.BESIDE]
    assert "same shape" in pane.bar.ways[Way.DIVIDER].toolTip()
    press(pane, Qt.Key.Key_D)
    assert pane.way is Way.BESIDE


def test_with_one_picture_there_is_nothing_to_compare(pane: ComparePane) -> None:
    pane.set_sides(side(RED), None)
    assert colour_at(pane, 300) == RED
    assert not any(button.isEnabled() for button in pane.bar.ways.values())
    pane.set_sides(None, None)
    assert pane.view.full_size is None


def test_the_zoom_is_not_carried_over_to_another_template(pane: ComparePane) -> None:
    first, other = "first", "other"
    pane.set_sides(replace(side(RED), of=first), None)
    pane.view.zoom_to(QRectF(40, 60, 60, 80))
    near = pane.view.zoom()
    pane.set_sides(replace(side(RED), of=first), replace(side(BLUE), of=first))
    assert pane.view.zoom() == pytest.approx(near)
    pane.set_sides(replace(side(RED), of=other), None)
    assert pane.view.zoom() < near


def test_zoom_to_face_goes_from_face_to_face(pane: ComparePane) -> None:
    for face in (*FACES, FACES[0]):
        press(pane, Qt.Key.Key_F)
        sight = pane.view.sight()
        assert sight is not None
        assert sight.x * SIZE.width == pytest.approx(face.x + face.width / 2, abs=2)
        assert sight.y * SIZE.height == pytest.approx(face.y + face.height / 2, abs=2)
    pane.bar.fit.click()
    fitted = pane.view.sight()
    assert fitted is not None
    assert fitted.fitted


def test_without_faces_there_is_none_to_zoom_to(pane: ComparePane) -> None:
    pane.set_sides(side(RED, faces=()), side(BLUE, faces=()))
    before = pane.view.sight()
    press(pane, Qt.Key.Key_F)
    assert (pane.view.sight(), pane.bar.face.isEnabled()) == (before, False)


def test_the_loupe_shows_both_pictures_under_the_pointer(pane: ComparePane) -> None:
    place = pane.view.mapFromScene(300, 100)
    move_pointer(pane.view.viewport(), place)
    without = pane.view.grab().toImage()
    press(pane, Qt.Key.Key_L)
    image = pane.view.grab().toImage()
    left, right = loupe_areas(QPointF(place), QRectF(pane.view.viewport().rect()), 2)
    assert image.pixelColor(left.center().toPoint()).name() == RED
    assert image.pixelColor(right.center().toPoint()).name() == BLUE
    QApplication.sendEvent(pane.view, QEvent(QEvent.Type.Leave))
    assert pane.view.grab().toImage() == without


@pytest.mark.parametrize("pointer", [(5, 5), (890, 5), (890, 590), (5, 590), (400, 300)])
def test_the_loupe_never_leaves_the_view(pointer: tuple[int, int]) -> None:
    room = QRectF(0, 0, 900, 600)
    assert all(room.contains(area) for area in loupe_areas(QPointF(*pointer), room, 2))


def test_the_loupe_looks_where_the_pointer_is_in_copies_of_any_size() -> None:
    half = QPixmap(QSize(SIZE.width // 2, SIZE.height // 2))
    source = loupe_source(QPointF(100, 60), 1.0, half, SIZE)
    assert (source.center().x(), source.center().y()) == (50, 30)


def test_the_divider_cannot_be_taken_where_there_is_none(pane: ComparePane) -> None:
    press(pane, Qt.Key.Key_T)
    QTest.keyClick(pane.view, Qt.Key.Key_Right)
    assert pane.view.divider == 0.5
    port = pane.view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=pane.view.mapFromScene(200, 150))
    move_pointer(port, pane.view.mapFromScene(300, 150) + QPoint(1, 0), holding=Qt.MouseButton.LeftButton)
    assert pane.view.divider == 0.5


def test_rounding_of_a_scaled_template_is_no_other_shape() -> None:
    assert same_shape(side(RED, Size(1333, 1000)), side(BLUE, Size(1080, 810)))
    assert not same_shape(side(RED, Size(1333, 1000)), side(BLUE, Size(1080, 830)))


def test_screens_of_each_way(
    qtbot: QtBot, pane: ComparePane, translations: Translations, theme: ThemeSwitch, astronaut: Path
) -> None:
    picture = QImage(str(astronaut)).convertToFormat(QImage.Format.Format_RGB32)
    size = Size(picture.width(), picture.height())
    after = picture.copy()
    after.fill(QColor(120, 90, 60))
    faces = (Box(150, 60, 140, 160),)
    for look in in_every_look(translations, theme):
        pane.set_sides(Side(picture, size, "Template", faces), Side(after, size, "Result", faces))
        for way in Way:
            pane.set_way(way)
            qtbot.waitUntil(lambda way=way: way is not Way.DIFFERENCE or pane.view.shows_difference)  # type: ignore[misc]
            save_screen(pane.window(), f"comparison-{way}-{look}")
