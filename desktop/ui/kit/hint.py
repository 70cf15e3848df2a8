"""Words in the middle of a place that has nothing else to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter

from desktop.ui.kit.theme import Tokens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

MARGIN = 16


def paint_hint(painter: QPainter, surface: QWidget, text: str, *, top: int = 0) -> None:
    """Muted and wrapped, in the middle of what ``surface``, which ``painter`` paints on, has below ``top``."""
    painter.setPen(QColor(Tokens.of(surface.palette()).muted))
    area = surface.rect().adjusted(MARGIN, top + MARGIN, -MARGIN, -MARGIN)
    painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), text)
