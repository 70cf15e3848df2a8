"""Undo stacks that do not grow for as long as the program runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoStack

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

MOST_STEPS = 200
"""Steps that can be undone. One that took a picture off the list holds it: a quarter of a megabyte (2026-12-01)."""


def undo_stack(parent: QObject) -> QUndoStack:
    """An empty stack that keeps the last :data:`MOST_STEPS`."""
    stack = QUndoStack(parent)
    stack.setUndoLimit(MOST_STEPS)
    return stack
