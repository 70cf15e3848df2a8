"""The menus of the workspace: that of the window, those of rows, and the ones filled when they are opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from desktop.domain.workspace.review import USER_STEPS
from desktop.ui.kit.reasons import ReasonMenu, allow
from desktop.ui.workspace.actions import ACTIVITY_MENU, EMPTY_MENU, MATERIAL_MENU, MENU
from desktop.ui.workspace.words import step_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from desktop.domain.workspace.material import MaterialSummary
    from desktop.domain.workspace.review import ReviewState
    from desktop.ui.kit.actions import Actions
    from desktop.ui.workspace.actions import DeskState
    from desktop.ui.workspace.material_commands import MaterialCommands
    from desktop.ui.workspace.opener import WorkspaceOpener
    from desktop.ui.workspace.session import WorkspaceSession
    from desktop.ui.workspace.tree_view import TreeView
    from desktop.ui.workspace.workspace_commands import WorkspaceCommands

MOST_ACTIVITIES = 40
"""In the menu of activities to copy to; dragging reaches all."""


class WorkspaceMenus(QObject):
    """Owns the menus but ``main``, which it fills: that stands in the menu bar and behind the dock's own button."""

    def __init__(
        self,
        window: QWidget,
        session: WorkspaceSession,
        tree: TreeView,
        actions: Actions[DeskState],
        *,
        main: QMenu,
    ) -> None:
        super().__init__(window)
        self._session, self._tree, self._actions = session, tree, actions
        self.main = main
        self.recent = QMenu(window, toolTipsVisible=True)
        self.review = ReasonMenu(window)
        self.copy_to = ReasonMenu(window)
        self._submenus = {"recent": self.recent, "review": self.review, "copy_to": self.copy_to}
        self._rows = {name: ReasonMenu(window) for name in ("activity", "material", "empty")}
        actions.fill(self.main, MENU, self._submenus)
        for name, items in (("activity", ACTIVITY_MENU), ("material", MATERIAL_MENU), ("empty", EMPTY_MENU)):
            actions.fill(self._rows[name], items, self._submenus)
        tree.customContextMenuRequested.connect(self._show_row_menu)

    def connect_to(self, opener: WorkspaceOpener, whole: WorkspaceCommands, materials: MaterialCommands) -> None:
        """What choosing an entry of the changing menus does."""
        self.recent.aboutToShow.connect(lambda: self._fill_recent(opener, whole))
        self.review.aboutToShow.connect(lambda: self.fill_review(materials))
        self.copy_to.aboutToShow.connect(lambda: self.fill_copy_to(materials))

    def retranslate(self) -> None:
        self.recent.setTitle(self.tr("&Recent workspaces"))
        self.review.setTitle(self.tr("Re&view"))
        self.copy_to.setTitle(self.tr("&Copy to"))

    # -- rows ----------------------------------------------------------------------------------------------------

    def _show_row_menu(self, at: QPoint) -> None:
        self.row_menu(at).popup(self._tree.viewport().mapToGlobal(at))

    def row_menu(self, at: QPoint) -> QMenu:
        """The menu for the row at ``at`` (pixels of the viewport), or for the empty place there."""
        if not self._tree.indexAt(at).isValid():
            return self._rows["empty"]
        chosen = self._tree.selected_materials
        why_not = "" if chosen else self.tr("Choose materials first.")
        for menu in (self.review, self.copy_to):
            allow(menu.menuAction(), why_not)
        return self._rows["material" if chosen else "activity"]

    # -- filled when opened --------------------------------------------------------------------------------------

    def _fill_recent(self, opener: WorkspaceOpener, whole: WorkspaceCommands) -> None:
        self.recent.clear()
        for folder in opener.recent:
            action = self.recent.addAction(folder.name.replace("&", "&&"))
            action.setToolTip(str(folder))
            action.triggered.connect(lambda _=False, folder=folder: whole.open_folder(folder))
        if not opener.recent:
            self._nothing(self.recent, self.tr("No workspace was opened yet."))

    def fill_review(self, materials: MaterialCommands) -> None:
        """The steps that all of the selected materials may take by the table of states."""
        self.review.clear()
        chosen = self._tree.selected_materials
        for state in _common_steps(chosen):
            action = self.review.addAction(step_text(chosen[0].state, state))
            action.triggered.connect(lambda _=False, state=state: materials.advance(chosen, state))
        if self.review.isEmpty():
            self._nothing(self.review, self.tr("There is no step that all of the chosen materials may take now."))

    def fill_copy_to(self, materials: MaterialCommands) -> None:
        self.copy_to.clear()
        chosen = [it.id for it in self._tree.selected_materials]
        targets = [it for it in self._session.activities.values() if not it.archived][:MOST_ACTIVITIES]
        for target in targets:
            action = self.copy_to.addAction(target.name.replace("&", "&&"))
            action.triggered.connect(lambda _=False, target=target: materials.copy(chosen, target.id))
        if not targets:
            self._nothing(self.copy_to, self.tr("There is no activity to copy to: make one first."))

    def _nothing(self, menu: QMenu, why_not: str) -> QAction:
        action = menu.addAction(self.tr("(none)"))
        allow(action, why_not)
        return action


def _common_steps(materials: Sequence[MaterialSummary]) -> list[ReviewState]:
    """In the order of the states. Whether the one appeal is spent only the whole material tells: it is looked at
    when the step is taken."""
    if not materials:
        return []
    common = frozenset.intersection(*(USER_STEPS[material.state] for material in materials))
    return [state for state in USER_STEPS if state in common]
