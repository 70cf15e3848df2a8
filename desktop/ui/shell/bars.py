"""The menu bar and the tool bar, built from the tables of actions.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMenu, QToolBar, QToolButton

from desktop.ui.shell.actions import MENUS, SEPARATOR, TOOL_BAR, TOOL_BAR_WITH_TEXT, MenuSpec, translated

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from desktop.ui.shell.actions import Actions

ICON = QSize(20, 20)


class Menus:
    """Builds the menus into a window and names them in the language shown."""

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        self._actions = actions
        self._menus: list[tuple[MenuSpec, QMenu]] = []
        for spec in MENUS:
            window.menuBar().addMenu(self._build(spec, window))

    def retranslate(self) -> None:
        for spec, menu in self._menus:
            menu.setTitle(translated(spec.text))

    def _build(self, spec: MenuSpec, window: QMainWindow) -> QMenu:
        menu = QMenu(window)
        self._menus.append((spec, menu))
        for item in spec.items:
            if isinstance(item, MenuSpec):
                menu.addMenu(self._build(item, window))
            elif item == SEPARATOR:
                menu.addSeparator()
            else:
                menu.addAction(self._actions[item])
        return menu


class ToolBar(QToolBar):
    """The actions used most, reachable by Tab."""

    def __init__(self, actions: Actions) -> None:
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
