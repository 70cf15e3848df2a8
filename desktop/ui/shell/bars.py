"""The tool bar, built from the table of actions.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolBar, QToolButton

from desktop.ui.kit.actions import SEPARATOR
from desktop.ui.kit.icons import icon
from desktop.ui.shell.actions import TOOL_BAR, TOOL_BAR_WITH_TEXT

if TYPE_CHECKING:
    from desktop.ui.kit.actions import Actions
    from desktop.ui.kit.theme import Tokens
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

    @property
    def more(self) -> QToolButton | None:
        """The arrow that Qt shows where not all of them have room."""
        return self.findChild(QToolButton, "qt_toolbar_ext_button")

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Tools"))
        if self.more is not None:
            self.more.setToolTip(self.tr("More tools"))
            self.more.setAccessibleName(self.tr("More tools"))

    def restyle(self, tokens: Tokens) -> None:
        """Qt's own arrow is a dark one on the dark theme too."""
        if self.more is not None:
            self.more.setIcon(icon("more", tokens.text))
            self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
