"""Puts the workspace into the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.ui.workspace.area import AreaParts, WorkspaceArea

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMainWindow

    from desktop.ui.kit.job_status import JobStatus
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.prepare.picture_commands import PictureCommands
    from desktop.ui.shell.window_parts import WindowParts


def add_workspace(
    window: QMainWindow, parts: WindowParts, runner: JobRunner, *, jobs: JobStatus, pictures: PictureCommands
) -> WorkspaceArea:
    """The area with its dock at the right of ``window``, as it was when the program ended last."""
    area = WorkspaceArea(
        AreaParts(
            window=window,
            runner=runner,
            services=parts.services,
            preferences=parts.preferences,
            asking=parts.workspace_questions(window),
            show_job=jobs.show_job,
            open_pictures=pictures.open_as,
            copies=parts.paste_folder.with_name("reopened"),
        )
    )
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, area.dock)
    area.dock.setVisible(parts.preferences.value.workspace_shown)
    return area


def add_menu(window: QMainWindow, area: WorkspaceArea) -> None:
    """Before the last menu, which is Help."""
    last: QAction = window.menuBar().actions()[-1]
    window.menuBar().insertMenu(last, area.menus.main)
