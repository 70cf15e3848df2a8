"""Before and after: the divider by mouse and keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from desktop.domain.geometry import Box, Size
from desktop.ui.canvas.compare import CompareView
from desktop.ui.canvas.divider import divider_at, divider_x, kept_in_sight, left_of, stepped
from tests.ui.faces import painted
from tests.ui.pointer import move_pointer
from tests.ui.screens import save_screen

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

PICTURE = Size(512, 512)


@given(st.floats(-1e4, 1e4), st.floats(-1e4, 1e4), st.floats(1, 1e4))
def test_the_divider_never_leaves_the_picture(x: float, left: float, width: float) -> None:
    assert 0 <= divider_at(x, left, width) <= 1


@given(st.floats(0, 1), st.floats(-1e4, 1e4), st.floats(1, 1e4))
def test_the_divider_is_found_where_it_is_drawn(place: float, left: float, width: float) -> None:
    assert divider_at(divider_x(place, left, width), left, width) == pytest.approx(place, abs=1e-6)


@given(st.floats(0, 1), st.integers(-300, 300), st.booleans())
def test_steps_of_the_keyboard_stay_on_the_picture(place: float, steps: int, far: bool) -> None:
    assert 0 <= stepped(place, steps, far=far) <= 1


@given(st.floats(0, 1), st.floats(-5000, 600), st.floats(700, 1e4), st.floats(200, 2000))
def test_the_divider_can_be_seen_wherever_the_picture_can(place: float, left: float, width: float, view: float) -> None:
    shown = divider_x(kept_in_sight(place, left, width, view=view, edge=20), left, width)
    seen_from, seen_to = max(left, 0), min(left + width, view)
    if seen_to - seen_from > 40:
        assert seen_from - 0.01 <= shown <= seen_to + 0.01


@given(st.floats(0, 1), st.floats(0, 300), st.floats(1, 300))
def test_the_divider_of_a_picture_that_is_seen_whole_stays_where_it_was_put(
    place: float, left: float, width: float
) -> None:
    assert kept_in_sight(place, left, width, view=600, edge=20) == pytest.approx(place)


def test_the_divider_can_be_put_beside_the_faces() -> None:
    assert left_of([Box(300, 0, 40, 50), Box(100, 0, 40, 50)], 400) == 90 / 400
    assert left_of([Box(2, 0, 40, 50)], 400) == 0


@pytest.fixture
def compare(qtbot: QtBot, astronaut: Path) -> CompareView:
    view = CompareView()
    qtbot.addWidget(view)
    view.resize(640, 560)
    view.set_pictures(QImage(str(astronaut)), painted(PICTURE, bright=True), PICTURE)
    view.set_captions("Template", "Result", "Local preview")
    view.show()
    qtbot.waitExposed(view)
    return view


def colour_at(view: CompareView, x: float, y: float) -> str:
    place = view.mapFromScene(x, y)
    return view.grab().toImage().pixelColor(place).name()


def plain(colour: str) -> QImage:
    image = QImage(PICTURE.width, PICTURE.height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


@pytest.mark.parametrize(("divider", "shown"), [(0.9, "#ff0000"), (0.1, "#0000ff")])
def test_before_is_left_of_the_divider_and_after_right_of_it(compare: CompareView, divider: float, shown: str) -> None:
    compare.set_pictures(plain("#ff0000"), plain("#0000ff"), PICTURE)
    compare.set_divider(divider)
    assert colour_at(compare, 300, 400) == shown


def test_the_divider_follows_the_mouse(compare: CompareView) -> None:
    port = compare.viewport()
    start = compare.mapFromScene(256, 300)
    end = compare.mapFromScene(384, 300)
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    move_pointer(port, end, holding=Qt.MouseButton.LeftButton)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
    assert compare.divider == pytest.approx(0.75, abs=0.01)


def test_away_from_the_divider_the_mouse_moves_nothing(compare: CompareView) -> None:
    port = compare.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=compare.mapFromScene(60, 300))
    move_pointer(port, compare.mapFromScene(200, 300) + QPoint(1, 0), holding=Qt.MouseButton.LeftButton)
    assert compare.divider == 0.5


def test_arrows_home_and_end_move_the_divider(compare: CompareView) -> None:
    QTest.keyClick(compare, Qt.Key.Key_Right)
    assert compare.divider == 0.51
    QTest.keyClick(compare, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert compare.divider == 0.41
    QTest.keyClick(compare, Qt.Key.Key_Home)
    assert compare.divider == 0
    QTest.keyClick(compare, Qt.Key.Key_End)
    assert compare.divider == 1


def test_without_a_result_only_the_template_is_shown(compare: CompareView) -> None:
    compare.set_pictures(painted(PICTURE), None, PICTURE)
    assert not compare.divided
    save_screen(compare, "compare-undivided")


def test_screen_of_the_comparison(compare: CompareView) -> None:
    save_screen(compare, "compare")


def test_the_divider_stays_on_screen_when_the_picture_is_zoomed(compare: CompareView) -> None:
    compare.set_divider(0.05)
    compare.zoom_to(QRectF(300, 200, 100, 100))
    line = compare.mapFromScene(compare.divider_in_sight * PICTURE.width, 250).x()
    assert 0 < line < compare.viewport().width()
    press_at = QPoint(line, 100)
    QTest.mousePress(compare.viewport(), Qt.MouseButton.LeftButton, pos=press_at)
    move_pointer(compare.viewport(), QPoint(300, 100), holding=Qt.MouseButton.LeftButton)
    QTest.mouseRelease(compare.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 100))
    assert 300 <= compare.divider * PICTURE.width <= 400


def test_the_divider_is_back_in_its_place_when_all_is_seen_again(compare: CompareView) -> None:
    compare.set_divider(0.05)
    compare.zoom_to(QRectF(300, 200, 100, 100))
    assert compare.shown_before > 0.5
    compare.zoom_fit()
    assert compare.shown_before == pytest.approx(0.05)


def test_a_hundred_per_cent_lands_on_the_face(compare: CompareView) -> None:
    compare.resize(200, 200)
    compare.set_faces([Box(400, 60, 40, 40), Box(60, 400, 30, 30)])
    compare.zoom_actual()
    middle = compare.mapToScene(compare.viewport().rect().center())
    assert (middle.x(), middle.y()) == pytest.approx((420, 80), abs=2)


def test_a_hundred_per_cent_stays_where_the_user_looks(compare: CompareView) -> None:
    compare.resize(200, 200)
    compare.set_faces([Box(400, 60, 40, 40)])
    compare.zoom_to(QRectF(80, 280, 40, 40))
    compare.zoom_actual()
    middle = compare.mapToScene(compare.viewport().rect().center())
    assert (middle.x(), middle.y()) == pytest.approx((100, 300), abs=2)
