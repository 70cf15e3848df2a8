"""The tool bar, built from the table of actions.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolBar, QToolButton

from desktop.ui.kit.actions import SEPARATOR
from desktop.ui.shell.actions import TOOL_BAR, TOOL_BAR_WITH_TEXT

if TYPE_CHECKING:
    from desktop.ui.kit.actions import Actions
    from desktop.ui.shell.actions import WindowState

ICON = QSize(20, 20)


class ToolBar(QToolBar):
    """The actions used most, reachable by Tab."""

    def __init__(self, actions: Actions[WindowState]) -> None:
        super().__init__(movable=False, iconSize=ICON)
        self.setObjectName("tools")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for item in TOOL_BAR:
            if item == SEPARATOR:
                self.addSeparator()
                continue
            self.addAction(actions[item])
            button = self.widgetForAction(actions[item])
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            if item in TOOL_BAR_WITH_TEXT and isinstance(button, QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
