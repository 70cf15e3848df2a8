"""Fields in little room: what does not fit is seen to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.ui.kit.fields import ComboBox

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

NARROW = 110


def painted(text: str, qtbot: QtBot, *, placeholder: bool = False) -> QImage:
    box = ComboBox()
    qtbot.addWidget(box)
    if placeholder:
        box.setPlaceholderText(text)
    box.addItem(text)
    box.setCurrentIndex(-1 if placeholder else 0)
    box.setFixedSize(NARROW, 30)
    return box.grab().toImage()


def test_words_that_do_not_fit_end_in_an_ellipsis(qtbot: QtBot) -> None:
    text = "Order of the plan, the last first"
    metrics = ComboBox().fontMetrics()
    shortened = {metrics.elidedText(text, Qt.TextElideMode.ElideRight, width) for width in range(40, NARROW)}
    seen = painted(text, qtbot)
    assert any(painted(short, qtbot) == seen for short in shortened if short.endswith("…"))


def test_nothing_chosen_shows_what_is_to_be_chosen(qtbot: QtBot) -> None:
    assert painted("Choose", qtbot, placeholder=True) != painted("", qtbot)
