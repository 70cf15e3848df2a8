"""The two buttons beside an unsure face: a face, or none. All measures are screen pixels."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from desktop.ui.canvas.colours import BAD, GOOD, HALO, INK
from desktop.ui.canvas.pens import CHIP_RADIUS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QColor, QPainter

GAP = 3.0


class Judgement(Enum):
    """What the user can say of an unsure face."""

    FACE = "face"
    NO_FACE = "no_face"


Places = dict[tuple[str, Judgement], QRectF]
"""Where each answer about the face of a label is clicked."""

GROUNDS: Mapping[Judgement, QColor] = {Judgement.FACE: GOOD, Judgement.NO_FACE: BAD}

STROKES: Mapping[Judgement, tuple[tuple[float, float, float, float], ...]] = {
    Judgement.FACE: ((0.25, 0.52, 0.43, 0.7), (0.43, 0.7, 0.75, 0.3)),
    Judgement.NO_FACE: ((0.3, 0.3, 0.7, 0.7), (0.7, 0.3, 0.3, 0.7)),
}
"""A tick and a cross, in parts of the button's side."""


def judgement_places(chips: Mapping[str, QRectF]) -> Places:
    """Right of each label's chip, as high as it is."""
    places: Places = {}
    for label, chip in chips.items():
        for index, answer in enumerate(Judgement):
            side = chip.height()
            places[label, answer] = QRectF(chip.right() + GAP + index * (side + GAP), chip.top(), side, side)
    return places


def judgement_at(places: Places, position: QPointF) -> tuple[str, Judgement] | None:
    """The answer under the pointer."""
    return next((answer for answer, place in places.items() if place.contains(position)), None)


def draw_judgements(painter: QPainter, places: Places) -> None:
    for (_, answer), place in places.items():
        painter.setPen(QPen(HALO, 1))
        painter.setBrush(GROUNDS[answer])
        painter.drawRoundedRect(place, CHIP_RADIUS, CHIP_RADIUS)
        pen = QPen(INK, 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for x1, y1, x2, y2 in STROKES[answer]:
            painter.drawLine(QLineF(_at(place, x1, y1), _at(place, x2, y2)))


def _at(place: QRectF, x: float, y: float) -> QPointF:
    return QPointF(place.left() + x * place.width(), place.top() + y * place.height())
