"""Our own line icons, drawn in a colour of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.assets import ICONS

if TYPE_CHECKING:
    from pathlib import Path

SIZES = (16, 24, 48)
INK = "currentColor"


def icon_file(name: str) -> Path:
    return ICONS / f"{name}.svg"


def draw_icon(name: str, colour: str, side: int) -> QPixmap:
    """The icon at ``side`` pixels. GUI thread only."""
    text = icon_file(name).read_text(encoding="utf-8").replace(INK, colour)
    renderer = QSvgRenderer(QByteArray(text.encode()))
    pixmap = QPixmap(QSize(side, side))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    return pixmap


def icon(name: str, colour: str, *, on: str | None = None) -> QIcon:
    """The icon in ``colour``; a checked button shows it in ``on``."""
    drawn = QIcon()
    for side in SIZES:
        drawn.addPixmap(draw_icon(name, colour, side))
        if on is not None:
            drawn.addPixmap(draw_icon(name, on, side), QIcon.Mode.Normal, QIcon.State.On)
    return drawn
