"""Dialogs that fit every screen: at most as large as it, and what is in them scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

LEAST = QSize(320, 240)
FRAME = QSize(24, 72)
"""Pixels of the screen that a dialog leaves to its own frame and the desktop's bars."""


def open_at(dialog: QWidget, size: QSize) -> None:
    """Give ``dialog`` its usual size, or what the screen has: at 200 % that may be less."""
    room = dialog.screen().availableSize() - FRAME
    dialog.resize(size.boundedTo(room).expandedTo(LEAST))
