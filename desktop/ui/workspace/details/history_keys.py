"""Undo and redo in a dialog of the workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from desktop.ui.workspace.session import WorkspaceSession


def add_history_keys(dialog: QDialog, session: WorkspaceSession) -> None:
    """The keys of the main window; a text field that has the focus keeps them for its own typing."""
    for standard, deed in (
        (QKeySequence.StandardKey.Undo, session.undo),
        (QKeySequence.StandardKey.Redo, session.redo),
    ):
        shortcut = QShortcut(dialog)
        shortcut.setKeys(standard)
        shortcut.activated.connect(deed)
