"""Our own line icons, drawn in a colour of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.assets import ICONS

if TYPE_CHECKING:
    from pathlib import Path

SIZES = (20, 40)
INK = "currentColor"
FADED = 0.35
"""Opacity of what cannot be used now."""


def icon_file(name: str) -> Path:
    return ICONS / f"{name}.svg"


def draw_icon(name: str, colour: str, side: int) -> QPixmap:
    """The icon at ``side`` pixels. GUI thread only."""
    return _drawn(_renderer(name, colour), side)


def icon(name: str, colour: str, *, on: str | None = None) -> QIcon:
    """The icon in ``colour``, faded while it cannot be used; a checked button shows it in ``on``."""
    drawn = QIcon()
    renderer = _renderer(name, colour)
    checked = _renderer(name, on) if on is not None else None
    for side in SIZES:
        drawn.addPixmap(_drawn(renderer, side))
        drawn.addPixmap(_drawn(renderer, side, opacity=FADED), QIcon.Mode.Disabled)
        if checked is not None:
            drawn.addPixmap(_drawn(checked, side), QIcon.Mode.Normal, QIcon.State.On)
    return drawn


def _renderer(name: str, colour: str) -> QSvgRenderer:
    text = icon_file(name).read_text(encoding="utf-8").replace(INK, colour)
    return QSvgRenderer(QByteArray(text.encode()))


def _drawn(renderer: QSvgRenderer, side: int, *, opacity: float = 1.0) -> QPixmap:
    pixmap = QPixmap(QSize(side, side))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(opacity)
    renderer.render(painter)
    painter.end()
    return pixmap
