"""The history of Test effect: faces can be told, what repeats is one item, and what failed says why."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QImage

from desktop.domain.errors import ErrorCode, FaceError
from desktop.domain.files.formats import PictureFormat
from desktop.domain.fusing.engine import LOCAL
from desktop.domain.fusing.fusion import FusedFace
from desktop.domain.fusing.order import Assignment, Order, Source
from desktop.domain.fusing.outcome import FusedPicture, Outcome
from desktop.domain.fusing.parameters import ParameterValues
from desktop.domain.geometry import Box
from desktop.ui.effect.history import HistoryStrip
from desktop.ui.effect.jobs import shown
from desktop.ui.effect.session import EffectSession
from desktop.ui.effect.values import Run, folded
from tests.ui.patience import deliver
from tests.ui.screens import short_entries

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

# The offscreen platform warns at every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

ERROR = FaceError(ErrorCode.FACE_TOO_MANY, "At most 6.", limit=6, count=7)


def order(features: int = 30) -> Order:
    assigned = (Assignment(Source(Path("anna.jpg")), "F1"),)
    return Order(LOCAL, Source(Path("t.png")), assigned, ParameterValues.of(algorithm="premium", features=features))


def run(number: int, features: int = 30, colour: str = "#123456") -> Run:
    image = QImage(6, 4, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return Run(number, order(features), image, 12.5)


@pytest.fixture
def session(qapp: object) -> EffectSession:  # noqa: ARG001 - pictures need an application
    return EffectSession()


@pytest.fixture
def strip(qtbot: QtBot, session: EffectSession) -> HistoryStrip:
    strip = HistoryStrip(session)
    qtbot.addWidget(strip)
    return strip


def put(session: EffectSession, *runs: Run) -> None:
    session.history = runs
    session.history_changed.emit()


def test_runs_of_the_same_order_are_one_item(session: EffectSession, strip: HistoryStrip) -> None:
    put(session, run(4), run(3, features=60), run(2), run(1))
    assert strip.list.count() == 2
    assert "× 3" in strip.list.item(0).text()
    assert "2, 1" in strip.list.item(0).toolTip()


def test_each_can_be_seen_for_itself(session: EffectSession, strip: HistoryStrip) -> None:
    put(session, run(2), run(1))
    strip.list.item(0).setSelected(True)
    words = {action.text(): action for action in strip.menu().actions()}
    words["Show each repeated run"].trigger()
    assert strip.list.count() == 2
    strip.list.item(1).setSelected(True)
    words = {action.text(): action for action in strip.menu().actions()}
    words["Show repeated runs as one"].trigger()
    assert strip.list.count() == 1


def test_another_picture_of_another_template_is_another_run(session: EffectSession) -> None:  # noqa: ARG001 - its application
    first = run(1)
    other = replace(run(2, colour="#abcdef"), order=replace(first.order, template=Source(Path("other.png"))))
    assert len(folded([other, first])) == 2


def test_a_picture_that_came_out_the_same_is_no_other_run(session: EffectSession) -> None:  # noqa: ARG001 - its application
    first = run(1)
    other = replace(run(2), order=replace(first.order, template=Source(Path("t.png"), b"made again")))
    assert len(folded([other, first])) == 1


def test_a_failure_is_told_with_why(session: EffectSession, strip: HistoryStrip) -> None:
    session.add_failure(order(), ERROR)
    item = strip.list.item(0)
    assert "Failed" in item.text()
    assert "6" in item.toolTip()
    assert "Failed" in item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert not item.icon().isNull()


@pytest.mark.parametrize("family", ["DejaVu Sans", "WenQuanYi Micro Hei"])
def test_name_and_marks_have_room_below_the_picture(session: EffectSession, strip: HistoryStrip, family: str) -> None:
    """In any font: Chinese letters are higher, and the second line was replaced by three dots."""
    strip.setFont(QFont(family, 12))
    session.add_failure(order(), ERROR)
    strip.show()
    deliver()
    assert strip.list.item(0).text().count("\n") == 1
    assert not short_entries(strip)
    assert strip.list.visualItemRect(strip.list.item(0)).height() <= strip.list.viewport().height()


def test_the_same_failure_again_is_one(session: EffectSession) -> None:
    session.add_failure(order(), ERROR)
    session.add_failure(order(), ERROR)
    assert len(session.history) == 1


def test_a_failure_goes_when_the_same_comes_to_something(session: EffectSession) -> None:
    session.add_failure(order(), ERROR)
    session.add_failure(order(60), ERROR)
    session.set_result(shown(outcome(order())))
    assert [it.failure is None for it in session.history] == [True, False]


def test_a_slider_being_dragged_leaves_no_failures(session: EffectSession) -> None:
    session.set_values(ParameterValues.of(features=3), live=True)
    session.add_failure(order(), ERROR)
    assert session.history == ()


def test_a_failure_is_not_compared(session: EffectSession, strip: HistoryStrip) -> None:
    put(session, run(1))
    session.add_failure(order(60), ERROR)
    for row in range(2):
        strip.list.item(row).setSelected(True)
    assert not strip.compare.isEnabled()


def outcome(wanted: Order, *boxes: Box) -> Outcome:
    """A black picture that is white where faces were fused."""
    pixels = np.zeros((1000, 1500, 3), np.uint8)
    for box in boxes:
        pixels[box.y : box.y + box.height, box.x : box.x + box.width] = 255
    faces = tuple(FusedFace("anna.jpg", template_box=box) for box in boxes)
    return Outcome(wanted, FusedPicture(pixels, PictureFormat.JPEG), faces=faces)


def share_of_faces(image: QImage) -> float:
    white = sum(image.pixelColor(x, y).lightness() > 127 for x in range(image.width()) for y in range(image.height()))
    return white / (image.width() * image.height())


def test_the_little_picture_is_of_the_faces(session: EffectSession) -> None:  # noqa: ARG001 - its application
    face = Box(700, 100, 80, 100)
    assert share_of_faces(shown(outcome(order(), face)).thumbnail) > 0.25
    assert share_of_faces(shown(outcome(order(), Box(0, 0, 80, 100))).thumbnail) > 0.25  # at the border


def test_without_faces_it_is_of_the_whole(session: EffectSession) -> None:  # noqa: ARG001 - its application
    little = shown(outcome(order())).thumbnail
    assert little.width() / little.height() == pytest.approx(1.5, abs=0.02)
