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
        usable = _drawn(renderer, side)
        drawn.addPixmap(usable)
        drawn.addPixmap(_faded(usable), QIcon.Mode.Disabled)
        if checked is not None:
            drawn.addPixmap(_drawn(checked, side), QIcon.Mode.Normal, QIcon.State.On)
            drawn.addPixmap(_faded(usable), QIcon.Mode.Disabled, QIcon.State.On)  # on no ground of its own then
    return drawn


def _renderer(name: str, colour: str) -> QSvgRenderer:
    text = icon_file(name).read_text(encoding="utf-8").replace(INK, colour)
    return QSvgRenderer(QByteArray(text.encode()))


def _drawn(renderer: QSvgRenderer, side: int) -> QPixmap:
    pixmap = _empty(QSize(side, side))
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    return pixmap


def _faded(drawn: QPixmap) -> QPixmap:
    """The same, fainter. Copied, for drawing lines anew takes ten times as long, and the window waits for its icons."""
    pixmap = _empty(drawn.size())
    painter = QPainter(pixmap)
    painter.setOpacity(FADED)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return pixmap


def _empty(size: QSize) -> QPixmap:
    pixmap = QPixmap(size)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap
