"""A small dial for yaw, pitch and roll: the dot is where the nose points, the line leans as the head does."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop.domain.rules.rules import POSE_LIMIT, POSE_WARNING
from desktop.ui.kit.accessible import Accessible
from desktop.ui.kit.theme import Tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.domain.face import Pose

SIDE = 46
RANGE = 45.0
"""Degrees at the rim."""


class PoseDial(Accessible, QWidget):
    """The inner ring is where the warning begins, the outer one where the rule fails."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pose: Pose | None = None
        self.setFixedSize(QSize(SIDE, SIDE))

    def set_pose(self, pose: Pose) -> None:
        self._pose = pose
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        tokens = Tokens.of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(SIDE / 2, SIDE / 2)
        radius = SIDE / 2 - 2
        painter.setPen(QPen(QColor(tokens.border), 1))
        painter.setBrush(QColor(tokens.raised))
        painter.drawEllipse(QPointF(), radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for degrees in (POSE_WARNING, POSE_LIMIT):
            ring = radius * degrees / RANGE
            painter.drawEllipse(QPointF(), ring, ring)
        if self._pose is not None:
            _draw_pose(painter, self._pose, radius, QColor(_colour(self._pose, tokens)))


def _draw_pose(painter: QPainter, pose: Pose, radius: float, colour: QColor) -> None:
    painter.save()
    painter.rotate(pose.roll)
    painter.setPen(QPen(colour, 1.5))
    painter.drawLine(QPointF(-radius, 0), QPointF(radius, 0))
    painter.restore()
    x, y = radius * pose.yaw / RANGE, -radius * pose.pitch / RANGE
    beyond = max(1.0, hypot(x, y) / (radius - 3))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QRectF(x / beyond - 3.5, y / beyond - 3.5, 7, 7))


def _colour(pose: Pose, tokens: Tokens) -> str:
    worst = max(abs(pose.yaw), abs(pose.pitch))
    if worst >= POSE_LIMIT:
        return tokens.bad
    return tokens.warn if worst >= POSE_WARNING else tokens.good
