"""The rail on the left, one button a mode, and what stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

    from desktop.ui.kit.notice import Notice

WIDTH = 116
ICON = QSize(24, 24)


class Rail(QFrame):
    """The buttons are the mode actions themselves, so keyboard, menu and rail never disagree."""

    def __init__(self, modes: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 10, 6, 10)
        column.setSpacing(6)
        for action in modes:
            button = QToolButton(toolButtonStyle=Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setIconSize(ICON)
            button.setDefaultAction(action)
            button.setObjectName(action.objectName())
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setFixedWidth(WIDTH - 12)
            column.addWidget(button)
        column.addStretch(1)


class WindowFrame(QWidget):
    """The rail, and beside it the page in use, with what there is to tell over it."""

    def __init__(self, rail: Rail, notice: Notice, pages: QWidget) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(rail)
        row.addWidget(pages, 1)
        notice.lie_over(pages)
