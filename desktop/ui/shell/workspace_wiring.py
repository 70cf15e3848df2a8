"""Puts the workspace into the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.ui.workspace.area import AreaParts, WorkspaceArea

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QMainWindow, QMenu

    from desktop.domain.preparing import PrepareOptions
    from desktop.ui.kit.job_status import JobStatus
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.kit.mode import ToTest
    from desktop.ui.shell.window_parts import WindowParts


def add_workspace(
    window: QMainWindow,
    parts: WindowParts,
    runner: JobRunner,
    *,
    jobs: JobStatus,
    menu: QMenu,
    open_pictures: Callable[[Sequence[Path], PrepareOptions], None],
    test: Callable[[ToTest], None],
) -> WorkspaceArea:
    """The area with its dock at the right of ``window``, as it was when the program ended last; it fills ``menu``."""
    area = WorkspaceArea(
        AreaParts(
            window=window,
            runner=runner,
            services=parts.services,
            preferences=parts.preferences,
            asking=parts.workspace_questions(window),
            show_job=jobs.show_job,
            open_pictures=open_pictures,
            test=test,
            copies=parts.paste_folder.with_name("reopened"),
            pasted=parts.paste_folder,
            menu=menu,
        )
    )
    jobs.listen(area.dock.notice)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, area.dock)
    area.dock.setVisible(parts.preferences.value.workspace_shown)
    return area
