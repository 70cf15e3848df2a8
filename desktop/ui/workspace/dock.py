"""The dock: search, tree, quota and reminders of the open workspace, or what teaches how to get one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.kit.fields import ClearableLine
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.icons import icon
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.parts import ElidedLabel, role_label
from desktop.ui.kit.theme import Themed, Tokens
from desktop.ui.workspace.empty import EmptyWorkspace
from desktop.ui.workspace.meter import QuotaMeter
from desktop.ui.workspace.reminders import Reminders

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from desktop.ui.kit.actions import Actions
    from desktop.ui.workspace.actions import DeskState
    from desktop.ui.workspace.session import WorkspaceSession
    from desktop.ui.workspace.tree_view import TreeView

WIDTH = 320
MINIMUM_WIDTH = 250
ICON = QSize(18, 18)
HEADER = ("new_activity", "undo", "redo")
"""Commands with a button at the top."""


class WorkspaceDock(Themed, Translated, QDockWidget):
    """Shows; what is done stands in the actions."""

    retranslated = Signal()

    def __init__(self, session: WorkspaceSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("workspace")
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetClosable | QDockWidget.DockWidgetFeature.DockWidgetMovable
        )
        self.body = QWidget()
        self.notice = Notice()
        self.name = ElidedLabel()
        self.name.setProperty("role", "heading")
        self.menu_button = QToolButton(autoRaise=True, popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self.search = ClearableLine()
        self.found = role_label("muted", wrap=True)
        self.found.hide()
        self.meter = QuotaMeter()
        self.meter.setObjectName("dock.quota")
        self.reminders = Reminders()
        self._pages = QStackedWidget()
        self.setWidget(self.body)

    def fill(self, actions: Actions[DeskState], tree: TreeView, menu: QMenu) -> None:
        """Put the parts in place: actions belong to the dock, so they are made after it."""
        self.tree = tree
        self.empty = EmptyWorkspace(actions)
        self.menu_button.setMenu(menu)
        self._actions = actions
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self._open_page())
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        self.notice.lie_over(self._pages)
        self.body.setMinimumWidth(MINIMUM_WIDTH)
        self._session.opened.connect(self.show_page)
        self._session.closed.connect(self.show_page)
        self.retranslate()
        self.restyle()
        self.show_page()

    def _open_page(self) -> QWidget:
        header = QHBoxLayout()
        header.setSpacing(2)
        header.addWidget(self.name, 1)
        for button in (*(_button(self._actions[command]) for command in HEADER), self.menu_button):
            button.setIconSize(ICON)
            header.addWidget(button)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(header)
        column.addWidget(self.search)
        column.addWidget(self.found)
        column.addWidget(self.tree, 1)
        column.addWidget(self.reminders)
        column.addWidget(self.meter)
        return page

    def show_page(self) -> None:
        """What fits: the tree, or what teaches."""
        self._pages.setCurrentIndex(int(self._session.is_open))
        if self._session.is_open:
            self.show_name()

    def show_name(self) -> None:
        self.name.setText(self._session.info.name)
        self.name.setToolTip(str(self._session.store.folder))

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 600)

    def retranslate(self) -> None:
        self.retranslated.emit()
        self.setWindowTitle(self.tr("Workspace"))
        self.search.setPlaceholderText(self.tr("Search names, IDs, notes…"))
        self.search.setAccessibleName(self.tr("Search the workspace"))
        self.menu_button.setToolTip(self.tr("Workspace menu"))
        self.menu_button.setAccessibleName(self.tr("Workspace menu"))

    def restyle(self) -> None:
        tokens = Tokens.of(self.palette())
        self.menu_button.setIcon(icon("menu", tokens.text))
        self._actions.restyle(tokens)


def _button(action: QAction) -> QToolButton:
    button = QToolButton(autoRaise=True)
    button.setDefaultAction(action)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
